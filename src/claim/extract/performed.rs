//! Acts that are done by saying them, and so by whoever is said to say so: `the envoy was summoned, the ministry said`.

use super::attribution;
use super::filler::Filler;
use super::stance::{self, Stance};
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ActorKind};

/// Whether only a state does such a thing, so that whoever announces in the passive that it was done speaks for it.
pub(super) fn acts_for_state(class: EventClass) -> bool {
    use EventClass::{Endorsement, Sanction, SanctionRelief};
    class.group() == EventGroup::Relations || matches!(class, Sanction | SanctionRelief | Endorsement)
}

/// Whoever announces what was done: `the envoy was summoned, the ministry said`; no media.
pub(super) fn said_by_actor(view: &View<'_, '_, '_>, stance: &Stance, target: Option<&Filler>) -> Option<Filler> {
    let actors = &stance.attributed_to;
    let is_own = |target: &ActorId| actors.iter().any(|actor| actor == target || view.acts_for(actor, target));
    let other = target.is_none_or(|target| !target.actors.iter().any(is_own));
    let speaks = actors.iter().all(|actor| !view.is_media(actor));
    let filler = Filler { actors: actors.clone(), kind: ActorKind::Person, token: 0, is_owner: false, quality: 0.85 };
    (other && speaks).then_some(filler)
}

/// Whoever the sentence makes responsible for what it says at a token, which is then their own act; no media.
pub(super) fn said_by(view: &View<'_, '_, '_>, head: usize, stance: &mut Stance) -> Option<Filler> {
    let told = std::mem::take(&mut stance.attributed_to);
    let actors = if told.is_empty() { attribution::sources(view, head) } else { told };
    if actors.iter().any(|actor| view.is_media(actor)) {
        stance.attributed_to = actors;
        return None;
    }
    (!actors.is_empty()).then_some(Filler { actors, kind: ActorKind::Person, token: 0, is_owner: false, quality: 0.9 })
}

/// How an act is meant that is done by saying it: as the saying is; none where it is said not to be so.
pub(super) fn performed(view: &View<'_, '_, '_>, stance: &Stance) -> Option<Modality> {
    let saying = stance.content_of.map_or_else(|| Some(Stance::asserted()), |verb| stance::of_verb(view, verb));
    saying.map(|saying| saying.modality).filter(|_| stance.modality != Modality::Denied)
}
