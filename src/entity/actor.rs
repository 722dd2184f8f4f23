//! Actors and the parts of texts that refer to them.

use crate::article::Span;
use crate::vocab::mint::{Base, is_slug, slug};
use crate::vocab::{dip, wd};
use oxigraph::model::{NamedNode, NamedNodeRef};
use std::collections::BTreeSet;
use std::fmt;

/// A Wikidata item identifier: `Q` and a number without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Qid(String);

impl Qid {
    /// Reads an identifier (`Q912`); none if it is malformed.
    pub fn parse(qid: &str) -> Option<Self> {
        let digits = qid.strip_prefix('Q')?;
        let well_formed =
            (1..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        well_formed.then(|| Self(qid.to_owned()))
    }

    /// `Q912`
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The IRI of the item at Wikidata.
    pub fn wikidata(&self) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{}", wd::NAMESPACE, self.0))
    }
}

impl fmt::Display for Qid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The identity of an actor across articles.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorId {
    /// Linked for sure: the Wikidata item is the identity.
    Linked(Qid),
    /// Not linked: the slug of the canonical name is the identity.
    Local(String),
}

impl ActorId {
    /// The identity of an actor that is not linked, from its canonical name.
    pub fn local(name: &str) -> Self {
        Self::Local(slug(name))
    }

    /// `{base}{QID}` or `{base}actor/{slug}`.
    pub fn iri(&self, base: &Base) -> NamedNode {
        match self {
            Self::Linked(qid) => base.linked_actor(qid.as_str()),
            Self::Local(slug) => base.local_actor(slug),
        }
    }

    /// The identity behind an IRI of this base, none if it is no actor's.
    pub fn from_iri(iri: &str, base: &Base) -> Option<Self> {
        let path = base.strip(iri)?;
        match path.strip_prefix("actor/") {
            Some(segment) if is_slug(segment) => Some(Self::Local(segment.to_owned())),
            Some(_) => None,
            None => Qid::parse(path).map(Self::Linked),
        }
    }

    /// The Wikidata identifier of a linked actor.
    pub fn qid(&self) -> Option<&Qid> {
        match self {
            Self::Linked(qid) => Some(qid),
            Self::Local(_) => None,
        }
    }
}

/// What kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// `dip:State`
    State,
    /// `dip:Organization`
    Organization,
    /// `dip:ArmedGroup`
    ArmedGroup,
    /// `dip:Person`
    Person,
    /// `dip:Place`
    Place,
    /// `dip:People`
    People,
}

impl ActorKind {
    /// All kinds, in the order of the ontology.
    pub const ALL: [Self; 6] =
        [Self::State, Self::Organization, Self::ArmedGroup, Self::Person, Self::Place, Self::People];

    /// The local name of the class: `ArmedGroup`.
    pub fn name(self) -> &'static str {
        match self {
            Self::State => "State",
            Self::Organization => "Organization",
            Self::ArmedGroup => "ArmedGroup",
            Self::Person => "Person",
            Self::Place => "Place",
            Self::People => "People",
        }
    }

    /// The kind whose class has this local name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The IRI of the class.
    pub fn iri(self) -> NamedNodeRef<'static> {
        match self {
            Self::State => dip::STATE,
            Self::Organization => dip::ORGANIZATION,
            Self::ArmedGroup => dip::ARMED_GROUP,
            Self::Person => dip::PERSON,
            Self::Place => dip::PLACE,
            Self::People => dip::PEOPLE,
        }
    }
}

/// How an actor that is not linked for sure stands to Wikidata.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Link {
    /// An item that may be the same: `skos:closeMatch`.
    pub close_match: Option<Qid>,
    /// Why there is no sure link: `dip:unlinkedReason`.
    pub reason: Option<String>,
}

/// An actor as one article knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its identity.
    pub id: ActorId,
    /// What kind it is.
    pub kind: ActorKind,
    /// Its canonical English name.
    pub label: String,
    /// Other names of it in the article, as found; without `label`.
    pub names: BTreeSet<String>,
    /// For an actor that is not linked: how it stands to Wikidata.
    pub link: Link,
}

/// A part of a text that refers to an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where, in code points of the article's text.
    pub span: Span,
    /// Who is meant.
    pub actor: ActorId,
    /// How sure, from 0 to 1.
    pub confidence: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_qids_are_refused() {
        assert_eq!(Qid::parse("Q912").map(|q| q.to_string()), Some("Q912".to_owned()));
        for malformed in ["", "Q", "Q0", "Q012", "q912", "912", "Q9x", "Q1234567890123"] {
            assert_eq!(Qid::parse(malformed), None, "{malformed}");
        }
    }

    #[test]
    fn identities_and_iris_convert_back() {
        let base = Base::default();
        for id in [ActorId::Linked(Qid::parse("Q912").unwrap()), ActorId::local("Tuareg rebels")] {
            assert_eq!(ActorId::from_iri(id.iri(&base).as_str(), &base), Some(id));
        }
        assert_eq!(ActorId::from_iri("https://w3id.org/demarche/id/claim/ab", &base), None);
    }
}
