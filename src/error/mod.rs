//! What goes wrong: [`Error`] stops a run, a [`Problem`] is a fault in the data that is counted and reported.

mod problem;

pub use problem::{Place, Problem, ProblemCode, Problems};

use std::path::{Path, PathBuf};

/// The result of an operation of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A fault that stops a run.
///
/// Faults in the data do not: they are [`Problem`]s.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried, as a verb: `read`, `write`, `rename`.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// Why it failed.
        #[source]
        source: std::io::Error,
    },
    /// A stream (standard input or output, a socket) failed.
    #[error("cannot {action}: {source}")]
    Stream {
        /// What was tried, as a verb with its object: `write to standard output`.
        action: &'static str,
        /// Why it failed.
        #[source]
        source: std::io::Error,
    },
    /// What the user asked for does not exist or does not fit; the message names the value and what was expected.
    #[error("{0}")]
    Invalid(String),
    /// A query is not valid SPARQL.
    #[error("invalid query: {0}")]
    QuerySyntax(#[from] oxigraph::sparql::SparqlSyntaxError),
    /// A query failed while it was evaluated.
    #[error("the query failed: {0}")]
    QueryEvaluation(#[from] oxigraph::sparql::QueryEvaluationError),
    /// A query was refused or stopped, because it went beyond a limit; the message names the limit.
    #[error("the query goes beyond a limit: {0}")]
    QueryLimit(String),
    /// The store failed.
    #[error("the store failed: {0}")]
    Store(#[from] oxigraph::store::StorageError),
}

impl Error {
    /// A closure for `map_err` that says what was tried, and on which path.
    pub fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |source| Self::Io { action, path, source }
    }

    /// A closure for `map_err` that says what was tried on a stream.
    pub fn stream(action: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Stream { action, source }
    }
}
