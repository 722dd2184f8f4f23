//! A dataset by its nodes: one pass over the store.

use crate::claim::{EventClass, Modality};
use crate::error::Result;
use crate::vocab::{dip, nif, prov, rdf};
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use oxigraph::store::Store;
use std::collections::{BTreeMap, BTreeSet};

/// The properties and values of a node, in some graph.
#[derive(Default)]
pub(super) struct Node(Vec<(NamedNode, Term)>);

impl Node {
    /// The values of a property.
    pub fn values(&self, property: NamedNodeRef<'static>) -> impl Iterator<Item = &Term> {
        self.0.iter().filter(move |(name, _)| *name == property).map(|(_, value)| value)
    }

    /// The values of a property that are IRIs.
    pub fn nodes(&self, property: NamedNodeRef<'static>) -> impl Iterator<Item = &NamedNode> {
        self.values(property).filter_map(|value| if let Term::NamedNode(node) = value { Some(node) } else { None })
    }

    /// The first value of a property that is a literal, as text.
    pub fn text(&self, property: NamedNodeRef<'static>) -> Option<&str> {
        self.values(property).find_map(|value| if let Term::Literal(text) = value { Some(text.value()) } else { None })
    }

    /// Whether the node is of a class.
    pub fn is_a(&self, class: NamedNodeRef<'_>) -> bool {
        self.nodes(rdf::TYPE).any(|node| *node == class)
    }

    /// Each property with each value.
    pub fn properties(&self) -> impl Iterator<Item = (&NamedNode, &Term)> {
        self.0.iter().map(|(property, value)| (property, value))
    }

    /// The event class of a claim or of an event that is not asserted.
    pub fn event_type(&self) -> Option<EventClass> {
        self.nodes(dip::EVENT_TYPE).find_map(|class| EventClass::from_iri(class.as_ref()))
    }
}

/// A plain statement: subject, property, object.
pub(super) type Statement = (NamedNode, NamedNode, NamedNode);

/// A dataset by its nodes.
#[derive(Default)]
pub(super) struct Index {
    /// The number of quads.
    pub quads: usize,
    /// Nodes of the default graph without an IRI, or with such a value, and graphs without one.
    pub blank: BTreeSet<String>,
    /// The nodes of the default graph.
    pub default: BTreeMap<NamedNode, Node>,
    /// The nodes of each sentence graph.
    pub graphs: BTreeMap<NamedNode, BTreeMap<NamedNode, Node>>,
}

impl Index {
    /// Reads a store.
    pub fn of(store: &Store) -> Result<Self> {
        let mut index = Self::default();
        for quad in store.iter() {
            index.add(quad?);
        }
        Ok(index)
    }

    fn add(&mut self, quad: Quad) {
        self.quads += 1;
        if let Term::BlankNode(blank) = &quad.object {
            self.blank.insert(blank.to_string());
        }
        let nodes = match quad.graph_name {
            GraphName::DefaultGraph => &mut self.default,
            GraphName::NamedNode(graph) => self.graphs.entry(graph).or_default(),
            GraphName::BlankNode(blank) => {
                self.blank.insert(blank.to_string());
                return;
            }
        };
        match quad.subject {
            NamedOrBlankNode::NamedNode(subject) => {
                nodes.entry(subject).or_default().0.push((quad.predicate, quad.object));
            }
            NamedOrBlankNode::BlankNode(blank) => {
                self.blank.insert(blank.to_string());
            }
        }
    }

    /// Each claim with the graph in which it stands; one that stands in several comes as often.
    pub fn claims(&self) -> impl Iterator<Item = (&NamedNode, &NamedNode, &Node)> {
        self.graphs.iter().flat_map(|(graph, nodes)| {
            nodes.iter().filter(|(_, node)| node.is_a(dip::CLAIM)).map(move |(claim, node)| (claim, graph, node))
        })
    }

    /// The plain statements in the default graph.
    pub fn statements(&self) -> impl Iterator<Item = Statement> {
        self.default.iter().flat_map(|(subject, node)| statements_about(subject, node))
    }

    /// Whether a node is a sentence.
    pub fn is_sentence(&self, node: &NamedNode) -> bool {
        self.default.get(node).is_some_and(|node| node.is_a(dip::SENTENCE))
    }

    /// The nodes that quote a text.
    pub fn quotes(&self) -> impl Iterator<Item = (&NamedNode, &Node)> {
        self.default.iter().filter(|(_, node)| {
            node.is_a(dip::SENTENCE) || node.is_a(dip::MENTION) || node.text(nif::ANCHOR_OF).is_some()
        })
    }
}

/// The plain statements about a node, `dip:speaksFor` among them.
pub(super) fn statements_about<'n>(subject: &'n NamedNode, node: &'n Node) -> impl Iterator<Item = Statement> + 'n {
    node.properties().filter_map(move |(property, value)| {
        let is_statement = *property == dip::SPEAKS_FOR || EventClass::from_property(property.as_ref()).is_some();
        match value {
            Term::NamedNode(object) if is_statement => Some((subject.clone(), property.clone(), object.clone())),
            _ => None,
        }
    })
}

/// The modality of a claim.
pub(super) fn modality(claim: &Node) -> Option<Modality> {
    let value = claim.nodes(dip::HAS_MODALITY).next()?;
    Modality::ALL.into_iter().find(|modality| *value == modality.iri())
}

/// The sentences from which a claim says it was derived.
pub(super) fn sentences(claim: &Node) -> impl Iterator<Item = &NamedNode> {
    claim.nodes(prov::WAS_DERIVED_FROM)
}

/// Whether an asserted claim makes a plain statement: its class has the property, and the two stand in the roles.
pub(super) fn makes(claim: &Node, (subject, property, object): &Statement) -> bool {
    let Some(class) = claim.event_type().filter(|class| *property == class.property()) else { return false };
    let has = |role, actor: &NamedNode| claim.nodes(role).any(|node| node == actor);
    let (initiator, target) = (dip::INITIATOR, dip::TARGET);
    modality(claim) == Some(Modality::Asserted)
        && subject != object
        && ((has(initiator, subject) && has(target, object))
            || (class.is_mutual() && has(initiator, object) && (has(initiator, subject) || has(target, subject))))
}
