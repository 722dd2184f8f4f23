//! `demarche annotate`

use super::{Outcome, Settings};

/// Writes annotated articles as JSON Lines (JSON-LD) on standard output.
#[derive(Debug, clap::Args)]
#[command(mut_arg("inputs", |inputs| inputs.required(true)))]
pub(super) struct Arguments {
    #[command(flatten)]
    input: super::input::InputArguments,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let _reader = arguments.input.reader()?;
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
