//! Where an event takes place.

use super::super::lexicon::Source;
use super::actor::Filler;
use super::role::Site;
use super::view::View;
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind};

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

/// Whether a target only tells where an attack took place: `the attack in Chad`
pub(super) fn is_placed(view: &View<'_, '_, '_>, target: &Filler) -> bool {
    let preposition = view.head(target.token).map_or("", |at| view.low(at));
    matches!(target.kind, ActorKind::State | ActorKind::Place)
        && !target.is_owner
        && matches!(preposition, "in" | "near" | "across" | "inside" | "outside" | "around" | "throughout")
}
