//! The lexicon: the words by which news report the events of the ontology, as data that a user can extend.

mod build;
mod frame;
mod inflection;
mod phrases;
mod source;
mod value;
mod word_index;
mod words;

pub use frame::{Echo, Frame, Governor, Meaning, Needs, Source};
pub use inflection::Forms;
pub use phrases::Phrases;

use crate::error::{Error, Result};
use crate::vocab::mint::sha256_hex;
use std::collections::HashMap;
use word_index::WordIndex;

/// The lexicon that ships with the program: `ontology/lexicon.toml`.
const EMBEDDED: &str = include_str!("../../../ontology/lexicon.toml");

/// A function word's part in the grammar; a word can play several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the terms of English grammar")]
pub enum Part {
    Auxiliary,
    Modal,
    Negation,
    Preposition,
    Subordinator,
    Relative,
    Conjunction,
    Determiner,
    Adverb,
    /// Makes what follows only possible: `if`
    Hypothetical,
    /// Keeps the text from asserting an event: `allegedly`
    Hedge,
    /// Puts an event into the future: `planned`
    Intended,
    /// Says that an event was arranged and did not take place: `cancelled`
    Undone,
    /// A noun that only frames the event noun before it or after `of`: `series`, `campaign`
    Container,
    /// A noun for what is attacked, so that whoever owns it is no attacker: `embassy attack`
    Struck,
    /// A noun for a text that says something, by whoever passes or sends it: `resolution`
    Text,
    /// A noun for a part in a deed: `involvement`
    Share,
    /// A word for who vouches for nothing, or for what nobody vouches for: `rumours`, `unconfirmed`
    Rumour,
    /// Where something is said to everybody: `television`, `Twitter`
    Medium,
    /// A noun for what is condemned without a doer: `terrorism`
    Evil,
    /// A noun for what everybody is called on for: `calm`
    Calm,
    /// A verb that only says that its object happens: `launch`, `hold`
    Light,
    /// A verb that says that its subject happens: `begin`
    Occurrence,
}

/// The parts that a word plays in the grammar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u32);

impl Parts {
    /// Whether a part is among them.
    pub fn have(self, part: Part) -> bool {
        self.0 & (1 << part as u32) != 0
    }
}

/// A frame of a verb, with the tokens that must stand right before the verb and follow it at once.
#[derive(Clone, Debug)]
pub struct VerbFrame {
    /// `no longer`, in `no longer recognise`; `stage -`, in `stage-manage`.
    pub before: Vec<String>,
    /// `off`, in `break off`.
    pub rest: Vec<String>,
    /// The frame, as an index for [`Lexicon::frame`].
    pub frame: usize,
}

/// All that a verb can be.
#[derive(Clone, Debug, Default)]
pub struct Verb {
    /// The events that it evokes, those of more words first.
    pub frames: Vec<VerbFrame>,
    /// How it governs what depends on it, with the tokens that must follow it; those of more words first.
    pub governors: Vec<(Vec<String>, Governor)>,
    /// Echoes that it begins.
    pub echoes: Vec<Echo>,
    /// The places of the frames that nothing need follow.
    bare: Vec<u32>,
    /// Where the words that follow it stand among its frames.
    words: WordIndex,
}

impl Verb {
    /// The frames that nothing need follow, and those that one of some words must follow, in order.
    pub fn frames_with<'w>(&self, words: impl Iterator<Item = &'w str>) -> impl Iterator<Item = &VerbFrame> {
        let mut places = self.bare.clone();
        places.extend(words.flat_map(|word| self.words.places(word)));
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| self.frames.get(place as usize))
    }

    /// Prepares the look-up of frames, once all are there.
    fn index(&mut self) {
        let bare = (0_u32..).zip(&self.frames).filter(|(_, found)| found.rest.is_empty());
        self.bare = bare.map(|(place, _)| place).collect();
        self.words = WordIndex::new(self.frames.iter().map(|found| &found.rest[..]));
    }
}

/// A pattern of an event noun: its tokens, and the frame that they begin.
#[derive(Clone, Debug)]
pub struct NounFrame {
    /// The tokens, in lower case.
    pub words: Vec<String>,
    /// The frame, as an index for [`Lexicon::frame`].
    pub frame: usize,
}

/// A lexicon, checked and ready for look-up by lower-case word.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    parts: HashMap<String, u32>,
    forms: HashMap<String, Vec<(usize, Forms)>>,
    verbs: Vec<Verb>,
    nouns: HashMap<String, Vec<NounFrame>>,
    noun_governors: HashMap<String, Governor>,
    frames: Vec<Frame>,
    /// What tells it from other lexicons.
    fingerprint: String,
}

