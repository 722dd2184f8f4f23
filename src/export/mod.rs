//! A dataset in other forms: for people, for tools, for other machines.
//!
//! Each form holds the same quads. Those with named graphs (TriG, N-Quads, JSON-LD) hold them as the dataset does: what
//! a sentence says stands in the graph that bears the sentence's IRI. Those without (Turtle, N-Triples, RDF/XML) hold
//! the union of the graphs: a claim still names its sentence by `prov:wasDerivedFrom`, and the plain statements that a
//! sentence makes follow from its asserted claims; only which sentence lets a person speak for a state is not told,
//! unless RDF 1.2 is allowed, where each plain statement carries its events and sentences as an annotation.
//!
//! Every output is deterministic: the same dataset gives the same bytes.

mod description;
mod evidence;
mod file;
mod format;
mod jsonld;
mod lexical;
mod ontology_page;
mod part;
mod quotes;
mod rows;
mod section;
mod selection;
mod stream;
mod turtle;
mod xml;

pub use description::{description, is_described};
pub use file::write_whole;
pub use format::{Format, RdfVersion};
pub use lexical::as_written;
pub use ontology_page::ontology_page;

use crate::error::{Problems, Result};
use crate::map::Layer;
use crate::vocab::mint::Base;
use oxigraph::store::Store;
use selection::Selection;
use std::io::Write;

/// What to write, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The form.
    pub format: Format,
    /// The version of RDF that may be used.
    pub rdf: RdfVersion,
    /// One layer only; all three where there is none.
    pub layer: Option<Layer>,
    /// The number of code points of each article's text that may be quoted, over all its sentences, mentions and
    /// triggers; as many as there are where there is none. Where there is a limit, the text itself is left out.
    pub quote_limit: Option<usize>,
}

impl Options {
    /// All layers in a format, in RDF 1.1, with all quotes.
    pub fn new(format: Format) -> Self {
        Self { format, rdf: RdfVersion::Rdf11, layer: None, quote_limit: None }
    }
}

/// Writes the dataset in a store; gives what could not be written.
///
/// Memory is bounded by the names of the dataset's subjects and by its largest subject or article.
///
/// # Errors
///
/// If the options do not fit together, the store fails, or `output` cannot be written.
pub fn write(store: &Store, base: &Base, options: &Options, output: &mut impl Write) -> Result<Problems> {
    if matches!(options.format, Format::ClaimsCsv | Format::EventsCsv) {
        rows::write(store, options, output)?;
        return Ok(Problems::default());
    }
    options.format.admits(options.rdf)?;
    let selection = Selection::new(store, base, options)?;
    match options.format.of_stream() {
        Some(syntax) => return stream::write(&selection, syntax, output),
        None if options.format == Format::JsonLd => jsonld::write(&selection, output)?,
        None => turtle::write(&selection, options.format.holds_graphs(), output)?,
    }
    Ok(Problems::default())
}

/// What an export is called when writing it fails.
const WRITING: &str = "write the export";
