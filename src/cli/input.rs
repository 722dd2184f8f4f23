//! The arguments of verbs that read articles.

use crate::article::{Input, Limits, Reader};
use crate::error::Result;
use std::time::Duration;

/// The articles that a verb reads, and how much of them.
#[derive(Debug, clap::Args)]
pub(super) struct InputArguments {
    /// Files, folders, http(s) URLs, or - for standard input.
    #[arg(value_name = "INPUT")]
    inputs: Vec<Input>,
    /// The largest document that is read, in bytes: a file, a page, or a line of JSON Lines.
    #[arg(long, value_name = "BYTES", default_value_t = Limits::default().max_bytes)]
    max_bytes: usize,
    /// How many seconds fetching a URL may take.
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::default().timeout.as_secs(),
          value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
}

impl InputArguments {
    /// Whether the user names nothing to read.
    pub(super) fn is_empty(&self) -> bool {
        self.inputs.is_empty()
    }

    /// Reads the articles, one at a time.
    ///
    /// # Errors
    ///
    /// If a path does not exist.
    pub(super) fn reader(&self) -> Result<Reader> {
        let timeout = Duration::from_secs(self.timeout);
        let limits = Limits { max_bytes: self.max_bytes, timeout, ..Limits::default() };
        crate::article::read(self.inputs.clone(), limits)
    }
}
