//! Where a reference stands: its clause, and what the words around it tell of whom it means.

use super::ActorId;
use super::discourse::{Candidate, Discourse, Standing};
use super::found::Head;
use super::reference::Reference;
use super::role_words::Role;
use super::view::View;
use crate::parse::{Relation, Upos};
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
            view.head(at) == Some(verb) && matches!(view.relation(at), Relation::Nsubj | Relation::Nsubjpass)
        };
        let relation = view.relation(verb);
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
                Some(at) if view.relation(at) == Relation::Conj => noun = view.head(at),
                _ => return false,
            }
        }
        false
    }

    /// Whoever is the subject of the clause in which a reference is no subject, and for whom that one speaks.
    pub(super) fn own_subjects<'d>(&'d self, discourse: &'d Discourse) -> Vec<&'d ActorId> {
        let is_own = |candidate: &&Candidate| {
            candidate.standing == Standing::Subject
                && candidate.actors.len() == 1
                && candidate.clause.is_some_and(|clause| self.clauses.first() == Some(&clause))
        };
        if self.is_subject() || !self.is_object_of_request() {
            return Vec::new();
        }
        let here = discourse.before(self.token).filter(|(back, _)| *back == 0).map(|(_, candidate)| candidate);
        let subjects = here.filter(is_own).flat_map(|candidate| &candidate.actors);
        subjects.flat_map(|actor| std::iter::once(actor).chain(self.states.get(actor))).collect()
    }

    /// Whether a candidate of the same sentence is who tells of the reference: the subject of a clause above that of the
    /// reference, or of its own where it is an object: `Peru said both sides had agreed`, `Peru, which urged both sides`
    pub(super) fn tells_of(&self, candidate: &Candidate) -> bool {
        let view = self.view;
        if candidate.quoted && !view.is_quoted(self.token) || !candidate.tokens.end.le(&self.token) {
            return false;
        }
        let is_subject = self.is_subject();
        let mut verb = view.clause(self.token);
        let mut is_own = true;
        for _ in 0..6 {
            let Some(at) = verb else { return false };
            let governs = !(is_own && is_subject) && (candidate.clause == Some(at));
            let is_head = view.relation(at) == Relation::Relcl
                && !is_subject
                && view.head(at).is_some_and(|noun| candidate.tokens.contains(&noun));
            if governs && candidate.standing == Standing::Subject || is_head {
                return true;
            }
            is_own = false;
            verb = view.clause(at);
        }
        false
    }

    /// Whether something is asked of the reference by others: `urged both sides`, `a plea to both sides`
    fn is_object_of_request(&self) -> bool {
        let Some(before) = self.token.checked_sub(1) else { return false };
        let view = self.view;
        view.upos(before) == Upos::Verb && !matches!(view.low(before), "has" | "had" | "have")
            || matches!(view.low(before), "on" | "to" | "for" | "from")
    }

    /// Those whom the clause names of which the reference is the subject: in `it warned Chad` it is not Chad.
    pub(super) fn named_below<'d>(&self, reference: &Reference, discourse: &'d Discourse) -> Vec<&'d ActorId> {
        let takes = matches!(reference, Reference::It { .. } | Reference::They | Reference::Country(_));
        let verb = self.view.head(self.view.head_of(self.token..self.token + 1)).filter(|_| takes && self.is_subject());
        let Some(verb) = verb else { return Vec::new() };
        let below = self.view.subtree(verb);
        let is_named = |candidate: &&Candidate| {
            below.contains(&(candidate.tokens.start + self.view.offset))
                && matches!(candidate.head, Head::Name | Head::Official | Head::Forces | Head::Diplomat | Head::Demonym)
                && !candidate.plural
                && candidate.quoted == self.view.is_quoted(self.token)
        };
        discourse.after(self.token).filter(is_named).flat_map(|candidate| &candidate.actors).collect()
    }

    /// Whether the reference is the subject of a verb.
    pub(super) fn is_subject(&self) -> bool {
        matches!(self.view.relation(self.token), Relation::Nsubj | Relation::Nsubjpass)
    }
}
