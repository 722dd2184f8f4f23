//! JSON Lines in course of being read.

use super::document::Document;
use super::lines::{Line, Lines};
use super::reader::Read;
use super::record::{self, Record};
use super::sidecar;
use super::stated::Stated;
use crate::error::{Place, ProblemCode};
use std::io;
use std::path::PathBuf;

/// The rows of one document.
pub(super) struct Rows {
    lines: Lines<Box<dyn io::BufRead + Send>>,
    document: Document,
    source: Source,
    /// The longest line, in bytes.
    limit: usize,
}

/// Where rows come from, which decides what those mean that are no articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A file that the user named: its rows may name files beside it.
    Named(PathBuf),
    /// A file in a folder: claims are passed over.
    InFolder,
    /// A sidecar in a folder: its rows have been heeded already.
    Sidecar,
    /// Standard input or a URL: there is nothing beside it.
    Stream,
}

/// What a row gives.
pub(super) enum Given {
    /// What has been read.
    Reads(Vec<Read>),
    /// A file of one article, to be read with what the row states about it.
    File {
        /// Its path.
        path: PathBuf,
        /// What the row states.
        stated: Box<Stated>,
        /// The problems of the row.
        problems: Vec<Read>,
        /// The row.
        row: Box<Document>,
    },
}

impl Rows {
    /// The rows of a stream.
    pub fn new(stream: Box<dyn io::BufRead + Send>, document: Document, source: Source, limit: usize) -> Self {
        Self { lines: Lines::new(stream, limit), document, source, limit }
    }

    /// Reads the next row; none after the last.
    pub fn next_row(&mut self) -> Option<Given> {
        let (number, line) = match self.lines.next_line() {
            Ok(line) => line?,
            Err(error) => {
                // The stream stays broken: nothing of it is read any more.
                self.lines = Lines::new(Box::new(io::empty()), self.limit);
                return Some(Given::Reads(vec![self.document.problem(ProblemCode::Unreadable, error.to_string())]));
            }
        };
        let file = self.document.place.file.clone().unwrap_or_default();
        let row = Document {
            place: Place::line(file, number),
            name: format!("{}:{number}", self.document.name),
            stated: Stated::default(),
            fallback: Stated::default(),
            charset: None,
        };
        let problem = |code, message: String| Some(Given::Reads(vec![row.problem(code, message)]));
        let Line::Whole(bytes) = line else {
            return problem(ProblemCode::TooLarge, format!("a line longer than {} bytes", self.limit));
        };
        let json = match std::str::from_utf8(&bytes) {
            Ok(json) => sidecar::trimmed(json),
            Err(error) => return problem(ProblemCode::MalformedJson, format!("expected JSON in UTF-8: {error}")),
        };
        if json.is_empty() {
            return Some(Given::Reads(Vec::new()));
        }
        match (record::parse(json), &self.source) {
            (Ok(Record::Listed(_)), Source::Sidecar) | (Ok(Record::Claim), Source::Sidecar | Source::InFolder) => {
                Some(Given::Reads(Vec::new()))
            }
            (Ok(Record::Listed(listed)), Source::Named(sidecar)) => match sidecar::resolve(sidecar, &listed.content) {
                Ok(path) => Some(Given::File {
                    path,
                    stated: Box::new(listed.stated),
                    problems: row.faults(listed.faults),
                    row: Box::new(row),
                }),
                Err(message) => problem(ProblemCode::MissingFile, message),
            },
            (record, _) => Some(Given::Reads(row.record(record, json))),
        }
    }
}
