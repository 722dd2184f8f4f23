//! One subject as a JSON-LD node object.

use super::super::selection::Description;
use super::context::{Coercion, Context};
use crate::map::canonical_double;
use crate::vocab::{rdf, xsd};
use oxigraph::model::{LiteralRef, NamedOrBlankNode, Term, TermRef};
use serde_json::{Map, Number, Value, json};

/// The largest integer that every JSON reader keeps exactly.
const MAX_SAFE_INTEGER: u64 = 1 << 53;

/// A subject with its properties as a node object (<https://www.w3.org/TR/json-ld11/#node-objects>).
pub(super) fn node(context: &Context, description: &Description) -> Map<String, Value> {
    let mut node = match &description.subject {
        NamedOrBlankNode::NamedNode(subject) => reference(context, subject.as_str(), "id"),
        NamedOrBlankNode::BlankNode(subject) => Map::from_iter([("id".to_owned(), Value::from(subject.to_string()))]),
    };
    for (property, values) in &description.properties {
        if property == &rdf::TYPE && values.iter().all(Term::is_named_node) {
            let types = values.iter().filter_map(|value| type_name(context, value)).collect();
            node.insert("type".to_owned(), Value::Array(types));
            continue;
        }
        let definition = context.property(property.as_str());
        let coercion = definition.map_or(&Coercion::None, |definition| &definition.coercion);
        let key = definition.map_or(property.as_str(), |definition| &definition.key);
        let is_set = definition.is_some_and(|definition| definition.is_set);
        let mut values: Vec<Value> = values.iter().map(|value| compact(context, coercion, value.as_ref())).collect();
        let value = match values.pop() {
            Some(only) if values.is_empty() && !is_set => only,
            Some(last) => {
                values.push(last);
                Value::Array(values)
            }
            None => continue,
        };
        node.insert(key.to_owned(), value);
    }
    node
}

/// A class as a value of `type`: a term where there is one.
fn type_name(context: &Context, value: &Term) -> Option<Value> {
    let Term::NamedNode(class) = value else { return None };
    Some(Value::from(context.name(class.as_str()).unwrap_or(class.as_str())))
}

/// An IRI as a node object, so that no processor takes its scheme for a prefix of the context.
fn reference(context: &Context, iri: &str, id: &str) -> Map<String, Value> {
    let mut reference = Map::new();
    if let Some(prefix) = context.mistaken_prefix(iri) {
        reference.insert("@context".to_owned(), json!({ prefix: null }));
    }
    reference.insert(id.to_owned(), Value::from(iri));
    reference
}

/// A value as a key with this coercion takes it: a string or number where that reads back as the same term, else
/// written out (<https://www.w3.org/TR/json-ld11-api/#value-compaction>).
fn compact(context: &Context, coercion: &Coercion, value: TermRef<'_>) -> Value {
    match value {
        TermRef::NamedNode(node) => {
            let name = (*coercion == Coercion::Term).then(|| context.name(node.as_str())).flatten();
            let is_iri = matches!(coercion, Coercion::Iri | Coercion::Term);
            match name {
                Some(name) => Value::from(name),
                None if is_iri && context.mistaken_prefix(node.as_str()).is_none() => Value::from(node.as_str()),
                None => Value::Object(reference(context, node.as_str(), "@id")),
            }
        }
        TermRef::BlankNode(node) => json!({ "@id": node.to_string() }),
        TermRef::Literal(literal) => self::literal(coercion, literal),
        // JSON-LD 1.1 has no triple terms, and no dataset of ours holds one as data.
        TermRef::Triple(triple) => Value::from(triple.to_string()),
    }
}

fn literal(coercion: &Coercion, literal: LiteralRef<'_>) -> Value {
    let value = literal.value();
    let datatype = literal.datatype();
    if let Some(language) = literal.language() {
        return match coercion {
            Coercion::Language(default) if default == language => Value::from(value),
            _ => json!({ "@value": value, "@language": language }),
        };
    }
    match coercion {
        Coercion::Datatype(expected) if expected == datatype.as_str() => native(literal),
        Coercion::None if datatype == xsd::STRING => Value::from(value),
        _ if datatype == xsd::STRING => json!({ "@value": value }),
        _ => json!({ "@value": value, "@type": datatype.as_str() }),
    }
}

/// A literal of the datatype of its key: as a number or truth value where the same literal is read back from it
/// (<https://www.w3.org/TR/json-ld11-api/#data-round-tripping>).
fn native(literal: LiteralRef<'_>) -> Value {
    let value = literal.value();
    match literal.datatype() {
        xsd::BOOLEAN if value == "true" || value == "false" => Value::from(value == "true"),
        xsd::INTEGER | xsd::NON_NEGATIVE_INTEGER => match value.parse::<u64>() {
            Ok(number) if number < MAX_SAFE_INTEGER && number.to_string() == value => Value::from(number),
            _ => Value::from(value),
        },
        xsd::DOUBLE => match value.parse::<f64>() {
            Ok(number) if canonical_double(number) == value => {
                Number::from_f64(number).map_or_else(|| Value::from(value), Value::Number)
            }
            _ => Value::from(value),
        },
        _ => Value::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::{Literal, NamedNode, NamedNodeRef};

    fn context() -> Context {
        Context::parse(super::super::CONTEXT).unwrap()
    }

    fn typed(value: &str, datatype: NamedNodeRef<'_>) -> Value {
        let coercion = Coercion::Datatype(datatype.as_str().to_owned());
        literal(&coercion, Literal::new_typed_literal(value, datatype).as_ref())
    }

    #[test]
    fn numbers_stand_for_the_literals_that_they_are_read_as() {
        assert_eq!(typed("8.5E-1", xsd::DOUBLE), json!(0.85));
        assert_eq!(typed("1.0E0", xsd::DOUBLE), json!(1.0));
        assert_eq!(typed("0.85", xsd::DOUBLE), json!("0.85"));
        assert_eq!(typed("INF", xsd::DOUBLE), json!("INF"));
        assert_eq!(typed("47", xsd::NON_NEGATIVE_INTEGER), json!(47));
        assert_eq!(typed("047", xsd::NON_NEGATIVE_INTEGER), json!("047"));
        assert_eq!(typed("9007199254740993", xsd::INTEGER), json!("9007199254740993"));
        assert_eq!(typed("1", xsd::BOOLEAN), json!("1"));
        assert_eq!(typed("true", xsd::BOOLEAN), json!(true));
    }

    #[test]
    fn a_literal_that_a_key_would_misread_is_written_out() {
        let english = Coercion::Language("en".to_owned());
        assert_eq!(literal(&english, Literal::new_language_tagged_literal("a", "en").unwrap().as_ref()), json!("a"));
        assert_eq!(literal(&english, Literal::new_simple_literal("a").as_ref()), json!({"@value": "a"}));
        let french = Literal::new_language_tagged_literal("a", "fr").unwrap();
        assert_eq!(literal(&Coercion::None, french.as_ref()), json!({"@value": "a", "@language": "fr"}));
        let day = Literal::new_typed_literal("2024-08-04", xsd::DATE);
        assert_eq!(
            literal(&Coercion::None, day.as_ref()),
            json!({"@value": "2024-08-04", "@type": "http://www.w3.org/2001/XMLSchema#date"})
        );
    }

    #[test]
    fn an_iri_that_looks_compact_keeps_its_meaning() {
        let url = NamedNode::new("wd:Q1").unwrap();
        assert_eq!(
            compact(&context(), &Coercion::Iri, url.as_ref().into()),
            json!({"@context": {"wd": null}, "@id": "wd:Q1"})
        );
    }
}
