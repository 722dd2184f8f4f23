//! How much of an article's text an export may quote.

use super::part::{order, place};
use crate::error::Result;
use crate::vocab::{dip, nif};
use oxigraph::model::{GraphNameRef, Literal, NamedNode, NamedOrBlankNode, Term};
use oxigraph::store::Store;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is kept of the quotes of a dataset whose articles may be quoted only to a limit.
///
/// The budget of an article is spent in the order of its text: each sentence, then the triggers of what it says, then
/// the mentions in it. What fits is kept whole. The first sentence or mention that does not fit keeps its beginning
/// as `nif:head` and has no `nif:anchorOf`, which is always the exact text; nothing after it is quoted. Offsets, the
/// hash of the text and the link to the article always stay, so that each quote can still be checked at its source.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// The sentences, mentions and claims whose quotes are kept whole, with these quotes.
    whole: HashSet<(NamedNode, String)>,
    /// Those of which the beginning is kept.
    cut: HashMap<NamedNode, String>,
}

/// A quote that asks for a part of the budget.
struct Quote {
    node: NamedNode,
    text: String,
    /// Whether its beginning says something of it; the beginning of a trigger does not.
    may_be_cut: bool,
}

impl Quotes {
    /// What may be kept when each article may be quoted to this number of code points, over all its quotes.
    pub(super) fn within(limit: usize, store: &Store) -> Result<Self> {
        let mut quotes = Self::default();
        for mut parts in parts_by_article(store)?.into_values() {
            parts.sort_by(|a, b| order_in_text(a.as_str()).cmp(&order_in_text(b.as_str())));
            let mut left = limit;
            for part in parts {
                for quote in quotes_of(&part, store)? {
                    left = quotes.spend(quote, left);
                }
            }
        }
        Ok(quotes)
    }

    /// Spends a part of the budget on a quote; gives what is left.
    fn spend(&mut self, quote: Quote, left: usize) -> usize {
        let Quote { node, text, may_be_cut } = quote;
        match text.char_indices().nth(left) {
            None => {
                let spent = text.chars().count();
                self.whole.insert((node, text));
                left - spent
            }
            Some((end, _)) => {
                let beginning = text.get(..end).unwrap_or_default().trim_end();
                if may_be_cut && !beginning.is_empty() {
                    self.cut.insert(node, beginning.to_owned());
                }
                0
            }
        }
    }

    /// What may be kept of a quote: all of it, its beginning with an ellipsis, or nothing.
    pub(super) fn shortened(&self, node: &NamedNode, text: &str) -> String {
        if self.whole.contains(&(node.clone(), text.to_owned())) {
            return text.to_owned();
        }
        self.cut.get(node).map(|beginning| format!("{beginning}{ELLIPSIS}")).unwrap_or_default()
    }

    /// What of a property of a node is exported: the property itself, its shortened form, or nothing.
    pub(super) fn admit(
        &self,
        subject: &NamedOrBlankNode,
        property: NamedNode,
        value: Term,
    ) -> Option<(NamedNode, Term)> {
        if property == nif::IS_STRING {
            return None;
        }
        if property != nif::ANCHOR_OF && property != dip::TRIGGER {
            return Some((property, value));
        }
        let (NamedOrBlankNode::NamedNode(node), Term::Literal(text)) = (subject, &value) else { return None };
        if self.whole.contains(&(node.clone(), text.value().to_owned())) {
            return Some((property, value));
        }
        let beginning = self.cut.get(node).filter(|beginning| text.value().starts_with(beginning.as_str()))?;
        Some((nif::HEAD.into_owned(), Literal::new_simple_literal(beginning).into()))
    }
}

/// What stands at the end of a quote that is cut, where there is no `nif:head` to say so.
const ELLIPSIS: char = '…';

/// The key by which quotes are served: a sentence before the mentions in it.
fn order_in_text(iri: &str) -> (u64, std::cmp::Reverse<u64>, &str) {
    let (_, begin, end) = place(iri).unwrap_or((iri, 0, 0));
    (begin, std::cmp::Reverse(end), iri)
}

/// All nodes that quote an article, or whose graph does, by the IRI of the article.
fn parts_by_article(store: &Store) -> Result<BTreeMap<String, Vec<NamedNode>>> {
    let mut parts: BTreeMap<String, HashSet<NamedNode>> = BTreeMap::new();
    let mut add = |node: NamedOrBlankNode| {
        if let NamedOrBlankNode::NamedNode(node) = node {
            let article = order(node.as_str()).0.to_owned();
            parts.entry(article).or_default().insert(node);
        }
    };
    for quad in store.quads_for_pattern(None, Some(nif::ANCHOR_OF), None, None) {
        add(quad?.subject);
    }
    for graph in store.named_graphs() {
        add(graph?);
    }
    Ok(parts.into_iter().map(|(article, nodes)| (article, nodes.into_iter().collect())).collect())
}

/// The quotes of a part of a text: its own, then the triggers in its graph.
fn quotes_of(part: &NamedNode, store: &Store) -> Result<Vec<Quote>> {
    let mut quotes = Vec::new();
    for quad in store.quads_for_pattern(Some(part.as_ref().into()), Some(nif::ANCHOR_OF), None, None) {
        if let Term::Literal(text) = quad?.object {
            quotes.push(Quote { node: part.clone(), text: text.value().to_owned(), may_be_cut: true });
        }
    }
    let graph = GraphNameRef::NamedNode(part.as_ref());
    let mut triggers = BTreeMap::new();
    for quad in store.quads_for_pattern(None, Some(dip::TRIGGER), None, Some(graph)) {
        let quad = quad?;
        if let (NamedOrBlankNode::NamedNode(node), Term::Literal(text)) = (quad.subject, quad.object) {
            triggers.insert(node.clone(), Quote { node, text: text.value().to_owned(), may_be_cut: false });
        }
    }
    quotes.extend(triggers.into_values());
    Ok(quotes)
}
