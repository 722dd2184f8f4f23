//! What of a dataset is exported, subject by subject.

use super::evidence::Evidence;
use super::lexical::as_written;
use super::part::order;
use super::quotes::Quotes;
use super::{Options, RdfVersion};
use crate::error::Result;
use crate::map::{Layer, layer_of};
use crate::vocab::mint::Base;
use crate::vocab::{dcterms, dip, nif, owl, prov, rdf, rdfs, schema, skos};
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, QuadRef, Term};
use oxigraph::store::Store;
use std::collections::{BTreeMap, HashSet};

/// A subject with its properties in an order for reading, each with its values sorted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Description {
    /// The subject.
    pub subject: NamedOrBlankNode,
    /// Its properties with their values.
    pub properties: Vec<(NamedNode, Vec<Term>)>,
}

impl Description {
    /// The values of a property.
    pub fn values(&self, property: NamedNodeRef<'_>) -> &[Term] {
        self.properties.iter().find(|(name, _)| name == &property).map_or(&[], |(_, values)| values)
    }

    /// Whether the subject is of a class.
    pub fn is_a(&self, class: NamedNodeRef<'_>) -> bool {
        self.values(rdf::TYPE).iter().any(|value| matches!(value, Term::NamedNode(node) if node == &class))
    }

    /// Splits off the properties that meet a condition; none where there are none.
    pub fn split(self, condition: impl Fn(NamedNodeRef<'_>) -> bool) -> (Option<Self>, Option<Self>) {
        let (met, others): (Vec<_>, Vec<_>) =
            self.properties.into_iter().partition(|(property, _)| condition(property.as_ref()));
        let part =
            |properties: Vec<_>| (!properties.is_empty()).then(|| Self { subject: self.subject.clone(), properties });
        (part(met), part(others))
    }
}

/// What of a dataset is exported: its layers, what may be quoted, and what RDF 1.2 adds.
pub(super) struct Selection<'s> {
    store: &'s Store,
    base: &'s Base,
    layer: Option<Layer>,
    quotes: Option<Quotes>,
    evidence: Option<Evidence<'s>>,
}

impl<'s> Selection<'s> {
    /// The part of a store that some options name.
    pub fn new(store: &'s Store, base: &'s Base, options: &Options) -> Result<Self> {
        let quotes = options.quote_limit.map(|limit| Quotes::within(limit, store)).transpose()?;
        let evidence = (options.rdf == RdfVersion::Rdf12).then(|| Evidence::new(store, base));
        Ok(Self { store, base, layer: options.layer, quotes, evidence })
    }

