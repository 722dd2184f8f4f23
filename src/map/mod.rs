//! The model in RDF: annotated articles to source and claim quads, and the world to world quads.
//!
//! The only place that knows how the model is written in RDF.

mod world;

pub use world::{Event, EventStatus, RelationPeriod, RelationStatus, SentenceRef, Statement, World, WorldActor};
