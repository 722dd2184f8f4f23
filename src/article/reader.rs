//! The reader: from what the user names to articles, one at a time.

use super::document::Document;
use super::fetch;
use super::folder::{self, Folder, Found};
use super::format::{Format, HEAD};
use super::rows::{Given, Rows, Source};
use super::sidecar::{self, Sidecar};
use super::stated::Stated;
use super::{Article, ArticleId, Input, Limits};
use crate::error::{Error, Place, Problem, ProblemCode, Result};
use std::collections::{HashSet, VecDeque};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufReader, Read as _};
use std::path::{Path, PathBuf};

/// What a [`Reader`] gives, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// An article; its identity is new in this run.
    Article {
        /// The article.
        article: Article,
        /// The file, and for JSON Lines the line, that it was read from.
        place: Place,
    },
    /// An annotated article in our JSON-LD form: the JSON object as it stands, of which nothing is checked yet but that
    /// it is JSON with `@context` and `sentences`.
    Annotated {
        /// The JSON object.
        json: String,
        /// The file, and for JSON Lines the line, that it was read from.
        place: Place,
    },
    /// A fault in the data.
    Problem(Problem),
}

/// Reads articles from what the user names, in that order; never holds more than one document.
///
/// Files and pages are told apart by extension, else by content. Folders are read with all folders in them, sorted by
/// path; hidden files and files of other kinds are passed over. In a folder, and beside a file that is named itself, a
/// sidecar `articles.jsonl` states what is known of the files; files that it does not name are read all the same.
///
/// # Errors
///
/// If a path that the user names does not exist. All else is a [`Read::Problem`].
///
/// # Example: the articles of a folder
///
/// ```
/// use demarche::article::{Input, Limits, Read, read};
///
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("a.txt"), "---\ndate: 2024-08-05\n---\nMali has broken off relations.")?;
/// let mut reader = read(vec![Input::Path(folder.path().into())], Limits::default())?;
/// let Some(Read::Article { article, .. }) = reader.next() else { unreachable!() };
/// assert_eq!(article.identifier, "a.txt");
/// assert_eq!(article.metadata.published, Some(jiff::civil::date(2024, 8, 5)));
/// assert!(reader.next().is_none());
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
pub fn read(inputs: Vec<Input>, limits: Limits) -> Result<Reader> {
    for input in &inputs {
        if let Input::Path(path) = input {
            std::fs::metadata(path).map_err(Error::io("read", path))?;
        }
    }
    Ok(Reader {
        inputs: inputs.into_iter(),
        limits,
        folder: None,
        rows: None,
        ready: VecDeque::new(),
        beside: None,
        paths: HashSet::new(),
        identities: HashSet::new(),
        identifiers: HashSet::new(),
    })
}

/// The iterator that [`read`] gives.
pub struct Reader {
    inputs: std::vec::IntoIter<Input>,
    limits: Limits,
    /// The folder that is being walked.
    folder: Option<Folder>,
    /// The JSON Lines that are being read.
    rows: Option<Rows>,
    /// What has been read and not yet been given.
    ready: VecDeque<Read>,
    /// The sidecar beside the last file that the user named, with its path.
    beside: Option<(PathBuf, Sidecar)>,
    /// Hashes of the paths that were read.
    paths: HashSet<u64>,
    identities: HashSet<ArticleId>,
    /// Hashes of the users' identifiers that were met.
    identifiers: HashSet<u64>,
}

impl Reader {
    /// Enters an article of this run: false and a problem if its identity was met before (it is to be left out), a
    /// problem if only its identifier was.
    ///
    /// The reader does so for each [`Read::Article`]; whoever reads a [`Read::Annotated`] does so for it.
    pub fn enter(&mut self, id: &ArticleId, identifier: &str, place: &Place) -> (bool, Option<Problem>) {
        if !self.identities.insert(id.clone()) {
            let message = format!("article {id} was read already: the first is kept");
            let place = place.clone().in_article(identifier);
            return (false, Some(Problem::new(ProblemCode::DuplicateArticle, place, message)));
        }
        if self.identifiers.insert(hash(identifier)) {
            return (true, None);
        }
        let message = format!("'{identifier}' names another article of this run too: both are kept");
        let place = place.clone().in_article(identifier);
        (true, Some(Problem::new(ProblemCode::DuplicateIdentifier, place, message)))
    }

    fn open_input(&mut self, input: Input) {
        match input {
            Input::Stdin => {
                let document = Document {
                    place: Place::file("-"),
                    name: "stdin".to_owned(),
                    stated: Stated::default(),
                    fallback: Stated::default(),
                    charset: None,
                };
                self.open_stream(io::stdin(), None, document, Source::Stream);
            }
            Input::Url(url) => self.open_url(&url),
            Input::Path(path) if path.is_dir() => self.folder = Some(Folder::new(&path, self.limits.max_bytes)),
            Input::Path(path) => {
                let stated = self.stated_beside(&path);
                self.open_file(&path, None, Format::of_name(&path), stated, Source::Named(path.clone()));
            }
        }
    }

