//! Phrases of a frame, found by any of their words.

use super::word_index::WordIndex;

/// Phrases of one or more words in small letters, longer ones first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    all: Vec<Vec<String>>,
    words: WordIndex,
}

impl Phrases {
    /// Phrases that are sorted already, longer ones first.
    pub(super) fn new(all: Vec<Vec<String>>) -> Self {
        Self { words: WordIndex::new(all.iter().map(Vec::as_slice)), all }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them, longer ones first.
    pub fn iter(&self) -> std::slice::Iter<'_, Vec<String>> {
        self.all.iter()
    }

    /// Those that hold either of two words, longer ones first.
    pub fn with(&self, word: &str, other: &str) -> impl Iterator<Item = &[String]> {
        let (mut first, mut second) =
            (self.words.places(word), if word == other { &[][..] } else { self.words.places(other) });
        std::iter::from_fn(move || {
            let place = match (first.first(), second.first()) {
                (Some(a), Some(b)) => *a.min(b),
                (a, b) => *a.or(b)?,
            };
            for places in [&mut first, &mut second] {
                *places = places.strip_prefix(&[place]).unwrap_or(places);
            }
            self.all.get(place as usize).map(Vec::as_slice)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn phrases_are_found_by_any_of_their_words() {
        let phrase = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let phrases = Phrases::new(["peace talks", "round of talks", "talks", "summit"].map(phrase).to_vec());
        let found =
            |word: &str, other: &str| phrases.with(word, other).map(|words| words.join(" ")).collect::<Vec<_>>();
        assert_eq!(found("talks", "talk"), ["peace talks", "round of talks", "talks"]);
        assert_eq!(found("summits", "summit"), ["summit"]);
        assert_eq!(found("peace", "summit"), ["peace talks", "summit"]);
        assert!(found("war", "war").is_empty());
        assert_eq!((phrases.len(), phrases.is_empty()), (4, false));
    }
}
