//! Negation, wherever in a clause it stands.

use super::super::lexicon::Part;
use super::verb::{Form, VerbAt, before};
use super::view::View;
use std::ops::Range;

/// How many tokens a negated noun phrase spans at most.
const REACH: usize = 5;

/// Words that say of what comes after them that there is none of it.
fn is_none(word: &str) -> bool {
    matches!(word, "no" | "none" | "neither" | "nor" | "nobody" | "nothing" | "zero")
}

/// Whether a word that negates does so there: not in `no longer ago than`, `no fewer than`, `in no time`.
fn negates(view: &View<'_, '_, '_>, at: usize) -> bool {
    let idiom = matches!(view.low(at + 1), "longer" | "later" | "fewer" | "less" | "doubt" | "time" | "sooner");
    is_none(view.low(at)) && !(idiom && view.low(at) == "no")
}

/// Whether a verb shares the negation of the one it continues: `did not arm or train`, `without arming or training`
pub(super) fn shared(view: &View<'_, '_, '_>, verb: &VerbAt, found: &[VerbAt]) -> bool {
    let Some(above) = verb.continues.and_then(|index| found.get(index)).filter(|above| above.negated) else {
        return false;
    };
    let joined = before(view, verb.start).map_or("", |at| view.low(at));
    let bare = verb.start == verb.token;
    bare && (matches!(joined, "or" | "nor") || joined == "and" && verb.base && above.form != Form::Gerund)
}

/// Whether a verb is negated from outside its auxiliaries: by its subject (`neither Mali nor Niger`, `no minister`),
/// by an inversion (`never has Mali`), or by what a gerund depends on (`without`, `instead of`, `far from`).
pub(super) fn outside(view: &View<'_, '_, '_>, verb: &VerbAt) -> bool {
    match verb.form {
        Form::Finite | Form::Passive => {
            let Some(subject) = verb.subject else { return false };
            let start = view.groups[subject.group].tokens.start;
            if start > verb.token {
                return false;
            }
            let noun = head_start(view, start);
            let inverted = || {
                let auxiliary = noun.checked_sub(1)?;
                let word = auxiliary.checked_sub(1)?;
                let turned = view.is(auxiliary, Part::Auxiliary) || view.is(auxiliary, Part::Modal);
                Some(turned && view.is(word, Part::Negation))
            };
            (noun..start).any(|at| negates(view, at)) || inverted().unwrap_or(false)
        }
        Form::Gerund => {
            let Some(at) = before(view, verb.start) else { return false };
            let earlier = at.checked_sub(1).map_or("", |index| view.low(index));
            match view.low(at) {
                "without" | "against" => true,
                "of" => matches!(earlier, "instead" | "short"),
                "from" => earlier == "far",
                "than" => earlier == "rather",
                _ => false,
            }
        }
        Form::Infinitive | Form::ReducedPassive => false,
    }
}

/// Where the noun phrase of a group begins, with the words that count it: `none of the three states`
fn head_start(view: &View<'_, '_, '_>, start: usize) -> usize {
    let mut at = start;
    while at > 0 && start - at < REACH {
        let counts = view.is(at - 1, Part::Determiner) || is_none(view.low(at - 1)) || view.low(at - 1) == "of";
        if !counts || view.group_at(at - 1).is_some() {
            break;
        }
        at -= 1;
    }
    at
}

/// Whether what a verb is done with or to is said to be none: `received no help`, `attacked neither`
pub(super) fn of_object(view: &View<'_, '_, '_>, verb: &VerbAt, end: usize, object: Option<&Range<usize>>) -> bool {
    match object {
        Some(object) if object.start > verb.token => (verb.token + 1..object.start).any(|at| negates(view, at)),
        Some(object) => (object.start.saturating_sub(REACH)..object.start)
            .rev()
            .take_while(|at| !view.is_break(*at) && !view.is(*at, Part::Preposition))
            .any(|at| negates(view, at)),
        None => (end..view.len()).find(|at| !view.is_light(*at)).is_some_and(|at| negates(view, at)),
    }
}

/// Whether a noun that governs (`plans`, `evidence`) is said to be none, or only any: `no plans to`, `any move to`
pub(super) fn of_noun(view: &View<'_, '_, '_>, noun: usize) -> bool {
    (noun.saturating_sub(REACH)..noun)
        .rev()
        .take_while(|at| !view.is_break(*at) && view.group_at(*at).is_none())
        .take_while(|at| !view.is(*at, Part::Preposition) || view.low(*at) == "without")
        .any(|at| negates(view, at) || matches!(view.low(at), "any" | "without" | "little"))
}
