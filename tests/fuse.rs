//! Claims to events: what belongs together, what does not, and that no order matters.

use crate::sample::{actors, article, date, some_articles};
use demarche::annotation::{AnnotatedArticle, read_stream};
use demarche::claim::{EventClass, Modality};
use demarche::entity::{ActorId, ActorKind};
use demarche::fuse::{Fusion, fuse};
use demarche::map::{Event, EventStatus, RelationStatus, World, world_quads};
use demarche::vocab::mint::Base;
use jiff::civil::Date;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::BufReader;
use std::path::Path;

fn labels(world: &World) -> Vec<&str> {
    let mut labels: Vec<&str> = world.events.iter().map(|event| event.label.as_str()).collect();
    labels.sort_unstable();
    labels
}

fn only<'w>(world: &'w World, label: &str) -> &'w Event {
    let found: Vec<&Event> = world.events.iter().filter(|event| event.label == label).collect();
    assert_eq!(found.len(), 1, "{label} among {:?}", labels(world));
    found[0]
}

/// Each folder of `tests/cases/fuse`: the world of its articles is what `expected.ttl` says, graph by graph.
#[test]
fn cases_give_the_worlds_that_are_expected() {
    let base = Base::default();
    let mut cases = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fuse")).unwrap() {
        let case = entry.unwrap().path();
        let reader = BufReader::new(fs::File::open(case.join("articles.jsonl")).unwrap());
        let articles: Vec<AnnotatedArticle> = read_stream(reader, "articles.jsonl", &base)
            .map(|read| {
                let (article, problems) = read.unwrap();
                assert!(problems.is_empty(), "{}: {problems:?}", case.display());
                article.unwrap()
            })
            .collect();
        let found: BTreeSet<String> = world_quads(&fuse(&articles), &base).iter().map(Quad::to_string).collect();
        let turtle = fs::read(case.join("expected.ttl")).unwrap();
        let expected = RdfParser::from_format(RdfFormat::Turtle).for_slice(&turtle);
        let expected: BTreeSet<String> = expected.map(|quad| quad.unwrap().to_string()).collect();
        assert_eq!(found, expected, "{}", case.display());
        cases += 1;
    }
    assert!(cases > 1);
}

use EventClass::*;
use Modality::{Alleged, Asserted, Denied, Planned};

#[test]
fn reports_of_one_severance_are_one_event_dated_as_most_publishers_date_it() {
    let on = |day: &'static str| Some((day, day));
    let severance = |dates| (SeveranceOfRelations, &["Mali"][..], &["Ukraine"][..], Asserted, dates);
    let articles = [
        article("a", Some("Alpha"), Some("2024-08-06"), &[severance(on("2024-08-05"))], &[]),
        article("b", Some("Beta"), Some("2024-08-06"), &[severance(on("2024-08-04"))], &[]),
        article("c", Some("Gamma"), Some("2024-08-08"), &[severance(on("2024-08-04"))], &[]),
        article("d", Some("Beta"), Some("2024-08-09"), &[severance(Some(("2024-08-01", "2024-08-31")))], &[]),
        article("e", None, Some("2025-08-09"), &[severance(None)], &[]),
    ];
    let world = fuse(&articles);
    let event = only(&world, "Mali severs diplomatic relations with Ukraine, 4 August 2024");
    assert_eq!(world.events.len(), 1);
    assert_eq!((event.claims.len(), event.evidence.len(), event.source_count), (5, 5, 4));
    assert_eq!(event.status, EventStatus::Asserted);
    assert!(!event.disputed);
    let [statement] = world.statements.as_slice() else { panic!("{:?}", world.statements) };
    assert_eq!(
        (statement.subject.clone(), statement.object.clone()),
        (ActorId::local("Mali"), ActorId::local("Ukraine"))
    );
    assert_eq!(statement.evidence.len(), 5);
    assert_eq!(statement.events, BTreeSet::from([event.id.clone()]));
}

