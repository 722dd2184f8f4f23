//! The parser: sentences with what the language model says of them.

use super::dateline::{dateline, hang};
use super::lemma::lemma;
use super::model::{Analysis, Model, weights::Weights};
use super::{
    NamedEntity, ParsedArticle, ParsedSentence, Token, agent, clause, cut, leave_unanalysed, preposition, tree,
};
use crate::article::Span;
use crate::error::{Error, Result};
use crate::vocab::mint::sha256_hex;
use std::sync::OnceLock;

/// The weights that ship with the program; `models/README.md` says how they were made.
const ENGLISH: &[u8] = include_bytes!("../../models/english.bin");

/// A sentence of more tokens is parsed in pieces of so many: the time to parse it stays linear in its length.
const LONGEST: usize = 160;

/// Reads English.
pub struct Parser {
    model: Model,
}

impl Parser {
    /// The parser with the weights that ship with the program, loaded once.
    ///
    /// # Errors
    ///
    /// Never for a released program: a test loads the weights.
    pub fn embedded() -> Result<&'static Self> {
        static PARSER: OnceLock<Option<Parser>> = OnceLock::new();
        let loaded = PARSER.get_or_init(|| Weights::from_bytes(ENGLISH).and_then(Self::new));
        loaded.as_ref().ok_or_else(|| Error::Invalid("the language model is malformed".to_owned()))
    }

    /// What tells the weights that ship with the program from others: 64 hexadecimal digits.
    pub fn fingerprint() -> &'static str {
        static FINGERPRINT: OnceLock<String> = OnceLock::new();
        FINGERPRINT.get_or_init(|| sha256_hex(ENGLISH))
    }

    /// A parser with these weights; nothing if they are for another network.
    pub fn new(weights: Weights) -> Option<Self> {
        Some(Self { model: Model::new(weights)? })
    }

    /// Cuts a text into sentences and tokens and analyses them; boilerplate is only cut.
    ///
    /// See [`segment`](super::segment) for `boilerplate`. The same text gives the same parse on every machine.
    pub fn parse<'t>(&self, text: &'t str, boilerplate: &[Span]) -> ParsedArticle<'t> {
        let mut parsed = cut(text, boilerplate);
        let read = || parsed.sentences.iter().filter(|sentence| !sentence.boilerplate);
        let forms = read()
            .flat_map(|sentence| pieces(&sentence.tokens))
            .map(|piece| piece.iter().map(|token| token.text).collect());
        let mut analyses = self.model.analyse(forms).into_iter();
        for sentence in &mut parsed.sentences {
            if sentence.boilerplate {
                leave_unanalysed(sentence);
                continue;
            }
            let mut begin = 0;
            for analysis in analyses.by_ref().take(pieces(&sentence.tokens).count()) {
                begin = fill(sentence, begin, analysis);
            }
            if let Some(end) = dateline(&sentence.tokens) {
                hang(&mut sentence.tokens, end);
            }
            preposition::settle(&mut sentence.tokens);
            agent::settle(&mut sentence.tokens);
            tree::set_subtrees(&mut sentence.tokens);
            clause::settle(&mut sentence.tokens);
        }
        parsed
    }
}

/// The stretches of a sentence that are analysed each by itself: its dateline, and what follows in pieces.
fn pieces<'a, 't>(tokens: &'a [Token<'t>]) -> impl Iterator<Item = &'a [Token<'t>]> {
    let (dateline, rest) = tokens.split_at(dateline(tokens).unwrap_or(0));
    Some(dateline).filter(|dateline| !dateline.is_empty()).into_iter().chain(rest.chunks(LONGEST))
}

/// Gives the tokens of a sentence from `begin` on what an analysis says of them; gives where the next piece begins.
fn fill(sentence: &mut ParsedSentence<'_>, begin: usize, analysis: Analysis) -> usize {
    let labels = analysis.upos.into_iter().zip(analysis.xpos).zip(analysis.heads.into_iter().zip(analysis.relations));
    let mut end = begin;
    for (token, ((upos, xpos), (head, relation))) in sentence.tokens[begin..].iter_mut().zip(labels) {
        (token.upos, token.xpos, token.relation) = (upos, xpos, relation);
        token.head = head.map(|head| begin + head);
        token.lemma = lemma(token.text, xpos, upos);
        end += 1;
    }
    let shifted =
        |name: NamedEntity| NamedEntity { tokens: begin + name.tokens.start..begin + name.tokens.end, ..name };
    sentence.entities.extend(analysis.entities.into_iter().map(shifted));
    end
}
