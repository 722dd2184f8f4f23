//! The folder of a dataset: its generations, its lock, and the link that names the current one.

use super::manifest;
use crate::error::{Error, Result};
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// The file that marks a folder as a dataset; whoever builds holds its lock.
const MARK: &str = ".demarche";
/// What stands in it, for people who come across it.
const MARK_TEXT: &str = "This folder is a dataset that 'demarche build' keeps. Builds lock this file.\n";
/// The folder of the generations.
const GENERATIONS: &str = ".generations";
/// The link to the current generation.
const CURRENT: &str = "current";
/// The link that is about to become `current`.
const NEXT: &str = ".current.next";
/// What users read: links through `current`.
pub(super) const VISIBLE: [&str; 5] = ["articles", "kg.nq", "kg.ttl", "kg.jsonld", "void.ttl"];

/// The folder of a dataset.
#[derive(Clone, Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    /// A folder that holds a dataset.
    ///
    /// # Errors
    ///
    /// If it does not.
    pub fn existing(path: &Path) -> Result<Self> {
        let folder = Self(path.to_owned());
        if !path.is_dir() {
            return Err(Error::Invalid(format!(
                "there is no dataset at '{}': expected a folder that 'demarche build' made",
                path.display()
            )));
        }
        match folder.current()? {
            Some(_) => Ok(folder),
            None => Err(Error::Invalid(format!(
                "'{}' is no dataset: expected a folder that 'demarche build' made",
                path.display()
            ))),
        }
    }

    /// A folder in which a dataset can be built: made if it is not there.
    ///
    /// # Errors
    ///
    /// If it holds anything, and no dataset of ours; nothing in it is touched then.
    pub fn for_build(path: &Path) -> Result<Self> {
        fs::create_dir_all(path).map_err(Error::io("make", path))?;
        let folder = Self(path.to_owned());
        if !folder.mark().is_file() {
            let mut entries = fs::read_dir(path).map_err(Error::io("read", path))?;
            if let Some(entry) = entries.next() {
                let found = entry.map_err(Error::io("read", path))?.file_name();
                return Err(Error::Invalid(format!(
                    "'{}' is not empty and no dataset (it holds '{}'): expected a new or empty folder, or a dataset",
                    path.display(),
                    found.display()
                )));
            }
        }
        for name in VISIBLE.into_iter().chain([CURRENT]) {
            let link = path.join(name);
            if fs::symlink_metadata(&link).is_ok_and(|found| !found.is_symlink()) {
                return Err(Error::Invalid(format!(
                    "'{}' stands where the dataset keeps a link: move it away",
                    link.display()
                )));
            }
        }
        Ok(folder)
    }

    /// Takes the lock, for as long as the file that is given back lives; none if another process holds it.
    pub fn try_lock(&self) -> Result<Option<File>> {
        let mark = self.open_mark()?;
        match mark.try_lock() {
            Ok(()) => Ok(Some(mark)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(Error::io("lock", self.mark())(source)),
        }
    }

    /// Takes the lock; waits for it if another process holds it.
    pub fn lock(&self) -> Result<File> {
        let mark = self.open_mark()?;
        mark.lock().map_err(Error::io("lock", self.mark()))?;
        Ok(mark)
    }

    /// The current generation, none before the first.
    pub fn current(&self) -> Result<Option<PathBuf>> {
        let mut linked = self.linked()?;
        while let Some(generation) = linked {
            if generation.join(manifest::FILE).is_file() {
                return Ok(Some(generation));
            }
            // A build that ended since has removed it, and linked to its own.
            linked = self.linked()?.filter(|now| *now != generation);
        }
        Ok(None)
    }

    /// The generation that the link names, be it there or not.
    fn linked(&self) -> Result<Option<PathBuf>> {
        let link = self.0.join(CURRENT);
        match fs::read_link(&link) {
            Ok(target) => {
                let is_ours = target.parent() == Some(Path::new(GENERATIONS)) && number(&target).is_some();
                Ok(is_ours.then(|| self.0.join(target)))
            }
            Err(fault) if matches!(fault.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidInput) => Ok(None),
            Err(fault) => Err(Error::io("read", &link)(fault)),
        }
    }

    /// Removes what killed builds left, and makes the folder of the next generation. Only under the lock.
    pub fn next(&self) -> Result<PathBuf> {
        let current = self.current()?;
        self.remove_all_but(current.as_deref())?;
        remove_file(&self.0.join(NEXT))?;
        let ordinal = current.as_deref().and_then(number).unwrap_or(0) + 1;
        let next = self.0.join(GENERATIONS).join(ordinal.to_string());
        fs::create_dir_all(&next).map_err(Error::io("make", &next))?;
        Ok(next)
    }

    /// Makes a generation, all of which is synced, the current one; then removes the others. Only under the lock.
    pub fn switch(&self, generation: &Path) -> Result<()> {
        sync(&self.0.join(GENERATIONS))?;
        for name in VISIBLE {
            let (link, target) = (self.0.join(name), Path::new(CURRENT).join(name));
            if fs::read_link(&link).is_ok_and(|found| found == target) {
                continue;
            }
            remove_file(&link)?;
            symlink(&target, &link).map_err(Error::io("link", &link))?;
        }
        let (next, current) = (self.0.join(NEXT), self.0.join(CURRENT));
        let name = generation.file_name().map(PathBuf::from).unwrap_or_default();
        symlink(Path::new(GENERATIONS).join(name), &next).map_err(Error::io("link", &next))?;
        fs::rename(&next, &current).map_err(Error::io("rename", &next))?;
        sync(&self.0)?;
        self.remove_all_but(Some(generation))
    }

    /// Removes all generations but one.
    fn remove_all_but(&self, kept: Option<&Path>) -> Result<()> {
        let generations = self.0.join(GENERATIONS);
        let entries = match fs::read_dir(&generations) {
            Ok(entries) => entries,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(fault) => return Err(Error::io("read", &generations)(fault)),
        };
        for entry in entries {
            let path = entry.map_err(Error::io("read", &generations))?.path();
            let is_kept = kept.is_some_and(|kept| kept.file_name() == path.file_name());
            if !is_kept && number(&path).is_some() {
                fs::remove_dir_all(&path).map_err(Error::io("remove", &path))?;
            }
        }
        Ok(())
    }

    fn mark(&self) -> PathBuf {
        self.0.join(MARK)
    }

    fn open_mark(&self) -> Result<File> {
        let path = self.mark();
        let mut options = File::options();
        let mut mark = options.append(true).create(true).open(&path).map_err(Error::io("write", &path))?;
        if mark.metadata().map_err(Error::io("read", &path))?.len() == 0 {
            mark.write_all(MARK_TEXT.as_bytes()).map_err(Error::io("write", &path))?;
        }
        Ok(mark)
    }
}

