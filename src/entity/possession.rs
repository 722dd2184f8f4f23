//! What a person owns who speaks for a state, in place of that person: `his country`, `her foreign ministry`; and who
//! is seen from a state: `its neighbour`.

use super::antecedent::Choice;
use super::discourse::Discourse;
use super::draft::Draft;
use super::found::Head;
use super::gazetteer::{Entry, Gazetteer};
use super::land::{are_near, borders, lies_towards};
use super::reference::{Reference, body};
use super::site::Site;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Upos, Xpos};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The state that is meant by what a possessive pronoun owns, with the token after it and how it refers.
pub(super) fn owned(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    choice: Option<&Choice>,
    gazetteer: &Gazetteer,
    draft: &Draft,
) -> Option<(usize, Head, ActorId)> {
    let choice = choice.filter(|_| matches!(reference, Reference::Person(_)) && site.possessive)?;
    let (end, head) = body_of_state(site.view, site.token + 1, draft)?;
    let state = match (choice.kind, &choice.actors[..]) {
        (ActorKind::Person, [person]) => {
            site.states.get(person).cloned().or_else(|| gazetteer.entry(person)?.acts_for.clone())?
        }
        (ActorKind::State, [state]) => state.clone(),
        _ => return None,
    };
    Some((end, head, state))
}

/// A country, or a body or office of one, that begins behind a possessive pronoun: where it ends.
fn body_of_state(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(usize, Head)> {
    let start = if matches!(view.low(at), "own" | "home") { at + 1 } else { at };
    if matches!(view.low(start), "country" | "nation" | "homeland") && !view.is_capitalised(start) {
        return draft.is_free(at..start + 1).then_some((start + 1, Head::Description));
    }
    let (tokens, reference, _) = body(view, start, draft, true)?;
    // `his leadership` is himself, and `his king` somebody else's too.
    let is_other = matches!(
        view.low(tokens.end - 1),
        "leadership"
            | "presidency"
            | "officials"
            | "leaders"
            | "rulers"
            | "council"
            | "leader"
            | "president"
            | "king"
            | "adviser"
            | "advisor"
            | "counterpart"
    );
    match reference {
        Reference::Body(role, _) | Reference::Loyal { role, .. } if !is_other => {
            Some((tokens.end, super::phrases::head(role)))
        }
        _ => None,
    }
}

/// The last noun of the body or forces of a state that begin behind a possessive pronoun: `army` of `its army`
pub(super) fn owned_noun<'v>(view: &'v View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<&'v str> {
    let (end, head) = body_of_state(view, at, draft)?;
    matches!(head, Head::Forces | Head::Institution).then(|| view.low(end - 1))
}

/// How many words may stand between a possessive pronoun and the neighbour: `its much larger northern neighbour`
const QUALIFIERS: usize = 5;

/// The state that another calls its neighbour or rival, with the token after it: the only other one that was mentioned
/// near, or else the one that the article names most.
pub(super) fn neighbour(
    site: &Site<'_, '_, '_, '_>,
    choice: Option<&Choice>,
    discourse: &Discourse,
    counts: &BTreeMap<ActorId, usize>,
    gazetteer: &Gazetteer,
    draft: &Draft,
) -> Option<(usize, ActorId)> {
    let choice = choice.filter(|_| site.possessive)?;
    let end = neighbour_at(site.view, site.token + 1, draft)?;
    let own = match (choice.kind, &choice.actors[..]) {
        (ActorKind::State, [state]) => state,
        (ActorKind::Person, [person]) => site.states.get(person)?,
        _ => return None,
    };
    let (noun, words) = (site.view.low(end - 1), &site.view.lower[site.token + 1..end]);
    let is_rival = !matches!(noun, "neighbour" | "neighbor");
    let lies = |state: &ActorId, is_there: fn(&Entry, &Entry) -> bool| {
        let both = gazetteer.entry(own).zip(gazetteer.entry(state));
        let is_towards = |own: &Entry, other: &Entry| words.iter().all(|word| lies_towards(own, other, word));
        state != own && both.is_none_or(|(own, other)| (is_rival || is_there(own, other)) && is_towards(own, other))
    };
    // Whoever lies next to it, or else across the sea.
    let beside = |state: &ActorId| lies(state, |own, other| borders(own, other).unwrap_or(true));
    let near = |state: &ActorId| lies(state, are_near);
    let found = other_state(site, discourse, counts, &beside).or_else(|| other_state(site, discourse, counts, &near));
    found.map(|state| (end, state))
}

