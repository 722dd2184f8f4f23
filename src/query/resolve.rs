//! From what a user types to a node of the dataset.

use super::lookup::{Lookup, last_segment};
use super::prefixes::Prefixes;
use crate::entity::Qid;
use crate::error::{Error, Result};
use crate::vocab::mint::slug;
use crate::vocab::{dcterms, dip, owl, rdf, skos};
use oxigraph::model::{GraphNameRef, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};

/// How many actors a message proposes.
const PROPOSED: usize = 5;

/// The actor that a user means: by a Wikidata identifier, an IRI, its preferred name, or another name of it.
///
/// Names are compared without regard to case, accents and punctuation; a preferred name goes before other names.
///
/// # Errors
///
/// [`Error::Invalid`] if the dataset has no such actor, or several: the message proposes some.
pub fn find_actor(store: Lookup<'_>, prefixes: &Prefixes, text: &str) -> Result<NamedNode> {
    let qid = text.strip_prefix("wd:").unwrap_or(text);
    if let Some(qid) = Qid::parse(qid) {
        return one(store, text, store.subjects(owl::SAME_AS, qid.wikidata().as_ref())?, &[]);
    }
    if let Some(iri) = prefixes.expand(text) {
        if store.text(iri.as_ref(), skos::PREF_LABEL, GraphNameRef::DefaultGraph)?.is_some() {
            return Ok(iri);
        }
        return one(store, text, store.subjects(owl::SAME_AS, iri.as_ref())?, &[]);
    }
    let wanted = slug(text);
    let preferred = named(store, skos::PREF_LABEL)?;
    let by_preferred = having(&preferred, &wanted);
    if !by_preferred.is_empty() {
        return one(store, text, by_preferred, &[]);
    }
    one(store, text, having(&named(store, skos::ALT_LABEL)?, &wanted), &preferred)
}

/// The article that a user means: by its identifier, its IRI, or the last segment of that.
///
/// # Errors
///
/// [`Error::Invalid`] if the dataset has no such article, or several.
pub fn find_article(store: Lookup<'_>, prefixes: &Prefixes, text: &str) -> Result<NamedNode> {
    let identified = store.subjects(dcterms::IDENTIFIER, Literal::new_simple_literal(text).as_ref())?;
    match identified.as_slice() {
        [article] => return Ok(article.clone()),
        [] => {}
        several => {
            let list: Vec<&str> = several.iter().map(NamedNode::as_str).collect();
            return Err(Error::Invalid(format!("'{text}' names several articles: {}", list.join(", "))));
        }
    }
    let articles = store.subjects(rdf::TYPE, dip::ARTICLE)?;
    let iri = prefixes.expand(text);
    articles
        .into_iter()
        .find(|article| Some(article) == iri.as_ref() || last_segment(article.as_str()) == text)
        .ok_or_else(|| Error::Invalid(format!("the dataset has no article '{text}': expected an identifier or an IRI")))
}

/// Every actor with its names of one kind, as slugs.
fn named(store: Lookup<'_>, property: NamedNodeRef<'_>) -> Result<Vec<(String, NamedNode)>> {
    let quads = store.store().quads_for_pattern(None, Some(property), None, Some(GraphNameRef::DefaultGraph));
    let mut names = Vec::new();
    for quad in quads {
        let quad = quad?;
        if let (NamedOrBlankNode::NamedNode(actor), Term::Literal(name)) = (quad.subject, quad.object) {
            names.push((slug(name.value()), actor));
        }
    }
    names.sort();
    Ok(names)
}

fn having(names: &[(String, NamedNode)], wanted: &str) -> Vec<NamedNode> {
    let mut actors: Vec<NamedNode> =
        names.iter().filter(|(name, _)| name == wanted).map(|(_, actor)| actor.clone()).collect();
    actors.dedup();
    actors
}

fn one(store: Lookup<'_>, text: &str, mut found: Vec<NamedNode>, others: &[(String, NamedNode)]) -> Result<NamedNode> {
    if found.len() > 1 {
        let list = found.iter().take(PROPOSED).map(|actor| describe(store, actor)).collect::<Result<Vec<_>>>()?;
        return Err(Error::Invalid(format!("'{text}' names several actors, expected one: {}", list.join(", "))));
    }
    found.pop().map_or_else(|| Err(unknown(store, text, others)), Ok)
}

fn unknown(store: Lookup<'_>, text: &str, names: &[(String, NamedNode)]) -> Error {
    let wanted = slug(text);
    let is_near = |name: &str| name.contains(&wanted) || wanted.contains(name) || begin_alike(name, &wanted);
    let near: Result<Vec<String>> = names
        .iter()
        .filter(|(name, _)| is_near(name))
        .take(PROPOSED)
        .map(|(_, actor)| describe(store, actor))
        .collect();
    match near {
        Err(error) => error,
        Ok(near) if near.is_empty() => Error::Invalid(format!(
            "the dataset has no actor '{text}', expected a name, a Wikidata identifier or an IRI; `query actors` lists \
             them"
        )),
        Ok(near) => Error::Invalid(format!("the dataset has no actor '{text}'; there are {}", near.join(", "))),
    }
}

/// Whether two names have their first four characters in common.
fn begin_alike(a: &str, b: &str) -> bool {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count() >= 4
}

fn describe(store: Lookup<'_>, actor: &NamedNode) -> Result<String> {
    Ok(format!("{} (<{}>)", store.name(actor.as_ref())?, actor.as_str()))
}
