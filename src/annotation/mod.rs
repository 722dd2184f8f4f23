//! Annotated articles: the interchange between annotators and the rest of the pipeline.

mod annotate;

pub use annotate::{Detail, Pipeline};

use crate::article::{Article, Span};
use crate::claim::Claim;
use crate::entity::{Actor, ActorId, Mention};

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
