//! Phrases looked up by any of their words.

/// Where each word stands among some phrases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordIndex {
    /// The beginnings of the words, sorted: most words differ in them.
    beginnings: Vec<u64>,
    /// The words, in the same order, with the places of the phrases that hold them.
    words: Vec<(String, Vec<u32>)>,
    /// Bits of which each beginning sets one: most words that are sought are none of these.
    known: [u64; 4],
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
                    let (at, bit) = bit(beginning);
                    index.known[at] |= bit;
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
        let (at, bit) = bit(sought);
        if self.known[at] & bit == 0 {
            return &[];
        }
        let first = self.beginnings.partition_point(|known| *known < sought);
        let alike = self.beginnings[first..].iter().take_while(|known| **known == sought).count();
        let found = self.words[first..first + alike].iter().find(|(known, _)| known == word);
        found.map_or(&[], |(_, places)| places)
    }
}

/// The bit of a beginning: its number of four, and the bit itself.
fn bit(beginning: u64) -> (usize, u64) {
    // Fibonacci hashing (Knuth 1998, 6.4): the highest bits depend on all others.
    let hash = beginning.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The first eight bytes of a word as a number.
fn beginning(word: &str) -> u64 {
    if let Some(bytes) = word.as_bytes().first_chunk() {
        return u64::from_be_bytes(*bytes);
    }
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}
