//! Integration tests: one module an area.

#![allow(clippy::unwrap_used, clippy::panic)]

mod claims;
mod cut;
mod dataset;
mod evaluate;
mod explain;
mod export;
mod fuse;
mod gazetteer;
mod interchange;
mod modules;
mod ontology;
mod query;
mod readers;
mod sample;
mod serve;
mod shapes;
mod validate;
