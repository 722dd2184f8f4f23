//! Precision, recall and F1 of claims against gold claims.

use super::calibration::Calibration;
use super::mistake::{Fault, Mistake};
use super::pairing::{Level, pair};
use super::scored::ScoredClaim;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Hits among gold claims and among claims found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// Gold claims that are found.
    pub hits: usize,
    /// Gold claims.
    pub gold: usize,
    /// Claims found.
    pub system: usize,
}

impl Measure {
    /// The part of the claims found that are right, from 0 to 1; 0 if none is found.
    pub fn precision(self) -> f64 {
        ratio(self.hits, self.system)
    }

    /// The part of the gold claims that are found, from 0 to 1; 0 if there are none.
    pub fn recall(self) -> f64 {
        ratio(self.hits, self.gold)
    }

    /// The harmonic mean of precision and recall, from 0 to 1.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

/// A part of a whole, from 0 to 1; 0 of nothing.
#[allow(clippy::cast_precision_loss, reason = "counts of claims are far below 2^52")]
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The measures of some claims at the three levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Measures {
    /// Hits at the level of type.
    #[serde(rename = "type")]
    pub of_type: Measure,
    /// Hits at the level of core.
    pub core: Measure,
    /// Hits at the level of full.
    pub full: Measure,
}

impl Measures {
    /// The measure at a level.
    pub fn at(&self, level: Level) -> Measure {
        match level {
            Level::Type => self.of_type,
            Level::Core => self.core,
            Level::Full => self.full,
        }
    }

    fn each(&mut self) -> [&mut Measure; 3] {
        [&mut self.of_type, &mut self.core, &mut self.full]
    }

    fn hit(&mut self, reached: Level) {
        self.of_type.hits += 1;
        self.core.hits += usize::from(reached >= Level::Core);
        self.full.hits += usize::from(reached >= Level::Full);
    }
}

/// The scores of some claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Over all claims.
    pub all: Measures,
    /// For each event class, by its local name.
    pub by_class: BTreeMap<String, Measures>,
    /// What is missed, spurious, or differs from gold, by article.
    pub mistakes: BTreeMap<String, Vec<Mistake>>,
    /// How far confidence is to be trusted.
    pub calibration: Calibration,
}

/// Scores claims against gold claims, on the articles of `only`, or on all articles that have gold claims.
pub fn score(gold: &[ScoredClaim], system: &[ScoredClaim], only: Option<&BTreeSet<String>>) -> Scores {
    let by_article = |claims: &[ScoredClaim]| {
        let mut articles: BTreeMap<String, Vec<ScoredClaim>> = BTreeMap::new();
        for claim in claims {
            articles.entry(claim.article.clone()).or_default().push(claim.clone());
        }
        articles
    };
    let (gold, system) = (by_article(gold), by_article(system));
    let mut scores = Scores::default();
    let articles: BTreeSet<&String> = only.map_or_else(|| gold.keys().collect(), |only| only.iter().collect());
    for article in articles {
        let of = |claims: &BTreeMap<String, Vec<ScoredClaim>>| claims.get(article).cloned().unwrap_or_default();
        scores.add(article, &of(&gold), &of(&system));
    }
    scores
}

impl Scores {
    /// The measure over all claims at a level.
    pub fn at(&self, level: Level) -> Measure {
        self.all.at(level)
    }

    /// The mistakes of a kind, in the order of articles and of the gold file, then of the claims found.
    pub fn of_fault(&self, fault: Fault) -> impl Iterator<Item = &Mistake> {
        self.mistakes.values().flatten().filter(move |mistake| mistake.fault == fault)
    }

    /// Adds the claims of one article.
    fn add(&mut self, article: &str, gold: &[ScoredClaim], system: &[ScoredClaim]) {
        let pairs = pair(gold, system);
        let free: BTreeSet<usize> =
            pairs.iter().filter(|pair| gold[pair.0].optional).map(|&(_, found, _)| found).collect();
        for claim in gold.iter().filter(|claim| !claim.optional) {
            let class = self.by_class.entry(claim.class.clone()).or_default();
            self.all.each().into_iter().chain(class.each()).for_each(|measure| measure.gold += 1);
        }
        for (_, claim) in system.iter().enumerate().filter(|(found, _)| !free.contains(found)) {
            let class = self.by_class.entry(claim.class.clone()).or_default();
            self.all.each().into_iter().chain(class.each()).for_each(|measure| measure.system += 1);
        }
        let scored: Vec<(usize, usize, Level)> = pairs.into_iter().filter(|pair| !gold[pair.0].optional).collect();
        for &(wanted, _, level) in &scored {
            self.all.hit(level);
            self.by_class.entry(gold[wanted].class.clone()).or_default().hit(level);
        }
        let mut reached: Vec<Option<(usize, Level)>> = vec![None; system.len()];
        for &(wanted, found, level) in &scored {
            reached[found] = Some((wanted, level));
        }
        for (found, claim) in system.iter().enumerate().filter(|(found, _)| !free.contains(found)) {
            self.calibration.add(claim.confidence, reached[found].map(|(_, level)| level));
        }
        let mistakes = mistakes(gold, system, &scored, &free);
        if !mistakes.is_empty() {
            self.mistakes.insert(article.to_owned(), mistakes);
        }
    }
}

/// The mistakes of one article: what is missed at the level of core, what is spurious at it, and what differs at the
/// level of full.
fn mistakes(
    gold: &[ScoredClaim],
    system: &[ScoredClaim],
    pairs: &[(usize, usize, Level)],
    free: &BTreeSet<usize>,
) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for (wanted, claim) in gold.iter().enumerate().filter(|(_, claim)| !claim.optional) {
        let found = pairs.iter().find(|pair| pair.0 == wanted);
        let other = found.map(|&(_, found, _)| system[found].clone());
        let fault = match found.map(|pair| pair.2) {
            Some(Level::Full) => continue,
            Some(Level::Core) => Fault::Differs,
            Some(Level::Type) | None => Fault::Missed,
        };
        mistakes.push(Mistake { fault, expected: Some(claim.clone()), found: other });
    }
    for (found, claim) in system.iter().enumerate().filter(|(found, _)| !free.contains(found)) {
        let pair = pairs.iter().find(|pair| pair.1 == found);
        if pair.is_none_or(|pair| pair.2 < Level::Core) {
            let expected = pair.map(|&(wanted, ..)| gold[wanted].clone());
            mistakes.push(Mistake { fault: Fault::Spurious, expected, found: Some(claim.clone()) });
        }
    }
    mistakes
}
