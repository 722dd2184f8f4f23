//! What the user names as input, and how much of it is read.

use crate::error::{Error, Result};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// A place that the user names to read articles from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input, in any of the formats.
    Stdin,
    /// A page or file on the web: an absolute `http` or `https` URL.
    Url(String),
    /// A file or a folder.
    Path(PathBuf),
}

impl FromStr for Input {
    type Err = Error;

    /// Reads a word of the command line: `-` is standard input, what begins with `http://` or `https://` is a URL, what
    /// begins with another scheme and `://` is refused, all else is a path.
    fn from_str(word: &str) -> Result<Self> {
        if word.is_empty() {
            return Err(Error::Invalid("an input is empty: expected a file, a folder, a URL, or -".to_owned()));
        }
        if word == "-" {
            return Ok(Self::Stdin);
        }
        let Some((scheme, _)) = word.split_once("://") else { return Ok(Self::Path(word.into())) };
        if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") {
            return match oxiri::Iri::parse(word) {
                Ok(_) => Ok(Self::Url(word.to_owned())),
                Err(error) => Err(Error::Invalid(format!("'{word}' is no URL: {error}"))),
            };
        }
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        if is_scheme {
            return Err(Error::Invalid(format!("'{word}' cannot be read: expected http:// or https://")));
        }
        Ok(Self::Path(word.into()))
    }
}

impl fmt::Display for Input {
    /// The input as the user named it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("-"),
            Self::Url(url) => f.write_str(url),
            Self::Path(path) => write!(f, "{}", path.display()),
        }
    }
}

/// How much of an input is read, and how long is waited for it; what goes beyond is a problem, never loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest document, in bytes: a file, a page, or a line of JSON Lines (of which a file may hold any number).
    pub max_bytes: usize,
    /// How long fetching a URL may take, redirects and body included.
    pub timeout: Duration,
    /// How long connecting to a server may take.
    pub connect_timeout: Duration,
    /// How many redirects are followed.
    pub max_redirects: usize,
}

impl Default for Limits {
    /// 10,000,000 bytes, 30 seconds, 10 seconds, 5 redirects.
    fn default() -> Self {
        Self {
            max_bytes: 10_000_000,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            max_redirects: 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_standard_input_a_url_or_a_path() {
        assert_eq!("-".parse::<Input>().unwrap(), Input::Stdin);
        assert_eq!("HTTPS://example.org/a".parse::<Input>().unwrap(), Input::Url("HTTPS://example.org/a".into()));
        assert_eq!("corpus/a.txt".parse::<Input>().unwrap(), Input::Path("corpus/a.txt".into()));
        assert_eq!("odd name://x".parse::<Input>().unwrap(), Input::Path("odd name://x".into()));
    }

    #[test]
    fn other_schemes_and_broken_urls_are_refused() {
        for word in ["", "ftp://example.org/a", "file:///etc/passwd", "http://exa mple.org/"] {
            assert!(word.parse::<Input>().is_err(), "{word}");
        }
    }
}
