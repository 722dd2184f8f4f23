//! Whom a sentence as a whole makes responsible: `according to X`, `“…”`.

use super::found::Found;
use super::governed::speaker;
use super::governor::governing;
use super::made::meant;
use super::view::View;
use crate::entity::ActorId;
use crate::parse::Relation;

/// Makes those responsible to whom the sentence as a whole is attributed, or who say what stands in quotation marks.
pub(super) fn attribute(view: &View<'_, '_, '_>, found: &mut [Found]) {
    let sources = according_to(view);
    for claim in found {
        if !claim.proposition.attributed_to.is_empty() || claim.proposition.initiators == sources {
            continue;
        }
        let voice = view.voice(claim.head).filter(|voice| !claim.proposition.initiators.contains(voice));
        let responsible = if sources.is_empty() { voice.into_iter().cloned().collect() } else { sources.clone() };
        claim.proposition.attributed_to.extend(responsible);
    }
}

/// Who is responsible for what stands at a token, where no verb above it tells.
pub(super) fn sources(view: &View<'_, '_, '_>, token: usize) -> Vec<ActorId> {
    match view.voice(token) {
        Some(voice) => vec![voice.clone()],
        None => said_within(view, token).unwrap_or_else(|| according_to(view)),
    }
}

/// Who says a clause within which that is said: `it was, she said, a mistake`
fn said_within(view: &View<'_, '_, '_>, token: usize) -> Option<Vec<ActorId>> {
    let clauses = std::iter::once(token).chain(view.sentence.ancestors(token).take(2));
    let mut inserted = clauses.flat_map(|clause| view.related(clause, &[Relation::Parataxis]));
    let says = |verb: &usize| governing(view, *verb).is_some_and(|governor| governor.attributes);
    inserted.find(says).map(|verb| speaker(view, verb)).filter(|speakers| !speakers.is_empty())
}

/// Whom the sentence says to have said it: `according to X`
fn according_to(view: &View<'_, '_, '_>) -> Vec<ActorId> {
    let places = (0..view.len()).filter(|at| view.low(*at) == "according" && view.low(at + 1) == "to");
    let source = |at: usize| {
        let token = view.dependent(at + 1, Relation::Pobj)?;
        Some(meant(view, token))
    };
    places.filter_map(source).flatten().collect()
}
