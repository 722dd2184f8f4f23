//! Where phrases of the lexicon stand in a sentence, as heads of noun phrases or behind a verb.

use super::super::lexicon::{Governor, Meaning, Part, Phrases};
use super::governor::{governing, governing_noun};
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};
use std::ops::Range;

/// How many heads are looked at for a phrase.
const MOST_HEADS: usize = 8;

/// Where one of some phrases stands in a noun phrase, as its head or as what the head only counts or frames: `a series
/// of attacks`, `a package of sanctions`.
pub(super) fn phrase(view: &View<'_, '_, '_>, head: usize, phrases: &Phrases) -> Option<Range<usize>> {
    // The heads that are left, in order; the first is `head` itself.
    let mut heads = Vec::new();
    let mut head = head;
    for at in 0..MOST_HEADS {
        if let Some(found) = with_head(view, head, phrases) {
            return Some(found);
        }
        extend_heads(view, head, &mut heads);
        head = *heads.get(at)?;
    }
    None
}

/// Adds the heads that may stand for a head: what it is joined to, what it counts or frames.
fn extend_heads(view: &View<'_, '_, '_>, head: usize, heads: &mut Vec<usize>) {
    if governing_noun(view, head).is_some_and(|governor: Governor| governor.meaning == Meaning::Negated) {
        return;
    }
    heads
        .extend(view.related(head, &[Relation::Conj]).filter(|at| view.is_nominal(*at) || view.upos(*at) == Upos::Adj));
    let framed = view.group_at(head).is_none() || view.is(head, Part::Container);
    for preposition in view.related(head, &[Relation::Prep]).filter(|at| framed && view.low(*at) == "of") {
        heads.extend(view.related(preposition, &[Relation::Pobj]));
    }
    let compounds = view.is(head, Part::Container) || view.upos(head) == Upos::Propn;
    heads.extend(view.related(head, &[Relation::Compound, Relation::Nmod]).filter(|_| compounds));
    let adjective = view.upos(head) != Upos::Verb
        && matches!(view.relation(head), Relation::Attr | Relation::Oprd | Relation::Pobj | Relation::Ccomp);
    heads.extend(view.related(head, &[Relation::Amod, Relation::Attr, Relation::Acomp]).filter(|_| adjective));
}

/// The phrase of which a token is the head.
fn with_head(view: &View<'_, '_, '_>, head: usize, phrases: &Phrases) -> Option<Range<usize>> {
    // `the country's capital`: not the country.
    let whole = |found: &Range<usize>| !matches!(view.low(found.end), "'s" | "'");
    let lemma = view.tokens.get(head).map_or("", |token| &*token.lemma);
    if let Some(unit) = unit(view.low(head)) {
        return phrases.with(unit, unit).any(|phrase| phrase.len() == 1).then_some(head..head + 1);
    }
    phrases.with(view.low(head), lemma).find_map(|phrase| {
        let last = phrase.len();
        let from = (head + 1).saturating_sub(last);
        let close = (from..=head).find(|at| view.matches(*at, phrase) || is_plural(view, *at, phrase));
        let found = close.map(|at| at..at + last).or_else(|| parted(view, head, phrase));
        found.filter(whole)
    })
}

/// The unit of a sum that is written with its number: `4.7bn`
fn unit(word: &str) -> Option<&'static str> {
    let is_number = |digits: &str| {
        digits.starts_with(|digit: char| digit.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    };
    let mut units = [("bn", "billion"), ("m", "million"), ("mn", "million"), ("tn", "trillion")].into_iter();
    units.find_map(|(suffix, unit)| word.strip_suffix(suffix).filter(|digits| is_number(digits)).map(|_| unit))
}

/// Where a phrase stands around a token with adverbs and quotation marks inside: `an "act" of aggression`
fn parted(view: &View<'_, '_, '_>, head: usize, phrase: &[String]) -> Option<Range<usize>> {
    let begins = |at: &usize| phrase.len() > 1 && view.low(*at) == phrase[0] && view.is_light(at + 1);
    let starts = (head.saturating_sub(phrase.len() + 2)..=head).filter(begins);
    let mut found = starts.filter_map(|at| Some(at..view.ends_after(at, phrase)?));
    found.find(|found| found.contains(&head))
}

/// Whether a phrase stands at a token in the plural: `fighter jets` for `fighter jet`
fn is_plural(view: &View<'_, '_, '_>, at: usize, phrase: &[String]) -> bool {
    let Some((noun, before)) = phrase.split_last() else { return false };
    let last = at + before.len();
    let is_noun = matches!(view.xpos(last), Xpos::Nns | Xpos::Nnps);
    is_noun && view.matches(at, before) && view.tokens.get(last).is_some_and(|token| token.lemma == *noun)
}

/// The phrase that stands right after a verb, where the parser gave it no object.
pub(super) fn adjacent(view: &View<'_, '_, '_>, from: usize, phrases: &Phrases) -> Option<Range<usize>> {
    let from = after_insertion(view, from);
    for at in from..(from + 5).min(view.len()) {
        let word = view.low(at);
        if let Some(phrase) = phrases.with(word, word).find(|phrase| view.matches(at, phrase)) {
            return Some(at..at + phrase.len());
        }
        let passable =
            view.is(at, Part::Determiner) || view.is_light(at) || matches!(view.upos(at), Upos::Adj | Upos::Num);
        if !passable && view.group_at(at).is_none() {
            return None;
        }
    }
    None
}

/// Where a clause goes on after who says it: `it was, she said, a mistake`
fn after_insertion(view: &View<'_, '_, '_>, from: usize) -> usize {
    let comma = |at: &usize| view.low(*at) == ",";
    let says = |at: usize| governing(view, at).is_some_and(|governor| governor.attributes);
    let end = (from + 2..from + 7).find(comma).filter(|end| comma(&from) && (from + 1..*end).any(says));
    end.map_or(from, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn sums_are_read_as_they_are_written() {
        tells("Kenya gave $4.7bn to Peru.", "Aid asserted Kenya > Peru");
        tells("Kenya stumped up $20 million for Peru.", "Aid asserted Kenya > Peru");
    }
}
