//! Phrases of a frame, found by any of their words.

/// Phrases of one or more words in small letters, longer ones first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    all: Vec<Vec<String>>,
    /// The words of the phrases, sorted, with the places of the phrases that hold them.
    by_word: Vec<(String, Vec<u32>)>,
}

impl Phrases {
    /// Phrases that are sorted already, longer ones first.
    pub(super) fn new(all: Vec<Vec<String>>) -> Self {
        let mut places: Vec<(&String, u32)> = Vec::new();
        for (place, phrase) in (0_u32..).zip(&all) {
            places.extend(phrase.iter().map(|word| (word, place)));
        }
        places.sort();
        places.dedup();
        let mut by_word: Vec<(String, Vec<u32>)> = Vec::new();
        for (word, place) in places {
            match by_word.last_mut().filter(|(known, _)| known == word) {
                Some((_, places)) => places.push(place),
                None => by_word.push((word.clone(), vec![place])),
            }
        }
        Self { all, by_word }
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
        let (mut first, mut second) = (self.places(word), if word == other { &[][..] } else { self.places(other) });
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

    fn places(&self, word: &str) -> &[u32] {
        let found = self.by_word.binary_search_by(|(known, _)| known.as_str().cmp(word));
        found.map_or(&[], |index| &self.by_word[index].1)
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
