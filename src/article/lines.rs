//! Lines of a stream, of bounded length.

use std::io::{self, BufRead};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes, without the line feed.
    Whole(Vec<u8>),
    /// It is longer than the limit, and was passed over.
    TooLong,
}

/// Reads a stream line by line; never holds more than the limit of it.
#[derive(Debug)]
pub(super) struct Lines<R> {
    stream: R,
    /// The longest line, in bytes.
    limit: usize,
    /// The number of the last line, from 1.
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a stream, each of at most `limit` bytes.
    pub fn new(stream: R, limit: usize) -> Self {
        Self { stream, limit, number: 0 }
    }

    /// The next line with its number, from 1; none at the end.
    ///
    /// # Errors
    ///
    /// If the stream fails.
    pub fn next_line(&mut self) -> io::Result<Option<(usize, Line)>> {
        let mut line = Vec::new();
        let (mut is_too_long, mut is_begun) = (false, false);
        loop {
            let available = match self.stream.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            is_begun |= !available.is_empty();
            let end = available.iter().position(|byte| *byte == b'\n');
            let part = &available[..end.unwrap_or(available.len())];
            is_too_long |= line.len() + part.len() > self.limit;
            if is_too_long {
                line = Vec::new();
            } else {
                line.extend_from_slice(part);
            }
            let used = part.len() + usize::from(end.is_some());
            self.stream.consume(used);
            if end.is_some() || used == 0 {
                if !is_begun {
                    return Ok(None);
                }
                self.number += 1;
                let line = if is_too_long { Line::TooLong } else { Line::Whole(line) };
                return Ok(Some((self.number, line)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::BufReader;

    fn all(bytes: &[u8], limit: usize, buffer: usize) -> Vec<(usize, Line)> {
        let mut lines = Lines::new(BufReader::with_capacity(buffer, bytes), limit);
        std::iter::from_fn(|| lines.next_line().unwrap()).collect()
    }

    #[test]
    fn a_long_line_is_passed_over_and_the_rest_is_read() {
        let whole = |text: &str| Line::Whole(text.as_bytes().to_vec());
        for buffer in [1, 3, 100] {
            let lines = all(b"one\n\nthree!\n4", 5, buffer);
            assert_eq!(lines, [(1, whole("one")), (2, whole("")), (3, Line::TooLong), (4, whole("4"))]);
        }
        assert_eq!(all(b"", 5, 3), []);
    }

    proptest! {
        #[test]
        fn lines_are_those_of_the_standard_library(text in "[ab\n]{0,40}", buffer in 1usize..9) {
            let expected: Vec<_> = text.split_terminator('\n').map(|line| Line::Whole(line.into())).collect();
            let found: Vec<_> = all(text.as_bytes(), 100, buffer).into_iter().map(|(_, line)| line).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
