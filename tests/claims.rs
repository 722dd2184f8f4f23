//! What extraction must find in the five articles that the project starts from; their texts are read where they are.

use demarche::annotation::{AnnotatedArticle, Detail, Pipeline};
use demarche::article::{Article, Metadata};
use demarche::claim::{Claim, EventClass, Modality};
use demarche::entity::{ActorId, Qid};
use demarche::vocab::mint::slug;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn seeds() -> Vec<AnnotatedArticle> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let rows = fs::read_to_string(folder.join("articles.jsonl")).unwrap();
    let pipeline = Pipeline::embedded().unwrap();
    let read = |row: &str| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let text = |key: &str| row[key].as_str().map(str::to_owned);
        let metadata = Metadata {
            headline: text("title"),
            publisher: text("publisher"),
            published: text("published").and_then(|day| day.parse().ok()),
            ..Metadata::default()
        };
        let content = fs::read_to_string(folder.join(text("file").unwrap())).unwrap();
        pipeline.annotate(Article::new(text("id").unwrap(), metadata, content), Detail::Default)
    };
    rows.lines().map(read).collect()
}

fn state(qid: &str) -> ActorId {
    ActorId::Linked(Qid::parse(qid).unwrap())
}

/// Each claim with its sentence's number and its article.
fn claims(articles: &[AnnotatedArticle]) -> impl Iterator<Item = (&AnnotatedArticle, usize, &Claim)> {
    articles.iter().flat_map(|article| {
        let sentences = article.sentences.iter().enumerate();
        sentences.flat_map(move |(number, sentence)| sentence.claims.iter().map(move |claim| (article, number, claim)))
    })
}

const MALI: &str = "Q912";
const NIGER: &str = "Q1032";
const UKRAINE: &str = "Q212";

#[test]
#[ignore = "needs ../shared; .ci/run runs it"]
fn mali_and_niger_severed_relations_with_ukraine() {
    let articles = seeds();
    let mut sentences = BTreeSet::new();
    let mut sources = BTreeSet::new();
    for (initiator, days) in [(MALI, ["2024-08-04", "2024-08-05"]), (NIGER, ["2024-08-06", "2024-08-06"])] {
        let mut dated = false;
        for (article, number, claim) in claims(&articles) {
            let event = &claim.proposition;
            let meant = event.class == EventClass::SeveranceOfRelations
                && event.modality == Modality::Asserted
                && event.initiators.contains(&state(initiator))
                && event.targets == [state(UKRAINE)];
            if meant {
                sentences.insert((article.article.identifier.clone(), number));
                sources.insert(article.article.metadata.publisher.clone());
                dated |= event.earliest == event.latest
                    && event.earliest.is_some_and(|day| days.contains(&day.to_string().as_str()));
            }
        }
        assert!(dated, "{initiator}");
    }
    assert!(sentences.len() >= 4, "{sentences:?}");
    assert!(sources.len() >= 3, "{sources:?}");
}

#[test]
#[ignore = "needs ../shared; .ci/run runs it"]
fn ukraine_attacked_and_aided_nobody_but_is_said_to_have() {
    let articles = seeds();
    let by_ukraine: Vec<Modality> = claims(&articles)
        .map(|(_, _, claim)| &claim.proposition)
        .filter(|event| matches!(event.class, EventClass::Attack | EventClass::Aid))
        .filter(|event| event.initiators.contains(&state(UKRAINE)))
        .map(|event| event.modality)
        .collect();
    assert!(!by_ukraine.contains(&Modality::Asserted), "{by_ukraine:?}");
    assert!(by_ukraine.contains(&Modality::Alleged), "{by_ukraine:?}");
}

#[test]
#[ignore = "needs ../shared; .ci/run runs it"]
fn the_spokesman_speaks_for_mali() {
    let articles = seeds();
    let found = articles.iter().any(|article| {
        let speakers = article.sentences.iter().flat_map(|sentence| &sentence.speaks_for);
        speakers.filter(|speaker| speaker.state == state(MALI)).any(|speaker| {
            article.actors.iter().any(|actor| actor.id == speaker.person && slug(&actor.label).contains("maiga"))
        })
    });
    assert!(found);
}
