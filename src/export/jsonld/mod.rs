//! JSON-LD 1.1, compacted against our context (<https://www.w3.org/TR/json-ld11/>).
//!
//! One object with the context and `@graph`: the nodes of the default graph, each on a line of its own. An article is
//! written as an annotated article is: its sentences under `sentences`, what each says, as a named graph, under `says`.

mod context;
mod node;

use super::WRITING;
use super::part::place;
use super::selection::{Description, Selection, iri};
use crate::error::{Error, Result};
use crate::vocab::{dip, nif};
use context::Context;
use node::node;
use oxigraph::model::{NamedOrBlankNode, Term};
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::io::Write;

/// The context that every JSON-LD of ours is written against.
const CONTEXT: &str = include_str!("../../../ontology/context.jsonld");

/// Writes a selection.
pub(super) fn write(selection: &Selection<'_>, output: &mut impl Write) -> Result<()> {
    let context = Context::parse(CONTEXT)?;
    let graphs = selection.graphs()?;
    let unwritten = graphs.iter().map(|graph| iri(graph).to_owned()).collect();
    let mut writer = Writer { context: &context, selection, unwritten, first: true, output };
    writer.text(&format!("{{\"@context\":{},\n\"@graph\":[", context.definitions()))?;
    writer.default_graph()?;
    for graph in graphs {
        let bare = Description { subject: graph, properties: Vec::new() };
        if writer.unwritten.contains(iri(&bare.subject)) {
            writer.described(&bare)?;
        }
    }
    writer.text("\n]}\n")
}

struct Writer<'w, W> {
    context: &'w Context,
    selection: &'w Selection<'w>,
    /// The graphs that are still to be written.
    unwritten: HashSet<String>,
    first: bool,
    output: &'w mut W,
}

impl<W: Write> Writer<'_, W> {
    fn default_graph(&mut self) -> Result<()> {
        // Subjects sort by their place: the parts of an article follow it directly.
        let mut subjects = self.selection.subjects()?.into_iter().peekable();
        while let Some(subject) = subjects.next() {
            let description = self.selection.describe(subject)?;
            if !description.is_a(dip::ARTICLE) {
                self.described(&description)?;
                continue;
            }
            let article = iri(&description.subject).to_owned();
            let mut node = node(self.context, &description);
            let mut sentences = Vec::new();
            let is_part = |next: &NamedOrBlankNode| place(iri(next)).is_some_and(|(context, ..)| context == article);
            while let Some(part) = subjects.next_if(|next| is_part(next)) {
                let part = self.selection.describe(part)?;
                match sentence_of(&part, &article) {
                    Some(sentence) => sentences.push(Value::Object(self.with_graph(&sentence)?)),
                    None => self.described(&part)?,
                }
            }
            if !sentences.is_empty() {
                node.insert("sentences".to_owned(), Value::Array(sentences));
            }
            self.line(node)?;
        }
        Ok(())
    }

    /// Writes a node of the default graph with the graph that bears its name.
    fn described(&mut self, description: &Description) -> Result<()> {
        let node = self.with_graph(description)?;
        self.line(node)
    }

    /// A node with the graph that bears its name, if that is still to be written.
    fn with_graph(&mut self, description: &Description) -> Result<Map<String, Value>> {
        let mut members = node(self.context, description);
        if self.unwritten.remove(iri(&description.subject)) {
            let said = self.selection.graph(&description.subject)?;
            let said = said.iter().map(|said| Value::Object(node(self.context, said))).collect();
            members.insert("says".to_owned(), Value::Array(said));
        }
        Ok(members)
    }

    fn line(&mut self, node: Map<String, Value>) -> Result<()> {
        let separator = if std::mem::take(&mut self.first) { "\n" } else { ",\n" };
        self.text(separator)?;
        serde_json::to_writer(&mut *self.output, &Value::Object(node))
            .map_err(|fault| Error::stream(WRITING)(fault.into()))
    }

    fn text(&mut self, text: &str) -> Result<()> {
        self.output.write_all(text.as_bytes()).map_err(Error::stream(WRITING))
    }
}

/// A sentence as it stands below its article: without `nif:referenceContext`, which `sentences` says. None for any
/// other part of an article.
fn sentence_of(part: &Description, article: &str) -> Option<Description> {
    if !part.is_a(dip::SENTENCE) {
        return None;
    }
    let mut sentence = part.clone();
    let (_, contexts) = sentence.properties.iter_mut().find(|(property, _)| property == &nif::REFERENCE_CONTEXT)?;
    let index = contexts.iter().position(|value| matches!(value, Term::NamedNode(node) if node.as_str() == article))?;
    contexts.remove(index);
    sentence.properties.retain(|(_, values)| !values.is_empty());
    Some(sentence)
}
