//! How well someone mentioned before agrees with a reference in number, kind and gender.

use super::discourse::{Candidate, Discourse};
use super::found::Head;
use super::reference::{Noun, Reference};
use super::site::Site;
use super::{ActorId, ActorKind};

/// How well a candidate agrees in number and kind, from 0 to 1, with who is meant then.
pub(super) fn agreement(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    candidate: &Candidate,
    discourse: &Discourse,
) -> Option<(f64, Vec<ActorId>, ActorKind)> {
    let own = |weight: f64| Some((weight, candidate.actors.clone(), candidate.kind));
    let single = candidate.actors.len() == 1;
    let state = || match candidate.kind {
        ActorKind::State if single => candidate.actors.first().cloned(),
        ActorKind::Person if single => site.states.get(&candidate.actors[0]).cloned(),
        _ => None,
    };
    match reference {
        Reference::It { .. } => match candidate.kind {
            _ if !single || candidate.head == Head::Group || candidate.head == Head::Diplomat => None,
            ActorKind::State if candidate.head == Head::Official => None,
            ActorKind::State | ActorKind::Organization => own(1.0),
            ActorKind::ArmedGroup => own(0.9),
            ActorKind::Person | ActorKind::Place | ActorKind::People => None,
        },
        Reference::They => match candidate.kind {
            _ if candidate.plural => own(1.0),
            ActorKind::ArmedGroup | ActorKind::People => own(0.8),
            ActorKind::Organization | ActorKind::State => own(0.3),
            ActorKind::Person | ActorKind::Place => None,
        },
        Reference::Person(gender) => match (candidate.kind, candidate.head) {
            (ActorKind::Person, _) if single => {
                let differs = gender.is_some_and(|gender| discourse.differs(&candidate.actors[0], gender));
                if differs { None } else { own(1.0) }
            }
            (ActorKind::State, Head::Official | Head::Diplomat) if single && !candidate.plural => own(0.8),
            _ => None,
        },
        Reference::Country(_) => {
            let state = state()?;
            let weight = if candidate.kind == ActorKind::Person { 0.7 } else { 1.0 };
            // A capital stands for a government, not for the country.
            let named = if discourse.is_named(&state) { 1.0 } else { 0.7 };
            Some((weight * named, vec![state], ActorKind::State))
        }
        Reference::Organisation(noun) => {
            let named =
                single && matches!(candidate.head, Head::Name | Head::Group | Head::Pronoun | Head::Description);
            match (candidate.kind, noun) {
                _ if !named => None,
                (ActorKind::Organization, Noun::Armed) | (ActorKind::ArmedGroup, Noun::Civil) => None,
                (ActorKind::Organization | ActorKind::ArmedGroup, _) => own(1.0),
                _ => None,
            }
        }
        Reference::Leaders(count) => {
            let persons = candidate.kind == ActorKind::Person && candidate.actors.len() == *count;
            if persons { own(1.0) } else { None }
        }
        Reference::Countries(_) => match candidate.kind {
            ActorKind::State | ActorKind::Organization | ActorKind::ArmedGroup => own(1.0),
            _ => Some((0.7, vec![state()?], ActorKind::State)),
        },
        Reference::Pair | Reference::Territory => own(1.0),
        Reference::Body(..) | Reference::Loyal { .. } | Reference::These(_) | Reference::Treaty { .. } => {
            Some((1.0, vec![state()?], ActorKind::State))
        }
    }
}
