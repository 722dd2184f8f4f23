//! Wikidata: items by their QIDs.

/// The namespace of items.
pub const NAMESPACE: &str = "http://www.wikidata.org/entity/";
