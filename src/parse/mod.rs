//! Sentences and tokens of a text.
//!
//! [`segment`] cuts a text into units that no sentence crosses (paragraphs, lines that stand alone, stretches of
//! boilerplate), units into sentences, and sentences into tokens, in time linear in the text. A [`Parser`] then gives
//! each token its lemma, parts of speech and place in the dependency tree, and each sentence its names, as a language
//! [`model`] has learnt them.

mod abbreviation;
mod agent;
mod charge;
mod chunk;
mod clause;
mod dateline;
mod infinitive;
mod label;
mod lemma;
mod mark;
mod mistagged;
pub mod model;
mod parser;
mod participle;
mod preposition;
mod sentence;
mod token;
mod tree;
mod unit;

pub use dateline::dateline;
pub use label::{NameKind, Relation, Upos, Xpos};
pub use parser::Parser;
pub use token::Token;

use crate::article::{Span, TextIndex};
use std::ops::Range;

/// A text cut into sentences, in order.
#[derive(Clone, Debug)]
pub struct ParsedArticle<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its sentences, in order, without overlap.
    pub sentences: Vec<ParsedSentence<'t>>,
}

/// A sentence: no white space at either end, and no blank line within.
#[derive(Clone, Debug)]
pub struct ParsedSentence<'t> {
    /// Where it stands, in code points of the text.
    pub span: Span,
    /// Where it stands, in bytes of the text.
    pub bytes: Range<usize>,
    /// The paragraph that it belongs to, counted from 0 in the text.
    pub paragraph: usize,
    /// Whether it is furniture of the page (boilerplate, caption, link text), so that it makes no claims.
    pub boilerplate: bool,
    /// Its tokens, in order, without overlap; white space belongs to none.
    pub tokens: Vec<Token<'t>>,
    /// The named entities among its tokens, in order, without overlap.
    pub entities: Vec<NamedEntity>,
}

/// A stretch of tokens that the model takes for a name, a date or a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedEntity {
    /// Its tokens, as indices into the sentence's tokens; never empty.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

impl<'t> ParsedSentence<'t> {
    /// The words of the sentence, verbatim, out of the text that it was cut from.
    pub fn text(&self, article: &ParsedArticle<'t>) -> &'t str {
        article.text.get(self.bytes.clone()).unwrap_or_default()
    }
}

/// Cuts a text into sentences and tokens, of which only the text is known.
///
/// `boilerplate` are the stretches of the text that are furniture of the page, in order and without overlap: a sentence
/// ends where one begins or ends, and those within are marked. Stretches beyond the text are ignored.
pub fn segment<'t>(text: &'t str, boilerplate: &[Span]) -> ParsedArticle<'t> {
    let mut parsed = cut(text, boilerplate);
    parsed.sentences.iter_mut().for_each(leave_unanalysed);
    parsed
}

/// Gives the tokens of a sentence that is not analysed what follows from their forms alone.
fn leave_unanalysed(sentence: &mut ParsedSentence<'_>) {
    for token in &mut sentence.tokens {
        token.lemma = lemma::lemma(token.text, token.xpos, token.upos);
    }
    tree::set_subtrees(&mut sentence.tokens);
}

/// The same as [`segment`], but that tokens have neither lemmas nor subtrees yet.
fn cut<'t>(text: &'t str, boilerplate: &[Span]) -> ParsedArticle<'t> {
    let index = TextIndex::new(text);
    let mut sentences = Vec::new();
    for unit in unit::units(text, &index, boilerplate) {
        for bytes in sentence::split(text, unit.bytes) {
            let Some(span) = index.span(bytes.clone()) else { continue };
            let tokens = token::tokens(text, bytes.clone(), span.begin());
            let (paragraph, boilerplate) = (unit.paragraph, unit.boilerplate);
            sentences.push(ParsedSentence { span, bytes, paragraph, boilerplate, tokens, entities: Vec::new() });
        }
    }
    ParsedArticle { text, sentences }
}

/// Parses a text with the embedded model, for tests of all modules.
#[cfg(test)]
pub(crate) fn parse<'t>(text: &'t str, boilerplate: &[Span]) -> ParsedArticle<'t> {
    Parser::embedded().unwrap().parse(text, boilerplate)
}

