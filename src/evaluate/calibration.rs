//! How far the confidence of claims is to be trusted.

use super::pairing::Level;
use super::scores::ratio;
use serde::Serialize;

/// How many bins there are.
const BINS: usize = 10;

/// The claims of a stretch of confidence, and how many of them are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Bin {
    /// The least confidence, from 0 to 1.
    pub from: f64,
    /// The confidence at which the next bin begins; the last bin holds 1 too.
    pub to: f64,
    /// The claims that are scored.
    pub claims: usize,
    /// The sum of their confidences.
    #[serde(skip)]
    sum: f64,
    /// Those that are right at the level of type.
    #[serde(rename = "type")]
    pub of_type: usize,
    /// Those that are right at the level of core.
    pub core: usize,
    /// Those that are right at the level of full.
    pub full: usize,
}

impl Bin {
    /// The mean confidence, from 0 to 1; 0 if there are no claims.
    #[allow(clippy::cast_precision_loss, reason = "counts of claims are far below 2^52")]
    pub fn mean(&self) -> f64 {
        if self.claims == 0 { 0.0 } else { self.sum / self.claims as f64 }
    }

    /// The part of the claims that are right at a level, from 0 to 1; 0 if there are no claims.
    pub fn share(&self, level: Level) -> f64 {
        let right = match level {
            Level::Type => self.of_type,
            Level::Core => self.core,
            Level::Full => self.full,
        };
        ratio(right, self.claims)
    }
}

/// The claims that are scored and have a confidence, with the level that each reaches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    claims: Vec<(f64, Option<Level>)>,
}

impl Calibration {
    /// Adds a claim, if its confidence is known, with the level at which it is right.
    pub(super) fn add(&mut self, confidence: Option<f64>, level: Option<Level>) {
        if let Some(confidence) = confidence.filter(|confidence| (0.0..=1.0).contains(confidence)) {
            self.claims.push((confidence, level));
        }
    }

    /// The claims by confidence, in steps of 0.1; bins without claims are left out.
    pub fn bins(&self) -> Vec<Bin> {
        let edge = |index: usize| ratio(index, BINS);
        let mut bins: Vec<Bin> =
            (0..BINS).map(|index| Bin { from: edge(index), to: edge(index + 1), ..Bin::default() }).collect();
        for &(confidence, level) in &self.claims {
            let bin = bins.iter_mut().rev().find(|bin| confidence >= bin.from);
            let Some(bin) = bin else { continue };
            bin.claims += 1;
            bin.sum += confidence;
            bin.of_type += usize::from(level.is_some());
            bin.core += usize::from(level >= Some(Level::Core));
            bin.full += usize::from(level >= Some(Level::Full));
        }
        bins.retain(|bin| bin.claims > 0);
        bins
    }

    /// How far confidence and the part that is right at the level of core lie apart, on the mean over claims, from 0
    /// to 1.
    pub fn error(&self) -> f64 {
        let weighted = self
            .bins()
            .iter()
            .map(|bin| (bin.mean() - bin.share(Level::Core)).abs() * ratio(bin.claims, 1))
            .sum::<f64>();
        if self.claims.is_empty() { 0.0 } else { weighted / ratio(self.claims.len(), 1) }
    }

    /// The rising curve from confidence to the part that is right at the level of core that fits the claims best
    /// (isotonic regression), as points of at least `least` claims each.
    pub fn curve(&self, least: usize) -> Vec<(f64, f64)> {
        let mut claims: Vec<(f64, bool)> =
            self.claims.iter().map(|&(confidence, level)| (confidence, level >= Some(Level::Core))).collect();
        claims.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Runs of the same confidence, then pools of adjacent violators: the sum of confidences, those right, all.
        let mut pools: Vec<(f64, usize, usize)> = Vec::new();
        let mut at = 0;
        while at < claims.len() {
            let same = claims[at..].iter().take_while(|claim| claim.0 <= claims[at].0).count();
            let right = claims[at..at + same].iter().filter(|claim| claim.1).count();
            pools.push((claims[at].0 * ratio(same, 1), right, same));
            at += same;
            while let [.., before, last] = pools[..]
                && (ratio(before.1, before.2) >= ratio(last.1, last.2) || before.2 < least)
            {
                pools.truncate(pools.len() - 2);
                pools.push((before.0 + last.0, before.1 + last.1, before.2 + last.2));
            }
        }
        pools.into_iter().map(|(sum, right, all)| (sum / ratio(all, 1), ratio(right, all))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(claims: &[(f64, Option<Level>)]) -> Calibration {
        let mut calibration = Calibration::default();
        claims.iter().for_each(|&(confidence, level)| calibration.add(Some(confidence), level));
        calibration
    }

    #[test]
    fn claims_are_counted_by_confidence() {
        let calibration =
            of(&[(0.9, Some(Level::Full)), (1.0, Some(Level::Core)), (0.95, None), (0.35, Some(Level::Type))]);
        let bins = calibration.bins();
        assert_eq!(bins.len(), 2);
        assert_eq!((bins[0].from, bins[0].claims, bins[0].of_type, bins[0].core), (0.3, 1, 1, 0));
        assert_eq!((bins[1].claims, bins[1].of_type, bins[1].core, bins[1].full), (3, 2, 2, 1));
        assert!((bins[1].mean() - 0.95).abs() < 1e-9);
        assert!((calibration.error() - (0.35 + 3.0 * (0.95 - 2.0 / 3.0)) / 4.0).abs() < 1e-9);
    }

    #[test]
    fn what_has_no_confidence_is_left_out() {
        let mut calibration = Calibration::default();
        calibration.add(None, Some(Level::Full));
        calibration.add(Some(1.5), Some(Level::Full));
        assert_eq!(calibration, Calibration::default());
        assert!(calibration.error() == 0.0 && calibration.curve(1).is_empty());
    }

    #[test]
    fn the_curve_rises() {
        let right = Some(Level::Core);
        let calibration = of(&[(0.2, None), (0.4, right), (0.6, None), (0.8, right), (0.8, right), (0.8, None)]);
        let curve = calibration.curve(1);
        assert!(curve.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1), "{curve:?}");
        assert_eq!(curve.len(), 3);
        assert!((curve[1].0 - 0.5).abs() < 1e-9 && (curve[1].1 - 0.5).abs() < 1e-9);
        assert_eq!(calibration.curve(3).len(), 2);
    }
}
