//! Those who sit in a parliament, where nothing says of which: `several lawmakers`

use super::draft::Draft;
use super::unnamed_states::is_anaphoric;
use super::view::View;
use std::ops::Range;

/// Those who sit in a parliament, where nothing says of which: `several lawmakers`, `Republican senators`
pub(super) fn lawmakers(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<Range<usize>> {
    let is_noun = |at: usize| {
        matches!(view.low(at), "lawmakers" | "senators" | "mps" | "legislators" | "parliamentarians" | "congressmen")
    };
    let is_of_party = is_party(view, at) && (is_noun(at + 1) || view.low(at + 1) == "leaders");
    let tokens = if is_of_party { at..at + 2 } else { at..at + 1 };
    let before = at.checked_sub(1).map_or("", |before| view.low(before));
    let is_qualified = at > 0 && (is_anaphoric(before) || view.is_capitalised(at - 1) || before == "'s");
    let is_bare = is_noun(at) && !is_qualified;
    ((is_bare || is_of_party) && draft.is_free(tokens.clone())).then_some(tokens)
}

pub(super) fn is_party(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.is_capitalised(at) && matches!(view.low(at), "republican" | "democratic" | "conservative" | "labour")
}
