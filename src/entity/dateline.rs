//! Where and by whom a report was sent, before it begins: `LIMA (AP) —`, `(CNN)`: nobody of whom it tells.

use super::view::View;
use std::ops::Range;

/// How many tokens a dateline has at most.
const LONGEST: usize = 14;

/// The token after the dateline with which a sentence begins; none if it begins with none.
pub(super) fn end(view: &View<'_, '_, '_>) -> Option<usize> {
    if view.title_case || !(view.is_capitalised(0) || view.low(0) == "(") {
        return None;
    }
    let mut at = 0;
    let is_shouted = is_shouted(view.word(0));
    while at < LONGEST && !matches!(view.low(at), "(" | ")" | "—" | "–" | "-" | "--" | "|") {
        let is_name = view.is_capitalised(at) || matches!(view.low(at), "," | "." | "/" | "of" | "the" | "de");
        // `DHAKA, Dec 3 —`
        let is_day = at > 0 && view.low(at).len() <= 4 && view.low(at).bytes().all(|byte| byte.is_ascii_digit());
        if !(is_name || is_day) || view.is_possessive(at) {
            return None;
        }
        at += 1;
    }
    if view.low(at) == "(" {
        let close = (at + 1..at + 5).find(|close| view.low(*close) == ")")?;
        let agency = (at + 1..close).all(|inner| view.is_capitalised(inner) || !view.is_word(inner));
        let end = close + 1;
        let dash = is_dash(view, end);
        // `Lima (AP) The minister said`: what follows begins a sentence of its own.
        let begins = at < 4 && agency && is_agency(view, at + 1..close) && view.is_capitalised(end);
        return (agency && (dash || at == 0 || begins)).then_some(if dash { end + 1 } else { end });
    }
    // `Lima, Peru – Chile expelled an envoy`: a sentence begins behind the dash.
    let names_more = (1..at).any(|inner| view.low(inner) == ",") && view.is_capitalised(at + 1);
    (at > 0 && (is_shouted || names_more) && is_dash(view, at) && !view.is_hyphen(at)).then_some(at + 1)
}

/// Whether some tokens are an agency's letters: `AP`, `CNN`
fn is_agency(view: &View<'_, '_, '_>, tokens: Range<usize>) -> bool {
    tokens.len() == 1
        && tokens.into_iter().all(|at| is_shouted(view.word(at)) || matches!(view.word(at), "AP" | "Reuters"))
}

fn is_dash(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(view.low(at), "—" | "–" | "-" | "--" | "|")
}

fn is_shouted(word: &str) -> bool {
    word.chars().count() > 2 && !word.chars().any(char::is_lowercase)
}
