//! One document, loaded: what articles it holds.

use super::format::Format;
use super::html::{self, Page};
use super::reader::Read;
use super::record::{self, Record, Row};
use super::stated::Stated;
use super::{Article, decode, front_matter};
use crate::error::{Place, Problem, ProblemCode};

/// What is known of a document before it is looked into.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// Where it lies.
    pub place: Place,
    /// The identifier of its article where it states none: the file's name.
    pub name: String,
    /// What others state about it (a sidecar), which goes before what it states itself.
    pub stated: Stated,
    /// What is known of a text or page that states nothing itself: the URL that it was fetched from.
    pub fallback: Stated,
    /// The encoding that its server declares.
    pub charset: Option<String>,
}

impl Document {
    /// Reads the articles of a document in one of the formats that are read as a whole.
    pub fn read(&self, format: Format, bytes: Vec<u8>) -> Vec<Read> {
        let declared = match (&self.charset, format) {
            (Some(charset), _) => Some(charset.clone()),
            (None, Format::Html) => html::declared_encoding(&bytes),
            (None, _) => None,
        };
        let Some(decoded) = decode::decode(bytes, declared.as_deref()) else {
            return vec![self.problem(ProblemCode::NotText, "no text in any encoding that could be told")];
        };
        let mut reads = Vec::new();
        reads.extend(decoded.doubt.map(|doubt| self.problem(ProblemCode::DecodedLossily, doubt)));
        match format {
            Format::Text => {
                let (stated, begin) = match front_matter::parse(&decoded.text) {
                    Some(front) => (front.stated, front.len),
                    None => (Stated::default(), 0),
                };
                reads.extend(self.article(stated.or(self.fallback.clone()), decoded.text, begin));
            }
            Format::Html => match html::read(&decoded.text) {
                Ok(Page { stated, text: Some(text) }) => {
                    reads.extend(self.article(stated.or(self.fallback.clone()), text, 0));
                }
                Ok(Page { text: None, .. }) => {
                    reads.push(self.problem(ProblemCode::NoMainText, "a page without the text of an article"));
                }
                Err(message) => reads.push(self.problem(ProblemCode::TooLarge, message)),
            },
            Format::Json | Format::JsonLines => reads.extend(self.json(&decoded.text)),
        }
        reads
    }

    /// Reads one JSON object or an array of them.
    fn json(&self, text: &str) -> Vec<Read> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.trim_start().starts_with('[') {
            return self.record(record::parse(text), text);
        }
        let items = match record::parse_array(text) {
            Ok(items) => items,
            Err((code, message)) => return vec![self.problem(code, message)],
        };
        let numbered = items.into_iter().enumerate().flat_map(|(index, item)| match item {
            Ok(Record::Annotated) => {
                let message =
                    format!("item {}: expected an annotated article in a file or on a line of its own", index + 1);
                vec![self.problem(ProblemCode::MalformedRecord, message)]
            }
            Err((code, message)) => vec![self.problem(code, format!("item {}: {message}", index + 1))],
            item => Self { name: format!("{}:{}", self.name, index + 1), ..self.clone() }.record(item, ""),
        });
        numbered.collect()
    }

    /// What a JSON object, already read, gives; `json` is the object's own text.
    pub fn record(&self, record: Result<Record, (ProblemCode, String)>, json: &str) -> Vec<Read> {
        match record {
            Ok(Record::Article(Row { stated, content, faults })) => {
                let mut reads = self.faults(faults);
                reads.extend(self.article(stated, content, 0));
                reads
            }
            Ok(Record::Annotated) => vec![Read::Annotated { json: json.to_owned(), place: self.place.clone() }],
            Ok(Record::Listed(_)) => {
                vec![
                    self.problem(
                        ProblemCode::MalformedRecord,
                        "a row that names a file: expected an article with 'text'",
                    ),
                ]
            }
            Ok(Record::Claim) => {
                vec![self.problem(ProblemCode::MalformedRecord, "a claim: expected an article with 'text'")]
            }
            Err((code, message)) => vec![self.problem(code, message)],
        }
    }

    /// An article with the problems of its metadata; only a problem where its text is blank from byte `begin` on.
    fn article(&self, stated: Stated, text: String, begin: usize) -> Vec<Read> {
        if text[begin..].chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
            return vec![self.problem(ProblemCode::EmptyArticle, "no text")];
        }
        let (identifier, metadata, problems) = self.stated.clone().or(stated).check(&self.name, &self.place);
        let mut reads: Vec<Read> = problems.into_iter().map(Read::Problem).collect();
        reads.push(Read::Article { article: Article::new(identifier, metadata, text), place: self.place.clone() });
        reads
    }

    /// The problems of fields that were passed over.
    pub fn faults(&self, faults: Vec<String>) -> Vec<Read> {
        faults.into_iter().map(|fault| self.problem(ProblemCode::MalformedRecord, fault)).collect()
    }

    /// A problem of the document as a whole.
    pub fn problem(&self, code: ProblemCode, message: impl Into<String>) -> Read {
        Read::Problem(Problem::new(code, self.place.clone(), message))
    }
}
