//! The first page: what the dataset holds.

use super::claim::event_link;
use super::{html as respond, layout};
use crate::explain;
use crate::query::{EventFilter, event_rows};
use crate::query::{Lookup, NamedQuery};
use crate::serve::failure::Failure;
use crate::serve::state::Served;
use axum::extract::State;
use axum::response::Response;
use maud::html;
use oxigraph::model::NamedNodeRef;

/// How many events are listed.
const SHOWN: usize = 200;

/// What the dataset holds: its events, newest first, and the questions that it answers.
pub(in crate::serve) async fn home(State(served): State<Served>) -> Result<Response, Failure> {
    tokio::task::spawn_blocking(move || page(&served))
        .await
        .map_err(|_| Failure::from(crate::Error::Invalid("the page could not be made".to_owned())))?
}

fn page(served: &Served) -> Result<Response, Failure> {
    let store = Lookup::new(&served.store);
    let mut rows = event_rows(&served.store, &EventFilter::default())?;
    let total = rows.len();
    rows.sort_by(|a, b| (&b.earliest, &a.label, &a.iri).cmp(&(&a.earliest, &b.label, &b.iri)));
    rows.truncate(SHOWN);
    let mut events = Vec::new();
    for row in &rows {
        events.push(explain::event_ref(store, NamedNodeRef::new_unchecked(&row.iri))?);
    }
    let content = html! {
        h1 { "Diplomatic events, each with the sentences that say so" }
        p { (total) " events; what is only alleged, denied or planned is marked so." }
        table {
            thead { tr { th { "date" } th { "event" } th { "publishers" } } }
            tbody {
                @for event in &events {
                    tr {
                        td { (event.earliest.as_deref().unwrap_or("unknown")) }
                        td { (event_link(served, event)) }
                        td { (event.sources) }
                    }
                }
            }
        }
        @if total > SHOWN { p { "The " (SHOWN) " latest are shown." } }
        h2 { "Questions for the SPARQL endpoint" }
        ul { @for query in NamedQuery::shipped() { li { code { (query.name) } ": " (query.question) } } }
    };
    Ok(respond(&layout::layout("Events", None, &content)))
}
