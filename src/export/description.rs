//! What the dataset says of one thing.

use crate::error::Result;
use crate::vocab::{dip, nif, prov, schema};
use oxigraph::model::{NamedNode, NamedNodeRef, Quad, TermRef};
use oxigraph::store::Store;
use std::collections::{BTreeMap, HashSet};

/// The properties that lead from a thing to what it cannot be understood without: claims to their sentences, sentences
/// to their articles, articles to their publishers.
const SUPPORT: [NamedNodeRef<'_>; 5] =
    [dip::EVIDENCE, dip::HAS_CLAIM, prov::WAS_DERIVED_FROM, nif::REFERENCE_CONTEXT, schema::PUBLISHER];

/// Whether the dataset says anything of a thing.
///
/// # Errors
///
/// If the store fails.
pub fn is_described(store: &Store, thing: &NamedNode) -> Result<bool> {
    Ok(store.quads_for_pattern(Some(thing.into()), None, None, None).next().transpose()?.is_some())
}

/// The quads that describe a thing, sorted: those in which it is the subject or the object, in any graph, and those of
/// its support (from an event to its claims, their sentences and articles).
///
/// # Errors
///
/// If the store fails.
pub fn description(store: &Store, thing: &NamedNode) -> Result<Vec<Quad>> {
    let mut quads = BTreeMap::new();
    let mut keep = |quad: Quad| quads.insert(quad.to_string(), quad);
    for quad in store.quads_for_pattern(None, None, Some(thing.into()), None) {
        keep(quad?);
    }
    let mut reached = HashSet::from([thing.clone()]);
    let mut waiting = vec![thing.clone()];
    while let Some(subject) = waiting.pop() {
        for quad in store.quads_for_pattern(Some((&subject).into()), None, None, None) {
            let quad = quad?;
            if let (true, TermRef::NamedNode(object)) =
                (SUPPORT.contains(&quad.predicate.as_ref()), quad.object.as_ref())
                && reached.insert(object.into_owned())
            {
                waiting.push(object.into_owned());
            }
            keep(quad);
        }
    }
    Ok(quads.into_values().collect())
}
