//! The model in RDF: annotated articles to source and claim quads, and the world to world quads.
//!
//! The only place that knows how the model is written in RDF.

mod article;
mod canonical;
mod layer;
mod sink;
mod statement;
mod world;
mod world_quads;

pub use article::{each_quad, quads};
pub use canonical::{Canonical, canonical, nquads};
pub use layer::{Layer, layer_of};
pub use sink::canonical_double;
pub use statement::{annotation, reifier, statement_annotations};
pub use world::{Event, EventStatus, RelationPeriod, RelationStatus, SentenceRef, Statement, World, WorldActor};
pub use world_quads::{MAX_ALT_LABELS, each_world_quad, world_quads};
