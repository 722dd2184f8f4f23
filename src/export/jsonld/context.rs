//! Our context, as far as compaction needs it.

use crate::error::{Error, Result};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// How a term reads a string (<https://www.w3.org/TR/json-ld11/#type-coercion>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coercion {
    /// As it is: a plain string.
    None,
    /// As an IRI.
    Iri,
    /// As a term of the context, or an IRI.
    Term,
    /// As a literal of the datatype with this IRI.
    Datatype(String),
    /// As a text in this language.
    Language(String),
}

/// The definition of a term that stands for a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    /// The key.
    pub key: String,
    /// How it reads a string.
    pub coercion: Coercion,
    /// Whether its values are always an array.
    pub is_set: bool,
}

/// A context: terms by the IRIs that they stand for.
pub(super) struct Context {
    definitions: Value,
    properties: HashMap<String, Definition>,
    /// The terms without further definition, by their IRIs: classes and individuals.
    names: HashMap<String, String>,
    /// Every term, and the first part of every compact IRI.
    terms: Map<String, Value>,
}

impl Context {
    /// Reads a context document whose terms are given as strings or as expanded definitions.
    pub fn parse(document: &str) -> Result<Self> {
        let malformed = |what: &str| Error::Invalid(format!("the JSON-LD context is malformed: {what}"));
        let document: Value = serde_json::from_str(document).map_err(|fault| malformed(&fault.to_string()))?;
        let definitions = document.get("@context").cloned().ok_or_else(|| malformed("expected @context"))?;
        let terms = definitions.as_object().cloned().ok_or_else(|| malformed("expected an object"))?;
        let mut properties = HashMap::new();
        let mut names = HashMap::new();
        for (term, definition) in &terms {
            let (id, definition) = match definition {
                Value::String(id) => (id, None),
                Value::Object(members) => match members.get("@id") {
                    Some(Value::String(id)) => (id, Some(members)),
                    _ => continue,
                },
                _ => continue,
            };
            if id.starts_with('@') {
                continue;
            }
            let iri = expand(id, &terms);
            if definition.is_none() {
                names.insert(iri.clone(), term.clone());
            }
            properties.insert(iri, property(term, definition, &terms));
        }
        Ok(Self { definitions, properties, names, terms })
    }

    /// The context itself, for a document.
    pub fn definitions(&self) -> &Value {
        &self.definitions
    }

    /// The term for a property.
    pub fn property(&self, iri: &str) -> Option<&Definition> {
        self.properties.get(iri)
    }

    /// The term for a class or an individual.
    pub fn name(&self, iri: &str) -> Option<&str> {
        self.names.get(iri).map(String::as_str)
    }

    /// The term that a processor would take for the prefix of an IRI that is written whole; none where the IRI is
    /// safe.
    pub fn mistaken_prefix<'i>(&self, iri: &'i str) -> Option<&'i str> {
        let (scheme, rest) = iri.split_once(':')?;
        (self.terms.contains_key(scheme) && !rest.starts_with("//")).then_some(scheme)
    }
}

fn property(term: &str, definition: Option<&Map<String, Value>>, terms: &Map<String, Value>) -> Definition {
    let member = |name: &str| definition.and_then(|members| members.get(name)).and_then(Value::as_str);
    let coercion = match (member("@type"), member("@language")) {
        (Some("@id"), _) => Coercion::Iri,
        (Some("@vocab"), _) => Coercion::Term,
        (Some(datatype), _) => Coercion::Datatype(expand(datatype, terms)),
        (None, Some(language)) => Coercion::Language(language.to_owned()),
        (None, None) => Coercion::None,
    };
    Definition { key: term.to_owned(), coercion, is_set: member("@container") == Some("@set") }
}

/// A compact IRI (`dip:Event`) written out.
fn expand(id: &str, terms: &Map<String, Value>) -> String {
    id.split_once(':')
        .and_then(|(prefix, name)| Some(format!("{}{name}", terms.get(prefix)?.as_str()?)))
        .unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r#"{"@context": {
        "id": "@id", "xsd": "http://www.w3.org/2001/XMLSchema#", "e": "http://example.org/",
        "Event": "e:Event", "actors": null, "parts": {"@reverse": "e:whole"},
        "label": {"@id": "e:label", "@language": "en"},
        "day": {"@id": "e:day", "@type": "xsd:date"},
        "who": {"@id": "e:who", "@type": "@id", "@container": "@set"}
    }}"#;

    #[test]
    fn terms_are_found_by_what_they_stand_for() {
        let context = Context::parse(DOCUMENT).unwrap();
        assert_eq!(context.name("http://example.org/Event"), Some("Event"));
        let definition = |name: &str| context.property(&format!("http://example.org/{name}")).cloned();
        let day = Coercion::Datatype("http://www.w3.org/2001/XMLSchema#date".to_owned());
        assert_eq!(definition("day"), Some(Definition { key: "day".to_owned(), coercion: day, is_set: false }));
        let who = Definition { key: "who".to_owned(), coercion: Coercion::Iri, is_set: true };
        assert_eq!(definition("who"), Some(who));
        assert_eq!(definition("label").unwrap().coercion, Coercion::Language("en".to_owned()));
        assert_eq!(definition("whole"), None);
    }

    #[test]
    fn an_iri_may_look_like_a_compact_one() {
        let context = Context::parse(DOCUMENT).unwrap();
        assert_eq!(context.mistaken_prefix("e:1"), Some("e"));
        assert_eq!(context.mistaken_prefix("e://host/1"), None);
        assert_eq!(context.mistaken_prefix("urn:1"), None);
    }
}
