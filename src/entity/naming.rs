//! How groups are called, and where the words begin that call them so.

use super::ActorKind;
use super::draft::Draft;
use super::gazetteer::{Form, Gazetteer};
use super::resolve::Named;
use super::role_words::Role;
use super::view::View;

/// Whatever is known of a people's rebels, they are its rebels: `Tuareg rebels`.
pub(super) fn ethnic_label(view: &View<'_, '_, '_>, name: &Named, role: Role, end: usize) -> String {
    let people = view.label(name.tokens.clone());
    let people = people.trim_end_matches('s');
    let people = people.strip_prefix("ethnic ").unwrap_or(people);
    match (role, view.low(end - 1)) {
        (
            Role::Group,
            "mercenaries" | "mercenary" | "terrorists" | "jihadists" | "militia" | "militias" | "fighters",
        ) => {
            format!("{people} {}", view.low(end - 1))
        }
        (Role::Group, _) => format!("{people} rebels"),
        (_, noun) => format!("{people} {noun}"),
    }
}

/// How people are called whose state is told by its possessive: `Chadian rebels` for `Chad's rebels`
pub(super) fn owned_label(view: &View<'_, '_, '_>, name: &Named, end: usize, gazetteer: &Gazetteer) -> Option<String> {
    let owns = name.form == Form::Name && view.is_possessive(name.tokens.end) && name.kind == ActorKind::State;
    let noun = view.label(name.tokens.end + 1..end);
    let adjective = gazetteer.adjective(&name.actor).filter(|_| owns)?;
    Some(format!("{adjective} {noun}"))
}

pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A noun that ends in an `s` without it: `junta` for `juntas`
pub(super) fn singular(noun: &str) -> &str {
    noun.strip_suffix('s').unwrap_or(noun)
}

/// Where a phrase begins that says for or against whom people are: `pro-Chadian rebels`
pub(super) fn stance(view: &View<'_, '_, '_>, name: usize) -> Option<usize> {
    let start = name.checked_sub(2).filter(|_| view.is_hyphen(name - 1))?;
    matches!(view.low(start), "pro" | "anti").then_some(start)
}

/// Where a number before a name begins: `seven South American nations`, `more than 20 African states`.
pub(super) fn counted(view: &View<'_, '_, '_>, name: usize, draft: &Draft) -> usize {
    // `612 Chadian civilians` are nobody else than `Chadian civilians`.
    let is_number = |at: usize| {
        (1..3).contains(&view.low(at).len()) && view.low(at).bytes().all(|b| b.is_ascii_digit())
            || is_number_word(view.low(at)) && !view.is_capitalised(at)
    };
    let mut start = name;
    while start > 0 && name - start < 3 && is_number(start - 1) && draft.is_free(start - 1..start) {
        start -= 1;
    }
    let is_known = start > 0 && matches!(view.low(start - 1), "the" | "these" | "those" | "both" | "of");
    if is_known {
        return name;
    }
    if start > 1 && view.low(start - 1) == "than" && view.low(start - 2) == "more" && draft.is_free(start - 2..start) {
        start -= 2;
    }
    start
}

pub(super) fn is_number_word(word: &str) -> bool {
    matches!(
        word,
        "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "fifteen"
            | "twenty"
            | "thirty"
            | "forty"
            | "fifty"
            | "dozen"
            | "dozens"
            | "hundred"
    )
}

/// `pro-Russian`, `anti-Russia`, `non-Western`: the name only qualifies.
pub(super) fn is_negated(view: &View<'_, '_, '_>, start: usize) -> bool {
    start > 1
        && view.is_hyphen(start - 1)
        && matches!(view.low(start - 2), "pro" | "anti" | "non" | "ex" | "post" | "pre")
}
