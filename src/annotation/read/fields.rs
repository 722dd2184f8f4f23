//! Typed access to the members of a JSON object, with the problems that are found on the way.

use super::{MAX_STRING_LENGTH, problem};
use crate::article::Span;
use crate::error::{Place, ProblemCode, Problems};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The problems of one document.
pub(super) struct Findings {
    pub(super) problems: Problems,
    place: Place,
    /// The unknown keys that were reported, each with the kind of object in which it stood.
    unknown: BTreeSet<(&'static str, String)>,
}

/// That a unit of the document cannot be used; why is among the findings.
pub(super) struct Unusable;

impl Findings {
    pub(super) fn new(place: Place) -> Self {
        Self { problems: Problems::default(), place, unknown: BTreeSet::new() }
    }

    pub(super) fn add(&mut self, code: ProblemCode, message: impl Into<String>) {
        self.problems.push(problem(&self.place, code, message));
    }

    /// Adds a problem and says that its unit cannot be used.
    pub(super) fn refuse<T>(&mut self, code: ProblemCode, message: impl Into<String>) -> Result<T, Unusable> {
        self.add(code, message);
        Err(Unusable)
    }

    /// The problems to come lie in this article.
    pub(super) fn enter_article(&mut self, identifier: &str) {
        self.place.article = Some(identifier.to_owned());
    }

    /// The problems to come lie in this part of the text.
    pub(super) fn enter_span(&mut self, span: Option<Span>) {
        self.place.span = span;
    }

    /// Reports a key that the form does not know, once for each kind of object.
    fn unknown_key(&mut self, kind: &'static str, key: String) {
        if self.unknown.len() < 100 && !self.unknown.contains(&(kind, key.clone())) {
            self.add(ProblemCode::UnknownTerm, format!("{kind} has no key {}: it is left out", shown(&key)));
            self.unknown.insert((kind, key));
        }
    }
}

/// A value in a message: on one line, cut to a length that a terminal takes.
pub(super) fn shown(text: &str) -> String {
    let cut: String = text.chars().take(60).collect();
    let dots = if cut.len() < text.len() { "…" } else { "" };
    format!("'{}{dots}'", cut.escape_debug())
}

/// The members of a JSON object; each is taken out once, and what is left in the end is unknown.
pub(super) struct Fields {
    /// What the object is, for messages: `claim`.
    kind: &'static str,
    object: Map<String, Value>,
}

impl Fields {
    pub(super) fn new(kind: &'static str, object: Map<String, Value>) -> Self {
        Self { kind, object }
    }