/// The ordinal of a generation, from its folder's name.
fn number(generation: &Path) -> Option<u64> {
    let name = generation.file_name()?.to_str()?;
    (!name.starts_with('0') && name.bytes().all(|b| b.is_ascii_digit())).then(|| name.parse().ok())?
}

/// Waits until a file or folder is on disk.
pub(super) fn sync(path: &Path) -> Result<()> {
    File::open(path).and_then(|file| file.sync_all()).map_err(Error::io("sync", path))
}

fn remove_file(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", path)(fault)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message<T>(result: Result<T>) -> String {
        result.err().unwrap().to_string()
    }

    #[test]
    fn a_folder_with_other_things_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.txt"), "ten years of work").unwrap();
        assert!(message(Folder::for_build(folder.path())).contains("it holds 'thesis.txt'"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_in_the_place_of_a_link_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        drop(Folder::for_build(folder.path()).unwrap().lock().unwrap());
        fs::write(folder.path().join("kg.nq"), "mine").unwrap();
        assert!(message(Folder::for_build(folder.path())).contains("move it away"));
        assert_eq!(fs::read_to_string(folder.path().join("kg.nq")).unwrap(), "mine");
    }

    #[test]
    fn the_lock_is_held_once() {
        let folder = tempfile::tempdir().unwrap();
        let dataset = Folder::for_build(folder.path()).unwrap();
        let lock = dataset.try_lock().unwrap();
        assert!(lock.is_some());
        assert!(dataset.try_lock().unwrap().is_none());
        drop(lock);
        assert!(dataset.try_lock().unwrap().is_some());
    }

    #[test]
    fn a_switch_leaves_one_generation_and_what_is_not_ours() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::for_build(root.path()).unwrap();
        let _lock = folder.lock().unwrap();
        for text in ["first", "second"] {
            let next = folder.next().unwrap();
            fs::write(next.join(manifest::FILE), "{}").unwrap();
            fs::write(next.join("kg.nq"), text).unwrap();
            folder.switch(&next).unwrap();
            assert_eq!(fs::read_to_string(root.path().join("kg.nq")).unwrap(), text);
        }
        fs::write(root.path().join("notes.txt"), "kept").unwrap();
        fs::create_dir_all(root.path().join(".generations/9")).unwrap();
        fs::create_dir_all(root.path().join(".generations/mine")).unwrap();
        let next = folder.next().unwrap();
        assert!(next.ends_with(".generations/3"));
        assert!(!root.path().join(".generations/9").exists());
        assert!(root.path().join(".generations/mine").exists());
        assert_eq!(fs::read_to_string(root.path().join("notes.txt")).unwrap(), "kept");
    }
}