#[test]
fn several_states_that_sever_relations_are_several_events_and_a_joint_letter_is_one() {
    let row = |class| (class, &["Mali", "Niger"][..], &["Ukraine"][..], Asserted, None);
    let world = fuse(&[article("a", None, None, &[row(SeveranceOfRelations), row(Request)], &[])]);
    assert_eq!(
        labels(&world),
        [
            "Mali and Niger make a request to Ukraine",
            "Mali severs diplomatic relations with Ukraine",
            "Niger severs diplomatic relations with Ukraine",
        ]
    );
}

#[test]
fn an_allegation_never_gives_an_asserted_event_a_role() {
    let rows = [
        (Attack, &["Tuareg rebels"][..], &["Wagner Group"][..], Asserted, Some(("2024-07-25", "2024-07-27"))),
        (Attack, &["Ukraine"][..], &["Wagner Group"][..], Alleged, Some(("2024-07-25", "2024-07-27"))),
        (Attack, &["Tuareg rebels", "Ukraine"][..], &["Wagner Group"][..], Alleged, None),
    ];
    let world = fuse(&[article("a", None, Some("2024-08-06"), &rows, &[])]);
    let event = only(&world, "Tuareg rebels attack the Wagner Group, 25–27 July 2024");
    assert_eq!(event.initiators, actors(&["Tuareg rebels"]));
    let facts: Vec<_> = world.events.iter().filter(|event| event.status == EventStatus::Asserted).collect();
    assert_eq!(facts.len(), 1);
    assert!(world.events.iter().any(|event| event.status == EventStatus::Alleged));
    assert_eq!(world.statements.len(), 1);
}

#[test]
fn what_some_assert_and_others_deny_is_disputed() {
    let aid = |modality| (Aid, &["Ukraine"][..], &["Tuareg rebels"][..], modality, None);
    let world = fuse(&[
        article("a", Some("Alpha"), Some("2024-08-05"), &[aid(Asserted)], &[]),
        article("b", Some("Beta"), Some("2024-08-06"), &[aid(Denied)], &[]),
    ]);
    let event = only(&world, "Ukraine aids Tuareg rebels");
    assert!(event.disputed);
    assert_eq!((event.claims.len(), event.evidence.len(), event.source_count), (2, 1, 1));

    let world = fuse(&[
        article("a", Some("Alpha"), Some("2024-08-05"), &[aid(Alleged)], &[]),
        article("b", Some("Beta"), Some("2024-08-06"), &[aid(Denied)], &[]),
    ]);
    let event = only(&world, "Alleged: Ukraine aids Tuareg rebels");
    assert_eq!((event.status, event.disputed, event.claims.len()), (EventStatus::Alleged, false, 2));
    assert!(world.statements.is_empty());
}

#[test]
fn a_denial_alone_is_a_denied_event() {
    let world = fuse(&[article("a", None, None, &[(Attack, &["Iran"], &["Iraq"], Denied, None)], &[])]);
    assert_eq!(world.events[0].status, EventStatus::Denied);
    assert_eq!(world.events[0].label, "Denied: Iran attacks Iraq");
}

#[test]
fn a_speaker_and_his_state_accuse_together() {
    let accuses = |who: &'static [&'static str]| {
        (Accusation, who, &["Ukraine"][..], Asserted, Some(("2024-08-04", "2024-08-04")))
    };
    let speaks = [("Abdoulaye Maiga", "Mali")];
    let world = fuse(&[
        article("a", Some("Alpha"), Some("2024-08-05"), &[accuses(&["Abdoulaye Maiga"])], &speaks),
        article("b", Some("Beta"), Some("2024-08-05"), &[accuses(&["Mali"])], &[]),
    ]);
    let event = only(&world, "Mali accuses Ukraine, 4 August 2024");
    assert_eq!(event.initiators, actors(&["Abdoulaye Maiga", "Mali"]));
    assert_eq!(world.statements.len(), 2);
    let maiga = world.actors.iter().find(|actor| actor.label == "Abdoulaye Maiga").unwrap();
    assert_eq!(maiga.speaks_for, BTreeSet::from([ActorId::local("Mali")]));
}

