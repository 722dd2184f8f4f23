//! The dataset on disk and in the store.
//!
//! A dataset is a folder. Everything in it that a user reads stands under a fixed name: `articles/{id}.jsonld` (the
//! annotated articles, the durable truth), `kg.nq` (everything, in canonical order), `kg.ttl` and `kg.jsonld` (the
//! world layer) and `void.ttl` (the description). Each of these names is a symbolic link through `current`, which
//! names one generation below `.generations`: a build writes a whole new generation beside the old one and then
//! renames `current`, so that a reader, and whoever comes after a run that was killed, finds the old dataset or the
//! new one, whole.

mod manifest;
mod open;

pub use open::Dataset;
