//! One JSON object about an article: a row of JSON Lines or a file.

use super::scalar::Scalar;
use super::stated::Stated;
use crate::error::ProblemCode;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// What a JSON object turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// An article with its text.
    Article(Row),
    /// A row of a sidecar: what is known of the article in a file.
    Listed(Row),
    /// An annotated article in our JSON-LD form, to be read by whoever understands annotations.
    Annotated,
    /// A claim of an evaluation set (`article`, `begin`, `quote` …): no article.
    Claim,
}

/// The fields of an article's row that we understand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// What it states.
    pub stated: Stated,
    /// The text of an article, the name of the file of a sidecar's row.
    pub content: String,
    /// What of it is of the wrong type, and passed over.
    pub faults: Vec<String>,
}

/// Why a record is refused: the kind of problem, and what it is in words.
type Fault = (ProblemCode, String);

/// Reads a JSON object.
///
/// # Errors
///
/// `MalformedJson` if it is no JSON (RFC 8259), `MalformedRecord` if it is no object that we understand; with a message.
pub(super) fn parse(json: &str) -> Result<Record, Fault> {
    let Object(raw) = serde_json::from_str(json).map_err(|error| fault(&error))?;
    raw.record()
}

/// Reads a JSON array of objects.
///
/// # Errors
///
/// As [`parse`]; an item's fault is the item's own.
pub(super) fn parse_array(json: &str) -> Result<Vec<Result<Record, Fault>>, Fault> {
    let items: Vec<Object> = serde_json::from_str(json).map_err(|error| fault(&error))?;
    Ok(items.into_iter().map(|Object(raw)| raw.record()).collect())
}

fn fault(error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    if error.is_data() {
        return (ProblemCode::MalformedRecord, message.to_owned());
    }
    let place = match (error.line(), error.column()) {
        (1, column) => format!("byte {column}"),
        (line, column) => format!("line {line}, byte {column}"),
    };
    (ProblemCode::MalformedJson, format!("{message}, at {place}: expected JSON"))
}

/// A JSON object; what serde derives would take an array of fields, too.
struct Object(Raw);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Object, A::Error> {
        Raw::deserialize(MapAccessDeserializer::new(fields)).map(Object)
    }
}

/// The object as it stands; fields that we do not use are passed over without being kept.
#[derive(Deserialize)]
struct Raw {
    #[serde(default)]
    text: Scalar,
    #[serde(default)]
    file: Scalar,
    #[serde(default)]
    id: Scalar,
    #[serde(default)]
    identifier: Scalar,
    #[serde(default)]
    title: Scalar,
    #[serde(default)]
    headline: Scalar,
    #[serde(default)]
    publisher: Scalar,
    #[serde(default)]
    published: Scalar,
    #[serde(default)]
    date: Scalar,
    #[serde(default, rename = "datePublished")]
    date_published: Scalar,
    #[serde(default)]
    url: Scalar,
    #[serde(default)]
    language: Scalar,
    #[serde(default, rename = "inLanguage")]
    in_language: Scalar,
    #[serde(default, rename = "@context")]
    context: Option<IgnoredAny>,
    #[serde(default)]
    sentences: Option<IgnoredAny>,
    #[serde(default)]
    article: Option<IgnoredAny>,
    #[serde(default)]
    begin: Option<IgnoredAny>,
    #[serde(default)]
    quote: Option<IgnoredAny>,
}

