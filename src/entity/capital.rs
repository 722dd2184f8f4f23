//! The capital that stands for its country.

use super::view::View;
use crate::parse::Relation;

/// Whether a phrase means the capital of the country: `in the capital`, `shelled the capital`
pub(super) fn is_capital(view: &View<'_, '_, '_>, start: usize, noun: usize) -> bool {
    let leads = |at: usize| {
        matches!(
            view.low(at),
            "in" | "to" | "into" | "from" | "near" | "outside" | "around" | "inside" | "towards" | "toward" | "on"
        )
    };
    let is_reached = match view.tokens.get(noun).map_or(Relation::Root, |token| token.relation) {
        Relation::Pobj => start.checked_sub(1).is_some_and(leads),
        Relation::Dobj => view.clause(noun).is_some_and(|verb| {
            let lemma = view.lemma(verb);
            matches!(lemma, "shell" | "bomb" | "bombard" | "attack" | "besiege" | "storm" | "enter" | "reach" | "leave")
        }),
        _ => false,
    };
    view.low(noun) == "capital" && is_reached
}
