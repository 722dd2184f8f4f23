//! The modality that a verb has of itself, by its auxiliaries and adverbs, and what a word gives a noun.

use super::super::lexicon::Part;
use super::joined::joined_to;
use super::verb::auxiliaries;
use super::view::View;
use crate::claim::Modality;
use crate::parse::{Relation, Xpos};

/// The modality that a verb's own auxiliaries and adverbs give it; none if they make it merely possible.
pub(super) fn own_modality(view: &View<'_, '_, '_>, verb: usize, depth: usize) -> Option<Modality> {
    let own = auxiliaries(view, verb);
    if own.hedged && own.modal.is_none() {
        return Some(Modality::Alleged);
    }
    let shared = || {
        let above = joined_to(view, verb)?;
        let bare = matches!(view.xpos(verb), Xpos::Vb | Xpos::Vbn | Xpos::Vbg) && !own.perfect && !own.infinitive;
        (bare && depth > 0).then(|| auxiliaries(view, above)).filter(|above| !above.infinitive)
    };
    let auxiliaries = if own.modal.is_some() { own } else { shared().unwrap_or(own) };
    let Some(modal) = auxiliaries.modal else {
        return Some(if is_awaited(view, verb) { Modality::Planned } else { Modality::Asserted });
    };
    match view.low(modal) {
        // `would have severed`: it did not.
        "would" | "should" if auxiliaries.perfect => None,
        "will" | "would" | "'ll" | "shall" | "wo" => Some(Modality::Planned),
        "may" | "might" | "could" if auxiliaries.perfect => Some(Modality::Alleged),
        _ => None,
    }
}

/// Whether a verb tells of what is still to come: `days before the president visits Rome`
fn is_awaited(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let present = matches!(view.xpos(verb), Xpos::Vbz | Xpos::Vbp);
    present
        && view.related(verb, &[Relation::Mark, Relation::Advmod]).any(|at| matches!(view.low(at), "before" | "until"))
}

/// How a word lets what it qualifies be meant that puts it into doubt or the future, or says that it did not take place.
pub(super) fn qualified(view: &View<'_, '_, '_>, at: usize) -> Option<Modality> {
    if view.is(at, Part::Hedge) || matches!(view.low(at), "alleged" | "suspected" | "reported" | "claimed") {
        Some(Modality::Alleged)
    } else if view.is(at, Part::Intended) {
        Some(Modality::Planned)
    } else if view.is(at, Part::Undone) {
        Some(Modality::Denied)
    } else {
        None
    }
}
