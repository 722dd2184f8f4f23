//! From the lexicon as it is written to the lexicon ready for look-up, checked on the way.

use super::frame::{Echo, Frame, Governor, Meaning, Source};
use super::inflection::forms;
use super::source::{self, NounEntry, VerbEntry};
use super::value::{class, confidence, kind, modality, needs, sources};
use super::words::{place_of_verb, sorted, tokens};
use super::{Lexicon, NounFrame, Part, Phrases, VerbFrame};
use crate::error::{Error, Result};
use std::collections::{BTreeMap, HashMap};

/// Builds a lexicon while remembering which verb has which number.
struct Builder {
    lexicon: Lexicon,
    lemmas: HashMap<String, usize>,
    irregular: BTreeMap<String, [String; 4]>,
    /// The words of each list, cut into tokens once.
    lists: BTreeMap<String, Vec<Vec<String>>>,
}

/// The lexicon that a source describes; or what is wrong with it, and where.
pub(super) fn lexicon(source: source::Source) -> Result<Lexicon> {
    let mut builder = Builder {
        lexicon: Lexicon::default(),
        lemmas: HashMap::new(),
        irregular: source.irregular,
        lists: source
            .lists
            .iter()
            .map(|(name, words)| (name.clone(), words.iter().map(|word| tokens(word)).collect()))
            .collect(),
    };
    builder.function_words(&source.words);
    builder.verbs_with_part(&source.words.light, Part::Light);
    builder.verbs_with_part(&source.words.occurrence, Part::Occurrence);
    for (index, entry) in source.verb.iter().enumerate() {
        builder.verb_entry(entry).map_err(|error| place("verb", index, &entry.class, &error))?;
    }
    for (index, entry) in source.noun.iter().enumerate() {
        builder.noun_entry(entry).map_err(|error| place("noun", index, &entry.class, &error))?;
    }
    for (index, entry) in source.governor.iter().enumerate() {
        builder.governor(entry).map_err(|error| place("governor", index, &entry.modality, &error))?;
    }
    for (index, entry) in source.echo.iter().enumerate() {
        builder.echo(entry).map_err(|error| place("echo", index, &entry.subject, &error))?;
    }
    for verb in &source.plain.verbs {
        builder.verb(verb);
    }
    let mut lexicon = builder.lexicon;
    for verb in &mut lexicon.verbs {
        let frames = &lexicon.frames;
        verb.frames.sort_by_key(|found| {
            std::cmp::Reverse((found.before.len() + found.rest.len(), frames[found.frame].is_particular()))
        });
        verb.index();
        verb.governors.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    }
    for nouns in lexicon.nouns.values_mut() {
        let frames = &lexicon.frames;
        nouns.sort_by_key(|noun| std::cmp::Reverse((noun.words.len(), !frames[noun.frame].links.is_empty())));
    }
    Ok(lexicon)
}

/// The fault of an entry, with its section and number.
fn place(section: &str, index: usize, name: &str, message: &str) -> Error {
    Error::Invalid(format!("the lexicon is malformed: [[{section}]] number {} ({name}): {message}", index + 1))
}

impl Builder {
    /// Gives the function words their parts in the grammar.
    fn function_words(&mut self, words: &source::FunctionWords) {
        for (part, list) in [
            (Part::Auxiliary, &words.auxiliary),
            (Part::Modal, &words.modal),
            (Part::Negation, &words.negation),
            (Part::Preposition, &words.preposition),
            (Part::Subordinator, &words.subordinator),
            (Part::Relative, &words.relative),
            (Part::Conjunction, &words.conjunction),
            (Part::Determiner, &words.determiner),
            (Part::Adverb, &words.adverb),
            (Part::Hypothetical, &words.hypothetical),
            (Part::Hedge, &words.hedge),
            (Part::Intended, &words.intended),
            (Part::Undone, &words.undone),
            (Part::Container, &words.container),
            (Part::Struck, &words.struck),
            (Part::Text, &words.text),
            (Part::Share, &words.part),
            (Part::Rumour, &words.rumour),
            (Part::Medium, &words.medium),
            (Part::Evil, &words.evil),
            (Part::Calm, &words.calm),
        ] {
            for word in list {
                *self.lexicon.parts.entry(word.clone()).or_insert(0) |= 1 << part as u32;
            }
        }
    }

    /// Gives every form of some verbs a part in the grammar.
    fn verbs_with_part(&mut self, verbs: &[String], part: Part) {
        for lemma in verbs {
            for (word, _) in forms(lemma, self.irregular.get(lemma)) {
                *self.lexicon.parts.entry(word).or_insert(0) |= 1 << part as u32;
            }
        }
    }

    /// The number of a verb, by its lemma; its forms are derived when it is met first.
    fn verb(&mut self, lemma: &str) -> usize {
        if let Some(&known) = self.lemmas.get(lemma) {
            return known;
        }
        let index = self.lexicon.verbs.len();
        self.lexicon.verbs.push(super::Verb::default());
        self.lemmas.insert(lemma.to_owned(), index);
        for (word, form) in forms(lemma, self.irregular.get(lemma)) {
            self.lexicon.forms.entry(word).or_default().push((index, form));
        }
        index
    }

