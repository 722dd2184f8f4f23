//! The ontology folder: the ontology itself, the context, the terms that the project uses.

use demarche::claim::EventClass;
use demarche::vocab::{dip, owl, rdf, rdfs, schema, skos, xsd};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::dataset::CanonicalizationAlgorithm;
use oxigraph::model::{
    Dataset, Graph, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Quad, Term, TermRef, Triple, TripleRef,
};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ONTOLOGY: &str = "ontology/diplomacy.ttl";
const CAMEO: &str = "https://w3id.org/demarche/cameo/";
const PLOVER: &str = "https://w3id.org/demarche/plover/";
const MAPPINGS: [&str; 5] = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"];

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn quads(format: RdfFormat, text: &str) -> Dataset {
    let quads: Result<Vec<Quad>, _> = RdfParser::from_format(format).for_reader(text.as_bytes()).collect();
    let mut dataset: Dataset = quads.unwrap().into_iter().collect();
    dataset.canonicalize(CanonicalizationAlgorithm::Unstable);
    dataset
}

fn graph(file: &str) -> Graph {
    let text = read(file);
    let triples: Result<Vec<Triple>, _> =
        RdfParser::from_format(RdfFormat::Turtle).for_reader(text.as_bytes()).map(|q| q.map(Triple::from)).collect();
    triples.unwrap_or_else(|error| panic!("{file}: {error}")).into_iter().collect()
}

fn term(namespace: &str, name: &str) -> NamedNode {
    NamedNode::new(format!("{namespace}{name}")).unwrap()
}

fn objects(graph: &Graph, subject: NamedNodeRef<'_>, predicate: NamedNodeRef<'_>) -> Vec<Term> {
    graph.objects_for_subject_predicate(subject, predicate).map(TermRef::into_owned).collect()
}

fn is(graph: &Graph, subject: NamedNodeRef<'_>, predicate: NamedNodeRef<'_>, object: NamedNodeRef<'_>) -> bool {
    graph.contains(TripleRef::new(subject, predicate, object))
}

/// The terms of our namespace that the ontology declares.
fn declared(ontology: &Graph) -> BTreeSet<NamedNode> {
    let subjects = ontology.iter().filter_map(|triple| match triple.subject {
        NamedOrBlankNodeRef::NamedNode(node) if node.as_str().starts_with(dip::NAMESPACE) => Some(node.into_owned()),
        _ => None,
    });
    subjects.collect()
}

/// The terms of our namespace that a text names, as IRIs or with the prefix `dip:`.
fn named(text: &str) -> BTreeSet<NamedNode> {
    let mut terms = BTreeSet::new();
    for start in [dip::NAMESPACE, "dip:"] {
        for (at, _) in text.match_indices(start) {
            let name: String = text[at + start.len()..].chars().take_while(char::is_ascii_alphanumeric).collect();
            let is_prefix_of_a_word = text[..at].ends_with(|c: char| c.is_alphanumeric());
            if !name.is_empty() && !is_prefix_of_a_word {
                terms.insert(term(dip::NAMESPACE, &name));
            }
        }
    }
    terms
}

fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = [path(folder)].into_iter().filter(|folder| folder.is_dir()).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|found| found == extension) {
                found.push(file.strip_prefix(path("")).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The document with our context in the place of the context's IRI, as a processor that fetched it would see it.
fn with_context(document: &str) -> String {
    let context: serde_json::Value = serde_json::from_str(&read("ontology/context.jsonld")).unwrap();
    let mut document: serde_json::Value = serde_json::from_str(document).unwrap();
    assert_eq!(document["@context"], "https://w3id.org/demarche/ontology/context.jsonld");
    document["@context"] = context["@context"].clone();
    document.to_string()
}

/// `expected.nq` was written by PyLD 3, so this compares two independent processors.
#[test]
fn an_annotated_article_is_json_ld() {
    let document = with_context(&read("tests/cases/ontology/annotated-article/article.jsonld"));
    let found = quads(RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }, &document);
    let expected = quads(RdfFormat::NQuads, &read("tests/cases/ontology/annotated-article/expected.nq"));
    let missing: Vec<String> = expected.iter().filter(|q| !found.contains(*q)).map(|q| q.to_string()).collect();
    let unexpected: Vec<String> = found.iter().filter(|q| !expected.contains(*q)).map(|q| q.to_string()).collect();
    assert!(missing.is_empty() && unexpected.is_empty(), "missing: {missing:#?}\nunexpected: {unexpected:#?}");
}

#[test]
fn the_ontology_and_the_constants_declare_the_same_terms() {
    assert_eq!(named(&read("src/vocab/dip.rs")), declared(&graph(ONTOLOGY)));
}

#[test]
fn every_term_in_use_is_declared() {
    let declared = declared(&graph(ONTOLOGY));
    let mut places = files("ontology", "ttl");
    places.extend(files("ontology", "jsonld"));
    places.extend(files("queries", "rq"));
    places.extend(files("tests/cases", "ttl"));
    places.extend(files("tests/cases", "nq"));
    for place in places {
        let unknown: Vec<NamedNode> = named(&read(&place)).difference(&declared).cloned().collect();
        assert!(unknown.is_empty(), "{place} uses terms that the ontology does not declare: {unknown:?}");
    }
}

#[test]
fn every_term_is_documented() {
    let ontology = graph(ONTOLOGY);
    for subject in declared(&ontology) {
        for (predicate, languages) in [(rdfs::LABEL, &["en", "fr"][..]), (skos::DEFINITION, &["en"][..])] {
            let texts = objects(&ontology, subject.as_ref(), predicate);
            for language in languages {
                let text = texts.iter().filter_map(|text| match text {
                    Term::Literal(text) if text.language() == Some(language) && !text.value().is_empty() => Some(text),
                    _ => None,
                });
                assert_eq!(text.count(), 1, "{subject} {predicate} @{language}");
            }
        }
        assert_eq!(objects(&ontology, subject.as_ref(), rdfs::IS_DEFINED_BY).len(), 1, "{subject}");
    }
}

#[test]
fn every_property_says_what_it_joins() {
    let ontology = graph(ONTOLOGY);
    let mut count = 0;
    for subject in declared(&ontology) {
        let property = subject.as_ref();
        let is_data = is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "DatatypeProperty").as_ref());
        if !is_data && !is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "ObjectProperty").as_ref()) {
            continue;
        }
        count += 1;
        let domains = objects(&ontology, property, rdfs::DOMAIN);
        let several = objects(&ontology, property, term(schema::NAMESPACE, "domainIncludes").as_ref());
        assert_eq!(domains.len() == 1, several.is_empty(), "{subject}: one domain, or several included");
        let ranges = objects(&ontology, property, rdfs::RANGE);
        assert_eq!(ranges.len(), 1, "{subject}: one range");
        // Of the datatypes of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#Entities_3): those that we use.
        let datatypes = [xsd::STRING, xsd::DOUBLE, xsd::INTEGER, xsd::BOOLEAN, rdfs::LITERAL];
        let is_datatype = datatypes.iter().any(|datatype| ranges[0] == Term::from(*datatype));
        assert_eq!(is_datatype, is_data, "{subject} has the range {}", ranges[0]);
    }
    assert!(count > 60, "{count} properties");
}

#[test]
fn every_event_class_is_in_its_place() {
    let ontology = graph(ONTOLOGY);
    let quads = [dip::VERBAL_COOPERATION, dip::MATERIAL_COOPERATION, dip::VERBAL_CONFLICT, dip::MATERIAL_CONFLICT];
    for class in EventClass::all() {
        let iri = class.iri();
        let group = term(dip::NAMESPACE, &format!("{:?}", class.group()));
        assert!(is(&ontology, iri, rdf::TYPE, term(owl::NAMESPACE, "Class").as_ref()), "{class}");
        assert_eq!(objects(&ontology, iri, rdfs::SUB_CLASS_OF), [Term::from(group.clone())], "{class}");
        assert!(is(&ontology, group.as_ref(), rdfs::SUB_CLASS_OF, dip::DIPLOMATIC_EVENT), "{group}");
        let quad = objects(&ontology, iri, dip::HAS_QUAD_CLASS);
        assert!(quad.len() == 1 && quads.iter().any(|known| quad[0] == Term::from(*known)), "{class}: {quad:?}");

        let property = class.property();
        assert_eq!(objects(&ontology, property, rdfs::SUB_PROPERTY_OF), [Term::from(dip::INTERACTED_WITH)], "{class}");
        assert_eq!(objects(&ontology, property, dip::EVENT_TYPE), [Term::from(iri)], "{class}");
        let is_symmetric = is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "SymmetricProperty").as_ref());
        assert_eq!(is_symmetric, class.is_mutual(), "{class}");
    }
    assert!(is(&ontology, dip::DIPLOMATIC_EVENT, rdfs::SUB_CLASS_OF, dip::EVENT));
}

