//! The names of persons: which words make one up.

use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::view::View;
use crate::parse::NameKind;
use std::ops::Range;

/// The longest name of a person that is looked for, in tokens.
const LONGEST: usize = 7;
/// How far behind a name its explanation is looked for, in tokens.
const EXPLANATION: usize = 9;

/// The particles that a hyphen joins to a name: `al-Zoubi`
const JOINED: [&str; 10] = ["al", "el", "ul", "ad", "as", "ash", "an", "ar", "az", "at"];

/// Where a name begins with the particle that a hyphen joins to it.
pub(super) fn particle_before(view: &View<'_, '_, '_>, at: usize) -> usize {
    let joined = at > 1 && view.low(at - 1) == "-" && view.touches(at - 1) && view.touches(at);
    if joined && is_joined_particle(view.low(at - 2)) { at - 2 } else { at }
}

/// The end of a word with what hyphens join to it.
pub(super) fn hyphenated(view: &View<'_, '_, '_>, start: usize) -> usize {
    let mut end = start + 1;
    while view.low(end) == "-" && view.is_word(end + 1) && view.touches(end) && view.touches(end + 1) {
        end += 2;
    }
    end
}

/// A sequence of words that may be a name of a person, begun at a token.
pub(super) fn sequence(
    view: &View<'_, '_, '_>,
    start: usize,
    gazetteer: &Gazetteer,
    is_taken: impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let is_name = |at: usize| {
        view.is_word(at)
            && view.is_capitalised(at)
            && !is_taken(at)
            && !view.has_written_role(at, Role::Title)
            && (!gazetteer.roles().is(view.low(at), Role::Common)
                || at > start && is_also_a_name(view.low(at))
                || at == start && begins_person(view, at))
            && (at > start || view.role_at(at, Role::Institution).is_none())
            && (view.word(at).chars().any(char::is_lowercase)
                || view.word(at).trim_end_matches('.').len() == 1
                || at == start && are_initials(view, at))
            && view.role_at(at, Role::Official).is_none()
    };
    if !is_name(start) {
        return None;
    }
    let mut end = hyphenated(view, start);
    while end - start < LONGEST {
        if is_name(end) {
            end = hyphenated(view, end);
            continue;
        }
        let mut next = end;
        while is_particle(view.low(next)) && next - end < 3 {
            next += 1;
            if view.low(next) == "-" {
                next += 1;
            }
        }
        if next == end || !is_name(next) {
            break;
        }
        end = hyphenated(view, next);
    }
    let single_given = end - start == 1 && gazetteer.is_given_name(view.word(start));
    (!single_given).then_some(start..end)
}

/// Whether a word, whatever its case, is a particle that a hyphen joins to a name.
pub(super) fn is_joined_particle(word: &str) -> bool {
    JOINED.iter().any(|particle| particle.eq_ignore_ascii_case(word))
}

/// Whether a word stands between the names of a person: `Ursula von der Leyen`
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "bint"
            | "ibn"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "da"
            | "dos"
            | "du"
            | "di"
            | "della"
            | "la"
            | "le"
            | "ould"
            | "ag"
            | "abu"
            | "ben"
            | "ter"
    )
}

/// Whether a word is the initials of a first name, without full stops: `KP` of `KP Sharma Oli`
fn are_initials(view: &View<'_, '_, '_>, at: usize) -> bool {
    let is_next = |at: usize| view.is_word(at) && view.is_capitalised(at) && view.touches(at) == view.is_hyphen(at);
    view.word(at).len() == 2
        && view.word(at).bytes().all(|byte| byte.is_ascii_uppercase())
        && !matches!(view.word(at), "TV" | "PM" | "FM" | "MP" | "VP" | "AP" | "FC" | "AI" | "IT")
        && is_next(at + 1)
        && view.word(at + 1).chars().any(char::is_lowercase)
        && !view.title_case
}

/// Whether a common word is the first name of a person: `Christian Schmidt`
fn begins_person(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.low(at) == "christian"
        && view.entities().any(|(tokens, kind)| kind == NameKind::Person && tokens.start == at && tokens.len() > 1)
}

/// Common words that people are called too, after a first name.
fn is_also_a_name(word: &str) -> bool {
    matches!(
        word,
        "may" | "will" | "west" | "north" | "south" | "east" | "black" | "white" | "june" | "april" | "august" | "god"
    )
}

pub(super) fn is_person(view: &View<'_, '_, '_>, tokens: &Range<usize>, gazetteer: &Gazetteer) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let last = end - 1;
    if [Role::Organisation, Role::Armed].iter().any(|role| view.has_written_role(last, *role)) {
        return false;
    }
    let words = tokens.clone().filter(|&at| view.is_word(at) && (at == start || !view.touches(at))).count();
    let titled = start > 0
        && (view.has_written_role(start - 1, Role::Title)
            || !view.title_case && view.is_word(start - 1) && is_role(view, start - 1));
    let given = gazetteer.is_given_name(view.word(start));
    if view.title_case {
        return words == 2 && (given || titled) && !view.is_capitalised(end);
    }
    words > 1
        && (titled
            || given
            || view.role_at(end, Role::Speech).is_some()
            || start > 1 && view.low(start - 1) == "," && is_role(view, start - 2)
            || view.low(end) == "," && is_explained(view, end + 1))
}

/// Whether a word is what someone can be: an office, not in a name.
fn is_role(view: &View<'_, '_, '_>, at: usize) -> bool {
    const EXTRA: &[Role] = &[Role::Official, Role::Diplomat];
    EXTRA.iter().any(|role| view.role_at(at, *role) == Some(1))
        || matches!(view.low(at), "official" | "lawmakers" | "officer")
}

/// Whether what follows a comma says what someone is: an age, or an office before the next comma.
fn is_explained(view: &View<'_, '_, '_>, start: usize) -> bool {
    let is_age = view.low(start).len() == 2 && view.low(start).bytes().all(|b| b.is_ascii_digit());
    if is_age && view.low(start + 1) == "," {
        return true;
    }
    (start..view.len().min(start + EXPLANATION))
        .take_while(|&at| !matches!(view.low(at), "," | ";" | "." | "said" | "says" | "told" | "who" | "and"))
        .any(|at| is_role(view, at) || view.role_at(at, Role::People).is_some())
}

/// A name with `Mr` and the like before it.
pub(super) fn with_address(view: &View<'_, '_, '_>, tokens: Range<usize>) -> Range<usize> {
    let mut start = tokens.start;
    while start > 0 && view.has_written_role(start - 1, Role::Address) {
        start -= 1;
    }
    start..tokens.end
}

pub(super) fn is_plain_address(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(
        view.word(at).trim_end_matches('.'),
        "Mr" | "Mrs" | "Ms" | "Dr" | "Gen" | "General" | "Colonel" | "Captain"
    )
}
