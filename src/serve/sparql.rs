//! The query operation of the SPARQL 1.1 Protocol (section 2.1), read-only.

use super::failure::Failure;
use super::negotiation::{self, GRAPHS, Offer, SOLUTIONS, SOLUTIONS_BY_OTHER_NAMES};
use super::protocol;
use super::service_description;
use super::state::Served;
use crate::error::Error;
use crate::query::{self, Answer, Format, Prefixes, Question};
use crate::vocab::mint::Base;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::NamedNode;
use std::time::Duration;

/// How long a query waits for another to end before it is turned away.
const PATIENCE: Duration = Duration::from_secs(5);

/// GET: a query in the URL, or without one the description of the service (SPARQL 1.1 Service Description).
pub(super) async fn get(
    State(served): State<Served>,
    headers: HeaderMap,
    RawQuery(parameters): RawQuery,
) -> Result<Response, Failure> {
    match protocol::question(parameters.as_deref().unwrap_or_default())? {
        Some(question) => answer(served, question, headers).await,
        None => response(&Answer::Graph(service_description::triples(&endpoint(&headers))), &served.base, &headers),
    }
}

/// POST: a query as the body, or as a parameter of a form.
pub(super) async fn post(
    State(served): State<Served>,
    headers: HeaderMap,
    RawQuery(parameters): RawQuery,
    body: Bytes,
) -> Result<Response, Failure> {
    let body = String::from_utf8(body.to_vec()).map_err(|_| Failure::bad_request("the body is not UTF-8"))?;
    let question = match media_type(&headers).as_str() {
        "application/sparql-query" => protocol::direct_question(body, parameters.as_deref().unwrap_or_default())?,
        "application/x-www-form-urlencoded" => {
            protocol::question(&body)?.ok_or_else(|| Failure::bad_request("expected a parameter 'query'"))?
        }
        _ => return Err(Failure::unsupported_media_type()),
    };
    answer(served, question, headers).await
}

async fn answer(served: Served, question: Question, headers: HeaderMap) -> Result<Response, Failure> {
    let question = Question { base: Some(served.base.as_str().to_owned()), ..question };
    let permit = tokio::time::timeout(PATIENCE, served.permits.clone().acquire_owned())
        .await
        .ok()
        .and_then(Result::ok)
        .ok_or_else(Failure::busy)?;
    tokio::task::spawn_blocking(move || {
        let _permit = permit;
        let answer = query::evaluate(&served.store, &question, &served.limits)?;
        response(&answer, &served.base, &headers)
    })
    .await
    .map_err(|_| Failure::from(Error::QueryLimit("the evaluator could not bear it".to_owned())))?
}

/// Writes a whole answer in the form that the client prefers: nothing is sent before it is complete.
fn response(answer: &Answer, base: &Base, headers: &HeaderMap) -> Result<Response, Failure> {
    let offers: Vec<&Offer<Format>> = match answer {
        Answer::Graph(_) => GRAPHS.iter().collect(),
        Answer::Solutions(_) | Answer::Boolean(_) => SOLUTIONS.iter().chain(&SOLUTIONS_BY_OTHER_NAMES).collect(),
    };
    let offer = negotiation::choose(headers, offers.iter().copied())
        .ok_or_else(|| Failure::not_acceptable(&offers.iter().map(|offer| offer.media_type).collect::<Vec<_>>()))?;
    let mut body = Vec::new();
    answer.write(&mut body, offer.value, &Prefixes::new(base), 0)?;
    Ok(body_of(offer.media_type, body))
}

fn body_of(media_type: &'static str, body: Vec<u8>) -> Response {
    let content_type =
        if media_type.starts_with("text/") { format!("{media_type}; charset=utf-8") } else { media_type.to_owned() };
    ([(header::CONTENT_TYPE, content_type), (header::VARY, "Accept".to_owned())], body).into_response()
}

/// The media type of the body, in lower case and without parameters.
fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The IRI of this endpoint, as the client addressed it.
fn endpoint(headers: &HeaderMap) -> NamedNode {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    NamedNode::new(format!("http://{host}/sparql"))
        .unwrap_or_else(|_| NamedNode::new_unchecked("http://localhost/sparql"))
}
