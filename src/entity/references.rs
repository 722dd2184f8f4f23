//! Pronouns and descriptions that take up someone named before: no parser, only order, number and kind.

use super::draft::Draft;
use super::found::Head;
use super::reference::{Reference, reference_at};
use super::role_words::Role;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// How far back an actor's kind is looked for, in stretches.
const MEMORY: usize = 60;

/// Adds the mentions that refer back, stretch by stretch; not in those that are furniture of the page.
pub(super) fn find(furniture: &[bool], views: &[View<'_, '_, '_>], gazetteer: &super::Gazetteer, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        if furniture[index] {
            continue;
        }
        let view = &views[index];
        definite_groups(view, index, drafts);
        let mut at = 0;
        while at < view.len() {
            let Some((tokens, reference, possessive)) = reference_at(view, at, &drafts[index]) else {
                at += 1;
                continue;
            };
            at = tokens.end;
            refer(view, index, tokens, reference, possessive, gazetteer, drafts);
        }
        drafts[index].sort();
    }
}

fn refer(
    view: &View<'_, '_, '_>,
    index: usize,
    tokens: Range<usize>,
    reference: Reference,
    possessive: bool,
    gazetteer: &super::Gazetteer,
    drafts: &mut [Draft],
) {
    let subjects = Subjects { drafts, sentence: index, before: tokens.start };
    let head = match reference {
        Reference::It { .. } | Reference::They | Reference::Person => Head::Pronoun,
        Reference::Body(role, _) => super::phrases::head(role),
        _ => Head::Description,
    };
    let (actors, confidence): (Vec<ActorId>, f64) = match &reference {
        Reference::It { object: true } => (subjects.object().into_iter().collect(), 0.6),
        Reference::It { object: false } => (subjects.subject().into_iter().collect(), 0.65),
        Reference::They => (subjects.several(), 0.55),
        Reference::Person => (subjects.person().into_iter().collect(), 0.7),
        Reference::Country(region) => {
            let fits = |state: &ActorId| match region {
                Some(region) => gazetteer
                    .entry(state)
                    .and_then(|entry| entry.subregion.as_deref())
                    .is_some_and(|subregion| lies_in(subregion, region)),
                None => true,
            };
            (subjects.country(fits).into_iter().collect(), 0.65)
        }
        Reference::Countries(count) => (subjects.countries(*count), 0.65),
        Reference::Organisation => (subjects.organisation().into_iter().collect(), 0.55),
        Reference::Body(role, noun) => match subjects.same_body(singular(noun)) {
            Some(state) => (vec![state], 0.7),
            None if matches!(role, Role::Institution | Role::Forces) || is_followed_by_name(&subjects, tokens.end) => {
                (subjects.country(|_| true).into_iter().collect(), 0.5)
            }
            None => return,
        },
    };
    let kind = kind_of(&reference, &actors, &drafts[index.saturating_sub(MEMORY)..=index]);
    let resolved = !actors.is_empty();
    let draft = &mut drafts[index];
    draft.absorb(tokens.clone());
    if let Some(mention) = draft.add(view, tokens, actors, kind, head, if resolved { confidence } else { 0.0 }) {
        mention.possessive |= possessive;
        if !resolved {
            mention.unlinked = Some("nobody named before fits".to_owned());
        }
    }
}

/// Whether a part of the world as the United Nations name it (`Western Africa`) is the one of an adjective (`west`).
fn lies_in(subregion: &str, region: &str) -> bool {
    let subregion = subregion.to_lowercase();
    subregion.starts_with(region) || region == "central" && subregion.starts_with("middle")
}

fn singular(noun: &str) -> &str {
    noun.strip_suffix('s').unwrap_or(noun)
}

fn is_followed_by_name(subjects: &Subjects<'_>, end: usize) -> bool {
    subjects.drafts[subjects.sentence].mentions.iter().any(|m| m.kind == ActorKind::Person && m.tokens.start == end)
}

fn kind_of(reference: &Reference, actors: &[ActorId], drafts: &[Draft]) -> ActorKind {
    let named = drafts.iter().flat_map(|draft| &draft.mentions);
    let known = actors.first().and_then(|first| named.into_iter().find(|m| m.actors.first() == Some(first)));
    known.map_or_else(
        || match reference {
            Reference::Person => ActorKind::Person,
            Reference::They => ActorKind::People,
            _ => ActorKind::State,
        },
        |mention| if mention.speaks_for.as_ref() == actors.first() { ActorKind::State } else { mention.kind },
    )
}

/// `the rebels` are those named before, if some were.
fn definite_groups(view: &View<'_, '_, '_>, index: usize, drafts: &mut [Draft]) {
    let bare: Vec<(usize, Range<usize>)> = drafts[index]
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, m)| m.head == Head::Group && m.tokens.len() == 1 && m.kind == ActorKind::ArmedGroup)
        .map(|(at, m)| (at, m.tokens.clone()))
        .collect();
    for (at, tokens) in bare {
        let definite =
            tokens.start.checked_sub(1).is_some_and(|before| matches!(view.low(before), "the" | "these" | "those"));
        if !definite {
            continue;
        }
        let subjects = Subjects { drafts, sentence: index, before: tokens.start };
        if let Some((actor, kind)) = subjects.group(view.low(tokens.start)) {
            let mention = &mut drafts[index].mentions[at];
            mention.actors = vec![actor];
            mention.kind = kind;
            mention.confidence = 0.65;
        }
    }
}