/// The word on which the last such word of the first sentence hangs, empty for the root, and how.
#[cfg(test)]
fn hangs(text: &str, word: &str) -> (String, Relation) {
    let parsed = parse(text, &[]);
    let sentence = &parsed.sentences[0];
    let at = sentence.tokens.iter().rposition(|token| token.text == word).unwrap();
    let head = sentence.head(at).map_or(String::new(), |head| sentence.tokens[head].text.to_owned());
    (head, sentence.tokens[at].relation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sentences(text: &str) -> Vec<&str> {
        let parsed = segment(text, &[]);
        parsed.sentences.iter().map(|sentence| sentence.text(&parsed)).collect()
    }

    #[test]
    fn a_sentence_ends_at_boilerplate() {
        let text = "Mali spoke. Read more Niger spoke too.";
        let parsed = segment(text, &[Span::new(12, 21).unwrap()]);
        let found: Vec<_> = parsed.sentences.iter().map(|s| (s.text(&parsed), s.boilerplate)).collect();
        assert_eq!(found, [("Mali spoke.", false), ("Read more", true), ("Niger spoke too.", false)]);
    }

    #[test]
    fn offsets_count_code_points() {
        let text = "Le « Maïga » a parlé. Kyiv’s reply followed.";
        let parsed = segment(text, &[]);
        let second = &parsed.sentences[1];
        assert_eq!((second.span.begin(), second.span.end()), (22, 44));
        let tokens: Vec<_> = second.tokens.iter().map(|t| (t.text, t.span.begin(), t.span.end())).collect();
        assert_eq!(tokens, [("Kyiv", 22, 26), ("’s", 26, 28), ("reply", 29, 34), ("followed", 35, 43), (".", 43, 44)]);
    }

    #[test]
    fn one_long_line_is_parsed() {
        for piece in ["Mali. ", "a.", "((", "\" ", ". ", "x", "”’", "U.S. ", "\r"] {
            let text = piece.repeat(300_000 / piece.len());
            let parsed = segment(&text, &[]);
            assert!(parsed.sentences.iter().all(|s| s.bytes.end <= text.len()), "{piece:?}");
        }
    }

    #[test]
    fn headlines_and_list_items_stand_alone() {
        let text =
            "Envoy leaves capital\nThe ambassador left on Monday. He gave no reason.\n- first item\n- second item";
        assert_eq!(
            sentences(text),
            [
                "Envoy leaves capital",
                "The ambassador left on Monday.",
                "He gave no reason.",
                "- first item",
                "- second item"
            ]
        );
    }

    fn news() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "\\PC{0,12}",
            Just("Mr. Smith said. ".to_owned()),
            Just("“No.” ".to_owned()),
            Just("\n\n".to_owned()),
            Just("\r\n \t".to_owned()),
            Just("the U.S. and Mali’s army didn't… ".to_owned()),
            "[.!?…\"”’')\\] \n]{0,6}",
            "[A-Za-z]{1,9} ",
        ];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_equal_their_slices(text in news(), a in 0usize..90, b in 0usize..90) {
            let boilerplate: Vec<Span> = Span::new(a, b).into_iter().collect();
            let parsed = segment(&text, &boilerplate);
            let index = TextIndex::new(&text);
            let mut last = 0;
            for sentence in &parsed.sentences {
                prop_assert!(sentence.span.begin() >= last);
                last = sentence.span.end();
                let quote = index.slice(sentence.span).unwrap();
                prop_assert_eq!(quote, sentence.text(&parsed));
                prop_assert_eq!(quote.trim(), quote);
                prop_assert!(!quote.contains("\n\n") && !quote.contains("\r\n\r\n"));
                let mut end = sentence.span.begin();
                for token in &sentence.tokens {
                    prop_assert!(token.span.begin() >= end);
                    end = token.span.end();
                    prop_assert_eq!(index.slice(token.span).unwrap(), token.text);
                    prop_assert_eq!(&text[token.byte..token.byte + token.text.len()], token.text);
                    prop_assert!(!token.text.contains(char::is_whitespace));
                }
                prop_assert!(end <= sentence.span.end());
            }
        }

        #[test]
        fn nothing_but_white_space_is_left_out(text in news()) {
            let parsed = segment(&text, &[]);
            let kept: String = parsed.sentences.iter().flat_map(|s| &s.tokens).map(|t| t.text).collect();
            let expected: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, expected);
        }
    }
}
