//! Phrases looked up by any of their words.

/// Where each word stands among some phrases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordIndex {
    /// The beginnings of the words, sorted: most words differ in them.
    beginnings: Vec<u64>,
    /// The words, in the same order, with the places of the phrases that hold them.
    words: Vec<(String, Vec<u32>)>,
}

impl WordIndex {
    /// Of phrases in the order of their places.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = &'a [String]>) -> Self {
        let mut places: Vec<(u64, &String, u32)> = Vec::new();
        for (place, phrase) in (0_u32..).zip(phrases) {
            places.extend(phrase.iter().map(|word| (beginning(word), word, place)));
        }
        places.sort();
        places.dedup();
        let mut index = Self::default();
        for (beginning, word, place) in places {
            match index.words.last_mut().filter(|(known, _)| known == word) {
                Some((_, places)) => places.push(place),
                None => {
                    index.beginnings.push(beginning);
                    index.words.push((word.clone(), vec![place]));
                }
            }
        }
        index
    }

    /// The places of the phrases that hold a word, in order.
    pub(super) fn places(&self, word: &str) -> &[u32] {
        let sought = beginning(word);
        let first = self.beginnings.partition_point(|known| *known < sought);
        let alike = self.beginnings[first..].iter().take_while(|known| **known == sought).count();
        let found = self.words[first..first + alike].iter().find(|(known, _)| known == word);
        found.map_or(&[], |(_, places)| places)
    }
}

/// The first eight bytes of a word as a number.
fn beginning(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}
