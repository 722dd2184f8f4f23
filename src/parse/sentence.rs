//! Units to sentences: rules for the English of news.

use super::abbreviation::{Stop, is_starter, stop};
use std::ops::Range;

/// How far a decision looks back or ahead, in characters: enough for a word or three, and it keeps the time linear.
const REACH: usize = 48;

/// The sentences of a unit, in bytes of the text: without white space at their ends, none empty.
pub(super) fn split(text: &str, unit: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = unit.start;
    let mut at = unit.start;
    while let Some(character) = text[at..unit.end].chars().next() {
        let after = at + character.len_utf8();
        if !is_terminal(character) {
            at = after;
            continue;
        }
        let run = skip(text, after..unit.end, is_terminal);
        let close = skip(text, run..unit.end, is_closer);
        if ends(text, start..at, at..run, run..close, close..unit.end) {
            push(text, start..close, &mut sentences);
            start = close;
        }
        at = close;
    }
    push(text, start..unit.end, &mut sentences);
    sentences
}

fn push(text: &str, bytes: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let raw = &text[bytes.clone()];
    let begin = bytes.start + (raw.len() - raw.trim_start().len());
    let end = bytes.start + raw.trim_end().len();
    if begin < end {
        sentences.push(begin..end);
    }
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '}')
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '«' | '„' | '-' | '–' | '—' | '•' | '¿' | '¡')
}

/// The end of the stretch of characters of a kind at the beginning of some bytes.
fn skip(text: &str, bytes: Range<usize>, kind: impl Fn(char) -> bool) -> usize {
    let rest = &text[bytes.clone()];
    rest.find(|c| !kind(c)).map_or(bytes.end, |length| bytes.start + length)
}

/// Whether a sentence ends after a terminal and its closers.
fn ends(text: &str, before: Range<usize>, terminal: Range<usize>, closers: Range<usize>, after: Range<usize>) -> bool {
    let (rest, marks, closed) = (&text[after], &text[terminal], &text[closers]);
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    let word = last_word(&text[before.clone()]);
    if next.len() == rest.len() {
        return is_glued(word, marks, closed, rest);
    }
    let Some(first) = next.chars().find(|c| !is_opener(*c)) else { return true };
    if first.is_lowercase() || matches!(first, ',' | ';' | '.' | '…' | '”') {
        return false;
    }
    if marks == "." && closed.is_empty() {
        let after_word = head(next).split_whitespace().next().unwrap_or_default();
        let bare = after_word.trim_matches(|c: char| !c.is_alphanumeric());
        return match stop(word) {
            Stop::End => !is_number_of_item(&text[before]),
            Stop::Inner => false,
            Stop::BeforeNumber => !first.is_ascii_digit(),
            Stop::Either => is_starter(bare) || next.starts_with(['"', '“', '‘']),
        };
    }
    if marks.starts_with(['.', '…']) && marks != "." && word.is_empty() {
        return false;
    }
    !(marks.ends_with(['!', '?']) && !closed.is_empty() && is_speech_tag(next))
}

/// Whether all that a sentence has so far is a number, as items of lists begin: `2. Dictators`
fn is_number_of_item(so_far: &str) -> bool {
    let number = head(so_far).trim();
    (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The word that ends at the end of some text, without brackets or quotes before it; empty after white space.
fn last_word(text: &str) -> &str {
    let mut begin = text.len();
    for (offset, character) in text.char_indices().rev().take(REACH) {
        if character.is_whitespace() || is_opener(character) {
            break;
        }
        begin = offset;
    }
    &text[begin..]
}

/// The first characters of some text.
fn head(text: &str) -> &str {
    text.char_indices().nth(REACH).map_or(text, |(end, _)| &text[..end])
}

/// Whether two sentences were glued together without a space, as scraped text often has it: `in May.The minister`
fn is_glued(word: &str, marks: &str, closed: &str, rest: &str) -> bool {
    let mut next = head(rest).chars();
    let begins_word = match (next.next(), next.next()) {
        (Some(first), Some(second)) => first.is_uppercase() && (second.is_lowercase() || second == ' '),
        _ => false,
    };
    let plain = word.chars().count() > 2 && word.chars().skip(1).all(char::is_lowercase);
    let prose = head(rest).split_whitespace().next().is_some_and(|w| !w.contains(['/', '@', '.']));
    let ends_word = plain || !closed.is_empty() && marks != ".";
    begins_word && prose && ends_word && (closed.is_empty() || closed.contains(['”', '"']))
}

/// Whether the text goes on after a quoted question or exclamation with who said it: `Mr Smith asked.`
fn is_speech_tag(next: &str) -> bool {
    let tag = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        matches!(
            word,
            "said" | "asked" | "says" | "asks" | "added" | "told" | "wrote" | "tweeted" | "replied" | "cried"
        )
    };
    head(next).split_whitespace().take(4).any(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        split(text, 0..text.len()).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn titles_initials_and_months_do_not_end_sentences() {
        for whole in [
            "Gen. A. B. Diallo met Mr. Sow in St. Louis.",
            "On Aug. 4 the council adopted resolution No. 12.",
            "The U.S. Senate voted at 5 p.m. Monday.",
            "It cost 3.5 million euros (about $4.1 million) in all.",
            "“Why now?” the minister asked.",
            "“Why now?” Mr Sow asked reporters.",
            "They waited … Israel did not answer.",
            "See www.example.org/News.html for the text.",
            "2. Both sides withdraw.",
            "They hesitated . . . and left.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn full_stops_end_sentences() {
        assert_eq!(
            sentences("He left for the U.S. The embassy closed."),
            ["He left for the U.S.", "The embassy closed."]
        );
        assert_eq!(sentences("“It is over.” Both left."), ["“It is over.”", "Both left."]);
        assert_eq!(sentences("It is over. \"We left,\" he said."), ["It is over.", "\"We left,\" he said."]);
        assert_eq!(
            sentences("Who left? Both did! (They said so.) 42 stayed."),
            ["Who left?", "Both did!", "(They said so.)", "42 stayed."]
        );
        assert_eq!(sentences("They hesitated... But they left."), ["They hesitated...", "But they left."]);
        assert_eq!(
            sentences("It ended in region.Copyright of the paper"),
            ["It ended in region.", "Copyright of the paper"]
        );
    }

    #[test]
    fn white_space_alone_is_no_sentence() {
        assert!(sentences(" \t ").is_empty());
        assert!(sentences("").is_empty());
    }
}
