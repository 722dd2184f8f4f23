//! Tables for people, in columns of a terminal.

use std::io::{self, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What stands between two columns.
const GAP: &str = "  ";
/// No column is made narrower than this to fit the width.
const NARROWEST: usize = 8;

/// A table of text with a head.
///
/// Cells are wrapped between words to fit a width; control characters in them are made [`visible`], so that a text from
/// elsewhere cannot drive the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(head: impl IntoIterator<Item = String>) -> Self {
        Self { head: head.into_iter().map(|cell| visible(&cell)).collect(), rows: Vec::new() }
    }

    /// Adds a row, with a cell for each column.
    pub fn push(&mut self, cells: impl IntoIterator<Item = String>) {
        let mut row: Vec<String> = cells.into_iter().map(|cell| visible(&cell)).collect();
        row.resize(self.head.len(), String::new());
        self.rows.push(row);
    }

    /// The number of rows, without the head.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes the table, at most `width` columns of a terminal wide unless it has too many columns of its own.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    pub fn write(&self, mut writer: impl Write, width: usize) -> io::Result<()> {
        let widths = self.widths(width);
        let rules: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
        write_row(&mut writer, &self.head, &widths)?;
        write_row(&mut writer, &rules, &widths)?;
        let is_wrapped = |row: &Vec<String>| row.iter().zip(&widths).any(|(cell, &width)| cell.width() > width);
        let is_spaced = self.rows.iter().any(is_wrapped);
        for (index, row) in self.rows.iter().enumerate() {
            if is_spaced && index > 0 {
                writeln!(writer)?;
            }
            write_row(&mut writer, row, &widths)?;
        }
        Ok(())
    }

    /// The width of each column: what it needs where that fits, else an equal share of what the narrower ones leave.
    fn widths(&self, width: usize) -> Vec<usize> {
        let needs: Vec<usize> = (0..self.head.len())
            .map(|column| {
                let cells = self.rows.iter().map(|row| row[column].width());
                cells.chain([self.head[column].width()]).max().unwrap_or(0)
            })
            .collect();
        let mut room = width.saturating_sub(GAP.len() * needs.len().saturating_sub(1));
        let mut order: Vec<usize> = (0..needs.len()).collect();
        order.sort_by_key(|&column| needs[column]);
        let mut widths = vec![0; needs.len()];
        for (index, &column) in order.iter().enumerate() {
            let share = room / (order.len() - index);
            widths[column] = needs[column].min(share.max(NARROWEST));
            room = room.saturating_sub(widths[column]);
        }
        widths
    }
}

fn write_row(writer: &mut impl Write, cells: &[String], widths: &[usize]) -> io::Result<()> {
    let columns: Vec<Vec<&str>> = cells.iter().zip(widths).map(|(cell, &width)| wrap(cell, width)).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        let mut text = String::new();
        for (column, &width) in columns.iter().zip(widths) {
            let part = column.get(line).copied().unwrap_or_default();
            text.push_str(part);
            text.extend(std::iter::repeat_n(' ', width.saturating_sub(part.width())));
            text.push_str(GAP);
        }
        writeln!(writer, "{}", text.trim_end())?;
    }
    Ok(())
}

/// The lines of a text at a width: broken at spaces, within words only where a word is too long for a line.
pub fn wrap(text: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim_end();
    while rest.width() > width {
        let mut taken = 0;
        let mut end = 0;
        let mut space = None;
        for (at, character) in rest.char_indices() {
            let next = taken + character.width().unwrap_or(0);
            if character == ' ' && at > 0 {
                space = Some(at);
            }
            if next > width && at > 0 {
                break;
            }
            taken = next;
            end = at + character.len_utf8();
        }
        let cut = space.unwrap_or(end);
        lines.push(rest[..cut].trim_end());
        rest = rest[cut..].trim_start();
    }
    lines.push(rest);
    lines
}

/// A text on one line without anything that drives a terminal: line breaks and tabs become spaces, other control
/// characters and those that turn the direction of writing become `\u{…}`.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => visible.push(' '),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
                visible.extend(character.escape_unicode());
            }
            _ if character.is_control() => visible.extend(character.escape_unicode()),
            _ => visible.push(character),
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(table: &Table, width: usize) -> String {
        let mut bytes = Vec::new();
        table.write(&mut bytes, width).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn columns_are_aligned_by_the_width_of_characters() {
        let mut table = Table::new(["state", "capital"].map(str::to_owned));
        table.push(["Mali", "Bamako"].map(str::to_owned));
        table.push(["日本", "東京"].map(str::to_owned));
        assert_eq!(written(&table, 80), "state  capital\n─────  ───────\nMali   Bamako\n日本   東京\n");
    }

    #[test]
    fn long_cells_are_wrapped_between_words() {
        let mut table = Table::new(["who", "what"].map(str::to_owned));
        table.push(["Niger", "broke off relations with immediate effect"].map(str::to_owned));
        table.push(["Mali", "too"].map(str::to_owned));
        assert_eq!(
            written(&table, 28),
            "who    what\n─────  ─────────────────────\nNiger  broke off relations\n       with immediate effect\n\nMali   too\n"
        );
    }

    #[test]
    fn text_cannot_drive_the_terminal() {
        assert_eq!(visible("a\u{1b}[2J\nb\u{202e}c\u{9b}"), "a\\u{1b}[2J b\\u{202e}c\\u{9b}");
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_but_spaces(text in "[a-z日 ]{0,80}", width in 2usize..30) {
            let lines = wrap(&text, width);
            let kept: String = lines.concat().split_whitespace().collect();
            let expected: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, expected);
            prop_assert!(lines.iter().all(|line| line.width() <= width));
        }
    }
}
