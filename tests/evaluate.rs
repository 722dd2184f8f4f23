//! Scores of claims: the expected figures in each case's folder are those of the reference scorer on the same files
//! (`score_claims.py GOLD SYSTEM --by-type`, and with `--articles m01,m03`).

use demarche::evaluate::{ScoredClaim, Scores, read_claims, score};
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
    assert!((scores.full.f1() - 1.0).abs() < f64::EPSILON);
    assert_eq!((scores.missed.len(), scores.spurious.len()), (0, 0));
}

#[test]
fn a_line_that_is_no_claim_is_named() {
    let error = read_claims("gold.jsonl", &b"\n{\"article\": \"a\"}\n"[..]).unwrap_err();
    assert!(error.to_string().starts_with("gold.jsonl:2: expected a claim, missing field"), "{error}");
}
