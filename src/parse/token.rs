//! Sentences to tokens.

use super::{Relation, Upos, Xpos};
use super::abbreviation::{Stop, is_acronym, stop};
use crate::article::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A token: a word, a number, a possessive ending, a negation, or a mark of punctuation.
///
/// Words are cut as treebanks of English do it: `Mali` `’s`, `did` `n’t`, `al` `-` `Qaeda`, `U.S.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands, in code points of the text.
    pub span: Span,
    /// The byte of the text at which it begins.
    pub byte: usize,
    /// Its characters.
    pub text: &'t str,
    /// Its dictionary form, in lower case but for names: `sever` for `severed`.
    pub lemma: Cow<'t, str>,
    /// Its universal part of speech.
    pub upos: Upos,
    /// Its part of speech of the Penn Treebank.
    pub xpos: Xpos,
    /// The token that it depends on, as an index into the sentence's tokens; none for the root.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub relation: Relation,
    /// The stretch of the sentence's tokens that it and all that depends on it cover.
    pub subtree: Range<usize>,
}

impl<'t> Token<'t> {
    /// A token of which only the text is known: a root of its own, of no part of speech.
    pub(super) fn unanalysed(span: Span, byte: usize, text: &'t str) -> Self {
        let (upos, xpos, relation) = (Upos::X, Xpos::Xx, Relation::Root);
        Self { span, byte, text, lemma: Cow::Borrowed(text), upos, xpos, head: None, relation, subtree: 0..0 }
    }

    /// Whether it begins with a letter or digit.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// Whether it begins with an upper-case letter.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// The tokens of a sentence that begins at this code point.
pub(super) fn tokens(text: &str, sentence: Range<usize>, mut code_point: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(sentence.len() / 5 + 1);
    let mut at = sentence.start;
    while let Some(first) = text[at..sentence.end].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            code_point += 1;
            continue;
        }
        let length = length(&text[at..sentence.end], first);
        let token = &text[at..at + length];
        let end = code_point + token.chars().count();
        if let Some(span) = Span::new(code_point, end) {
            tokens.push(Token::unanalysed(span, at, token));
        }
        at += length;
        code_point = end;
    }
    tokens
}

/// The length in bytes of the token at the beginning of some text.
fn length(rest: &str, first: char) -> usize {
    match first {
        '\'' | '’' => suffix(rest).unwrap_or(first.len_utf8()),
        '.' => rest.find(|c| c != '.').unwrap_or(rest.len()),
        _ if first.is_alphanumeric() => negation(rest).unwrap_or_else(|| word(rest)),
        _ => first.len_utf8(),
    }
}

/// The length of a possessive or shortened verb: `’s`, `’re`, `’ll`
fn suffix(rest: &str) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let letters = &rest[mark..];
    let length = letters.find(|c: char| !c.is_alphanumeric()).unwrap_or(letters.len());
    let known = ["s", "re", "ve", "ll", "d", "m"].iter().any(|ending| letters[..length].eq_ignore_ascii_case(ending));
    known.then_some(mark + length)
}

/// The length of `n’t` as a token of its own.
fn negation(rest: &str) -> Option<usize> {
    let tail = rest.strip_prefix(['n', 'N'])?.strip_prefix(['\'', '’'])?.strip_prefix(['t', 'T'])?;
    (!tail.starts_with(char::is_alphanumeric)).then_some(rest.len() - tail.len())
}

/// The length of the word or number at the beginning of some text.
fn word(rest: &str) -> usize {
    let mut end = 0;
    let mut before = '\0';
    for (offset, character) in rest.char_indices() {
        let next = rest[offset + character.len_utf8()..].chars().next();
        let goes_on = match character {
            '\'' | '’' => next.is_some_and(char::is_alphanumeric) && suffix(&rest[offset..]).is_none(),
            ',' => before.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit()),
            '.' => next.is_some_and(|c| c.is_alphanumeric() && (!c.is_uppercase() || before.is_uppercase())),
            _ => is_letter(character) && (offset == 0 || negation(&rest[offset..]).is_none()),
        };
        if !goes_on {
            break;
        }
        end = offset + character.len_utf8();
        before = character;
    }
    match &rest[end..] {
        tail if tail.starts_with('.') && !tail.starts_with("..") && keeps_stop(&rest[..end], &tail[1..]) => end + 1,
        _ => end,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || unicode_normalization::char::is_combining_mark(c)
}

/// Whether a full stop between a word and what follows is part of the word.
fn keeps_stop(word: &str, after: &str) -> bool {
    let number = || after.strip_prefix(' ').is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    is_acronym(word)
        || word.len() < 8
            && match stop(word) {
                Stop::Inner | Stop::Either => true,
                Stop::BeforeNumber => number(),
                Stop::End => false,
            }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        tokens(text, 0..text.len(), 0).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_are_cut_as_treebanks_do() {
        assert_eq!(texts("Mali’s army didn't leave."), ["Mali", "’s", "army", "did", "n't", "leave", "."]);
        assert_eq!(texts("U.S.-led forces"), ["U.S.", "-", "led", "forces"]);
        assert_eq!(texts("“al-Qaeda,” Mr. O’Brien"), ["“", "al", "-", "Qaeda", ",", "”", "Mr.", "O’Brien"]);
        assert_eq!(texts("1,500 men, 3.5%"), ["1,500", "men", ",", "3.5", "%"]);
        assert_eq!(texts("Aug. 4, he said No."), ["Aug.", "4", ",", "he", "said", "No", "."]);
        assert_eq!(texts("the Saudis’ envoy..."), ["the", "Saudis", "’", "envoy", "..."]);
    }
}
