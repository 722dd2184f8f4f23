//! An actor, with the events in which it takes part.

use super::claim::{actors, event_link, link};
use crate::explain::Entity;
use crate::serve::state::Served;
use maud::{Markup, html};

/// The page of an actor.
pub(super) fn page(served: &Served, entity: &Entity) -> Markup {
    html! {
        h1 { (entity.actor.name) }
        dl {
            @if let Some(kind) = &entity.kind { dt { "kind" } dd { (kind) } }
            @if let Some(item) = &entity.actor.wikidata { dt { "Wikidata" } dd { (wikidata(item)) } }
            @for item in &entity.may_be { dt { "may be" } dd { (wikidata(item)) } }
            @if let Some(reason) = &entity.unlinked_reason { dt { "not linked, because" } dd { (reason) } }
            @if !entity.names.is_empty() { dt { "also found as" } dd { (entity.names.join(", ")) } }
            (actors(served, "speaks for", &entity.speaks_for))
            (actors(served, "spoken for by", &entity.speakers))
        }
        @if !entity.relations.is_empty() {
            h2 { "Relations" }
            table {
                thead { tr { th { "with" } th { "status" } th { "since" } th { "until" } } }
                tbody {
                    @for period in &entity.relations {
                        tr {
                            td {
                                @for party in period.parties.iter().filter(|party| party.iri != entity.actor.iri) {
                                    (link(served, &party.iri, &party.name))
                                }
                            }
                            td { (link(served, &period.iri, &period.status)) }
                            td { (period.since.as_deref().unwrap_or("unknown")) }
                            td { (period.until.as_deref().unwrap_or("")) }
                        }
                    }
                }
            }
        }
        @if !entity.events.is_empty() {
            h2 { "Events" }
            table {
                thead { tr { th { "date" } th { "event" } th { "publishers" } } }
                tbody {
                    @for event in &entity.events {
                        tr {
                            td { (event.earliest.as_deref().unwrap_or("unknown")) }
                            td { (event_link(served, event)) }
                            td { (event.sources) }
                        }
                    }
                }
            }
        }
    }
}

fn wikidata(item: &str) -> Markup {
    html! { a href=(format!("https://www.wikidata.org/wiki/{item}")) { (item) } }
}
