//! Annotated articles: the interchange between annotators and the rest of the pipeline.

mod annotate;
mod documents;
mod read;
mod stream;
mod write;

pub use annotate::{Detail, Pipeline};
pub use read::{
    MAX_ACTORS, MAX_DOCUMENT_BYTES, MAX_PER_ROLE, MAX_PER_SENTENCE, MAX_SENTENCES, MAX_STRING_LENGTH, MAX_TEXT_LENGTH,
    read,
};
pub use stream::read_stream;

use crate::article::{Article, Span};
use crate::claim::{Claim, EventClass};
use crate::entity::{Actor, ActorId, Mention};
use std::collections::BTreeSet;

/// The IRI of the JSON-LD context of annotated articles, `ontology/context.jsonld`.
pub const CONTEXT: &str = "https://w3id.org/demarche/ontology/context.jsonld";

/// Who annotated: a name and a version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Annotator {
    /// The name.
    pub name: String,
    /// The version.
    pub version: String,
}

/// That a sentence presents a person as speaking for a state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpeaksFor {
    /// The person.
    pub person: ActorId,
    /// The state.
    pub state: ActorId,
}

/// A sentence with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedSentence {
    /// Where it stands in the article's text, in code points.
    pub span: Span,
    /// Its claims, sorted by identity.
    pub claims: Vec<Claim>,
    /// For whom it lets persons speak; sorted, without repeats.
    pub speaks_for: Vec<SpeaksFor>,
    /// The mentions in it, in order; empty at default detail.
    pub mentions: Vec<Mention>,
}

impl AnnotatedSentence {
    /// The plain statements of its asserted claims: subject, class whose property joins the two, object; without
    /// repeats.
    pub fn statements(&self) -> BTreeSet<(ActorId, EventClass, ActorId)> {
        let mut statements = BTreeSet::new();
        for claim in &self.claims {
            let class = claim.proposition.class;
            statements
                .extend(claim.proposition.statements().into_iter().map(|(subject, object)| (subject, class, object)));
        }
        statements
    }
}

/// An article with all that an annotator found in it.
///
/// Every span lies within the text, every actor that a claim names is described, and nothing else is: whoever makes
/// one (our annotator, the JSON-LD reader) proves it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedArticle {
    /// The article.
    pub article: Article,
    /// Who annotated it.
    pub annotator: Annotator,
    /// The actors that its claims and mentions name, sorted by identity.
    pub actors: Vec<Actor>,
    /// Its sentences in order: those with claims, or all of them at full detail.
    pub sentences: Vec<AnnotatedSentence>,
}
