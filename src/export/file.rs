//! Files that are whole or not there.

use crate::error::{Error, Result};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Writes a file beside its place, syncs it and renames it: whoever reads the place finds the old file or the new one,
/// whole, whenever this is interrupted.
///
/// # Errors
///
/// If `write` fails (the old file then stays), or the file cannot be written or renamed.
pub fn write_whole<T>(path: &Path, write: impl FnOnce(&mut BufWriter<&File>) -> Result<T>) -> Result<T> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let beside = builder().tempfile_in(folder).map_err(Error::io("write beside", path))?;
    let mut output = BufWriter::new(beside.as_file());
    let value = write(&mut output)?;
    output.flush().map_err(Error::io("write", path))?;
    drop(output);
    beside.as_file().sync_all().map_err(Error::io("sync", path))?;
    beside.persist(path).map_err(|fault| fault.error).map_err(Error::io("write", path))?;
    // The rename itself lasts only once the folder is synced; not every file system can.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(value)
}

/// A temporary file with the rights that any new file gets: without this it is its owner's alone.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".demarche-export-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_failure_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kg.nq");
        write_whole(&path, |output| output.write_all(b"old").map_err(Error::stream(super::super::WRITING))).unwrap();
        let failed: Result<()> = write_whole(&path, |output| {
            output.write_all(b"half").map_err(Error::stream(super::super::WRITING))?;
            Err(Error::Invalid("no".to_owned()))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
