//! Spans of text, counted in code points.

use std::fmt;

/// A part of a text: Unicode code points from 0, begin included, end excluded; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    begin: usize,
    end: usize,
}

impl Span {
    /// A span from `begin` to `end`; none unless `begin < end`.
    pub fn new(begin: usize, end: usize) -> Option<Self> {
        (begin < end).then_some(Self { begin, end })
    }

    /// The first code point, from 0.
    pub fn begin(self) -> usize {
        self.begin
    }

    /// The code point after the last.
    pub fn end(self) -> usize {
        self.end
    }

    /// The number of code points, at least 1.
    #[allow(clippy::len_without_is_empty, reason = "no span is empty")]
    pub fn len(self) -> usize {
        self.end - self.begin
    }

    /// Whether the other span lies within this one.
    pub fn contains(self, other: Self) -> bool {
        self.begin <= other.begin && other.end <= self.end
    }

    /// Whether the two share a code point.
    pub fn overlaps(self, other: Self) -> bool {
        self.begin < other.end && other.begin < self.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.begin, self.end)
    }
}

/// Converts between code points and bytes of one text, each in constant time.
///
/// Keeps one byte offset for every 64 code points, none for a text that is all ASCII.
#[derive(Clone, Debug)]
pub struct TextIndex<'t> {
    text: &'t str,
    /// Byte offset of code points 0, 64, 128 …; empty if all characters are one byte.
    marks: Vec<usize>,
    len: usize,
}

const STEP: usize = 64;

impl<'t> TextIndex<'t> {
    /// Indexes a text, in one pass.
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, marks: Vec::new(), len: text.len() };
        }
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut len = 0;
        for (byte, _) in text.char_indices() {
            if len % STEP == 0 {
                marks.push(byte);
            }
            len += 1;
        }
        Self { text, marks, len }
    }

    /// The number of code points of the text.
    #[allow(clippy::len_without_is_empty, reason = "nobody asks whether a text is empty")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// The byte at which a code point begins; the text's length in bytes for the code point after the last, none beyond.
    pub fn byte(&self, code_point: usize) -> Option<usize> {
        if code_point >= self.len {
            return (code_point == self.len).then_some(self.text.len());
        }
        if self.marks.is_empty() {
            return Some(code_point);
        }
        let start = self.marks[code_point / STEP];
        self.text[start..].char_indices().nth(code_point % STEP).map(|(byte, _)| start + byte)
    }

    /// The code point that begins at a byte of the text, none if none does.
    pub fn code_point(&self, byte: usize) -> Option<usize> {
        if !self.text.is_char_boundary(byte) {
            return None;
        }
        if self.marks.is_empty() {
            return Some(byte);
        }
        let mark = self.marks.partition_point(|&start| start <= byte) - 1;
        Some(mark * STEP + self.text[self.marks[mark]..byte].chars().count())
    }

    /// The text of a span, none if it reaches beyond the text.
    pub fn slice(&self, span: Span) -> Option<&'t str> {
        self.text.get(self.byte(span.begin)?..self.byte(span.end)?)
    }

    /// The span of a range of bytes, none if it is empty or does not lie on character boundaries.
    pub fn span(&self, bytes: std::ops::Range<usize>) -> Option<Span> {
        Span::new(self.code_point(bytes.start)?, self.code_point(bytes.end)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_span_is_never_empty() {
        assert_eq!(Span::new(4, 4), None);
        assert_eq!(Span::new(5, 4), None);
    }

    proptest! {
        #[test]
        fn slices_equal_those_of_a_list_of_characters(text in "\\PC{0,200}", a in 0usize..220, b in 0usize..220) {
            let characters: Vec<char> = text.chars().collect();
            let index = TextIndex::new(&text);
            prop_assert_eq!(index.len(), characters.len());
            if let Some(span) = Span::new(a, b) {
                let expected: Option<String> = characters.get(a..b).map(|part| part.iter().collect());
                prop_assert_eq!(index.slice(span).map(str::to_owned), expected);
            }
        }

        #[test]
        fn bytes_and_code_points_convert_back(text in "\\PC{0,200}") {
            let index = TextIndex::new(&text);
            for (code_point, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(index.byte(code_point), Some(byte));
                prop_assert_eq!(index.code_point(byte), Some(code_point));
            }
            prop_assert_eq!(index.byte(index.len()), Some(text.len()));
        }
    }
}