    fn open_url(&mut self, url: &str) {
        let place = Place::file(url);
        match fetch::fetch(url, &self.limits) {
            Err((code, message)) => self.ready.push_back(Read::Problem(Problem::new(code, place, message))),
            Ok(fetched) => {
                let format = fetched.media_type.as_deref().and_then(Format::of_media_type);
                let stated = Stated { url: Some(fetched.url), ..Stated::default() };
                let document = Document {
                    place,
                    name: url.to_owned(),
                    stated: Stated::default(),
                    fallback: stated,
                    charset: fetched.charset,
                };
                self.open_stream(io::Cursor::new(fetched.body), format, document, Source::Stream);
            }
        }
    }

    /// What the sidecar beside a file that the user named states about it.
    fn stated_beside(&mut self, path: &Path) -> Stated {
        let beside = path.with_file_name(sidecar::NAME);
        if path == beside {
            return Stated::default();
        }
        if self.beside.as_ref().is_none_or(|(known, _)| *known != beside) {
            let mut sidecar = Sidecar::default();
            // The user did not name it: where it is not there or not well, the file stands for itself.
            let _ = sidecar.add(&beside, self.limits.max_bytes);
            self.beside = Some((beside, sidecar));
        }
        self.beside.as_ref().and_then(|(_, sidecar)| sidecar.get(path)).cloned().unwrap_or_default()
    }

    fn open_file(&mut self, path: &Path, name: Option<String>, format: Option<Format>, stated: Stated, source: Source) {
        if !self.paths.insert(hash(path)) {
            return;
        }
        let file_name = || path.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = path.display().to_string();
        let document = Document {
            name: name.or_else(file_name).unwrap_or_else(|| file.clone()),
            place: Place::file(file),
            stated,
            fallback: Stated::default(),
            charset: None,
        };
        match File::open(path) {
            Ok(file) => self.open_stream(file, format, document, source),
            Err(error) => self.ready.push_back(Read::Problem(folder::unreadable(path, &error))),
        }
    }

    /// Reads a document, or begins to read its lines.
    fn open_stream(
        &mut self,
        mut stream: impl io::Read + Send + 'static,
        format: Option<Format>,
        document: Document,
        source: Source,
    ) {
        let mut bytes = Vec::new();
        let failed = |error: &io::Error| document.problem(ProblemCode::Unreadable, error.to_string());
        if let Err(error) = stream.by_ref().take(HEAD as u64).read_to_end(&mut bytes) {
            return self.ready.push_back(failed(&error));
        }
        let format = format.unwrap_or_else(|| Format::of_content(&bytes));
        if format == Format::JsonLines {
            let stream = Box::new(BufReader::new(io::Cursor::new(bytes).chain(stream)));
            self.rows = Some(Rows::new(stream, document, source, self.limits.max_bytes));
            return;
        }
        let rest = (self.limits.max_bytes + 1).saturating_sub(bytes.len());
        if let Err(error) = stream.take(rest as u64).read_to_end(&mut bytes) {
            return self.ready.push_back(failed(&error));
        }
        if bytes.len() > self.limits.max_bytes {
            let message = format!("longer than {} bytes", self.limits.max_bytes);
            return self.ready.push_back(document.problem(ProblemCode::TooLarge, message));
        }
        self.ready.extend(document.read(format, bytes));
    }

    /// Reads the next row of the JSON Lines at hand; none is at hand after the last.
    fn read_row(&mut self, mut rows: Rows) {
        match rows.next_row() {
            None => return,
            Some(Given::Reads(reads)) => self.ready.extend(reads),
            Some(Given::File { path, stated, problems, row }) => {
                self.ready.extend(problems);
                self.open_file(&path, None, Format::of_name(&path), *stated, Source::Named(path.clone()));
                if self.rows.take().is_some() {
                    let message = format!("'{}' holds JSON Lines: expected a file of one article", path.display());
                    self.ready.push_back(row.problem(ProblemCode::MalformedRecord, message));
                }
            }
        }
        self.rows = Some(rows);
    }
}

impl Iterator for Reader {
    type Item = Read;

    fn next(&mut self) -> Option<Read> {
        loop {
            if let Some(read) = self.ready.pop_front() {
                let Read::Article { article, place } = &read else { return Some(read) };
                match self.enter(&article.id.clone(), &article.identifier.clone(), &place.clone()) {
                    (true, None) => return Some(read),
                    (true, Some(problem)) => {
                        self.ready.push_front(Read::Problem(problem));
                        return Some(read);
                    }
                    (false, problem) => return problem.map(Read::Problem),
                }
            }
            if let Some(rows) = self.rows.take() {
                self.read_row(rows);
            } else if let Some(folder) = &mut self.folder {
                match folder.next() {
                    None => self.folder = None,
                    Some(Found::Problem(problem)) => self.ready.push_back(Read::Problem(problem)),
                    Some(Found::File { path, name, format, stated, is_sidecar }) => {
                        let source = if is_sidecar { Source::Sidecar } else { Source::InFolder };
                        self.open_file(&path, Some(name), format, stated, source);
                    }
                }
            } else {
                let input = self.inputs.next()?;
                self.open_input(input);
            }
        }
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
