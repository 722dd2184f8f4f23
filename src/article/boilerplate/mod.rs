//! Furniture: what stands in the text of an article and is no news.
//!
//! Front matter, prompts to subscribe, notices of copyright and cookies, buttons, lists of links, credits of pictures,
//! lines that repeat. Told line by line and sentence by sentence, by cues that are data; datelines are news.

#[rustfmt::skip] // Lists of words, many to a line.
mod cues;
mod segment;

use super::{Span, TextIndex, front_matter};
use segment::{is_furniture, key, sentences};
use std::collections::HashSet;
use std::ops::Range;

/// The parts of a text that are furniture: disjoint, in order, in code points.
///
/// # Example: a button glued to the first sentence
///
/// ```
/// use demarche::article::{Span, boilerplate};
///
/// let spans = boilerplate::spans("Copy linkMali has broken off relations.\nAll rights reserved.");
/// assert_eq!(spans, [Span::new(0, 9).unwrap(), Span::new(40, 60).unwrap()]);
/// ```
pub fn spans(text: &str) -> Vec<Span> {
    let index = TextIndex::new(text);
    let mut spans: Vec<Span> = ranges(text).into_iter().filter_map(|range| index.span(range)).collect();
    spans.sort_unstable();
    spans.dedup_by(|next, span| {
        let overlaps = next.begin() < span.end();
        if overlaps {
            *span = Span::new(span.begin(), span.end().max(next.end())).unwrap_or(*span);
        }
        overlaps
    });
    spans
}

/// Whether more than half of a span (a sentence, say) is furniture, given the [`spans`] of its text.
pub fn covers(furniture: &[Span], span: Span) -> bool {
    let shared: usize =
        overlapping(furniture, span).map(|other| other.end().min(span.end()) - other.begin().max(span.begin())).sum();
    shared * 2 > span.len()
}

/// A span without the furniture at its beginning and end, given the [`spans`] of its text; none if nothing is left.
pub fn trim(furniture: &[Span], span: Span) -> Option<Span> {
    let (mut begin, mut end) = (span.begin(), span.end());
    for other in overlapping(furniture, span) {
        if other.begin() <= begin {
            begin = begin.max(other.end());
        }
    }
    for other in overlapping(furniture, span).collect::<Vec<_>>().into_iter().rev() {
        if other.end() >= end {
            end = end.min(other.begin());
        }
    }
    Span::new(begin, end)
}

fn overlapping(furniture: &[Span], span: Span) -> impl Iterator<Item = Span> {
    let first = furniture.partition_point(|other| other.end() <= span.begin());
    furniture[first..].iter().copied().take_while(move |other| other.begin() < span.end())
}

/// Among how many lines at the beginning of a text a headline is looked for.
const HEAD: usize = 10;

/// The ranges of bytes that are furniture; they may overlap.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let begin = match front_matter::parse(text) {
        Some(front) => front.len,
        None if text.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
        None => 0,
    };
    if begin > 0 {
        ranges.push(0..begin);
    }
    let lines = lines(text, begin);
    let headlines: HashSet<String> = lines
        .iter()
        .take(HEAD)
        .map(|range| &text[range.clone()])
        .filter(|line| segment::is_link(line))
        .map(key)
        .collect();
    let mut seen = HashSet::new();
    let mut in_list = false;
    for (number, range) in lines.iter().enumerate() {
        let line = &text[range.clone()];
        let key = key(line);
        let is_first = seen.insert(key.clone());
        let is_heading = segment::is_list_heading(&key);
        let is_link = in_list && segment::is_link(line);
        in_list = is_heading || is_link;
        let is_last = lines.len() - number <= 4;
        // A caption that stands twice is said once. A headline may, too, but each time it says what it says.
        let is_headline = headlines.contains(key.as_str());
        let is_repeated = !is_first && !is_headline && key.split(' ').count() >= 3;
        if is_repeated || is_heading || is_link || segment::is_line_of_furniture(line, &key, is_last) {
            ranges.push(range.clone());
            continue;
        }
        ranges.extend(within(line).into_iter().map(|part| part.start + range.start..part.end + range.start));
    }
    ranges
}

/// The furniture within a line: glued buttons and sentences; all of the line where that is more than half of it.
fn within(line: &str) -> Vec<Range<usize>> {
    let glue = segment::glued(line);
    let mut parts = Vec::new();
    if glue.start > 0 {
        parts.push(0..glue.start);
    }
    let sentences = sentences(line, glue.clone());
    let furniture: Vec<_> = sentences.iter().filter(|range| is_furniture(&line[(*range).clone()])).cloned().collect();
    let length = |ranges: &[Range<usize>]| ranges.iter().map(ExactSizeIterator::len).sum::<usize>();
    if furniture.len() > 1 && length(&furniture) * 2 > length(&sentences) || furniture.len() == sentences.len() {
        parts.push(glue.clone());
    } else {
        parts.extend(furniture);
    }
    if glue.end < line.len() {
        parts.push(glue.end..line.len());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The lines of a text from a byte on, without white space around them, blank ones left out.
fn lines(text: &str, begin: usize) -> Vec<Range<usize>> {
    let mut at = begin;
    let mut lines = Vec::new();
    for line in text[begin..].split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            lines.push(start..start + trimmed.len());
        }
        at += line.len();
    }
    lines
}

#[cfg(test)]
mod tests;
