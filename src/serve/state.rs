//! What every request sees: the store, and the limits of what may be asked of it.

use crate::query::Limits;
use crate::vocab::mint::Base;
use oxigraph::store::Store;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How many queries run at a time; others wait for a moment and are then turned away.
const QUERIES_AT_A_TIME: usize = 8;

/// The dataset that is served: read-only, shared by all requests.
#[derive(Clone)]
pub(super) struct Served {
    /// The quads.
    pub store: Store,
    /// The base of the data IRIs.
    pub base: Base,
    /// What a query may cost.
    pub limits: Limits,
    /// A permit for each query that may run.
    pub permits: Arc<Semaphore>,
}

impl Served {
    /// A dataset to serve.
    pub fn new(store: Store, base: Base, limits: Limits) -> Self {
        Self { store, base, limits, permits: Arc::new(Semaphore::new(QUERIES_AT_A_TIME)) }
    }

    /// The path of the base on this server, from `/` to `/`: `/demarche/id/`.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base.as_str().split_once("://").map_or("/", |(_, rest)| rest);
        after_scheme.find('/').map_or("/", |slash| &after_scheme[slash..])
    }
}

/// Where a thing of the dataset is shown on this server.
pub(super) struct Path {
    name: String,
    query: String,
}

impl Path {
    /// The path of its page (`.html`) or of its data in one form (`.ttl` …).
    pub fn with_suffix(&self, suffix: &str) -> String {
        format!("{}{suffix}{}", self.name, self.query)
    }
}

impl Served {
    /// The path of a thing below the base; a sentence or mention, `{article}#char=…`, is at `{article}.html?char=…`.
    pub fn path_of(&self, iri: &str) -> Path {
        let name = self.base.strip(iri).unwrap_or_default();
        let (name, query) = match name.split_once("#char=") {
            Some((article, range)) => (article, format!("?char={range}")),
            None => (name, String::new()),
        };
        Path { name: format!("{}{name}", self.base_path()), query }
    }

    /// Where a link to an IRI leads: to its page here if it is below the base, to itself if it is for the web, and
    /// nowhere otherwise (`javascript:` among others).
    pub fn href(&self, iri: &str) -> Option<String> {
        if self.base.strip(iri).is_some() {
            return Some(self.path_of(iri).with_suffix(".html"));
        }
        (iri.starts_with("https://") || iri.starts_with("http://")).then(|| iri.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_path_is_what_follows_the_host() {
        for (base, path) in [("https://w3id.org/demarche/id/", "/demarche/id/"), ("http://localhost:7878/", "/")] {
            let served = Served::new(Store::new().unwrap(), Base::new(base).unwrap(), Limits::default());
            assert_eq!(served.base_path(), path);
        }
    }

    #[test]
    fn links_lead_to_pages_here_or_to_the_web() {
        let served = Served::new(Store::new().unwrap(), Base::default(), Limits::default());
        let href = |iri: &str| served.href(iri);
        assert_eq!(href("https://w3id.org/demarche/id/Q912").as_deref(), Some("/demarche/id/Q912.html"));
        assert_eq!(
            href("https://w3id.org/demarche/id/article/ab#char=1,2").as_deref(),
            Some("/demarche/id/article/ab.html?char=1,2")
        );
        assert_eq!(href("https://example.org/x").as_deref(), Some("https://example.org/x"));
        assert_eq!(href("javascript:alert(1)"), None);
    }
}
