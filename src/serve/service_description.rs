//! What the endpoint can do, in RDF (SPARQL 1.1 Service Description).

use crate::vocab::rdf;
use oxigraph::model::{NamedNode, Triple};

const SD: &str = "http://www.w3.org/ns/sparql-service-description#";
const FORMATS: &str = "http://www.w3.org/ns/formats/";

/// The description of the endpoint at this IRI: a service that answers SPARQL 1.1 queries, with its result formats.
pub(super) fn triples(endpoint: &NamedNode) -> Vec<Triple> {
    let service = NamedNode::new_unchecked(format!("{}#service", endpoint.as_str()));
    let sd = |name: &str| NamedNode::new_unchecked(format!("{SD}{name}"));
    let mut triples = vec![
        Triple::new(service.clone(), rdf::TYPE, sd("Service")),
        Triple::new(service.clone(), sd("endpoint"), endpoint.clone()),
        Triple::new(service.clone(), sd("supportedLanguage"), sd("SPARQL11Query")),
    ];
    for format in [
        "SPARQL_Results_JSON",
        "SPARQL_Results_XML",
        "SPARQL_Results_CSV",
        "SPARQL_Results_TSV",
        "Turtle",
        "N-Triples",
        "JSON-LD",
        "RDF_XML",
    ] {
        triples.push(Triple::new(
            service.clone(),
            sd("resultFormat"),
            NamedNode::new_unchecked(format!("{FORMATS}{format}")),
        ));
    }
    triples
}
