//! Small annotated articles, made by hand or by chance.

use demarche::annotation::{AnnotatedArticle, AnnotatedSentence, Annotator, SpeaksFor};
use demarche::article::{Article, Metadata, Span};
use demarche::claim::EventClass::*;
use demarche::claim::{Claim, EventClass, Modality, Proposition};
use demarche::entity::{Actor, ActorId, ActorKind, Link};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// One claim, one sentence: class, initiators, targets, modality, first and last day.
pub type Row<'a> = (EventClass, &'a [&'a str], &'a [&'a str], Modality, Option<(&'a str, &'a str)>);

const STATES: [&str; 8] = ["Mali", "Niger", "Ukraine", "Russia", "Iran", "Iraq", "Burkina Faso", "France"];

fn kind(name: &str) -> ActorKind {
    match name {
        "Tuareg rebels" | "Wagner Group" => ActorKind::ArmedGroup,
        name if STATES.contains(&name) => ActorKind::State,
        _ => ActorKind::Person,
    }
}

pub fn date(day: &str) -> Date {
    day.parse().unwrap()
}

pub fn actors(names: &[&str]) -> Vec<ActorId> {
    names.iter().map(|name| ActorId::local(name)).collect()
}

/// An article whose sentences hold one claim each; persons speak for the states that `speaks` gives.
pub fn article(
    name: &str,
    publisher: Option<&str>,
    published: Option<&str>,
    rows: &[Row<'_>],
    speaks: &[(&str, &str)],
) -> AnnotatedArticle {
    let metadata = Metadata {
        publisher: publisher.map(str::to_owned),
        published: published.map(date),
        url: Some(format!("https://news.example/{name}")),
        ..Metadata::default()
    };
    let article = Article::new(name, metadata, "a ".repeat(rows.len().max(1)));
    let mut named: BTreeSet<&str> = speaks.iter().flat_map(|(person, state)| [*person, *state]).collect();
    let sentences = rows.iter().enumerate().map(|(index, (class, initiators, targets, modality, dates))| {
        named.extend(initiators.iter().chain(*targets));
        let span = Span::new(index * 2, index * 2 + 1).unwrap();
        let proposition = Proposition {
            class: *class,
            trigger: "a".to_owned(),
            initiators: actors(initiators),
            targets: actors(targets),
            location: None,
            modality: *modality,
            attributed_to: Vec::new(),
            earliest: dates.map(|(first, _)| date(first)),
            latest: dates.map(|(_, last)| date(last)),
            confidence: 0.9,
        };
        let speaks_for = match index {
            0 => {
                let speaker = |(person, state): &(&str, &str)| SpeaksFor {
                    person: ActorId::local(person),
                    state: ActorId::local(state),
                };
                speaks.iter().map(speaker).collect()
            }
            _ => Vec::new(),
        };
        AnnotatedSentence {
            span,
            claims: vec![Claim::new(&article.id, span, proposition)],
            speaks_for,
            mentions: Vec::new(),
        }
    });
    let sentences: Vec<_> = sentences.collect();
    let actor = |name: &str| Actor {
        id: ActorId::local(name),
        kind: kind(name),
        label: name.to_owned(),
        names: BTreeSet::new(),
        link: Link::default(),
    };
    AnnotatedArticle {
        annotator: Annotator { name: "test".to_owned(), version: "1".to_owned() },
        actors: named.into_iter().map(actor).collect(),
        sentences,
        article,
    }
}

/// A [`Row`] that owns its dates.
type SomeRow = (EventClass, Vec<&'static str>, Vec<&'static str>, Modality, Option<(String, String)>);

/// Rows, publisher, day of publication, and whether a person is said to speak for his state.
type SomeArticle = (Vec<SomeRow>, Option<&'static str>, Option<i8>, bool);

prop_compose! {
    fn some_row()(
        class in prop::sample::select(vec![SeveranceOfRelations, RestorationOfRelations, Accusation, Attack, Meeting, Visit, Aid]),
        initiators in prop::sample::subsequence(vec!["Mali", "Niger", "Abdoulaye Maiga", "Tuareg rebels"], 0..=3),
        targets in prop::sample::subsequence(vec!["Ukraine", "Mali", "Wagner Group"], 0..=2),
        modality in prop::sample::select(Modality::ALL.to_vec()),
        dates in prop::option::of((1i8..28, 0i8..12)),
    ) -> SomeRow {
        let day = |day: i8| format!("2024-08-{:02}", day.min(31));
        (class, initiators, targets, modality, dates.map(|(first, width)| (day(first), day(first + width))))
    }
}

prop_compose! {
    pub fn some_articles()(
        articles in prop::collection::vec(
            (
                prop::collection::vec(some_row(), 0..5),
                prop::option::of(prop::sample::select(vec!["Alpha", "Beta"])),
                prop::option::of(5i8..31),
                any::<bool>(),
            ),
            0..8,
        ),
    ) -> Vec<AnnotatedArticle> {
        let make = |(index, (rows, publisher, published, speaks)): (usize, &SomeArticle)| {
            let rows: Vec<Row<'_>> = rows
                .iter()
                .map(|(class, who, whom, modality, dates)| {
                    let dates = dates.as_ref().map(|(first, last)| (first.as_str(), last.as_str()));
                    (*class, who.as_slice(), whom.as_slice(), *modality, dates)
                })
                .collect();
            let published = published.map(|day| format!("2024-08-{day:02}"));
            let speaks: &[_] = if *speaks { &[("Abdoulaye Maiga", "Mali")] } else { &[] };
            article(&format!("m{index}"), *publisher, published.as_deref(), &rows, speaks)
        };
        articles.iter().enumerate().map(make).collect()
    }
}
