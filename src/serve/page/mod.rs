//! Pages for people: plain HTML, escaped by construction, without scripts.

mod claim;
mod entity;
mod event;
mod home;
mod layout;
mod other;
mod source;

pub(super) use home::home;

use super::failure::Failure;
use super::state::Served;
use crate::explain;
use crate::query::Lookup;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use oxigraph::model::NamedNode;

/// The style sheet of all pages.
pub(super) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("style.css"))
}

/// The page of a thing of the dataset.
pub(super) fn of(served: &Served, thing: &NamedNode) -> Result<Response, Failure> {
    let store = Lookup::new(&served.store);
    let iri = thing.as_ref();
    let (title, content) = if let Some(event) = explain::event(store, iri)? {
        (event.event.label.clone(), event::page(served, &event))
    } else if let Some(claim) = explain::claim(store, iri)? {
        (format!("Claim: {}", claim.class), claim::page(served, &claim))
    } else if let Some(entity) = explain::entity(store, iri)? {
        (entity.actor.name.clone(), entity::page(served, &entity))
    } else if let Some(article) = explain::article(store, iri)? {
        (article.headline.clone().unwrap_or_else(|| article.iri.clone()), source::article_page(served, &article)?)
    } else if let Some(sentence) = explain::sentence(store, iri)? {
        ("Sentence".to_owned(), source::sentence_page(served, &sentence)?)
    } else {
        (thing.as_str().to_owned(), other::page(served, thing)?)
    };
    Ok(html(&layout::layout(&title, Some(&served.path_of(thing.as_str())), &content)))
}

fn html(page: &Markup) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::VARY, "Accept")], page.0.clone()).into_response()
}
