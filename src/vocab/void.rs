//! VoID: descriptions of datasets.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://rdfs.org/ns/void#";

/// A dataset.
pub const DATASET: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#Dataset");
/// The number of triples.
pub const TRIPLES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#triples");
/// The number of entities.
pub const ENTITIES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#entities");
/// The number of classes.
pub const CLASSES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#classes");
/// The number of properties.
pub const PROPERTIES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#properties");
/// The number of distinct subjects.
pub const DISTINCT_SUBJECTS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#distinctSubjects");
/// A vocabulary in use.
pub const VOCABULARY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#vocabulary");
/// The beginning of all entities' IRIs.
pub const URI_SPACE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#uriSpace");
/// Where queries are answered.
pub const SPARQL_ENDPOINT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#sparqlEndpoint");
/// A file with the data.
pub const DATA_DUMP: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#dataDump");
/// The part with one class.
pub const CLASS_PARTITION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#classPartition");
/// The part with one property.
pub const PROPERTY_PARTITION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#propertyPartition");
/// The class of a partition.
pub const CLASS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#class");
/// The property of a partition.
pub const PROPERTY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#property");
/// A part of a dataset.
pub const SUBSET: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#subset");
/// An example.
pub const EXAMPLE_RESOURCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://rdfs.org/ns/void#exampleResource");
