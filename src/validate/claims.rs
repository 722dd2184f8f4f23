//! Whether every claim stands in the graph of its one sentence, and sentences say no more than their claims.

use super::index::{Index, makes, sentences, statements_about};
use super::report::{Finding, Report};
use crate::error::ProblemCode;
use crate::vocab::{dip, nif, prov};
use oxigraph::model::{NamedNode, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the sentence graphs.
pub(super) fn check(index: &Index, report: &mut Report) {
    report.counts.quads = index.quads;
    for blank in &index.blank {
        report.push(Finding::new(ProblemCode::BlankNode, blank, "expected an IRI: no node of a dataset is blank"));
    }
    places(index, report);
    triggers(index, report);
    for (graph, nodes) in &index.graphs {
        if !index.is_sentence(graph) {
            let message = "names a graph but is no sentence: expected a dip:Sentence in the default graph";
            report.push(Finding::new(ProblemCode::DanglingReference, graph.as_str(), message));
        }
        for statement in nodes.iter().flat_map(|(subject, node)| statements_about(subject, node)) {
            // Whom a person speaks for is said beside the claims, not by one of them.
            if statement.1 != dip::SPEAKS_FOR && !nodes.values().any(|claim| makes(claim, &statement)) {
                let (subject, property, object) = statement;
                report.push(
                    Finding::new(
                        ProblemCode::UnsupportedStatement,
                        graph.as_str(),
                        "no asserted claim of the sentence makes it",
                    )
                    .at(property.as_str())
                    .with(format!("{subject} {property} {object}")),
                );
            }
        }
    }
}

/// Checks that each claim stands in one graph, which is its sentence's, and that its content exists.
fn places(index: &Index, report: &mut Report) {
    let mut graphs: BTreeMap<&NamedNode, Vec<&NamedNode>> = BTreeMap::new();
    for (claim, graph, _) in index.claims() {
        graphs.entry(claim).or_default().push(graph);
    }
    report.counts.claims = graphs.len();
    let in_default: BTreeSet<_> =
        index.default.iter().filter(|(_, node)| node.is_a(dip::CLAIM)).map(|(claim, _)| claim).collect();
    for claim in &in_default {
        let message = "a claim in the default graph: expected it in the graph of its sentence only";
        report.push(Finding::new(ProblemCode::MisplacedClaim, claim.as_str(), message));
    }
    for (claim, graph, node) in index.claims() {
        let places = graphs.get(claim).map_or(0, Vec::len);
        if places > 1 {
            let message = format!("stands in {places} graphs: expected the one of its sentence");
            report.push(Finding::new(ProblemCode::MisplacedClaim, claim.as_str(), message).with(graph));
        }
        let derived: Vec<_> = sentences(node).collect();
        let is_placed = derived == [graph];
        if !is_placed {
            let named: Vec<String> = derived.iter().map(ToString::to_string).collect();
            let named = if named.is_empty() { "none".to_owned() } else { named.join(", ") };
            let message = format!("stands in {graph}, and its sentence is {named}: expected the two to be one");
            report.push(
                Finding::new(ProblemCode::MisplacedClaim, claim.as_str(), message).at(prov::WAS_DERIVED_FROM.as_str()),
            );
        }
        if is_placed && places == 1 && !in_default.contains(claim) {
            report.counts.claims_placed += 1;
        }
        for content in node.nodes(dip::CONTENT).filter(|content| !graphs.contains_key(content)) {
            report.push(
                Finding::new(ProblemCode::DanglingReference, claim.as_str(), "its content is no claim of the dataset")
                    .at(dip::CONTENT.as_str())
                    .with(content),
            );
        }
    }
}

/// The trigger of a claim stands in the quote of its sentence.
fn triggers(index: &Index, report: &mut Report) {
    for (claim, graph, node) in index.claims() {
        let quote = index.default.get(graph).and_then(|sentence| sentence.text(nif::ANCHOR_OF));
        for trigger in node.values(dip::TRIGGER) {
            let is_in = |quote: &str| matches!(trigger, Term::Literal(text) if quote.contains(text.value()));
            if quote.is_some_and(|quote| !is_in(quote)) {
                report.push(
                    Finding::new(ProblemCode::QuoteMismatch, claim.as_str(), "its trigger is not in its sentence")
                        .at(dip::TRIGGER.as_str())
                        .with(trigger),
                );
            }
        }
    }
}