#[test]
fn two_persons_of_a_state_make_two_visits() {
    let visits =
        |who: &'static [&'static str]| (Visit, who, &["Iraq"][..], Asserted, Some(("2024-08-04", "2024-08-04")));
    let speaks = [("Minister One", "Iran"), ("Minister Two", "Iran")];
    let rows = [visits(&["Minister One"]), visits(&["Minister Two"])];
    assert_eq!(fuse(&[article("a", None, None, &rows, &speaks)]).events.len(), 2);
    let rows = [visits(&["Minister One"]), visits(&["Iran"])];
    let world = fuse(&[article("a", None, None, &rows, &speaks)]);
    assert_eq!(labels(&world), ["Minister One visits Iraq, 4 August 2024"]);
}

#[test]
fn what_recurs_is_kept_apart_by_its_days() {
    let accuses = |day: &'static str| (Accusation, &["Mali"][..], &["Ukraine"][..], Asserted, Some((day, day)));
    let rows = ["2024-08-04", "2024-08-05", "2024-08-06", "2024-08-07", "2024-08-20"].map(accuses);
    let world = fuse(&[article("a", None, Some("2024-08-21"), &rows, &[])]);
    // Every member is within a day of what founded the event: no chain joins the 4th to the 7th.
    assert_eq!(
        labels(&world),
        [
            "Mali accuses Ukraine, 20 August 2024",
            "Mali accuses Ukraine, 4 August 2024",
            "Mali accuses Ukraine, 6 August 2024",
        ]
    );
}

#[test]
fn an_open_role_is_filled_only_where_one_event_fills_it() {
    let on = Some(("2024-08-04", "2024-08-04"));
    let attack = |who: &'static [&'static str], whom: &'static [&'static str]| (Attack, who, whom, Asserted, on);
    let world = fuse(&[article("a", None, None, &[attack(&["Iran"], &["Iraq"]), attack(&[], &["Iraq"])], &[])]);
    assert_eq!(labels(&world), ["Iran attacks Iraq, 4 August 2024"]);
    let rows = [attack(&["Iran"], &["Iraq"]), attack(&["Russia"], &["Iraq"]), attack(&[], &["Iraq"])];
    assert_eq!(fuse(&[article("a", None, None, &rows, &[])]).events.len(), 3);
}

#[test]
fn a_part_of_a_joint_act_is_the_same_act_and_a_later_one_is_not() {
    let accuses = |who: &'static [&'static str], day: &'static str| {
        (Accusation, who, &["Ukraine"][..], Asserted, Some((day, day)))
    };
    let rows = [
        accuses(&["Mali", "Niger", "Burkina Faso"], "2024-08-20"),
        accuses(&["Mali", "Niger"], "2024-08-20"),
        accuses(&["Mali"], "2024-08-04"),
    ];
    let world = fuse(&[article("a", None, Some("2024-08-21"), &rows, &[])]);
    assert_eq!(
        labels(&world),
        ["Burkina Faso, Mali and Niger accuse Ukraine, 20 August 2024", "Mali accuses Ukraine, 4 August 2024"]
    );
}

#[test]
fn a_plan_joins_only_what_came_of_it() {
    let severance = |modality, dates| (SeveranceOfRelations, &["Mali"][..], &["Ukraine"][..], modality, dates);
    let done = article("a", None, Some("2024-08-05"), &[severance(Asserted, Some(("2024-08-04", "2024-08-04")))], &[]);
    let before = article("b", None, Some("2024-08-02"), &[severance(Planned, None)], &[]);
    let after = article("c", None, Some("2024-09-02"), &[severance(Planned, None)], &[]);
    assert_eq!(fuse([&done, &before]).events.len(), 1);
    let world = fuse([&done, &after]);
    assert_eq!(
        labels(&world),
        [
            "Mali severs diplomatic relations with Ukraine, 4 August 2024",
            "Planned: Mali severs diplomatic relations with Ukraine",
        ]
    );
}