    /// The base of the dataset.
    pub fn base(&self) -> &'s Base {
        self.base
    }

    /// The subjects of the default graph, each once, sorted by IRI.
    pub fn subjects(&self) -> Result<Vec<NamedOrBlankNode>> {
        if self.layer == Some(Layer::Claims) {
            return Ok(Vec::new());
        }
        let mut subjects = HashSet::new();
        for quad in self.store.quads_for_pattern(None, None, None, Some(GraphNameRef::DefaultGraph)) {
            let quad = quad?;
            if self.layer.is_none_or(|layer| layer_of(&quad, self.base) == layer) {
                subjects.insert(quad.subject);
            }
        }
        let mut subjects: Vec<_> = subjects.into_iter().collect();
        subjects.sort_by(|a, b| order(iri(a)).cmp(&order(iri(b))));
        Ok(subjects)
    }

    /// What the default graph says of a subject.
    pub fn describe(&self, subject: NamedOrBlankNode) -> Result<Description> {
        let graph = GraphNameRef::DefaultGraph;
        let mut properties = Properties::default();
        for quad in self.store.quads_for_pattern(Some(subject.as_ref()), None, None, Some(graph)) {
            let quad = quad?;
            self.admit(&quad.subject, quad.predicate, quad.object, &mut properties);
        }
        Ok(properties.describe(subject))
    }

    /// The names of the sentence graphs, in the order of their texts.
    pub fn graphs(&self) -> Result<Vec<NamedOrBlankNode>> {
        if self.layer.is_some_and(|layer| layer != Layer::Claims) {
            return Ok(Vec::new());
        }
        let mut graphs = self.store.named_graphs().collect::<Result<Vec<_>, _>>()?;
        graphs.sort_by(|a, b| order(iri(a)).cmp(&order(iri(b))));
        Ok(graphs)
    }

    /// What a sentence says, claims first.
    pub fn graph(&self, name: &NamedOrBlankNode) -> Result<Vec<Description>> {
        let mut subjects: BTreeMap<(bool, String), (NamedOrBlankNode, Properties)> = BTreeMap::new();
        for quad in self.store.quads_for_pattern(None, None, None, Some(name.as_ref().into())) {
            let quad = quad?;
            let key = (!is_claim(&quad.subject, self.base), iri(&quad.subject).to_owned());
            let (_, properties) = subjects.entry(key).or_insert_with(|| (quad.subject.clone(), Properties::default()));
            self.admit(&quad.subject, quad.predicate, quad.object, properties);
        }
        Ok(subjects.into_values().map(|(subject, properties)| properties.describe(subject)).collect())
    }

    /// What the sentences say, for a form without named graphs: each claim, in the order of the texts, and then the
    /// plain statements that do not stand in the default graph as well.
    pub fn each_flattened(&self, mut accept: impl FnMut(Description) -> Result<()>) -> Result<()> {
        let mut statements: BTreeMap<String, (NamedOrBlankNode, Properties)> = BTreeMap::new();
        for graph in self.graphs()? {
            for description in self.graph(&graph)? {
                if is_claim(&description.subject, self.base) {
                    accept(description)?;
                    continue;
                }
                for (subject, property, value) in triples(&description) {
                    if !self.has_in_default_graph(subject, property, value)? {
                        let key = iri(subject).to_owned();
                        let (_, properties) =
                            statements.entry(key).or_insert_with(|| (subject.clone(), Properties::default()));
                        properties.add(property.clone(), value.clone());
                    }
                }
            }
        }
        statements.into_values().try_for_each(|(subject, properties)| accept(properties.describe(subject)))
    }

    /// Whether a triple is exported as one of the default graph.
    fn has_in_default_graph(&self, subject: &NamedOrBlankNode, property: &NamedNode, value: &Term) -> Result<bool> {
        let quad = QuadRef::new(subject, property, value, GraphNameRef::DefaultGraph);
        Ok(self.layer.is_none_or(|layer| layer_of(quad, self.base) == layer) && self.store.contains(quad)?)
    }

    /// For RDF 1.2: the reifier of a plain statement with what it says of it; none for any other statement.
    pub fn annotation(
        &self,
        subject: &NamedOrBlankNode,
        property: &NamedNode,
        value: &Term,
    ) -> Result<Option<Description>> {
        let Some(evidence) = &self.evidence else { return Ok(None) };
        let (NamedOrBlankNode::NamedNode(subject), Term::NamedNode(object)) = (subject, value) else { return Ok(None) };
        let mut reifier = None;
        let mut properties = Properties::default();
        for quad in evidence.of(subject.as_ref(), property.as_ref(), object.as_ref())? {
            reifier = Some(quad.subject);
            properties.add(quad.predicate, quad.object);
        }
        Ok(reifier.map(|reifier| properties.describe(reifier)))
    }

    fn admit(&self, subject: &NamedOrBlankNode, property: NamedNode, value: Term, properties: &mut Properties) {
        let admitted = match &self.quotes {
            Some(quotes) => quotes.admit(subject, property, value),
            None => Some((property, value)),
        };
        if let Some((property, value)) = admitted {
            let value = as_written(&property, value);
            properties.add(property, value);
        }
    }
}

