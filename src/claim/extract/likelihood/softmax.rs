//! From features to probabilities: a log-linear model.

use super::Likelihoods;
use super::features::Features;

impl Likelihoods {
    /// How much speaks for a choice with some features.
    pub(super) fn score(&self, features: &Features) -> f64 {
        let weight = |place: u32| f64::from(self.weights.get(place as usize).copied().unwrap_or(0.0));
        features.found.iter().map(|(place, degree)| weight(*place) * f64::from(*degree)).sum()
    }
}

/// The probabilities of choices with some scores, from 0 to 1, which add up to 1; the same on every machine.
pub fn softmax(scores: &[f64]) -> Vec<f64> {
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let raised: Vec<f64> = scores.iter().map(|score| libm::exp(score - most)).collect();
    let sum: f64 = raised.iter().sum();
    raised.into_iter().map(|raised| raised / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::softmax;

    #[test]
    fn the_scores_decide() {
        assert_eq!(softmax(&[0.0, 0.0]), [0.5, 0.5]);
        let likely = softmax(&[0.0, 2.0, -1000.0]);
        assert!(likely[1] > 0.88 && likely[0] > 0.11 && likely[2] < 1e-9);
        assert!(softmax(&[]).is_empty());
    }
}
