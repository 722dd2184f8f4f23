//! Cuts a stream of JSON into its documents, in constant memory.

use super::MAX_DOCUMENT_BYTES;
use crate::error::{Error, Place, Problem, ProblemCode, Result};
use std::io::BufRead;

/// What stands at one place of the stream.
pub(super) struct Document {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// The bytes of a JSON object, or why there is none.
    pub(super) json: std::result::Result<Vec<u8>, Problem>,
}

/// The JSON objects of a stream: JSON Lines, an array of objects, or objects of many lines.
///
/// An object begins with `{` and ends with its `}`. One that is cut off does not take the next one with it: it ends
/// where a line ends within a string, or where an object begins on a later line in the same column.
pub(super) struct Documents<R> {
    reader: R,
    file: String,
    line: usize,
    /// The column of the next byte, in bytes from 0.
    column: usize,
    /// Whether only spaces stood on this line so far.
    blank: bool,
    /// Whether the rest of the stream, until a new document's begin, is the rest of a broken one.
    broken: bool,
    done: bool,
    /// The column at which the last document began, if it began its line.
    margin: Option<usize>,
}

/// The object that is being read.
struct Open {
    line: usize,
    depth: usize,
    in_string: bool,
    escaped: bool,
    json: Vec<u8>,
    bytes: usize,
}

impl<R: BufRead> Documents<R> {
    pub(super) fn new(reader: R, file: &str) -> Self {
        Self {
            reader,
            file: file.to_owned(),
            line: 1,
            column: 0,
            blank: true,
            broken: false,
            done: false,
            margin: None,
        }
    }

    fn place(&self, line: usize) -> Place {
        Place::line(&self.file, line)
    }

    fn malformed(&self, line: usize, message: &str) -> Document {
        Document { line, json: Err(Problem::new(ProblemCode::MalformedJson, self.place(line), message)) }
    }

    fn read_document(&mut self) -> Result<Option<Document>> {
        let mut open: Option<Open> = None;
        loop {
            let chunk = self.reader.fill_buf().map_err(Error::stream("read annotated articles"))?;
            if chunk.is_empty() {
                self.done = true;
                return Ok(open.map(|open| self.malformed(open.line, "the document ends in the middle")));
            }
            // Taken out for as long as the chunk is borrowed.
            let mut at = 0;
            let mut found = None;
            while at < chunk.len() && found.is_none() {
                let byte = chunk[at];
                let begins_line = self.blank && byte == b'{';
                let outside_strings = !open.as_ref().is_some_and(|open| open.in_string);
                found = match &mut open {
                    None if byte == b'{'
                        && !(self.broken && self.margin.is_some_and(|margin| !self.blank || margin != self.column)) =>
                    {
                        self.broken = false;
                        self.margin = begins_line.then_some(self.column);
                        open = Some(Open::new(self.line));
                        None
                    }
                    None if self.broken || is_between(byte) => None,
                    None if self.line == 1 && [0xEF, 0xBB, 0xBF].get(self.column) == Some(&byte) => None,
                    None => {
                        self.broken = true;
                        self.margin = self.blank.then_some(self.column);
                        Some(Found::Garbage)
                    }
                    Some(_) if begins_line && outside_strings && self.margin == Some(self.column) => {
                        Some(Found::CutOff)
                    }
                    Some(open) => open.accept(byte),
                };
                if matches!(found, Some(Found::CutOff)) {
                    break;
                }
                at += 1;
                if byte == b'\n' {
                    (self.line, self.column, self.blank) = (self.line + 1, 0, true);
                } else {
                    self.column += 1;
                    self.blank &= byte.is_ascii_whitespace();
                }
            }
            self.reader.consume(at);
            let line = open.as_ref().map_or(self.line, |open| open.line);
            match (found, open.take()) {
                (Some(Found::End), Some(open)) if open.bytes > MAX_DOCUMENT_BYTES => {
                    let message = format!("expected at most {MAX_DOCUMENT_BYTES} bytes, found {}", open.bytes);
                    let problem = Problem::new(ProblemCode::TooLarge, self.place(line), message);
                    return Ok(Some(Document { line, json: Err(problem) }));
                }
                (Some(Found::End), Some(open)) => return Ok(Some(Document { line, json: Ok(open.json) })),
                (Some(Found::End | Found::Garbage), _) => {
                    return Ok(Some(self.malformed(line, "expected a JSON object that begins with '{'")));
                }
                (Some(Found::CutOff), _) => return Ok(Some(self.malformed(line, "the document is cut off"))),
                (Some(Found::OpenString), _) => {
                    self.broken = true;
                    return Ok(Some(self.malformed(line, "a string is not closed on its line")));
                }
                (None, still) => open = still,
            }
        }
    }
}

