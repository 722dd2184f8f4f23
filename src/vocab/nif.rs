//! NIF 2.0 Core: texts, and parts of texts by offsets.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

/// A text that offsets refer to.
pub const CONTEXT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context");
/// A sentence.
pub const SENTENCE: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Sentence");
/// A phrase.
pub const PHRASE: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Phrase");
/// The whole text.
pub const IS_STRING: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString");
/// The first code point, from 0 (xsd:nonNegativeInteger).
pub const BEGIN_INDEX: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex");
/// The code point after the last (xsd:nonNegativeInteger).
pub const END_INDEX: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex");
/// The exact text of a part.
pub const ANCHOR_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");
/// From a part of a text to the text.
pub const REFERENCE_CONTEXT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext");
/// The beginning of a part that is too long, or not free, to be given whole: then it has no `nif:anchorOf`.
pub const HEAD: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#head");
