//! Turtle and TriG, arranged for people.
//!
//! Terms are written by the library; only their arrangement is ours, since no library writes sections and annotations
//! both: one writes no annotations, the other recurses once for each escaped character of a literal.

use super::WRITING;
use super::section::{part_for, sections};
use super::selection::{Description, Selection};
use crate::error::{Error, Result};
use crate::vocab::mint::Base;
use crate::vocab::{PREFIXES, rdf, xsd};
use oxigraph::model::{LiteralRef, NamedNodeRef, Term, TermRef};
use std::io::Write;

/// The length of a line, in characters, above which values stand one to a line.
const WIDTH: usize = 110;

/// Writes a selection, with its named graphs (TriG) or with the union of its graphs (Turtle).
pub(super) fn write(selection: &Selection<'_>, graphs: bool, output: &mut impl Write) -> Result<()> {
    let mut writer = Writer { names: Names::new(selection.base()), selection, indent: "", output };
    writer.prologue()?;
    let mut current = None;
    for (section, subject) in sections(selection)? {
        if current != Some(section) {
            writer.heading(section.title())?;
            current = Some(section);
        }
        if let Some(part) = part_for(section, selection.describe(subject)?) {
            writer.description(&part, true)?;
        }
    }
    if graphs { writer.graphs() } else { writer.flattened() }
}

struct Writer<'w, W> {
    names: Names<'w>,
    selection: &'w Selection<'w>,
    indent: &'static str,
    output: &'w mut W,
}

impl<W: Write> Writer<'_, W> {
    fn text(&mut self, text: &str) -> Result<()> {
        self.output.write_all(text.as_bytes()).map_err(Error::stream(WRITING))
    }

    fn prologue(&mut self) -> Result<()> {
        let mut prologue = String::new();
        if let Some(base) = self.names.base {
            prologue = format!("@base {} .\n", NamedNodeRef::new_unchecked(base));
        }
        for (prefix, namespace) in &self.names.prefixes {
            prologue += &format!("@prefix {prefix}: {} .\n", NamedNodeRef::new_unchecked(namespace));
        }
        self.text(&prologue)
    }

    fn heading(&mut self, title: &str) -> Result<()> {
        self.text(&format!("\n# {title}\n"))
    }

    /// What the sentences say, each in its graph.
    fn graphs(&mut self) -> Result<()> {
        for (index, graph) in self.selection.graphs()?.iter().enumerate() {
            if index == 0 {
                self.heading("What each sentence says")?;
            }
            let name = self.names.term(TermRef::from(graph.as_ref()));
            self.text(&format!("\nGRAPH {name} {{"))?;
            self.indent = "    ";
            for description in self.selection.graph(graph)? {
                self.description(&description, false)?;
            }
            self.indent = "";
            self.text("}\n")?;
        }
        Ok(())
    }

    /// What the sentences say, all in one graph.
    fn flattened(&mut self) -> Result<()> {
        let selection = self.selection;
        let mut first = true;
        selection.each_flattened(|description| {
            if std::mem::take(&mut first) {
                self.heading("What each sentence says")?;
            }
            self.description(&description, true)
        })
    }

    /// A subject with its properties, each on a line of its own.
    fn description(&mut self, description: &Description, annotated: bool) -> Result<()> {
        let Description { subject, properties } = description;
        let indent = self.indent;
        let mut block = format!("\n{indent}{}", self.names.term(TermRef::from(subject.as_ref())));
        for (index, (property, values)) in properties.iter().enumerate() {
            let mut objects = Vec::with_capacity(values.len());
            for value in values {
                let annotation = if annotated { self.selection.annotation(subject, property, value)? } else { None };
                objects.push(self.object(value, annotation.as_ref()));
            }
            let end = if index + 1 == properties.len() { "." } else { ";" };
            let property = self.names.property(property.as_ref());
            block += &line(indent, &property, &objects);
            block += &format!(" {end}");
        }
        block.push('\n');
        self.text(&block)
    }

    /// A value, with the annotation of the statement that it ends.
    fn object(&self, value: &Term, annotation: Option<&Description>) -> String {
        let mut object = self.names.term(value.as_ref());
        if let Some(Description { subject, properties }) = annotation {
            object += &format!(" ~ {} {{|", self.names.term(TermRef::from(subject.as_ref())));
            let lines: Vec<String> = properties
                .iter()
                .filter(|(property, _)| property != &rdf::REIFIES)
                .map(|(property, values)| {
                    let values: Vec<String> = values.iter().map(|value| self.names.term(value.as_ref())).collect();
                    line("        ", &self.names.property(property.as_ref()), &values)
                })
                .collect();
            object += &lines.join(" ;");
            object += "\n        |}";
        }
        object
    }
}

/// A property with its values: on one line if they fit, else one to a line.
fn line(indent: &str, property: &str, values: &[String]) -> String {
    let row = values.join(" , ");
    if values.len() < 2 || (!row.contains('\n') && row.chars().count() + property.len() < WIDTH) {
        return format!("\n{indent}    {property} {row}");
    }
    let separator = format!(" ,\n{indent}        ");
    format!("\n{indent}    {property}\n{indent}        {}", values.join(&separator))
}

/// A relative IRI as they stand in an export.
const PROBE: &str = "a/b#char=0,1";

/// How terms are written: with prefixes, below the base as relative IRIs.
struct Names<'b> {
    /// The base, if names below it can be written as relative IRIs.
    base: Option<&'b str>,
    prefixes: Vec<(&'static str, &'b str)>,
}

