//! Fits the likelihoods of claims to articles annotated by hand: who plays their roles, and whether they are right.
//!
//! Writes the weights, or else the claims of the articles, as `demarche claims` prints them, each article judged by weights
//! that are fitted to others: `demarche evaluate GOLD --system FILE` tells how good they are. The same articles give the
//! same weights.

#![allow(clippy::print_stdout)]

mod articles;
mod fitting;
mod parts;

use articles::{Annotated, Prepared, load};
use demarche::annotation::{Detail, Pipeline};
use demarche::claim::{Extractor, LIKELIHOOD_WEIGHTS, Likelihoods, Question};
use demarche::evaluate::{Answer, ScoredClaim};
use fitting::fit;
use std::error::Error;
use std::path::PathBuf;

const USAGE: &str = "usage: likelihood [--write models/likelihoods.bin] GOLD FOLDER [GOLD FOLDER ...]

Fits the likelihoods to the articles of the folders, as their gold claims have them (an article named twice counts twice).
With --write it writes them; without, it prints the claims of each article by likelihoods that are fitted to the articles
of the other folders, or to four fifths of the others if there is one folder.";

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
    let sets: Vec<Vec<Annotated>> =
        paths.chunks(2).map(|pair| load(&pair[0], &pair[1])).collect::<Result<_, Box<dyn Error>>>()?;
    let prepared: Vec<Vec<Prepared<'_>>> = sets.iter().map(|set| prepare(set)).collect::<Result<_, _>>()?;
    match write {
        Some(path) => {
            let articles: Vec<&Prepared<'_>> = prepared.iter().flatten().collect();
            std::fs::write(&path, fitted(&articles)?.to_bytes())?;
            println!("wrote {}", path.display());
        }
        None => {
            for (own, others) in parts::apart(&prepared) {
                print_claims(&own, &fitted(&others)?)?;
            }
        }
    }
    Ok(())
}

fn prepare(set: &[Annotated]) -> Result<Vec<Prepared<'_>>, Box<dyn Error>> {
    set.iter().map(Prepared::new).collect()
}

/// Prints the claims of articles as some likelihoods judge them, in the form in which these would ship.
fn print_claims(articles: &[&Prepared<'_>], likelihoods: &Likelihoods) -> Result<(), Box<dyn Error>> {
    let likelihoods = Likelihoods::from_bytes(&likelihoods.to_bytes());
    let pipeline = Pipeline::with_extractor(Extractor::embedded()?.with_likelihoods(likelihoods))?;
    for article in articles {
        let annotated = pipeline.annotate(article.article().clone(), Detail::Default);
        for claim in ScoredClaim::of_article(&annotated) {
            println!("{}", serde_json::to_string(&claim)?);
        }
    }
    Ok(())
}

/// The likelihoods that fit articles: first those of roles that sentences tell, then, with the roles of each article
/// filled by what fits others, all.
fn fitted(articles: &[&Prepared<'_>]) -> Result<Likelihoods, Box<dyn Error>> {
    let mut answers = Vec::new();
    for (own, others) in parts::fifths(articles) {
        let roles = all_answers(&others, &Likelihoods::none())?;
        let likelihoods = weighted(roles.into_iter().filter(|answer| !is_of_claim(answer)).collect())?;
        answers.extend(all_answers(&own, &likelihoods)?);
    }
    weighted(answers)
}

fn all_answers(articles: &[&Prepared<'_>], likelihoods: &Likelihoods) -> Result<Vec<Answer>, Box<dyn Error>> {
    let extractor = Extractor::embedded()?.with_likelihoods(likelihoods.clone());
    Ok(articles.iter().flat_map(|article| article.answers(&extractor)).collect())
}

/// The likelihoods that fit some answers.
fn weighted(answers: Vec<Answer>) -> Result<Likelihoods, Box<dyn Error>> {
    let weights = fit(answers, LIKELIHOOD_WEIGHTS)?;
    Ok(Likelihoods { weights: weights.into_iter().map(|weight| weight as f32).collect() })
}

fn is_of_claim(answer: &Answer) -> bool {
    answer.example.question == Question::Right
}
