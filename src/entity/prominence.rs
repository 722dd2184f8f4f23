//! How much someone mentioned before stands out where a reference is.

use super::discourse::{Candidate, Discourse, Standing};
use super::found::Head;
use super::reference::Reference;
use super::site::Site;

/// How much less likely whoever stands within what explains another is meant.
const NESTED: f64 = 30.0;

/// How much less likely whoever backs the subject in passing is meant: `Georgia, backed by Peru, refuses to recognise it`
const SUPPORTING: f64 = 110.0;

/// How much less likely the state of whoever is only named behind what is said owns the body that is meant.
const CLOSING: f64 = 120.0;

impl Site<'_, '_, '_, '_> {
    /// How much a candidate stands out where the reference is.
    pub(super) fn prominence(
        &self,
        reference: &Reference,
        back: usize,
        candidate: &Candidate,
        discourse: &Discourse,
    ) -> f64 {
        let mut score = match candidate.standing {
            Standing::Subject => 80.0,
            Standing::Object => 50.0,
            Standing::Oblique => 42.0,
            Standing::Owner => 38.0,
        };
        if back == 0 {
            score += self.within_sentence(reference, candidate);
        }
        if matches!(candidate.head, Head::Pronoun | Head::Description) {
            score += 5.0;
        }
        if candidate.nested {
            score -= NESTED;
        }
        if candidate.supports && !self.is_subject() {
            score -= SUPPORTING;
        }
        if candidate.closes && matches!(reference, Reference::Body(..) | Reference::Loyal { .. }) {
            score -= CLOSING;
        } else if self.speaks() {
            score += if candidate.speaks { 80.0 } else { 0.0 };
        }
        let counted = candidate.actors.iter().map(|actor| discourse.count(actor)).max().unwrap_or(0).min(6);
        let often = match reference {
            Reference::Organisation(_) | Reference::Body(..) | Reference::Loyal { .. } => 12.0,
            Reference::Countries(_) => 20.0,
            _ => 4.0,
        };
        let decay = [1.0, 0.55, 0.25, 0.12, 0.06].get(back).copied().unwrap_or(0.03);
        (100.0 + score) * decay + often * f64::from(counted)
    }
}