/// What the next byte brings to an end.
enum Found {
    /// A document, with its last byte.
    End,
    /// Nothing: it belongs to no document.
    Garbage,
    /// The document, which another one follows before it is closed.
    CutOff,
    /// The line, in the middle of a string.
    OpenString,
}

impl Open {
    fn new(line: usize) -> Self {
        Self { line, depth: 1, in_string: false, escaped: false, json: vec![b'{'], bytes: 1 }
    }

    fn accept(&mut self, byte: u8) -> Option<Found> {
        self.bytes += 1;
        if self.bytes <= MAX_DOCUMENT_BYTES {
            self.json.push(byte);
        } else {
            self.json = Vec::new();
        }
        if self.in_string {
            match byte {
                b'\n' => return Some(Found::OpenString),
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return None;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth -= 1,
            _ => {}
        }
        (self.depth == 0).then_some(Found::End)
    }
}

/// Whether a byte may stand between documents: space, and what an array of them needs.
fn is_between(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'[' | b']' | b',')
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = Result<Document>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let document = self.read_document();
        self.done |= document.is_err();
        document.transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The documents of a text as they stand there, and `!` with the line of each problem.
    fn cut(text: &str) -> Vec<String> {
        [1, 3, 8192]
            .map(|capacity| {
                let reader = std::io::BufReader::with_capacity(capacity, text.as_bytes());
                Documents::new(reader, "-")
                    .map(Result::unwrap)
                    .map(|document| match document.json {
                        Ok(json) => format!("{}:{}", document.line, String::from_utf8(json).unwrap()),
                        Err(problem) => format!("!{}", problem.place.line.unwrap()),
                    })
                    .collect::<Vec<_>>()
            })
            .into_iter()
            .reduce(|one, other| {
                assert_eq!(one, other, "depends on the size of the buffer");
                one
            })
            .unwrap()
    }

    #[test]
    fn lines_arrays_and_objects_of_many_lines_are_cut() {
        assert_eq!(cut("{\"a\":1}\n\n{\"b\":\"}\\\"{\"}\r\n"), ["1:{\"a\":1}", "3:{\"b\":\"}\\\"{\"}"]);
        assert_eq!(cut("\u{feff}[{\"a\":[1]}, {}]"), ["1:{\"a\":[1]}", "1:{}"]);
        assert_eq!(cut("{\n \"a\": {\n }\n}\n{}"), ["1:{\n \"a\": {\n }\n}", "5:{}"]);
        assert_eq!(cut("[\n  {\n    \"a\": 1\n  },\n  {}\n]\n"), ["2:{\n    \"a\": 1\n  }", "5:{}"]);
        assert_eq!(cut(""), [""; 0]);
    }

    #[test]
    fn a_corrupt_line_does_not_take_the_next_with_it() {
        assert_eq!(cut("{\"a\":1\n{\"b\":2}\n"), ["!1", "2:{\"b\":2}"]);
        assert_eq!(cut("{\"a\n{\"b\":2}\n"), ["!1", "2:{\"b\":2}"]);
        assert_eq!(cut("oops {\n{\"b\":2}\n"), ["!1", "2:{\"b\":2}"]);
        assert_eq!(cut("{\"a\":1}}\n{\"b\":2}\n"), ["1:{\"a\":1}", "!1", "2:{\"b\":2}"]);
        assert_eq!(cut("{}\n{\"b\":"), ["1:{}", "!2"]);
    }

    #[test]
    fn a_corrupt_object_of_many_lines_is_one_problem() {
        let broken = "[\n  {\n    \"a\": \"x\n    \"b\": {}\n  },\n  {\"c\": 1}\n]";
        assert_eq!(cut(broken), ["!2", "6:{\"c\": 1}"]);
    }

    #[test]
    fn an_enormous_document_is_a_problem_and_the_next_is_read() {
        let text = format!("{{\"a\":\"{}\"}}\n{{}}\n", "x".repeat(MAX_DOCUMENT_BYTES));
        let documents: Vec<_> = Documents::new(text.as_bytes(), "-").map(Result::unwrap).collect();
        assert_eq!(documents[0].json.as_ref().unwrap_err().code, ProblemCode::TooLarge);
        assert_eq!(documents[1].json.as_deref().unwrap(), b"{}");
    }
}
