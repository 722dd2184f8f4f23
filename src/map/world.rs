//! What the claims, taken together, are about.

use crate::article::{ArticleId, Span};
use crate::claim::{ClaimId, EventClass};
use crate::entity::{ActorId, ActorKind, Link};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How far an event is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventStatus {
    /// At least one claim asserts it: a `dip:Event`.
    Asserted,
    /// It is only alleged (and perhaps denied): a `dip:AllegedEvent`.
    Alleged,
    /// It is only denied: a `dip:DeniedEvent`.
    Denied,
    /// It is only planned: a `dip:PlannedEvent`.
    Planned,
}

/// A sentence of an article of the dataset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceRef {
    /// The article.
    pub article: ArticleId,
    /// The sentence, in code points of the article's text.
    pub span: Span,
}

/// One event, whatever the number of reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The last segment of its IRI.
    pub id: String,
    /// How far it is supported.
    pub status: EventStatus,
    /// Its class.
    pub class: EventClass,
    /// Who does it, as the claims that carry its status say; sorted.
    pub initiators: Vec<ActorId>,
    /// Whom it is done to; sorted.
    pub targets: Vec<ActorId>,
    /// Where; sorted.
    pub locations: Vec<ActorId>,
    /// The first day of the best supported interval.
    pub earliest: Option<Date>,
    /// The last day of the best supported interval.
    pub latest: Option<Date>,
    /// Its name for people: "Mali severs diplomatic relations with Ukraine, 4 August 2024".
    pub label: String,
    /// Whether it is asserted by some and denied by others.
    pub disputed: bool,
    /// Every claim about it; sorted.
    pub claims: BTreeSet<ClaimId>,
    /// Every sentence that supports it; sorted.
    pub evidence: BTreeSet<SentenceRef>,
    /// The number of distinct publishers (an article without one counts by itself).
    pub source_count: usize,
}

/// A plain statement of asserted events.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// Who.
    pub subject: ActorId,
    /// The class whose property joins the two.
    pub class: EventClass,
    /// Whom.
    pub object: ActorId,
    /// The events behind it (last segments of their IRIs), never empty.
    pub events: BTreeSet<String>,
    /// The sentences whose graphs hold it, never empty.
    pub evidence: BTreeSet<SentenceRef>,
}

/// The state of the relations of two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationStatus {
    /// Established for the first time.
    Established,
    /// Broken off.
    Severed,
    /// Taken up again.
    Restored,
    /// Reduced.
    Downgraded,
}

/// The relations of two states during one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationPeriod {
    /// The last segment of its IRI.
    pub id: String,
    /// The two states, sorted.
    pub parties: [ActorId; 2],
    /// Their relations in this period.
    pub status: RelationStatus,
    /// The first day of the period, as its event dates it (the earliest).
    pub since: Option<Date>,
    /// The day on which the next period begins.
    pub until: Option<Date>,
    /// The event that began it.
    pub event: String,
}

/// An actor as all articles together know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldActor {
    /// Its identity.
    pub id: ActorId,
    /// What kind it is.
    pub kind: ActorKind,
    /// Its preferred name.
    pub label: String,
    /// Its other names, as found; without `label`.
    pub names: BTreeSet<String>,
    /// For an actor that is not linked: how it stands to Wikidata.
    pub link: Link,
    /// The states for which a person speaks, with the sentences that say so.
    pub speaks_for: BTreeSet<ActorId>,
}

/// The world layer: derived from claims, and from nothing else.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct World {
    /// Actors, sorted by identity.
    pub actors: Vec<WorldActor>,
    /// Events, sorted by identity.
    pub events: Vec<Event>,
    /// Plain statements of asserted events, sorted.
    pub statements: Vec<Statement>,
    /// Periods of relations, sorted by identity.
    pub relations: Vec<RelationPeriod>,
}