    /// The verb of a phrase, the tokens before it and those after it.
    fn verb_phrase(&mut self, phrase: &str) -> Result<(usize, Vec<String>, Vec<String>), String> {
        let mut before = tokens(phrase);
        let verb = place_of_verb(&before);
        if verb >= before.len() {
            return Err("expected a verb, found an empty phrase".to_owned());
        }
        let mut rest = before.split_off(verb);
        let lemma = rest.remove(0);
        Ok((self.verb(&lemma), before, rest))
    }

    /// The phrases of a list of an entry, those of the lists that it names among them; longer ones first.
    fn phrases(&self, words: &[String]) -> Result<Vec<Vec<String>>, String> {
        let mut phrases = Vec::new();
        for word in words {
            match word.strip_prefix('@') {
                Some(name) => {
                    let list = self.lists.get(name).ok_or_else(|| format!("there is no list '{name}'"))?;
                    phrases.extend(list.iter().cloned());
                }
                None => phrases.push(tokens(word)),
            }
        }
        phrases.retain(|phrase| !phrase.is_empty());
        phrases.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        phrases.dedup();
        Ok(phrases)
    }

    /// Adds a frame to its verbs.
    fn verb_entry(&mut self, entry: &VerbEntry) -> Result<(), String> {
        let frame = Frame {
            class: class(&entry.class)?,
            objects: Phrases::new(self.phrases(&entry.objects)?),
            subjects: Phrases::new(self.phrases(&entry.subjects)?),
            links: self.phrases(&entry.followed)?,
            initiator: sources(&entry.initiator, &[Source::Subject]),
            target: sources(&entry.target, &[]),
            only: entry.only.iter().map(|name| kind(name)).collect::<Result<_, _>>()?,
            unless: sorted(self.phrases(&entry.unless)?),
            mutual: entry.mutual,
            negated: entry.negated,
            needs: needs(entry.needs.as_deref())?,
            future: entry.future,
            modality: entry.modality.as_deref().map(modality).transpose()?,
            confidence: confidence(entry.confidence)?,
        };
        let index = self.lexicon.frames.len();
        self.lexicon.frames.push(frame);
        for phrase in &entry.verbs {
            let (verb, before, rest) = self.verb_phrase(phrase)?;
            self.lexicon.verbs[verb].frames.push(VerbFrame { before, rest, frame: index });
        }
        Ok(())
    }

    /// Adds a frame to its nouns.
    fn noun_entry(&mut self, entry: &NounEntry) -> Result<(), String> {
        let frame = Frame {
            class: class(&entry.class)?,
            objects: Phrases::new(self.phrases(&entry.objects)?),
            subjects: Phrases::default(),
            links: self.phrases(&entry.of)?,
            initiator: sources(&entry.initiator, &[]),
            target: sources(&entry.target, &[]),
            only: entry.only.iter().map(|name| kind(name)).collect::<Result<_, _>>()?,
            unless: sorted(self.phrases(&entry.unless)?),
            mutual: entry.mutual,
            negated: false,
            needs: needs(entry.needs.as_deref())?,
            future: false,
            modality: None,
            confidence: confidence(entry.confidence)?,
        };
        let index = self.lexicon.frames.len();
        self.lexicon.frames.push(frame);
        for phrase in &entry.words {
            let words = tokens(phrase);
            let first = words.first().ok_or("expected words, found an empty phrase")?.clone();
            self.lexicon.nouns.entry(first).or_default().push(NounFrame { words, frame: index });
        }
        Ok(())
    }

    /// Tells verbs and nouns how they govern what depends on them.
    fn governor(&mut self, entry: &source::GovernorEntry) -> Result<(), String> {
        let meaning = match entry.modality.as_str() {
            "Negated" => Meaning::Negated,
            name => Meaning::As(modality(name)?),
        };
        let governor = Governor {
            meaning,
            attributes: entry.attributes,
            object: entry.object,
            implies: entry.implies,
            begun: entry.begun,
            occasion: entry.occasion.as_deref().map(modality).transpose()?,
        };
        for phrase in &entry.verbs {
            let (verb, _, rest) = self.verb_phrase(phrase)?;
            self.lexicon.verbs[verb].governors.push((rest, governor));
        }
        for noun in &entry.nouns {
            self.lexicon.noun_governors.insert(noun.clone(), governor);
        }
        Ok(())
    }

    /// Adds an echo to the verbs that begin it.
    fn echo(&mut self, entry: &source::EchoEntry) -> Result<(), String> {
        let new_subject = match entry.subject.as_str() {
            "new" => true,
            "same" => false,
            other => return Err(format!("expected subject 'new' or 'same', found '{other}'")),
        };
        for phrase in &entry.words {
            let (verb, _, rest) = self.verb_phrase(phrase)?;
            self.lexicon.verbs[verb].echoes.push(Echo { rest, new_subject });
        }
        Ok(())
    }
}
