//! Integration tests: one module an area.

#![allow(clippy::unwrap_used, clippy::panic)]

mod fuse;
mod gazetteer;
mod modules;
mod ontology;
mod query;
mod readers;
mod shapes;
