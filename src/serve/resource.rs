//! Dereferencing: every IRI under the base leads to a page or to data.
//!
//! `{base}Q912` answers 303 See Other (Cool URIs for the Semantic Web, section 4.2) with a page (`Q912.html`) or data
//! (`Q912.ttl`, `.nt`, `.jsonld`, `.rdf`), by `Accept`. A sentence or mention is a part of its article: `#char=0,9` is
//! not sent by clients, so that its article is what they get; `?char=0,9` asks for the part alone.

use super::failure::Failure;
use super::negotiation::{self, GRAPHS};
use super::page;
use super::state::Served;
use crate::article::{ArticleId, Span};
use crate::error::Error;
use crate::export::{self, Format, Options};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::NamedNode;
use oxigraph::store::Store;

/// A form in which a thing is shown: a page, or data with its media type.
#[derive(Clone, Copy)]
enum Form {
    Page,
    Data(Format, &'static str),
}

/// The forms by the suffix of their URL.
const FORMS: [(&str, Form); 5] = [
    (".html", Form::Page),
    (".ttl", Form::Data(Format::Turtle, "text/turtle; charset=utf-8")),
    (".nt", Form::Data(Format::NTriples, "application/n-triples")),
    (".jsonld", Form::Data(Format::JsonLd, "application/ld+json")),
    (".rdf", Form::Data(Format::RdfXml, "application/rdf+xml")),
];

/// Answers a request for a path below the base.
pub(super) async fn get(
    State(served): State<Served>,
    headers: HeaderMap,
    uri: Uri,
    RawQuery(parameters): RawQuery,
) -> Result<Response, Failure> {
    let path = uri.path().strip_prefix(served.base_path()).unwrap_or_default().to_owned();
    let form = FORMS.iter().find_map(|(suffix, form)| Some((path.strip_suffix(suffix)?.to_owned(), *form)));
    let (name, form) = match form {
        Some((name, form)) => (name, Some(form)),
        None => (path, None),
    };
    let part = char_parameter(parameters.as_deref().unwrap_or_default())?;
    tokio::task::spawn_blocking(move || {
        let resource = resource(&served, &name, part)?;
        match form {
            None => see_other(&served, &name, part, &headers),
            Some(Form::Page) => page::of(&served, &resource),
            Some(Form::Data(format, media_type)) => data(&served, &resource, format, media_type),
        }
    })
    .await
    .map_err(|_| Failure::from(Error::Invalid("the page could not be made".to_owned())))?
}

/// The IRI of a thing of the dataset, from the path below the base.
fn resource(served: &Served, name: &str, part: Option<Span>) -> Result<NamedNode, Failure> {
    let missing = || Failure::not_found(format!("nothing is known of {}{name}", served.base.as_str()));
    let name = percent_encoding::percent_decode_str(name).decode_utf8().map_err(|_| missing())?;
    let iri = match part {
        None => NamedNode::new(format!("{}{name}", served.base.as_str())).map_err(|_| missing())?,
        Some(span) => {
            let id = name.strip_prefix("article/").and_then(ArticleId::parse).ok_or_else(missing)?;
            served.base.part(&id, span)
        }
    };
    let is_known = export::is_described(&served.store, &iri).map_err(Failure::from)?;
    if is_known { Ok(iri) } else { Err(missing()) }
}

fn see_other(served: &Served, name: &str, part: Option<Span>, headers: &HeaderMap) -> Result<Response, Failure> {
    let suffix = if negotiation::prefers_page(headers) {
        ".html"
    } else {
        let offer = negotiation::choose(headers, &GRAPHS)
            .ok_or_else(|| Failure::not_acceptable(&GRAPHS.each_ref().map(|offer| offer.media_type)))?;
        FORMS
            .iter()
            .find(|(_, form)| matches!(form, Form::Data(_, media_type) if media_type.starts_with(offer.media_type)))
            .map_or(".ttl", |(suffix, _)| *suffix)
    };
    let query = part.map(|span| format!("?char={},{}", span.begin(), span.end())).unwrap_or_default();
    let location = format!("{}{name}{suffix}{query}", served.base_path());
    let location =
        HeaderValue::from_str(&location).map_err(|_| Failure::bad_request("a path of that form is not served"))?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location), (header::VARY, HeaderValue::from_static("Accept"))])
        .into_response())
}

/// The description of a thing, written as an export of a dataset that holds nothing else.
fn data(served: &Served, thing: &NamedNode, format: Format, media_type: &'static str) -> Result<Response, Failure> {
    let store = Store::new().map_err(Error::from)?;
    store.extend(export::description(&served.store, thing)?).map_err(Error::from)?;
    let mut body = Vec::new();
    export::write(&store, &served.base, &Options::new(format), &mut body)?;
    Ok(([(header::CONTENT_TYPE, media_type)], body).into_response())
}

/// Reads `char=begin,end` (code points, end excluded; RFC 5147, section 2.2.1), none if it is not there.
fn char_parameter(parameters: &str) -> Result<Option<Span>, Failure> {
    let Some((_, value)) = form_urlencoded::parse(parameters.as_bytes()).find(|(name, _)| name == "char") else {
        return Ok(None);
    };
    value
        .split_once(',')
        .and_then(|(begin, end)| Span::new(begin.parse().ok()?, end.parse().ok()?))
        .map(Some)
        .ok_or_else(|| Failure::bad_request(format!("expected char=begin,end with begin < end, found '{value}'")))
}
