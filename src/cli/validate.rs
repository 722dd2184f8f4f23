//! `demarche validate`

use super::DatasetArgument;
use super::{Outcome, Settings};

/// Checks a dataset: shapes, quotes, evidence.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
