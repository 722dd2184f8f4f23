//! Those who represent a state abroad: whoever summons or expels them does so to their state.

use super::Draft;
use super::parties::About;
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, ArticleEntities};

/// Gives what is done to envoys whom a sentence only names to their state: `summoned Ambassador Ruiz`
pub(super) fn stand_for_states(drafts: &mut [Draft], entities: &ArticleEntities, about: &About<'_>) {
    for draft in drafts {
        let proposition = &mut draft.found.proposition;
        let initiators = &proposition.initiators;
        if keeps_embassies(proposition.class) {
            in_states(&mut proposition.targets, initiators, entities);
        }
        if !matches!(proposition.class, EventClass::AmbassadorSummons | EventClass::DiplomatExpulsion) {
            continue;
        }
        for target in &mut proposition.targets {
            let is_person = entities.actor(target).is_some_and(|actor| actor.kind == ActorKind::Person);
            if let Some(state) = if is_person { state_of(target, initiators, entities, about) } else { None } {
                *target = state;
            }
        }
        proposition.targets.sort();
        proposition.targets.dedup();
    }
}

fn keeps_embassies(class: EventClass) -> bool {
    use EventClass::{
        AmbassadorRecall, AmbassadorSummons, DiplomatExpulsion, DowngradeOfRelations, EmbassyClosure, EmbassyOpening,
        EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations,
    };
    matches!(
        class,
        AmbassadorRecall
            | AmbassadorSummons
            | DiplomatExpulsion
            | DowngradeOfRelations
            | EmbassyClosure
            | EmbassyOpening
            | EstablishmentOfRelations
            | RestorationOfRelations
            | SeveranceOfRelations
    )
}

/// Puts states in the stead of towns in which they let others keep an embassy or a consulate.
fn in_states(targets: &mut Vec<ActorId>, initiators: &[ActorId], entities: &ArticleEntities) {
    for target in targets.iter_mut() {
        if let Some(state) = entities.located.get(target).filter(|state| !initiators.contains(state)) {
            target.clone_from(state);
        }
    }
    targets.sort();
    targets.dedup();
}

/// The state of an envoy: the one for which the article lets it speak, or else the other one that the article is about.
fn state_of(envoy: &ActorId, hosts: &[ActorId], entities: &ArticleEntities, about: &About<'_>) -> Option<ActorId> {
    let is_host = |state: &ActorId| hosts.iter().any(|host| host == state || entities.state_of(host) == Some(state));
    match entities.state_of(envoy).filter(|state| !is_host(state)) {
        Some(state) => Some(state.clone()),
        None => {
            let other = about.parties()?.iter().filter(|party| !is_host(party)).collect::<Vec<_>>();
            if other.len() == 1 { other.first().map(|state| (*state).clone()) } else { None }
        }
    }
}
