//! What a generation of a dataset knows of itself: which articles it holds, and from what each was made.

use crate::article::ArticleId;
use crate::error::{Error, Result};
use crate::vocab::mint::Base;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The name of the manifest in a generation.
pub(super) const FILE: &str = "manifest.json";

/// The version of the layout on disk that this crate writes and reads.
const LAYOUT: u32 = 1;

/// What is known of one article of a dataset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The user's own identifier.
    pub identifier: String,
    /// The digest of text and metadata.
    pub content: String,
    /// The name and version of its annotator.
    pub annotator: String,
    /// The level of detail to which it was annotated.
    pub detail: String,
}

/// The manifest of a generation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The version of the layout on disk.
    layout: u32,
    /// The base of all data IRIs.
    base: String,
    /// The articles by the last segment of their IRIs.
    articles: BTreeMap<String, Entry>,
}

impl Manifest {
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

    /// The base of all data IRIs.
    pub fn base(&self) -> Result<Base> {
        Base::new(&self.base)
    }
}
