//! The forms in which a dataset can be written.

use crate::error::{Error, Result};
use oxigraph::io::RdfFormat;
use std::path::Path;

/// A form in which a dataset can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Turtle, arranged for people.
    Turtle,
    /// TriG, arranged for people.
    TriG,
    /// N-Triples.
    NTriples,
    /// N-Quads.
    NQuads,
    /// RDF/XML.
    RdfXml,
    /// JSON-LD 1.1, compacted against our context.
    JsonLd,
    /// The claims as CSV, one a row.
    ClaimsCsv,
    /// The events as CSV, one a row.
    EventsCsv,
}

/// The version of RDF that may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RdfVersion {
    /// RDF 1.1: statements as they are.
    #[default]
    Rdf11,
    /// RDF 1.2: each plain statement also carries its events and its sentences as an annotation.
    Rdf12,
}

/// A format, its names (the first is its own, the last its extension where that is none of the others), and whether
/// it holds named graphs.
struct Row(Format, &'static [&'static str], bool);

const ROWS: [Row; 8] = [
    Row(Format::Turtle, &["turtle", "ttl"], false),
    Row(Format::TriG, &["trig"], true),
    Row(Format::NTriples, &["ntriples", "n-triples", "nt"], false),
    Row(Format::NQuads, &["nquads", "n-quads", "nq"], true),
    Row(Format::RdfXml, &["rdfxml", "rdf/xml", "rdf-xml", "xml", "rdf"], false),
    Row(Format::JsonLd, &["jsonld", "json-ld"], true),
    Row(Format::ClaimsCsv, &["claims-csv"], false),
    Row(Format::EventsCsv, &["events-csv"], false),
];

impl Format {
    /// All formats.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.0)
    }

    /// The format of this name, in any case: its own name, a usual short one, or its extension.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        ROWS.iter().find(|row| row.1.contains(&name.as_str())).map(|row| row.0)
    }

    /// The format of a file, by the extension of its name.
    pub fn of_file(path: &Path) -> Option<Self> {
        Self::from_name(path.extension()?.to_str()?)
    }

    /// Its own name: `turtle`.
    pub fn name(self) -> &'static str {
        ROWS[self as usize].1[0]
    }

    /// Whether it holds named graphs.
    pub fn holds_graphs(self) -> bool {
        ROWS[self as usize].2
    }

    /// The syntax, for those that the store's library writes quad by quad.
    pub(super) fn of_stream(self) -> Option<RdfFormat> {
        match self {
            Self::NTriples => Some(RdfFormat::NTriples),
            Self::NQuads => Some(RdfFormat::NQuads),
            Self::RdfXml => Some(RdfFormat::RdfXml),
            Self::Turtle | Self::TriG | Self::JsonLd | Self::ClaimsCsv | Self::EventsCsv => None,
        }
    }

    /// That this version of RDF can be written in it.
    ///
    /// # Errors
    ///
    /// If it has no form for triple terms: JSON-LD 1.1 has none.
    pub(super) fn admits(self, version: RdfVersion) -> Result<()> {
        if self == Self::JsonLd && version == RdfVersion::Rdf12 {
            return Err(Error::Invalid(
                "JSON-LD 1.1 cannot hold the annotations of RDF 1.2: expected --rdf 1.1, or one of turtle, trig, \
                 ntriples, nquads and rdfxml"
                    .to_owned(),
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_its_format() {
        for (index, row) in ROWS.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            for name in row.1 {
                assert_eq!(Format::from_name(&name.to_uppercase()), Some(row.0), "{name}");
            }
        }
        assert_eq!(Format::from_name("hdt"), None);
    }

    #[test]
    fn a_file_tells_its_format() {
        assert_eq!(Format::of_file(Path::new("out/kg.ttl")), Some(Format::Turtle));
        assert_eq!(Format::of_file(Path::new("kg.rdf")), Some(Format::RdfXml));
        assert_eq!(Format::of_file(Path::new("kg")), None);
    }
}
