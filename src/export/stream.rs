//! N-Triples, N-Quads and RDF/XML, written quad by quad.

use super::WRITING;
use super::selection::{Description, Selection, iri, quad, triples};
use super::xml::{CarriageReturns, is_xml};
use crate::error::{Error, Place, Problem, ProblemCode, Problems, Result};
use crate::vocab::{PREFIXES, rdf};
use oxigraph::io::{RdfFormat, RdfSerializer, WriterQuadSerializer};
use oxigraph::model::{GraphName, QuadRef, Term};
use std::io::Write;

/// Writes a selection; gives the literals that XML cannot hold.
pub(super) fn write(selection: &Selection<'_>, syntax: RdfFormat, output: &mut impl Write) -> Result<Problems> {
    if syntax != RdfFormat::RdfXml {
        let serializer = RdfSerializer::from_format(syntax).for_writer(output);
        return Writer { selection, syntax, serializer, problems: Problems::default() }.write();
    }
    let mut serializer = RdfSerializer::from_format(syntax);
    for (prefix, namespace) in PREFIXES {
        serializer = serializer.with_prefix(prefix, namespace).map_err(|fault| Error::Invalid(fault.to_string()))?;
    }
    let serializer = serializer.for_writer(CarriageReturns(output));
    Writer { selection, syntax, serializer, problems: Problems::default() }.write()
}

struct Writer<'w, W: Write> {
    selection: &'w Selection<'w>,
    syntax: RdfFormat,
    serializer: WriterQuadSerializer<W>,
    problems: Problems,
}

impl<W: Write> Writer<'_, W> {
    fn write(mut self) -> Result<Problems> {
        let selection = self.selection;
        for subject in selection.subjects()? {
            self.description(&selection.describe(subject)?)?;
        }
        if self.syntax.supports_datasets() {
            for graph in selection.graphs()? {
                let name = GraphName::from(graph.clone());
                for description in selection.graph(&graph)? {
                    triples(&description).try_for_each(|triple| self.quad(quad(triple, &name)))?;
                }
            }
        } else {
            selection.each_flattened(|description| self.description(&description))?;
        }
        self.serializer.finish().map_err(Error::stream(WRITING))?.flush().map_err(Error::stream(WRITING))?;
        Ok(self.problems)
    }

    /// A description in the default graph, then the annotations of its statements.
    fn description(&mut self, description: &Description) -> Result<()> {
        let default = GraphName::DefaultGraph;
        triples(description).try_for_each(|triple| self.quad(quad(triple, &default)))?;
        for (subject, property, value) in triples(description) {
            if let Some(annotation) = self.selection.annotation(subject, property, value)? {
                triples(&annotation).try_for_each(|triple| self.quad(quad(triple, &default)))?;
            }
        }
        Ok(())
    }

    fn quad(&mut self, quad: QuadRef<'_>) -> Result<()> {
        if self.syntax == RdfFormat::RdfXml && !fits_xml(quad) {
            let subject = iri(&quad.subject.into_owned()).to_owned();
            self.problems.push(Problem::new(
                ProblemCode::Unrepresentable,
                Place::default(),
                format!(
                    "the {} of <{subject}> holds a control character: expected characters of XML 1.0",
                    quad.predicate
                ),
            ));
            return Ok(());
        }
        self.serializer.serialize_quad(quad).map_err(Error::stream(WRITING))
    }
}

fn fits_xml(quad: QuadRef<'_>) -> bool {
    match quad.object.into_owned() {
        Term::Literal(literal) => is_xml(literal.value()),
        Term::Triple(triple) => quad.predicate == rdf::REIFIES && is_xml(&triple.to_string()),
        Term::NamedNode(_) | Term::BlankNode(_) => true,
    }
}
