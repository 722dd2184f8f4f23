//! The server, asked by real clients over a real socket.

use crate::query::store;
use demarche::query::Limits;
use demarche::vocab::mint::Base;
use reqwest::StatusCode;
use reqwest::blocking::{Client, Response};
use reqwest::header::{ACCEPT, ALLOW, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, VARY};
use reqwest::redirect::Policy;
use serde_json::Value;
use std::time::Duration;

const COUNT: &str = "SELECT (COUNT(*) AS ?n) { ?event a dip:Event }";

/// A server over the dataset of the query cases, and a client that follows no redirects.
struct Served {
    address: String,
    client: Client,
    _runtime: tokio::runtime::Runtime,
}

impl Served {
    fn start() -> Self {
        Self::with(Limits::for_strangers())
    }

    fn with(limits: Limits) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let router = demarche::serve::router(store(), Base::default(), limits);
        runtime.spawn(demarche::serve::serve(listener, router, std::future::pending()));
        let client = Client::builder().redirect(Policy::none()).timeout(Duration::from_secs(60)).build().unwrap();
        Self { address, client, _runtime: runtime }
    }

    fn get(&self, path: &str, accept: &str) -> Response {
        self.client.get(format!("{}{path}", self.address)).header(ACCEPT, accept).send().unwrap()
    }

    fn ask(&self, query: &str, accept: &str) -> Response {
        self.get(&format!("/sparql?{}", form(&[("query", query)])), accept)
    }

    fn post(&self, media_type: &str, body: &str) -> Response {
        let url = format!("{}/sparql", self.address);
        self.client.post(url).header(CONTENT_TYPE, media_type).body(body.to_owned()).send().unwrap()
    }
}

