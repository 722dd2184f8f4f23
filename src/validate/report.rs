//! What a validation found.

use crate::article::Span;
use crate::error::{Place, Problem, ProblemCode, Problems};
use serde::{Serialize, Serializer};
use std::fmt;

/// How grave a finding is, in the words of SHACL (<https://www.w3.org/TR/shacl/#severity>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The promise is broken.
    Violation,
    /// Something is unusual.
    Warning,
    /// Something is worth knowing.
    Info,
}

/// One fault of a dataset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// What kind of fault.
    #[serde(serialize_with = "as_str")]
    pub code: ProblemCode,
    /// How grave it is.
    pub severity: Severity,
    /// The node at fault: an IRI, or the label of a blank node.
    pub focus: String,
    /// The IRI of the property at fault (or a SHACL path in its own notation), where it is one property.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The value at fault, as N-Triples writes it, where it is one value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What was expected, in lower case, on one line.
    pub message: String,
}

fn as_str<S: Serializer>(code: &ProblemCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.as_str())
}

impl Finding {
    /// A violation at a node.
    pub(super) fn new(code: ProblemCode, focus: impl Into<String>, message: impl Into<String>) -> Self {
        let severity = Severity::Violation;
        Self { code, severity, focus: focus.into(), path: None, value: None, message: message.into() }
    }

    /// The same finding, about a property.
    pub(super) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The same finding, about a value.
    pub(super) fn with(mut self, value: impl fmt::Display) -> Self {
        self.value = Some(value.to_string());
        self
    }

    fn problem(&self) -> Problem {
        let value = self.value.as_ref().map(|value| format!(", {value}")).unwrap_or_default();
        let message = format!("<{}>{value}: {}", self.focus, self.message);
        Problem::new(self.code, place(&self.focus), message)
    }
}

/// The place of a part of a text, from its IRI; no place for any other node.
fn place(iri: &str) -> Place {
    let span = |fragment: &str| {
        let (begin, end) = fragment.strip_prefix("char=")?.split_once(',')?;
        Span::new(begin.parse().ok()?, end.parse().ok()?)
    };
    match iri.split_once('#').map(|(article, fragment)| (article, span(fragment))) {
        Some((article, Some(span))) => {
            Place::default().in_article(article.rsplit('/').next().unwrap_or(article)).at(span)
        }
        _ => Place::default(),
    }
}

/// How much was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Quads in all graphs.
    pub quads: usize,
    /// Articles.
    pub articles: usize,
    /// Articles whose text has the SHA-256 that the article states.
    pub texts_pinned: usize,
    /// Quotes of sentences and mentions.
    pub quotes: usize,
    /// Quotes that equal their slice of the text.
    pub quotes_exact: usize,
    /// Claims.
    pub claims: usize,
    /// Claims that stand in the graph of their sentence and nowhere else.
    pub claims_placed: usize,
    /// Events, asserted or not.
    pub events: usize,
    /// Events with a claim and a sentence that exist and, if asserted, a claim that asserts them.
    pub events_supported: usize,
    /// Plain statements of the default graph.
    pub statements: usize,
    /// Plain statements that an asserted claim makes in the graph of its sentence.
    pub statements_supported: usize,
    /// Actors.
    pub actors: usize,
    /// Periods of relations.
    pub relations: usize,
}

/// What a validation found: how much was checked, and every fault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How much was checked.
    pub counts: Counts,
    /// The faults, sorted by kind and node.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// The faults as problems of the run.
    pub fn problems(&self) -> Problems {
        let mut problems = Problems::default();
        problems.extend(self.findings.iter().map(Finding::problem));
        problems
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Sorts the findings, so that the same dataset gives the same report.
    pub(super) fn sort(&mut self) {
        self.findings.sort();
        self.findings.dedup();
    }
}

impl fmt::Display for Report {
    /// The summary, without the faults.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Counts { quads, articles, texts_pinned, quotes, quotes_exact, claims, claims_placed, .. } = self.counts;
        let Counts { events, events_supported, statements, statements_supported, actors, relations, .. } = self.counts;
        writeln!(f, "quads       {quads}, actors {actors}, periods of relations {relations}")?;
        writeln!(f, "articles    {articles}, {} pinned by the SHA-256 of their text", of(texts_pinned, articles))?;
        writeln!(f, "quotes      {quotes}, {} equal to their slice of the text", of(quotes_exact, quotes))?;
        writeln!(f, "claims      {claims}, {} in the graph of their one sentence", of(claims_placed, claims))?;
        writeln!(f, "events      {events}, {} with claims and sentences", of(events_supported, events))?;
        writeln!(f, "statements  {statements}, {} with their sentences", of(statements_supported, statements))?;
        match self.findings.len() {
            0 => writeln!(f, "clean: every shape holds, every quote is exact, every statement has evidence"),
            1 => writeln!(f, "1 fault"),
            count => writeln!(f, "{count} faults"),
        }
    }
}

fn of(part: usize, whole: usize) -> String {
    if part == whole { "all".to_owned() } else { format!("{part} of them") }
}
