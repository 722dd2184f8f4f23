//! `demarche map`

use super::{Outcome, Settings};

/// Turns annotated articles into source and claim quads: N-Quads on standard output.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files of annotated articles, JSON or JSON Lines; standard input where none is named.
    #[arg(value_name = "FILE")]
    files: Vec<std::path::PathBuf>,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
