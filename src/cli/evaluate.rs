//! `demarche evaluate`

use super::{Outcome, Settings};

/// Scores claims against gold claims.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Gold claims, JSON Lines.
    #[arg(value_name = "GOLD")]
    gold: std::path::PathBuf,
    /// The folder of the articles.
    #[arg(long, value_name = "FOLDER")]
    articles: std::path::PathBuf,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
