//! Streams of annotated articles.

use super::documents::{Document, Documents};
use super::{AnnotatedArticle, read};
use crate::error::{Place, Problem, ProblemCode, Problems, Result};
use crate::vocab::mint::Base;
use std::io::BufRead;

/// Reads annotated articles one after the other, in memory for one of them: JSON Lines, a JSON array, or documents of
/// many lines; `file` is the name for problems, `-` for standard input.
///
/// Each item is what [`read`] makes of one document; a corrupt one is a problem with its line, and the reading goes on
/// at the next.
///
/// # Errors
///
/// An item is an error, the last, if the stream cannot be read.
pub fn read_stream<R: BufRead>(
    reader: R,
    file: &str,
    base: &Base,
) -> impl Iterator<Item = Result<(Option<AnnotatedArticle>, Problems)>> {
    Documents::new(reader, file).map(move |document| {
        let Document { line, json } = document?;
        let place = Place::line(file, line);
        let json = json.and_then(|json| {
            String::from_utf8(json).map_err(|error| {
                let message = format!("expected UTF-8: {}", error.utf8_error());
                Problem::new(ProblemCode::NotText, place.clone(), message)
            })
        });
        Ok(match json {
            Ok(json) => read(&json, base, place),
            Err(problem) => {
                let mut problems = Problems::default();
                problems.push(problem);
                (None, problems)
            }
        })
    })
}
