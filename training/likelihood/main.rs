//! Fits the likelihoods of claims to articles annotated by hand: who plays their roles, and whether they are right.
//!
//! Writes the weights, or else prints how many of the claims of each confidence are right, where each article was left out
//! of what its claims are judged by. The same articles give the same weights.

#![allow(clippy::print_stdout)]

mod articles;
mod fitting;
mod table;

use articles::{Prepared, load};
use demarche::claim::{LIKELIHOOD_WEIGHTS, Likelihoods, Question};
use demarche::evaluate::Answer;
use fitting::{fit, probabilities};
use std::error::Error;
use std::path::PathBuf;

const USAGE: &str = "usage: likelihood [--write models/likelihoods.bin] GOLD FOLDER [GOLD FOLDER ...]";

/// In how many parts the articles are cut, each judged by weights that are fitted to the others.
const FOLDS: usize = 5;

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
    if let Some(path) = write {
        std::fs::write(&path, fitted(&prepared.iter().collect::<Vec<_>>())?.to_bytes())?;
        println!("wrote {}", path.display());
        return Ok(());
    }
    let mut judged: Vec<(f64, bool)> = Vec::new();
    for (own, others) in folds(&prepared.iter().collect::<Vec<_>>()) {
        let likelihoods = fitted(&others)?;
        let weights: Vec<f64> = likelihoods.weights.iter().copied().map(f64::from).collect();
        for article in own {
            let answers = article.answers(&likelihoods)?;
            let claims = answers.iter().filter(|answer| is_of_claim(answer) && !answer.optional);
            judged.extend(claims.map(|answer| (probabilities(answer, &weights)[1], answer.is_yes())));
        }
    }
    table::print(&judged, prepared.iter().map(Prepared::gold).sum());
    Ok(())
}

/// The articles in parts, each with all others.
fn folds<'a, 'p>(articles: &[&'a Prepared<'p>]) -> Vec<(Vec<&'a Prepared<'p>>, Vec<&'a Prepared<'p>>)> {
    let part = |fold: usize, is_in: bool| {
        let part = articles.iter().enumerate().filter(|(at, _)| (at % FOLDS == fold) == is_in);
        part.map(|(_, article)| *article).collect()
    };
    (0..FOLDS).map(|fold| (part(fold, true), part(fold, false))).collect()
}

/// The likelihoods that fit articles: first those of roles that sentences tell, then, with the roles of each article
/// filled by what fits others, all.
fn fitted(articles: &[&Prepared<'_>]) -> Result<Likelihoods, Box<dyn Error>> {
    let mut answers = Vec::new();
    for (own, others) in folds(articles) {
        let likelihoods = weighted(&all_answers(&others, &Likelihoods::none())?, |answer| !is_of_claim(answer))?;
        answers.extend(all_answers(&own, &likelihoods)?);
    }
    weighted(&answers, |_| true)
}

fn all_answers(articles: &[&Prepared<'_>], likelihoods: &Likelihoods) -> Result<Vec<Answer>, Box<dyn Error>> {
    let mut answers = Vec::new();
    for article in articles {
        answers.extend(article.answers(likelihoods)?);
    }
    Ok(answers)
}

/// The likelihoods that fit some answers.
fn weighted(answers: &[Answer], is_wanted: impl Fn(&Answer) -> bool) -> Result<Likelihoods, Box<dyn Error>> {
    let wanted: Vec<Answer> = answers.iter().filter(|answer| is_wanted(answer)).cloned().collect();
    let weights = fit(&wanted, LIKELIHOOD_WEIGHTS)?;
    Ok(Likelihoods { weights: weights.into_iter().map(|weight| weight as f32).collect() })
}

fn is_of_claim(answer: &Answer) -> bool {
    answer.example.question == Question::Right
}
