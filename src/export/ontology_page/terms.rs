//! An ontology as its page needs it: its terms in the order of the file, their texts, and names for IRIs.

use crate::error::{Error, Result};
use crate::vocab::{dip, skos};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Graph, NamedNode, NamedNodeRef, NamedOrBlankNode, TermRef, Triple};

/// The namespaces of the coding schemes whose concepts the page shows.
pub(super) const SCHEMES: [(&str, &str); 2] =
    [("cameo", "https://w3id.org/demarche/cameo/"), ("plover", "https://w3id.org/demarche/plover/")];

/// The triples of an ontology, with what an unordered graph does not keep.
pub(super) struct Ontology {
    graph: Graph,
    subjects: Vec<NamedNode>,
    prefixes: Vec<(String, String)>,
}

impl Ontology {
    /// Reads an ontology in Turtle.
    pub(super) fn read(turtle: &str) -> Result<Self> {
        let mut parser = RdfParser::from_format(RdfFormat::Turtle).for_slice(turtle.as_bytes());
        let mut graph = Graph::new();
        let mut subjects = Vec::new();
        for quad in &mut parser {
            let triple: Triple = quad.map_err(|error| Error::Invalid(format!("malformed ontology: {error}")))?.into();
            if let NamedOrBlankNode::NamedNode(subject) = &triple.subject
                && subjects.last() != Some(subject)
            {
                subjects.push(subject.clone());
            }
            graph.insert(&triple);
        }
        let prefixes = parser.prefixes().map(|(prefix, iri)| (prefix.to_owned(), iri.to_owned())).collect();
        Ok(Self { graph, subjects, prefixes })
    }

    /// The terms of our namespace with a type, in the order of the file.
    pub(super) fn terms(&self, class: NamedNodeRef<'_>) -> impl Iterator<Item = &NamedNode> {
        let is_ours = |term: &&NamedNode| term.as_str().starts_with(dip::NAMESPACE);
        self.subjects
            .iter()
            .filter(is_ours)
            .filter(move |term| self.has(term, oxigraph::model::vocab::rdf::TYPE, class))
    }

    /// Whether the ontology says this.
    pub(super) fn has(&self, subject: &NamedNode, predicate: NamedNodeRef<'_>, object: NamedNodeRef<'_>) -> bool {
        self.graph.contains(&Triple::new(subject.clone(), predicate, object))
    }

    /// The IRIs to which a property leads from a subject, sorted.
    pub(super) fn objects(&self, subject: &NamedNode, predicate: NamedNodeRef<'_>) -> Vec<NamedNode> {
        let objects = self.graph.objects_for_subject_predicate(subject, predicate);
        let mut iris: Vec<NamedNode> = objects
            .filter_map(|object| match object {
                TermRef::NamedNode(iri) => Some(iri.into_owned()),
                _ => None,
            })
            .collect();
        iris.sort();
        iris
    }

    /// The IRIs from which a property leads to an object, in the order of the file.
    pub(super) fn subjects(&self, predicate: NamedNodeRef<'_>, object: &NamedNode) -> Vec<NamedNode> {
        self.subjects.iter().filter(|subject| self.has(subject, predicate, object.as_ref())).cloned().collect()
    }

    /// The text of a property in a language, or without one where none is asked for.
    pub(super) fn text(
        &self,
        subject: &NamedNode,
        predicate: NamedNodeRef<'_>,
        language: Option<&str>,
    ) -> Option<&str> {
        self.graph.objects_for_subject_predicate(subject, predicate).find_map(|object| match object {
            TermRef::Literal(text) if text.language() == language => Some(text.value()),
            _ => None,
        })
    }

    /// The name of an IRI for people: its local name where it is ours, code and title where it is of a coding scheme,
    /// else with the prefix of the file.
    pub(super) fn name(&self, iri: &NamedNode) -> String {
        if let Some(local) = local(iri) {
            return local.to_owned();
        }
        for (scheme, namespace) in SCHEMES {
            if let Some(code) = iri.as_str().strip_prefix(namespace) {
                let title = self.text(iri, skos::PREF_LABEL, Some("en")).unwrap_or_default();
                let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
                let code = if is_number { format!(" {code}") } else { String::new() };
                return format!("{}{code} {title}", scheme.to_uppercase());
            }
        }
        let prefix = self.prefixes.iter().find(|(_, namespace)| iri.as_str().starts_with(namespace.as_str()));
        match prefix {
            Some((prefix, namespace)) => format!("{prefix}:{}", &iri.as_str()[namespace.len()..]),
            None => iri.as_str().to_owned(),
        }
    }

    /// Where the page links an IRI to: within the page where it is ours or of a coding scheme; nowhere where it is not
    /// of the web.
    pub(super) fn link(iri: &NamedNode) -> Option<String> {
        if let Some(local) = local(iri) {
            return Some(format!("#{local}"));
        }
        for (scheme, namespace) in SCHEMES {
            if let Some(code) = iri.as_str().strip_prefix(namespace) {
                return Some(format!("#{scheme}-{code}"));
            }
        }
        let is_of_the_web = iri.as_str().starts_with("http://") || iri.as_str().starts_with("https://");
        is_of_the_web.then(|| iri.as_str().to_owned())
    }

    /// The concepts of a coding scheme, in the order of the file.
    pub(super) fn concepts(&self, namespace: &str) -> impl Iterator<Item = &NamedNode> {
        self.subjects.iter().filter(move |subject| subject.as_str().starts_with(namespace))
    }
}

/// The local name of a term of our namespace.
pub(super) fn local(iri: &NamedNode) -> Option<&str> {
    iri.as_str().strip_prefix(dip::NAMESPACE)
}

/// Text as HTML, in an element or in a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