#[test]
fn every_event_class_is_mapped() {
    let ontology = graph(ONTOLOGY);
    let mut exact = BTreeSet::new();
    for class in EventClass::all() {
        let mut codes = BTreeSet::new();
        for mapping in MAPPINGS {
            for object in objects(&ontology, class.iri(), term(skos::NAMESPACE, mapping).as_ref()) {
                let Term::NamedNode(concept) = object else { panic!("{class}: {object}") };
                let notation = concept.as_str().strip_prefix(CAMEO).or(concept.as_str().strip_prefix(PLOVER));
                let Some(notation) = notation else { continue };
                // SKOS S46: no two mappings of one pair; exactMatch is transitive, so no two classes share a code.
                assert!(codes.insert(concept.as_str().to_owned()), "{class} is mapped twice to {concept}");
                assert!(mapping != "exactMatch" || exact.insert(concept.clone()), "{concept} is two classes");
                let found = objects(&ontology, concept.as_ref(), term(skos::NAMESPACE, "notation").as_ref());
                assert!(matches!(&found[..], [Term::Literal(l)] if l.value() == notation), "{concept}: {found:?}");
                assert_eq!(objects(&ontology, concept.as_ref(), skos::PREF_LABEL).len(), 1, "{concept}");
            }
        }
        assert!(codes.iter().any(|code| code.starts_with(CAMEO)), "{class} has no CAMEO code");
        assert!(codes.iter().any(|code| code.starts_with(PLOVER)), "{class} has no PLOVER type");
    }
    assert_eq!(exact.len(), 13);
}

/// No two of the four kinds of event share an instance: an allegation is never an event.
#[test]
fn events_and_allegations_are_disjoint() {
    let ontology = graph(ONTOLOGY);
    let disjoint = term(owl::NAMESPACE, "disjointWith");
    let kinds = [dip::EVENT, dip::ALLEGED_EVENT, dip::DENIED_EVENT, dip::PLANNED_EVENT];
    for (index, one) in kinds.iter().enumerate() {
        for other in &kinds[index + 1..] {
            assert!(is(&ontology, *one, disjoint.as_ref(), *other), "{one} {other}");
        }
    }
}

/// The axioms of `diplomacy.ttl` are of kinds that OWL 2 RL has in every position (named classes everywhere): nothing
/// of OWL but the constructs listed here, and blank nodes only for prefix declarations.
#[test]
fn the_ontology_is_in_owl_rl() {
    let allowed = [
        "Ontology",
        "Class",
        "ObjectProperty",
        "DatatypeProperty",
        "AnnotationProperty",
        "NamedIndividual",
        "SymmetricProperty",
        "disjointWith",
        "versionIRI",
        "versionInfo",
    ];
    let ontology = graph(ONTOLOGY);
    for triple in ontology.iter() {
        for node in [TermRef::from(triple.subject), TermRef::from(triple.predicate), triple.object] {
            match node {
                TermRef::NamedNode(node) if node.as_str().starts_with(owl::NAMESPACE) => {
                    let name = &node.as_str()[owl::NAMESPACE.len()..];
                    assert!(allowed.contains(&name), "{triple}");
                }
                TermRef::BlankNode(_) => {
                    let shacl = triple.predicate.as_str().strip_prefix("http://www.w3.org/ns/shacl#");
                    assert!(matches!(shacl, Some("declare" | "prefix" | "namespace")), "{triple}");
                }
                _ => {}
            }
        }
    }
}
