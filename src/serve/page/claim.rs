//! A claim, with the sentence that makes it.

use super::source::{citation, quotation};
use crate::explain::{ActorRef, Claim, EventRef};
use crate::serve::state::Served;
use maud::{Markup, html};

/// The page of a claim.
pub(super) fn page(served: &Served, claim: &Claim) -> Markup {
    html! {
        h1 { "What one sentence says" }
        (card(served, claim))
        @if !claim.events.is_empty() {
            h2 { "About" }
            ul { @for event in &claim.events { li { (event_link(served, event)) } } }
        }
        @if !claim.content.is_empty() {
            h2 { "Content of this speech act" }
            ul { @for content in &claim.content { li { (link(served, content, content)) } } }
        }
    }
}

/// A claim in a list: what, who, whom, how, and the sentence.
pub(super) fn card(served: &Served, claim: &Claim) -> Markup {
    html! {
        article.claim id=(claim.iri) {
            p {
                a href=[served.href(&claim.iri)] { (claim.class) } " "
                (modality(&claim.modality))
                @if let Some(trigger) = &claim.trigger { " “" (trigger) "”" }
            }
            dl {
                (actors(served, "initiator", &claim.initiators))
                (actors(served, "target", &claim.targets))
                (actors(served, "location", &claim.locations))
                (actors(served, "according to", &claim.attributed_to))
                (dates(claim.earliest.as_deref(), claim.latest.as_deref()))
                @if let Some(confidence) = claim.confidence { dt { "confidence" } dd { (confidence) } }
                @if let Some(annotator) = &claim.annotator { dt { "annotated by" } dd { (annotator) } }
            }
            @if let Some(sentence) = &claim.sentence {
                (quotation(served, sentence, claim.trigger.as_deref()))
                (citation(served, sentence))
            }
        }
    }
}

/// How a sentence presents an event; what is no fact looks like none.
pub(super) fn modality(name: &str) -> Markup {
    html! { span class=(format!("modality {name}")) { (name) } }
}

/// A row of a description list with actors, nothing if there are none.
pub(super) fn actors(served: &Served, role: &str, actors: &[ActorRef]) -> Markup {
    html! {
        @if !actors.is_empty() {
            dt { (role) }
            dd {
                @for (index, actor) in actors.iter().enumerate() {
                    @if index > 0 { ", " }
                    (link(served, &actor.iri, &actor.name))
                }
            }
        }
    }
}

/// A row of a description list with an interval of days, nothing if it is unknown.
pub(super) fn dates(earliest: Option<&str>, latest: Option<&str>) -> Markup {
    let text = match (earliest, latest) {
        (Some(earliest), Some(latest)) if earliest == latest => earliest.to_owned(),
        (None, None) => return html! {},
        (earliest, latest) => format!("{} to {}", earliest.unwrap_or("…"), latest.unwrap_or("…")),
    };
    html! { dt { "date" } dd { (text) } }
}

/// A link to an event, with its status where it is no fact.
pub(super) fn event_link(served: &Served, event: &EventRef) -> Markup {
    html! {
        (link(served, &event.iri, &event.label))
        @if event.status != "asserted" { " " (modality(&event.status)) }
    }
}

/// A link to a thing, plain text if there is nowhere to go.
pub(super) fn link(served: &Served, iri: &str, text: &str) -> Markup {
    html! {
        @if let Some(href) = served.href(iri) { a href=(href) { (text) } } @else { (text) }
    }
}
