//! States that are counted or described and not named: `seven countries`, `foreign allies`

use super::draft::Draft;
use super::role_words::Role;
use super::view::View;
use std::ops::Range;

/// How many words count or describe states, at most.
const DESCRIPTORS: usize = 4;

/// States that are counted or described and not named: `seven countries`, `other Western powers`, `foreign allies`.
///
/// Those that take up states named before (`the three countries`, `both nations`) are none of them.
pub(super) fn countries(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<Range<usize>> {
    // `the four Arab states`; but those of `the leaders of Muslim countries` were not named before.
    let is_counted = start > 1 && super::naming::is_number_word(view.low(start - 1));
    let before = if is_counted { start - 1 } else { start };
    let is_office =
        |at: usize| [Role::Official, Role::Institution].iter().any(|role| view.role_at(at, *role) == Some(1));
    let is_theirs = before > 1 && view.low(before - 1) == "of" && is_office(before - 2);
    if !view.is_word(start) || before > 0 && is_anaphoric(view.low(before - 1)) && !is_theirs {
        return None;
    }
    // `more than 40 countries`
    let mut at = match (view.low(start), view.low(start + 1)) {
        ("more" | "fewer" | "less", "than") | ("at", "least") => start + 2,
        ("nearly" | "almost" | "roughly" | "over" | "around" | "about", next) if is_number(next) => start + 1,
        _ => start,
    };
    let first = at;
    while at < first + DESCRIPTORS && (is_number(view.low(at)) || is_quantifier(view, at)) {
        at += 1;
        if view.low(at) == "," {
            at += 1;
        }
    }
    let length = view.role_at(at, Role::Countries).filter(|_| at > first)?;
    let mut end = at + length;
    // `countries and international organisations`
    if view.low(end) == "and" {
        let next = (end + 1..end + 3).find(|next| !is_quantifier(view, *next))?;
        if matches!(view.low(next), "organisations" | "organizations" | "institutions" | "territories") {
            end = next + 1;
        }
    }
    draft.is_free(start..end).then_some(start..end)
}

/// Whether a word before a number of states tells that they were named before.
pub(super) fn is_anaphoric(word: &str) -> bool {
    matches!(word, "the" | "these" | "those" | "both" | "all" | "its" | "their" | "our" | "his" | "her" | "of")
}

/// Whether a word is a number in digits.
fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word counts or tells what kind: `several`, `foreign`
fn is_quantifier(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.has_role(at, Role::Quantifier)
}
