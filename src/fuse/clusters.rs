//! The reports of one class, sorted into events.

use super::cluster::{Cluster, Pace, founder};
use super::interval::Days;
use super::report::Report;
use super::roles::{Roles, Standing, is_complete};
use crate::claim::{EventClass, Modality};
use crate::entity::ActorId;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts the reports of one class into clusters: each is one event.
pub(super) fn cluster(class: EventClass, reports: Vec<Report>, standing: &Standing) -> Vec<Cluster> {
    let mut clusters =
        Clusters { class, pace: Pace::of(class), standing, clusters: Vec::new(), index: BTreeMap::new() };
    let mut by_modality: BTreeMap<Modality, Vec<Report>> = BTreeMap::new();
    for report in reports {
        by_modality.entry(report.modality).or_default().push(report);
    }
    let mut take = |modality| by_modality.remove(&modality).unwrap_or_default();
    clusters.found(take(Modality::Asserted));
    for modality in [Modality::Alleged, Modality::Planned] {
        let rest = clusters.join(take(modality), Modality::Asserted);
        clusters.found(rest);
    }
    let mut rest = take(Modality::Denied);
    for modality in [Modality::Asserted, Modality::Alleged, Modality::Planned] {
        rest = clusters.join(rest, modality);
    }
    clusters.found(rest);
    clusters.clusters
}

struct Clusters<'s> {
    class: EventClass,
    pace: Pace,
    standing: &'s Standing,
    clusters: Vec<Cluster>,
    /// The clusters of each actor of their keys, and of the states for which these speak.
    index: BTreeMap<ActorId, Vec<usize>>,
}

