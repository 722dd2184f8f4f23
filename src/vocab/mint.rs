//! Minting: every IRI of the data is made here, from content, under one base.

use crate::article::{ArticleId, Span};
use crate::error::{Error, Result};
use oxigraph::model::NamedNode;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The base under which data IRIs are minted unless the user names another.
pub const DEFAULT_BASE: &str = "https://w3id.org/demarche/id/";

/// The IRI below which all data IRIs lie: absolute, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Default for Base {
    fn default() -> Self {
        Self(DEFAULT_BASE.to_owned())
    }
}

impl Base {
    /// Checks a base.
    ///
    /// # Errors
    ///
    /// If it is not an absolute IRI (RFC 3987) that ends in `/`.
    pub fn new(iri: &str) -> Result<Self> {
        match NamedNode::new(iri) {
            Ok(_) if iri.ends_with('/') => Ok(Self(iri.to_owned())),
            _ => Err(Error::Invalid(format!("'{iri}' is no base: expected an absolute IRI that ends in '/'"))),
        }
    }

    /// The base itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part of an IRI below the base, none if it is not below it.
    pub fn strip<'i>(&self, iri: &'i str) -> Option<&'i str> {
        iri.strip_prefix(&self.0)
    }

    /// `{base}article/{id}`
    pub fn article(&self, id: &ArticleId) -> NamedNode {
        self.below("article/", id.as_str())
    }

    /// `{base}article/{id}#char={begin},{end}`: a sentence or mention (RFC 5147, code points, end excluded).
    pub fn part(&self, id: &ArticleId, span: Span) -> NamedNode {
        NamedNode::new_unchecked(format!("{}article/{id}#char={},{}", self.0, span.begin(), span.end()))
    }

    /// `{base}claim/{hash}`
    pub fn claim(&self, hash: &str) -> NamedNode {
        self.below("claim/", hash)
    }

    /// `{base}event/{hash}`
    pub fn event(&self, hash: &str) -> NamedNode {
        self.below("event/", hash)
    }

    /// `{base}relation/{hash}`: one period of the relations of two states.
    pub fn relation(&self, hash: &str) -> NamedNode {
        self.below("relation/", hash)
    }

    /// `{base}statement/{hash}`: the reifier of a plain statement, for RDF 1.2.
    pub fn statement(&self, hash: &str) -> NamedNode {
        self.below("statement/", hash)
    }

    /// `{base}{QID}`: an actor that is linked to Wikidata.
    pub fn linked_actor(&self, qid: &str) -> NamedNode {
        self.below("", qid)
    }

    /// `{base}actor/{slug}`: an actor that is not linked.
    pub fn local_actor(&self, slug: &str) -> NamedNode {
        self.below("actor/", slug)
    }

    /// `{base}publisher/{slug}`
    pub fn publisher(&self, name: &str) -> NamedNode {
        self.below("publisher/", &slug(name))
    }

    /// `{base}annotator/{slug}`: an annotator of one name and version.
    pub fn annotator(&self, name: &str, version: &str) -> NamedNode {
        self.below("annotator/", &slug(&format!("{name} {version}")))
    }

    /// `{base}dataset`: the dataset itself, as VoID and DCAT describe it.
    pub fn dataset(&self) -> NamedNode {
        self.below("", "dataset")
    }

    fn below(&self, folder: &str, name: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{folder}{name}", self.0))
    }
}

/// A name as a segment of an IRI: letters and digits of any script in lower case without accents, words joined by
/// hyphens, at most 80 characters; a hash of the name where nothing of it would be left or something is cut.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.nfkd().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !unicode_normalization::char::is_combining_mark(character) && !slug.is_empty() && !slug.ends_with('-')
        {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let cut: String = slug.chars().take(80).collect();
    match (cut.is_empty(), cut.len() < slug.len()) {
        (true, _) => digest(&[name]),
        (false, true) => format!("{cut}-{}", digest(&[name])),
        (false, false) => cut,
    }
}

/// Whether a segment of an IRI is one that [`slug`] can make.
pub fn is_slug(segment: &str) -> bool {
    let is_whole = |segment: &str| !segment.is_empty() && slug(segment) == segment;
    let is_cut = |(head, hash): (&str, &str)| {
        let head = head.strip_suffix('-').unwrap_or(head);
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && is_whole(head)
    };
    is_whole(segment) || segment.rsplit_once('-').is_some_and(is_cut)
}

/// The first 64 bits of the SHA-256 of some parts, as 16 lower-case hexadecimal digits; no two lists of parts are
/// confused, since each part is hashed with its length.
pub fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex::encode(&hash.finalize()[..8])
}

/// The SHA-256 of some bytes: 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slugs_are_readable() {
        assert_eq!(slug("Abdoulaye Maïga"), "abdoulaye-maiga");
        assert_eq!(slug("CSP-DPA (coalition)"), "csp-dpa-coalition");
        assert_eq!(slug("Зеленський"), "зеленськии");
        assert_eq!(slug("«»"), digest(&["«»"]));
    }

    #[test]
    fn a_base_is_absolute_and_ends_in_a_slash() {
        assert!(Base::new("https://example.org/kg/").is_ok());
        assert!(Base::new("https://example.org/kg").is_err());
        assert!(Base::new("kg/").is_err());
        assert!(Base::new("https://example.org/a b/").is_err());
    }

    #[test]
    fn a_digest_does_not_confuse_lists() {
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
    }

    proptest! {
        #[test]
        fn every_slug_makes_a_valid_iri(name in ".{0,120}") {
            let iri = Base::default().local_actor(&slug(&name));
            prop_assert!(NamedNode::new(iri.as_str()).is_ok(), "{}", iri);
            prop_assert!(is_slug(&slug(&name)), "{}", iri);
        }
    }
}
