//! The shapes of the ontology, checked in process (SHACL, <https://www.w3.org/TR/shacl/>).

use super::report::{Finding, Report, Severity};
use crate::error::{Error, ProblemCode, Result};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Quad, Term};
use oxigraph::store::Store;
use rudof_rdf::rdf_core::RDFFormat;
use rudof_rdf::rdf_core::term::Object;
use rudof_rdf::rdf_impl::OxigraphInMemory;
use shacl::validator::processor::{GraphValidation, ShaclProcessor};
use shacl::validator::report::ValidationResult;
use shacl::validator::store::{Graph, ShaclDataManager};
use shacl::validator::{ShaclConfig, ShaclValidationMode};
use std::collections::{HashMap, HashSet};

/// The shapes.
const SHAPES: &str = include_str!("../../ontology/shapes.ttl");

/// `sh:message`
const MESSAGE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/shacl#message");

/// The most results that one shape may give: beyond it the rest adds nothing but memory.
const MAX_RESULTS: usize = 100_000;

/// Checks the union of all graphs of a store; what a more exact check has found of the same node and property is not
/// reported again.
pub(super) fn check(store: &Store, report: &mut Report) -> Result<()> {
    let failed = |fault: &dyn std::fmt::Display| Error::Invalid(format!("the shapes cannot be checked: {fault}"));
    let shapes = ShaclDataManager::load(&mut SHAPES.as_bytes(), "ontology/shapes.ttl", &RDFFormat::Turtle, None)
        .map_err(|fault| failed(&fault))?;
    let mut validation = GraphValidation::new(Graph::try_from(union(store)?).map_err(|fault| failed(&fault))?);
    let config = ShaclConfig::new().with_max_results(Some(MAX_RESULTS));
    let results =
        validation.validate(&shapes, &ShaclValidationMode::Native, &config).map_err(|fault| failed(&fault))?;
    let messages = messages()?;
    let known: HashSet<_> = report.findings.iter().map(|known| (known.focus.clone(), known.path.clone())).collect();
    for result in results.results() {
        let finding = finding(result, &messages);
        if !known.contains(&(finding.focus.clone(), finding.path.clone())) {
            report.push(finding);
        }
    }
    Ok(())
}

/// All triples of a store whose nodes have IRIs: blank ones are reported already, and no query can bind them.
fn union(store: &Store) -> Result<OxigraphInMemory> {
    let mut graph = OxigraphInMemory::new();
    for quad in store.iter() {
        let Quad { subject, predicate, object, .. } = quad?;
        if let (NamedOrBlankNode::NamedNode(subject), false) = (&subject, object.is_blank_node()) {
            let added = graph.add_triple_ref(subject, &predicate, &object);
            added.map_err(|fault| Error::Invalid(format!("the shapes cannot be checked: {fault}")))?;
        }
    }
    Ok(graph)
}

/// The message of each shape, by its IRI.
fn messages() -> Result<HashMap<String, String>> {
    let mut messages = HashMap::new();
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(SHAPES) {
        let quad = quad.map_err(|fault| Error::Invalid(format!("the shapes are malformed: {fault}")))?;
        if let (true, Term::Literal(message), NamedOrBlankNode::NamedNode(shape)) =
            (quad.predicate == MESSAGE, quad.object, quad.subject)
        {
            messages.insert(shape.into_string(), message.value().to_owned());
        }
    }
    Ok(messages)
}

fn finding(result: &ValidationResult, messages: &HashMap<String, String>) -> Finding {
    // For some components the validator gives a message of its own, without a language, instead of the shape's.
    let given = || result.message().iter().find(|(language, _)| language.is_some()).map(|(_, text)| text.clone());
    let of_shape = || messages.get(&text(result.source()?)).cloned();
    let message = of_shape().or_else(given).or_else(|| result.message().iter().next().map(|(_, text)| text.clone()));
    Finding {
        code: ProblemCode::ShapeViolation,
        severity: match result.severity() {
            shacl::types::Severity::Violation | shacl::types::Severity::Generic(_) => Severity::Violation,
            shacl::types::Severity::Warning => Severity::Warning,
            _ => Severity::Info,
        },
        focus: text(result.focus_node()),
        path: result.path().map(|path| path.pred().map_or_else(|| path.to_string(), ToString::to_string)),
        value: result.value().map(ToString::to_string),
        message: message.unwrap_or_else(|| "breaks a shape of the ontology".to_owned()),
    }
}

/// An IRI without brackets, any other term as it is written.
fn text(term: &Object) -> String {
    match term {
        Object::Iri(iri) => iri.as_str().to_owned(),
        other => other.to_string(),
    }
}
