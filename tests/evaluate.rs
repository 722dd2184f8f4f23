//! Scores of claims: the expected figures in each case's folder are those of the reference scorer on the same files
//! (`score_claims.py GOLD SYSTEM --by-type`, and with `--articles m01,m03`).

use demarche::evaluate::{Fault, Level, ScoredClaim, Scores, read_claims, score};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

fn case() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/evaluate/varied")
}

fn claims(file: &str) -> Vec<ScoredClaim> {
    read_claims(file, File::open(case().join(file)).unwrap()).unwrap()
}

fn lines(scores: &Scores, by_class: bool) -> BTreeSet<String> {
    let mut bytes = Vec::new();
    scores.write(&mut bytes, by_class, 0).unwrap();
    String::from_utf8(bytes).unwrap().lines().map(str::to_owned).collect()
}

fn expected(file: &str) -> BTreeSet<String> {
    fs::read_to_string(case().join(file)).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn scores_are_those_of_the_reference() {
    let (gold, system) = (claims("gold.jsonl"), claims("system.jsonl"));
    assert_eq!(lines(&score(&gold, &system, None), true), expected("expected.txt"));
    let only = BTreeSet::from(["m01".to_owned(), "m03".to_owned()]);
    assert_eq!(lines(&score(&gold, &system, Some(&only)), false), expected("expected-m01-m03.txt"));
}

#[test]
fn gold_claims_score_full_against_themselves() {
    let gold = claims("gold.jsonl");
    let required: Vec<ScoredClaim> = gold.iter().filter(|claim| !claim.is_optional()).cloned().collect();
    let scores = score(&gold, &required, None);
    assert!((scores.all.full.f1() - 1.0).abs() < f64::EPSILON);
    assert_eq!(scores.mistakes.len(), 0);
}

#[test]
fn every_claim_short_of_full_is_a_mistake_of_its_article() {
    let (gold, system) = (claims("gold.jsonl"), claims("system.jsonl"));
    let scores = score(&gold, &system, None);
    let count = |fault: Fault| scores.of_fault(fault).count();
    assert_eq!(count(Fault::Missed), scores.all.core.gold - scores.all.core.hits);
    assert_eq!(count(Fault::Spurious), scores.all.core.system - scores.all.core.hits);
    assert_eq!(count(Fault::Differs), scores.all.core.hits - scores.all.full.hits);
    for (article, mistakes) in &scores.mistakes {
        for mistake in mistakes {
            let claims = [&mistake.expected, &mistake.found];
            assert!(claims.into_iter().flatten().all(|claim| claim.article == *article && !claim.is_optional()));
            assert!(!mistake.quote().is_empty());
        }
    }
    let mut report = Vec::new();
    scores.write(&mut report, false, 1).unwrap();
    let report = String::from_utf8(report).unwrap();
    assert_eq!(report.matches("  missed: expected ").count(), 1, "{report}");
    assert_eq!(report.matches("  spurious: expected ").count(), 1, "{report}");
    assert!(!report.contains("confidence"), "{report}");
}

#[test]
fn classes_add_up_to_the_whole() {
    let scores = score(&claims("gold.jsonl"), &claims("system.jsonl"), None);
    for level in Level::ALL {
        let sum = |part: fn(demarche::evaluate::Measure) -> usize| -> usize {
            scores.by_class.values().map(|measures| part(measures.at(level))).sum()
        };
        let all = scores.at(level);
        assert_eq!((sum(|m| m.hits), sum(|m| m.gold), sum(|m| m.system)), (all.hits, all.gold, all.system));
    }
}

#[test]
fn confidence_is_held_against_what_is_right() {
    let gold = claims("gold.jsonl");
    let line = |confidence: &str| {
        format!(
            r#"{{"article": "m01", "begin": {}, "end": {}, "type": "{}", "initiator": [], "target": [], "confidence": {confidence}}}"#,
            gold[0].begin, gold[0].end, gold[0].class
        )
    };
    let system = read_claims("system", format!("{}\n{}\n", line("0.95"), line("0.3")).as_bytes()).unwrap();
    let bins = score(&gold, &system, None).calibration.bins();
    assert_eq!(bins.iter().map(|bin| bin.claims).collect::<Vec<_>>(), [1, 1]);
    assert!((bins[1].mean() - 0.95).abs() < 1e-9);
    let mut report = Vec::new();
    score(&gold, &system, None).write_calibration(&mut report).unwrap();
    assert!(String::from_utf8(report).unwrap().contains("0.9 to 1.0        1   0.95"));
}

#[test]
fn a_line_that_is_no_claim_is_named() {
    let error = read_claims("gold.jsonl", &b"\n{\"article\": \"a\"}\n"[..]).unwrap_err();
    assert!(error.to_string().starts_with("gold.jsonl:2: expected a claim, missing field"), "{error}");
}
