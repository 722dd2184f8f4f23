//! Events as rows, and which of them a user wants.

use super::cells::{interval, safe};
use super::claim_row::{ActorCell, identified};
use super::lookup::{Lookup, last_segment};
use super::table::Table;
use crate::claim::EventClass;
use crate::error::Result;
use crate::map::EventStatus;
use crate::vocab::{dip, owl, rdf, rdfs};
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode};
use oxigraph::store::Store;
use serde::Serialize;
use std::io::Write;

/// One event of the world layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventRow {
    /// Its identity: the last segment of its IRI.
    pub event: String,
    /// Its name for people.
    pub label: String,
    /// `asserted`, `alleged`, `denied` or `planned`.
    pub status: String,
    /// The local name of its class.
    #[serde(rename = "type")]
    pub class: String,
    /// Who does it, by name.
    pub initiator: Vec<ActorCell>,
    /// Whom it is done to, by name.
    pub target: Vec<ActorCell>,
    /// Where, by name.
    pub location: Vec<ActorCell>,
    /// The first day of the best supported interval, YYYY-MM-DD.
    pub earliest: Option<String>,
    /// The last day of the best supported interval, YYYY-MM-DD.
    pub latest: Option<String>,
    /// Whether some assert and others deny it.
    pub disputed: bool,
    /// How many distinct publishers report it.
    pub sources: usize,
    /// How many claims are about it.
    pub claims: usize,
    /// The sentences that support it, as IRIs.
    pub evidence: Vec<String>,
    /// Its IRI.
    pub iri: String,
}

/// Which events are wanted; all of them where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Of this class.
    pub class: Option<EventClass>,
    /// In which this actor takes part, in any role.
    pub actor: Option<NamedNode>,
    /// That may have taken place on this day (YYYY-MM-DD) or later; those without a date are left out.
    pub since: Option<String>,
    /// That may have taken place on this day (YYYY-MM-DD) or earlier; those without a date are left out.
    pub until: Option<String>,
    /// Supported this far.
    pub status: Option<EventStatus>,
}

/// The classes of events, one for each status.
const STATUSES: [(EventStatus, NamedNodeRef<'static>, &str); 4] = [
    (EventStatus::Asserted, dip::EVENT, "asserted"),
    (EventStatus::Alleged, dip::ALLEGED_EVENT, "alleged"),
    (EventStatus::Denied, dip::DENIED_EVENT, "denied"),
    (EventStatus::Planned, dip::PLANNED_EVENT, "planned"),
];

/// The word for a status: `asserted`, `alleged`, `denied` or `planned`.
pub fn status_name(status: EventStatus) -> &'static str {
    STATUSES.iter().find(|row| row.0 == status).map_or("", |row| row.2)
}

/// The status that this word names.
pub fn status_from_name(name: &str) -> Option<EventStatus> {
    STATUSES.iter().find(|row| row.2 == name).map(|row| row.0)
}

/// The status of an event, none if the node is no event.
///
/// # Errors
///
/// If the store fails.
pub fn status_of(store: Lookup<'_>, event: NamedNodeRef<'_>) -> Result<Option<EventStatus>> {
    let classes = store.nodes(event, rdf::TYPE, GraphNameRef::DefaultGraph)?;
    Ok(STATUSES.iter().find(|row| classes.iter().any(|class| class.as_ref() == row.1)).map(|row| row.0))
}

/// The leaf class of an event of any status, none if the node is no event.
///
/// # Errors
///
/// If the store fails.
pub fn class_of(store: Lookup<'_>, event: NamedNodeRef<'_>) -> Result<Option<EventClass>> {
    let default = GraphNameRef::DefaultGraph;
    let mut classes = store.nodes(event, rdf::TYPE, default)?;
    classes.extend(store.nodes(event, dip::EVENT_TYPE, default)?);
    Ok(classes.iter().find_map(|class| EventClass::from_iri(class.as_ref())))
}

/// The events of a dataset that a filter wants, sorted by first day (unknown ones last), label and IRI.
///
/// # Errors
///
/// If the store fails.
pub fn event_rows(store: &Store, filter: &EventFilter) -> Result<Vec<EventRow>> {
    let lookup = Lookup::new(store);
    let mut rows = Vec::new();
    for (status, class, _) in STATUSES {
        if filter.status.is_some_and(|wanted| wanted != status) {
            continue;
        }
        let quads =
            store.quads_for_pattern(None, Some(rdf::TYPE), Some(class.into()), Some(GraphNameRef::DefaultGraph));
        for quad in quads {
            if let NamedOrBlankNode::NamedNode(event) = quad?.subject
                && is_wanted(lookup, event.as_ref(), filter)?
            {
                rows.push(row(lookup, event.as_ref(), status)?);
            }
        }
    }
    rows.sort_by(|a, b| {
        let key = |row: &EventRow| (row.earliest.is_none(), row.earliest.clone(), row.latest.clone());
        key(a).cmp(&key(b)).then_with(|| (&a.label, &a.iri).cmp(&(&b.label, &b.iri)))
    });
    Ok(rows)
}

