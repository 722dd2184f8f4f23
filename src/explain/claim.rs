//! Claims: what one sentence says of one event, and on whose word.

use super::entity::{ActorRef, actors};
use super::event::{EventRef, event_ref};
use super::source::{Sentence, sentence};
use crate::error::Result;
use crate::query::{Lookup, last_segment};
use crate::vocab::{dip, prov, rdf, schema};
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedNodeRef};
use serde::Serialize;

/// What one sentence says about one event.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Claim {
    /// Its IRI.
    pub iri: String,
    /// The local name of the event class.
    pub class: String,
    /// The phrase that evokes the event.
    pub trigger: Option<String>,
    /// Who does it.
    pub initiators: Vec<ActorRef>,
    /// Whom it is done to.
    pub targets: Vec<ActorRef>,
    /// Where.
    pub locations: Vec<ActorRef>,
    /// `asserted`, `alleged`, `denied` or `planned`.
    pub modality: String,
    /// Whom the sentence makes responsible; nobody when it is the article's own voice.
    pub attributed_to: Vec<ActorRef>,
    /// The first day on which it can have taken place, YYYY-MM-DD.
    pub earliest: Option<String>,
    /// The last day on which it can have taken place, YYYY-MM-DD.
    pub latest: Option<String>,
    /// How sure the annotator is, from 0 to 1.
    pub confidence: Option<f64>,
    /// For a speech act: the IRIs of the claims that it makes.
    pub content: Vec<String>,
    /// Who annotated: name and version.
    pub annotator: Option<String>,
    /// The events that it is about.
    pub events: Vec<EventRef>,
    /// The sentence.
    pub sentence: Option<Sentence>,
}

/// The claim with this IRI, none if the dataset has no such claim.
///
/// # Errors
///
/// If the store fails.
pub fn claim(store: Lookup<'_>, iri: NamedNodeRef<'_>) -> Result<Option<Claim>> {
    let default = GraphNameRef::DefaultGraph;
    let Some(home) = graph_of(store, iri)? else { return Ok(None) };
    let graph = GraphNameRef::from(home.as_ref());
    let term = |property| -> Result<String> {
        let node = store.node(iri, property, graph)?;
        Ok(node.map(|node| last_segment(node.as_str()).to_owned()).unwrap_or_default())
    };
    let role = |property| actors(store, store.nodes(iri, property, graph)?);
    let annotator = match store.node(iri, prov::WAS_GENERATED_BY, graph)? {
        Some(annotator) => {
            let name = store.text(annotator.as_ref(), schema::NAME, default)?;
            let version = store.text(annotator.as_ref(), schema::SOFTWARE_VERSION, default)?;
            Some([name, version].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        None => None,
    };
    let events = store.subjects(dip::HAS_CLAIM, iri)?;
    Ok(Some(Claim {
        iri: iri.as_str().to_owned(),
        class: term(dip::EVENT_TYPE)?,
        trigger: store.text(iri, dip::TRIGGER, graph)?,
        initiators: role(dip::INITIATOR)?,
        targets: role(dip::TARGET)?,
        locations: role(dip::LOCATION)?,
        modality: term(dip::HAS_MODALITY)?.to_lowercase(),
        attributed_to: role(dip::ATTRIBUTED_TO)?,
        earliest: store.text(iri, dip::EARLIEST, graph)?,
        latest: store.text(iri, dip::LATEST, graph)?,
        confidence: store.text(iri, dip::CONFIDENCE, graph)?.and_then(|text| text.parse().ok()),
        content: store.nodes(iri, dip::CONTENT, graph)?.into_iter().map(NamedNode::into_string).collect(),
        annotator,
        events: events.iter().map(|event| event_ref(store, event.as_ref())).collect::<Result<_>>()?,
        sentence: sentence(store, home.as_ref())?,
    }))
}

/// The claims with these IRIs, in the order of articles' dates, then of their texts.
pub(super) fn claims(store: Lookup<'_>, iris: &[NamedNode]) -> Result<Vec<Claim>> {
    let mut claims = Vec::with_capacity(iris.len());
    for iri in iris {
        claims.extend(claim(store, iri.as_ref())?);
    }
    claims.sort_by_cached_key(|claim| {
        let place = claim.sentence.as_ref().map(|sentence| {
            let article = sentence.article.as_ref();
            let day = article.and_then(|article| article.published.clone());
            (day.is_none(), day, article.map(|article| article.iri.clone()), sentence.begin)
        });
        (place, claim.iri.clone())
    });
    Ok(claims)
}

/// The named graph that holds a claim: its sentence.
fn graph_of(store: Lookup<'_>, claim: NamedNodeRef<'_>) -> Result<Option<NamedNode>> {
    let quads = store.store().quads_for_pattern(Some(claim.into()), Some(rdf::TYPE), Some(dip::CLAIM.into()), None);
    let mut graphs = Vec::new();
    for quad in quads {
        if let GraphName::NamedNode(graph) = quad?.graph_name {
            graphs.push(graph);
        }
    }
    graphs.sort();
    Ok(graphs.into_iter().next())
}
