//! What a person owns who speaks for a state, in place of that person: `his country`, `her foreign ministry`.

use super::antecedent::Choice;
use super::draft::Draft;
use super::found::Head;
use super::gazetteer::Gazetteer;
use super::reference::{Reference, body};
use super::site::Site;
use super::view::View;
use super::{ActorId, ActorKind};

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
