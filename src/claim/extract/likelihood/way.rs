//! The way through a sentence's tree from a trigger to a mention.

use super::features::{mixed, word};
use crate::parse::{ParsedSentence, Relation, Upos};

/// The most steps that are followed up, and down.
const STEPS: usize = 5;

/// A way as a number; the same for all ways that lead over the same relations and prepositions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The whole way.
    pub(super) whole: u64,
    /// Whether the mention depends on the trigger, the trigger on the mention, or both on something else.
    pub(super) direction: u64,
    /// How many steps it has.
    pub(super) steps: usize,
}

/// The way from one token to another; none where it is long.
pub(super) fn way(sentence: &ParsedSentence<'_>, from: usize, to: usize) -> Option<Way> {
    let up: Vec<usize> = std::iter::once(from).chain(sentence.ancestors(from).take(STEPS)).collect();
    let down: Vec<usize> = std::iter::once(to).chain(sentence.ancestors(to).take(STEPS)).collect();
    let (risen, sunk) = up
        .iter()
        .enumerate()
        .find_map(|(risen, token)| down.iter().position(|other| other == token).map(|sunk| (risen, sunk)))?;
    let climb = up[..risen].iter().fold(1, |hash, token| mixed(hash, step(sentence, *token)));
    let descent = down[..sunk].iter().rev().fold(2, |hash, token| mixed(hash, step(sentence, *token)));
    let direction = u64::from(risen > 0) * 2 + u64::from(sunk > 0);
    Some(Way { whole: mixed(climb, descent), direction, steps: risen + sunk })
}

/// How a token depends on the one above it, as a number: its relation, and which preposition it is.
pub(super) fn step(sentence: &ParsedSentence<'_>, token: usize) -> u64 {
    let Some(token) = sentence.tokens.get(token) else { return 0 };
    let preposition = token.upos == Upos::Adp || token.relation == Relation::Prep;
    mixed(token.relation as u64, if preposition { word(token.text) } else { 0 })
}
