//! Articles and sentences: where something is said.

use crate::error::Result;
use crate::query::Lookup;
use crate::vocab::{dcterms, dip, nif, rdf, schema};
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode};
use serde::Serialize;

const DEFAULT: GraphNameRef<'static> = GraphNameRef::DefaultGraph;

/// A published article, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its IRI.
    pub iri: String,
    /// The user's own identifier.
    pub identifier: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The day of publication, YYYY-MM-DD.
    pub published: Option<String>,
    /// The name of the publisher.
    pub publisher: Option<String>,
    /// The language, as a BCP 47 tag.
    pub language: Option<String>,
    /// The SHA-256 of the text, 64 hexadecimal digits.
    pub sha256: Option<String>,
}

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Its IRI, which names the graph of what it says.
    pub iri: String,
    /// The first code point in the article's text, from 0.
    pub begin: usize,
    /// The code point after the last.
    pub end: usize,
    /// The exact text.
    pub quote: String,
    /// The article, none if the dataset does not say.
    pub article: Option<Article>,
}

/// The article with this IRI, none if the dataset has no such article.
///
/// # Errors
///
/// If the store fails.
pub fn article(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Article>> {
    if !is_a(store, iri, dip::ARTICLE)? {
        return Ok(None);
    }
    let publisher = match store.node(iri, schema::PUBLISHER, DEFAULT)? {
        Some(publisher) => store.text(publisher.as_ref(), schema::NAME, DEFAULT)?,
        None => None,
    };
    Ok(Some(Article {
        iri: iri.as_str().to_owned(),
        identifier: store.text(iri, dcterms::IDENTIFIER, DEFAULT)?,
        headline: store.text(iri, schema::HEADLINE, DEFAULT)?,
        url: store.node(iri, schema::URL, DEFAULT)?.map(NamedNode::into_string),
        published: store.text(iri, schema::DATE_PUBLISHED, DEFAULT)?,
        publisher,
        language: store.text(iri, schema::IN_LANGUAGE, DEFAULT)?,
        sha256: store.text(iri, dip::SHA256, DEFAULT)?,
    }))
}

/// The sentences of an article that the dataset holds, in the order of the text.
///
/// # Errors
///
/// If the store fails.
pub fn sentences(store: Lookup<'_>, article: NamedNodeRef<'_>) -> Result<Vec<NamedNode>> {
    let mut sentences = Vec::new();
    for part in store.subjects(nif::REFERENCE_CONTEXT, article)? {
        if is_a(store, part.as_ref(), dip::SENTENCE)? {
            sentences.push((store.number(part.as_ref(), nif::BEGIN_INDEX, DEFAULT)?, part));
        }
    }
    sentences.sort();
    Ok(sentences.into_iter().map(|(_, sentence)| sentence).collect())
}

/// The sentence with this IRI, none if the dataset has no such sentence.
///
/// # Errors
///
/// If the store fails.
pub fn sentence(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Sentence>> {
    if !is_a(store, iri, dip::SENTENCE)? {
        return Ok(None);
    }
    let context = store.node(iri, nif::REFERENCE_CONTEXT, DEFAULT)?;
    Ok(Some(Sentence {
        iri: iri.as_str().to_owned(),
        begin: store.number(iri, nif::BEGIN_INDEX, DEFAULT)?.unwrap_or_default(),
        end: store.number(iri, nif::END_INDEX, DEFAULT)?.unwrap_or_default(),
        quote: store.text(iri, nif::ANCHOR_OF, DEFAULT)?.unwrap_or_default(),
        article: match context {
            Some(context) => article(store, context.as_ref())?,
            None => None,
        },
    }))
}

/// The claims that a sentence makes, by IRI.
///
/// # Errors
///
/// If the store fails.
pub fn claims_of(store: Lookup<'_>, sentence: NamedNodeRef<'_>) -> Result<Vec<NamedNode>> {
    let quads = store.store().quads_for_pattern(None, Some(rdf::TYPE), Some(dip::CLAIM.into()), Some(sentence.into()));
    let mut claims = Vec::new();
    for quad in quads {
        if let NamedOrBlankNode::NamedNode(claim) = quad?.subject {
            claims.push(claim);
        }
    }
    claims.sort();
    Ok(claims)
}

/// Whether the default graph gives a node this class.
pub(super) fn is_a(store: Lookup<'_>, node: NamedNodeRef<'_>, class: NamedNodeRef<'_>) -> Result<bool> {
    Ok(store.nodes(node, rdf::TYPE, DEFAULT)?.iter().any(|found| found.as_ref() == class))
}
