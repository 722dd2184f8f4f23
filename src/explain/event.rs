//! Events and periods of relations: what claims, taken together, are about.

use super::claim::{Claim, claims};
use super::entity::{ActorRef, actors};
use crate::error::Result;
use crate::query::{Lookup, class_of, last_segment, status_name, status_of};
use crate::vocab::{dip, prov, rdfs};
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef};
use serde::Serialize;

const DEFAULT: GraphNameRef<'static> = GraphNameRef::DefaultGraph;

/// An event, as others refer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventRef {
    /// Its IRI.
    pub iri: String,
    /// Its name for people.
    pub label: String,
    /// `asserted`, `alleged`, `denied` or `planned`.
    pub status: String,
    /// The local name of its class.
    pub class: String,
    /// The first day of the best supported interval, YYYY-MM-DD.
    pub earliest: Option<String>,
    /// The last day of the best supported interval, YYYY-MM-DD.
    pub latest: Option<String>,
    /// How many distinct publishers report it.
    pub sources: usize,
}

/// An event with every claim about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Name, status, class and dates.
    #[serde(flatten)]
    pub event: EventRef,
    /// Who does it.
    pub initiators: Vec<ActorRef>,
    /// Whom it is done to.
    pub targets: Vec<ActorRef>,
    /// Where.
    pub locations: Vec<ActorRef>,
    /// Whether some assert and others deny it.
    pub disputed: bool,
    /// Every claim about it, by the days of publication.
    pub claims: Vec<Claim>,
}

/// The relations of two states during one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// Its IRI.
    pub iri: String,
    /// The two states.
    pub parties: Vec<ActorRef>,
    /// `Established`, `Severed`, `Restored` or `Downgraded`.
    pub status: String,
    /// The first day, YYYY-MM-DD.
    pub since: Option<String>,
    /// The day on which the next period begins, YYYY-MM-DD.
    pub until: Option<String>,
    /// The events that began it.
    pub events: Vec<EventRef>,
}

/// Name, status, class and dates of an event; a node that is no event has empty ones.
///
/// # Errors
///
/// If the store fails.
pub fn event_ref(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<EventRef> {
    Ok(EventRef {
        iri: iri.as_str().to_owned(),
        label: store.text(iri, rdfs::LABEL, DEFAULT)?.unwrap_or_else(|| last_segment(iri.as_str()).to_owned()),
        status: status_of(store, iri)?.map(status_name).unwrap_or_default().to_owned(),
        class: class_of(store, iri)?.map(|class| class.name().to_owned()).unwrap_or_default(),
        earliest: store.text(iri, dip::EARLIEST, DEFAULT)?,
        latest: store.text(iri, dip::LATEST, DEFAULT)?,
        sources: store.number(iri, dip::SOURCE_COUNT, DEFAULT)?.unwrap_or_default(),
    })
}

/// The event with this IRI, with every claim about it; none if the dataset has no such event.
///
/// # Errors
///
/// If the store fails.
pub fn event(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Event>> {
    if status_of(store, iri)?.is_none() {
        return Ok(None);
    }
    let role = |property| actors(store, store.nodes(iri, property, DEFAULT)?);
    Ok(Some(Event {
        event: event_ref(store, iri)?,
        initiators: role(dip::INITIATOR)?,
        targets: role(dip::TARGET)?,
        locations: role(dip::LOCATION)?,
        disputed: store.text(iri, dip::DISPUTED, DEFAULT)?.as_deref() == Some("true"),
        claims: claims(store, &store.nodes(iri, dip::HAS_CLAIM, DEFAULT)?)?,
    }))
}

/// The period of relations with this IRI, none if the dataset has no such period.
///
/// # Errors
///
/// If the store fails.
pub fn relation(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Relation>> {
    let parties = store.nodes(iri, dip::PARTY, DEFAULT)?;
    if parties.is_empty() {
        return Ok(None);
    }
    let status = store.node(iri, dip::STATUS, DEFAULT)?;
    let events = store.nodes(iri, prov::WAS_DERIVED_FROM, DEFAULT)?;
    Ok(Some(Relation {
        iri: iri.as_str().to_owned(),
        parties: actors(store, parties)?,
        status: status.map(|status| last_segment(status.as_str()).to_owned()).unwrap_or_default(),
        since: store.text(iri, dip::SINCE, DEFAULT)?,
        until: store.text(iri, dip::UNTIL, DEFAULT)?,
        events: events.iter().map(|event| event_ref(store, event.as_ref())).collect::<Result<_>>()?,
    }))
}

/// References to events, by their first days.
pub(super) fn event_refs(store: Lookup<'_>, iris: &[NamedNode]) -> Result<Vec<EventRef>> {
    let mut events = iris.iter().map(|iri| event_ref(store, iri.as_ref())).collect::<Result<Vec<_>>>()?;
    events.sort_by_cached_key(|event| {
        (event.earliest.is_none(), event.earliest.clone(), event.label.clone(), event.iri.clone())
    });
    Ok(events)
}