fn is_wanted(store: Lookup<'_>, event: NamedNodeRef<'_>, filter: &EventFilter) -> Result<bool> {
    let default = GraphNameRef::DefaultGraph;
    if filter.class.is_some() && class_of(store, event)? != filter.class {
        return Ok(false);
    }
    if let Some(actor) = &filter.actor {
        let mut takes_part = false;
        for role in [dip::INITIATOR, dip::TARGET, dip::LOCATION] {
            takes_part |= store.nodes(event, role, default)?.contains(actor);
        }
        if !takes_part {
            return Ok(false);
        }
    }
    let is_after = |bound: &Option<String>, day: Option<String>| {
        bound.as_ref().is_none_or(|bound| day.is_some_and(|day| day >= *bound))
    };
    let is_before = |bound: &Option<String>, day: Option<String>| {
        bound.as_ref().is_none_or(|bound| day.is_some_and(|day| day <= *bound))
    };
    Ok(is_after(&filter.since, store.text(event, dip::LATEST, default)?)
        && is_before(&filter.until, store.text(event, dip::EARLIEST, default)?))
}

fn row(store: Lookup<'_>, event: NamedNodeRef<'_>, status: EventStatus) -> Result<EventRow> {
    let default = GraphNameRef::DefaultGraph;
    let role = |role| -> Result<Vec<ActorCell>> {
        let actors = store.nodes(event, role, default)?;
        let mut cells = actors.iter().map(|actor| cell(store, actor)).collect::<Result<Vec<_>>>()?;
        cells.sort();
        Ok(cells)
    };
    Ok(EventRow {
        event: last_segment(event.as_str()).to_owned(),
        label: store.text(event, rdfs::LABEL, default)?.unwrap_or_default(),
        status: status_name(status).to_owned(),
        class: class_of(store, event)?.map(|class| class.name().to_owned()).unwrap_or_default(),
        initiator: role(dip::INITIATOR)?,
        target: role(dip::TARGET)?,
        location: role(dip::LOCATION)?,
        earliest: store.text(event, dip::EARLIEST, default)?,
        latest: store.text(event, dip::LATEST, default)?,
        disputed: store.text(event, dip::DISPUTED, default)?.as_deref() == Some("true"),
        sources: store.number(event, dip::SOURCE_COUNT, default)?.unwrap_or_default(),
        claims: store.number(event, dip::CLAIM_COUNT, default)?.unwrap_or_default(),
        evidence: store.nodes(event, dip::EVIDENCE, default)?.into_iter().map(NamedNode::into_string).collect(),
        iri: event.as_str().to_owned(),
    })
}

fn cell(store: Lookup<'_>, actor: &NamedNode) -> Result<ActorCell> {
    let item = store.node(actor.as_ref(), owl::SAME_AS, GraphNameRef::DefaultGraph)?;
    Ok(ActorCell {
        name: store.name(actor.as_ref())?,
        qid: item.map(|item| last_segment(item.as_str()).to_owned()),
        speaks_for: None,
    })
}

const HEAD: [&str; 14] = [
    "event",
    "label",
    "status",
    "type",
    "initiator",
    "target",
    "location",
    "earliest",
    "latest",
    "disputed",
    "sources",
    "claims",
    "evidence",
    "iri",
];

impl EventRow {
    /// Writes rows as JSON Lines.
    ///
    /// # Errors
    ///
    /// If writing fails.
    pub fn write_json_lines(rows: &[Self], writer: impl Write) -> Result<()> {
        super::cells::write_json_lines(rows, writer, "write events")
    }

    /// Writes rows as CSV (RFC 4180) with a head; lists are joined by `; `.
    ///
    /// Cells that a spreadsheet would take for a formula begin with an apostrophe; JSON Lines has every text exactly.
    ///
    /// # Errors
    ///
    /// If writing fails.
    pub fn write_csv(rows: &[Self], writer: impl Write) -> Result<()> {
        super::cells::write_csv(&HEAD, rows.iter().map(Self::cells), writer)
    }

    /// The rows for people.
    pub fn table(rows: &[Self]) -> Table {
        let mut table = Table::new(["when", "status", "type", "event", "sources", "claims", "id"].map(str::to_owned));
        for row in rows {
            let disputed = if row.disputed { ", disputed" } else { "" };
            table.push([
                interval(row.earliest.as_deref(), row.latest.as_deref()),
                format!("{}{disputed}", row.status),
                row.class.clone(),
                row.label.clone(),
                row.sources.to_string(),
                row.claims.to_string(),
                row.event.clone(),
            ]);
        }
        table
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.event.clone(),
            safe(&self.label),
            self.status.clone(),
            self.class.clone(),
            safe(&identified(&self.initiator)),
            safe(&identified(&self.target)),
            safe(&identified(&self.location)),
            self.earliest.clone().unwrap_or_default(),
            self.latest.clone().unwrap_or_default(),
            self.disputed.to_string(),
            self.sources.to_string(),
            self.claims.to_string(),
            self.evidence.join("; "),
            self.iri.clone(),
        ]
    }
}
