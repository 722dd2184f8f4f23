//! Articles and sentences: where a claim is from.

use super::claim::{card, link};
use crate::error::Result;
use crate::explain::{self, Article, Claim, Sentence};
use crate::query::Lookup;
use crate::serve::state::Served;
use maud::{Markup, html};
use oxigraph::model::NamedNodeRef;

/// The page of an article: what is known of it, and each sentence that says something, with its claims.
pub(super) fn article_page(served: &Served, article: &Article) -> Result<Markup> {
    let store = Lookup::new(&served.store);
    let mut sentences = Vec::new();
    for sentence in explain::sentences(store, NamedNodeRef::new_unchecked(&article.iri))? {
        sentences.extend(explain::sentence(store, sentence.as_ref())?);
    }
    let claims = sentences.iter().map(|sentence| claims_of(served, sentence)).collect::<Result<Vec<_>>>()?;
    Ok(html! {
        h1 { (article.headline.as_deref().unwrap_or("Article without a headline")) }
        dl {
            @for (name, value) in [
                ("publisher", &article.publisher),
                ("published", &article.published),
                ("language", &article.language),
                ("identifier", &article.identifier),
                ("SHA-256 of the text", &article.sha256),
            ] {
                @if let Some(value) = value { dt { (name) } dd { (value) } }
            }
            @if let Some(url) = &article.url { dt { "URL" } dd { (link(served, url, url)) } }
        }
        h2 { "What it says" }
        @for (sentence, claims) in sentences.iter().zip(&claims) {
            section id=(format!("char={},{}", sentence.begin, sentence.end)) {
                (quotation(served, sentence, None))
                @for claim in claims { (card_without_sentence(served, claim)) }
            }
        }
    })
}

/// The page of a sentence: its text, and its claims.
pub(super) fn sentence_page(served: &Served, sentence: &Sentence) -> Result<Markup> {
    let claims = claims_of(served, sentence)?;
    Ok(html! {
        h1 { "A sentence" }
        (quotation(served, sentence, None))
        (citation(served, sentence))
        h2 { "What it says" }
        @for claim in &claims { (card_without_sentence(served, claim)) }
    })
}

/// The exact text of a sentence, with a phrase of it marked.
pub(super) fn quotation(served: &Served, sentence: &Sentence, phrase: Option<&str>) -> Markup {
    let marked = phrase.and_then(|phrase| Some((phrase, sentence.quote.split_once(phrase)?)));
    html! {
        blockquote cite=[served.href(&sentence.iri)] {
            p.text {
                @match marked {
                    Some((phrase, (before, after))) => { (before) mark { (phrase) } (after) }
                    None => (sentence.quote),
                }
            }
        }
    }
}

/// Where a sentence stands: article, publisher, day, offsets.
pub(super) fn citation(served: &Served, sentence: &Sentence) -> Markup {
    html! {
        p.source {
            @if let Some(article) = &sentence.article {
                cite { (link(served, &article.iri, article.headline.as_deref().unwrap_or("an article without a headline"))) }
                @if let Some(publisher) = &article.publisher { ", " (publisher) }
                @if let Some(published) = &article.published { ", " (published) }
                ", "
            }
            (link(served, &sentence.iri, &format!("characters {} to {}", sentence.begin, sentence.end)))
        }
    }
}

fn card_without_sentence(served: &Served, claim: &Claim) -> Markup {
    card(served, &Claim { sentence: None, ..claim.clone() })
}

/// The claims of a sentence, in the order of their IRIs.
fn claims_of(served: &Served, sentence: &Sentence) -> Result<Vec<Claim>> {
    let store = Lookup::new(&served.store);
    let mut claims = Vec::new();
    for claim in explain::claims_of(store, NamedNodeRef::new_unchecked(&sentence.iri))? {
        claims.extend(explain::claim(store, claim.as_ref())?);
    }
    Ok(claims)
}
