//! What a dataset holds, in numbers.

use crate::vocab::rdf;
use std::collections::BTreeMap;

/// Counts of the lines of canonical N-Quads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Statistics {
    /// The number of quads.
    pub quads: u64,
    /// The number of distinct subjects.
    pub subjects: u64,
    /// How many quads each property has, by its IRI.
    pub properties: BTreeMap<String, u64>,
    /// How many subjects each class has, by its IRI.
    pub classes: BTreeMap<String, u64>,
    last: Vec<u8>,
}

impl Statistics {
    /// Counts a line; lines come sorted.
    pub fn count(&mut self, line: &[u8]) {
        // Names hold no spaces: the first three words are subject, property, and (if it is a name) object.
        let mut words = line.splitn(4, |&b| b == b' ');
        let (Some(subject), Some(property), Some(object)) = (words.next(), words.next(), words.next()) else { return };
        self.quads += 1;
        if subject != self.last {
            self.subjects += 1;
            self.last = subject.to_vec();
        }
        let Some(property) = name(property) else { return };
        add(&mut self.properties, property);
        if property == rdf::TYPE.as_str()
            && let Some(class) = name(object)
        {
            add(&mut self.classes, class);
        }
    }
}

fn name(word: &[u8]) -> Option<&str> {
    std::str::from_utf8(word.strip_prefix(b"<")?.strip_suffix(b">")?).ok()
}

fn add(counts: &mut BTreeMap<String, u64>, name: &str) {
    match counts.get_mut(name) {
        Some(count) => *count += 1,
        None => {
            counts.insert(name.to_owned(), 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quads_subjects_properties_and_classes_are_counted() {
        let mut statistics = Statistics::default();
        for line in [
            "<https://e.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://e.org/C> .\n",
            "<https://e.org/a> <https://e.org/p> \"a b c\" <https://e.org/g> .\n",
            "<https://e.org/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://e.org/C> <https://e.org/g> .\n",
        ] {
            statistics.count(line.as_bytes());
        }
        assert_eq!((statistics.quads, statistics.subjects), (3, 2));
        assert_eq!(statistics.properties[rdf::TYPE.as_str()], 2);
        assert_eq!(statistics.properties["https://e.org/p"], 1);
        assert_eq!(statistics.classes, BTreeMap::from([("https://e.org/C".to_owned(), 2)]));
    }
}
