//! Where and by whom a report was sent, before it begins: `LIMA (AP) —`, `(CNN)`; the sentence begins behind it.

use super::{Relation, Token};
use std::ops::Range;

/// How many tokens a dateline has at most.
const LONGEST: usize = 14;

/// Whether nearly all words of a title begin with a capital: four of five.
const TITLE: (usize, usize) = (4, 5);

/// The token at which a sentence begins behind its dateline; none if its tokens begin with none, and in headlines.
pub fn dateline(tokens: &[Token<'_>]) -> Option<usize> {
    let words = Words(tokens);
    if !(words.is_capitalised(0) || words.at(0) == "(") {
        return None;
    }
    let mut at = 0;
    while at < LONGEST && !words.parts(at) && !matches!(words.at(at), "(" | ")") {
        let is_name = words.is_capitalised(at)
            || words.is_hyphen(at)
            || matches!(words.at(at), "," | "." | "/" | "of" | "the" | "The" | "de");
        // `DHAKA, Dec 3 —`
        let is_day = at > 0 && words.at(at).len() <= 4 && words.at(at).bytes().all(|byte| byte.is_ascii_digit());
        if !(is_name || is_day) {
            return None;
        }
        at += 1;
    }
    let end = if words.at(at) == "(" { words.behind_agency(at) } else { words.behind_place(at) };
    end.filter(|end| *end < tokens.len() && !words.is_title())
}

/// Hangs the tokens of a dateline, analysed by themselves, on the sentence behind it.
pub(super) fn hang(tokens: &mut [Token<'_>], end: usize) {
    let root = (end..tokens.len()).find(|at| tokens[*at].head.is_none());
    for token in tokens[..end].iter_mut().filter(|token| token.head.is_none()) {
        (token.head, token.relation) = (root, Relation::Npadvmod);
    }
}

/// The tokens of a sentence; beyond it there are none.
struct Words<'a, 't>(&'a [Token<'t>]);

impl Words<'_, '_> {
    fn at(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |token| token.text)
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(Token::is_capitalised)
    }

    /// Whether a token is a dash between words, or the hyphen of one.
    fn is_dash(&self, at: usize) -> bool {
        matches!(self.at(at), "—" | "–" | "‐" | "‑" | "-" | "--" | "|")
    }

    /// Whether a token is a dash between words.
    fn parts(&self, at: usize) -> bool {
        self.is_dash(at) && !self.is_hyphen(at)
    }

    /// Whether a token is a hyphen within a name: `AL-ULA`
    fn is_hyphen(&self, at: usize) -> bool {
        let touches = |at: usize| match (self.0.get(at.wrapping_sub(1)), self.0.get(at)) {
            (Some(before), Some(token)) => before.byte + before.text.len() == token.byte,
            _ => false,
        };
        touches(at) && touches(at + 1) && matches!(self.at(at), "-" | "‐" | "‑")
    }

    /// Where the sentence begins behind an agency in brackets, which open at `open`.
    fn behind_agency(&self, open: usize) -> Option<usize> {
        let close = (open + 1..open + 5).find(|close| self.at(*close) == ")")?;
        let is_word = |at: usize| self.0.get(at).is_some_and(Token::is_word);
        let agency = (open + 1..close).all(|inner| self.is_capitalised(inner) || !is_word(inner));
        let end = close + 1;
        let dash = self.is_dash(end);
        // `Lima (AP) The minister said`: what follows begins a sentence of its own.
        let begins = open < 4 && agency && self.is_agency(open + 1..close) && self.is_capitalised(end);
        (agency && (dash || open == 0 || begins)).then_some(if dash { end + 1 } else { end })
    }

    /// Where the sentence begins behind the dash that follows a place.
    fn behind_place(&self, dash: usize) -> Option<usize> {
        // `Lima, Peru – Chile expelled an envoy`: a sentence begins behind the dash.
        let names_more = (1..dash).any(|inner| self.at(inner) == ",") && self.is_capitalised(dash + 1);
        let ends = dash > 0 && self.parts(dash);
        (ends && (is_shouted(self.at(0)) || names_more)).then_some(dash + 1)
    }

    /// Whether some tokens are an agency's letters: `AP`, `CNN`
    fn is_agency(&self, tokens: Range<usize>) -> bool {
        tokens.len() == 1
            && tokens.into_iter().all(|at| is_shouted(self.at(at)) || matches!(self.at(at), "AP" | "Reuters"))
    }

    /// Whether nearly all longer words begin with a capital, as in headlines.
    fn is_title(&self) -> bool {
        let words = || self.0.iter().filter(|token| token.is_word() && token.text.len() > 3);
        let (all, capitalised) = (words().count(), words().filter(|token| token.is_capitalised()).count());
        all > 3 && capitalised * TITLE.1 >= all * TITLE.0
    }
}

fn is_shouted(word: &str) -> bool {
    word.chars().count() > 2 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::Parser;
    use super::dateline;

    fn behind(text: &str) -> Option<String> {
        let parsed = Parser::embedded().unwrap().parse(text, &[]);
        let sentence = &parsed.sentences[0];
        dateline(&sentence.tokens).map(|end| sentence.tokens[end].text.to_owned())
    }

    #[test]
    fn the_sentence_begins_behind_the_dateline() {
        for text in [
            "LIMA (AP) — Peru expelled an envoy.",
            "(CNN) Peru expelled an envoy.",
            "LAGOS, March 3, 2011 (Reuters) - Peru expelled an envoy.",
            "DHAKA, Dec 3 — Peru expelled an envoy.",
            "Lima, Peru – Peru expelled an envoy.",
            "TEHRAN/RIYADH - Peru expelled an envoy.",
            "AL-KHOBAR, Saudi Arabia - Peru expelled an envoy.",
        ] {
            assert_eq!(behind(text).as_deref(), Some("Peru"), "{text}");
        }
        assert_eq!(behind("Peru's envoy - a friend of Chile - left."), None);
        assert_eq!(behind("US-Peru talks began on Monday in Lima."), None);
    }

    #[test]
    fn the_sentence_is_read_as_if_it_had_no_dateline() {
        let text = "SEOUL, July 5 (Yonhap) -- President Moon Jae-in accused Japan on Friday of weaponising trade.";
        let parsed = Parser::embedded().unwrap().parse(text, &[]);
        let sentence = &parsed.sentences[0];
        assert_eq!(sentence.tokens[sentence.root().unwrap()].text, "accused");
        assert!(sentence.tokens[..8].iter().all(|token| token.head.is_some()));
    }
}
