//! The words after a verb that belong to it: the `off` of `broke ties off`

use super::view::View;
use crate::parse::Relation;

/// How far the words are looked for that spoil a frame or must follow its object, in tokens.
pub(super) const REACH: usize = 10;

/// The words after a verb that belong to it: where they begin and end, the particle or preposition itself.
pub(super) struct Rest {
    pub(super) begin: usize,
    pub(super) end: usize,
    pub(super) last: Option<usize>,
}

/// Where some words stand that must follow a verb, right after a token or as what depends on the verb.
pub(super) fn rest(view: &View<'_, '_, '_>, verb: usize, words: &[String], after: usize) -> Option<Rest> {
    if words.is_empty() {
        return Some(Rest { begin: verb + 1, end: after.max(verb + 1), last: None });
    }
    if let Some(end) = view.ends_after(after, words) {
        return Some(Rest { begin: verb + 1, end, last: Some(end - 1) });
    }
    let below = |head: usize| view.dependents(head).iter().copied().find(|at| *at > verb && view.low(*at) == words[0]);
    let particle =
        below(verb).filter(|at| matches!(view.relation(*at), Relation::Prt | Relation::Prep | Relation::Advmod))?;
    if !view.matches(particle, words) {
        return None;
    }
    let is_particle = view.relation(particle) != Relation::Prep;
    let close = particle - verb <= REACH;
    (close && (is_particle || particle - verb <= 6)).then(|| Rest {
        begin: particle,
        end: if is_particle { verb + 1 } else { particle + words.len() },
        last: Some(particle + words.len() - 1),
    })
}
