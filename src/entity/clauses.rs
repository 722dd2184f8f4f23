//! What the clauses around a pronoun tell of whom it means: who says what it does, and of whom more is told.

use super::discourse::{Candidate, Standing};
use super::site::Site;
use crate::parse::Relation;

/// How much more likely whoever says something is meant by a pronoun in it.
const SAYS: f64 = 30.0;

/// How much more likely whom a clause is told of is meant by a pronoun in what is told further.
const TAKEN_UP: f64 = 90.0;

impl Site<'_, '_, '_, '_> {
    /// What the clauses around a pronoun tell for a candidate: who says what it does.
    pub(super) fn told_by_clauses(&self, candidate: &Candidate) -> f64 {
        let Some(verb) = self.clauses.first().copied() else { return 0.0 };
        // `after Peru said it would leave`
        let is_said = self.view.relation(verb) == Relation::Ccomp;
        let speech = self.view.head(verb).filter(|above| is_said && candidate.clause == Some(*above));
        let says = match speech {
            Some(_) if candidate.standing == Standing::Subject => SAYS,
            // The parser hangs the subject below `after`.
            Some(above) if candidate.standing == Standing::Oblique && candidate.tokens.end == above => SAYS + TAKEN_UP,
            _ => 0.0,
        };
        // `denounced the envoy over what it called meddling`
        let names = self.is_subject() && self.token.checked_sub(1).is_some_and(|at| self.view.low(at) == "what");
        let is_namer = names
            && is_naming(self.view.lemma(verb))
            && candidate.standing == Standing::Subject
            && self.view.clause(verb).is_some_and(|above| candidate.clause == Some(above));
        if is_namer {
            return TAKEN_UP;
        }
        let is_told_of = !self.possessive && self.is_subject() && self.is_told_of(candidate, verb);
        if is_told_of { says + TAKEN_UP } else { says }
    }

    /// Whether a pronoun takes up whom the clause around its own is told of: `Mora, who fled to Chad, where he was hired`
    fn is_told_of(&self, candidate: &Candidate, verb: usize) -> bool {
        let view = self.view;
        let relative = |verb: usize| view.head(verb).filter(|_| view.relation(verb) == Relation::Relcl);
        let around = relative(verb).and_then(|noun| view.clause(noun));
        let is_who = matches!(view.low(self.token), "he" | "she");
        is_who && around.and_then(relative).is_some_and(|noun| candidate.tokens.contains(&noun))
    }
}

/// Whether a verb tells how its subject names something: `what it called meddling`
fn is_naming(lemma: &str) -> bool {
    matches!(
        lemma,
        "call" | "term" | "describe" | "brand" | "label" | "see" | "regard" | "deem" | "say" | "consider" | "dub"
    )
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn whoever_is_asked_to_undo_something_did_it() {
        assert_eq!(meant("Peru urged Chile to lift the sanctions it imposed in 2012.", "it"), "Chile");
        assert_eq!(meant("Peru called on Chile to withdraw the troops that it had sent.", "it"), "Chile");
        assert_eq!(meant("Peru asked Chile to send the weapons it needs.", "it"), "Peru");
    }

    #[test]
    fn whoever_does_something_calls_it_something() {
        let text = "The African Union denounced Chile's envoy over what it called meddling.";
        assert_eq!(meant(text, "it"), "African Union");
    }

    #[test]
    fn whoever_is_accused_denies_it() {
        assert_eq!(meant("Peru accused Chile of stealing cattle, a charge it has denied.", "it"), "Chile");
        assert_eq!(meant("Peru accused Chile of arming rebels, which it denies.", "it"), "Chile");
        assert_eq!(meant("Peru accused Chile of breaking a deal it had rejected.", "it"), "Peru");
    }

    #[test]
    fn whoever_says_something_is_meant_in_it() {
        let text = "Chile protested after the ministry in Lima said it would recall its envoy.";
        assert_eq!((meant(text, "it"), meant(text, "ministry in Lima")), ("Peru".to_owned(), "Peru".to_owned()));
    }

    #[test]
    fn whom_a_clause_around_is_told_of() {
        let text = "Mr Rojas praised the cleric Juan Mora, who fled to Chad, where he was hired by Peru.";
        assert_eq!(meant(text, "he"), "Juan Mora");
    }
}
