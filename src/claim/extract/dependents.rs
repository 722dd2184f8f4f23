//! The dependents of the tokens of a sentence, ready for look-up by their head.

use crate::parse::Token;

/// The dependents of all tokens of a sentence.
pub(super) struct Dependents {
    /// The dependents of each token, one stretch after another.
    all: Vec<usize>,
    /// Where the stretch of each token begins; one more than there are tokens.
    from: Vec<usize>,
}

impl Dependents {
    /// Those of some tokens, in time linear in their number.
    pub(super) fn new(tokens: &[Token<'_>]) -> Self {
        let mut from = vec![0; tokens.len() + 1];
        let head = |token: &Token<'_>| token.head.filter(|head| *head < tokens.len());
        for head in tokens.iter().filter_map(head) {
            from[head + 1] += 1;
        }
        for index in 1..from.len() {
            from[index] += from[index - 1];
        }
        let mut next = from.clone();
        let mut all = vec![0; from[tokens.len()]];
        for (index, token) in tokens.iter().enumerate() {
            if let Some(head) = head(token) {
                all[next[head]] = index;
                next[head] += 1;
            }
        }
        Self { all, from }
    }

    /// The dependents of a token, from left to right.
    pub(super) fn of(&self, head: usize) -> &[usize] {
        match (self.from.get(head), self.from.get(head + 1)) {
            (Some(from), Some(to)) => &self.all[*from..*to],
            _ => &[],
        }
    }
}
