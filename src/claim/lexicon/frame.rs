//! What the lexicon says of a word: frames of verbs and nouns, governors, echoes.

use super::Phrases;
use crate::claim::{EventClass, Modality};
use crate::entity::ActorKind;

/// Where in a sentence the one who fills a role stands, relative to the trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The subject of the trigger's verb.
    Subject,
    /// The object of the trigger's verb, or who owns or qualifies it.
    Object,
    /// Who owns or qualifies the event noun: `Mali's`, `Malian`.
    Owner,
    /// Who qualifies the noun that completes the trigger: `expulsion of French troops`.
    Completion,
    /// Who says it: `Paris called the raid cowardly`, `"The raid was cowardly," said Paris`.
    Speaker,
    /// After this preposition.
    After(String),
    /// All of these together: `recognised Chad as Mali's`.
    Joined(Vec<Source>),
}

/// The roles without which a frame makes no claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// At least one of the two.
    Any,
    /// The initiator.
    Initiator,
    /// The target.
    Target,
    /// Both.
    Both,
    /// Both, in the sentence itself.
    Named,
}

/// How a verb or noun evokes an event.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The class of the event.
    pub class: EventClass,
    /// Words one of which must stand in the object (of a verb) or after the preposition (of a noun); none needed if
    /// empty. Each is a sequence of tokens in lower case.
    pub objects: Phrases,
    /// Words one of which must stand in the subject of a verb in the active voice; none needed if empty.
    pub subjects: Phrases,
    /// For a verb: what must follow its object. For a noun: the prepositions that join its completion.
    pub links: Vec<Vec<String>>,
    /// Where the initiator stands, in order of preference.
    pub initiator: Vec<Source>,
    /// Where the target stands, in order of preference.
    pub target: Vec<Source>,
    /// The kinds of actor that the target can be; any if empty.
    pub only: Vec<ActorKind>,
    /// Words, and phrases of several, that, in the object or beside the verb, show that something else is meant; sorted.
    pub unless: Vec<Vec<String>>,
    /// Whether targets are initiators too.
    pub mutual: bool,
    /// Whether it is evoked only where the verb is negated: `will not send an ambassador`.
    pub negated: bool,
    /// The roles without which there is no claim.
    pub needs: Needs,
    /// Whether it holds only for what is to come: `will respond`
    pub future: bool,
    /// A modality that the frame itself brings.
    pub modality: Option<Modality>,
    /// How sure a clean match is, from 0 to 1.
    pub confidence: f64,
}

impl Frame {
    /// Whether what begins with the first of some words shows that something else is meant.
    pub fn is_spoilt_by(&self, words: &[String]) -> bool {
        let Some(word) = words.first() else { return false };
        let from = self.unless.partition_point(|known| known.first() < Some(word));
        let same = self.unless[from..].iter().take_while(|known| known.first() == Some(word));
        same.into_iter().any(|known| words.starts_with(known))
    }

    /// Whether it tells of the wrong that someone is said to do, so that whoever says it accuses: `Mali broke the truce,
    /// Niger said`.
    pub fn imputes(&self) -> bool {
        self.class == EventClass::Accusation && self.initiator.contains(&Source::Speaker)
    }

    /// Whether it asks for particular objects, so that it is tried before one that does not.
    pub fn is_particular(&self) -> bool {
        !self.objects.is_empty()
            || !self.subjects.is_empty()
            || !self.only.is_empty()
            || !self.links.is_empty()
            || self.negated
    }
}

/// How what depends on a verb or noun is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// As this modality.
    As(Modality),
    /// As something that does not happen: no claim.
    Negated,
}

/// A verb or noun on which an event can depend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governor {
    /// How the event is meant.
    pub meaning: Meaning,
    /// Whether the governor's subject is responsible for it.
    pub attributes: bool,
    /// Whether the event's subject is the governor's object.
    pub object: bool,
    /// Whether the event has happened once the governor has: `was forced to withdraw`
    pub implies: bool,
    /// Whether whoever does it has begun to do the event, so that it is alleged of those who are accused of it: `accused of
    /// trying to stage a coup`
    pub begun: bool,
    /// What an occasion becomes that was arranged, if nothing else is said of it: `called off the visit` denies it,
    /// `put off the visit` plans it.
    pub occasion: Option<Modality>,
}

impl Governor {
    /// The governor of what has happened with it.
    pub fn fulfilled(self) -> Self {
        Self { meaning: Meaning::As(Modality::Asserted), ..self }
    }
}

/// A verb phrase that repeats the event before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    /// The tokens after the verb.
    pub rest: Vec<String>,
    /// Whether the subject is another than that of the event before.
    pub new_subject: bool,
}
