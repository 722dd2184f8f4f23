//! Fits the likelihoods of claims to articles annotated by hand: who plays a role that a sentence leaves open, and
//! whether a claim is right.
//!
//! Prints how many of the claims of each confidence are right, where each article was left out of what its claims are
//! judged by. The same articles give the same weights.

#![allow(clippy::print_stdout)]

mod articles;
mod regression;

use articles::{Prepared, load};
use demarche::claim::{CLAIM_FEATURES, Likelihoods, Question, ROLE_FEATURES, ROLE_KINDS};
use demarche::evaluate::Answer;
use regression::{Row, fit, probability};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: likelihood [--write src/claim/extract/likelihood/weights.rs] GOLD FOLDER [GOLD FOLDER ...]";

/// In how many parts the articles are cut, each judged by weights that are fitted to the others.
const FOLDS: usize = 8;

/// How far the weights of a role, and those of a kind of open role, can leave those that all share.
const OWN: [f64; 2] = [0.7, 0.5];

fn main() -> Result<(), Box<dyn Error>> {
    let mut write: Option<PathBuf> = None;
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--write" => write = Some(arguments.next().ok_or(USAGE)?.into()),
            _ => paths.push(argument.into()),
        }
    }
    if paths.is_empty() || !paths.len().is_multiple_of(2) {
        return Err(USAGE.into());
    }
    let mut annotated = Vec::new();
    for pair in paths.chunks(2) {
        annotated.extend(load(&pair[0], &pair[1])?);
    }
    let prepared: Vec<Prepared<'_>> = annotated.iter().map(Prepared::new).collect::<Result<_, _>>()?;
    let mut judged: Vec<(f64, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let of = |is_in: bool| prepared.iter().enumerate().filter(move |(at, _)| (at % FOLDS == fold) == is_in);
        let others: Vec<&Prepared<'_>> = of(false).map(|(_, article)| article).collect();
        let likelihoods = fitted(&others)?;
        for (_, article) in of(true) {
            let answers = article.answers(&likelihoods)?;
            let claims = answers.iter().filter(|answer| answer.example.question == Question::Right && !answer.optional);
            judged.extend(claims.map(|answer| (probability(&row(answer), &likelihoods.claims), answer.holds)));
        }
    }
    print_table(&judged, prepared.iter().map(Prepared::gold).sum());
    if let Some(path) = write {
        std::fs::write(&path, source(&fitted(&prepared.iter().collect::<Vec<_>>())?)?)?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// The likelihoods that fit articles: first those of roles, then, with roles filled by them, those of claims.
fn fitted(articles: &[&Prepared<'_>]) -> Result<Likelihoods, Box<dyn Error>> {
    let mut likelihoods = Likelihoods::embedded();
    let mut rows: Vec<(Row, bool)> = Vec::new();
    for article in articles {
        let answers = article.answers(&likelihoods)?;
        let roles = answers.iter().filter(|answer| answer.example.question != Question::Right);
        rows.extend(roles.map(|answer| (shared_row(answer), answer.holds)));
    }
    let weights = fit(&rows, (3 + ROLE_KINDS) * ROLE_FEATURES);
    for (kind, own) in likelihoods.roles.iter_mut().enumerate() {
        for (feature, weight) in own.iter_mut().enumerate() {
            *weight = blocks(kind).iter().map(|(block, share)| share * weights[block * ROLE_FEATURES + feature]).sum();
        }
    }
    let mut rows: Vec<(Row, bool)> = Vec::new();
    for article in articles {
        let answers = article.answers(&likelihoods)?;
        let claims = answers.iter().filter(|answer| answer.example.question == Question::Right);
        rows.extend(claims.map(|answer| (row(answer), answer.holds)));
    }
    for (weight, fitted) in likelihoods.claims.iter_mut().zip(fit(&rows, CLAIM_FEATURES)) {
        *weight = fitted;
    }
    Ok(likelihoods)
}

/// The blocks of weights that a kind of open role takes part in, with its share: that of all, that of its role, its own.
fn blocks(kind: usize) -> [(usize, f64); 3] {
    let role = if kind < ROLE_KINDS / 2 { 1 } else { 2 };
    [(0, 1.0), (role, OWN[0]), (3 + kind, OWN[1])]
}

fn row(answer: &Answer) -> Row {
    let features = answer.example.features.iter().copied().enumerate();
    features.filter(|(_, value)| *value != 0.0).collect()
}

fn shared_row(answer: &Answer) -> Row {
    let own = row(answer);
    let block = |(block, share): (usize, f64)| {
        own.iter().map(move |(at, value)| (block * ROLE_FEATURES + at, share * value)).collect::<Vec<_>>()
    };
    blocks(answer.example.kind).into_iter().flat_map(block).collect()
}

fn print_table(judged: &[(f64, bool)], gold: usize) {
    println!("{gold} gold claims, {} claims found; each judged by weights fitted to other articles", judged.len());
    println!("confidence  claims  right");
    for bin in 0..10 {
        let (from, to) = (f64::from(bin) / 10.0, f64::from(bin + 1) / 10.0);
        let within: Vec<bool> = judged.iter().filter(|(p, _)| *p >= from && *p < to).map(|(_, holds)| *holds).collect();
        let right = within.iter().filter(|holds| **holds).count();
        if !within.is_empty() {
            println!("{from:.1}..{to:.1}    {:6}  {:.2}", within.len(), right as f64 / within.len() as f64);
        }
    }
    println!("at least  claims  core precision  recall  F1");
    for step in 0..=10 {
        let least = f64::from(step) / 20.0;
        let kept: Vec<bool> = judged.iter().filter(|(p, _)| *p >= least).map(|(_, holds)| *holds).collect();
        let right = kept.iter().filter(|holds| **holds).count() as f64;
        let (precision, recall) = (right / kept.len().max(1) as f64, right / gold.max(1) as f64);
        let f1 = 2.0 * right / (kept.len() + gold).max(1) as f64;
        println!("{least:.2}      {:6}  {precision:.3}           {recall:.3}   {f1:.3}", kept.len());
    }
}

/// The weights as Rust source.
fn source(likelihoods: &Likelihoods) -> Result<String, std::fmt::Error> {
    let numbers = |weights: &[f64]| {
        let numbers: Vec<String> = weights.iter().map(|weight| format!("{weight:.3}")).collect();
        numbers.join(", ")
    };
    let program = Path::new("training/likelihood/main.rs");
    let mut text =
        format!("//! The weights of the likelihoods, as `{}` fits them; not to be edited.\n\n", program.display());
    text += "use super::{CLAIM_FEATURES, ROLE_FEATURES, ROLE_KINDS};\n\n";
    text += "/// For each kind of open role the weights of the features of a party.\n#[rustfmt::skip]\n";
    text += "pub(super) const ROLES: [[f64; ROLE_FEATURES]; ROLE_KINDS] = [\n";
    for weights in &likelihoods.roles {
        writeln!(text, "    [{}],", numbers(weights))?;
    }
    text += "];\n\n/// The weights of the features of a claim.\n#[rustfmt::skip]\n";
    writeln!(text, "pub(super) const CLAIMS: [f64; CLAIM_FEATURES] = [\n    {},\n];", numbers(&likelihoods.claims))?;
    Ok(text)
}