/// The IRI of a node, or the label of a blank one.
pub(super) fn iri(node: &NamedOrBlankNode) -> &str {
    match node {
        NamedOrBlankNode::NamedNode(node) => node.as_str(),
        NamedOrBlankNode::BlankNode(node) => node.as_str(),
    }
}

/// Whether a node is a claim, by its IRI.
fn is_claim(node: &NamedOrBlankNode, base: &Base) -> bool {
    base.strip(iri(node)).is_some_and(|path| path.starts_with("claim/"))
}

/// The properties of a description while it is put together.
#[derive(Default)]
struct Properties(BTreeMap<(usize, NamedNode), Vec<Term>>);

impl Properties {
    fn add(&mut self, property: NamedNode, value: Term) {
        let rank = ORDER.iter().position(|known| property == *known).unwrap_or(MIDDLE);
        self.0.entry((rank, property)).or_default().push(value);
    }

    fn describe(self, subject: NamedOrBlankNode) -> Description {
        let sort = |((_, property), mut values): ((usize, NamedNode), Vec<Term>)| {
            values.sort_by_cached_key(value_order);
            values.dedup();
            (property, values)
        };
        Description { subject, properties: self.0.into_iter().map(sort).collect() }
    }
}

/// The key by which values sort: sentences as they stand in the text, all others by their characters.
fn value_order(value: &Term) -> (String, u64, u64, String) {
    match value {
        Term::NamedNode(node) => {
            let (article, begin, end, whole) = order(node.as_str());
            (article.to_owned(), begin, end, whole.to_owned())
        }
        other => (other.to_string(), 0, 0, String::new()),
    }
}

/// The order in which a person reads properties; those that are not named stand where `dip:interactedWith` does.
const ORDER: [NamedNodeRef<'static>; 46] = [
    rdf::TYPE,
    rdf::REIFIES,
    rdfs::LABEL,
    skos::PREF_LABEL,
    skos::ALT_LABEL,
    owl::SAME_AS,
    skos::CLOSE_MATCH,
    dip::UNLINKED_REASON,
    dcterms::IDENTIFIER,
    schema::HEADLINE,
    schema::URL,
    schema::DATE_PUBLISHED,
    schema::PUBLISHER,
    schema::IN_LANGUAGE,
    schema::NAME,
    schema::SOFTWARE_VERSION,
    dip::EVENT_TYPE,
    dip::INITIATOR,
    dip::TARGET,
    dip::LOCATION,
    dip::EARLIEST,
    dip::LATEST,
    dip::PARTY,
    dip::STATUS,
    dip::SINCE,
    dip::UNTIL,
    dip::TRIGGER,
    dip::HAS_MODALITY,
    dip::ATTRIBUTED_TO,
    dip::CONTENT,
    dip::REFERS_TO,
    dip::CONFIDENCE,
    dip::INTERACTED_WITH,
    dip::DISPUTED,
    dip::SOURCE_COUNT,
    dip::CLAIM_COUNT,
    dip::EVIDENCE,
    dip::HAS_CLAIM,
    nif::REFERENCE_CONTEXT,
    nif::BEGIN_INDEX,
    nif::END_INDEX,
    nif::ANCHOR_OF,
    prov::WAS_DERIVED_FROM,
    prov::WAS_GENERATED_BY,
    dip::SHA256,
    nif::IS_STRING,
];

/// The place of the properties that [`ORDER`] does not name.
const MIDDLE: usize = 32;

/// Each triple of a description.
pub(super) fn triples(description: &Description) -> impl Iterator<Item = (&NamedOrBlankNode, &NamedNode, &Term)> {
    let subject = &description.subject;
    description
        .properties
        .iter()
        .flat_map(move |(property, values)| values.iter().map(move |value| (subject, property, value)))
}

/// A triple as a quad of a graph.
pub(super) fn quad<'t>(
    (subject, property, value): (&'t NamedOrBlankNode, &'t NamedNode, &'t Term),
    graph: &'t GraphName,
) -> QuadRef<'t> {
    QuadRef::new(subject, property, value, graph)
}