impl<'b> Names<'b> {
    fn new(base: &'b Base) -> Self {
        let base = base.as_str();
        let mut prefixes = vec![("", base)];
        prefixes.extend(PREFIXES);
        // A base with a query or with dots in its path is not what relative IRIs are resolved against.
        let resolved = oxiri::IriRef::parse(PROBE).and_then(|probe| oxiri::Iri::parse(base)?.resolve(&probe));
        let resolves = resolved.is_ok_and(|iri| iri.as_str() == format!("{base}{PROBE}"));
        Self { base: resolves.then_some(base), prefixes }
    }

    fn property(&self, property: NamedNodeRef<'_>) -> String {
        if property == rdf::TYPE { "a".to_owned() } else { self.iri(property) }
    }

    /// A name with a prefix, a relative IRI, or a whole IRI, whichever comes first.
    fn iri(&self, node: NamedNodeRef<'_>) -> String {
        for (prefix, namespace) in &self.prefixes {
            if let Some(name) = node.as_str().strip_prefix(namespace).filter(|name| is_plain_name(name)) {
                return format!("{prefix}:{name}");
            }
        }
        match self.base.and_then(|base| node.as_str().strip_prefix(base)) {
            Some(path) if is_plain_path(path) => NamedNodeRef::new_unchecked(path).to_string(),
            _ => node.to_string(),
        }
    }

    fn term(&self, term: TermRef<'_>) -> String {
        match term {
            TermRef::NamedNode(node) => self.iri(node),
            TermRef::Literal(literal) => self.literal(literal),
            TermRef::Triple(triple) => format!(
                "<<( {} {} {} )>>",
                self.term(TermRef::from(triple.subject.as_ref())),
                self.iri(triple.predicate.as_ref()),
                self.term(triple.object.as_ref())
            ),
            TermRef::BlankNode(node) => node.to_string(),
        }
    }

    fn literal(&self, literal: LiteralRef<'_>) -> String {
        let datatype = literal.datatype();
        let value = literal.value();
        if datatype == xsd::STRING || literal.language().is_some() {
            return literal.to_string();
        }
        let is_short = (datatype == xsd::INTEGER && is_integer(value))
            || (datatype == xsd::BOOLEAN && matches!(value, "true" | "false"))
            || (datatype == xsd::DOUBLE && is_double(value));
        if is_short {
            return value.to_owned();
        }
        format!("{}^^{}", LiteralRef::new_simple_literal(value), self.iri(datatype))
    }
}

/// Whether a local name needs no escapes in any version of Turtle or SPARQL.
fn is_plain_name(name: &str) -> bool {
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    name.bytes().next().is_some_and(is_word) && name.bytes().all(|b| is_word(b) || b == b'-')
}

/// Whether a relative IRI resolves to the base with it appended (RFC 3986, 5.2): no scheme, no query, no dots and no
/// empty segment.
fn is_plain_path(path: &str) -> bool {
    path.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
        && !path.contains("//")
        && path.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '#' | '=' | ','))
}

fn is_integer(value: &str) -> bool {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_double(value: &str) -> bool {
    let Some((mantissa, exponent)) = value.split_once('E') else { return false };
    let Some((whole, fraction)) = mantissa.split_once('.') else { return false };
    is_integer(whole) && is_integer(exponent) && !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::{Literal, NamedNode};

    fn iri(base: &str, iri: &str) -> String {
        Names::new(&Base::new(base).unwrap()).iri(NamedNode::new(iri).unwrap().as_ref())
    }

    #[test]
    fn names_are_short_where_that_is_safe() {
        let base = "https://example.org/kg/";
        for (whole, short) in [
            ("https://example.org/kg/Q912", ":Q912"),
            ("https://example.org/kg/article/ab#char=1,20", "<article/ab#char=1,20>"),
            ("https://example.org/kg/actor/зеленськии", "<actor/зеленськии>"),
            ("https://example.org/kg/a//b", "<https://example.org/kg/a//b>"),
            ("https://example.org/kg/../b", "<https://example.org/kg/../b>"),
            ("https://w3id.org/demarche/ontology#Event", "dip:Event"),
            ("https://schema.org/a.b", "<https://schema.org/a.b>"),
        ] {
            assert_eq!(iri(base, whole), short);
        }
        assert_eq!(iri("https://example.org/?kg/", "https://example.org/?kg/a/b"), "<https://example.org/?kg/a/b>");
    }

    #[test]
    fn literals_are_short_where_that_is_exact() {
        let base = Base::default();
        let names = Names::new(&base);
        let typed = |value: &str, datatype: NamedNodeRef<'_>| {
            names.literal(Literal::new_typed_literal(value, datatype).as_ref())
        };
        assert_eq!(typed("007", xsd::INTEGER), "007");
        assert_eq!(typed("8.5E-1", xsd::DOUBLE), "8.5E-1");
        assert_eq!(typed("0.85", xsd::DOUBLE), "\"0.85\"^^xsd:double");
        assert_eq!(typed("1", xsd::BOOLEAN), "\"1\"^^xsd:boolean");
        assert_eq!(typed("2024-08-04", xsd::DATE), "\"2024-08-04\"^^xsd:date");
        assert_eq!(typed("a\"\n", xsd::STRING), "\"a\\\"\\n\"");
    }
}
