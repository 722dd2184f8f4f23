//! The request of the SPARQL 1.1 Protocol: from HTTP to a question.

use super::failure::Failure;
use crate::query::Question;
use oxigraph::model::NamedNode;

/// Reads the parameters of a query operation (SPARQL 1.1 Protocol, sections 2.1.1 and 2.1.2): exactly one `query`,
/// any number of `default-graph-uri` and `named-graph-uri`.
///
/// `parameters` is a URL-encoded form, the query string of a GET or the body of a POST; none without a `query`.
pub(super) fn question(parameters: &str) -> Result<Option<Question>, Failure> {
    let mut question = Question::default();
    let mut texts = Vec::new();
    for (name, value) in form_urlencoded::parse(parameters.as_bytes()) {
        match &*name {
            "query" => texts.push(value.into_owned()),
            "update" => return Err(Failure::bad_request("this endpoint answers queries: updates are not served")),
            "default-graph-uri" => question.default_graphs.push(graph(&value)?),
            "named-graph-uri" => question.named_graphs.push(graph(&value)?),
            _ => {}
        }
    }
    match (texts.pop(), texts.is_empty()) {
        (None, _) => Ok(None),
        (Some(text), true) => Ok(Some(Question { text, ..question })),
        (Some(_), false) => Err(Failure::bad_request("expected one parameter 'query', found several")),
    }
}

/// Reads a query that is the body of a POST (section 2.1.3); its datasets are in the query string.
pub(super) fn direct_question(text: String, parameters: &str) -> Result<Question, Failure> {
    match question(parameters)? {
        Some(_) => Err(Failure::bad_request("found a query in the URL and another in the body")),
        None => {
            let graphs = question(&format!("query=&{parameters}"))?.unwrap_or_default();
            Ok(Question { text, ..graphs })
        }
    }
}

fn graph(iri: &str) -> Result<NamedNode, Failure> {
    NamedNode::new(iri).map_err(|_| Failure::bad_request(format!("'{iri}' is no absolute IRI of a graph")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_decoded() {
        let asked = question("query=ASK+%7B+%3Fs+%3Fp+%22%2B%C3%A9%22+%7D").unwrap().unwrap();
        assert_eq!(asked.text, "ASK { ?s ?p \"+é\" }");
    }

    #[test]
    fn datasets_are_absolute_iris() {
        let asked = question("query=ASK{}&default-graph-uri=http://a/1&named-graph-uri=http://a/2").unwrap().unwrap();
        assert_eq!(asked.default_graphs, [NamedNode::new("http://a/1").unwrap()]);
        assert_eq!(asked.named_graphs, [NamedNode::new("http://a/2").unwrap()]);
        assert!(question("query=ASK{}&default-graph-uri=relative").is_err());
    }

    #[test]
    fn one_query_at_a_time() {
        assert!(question("query=a&query=b").is_err());
        assert!(question("update=CLEAR+ALL").is_err());
        assert!(question("").unwrap().is_none());
        assert!(direct_question("ASK {}".to_owned(), "query=ASK{}").is_err());
    }
}
