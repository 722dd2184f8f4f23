//! Who no longer holds an office: `the former president`

use super::found::EntityMention;
use super::view::View;

/// Whether a word says that whoever it stands before no longer holds an office: `former`, `ousted`
pub(super) fn is_past(word: &str) -> bool {
    matches!(word, "former" | "ex" | "late" | "ousted" | "deposed")
}

/// The same, or a word that may only tell where and when somebody held it: `then`, `exiled`
pub(super) fn may_be_past(word: &str) -> bool {
    is_past(word) || matches!(word, "then" | "exiled")
}

/// Whether a mention, or the two words before it, say that somebody no longer holds an office.
pub(super) fn is_former(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let begin = mention.tokens.start.saturating_sub(2);
    view.lower[begin..mention.tokens.end].iter().any(|word| may_be_past(word) || word == "onetime")
}
