//! The relations of each pair of states over time, from what is asserted.

use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind};
use crate::map::{Event, EventStatus, RelationPeriod, RelationStatus, WorldActor};
use crate::vocab::mint::digest;
use std::collections::{BTreeMap, BTreeSet};

/// The periods of relations that asserted events began, sorted by identity.
///
/// An event that finds relations as it leaves them (one state severs what the other severed a week before) begins no
/// period; an event without a date begins one only where no dated event did the same.
pub(super) fn periods<'e>(events: impl Iterator<Item = &'e Event>, actors: &[WorldActor]) -> Vec<RelationPeriod> {
    let states: BTreeSet<&ActorId> =
        actors.iter().filter(|actor| actor.kind == ActorKind::State).map(|actor| &actor.id).collect();
    let mut by_pair: BTreeMap<[&ActorId; 2], Vec<(&Event, RelationStatus)>> = BTreeMap::new();
    for event in events.filter(|event| event.status == EventStatus::Asserted) {
        let Some(status) = status(event.class) else { continue };
        for pair in pairs(event) {
            if pair.iter().all(|party| states.contains(party)) {
                by_pair.entry(pair).or_default().push((event, status));
            }
        }
    }
    let mut periods: Vec<RelationPeriod> =
        by_pair.into_iter().flat_map(|(parties, events)| periods_of(parties, events)).collect();
    periods.sort_by(|a, b| a.id.cmp(&b.id));
    periods
}

fn status(class: EventClass) -> Option<RelationStatus> {
    match class {
        EventClass::SeveranceOfRelations => Some(RelationStatus::Severed),
        EventClass::DowngradeOfRelations => Some(RelationStatus::Downgraded),
        EventClass::EstablishmentOfRelations => Some(RelationStatus::Established),
        EventClass::RestorationOfRelations => Some(RelationStatus::Restored),
        _ => None,
    }
}

/// The pairs of parties: initiator and target; two initiators among themselves where there is no target.
fn pairs(event: &Event) -> BTreeSet<[&ActorId; 2]> {
    let others = if event.targets.is_empty() { &event.initiators } else { &event.targets };
    let pair = |one| others.iter().map(move |other| [std::cmp::min(one, other), std::cmp::max(one, other)]);
    event.initiators.iter().flat_map(pair).filter(|[one, other]| one != other).collect()
}

fn periods_of(parties: [&ActorId; 2], mut events: Vec<(&Event, RelationStatus)>) -> Vec<RelationPeriod> {
    events.sort_by_key(|(event, _)| (event.earliest, event.latest, &event.id));
    let (undated, dated): (Vec<_>, Vec<_>) = events.into_iter().partition(|(event, _)| event.earliest.is_none());
    let mut periods: Vec<RelationPeriod> = Vec::new();
    for (event, status) in dated {
        let period = period(parties, event, status);
        match periods.last_mut() {
            Some(last) if last.status == period.status => continue,
            Some(last) => last.until = period.since,
            None => {}
        }
        periods.push(period);
    }
    for (event, status) in undated {
        let period = period(parties, event, status);
        if periods.iter().all(|known| known.status != period.status) {
            periods.push(period);
        }
    }
    periods
}

fn period(parties: [&ActorId; 2], event: &Event, status: RelationStatus) -> RelationPeriod {
    let key = |actor: &ActorId| match actor {
        ActorId::Linked(qid) => qid.as_str().to_owned(),
        ActorId::Local(slug) => format!("actor/{slug}"),
    };
    RelationPeriod {
        id: digest(&["relation", &key(parties[0]), &key(parties[1]), &event.id]),
        parties: parties.map(ActorId::clone),
        status,
        since: event.earliest,
        until: None,
        event: event.id.clone(),
    }
}
