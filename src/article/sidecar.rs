//! Sidecars: files of JSON Lines that say what is known of the articles in other files of their folder.

use super::lines::{Line, Lines};
use super::record::{self, Record, Row};
use super::stated::Stated;
use crate::error::{Place, Problem, ProblemCode};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Component, Path, PathBuf};

/// The name that a sidecar usually has.
pub(super) const NAME: &str = "articles.jsonl";

/// What the sidecars of one folder state about files in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Sidecar {
    rows: HashMap<PathBuf, Stated>,
    /// The files that were read.
    files: Vec<PathBuf>,
}

impl Sidecar {
    /// Reads the rows of a sidecar that name files; a problem for each that names none that is there.
    ///
    /// Corrupt lines are passed over here: they are reported when the file itself is read.
    ///
    /// # Errors
    ///
    /// If the sidecar cannot be read.
    pub fn add(&mut self, path: &Path, limit: usize) -> io::Result<Vec<Problem>> {
        let name = path.display().to_string();
        self.files.push(path.to_owned());
        let mut problems = Vec::new();
        let mut lines = Lines::new(BufReader::new(File::open(path)?), limit);
        while let Some((number, line)) = lines.next_line()? {
            let Some(row) = listed(&line) else { continue };
            let place = Place::line(&name, number);
            match resolve(path, &row.content) {
                Err(message) => problems.push(Problem::new(ProblemCode::MissingFile, place, message)),
                Ok(file) if self.rows.contains_key(&file) => {
                    let message = format!("a second row for '{}': the first holds", row.content);
                    problems.push(Problem::new(ProblemCode::MalformedRecord, place, message));
                }
                Ok(file) => {
                    let faults = row.faults.into_iter();
                    problems
                        .extend(faults.map(|fault| Problem::new(ProblemCode::MalformedRecord, place.clone(), fault)));
                    self.rows.insert(file, row.stated);
                }
            }
        }
        Ok(problems)
    }

    /// Whether a file is one of those that were read.
    pub fn is_made_of(&self, path: &Path) -> bool {
        self.files.iter().any(|file| file == path)
    }

    /// What is stated about a file.
    pub fn get(&self, path: &Path) -> Option<&Stated> {
        self.rows.get(path)
    }
}

/// The file that a row of a sidecar names, relative to the sidecar's folder and within it.
///
/// # Errors
///
/// If there is no such file, with a message.
pub(super) fn resolve(sidecar: &Path, file: &str) -> Result<PathBuf, String> {
    let relative = Path::new(file);
    let is_within = !file.is_empty() && relative.components().all(|part| matches!(part, Component::Normal(_)));
    if !is_within {
        return Err(format!("'{}' is no file of this folder", super::stated::shortened(file)));
    }
    let path = sidecar.parent().unwrap_or(Path::new("")).join(relative);
    if path.is_file() { Ok(path) } else { Err(format!("no file '{}'", super::stated::shortened(file))) }
}

/// What the first row that can be read makes of a file of JSON Lines; none where there is no such row among the first.
///
/// # Errors
///
/// If the file cannot be read.
pub(super) fn first_record(path: &Path, limit: usize) -> io::Result<Option<Record>> {
    let mut lines = Lines::new(BufReader::new(File::open(path)?), limit);
    for _ in 0..100 {
        match lines.next_line()? {
            None => break,
            Some((_, Line::TooLong)) => {}
            Some((_, Line::Whole(bytes))) => {
                if let Some(record) =
                    std::str::from_utf8(&bytes).ok().and_then(|json| record::parse(trimmed(json)).ok())
                {
                    return Ok(Some(record));
                }
            }
        }
    }
    Ok(None)
}

/// A line of JSON without the byte order mark that the first may have.
pub(super) fn trimmed(json: &str) -> &str {
    json.strip_prefix('\u{feff}').unwrap_or(json).trim()
}

fn listed(line: &Line) -> Option<Row> {
    let Line::Whole(bytes) = line else { return None };
    match record::parse(trimmed(std::str::from_utf8(bytes).ok()?)) {
        Ok(Record::Listed(row)) => Some(row),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_names_a_file_of_its_own_folder_only() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("corpus")).unwrap();
        std::fs::write(folder.path().join("secret.txt"), "x").unwrap();
        std::fs::write(folder.path().join("corpus/a.txt"), "x").unwrap();
        let sidecar = folder.path().join("corpus/articles.jsonl");
        assert_eq!(resolve(&sidecar, "a.txt"), Ok(folder.path().join("corpus/a.txt")));
        let absolute = folder.path().join("secret.txt").display().to_string();
        for file in ["", "../secret.txt", "./../secret.txt", "b.txt", absolute.as_str(), "."] {
            assert!(resolve(&sidecar, file).is_err(), "{file}");
        }
    }
}
