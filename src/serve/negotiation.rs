//! Which representation a client gets: proactive negotiation by `Accept` (RFC 9110, section 12.5.1).

use crate::query::Format;
use axum::http::{HeaderMap, header};
use headers_accept::Accept;
use mediatype::MediaType;
use std::str::FromStr;

/// A media type with what is sent for it.
pub(super) struct Offer<T> {
    /// The media type without parameters.
    pub media_type: &'static str,
    /// What is sent for it.
    pub value: T,
}

/// The forms of a table of solutions or of a truth value; the first is the default.
pub(super) const SOLUTIONS: [Offer<Format>; 4] = [
    Offer { media_type: "application/sparql-results+json", value: Format::Json },
    Offer { media_type: "application/sparql-results+xml", value: Format::Xml },
    Offer { media_type: "text/csv", value: Format::Csv },
    Offer { media_type: "text/tab-separated-values", value: Format::Tsv },
];

/// Other names under which clients ask for the forms of [`SOLUTIONS`].
pub(super) const SOLUTIONS_BY_OTHER_NAMES: [Offer<Format>; 2] = [
    Offer { media_type: "application/json", value: Format::Json },
    Offer { media_type: "application/xml", value: Format::Xml },
];

/// The forms of a graph; the first is the default.
pub(super) const GRAPHS: [Offer<Format>; 4] = [
    Offer { media_type: "text/turtle", value: Format::Turtle },
    Offer { media_type: "application/n-triples", value: Format::NTriples },
    Offer { media_type: "application/ld+json", value: Format::JsonLd },
    Offer { media_type: "application/rdf+xml", value: Format::Xml },
];

/// The best of some offers for a request, none if the client accepts none of them.
///
/// Without an `Accept` header the first offer is taken. A header that is no list of media types counts as absent.
pub(super) fn choose<'o, T>(headers: &HeaderMap, offers: impl IntoIterator<Item = &'o Offer<T>>) -> Option<&'o Offer<T>>
where
    T: 'o,
{
    let offers: Vec<&Offer<T>> = offers.into_iter().collect();
    let Some(accept) = accept(headers) else { return offers.first().copied() };
    let available: Vec<MediaType<'_>> =
        offers.iter().filter_map(|offer| MediaType::parse(offer.media_type).ok()).collect();
    let chosen = accept.negotiate(&available)?.to_string();
    offers.into_iter().find(|offer| chosen == offer.media_type)
}

/// Whether a client prefers a page for people to data; one that has no preference gets data.
pub(super) fn prefers_page(headers: &HeaderMap) -> bool {
    const FORMS: [Offer<bool>; 6] = [
        Offer { media_type: "text/turtle", value: false },
        Offer { media_type: "text/html", value: true },
        Offer { media_type: "application/xhtml+xml", value: true },
        Offer { media_type: "application/n-triples", value: false },
        Offer { media_type: "application/ld+json", value: false },
        Offer { media_type: "application/rdf+xml", value: false },
    ];
    choose(headers, &FORMS).is_some_and(|offer| offer.value)
}

fn accept(headers: &HeaderMap) -> Option<Accept> {
    let values: Vec<&str> = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
    if values.is_empty() {
        return None;
    }
    Accept::from_str(&values.join(",")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(accept: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())])
    }

    fn solutions(accept: &str) -> Option<&'static str> {
        choose(&asking(accept), SOLUTIONS.iter().chain(&SOLUTIONS_BY_OTHER_NAMES)).map(|offer| offer.media_type)
    }

    #[test]
    fn the_form_with_the_highest_weight_is_sent() {
        assert_eq!(solutions("text/csv;q=0.5, application/sparql-results+xml"), Some("application/sparql-results+xml"));
        assert_eq!(solutions("text/*"), Some("text/csv"));
        assert_eq!(solutions("*/*"), Some("application/sparql-results+json"));
        assert_eq!(solutions("application/sparql-results+json;q=0, */*"), Some("application/sparql-results+xml"));
    }

    #[test]
    fn what_a_client_does_not_accept_is_not_sent() {
        assert_eq!(solutions("image/png"), None);
    }

    #[test]
    fn without_a_usable_header_the_first_form_is_sent() {
        assert_eq!(solutions("nonsense"), Some("application/sparql-results+json"));
        assert_eq!(choose(&HeaderMap::new(), &GRAPHS).map(|offer| offer.media_type), Some("text/turtle"));
    }

    #[test]
    fn browsers_get_pages_and_programs_get_data() {
        assert!(prefers_page(&asking("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")));
        assert!(!prefers_page(&asking("*/*")));
        assert!(!prefers_page(&asking("text/turtle, text/html;q=0.5")));
        assert!(!prefers_page(&HeaderMap::new()));
    }
}