    pub(super) fn of(kind: &'static str, value: Value, findings: &mut Findings) -> Result<Self, Unusable> {
        match value {
            Value::Object(object) => Ok(Self::new(kind, object)),
            _ => findings.refuse(ProblemCode::MalformedRecord, format!("expected a JSON object for the {kind}")),
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    /// The value of a key; `null` is as good as absent.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        self.object.swap_remove(key).filter(|value| !value.is_null())
    }

    /// All members that were not taken.
    pub(super) fn rest(self) -> Map<String, Value> {
        self.object
    }

    /// Reports what was not taken.
    pub(super) fn finish(self, findings: &mut Findings) {
        let kind = self.kind;
        self.object.into_iter().for_each(|(key, _)| findings.unknown_key(kind, key));
    }

    fn wrong<T>(&self, key: &str, expected: &str, findings: &mut Findings) -> Result<T, Unusable> {
        findings.refuse(ProblemCode::MalformedRecord, format!("expected {expected} for '{key}' of the {}", self.kind))
    }

    /// A string of at most `limit` code points.
    pub(super) fn long_string(
        &mut self,
        key: &str,
        limit: usize,
        findings: &mut Findings,
    ) -> Result<Option<String>, Unusable> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) if text.len() <= limit || text.chars().count() <= limit => Ok(Some(text)),
            Some(Value::String(_)) => findings.refuse(
                ProblemCode::TooLarge,
                format!("expected at most {limit} characters for '{key}' of the {}", self.kind),
            ),
            Some(_) => self.wrong(key, "a string", findings),
        }
    }

    /// A string that is not empty.
    pub(super) fn string(&mut self, key: &str, findings: &mut Findings) -> Result<Option<String>, Unusable> {
        match self.long_string(key, MAX_STRING_LENGTH, findings)? {
            Some(text) if text.is_empty() => self.wrong(key, "a string that is not empty", findings),
            text => Ok(text),
        }
    }

    /// A string that must be there.
    pub(super) fn needed_string(&mut self, key: &str, findings: &mut Findings) -> Result<String, Unusable> {
        match self.string(key, findings)? {
            Some(text) => Ok(text),
            None => self.wrong(key, "a string", findings),
        }
    }

    /// A string that is left out, with its problem, where it is wrong.
    pub(super) fn string_or_none(&mut self, key: &str, findings: &mut Findings) -> Option<String> {
        self.string(key, findings).unwrap_or_default()
    }

    /// The values of a list of at most `limit`; a single value is a list of one.
    pub(super) fn list(&mut self, key: &str, limit: usize, findings: &mut Findings) -> Result<Vec<Value>, Unusable> {
        let values = match self.take(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => values,
            Some(value) => vec![value],
        };
        if values.len() > limit {
            let message = format!("expected at most {limit} for '{key}' of the {}, found {}", self.kind, values.len());
            return findings.refuse(ProblemCode::TooLarge, message);
        }
        Ok(values)
    }

    /// A list of strings that are not empty.
    pub(super) fn strings(
        &mut self,
        key: &str,
        limit: usize,
        findings: &mut Findings,
    ) -> Result<Vec<String>, Unusable> {
        let mut strings = Vec::new();
        for value in self.list(key, limit, findings)? {
            match value {
                Value::String(text) if !text.is_empty() && text.len() <= MAX_STRING_LENGTH => strings.push(text),
                _ => return self.wrong(key, "short strings", findings),
            }
        }
        Ok(strings)
    }

    /// A calendar date of the form YYYY-MM-DD.
    pub(super) fn date(&mut self, key: &str, findings: &mut Findings) -> Result<Option<Date>, Unusable> {
        let Some(text) = self.string(key, findings)? else { return Ok(None) };
        let form = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        match text.parse() {
            Ok(date) if form => Ok(Some(date)),
            _ => findings.refuse(
                ProblemCode::MalformedDate,
                format!("expected a date YYYY-MM-DD for '{key}', found {}", shown(&text)),
            ),
        }
    }

    /// A number from 0 to 1, by default 1.
    pub(super) fn confidence(&mut self, findings: &mut Findings) -> Result<f64, Unusable> {
        match self.take("confidence") {
            None => Ok(1.0),
            Some(Value::Number(number)) => match number.as_f64() {
                Some(confidence) if (0.0..=1.0).contains(&confidence) => Ok(confidence.abs()),
                _ => findings
                    .refuse(ProblemCode::OutOfRange, format!("expected a confidence from 0 to 1, found {number}")),
            },
            Some(_) => self.wrong("confidence", "a number", findings),
        }
    }

    /// The span from `begin` to `end`, both needed.
    pub(super) fn span(&mut self, findings: &mut Findings) -> Result<Span, Unusable> {
        let offset = |value: Option<Value>| {
            value.as_ref().and_then(Value::as_u64).and_then(|offset| usize::try_from(offset).ok())
        };
        let (begin, end) = (offset(self.take("begin")), offset(self.take("end")));
        let (Some(begin), Some(end)) = (begin, end) else {
            return self.wrong("begin' and 'end", "offsets, whole numbers from 0,", findings);
        };
        match Span::new(begin, end) {
            Some(span) => Ok(span),
            None => findings
                .refuse(ProblemCode::SpanOutOfBounds, format!("expected begin before end, found {begin} and {end}")),
        }
    }

    /// Checks that the types, where given, are some of those that this node has.
    pub(super) fn types(&mut self, expected: &[&str], findings: &mut Findings) {
        let Ok(types) = self.strings("type", MAX_TYPES, findings) else { return };
        for given in types {
            if !expected.contains(&given.as_str()) {
                let message =
                    format!("expected {} as type of the {}, found {}", expected.join(", "), self.kind, shown(&given));
                findings.add(ProblemCode::UnknownTerm, message);
            }
        }
    }

    /// Checks that an IRI, where given, is the one that must be there; relative ones are below the base.
    pub(super) fn iri(
        &mut self,
        key: &str,
        expected: &str,
        base: &crate::vocab::mint::Base,
        findings: &mut Findings,
    ) -> Result<(), Unusable> {
        match self.string(key, findings)? {
            Some(given) if given != expected && base.strip(expected) != Some(&given) => findings.refuse(
                ProblemCode::MalformedIri,
                format!("expected {} for '{key}' of the {}, found {}", shown(expected), self.kind, shown(&given)),
            ),
            _ => Ok(()),
        }
    }
}

const MAX_TYPES: usize = 10;
