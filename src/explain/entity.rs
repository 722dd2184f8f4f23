//! Entities: who takes part.

use super::event::{EventRef, Relation, event_refs, relation};
use crate::entity::ActorKind;
use crate::error::Result;
use crate::query::{Lookup, last_segment};
use crate::vocab::{dip, owl, rdf, skos};
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, Term};
use serde::Serialize;

const DEFAULT: GraphNameRef<'static> = GraphNameRef::DefaultGraph;

/// An actor, as others refer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ActorRef {
    /// Its preferred name.
    pub name: String,
    /// Its IRI.
    pub iri: String,
    /// The Wikidata identifier where it is linked for sure: `Q912`.
    pub wikidata: Option<String>,
}

/// An actor with what the dataset knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Name, IRI and link.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// The local name of its class: `State`, `Person` …
    pub kind: Option<String>,
    /// Other names of it, as found.
    pub names: Vec<String>,
    /// The Wikidata identifiers of items that may be the same.
    pub may_be: Vec<String>,
    /// Why there is no sure link.
    pub unlinked_reason: Option<String>,
    /// The states for which it speaks.
    pub speaks_for: Vec<ActorRef>,
    /// Who speaks for it.
    pub speakers: Vec<ActorRef>,
    /// The events in which it takes part, by their first days.
    pub events: Vec<EventRef>,
    /// The periods of its relations with other states.
    pub relations: Vec<Relation>,
}

/// The actor with this IRI, as others refer to it.
///
/// # Errors
///
/// If the store fails.
pub fn actor_ref(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<ActorRef> {
    let item = store.node(iri, owl::SAME_AS, DEFAULT)?;
    Ok(ActorRef {
        name: store.name(iri)?,
        iri: iri.as_str().to_owned(),
        wikidata: item.map(|item| last_segment(item.as_str()).to_owned()),
    })
}

/// The actor with this IRI, none if the dataset has no such actor.
///
/// # Errors
///
/// If the store fails.
pub fn entity(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Entity>> {
    if store.text(iri, skos::PREF_LABEL, DEFAULT)?.is_none() {
        return Ok(None);
    }
    let classes = store.nodes(iri, rdf::TYPE, DEFAULT)?;
    let kind = ActorKind::ALL.into_iter().find(|kind| classes.iter().any(|class| class.as_ref() == kind.iri()));
    let mut events = Vec::new();
    for role in [dip::INITIATOR, dip::TARGET, dip::LOCATION] {
        events.extend(store.subjects(role, iri)?);
    }
    events.sort();
    events.dedup();
    let mut relations = Vec::new();
    for period in store.subjects(dip::PARTY, iri)? {
        relations.extend(relation(store, period.as_ref())?);
    }
    relations.sort_by_cached_key(|period| (period.since.clone(), period.iri.clone()));
    let matches = store.nodes(iri, skos::CLOSE_MATCH, DEFAULT)?;
    Ok(Some(Entity {
        actor: actor_ref(store, iri)?,
        kind: kind.map(|kind| kind.name().to_owned()),
        names: texts(store.objects(iri, skos::ALT_LABEL, DEFAULT)?),
        may_be: matches.iter().map(|item| last_segment(item.as_str()).to_owned()).collect(),
        unlinked_reason: store.text(iri, dip::UNLINKED_REASON, DEFAULT)?,
        speaks_for: actors(store, store.nodes(iri, dip::SPEAKS_FOR, DEFAULT)?)?,
        speakers: actors(store, store.subjects(dip::SPEAKS_FOR, iri)?)?,
        events: event_refs(store, &events)?,
        relations,
    }))
}

/// References to actors, by name.
pub(super) fn actors(store: Lookup<'_>, iris: Vec<NamedNode>) -> Result<Vec<ActorRef>> {
    let mut actors = iris.iter().map(|iri| actor_ref(store, iri.as_ref())).collect::<Result<Vec<_>>>()?;
    actors.sort();
    Ok(actors)
}

fn texts(terms: Vec<Term>) -> Vec<String> {
    let text = |term| match term {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    };
    terms.into_iter().filter_map(text).collect()
}
