//! Building: articles in and out, and a new generation whole or not at all.

use super::folder::{Folder, VISIBLE, sync};
use super::generation::{self, Outcome};
use super::manifest::{Entry, Fingerprint, Manifest};
use crate::annotation::AnnotatedArticle;
use crate::article::ArticleId;
use crate::error::{Error, Problems, Result};
use crate::vocab::mint::Base;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A change of a dataset under way: nobody sees it before [`Update::commit`], and it leaves no trace if it is dropped
/// or killed. It holds the lock of the dataset.
///
/// # Example: a dataset of one article
///
/// ```
/// use demarche::annotation;
/// use demarche::dataset::{Dataset, Fingerprint, Update};
/// use demarche::error::Place;
/// use demarche::vocab::mint::Base;
///
/// let json = r#"{"identifier": "wire-7", "text": "Mali cut ties with Ukraine.",
///   "annotator": {"name": "by hand", "version": "1"},
///   "actors": [{"wikidata": "Q912", "kind": "State", "label": "Mali"},
///              {"wikidata": "Q212", "kind": "State", "label": "Ukraine"}],
///   "sentences": [{"begin": 0, "end": 27, "says":
///     [{"eventType": "SeveranceOfRelations", "initiator": "Q912", "target": "Q212", "trigger": "cut ties"}]}]}"#;
/// let base = Base::default();
/// let folder = tempfile::tempdir()?;
/// let mut update = Update::begin(folder.path(), &base)?;
/// if let (Some(article), _) = annotation::read(json, &base, Place::default()) {
///     update.put(&article, Fingerprint::of_annotated(json))?;
/// }
/// let (summary, problems) = update.commit(|_, _| ())?;
/// assert!(problems.is_empty());
/// assert_eq!((summary.added, summary.events), (1, 1));
/// assert_eq!(Dataset::open(folder.path())?.store().len()?, summary.quads as usize);
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Update {
    folder: Folder,
    /// The generation that is being written.
    next: PathBuf,
    base: Base,
    /// The generation that is current, with its manifest.
    current: Option<(PathBuf, Manifest)>,
    manifest: Manifest,
    /// The articles that were put or kept in this update.
    touched: BTreeSet<ArticleId>,
    /// The articles that were put: their files are new.
    put: BTreeSet<ArticleId>,
    _lock: File,
}

/// What a build did, and what the dataset holds now.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The number of articles.
    pub articles: usize,
    /// How many of them are new.
    pub added: usize,
    /// How many of them are made from something else than before.
    pub changed: usize,
    /// How many of them are as they were.
    pub unchanged: usize,
    /// How many articles are gone.
    pub removed: usize,
    /// The number of sentences: those with claims, or all at full detail.
    pub sentences: u64,
    /// The number of claims.
    pub claims: u64,
    /// The number of asserted events.
    pub events: u64,
    /// The number of events that nobody asserts: alleged, denied or planned.
    pub other_events: u64,
    /// The number of actors.
    pub actors: u64,
    /// The number of quads, in all layers.
    pub quads: u64,
}

impl Update {
    /// Begins to change the dataset in a folder, new or existing; waits for any other build of it.
    ///
    /// # Errors
    ///
    /// If the folder holds other things than a dataset, if the dataset has another base, or if it cannot be read or
    /// written.
    pub fn begin(path: impl AsRef<Path>, base: &Base) -> Result<Self> {
        let folder = Folder::for_build(path.as_ref())?;
        let lock = folder.lock()?;
        Self::with(folder, lock, base)
    }

    /// Begins to change a dataset as [`Update::begin`] does; none, at once, if another build holds it.
    ///
    /// # Errors
    ///
    /// As for [`Update::begin`].
    pub fn try_begin(path: impl AsRef<Path>, base: &Base) -> Result<Option<Self>> {
        let folder = Folder::for_build(path.as_ref())?;
        match folder.try_lock()? {
            Some(lock) => Self::with(folder, lock, base).map(Some),
            None => Ok(None),
        }
    }

    fn with(folder: Folder, lock: File, base: &Base) -> Result<Self> {
        let current = match folder.current()? {
            Some(generation) => {
                let manifest = Manifest::read(&generation)?;
                if manifest.base()? != *base {
                    return Err(Error::Invalid(format!(
                        "the dataset has the base '{}', not '{}': name its base, or build into another folder",
                        manifest.base()?.as_str(),
                        base.as_str()
                    )));
                }
                Some((generation, manifest))
            }
            None => None,
        };
        let next = folder.next()?;
        let articles = next.join(generation::ARTICLES);
        fs::create_dir_all(&articles).map_err(Error::io("make", &articles))?;
        let manifest = current.as_ref().map_or_else(|| Manifest::new(base), |(_, manifest)| manifest.clone());
        let (touched, put) = (BTreeSet::new(), BTreeSet::new());
        Ok(Self { folder, next, base: base.clone(), current, manifest, touched, put, _lock: lock })
    }

