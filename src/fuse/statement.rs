//! Plain statements of asserted events, with their evidence.

use super::cluster::Cluster;
use crate::claim::EventClass;
use crate::entity::ActorId;
use crate::map::{Event, EventStatus, SentenceRef, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// The statements of all asserted events, sorted: exactly those that their asserted claims make.
pub(super) fn statements(events: &[(Event, &Cluster)]) -> Vec<Statement> {
    type Support = (BTreeSet<String>, BTreeSet<SentenceRef>);
    let mut statements: BTreeMap<(ActorId, EventClass, ActorId), Support> = BTreeMap::new();
    for (event, cluster) in events.iter().filter(|(event, _)| event.status == EventStatus::Asserted) {
        for report in &cluster.reports {
            for (subject, object) in &report.statements {
                let key = (subject.clone(), event.class, object.clone());
                let (events, evidence) = statements.entry(key).or_default();
                events.insert(event.id.clone());
                evidence.insert(report.sentence.clone());
            }
        }
    }
    let statement =
        |((subject, class, object), (events, evidence))| Statement { subject, class, object, events, evidence };
    statements.into_iter().map(statement).collect()
}
