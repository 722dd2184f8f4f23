//! From the head of a noun phrase to whom it means.

use super::apposition::{beside, named_beside};
use super::filler::Filler;
use super::owner::owner_of;
use super::view::View;
use crate::entity::{ActorKind, is_individual};
use crate::parse::{Relation, Upos, Xpos};

/// How far a phrase is followed down to an actor.
const DEPTH: usize = 4;

/// Whom a noun phrase means, by its head and what is joined to it by `and`.
pub(super) fn filler(view: &View<'_, '_, '_>, head: usize) -> Option<Filler> {
    filler_within(view, head, DEPTH)
}

/// The same, as sure as what leads to its head lets it be.
pub(super) fn filled(view: &View<'_, '_, '_>, head: usize, quality: f64) -> Option<Filler> {
    filler(view, head).map(|found| found.by(quality))
}

/// The same, followed down so many phrases at most.
pub(super) fn filler_within(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    if matches!(view.xpos(head), Xpos::Wdt | Xpos::Wp) {
        return None;
    }
    let first = single(view, head, depth);
    let joined = view.related(head, &[Relation::Conj]).filter(|at| view.is_nominal(*at));
    let mut all = first;
    for other in joined.collect::<Vec<_>>() {
        let Some(depth) = depth.checked_sub(1) else { break };
        match (&mut all, filler_within(view, other, depth)) {
            (Some(all), Some(other)) => all.add(other),
            (all @ None, Some(other)) => *all = Some(other.by(0.9)),
            _ => {}
        }
    }
    all
}

/// Whom a noun means alone: the mention that it heads, or whoever its phrase names.
fn single(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    if let Some(found) = in_group(view, head) {
        return Some(named_beside(view, head, depth).unwrap_or(found));
    }
    if view.upos(head) == Upos::Pron || view.is_time(head) {
        return None;
    }
    let depth = depth.checked_sub(1)?;
    // `a former Chadian spy` is not Chad.
    let is_own = is_individual(view.low(head)) && view.dependent(head, Relation::Poss).is_none();
    if is_own && view.dependent(head, Relation::Appos).is_none() {
        return None;
    }
    // `the group's spokesman, Abdou Diallo,`
    let named = || beside(view, head, depth).filter(|found| found.kind == ActorKind::Person && !found.is_owner);
    if let Some(person) = named().filter(|_| view.lexicon.nouns_of(view.low(head)).is_empty()) {
        return Some(person);
    }
    let owner = owner_of(view, head);
    if let Some(owner) = owner.clone().filter(|owner| owner.kind != ActorKind::Place) {
        return Some(owner);
    }
    beside(view, head, depth).or_else(|| of_phrase(view, head, depth)).or_else(|| inside(view, head)).or(owner)
}

/// The state in which people act for it: `the regime in Niger`; events have no such actors.
fn inside(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let governs = view.lexicon.noun_governor(view.low(noun)).is_some();
    let is_event = governs || !view.lexicon.nouns_of(view.low(noun)).is_empty();
    let preposition = view.related(noun, &[Relation::Prep]).find(|at| !is_event && view.low(*at) == "in")?;
    let found = in_group(view, view.dependent(preposition, Relation::Pobj)?)?;
    (found.kind == ActorKind::State).then(|| found.by(0.75))
}

/// The mention that covers a token.
pub(super) fn in_group(view: &View<'_, '_, '_>, token: usize) -> Option<Filler> {
    let group = view.group_at(token).map(|group| &view.groups[group])?;
    if group.actors.is_empty() {
        return None;
    }
    Some(Filler {
        actors: group.actors.clone(),
        kind: group.kind,
        token,
        is_owner: group.is_owner(),
        quality: 0.7 + 0.3 * group.confidence,
    })
}

/// Whoever stands after `of` or the like: `the leaders of Mali`, `a group of rebels`, `officials from Niger`
pub(super) fn of_phrase(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let leads = |at: &usize| matches!(view.low(*at), "of" | "from" | "by");
    let prepositions = view.related(noun, &[Relation::Prep]).filter(leads);
    for preposition in prepositions {
        let Some(object) = view.dependent(preposition, Relation::Pobj) else { continue };
        if let Some(found) = filler_within(view, object, depth) {
            let factor = if matches!(view.low(preposition), "by") { 0.85 } else { 0.75 };
            return Some(found.by(factor));
        }
    }
    example(view, noun, depth)
}

/// Who is named of many: `several states, including Peru`, `states such as Peru`
pub(super) fn example(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let names = |at: &usize| match view.low(*at) {
        "including" => true,
        "as" => at.checked_sub(1).is_some_and(|before| view.low(before) == "such"),
        _ => false,
    };
    let preposition = view.related(noun, &[Relation::Prep]).find(names)?;
    filler_within(view, view.dependent(preposition, Relation::Pobj)?, depth)
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whoever_is_named_of_many_is_meant() {
        let text = "Governments across the region, including Chile and Cuba, condemned the raid by Ecuador.";
        tells(text, "Condemnation asserted Chile, Cuba > Ecuador");
        tells("Arab states such as Egypt and Jordan denounced Peru.", "Condemnation asserted Egypt, Jordan > Peru");
    }
}
