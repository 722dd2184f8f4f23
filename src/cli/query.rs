//! `demarche query`

use super::DatasetArgument;
use super::{Outcome, Settings};

/// Asks a dataset a named question, or one of your own in SPARQL.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
