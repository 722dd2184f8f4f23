//! DCMI Metadata Terms.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://purl.org/dc/terms/";

/// An identifier.
pub const IDENTIFIER: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/identifier");
/// A title.
pub const TITLE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/title");
/// A description.
pub const DESCRIPTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/description");
/// A licence.
pub const LICENSE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/license");
/// A date of creation.
pub const CREATED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/created");
/// A source.
pub const SOURCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/source");
