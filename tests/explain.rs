//! Explanations: a folder a case, with what is asked and the expected text and JSON, over the dataset of the queries.

use demarche::explain::{Explanation, explain};
use demarche::query::{Lookup, Prefixes};
use std::fs;
use std::path::Path;

fn explained(what: &str) -> Explanation {
    let store = crate::query::store();
    explain(Lookup::new(&store), &Prefixes::default(), what, 2).unwrap_or_else(|error| panic!("{what}: {error}"))
}

#[test]
fn every_case_has_its_expected_explanation() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/explain");
    let mut tried = 0;
    for entry in fs::read_dir(cases).unwrap() {
        let case = entry.unwrap().path();
        let what = fs::read_to_string(case.join("what.txt")).unwrap();
        let explanation = explained(&what);
        let mut text = Vec::new();
        explanation.write(&mut text, 100).unwrap();
        let json = serde_json::to_string_pretty(&explanation).unwrap() + "\n";
        for (file, found) in [("expected.txt", String::from_utf8(text).unwrap()), ("expected.json", json)] {
            if std::env::var_os("DEMARCHE_WRITE_EXPECTED").is_some() {
                fs::write(case.join(file), &found).unwrap();
            }
            assert_eq!(found, fs::read_to_string(case.join(file)).unwrap(), "{}", case.join(file).display());
        }
        tried += 1;
    }
    assert!(tried >= 7);
}

#[test]
fn every_claim_of_every_event_reaches_an_exact_quote() {
    let Explanation::Entity { entity, explained } = explained("Mali") else { panic!("expected an entity") };
    assert_eq!(entity.actor.wikidata.as_deref(), Some("Q912"));
    assert_eq!((entity.events.len(), explained.len()), (6, 2));
    for claim in explained.iter().flat_map(|event| &event.claims) {
        let sentence = claim.sentence.as_ref().unwrap();
        assert_eq!(sentence.quote.chars().count(), sentence.end - sentence.begin);
        assert!(sentence.quote.contains(claim.trigger.as_deref().unwrap()));
        assert!(sentence.article.as_ref().unwrap().published.is_some());
    }
}

#[test]
fn an_allegation_is_no_fact() {
    let Explanation::Statement(statement) = explained("Ukraine aided Tuareg rebels") else {
        panic!("expected a statement")
    };
    assert!(!statement.holds);
    assert_eq!(statement.sentences, []);
    let statuses: Vec<&str> = statement.events.iter().map(|event| event.event.status.as_str()).collect();
    assert_eq!(statuses, ["alleged"]);
}

#[test]
fn the_same_thing_is_found_by_each_of_its_names() {
    let by_label = explained("Mali");
    for name in ["Q912", "Bamako", ":Q912", "<https://w3id.org/demarche/id/Q912>"] {
        assert_eq!(explained(name), by_label, "{name}");
    }
    assert_eq!(explained("a1"), explained("1111111111111111"));
    let store = crate::query::store();
    let error = explain(Lookup::new(&store), &Prefixes::default(), "Atlantis", 2).unwrap_err();
    assert!(error.to_string().contains("no actor 'Atlantis'"), "{error}");
}
