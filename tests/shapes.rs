//! The shapes: a good graph keeps them, and for each of them a broken graph is reported.
//!
//! A folder a case under `tests/cases/shapes`: `change.ru` changes the good graph (`good/data.ttl`), `expected.txt` lists
//! what is reported of the result (the prefixes are those of the project): severity, the node below the base, message; sorted.

use demarche::vocab::PREFIXES;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Term, Triple};
use oxigraph::sparql::SparqlEvaluator;
use oxigraph::store::Store;
use rudof_rdf::rdf_core::RDFFormat;
use rudof_rdf::rdf_impl::{OxigraphInMemory, ReaderMode};
use shacl::ir::IRSchema;
use shacl::validator::processor::{GraphValidation, ShaclProcessor};
use shacl::validator::report::ValidationResult;
use shacl::validator::store::ShaclDataManager;
use shacl::validator::{ShaclConfig, ShaclValidationMode};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const BASE: &str = "https://w3id.org/demarche/id/";

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn shapes() -> IRSchema {
    let text = fs::read(path("ontology/shapes.ttl")).unwrap();
    ShaclDataManager::load(&mut text.as_slice(), "shapes.ttl", &RDFFormat::Turtle, None).unwrap()
}

/// The messages of the shapes, each with the shape that bears it.
fn messages() -> Vec<(String, String)> {
    let text = fs::read_to_string(path("ontology/shapes.ttl")).unwrap();
    let triples =
        RdfParser::from_format(RdfFormat::Turtle).for_reader(text.as_bytes()).map(|q| Triple::from(q.unwrap()));
    let messages = triples.filter(|triple| triple.predicate.as_str() == "http://www.w3.org/ns/shacl#message");
    messages
        .map(|triple| match triple.object {
            Term::Literal(message) => (triple.subject.to_string(), message.value().to_owned()),
            other => panic!("{other}"),
        })
        .collect()
}

/// The message of a result. For some components the validator gives its own, without a language, instead of the shape's.
fn message<'m>(messages: &'m [(String, String)], result: &'m ValidationResult) -> &'m str {
    let given = result.message().iter().find(|(language, _)| language.is_some()).map(|(_, message)| message.as_str());
    let source = result.source().map(ToString::to_string).unwrap_or_default();
    let source = source.trim_matches(['<', '>']);
    let of_shape = || {
        messages.iter().find(|(shape, _)| shape.trim_matches(['<', '>']) == source).map(|(_, message)| message.as_str())
    };
    given.or_else(of_shape).unwrap_or_else(|| panic!("no message: {result:?}"))
}

/// What the shapes report of a graph: lines of severity, node and message, sorted.
fn reported(shapes: &IRSchema, messages: &[(String, String)], store: &Store) -> String {
    let triples: String = store.iter().map(|quad| format!("{} .\n", Triple::from(quad.unwrap()))).collect();
    let mode = ReaderMode::default();
    let graph =
        OxigraphInMemory::from_reader(&mut triples.as_bytes(), "graph.nt", &RDFFormat::NTriples, None, &mode).unwrap();
    let mut validation = GraphValidation::new(graph.try_into().unwrap());
    let report = validation.validate(shapes, &ShaclValidationMode::Native, &ShaclConfig::default()).unwrap();
    let mut lines: Vec<String> = Vec::new();
    for result in report.results() {
        let node = result.focus_node().to_string();
        let node = node.trim_matches(['<', '>']);
        let node = if node.starts_with("_:") { "_:" } else { node.strip_prefix(BASE).unwrap_or(node) };
        lines.push(format!("{:?}: {node}: {}\n", result.severity(), message(messages, result)));
    }
    lines.sort();
    lines.dedup();
    assert_eq!(report.conforms(), lines.is_empty());
    lines.concat()
}

fn changed(case: &Path) -> Store {
    let store = Store::new().unwrap();
    let good = fs::read(path("tests/cases/shapes/good/data.ttl")).unwrap();
    store.load_from_slice(RdfParser::from_format(RdfFormat::Turtle), &good).unwrap();
    let change = case.join("change.ru");
    if change.exists() {
        let prefixes = PREFIXES.map(|(prefix, namespace)| format!("PREFIX {prefix}: <{namespace}>\n")).concat();
        let change = format!("BASE <{BASE}>\n{prefixes}{}", fs::read_to_string(change).unwrap());
        let update = SparqlEvaluator::new().parse_update(&change);
        update.unwrap_or_else(|error| panic!("{}: {error}", case.display())).on_store(&store).execute().unwrap();
    }
    store
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(path("tests/cases/shapes")).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// `DEMARCHE_BLESS=1 cargo test shapes` writes what is reported to `expected.txt`: read it before you commit it.
#[test]
fn each_broken_graph_is_reported() {
    let (shapes, messages) = (shapes(), messages());
    for case in cases() {
        let found = reported(&shapes, &messages, &changed(&case));
        if std::env::var_os("DEMARCHE_BLESS").is_some() {
            fs::write(case.join("expected.txt"), &found).unwrap();
        }
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap();
        assert_eq!(found, expected, "{}", case.display());
        assert_eq!(found.is_empty(), case.ends_with("good"), "{}", case.display());
    }
}

/// No shape that nothing ever breaks: each message of the shapes is expected by some case.
#[test]
fn each_shape_has_a_case() {
    let messages: BTreeSet<String> = messages().into_iter().map(|(_, message)| message).collect();
    assert!(messages.len() > 60, "{}", messages.len());
    let mut reported = BTreeSet::new();
    for case in cases() {
        for line in fs::read_to_string(case.join("expected.txt")).unwrap().lines() {
            reported.insert(line.splitn(3, ": ").nth(2).unwrap().to_owned());
        }
    }
    let never: Vec<&String> = messages.difference(&reported).collect();
    assert!(never.is_empty(), "no case breaks: {never:#?}");
}
