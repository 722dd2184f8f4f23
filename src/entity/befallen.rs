//! What befalls whom a reference may mean: diplomats are expelled, states are praised or sanctioned.

use super::discourse::{Candidate, Standing};
use super::site::Site;
use crate::parse::Relation;

impl Site<'_, '_, '_, '_> {
    /// Whether a possessive stands in the reason for which something befalls a candidate: `praised Chad for its help`.
    pub(super) fn is_reason_of(&self, candidate: &Candidate) -> bool {
        let Some(preposition) = self.token.checked_sub(1) else { return false };
        let before = |back: usize| candidate.tokens.start.checked_sub(back).map_or("", |at| self.view.low(at));
        let to = if before(1) == "the" { 2 } else { 1 };
        let judged = match candidate.standing {
            Standing::Object => true,
            Standing::Oblique => match before(to) {
                "to" | "against" | "of" | "with" => true,
                "on" | "at" => matches!(
                    before(to + 1),
                    "sanctions" | "pressure" | "angry" | "angered" | "furious" | "embargo" | "tariffs" | "anger"
                ),
                _ => false,
            },
            _ => false,
        };
        judged && matches!(self.view.low(preposition), "for" | "over") && candidate.tokens.end == preposition
    }

    /// Whether something befalls whom the reference means that befalls diplomats: `He was expelled`, `summoned him`
    pub(super) fn befalls_diplomats(&self) -> bool {
        let view = self.view;
        let relation = view.relation(self.token);
        let verb = self.clauses.first().map_or("", |verb| view.low(*verb));
        let is_done =
            matches!(verb, "expelled" | "summoned" | "recalled" | "expel" | "summon" | "recall" | "expelling");
        let is_told =
            matches!(verb, "declared" | "ordered" | "told" | "given" | "asked" | "gave" | "declare" | "order")
                && (self.token..view.len().min(self.token + 12))
                    .any(|at| matches!(view.low(at), "leave" | "persona" | "hours"));
        (is_done || is_told)
            && matches!(relation, Relation::Nsubjpass | Relation::Dobj | Relation::Dative | Relation::Nsubj)
            && (relation != Relation::Nsubj || is_told)
    }
}