#[test]
fn nothing_told_as_fact_lies_after_its_publication() {
    // "this month", said on the 6th, is not the meeting of the 20th.
    let meeting = |dates| (Meeting, &["Iran", "Iraq"][..], &[][..], Asserted, Some(dates));
    let world = fuse(&[
        article("a", None, Some("2024-08-06"), &[meeting(("2024-08-01", "2024-08-31"))], &[]),
        article("b", None, Some("2024-08-21"), &[meeting(("2024-08-20", "2024-08-20"))], &[]),
    ]);
    assert_eq!(world.events.len(), 2);
}

#[test]
fn relations_follow_events_of_either_side() {
    let on = |day: &'static str| Some((day, day));
    let rows = [
        (SeveranceOfRelations, &["Iran"][..], &["Iraq"][..], Asserted, on("2016-01-03")),
        (SeveranceOfRelations, &["Iraq"][..], &["Iran"][..], Asserted, on("2016-01-20")),
        (RestorationOfRelations, &["Iran", "Iraq"][..], &[][..], Asserted, on("2023-03-10")),
        (RestorationOfRelations, &["Iraq"][..], &["Iran"][..], Asserted, on("2023-03-10")),
        (SeveranceOfRelations, &["Mali"][..], &["Ukraine"][..], Asserted, None),
        (SeveranceOfRelations, &["Niger"][..], &["Ukraine"][..], Alleged, on("2024-08-06")),
    ];
    let world = fuse(&[article("a", None, Some("2024-08-21"), &rows, &[])]);
    let restored = only(&world, "Iran and Iraq restore diplomatic relations, 10 March 2023");
    assert_eq!(restored.claims.len(), 2);
    let mut periods: Vec<_> = world
        .relations
        .iter()
        .map(|period| (period.parties.clone(), period.status, period.since, period.until))
        .collect();
    periods.sort_by_key(|period| (period.0.clone(), period.2));
    let pair = |one, other| [ActorId::local(one), ActorId::local(other)];
    assert_eq!(
        periods,
        [
            (pair("Iran", "Iraq"), RelationStatus::Severed, Some(date("2016-01-03")), Some(date("2023-03-10"))),
            (pair("Iran", "Iraq"), RelationStatus::Restored, Some(date("2023-03-10")), None),
            (pair("Mali", "Ukraine"), RelationStatus::Severed, None, None),
        ]
    );
}

