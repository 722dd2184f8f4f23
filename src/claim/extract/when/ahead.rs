//! What is told in the present but is still to come: `is hosting a summit next week`, `talks begin on 5 May`

use super::super::share::is_verb_like;
use super::super::verb::auxiliaries;
use super::super::view::View;
use super::DEPTH;
use crate::parse::{Relation, Xpos};

/// In which way a verb lets what it tells with a time lie ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Present {
    /// `is visiting`: with a day that may lie ahead, it does.
    Progressive,
    /// `visits`: with a time that can only lie ahead, it does, and a visit or a meeting with a day that may.
    Simple,
    /// Not at all.
    No,
}

/// In which way the clause of an event lets it lie ahead.
pub(super) fn present(view: &View<'_, '_, '_>, head: usize) -> Present {
    let verb =
        std::iter::once(head).chain(view.sentence.ancestors(head).take(DEPTH)).find(|at| is_verb_like(view, *at));
    let Some(verb) = verb else { return Present::No };
    let is = |at: usize| matches!(view.low(at), "is" | "are" | "am" | "'s" | "'re" | "'m");
    match view.xpos(verb) {
        Xpos::Vbg if view.related(verb, &[Relation::Aux]).any(is) => Present::Progressive,
        Xpos::Vbz | Xpos::Vbp => Present::Simple,
        _ => Present::No,
    }
}

/// Whether a plan was made at another time than that of the news, so that its time may have passed: `had been due to
/// sign`, `was to meet`
pub(super) fn is_past_plan(view: &View<'_, '_, '_>, head: usize) -> bool {
    let verbs = std::iter::once(head).chain(view.sentence.ancestors(head).take(DEPTH));
    let set_back = |verb: usize| {
        let own = auxiliaries(view, verb);
        let had =
            view.related(verb, &[Relation::Aux, Relation::Auxpass]).any(|at| matches!(view.low(at), "had" | "'d"));
        // `said it was to meet` is told of what was ahead then.
        let was = matches!(view.low(verb), "was" | "were")
            || view.related(verb, &[Relation::Auxpass]).any(|at| matches!(view.low(at), "was" | "were"));
        had || own.perfect && own.infinitive || was && view.relation(verb) != Relation::Ccomp
    };
    verbs.into_iter().filter(|at| is_verb_like(view, *at)).any(set_back)
}
