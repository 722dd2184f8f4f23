//! Who is meant: actors, the gazetteer, mentions and their links to Wikidata.
//!
//! [`recognise`] finds every part of a parsed article that refers to an actor. Only the gazetteer's rows give Wikidata
//! identifiers; what it does not know, or what context does not decide, becomes a local actor with the reason kept.

mod actor;
mod agreement;
mod ambiguity;
mod announced;
mod antecedent;
mod befallen;
mod bodies;
mod capital;
mod cast;
mod clauses;
mod coalition;
mod contingents;
mod craft;
mod crowds;
mod definite_groups;
mod described;
mod description;
mod discourse;
mod dominant;
mod draft;
mod empty_it;
mod epithets;
mod exclusion;
mod explained;
mod fold;
mod former;
mod found;
mod gazetteer;
mod governments;
mod groups;
mod hired;
mod holders;
mod home;
mod insurgents;
mod known;
mod land;
mod lawmakers;
mod located;
mod lookup;
mod members;
mod monarchies;
mod mutiny;
mod naming;
mod office_before;
mod office_behind;
mod office_of_name;
mod offices;
mod organisations;
mod other_side;
mod people;
mod person_name;
mod phrases;
mod pontiff;
mod possession;
mod posts;
mod prominence;
mod rebellion;
mod recognise;
mod reference;
mod references;
mod referent;
mod refusal;
mod regions;
mod resolve;
mod role_words;
mod scene;
mod several;
mod short_names;
mod sides;
mod site;
mod speakers;
mod standing;
mod subjects;
mod supporters;
mod surroundings;
mod table;
mod tail;
mod treaty;
mod unknown;
mod unnamed_states;
mod view;
mod voices;
mod within;

pub use actor::{Actor, ActorId, ActorKind, Link, Mention, Qid};
pub use found::{ArticleEntities, EntityMention, Head, SpokesPerson, Voice};
pub use gazetteer::{Entry, Gazetteer};
pub use recognise::recognise;

/// Whether a noun says what a single person is who acts for nobody: `journalist`, `cleric`.
pub(crate) fn is_individual(noun: &str) -> bool {
    Gazetteer::embedded().is_ok_and(|gazetteer| gazetteer.roles().is(noun, role_words::Role::Individual))
}

#[cfg(test)]
mod apart_in_text;
#[cfg(test)]
mod described_in_text;
#[cfg(test)]
mod look_alikes;
#[cfg(test)]
mod meant_in_text;
#[cfg(test)]
mod phrases_in_text;
#[cfg(test)]
mod several_in_text;
