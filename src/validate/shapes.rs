//! The shapes of the ontology, checked in process (SHACL Core, <https://www.w3.org/TR/shacl/>).
//!
//! Their few SPARQL constraints ask a query of every node, which takes hours of a large dataset: what they say is
//! checked by [`super::claims`] and [`super::world`] in one pass.

use super::report::{Finding, Report, Severity};
use crate::error::{Error, ProblemCode, Result};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Quad, Term, Triple};
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

/// `sh:sparql`
const SPARQL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/shacl#sparql");

/// `sh:message`
const MESSAGE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/shacl#message");

/// The most results that one shape may give: beyond it the rest adds nothing but memory.
const MAX_RESULTS: usize = 100_000;

/// Checks the union of all graphs of a store; what a more exact check has found of the same node and property is not
/// reported again.
pub(super) fn check(store: &Store, report: &mut Report) -> Result<()> {
    let failed = |fault: &dyn std::fmt::Display| Error::Invalid(format!("the shapes cannot be checked: {fault}"));
    let triples = triples()?;
    let core: String =
        triples.iter().filter(|triple| triple.predicate != SPARQL).map(|triple| format!("{triple} .\n")).collect();
    let shapes = ShaclDataManager::load(&mut core.as_bytes(), "ontology/shapes.ttl", &RDFFormat::NTriples, None)
        .map_err(|fault| failed(&fault))?;
    let mut validation = GraphValidation::new(Graph::try_from(union(store)?).map_err(|fault| failed(&fault))?);
    let config = ShaclConfig::new().with_max_results(Some(MAX_RESULTS));
    let results =
        validation.validate(&shapes, &ShaclValidationMode::Native, &config).map_err(|fault| failed(&fault))?;
    let messages = messages(triples);
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

/// The shapes as triples.
fn triples() -> Result<Vec<Triple>> {
    let read = RdfParser::from_format(RdfFormat::Turtle).for_slice(SHAPES);
    read.map(|quad| quad.map(Triple::from))
        .collect::<Result<_, _>>()
        .map_err(|fault| Error::Invalid(format!("the shapes are malformed: {fault}")))
}

/// The message of each shape, by its IRI.
fn messages(triples: Vec<Triple>) -> HashMap<String, String> {
    let message = |triple: Triple| match (triple.subject, triple.object) {
        (NamedOrBlankNode::NamedNode(shape), Term::Literal(message)) if triple.predicate == MESSAGE => {
            Some((shape.into_string(), message.value().to_owned()))
        }
        _ => None,
    };
    triples.into_iter().filter_map(message).collect()
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
        value: result.value().map(value),
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

/// A value as N-Triples writes it.
fn value(term: &Object) -> String {
    match term {
        Object::Iri(iri) => format!("<{}>", iri.as_str()),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever adds one also adds a pass that checks it, and then its message here.
    #[test]
    fn what_the_sparql_constraints_say_is_checked_elsewhere() {
        let triples = triples().unwrap();
        let constraints: Vec<_> = triples.iter().filter(|triple| triple.predicate == SPARQL).collect();
        let mut said: Vec<&str> = triples
            .iter()
            .filter(|triple| triple.predicate == MESSAGE)
            .filter(|triple| constraints.iter().any(|constraint| constraint.object == triple.subject.clone().into()))
            .map(|triple| if let Term::Literal(message) = &triple.object { message.value() } else { "" })
            .collect();
        said.sort_unstable();
        assert_eq!(
            said,
            [
                "the evidence of an event is a sentence of one of its claims",
                "the number of claims of an event is what it says",
                "the trigger of a claim stands in its sentence",
            ]
        );
    }
}