impl Raw {
    fn record(self) -> Result<Record, Fault> {
        if self.context.is_some() && self.sentences.is_some() {
            return Ok(Record::Annotated);
        }
        let mut faults = Vec::new();
        let mut field = |name: &str, values: [Scalar; 3]| {
            let mut found = None;
            for value in values {
                match value {
                    Scalar::Absent => {}
                    Scalar::Text(text) => found = found.or(Some(text)),
                    Scalar::Other(kind) => faults.push(format!("'{name}' is {kind}: expected a string")),
                }
            }
            found
        };
        let none = || Scalar::Absent;
        let stated = Stated {
            identifier: field("id", [self.id, self.identifier, none()]),
            headline: field("title", [self.title, self.headline, none()]),
            publisher: field("publisher", [self.publisher, none(), none()]),
            published: field("published", [self.published, self.date_published, self.date]),
            url: field("url", [self.url, none(), none()]),
            language: field("language", [self.language, self.in_language, none()]),
        };
        let refused = |message: &str| Err((ProblemCode::MalformedRecord, message.to_owned()));
        match (self.text, self.file) {
            (Scalar::Text(content), _) => Ok(Record::Article(Row { stated, content, faults })),
            (Scalar::Other(kind), _) => refused(&format!("'text' is {kind}: expected a string")),
            (Scalar::Absent, Scalar::Text(content)) => Ok(Record::Listed(Row { stated, content, faults })),
            (Scalar::Absent, Scalar::Other(kind)) => refused(&format!("'file' is {kind}: expected a string")),
            (Scalar::Absent, Scalar::Absent) if self.article.is_some() && (self.begin.or(self.quote)).is_some() => {
                Ok(Record::Claim)
            }
            (Scalar::Absent, Scalar::Absent) => refused("neither 'text' nor 'file': expected an article"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_article_is_read_under_either_name_of_a_field() {
        let json = r#"{"id": 7, "headline": "Mali breaks off relations", "publisher": {"@id": "x", "name": "Wire"},
            "datePublished": "2024-08-05", "url": null, "inLanguage": "en", "text": "Mali \ud83d\ude00", "more": [[{}]]}"#;
        let expected = Row {
            stated: Stated {
                identifier: Some("7".into()),
                headline: Some("Mali breaks off relations".into()),
                publisher: Some("Wire".into()),
                published: Some("2024-08-05".into()),
                url: None,
                language: Some("en".into()),
            },
            content: "Mali 😀".into(),
            faults: vec![],
        };
        assert_eq!(parse(json), Ok(Record::Article(expected)));
    }

    #[test]
    fn fields_of_the_wrong_type_are_passed_over_and_told() {
        let Ok(Record::Listed(row)) = parse(r#"{"file": "a.txt", "title": [1], "published": true}"#) else { panic!() };
        assert_eq!(row.stated, Stated::default());
        assert_eq!(
            row.faults,
            ["'title' is an array: expected a string", "'published' is a truth value: expected a string"]
        );
    }

    #[test]
    fn annotated_articles_and_claims_are_told_apart() {
        assert_eq!(parse(r#"{"@context": "x", "sentences": [], "text": "y"}"#), Ok(Record::Annotated));
        assert_eq!(parse(r#"{"article": "01", "begin": 0, "quote": "x", "type": "Aid"}"#), Ok(Record::Claim));
    }

    #[test]
    fn faults_have_their_code() {
        let code = |json: &str| parse(json).unwrap_err().0;
        for json in ["", "{", "{\"text\": \"\\ud800\"}", "{} {}", &format!("{{\"a\":{}", "[".repeat(5000))] {
            assert_eq!(code(json), ProblemCode::MalformedJson, "{json}");
        }
        for json in [
            "7",
            "[]",
            "[\"text\"]",
            "\"text\"",
            "null",
            "{}",
            r#"{"text": 1.5}"#,
            r#"{"text": ["x"]}"#,
            r#"{"text":"a","text":"b"}"#,
        ] {
            assert_eq!(code(json), ProblemCode::MalformedRecord, "{json}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_given(text in any::<String>(), title in any::<String>()) {
            let json = serde_json::json!({ "text": text, "title": title }).to_string();
            let Ok(Record::Article(row)) = parse(&json) else { panic!("{json}") };
            prop_assert_eq!((row.content, row.stated.headline), (text, Some(title)));
        }

        #[test]
        fn nothing_makes_it_panic(json in "[\\[\\]{}:,\"a-z0-9 .\\\\]{0,60}") {
            let _ = parse(&json);
            let _ = parse_array(&json);
        }
    }
}