    /// Names the licence of the dataset, an IRI; without this it stays as it was.
    pub fn set_licence(&mut self, licence: &str) {
        self.manifest.licence = Some(licence.to_owned());
    }

    /// Takes articles out, by the last segment of their IRI or by the user's own identifier: how many.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn remove(&mut self, id: &str) -> Result<usize> {
        let exact = ArticleId::parse(id).filter(|id| self.manifest.get(id).is_some());
        let named: Vec<ArticleId> = match exact {
            Some(id) => vec![id],
            None => {
                let named = self.manifest.articles().filter(|(_, entry)| entry.identifier == id);
                named.map(|(id, _)| id).collect()
            }
        };
        if named.is_empty() {
            return Err(Error::Invalid(format!(
                "the dataset has no article '{id}': expected an identifier or the last segment of an article's IRI"
            )));
        }
        named.iter().for_each(|id| self.manifest.strike(id));
        Ok(named.len())
    }

    /// Whether the dataset holds an article that was made from the same: it is kept as it is, and need not be put.
    pub fn keeps(&mut self, id: &ArticleId, made_from: &Fingerprint) -> bool {
        let is_current = self.manifest.get(id).is_some_and(|entry| entry.made_from == *made_from);
        if is_current {
            self.touched.insert(id.clone());
        }
        is_current
    }

    /// Another article of the dataset, not met in this update, to which the user gave the same identifier.
    pub fn namesake(&self, id: &ArticleId, identifier: &str) -> Option<ArticleId> {
        let mut namesakes = self
            .manifest
            .articles()
            .filter(|(other, entry)| entry.identifier == identifier && other != id && !self.touched.contains(other));
        namesakes.next().map(|(id, _)| id)
    }

    /// Puts an article in, in the place of the one with its identity.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn put(&mut self, annotated: &AnnotatedArticle, made_from: Fingerprint) -> Result<()> {
        let id = &annotated.article.id;
        generation::write_article(&self.next, annotated, &self.base)?;
        self.manifest.enter(id, Entry { identifier: annotated.article.identifier.clone(), made_from });
        self.touched.insert(id.clone());
        self.put.insert(id.clone());
        Ok(())
    }

    /// The articles that the dataset will hold, sorted by identity.
    pub fn articles(&self) -> impl Iterator<Item = ArticleId> {
        self.manifest.articles().map(|(id, _)| id)
    }

    /// The number of articles that the dataset will hold.
    pub fn len(&self) -> usize {
        self.manifest.len()
    }

    /// Whether the dataset will hold no article.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Writes the new dataset whole and switches to it; calls `progress` with the number of articles that are mapped
    /// and the number of all. What is damaged in an article on disk is a problem and left out.
    ///
    /// # Errors
    ///
    /// If anything cannot be read or written: the old dataset stays.
    pub fn commit(self, mut progress: impl FnMut(usize, usize)) -> Result<(Summary, Problems)> {
        self.bring_over()?;
        let outcome = generation::write(&self.next, &self.manifest, &self.base, &mut progress)?;
        self.manifest.write(&self.next)?;
        for name in VISIBLE {
            sync(&self.next.join(name))?;
        }
        sync(&self.next)?;
        self.folder.switch(&self.next)?;
        Ok((self.summary(&outcome), outcome.problems))
    }

    /// Links (or, where the file system has no links, copies) the articles that stay as they are.
    fn bring_over(&self) -> Result<()> {
        let Some((current, _)) = &self.current else { return Ok(()) };
        for (id, _) in self.manifest.articles().filter(|(id, _)| !self.put.contains(id)) {
            let (from, to) = (generation::article_file(current, &id), generation::article_file(&self.next, &id));
            if fs::hard_link(&from, &to).is_err() {
                fs::copy(&from, &to).map_err(Error::io("copy", &from))?;
                sync(&to)?;
            }
        }
        Ok(())
    }

    fn summary(&self, outcome: &Outcome) -> Summary {
        let before = |id: &ArticleId| self.current.as_ref().and_then(|(_, manifest)| manifest.get(id));
        let (mut added, mut changed) = (0, 0);
        for (id, entry) in self.manifest.articles() {
            match before(&id) {
                None => added += 1,
                Some(old) if old.made_from != entry.made_from => changed += 1,
                Some(_) => {}
            }
        }
        let known = self.current.as_ref().map_or(0, |(_, manifest)| manifest.len());
        Summary {
            articles: self.manifest.len(),
            added,
            changed,
            unchanged: self.manifest.len() - added - changed,
            removed: known + added - self.manifest.len(),
            sentences: outcome.sentences,
            claims: outcome.claims,
            events: outcome.events,
            other_events: outcome.other_events,
            actors: outcome.actors,
            quads: outcome.quads,
        }
    }
}
