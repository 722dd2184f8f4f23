//! The frame of every page.

use crate::serve::state::Path;
use maud::{DOCTYPE, Markup, html};

/// The forms of data in which a thing is served beside its page: suffix and media type.
const DATA: [(&str, &str); 4] = [
    (".ttl", "text/turtle"),
    (".nt", "application/n-triples"),
    (".jsonld", "application/ld+json"),
    (".rdf", "application/rdf+xml"),
];

/// A page with a title, around its content, for the thing at a path, if it is about one.
pub(super) fn layout(title: &str, thing: Option<&Path>, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – Demarche" }
                link rel="stylesheet" href="/style.css";
                @if let Some(thing) = thing {
                    @for (suffix, media_type) in DATA {
                        link rel="alternate" type=(media_type) href=(thing.with_suffix(suffix));
                    }
                }
            }
            body {
                header { a href="/" { "Demarche" } }
                main { (content) }
                footer {
                    @if let Some(thing) = thing {
                        "This page as data:"
                        @for (suffix, media_type) in DATA {
                            " " a href=(thing.with_suffix(suffix)) type=(media_type) { (suffix.trim_start_matches('.')) }
                        }
                        " · "
                    }
                    a href="/sparql" { "SPARQL endpoint" } " · " a href="/demarche/ontology" { "ontology" }
                }
            }
        }
    }
}