fn header(response: &Response, name: reqwest::header::HeaderName) -> String {
    response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

fn form(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn json(response: Response) -> Value {
    serde_json::from_str(&response.text().unwrap()).unwrap()
}

fn count(response: Response) -> String {
    json(response)["results"]["bindings"][0]["n"]["value"].as_str().unwrap().to_owned()
}

/// The number of asserted events of the dataset, counted without the server.
fn events() -> String {
    let event = demarche::vocab::dip::EVENT;
    store().quads_for_pattern(None, Some(demarche::vocab::rdf::TYPE), Some(event.into()), None).count().to_string()
}

#[test]
fn a_query_comes_by_get_and_by_both_posts() {
    let served = Served::start();
    assert_eq!(count(served.ask(COUNT, "application/sparql-results+json")), events());
    assert_eq!(count(served.post("application/sparql-query", COUNT)), events());
    let form = "query=SELECT+%28COUNT%28*%29+AS+%3Fn%29+%7B+%3Fevent+a+dip%3AEvent+%7D";
    assert_eq!(count(served.post("application/x-www-form-urlencoded; charset=UTF-8", form)), events());
}

#[test]
fn solutions_come_in_the_form_that_is_accepted() {
    let served = Served::start();
    for (accept, start) in [
        ("application/sparql-results+json", "{\"head\""),
        ("application/sparql-results+xml", "<?xml"),
        ("text/csv", "n\r\n"),
        ("text/tab-separated-values", "?n\n"),
    ] {
        let response = served.ask(COUNT, accept);
        assert_eq!(response.status(), StatusCode::OK);
        assert!(header(&response, CONTENT_TYPE).starts_with(accept), "{accept}");
        assert_eq!(header(&response, VARY), "Accept");
        let text = response.text().unwrap();
        assert!(text.starts_with(start) && text.contains(&events()), "{accept}: {text}");
    }
    assert_eq!(served.ask(COUNT, "image/png").status(), StatusCode::NOT_ACCEPTABLE);
}

#[test]
fn graphs_come_in_the_form_that_is_accepted() {
    let served = Served::start();
    let query = "CONSTRUCT { ?e a dip:Event } WHERE { ?e a dip:Event }";
    for (accept, part) in [
        ("text/turtle", "@prefix dip:"),
        ("application/n-triples", "<https://w3id.org/demarche/ontology#Event> ."),
        ("application/ld+json", "\"@id\""),
        ("application/rdf+xml", "<rdf:RDF"),
    ] {
        let response = served.ask(query, accept);
        assert!(header(&response, CONTENT_TYPE).starts_with(accept), "{accept}");
        let text = response.text().unwrap();
        assert!(text.contains(part), "{accept}: {text}");
    }
}

#[test]
fn what_is_no_query_is_refused() {
    let served = Served::start();
    assert_eq!(served.ask("SELECT nonsense", "*/*").status(), StatusCode::BAD_REQUEST);
    assert_eq!(served.ask("INSERT DATA { <a:a> <a:b> <a:c> }", "*/*").status(), StatusCode::BAD_REQUEST);
    assert_eq!(served.post("application/sparql-update", "CLEAR ALL").status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let form = "application/x-www-form-urlencoded";
    assert_eq!(served.post(form, "update=CLEAR+ALL").status(), StatusCode::BAD_REQUEST);
    assert_eq!(served.post(form, "query=ASK%7B%7D&query=ASK%7B%7D").status(), StatusCode::BAD_REQUEST);
    let put = served.client.put(format!("{}/sparql", served.address)).send().unwrap();
    assert_eq!(put.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(header(&put, ALLOW), "GET,HEAD,POST");
    assert_eq!(count(served.ask(COUNT, "*/*")), events());
}

#[test]
fn nothing_is_fetched_for_a_query() {
    let served = Served::start();
    let response = served.ask("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "*/*");
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn an_answer_that_is_too_long_is_refused_and_not_cut() {
    let served = Served::with(Limits { rows: 3, ..Limits::for_strangers() });
    let response = served.ask("SELECT * { ?s ?p ?o }", "text/csv");
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(response.text().unwrap().contains("more than 3 rows"));
    assert_eq!(served.ask("SELECT * { ?s ?p ?o } LIMIT 3", "text/csv").status(), StatusCode::OK);
}

#[test]
fn a_body_that_is_too_large_is_refused() {
    let served = Served::start();
    let response = served.post("application/sparql-query", &" ".repeat(2 << 20));
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn the_dataset_of_a_query_can_be_named() {
    let served = Served::start();
    let claims = "SELECT (COUNT(*) AS ?n) { ?claim a dip:Claim }";
    let graph = json(served.ask("SELECT ?g { GRAPH ?g { ?c a dip:Claim } } ORDER BY ?g LIMIT 1", "*/*"));
    let graph = graph["results"]["bindings"][0]["g"]["value"].as_str().unwrap().to_owned();
    let parameters = form(&[("query", claims), ("default-graph-uri", &graph)]);
    assert_ne!(count(served.get(&format!("/sparql?{parameters}"), "*/*")), "0");
    assert_eq!(count(served.ask(claims, "*/*")), "0");
}

#[test]
fn without_a_query_the_service_describes_itself() {
    let text = Served::start().get("/sparql", "text/turtle").text().unwrap();
    assert!(text.contains("sparql-service-description#SPARQL11Query"), "{text}");
}

/// The path of one thing of each kind in the dataset, below the server's root.
fn paths() -> Vec<String> {
    let mut paths: Vec<String> = store()
        .iter()
        .filter_map(|quad| match quad.unwrap().subject {
            oxigraph::model::NamedOrBlankNode::NamedNode(node) => Some(node.into_string()),
            oxigraph::model::NamedOrBlankNode::BlankNode(_) => None,
        })
        .filter_map(|iri| Some(format!("/demarche/id/{}", Base::default().strip(&iri)?)))
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

#[test]
fn every_iri_leads_to_a_page_and_to_data() {
    let served = Served::start();
    let paths = paths();
    assert!(paths.len() > 10);
    for path in paths {
        let document = path.split('#').next().unwrap();
        for (accept, suffix, media_type) in [
            ("text/html", ".html", "text/html"),
            ("text/turtle", ".ttl", "text/turtle"),
            ("application/ld+json", ".jsonld", "application/ld+json"),
            ("application/n-triples", ".nt", "application/n-triples"),
        ] {
            let redirect = served.get(document, accept);
            assert_eq!(redirect.status(), StatusCode::SEE_OTHER, "{path}");
            let location = header(&redirect, LOCATION);
            assert_eq!(location, format!("{document}{suffix}"));
            let response = served.get(&location, "*/*");
            assert_eq!(response.status(), StatusCode::OK, "{location}");
            assert!(header(&response, CONTENT_TYPE).starts_with(media_type), "{location}");
            assert!(!response.text().unwrap().is_empty());
        }
        if let Some(range) = path.split("#char=").nth(1) {
            let page = served.get(&format!("{document}.html?char={range}"), "text/html");
            assert_eq!(page.status(), StatusCode::OK, "{path}");
        }
    }
}

#[test]
fn what_is_not_known_is_not_found() {
    let served = Served::start();
    for path in ["/demarche/id/Q1", "/demarche/id/Q1.ttl", "/demarche/id/%FF", "/demarche/id/event/%20x", "/nothing"] {
        assert_eq!(served.get(path, "*/*").status(), StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(served.get("/demarche/id/article/x.html?char=9,1", "*/*").status(), StatusCode::BAD_REQUEST);
}

#[test]
fn the_page_of_an_event_quotes_the_sentences_behind_it() {
    let served = Served::start();
    let query = "SELECT ?event ?quote { ?event a dip:Event ; dip:evidence ?s . ?s nif:anchorOf ?quote } LIMIT 1";
    let row = json(served.ask(query, "*/*"));
    let row = &row["results"]["bindings"][0];
    let event = Base::default().strip(row["event"]["value"].as_str().unwrap()).unwrap().to_owned();
    let page = served.get(&format!("/demarche/id/{event}.html"), "text/html");
    assert!(header(&page, CONTENT_SECURITY_POLICY).contains("default-src 'none'"));
    let text = text_of(&page.text().unwrap());
    let quote = row["quote"]["value"].as_str().unwrap();
    assert!(text.contains(quote), "{quote}\nis not in\n{text}");
}

/// What a browser shows of a page.
fn text_of(page: &str) -> String {
    dom_query::Document::from(page).text().to_string()
}

#[test]
fn the_ontology_is_served_at_its_own_iri() {
    let served = Served::start();
    let page = served.get("/demarche/ontology", "text/html");
    assert_eq!((page.status(), header(&page, LOCATION)), (StatusCode::SEE_OTHER, "/demarche/ontology.html".to_owned()));
    let data = served.get("/demarche/ontology", "text/turtle");
    assert_eq!(header(&data, LOCATION), "/demarche/ontology.ttl");
    assert!(served.get("/demarche/ontology.ttl", "*/*").text().unwrap().contains("owl:Ontology"));
    let context = json(served.get("/demarche/ontology/context.jsonld", "*/*"));
    assert!(context["@context"].is_object());
}

#[test]
fn the_server_tells_that_it_lives() {
    let health = json(Served::start().get("/health", "*/*"));
    assert_eq!(health["status"], "ok");
    assert_eq!(health["quads"], store().len().unwrap());
}
