//! What XML 1.0 cannot hold as it is.

use std::io::{self, Write};

/// Whether every character of a text is one that XML 1.0 can hold
/// (<https://www.w3.org/TR/xml/#NT-Char>).
pub(super) fn is_xml(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
    })
}

/// Writes each carriage return as a character reference: as it is, a reader would take it for the end of a line
/// (<https://www.w3.org/TR/xml/#sec-line-ends>).
pub(super) struct CarriageReturns<W>(pub W);

impl<W: Write> Write for CarriageReturns<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.write_all(buffer)?;
        Ok(buffer.len())
    }

    fn write_all(&mut self, buffer: &[u8]) -> io::Result<()> {
        for (index, piece) in buffer.split(|byte| *byte == b'\r').enumerate() {
            if index > 0 {
                self.0.write_all(b"&#13;")?;
            }
            self.0.write_all(piece)?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carriage_returns_become_references() {
        let mut writer = CarriageReturns(Vec::new());
        writer.write_all(b"a\r\nb\r").unwrap();
        assert_eq!(writer.0, b"a&#13;\nb&#13;");
    }

    #[test]
    fn control_characters_are_no_xml() {
        assert!(is_xml("a\t\r\n\u{e9}\u{1f54a}"));
        assert!(!is_xml("\u{1}") && !is_xml("\u{ffff}") && !is_xml("\u{0}"));
    }
}
