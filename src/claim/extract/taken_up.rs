//! Objects that take up the object of a verb before: `closed its embassy but reopened it`, `expelled Peru's ambassador
//! and recalled its own`.

use super::super::lexicon::Phrases;
use super::argument::objects;
use super::trigger::phrase;
use super::verb::is_verb;
use super::view::View;
use crate::parse::{Relation, Upos};

/// How far before a verb the noun is looked for that its object takes up, in tokens.
const REACH: usize = 40;

/// What a verb's object takes up.
pub(super) struct TakenUp {
    /// The last token of the object.
    pub(super) last: usize,
    /// The head of the phrase that it takes up.
    pub(super) noun: usize,
}

/// The phrase that the object of a verb takes up, if it is one of some phrases.
pub(super) fn taken_up(view: &View<'_, '_, '_>, verb: usize, phrases: &Phrases) -> Option<TakenUp> {
    let last = objects(view, verb).into_iter().find_map(|object| standing_in(view, verb, object))?;
    let verbs = (verb.saturating_sub(REACH)..verb).rev().filter(|at| is_verb(view, *at));
    let nouns = verbs.flat_map(|earlier| objects(view, earlier)).filter(|noun| *noun < verb);
    let noun = nouns.into_iter().find_map(|noun| {
        let found = phrase(view, noun, phrases)?;
        Some(view.sentence.head_of(found.clone()).unwrap_or(found.end - 1))
    })?;
    Some(TakenUp { last, noun })
}

/// The last token of an object that stands in for a noun: `it`, `them`, `its own`, `Peru's`
fn standing_in(view: &View<'_, '_, '_>, verb: usize, object: usize) -> Option<usize> {
    if object < verb {
        return None;
    }
    match view.low(object) {
        "it" | "them" if view.upos(object) == Upos::Pron => Some(object),
        "own" if view.dependent(object, Relation::Poss).is_some() => Some(object),
        "theirs" | "ours" => Some(object),
        _ => {
            let mark = object + 1;
            let is_bare = matches!(view.low(mark), "'s" | "’s" | "'" | "’") && view.head(mark) == Some(object);
            (is_bare && view.dependent(object, Relation::Poss).is_none()).then_some(mark)
        }
    }
}
