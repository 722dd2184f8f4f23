//! `demarche query`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::dataset::Dataset;
use crate::error::{Error, Problems, Result};
use crate::query::{Answer, Format, Limits, NamedQuery, Need, Prefixes, Table, Values};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Asks a dataset a named question, or one of your own in SPARQL.
///
/// Without a question, lists the named ones.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A named question, a file with a query in SPARQL 1.1, or - for standard input.
    #[arg(value_name = "NAME|FILE|-")]
    query: Option<String>,
    #[command(flatten)]
    dataset: DatasetArgument,
    /// Fills in a parameter of the question.
    #[arg(long, value_name = "KEY=VALUE", value_parser = parse_pair)]
    set: Vec<(String, String)>,
    /// The form of the answer: a table for solutions and Turtle for graphs, unless another is asked for.
    #[arg(long, value_name = "FORMAT", value_parser = ["table", "json", "xml", "csv", "tsv", "ttl", "nt", "jsonld"])]
    format: Option<String>,
    /// Lists the named questions with their parameters.
    #[arg(long, short, conflicts_with = "query")]
    list: bool,
    /// Prints the text of the question instead of the answer.
    #[arg(long, requires = "query")]
    show: bool,
    /// How many seconds the query may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 600, value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
    /// How many rows the answer may have; a longer one is an error, never cut.
    #[arg(long, value_name = "ROWS", default_value_t = Limits::default().rows)]
    max_rows: usize,
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let Some(query) = &arguments.query else {
        list(std::io::stdout().lock(), settings).map_err(Error::stream("write to standard output"))?;
        return Ok(Problems::default());
    };
    let query = load(query)?;
    if arguments.show {
        let mut stdout = std::io::stdout().lock();
        stdout.write_all(query.text.as_bytes()).map_err(Error::stream("write to standard output"))?;
        return Ok(Problems::default());
    }
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let prefixes = Prefixes::new(dataset.base());
    let limits = Limits { time: Duration::from_secs(arguments.timeout), rows: arguments.max_rows, ..Limits::default() };
    let values: Values = arguments.set.iter().cloned().collect();
    let answer = query.run(dataset.store(), &prefixes, &values, &limits)?;
    let format = arguments.format.as_deref().and_then(Format::from_name).unwrap_or_else(|| answer.default_format());
    let stdout = std::io::BufWriter::new(std::io::stdout().lock());
    answer.write(stdout, format, &prefixes, super::table_width())?;
    report_rows(&answer, format, settings);
    Ok(Problems::default())
}

/// A shipped query by its name, else the query in a file or on standard input.
fn load(query: &str) -> Result<NamedQuery> {
    if let Some(shipped) = NamedQuery::find(query) {
        return Ok(shipped.clone());
    }
    let text = if query == "-" {
        let mut text = String::new();
        let bound = Limits::default().length as u64 + 1;
        std::io::stdin().take(bound).read_to_string(&mut text).map_err(Error::stream("read standard input"))?;
        text
    } else {
        let path = PathBuf::from(query);
        if !path.is_file() {
            return Err(Error::Invalid(format!(
                "there is no question or file '{query}'; `demarche query --list` prints the questions"
            )));
        }
        std::fs::read_to_string(&path).map_err(Error::io("read", &path))?
    };
    let stem = Path::new(query).file_stem().map_or("-".into(), |stem| stem.to_string_lossy());
    NamedQuery::parse(&stem, &text)
}

fn list(mut writer: impl Write, settings: &Settings) -> std::io::Result<()> {
    if settings.json {
        let rows: Vec<_> = NamedQuery::shipped().iter().map(describe).collect();
        return writeln!(writer, "{}", serde_json::Value::from(rows));
    }
    let mut table = Table::new(["name", "question", "parameters"].map(str::to_owned));
    for query in NamedQuery::shipped() {
        let parameters = query.parameters.iter().map(|parameter| match &parameter.need {
            Need::Required => format!("{}={}", parameter.name, parameter.kind.name()),
            Need::Optional => format!("[{}={}]", parameter.name, parameter.kind.name()),
            Need::Default(value) => format!("[{}={value}]", parameter.name),
        });
        table.push([query.name.clone(), query.question.clone(), parameters.collect::<Vec<_>>().join(" ")]);
    }
    table.write(&mut writer, super::table_width())?;
    writeln!(
        writer,
        "\nFill in parameters with --set: demarche query events-of --set actor=Mali --set since=2024-08-01"
    )
}

fn describe(query: &NamedQuery) -> serde_json::Value {
    let parameters: Vec<_> = query
        .parameters
        .iter()
        .map(|parameter| {
            serde_json::json!({
                "name": parameter.name,
                "type": parameter.kind.name(),
                "required": parameter.need == Need::Required,
                "default": match &parameter.need { Need::Default(value) => Some(value), _ => None },
                "description": parameter.description,
            })
        })
        .collect();
    serde_json::json!({
        "name": query.name, "title": query.title, "question": query.question, "parameters": parameters,
    })
}

/// Says on standard error how many rows a table has, where somebody looks.
fn report_rows(answer: &Answer, format: Format, settings: &Settings) {
    if let (Answer::Solutions(solutions), Format::Table, false) = (answer, format, settings.quiet) {
        let rows = solutions.rows.len();
        // Standard error may be closed; the table is written.
        let _ = writeln!(std::io::stderr(), "{rows} row{}", if rows == 1 { "" } else { "s" });
    }
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(format!("'{text}' does not fit, expected KEY=VALUE")),
    }
}
