//! Pronouns and descriptions that take up someone named before.

use super::antecedent::Choice;
use super::cast::Cast;
use super::definite_groups;
use super::discourse::Discourse;
use super::draft::Draft;
use super::found::Head;
use super::home;
use super::known::Known;
use super::naming::singular;
use super::possession;
use super::reference::{Reference, reference_at};
use super::referent::{Names, referent};
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// Adds the mentions that refer back, stretch by stretch; not in those that are furniture of the page.
pub(super) fn find(
    furniture: &[bool],
    views: &[View<'_, '_, '_>],
    gazetteer: &super::Gazetteer,
    implied: Option<ActorId>,
    cast: &Cast,
    drafts: &mut [Draft],
) {
    let known = Known::find(views, gazetteer, implied, cast, drafts);
    let mut discourse = Discourse::default();
    discourse.home = home::find(views, gazetteer);
    discourse.main.clone_from(&known.dominant.states);
    for index in 0..drafts.len() {
        if furniture[index] {
            continue;
        }
        let view = &views[index];
        definite_groups::find(view, index, drafts);
        discourse.begin(view, &drafts[index]);
        let mut at = 0;
        while at < view.len() {
            let Some((tokens, reference, possessive)) = reference_at(view, at, &drafts[index]) else {
                at += 1;
                continue;
            };
            at = tokens.end;
            let place = Place { view, index, tokens, possessive };
            refer(place, &reference, gazetteer, cast, &known, &mut discourse, drafts);
        }
        drafts[index].sort();
    }
}

/// Where a reference stands.
struct Place<'v, 'p, 't, 'g> {
    view: &'v View<'p, 't, 'g>,
    index: usize,
    tokens: Range<usize>,
    possessive: bool,
}

/// Adds the mention of a reference, with whom it means if that is known.
fn refer(
    place: Place<'_, '_, '_, '_>,
    reference: &Reference,
    gazetteer: &super::Gazetteer,
    cast: &Cast,
    known: &Known,
    discourse: &mut Discourse,
    drafts: &mut [Draft],
) {
    let Place { view, index, tokens, possessive } = place;
    let states = &known.states;
    let subjects = Subjects { drafts, sentence: index, before: tokens.start };
    let head = match reference {
        Reference::It { .. } | Reference::They | Reference::Person(_) => Head::Pronoun,
        Reference::Body(role, _) | Reference::Loyal { role, .. } => super::phrases::head(*role),
        _ => Head::Description,
    };
    let site = Site::new(view, tokens.start, possessive, states);
    let diplomat = match reference {
        Reference::Person(_) if site.befalls_diplomats() => several::diplomat(discourse, tokens.start),
        _ => None,
    };
    let head = if diplomat.is_some() { Head::Diplomat } else { head };
    let choice = match diplomat {
        Some(diplomat) => Some(diplomat),
        None => match referent(&site, reference, &tokens, &subjects, discourse, known, Names { gazetteer, cast }) {
            Some(choice) => choice,
            None => return,
        },
    };
    let choice = choice.filter(|choice| !choice.actors.is_empty());
    // `the three Baltic states` are a group of their own where they were not named.
    let is_group =
        |m: &super::EntityMention| m.head == Head::Group && m.tokens.start > tokens.start && m.tokens.end == tokens.end;
    if choice.is_none() && matches!(reference, Reference::Countries(_)) && drafts[index].mentions.iter().any(is_group) {
        return;
    }
    let (tokens, head, choice) = match possession::owned(&site, reference, choice.as_ref(), gazetteer, &drafts[index]) {
        Some((end, head, state)) => {
            let confidence = choice.map_or(0.6, |choice| choice.confidence);
            (tokens.start..end, head, Some(Choice::one(state, ActorKind::State, confidence)))
        }
        None => {
            match possession::neighbour(&site, choice.as_ref(), discourse, &known.counts, gazetteer, &drafts[index]) {
                Some((end, state)) => {
                    (tokens.start..end, Head::Description, Some(Choice::one(state, ActorKind::State, 0.55)))
                }
                None => (tokens, head, choice),
            }
        }
    };
    let possessive = if tokens.len() > 1 { view.is_possessive(tokens.end) } else { possessive };
    if choice.is_none()
        && (matches!(
            reference,
            Reference::These(_) | Reference::Pair | Reference::Territory | Reference::Treaty { .. }
        ) || matches!(reference, Reference::Country(_) | Reference::Organisation(_))
            && is_loose(view.low(tokens.end - 1)))
    {
        return;
    }
    let unresolved = || {
        let kind = match reference {
            Reference::Person(_) => ActorKind::Person,
            Reference::They => ActorKind::People,
            _ => ActorKind::State,
        };
        Choice { actors: Vec::new(), kind, confidence: 0.0 }
    };
    let is_resolved = choice.is_some();
    let Choice { actors, kind, confidence } = choice.unwrap_or_else(unresolved);
    let draft = &mut drafts[index];
    draft.absorb(tokens.clone());
    if possessive
        && kind == ActorKind::State
        && let Some(noun) = possession::owned_noun(view, tokens.end, draft)
    {
        draft.nouns.push((tokens.clone(), singular(noun).to_owned()));
    }
    if let Some(mention) = draft.add(view, tokens, actors, kind, head, confidence) {
        mention.possessive |= possessive;
        if !is_resolved {
            mention.unlinked = Some("nobody named before fits".to_owned());
        }
        let mention = mention.clone();
        let end = mention.tokens.end;
        discourse.add(view, &mention, None);
        // `he and President Petro`
        if head == Head::Pronoun && !possessive && view.low(end) == "and" {
            discourse.join(view);
        }
    }
}

/// Whether a noun for a state or an organisation means many other things too: `the island`
fn is_loose(noun: &str) -> bool {
    matches!(noun, "island" | "state" | "statelet" | "giant" | "power" | "heavyweight" | "force" | "mission")
}
