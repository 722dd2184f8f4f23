//! Precision, recall and F1 of claims against gold claims.

use super::names::meet;
use super::scored::ScoredClaim;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// How far a claim agrees with a gold claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Sentence and type.
    Type,
    /// Type, an initiator and a target.
    Core,
    /// Core, modality and dates, and no actor too many.
    Full,
}

impl Level {
    /// The three levels, each with what the one before it has.
    pub const ALL: [Self; 3] = [Self::Type, Self::Core, Self::Full];

    /// Its name: `type`, `core` or `full`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Core => "core",
            Self::Full => "full",
        }
    }
}

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

#[allow(clippy::cast_precision_loss, reason = "counts of claims are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The scores of some claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Hits at the level of type.
    pub of_type: Measure,
    /// Hits at the level of core.
    pub core: Measure,
    /// Hits at the level of full.
    pub full: Measure,
    /// For each event class: hits at the level of core.
    pub by_class: BTreeMap<String, Measure>,
    /// Gold claims that are not found at the level of core, in the order of articles and of the file.
    pub missed: Vec<ScoredClaim>,
    /// Claims that are no gold claim at the level of core, in the same order.
    pub spurious: Vec<ScoredClaim>,
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
        scores.add(&of(&gold), &of(&system));
    }
    scores
}

impl Scores {
    /// The measure at a level.
    pub fn at(&self, level: Level) -> Measure {
        match level {
            Level::Type => self.of_type,
            Level::Core => self.core,
            Level::Full => self.full,
        }
    }

    /// Adds the claims of one article.
    fn add(&mut self, gold: &[ScoredClaim], system: &[ScoredClaim]) {
        let pairs = pair(gold, system);
        let free: BTreeSet<usize> =
            pairs.iter().filter(|pair| gold[pair.0].optional).map(|&(_, found, _)| found).collect();
        let wanted: Vec<&ScoredClaim> = gold.iter().filter(|claim| !claim.optional).collect();
        let counted = (0..system.len()).filter(|found| !free.contains(found));
        for measure in [&mut self.of_type, &mut self.core, &mut self.full] {
            measure.gold += wanted.len();
            measure.system += system.len() - free.len();
        }
        for claim in wanted {
            self.by_class.entry(claim.class.clone()).or_default().gold += 1;
        }
        for found in counted {
            self.by_class.entry(system[found].class.clone()).or_default().system += 1;
        }
        for &(wanted, _, level) in pairs.iter().filter(|pair| !gold[pair.0].optional) {
            self.of_type.hits += 1;
            self.core.hits += usize::from(level >= Level::Core);
            self.full.hits += usize::from(level >= Level::Full);
            if level >= Level::Core {
                self.by_class.entry(gold[wanted].class.clone()).or_default().hits += 1;
            }
        }
        let is_hit = |pair: &&(usize, usize, Level)| pair.2 >= Level::Core;
        let hit: BTreeSet<usize> = pairs.iter().filter(is_hit).map(|pair| pair.0).collect();
        let right: BTreeSet<usize> = pairs.iter().filter(is_hit).map(|pair| pair.1).chain(free).collect();
        let missed = gold.iter().enumerate().filter(|(index, claim)| !hit.contains(index) && !claim.optional);
        self.missed.extend(missed.map(|(_, claim)| claim.clone()));
        let spurious = system.iter().enumerate().filter(|(index, _)| !right.contains(index));
        self.spurious.extend(spurious.map(|(_, claim)| claim.clone()));
    }

    /// Writes the scores for people: a line a level, and where wanted a line a class, and the first errors.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    pub fn write(&self, mut writer: impl Write, by_class: bool, errors: usize) -> io::Result<()> {
        for level in Level::ALL {
            let measure = self.at(level);
            writeln!(
                writer,
                "{:5} P {:.3}  R {:.3}  F1 {:.3}   ({} of {} gold, {} system)",
                level.name(),
                measure.precision(),
                measure.recall(),
                measure.f1(),
                measure.hits,
                measure.gold,
                measure.system
            )?;
        }
        if by_class {
            let mut classes: Vec<_> = self.by_class.iter().collect();
            classes.sort_by_key(|(_, measure)| std::cmp::Reverse(measure.gold));
            for (class, Measure { hits, gold, system }) in classes {
                writeln!(writer, "  {class:24} gold {gold:3}  system {system:3}  core {hits:3}")?;
            }
        }
        for (title, claims) in [("missed", &self.missed), ("spurious", &self.spurious)] {
            for claim in claims.iter().take(errors) {
                writeln!(writer, "{title}: {}", crate::query::visible(&claim.summary()))?;
            }
        }
        Ok(())
    }
}

/// Pairs of a gold claim and a claim, one to one, best levels first, then in their orders.
fn pair(gold: &[ScoredClaim], system: &[ScoredClaim]) -> Vec<(usize, usize, Level)> {
    let mut candidates = Vec::new();
    for (wanted, one) in gold.iter().enumerate() {
        for (found, other) in system.iter().enumerate() {
            candidates.extend(level(one, other).map(|level| (wanted, found, level)));
        }
    }
    candidates.sort_by_key(|&(wanted, found, level)| (std::cmp::Reverse(level), wanted, found));
    let (mut wanted, mut found) = (BTreeSet::new(), BTreeSet::new());
    candidates.retain(|pair| {
        let is_free = !wanted.contains(&pair.0) && !found.contains(&pair.1);
        if is_free {
            wanted.insert(pair.0);
            found.insert(pair.1);
        }
        is_free
    });
    candidates
}

/// How far a claim agrees with a gold claim, none if not even in sentence and type.
fn level(gold: &ScoredClaim, system: &ScoredClaim) -> Option<Level> {
    if gold.class != system.class || gold.begin >= system.end || system.begin >= gold.end {
        return None;
    }
    if !meet(gold.initiators(), system.initiators()) || !meet(gold.targets(), system.targets()) {
        return Some(Level::Type);
    }
    let is_invented = |gold: &[_], system: &[_]| gold.is_empty() && !system.is_empty();
    let is_full = gold.modality() == system.modality()
        && dates_meet(gold, system)
        && !is_invented(gold.initiators(), system.initiators())
        && !is_invented(gold.targets(), system.targets());
    Some(if is_full { Level::Full } else { Level::Core })
}

/// Whether the two intervals meet; any meets a gold claim without dates, none without dates meets one with them.
fn dates_meet(gold: &ScoredClaim, system: &ScoredClaim) -> bool {
    let bounds = |claim: &ScoredClaim| {
        let day = |day: &Option<String>| {
            day.as_ref().filter(|day| !day.is_empty()).map(|day| day.chars().take(10).collect::<String>())
        };
        (day(&claim.earliest), day(&claim.latest))
    };
    let open = |(first, last): (Option<String>, Option<String>)| {
        (first.unwrap_or_else(|| "0000".to_owned()), last.unwrap_or_else(|| "9999".to_owned()))
    };
    match (bounds(gold), bounds(system)) {
        ((None, None), _) => true,
        (_, (None, None)) => false,
        (gold, system) => {
            let (gold, system) = (open(gold), open(system));
            gold.0 <= system.1 && system.0 <= gold.1
        }
    }
}
