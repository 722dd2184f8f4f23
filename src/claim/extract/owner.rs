//! Who owns a noun, or by whom it is: `Mali's decision`, `the decision by Mali`

use super::argument::Argument;
use super::view::View;
use crate::parse::Relation;

/// Who owns a noun, or by whom it is.
pub(super) fn owner(view: &View<'_, '_, '_>, noun: usize) -> Option<Argument> {
    let qualifies = |token: &usize| view.group_at(*token).is_some_and(|group| !view.groups[group].actors.is_empty());
    if let Some(token) = view.dependent(noun, Relation::Poss) {
        return Some(Argument::sure(token));
    }
    let by = view.related(noun, &[Relation::Prep, Relation::Agent]).filter(|at| matches!(view.low(*at), "by"));
    if let Some(token) = by.flat_map(|at| view.dependent(at, Relation::Pobj)).next() {
        return Some(Argument { token, quality: 0.95 });
    }
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Nmod];
    let token = view.related(noun, &modifiers).find(qualifies)?;
    Some(Argument { token, quality: 0.9 })
}
