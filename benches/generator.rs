//! Articles in any number: those of `examples/`, varied. The same number gives the same article.

use demarche::annotation::{AnnotatedArticle, Detail, Pipeline};
use demarche::article::{Article, Input, Limits, Read, Span, read};
use demarche::claim::{Claim, ClaimId};
use demarche::entity::{ActorId, Qid};
use std::collections::BTreeMap;
use std::path::Path;

/// The annotated articles of `examples/`.
pub fn examples(detail: Detail) -> Vec<AnnotatedArticle> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let pipeline = Pipeline::embedded().unwrap();
    let annotated: Vec<AnnotatedArticle> = read(vec![Input::Path(folder)], Limits::default())
        .unwrap()
        .filter_map(|read| match read {
            Read::Article { article, .. } => Some(pipeline.annotate(article, detail)),
            _ => None,
        })
        .filter(|annotated| annotated.sentences.iter().any(|sentence| !sentence.claims.is_empty()))
        .collect();
    assert!(annotated.len() >= 12, "examples/ holds too few articles with claims");
    annotated
}

/// The variation of an article with this number: another identifier, URL and publisher, other dates and numbers in its
/// text and its quotes, other actors.
pub fn vary(original: &AnnotatedArticle, number: usize) -> AnnotatedArticle {
    let mut varied = original.clone();
    let heading = format!("({number}) ");
    let shift = heading.chars().count();
    let days = jiff::Span::new().days(i64::try_from(number % 300).unwrap());
    let metadata = &mut varied.article.metadata;
    metadata.url = Some(format!("https://wire.example/{number}"));
    metadata.publisher = metadata.publisher.as_ref().map(|name| format!("{name} {}", number % 50));
    metadata.published = metadata.published.map(|date| date.saturating_add(days));
    varied.article = Article::new(
        format!("{number}-{}", original.article.identifier),
        metadata.clone(),
        heading + &other_digits(&original.article.text, number),
    );
    let id = varied.article.id.clone();
    let mut identities: BTreeMap<ClaimId, ClaimId> = BTreeMap::new();
    for actor in &mut varied.actors {
        other_actor(&mut actor.id, number);
    }
    varied.actors.sort_by(|a, b| a.id.cmp(&b.id));
    for sentence in &mut varied.sentences {
        sentence.span = moved(sentence.span, shift);
        for mention in &mut sentence.mentions {
            mention.span = moved(mention.span, shift);
            other_actor(&mut mention.actor, number);
        }
        for speaks in &mut sentence.speaks_for {
            other_actor(&mut speaks.person, number);
            other_actor(&mut speaks.state, number);
        }
        for claim in &mut sentence.claims {
            let mut proposition = claim.proposition.clone();
            let actors = [&mut proposition.initiators, &mut proposition.targets, &mut proposition.attributed_to];
            actors.into_iter().flatten().chain(&mut proposition.location).for_each(|id| other_actor(id, number));
            proposition.trigger = other_digits(&proposition.trigger, number);
            proposition.earliest = proposition.earliest.map(|date| date.saturating_add(days));
            proposition.latest = proposition.latest.map(|date| date.saturating_add(days));
            let varied = Claim { content: claim.content.clone(), ..Claim::new(&id, sentence.span, proposition) };
            identities.insert(claim.id.clone(), varied.id.clone());
            *claim = varied;
        }
        sentence.speaks_for.sort();
        sentence.claims.sort_by(|a, b| a.id.cmp(&b.id));
    }
    for claim in varied.sentences.iter_mut().flat_map(|sentence| &mut sentence.claims) {
        claim.content.iter_mut().for_each(|content| *content = identities[content].clone());
        claim.content.sort();
    }
    varied
}

fn moved(span: Span, shift: usize) -> Span {
    Span::new(span.begin() + shift, span.end() + shift).unwrap()
}

/// Every digit of a text turned on, each by as much.
fn other_digits(text: &str, number: usize) -> String {
    let turn = |digit: u32| char::from_digit((digit + u32::try_from(number % 10).unwrap()) % 10, 10).unwrap();
    text.chars().map(|character| character.to_digit(10).map_or(character, turn)).collect()
}

/// Another Wikidata item for a linked actor, another name for one that is not.
fn other_actor(id: &mut ActorId, number: usize) {
    *id = match &*id {
        ActorId::Linked(qid) => ActorId::Linked(Qid::parse(&format!("{qid}{}", number % 7 + 1)).unwrap()),
        ActorId::Local(slug) => ActorId::Local(format!("{slug}-{}", number % 7 + 1)),
    };
}
