//! For RDF 1.2: what stands behind a plain statement.

use crate::claim::EventClass;
use crate::error::Result;
use crate::map;
use crate::vocab::mint::Base;
use crate::vocab::{dip, rdf};
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, TermRef};
use oxigraph::store::Store;
use std::collections::BTreeSet;

/// Finds the events and sentences behind plain statements.
pub(super) struct Evidence<'s> {
    store: &'s Store,
    base: &'s Base,
}

impl<'s> Evidence<'s> {
    /// The evidence that a store holds.
    pub fn new(store: &'s Store, base: &'s Base) -> Self {
        Self { store, base }
    }

    /// The annotation of a plain statement: its reifier, the events whose roles make it and the sentences whose graphs
    /// hold it. Empty for what is no plain statement and for one that no sentence holds.
    pub fn of(
        &self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: NamedNodeRef<'_>,
    ) -> Result<Vec<Quad>> {
        let events = match EventClass::from_property(property) {
            Some(class) => self.events(class, subject, object)?,
            None if property == dip::SPEAKS_FOR => BTreeSet::new(),
            None => return Ok(Vec::new()),
        };
        let mut sentences = BTreeSet::new();
        for quad in self.store.quads_for_pattern(Some(subject.into()), Some(property), Some(object.into()), None) {
            if let GraphName::NamedNode(sentence) = quad?.graph_name {
                sentences.insert(sentence);
            }
        }
        if sentences.is_empty() {
            return Ok(Vec::new());
        }
        Ok(map::annotation((subject, property, object), events, sentences, self.base))
    }

    /// The asserted events of a class in which the two stand to each other as its plain statement says.
    fn events(
        &self,
        class: EventClass,
        subject: NamedNodeRef<'_>,
        object: NamedNodeRef<'_>,
    ) -> Result<BTreeSet<NamedNode>> {
        let pairs: &[_] = if class.is_mutual() {
            &[(dip::INITIATOR, dip::TARGET), (dip::TARGET, dip::INITIATOR), (dip::INITIATOR, dip::INITIATOR)]
        } else {
            &[(dip::INITIATOR, dip::TARGET)]
        };
        let mut events = BTreeSet::new();
        for (one, other) in pairs {
            let default = Some(GraphNameRef::DefaultGraph);
            for quad in self.store.quads_for_pattern(None, Some(*one), Some(subject.into()), default) {
                if let NamedOrBlankNode::NamedNode(event) = quad?.subject
                    && self.holds(&event, *other, object.into())?
                    && self.holds(&event, rdf::TYPE, class.iri().into())?
                {
                    events.insert(event);
                }
            }
        }
        Ok(events)
    }

    fn holds(&self, subject: &NamedNode, property: NamedNodeRef<'_>, object: TermRef<'_>) -> Result<bool> {
        let quad = oxigraph::model::QuadRef::new(subject, property, object, GraphNameRef::DefaultGraph);
        Ok(self.store.contains(quad)?)
    }
}
