//! Units: the stretches of a text that no sentence crosses.

use crate::article::{Span, TextIndex};
use std::ops::Range;

/// A stretch of text that holds whole sentences: a paragraph, a line that stands alone, or a stretch of boilerplate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// In bytes of the text.
    pub(super) bytes: Range<usize>,
    /// The paragraph that it belongs to, from 0.
    pub(super) paragraph: usize,
    /// Whether it is furniture of the page.
    pub(super) boilerplate: bool,
}

/// The units of a text, in order; together they hold all of it that is not white space.
pub(super) fn units(text: &str, index: &TextIndex<'_>, boilerplate: &[Span]) -> Vec<Unit> {
    let furniture: Vec<Range<usize>> =
        boilerplate.iter().filter_map(|span| Some(index.byte(span.begin())?..index.byte(span.end())?)).collect();
    let mut units = Vec::new();
    for (paragraph, lines) in paragraphs(text).into_iter().enumerate() {
        let wrapped = is_wrapped(text, &lines);
        let mut start = 0;
        for end in 1..=lines.len() {
            if end == lines.len() || !joins(text, &lines[end - 1], &lines[end], wrapped) {
                cut(lines[start].start..lines[end - 1].end, paragraph, &furniture, &mut units);
                start = end;
            }
        }
    }
    units
}

/// Cuts a stretch at the edges of the furniture.
fn cut(bytes: Range<usize>, paragraph: usize, furniture: &[Range<usize>], units: &mut Vec<Unit>) {
    let mut at = bytes.start;
    let mut push = |bytes: Range<usize>, boilerplate| {
        if !bytes.is_empty() {
            units.push(Unit { bytes, paragraph, boilerplate });
        }
    };
    for piece in &furniture[furniture.partition_point(|piece| piece.end <= bytes.start)..] {
        if piece.start >= bytes.end {
            break;
        }
        let (start, end) = (piece.start.max(at), piece.end.min(bytes.end));
        if start < end {
            push(at..start, false);
            push(start..end, true);
            at = end;
        }
    }
    push(at..bytes.end, false);
}

/// The lines of each paragraph, in bytes, without white space at their ends; blank lines part paragraphs.
fn paragraphs(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut paragraphs = Vec::new();
    let mut lines = Vec::new();
    for line in lines_of(text) {
        let content = text[line.clone()].trim();
        if content.is_empty() {
            if !lines.is_empty() {
                paragraphs.push(std::mem::take(&mut lines));
            }
        } else {
            let indent = text[line.clone()].len() - text[line.clone()].trim_start().len();
            lines.push(line.start + indent..line.start + indent + content.len());
        }
    }
    if !lines.is_empty() {
        paragraphs.push(lines);
    }
    paragraphs
}

/// The lines of a text, in bytes, without their ends: a line feed, a carriage return, both, or a Unicode separator.
fn lines_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_break = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = &text[start..];
        match rest.find(is_break) {
            None => {
                at = None;
                Some(start..text.len())
            }
            Some(length) => {
                let end = start + length;
                let width = match &text[end..] {
                    tail if tail.starts_with("\r\n") => 2,
                    tail => tail.chars().next().map_or(1, char::len_utf8),
                };
                at = Some(end + width);
                Some(start..end)
            }
        }
    })
}

/// Whether the lines look like one paragraph broken at a fixed width: no line has room for the first word of the next.
fn is_wrapped(text: &str, lines: &[Range<usize>]) -> bool {
    let width = lines.iter().map(Range::len).max().unwrap_or(0);
    let full = |pair: &[Range<usize>]| {
        let word = text[pair[1].clone()].split_whitespace().next().map_or(0, str::len);
        pair[0].len() + 1 + word > width
    };
    lines.len() > 1 && (30..=130).contains(&width) && lines.windows(2).all(full)
}

/// Whether a sentence may run on from one line to the next of a paragraph.
fn joins(text: &str, line: &Range<usize>, next: &Range<usize>, wrapped: bool) -> bool {
    let (line, next) = (&text[line.clone()], &text[next.clone()]);
    if !wrapped || is_list_item(next) {
        return false;
    }
    let continues = next.chars().next().is_some_and(|c| c.is_lowercase() || c.is_numeric());
    continues || !line.ends_with(['.', '!', '?', '…', ':', '"', '”']) && line.len() > 40
}

fn is_list_item(line: &str) -> bool {
    let mut characters = line.chars();
    match characters.next() {
        Some('-' | '*' | '•' | '–' | '—' | '·' | '▪' | '●' | '►') => {
            characters.next().is_some_and(char::is_whitespace)
        }
        Some(c) if c.is_ascii_digit() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            rest.starts_with(". ") || rest.starts_with(") ")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        units(text, &TextIndex::new(text), &[]).into_iter().map(|unit| &text[unit.bytes]).collect()
    }

    #[test]
    fn lines_of_wrapped_paragraphs_are_joined() {
        let text = "The two countries restored relations\nafter a break of seven years that began\nwhen an embassy was stormed.";
        assert_eq!(texts(text), [text]);
    }

    #[test]
    fn other_lines_stand_alone() {
        assert_eq!(texts("A headline\nBy a writer\r\n\r\n\tText. "), ["A headline", "By a writer", "Text."]);
    }

    #[test]
    fn furniture_is_cut_out() {
        let text = "one two three";
        let found = units(text, &TextIndex::new(text), &[Span::new(4, 8).unwrap(), Span::new(40, 50).unwrap()]);
        let found: Vec<_> = found.into_iter().map(|unit| (&text[unit.bytes], unit.boilerplate)).collect();
        assert_eq!(found, [("one ", false), ("two ", true), ("three", false)]);
    }
}
