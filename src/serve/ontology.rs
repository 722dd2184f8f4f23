//! The ontology at its own IRI: a page or Turtle by `Accept`, and the files beside it.

use super::negotiation;
use super::state::Served;
use axum::Router;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// A file of the ontology: its path on the server, its media type, its text.
struct File(&'static str, &'static str, &'static str);

const PAGE: File =
    File("/demarche/ontology.html", "text/html; charset=utf-8", include_str!("../../ontology/diplomacy.html"));

const FILES: [File; 5] = [
    PAGE,
    File("/demarche/ontology.ttl", "text/turtle; charset=utf-8", include_str!("../../ontology/diplomacy.ttl")),
    File("/demarche/ontology/shapes.ttl", "text/turtle; charset=utf-8", include_str!("../../ontology/shapes.ttl")),
    File("/demarche/ontology/context.jsonld", "application/ld+json", include_str!("../../ontology/context.jsonld")),
    File(
        "/demarche/ontology/annotated-article.schema.json",
        "application/schema+json",
        include_str!("../../ontology/annotated-article.schema.json"),
    ),
];

/// The ontology's own IRI and its files.
pub(super) fn routes() -> Router<Served> {
    let router = Router::new().route("/demarche/ontology", get(see_other));
    FILES.iter().fold(router, |router, File(path, media_type, text)| {
        router.route(path, get(|| async { ([(header::CONTENT_TYPE, *media_type)], *text) }))
    })
}

async fn see_other(headers: HeaderMap) -> Response {
    let location = if negotiation::prefers_page(&headers) { PAGE.0 } else { "/demarche/ontology.ttl" };
    (StatusCode::SEE_OTHER, [(header::LOCATION, location), (header::VARY, "Accept")]).into_response()
}
