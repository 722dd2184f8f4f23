//! `demarche claims`

use super::DatasetArgument;
use super::{Outcome, Settings};

/// Prints the claims of a dataset, one a row.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
