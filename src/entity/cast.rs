//! The actors of one article, as they are found.

use super::gazetteer::{Entry, Gazetteer};
use super::{Actor, ActorId, ActorKind, Link};
use std::collections::{BTreeMap, BTreeSet};

/// Actors by identity, with the names under which the article knows them.
#[derive(Default)]
pub(super) struct Cast {
    actors: BTreeMap<ActorId, Actor>,
    media: BTreeSet<ActorId>,
}

/// No name is longer than this, in bytes.
const LONGEST: usize = 1600;

/// Why an actor that only the article knows is not linked.
const UNKNOWN: &str = "the gazetteer has no entry of this name";
/// Why an entry of the gazetteer is not linked.
const UNSOURCED: &str = "no source gives a Wikidata item for this entry of the gazetteer";

impl Cast {
    /// Adds an entry of the gazetteer.
    pub(super) fn known(&mut self, entry: &Entry, gazetteer: &Gazetteer) -> ActorId {
        self.actors.entry(entry.id.clone()).or_insert_with(|| Actor {
            id: entry.id.clone(),
            kind: entry.kind,
            label: entry.label.clone(),
            names: BTreeSet::new(),
            link: match entry.id {
                ActorId::Linked(_) => Link::default(),
                ActorId::Local(_) => {
                    Link { close_match: close_match(entry, gazetteer), reason: Some(UNSOURCED.to_owned()) }
                }
            },
        });
        if entry.is_media {
            self.media.insert(entry.id.clone());
        }
        entry.id.clone()
    }

    /// Adds an actor that is not linked.
    pub(super) fn local(&mut self, kind: ActorKind, label: &str, link: Option<Link>) -> ActorId {
        let id = ActorId::local(label);
        let link = link.unwrap_or_else(|| Link { close_match: None, reason: Some(UNKNOWN.to_owned()) });
        self.actors.entry(id.clone()).or_insert_with(|| Actor {
            id: id.clone(),
            kind,
            label: label.to_owned(),
            names: BTreeSet::new(),
            link,
        });
        id
    }

    /// Notes a name under which the text refers to an actor.
    pub(super) fn name(&mut self, id: &ActorId, name: &str) {
        if let Some(actor) = self.actors.get_mut(id)
            && actor.label != name
            && name.len() <= LONGEST
        {
            actor.names.insert(name.to_owned());
        }
    }

    pub(super) fn get(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.get(id)
    }

    /// The actors that are kept, and those of them that are media; both sorted.
    pub(super) fn into_parts(mut self, kept: &BTreeSet<ActorId>) -> (Vec<Actor>, Vec<ActorId>) {
        self.actors.retain(|id, _| kept.contains(id));
        self.media.retain(|id| kept.contains(id));
        (self.actors.into_values().collect(), self.media.into_iter().collect())
    }
}

/// The Holy See governs Vatican City, whose item is the nearest that has a source.
fn close_match(entry: &Entry, gazetteer: &Gazetteer) -> Option<super::Qid> {
    let nearest = entry.close_to.as_deref()?;
    gazetteer.by_label(nearest)?.id.qid().cloned()
}
