//! OWL 2.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://www.w3.org/2002/07/owl#";

/// The same thing under another IRI.
pub const SAME_AS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#sameAs");