#[test]
fn actors_are_what_most_articles_say() {
    let mut articles = ["a", "b", "c"]
        .map(|name| article(name, None, None, &[(Accusation, &["Mali"], &["Ukraine"], Asserted, None)], &[]));
    articles[0].actors[0].kind = ActorKind::Place;
    articles[0].actors[0].label = "Republic of Mali".to_owned();
    articles[1].actors[0].names = ["Bamako", "Malian junta"].map(str::to_owned).into();
    let world = fuse(&articles);
    let mali = world.actors.iter().find(|actor| actor.id == ActorId::local("Mali")).unwrap();
    assert_eq!((mali.kind, mali.label.as_str()), (ActorKind::State, "Mali"));
    assert_eq!(mali.names, ["Bamako", "Malian junta", "Republic of Mali"].map(str::to_owned).into());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_order_of_articles_matters((articles, shuffled) in some_articles().prop_flat_map(|articles| {
        (Just(articles.clone()), Just(articles).prop_shuffle())
    })) {
        prop_assert_eq!(fuse(&articles), fuse(&shuffled));
    }

    #[test]
    fn every_claim_is_about_some_event_and_every_event_stands_on_its_claims(articles in some_articles()) {
        let world = fuse(&articles);
        let claims: BTreeSet<_> =
            articles.iter().flat_map(|a| &a.sentences).flat_map(|s| &s.claims).map(|claim| claim.id.clone()).collect();
        let told: BTreeSet<_> = world.events.iter().flat_map(|event| event.claims.clone()).collect();
        prop_assert_eq!(&claims, &told);
        let ids: BTreeSet<&str> = world.events.iter().map(|event| event.id.as_str()).collect();
        prop_assert_eq!(ids.len(), world.events.len(), "identities collide");
        for event in &world.events {
            let behind = || articles.iter().flat_map(|a| &a.sentences).flat_map(|s| &s.claims).filter(|c| event.claims.contains(&c.id));
            let status = match event.status {
                EventStatus::Asserted => Asserted,
                EventStatus::Alleged => Alleged,
                EventStatus::Denied => Denied,
                EventStatus::Planned => Planned,
            };
            prop_assert!(behind().all(|claim| claim.proposition.class == event.class));
            let supporting = || behind().filter(|claim| claim.proposition.modality == status).map(|claim| &claim.proposition);
            prop_assert!(supporting().count() > 0);
            let said = |actor: &ActorId| supporting().any(|p| p.initiators.contains(actor) || p.targets.contains(actor));
            prop_assert!(event.initiators.iter().chain(&event.targets).all(said), "{:?}", event);
            prop_assert!(event.earliest.is_none() || supporting().any(|p| p.earliest == event.earliest && p.latest == event.latest));
            prop_assert!(!event.evidence.is_empty());
            prop_assert!((1..=event.evidence.len()).contains(&event.source_count));
            if event.status != EventStatus::Asserted {
                prop_assert!(behind().all(|claim| claim.proposition.modality != Asserted));
            }
        }
    }

    #[test]
    fn statements_are_those_that_the_claims_make(articles in some_articles()) {
        let world = fuse(&articles);
        let mut said = BTreeSet::new();
        for article in &articles {
            for sentence in &article.sentences {
                for claim in &sentence.claims {
                    for (subject, object) in claim.proposition.statements() {
                        said.insert((subject.clone(), claim.proposition.class, object.clone(), article.article.id.clone(), sentence.span));
                    }
                }
            }
        }
        let fused: BTreeSet<_> = world
            .statements
            .iter()
            .flat_map(|s| s.evidence.iter().map(|e| (s.subject.clone(), s.class, s.object.clone(), e.article.clone(), e.span)))
            .collect();
        prop_assert_eq!(said, fused);
    }

    #[test]
    fn events_do_not_drift(days in prop::collection::vec(1i8..31, 1..25)) {
        let days: Vec<String> = days.iter().map(|day| format!("2024-08-{day:02}")).collect();
        let accusation = |day: &String| {
            article(day, None, Some("2024-09-01"), &[(Accusation, &["Mali"], &["Ukraine"], Asserted, Some((day, day)))], &[])
        };
        let articles: Vec<AnnotatedArticle> = days.iter().map(accusation).collect();
        for event in &fuse(&articles).events {
            let claims = articles.iter().map(|article| &article.sentences[0].claims[0]);
            let days: BTreeSet<Date> = claims
                .filter(|claim| event.claims.contains(&claim.id))
                .filter_map(|claim| claim.proposition.earliest)
                .collect();
            // The founder's day, and one more on each side.
            prop_assert!((*days.last().unwrap() - *days.first().unwrap()).get_days() <= 2, "{:?}", days);
        }
    }

    #[test]
    fn articles_one_by_one_give_what_all_at_once_give(articles in some_articles()) {
        let mut fusion = Fusion::default();
        for article in &articles {
            fusion.add(article);
        }
        prop_assert_eq!(fusion.world(), fuse(&articles));
    }
}
