//! Answers and the forms in which they are written.

use super::prefixes::Prefixes;
use super::table::Table;
use crate::error::{Error, Result};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::{Term, Triple, Variable};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use std::io::Write;

const WRITE: &str = "write the answer";

/// The solutions of a `SELECT` query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Solutions {
    /// The columns.
    pub variables: Vec<Variable>,
    /// The rows, each as long as `variables`; none where a variable is unbound.
    pub rows: Vec<Vec<Option<Term>>>,
}

/// The answer to a query.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To `SELECT`.
    Solutions(Solutions),
    /// To `ASK`.
    Boolean(bool),
    /// To `CONSTRUCT` and `DESCRIBE`; triples may repeat.
    Graph(Vec<Triple>),
}

/// A form in which an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table for people, of solutions, a Boolean or a graph.
    Table,
    /// SPARQL 1.1 Query Results JSON, of solutions or a Boolean.
    Json,
    /// SPARQL Query Results XML, of solutions or a Boolean; RDF/XML, of a graph.
    Xml,
    /// SPARQL 1.1 Query Results CSV, of solutions or a Boolean.
    Csv,
    /// SPARQL 1.1 Query Results TSV, of solutions or a Boolean.
    Tsv,
    /// RDF 1.2 Turtle, of a graph.
    Turtle,
    /// RDF 1.2 N-Triples, of a graph.
    NTriples,
    /// JSON-LD 1.1, expanded, of a graph.
    JsonLd,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] =
        [Self::Table, Self::Json, Self::Xml, Self::Csv, Self::Tsv, Self::Turtle, Self::NTriples, Self::JsonLd];

    /// The name by which a user asks for it: `table`, `json`, `ttl` …
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::JsonLd => "jsonld",
        }
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    fn of_results(self) -> Option<QueryResultsFormat> {
        match self {
            Self::Json => Some(QueryResultsFormat::Json),
            Self::Xml => Some(QueryResultsFormat::Xml),
            Self::Csv => Some(QueryResultsFormat::Csv),
            Self::Tsv => Some(QueryResultsFormat::Tsv),
            Self::Table | Self::Turtle | Self::NTriples | Self::JsonLd => None,
        }
    }

    fn of_graphs(self) -> Option<RdfFormat> {
        match self {
            Self::Turtle => Some(RdfFormat::Turtle),
            Self::NTriples => Some(RdfFormat::NTriples),
            Self::JsonLd => Some(RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
            Self::Xml => Some(RdfFormat::RdfXml),
            Self::Table | Self::Json | Self::Csv | Self::Tsv => None,
        }
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl Answer {
    /// The format of this kind of answer for people: Turtle for a graph, else a table.
    pub fn default_format(&self) -> Format {
        match self {
            Self::Graph(_) => Format::Turtle,
            Self::Solutions(_) | Self::Boolean(_) => Format::Table,
        }
    }

    /// Writes the answer.
    ///
    /// `prefixes` shorten IRIs in tables and Turtle; `width` is that of a table, in columns of a terminal.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if this kind of answer has no such form, [`Error::Stream`] if writing fails.
    pub fn write(&self, mut writer: impl Write, format: Format, prefixes: &Prefixes, width: usize) -> Result<()> {
        let unfit = |kind: &str, fitting: &str| {
            Err(Error::Invalid(format!("{kind} cannot be written as {format}: expected {fitting}")))
        };
        match self {
            Self::Solutions(_) | Self::Boolean(_) if format.of_results().is_none() && format != Format::Table => {
                unfit("solutions and Booleans", "table, json, xml, csv or tsv")
            }
            Self::Graph(_) if format.of_graphs().is_none() && format != Format::Table => {
                unfit("a graph", "table, xml, ttl, nt or jsonld")
            }
            Self::Solutions(solutions) => match format.of_results() {
                Some(form) => write_solutions(solutions, writer, form).map_err(Error::stream(WRITE)),
                None => table_of(solutions, prefixes).write(writer, width).map_err(Error::stream(WRITE)),
            },
            Self::Boolean(answer) => match format.of_results() {
                Some(form) => QueryResultsSerializer::from_format(form)
                    .serialize_boolean_to_writer(writer, *answer)
                    .and_then(|mut writer| writer.write_all(b"\n"))
                    .map_err(Error::stream(WRITE)),
                None => writeln!(writer, "{}", if *answer { "yes" } else { "no" }).map_err(Error::stream(WRITE)),
            },
            Self::Graph(triples) => {
                let triples = in_order(triples);
                match format.of_graphs() {
                    Some(form) => write_graph(&triples, writer, form, prefixes),
                    None => table_of_graph(&triples, prefixes).write(writer, width).map_err(Error::stream(WRITE)),
                }
            }
        }
    }
}

fn write_solutions(solutions: &Solutions, writer: impl Write, format: QueryResultsFormat) -> std::io::Result<()> {
    let mut serializer = QueryResultsSerializer::from_format(format)
        .serialize_solutions_to_writer(writer, solutions.variables.clone())?;
    for row in &solutions.rows {
        let bound = solutions.variables.iter().zip(row);
        serializer
            .serialize(bound.filter_map(|(variable, term)| Some((variable.as_ref(), term.as_ref()?.as_ref()))))?;
    }
    let mut writer = serializer.finish()?;
    if matches!(format, QueryResultsFormat::Json | QueryResultsFormat::Xml) {
        writer.write_all(b"\n")?;
    }
    Ok(())
}

fn table_of(solutions: &Solutions, prefixes: &Prefixes) -> Table {
    let mut table = Table::new(solutions.variables.iter().map(|variable| variable.as_str().replace('_', " ")));
    for row in &solutions.rows {
        table.push(row.iter().map(|term| term.as_ref().map_or_else(String::new, |term| prefixes.shorten(term))));
    }
    table
}

fn table_of_graph(triples: &[&Triple], prefixes: &Prefixes) -> Table {
    let mut table = Table::new(["subject", "predicate", "object"].map(str::to_owned));
    for triple in triples {
        table.push([
            prefixes.shorten(&triple.subject.clone().into()),
            prefixes.shorten(&triple.predicate.clone().into()),
            prefixes.shorten(&triple.object),
        ]);
    }
    table
}

/// The triples without repeats, each subject's together.
fn in_order(triples: &[Triple]) -> Vec<&Triple> {
    let mut keyed: Vec<(String, &Triple)> = triples.iter().map(|triple| (triple.to_string(), triple)).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    keyed.dedup_by(|a, b| a.0 == b.0);
    keyed.into_iter().map(|(_, triple)| triple).collect()
}

fn write_graph(triples: &[&Triple], writer: impl Write, format: RdfFormat, prefixes: &Prefixes) -> Result<()> {
    let mut serializer = RdfSerializer::from_format(format);
    for (prefix, namespace) in prefixes.iter() {
        serializer = serializer
            .with_prefix(prefix, namespace)
            .map_err(|error| Error::Invalid(format!("'{namespace}' is no IRI: {error}")))?;
    }
    let mut serializer = serializer.for_writer(writer);
    for triple in triples {
        serializer.serialize_triple(*triple).map_err(Error::stream(WRITE))?;
    }
    serializer.finish().map_err(Error::stream(WRITE))?;
    Ok(())
}
