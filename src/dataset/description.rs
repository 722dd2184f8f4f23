//! The description of a dataset, for those who find it: VoID (<https://www.w3.org/TR/void/>) and DCAT 3
//! (<https://www.w3.org/TR/vocab-dcat-3/>).

use super::statistics::Statistics;
use crate::vocab::mint::{Base, slug};
use crate::vocab::{PREFIXES, dcat, dcterms, rdf, void, xsd};
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term, Triple};
use std::io::{self, Write};

/// A file with the data, or a part of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dump {
    /// Its name in the dataset's folder.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its size.
    pub bytes: u64,
}

/// Writes the description as Turtle; nothing in it depends on when or where.
pub(super) fn write<W: Write>(
    output: W,
    base: &Base,
    licence: Option<&str>,
    statistics: &Statistics,
    dumps: &[Dump],
) -> io::Result<W> {
    let mut serializer = RdfSerializer::from_format(RdfFormat::Turtle);
    for (prefix, namespace) in PREFIXES {
        // The namespaces are valid IRIs: a test of the vocabulary says so.
        serializer = serializer.with_prefix(prefix, namespace).map_err(io::Error::other)?;
    }
    let mut serializer = serializer.for_writer(output);
    for triple in triples(base, licence, statistics, dumps) {
        serializer.serialize_triple(&triple)?;
    }
    serializer.finish()
}

fn triples(base: &Base, licence: Option<&str>, statistics: &Statistics, dumps: &[Dump]) -> Vec<Triple> {
    let dataset = base.dataset();
    let part = |path: &str| NamedNode::new_unchecked(format!("{}/{path}", dataset.as_str()));
    let mut all = Description { subject: dataset.clone(), triples: Vec::new() };
    all.node(rdf::TYPE, void::DATASET);
    all.node(rdf::TYPE, dcat::DATASET);
    all.english(dcterms::TITLE, "Events and statements of diplomatic news");
    all.english(
        dcterms::DESCRIPTION,
        "Who did what to whom in diplomacy, as news articles say: every statement with the sentences that say so.",
    );
    if let Some(Ok(licence)) = licence.map(NamedNode::new) {
        all.node(dcterms::LICENSE, licence.as_ref());
    }
    for keyword in ["diplomacy", "international relations", "news", "provenance"] {
        all.english(dcat::KEYWORD, keyword);
    }
    all.text(void::URI_SPACE, base.as_str());
    all.number(void::TRIPLES, statistics.quads);
    all.number(void::DISTINCT_SUBJECTS, statistics.subjects);
    all.number(void::CLASSES, statistics.classes.len() as u64);
    all.number(void::PROPERTIES, statistics.properties.len() as u64);
    for (_, namespace) in PREFIXES {
        let mut terms = statistics.properties.keys().chain(statistics.classes.keys());
        if terms.any(|term| term.starts_with(namespace)) {
            all.node(void::VOCABULARY, NamedNodeRef::new_unchecked(namespace));
        }
    }
    for dump in dumps {
        all.node(dcat::HAS_DISTRIBUTION, part(dump.name).as_ref());
    }
    // The other files hold the world layer only.
    if let Some(whole) = dumps.first() {
        all.node(void::DATA_DUMP, part(whole.name).as_ref());
    }
    let partition = |kind: &str, term: &str| part(&format!("{kind}/{}", slug(&short(term))));
    for class in statistics.classes.keys() {
        all.node(void::CLASS_PARTITION, partition("class", class).as_ref());
    }
    for property in statistics.properties.keys() {
        all.node(void::PROPERTY_PARTITION, partition("property", property).as_ref());
    }
    let mut triples = all.triples;
    for dump in dumps {
        let mut distribution = Description { subject: part(dump.name), triples: Vec::new() };
        distribution.node(rdf::TYPE, dcat::DISTRIBUTION);
        distribution.text(dcterms::TITLE, dump.name);
        let media_type = format!("https://www.iana.org/assignments/media-types/{}", dump.media_type);
        distribution.node(dcat::MEDIA_TYPE, NamedNodeRef::new_unchecked(&media_type));
        distribution.node(dcat::DOWNLOAD_URL, part(dump.name).as_ref());
        distribution.number(dcat::BYTE_SIZE, dump.bytes);
        triples.extend(distribution.triples);
    }
    for (class, count) in &statistics.classes {
        let mut part = Description { subject: partition("class", class), triples: Vec::new() };
        part.node(void::CLASS, NamedNodeRef::new_unchecked(class));
        part.number(void::ENTITIES, *count);
        triples.extend(part.triples);
    }
    for (property, count) in &statistics.properties {
        let mut part = Description { subject: partition("property", property), triples: Vec::new() };
        part.node(void::PROPERTY, NamedNodeRef::new_unchecked(property));
        part.number(void::TRIPLES, *count);
        triples.extend(part.triples);
    }
    triples
}

