//! Annotates odd articles without end, or for as many seconds as are given, and checks what must hold of any article.
//!
//! An article that breaks something is made as small as it can be, and shown.

#![allow(missing_docs, clippy::print_stdout)]

mod article;
mod growth;

use article::{articles, corpus};
use demarche::annotation::{Detail, Pipeline, read_stream};
use demarche::article::{Article, Metadata};
use demarche::vocab::mint::Base;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::error::Error;
use std::time::{Duration, Instant};

/// How many articles are made between two looks at the clock.
const ROUND: u32 = 32;

fn main() -> Result<(), Box<dyn Error>> {
    let seconds = std::env::args().nth(1).map_or(Ok(u64::MAX), |seconds| seconds.parse())?;
    let start = Instant::now();
    let pipeline = Pipeline::embedded()?;
    let articles = articles(corpus()?);
    let config = Config { cases: ROUND, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
    let mut done = 0;
    while start.elapsed() < Duration::from_secs(seconds) {
        // A runner counts the articles of all its runs, and stops at the number of cases.
        TestRunner::new(config.clone()).run(&articles, |text| holds(&pipeline, &text))?;
        done += ROUND;
    }
    println!("fuzz: {done} articles in {} s, none of which breaks anything", start.elapsed().as_secs());
    growth::check(&pipeline)?;
    println!("fuzz: time grows with the text, no faster, for {} kinds of odd text", growth::KINDS.len());
    Ok(())
}

/// Whether an article is annotated alike twice, and what is found stands in its text: reading it back proves spans,
/// quotes, roles and identities.
fn holds(pipeline: &Pipeline, text: &str) -> Result<(), TestCaseError> {
    let published = Some(jiff::civil::date(2024, 8, 9));
    let article = Article::new("fuzz", Metadata { published, ..Metadata::default() }, text);
    let annotated = pipeline.annotate(article.clone(), Detail::Full);
    prop_assert_eq!(&annotated, &pipeline.annotate(article, Detail::Full), "two runs differ");
    if text.trim().is_empty() {
        // Readers refuse it.
        return Ok(());
    }
    let mut line = Vec::new();
    let base = Base::default();
    let written = annotated.write(&base, &mut line);
    prop_assert!(written.is_ok(), "cannot be written: {:?}", written);
    for item in read_stream(&line[..], "fuzz", &base) {
        let (again, problems) = item.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(problems.is_empty(), "{:?}", problems);
        prop_assert_eq!(again.as_ref(), Some(&annotated), "reads back as another article");
    }
    Ok(())
}
