//! Things that have no page of their own form: publishers, annotators, periods of relations.

use super::claim::link;
use crate::error::Result;
use crate::export;
use crate::query::Prefixes;
use crate::serve::state::Served;
use maud::{Markup, html};
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};

/// A page with all statements about a thing.
pub(super) fn page(served: &Served, thing: &NamedNode) -> Result<Markup> {
    let prefixes = Prefixes::new(&served.base);
    let quads = export::description(&served.store, thing)?;
    let subject = NamedOrBlankNode::from(thing.clone());
    Ok(html! {
        h1 { (prefixes.shorten_iri(thing.as_str())) }
        dl {
            @for quad in quads.iter().filter(|quad| quad.subject == subject) {
                dt { (link(served, quad.predicate.as_str(), &prefixes.shorten_iri(quad.predicate.as_str()))) }
                dd { (value(served, &prefixes, &quad.object)) }
            }
        }
    })
}

fn value(served: &Served, prefixes: &Prefixes, term: &Term) -> Markup {
    match term {
        Term::NamedNode(node) => link(served, node.as_str(), &prefixes.shorten(term)),
        _ => html! { (prefixes.shorten(term)) },
    }
}
