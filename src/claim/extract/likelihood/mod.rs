//! What is likely: who plays a role that no sentence tells, and which claims are right.
//!
//! Both are logistic regressions, fitted to articles annotated by hand (`training/likelihood/main.rs` says how); the
//! probability that a claim is right is its confidence.

mod claim;
mod example;
mod logistic;
mod parties;
mod role;
mod supply;
mod weights;

pub use example::{Example, Question};

/// How many features of a party in an open role there are.
pub const ROLE_FEATURES: usize = role::FEATURES;

/// How many kinds of open roles there are.
pub const ROLE_KINDS: usize = 8;

/// How many features of a claim there are.
pub const CLAIM_FEATURES: usize = claim::FEATURES;

/// The weights of both likelihoods.
#[derive(Clone, Debug, PartialEq)]
pub struct Likelihoods {
    /// For each kind of open role the weights of the features of a party.
    pub roles: [[f64; ROLE_FEATURES]; ROLE_KINDS],
    /// The weights of the features of a claim.
    pub claims: [f64; CLAIM_FEATURES],
}

impl Likelihoods {
    /// The weights that ship with the program.
    pub fn embedded() -> Self {
        Self { roles: weights::ROLES, claims: weights::CLAIMS }
    }
}

pub(super) use claim::Support;
pub(super) use example::{of_claims, of_roles};
pub(super) use supply::supply;
