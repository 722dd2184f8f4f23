//! Phrases looked up by any of their words.

/// Where each word stands among some phrases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordIndex(Vec<(String, Vec<u32>)>);

impl WordIndex {
    /// Of phrases in the order of their places.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = &'a [String]>) -> Self {
        let mut places: Vec<(&String, u32)> = Vec::new();
        for (place, phrase) in (0_u32..).zip(phrases) {
            places.extend(phrase.iter().map(|word| (word, place)));
        }
        places.sort();
        places.dedup();
        let mut index: Vec<(String, Vec<u32>)> = Vec::new();
        for (word, place) in places {
            match index.last_mut().filter(|(known, _)| known == word) {
                Some((_, places)) => places.push(place),
                None => index.push((word.clone(), vec![place])),
            }
        }
        Self(index)
    }

    /// The places of the phrases that hold a word, in order.
    pub(super) fn places(&self, word: &str) -> &[u32] {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(word));
        found.map_or(&[], |index| &self.0[index].1)
    }
}
