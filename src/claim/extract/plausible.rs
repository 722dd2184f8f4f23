//! Claims that cannot be meant so, by who would take part.

use super::found::{Found, Origin};
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, ArticleEntities};

/// Whether those who take part can do such a thing to each other.
pub(super) fn is_plausible(found: &Found, entities: &ArticleEntities) -> bool {
    let said = &found.proposition;
    let are = |actors: &[ActorId], kinds: &[ActorKind]| {
        let is = |actor: &ActorId| entities.actor(actor).is_some_and(|actor| kinds.contains(&actor.kind));
        !actors.is_empty() && actors.iter().all(is)
    };
    let is_own = |target: &ActorId| {
        said.initiators.iter().any(|actor| actor == target || entities.state_of(actor) == Some(target))
    };
    let is_guessed = found.origins.iter().all(|origin| *origin == Origin::Supplied);
    match said.class {
        // Who asks something of whom is told, or else it is no news.
        EventClass::Request if is_guessed => false,
        // Nobody withdraws from a country, or from people, but from what states have in common.
        EventClass::Withdrawal => {
            !found.is_verb
                || found.object.is_some()
                || !are(&said.targets, &[ActorKind::State, ActorKind::Place, ActorKind::People])
        }
        // Who fought whom is not told at all.
        EventClass::Attack => !(said.initiators.is_empty() && said.targets.is_empty()),
        // A crowd that comes and goes is no army.
        EventClass::TroopDeployment | EventClass::TroopWithdrawal => !are(&said.initiators, &[ActorKind::People]),
        // What a government asks of its own country is no business between states.
        EventClass::Request | EventClass::Rejection => said.targets.is_empty() || !said.targets.iter().all(is_own),
        _ => true,
    }
}
