//! IRIs: the vocabularies as constants, one module each, and the only functions that mint IRIs.

pub mod dcat;
pub mod dcterms;
pub mod dip;
pub mod mint;
pub mod nif;
pub mod owl;
pub mod prov;
pub mod schema;
pub mod skos;
pub mod void;
pub mod wd;

pub use oxigraph::model::vocab::{rdf, rdfs, xsd};

/// The prefixes that every output of Turtle and TriG declares and every shipped query may use, in order.
pub const PREFIXES: [(&str, &str); 13] = [
    ("dip", dip::NAMESPACE),
    ("nif", nif::NAMESPACE),
    ("prov", prov::NAMESPACE),
    ("schema", schema::NAMESPACE),
    ("skos", skos::NAMESPACE),
    ("owl", owl::NAMESPACE),
    ("dcterms", dcterms::NAMESPACE),
    ("void", void::NAMESPACE),
    ("dcat", dcat::NAMESPACE),
    ("wd", wd::NAMESPACE),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];
