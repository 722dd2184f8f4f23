//! What a query may cost.

use crate::error::{Error, Result};
use std::time::Duration;

/// What a query may cost; what goes beyond is refused or stopped, and never answered in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long it may run.
    pub time: Duration,
    /// How many solutions or triples its answer may hold.
    pub rows: usize,
    /// How many bytes the terms of its answer may take.
    pub bytes: usize,
    /// How many bytes its text may have.
    pub length: usize,
    /// How deeply brackets and signs may nest in its text.
    pub depth: usize,
}

impl Default for Limits {
    /// For a user's own queries on the user's own machine: ten minutes, ten million rows, 4 GiB of terms.
    fn default() -> Self {
        Self { time: Duration::from_secs(600), rows: 10_000_000, bytes: 4 << 30, length: 1 << 20, depth: 64 }
    }
}

impl Limits {
    /// For the queries of strangers: ten seconds, 100,000 rows, 64 MiB of terms, 64 KiB of text.
    pub fn for_strangers() -> Self {
        Self { time: Duration::from_secs(10), rows: 100_000, bytes: 64 << 20, length: 64 << 10, depth: 32 }
    }

    /// Checks the text of a query before it is parsed.
    ///
    /// # Errors
    ///
    /// [`Error::QueryLimit`] if it is too long or nests too deeply.
    pub(super) fn check(&self, text: &str) -> Result<()> {
        if text.len() > self.length {
            return Err(Error::QueryLimit(format!("it has {} bytes, expected at most {}", text.len(), self.length)));
        }
        let depth = depth(text);
        if depth > self.depth {
            return Err(Error::QueryLimit(format!("it nests {depth} deep, expected at most {}", self.depth)));
        }
        Ok(())
    }
}

/// How deeply a recursive-descent parser has to go at most: open brackets, and signs that stand one after another.
///
/// Strings, IRIs and comments are passed over as the grammar of SPARQL 1.1 (section 19.8) has them.
fn depth(text: &str) -> usize {
    let (mut open, mut signs, mut deepest) = (0_usize, 0_usize, 0_usize);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let token = match first {
            '"' | '\'' => string_length(rest),
            '<' => iri_length(rest),
            '#' => rest.find(['\n', '\r']).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        match first {
            '(' | '{' | '[' => open += 1,
            ')' | '}' | ']' => open = open.saturating_sub(1),
            '!' | '^' | '-' | '+' => signs += 1,
            '#' => {}
            _ if first.is_whitespace() => {}
            _ => signs = 0,
        }
        deepest = deepest.max(open + signs);
        rest = &rest[token..];
    }
    deepest
}

/// The bytes of the string literal with which a text begins, in any of its four forms; all of it if it does not end.
fn string_length(text: &str) -> usize {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    let delimiter = if text.starts_with(&triple) { triple.as_str() } else { quote };
    let mut at = delimiter.len();
    while let Some(next) = text[at..].chars().next() {
        if text[at..].starts_with(delimiter) {
            return at + delimiter.len();
        }
        at += next.len_utf8();
        if next == '\\' {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}

/// The bytes of the IRI with which a text begins; one where the sign is no IRI but "less than".
fn iri_length(text: &str) -> usize {
    let is_end = |c: char| c <= ' ' || "<>\"{}|^`\\".contains(c);
    match text[1..].find(is_end) {
        Some(end) if text[1 + end..].starts_with('>') => end + 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_brackets_and_signs() {
        assert_eq!(depth("SELECT * { ?s ?p ?o FILTER((1) > 2) }"), 3);
        assert_eq!(depth("ASK { FILTER(! ! !true) }"), 5);
        assert_eq!(depth("ASK { } # ((((("), 1);
        assert_eq!(depth(r##"ASK { ?s ?p "(((\"((" , '''((''(''' , <http://a/#(> }"##), 1);
    }

    #[test]
    fn closing_brackets_in_strings_do_not_hide_depth() {
        assert_eq!(depth(r#"ASK { FILTER(")))" = (("}}}" = "a" && (1 < 2)))) }"#), 5);
    }

    #[test]
    fn what_is_too_long_or_too_deep_is_refused() {
        let limits = Limits { length: 100, depth: 3, ..Limits::default() };
        assert!(limits.check("ASK {{}}").is_ok());
        assert!(matches!(limits.check(&" ".repeat(101)), Err(Error::QueryLimit(_))));
        assert!(matches!(limits.check("ASK {{{{}}}}"), Err(Error::QueryLimit(_))));
    }
}
