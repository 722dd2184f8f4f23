//! What a generation of a dataset knows of itself: which articles it holds, and from what each was made.

use super::folder::sync;
use crate::article::{Article, ArticleId};
use crate::error::{Error, Result};
use crate::vocab::mint::{Base, digest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The name of the manifest in a generation.
pub(super) const FILE: &str = "manifest.json";

/// The version of the layout on disk that this crate writes and reads.
const LAYOUT: u32 = 1;

/// From what an article of a dataset was made: if it is the same, so is what comes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// An article that our annotator annotates, to a level of detail; `annotator` is the fingerprint of its pipeline.
    pub fn of_article(article: &Article, annotator: &str, detail: &str) -> Self {
        let metadata = &article.metadata;
        let text = |field: &Option<String>| field.as_ref().map_or_else(String::new, |text| format!("={text}"));
        let published = metadata.published.map_or_else(String::new, |date| date.to_string());
        Self(digest(&[
            "article",
            &article.identifier,
            &text(&metadata.headline),
            &text(&metadata.url),
            &published,
            &text(&metadata.publisher),
            &text(&metadata.language),
            &article.sha256(),
            annotator,
            detail,
        ]))
    }

    /// An article that came annotated, in its JSON-LD form.
    pub fn of_annotated(json: &str) -> Self {
        Self(digest(&["annotated", json]))
    }
}

/// What is known of one article of a dataset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The user's own identifier.
    pub identifier: String,
    /// From what it was made.
    pub made_from: Fingerprint,
}

/// The manifest of a generation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    layout: u32,
    base: String,
    /// The IRI of the licence, where one was named.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<String>,
    /// The articles by the last segment of their IRIs.
    articles: BTreeMap<String, Entry>,
}

impl Manifest {
    /// The manifest of a generation without articles.
    pub fn new(base: &Base) -> Self {
        Self { layout: LAYOUT, base: base.as_str().to_owned(), licence: None, articles: BTreeMap::new() }
    }

    /// Reads the manifest of a generation.
    pub fn read(generation: &Path) -> Result<Self> {
        let path = generation.join(FILE);
        let bytes = fs::read(&path).map_err(Error::io("read", &path))?;
        let manifest: Self = serde_json::from_slice(&bytes)
            .map_err(|fault| Error::Invalid(format!("{} is no manifest of a dataset: {fault}", path.display())))?;
        if manifest.layout != LAYOUT {
            return Err(Error::Invalid(format!(
                "{} has layout {}: this version of demarche reads layout {LAYOUT}",
                path.display(),
                manifest.layout
            )));
        }
        if let Some(malformed) = manifest.articles.keys().find(|id| ArticleId::parse(id).is_none()) {
            return Err(Error::Invalid(format!("{} names a malformed article '{malformed}'", path.display())));
        }
        Ok(manifest)
    }

    /// Writes the manifest into a generation.
    pub fn write(&self, generation: &Path) -> Result<()> {
        let path = generation.join(FILE);
        let json = serde_json::to_string_pretty(self)
            .map_err(|fault| Error::Invalid(format!("cannot write the manifest: {fault}")))?;
        fs::write(&path, json + "\n").map_err(Error::io("write", &path))?;
        sync(&path)
    }

    /// The base of all data IRIs.
    pub fn base(&self) -> Result<Base> {
        Base::new(&self.base)
    }

    /// What is known of an article.
    pub fn get(&self, id: &ArticleId) -> Option<&Entry> {
        self.articles.get(id.as_str())
    }

    /// Enters an article.
    pub fn enter(&mut self, id: &ArticleId, entry: Entry) {
        self.articles.insert(id.as_str().to_owned(), entry);
    }

    /// Strikes an article out.
    pub fn strike(&mut self, id: &ArticleId) {
        self.articles.remove(id.as_str());
    }

    /// The articles, sorted by identity.
    pub fn articles(&self) -> impl Iterator<Item = (ArticleId, &Entry)> {
        self.articles.iter().filter_map(|(id, entry)| Some((ArticleId::parse(id)?, entry)))
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.articles.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Metadata;

    #[test]
    fn a_fingerprint_tells_what_an_article_was_made_from() {
        let article = Article::new("wire-1", Metadata::default(), "Mali cut ties.");
        let first = Fingerprint::of_article(&article, "a1", "default");
        assert_eq!(first, Fingerprint::of_article(&article.clone(), "a1", "default"));
        assert_ne!(first, Fingerprint::of_article(&article, "a1", "full"));
        assert_ne!(first, Fingerprint::of_article(&article, "a2", "default"));
        let mut dated = article.clone();
        dated.metadata.headline = Some(String::new());
        assert_ne!(first, Fingerprint::of_article(&dated, "a1", "default"));
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written_and_others_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut manifest = Manifest::new(&Base::default());
        let id = ArticleId::of(None, "text");
        manifest.enter(&id, Entry { identifier: "a".to_owned(), made_from: Fingerprint::of_annotated("{}") });
        manifest.write(folder.path()).unwrap();
        assert_eq!(Manifest::read(folder.path()).unwrap(), manifest);
        for (json, expected) in [
            ("{", "is no manifest"),
            (r#"{"layout":9,"base":"https://example.org/","articles":{}}"#, "layout 9"),
            (
                r#"{"layout":1,"base":"https://example.org/","articles":{"../x":{"identifier":"","made_from":""}}}"#,
                "malformed article",
            ),
        ] {
            fs::write(folder.path().join(FILE), json).unwrap();
            assert!(Manifest::read(folder.path()).unwrap_err().to_string().contains(expected), "{json}");
        }
    }
}
