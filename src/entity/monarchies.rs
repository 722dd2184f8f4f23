//! States by what they are called besides a country: `the emirate`, `the kingdom`.

use super::ActorId;
use super::draft::Draft;
use super::gazetteer::{Entry, Gazetteer};
use std::collections::{BTreeMap, BTreeSet};

/// The states of an article that are called something else than a country, by that noun.
pub(super) struct Monarchies(BTreeMap<String, BTreeSet<ActorId>>);

impl Monarchies {
    /// Those that an article mentions.
    pub(super) fn find(drafts: &[Draft], gazetteer: &Gazetteer) -> Self {
        let mut found: BTreeMap<String, BTreeSet<ActorId>> = BTreeMap::new();
        for actor in drafts.iter().flat_map(|draft| &draft.mentions).flat_map(|mention| &mention.actors) {
            for noun in gazetteer.entry(actor).into_iter().flat_map(|entry| &entry.nouns) {
                found.entry(noun.clone()).or_default().insert(actor.clone());
            }
        }
        Self(found)
    }

    /// Whether one of them is called so.
    pub(super) fn has(&self, noun: &str) -> bool {
        self.0.contains_key(noun)
    }

    /// The only one that is called so and fits.
    pub(super) fn only(&self, noun: &str, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
        let mut states = self.0.get(noun)?.iter().filter(|state| fits(state));
        states.next().filter(|_| states.next().is_none()).cloned()
    }
}

/// Whether a state is called by a noun.
pub(super) fn is_called(noun: &str, state: &ActorId, gazetteer: &Gazetteer) -> bool {
    gazetteer.entry(state).is_some_and(|entry| entry.nouns.iter().any(|known| known == noun))
}

/// Whether a state may be called by a noun: any is a country, though only some are kingdoms.
pub(super) fn may_be(noun: &str, state: &ActorId, gazetteer: &Gazetteer) -> bool {
    let is_so = |entry: &Entry| entry.nouns.iter().any(|known| known == noun);
    let is_told = matches!(
        noun,
        "kingdom" | "emirate" | "sultanate" | "principality" | "island" | "archipelago" | "giant" | "heavyweight"
    );
    !is_told || gazetteer.entry(state).is_none_or(is_so)
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn an_emirate_is_none_that_is_a_kingdom() {
        let text = "Chile praised Qatar. Peru condemned the sanctions on the emirate.";
        assert_eq!(meant(text, "the emirate"), "Qatar");
        let text = "The sultanate and Peru left. Chile met Oman and Qatar.";
        assert_eq!(meant(text, "The sultanate"), "Oman");
        assert_eq!(meant("Chile met Peru. The kingdom left.", "The kingdom"), "");
    }
}
