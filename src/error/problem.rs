//! Faults in the data: counted, reported with place and expectation, never fatal to the batch.

use crate::article::Span;
use std::collections::BTreeMap;
use std::fmt;

/// The stable code of a kind of [`Problem`].
///
/// The string form ([`ProblemCode::as_str`]) is part of the public interface: scripts may rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProblemCode {
    /// A file or folder could not be read.
    Unreadable,
    /// The bytes are not text in any encoding that could be told.
    NotText,
    /// The bytes were not UTF-8 and were decoded from another encoding; the text may hold replacements.
    DecodedLossily,
    /// There is no text.
    EmptyArticle,
    /// The text is longer than the limit.
    TooLarge,
    /// There is no date of publication: relative dates stay unknown.
    NoDate,
    /// A date is not a calendar date of the form YYYY-MM-DD.
    MalformedDate,
    /// Two articles of one batch have one ID; the first is kept.
    DuplicateArticle,
    /// Two articles of one batch have one identifier of the user's; both are kept.
    DuplicateIdentifier,
    /// A line or file is not the JSON that was expected.
    MalformedJson,
    /// A record lacks a field or has a field of the wrong type.
    MalformedRecord,
    /// A metadata row names a file that is not there.
    MissingFile,
    /// A page holds no article text.
    NoMainText,
    /// A URL could not be fetched.
    FetchFailed,
    /// Offsets lie outside the text or are not in order.
    SpanOutOfBounds,
    /// A quote differs from the slice of the text at its offsets.
    QuoteMismatch,
    /// A Wikidata identifier is not of the form Q123.
    MalformedQid,
    /// An IRI is not a valid absolute IRI, or not the one that this node must have.
    MalformedIri,
    /// The text does not have the SHA-256 that is stated.
    HashMismatch,
    /// A name is no event class, modality, actor kind or property of the ontology.
    UnknownTerm,
    /// A claim refers to an actor or a claim that the article does not describe.
    DanglingReference,
    /// A statement in a sentence is not one that the sentence's claims make.
    UnsupportedStatement,
    /// A pair of dates is not ordered.
    DatesNotOrdered,
    /// A number lies outside its range.
    OutOfRange,
    /// A value cannot be written in the form that was asked for.
    Unrepresentable,
    /// A node breaks a shape of the ontology.
    ShapeViolation,
    /// A part of the world rests on no claim or on no sentence.
    MissingEvidence,
    /// A claim does not stand in exactly one graph, or this graph is not its sentence's.
    MisplacedClaim,
    /// What nobody asserts carries the class of an event.
    UnassertedFact,
    /// A node has no IRI.
    BlankNode,
    /// The text that quotes are checked against is not there.
    MissingText,
    /// A number is not the number of the things that it counts.
    WrongCount,
}

impl ProblemCode {
    /// The code as it is printed: lower case words joined by hyphens.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NotText => "not-text",
            Self::DecodedLossily => "decoded-lossily",
            Self::EmptyArticle => "empty-article",
            Self::TooLarge => "too-large",
            Self::NoDate => "no-date",
            Self::MalformedDate => "malformed-date",
            Self::DuplicateArticle => "duplicate-article",
            Self::DuplicateIdentifier => "duplicate-identifier",
            Self::MalformedJson => "malformed-json",
            Self::MalformedRecord => "malformed-record",
            Self::MissingFile => "missing-file",
            Self::NoMainText => "no-main-text",
            Self::FetchFailed => "fetch-failed",
            Self::SpanOutOfBounds => "span-out-of-bounds",
            Self::QuoteMismatch => "quote-mismatch",
            Self::MalformedQid => "malformed-qid",
            Self::MalformedIri => "malformed-iri",
            Self::HashMismatch => "hash-mismatch",
            Self::UnknownTerm => "unknown-term",
            Self::DanglingReference => "dangling-reference",
            Self::UnsupportedStatement => "unsupported-statement",
            Self::DatesNotOrdered => "dates-not-ordered",
            Self::OutOfRange => "out-of-range",
            Self::Unrepresentable => "unrepresentable",
            Self::ShapeViolation => "shape-violation",
            Self::MissingEvidence => "missing-evidence",
            Self::MisplacedClaim => "misplaced-claim",
            Self::UnassertedFact => "unasserted-fact",
            Self::BlankNode => "blank-node",
            Self::MissingText => "missing-text",
            Self::WrongCount => "wrong-count",
        }
    }
}

impl fmt::Display for ProblemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where in the input a [`Problem`] lies; each part is there when it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file or URL as the user named it, `-` for standard input.
    pub file: Option<String>,
    /// The line of the file, from 1.
    pub line: Option<usize>,
    /// The identifier of the article.
    pub article: Option<String>,
    /// The part of the article's text.
    pub span: Option<Span>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: Some(file.into()), ..Self::default() }
    }

    /// A line of a file, counted from 1.
    pub fn line(file: impl Into<String>, line: usize) -> Self {
        Self { file: Some(file.into()), line: Some(line), ..Self::default() }
    }

    /// The same place, in this article.
    #[must_use]
    pub fn in_article(mut self, identifier: impl Into<String>) -> Self {
        self.article = Some(identifier.into());
        self
    }

    /// The same place, at this span of the article's text.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        match (&self.file, self.line) {
            (Some(file), Some(line)) => parts.push(format!("{file}:{line}")),
            (Some(file), None) => parts.push(file.clone()),
            (None, Some(line)) => parts.push(format!("line {line}")),
            (None, None) => {}
        }
        if let Some(article) = &self.article {
            parts.push(format!("article {article}"));
        }
        if let Some(span) = self.span {
            parts.push(format!("characters {span}"));
        }
        f.write_str(&parts.join(", "))
    }
}

/// A fault in the data: it is reported and counted, and the rest of the batch is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of fault.
    pub code: ProblemCode,
    /// Where it lies.
    pub place: Place,
    /// What was found and what was expected, in lower case, on one line.
    pub message: String,
}

impl Problem {
    /// A problem of this kind at this place.
    pub fn new(code: ProblemCode, place: Place, message: impl Into<String>) -> Self {
        Self { code, place, message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: [{}] {}", self.place, self.code, self.message)
    }
}

/// The problems of a run, in the order in which they were met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Adds the problems of another step.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Problem>) {
        self.0.extend(other);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Each problem in turn.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// How many there are of each kind.
    pub fn counts(&self) -> BTreeMap<ProblemCode, usize> {
        let mut counts = BTreeMap::new();
        for problem in &self.0 {
            *counts.entry(problem.code).or_insert(0) += 1;
        }
        counts
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_line_article_and_span() {
        let place = Place::line("wire.jsonl", 7).in_article("m01").at(Span::new(3, 9).unwrap());
        let problem = Problem::new(ProblemCode::QuoteMismatch, place, "expected 'Mali', found 'Niger'");
        assert_eq!(
            problem.to_string(),
            "wire.jsonl:7, article m01, characters 3-9: [quote-mismatch] expected 'Mali', found 'Niger'"
        );
    }

    #[test]
    fn problems_are_counted_by_kind() {
        let mut problems = Problems::default();
        for code in [ProblemCode::NoDate, ProblemCode::NotText, ProblemCode::NoDate] {
            problems.push(Problem::new(code, Place::default(), ""));
        }
        assert_eq!(problems.counts(), BTreeMap::from([(ProblemCode::NoDate, 2), (ProblemCode::NotText, 1)]));
    }
}
