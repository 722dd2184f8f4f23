//! The sections of an export for people.

use super::selection::{Description, Selection};
use crate::claim::EventClass;
use crate::error::Result;
use crate::vocab::{dip, skos};
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Term};

/// A section, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// Asserted events, by date.
    Events,
    /// What is only alleged, denied or planned, by date.
    NotAsserted,
    /// The relations of states, by date.
    Relations,
    /// Plain statements.
    Statements,
    /// Actors and their names.
    Actors,
    /// Everything else: articles, their parts, publishers, annotators.
    Sources,
}

impl Section {
    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Events => "Events: what at least one sentence asserts",
            Self::NotAsserted => "What is only alleged, denied or planned: no facts",
            Self::Relations => "The relations of two states over time",
            Self::Statements => "Plain statements: who did what to whom, as asserted",
            Self::Actors => "Actors",
            Self::Sources => "Sources: articles and the sentences that are quoted",
        }
    }

    /// Whether a property belongs to the plain statements about a subject.
    pub fn is_statement(property: NamedNodeRef<'_>) -> bool {
        property == dip::SPEAKS_FOR || EventClass::from_property(property).is_some()
    }
}

/// The subjects of the default graph in the order in which they are read, each with its section; one that has names
/// and plain statements stands in two.
pub(super) fn sections(selection: &Selection<'_>) -> Result<Vec<(Section, NamedOrBlankNode)>> {
    let mut entries = Vec::new();
    for (index, subject) in selection.subjects()?.into_iter().enumerate() {
        let description = selection.describe(subject.clone())?;
        for section in sections_of(&description) {
            entries.push(((section, date(section, &description), index), subject.clone()));
        }
    }
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(entries.into_iter().map(|((section, _, _), subject)| (section, subject)).collect())
}

fn sections_of(description: &Description) -> Vec<Section> {
    let not_asserted = [dip::ALLEGED_EVENT, dip::DENIED_EVENT, dip::PLANNED_EVENT];
    if description.is_a(dip::EVENT) {
        return vec![Section::Events];
    }
    if not_asserted.into_iter().any(|class| description.is_a(class)) {
        return vec![Section::NotAsserted];
    }
    if description.is_a(dip::DIPLOMATIC_RELATION) {
        return vec![Section::Relations];
    }
    let properties = || description.properties.iter().map(|(property, _)| property.as_ref());
    let mut sections = Vec::new();
    if properties().any(Section::is_statement) {
        sections.push(Section::Statements);
    }
    if properties().any(|property| property == skos::PREF_LABEL) {
        sections.push(Section::Actors);
    } else if !properties().all(Section::is_statement) {
        sections.push(Section::Sources);
    }
    sections
}

/// The day by which an entry is sorted in its section; those without one come last.
fn date(section: Section, description: &Description) -> (bool, String) {
    let property = match section {
        Section::Events | Section::NotAsserted => dip::EARLIEST,
        Section::Relations => dip::SINCE,
        Section::Statements | Section::Actors | Section::Sources => return (false, String::new()),
    };
    match description.values(property).first() {
        Some(Term::Literal(day)) => (false, day.value().to_owned()),
        _ => (true, String::new()),
    }
}

/// What of a description stands in a section.
pub(super) fn part_for(section: Section, description: Description) -> Option<Description> {
    let (statements, others) = description.split(Section::is_statement);
    if section == Section::Statements { statements } else { others }
}
