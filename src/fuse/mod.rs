//! Claims to events, statements and relations: deterministic, and independent of the order of articles.
//!
//! Claims become *reports*: what one claim says of one event (a claim that three states severed relations is three
//! reports). The reports of one event class are sorted into *clusters*, each of which is one event:
//!
//! 1. Reports with the same roles (a person counts as the state for which he speaks) and with days that lie within the
//!    class's tolerance of a common day found a cluster. Every member is compared with what founded the cluster, never
//!    with another member: clusters do not drift.
//! 2. Reports with wider or unknown dates join the best of the clusters with which they are compatible.
//! 3. A cluster whose roles are a part of those of another, at the same time, is about the same event.
//! 4. A report that leaves a role open joins a cluster that fills it where exactly one does.
//!
//! Asserted reports come first. Alleged, planned and denied ones then join what is asserted where they fit it, and
//! found clusters of their own where they do not: they never add a role, a date or evidence to an asserted event.

mod actor;
mod cluster;
mod clusters;
mod event;
mod interval;
mod label;
mod period;
mod phrase;
mod relation;
mod report;
mod roles;
mod statement;

use crate::annotation::AnnotatedArticle;
use crate::map::World;
use report::Hearing;

/// What the claims of some articles, taken together, are about.
///
/// Any order of the same articles gives the same world.
pub fn fuse<'a>(articles: impl IntoIterator<Item = &'a AnnotatedArticle>) -> World {
    let mut fusion = Fusion::default();
    for article in articles {
        fusion.add(article);
    }
    fusion.world()
}

/// Fusion in steps, for articles that are not all in memory: it keeps their claims, not their texts.
#[derive(Debug, Default)]
pub struct Fusion {
    hearing: Hearing,
    actors: actor::Profiles,
}

impl Fusion {
    /// Takes in the claims of one article.
    pub fn add(&mut self, article: &AnnotatedArticle) {
        self.hearing.hear(article);
        self.actors.add(article);
    }

    /// The world of all articles that were added.
    pub fn world(self) -> World {
        let standing = self.hearing.standing();
        let actors = self.actors.merge(&self.hearing.speaks_for);
        let mut clusters = Vec::new();
        for (class, reports) in self.hearing.reports(&standing) {
            clusters.extend(clusters::cluster(class, reports, &standing));
        }
        let names = label::Names::new(&actors, &standing);
        let events = event::events(&clusters, &names);
        let statements = statement::statements(&events);
        let relations = relation::periods(events.iter().map(|(event, _)| event), &actors);
        let mut events: Vec<_> = events.into_iter().map(|(event, _)| event).collect();
        events.sort_by(|a, b| a.id.cmp(&b.id));
        World { actors, events, statements, relations }
    }
}