impl Clusters<'_> {
    /// Founds the clusters of reports of one modality.
    fn found(&mut self, reports: Vec<Report>) {
        let mut complete: BTreeMap<Roles, Vec<Report>> = BTreeMap::new();
        let mut open: BTreeMap<Modality, Vec<Report>> = BTreeMap::new();
        for report in reports {
            if is_complete(self.class, &report.key) {
                complete.entry(report.key.clone()).or_default().push(report);
            } else {
                open.entry(report.modality).or_default().push(report);
            }
        }
        let founded = complete.into_values().flat_map(|reports| self.in_time(reports)).collect();
        self.absorb(founded);
        for (modality, reports) in open {
            let mut rest: BTreeMap<Roles, Vec<Report>> = BTreeMap::new();
            for report in self.join(reports, modality) {
                rest.entry(report.key.clone()).or_default().push(report);
            }
            let founded: Vec<Cluster> = rest.into_values().flat_map(|reports| self.in_time(reports)).collect();
            founded.into_iter().for_each(|cluster| self.push(cluster));
        }
    }

    /// Sorts reports with the same roles by time.
    fn in_time(&self, mut reports: Vec<Report>) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = Vec::new();
        while let Some(founder) = founder(&reports, self.pace) {
            let mut cluster = Cluster::found(self.class, reports.remove(founder));
            let is_member = |report: &mut Report| {
                self.pace.is_exact(report.interval) && cluster.core.gap(report.interval) <= self.pace.tolerance
            };
            let members: Vec<Report> = reports.extract_if(.., is_member).collect();
            members.into_iter().for_each(|report| cluster.join(report));
            clusters.push(cluster);
        }
        // The narrower first; what is not known comes last.
        reports.sort_by_key(|report| (report.interval.is_open(), report.interval.width().unwrap_or(Days::MAX)));
        for report in reports {
            let all = 0..clusters.len();
            let fitting = all.filter(|&index| clusters[index].is_in_time(&report, self.pace));
            match fitting.min_by_key(|&index| Fit::new(&clusters[index], &report)) {
                Some(best) => clusters[best].join(report),
                None => clusters.push(Cluster::found(self.class, report)),
            }
        }
        clusters
    }

    /// Lets clusters whose roles are a part of those of another, at the same time, become part of it.
    fn absorb(&mut self, mut founded: Vec<Cluster>) {
        founded.sort_by_cached_key(|cluster| {
            (
                Reverse(cluster.key.len()),
                Reverse(self.standing.speakers(&cluster.key)),
                cluster.key.clone(),
                cluster.core,
            )
        });
        for cluster in founded {
            match self.host(&cluster) {
                Some(host) => cluster.reports.into_iter().for_each(|report| self.clusters[host].join(report)),
                None => self.push(cluster),
            }
        }
    }

    fn host(&self, guest: &Cluster) -> Option<usize> {
        let founder = guest.reports.first()?;
        let hosts = self.candidates(&guest.key).into_iter().filter(|&index| {
            let host = &self.clusters[index];
            let same_day = self.pace.is_exact(host.core) && self.pace.is_exact(guest.core);
            // What has no date has no bounds: it may not draw in what happened at other times.
            let same_article =
                guest.articles.is_subset(&host.articles) && (guest.core.is_open() || !host.core.is_open());
            host.modality == guest.modality
                && host.key != guest.key
                && (same_day || same_article)
                && host.core.gap(guest.core) <= self.pace.tolerance
                && self.standing.covers(&host.key, &guest.key)
        });
        hosts.min_by_key(|&index| Fit::new(&self.clusters[index], founder))
    }

    /// Lets reports join clusters of a modality where they fit; gives back those that fit none.
    fn join(&mut self, reports: Vec<Report>, modality: Modality) -> Vec<Report> {
        let mut rest = Vec::new();
        for report in reports {
            match self.home(&report, modality) {
                Some(home) => self.clusters[home].join(report),
                None => rest.push(report),
            }
        }
        rest
    }

    fn home(&self, report: &Report, modality: Modality) -> Option<usize> {
        let candidates =
            if report.key.len() == 0 { (0..self.clusters.len()).collect() } else { self.candidates(&report.key) };
        let fits = |index: &usize| {
            let cluster = &self.clusters[*index];
            cluster.modality == modality
                && self.standing.covers(&cluster.key, &report.key)
                && cluster.is_in_time(report, self.pace)
        };
        let fitting: Vec<usize> = candidates.into_iter().filter(fits).collect();
        let in_article = |index: &usize| self.clusters[*index].articles.contains(&report.sentence.article);
        if is_complete(self.class, &report.key) {
            let dated = |index: &usize| !report.interval.is_open() && !self.clusters[*index].core.is_open();
            let near = |index: &usize| self.clusters[*index].key == report.key || in_article(index) || dated(index);
            return fitting.into_iter().filter(near).min_by_key(|&index| Fit::new(&self.clusters[index], report));
        }
        // A role is open: only what is unambiguous fills it.
        let near: Vec<usize> = fitting.iter().copied().filter(in_article).collect();
        match (near.as_slice(), fitting.as_slice()) {
            ([only], _) => Some(*only),
            ([], [only]) if report.key.len() > 0 && report.interval.width().is_some() => {
                self.clusters[*only].core.width().map(|_| *only)
            }
            _ => None,
        }
    }

    /// The clusters that name somebody of a key in any role, in order.
    fn candidates(&self, key: &Roles) -> BTreeSet<usize> {
        // Whoever covers a key names each of its actors: one is enough to look up, the one that fewest name.
        let of = |actor: &ActorId| self.index.get(actor).map_or(&[][..], Vec::as_slice);
        key.actors().map(of).min_by_key(|clusters| clusters.len()).unwrap_or_default().iter().copied().collect()
    }

    fn push(&mut self, cluster: Cluster) {
        let actors: BTreeSet<&ActorId> =
            cluster.key.actors().flat_map(|actor| [Some(actor), self.standing.state_of(actor)]).flatten().collect();
        for actor in actors {
            self.index.entry(actor.clone()).or_default().push(self.clusters.len());
        }
        self.clusters.push(cluster);
    }
}

/// How well a report fits a cluster: the least fits best; where two fit alike, the first founded.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// Roles that differ come after the same roles.
    differs: bool,
    /// Another article comes after the same article.
    is_elsewhere: bool,
    /// The days between them; the days from event to publication where the report has no date.
    distance: Days,
    /// The more publishers, the better.
    support: Reverse<usize>,
}

impl Fit {
    fn new(cluster: &Cluster, report: &Report) -> Self {
        let since = |last: Days, published: Days| (published - last).abs();
        let distance = match (cluster.core.latest, report.published) {
            (Some(last), Some(published)) if report.interval.is_open() => since(last, published),
            _ if cluster.core.is_open() != report.interval.is_open() => Days::MAX,
            _ => cluster.core.gap(report.interval),
        };
        Self {
            differs: cluster.key != report.key,
            is_elsewhere: !cluster.articles.contains(&report.sentence.article),
            distance,
            support: Reverse(cluster.sources.len()),
        }
    }
}
