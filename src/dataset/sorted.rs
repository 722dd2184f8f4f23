//! Quads in canonical order, whatever their number.

use crate::error::{Error, Result};
use crate::map::nquads;
use oxigraph::model::QuadRef;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// How many bytes of lines are sorted in memory.
const LIMIT: usize = 128 << 20;

/// Sorts the lines of N-Quads: in memory, and beyond a limit in files that are merged (they have no name and vanish
/// with the process).
pub(super) struct Sorter {
    text: Vec<u8>,
    lines: Vec<Range<usize>>,
    runs: Vec<File>,
    folder: PathBuf,
    limit: usize,
}

impl Sorter {
    /// A sorter that keeps its files in this folder.
    pub fn new(folder: &Path) -> Self {
        Self { text: Vec::new(), lines: Vec::new(), runs: Vec::new(), folder: folder.to_owned(), limit: LIMIT }
    }

    /// Adds a quad.
    pub fn push(&mut self, quad: QuadRef<'_>) -> Result<()> {
        let start = self.text.len();
        nquads(&mut self.text).serialize_quad(quad).map_err(Error::io("write", &self.folder))?;
        self.lines.push(start..self.text.len());
        if self.text.len() >= self.limit { self.spill() } else { Ok(()) }
    }

    /// Calls `each` with each distinct line in code-point order, its end included.
    pub fn finish(mut self, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        if self.runs.is_empty() {
            self.sort();
            return self.lines.iter().try_for_each(|line| each(&self.text[line.clone()]));
        }
        self.spill()?;
        let mut runs = Vec::with_capacity(self.runs.len());
        for mut run in self.runs {
            run.seek(SeekFrom::Start(0)).map_err(Error::io("read", &self.folder))?;
            runs.push(BufReader::with_capacity(1 << 18, run));
        }
        let mut heads = BinaryHeap::new();
        for index in 0..runs.len() {
            heads.extend(head(&mut runs, index, &self.folder)?);
        }
        let mut last = Vec::new();
        while let Some(Reverse((line, index))) = heads.pop() {
            heads.extend(head(&mut runs, index, &self.folder)?);
            if line != last {
                each(&line)?;
                last = line;
            }
        }
        Ok(())
    }

    fn sort(&mut self) {
        let Self { text, lines, .. } = self;
        lines.sort_unstable_by(|a, b| text[a.clone()].cmp(&text[b.clone()]));
        lines.dedup_by(|a, b| text[a.clone()] == text[b.clone()]);
    }

    /// Moves the lines in memory to a file.
    fn spill(&mut self) -> Result<()> {
        self.sort();
        let run = tempfile::tempfile_in(&self.folder).map_err(Error::io("write", &self.folder))?;
        let mut output = BufWriter::new(run);
        self.lines
            .drain(..)
            .try_for_each(|line| output.write_all(&self.text[line]))
            .map_err(Error::io("write", &self.folder))?;
        self.text.clear();
        let run = output.into_inner().map_err(|fault| Error::io("write", &self.folder)(fault.into_error()))?;
        self.runs.push(run);
        Ok(())
    }
}

type Head = Reverse<(Vec<u8>, usize)>;

/// The next line of a run.
fn head(runs: &mut [BufReader<File>], index: usize, folder: &Path) -> Result<Option<Head>> {
    let mut line = Vec::new();
    runs[index].read_until(b'\n', &mut line).map_err(Error::io("read", folder))?;
    Ok((!line.is_empty()).then_some(Reverse((line, index))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::{GraphNameRef, LiteralRef, NamedNodeRef};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_come_sorted_and_once_however_small_the_memory(
            texts in proptest::collection::vec("[a-c\n\"é]{0,3}", 0..40),
            limit in 1usize..2000,
        ) {
            let folder = tempfile::tempdir().unwrap();
            let mut sorter = Sorter { limit, ..Sorter::new(folder.path()) };
            let node = NamedNodeRef::new_unchecked("https://example.org/s");
            let mut expected = std::collections::BTreeSet::new();
            for text in &texts {
                let quad = QuadRef::new(node, node, LiteralRef::new_simple_literal(text), GraphNameRef::DefaultGraph);
                sorter.push(quad).unwrap();
                expected.insert(format!("{quad} .\n"));
            }
            let mut found = Vec::new();
            sorter.finish(|line| {
                found.push(String::from_utf8(line.to_vec()).unwrap());
                Ok(())
            }).unwrap();
            prop_assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
        }
    }
}
