//! Opening a dataset.

use super::folder::Folder;
use super::manifest::Manifest;
use crate::error::{Error, Result};
use crate::vocab::mint::Base;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::store::Store;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// A dataset that is loaded into a store in memory: one generation of it, whole.
///
/// What is built after it was opened does not change it.
#[derive(Clone)]
pub struct Dataset {
    path: PathBuf,
    base: Base,
    store: Store,
}

impl Dataset {
    /// Opens the dataset in a folder and loads it.
    ///
    /// # Errors
    ///
    /// If the folder is not there or holds no dataset of ours, or if its files cannot be read or are damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        loop {
            // The link is read once: all files are of one generation.
            let generation = Folder::existing(path)?.current()?;
            let loaded = match &generation {
                Some(generation) => Self::load(path, generation),
                None => return Err(Error::Invalid(format!("'{}' is no dataset", path.display()))),
            };
            // A build that ends meanwhile removes the old generation: it is read anew as often as builds end.
            if loaded.is_ok() || Folder::existing(path)?.current()? == generation {
                return loaded;
            }
        }
    }

    /// Checks that a folder holds a dataset, without loading it.
    ///
    /// # Errors
    ///
    /// If it does not.
    pub fn check(path: impl AsRef<Path>) -> Result<()> {
        Folder::existing(path.as_ref()).map(|_| ())
    }

    fn load(path: &Path, generation: &Path) -> Result<Self> {
        let base = Manifest::read(generation)?.base()?;
        let store = Store::new()?;
        let file = generation.join("kg.nq");
        let reader = BufReader::new(File::open(&file).map_err(Error::io("read", &file))?);
        store
            .load_from_reader(RdfParser::from_format(RdfFormat::NQuads), reader)
            .map_err(|fault| Error::Invalid(format!("cannot load {}: {fault}", file.display())))?;
        Ok(Self { path: path.to_owned(), base, store })
    }

    /// The store with all layers.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The base of all data IRIs.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The folder of the dataset.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_without_a_dataset_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let message = |path: &Path| Dataset::open(path).err().unwrap().to_string();
        assert!(message(&folder.path().join("absent")).contains("there is no dataset"));
        assert!(message(folder.path()).contains("is no dataset"));
        fs::write(folder.path().join("kg.nq"), "").unwrap();
        assert!(message(folder.path()).contains("is no dataset"));
    }
}
