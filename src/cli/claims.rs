//! `demarche claims`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::dataset::Dataset;
use crate::error::{Error, Problems};
use crate::query::{ClaimRow, claim_rows};

/// Prints the claims of a dataset, one a row.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// JSON Lines in the form of gold claims, CSV, or a table.
    #[arg(long, value_name = "FORMAT", default_value = "jsonl", value_parser = ["jsonl", "csv", "table"])]
    format: String,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let rows = claim_rows(dataset.store())?;
    let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
    match arguments.format.as_str() {
        "csv" => ClaimRow::write_csv(&rows, &mut stdout)?,
        "table" => {
            let table = ClaimRow::table(&rows);
            table.write(&mut stdout, super::table_width()).map_err(Error::stream("write to standard output"))?;
        }
        _ => ClaimRow::write_json_lines(&rows, &mut stdout)?,
    }
    Ok(Problems::default())
}