impl Lexicon {
    /// The lexicon that ships with the program.
    ///
    /// # Errors
    ///
    /// Never for a released program: a test reads it.
    pub fn embedded() -> Result<Self> {
        Self::parse(EMBEDDED)
    }

    /// Reads a lexicon of the form of `ontology/lexicon.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML 1.0 of that form, or names a class, kind of actor, role, modality or list that does not exist;
    /// the message says where and what was expected.
    pub fn parse(text: &str) -> Result<Self> {
        let source: source::Source =
            toml::from_str(text).map_err(|error| Error::Invalid(format!("the lexicon is malformed: {error}")))?;
        Ok(Self { fingerprint: sha256_hex(text.as_bytes()), ..build::lexicon(source)? })
    }

    /// What tells it from a lexicon of another text: 64 hexadecimal digits.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Whether a word plays a part in the grammar.
    pub fn is(&self, word: &str, part: Part) -> bool {
        self.parts_of(word).have(part)
    }

    /// The parts that a word plays in the grammar.
    pub fn parts_of(&self, word: &str) -> Parts {
        Parts(self.parts.get(word).copied().unwrap_or_default())
    }

    /// The verbs that a word can be a form of, with the forms that it can be.
    pub fn verbs_of(&self, word: &str) -> &[(usize, Forms)] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }

    /// A verb, by the index that [`verbs_of`](Self::verbs_of) gave.
    pub fn verb(&self, index: usize) -> &Verb {
        &self.verbs[index]
    }

    /// The patterns of event nouns that begin with a word, longest first.
    pub fn nouns_of(&self, word: &str) -> &[NounFrame] {
        self.nouns.get(word).map_or(&[], Vec::as_slice)
    }

    /// How a noun governs what depends on it.
    pub fn noun_governor(&self, word: &str) -> Option<Governor> {
        self.noun_governors.get(word).copied()
    }

    /// Whether a word, in lower case, can evoke an event or begin an echo of one.
    pub fn is_evocative(&self, word: &str) -> bool {
        let evokes = |verb: &Verb| !verb.frames.is_empty() || !verb.echoes.is_empty();
        self.nouns.contains_key(word) || self.verbs_of(word).iter().any(|(verb, _)| evokes(&self.verbs[*verb]))
    }

    /// A frame.
    pub fn frame(&self, index: usize) -> &Frame {
        &self.frames[index]
    }

    /// Every frame, in the order of the lexicon.
    pub fn frames(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter()
    }
}

#[cfg(test)]
mod content;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::EventClass;

    #[test]
    fn verbs_are_found_by_their_forms() {
        let lexicon = Lexicon::embedded().unwrap();
        let classes = |word: &str| -> Vec<EventClass> {
            let verbs = lexicon.verbs_of(word).iter().flat_map(|(verb, _)| &lexicon.verb(*verb).frames);
            verbs.map(|found| lexicon.frame(found.frame).class).collect()
        };
        assert!(classes("severing").contains(&EventClass::SeveranceOfRelations));
        assert!(classes("broke").contains(&EventClass::SeveranceOfRelations));
        assert!(classes("banana").is_empty());
    }

    #[test]
    fn words_and_phrases_spoil_a_frame() {
        let from = "unless = [\"from the building\"";
        let text = EMBEDDED.replacen(from, "unless = [\"north pole\", \"north\", \"from the building\"", 1);
        let lexicon = Lexicon::parse(&text).unwrap();
        let has_pole = |frame: &&Frame| frame.unless.iter().any(|phrase| phrase.join(" ") == "north pole");
        let frame = lexicon.frames().find(has_pole).unwrap();
        let spoils = |text: &str| frame.is_spoilt_by(&text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(spoils("north") && spoils("north pole") && spoils("from the building today"));
        assert!(!spoils("from the border") && !spoils("northern") && !frame.is_spoilt_by(&[]));
    }

    #[test]
    fn faults_are_named_with_their_place() {
        let message = |from: &str, to: &str| {
            let text = EMBEDDED.replacen(from, to, 1);
            assert_ne!(text, EMBEDDED);
            Lexicon::parse(&text).unwrap_err().to_string()
        };
        assert!(message("class = \"Denial\"", "class = \"Denail\"").contains("'Denail' is no event class"));
        assert!(message("\"@ties\"", "\"@tyes\"").contains("no list 'tyes'"));
        assert!(message("needs = \"both\"", "needs = \"two\"").contains("'two'"));
        assert!(message("modality = \"Alleged\"", "modality = \"Said\"").contains("'Said' is no modality"));
        assert!(message("\n[[verb]]", "\n[[verb]").contains("line"));
    }
}
