//! Whether everything in the world layer has its evidence, and nothing that nobody asserts is told as a fact.

use super::index::{Index, Node, makes, modality, sentences};
use super::report::{Finding, Report};
use crate::claim::{EventClass, Modality};
use crate::error::ProblemCode;
use crate::map::Layer;
use crate::vocab::mint::Base;
use crate::vocab::{dip, nif, prov, rdf, schema};
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, QuadRef, Term};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The classes of what is told but not asserted.
const NOT_ASSERTED: [NamedNodeRef<'static>; 3] = [dip::ALLEGED_EVENT, dip::DENIED_EVENT, dip::PLANNED_EVENT];

/// Checks the world layer.
pub(super) fn check(index: &Index, base: &Base, report: &mut Report) {
    statements(index, report);
    let claims: BTreeMap<&NamedNode, &Node> = index.claims().map(|(claim, _, node)| (claim, node)).collect();
    for (subject, node) in &index.default {
        if is_event(node) {
            fact(subject, node, report);
            event(subject, node, index, &claims, report);
            counts(subject, node, index, report);
        } else if node.is_a(dip::DIPLOMATIC_RELATION) {
            relation(subject, node, index, report);
        } else if fact(subject, node, report) && is_stray(subject, node, base) {
            let message = "is neither an event, an actor nor a relation: nothing in the world stands without support";
            report.push(Finding::new(ProblemCode::MissingEvidence, subject.as_str(), message));
        }
    }
}

fn is_event(node: &Node) -> bool {
    node.is_a(dip::EVENT) || NOT_ASSERTED.into_iter().any(|class| node.is_a(class))
}

/// Whether a node of the world layer is none that the model knows; an actor is known by its class or by what the plain
/// statements say of it, and [`super::actors`] checks it.
fn is_stray(subject: &NamedNode, node: &Node, base: &Base) -> bool {
    let quad = QuadRef::new(subject, rdf::TYPE, dip::EVENT, GraphName::DefaultGraph.as_ref());
    let is_actor = super::actors::is_actor(node) || super::index::statements_about(subject, node).next().is_some();
    crate::map::layer_of(quad, base) == Layer::World && !is_actor && !node.is_a(dip::CLAIM)
}

/// Each plain statement stands in the graph of a sentence, where an asserted claim makes it.
fn statements(index: &Index, report: &mut Report) {
    let mut supported: HashMap<_, bool> = index.statements().map(|statement| (statement, false)).collect();
    for nodes in index.graphs.values() {
        for (subject, node) in nodes {
            for statement in super::index::statements_about(subject, node) {
                let is_made = statement.1 == dip::SPEAKS_FOR || nodes.values().any(|claim| makes(claim, &statement));
                if let Some(is_supported) = supported.get_mut(&statement) {
                    *is_supported |= is_made;
                }
            }
        }
    }
    report.counts.statements = supported.len();
    for ((subject, property, object), is_supported) in supported {
        if is_supported {
            report.counts.statements_supported += 1;
        } else {
            let message =
                "no sentence says it: expected a sentence graph with it and with an asserted claim that makes it";
            report.push(
                Finding::new(ProblemCode::MissingEvidence, subject.as_str(), message)
                    .at(property.as_str())
                    .with(object),
            );
        }
    }
}

/// An event has a claim and a sentence, both of which exist; an asserted one has a claim that asserts it.
fn event(subject: &NamedNode, node: &Node, index: &Index, claims: &BTreeMap<&NamedNode, &Node>, report: &mut Report) {
    let before = report.findings.len();
    let mut missing = |property: NamedNodeRef<'static>, message: &str| {
        let finding = Finding::new(ProblemCode::MissingEvidence, subject.as_str(), message).at(property.as_str());
        report.push(finding);
    };
    if node.nodes(dip::HAS_CLAIM).next().is_none() {
        missing(dip::HAS_CLAIM, "an event without a claim: expected at least one");
    }
    if node.nodes(dip::EVIDENCE).next().is_none() {
        missing(dip::EVIDENCE, "an event without a sentence: expected at least one");
    }
    let is_asserted =
        |claim: &&NamedNode| claims.get(*claim).and_then(|claim| modality(claim)) == Some(Modality::Asserted);
    if node.is_a(dip::EVENT) && !node.nodes(dip::HAS_CLAIM).any(|claim| is_asserted(&claim)) {
        missing(dip::HAS_CLAIM, "none of its claims asserts it: expected one with dip:modality dip:Asserted");
    }
    for claim in node.nodes(dip::HAS_CLAIM).filter(|claim| !claims.contains_key(claim)) {
        let message = "is no claim of the dataset";
        let finding = Finding::new(ProblemCode::DanglingReference, subject.as_str(), message);
        report.push(finding.at(dip::HAS_CLAIM.as_str()).with(claim));
    }
    for sentence in node.nodes(dip::EVIDENCE).filter(|sentence| !index.is_sentence(sentence)) {
        let message = "is no sentence of the dataset";
        let finding = Finding::new(ProblemCode::DanglingReference, subject.as_str(), message);
        report.push(finding.at(dip::EVIDENCE.as_str()).with(sentence));
    }
    let told: BTreeSet<_> =
        node.nodes(dip::HAS_CLAIM).filter_map(|claim| claims.get(claim)).flat_map(|claim| sentences(claim)).collect();
    for sentence in node.nodes(dip::EVIDENCE).filter(|sentence| index.is_sentence(sentence) && !told.contains(sentence))
    {
        let message = "is the sentence of none of its claims";
        let finding = Finding::new(ProblemCode::MissingEvidence, subject.as_str(), message);
        report.push(finding.at(dip::EVIDENCE.as_str()).with(sentence));
    }
    report.counts.events += 1;
    report.counts.events_supported += usize::from(report.findings.len() == before);
}

