//! Who fills a role, and how sure that is.

use crate::entity::{ActorId, ActorKind};

/// Who fills a role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filler {
    /// The actors, without repeats.
    pub(super) actors: Vec<ActorId>,
    /// What kind the first is.
    pub(super) kind: ActorKind,
    /// The head of the phrase.
    pub(super) token: usize,
    /// Whether the first only owns or qualifies the head.
    pub(super) is_owner: bool,
    /// How sure that is, from 0 to 1.
    pub(super) quality: f64,
}

impl Filler {
    /// Adds the actors of another.
    pub(super) fn add(&mut self, other: Self) {
        for actor in other.actors {
            if !self.actors.contains(&actor) {
                self.actors.push(actor);
            }
        }
    }

    /// Both together, as one filler.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.add(other);
        self
    }

    /// The same, less sure by a factor.
    pub(super) fn by(mut self, factor: f64) -> Self {
        self.quality *= factor;
        self
    }
}
