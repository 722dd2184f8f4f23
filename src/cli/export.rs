//! `demarche export`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::dataset::Dataset;
use crate::error::{Error, Problems, Result};
use crate::export::{self, Format, Options, RdfVersion};
use crate::map::Layer;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes a dataset in another form.
///
/// TriG, N-Quads and JSON-LD hold what each sentence says in a graph of its own, whose name is the sentence's IRI.
/// Turtle, N-Triples and RDF/XML have no graphs: they hold the union of all. There a claim still names its sentence
/// (prov:wasDerivedFrom); with --rdf 1.2 each plain statement names its events and sentences too.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "Examples:
  demarche export --format turtle --layer world
  demarche export -o graph.trig
  demarche export --format jsonld --quote-limit 500 -o graph.jsonld")]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// The form: turtle (ttl), trig, ntriples (nt), nquads (nq), rdfxml (rdf), jsonld, claims-csv, events-csv, or void
    /// (the description of the dataset in VoID and DCAT); by default what the name of the output file says.
    #[arg(long, short, value_name = "FORMAT", value_parser = parse_format)]
    format: Option<Wanted>,
    /// The version of RDF: 1.2 also annotates each plain statement with its events and sentences.
    #[arg(long, value_name = "VERSION", default_value = "1.1", value_parser = parse_version)]
    rdf: RdfVersion,
    /// One layer only: world, claims or source.
    #[arg(long, value_name = "LAYER", value_parser = parse_layer)]
    layer: Option<Layer>,
    /// At most this many characters of each article's text, over all quotes of it (sentences, mentions, triggers) in
    /// the order of the text. A quote that is cut is a nif:head instead of a nif:anchorOf; offsets, hash and link stay.
    #[arg(long, value_name = "CHARACTERS")]
    quote_limit: Option<usize>,
    /// The file to write, replaced only when it is whole; standard output by default.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// What is to be written.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    /// The dataset.
    Dataset(Format),
    /// Its description.
    Description,
}

/// The names of what can be written.
fn names() -> String {
    Format::all().map(Format::name).chain(["void"]).collect::<Vec<_>>().join(", ")
}

fn parse_format(name: &str) -> Result<Wanted> {
    if name.eq_ignore_ascii_case("void") {
        return Ok(Wanted::Description);
    }
    let format = Format::from_name(name).map(Wanted::Dataset);
    format.ok_or_else(|| Error::Invalid(format!("expected one of {}", names())))
}

fn parse_version(version: &str) -> Result<RdfVersion> {
    match version {
        "1.1" => Ok(RdfVersion::Rdf11),
        "1.2" => Ok(RdfVersion::Rdf12),
        _ => Err(Error::Invalid("expected 1.1 or 1.2".to_owned())),
    }
}

fn parse_layer(name: &str) -> Result<Layer> {
    let expected = || Layer::ALL.map(Layer::name).join(", ");
    Layer::from_name(name).ok_or_else(|| Error::Invalid(format!("expected one of {}", expected())))
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let Arguments { format, rdf, layer, quote_limit, output, .. } = arguments;
    let of_file = || Format::of_file(output.as_deref()?).map(Wanted::Dataset);
    let wanted = format
        .or_else(of_file)
        .ok_or_else(|| Error::Invalid(format!("the format is not known: expected --format and one of {}", names())))?;
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    match wanted {
        Wanted::Dataset(format) => {
            let options = Options { format, rdf: *rdf, layer: *layer, quote_limit: *quote_limit };
            to_output(output.as_deref(), |mut output| {
                export::write(dataset.store(), dataset.base(), &options, &mut output)
            })
        }
        Wanted::Description => {
            let path = dataset.path().join("void.ttl");
            let description = std::fs::read(&path).map_err(Error::io("read", &path))?;
            to_output(output.as_deref(), |output| {
                output.write_all(&description).map_err(Error::stream("write the export"))?;
                Ok(Problems::default())
            })
        }
    }
}

/// Writes to a file, which is replaced only when it is whole, or to standard output.
fn to_output(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> Result<Problems>) -> Outcome {
    match path {
        Some(path) => export::write_whole(path, |output| write(output)),
        None => {
            let mut output = BufWriter::new(std::io::stdout().lock());
            let problems = write(&mut output)?;
            output.flush().map_err(Error::stream("write to standard output"))?;
            Ok(problems)
        }
    }
}
