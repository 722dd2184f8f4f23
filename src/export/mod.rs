//! Serialisations of a dataset.

mod ontology_page;

pub use ontology_page::ontology_page;
