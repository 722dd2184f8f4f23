//! A folder of articles, walked in the order of paths.

use super::format::Format;
use super::record::Record;
use super::sidecar::{self, Sidecar};
use super::stated::Stated;
use crate::error::{Place, Problem, ProblemCode};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Names of plain text files that stand beside articles and are none.
const NO_ARTICLES: [&str; 8] =
    ["readme", "license", "licence", "copying", "notice", "changelog", "authors", "requirements"];

/// What a folder holds, one after the other.
#[derive(Debug)]
pub(super) enum Found {
    /// A file to be read.
    File {
        /// Its path.
        path: PathBuf,
        /// Its format, where its name tells.
        format: Option<Format>,
        /// Its path below the folder: the identifier of its article where it states none.
        name: String,
        /// What a sidecar states about it.
        stated: Stated,
        /// Whether it is a sidecar itself, whose rows have been heeded already.
        is_sidecar: bool,
    },
    /// A fault of the folder or a sidecar.
    Problem(Problem),
}

/// Walks a folder and the folders in it: depth first, the entries of each sorted by name, hidden ones left out, links to
/// folders not followed.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    walk: walkdir::IntoIter,
    /// The sidecars of the folders that the walk is in, outermost first, each with its folder's depth.
    sidecars: Vec<(usize, Sidecar)>,
    found: VecDeque<Found>,
    /// The longest line of a sidecar, in bytes.
    limit: usize,
}

impl Folder {
    /// The articles below a folder.
    pub fn new(path: &Path, limit: usize) -> Self {
        let walk = WalkDir::new(path).sort_by_file_name().into_iter();
        Self { root: path.to_owned(), walk, sidecars: Vec::new(), found: VecDeque::new(), limit }
    }

    fn enter(&mut self, folder: &DirEntry) {
        let mut sidecar = Sidecar::default();
        // A folder that cannot be listed is reported by the walk itself.
        let entries = std::fs::read_dir(folder.path()).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| is_json_lines(path)).collect();
        paths.sort();
        for path in paths {
            let is_sidecar = matches!(sidecar::first_record(&path, self.limit), Ok(Some(Record::Listed(_))));
            if !is_sidecar {
                continue;
            }
            match sidecar.add(&path, self.limit) {
                Ok(problems) => self.found.extend(problems.into_iter().map(Found::Problem)),
                Err(error) => self.found.push_back(Found::Problem(unreadable(&path, &error))),
            }
        }
        self.sidecars.push((folder.depth(), sidecar));
    }

    fn file(&self, path: PathBuf) -> Option<Found> {
        let stated = self.sidecars.iter().rev().find_map(|(_, sidecar)| sidecar.get(&path)).cloned();
        let format = Format::of_name(&path);
        let is_article = stated.is_some() || (format.is_some() && !is_no_article(&path));
        let is_sidecar = self.sidecars.last().is_some_and(|(_, sidecar)| sidecar.is_made_of(&path));
        let name = path.strip_prefix(&self.root).unwrap_or(&path).display().to_string();
        is_article.then(|| Found::File { path, format, name, stated: stated.unwrap_or_default(), is_sidecar })
    }
}

impl Iterator for Folder {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(found) = self.found.pop_front() {
                return Some(found);
            }
            let entry = match self.walk.next()? {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(Path::new("")).to_owned();
                    return Some(Found::Problem(unreadable(&path, &error.into())));
                }
            };
            while self.sidecars.last().is_some_and(|(depth, _)| *depth >= entry.depth()) {
                self.sidecars.pop();
            }
            let is_hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
            if entry.file_type().is_dir() {
                if is_hidden {
                    self.walk.skip_current_dir();
                } else {
                    self.enter(&entry);
                }
            } else if !is_hidden && entry.path().is_file() {
                // Neither a pipe nor a device, nor a link to one, which might never end.
                if let Some(found) = self.file(entry.into_path()) {
                    return Some(found);
                }
            }
        }
    }
}

fn is_json_lines(path: &Path) -> bool {
    let is_hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !is_hidden && Format::of_name(path) == Some(Format::JsonLines) && path.is_file()
}

fn is_no_article(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    Format::of_name(path) == Some(Format::Text) && NO_ARTICLES.contains(&stem.as_str())
}

/// That a file or folder could not be read.
pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(ProblemCode::Unreadable, Place::file(path.display().to_string()), error.to_string())
}
