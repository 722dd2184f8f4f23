//! Where quads go, with the literal forms of the model.

use crate::vocab::xsd;
use jiff::civil::Date;
use oxigraph::model::{GraphNameRef, LiteralRef, NamedNode, NamedNodeRef, QuadRef, TermRef};

/// Hands quads of one graph on.
pub(super) struct Sink<F> {
    accept: F,
    /// The graph of the quads to come; none for the default graph.
    pub(super) graph: Option<NamedNode>,
}

impl<F> Sink<F> {
    pub(super) fn new(accept: F) -> Self {
        Self { accept, graph: None }
    }
}

impl<E, F: FnMut(QuadRef<'_>) -> Result<(), E>> Sink<F> {
    pub(super) fn quad<'t>(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: impl Into<TermRef<'t>>,
    ) -> Result<(), E> {
        let graph: GraphNameRef<'_> = match &self.graph {
            Some(graph) => graph.as_ref().into(),
            None => GraphNameRef::DefaultGraph,
        };
        let object: TermRef<'_> = object.into();
        (self.accept)(QuadRef::new(subject, property, object, graph))
    }

    pub(super) fn text(&mut self, subject: NamedNodeRef<'_>, property: NamedNodeRef<'_>, text: &str) -> Result<(), E> {
        self.quad(subject, property, LiteralRef::new_simple_literal(text))
    }

    pub(super) fn date(&mut self, subject: NamedNodeRef<'_>, property: NamedNodeRef<'_>, date: Date) -> Result<(), E> {
        self.quad(subject, property, LiteralRef::new_typed_literal(&date.to_string(), xsd::DATE))
    }

    pub(super) fn number(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        number: usize,
        datatype: NamedNodeRef<'_>,
    ) -> Result<(), E> {
        self.quad(subject, property, LiteralRef::new_typed_literal(&number.to_string(), datatype))
    }

    pub(super) fn double(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        number: f64,
    ) -> Result<(), E> {
        self.quad(subject, property, LiteralRef::new_typed_literal(&canonical_double(number), xsd::DOUBLE))
    }
}

/// The canonical form of an `xsd:double` as JSON-LD makes it of a number
/// (JSON-LD 1.1 API, data round tripping: `%1.15E` without trailing zeros): `8.5E-1`, `1.0E0`;
/// `INF`, `-INF` and `NaN` as XML Schema has them.
pub fn canonical_double(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "INF" } else { "-INF" }.to_owned();
    }
    let form = format!("{number:.15E}");
    let (digits, exponent) = form.split_once('E').unwrap_or((&form, "0"));
    let digits = digits.trim_end_matches('0');
    let zero = if digits.ends_with('.') { "0" } else { "" };
    format!("{digits}{zero}E{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn doubles_are_written_in_canonical_form() {
        for (number, form) in [
            (0.85, "8.5E-1"),
            (1.0, "1.0E0"),
            (0.0, "0.0E0"),
            (0.1, "1.0E-1"),
            (0.81, "8.100000000000001E-1"),
            (1.0 / 3.0, "3.333333333333333E-1"),
        ] {
            assert_eq!(canonical_double(number), form);
        }
    }

    proptest! {
        #[test]
        fn steps_of_a_hundredth_are_kept(steps in 0u32..=100) {
            let number = f64::from(steps) / 100.0;
            let read: f64 = canonical_double(number).parse().unwrap();
            prop_assert_eq!((read * 100.0).round(), f64::from(steps));
            prop_assert!((read - number).abs() < 1e-15);
        }
    }
}
