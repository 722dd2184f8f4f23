//! Who is meant: actors, the gazetteer, mentions and their links to Wikidata.

mod actor;

pub use actor::{Actor, ActorId, ActorKind, Link, Mention, Qid};
