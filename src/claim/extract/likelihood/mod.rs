//! What is likely: who plays a role that no sentence tells, and which claims are right.
//!
//! Both are logistic regressions, fitted to articles annotated by hand (`training/likelihood.rs` says how); the
//! probability that a claim is right is its confidence.

mod claim;
mod example;
mod logistic;
mod parties;
mod role;
mod supply;
mod weights;

pub use example::{Example, Question};

pub(super) use claim::Support;
pub(super) use example::{of_claims, of_roles};
pub(super) use supply::supply;
