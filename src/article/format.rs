//! Which format a document has: by the extension of its name, else by how it begins.

use std::path::Path;

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain text, with or without front matter.
    Text,
    /// An HTML page.
    Html,
    /// One JSON object, or an array of them.
    Json,
    /// One JSON object a line.
    JsonLines,
}

/// How many bytes of a document are looked at to tell its format.
pub(super) const HEAD: usize = 64 * 1024;

impl Format {
    /// The format that the extension of a file's name tells; none where it tells none that we read.
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" | "text" => Some(Self::Text),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "json" | "jsonld" => Some(Self::Json),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// The format that a media type tells (RFC 9110, 8.3), none where it tells none that we read; servers call much
    /// `text/plain` that is none, and `application/json` what is JSON Lines.
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        match media_type {
            "text/html" | "application/xhtml+xml" => Some(Self::Html),
            "application/jsonl" | "application/x-ndjson" | "application/jsonlines" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// The format of a document that begins with these bytes (its first [`HEAD`], or all of it).
    pub fn of_content(head: &[u8]) -> Self {
        let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head).trim_ascii_start();
        match head.first() {
            Some(b'{') => of_object(head),
            Some(b'<') if is_page(head) => Self::Html,
            // "[Reuters] Mali has …" is text.
            Some(b'[') if matches!(head[1..].trim_ascii_start().first(), Some(b'{' | b']')) => Self::Json,
            _ => Self::Text,
        }
    }
}

/// Whether what begins with `<` is a page, as far as its first kilobytes tell.
fn is_page(head: &[u8]) -> bool {
    let head = head[..head.len().min(4096)].to_ascii_lowercase();
    let begins = |tag: &str| head.starts_with(tag.as_bytes());
    ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<meta", "<title", "<h1"]
        .iter()
        .any(|tag| begins(tag))
        // After a comment (as browsers leave one in saved pages) or the declaration of XML.
        || (begins("<!--") || begins("<?xml")) && head.windows(5).any(|tag| tag == b"<html")
}

/// What begins with a brace: one object over several lines, one a line, or text.
fn of_object(head: &[u8]) -> Format {
    if !matches!(head[1..].trim_ascii_start().first(), Some(b'"' | b'}') | None) {
        return Format::Text;
    }
    let Some(end) = head.iter().position(|byte| *byte == b'\n') else { return Format::JsonLines };
    match serde_json::from_slice::<serde::de::IgnoredAny>(&head[..end]) {
        Err(error) if error.is_eof() => Format::Json,
        _ => Format::JsonLines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format() {
        for (head, format) in [
            ("", Format::Text),
            ("Mali has broken off relations.", Format::Text),
            ("[Bamako] Mali has broken off relations.", Format::Text),
            ("{curly} beginnings are text", Format::Text),
            ("{\n  \"text\": \"x\"\n}", Format::Json),
            ("{\"text\":\n\"x\"}", Format::Json),
            ("<!-- saved from url=(0021)https://example.org/ -->\n<!DOCTYPE html><HTML>", Format::Html),
            ("\n<!doctype HTML>", Format::Html),
            ("<?xml version='1.0'?><rss></rss>", Format::Text),
            ("<sighs> Mali has broken off relations.", Format::Text),
            ("[\n {\"text\": \"x\"}]", Format::Json),
            ("\u{feff} {\"text\": \"x\"}", Format::JsonLines),
            ("{\"text\": \"x\"}\n{\"text\": \"y\"}\n", Format::JsonLines),
            ("{\"text\": oops}\n{\"text\": \"y\"}\n", Format::JsonLines),
        ] {
            assert_eq!(Format::of_content(head.as_bytes()), format, "{head}");
        }
    }

    #[test]
    fn the_extension_tells_the_format() {
        assert_eq!(Format::of_name(Path::new("a/B.TXT")), Some(Format::Text));
        assert_eq!(Format::of_name(Path::new("a.jsonld")), Some(Format::Json));
        assert_eq!(Format::of_name(Path::new("a.md")), None);
        assert_eq!(Format::of_name(Path::new("txt")), None);
    }
}