/// A term with its prefix in place of its namespace: `dip claim`. No two terms of our vocabularies differ in case only
/// and are of one kind.
fn short(term: &str) -> String {
    let prefixed = PREFIXES
        .into_iter()
        .find_map(|(prefix, namespace)| term.strip_prefix(namespace).map(|name| format!("{prefix} {name}")));
    prefixed.unwrap_or_else(|| term.to_owned())
}

struct Description {
    subject: NamedNode,
    triples: Vec<Triple>,
}

impl Description {
    fn add(&mut self, property: NamedNodeRef<'_>, object: impl Into<Term>) {
        self.triples.push(Triple::new(self.subject.clone(), property, object));
    }

    fn node(&mut self, property: NamedNodeRef<'_>, object: NamedNodeRef<'_>) {
        self.add(property, object.into_owned());
    }

    fn text(&mut self, property: NamedNodeRef<'_>, text: &str) {
        self.add(property, Literal::new_simple_literal(text));
    }

    fn english(&mut self, property: NamedNodeRef<'_>, text: &str) {
        self.add(property, Literal::new_language_tagged_literal_unchecked(text, "en"));
    }

    fn number(&mut self, property: NamedNodeRef<'_>, number: u64) {
        self.add(property, Literal::new_typed_literal(number.to_string(), xsd::NON_NEGATIVE_INTEGER));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::io::RdfParser;
    use oxigraph::model::Graph;

    fn described(licence: Option<&str>) -> Graph {
        let mut statistics = Statistics::default();
        for line in [
            "<https://e.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/demarche/ontology#Event> .\n",
            "<https://e.org/a> <https://w3id.org/demarche/ontology#initiator> <https://e.org/b> .\n",
        ] {
            statistics.count(line.as_bytes());
        }
        let dumps = [Dump { name: "kg.nq", media_type: "application/n-quads", bytes: 7 }];
        let turtle = write(Vec::new(), &Base::default(), licence, &statistics, &dumps).unwrap();
        let quads = RdfParser::from_format(RdfFormat::Turtle).for_slice(&turtle);
        quads.map(|quad| Triple::from(quad.unwrap())).collect()
    }

    #[test]
    fn a_description_counts_and_names_what_is_there() {
        let graph = described(Some("https://creativecommons.org/licenses/by/4.0/"));
        let node = |iri: &str| NamedNode::new(iri).unwrap();
        let number = |number: &str| Literal::new_typed_literal(number, xsd::NON_NEGATIVE_INTEGER);
        let dataset = Base::default().dataset();
        let holds = |subject: &NamedNode, property: NamedNodeRef<'_>, object: Term| {
            graph.contains(&Triple::new(subject.clone(), property, object))
        };
        assert!(holds(&dataset, void::TRIPLES, number("2").into()));
        assert!(holds(&dataset, dcterms::LICENSE, node("https://creativecommons.org/licenses/by/4.0/").into()));
        assert!(holds(&dataset, void::VOCABULARY, node("https://w3id.org/demarche/ontology#").into()));
        assert!(!holds(&dataset, void::VOCABULARY, node("https://schema.org/").into()));
        let part = node("https://w3id.org/demarche/id/dataset/class/dip-event");
        assert!(holds(&dataset, void::CLASS_PARTITION, part.clone().into()));
        assert!(holds(&part, void::ENTITIES, number("1").into()));
        let dump = node("https://w3id.org/demarche/id/dataset/kg.nq");
        assert!(holds(&dataset, void::DATA_DUMP, dump.clone().into()));
        assert!(holds(&dump, dcat::BYTE_SIZE, number("7").into()));
    }

    #[test]
    fn what_is_no_iri_is_no_licence() {
        assert_eq!(described(Some("free as in beer")), described(None));
    }
}
