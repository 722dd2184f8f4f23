//! `demarche validate`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::article::ArticleId;
use crate::dataset::Dataset;
use crate::error::{Error, Result};
use crate::validate::{Report, validate};
use std::io::Write;
use std::path::Path;

/// Checks a dataset: its shapes (SHACL), its quotes against the pinned texts, and the evidence of every statement.
///
/// Prints how much was checked; each fault goes to standard error with its code. Exit status 3 if there are any.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// How the report is printed: text (the summary), or json (the summary and every fault).
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let report = validate(dataset.store(), dataset.base(), |id| text(dataset.path(), id))?;
    let printed = match arguments.format {
        Format::Text => report.to_string(),
        Format::Json => json(&report)?,
    };
    std::io::stdout().lock().write_all(printed.as_bytes()).map_err(Error::stream("write to standard output"))?;
    Ok(report.problems())
}

fn json(report: &Report) -> Result<String> {
    let printed =
        serde_json::to_string_pretty(report).map_err(|fault| Error::stream("write the report")(fault.into()))?;
    Ok(printed + "\n")
}

/// The text of an annotated article of a dataset.
fn text(dataset: &Path, id: &ArticleId) -> Result<Option<String>> {
    let path = dataset.join("articles").join(format!("{id}.jsonld"));
    match std::fs::read(&path) {
        Ok(bytes) => {
            let article: serde_json::Value = serde_json::from_slice(&bytes)
                .map_err(|fault| Error::Invalid(format!("{} is malformed: {fault}", path.display())))?;
            Ok(article.get("text").and_then(serde_json::Value::as_str).map(str::to_owned))
        }
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(Error::io("read", &path)(fault)),
    }
}
