//! Looking things up in the store, pattern by pattern.

use crate::error::Result;
use crate::vocab::skos;
use oxigraph::model::{
    GraphName, GraphNameRef, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term, TermRef,
};
use oxigraph::store::Store;

/// A store to look things up in.
///
/// Every method answers in the order of the terms' N-Triples form, so that what is printed does not depend on the
/// store's own order.
#[derive(Clone, Copy)]
pub struct Lookup<'s> {
    store: &'s Store,
}

impl<'s> Lookup<'s> {
    /// Looks things up in this store.
    pub fn new(store: &'s Store) -> Self {
        Self { store }
    }

    /// The store.
    pub fn store(self) -> &'s Store {
        self.store
    }

    /// The objects of a subject's property in one graph.
    ///
    /// # Errors
    ///
    /// If the store fails; so do all methods.
    pub fn objects(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        graph: GraphNameRef<'_>,
    ) -> Result<Vec<Term>> {
        let quads = self.store.quads_for_pattern(Some(subject.into()), Some(property), None, Some(graph));
        let mut objects = quads.map(|quad| Ok(quad?.object)).collect::<Result<Vec<Term>>>()?;
        objects.sort_by_cached_key(Term::to_string);
        Ok(objects)
    }

    /// Those of the objects that are IRIs.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn nodes(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        graph: GraphNameRef<'_>,
    ) -> Result<Vec<NamedNode>> {
        Ok(self.objects(subject, property, graph)?.into_iter().filter_map(node).collect())
    }

    /// The first of the objects that is an IRI.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn node(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        graph: GraphNameRef<'_>,
    ) -> Result<Option<NamedNode>> {
        Ok(self.nodes(subject, property, graph)?.into_iter().next())
    }

    /// The first of the objects that is a literal, as its text.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn text(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        graph: GraphNameRef<'_>,
    ) -> Result<Option<String>> {
        Ok(self
            .objects(subject, property, graph)?
            .into_iter()
            .find_map(literal)
            .map(|literal| literal.value().to_owned()))
    }

    /// The first of the objects that is a literal of a whole number.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn number(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        graph: GraphNameRef<'_>,
    ) -> Result<Option<usize>> {
        Ok(self.text(subject, property, graph)?.and_then(|text| text.parse().ok()))
    }

    /// The subjects that have an object as a property in the default graph.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn subjects<'t>(self, property: NamedNodeRef<'_>, object: impl Into<TermRef<'t>>) -> Result<Vec<NamedNode>> {
        let quads =
            self.store.quads_for_pattern(None, Some(property), Some(object.into()), Some(GraphNameRef::DefaultGraph));
        let mut subjects = Vec::new();
        for quad in quads {
            if let NamedOrBlankNode::NamedNode(subject) = quad?.subject {
                subjects.push(subject);
            }
        }
        subjects.sort();
        Ok(subjects)
    }

    /// The named graphs that hold a statement.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn graphs<'t>(
        self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: impl Into<TermRef<'t>>,
    ) -> Result<Vec<NamedNode>> {
        let quads = self.store.quads_for_pattern(Some(subject.into()), Some(property), Some(object.into()), None);
        let mut graphs = Vec::new();
        for quad in quads {
            if let GraphName::NamedNode(graph) = quad?.graph_name {
                graphs.push(graph);
            }
        }
        graphs.sort();
        Ok(graphs)
    }

    /// All quads of a subject, in all graphs.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn about(self, subject: NamedNodeRef<'_>) -> Result<Vec<Quad>> {
        let quads = self.store.quads_for_pattern(Some(subject.into()), None, None, None);
        let mut quads = quads.map(|quad| Ok(quad?)).collect::<Result<Vec<Quad>>>()?;
        quads.sort_by_cached_key(Quad::to_string);
        Ok(quads)
    }

    /// Whether the default graph says anything of a subject.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn is_known(self, subject: NamedNodeRef<'_>) -> Result<bool> {
        let mut quads =
            self.store.quads_for_pattern(Some(subject.into()), None, None, Some(GraphNameRef::DefaultGraph));
        Ok(quads.next().transpose()?.is_some())
    }

    /// The preferred name of an actor; the last segment of its IRI where it has none.
    ///
    /// # Errors
    ///
    /// If the store fails.
    pub fn name(self, actor: NamedNodeRef<'_>) -> Result<String> {
        let label = self.text(actor, skos::PREF_LABEL, GraphNameRef::DefaultGraph)?;
        Ok(label.unwrap_or_else(|| last_segment(actor.as_str()).to_owned()))
    }
}

/// The part of an IRI after its last `/` or `#`.
pub fn last_segment(iri: &str) -> &str {
    iri.rsplit(['/', '#']).next().unwrap_or(iri)
}

fn node(term: Term) -> Option<NamedNode> {
    match term {
        Term::NamedNode(node) => Some(node),
        _ => None,
    }
}

fn literal(term: Term) -> Option<Literal> {
    match term {
        Term::Literal(literal) => Some(literal),
        _ => None,
    }
}
