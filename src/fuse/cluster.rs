//! Reports of one event, and which report belongs to them.

use super::interval::{Days, Interval};
use super::report::Report;
use super::roles::Roles;
use crate::article::ArticleId;
use crate::claim::{EventClass, Modality};
use std::collections::{BTreeMap, BTreeSet};

/// How reports of a class are told apart in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pace {
    /// How many days two reports of one event may lie apart.
    pub tolerance: Days,
    /// How many days a report without a date may come after the event; any number where none is given.
    pub memory: Option<Days>,
}

impl Pace {
    /// What happens once between two states is the same a week later and years later; what happens every day is not.
    pub fn of(class: EventClass) -> Self {
        use EventClass::*;
        match class {
            SeveranceOfRelations
            | DowngradeOfRelations
            | EstablishmentOfRelations
            | RestorationOfRelations
            | Recognition
            | RecognitionWithdrawal
            | EmbassyClosure
            | EmbassyOpening
            | AllianceFormation
            | Withdrawal
            | Coup => Self { tolerance: 10, memory: None },
            AmbassadorRecall | DiplomatExpulsion | Agreement | Sanction | SanctionRelief | TroopDeployment
            | TroopWithdrawal | TroopExpulsion => Self { tolerance: 3, memory: Some(365) },
            AmbassadorSummons | Accusation | Denial | Condemnation | Endorsement | Request | Threat | Rejection
            | Apology | Visit | Meeting | Aid | Mediation | Attack | Investigation => {
                Self { tolerance: 1, memory: Some(31) }
            }
        }
    }

    /// Whether an interval is exact enough to found an event by itself.
    pub fn is_exact(self, interval: Interval) -> bool {
        interval.width().is_some_and(|width| width <= self.tolerance)
    }
}

/// Reports of one event.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// The class of the event.
    pub class: EventClass,
    /// The modality of the reports that make the event what it is.
    pub modality: Modality,
    /// The roles that founded it; those of every member are among them, or leave one open.
    pub key: Roles,
    /// The interval that founded it.
    pub core: Interval,
    /// When the report that founded it was published.
    pub published: Option<Days>,
    /// The reports.
    pub reports: Vec<Report>,
    /// Their articles.
    pub articles: BTreeSet<ArticleId>,
    /// Their publishers.
    pub sources: BTreeSet<String>,
}

impl Cluster {
    /// A cluster that this report founds.
    pub fn found(class: EventClass, founder: Report) -> Self {
        let mut cluster = Self {
            class,
            modality: founder.modality,
            key: founder.key.clone(),
            core: founder.interval,
            published: founder.published,
            reports: Vec::new(),
            articles: BTreeSet::new(),
            sources: BTreeSet::new(),
        };
        cluster.join(founder);
        cluster
    }

    /// Adds a report.
    pub fn join(&mut self, report: Report) {
        self.articles.insert(report.sentence.article.clone());
        self.sources.insert(report.source.clone());
        self.reports.push(report);
    }

    /// Whether a report can be about this event as far as time goes.
    pub fn is_in_time(&self, report: &Report, pace: Pace) -> bool {
        if self.core.gap(report.interval) > pace.tolerance {
            return false;
        }
        match report.modality {
            Modality::Planned => self.follows(report, pace),
            _ => self.precedes(report, pace),
        }
    }

    /// Whether this event lies on or after the day on which it was reported as planned.
    fn follows(&self, report: &Report, pace: Pace) -> bool {
        if self.modality == Modality::Planned {
            return self.is_remembered(report, pace);
        }
        let (Some(published), Some(last), false) = (report.published, self.core.latest, self.core.is_open()) else {
            return !report.interval.is_open() && !self.core.is_open();
        };
        let soon = pace.memory.unwrap_or(365);
        published <= last && (!report.interval.is_open() || last - published <= soon)
    }

    /// Whether this event can have been known when it was reported.
    fn precedes(&self, report: &Report, pace: Pace) -> bool {
        let known = match (self.core.earliest, report.published) {
            (Some(first), Some(published)) => first <= published.saturating_add(pace.tolerance),
            _ => true,
        };
        known && self.is_remembered(report, pace)
    }

    /// Whether a report, or an event, of which the day is not known is near enough to the other.
    fn is_remembered(&self, report: &Report, pace: Pace) -> bool {
        let Some(memory) = pace.memory else { return true };
        if self.articles.contains(&report.sentence.article) {
            return true;
        }
        let distance = |a: Option<Days>, b: Option<Days>| Some((a? - b?).abs());
        let days = match (self.core.is_open(), report.interval.is_open()) {
            // What is only known to have been some time in a year need not be what is known to the day.
            (false, false) => return report.interval.width().is_none_or(|width| width <= memory),
            (false, true) => distance(report.published, self.core.latest.or(self.core.earliest)),
            (true, false) => distance(self.published, report.interval.latest.or(report.interval.earliest)),
            // Neither says when: only reports of the same days can be of one event.
            (true, true) => distance(report.published, self.published).map(|days| days.saturating_mul(4)),
        };
        days.is_some_and(|days| days <= memory)
    }
}

/// The report that founds the next event: of those with an exact interval the one whose interval most publishers
/// give, then the narrowest, then the earliest, then the first in order.
pub(super) fn founder(reports: &[Report], pace: Pace) -> Option<usize> {
    let mut sources: BTreeMap<Interval, BTreeSet<&str>> = BTreeMap::new();
    for report in reports.iter().filter(|report| pace.is_exact(report.interval)) {
        sources.entry(report.interval).or_default().insert(&report.source);
    }
    let rank = |(interval, sources): &(&Interval, &BTreeSet<&str>)| {
        (std::cmp::Reverse(sources.len()), interval.width(), interval.earliest)
    };
    let (interval, _) = sources.iter().min_by_key(rank)?;
    reports.iter().position(|report| report.interval == *interval)
}
