//! An argument of a verb: the head of a phrase, and how sure its relation to the verb is.

/// The head of an argument, and how sure the relation is, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Argument {
    /// Its token.
    pub(super) token: usize,
    /// How sure the relation is, from 0 to 1.
    pub(super) quality: f64,
}

impl Argument {
    /// One whose relation the tree itself tells.
    pub(super) fn sure(token: usize) -> Self {
        Self { token, quality: 1.0 }
    }

    /// The same, less sure by a factor.
    pub(super) fn by(self, factor: f64) -> Self {
        Self { quality: self.quality * factor, ..self }
    }
}
