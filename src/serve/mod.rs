//! The SPARQL protocol, dereferencing, and pages, over HTTP; read-only.

mod failure;
mod negotiation;
mod ontology;
mod page;
mod protocol;
mod resource;
mod service_description;
mod sparql;
mod state;

use crate::error::{Error, Result};
use crate::query::Limits;
use crate::vocab::mint::Base;
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::routing::get;
use oxigraph::store::Store;
use state::Served;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;

/// How large the body of a request may be, in bytes.
const BODY_LIMIT: usize = 1 << 20;

/// Pages run no scripts, load nothing from elsewhere, and are not framed.
const CONTENT_SECURITY_POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The routes of a server over a dataset:
///
/// - `/sparql`: the query operation of the SPARQL 1.1 Protocol;
/// - the path of the base, and all below it: a page or data of each thing;
/// - the path of the ontology, and its files;
/// - `/health`: 200 as long as the store answers;
/// - `/`: what the dataset holds.
pub fn router(store: Store, base: Base, limits: Limits) -> Router {
    let served = Served::new(store, base, limits);
    let below_base = format!("{}{{*name}}", served.base_path());
    Router::new()
        .route("/", get(page::home))
        .route("/health", get(health))
        .route("/style.css", get(page::style))
        .route("/sparql", get(sparql::get).post(sparql::post))
        .merge(ontology::routes())
        .route(&below_base, get(resource::get))
        .layer(CatchPanicLayer::new())
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(set(header::REFERRER_POLICY, "no-referrer"))
        .layer(set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .with_state(served)
}

/// Serves until the future `stop` ends; requests under way are finished.
///
/// # Errors
///
/// If the listener fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(stop).await.map_err(Error::stream("serve"))
}

fn set(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// 200 as long as the store answers.
async fn health(
    axum::extract::State(served): axum::extract::State<Served>,
) -> std::result::Result<String, failure::Failure> {
    let quads = served.store.len().map_err(Error::from)?;
    Ok(format!("{{\"status\":\"ok\",\"quads\":{quads}}}\n"))
}
