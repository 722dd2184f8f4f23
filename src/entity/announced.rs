//! The subject that a pronoun in the first phrase of a sentence announces: `In his speech, Mr Kuleba said`

use super::discourse::{Candidate, Discourse, Standing};
use super::site::Site;

/// How far into a sentence a reference may stand that announces its subject, in tokens.
const OPENING: usize = 14;

impl Site<'_, '_, '_, '_> {
    /// The subject that a sentence announces by a pronoun in its first phrase: `In his speech, Mr Kuleba said`.
    pub(super) fn announced<'d>(&self, discourse: &'d Discourse) -> Option<&'d Candidate> {
        let view = self.view;
        let opens = self.token < OPENING
            && matches!(
                view.low(0),
                "in" | "on"
                    | "at"
                    | "for"
                    | "during"
                    | "after"
                    | "before"
                    | "since"
                    | "despite"
                    | "with"
                    | "while"
                    | "as"
                    | "when"
                    | "although"
                    | "though"
                    | "following"
                    | "speaking"
                    | "throughout"
                    | "by"
                    | "amid"
                    | "over"
                    | "under"
                    | "through"
            );
        if !opens || !view.is_parsed() || self.is_subject() && !view.lower[..self.token].contains(&"as".to_owned()) {
            return None;
        }
        let comma = (self.token..view.len()).find(|at| view.low(*at) == ",")?;
        let next = discourse.after(comma - 1).find(|candidate| candidate.standing == Standing::Subject)?;
        (next.tokens.start <= comma + 6).then_some(next)
    }
}
