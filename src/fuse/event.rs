//! Clusters to events.

use super::cluster::Cluster;
use super::interval::Interval;
use super::label::Names;
use super::report::Report;
use super::roles::is_symmetric;
use crate::claim::{EventClass, Modality};
use crate::entity::ActorId;
use crate::map::{Event, EventStatus};
use crate::vocab::mint::digest;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The event of each cluster, with the cluster.
pub(super) fn events<'c>(clusters: &'c [Cluster], names: &Names<'_>) -> Vec<(Event, &'c Cluster)> {
    let mut by_identity: BTreeMap<String, Vec<(Event, &Cluster)>> = BTreeMap::new();
    for cluster in clusters {
        let event = event(cluster, names);
        by_identity.entry(event.id.clone()).or_default().push((event, cluster));
    }
    let mut events = Vec::with_capacity(clusters.len());
    for (id, mut alike) in by_identity {
        // Events that nothing but their claims tells apart are numbered in the order of these.
        alike.sort_by(|(a, _), (b, _)| (a.latest, &a.claims).cmp(&(b.latest, &b.claims)));
        for (ordinal, (event, _)) in alike.iter_mut().enumerate().skip(1) {
            event.id = digest(&[&id, &ordinal.to_string()]);
        }
        events.extend(alike);
    }
    events
}

fn event(cluster: &Cluster, names: &Names<'_>) -> Event {
    let class = cluster.class;
    let supporting: Vec<&Report> =
        cluster.reports.iter().filter(|report| report.modality == cluster.modality).collect();
    let (initiators, targets) = roles(class, &supporting);
    let locations: BTreeSet<ActorId> = supporting.iter().filter_map(|report| report.location.clone()).collect();
    let (earliest, latest) = dates(&supporting);
    let status = status(cluster.modality);
    let mut event = Event {
        id: String::new(),
        status,
        class,
        initiators,
        targets,
        locations: locations.into_iter().collect(),
        earliest,
        latest,
        label: String::new(),
        disputed: status == EventStatus::Asserted && says(cluster, Modality::Denied),
        claims: cluster.reports.iter().map(|report| report.claim.clone()).collect(),
        evidence: supporting.iter().map(|report| report.sentence.clone()).collect(),
        source_count: supporting.iter().map(|report| &report.source).collect::<BTreeSet<_>>().len(),
    };
    event.id = identity(&event);
    event.label = names.label(&event);
    event
}

fn status(modality: Modality) -> EventStatus {
    match modality {
        Modality::Asserted => EventStatus::Asserted,
        Modality::Alleged => EventStatus::Alleged,
        Modality::Denied => EventStatus::Denied,
        Modality::Planned => EventStatus::Planned,
    }
}

fn says(cluster: &Cluster, modality: Modality) -> bool {
    cluster.reports.iter().any(|report| report.modality == modality)
}

/// All whom the supporting reports name. Where an event has no direction and reports disagree who began it, all are
/// initiators.
fn roles(class: EventClass, supporting: &[&Report]) -> (Vec<ActorId>, Vec<ActorId>) {
    let all = |role: fn(&Report) -> &[ActorId]| -> BTreeSet<ActorId> {
        supporting.iter().flat_map(|report| role(report)).cloned().collect()
    };
    let mut initiators = all(|report| &report.roles.initiators);
    let mut targets = all(|report| &report.roles.targets);
    if is_symmetric(class) && !initiators.is_disjoint(&targets) {
        initiators.append(&mut targets);
    }
    (initiators.into_iter().collect(), targets.into_iter().collect())
}

/// The best supported interval: the one that agrees with most publishers, then the one that most publishers give, then
/// the narrowest, then the earliest.
fn dates(supporting: &[&Report]) -> (Option<Date>, Option<Date>) {
    let interval = |dates: (Option<Date>, Option<Date>)| Interval::new(dates.0, dates.1);
    let sources = |agrees: &dyn Fn(Interval) -> bool| {
        let agreeing = supporting.iter().filter(|report| agrees(interval(report.dates)));
        agreeing.map(|report| &report.source).collect::<BTreeSet<_>>().len()
    };
    let rank = |dates: &(Option<Date>, Option<Date>)| {
        let days = interval(*dates);
        let (agreeing, giving) = (sources(&|other| other.contains(days)), sources(&|other| other == days));
        (days.width().is_none(), Reverse(agreeing), Reverse(giving), days.width(), *dates)
    };
    let given: BTreeSet<_> =
        supporting.iter().map(|report| report.dates).filter(|&dates| dates != (None, None)).collect();
    given.into_iter().min_by_key(rank).unwrap_or_default()
}

/// The identity of an event: over its class, status, roles and first day.
fn identity(event: &Event) -> String {
    let key = |actor: &ActorId| match actor {
        ActorId::Linked(qid) => qid.as_str().to_owned(),
        ActorId::Local(slug) => format!("actor/{slug}"),
    };
    let role = |actors: &[ActorId]| actors.iter().map(key).collect::<Vec<_>>().join(" ");
    let status = match event.status {
        EventStatus::Asserted => "asserted",
        EventStatus::Alleged => "alleged",
        EventStatus::Denied => "denied",
        EventStatus::Planned => "planned",
    };
    digest(&[
        event.class.name(),
        status,
        &role(&event.initiators),
        &role(&event.targets),
        &event.earliest.map(|date| date.to_string()).unwrap_or_default(),
    ])
}
