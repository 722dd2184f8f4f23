//! The ontology folder: the context.

use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::dataset::CanonicalizationAlgorithm;
use oxigraph::model::{Dataset, Quad};
use std::fs;
use std::path::{Path, PathBuf};

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
