//! Pronouns and descriptions that take up someone named before.

use super::antecedent::{self, Choice};
use super::definite_groups;
use super::discourse::Discourse;
use super::draft::Draft;
use super::found::Head;
use super::known::Known;
use super::monarchies;
use super::naming::singular;
use super::office_of_name::{is_followed_by_name, is_official_of_known, is_told_of_name};
use super::possession;
use super::reference::{Reference, reference_at};
use super::regions::lies_in;
use super::role_words::Role;
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// Adds the mentions that refer back, stretch by stretch; not in those that are furniture of the page.
pub(super) fn find(
    furniture: &[bool],
    views: &[View<'_, '_, '_>],
    gazetteer: &super::Gazetteer,
    implied: Option<ActorId>,
    drafts: &mut [Draft],
) {
    let known = Known::find(views, gazetteer, implied, drafts);
    let mut discourse = Discourse::default();
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
            refer(place, &reference, gazetteer, &known, &mut discourse, drafts);
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
    let lies_there = |state: &ActorId| match reference {
        Reference::Country(Some(region)) | Reference::These(Some(region)) => gazetteer
            .entry(state)
            .and_then(|entry| entry.subregion.as_deref())
            .is_some_and(|subregion| lies_in(subregion, region)),
        _ => true,
    };
    let sure = |actors: Vec<ActorId>, kind: ActorKind, confidence: f64| Some(Choice { actors, kind, confidence });
    let country = || antecedent::choose(&site, reference, discourse, |_| true);
    let diplomat = match reference {
        Reference::Person(_) if site.befalls_diplomats() => several::diplomat(discourse, tokens.start),
        _ => None,
    };
    let head = if diplomat.is_some() { Head::Diplomat } else { head };
    let choice = match reference {
        _ if diplomat.is_some() => diplomat,
        Reference::Countries(count) => several::choose_several(&site, *count, discourse),
        Reference::Territory => several::territory(discourse, tokens.start),
        Reference::Pair => several::choose_pair(&site, discourse),
        Reference::These(_) => several::choose_these(discourse, tokens.start, |state| lies_there(state)),
        Reference::Treaty { noun, is_new, told } => {
            treaty::meant(&subjects, noun, *is_new, told.as_deref(), known.treaty.as_ref(), gazetteer)
                .and_then(|treaty| sure(vec![treaty], ActorKind::Organization, 0.75))
        }
        Reference::Leaders(count) => several::choose_persons(&site, *count, discourse)
            .or_else(|| several::choose_several(&site, *count, discourse)),
        Reference::Loyal { noun, surely, .. }
            if known.scene.is_some() && (*surely || subjects.same_body(singular(noun)).is_none()) =>
        {
            known.scene.clone().and_then(|state| sure(vec![state], ActorKind::State, 0.65))
        }
        Reference::Body(Role::Official | Role::Diplomat, _)
            if !is_told_of_name(view, &subjects, &tokens)
                && known.holders.meant(view, &tokens, index, &subjects).is_some() =>
        {
            known
                .holders
                .meant(view, &tokens, index, &subjects)
                .and_then(|person| sure(vec![person], ActorKind::Person, 0.7))
        }
        Reference::Body(role, noun) | Reference::Loyal { role, noun, .. } => match subjects.same_body(singular(noun)) {
            Some(state) => sure(vec![state], ActorKind::State, 0.7),
            None if is_official_of_known(&subjects, *role, tokens.end, states) => return,
            None if matches!(role, Role::Institution | Role::Forces) || is_followed_by_name(&subjects, tokens.end) => {
                country().map(|choice| Choice { confidence: choice.confidence.min(0.55), ..choice })
            }
            None => return,
        },
        Reference::Country(_) => {
            let noun = view.low(tokens.end - 1);
            let fits = |state: &ActorId| lies_there(state) && monarchies::may_be(noun, state, gazetteer);
            let is_elsewhere = |state: &ActorId| !drafts[index].mentions.iter().any(|m| m.actors.contains(state));
            let only = || known.monarchies.only(noun, |state| is_elsewhere(state) && lies_there(state));
            antecedent::choose(&site, reference, discourse, fits)
                .or_else(|| only().and_then(|state| sure(vec![state], ActorKind::State, 0.5)))
        }
        _ => antecedent::choose(&site, reference, discourse, lies_there),
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
            (tokens.start..end, head, sure(vec![state], ActorKind::State, confidence))
        }
        None => {
            match possession::neighbour(&site, choice.as_ref(), discourse, &known.counts, gazetteer, &drafts[index]) {
                Some((end, state)) => (tokens.start..end, Head::Description, sure(vec![state], ActorKind::State, 0.55)),
                None => (tokens, head, choice),
            }
        }
    };
    let possessive = if tokens.len() > 1 { view.is_possessive(tokens.end) } else { possessive };
    if choice.is_none()
        && matches!(reference, Reference::These(_) | Reference::Pair | Reference::Territory | Reference::Treaty { .. })
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
