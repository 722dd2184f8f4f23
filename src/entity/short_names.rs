//! The short names by which an article takes up its persons.

use super::gazetteer::Gazetteer;
use super::person_name::is_joined_particle;
use super::{ActorId, ActorKind};
use std::collections::HashMap;

/// How many who bear the same name are remembered.
const FAMILY: usize = 4;

/// The last names (and, where family names come first, the first) of the persons of an article.
#[derive(Default)]
pub(super) struct ShortNames {
    /// Who bears each name, in the order in which they are introduced, with the sentence that does so.
    bearers: HashMap<String, Vec<(ActorId, usize)>>,
    /// The sentence that is read.
    sentence: usize,
}

impl ShortNames {
    /// Begins with a sentence.
    pub(super) fn begin(&mut self, sentence: usize) {
        self.sentence = sentence;
    }

    /// Adds the short names of a person; one that two persons share is nobody's.
    pub(super) fn add(&mut self, name: &str, actor: &ActorId, gazetteer: &Gazetteer) {
        // `Ferdinand Marcos Jr.` is Marcos.
        let is_suffix = |word: &&str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
        let words: Vec<&str> = name.split(' ').filter(|word| !is_suffix(word)).collect();
        let [first, .., last] = words[..] else { return };
        self.put(last, actor);
        super::table::at_beginning(last).iter().for_each(|name| self.put(name, actor));
        // `Zoubi` is al-Zoubi.
        last.split_once('-')
            .filter(|(first, _)| is_joined_particle(first))
            .iter()
            .for_each(|(_, rest)| self.put(rest, actor));
        // `Israel` stays the state in an article about Israel Katz.
        let state = gazetteer.by_label(first).is_some_and(|entry| entry.kind == ActorKind::State);
        if last.contains('-') || !gazetteer.is_given_name(first) && !state && words.len() == 2 {
            self.put(first, actor);
        }
    }

    fn put(&mut self, name: &str, actor: &ActorId) {
        if name.chars().count() < 2 || !name.chars().any(char::is_lowercase) {
            return;
        }
        let known = self.bearers.entry(name.to_owned()).or_default();
        if known.len() < FAMILY && known.iter().all(|(bearer, _)| bearer != actor) {
            known.push((actor.clone(), self.sentence));
        }
    }

    /// Who is meant by a name: its only bearer, or the only one who was introduced so far.
    pub(super) fn get(&self, name: &str) -> Option<&ActorId> {
        let known = self.bearers.get(name)?;
        let mut introduced = known.iter().filter(|(_, sentence)| *sentence <= self.sentence);
        match (&known[..], introduced.next(), introduced.next()) {
            ([(only, _)], ..) | (_, Some((only, _)), None) => Some(only),
            _ => None,
        }
    }

    /// Whether several persons of the article bear a name, of whom `one` is none.
    pub(super) fn is_shared(&self, name: &str, one: &ActorId) -> bool {
        self.bearers.get(name).is_some_and(|known| known.len() > 1 && known.iter().all(|(bearer, _)| bearer != one))
    }

    /// Those who bear a name that is said in the plural.
    pub(super) fn family(&self, plural: &str) -> impl Iterator<Item = &ActorId> {
        let known = plural.strip_suffix('s').and_then(|name| self.bearers.get(name));
        known.into_iter().flatten().map(|(bearer, _)| bearer)
    }
}
