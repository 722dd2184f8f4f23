//! Cells of rows for spreadsheets and people.

use crate::error::{Error, Result};
use std::io::Write;

/// A text for a cell that a spreadsheet does not take for a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return gets an apostrophe before it.
pub(super) fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Two days as an interval of ISO 8601: one day alone, `..` for what is not known, nothing where neither is.
pub(super) fn interval(earliest: Option<&str>, latest: Option<&str>) -> String {
    match (earliest, latest) {
        (None, None) => String::new(),
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (first, last) => format!("{}/{}", first.unwrap_or(".."), last.unwrap_or("..")),
    }
}

/// Writes rows as JSON Lines; `action` says what failed where writing fails.
pub(super) fn write_json_lines<R: serde::Serialize>(
    rows: &[R],
    mut writer: impl Write,
    action: &'static str,
) -> Result<()> {
    rows.iter().try_for_each(|row| {
        let line = serde_json::to_string(row).map_err(std::io::Error::from);
        line.and_then(|line| writeln!(writer, "{line}")).map_err(Error::stream(action))
    })
}

/// Writes rows as CSV (RFC 4180) with a head.
pub(super) fn write_csv(head: &[&str], rows: impl Iterator<Item = Vec<String>>, writer: impl Write) -> Result<()> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(writer);
    let failed = |error: csv::Error| {
        let source = match error.into_kind() {
            csv::ErrorKind::Io(source) => source,
            other => std::io::Error::other(format!("{other:?}")),
        };
        Error::Stream { action: "write CSV", source }
    };
    csv.write_record(head).map_err(failed)?;
    for row in rows {
        csv.write_record(&row).map_err(failed)?;
    }
    csv.flush().map_err(Error::stream("write CSV"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused() {
        for (text, expected) in [("=1+1", "'=1+1"), ("@x", "'@x"), ("-3", "'-3"), ("a=1", "a=1"), ("", "")] {
            assert_eq!(safe(text), expected);
        }
    }

    #[test]
    fn intervals_are_short_where_they_can_be() {
        assert_eq!(interval(Some("2024-08-04"), Some("2024-08-04")), "2024-08-04");
        assert_eq!(interval(Some("2024-08-01"), Some("2024-08-31")), "2024-08-01/2024-08-31");
        assert_eq!(interval(None, Some("2024-08-31")), "../2024-08-31");
        assert_eq!(interval(None, None), "");
    }
}
