//! What a source states about an article, as it states it, and what of it holds.

use super::{Metadata, date};
use crate::error::{Place, Problem, ProblemCode};

/// What a page, row or front matter states about an article; none of it is checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// The user's own identifier.
    pub identifier: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The name of the publisher.
    pub publisher: Option<String>,
    /// The date of publication.
    pub published: Option<String>,
    /// The canonical URL.
    pub url: Option<String>,
    /// The language.
    pub language: Option<String>,
}

/// The longest identifier, headline, name or URL, in code points.
const LONGEST: usize = 2_000;

impl Stated {
    /// What this states, and where it is silent what the other states.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            identifier: self.identifier.or(other.identifier),
            headline: self.headline.or(other.headline),
            publisher: self.publisher.or(other.publisher),
            published: self.published.or(other.published),
            url: self.url.or(other.url),
            language: self.language.or(other.language),
        }
    }

    /// The identifier (or the one given, where none holds), the metadata that hold, and a problem for each that does
    /// not. White space is collapsed; what is blank counts as absent.
    pub fn check(self, identifier: &str, place: &Place) -> (String, Metadata, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut text = |name: &str, value: Option<String>| {
            let value = value.map(|value| collapse(&value)).filter(|value| !value.is_empty())?;
            if value.chars().count() <= LONGEST {
                return Some(value);
            }
            let message = format!("the {name} has more than {LONGEST} characters");
            problems.push((ProblemCode::MalformedRecord, message));
            None
        };
        let identifier = text("identifier", self.identifier).unwrap_or_else(|| identifier.to_owned());
        let headline = text("headline", self.headline);
        let publisher = text("publisher", self.publisher);
        let published = text("date of publication", self.published);
        let url = text("URL", self.url);
        let language = text("language", self.language);

        let day = published.as_deref().and_then(date::parse);
        match (&published, day) {
            (None, _) => {
                let message = "no date of publication is stated: relative dates stay unknown".to_owned();
                problems.push((ProblemCode::NoDate, message));
            }
            (Some(written), None) => {
                let message = format!("'{}' is no date: expected YYYY-MM-DD", shortened(written));
                problems.push((ProblemCode::MalformedDate, message));
            }
            (Some(_), Some(_)) => {}
        }
        let url = url.filter(|url| {
            let holds = is_web_address(url);
            if !holds {
                let message = format!("'{}' is no address: expected an absolute http(s) URL", shortened(url));
                problems.push((ProblemCode::MalformedIri, message));
            }
            holds
        });
        let language = language.and_then(|written| {
            let tag = language_tag(&written);
            if tag.is_none() {
                let message = format!("'{}' is no language: expected a BCP 47 tag such as en", shortened(&written));
                problems.push((ProblemCode::MalformedRecord, message));
            }
            tag
        });
        let place = place.clone().in_article(&identifier);
        let problems = problems.into_iter().map(|(code, message)| Problem::new(code, place.clone(), message)).collect();
        (identifier, Metadata { headline, url, published: day, publisher, language }, problems)
    }
}

/// A value on one line: runs of white space and control characters become one space.
fn collapse(value: &str) -> String {
    let words: Vec<&str> = value
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The beginning of a value, for a message.
pub(super) fn shortened(value: &str) -> String {
    match value.char_indices().nth(60) {
        Some((byte, _)) => format!("{}…", &value[..byte]),
        None => value.to_owned(),
    }
}

/// Whether a string is an absolute http or https IRI (RFC 3987) with a host.
pub(super) fn is_web_address(url: &str) -> bool {
    oxiri::Iri::parse(url).is_ok_and(|iri| {
        matches!(iri.scheme().to_ascii_lowercase().as_str(), "http" | "https")
            && iri.authority().is_some_and(|authority| !authority.is_empty())
    })
}

/// A language tag (BCP 47) from what sites write: `en`, `en-GB`, `en_GB`; none if it is none.
fn language_tag(written: &str) -> Option<String> {
    let tag = written.replace('_', "-");
    oxigraph::model::Literal::new_language_tagged_literal("", &tag).ok()?;
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(stated: Stated) -> (String, Metadata, Vec<ProblemCode>) {
        let (identifier, metadata, problems) = stated.check("a.txt", &Place::file("a.txt"));
        (identifier, metadata, problems.into_iter().map(|problem| problem.code).collect())
    }

    fn some(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn what_holds_is_kept_on_one_line() {
        let stated = Stated {
            identifier: some(" m01 "),
            headline: some("Mali\n breaks\u{7}off\t relations"),
            publisher: some(""),
            published: some("2024-08-04T10:00:00Z"),
            url: some("https://example.org/é"),
            language: some("en_GB"),
        };
        let expected = Metadata {
            headline: some("Mali breaks off relations"),
            url: some("https://example.org/é"),
            published: Some(date(2024, 8, 4)),
            publisher: None,
            language: some("en-GB"),
        };
        assert_eq!(check(stated), ("m01".to_owned(), expected, vec![]));
    }

    #[test]
    fn what_does_not_hold_is_left_out_and_told() {
        let stated = Stated {
            headline: Some("x".repeat(LONGEST + 1)),
            published: some("soon"),
            url: some("javascript:alert(1)"),
            language: some("en\"@x"),
            ..Stated::default()
        };
        let codes = vec![
            ProblemCode::MalformedRecord,
            ProblemCode::MalformedDate,
            ProblemCode::MalformedIri,
            ProblemCode::MalformedRecord,
        ];
        assert_eq!(check(stated), ("a.txt".to_owned(), Metadata::default(), codes));
    }

    #[test]
    fn an_article_without_a_date_is_told_of_once() {
        assert_eq!(check(Stated::default()).2, vec![ProblemCode::NoDate]);
    }

    #[test]
    fn addresses_are_absolute_and_of_the_web() {
        assert!(is_web_address("http://[::1]:8080/a?b#c"));
        for url in ["", "/a", "example.org/a", "http://", "ftp://a/b", "https://a b/", "http:a"] {
            assert!(!is_web_address(url), "{url}");
        }
    }
}
