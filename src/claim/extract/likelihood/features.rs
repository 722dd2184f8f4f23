//! Features of a choice, as places in a table of weights.

use super::Question;
use crate::claim::{EventClass, EventGroup};

/// How many bits tell a place in the table of weights.
const BITS: u32 = 16;

/// How many weights there are.
pub(super) const WEIGHTS: usize = 1 << BITS;

/// What is looked at; each is a family of features, one for every value that it can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub(super) enum Look {
    /// Whether the sentence tells that the party plays the role, or the other one, and how.
    Told = 1,
    /// Whether other sentences on the event do.
    Recalled,
    /// Whether the sentence tells who plays the roles, but nobody is known by that.
    Stranger,
    /// Whether the claim is put down to it.
    Source,
    /// What kind of actor it is.
    Kind,
    /// The way through the tree from the trigger to its mention.
    Way,
    /// The end of that way.
    Dependence,
    /// How the mention refers to it.
    Reference,
    /// The noun that mentions it.
    Noun,
    /// The word on which that depends, and how.
    Above,
    /// How far before or after the trigger the mention stands.
    Distance,
    /// How many other parties stand between.
    Between,
    /// Where it is mentioned in the sentences before.
    Before,
    /// How often it is mentioned in the article.
    Share,
    /// Its rank among the parties of the article.
    Rank,
    /// How often it plays the role, or the other one, in events of the class.
    InClass,
    OtherInClass,
    /// The same in events of the temper.
    InTemper,
    OtherInTemper,
    /// How often it deals with whoever plays the other role.
    Dyad,
    CounterDyad,
    OtherDyad,
    /// What it does in the other claims of the sentence and in the sentence before.
    Beside,
    /// How the other events of the class vote on it.
    Vote,
    /// Whether it plays the role in the last, or the next, event of the class.
    Near,
    /// What it does in the event that the claim judges.
    About,
    /// How the event is told.
    Telling,
    /// The word that evokes it.
    Word,
    /// How many parties there are to choose from.
    Choice,
    /// What a claim is like.
    Claim,
    /// The words of its trigger.
    Phrase,
    /// How its trigger depends on the words above it.
    Governor,
    /// How the grammar says that it is meant.
    Modality,
    /// The words beside its trigger.
    Nearby,
}

/// The features of one choice for the answer to a question of a claim.
#[derive(Clone, Debug)]
pub(super) struct Features {
    /// What a feature is counted in: the question, the question of such classes, the question of the class.
    scopes: [u64; 3],
    /// The places of the features in the table, with their values.
    pub(super) found: Vec<(u32, f32)>,
}

impl Features {
    pub(super) fn new(question: Question, class: EventClass) -> Self {
        let question = question as u64 + 1;
        let scopes = [question, mixed(question, kind(class)), mixed(question, 100 + class as u64)];
        Self { scopes, found: Vec::with_capacity(240) }
    }

    /// That something has a value.
    pub(super) fn say(&mut self, look: Look, value: u64) {
        self.measure(look, value, 1.0);
    }

    /// That something has a value to some degree.
    pub(super) fn measure(&mut self, look: Look, value: u64, degree: f32) {
        if degree == 0.0 {
            return;
        }
        let feature = mixed(look as u64, value);
        for scope in self.scopes {
            self.found.push(((mixed(scope, feature) >> (64 - BITS)) as u32, degree));
        }
    }
}

/// The classes whose roles are told alike.
fn kind(class: EventClass) -> u64 {
    match class {
        EventClass::Attack => 1,
        EventClass::Request | EventClass::Threat | EventClass::Rejection => 2,
        _ => match class.group() {
            EventGroup::SpeechActs => 3,
            EventGroup::Relations => 4,
            EventGroup::Cooperation => 5,
            EventGroup::Coercion => 6,
        },
    }
}

/// Two numbers as one.
pub(super) fn mixed(first: u64, second: u64) -> u64 {
    let sum = first.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ second.wrapping_add(0x632B_E59B_D9B4_E019);
    let mixed = (sum ^ (sum >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    mixed ^ (mixed >> 29)
}

/// A word as a number.
pub(super) fn word(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    })
}
