//! How sure a claim is, as far as its frame and its sentence tell.

use super::super::lexicon::Frame;
use super::filler::Filler;

/// Below this raw score a claim is too unsure to make.
pub(super) const THRESHOLD: f64 = 0.25;

/// What a role that is filled from elsewhere in the article leaves of the score.
pub(super) const RECALLED: f64 = 0.85;

/// Below this confidence a claim is not made.
pub(super) const LEAST: f64 = 0.24;

/// The raw score of a claim, from 0 to 1: what the frame gives, less for each doubt about roles and stance.
pub(super) fn raw(frame: &Frame, initiator: Option<&Filler>, target: Option<&Filler>, stance: f64) -> f64 {
    let quality = |filler: Option<&Filler>| filler.map_or(1.0, |filler| filler.quality);
    frame.confidence * quality(initiator) * quality(target) * stance
}

/// A probability in steps of 0.01.
pub(super) fn rounded(probability: f64) -> f64 {
    (probability * 100.0).round() / 100.0
}
