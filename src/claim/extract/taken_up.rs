//! Objects that take up the object of a verb before: `closed its embassy but reopened it`, `expelled Peru's ambassador
//! and recalled its own`.

use super::super::lexicon::Phrases;
use super::object::objects;
use super::phrase::phrase;
use super::verb::is_verb;
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

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
    let (object, last) = objects(view, verb).into_iter().find_map(|object| standing_in(view, verb, object))?;
    let verbs = (verb.saturating_sub(REACH)..verb).rev().filter(|at| is_verb(view, *at));
    let agrees = |noun: &usize| {
        let is_plural = matches!(view.xpos(*noun), Xpos::Nns | Xpos::Nnps);
        *noun < verb && (view.low(object) != "it" || !is_plural) && (view.low(object) != "them" || is_plural)
    };
    let is_noun = |noun: &usize| matches!(view.upos(*noun), Upos::Noun | Upos::Propn);
    let noun = verbs.flat_map(|earlier| objects(view, earlier)).filter(is_noun).find(agrees)?;
    let found = phrase(view, noun, phrases)?;
    Some(TakenUp { last, noun: view.sentence.head_of(found.clone()).unwrap_or(found.end - 1) })
}

/// An object that stands in for a noun, and its last token: `it`, `them`, `its own`, `Peru's`
fn standing_in(view: &View<'_, '_, '_>, verb: usize, object: usize) -> Option<(usize, usize)> {
    if object < verb {
        return None;
    }
    match view.low(object) {
        "it" | "them" if view.upos(object) == Upos::Pron => Some((object, object)),
        "own" if view.dependent(object, Relation::Poss).is_some() => Some((object, object)),
        "theirs" | "ours" => Some((object, object)),
        _ => {
            let mark = object + 1;
            let is_bare = matches!(view.low(mark), "'s" | "’s" | "'" | "’") && view.head(mark) == Some(object);
            (is_bare && view.dependent(object, Relation::Poss).is_none()).then_some((object, mark))
        }
    }
}
