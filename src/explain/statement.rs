//! Plain statements: who did what to whom, and every sentence behind that.

use super::entity::{ActorRef, actor_ref};
use super::event::{Event, event};
use super::source::{Sentence, sentence};
use crate::claim::EventClass;
use crate::error::Result;
use crate::query::{Lookup, class_of, last_segment};
use crate::vocab::dip;
use oxigraph::model::{GraphNameRef, NamedNodeRef, QuadRef};
use serde::Serialize;

/// A statement of three parts, whether it holds or not, with what is said of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// Who.
    pub subject: ActorRef,
    /// The local name of the property: `severedRelationsWith`.
    pub property: String,
    /// Whom.
    pub object: ActorRef,
    /// Whether some source asserts it.
    pub holds: bool,
    /// The sentences that assert it.
    pub sentences: Vec<Sentence>,
    /// The events behind it, and those that are only alleged, denied or planned.
    pub events: Vec<Event>,
}

/// What is said of a statement; one that nobody makes has neither sentences nor events.
///
/// # Errors
///
/// If the store fails.
pub fn statement(
    store: Lookup<'_>,
    subject: NamedNodeRef<'_>,
    property: NamedNodeRef<'_>,
    object: NamedNodeRef<'_>,
) -> Result<Statement> {
    let mut sentences = Vec::new();
    for graph in store.graphs(subject, property, object)? {
        sentences.extend(sentence(store, graph.as_ref())?);
    }
    let mut events = Vec::new();
    if let Some(class) = EventClass::from_property(property) {
        let role = if class.is_mutual() { dip::INITIATOR } else { dip::TARGET };
        for iri in store.subjects(dip::INITIATOR, subject)? {
            let mut others = store.nodes(iri.as_ref(), role, GraphNameRef::DefaultGraph)?;
            others.extend(store.nodes(iri.as_ref(), dip::TARGET, GraphNameRef::DefaultGraph)?);
            if class_of(store, iri.as_ref())? == Some(class) && others.iter().any(|other| other.as_ref() == object) {
                events.extend(event(store, iri.as_ref())?);
            }
        }
    }
    Ok(Statement {
        subject: actor_ref(store, subject)?,
        property: last_segment(property.as_str()).to_owned(),
        object: actor_ref(store, object)?,
        holds: store.store().contains(QuadRef::new(subject, property, object, GraphNameRef::DefaultGraph))?,
        sentences,
        events,
    })
}
