//! Canonical N-Quads.

use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::QuadRef;
use std::io::{self, Write};
use std::ops::Range;

/// Collects quads to write them in canonical order: the lines of canonical N-Quads, each once, in code-point order
/// ([RDFC-1.0](https://www.w3.org/TR/rdf-canon/), for datasets without blank nodes, which is what we make).
///
/// Holds all lines in memory.
#[derive(Clone, Debug, Default)]
pub struct Canonical {
    text: Vec<u8>,
    lines: Vec<Range<usize>>,
}

impl Canonical {
    /// Adds a quad.
    pub fn push<'q>(&mut self, quad: impl Into<QuadRef<'q>>) {
        let start = self.text.len();
        // Writing to memory does not fail.
        let _ = nquads(&mut self.text).serialize_quad(quad);
        self.lines.push(start..self.text.len());
    }

    /// Writes the quads.
    ///
    /// # Errors
    ///
    /// If they cannot be written to `output`.
    pub fn write(mut self, output: &mut impl Write) -> io::Result<()> {
        let Self { text, lines } = &mut self;
        lines.sort_unstable_by(|a, b| text[a.clone()].cmp(&text[b.clone()]));
        lines.dedup_by(|a, b| text[a.clone()] == text[b.clone()]);
        lines.iter().try_for_each(|line| output.write_all(&text[line.clone()]))
    }

    /// The quads as text.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.text.len());
        // Writing to memory does not fail.
        let _ = self.write(&mut bytes);
        bytes
    }
}

impl<'q, Q: Into<QuadRef<'q>>> Extend<Q> for Canonical {
    fn extend<I: IntoIterator<Item = Q>>(&mut self, quads: I) {
        quads.into_iter().for_each(|quad| self.push(quad));
    }
}

/// Quads in canonical N-Quads, sorted and without repeats; none of them may hold a blank node.
pub fn canonical<'q, Q: Into<QuadRef<'q>>>(quads: impl IntoIterator<Item = Q>) -> Vec<u8> {
    let mut canonical = Canonical::default();
    canonical.extend(quads);
    canonical.into_bytes()
}

/// A writer of N-Quads; what it writes of one quad is its line in canonical form.
pub fn nquads<W: Write>(output: W) -> oxigraph::io::WriterQuadSerializer<W> {
    RdfSerializer::from_format(RdfFormat::NQuads).for_writer(output)
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::dataset::CanonicalizationAlgorithm;
    use oxigraph::model::{Dataset, Literal, NamedNode, Quad};
    use proptest::prelude::*;

    fn node(name: &str) -> NamedNode {
        NamedNode::new(format!("https://example.org/{name}")).unwrap()
    }

    proptest! {
        #[test]
        fn control_characters_and_quotes_are_escaped_as_rdfc_asks(
            text in "[\u{0}-\u{20}\u{7f}\u{80}\"\\\\a\u{e9}\u{1f54a}\u{fffd}]{0,24}",
        ) {
            let quad = Quad::new(node("s"), node("p"), Literal::new_simple_literal(&text), node("g"));
            let expected: String = text.chars().map(|character| match character {
                '\u{8}' => "\\b".to_owned(),
                '\t' => "\\t".to_owned(),
                '\n' => "\\n".to_owned(),
                '\u{c}' => "\\f".to_owned(),
                '\r' => "\\r".to_owned(),
                '"' => "\\\"".to_owned(),
                '\\' => "\\\\".to_owned(),
                '\0'..='\u{1f}' | '\u{7f}' => format!("\\u{:04X}", u32::from(character)),
                _ => character.to_string(),
            }).collect();
            prop_assert_eq!(
                String::from_utf8(canonical([&quad])).unwrap(),
                format!("<https://example.org/s> <https://example.org/p> \"{expected}\" <https://example.org/g> .\n")
            );
        }

        #[test]
        fn quads_in_any_order_and_repeated_give_the_lines_of_rdfc(
            texts in proptest::collection::vec("[\u{0}-\u{7f}\u{e9}\u{1f54a}]{0,6}", 0..12),
            rotation in 0usize..12,
        ) {
            let mut quads = Vec::new();
            for (index, text) in texts.iter().enumerate() {
                let subject = node(["a", "b", "ab"][index % 3]);
                quads.push(Quad::new(subject.clone(), node("p"), Literal::new_simple_literal(text), node("g")));
                quads.push(Quad::new(subject, node("q"), node("o"), oxigraph::model::GraphName::DefaultGraph));
            }
            let mut dataset: Dataset = quads.iter().collect();
            dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: oxigraph::model::dataset::CanonicalizationHashAlgorithm::Sha256 });
            let mut expected: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
            expected.sort();
            let middle = rotation.min(quads.len());
            quads.rotate_left(middle);
            prop_assert_eq!(String::from_utf8(canonical(&quads)).unwrap(), expected.concat());
        }
    }
}
