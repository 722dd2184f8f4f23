//! The dataset on disk and in the store.
//!
//! A dataset is a folder. Everything in it that a user reads stands under a fixed name: `articles/{id}.jsonld` (the
//! annotated articles, the durable truth), `kg.nq` (everything, in canonical order), `kg.ttl` and `kg.jsonld` (the
//! world layer) and `void.ttl` (the description). Each of these names is a symbolic link through `current`, which
//! names one generation below `.generations`: a build writes a whole new generation beside the old one, waits until
//! it is on disk, and then renames `current`. A reader, and whoever comes after a run that was killed, finds the old
//! dataset or the new one, whole. The next build removes what a killed one left.
//!
//! All that is derived is derived anew from the articles at each build: the same set of articles gives the same bytes,
//! in whatever order and number of builds they came.

mod description;
mod folder;
mod generation;
mod manifest;
mod open;
mod sorted;
mod statistics;
mod update;

pub use manifest::Fingerprint;
pub use open::Dataset;
pub use update::{Summary, Update};
