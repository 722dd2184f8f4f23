//! From any statement, event or entity back to the sentences that say so.
//!
//! The parts ([`claim()`], [`event()`], [`entity()`], [`sentence()`], [`article()`], [`relation()`], [`statement()`]) look one
//! thing up each; [`explain`] finds out what a user means, and hands back an owned [`Explanation`].

mod claim;
mod entity;
mod event;
mod source;
mod statement;
mod text;

pub use claim::{Claim, claim};
pub use entity::{ActorRef, Entity, actor_ref, entity};
pub use event::{Event, EventRef, Relation, event, event_ref, relation};
pub use source::{Article, Sentence, article, claims_of, sentence, sentences};
pub use statement::{Statement, statement};

use crate::claim::EventClass;
use crate::error::{Error, Result};
use crate::query::{Lookup, Prefixes, find_actor, find_article};
use crate::vocab::dip;
use oxigraph::model::{NamedNode, NamedNodeRef};
use serde::Serialize;

/// What something rests on, down to the sentences.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "explains", rename_all = "lowercase")]
#[allow(clippy::large_enum_variant, reason = "one is made at a time")]
pub enum Explanation {
    /// Of a statement: its events and sentences.
    Statement(Statement),
    /// Of an event: its claims.
    Event(Event),
    /// Of an actor: its events.
    Entity {
        /// The actor.
        entity: Entity,
        /// The first of its events, with their claims.
        explained: Vec<Event>,
    },
    /// Of a period of relations: the events that began it.
    Relation {
        /// The period.
        relation: Relation,
        /// The events, with their claims.
        explained: Vec<Event>,
    },
    /// Of a claim: its sentence.
    Claim(Claim),
    /// Of a sentence: what it says.
    Sentence {
        /// The sentence.
        sentence: Sentence,
        /// What it says.
        claims: Vec<Claim>,
    },
    /// Of an article: what it says.
    Article {
        /// The article.
        article: Article,
        /// What it says, in the order of its text.
        claims: Vec<Claim>,
    },
}

/// Explains what a user names: an IRI in full or as a prefixed name, a Wikidata identifier, a name, an article's
/// identifier, the identity of an event or claim, or a statement such as `Mali severedRelationsWith Ukraine`.
///
/// At most `most` events of an actor are explained down to their claims; all are named.
///
/// # Errors
///
/// [`Error::Invalid`] if the dataset has nothing of that name.
pub fn explain(store: Lookup<'_>, prefixes: &Prefixes, what: &str, most: usize) -> Result<Explanation> {
    let what = what.trim();
    if let Some((subject, property, object)) = parts(what) {
        let subject = find_actor(store, prefixes, subject)?;
        let object = find_actor(store, prefixes, object)?;
        return Ok(Explanation::Statement(statement(store, subject.as_ref(), property, object.as_ref())?));
    }
    let identity = what.len() == 16 && what.bytes().all(|b| b.is_ascii_hexdigit());
    let candidates: Vec<NamedNode> = if identity {
        let folders = ["event", "claim", "article", "relation"];
        folders.iter().filter_map(|folder| prefixes.expand(&format!(":{folder}/{what}"))).collect()
    } else {
        prefixes.expand(what).into_iter().collect()
    };
    for iri in &candidates {
        if let Some(explanation) = node(store, iri.as_ref(), most)? {
            return Ok(explanation);
        }
    }
    let found = match find_actor(store, prefixes, what) {
        Err(Error::Invalid(message)) => find_article(store, prefixes, what).map_err(|_| Error::Invalid(message))?,
        found => found?,
    };
    node(store, found.as_ref(), most)?.ok_or_else(|| Error::Invalid(format!("the dataset says nothing of '{what}'")))
}

/// Explains a node of the dataset, none if the dataset says nothing of it.
///
/// # Errors
///
/// If the store fails.
pub fn node(store: Lookup<'_>, iri: NamedNodeRef<'_>, most: usize) -> Result<Option<Explanation>> {
    if let Some(entity) = entity(store, iri)? {
        let explained = events(store, entity.events.iter().take(most))?;
        return Ok(Some(Explanation::Entity { entity, explained }));
    }
    if let Some(event) = event(store, iri)? {
        return Ok(Some(Explanation::Event(event)));
    }
    if let Some(claim) = claim(store, iri)? {
        return Ok(Some(Explanation::Claim(claim)));
    }
    if let Some(sentence) = sentence(store, iri)? {
        let claims = claim::claims(store, &claims_of(store, iri)?)?;
        return Ok(Some(Explanation::Sentence { sentence, claims }));
    }
    if let Some(article) = article(store, iri)? {
        let mut claims = Vec::new();
        for sentence in sentences(store, iri)? {
            claims.extend(claim::claims(store, &claims_of(store, sentence.as_ref())?)?);
        }
        return Ok(Some(Explanation::Article { article, claims }));
    }
    if let Some(relation) = relation(store, iri)? {
        let explained = events(store, relation.events.iter())?;
        return Ok(Some(Explanation::Relation { relation, explained }));
    }
    Ok(None)
}

fn events<'e>(store: Lookup<'_>, references: impl Iterator<Item = &'e EventRef>) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for reference in references {
        events.extend(event(store, NamedNodeRef::new_unchecked(&reference.iri))?);
    }
    Ok(events)
}

/// The three parts of a statement: what stands before and after the name of a property.
fn parts(text: &str) -> Option<(&str, NamedNodeRef<'static>, &str)> {
    let mut from = 0;
    for word in text.split_whitespace() {
        let at = from + text[from..].find(word)?;
        from = at + word.len();
        let (subject, object) = (text[..at].trim(), text[from..].trim());
        if !subject.is_empty()
            && !object.is_empty()
            && let Some(property) = property(word)
        {
            return Some((subject, property, object));
        }
    }
    None
}

/// The property of plain statements with this local name, with or without the prefix `dip:`.
fn property(word: &str) -> Option<NamedNodeRef<'static>> {
    let name = word.strip_prefix("dip:").unwrap_or(word);
    let of_class = EventClass::all().map(EventClass::property);
    of_class.chain([dip::SPEAKS_FOR]).find(|property| property.as_str().strip_prefix(dip::NAMESPACE) == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_split_at_its_property() {
        let found = parts("Burkina Faso dip:severedRelationsWith the Holy See");
        assert_eq!(found, Some(("Burkina Faso", dip::SEVERED_RELATIONS_WITH, "the Holy See")));
        for no_statement in
            ["Mali", "severedRelationsWith Mali", "Mali severedRelationsWith", "Mali broke with Ukraine"]
        {
            assert_eq!(parts(no_statement), None, "{no_statement}");
        }
    }
}
