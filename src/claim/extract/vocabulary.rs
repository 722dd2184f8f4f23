//! Every class of event as news tell it: sentences of our own, a class and a sentence a line in `vocabulary.tsv`.

use super::*;
use crate::article::Metadata;
use crate::claim::EventClass;
use crate::entity::{Gazetteer, recognise};
use std::collections::BTreeMap;

const SENTENCES: &str = include_str!("vocabulary.tsv");

/// Of how many sentences of a class one may be missed; the language model errs in about one of ten.
const ONE_OF: usize = 3;

fn evokes(extractor: &Extractor, class: &str, text: &str) -> bool {
    let article = Article::new("test", Metadata::default(), text);
    let parsed = crate::parse::parse(&article.text, &[]);
    let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
    let claims = extractor.claims(&article, &parsed, &entities);
    claims.iter().flatten().any(|claim| claim.proposition.class.name() == class)
}

#[test]
fn each_class_is_found_as_news_tell_it() {
    let extractor = Extractor::embedded().unwrap();
    let mut counts: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for line in SENTENCES.lines() {
        let (class, sentence) = line.split_once('\t').unwrap();
        let (all, missed) = counts.entry(class).or_default();
        *all += 1;
        if !evokes(&extractor, class, sentence) {
            missed.push(sentence);
        }
    }
    for class in EventClass::all() {
        let (all, missed) = &counts[class.name()];
        assert!(*all >= 5, "{class}: {all} sentences");
        assert!(missed.len() * ONE_OF <= *all, "{class}: missed {missed:#?} of {all}");
    }
}