/// An event has as many claims and sources as it says.
fn counts(subject: &NamedNode, node: &Node, index: &Index, report: &mut Report) {
    let claims = node.nodes(dip::HAS_CLAIM).count();
    let publisher = |sentence: &NamedNode| {
        let article = index.default.get(sentence)?.nodes(nif::REFERENCE_CONTEXT).next()?;
        let publisher = index.default.get(article)?.nodes(schema::PUBLISHER).next();
        Some(publisher.unwrap_or(article).clone())
    };
    // An article without a publisher counts by itself.
    let sources: BTreeSet<_> = node.nodes(dip::EVIDENCE).filter_map(publisher).collect();
    for (property, what, count) in
        [(dip::CLAIM_COUNT, "claims", claims), (dip::SOURCE_COUNT, "publishers of its sentences", sources.len())]
    {
        for stated in node.values(property).filter(|stated| !is_number(stated, count)) {
            let message = format!("expected the number of {what}, {count}");
            let finding = Finding::new(ProblemCode::WrongCount, subject.as_str(), message);
            report.push(finding.at(property.as_str()).with(stated));
        }
    }
}

fn is_number(value: &Term, number: usize) -> bool {
    matches!(value, Term::Literal(literal) if literal.value().parse() == Ok(number))
}

/// A period of relations rests on an asserted event.
fn relation(subject: &NamedNode, node: &Node, index: &Index, report: &mut Report) {
    report.counts.relations += 1;
    let is_event = |event: &NamedNode| index.default.get(event).is_some_and(|node| node.is_a(dip::EVENT));
    if !node.nodes(prov::WAS_DERIVED_FROM).any(is_event) {
        let message = "a period of relations without an event: expected one that is asserted";
        let finding = Finding::new(ProblemCode::MissingEvidence, subject.as_str(), message);
        report.push(finding.at(prov::WAS_DERIVED_FROM.as_str()));
    }
}

/// Nothing but an asserted event is of an event class; gives whether that holds for a node.
fn fact(subject: &NamedNode, node: &Node, report: &mut Report) -> bool {
    let is_fact = node.is_a(dip::EVENT) && !NOT_ASSERTED.into_iter().any(|class| node.is_a(class));
    if is_fact {
        return true;
    }
    let before = report.findings.len();
    let is_event_class = |class: &&NamedNode| **class == dip::EVENT || EventClass::from_iri(class.as_ref()).is_some();
    for class in node.nodes(rdf::TYPE).filter(is_event_class) {
        let message = "what is not asserted carries the class of an event: expected it as the value of dip:eventType";
        let finding = Finding::new(ProblemCode::UnassertedFact, subject.as_str(), message);
        report.push(finding.at(rdf::TYPE.as_str()).with(class));
    }
    report.findings.len() == before
}
