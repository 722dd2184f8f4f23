//! Where an event takes place, and the states in which places lie.

use super::super::lexicon::Source;
use super::actor::filler;
use super::filler::Filler;
use super::site::Site;
use super::view::View;
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, Head};
use crate::parse::Relation;

/// Where an event takes place, where that is not its target: `in Geneva`
pub(super) fn location(
    view: &View<'_, '_, '_>,
    site: &Site,
    class: EventClass,
    initiators: &[ActorId],
    targets: &[ActorId],
) -> Option<ActorId> {
    let places = matches!(
        class,
        EventClass::Meeting | EventClass::Agreement | EventClass::Attack | EventClass::Mediation | EventClass::Aid
    );
    let filler = if places { site.filler(view, &Source::After("in".to_owned()), false) } else { None }?;
    let is_place = matches!(filler.kind, ActorKind::State | ActorKind::Place) && !filler.is_owner;
    let actor = filler.actors.first().filter(|_| is_place && filler.actors.len() == 1)?;
    (!initiators.contains(actor) && !targets.contains(actor)).then(|| actor.clone())
}

/// The town whose name qualifies an event noun without owning it: `the Praia attack`, `the Geneva talks`
pub(super) fn town(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let qualifiers = view.related(noun, &[Relation::Compound, Relation::Nmod]).filter(|at| *at < noun);
    let is_town = |at: &usize| {
        view.group_at(*at).map(|group| &view.groups[group]).is_some_and(|group| {
            let is_capital = group.head == Head::Capital && group.kind == ActorKind::State;
            !group.possessive && group.actors.len() == 1 && (is_capital || group.kind == ActorKind::Place)
        })
    };
    qualifiers.into_iter().find(is_town).and_then(|at| filler(view, at))
}

/// Whether a target only tells where an attack took place: `the attack in Chad`
pub(super) fn is_placed(view: &View<'_, '_, '_>, target: &Filler) -> bool {
    let preposition = view.head(target.token).map_or("", |at| view.low(at));
    matches!(target.kind, ActorKind::State | ActorKind::Place)
        && !target.is_owner
        && matches!(preposition, "in" | "near" | "across" | "inside" | "outside" | "around" | "throughout")
}

/// Whether what is done to a place is done to the state in which it lies: whoever visits a town visits its state.
pub(super) fn lies_in_state(class: EventClass) -> bool {
    !matches!(class, EventClass::Recognition | EventClass::RecognitionWithdrawal | EventClass::Withdrawal)
}

/// Puts states in the stead of the places in them, or behind those that are themselves attacked or occupied.
pub(super) fn in_states(view: &View<'_, '_, '_>, class: EventClass, targets: &mut Vec<ActorId>) {
    if !lies_in_state(class) {
        return;
    }
    let is_struck = matches!(class, EventClass::Attack | EventClass::TroopDeployment | EventClass::TroopWithdrawal);
    let places = std::mem::take(targets);
    for place in places {
        let state = view.state_of(&place).cloned();
        let place = Some(place).filter(|_| is_struck || state.is_none());
        for actor in place.into_iter().chain(state) {
            if !targets.contains(&actor) {
                targets.push(actor);
            }
        }
    }
}
