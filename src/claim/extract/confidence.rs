//! How sure a claim is.

use super::super::lexicon::Frame;
use super::actor::Filler;
use crate::claim::{EventClass, Proposition};

/// Below this raw score a claim is too unsure to make.
pub(super) const THRESHOLD: f64 = 0.25;

/// What a role that is filled from elsewhere in the article leaves of the score.
pub(super) const RECALLED: f64 = 0.85;

/// A rising curve from raw scores to the share of claims that are right at the level of core, as points.
type Curve = [(f64, f64)];

/// The curve of claims that name everyone whom their class asks for.
///
/// Measured on articles annotated by hand: with the points (0, 0) and (1, 1) alone, `demarche evaluate GOLD --articles
/// FOLDER --calibration` prints the points of the curve; checked on articles that were left out.
const WHOLE: &Curve = &[
    (0.0, 0.0),
    (0.47, 0.43),
    (0.54, 0.54),
    (0.59, 0.62),
    (0.67, 0.77),
    (0.76, 0.82),
    (0.82, 0.88),
    (0.88, 0.93),
    (1.0, 0.97),
];

/// The curve of claims that lack someone, whom the sentence or the article mostly does name.
const LACKING: &Curve = &[(0.0, 0.0), (0.58, 0.16), (0.73, 0.26), (1.0, 0.4)];

/// The raw score of a claim, from 0 to 1: what the frame gives, less for each doubt about roles and stance.
pub(super) fn raw(frame: &Frame, initiator: Option<&Filler>, target: Option<&Filler>, stance: f64) -> f64 {
    let quality = |filler: Option<&Filler>| filler.map_or(1.0, |filler| filler.quality);
    frame.confidence * quality(initiator) * quality(target) * stance
}

/// The confidence in a claim with a raw score, from 0 to 1 in steps of 0.01.
pub(super) fn calibrated(raw: f64, proposition: &Proposition) -> f64 {
    at(if is_whole(proposition) { WHOLE } else { LACKING }, raw)
}

/// Whether a claim names everyone whom its class asks for.
fn is_whole(proposition: &Proposition) -> bool {
    let (initiators, targets) = (proposition.initiators.len(), proposition.targets.len());
    match proposition.class {
        class if class.is_mutual() => initiators > 1,
        EventClass::Denial => initiators > 0,
        _ => initiators > 0 && targets > 0,
    }
}

/// The height of a curve, from 0 to 1 in steps of 0.01.
fn at(curve: &Curve, raw: f64) -> f64 {
    let raw = raw.clamp(0.0, 1.0);
    let above = curve.iter().position(|point| point.0 >= raw).unwrap_or(curve.len() - 1).max(1);
    let ((x0, y0), (x1, y1)) = (curve[above - 1], curve[above]);
    let value = y0 + (raw - x0) * (y1 - y0) / (x1 - x0);
    (value.clamp(0.0, 1.0) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curves_rise_and_stay_within_bounds() {
        for curve in [WHOLE, LACKING] {
            let values: Vec<f64> = (0..=20).map(|step| at(curve, f64::from(step) / 20.0)).collect();
            assert!(values.windows(2).all(|pair| pair[0] <= pair[1]), "{values:?}");
            assert!(values.iter().all(|value| (0.0..=1.0).contains(value)));
            assert!(at(curve, -1.0) <= at(curve, 0.0) && at(curve, 2.0) <= 1.0);
        }
    }

    #[test]
    fn a_claim_that_lacks_someone_is_less_sure() {
        assert!((0..=20).all(|step| at(LACKING, f64::from(step) / 20.0) <= at(WHOLE, f64::from(step) / 20.0)));
    }
}
