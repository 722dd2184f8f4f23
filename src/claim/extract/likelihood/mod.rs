//! What is likely: who plays the roles of claims, which claims are plans, and which are right.
//!
//! All are log-linear models over one table of weights, fitted to articles annotated by hand
//! (`training/likelihood/main.rs` says how); the probability that a claim is right is its confidence.

mod candidates;
mod claim;
mod example;
mod features;
mod outlook;
mod parties;
mod precedents;
mod role;
mod scene;
mod softmax;
mod supply;
mod way;

pub use example::{Choice, Example, Question};
pub use softmax::softmax;

use std::sync::Arc;

/// How many weights the likelihoods have.
pub const LIKELIHOOD_WEIGHTS: usize = features::WEIGHTS;

/// The weights that ship with the program: thousandths, as 16-bit integers, little-endian.
static EMBEDDED: &[u8] = include_bytes!("../../../../models/likelihoods.bin");

/// The weights of the likelihoods.
#[derive(Clone, Debug, PartialEq)]
pub struct Likelihoods {
    /// A weight for each place of the table of features; none where roles stay as sentences tell them.
    pub weights: Arc<[f32]>,
}

impl Likelihoods {
    /// The weights that ship with the program.
    pub fn embedded() -> Self {
        Self::from_bytes(EMBEDDED)
    }

    /// The weights that [`Likelihoods::to_bytes`] writes: two bytes each, thousandths; half a weight is left out.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let (weights, _) = bytes.as_chunks::<2>();
        Self { weights: weights.iter().map(|weight| f32::from(i16::from_le_bytes(*weight)) / 1000.0).collect() }
    }

    /// No weights: roles stay as sentences tell them, and any claim is as likely right as wrong.
    pub fn none() -> Self {
        Self { weights: Arc::from([]) }
    }

    /// The weights as [`Likelihoods::from_bytes`] reads them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let thousandths =
            |weight: &f32| (weight * 1000.0).round().clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16;
        self.weights.iter().flat_map(|weight| thousandths(weight).to_le_bytes()).collect()
    }
}

pub(super) use claim::Support;
pub(super) use example::{of_claims, of_outlooks, of_roles};
pub(super) use outlook::settle;
pub(super) use supply::supply;
