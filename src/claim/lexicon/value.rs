//! The values of an entry of the lexicon, read from the names that it writes.

use super::frame::{Needs, Source};
use crate::claim::{EventClass, Modality};
use crate::entity::ActorKind;

/// An event class by its name.
pub(super) fn class(name: &str) -> Result<EventClass, String> {
    EventClass::from_name(name).ok_or_else(|| format!("'{name}' is no event class"))
}

/// A kind of actor by its name.
pub(super) fn kind(name: &str) -> Result<ActorKind, String> {
    ActorKind::from_name(name).ok_or_else(|| format!("'{name}' is no kind of actor"))
}

/// A modality by its name.
pub(super) fn modality(name: &str) -> Result<Modality, String> {
    Modality::from_name(name).ok_or_else(|| format!("'{name}' is no modality"))
}

/// The places where a role is looked for, by their names; others where none is named.
pub(super) fn sources(names: &[String], default: &[Source]) -> Vec<Source> {
    if names.is_empty() { default.to_vec() } else { names.iter().map(|name| source(name)).collect() }
}

/// A place of the sentence by its name; `+` joins several.
fn source(name: &str) -> Source {
    match name {
        "subject" => Source::Subject,
        "object" => Source::Object,
        "owner" => Source::Owner,
        "objects" => Source::Completion,
        "speaker" => Source::Speaker,
        joined if joined.contains('+') => Source::Joined(joined.split('+').map(source).collect()),
        preposition => Source::After(preposition.to_owned()),
    }
}

/// What a frame cannot do without, by its name.
pub(super) fn needs(name: Option<&str>) -> Result<Needs, String> {
    match name {
        None | Some("any") => Ok(Needs::Any),
        Some("initiator") => Ok(Needs::Initiator),
        Some("target") => Ok(Needs::Target),
        Some("both") => Ok(Needs::Both),
        Some("named") => Ok(Needs::Named),
        Some(other) => Err(format!("expected needs 'any', 'initiator', 'target', 'both' or 'named', found '{other}'")),
    }
}

/// A confidence from 0 to 1; 0.9 where none is given.
pub(super) fn confidence(given: Option<f64>) -> Result<f64, String> {
    match given {
        None => Ok(0.9),
        Some(value) if (0.0..=1.0).contains(&value) => Ok(value),
        Some(value) => Err(format!("expected a confidence from 0 to 1, found {value}")),
    }
}
