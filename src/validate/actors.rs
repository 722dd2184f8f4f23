//! Whether every actor that is named is described, and every actor that is described is named.

use super::index::{Index, Node, statements_about};
use super::report::{Finding, Report};
use crate::entity::ActorKind;
use crate::error::ProblemCode;
use crate::vocab::dip;
use oxigraph::model::{NamedNode, NamedNodeRef};
use std::collections::BTreeSet;

/// The properties whose values are actors.
const ROLES: [NamedNodeRef<'static>; 7] =
    [dip::INITIATOR, dip::TARGET, dip::LOCATION, dip::ATTRIBUTED_TO, dip::REFERS_TO, dip::PARTY, dip::SPEAKS_FOR];

/// Whether a node is described as an actor.
pub(super) fn is_actor(node: &Node) -> bool {
    ActorKind::ALL.into_iter().any(|kind| node.is_a(kind.iri()))
}

/// Checks the actors.
pub(super) fn check(index: &Index, report: &mut Report) {
    let mut said = BTreeSet::new();
    for (subject, node) in index.graphs.values().flatten().chain(&index.default) {
        for property in ROLES {
            for actor in node.nodes(property) {
                said.insert(actor.clone());
                undescribed(subject, property.as_str(), actor, index, report);
            }
        }
        for (subject, property, object) in statements_about(subject, node) {
            undescribed(&subject, property.as_str(), &subject, index, report);
            undescribed(&subject, property.as_str(), &object, index, report);
            said.extend([subject, object]);
        }
    }
    for (actor, _) in index.default.iter().filter(|(_, node)| is_actor(node)) {
        report.counts.actors += 1;
        if !said.contains(actor) {
            let message =
                "no claim, mention, event or statement names this actor: nothing in the world stands without support";
            report.push(Finding::new(ProblemCode::MissingEvidence, actor.as_str(), message));
        }
    }
}

fn undescribed(subject: &NamedNode, property: &str, actor: &NamedNode, index: &Index, report: &mut Report) {
    if !index.default.get(actor).is_some_and(is_actor) {
        let message = "the actor is not described: expected its kind and name in the default graph";
        let finding = Finding::new(ProblemCode::DanglingReference, subject.as_str(), message);
        report.push(finding.at(property).with(actor));
    }
}
