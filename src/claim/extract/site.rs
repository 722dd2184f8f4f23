//! A trigger in its sentence, and the verb in whose clause it stands.

use super::preposition::complement;
use super::verb::{is_passive, is_verb};
use super::view::View;
use std::ops::Range;

/// A trigger in its sentence, as the search for its roles needs it.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The trigger's tokens.
    pub(super) tokens: Range<usize>,
    /// The verb or noun that evokes the event.
    pub(super) head: usize,
    /// Whether that is a verb.
    pub(super) is_verb: bool,
    /// Whether the verb's grammatical subject is whom it is done to.
    pub(super) passive: bool,
    /// The head of the object or completion that belongs to the trigger.
    pub(super) object: Option<usize>,
    /// The preposition that belongs to the trigger and comes last in it: `call on`
    pub(super) preposition: Option<usize>,
}

impl Site {
    /// The verb with which a noun stands.
    pub(super) fn verb_above(&self, view: &View<'_, '_, '_>) -> Option<usize> {
        view.sentence.ancestors(self.head).take(4).find(|at| is_verb(view, *at))
    }

    /// The event noun that completes the trigger: `took part in an attack`
    pub(super) fn completed_by(&self, view: &View<'_, '_, '_>) -> Option<usize> {
        self.object.or_else(|| complement(view, self.preposition?))
    }

    /// Whether a noun stands in the clause of a passive verb.
    pub(super) fn is_of_passive(&self, view: &View<'_, '_, '_>) -> bool {
        self.verb_above(view).is_some_and(|verb| is_passive(view, verb, 4))
    }
}
