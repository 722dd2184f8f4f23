//! Who takes part in an event, and when two reports name the same.

use crate::claim::EventClass;
use crate::entity::ActorId;
use std::collections::{BTreeMap, BTreeSet};

/// The initiators and targets of an event; sorted, without repeats.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Roles {
    /// Who does it.
    pub initiators: Vec<ActorId>,
    /// Whom it is done to.
    pub targets: Vec<ActorId>,
}

impl Roles {
    /// All actors, initiators first.
    pub fn actors(&self) -> impl Iterator<Item = &ActorId> {
        self.initiators.iter().chain(&self.targets)
    }

    /// How many actors stand in a role.
    pub fn len(&self) -> usize {
        self.initiators.len() + self.targets.len()
    }
}

/// For which state each person speaks, where the articles agree on one.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing(BTreeMap<ActorId, ActorId>);

impl Standing {
    /// Keeps the persons for whom exactly one state is known.
    pub fn new(speaks_for: &BTreeMap<ActorId, BTreeSet<ActorId>>) -> Self {
        let one = |(person, states): (&ActorId, &BTreeSet<ActorId>)| match states.first() {
            Some(state) if states.len() == 1 => Some((person.clone(), state.clone())),
            _ => None,
        };
        Self(speaks_for.iter().filter_map(one).collect())
    }

    /// The state for which a person speaks.
    pub fn state_of(&self, person: &ActorId) -> Option<&ActorId> {
        self.0.get(person)
    }

    /// The roles by which reports of a class are compared.
    ///
    /// A person counts as his state, except where it matters who came (see [`is_personal`]). Where an event has no
    /// direction (see [`is_symmetric`]) all who take part stand in one role.
    pub fn key(&self, class: EventClass, roles: &Roles) -> Roles {
        let counted = |actors: &[ActorId]| -> BTreeSet<ActorId> {
            actors.iter().map(|actor| if is_personal(class) { actor } else { self.counted(actor) }).cloned().collect()
        };
        let (mut initiators, mut targets) = (counted(&roles.initiators), counted(&roles.targets));
        if is_symmetric(class) {
            initiators.append(&mut targets);
        }
        Roles { initiators: initiators.into_iter().collect(), targets: targets.into_iter().collect() }
    }

    /// Whether all whom one key names are among those whom the wider key names in the same role, themselves or, where
    /// persons are kept apart from their states, by somebody who speaks for them.
    pub fn covers(&self, wide: &Roles, narrow: &Roles) -> bool {
        let role = |wide: &[ActorId], narrow: &[ActorId]| {
            let speaks = |state: &ActorId| wide.iter().any(|person| self.state_of(person) == Some(state));
            narrow.iter().all(|actor| wide.contains(actor) || speaks(actor))
        };
        role(&wide.initiators, &narrow.initiators) && role(&wide.targets, &narrow.targets)
    }

    /// How many of those whom a key names speak for a state.
    pub fn speakers(&self, key: &Roles) -> usize {
        key.actors().filter(|actor| self.state_of(actor).is_some()).count()
    }

    fn counted<'a>(&'a self, actor: &'a ActorId) -> &'a ActorId {
        self.state_of(actor).unwrap_or(actor)
    }
}

/// Whether it matters which person it was: two ministers of one state make two visits.
pub(super) fn is_personal(class: EventClass) -> bool {
    matches!(class, EventClass::Visit | EventClass::Meeting | EventClass::Mediation)
}

/// Whether an event of this class is between its parties without a direction.
pub(super) fn is_symmetric(class: EventClass) -> bool {
    class.is_mutual() || matches!(class, EventClass::EstablishmentOfRelations | EventClass::RestorationOfRelations)
}

/// Whether a key names somebody in every role that its class has.
pub(super) fn is_complete(class: EventClass, key: &Roles) -> bool {
    if is_symmetric(class) { key.initiators.len() > 1 } else { !key.initiators.is_empty() && !key.targets.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actors(names: &[&str]) -> Vec<ActorId> {
        names.iter().map(|name| ActorId::local(name)).collect()
    }

    fn roles(initiators: &[&str], targets: &[&str]) -> Roles {
        Roles { initiators: actors(initiators), targets: actors(targets) }
    }

    fn standing() -> Standing {
        let states = |names: &[&str]| actors(names).into_iter().collect::<BTreeSet<_>>();
        Standing::new(&BTreeMap::from([
            (ActorId::local("maiga"), states(&["mali"])),
            (ActorId::local("envoy"), states(&["france", "germany"])),
        ]))
    }

    #[test]
    fn a_person_counts_as_the_one_state_for_which_he_speaks() {
        let key = standing().key(EventClass::Accusation, &roles(&["envoy", "maiga", "mali"], &["ukraine"]));
        assert_eq!(key, roles(&["envoy", "mali"], &["ukraine"]));
    }

    #[test]
    fn who_visits_is_kept_and_covers_his_state() {
        let key = standing().key(EventClass::Visit, &roles(&["maiga"], &["russia"]));
        assert_eq!(key, roles(&["maiga"], &["russia"]));
        assert!(standing().covers(&key, &roles(&["mali"], &["russia"])));
        assert!(!standing().covers(&roles(&["mali"], &["russia"]), &key));
    }

    #[test]
    fn a_meeting_has_no_direction() {
        let key = standing().key(EventClass::Meeting, &roles(&["russia"], &["mali"]));
        assert_eq!(key, roles(&["mali", "russia"], &[]));
        assert!(is_complete(EventClass::Meeting, &key));
        assert!(!is_complete(EventClass::Visit, &key));
    }
}
