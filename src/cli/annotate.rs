//! `demarche annotate`

use super::{Outcome, Settings};

/// Writes annotated articles as JSON Lines (JSON-LD) on standard output.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files, folders, URLs, or - for standard input.
    #[arg(value_name = "INPUT", required = true)]
    inputs: Vec<String>,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
