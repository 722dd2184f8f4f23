//! Articles: what was published, with what is known of it, and the readers for what people have.
//!
//! [`read`] goes through files, folders, URLs and standard input, one article at a time. A plain text file is stored as
//! it is, every character of it; of an HTML page, its main text is stored; offsets count code points of what is stored.

pub mod boilerplate;
mod date;
mod decode;
mod document;
mod fetch;
mod folder;
mod format;
mod front_matter;
mod html;
mod input;
mod lines;
mod page;
mod reader;
mod record;
mod rows;
mod scalar;
mod sidecar;
mod span;
mod stated;

pub use input::{Input, Limits};
pub use reader::{Read, Reader, read};
pub use span::{Span, TextIndex};

use jiff::civil::Date;

/// The identity of an article, the last segment of its IRI: 16 lower-case hexadecimal digits.
///
/// Made from the article's own URL where there is one, else from its text, so that the same article always gets the
/// same IRI.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(String);

impl ArticleId {
    /// The identity of an article with this URL, or with this text where it has none.
    pub fn of(url: Option<&str>, text: &str) -> Self {
        Self(crate::vocab::mint::digest(&[url.unwrap_or(text)]))
    }

    /// Reads an identity; none if it is not 16 lower-case hexadecimal digits.
    pub fn parse(id: &str) -> Option<Self> {
        let hexadecimal = id.len() == 16 && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        hexadecimal.then(|| Self(id.to_owned()))
    }

    /// The 16 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ArticleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is known of an article besides its text; nothing is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub headline: Option<String>,
    /// The canonical URL, absolute.
    pub url: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// The name of the publisher.
    pub publisher: Option<String>,
    /// The language, as a BCP 47 tag.
    pub language: Option<String>,
}

/// A published article: its text exactly as stored, and what is known of it.
///
/// All offsets into it count Unicode code points of `text` from 0, end excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its identity, from URL or text.
    pub id: ArticleId,
    /// The user's own identifier; the file's name where there is none.
    pub identifier: String,
    /// What is known of it.
    pub metadata: Metadata,
    /// The text, every character of it.
    pub text: String,
}

impl Article {
    /// An article whose identity follows from its URL, or from its text where it has none.
    pub fn new(identifier: impl Into<String>, metadata: Metadata, text: impl Into<String>) -> Self {
        let text = text.into();
        let id = ArticleId::of(metadata.url.as_deref(), &text);
        Self { id, identifier: identifier.into(), metadata, text }
    }

    /// The SHA-256 of the text's UTF-8 bytes: 64 lower-case hexadecimal digits.
    pub fn sha256(&self) -> String {
        crate::vocab::mint::sha256_hex(self.text.as_bytes())
    }
}
