//! Whether a dataset keeps what the model promises: its shapes, its quotes, and evidence for every statement.
//!
//! Three kinds of checks, none of which trusts another:
//!
//! - the **shapes** of `ontology/shapes.ttl` (SHACL), over the union of all graphs;
//! - the **quotes**: each sentence and mention equals its slice of the text that the article's SHA-256 pins;
//! - the **evidence**: every claim stands in the graph of its one sentence, every plain statement and every event of
//!   the world rests on claims and sentences that exist, and nothing that nobody asserts is told as a fact.
//!
//! Every check reads the store in a bounded number of passes and keeps the names of its nodes in memory.

mod actors;
mod claims;
mod index;
mod quotes;
mod report;
mod shapes;
mod world;

pub use report::{Counts, Finding, Report, Severity};

use crate::article::ArticleId;
use crate::error::Result;
use crate::vocab::mint::Base;
use index::Index;
use oxigraph::store::Store;

/// Checks the dataset in a store.
///
/// `text` gives the text of an article whose node has no `nif:isString`, where there is one.
///
/// # Errors
///
/// If the store fails, or the shapes cannot be checked at all.
pub fn validate(store: &Store, base: &Base, text: impl Fn(&ArticleId) -> Result<Option<String>>) -> Result<Report> {
    let index = Index::of(store)?;
    let mut report = Report::default();
    claims::check(&index, &mut report);
    world::check(&index, base, &mut report);
    actors::check(&index, &mut report);
    quotes::check(&index, base, text, &mut report)?;
    shapes::check(store, &mut report)?;
    report.sort();
    Ok(report)
}
