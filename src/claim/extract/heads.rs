//! The heads of the phrases that can be what a verb is done to or of whom it says something.

use super::joined::predicate_of_object;
use super::object::objects;
use super::preposition::complement;
use super::subject::subject;
use super::verb::is_passive;
use super::view::View;
use crate::parse::Relation;
use std::cell::OnceCell;

/// Those of a verb, found once for all frames that it may evoke.
pub(super) struct Heads<'v, 'p, 't, 'l> {
    view: &'v View<'p, 't, 'l>,
    pub(super) verb: usize,
    passive: OnceCell<bool>,
    /// Its objects and what is said of them.
    objects: OnceCell<Vec<usize>>,
}

impl<'v, 'p, 't, 'l> Heads<'v, 'p, 't, 'l> {
    pub(super) fn new(view: &'v View<'p, 't, 'l>, verb: usize) -> Self {
        Self { view, verb, passive: OnceCell::new(), objects: OnceCell::new() }
    }

    /// Whether the verb is passive.
    pub(super) fn is_passive(&self) -> bool {
        *self.passive.get_or_init(|| is_passive(self.view, self.verb, 4))
    }

    /// The heads with that of what stands behind a preposition first, and the subject where the verb is taken as passive.
    pub(super) fn after(&self, preposition: Option<usize>, passive: bool) -> Vec<usize> {
        let mut heads: Vec<usize> = preposition.and_then(|at| complement(self.view, at)).into_iter().collect();
        if passive {
            heads.extend(subject(self.view, self.verb).map(|found| found.token));
        }
        heads.extend(self.objects.get_or_init(|| self.found()));
        heads
    }

    fn found(&self) -> Vec<usize> {
        let (view, verb) = (self.view, self.verb);
        let mut heads = objects(view, verb);
        let said_of =
            [Relation::Oprd, Relation::Attr, Relation::Acomp, Relation::Xcomp, Relation::Ccomp, Relation::Pcomp];
        heads.extend(view.related(verb, &said_of).filter(|at| *at > verb));
        heads.extend(predicate_of_object(view, verb));
        // `described the move as a mistake`, `the severing of ties`
        let is_tie = |at: &usize| *at > verb && matches!(view.low(*at), "as" | "of" | "with");
        for preposition in view.related(verb, &[Relation::Prep]).filter(is_tie) {
            heads.extend(view.related(preposition, &[Relation::Pobj, Relation::Amod, Relation::Pcomp]));
        }
        heads
    }
}
