//! A claim found in a sentence.

use super::super::lexicon::Needs;
use super::occasion::is_of_occasions;
use crate::claim::{EventClass, Modality, Proposition};
use std::ops::Range;

/// A claim found, with where in the sentence.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) proposition: Proposition,
    /// The tokens of its trigger.
    pub(super) tokens: Range<usize>,
    /// The tokens of its trigger that evoke nothing else: in `took part in an attack` the attack is an event of its own.
    pub(super) words: Range<usize>,
    /// The token that evokes it.
    pub(super) head: usize,
    /// Whether that is a verb.
    pub(super) is_verb: bool,
    /// The verb whose content it is.
    pub(super) content_of: Option<usize>,
    /// The head of the object that completes its trigger.
    pub(super) object: Option<usize>,
    /// The event noun that it judges: `condemned the attack`
    pub(super) about: Option<usize>,
    /// The roles without which there is no claim.
    pub(super) needs: Needs,
    /// Whether the sentence takes the event as known: `the attack`
    pub(super) definite: bool,
    /// Whether whoever does it only qualifies the noun that evokes it: `the Chadian raid`
    pub(super) owned: bool,
    /// Whether its target is only where it took place: `the attack in Chad`
    pub(super) placed: bool,
    /// Whether the sentence only takes it up, and so does not tell whether it happened.
    pub(super) is_taken_up: bool,
    /// Whether the sentence tells it as news, without a day.
    pub(super) is_news: bool,
    /// Whether it is planned still, and nothing in the sentence sets the plan back.
    pub(super) is_ahead: bool,
    /// The raw score, from 0 to 1.
    pub(super) raw: f64,
    /// Whether the sentence names whom it was done to, but nobody is known by that: `shot two farmers`
    pub(super) strange: bool,
    /// Whether the sentence names who does it, but nobody is known by that: `two farmers shot …`
    pub(super) by_stranger: bool,
    /// Whether its target is known without being named: whoever accused, of a denial; each other; or nobody whom the
    /// sentence names.
    pub(super) is_answer: bool,
    /// Where initiators and targets are known from.
    pub(super) origins: [Origin; 2],
    /// How probable it is that those play them, from 0 to 1.
    pub(super) sure: [f64; 2],
}

/// Where it is known from who plays a role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Origin {
    /// The sentence, or nobody plays it.
    Sentence,
    /// Another sentence on the same event.
    Recalled,
    /// The article as a whole.
    Supplied,
}

impl Found {
    /// What the verb `head` tells with some tokens, and nothing more; it needs somebody who does it.
    pub(super) fn told(proposition: Proposition, tokens: Range<usize>, head: usize, raw: f64) -> Self {
        Self {
            proposition,
            words: tokens.clone(),
            tokens,
            head,
            is_verb: true,
            content_of: None,
            object: None,
            about: None,
            needs: Needs::Initiator,
            definite: false,
            owned: false,
            placed: false,
            is_taken_up: false,
            is_news: false,
            is_ahead: false,
            raw,
            strange: false,
            by_stranger: false,
            is_answer: false,
            origins: [Origin::Sentence; 2],
            sure: [1.0; 2],
        }
    }

    /// Whether it is an occasion that was arranged and did not take place: `cancelled the summit`
    pub(super) fn is_called_off(&self) -> bool {
        is_of_occasions(self.proposition.class) && !self.is_verb && self.proposition.modality == Modality::Denied
    }

    /// Whether those who do it do it with each other, though others can be its target: `Chad and Mali restored ties`
    pub(super) fn is_with_each_other(&self) -> bool {
        use EventClass::{EmbassyOpening, EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations};
        let mutual = [EmbassyOpening, EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations];
        let said = &self.proposition;
        said.targets.is_empty() && said.initiators.len() == 2 && mutual.contains(&said.class)
    }
}
