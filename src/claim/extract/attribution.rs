//! Whom a sentence as a whole makes responsible: `according to X`, `…, X said`.

use super::sentence::{Found, actors};
use super::view::View;
use crate::entity::ActorId;
use crate::parse::Relation;

/// Makes those responsible to whom the sentence as a whole is attributed.
pub(super) fn attribute(view: &View<'_, '_, '_>, found: &mut [Found]) {
    let sources = according_to(view);
    for claim in found {
        if claim.proposition.attributed_to.is_empty() && claim.proposition.initiators != sources {
            claim.proposition.attributed_to.extend(sources.iter().cloned());
        }
    }
}

/// Whom the sentence says to have said it: `according to X`
pub(super) fn according_to(view: &View<'_, '_, '_>) -> Vec<ActorId> {
    let places = (0..view.len()).filter(|at| view.low(*at) == "according" && view.low(at + 1) == "to");
    let source = |at: usize| {
        let token = view.dependent(at + 1, Relation::Pobj)?;
        Some(actors(view, token))
    };
    places.filter_map(source).flatten().collect()
}