/// The only state that fits and was mentioned near, or else the one that the article names most.
fn other_state(
    site: &Site<'_, '_, '_, '_>,
    discourse: &Discourse,
    counts: &BTreeMap<ActorId, usize>,
    fits: &dyn Fn(&ActorId) -> bool,
) -> Option<ActorId> {
    let near =
        discourse.before(site.token).filter(|(back, candidate)| *back < NEAR && candidate.kind == ActorKind::State);
    let near: BTreeSet<&ActorId> =
        near.flat_map(|(_, candidate)| &candidate.actors).filter(|state| fits(state)).collect();
    if let Some(only) = near.first().filter(|_| near.len() == 1) {
        return Some((*only).clone());
    }
    let mut ranked: Vec<(&ActorId, usize)> =
        counts.iter().filter(|(state, _)| fits(state)).map(|(state, count)| (state, *count)).collect();
    ranked.sort_by_key(|(_, count)| Reverse(*count));
    let (state, count) = *ranked.first()?;
    ranked.get(1).is_none_or(|(_, second)| *second < count).then(|| state.clone())
}

/// How many sentences a neighbour is looked for that is the only other state there.
const NEAR: usize = 3;

/// Where the words end that call a state a neighbour or rival without naming it.
fn neighbour_at(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<usize> {
    let is_noun = |at: usize| {
        matches!(
            view.low(at),
            "neighbour" | "neighbor" | "rival" | "archrival" | "foe" | "adversary" | "enemy" | "nemesis"
        )
    };
    let noun = (start..start + QUALIFIERS).find(|at| is_noun(*at))?;
    let qualifies = |at: usize| {
        view.is_hyphen(at)
            || matches!(view.upos(at), Upos::Adj | Upos::Adv | Upos::Verb | Upos::Noun) && draft.is_free(at..at + 1)
    };
    let next = if view.low(noun + 1) == "," { noun + 2 } else { noun + 1 };
    let names = view.is_capitalised(next)
        || matches!(view.low(noun + 1), "in" | "-" | "and")
        || view.low(noun + 1) == "of" && view.tokens.get(noun + 2).is_none_or(|token| token.xpos != Xpos::Vbg);
    ((start..noun).all(qualifies) && draft.is_free(start..noun + 1) && !names).then_some(noun + 1)
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn what_a_person_owns_who_speaks_for_a_state_is_the_state() {
        let text = "Peru's president, Ada Rojas, said Chile had bombed her country.";
        assert_eq!(meant(text, "her country"), "Peru");
        let text = "Peru's president, Juan Mora, was furious. His foreign minister accused Chile.";
        assert_eq!(meant(text, "His foreign minister"), "Peru");
        assert_eq!(meant("Juan Mora, a singer, loves his country.", "his country"), "-");
    }

    #[test]
    fn a_neighbour_is_the_other_state_of_the_story() {
        let text = "Peru and Chile clashed. Peru said its much larger neighbour had invaded.";
        assert_eq!(meant(text, "its much larger neighbour"), "Chile");
        let text = "Peru accused its rival of sheltering rebels. Chile denied it.";
        assert_eq!(meant(text, "its rival"), "Chile");
        let text =
            "Benin rejected a charge by its northern neighbour. France praised Benin. Togo left. Niger was silent.";
        assert_eq!(meant(text, "its northern neighbour"), "Niger");
        assert_eq!(meant("Chad met Mali. Peru praised its neighbour.", "its neighbour"), "-");
        assert_eq!(meant("Chile met Cuba. Peru praised its neighbour Bolivia.", "Bolivia"), "Bolivia");
    }
}
