//! Terms for people: IRIs shortened by prefixes.

use crate::vocab::PREFIXES;
use crate::vocab::mint::Base;
use oxigraph::model::{NamedNode, Term};

/// The prefixes by which IRIs are shortened: those of the vocabularies, and the empty one for the base of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefixes(Vec<(String, String)>);

impl Default for Prefixes {
    fn default() -> Self {
        Self::new(&Base::default())
    }
}

impl Prefixes {
    /// The prefixes for data under a base.
    pub fn new(base: &Base) -> Self {
        let own = [(String::new(), base.as_str().to_owned())];
        let known = PREFIXES.map(|(prefix, namespace)| (prefix.to_owned(), namespace.to_owned()));
        Self(own.into_iter().chain(known).collect())
    }

    /// Each prefix with its namespace.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(prefix, namespace)| (prefix.as_str(), namespace.as_str()))
    }

    /// A term for people: an IRI as a prefixed name where it has one, else in angle brackets; the plain text of a
    /// literal. The result is not escaped: [`visible`](super::visible) does that.
    pub fn shorten(&self, term: &Term) -> String {
        match term {
            Term::NamedNode(node) => self.shorten_iri(node.as_str()),
            Term::Literal(literal) => literal.value().to_owned(),
            Term::BlankNode(node) => node.to_string(),
            Term::Triple(triple) => format!(
                "<<( {} {} {} )>>",
                self.shorten(&triple.subject.clone().into()),
                self.shorten_iri(triple.predicate.as_str()),
                self.shorten(&triple.object)
            ),
        }
    }

    /// An IRI as a prefixed name where it has one, else in angle brackets.
    ///
    /// The local part is printed as it is, `/` and all, and [`Prefixes::expand`] reads it back; Turtle would want some
    /// characters of it escaped.
    pub fn shorten_iri(&self, iri: &str) -> String {
        let is_plain = |c: char| c.is_alphanumeric() || "/-_.=,#".contains(c);
        let best = self.iter().filter_map(|(prefix, namespace)| {
            let local = iri.strip_prefix(namespace)?;
            (!local.is_empty() && local.chars().all(is_plain)).then_some((namespace.len(), prefix, local))
        });
        match best.max() {
            Some((_, prefix, local)) => format!("{prefix}:{local}"),
            None => format!("<{iri}>"),
        }
    }

    /// The IRI that a user means by a prefixed name, or writes in full, with angle brackets or without.
    pub fn expand(&self, text: &str) -> Option<NamedNode> {
        let bare = text.strip_prefix('<').and_then(|text| text.strip_suffix('>'));
        if let Some(iri) = bare {
            return NamedNode::new(iri).ok();
        }
        let (prefix, local) = text.split_once(':')?;
        if let Some((_, namespace)) = self.iter().find(|(known, _)| *known == prefix) {
            return NamedNode::new(format!("{namespace}{local}")).ok();
        }
        local.starts_with("//").then(|| NamedNode::new(text).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shortened_is_expanded_again() {
        let prefixes = Prefixes::default();
        for (iri, short) in [
            ("https://w3id.org/demarche/id/Q912", ":Q912"),
            ("https://w3id.org/demarche/id/article/00ff#char=3,9", ":article/00ff#char=3,9"),
            ("https://w3id.org/demarche/ontology#Event", "dip:Event"),
            ("http://www.wikidata.org/entity/Q912", "wd:Q912"),
            ("https://example.org/x", "<https://example.org/x>"),
            ("https://w3id.org/demarche/id/", "<https://w3id.org/demarche/id/>"),
        ] {
            assert_eq!(prefixes.shorten_iri(iri), short);
            assert_eq!(prefixes.expand(short).map(NamedNode::into_string), Some(iri.to_owned()));
        }
        assert_eq!(
            prefixes.expand("https://example.org/x").map(NamedNode::into_string).as_deref(),
            Some("https://example.org/x")
        );
        for no_iri in ["Mali", "mailto:x", "<not an iri>", "foo:bar"] {
            assert_eq!(prefixes.expand(no_iri), None, "{no_iri}");
        }
    }
}
