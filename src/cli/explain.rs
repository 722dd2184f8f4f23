//! `demarche explain`

use super::DatasetArgument;
use super::{Outcome, Settings};

/// Shows every claim behind a statement, event or entity, with its sentence.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
