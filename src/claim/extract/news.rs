//! Events that are told as news, without a time: they took place in the week up to publication.

use super::view::View;
use crate::parse::{Relation, Upos, Xpos};
use jiff::ToSpan;
use jiff::civil::Date;

/// The days that news without a time may lie back.
const WEEK: i64 = 6;

/// The first day of the week that ends with a day.
pub(super) fn week_before(day: Date) -> Date {
    day.checked_sub(WEEK.days()).unwrap_or(day)
}

/// Whether a verb tells news: in the present, the past or the perfect tense, once, and with no word that sets it
/// further back.
pub(super) fn is_news(view: &View<'_, '_, '_>, verb: usize) -> bool {
    view.xpos(verb) != Xpos::Vbg && is_told(view, verb)
}

/// Whether a verb tells of something that has happened or goes on, not further back than the news.
pub(super) fn is_told(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let auxiliaries = || view.related(verb, &[Relation::Aux, Relation::Auxpass]).chain(std::iter::once(verb));
    let finite = auxiliaries().any(|at| matches!(view.xpos(at), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp));
    // Of a headline's verb the parser may see none: it has no auxiliaries, and stands on top.
    let is_headline = auxiliaries().count() == 1 && view.xpos(verb) != Xpos::Vbg && view.head(verb).is_none();
    let pluperfect = auxiliaries().any(|at| at != verb && matches!(view.low(at), "had" | "'d"));
    let modal = auxiliaries().any(|at| view.xpos(at) == Xpos::Md || view.low(at) == "to");
    (finite || is_headline) && !pluperfect && !modal && !is_set_back(view, verb)
}

/// Whether what depends on a verb sets it further back than the news.
pub(super) fn is_set_back(view: &View<'_, '_, '_>, verb: usize) -> bool {
    const RELATIONS: [Relation; 2] = [Relation::Advmod, Relation::Npadvmod];
    let marked = view.related(verb, &[Relation::Mark]).next().is_some_and(|at| !matches!(view.low(at), "that" | "as"));
    marked
        || view.related(verb, &RELATIONS).any(|at| is_earlier(view, at))
        || has_vague_time(view, verb)
        || is_of_history(view, verb)
        || is_back_then(view, verb)
}

/// Whether what stands with a verb sets it in another age than that of the news: `under his predecessor`, `after the
/// revolution`, `before the referendum`
fn is_of_history(view: &View<'_, '_, '_>, verb: usize) -> bool {
    view.related(verb, &[Relation::Prep]).any(|at| {
        let Some(noun) = view.dependent(at, Relation::Pobj) else { return false };
        let word = view.low(noun);
        match view.low(at) {
            "under" => is_rule(word),
            "after" | "following" | "since" | "during" | "until" | "till" => is_epoch(word),
            "before" => !is_audience(word) && !view.is_time(noun),
            "in" => matches!(word, "aftermath" | "run-up" | "heyday" | "era") || is_epoch(word),
            "as" => is_former_office(word),
            _ => false,
        }
    })
}

/// Whether a noun is somebody or something that rules a country for a time: `under the shah`
fn is_rule(noun: &str) -> bool {
    matches!(
        noun,
        "predecessor"
            | "predecessors"
            | "shah"
            | "dictatorship"
            | "communism"
            | "apartheid"
            | "monarchy"
            | "rule"
            | "presidency"
            | "premiership"
            | "tsars"
            | "occupation"
    )
}

/// Whether a noun is an event that opens or ends an age: `after independence`
fn is_epoch(noun: &str) -> bool {
    matches!(
        noun,
        "war"
            | "wars"
            | "revolution"
            | "independence"
            | "partition"
            | "unification"
            | "reunification"
            | "breakup"
            | "break-up"
            | "dissolution"
            | "collapse"
            | "genocide"
            | "liberation"
            | "armistice"
            | "decolonisation"
            | "decolonization"
            | "colonialism"
            | "apartheid"
            | "dictatorship"
            | "presidency"
    )
}

/// Whether a noun is somebody before whom one speaks: `before the court`
fn is_audience(noun: &str) -> bool {
    matches!(
        noun,
        "court"
            | "courts"
            | "tribunal"
            | "council"
            | "parliament"
            | "congress"
            | "assembly"
            | "committee"
            | "reporters"
            | "journalists"
            | "press"
            | "crowd"
            | "cameras"
            | "judge"
            | "judges"
            | "panel"
            | "commission"
            | "senate"
            | "lawmakers"
            | "that"
            | "it"
    )
}

/// Whether a noun is an office that somebody held when they did something: `as vice-president`
fn is_former_office(noun: &str) -> bool {
    matches!(noun, "vice-president" | "candidate" | "senator" | "governor" | "mayor" | "student" | "opposition")
}

/// Whether a clause tells what else was done when something was: `When the junta seized power, France suspended aid`; or
/// what was done long after it: `left the union and rejoined it decades later`
fn is_back_then(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let word_of = |clause: usize, word: &str| {
        view.related(clause, &[Relation::Mark, Relation::Advmod]).any(|at| at < clause && view.low(at) == word)
    };
    let when =
        |clause: usize| clause < verb && word_of(clause, "when") && matches!(view.xpos(clause), Xpos::Vbd | Xpos::Vbn);
    let units = |at: usize| matches!(view.low(at), "years" | "decades" | "months" | "year" | "decade" | "century");
    let later = |joined: usize| {
        let later =
            view.related(joined, &[Relation::Advmod]).filter(|at| matches!(view.low(*at), "later" | "afterwards"));
        later.into_iter().any(|at| view.related(at, &[Relation::Npadvmod]).any(units))
    };
    view.related(verb, &[Relation::Advcl]).any(when) || view.related(verb, &[Relation::Conj]).any(later)
}

/// Whether a word says that something was at another time than the news, or more than once.
fn is_earlier(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(
        view.low(at),
        "previously"
            | "historically"
            | "traditionally"
            | "formerly"
            | "originally"
            | "initially"
            | "long"
            | "often"
            | "repeatedly"
            | "frequently"
            | "regularly"
            | "always"
            | "never"
            | "ever"
            | "once"
            | "sometimes"
            | "usually"
            | "typically"
            | "consistently"
            | "routinely"
            | "then"
            | "earlier"
            | "before"
            | "ago"
            | "first"
            | "eventually"
            | "subsequently"
            | "later"
            | "afterwards"
            | "afterward"
            | "thereafter"
            | "when"
            | "whenever"
    )
}

/// Whether a time stands with a verb that tells no days: `in recent years`
fn has_vague_time(view: &View<'_, '_, '_>, verb: usize) -> bool {
    const UNITS: [&str; 14] = [
        "years",
        "decades",
        "months",
        "weeks",
        "days",
        "decade",
        "century",
        "centuries",
        "past",
        "era",
        "time",
        "times",
        "war",
        "history",
    ];
    let prepositions = view.related(verb, &[Relation::Prep, Relation::Npadvmod]).filter(|at| view.low(*at) != "after");
    prepositions.into_iter().any(|at| {
        let time = |token: usize| UNITS.contains(&view.low(token));
        time(at) && view.upos(at) == Upos::Noun || view.related(at, &[Relation::Pobj]).any(time)
    })
}
