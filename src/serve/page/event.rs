//! An event, with every claim about it.

use super::claim::{actors, card, dates, modality};
use crate::explain::Event;
use crate::serve::state::Served;
use maud::{Markup, html};

/// The page of an event.
pub(super) fn page(served: &Served, event: &Event) -> Markup {
    html! {
        h1 { (event.event.label) }
        p {
            (modality(&event.event.status)) " " (event.event.class)
            @if event.disputed { " " span.modality.denied { "disputed" } }
        }
        dl {
            (actors(served, "initiator", &event.initiators))
            (actors(served, "target", &event.targets))
            (actors(served, "location", &event.locations))
            (dates(event.event.earliest.as_deref(), event.event.latest.as_deref()))
            dt { "publishers" } dd { (event.event.sources) }
        }
        h2 { (event.claims.len()) @if event.claims.len() == 1 { " claim" } @else { " claims" } }
        @for claim in &event.claims { (card(served, claim)) }
    }
}
