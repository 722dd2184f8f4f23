//! `demarche serve`

use super::DatasetArgument;
use super::{Outcome, Settings};

/// Answers SPARQL queries and shows pages over HTTP.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// The address to listen on; port 0 for any free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7878")]
    bind: std::net::SocketAddr,
}

pub(super) fn run(_arguments: &Arguments, _settings: &Settings) -> Outcome {
    Err(crate::Error::Invalid("unfinished".to_owned()))
}
