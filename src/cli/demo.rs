//! `demarche demo`

use super::{Outcome, Settings};

/// Builds the bundled corpus and answers three questions about it, with their sentences.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder of the dataset that is built.
    #[arg(long, short, value_name = "DATASET", default_value = "out")]
    output: std::path::PathBuf,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
