//! Logistic regression: from features to a probability.

/// The probability that features with these weights give, from 0 to 1; the same on every machine.
pub(super) fn probability<const N: usize>(features: &[f64; N], weights: &[f64; N]) -> f64 {
    let sum: f64 = features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// The feature that something holds.
pub(super) fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

#[cfg(test)]
mod tests {
    use super::probability;

    #[test]
    fn the_sum_decides() {
        assert_eq!(probability(&[1.0, 0.0], &[0.0, 7.0]), 0.5);
        assert!(probability(&[1.0, 1.0], &[-1.0, 3.0]) > 0.88);
        assert!(probability(&[1.0, 0.0], &[-1.0, 3.0]) < 0.27);
    }
}
