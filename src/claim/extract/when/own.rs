//! Which time of a sentence a word has for itself.

use super::super::super::date::DateExpression;
use super::super::share::is_verb_like;
use super::super::view::View;
use super::DEPTH;
use crate::parse::{Relation, Upos};
use std::ops::Range;

/// The time that a word has for itself.
pub(super) fn own<'v>(
    view: &'v View<'_, '_, '_>,
    head: usize,
    trigger: &Range<usize>,
    is_verb: bool,
) -> Option<&'v DateExpression> {
    let distance = |date: &&DateExpression| {
        if date.tokens.start >= trigger.end {
            date.tokens.start - trigger.end
        } else {
            trigger.start.saturating_sub(date.tokens.end)
        }
    };
    let belongs = |date: &&DateExpression| {
        let within = trigger.start <= date.tokens.start && date.tokens.end <= trigger.end;
        let Some(governor) = governor(view, &date.tokens) else { return within };
        if governor == head {
            return !is_verb || !is_of_cause(view, date, head);
        }
        if (within || trigger.contains(&governor)) && !is_document(view, governor) {
            return !is_verb || !is_apart(view, governor, head);
        }
        if !is_verb || is_called_for(view, governor, &date.tokens, head) || is_of_cause(view, date, head) {
            return false;
        }
        // `2015, when it signed …`: what is said of the time itself.
        let of_time = date.tokens.contains(&view.head(head).unwrap_or(head)) && view.relation(head) == Relation::Relcl;
        of_time || verb_above(view, governor, &date.tokens) == Some(head)
    };
    view.dates.iter().filter(belongs).min_by_key(distance)
}

/// Whether a word stands in a clause of its own below another: `sanctions imposed in May will be lifted`
fn is_apart(view: &View<'_, '_, '_>, word: usize, head: usize) -> bool {
    let clause = |at: &usize| {
        is_verb_like(view, *at) && matches!(view.relation(*at), Relation::Acl | Relation::Relcl | Relation::Advcl)
    };
    let up = std::iter::once(word).chain(view.sentence.ancestors(word).take(DEPTH));
    let below: Vec<usize> = up.take_while(|at| *at != head).collect();
    below.len() <= DEPTH && below.iter().any(clause)
}

/// Whether a time is that of an event for which a verb only calls: `invited Chad to a meeting on Saturday`
fn is_called_for(view: &View<'_, '_, '_>, noun: usize, date: &Range<usize>, verb: usize) -> bool {
    let calls = matches!(
        view.tokens.get(verb).map_or("", |token| &*token.lemma),
        "invite"
            | "propose"
            | "suggest"
            | "seek"
            | "schedule"
            | "plan"
            | "call"
            | "demand"
            | "urge"
            | "request"
            | "ask"
    );
    calls && date.start > noun && !view.lexicon.nouns_of(view.low(noun)).is_empty()
}

/// Whether a time is that of what a verb's event came after, which stands at once before it: `cut ties following the
/// attack on its envoy last May`; not a day of the news.
fn is_of_cause(view: &View<'_, '_, '_>, date: &DateExpression, verb: usize) -> bool {
    if date.is_recent || date.days.is_none() {
        return false;
    }
    let Some(last) = date.tokens.start.checked_sub(1).filter(|last| *last > verb) else { return false };
    let up = std::iter::once(last).chain(view.sentence.ancestors(last).take(DEPTH));
    let phrase = up.take_while(|at| *at > verb && view.tokens.get(*at).is_some_and(|t| t.subtree.end == last + 1));
    let mut phrase = phrase.filter(|at| view.upos(*at) == Upos::Adp || view.low(*at) == "following");
    phrase.any(|at| matches!(view.low(at), "after" | "following" | "since" | "before"))
}

/// The time that follows an event noun and its phrase at once, wherever the parser has hung it: `the invasion of Gaza four
/// years ago`; not a day of the news, which dates the verb.
pub(super) fn next_to<'v>(view: &'v View<'_, '_, '_>, noun: usize) -> Option<&'v DateExpression> {
    let end = view.tokens.get(noun)?.subtree.end;
    if (noun..end).any(|at| matches!(view.low(at), "since" | "after" | "before")) {
        return None;
    }
    view.dates.iter().find(|date| date.tokens.start == end && !date.is_recent && date.days.is_some())
}

/// The time of what completes a verb: `the talks are to begin in May`
pub(super) fn completed<'v>(view: &'v View<'_, '_, '_>, verb: usize) -> Option<&'v DateExpression> {
    let complement = view.dependent(verb, Relation::Xcomp)?;
    own(view, complement, &(complement..complement + 1), true)
}

/// Whether a noun is a text that is known by its year: `cheating on the 1987 pact`
fn is_document(view: &View<'_, '_, '_>, noun: usize) -> bool {
    matches!(
        view.low(noun),
        "pact"
            | "treaty"
            | "agreement"
            | "deal"
            | "accord"
            | "accords"
            | "resolution"
            | "law"
            | "act"
            | "convention"
            | "constitution"
            | "memorandum"
            | "protocol"
            | "ruling"
    )
}

/// The word that a time qualifies.
fn governor(view: &View<'_, '_, '_>, date: &Range<usize>) -> Option<usize> {
    // `on the 1987 pact`: the preposition introduces the pact.
    let introduces = |token: usize| view.dependent(token, Relation::Pobj).is_some_and(|noun| !date.contains(&noun));
    let outside = |token: &usize| view.head(*token).is_none_or(|head| !date.contains(&head)) && !introduces(*token);
    let outside = date.clone().find(outside)?;
    let mut at = view.head(outside)?;
    for _ in 0..DEPTH {
        if !view.is_time(at) && view.upos(at) != Upos::Adp {
            return Some(at);
        }
        at = view.head(at)?;
    }
    None
}

/// The verb of the clause in which a time stands, unless it qualifies a noun that follows it: `Tuesday's attack`.
fn verb_above(view: &View<'_, '_, '_>, governor: usize, date: &Range<usize>) -> Option<usize> {
    if date.end <= governor && !is_verb_like(view, governor) {
        return None;
    }
    let mut at = governor;
    for _ in 0..DEPTH {
        if is_verb_like(view, at) {
            return Some(at);
        }
        at = view.head(at)?;
    }
    None
}
