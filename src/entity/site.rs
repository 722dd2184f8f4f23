//! Where a reference stands: its clause, and what the words around it tell of whom it means.

use super::ActorId;
use super::discourse::{Candidate, Standing};
use super::role_words::Role;
use super::view::View;
use crate::parse::Relation;
use std::collections::BTreeMap;

/// Where a reference stands.
pub(super) struct Site<'s, 'p, 't, 'g> {
    pub(super) view: &'s View<'p, 't, 'g>,
    pub(super) token: usize,
    pub(super) possessive: bool,
    /// The verb of its clause, and those whose subject that one shares.
    pub(super) clauses: Vec<usize>,
    /// For whom the persons of the article speak.
    pub(super) states: &'s BTreeMap<ActorId, ActorId>,
}

impl<'s, 'p, 't, 'g> Site<'s, 'p, 't, 'g> {
    /// The place of a token.
    pub(super) fn new(
        view: &'s View<'p, 't, 'g>,
        token: usize,
        possessive: bool,
        states: &'s BTreeMap<ActorId, ActorId>,
    ) -> Self {
        Self { view, token, possessive, clauses: clauses(view, token), states }
    }
}

/// The verb of the clause of a token, and those whose subject it shares: `used water to disperse them`.
fn clauses(view: &View<'_, '_, '_>, token: usize) -> Vec<usize> {
    let mut clauses: Vec<usize> = view.clause(token).into_iter().collect();
    while let Some(verb) = clauses.last().copied().filter(|_| clauses.len() < 5) {
        let is_subject = |at: usize| {
            view.head(at) == Some(verb) && matches!(view.tokens[at].relation, Relation::Nsubj | Relation::Nsubjpass)
        };
        let relation = view.tokens[verb].relation;
        let shares = matches!(relation, Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Pcomp);
        match view.clause(verb) {
            Some(above) if shares && !(0..view.len()).any(is_subject) => clauses.push(above),
            _ => break,
        }
    }
    clauses
}

impl Site<'_, '_, '_, '_> {
    /// Whether a pronoun outside of the quotation tells that whoever spoke before goes on.
    pub(super) fn speaks_on(&self) -> bool {
        let view = self.view;
        let is_voice = |at: usize| {
            matches!(view.low(at), "he" | "she")
                && !view.is_quoted(at)
                && view.head(at).is_some_and(|verb| view.role_at(verb, Role::Speech).is_some())
        };
        (self.token..view.len()).any(is_voice)
    }

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

    /// Whether a possessive owns something that is joined to what a candidate owns: `Chad's raids, its threats`.
    pub(super) fn is_next_possession(&self, candidate: &Candidate) -> bool {
        let view = self.view;
        let owned = |token: usize| view.head(token);
        let Some(first) = owned(view.head_of(candidate.tokens.clone())) else { return false };
        if candidate.standing != Standing::Owner {
            return false;
        }
        let mut noun = owned(self.token);
        for _ in 0..4 {
            match noun {
                Some(at) if at == first => return at != self.token,
                Some(at) if view.tokens[at].relation == Relation::Conj => noun = view.head(at),
                _ => return false,
            }
        }
        false
    }
}
