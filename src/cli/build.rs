//! `demarche build`

use super::{Outcome, Settings};

/// Reads, annotates, links, maps and fuses articles into a dataset.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: super::input::InputArguments,
    /// The folder of the dataset.
    #[arg(long, short, value_name = "DATASET", default_value = "out")]
    output: std::path::PathBuf,
    /// Takes an article out of the dataset, by its identifier or the last segment of its IRI.
    #[arg(long, value_name = "ID")]
    remove: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let _reader = arguments.input.reader()?;
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
