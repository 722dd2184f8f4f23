//! Which of a sentence's dates belongs to which event.

use super::super::date::DateExpression;
use super::super::lexicon::Part;
use super::verb::{Form, VerbAt};
use super::view::View;
use jiff::civil::Date;
use std::ops::Range;

/// The days of an event whose trigger covers some tokens; none if the sentence does not tell.
pub(super) fn days(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    trigger: &Range<usize>,
    is_noun: bool,
    nouns: &[Range<usize>],
    is_planned: bool,
) -> Option<(Date, Date)> {
    let date = of_event(view, verbs, trigger, is_noun, nouns)?;
    if is_planned { date.ahead.or(date.days) } else { date.days.or(date.ahead) }
}

/// The expression of time of an event whose trigger covers some tokens.
fn of_event<'v>(
    view: &'v View<'_, '_, '_>,
    verbs: &[VerbAt],
    trigger: &Range<usize>,
    is_noun: bool,
    nouns: &[Range<usize>],
) -> Option<&'v DateExpression> {
    let qualifying = |date: &Range<usize>, noun: &Range<usize>| {
        date.end <= noun.start
            && noun.start - date.end <= 3
            && (date.end..noun.start).all(|at| {
                matches!(view.low(at), "'s" | "'" | "-")
                    || view.is_word(at)
                        && !view.is(at, Part::Preposition)
                        && !view.is(at, Part::Determiner)
                        && verbs.iter().all(|verb| verb.token != at)
            })
    };
    let owned = |date: &Range<usize>| nouns.iter().any(|noun| noun != trigger && qualifying(date, noun));
    let within = view.dates.iter().find(|date| trigger.start <= date.tokens.start && date.tokens.end <= trigger.end);
    if within.is_some() {
        return within;
    }
    if is_noun {
        let before = view.dates.iter().find(|date| qualifying(&date.tokens, trigger));
        if before.is_some() {
            return before;
        }
    }
    let parts_clauses = |at: usize| {
        view.low(at) == ";"
            || view.is(at, Part::Relative) && view.low(at) != "that"
            || view.is(at, Part::Subordinator) && view.low(at) != "than"
            || verbs
                .iter()
                .any(|verb| verb.start == at && !matches!(verb.form, Form::ReducedPassive | Form::Infinitive))
    };
    let after = view.dates.iter().find(|date| {
        date.tokens.start >= trigger.end
            && date.tokens.start - trigger.end <= 20
            && !owned(&date.tokens)
            && !(trigger.end..date.tokens.start).any(parts_clauses)
            && !nouns
                .iter()
                .any(|noun| noun.start >= trigger.end && noun.end <= date.tokens.start && noun != trigger && is_noun)
    });
    if after.is_some() {
        return after;
    }
    if is_noun {
        return None;
    }
    // At the head of the clause: `On Tuesday, the government summoned …`
    let before = view.dates.iter().rev().find(|date| date.tokens.end <= trigger.start && !owned(&date.tokens))?;
    let first_verb = verbs.iter().find(|verb| verb.token >= before.tokens.end)?;
    let own = trigger.contains(&first_verb.token);
    let continued = verbs
        .iter()
        .any(|verb| trigger.contains(&verb.token) && verb.form == Form::Gerund && first_verb.form == Form::Finite);
    let heads = before.tokens.start <= 1 || view.low(before.tokens.start - 1) == ",";
    let close = (before.tokens.end..trigger.start)
        .all(|at| !parts_clauses(at) || verbs.iter().any(|verb| verb.start == at && trigger.contains(&verb.token)));
    (own && close || heads && continued).then_some(before)
}
