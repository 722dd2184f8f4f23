//! The short names by which an article takes up its persons.

use super::gazetteer::Gazetteer;
use super::person_name::is_joined_particle;
use super::{ActorId, ActorKind};
use std::collections::HashMap;

/// How many who bear the same name are remembered.
const FAMILY: usize = 4;

/// The last names (and, where family names come first, the first) of the persons of an article.
#[derive(Default)]
pub(super) struct ShortNames(HashMap<String, Vec<ActorId>>);

impl ShortNames {
    /// Adds the short names of a person; one that two persons share is nobody's.
    pub(super) fn add(&mut self, name: &str, actor: &ActorId, gazetteer: &Gazetteer) {
        let words: Vec<&str> = name.split(' ').collect();
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
        let known = self.0.entry(name.to_owned()).or_default();
        if known.len() < FAMILY && !known.contains(actor) {
            known.push(actor.clone());
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&ActorId> {
        match &self.0.get(name)?[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether several persons of the article bear a name, of whom `one` is none.
    pub(super) fn is_shared(&self, name: &str, one: &ActorId) -> bool {
        self.0.get(name).is_some_and(|known| known.len() > 1 && !known.contains(one))
    }

    /// Those who bear a name that is said in the plural.
    pub(super) fn family(&self, plural: &str) -> &[ActorId] {
        plural.strip_suffix('s').and_then(|name| self.0.get(name)).map_or(&[], Vec::as_slice)
    }
}
