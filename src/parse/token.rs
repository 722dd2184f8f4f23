//! Sentences to tokens.

use super::{Relation, Upos, Xpos, chunk};
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
    let mut stripped = Vec::new();
    let mut at = sentence.start;
    while let Some(first) = text[at..sentence.end].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            code_point += 1;
            continue;
        }
        let rest = &text[at..sentence.end];
        let chunk = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
        chunk::cut(chunk, &mut stripped, |token| {
            let end = code_point + token.chars().count();
            if let Some(span) = Span::new(code_point, end) {
                tokens.push(Token::unanalysed(span, at, token));
            }
            at += token.len();
            code_point = end;
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_in_code_points_of_the_text() {
        let text = "Hé! Maïga’s men";
        let found: Vec<_> =
            tokens(text, 5..text.len(), 4).into_iter().map(|t| (t.text, t.byte, t.span.begin())).collect();
        assert_eq!(found, [("Maïga", 5, 4), ("’s", 11, 9), ("men", 16, 12)]);
    }
}
