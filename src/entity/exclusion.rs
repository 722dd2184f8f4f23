//! Whom a reference cannot mean where it stands: an object is not its own subject.

use super::ActorId;
use super::discourse::{Candidate, Discourse, Standing};
use super::found::Head;
use super::reference::Reference;
use super::role_words::Role;
use super::site::Site;
use crate::parse::Relation;

impl Site<'_, '_, '_, '_> {
    /// Whether the clause does not let a reference mean a candidate: an object is not its own subject.
    pub(super) fn is_excluded(&self, reference: &Reference, back: usize, candidate: &Candidate) -> bool {
        if back > 0 {
            // `"His threats scare nobody," he said`: whoever spoke before speaks on, and of someone else.
            return matches!(reference, Reference::Person(_))
                && back == 1
                && candidate.speaks
                && self.view.is_quoted(self.token)
                && self.speaks_on();
        }
        // Who is quoted is no third person of the quotation, and who speaks is not introduced by what is said.
        let is_quoted = self.view.is_quoted(self.token);
        // `"The Malian government objects," Foreign Minister Diallo said`
        let is_own_government = matches!(reference, Reference::Body(Role::Official, _))
            && candidate.head == Head::Institution
            && candidate.standing == Standing::Subject;
        if is_quoted != candidate.quoted
            && !is_own_government
            && (if is_quoted { candidate.speaks } else { self.speaks() })
        {
            return true;
        }
        if self.possessive {
            let is_own = candidate.standing == Standing::Subject
                && candidate.clause.is_some_and(|clause| self.clauses.contains(&clause));
            return is_own && self.is_refused();
        }
        if candidate.standing == Standing::Subject && self.is_of_other(candidate) {
            return true;
        }
        if let Reference::It { object: true } | Reference::They = reference
            && !self.view.is_parsed()
        {
            return matches!(reference, Reference::It { .. })
                && candidate.standing == Standing::Subject
                && candidate.tokens.start < self.token;
        }
        candidate.standing == Standing::Subject
            && !self.is_subject()
            && candidate.clause.is_some_and(|clause| self.clauses.contains(&clause))
    }

    /// Who does in its clauses what is done to the reference, and so is not meant by it wherever he was mentioned: in `Peru
    /// cut its ties with Chile, accusing it of spying` neither Peru nor whose ties these are.
    pub(super) fn doers<'d>(&self, discourse: &'d Discourse) -> Vec<&'d ActorId> {
        if self.possessive || self.is_subject() || !self.view.is_parsed() {
            return Vec::new();
        }
        let here = discourse.before(self.token).filter(|(back, _)| *back == 0).map(|(_, candidate)| candidate);
        let does = |candidate: &&Candidate| {
            candidate.standing == Standing::Subject
                && candidate.clause.is_some_and(|clause| self.clauses.contains(&clause))
        };
        // `Oman, which is on good terms with all of them`: the relative pronoun stands for Oman.
        let told_of: Vec<usize> = self.clauses.iter().filter_map(|clause| self.head_of_relative(*clause)).collect();
        let is_told_of = |candidate: &&Candidate| told_of.iter().any(|noun| candidate.tokens.contains(noun));
        here.filter(|candidate| does(candidate) || is_told_of(candidate))
            .flat_map(|candidate| &candidate.actors)
            .collect()
    }

    /// The noun of which a relative clause tells, where the relative pronoun is its subject.
    fn head_of_relative(&self, verb: usize) -> Option<usize> {
        let view = self.view;
        let noun = view.head(verb).filter(|_| view.relation(verb) == Relation::Relcl)?;
        let is_subject = |at: usize| {
            view.head(at) == Some(verb)
                && view.relation(at) == Relation::Nsubj
                && matches!(view.low(at), "which" | "who" | "that")
        };
        (noun..verb).any(is_subject).then_some(noun)
    }

    /// Whether the reference is the subject of a verb of speaking: `it added`.
    pub(super) fn speaks(&self) -> bool {
        let verb = self.clauses.first().copied().unwrap_or(self.token + 1);
        self.view.role_at(verb, Role::Speech).is_some() && !self.possessive && !self.view.is_quoted(self.token)
    }
}
