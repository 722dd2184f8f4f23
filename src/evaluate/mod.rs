//! How well claims are found: claims against gold claims.
//!
//! Claims are paired one to one within an article, best pairs first, and only where their sentences overlap and their
//! types are equal. Three levels count as hits, each by precision, recall and F1 over all claims:
//!
//! - **type**: sentence and type;
//! - **core**: type, and an initiator and a target in common (where the gold claim names one);
//! - **full**: core, no actor where the gold claim names none, the modality, and dates that meet (where the gold claim
//!   has one).
//!
//! Gold claims that are optional count neither as hits nor as misses.

mod answers;
mod calibration;
mod mistake;
mod names;
mod pairing;
mod petrarch;
mod report;
mod scored;
mod scores;

pub use answers::{Answer, answers};
pub use calibration::{Bin, Calibration};
pub use mistake::{Fault, Mistake};
pub use pairing::Level;
pub use petrarch::{Agreement, ExpectedEvent, Record, agreement, records};
pub use scored::{ScoredClaim, read_claims};
pub use scores::{Measure, Measures, Scores, score};
