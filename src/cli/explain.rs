//! `demarche explain`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::dataset::Dataset;
use crate::error::{Error, Problems};
use crate::explain::explain;
use crate::query::{Lookup, Prefixes};
use std::io::Write;

/// Shows every claim behind a statement, event or entity, with its sentence.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// An IRI, a Wikidata identifier, a name, an article's identifier, or a statement such as
    /// "Mali severedRelationsWith Ukraine".
    #[arg(value_name = "WHAT", required = true)]
    what: Vec<String>,
    #[command(flatten)]
    dataset: DatasetArgument,
    /// Text for people, or JSON.
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// How many events of an actor are explained down to their sentences; the others are named.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    most: usize,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let prefixes = Prefixes::new(dataset.base());
    let explanation = explain(Lookup::new(dataset.store()), &prefixes, &arguments.what.join(" "), arguments.most)?;
    let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
    let written = match arguments.format.as_str() {
        "json" => serde_json::to_writer_pretty(&mut stdout, &explanation)
            .map_err(std::io::Error::from)
            .and_then(|()| writeln!(stdout)),
        _ => explanation.write(&mut stdout, super::table_width().min(120)),
    };
    written.and_then(|()| stdout.flush()).map_err(Error::stream("write to standard output"))?;
    Ok(Problems::default())
}
