//! The road is one way: a module uses only modules above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in their order; those of one row do not use each other.
const ROWS: [&[&str]; 16] = [
    &["error", "vocab"],
    &["article"],
    &["parse"],
    &["entity"],
    &["claim"],
    &["annotation"],
    &["map"],
    &["fuse"],
    &["query"],
    &["explain"],
    &["export"],
    &["dataset"],
    &["validate"],
    &["evaluate"],
    &["serve"],
    &["cli"],
];

#[test]
fn a_module_uses_only_modules_above_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for (row, modules) in ROWS.iter().enumerate() {
        for module in *modules {
            for file in files_of(&source, module) {
                let text = fs::read_to_string(&file).unwrap();
                for below in ROWS[row + 1..].iter().copied().flatten() {
                    if uses(&text, below) && !is_allowed(module, below) {
                        faults.push(format!("{} uses {below}", file.display()));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_module_has_its_row() {
    let library = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let mut declared: Vec<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut listed: Vec<&str> = ROWS.iter().copied().flatten().copied().collect();
    declared.sort_unstable();
    listed.sort_unstable();
    assert_eq!(declared, listed);
}

/// The two most basic modules place and mint by articles' spans and identities.
fn is_allowed(module: &str, below: &str) -> bool {
    matches!((module, below), ("error" | "vocab", "article"))
}

fn uses(text: &str, module: &str) -> bool {
    text.lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with("//"))
        .any(|line| [":", ";", ",", "}"].iter().any(|end| line.contains(&format!("crate::{module}{end}"))))
}

fn files_of(source: &Path, module: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![source.join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "{module} has no files");
    files
}
