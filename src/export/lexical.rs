//! The lexical forms of the model, which a store does not keep.

use crate::map::canonical_double;
use crate::vocab::{nif, xsd};
use oxigraph::model::{Literal, NamedNode, Term};

/// A value as the model writes it (and so as `kg.nq` holds it), from what a store gives back.
///
/// Oxigraph keeps numbers by their value: every kind of integer comes back as `xsd:integer`, and every `xsd:double` in
/// decimal notation. The model writes offsets as `xsd:nonNegativeInteger` and doubles in their canonical form
/// (<https://www.w3.org/TR/xmlschema-2/#double-canonical-representation>).
pub fn as_written(property: &NamedNode, value: Term) -> Term {
    let Term::Literal(literal) = &value else { return value };
    match literal.datatype() {
        xsd::DOUBLE => match literal.value().parse() {
            Ok(number) => Literal::new_typed_literal(canonical_double(number), xsd::DOUBLE).into(),
            Err(_) => value,
        },
        xsd::INTEGER if property == &nif::BEGIN_INDEX || property == &nif::END_INDEX => {
            Literal::new_typed_literal(literal.value(), xsd::NON_NEGATIVE_INTEGER).into()
        }
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_get_their_forms_back() {
        let double = |value: &str| Term::from(Literal::new_typed_literal(value, xsd::DOUBLE));
        let confidence = crate::vocab::dip::CONFIDENCE.into_owned();
        for (kept, written) in [("0.85", "8.5E-1"), ("1", "1.0E0"), ("-1200", "-1.2E3"), ("INF", "INF")] {
            assert_eq!(as_written(&confidence, double(kept)), double(written));
        }
        let integer = Term::from(Literal::new_typed_literal("7", xsd::INTEGER));
        let offset = Term::from(Literal::new_typed_literal("7", xsd::NON_NEGATIVE_INTEGER));
        assert_eq!(as_written(&nif::BEGIN_INDEX.into_owned(), integer.clone()), offset);
        assert_eq!(as_written(&confidence, integer.clone()), integer);
    }
}
