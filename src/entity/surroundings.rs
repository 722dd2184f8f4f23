//! What the words around a name tell of whom its noun phrase means.

use super::ActorKind;
use super::gazetteer::Gazetteer;
use super::naming::is_number_word;
use super::resolve::Named;
use super::role_words::Role;
use super::tail::Tail;
use super::view::View;
use std::ops::Range;

/// Whether the last noun of a phrase stands for several.
pub(super) fn is_plural(view: &View<'_, '_, '_>, tail: &Tail) -> bool {
    view.low(tail.end - 1).ends_with('s')
}

/// Whether a noun stands for one country, which an adjective before it does not name: `the only Western nation`
pub(super) fn is_one_country(word: &str) -> bool {
    matches!(
        word,
        "nation" | "country" | "state" | "power" | "ally" | "democracy" | "government" | "leader" | "capital"
    )
}

/// Whether a phrase calls a state a partner of whoever speaks: `our Russian partners`, `its Swedish counterparts`
pub(super) fn is_courtesy(view: &View<'_, '_, '_>, whole: &Range<usize>) -> bool {
    let before = whole.start.checked_sub(1).map_or("", |at| view.low(at));
    matches!(before, "our" | "their" | "its" | "his" | "her")
        && matches!(view.low(whole.end - 1), "partners" | "colleagues" | "counterparts" | "friends")
}

/// Whether the words before a region's name tell that its states were named before: `these`, `both`, `the three`
pub(super) fn takes_up(view: &View<'_, '_, '_>, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |at| view.low(at));
    matches!(before(1), "these" | "those" | "both")
        || is_number_word(before(1)) && matches!(before(2), "the" | "these" | "those" | "all")
}

/// Whether an adjective stands for its people: `the Malians`, `the French said`.
pub(super) fn is_people(view: &View<'_, '_, '_>, name: &Named) -> bool {
    let before = name.tokens.start.checked_sub(1).map_or("", |at| view.low(at));
    before == "the" && (!view.is_word(name.tokens.end) || view.role_at(name.tokens.end, Role::Speech).is_some())
}

/// Whether a word that names the parliament of one state stands behind the name of another.
pub(super) fn is_foreign_chamber(view: &View<'_, '_, '_>, name: &Named, inner: &Named, gazetteer: &Gazetteer) -> bool {
    let is_word = inner.tokens.len() == 1 && matches!(view.low(inner.tokens.start), "congress" | "senate" | "capitol");
    let owner = gazetteer.entry(&inner.actor).and_then(|entry| entry.acts_for.as_ref());
    is_word && name.kind == ActorKind::State && owner.is_some_and(|owner| *owner != name.actor)
}
