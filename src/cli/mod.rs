//! The command line: definitions, progress, tables, exit codes.
//!
//! Exit status: 0 clean, 1 failed, 2 usage, 3 finished with problems in the data.

mod annotate;
mod build;
mod claims;
mod demo;
mod evaluate;
mod events;
mod explain;
mod export;
mod input;
mod lexicon;
mod map;
mod progress;
mod query;
mod report;
mod serve;
mod validate;

use crate::error::{Error, Problems, Result};
use crate::vocab::mint::{Base, DEFAULT_BASE};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Diplomatic news to a knowledge graph in which every statement leads to its sentence.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    settings: Settings,
}

/// What every verb takes.
#[derive(Debug, clap::Args)]
struct Settings {
    /// Says nothing on standard error but failures.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Prints the summary of the run as JSON on standard error.
    #[arg(long, global = true)]
    json: bool,
    /// Stops with status 1 at the first problem in the data.
    #[arg(long, global = true)]
    strict: bool,
    /// The IRI below which data IRIs are minted; ends in '/'.
    #[arg(long, global = true, value_name = "IRI", default_value = DEFAULT_BASE, value_parser = parse_base)]
    base: Base,
}

fn parse_base(iri: &str) -> Result<Base> {
    Base::new(iri)
}

/// A number from 0 to 1.
fn parse_share(written: &str) -> Result<f64> {
    match written.parse() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err(Error::Invalid(format!("expected a number from 0 to 1, found '{written}'"))),
    }
}

/// The dataset that a verb reads.
#[derive(Debug, clap::Args)]
struct DatasetArgument {
    /// The folder of the dataset.
    #[arg(long, short, value_name = "DATASET", default_value = "out")]
    dataset: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Demo(demo::Arguments),
    Build(build::Arguments),
    Annotate(annotate::Arguments),
    Map(map::Arguments),
    Claims(claims::Arguments),
    Events(events::Arguments),
    Query(query::Arguments),
    Explain(explain::Arguments),
    Export(export::Arguments),
    Validate(validate::Arguments),
    Evaluate(evaluate::Arguments),
    Serve(serve::Arguments),
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("DEMARCHE_LOG").unwrap_or_else(|_| "warn".into()))
        .init();
    let settings = arguments.settings;
    let outcome = match arguments.verb {
        Verb::Demo(verb) => demo::run(&verb, &settings),
        Verb::Build(verb) => build::run(&verb, &settings),
        Verb::Annotate(verb) => annotate::run(&verb, &settings),
        Verb::Map(verb) => map::run(&verb, &settings),
        Verb::Claims(verb) => claims::run(&verb, &settings),
        Verb::Events(verb) => events::run(&verb, &settings),
        Verb::Query(verb) => query::run(&verb, &settings),
        Verb::Explain(verb) => explain::run(&verb, &settings),
        Verb::Export(verb) => export::run(&verb, &settings),
        Verb::Validate(verb) => validate::run(&verb, &settings),
        Verb::Evaluate(verb) => evaluate::run(&verb, &settings),
        Verb::Serve(verb) => serve::run(&verb, &settings),
    };
    match outcome {
        Ok(problems) => report::finish(&problems, &settings),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => report::fail(&error),
    }
}

/// How wide tables are, in columns: as the terminal, else 160.
fn table_width() -> usize {
    terminal_size::terminal_size_of(std::io::stdout()).map_or(160, |(width, _)| usize::from(width.0).max(40))
}

/// What a verb hands back: the problems that it met, for the exit status.
type Outcome = Result<Problems>;

/// Whether the reader of our output has gone: no failure of ours.
fn is_broken_pipe(error: &Error) -> bool {
    matches!(error, Error::Stream { source, .. } | Error::Io { source, .. }
        if source.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
