//! The subject of a verb in the tree: its own, or the one that it shares with the clause it depends on.

use super::argument::Argument;
use super::control::{completes, controller};
use super::gerund::of_gerund;
use super::joined::{explained, joined_to};
use super::object::objects;
use super::participle::of_participle;
use super::partitive::of_whom;
use super::relative::{antecedent, of_other};
use super::verb::{auxiliaries, is_verb, joined_agent, misread_gerund};
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

/// How far subjects are followed from clause to clause.
const DEPTH: usize = 6;

/// The grammatical subject of a verb, its own or the one that it shares with the clause it depends on.
pub(super) fn subject(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    subject_within(view, verb, DEPTH)
}

/// The same, followed through so many clauses at most.
pub(super) fn subject_within(view: &View<'_, '_, '_>, verb: usize, depth: usize) -> Option<Argument> {
    if let Some(found) = of_whom(view, verb) {
        return Some(found);
    }
    if let Some(token) = own_subject(view, verb) {
        if let Some(token) = of_other(view, token) {
            return Some(Argument { token, quality: 0.9 });
        }
        return antecedent(view, token);
    }
    if let Some(token) = view.dependent(verb, Relation::Poss).filter(|_| view.xpos(verb) == Xpos::Vbg) {
        return Some(Argument { token, quality: 0.95 });
    }
    let head = view.head(verb);
    let shared = match (view.relation(verb), head) {
        _ if depth == 0 => None,
        (Relation::Conj, Some(nearest)) => {
            let of = |head: usize| subject_within(view, head, depth - 1).map(|found| found.by(0.95));
            let is_somebody = |found: &Argument| view.group_at(found.token).is_some();
            // `a spokesman said Chad was worried and urged …`: of whom nothing is known speaks for whom it is told.
            let nearer = || if is_verb(view, nearest) { of(nearest).filter(is_somebody) } else { None };
            match joined_to(view, verb).and_then(of) {
                Some(found) if is_somebody(&found) => Some(found),
                found => nearer().or(found),
            }
        }
        (Relation::Xcomp | Relation::Ccomp | Relation::Oprd, Some(head)) => controller(view, verb, head, depth),
        (Relation::Advcl, Some(head)) if completes(view, verb, head) => controller(view, verb, head, depth),
        // `warned Chad that recognising Mali is …`: whoever is warned may do it, not who warns.
        (Relation::Advcl | Relation::Csubj, Some(head)) if opens_clause(view, verb) && is_verb(view, head) => {
            objects(view, head).first().map(|token| Argument { token: *token, quality: 0.85 })
        }
        (Relation::Advcl, Some(head)) if is_verb(view, head) => {
            let first = view.subtree(verb).start;
            let own = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp) && first < verb;
            let shared = || subject_within(view, head, depth - 1).map(|found| found.by(0.9));
            if own { None } else { before(view, verb).or_else(shared) }
        }
        // `Mali is about to sever …`, `looks ready to …`: whoever the adjective is said of.
        (Relation::Acomp | Relation::Attr, Some(head)) if is_verb(view, head) => {
            subject_within(view, head, depth - 1).map(|found| found.by(0.95))
        }
        // `became the first state to sever ties`
        (Relation::Relcl, Some(head)) if auxiliaries(view, verb).infinitive => of_participle(view, verb, head, depth),
        (Relation::Relcl, Some(head)) => Some(Argument { token: explained(view, head), quality: 0.85 }),
        (Relation::Acl, Some(head)) => of_participle(view, verb, head, depth),
        (Relation::Pcomp, Some(preposition)) => of_gerund(view, preposition, depth),
        (Relation::Amod, Some(noun)) if joined_agent(view, verb).is_some() => Some(Argument::sure(noun)),
        (Relation::Amod | Relation::Compound, _) => {
            misread_gerund(view, verb).and_then(|(preposition, _)| of_gerund(view, preposition, depth))
        }
        _ => None,
    };
    shared.or_else(|| before(view, verb))
}

/// Whether a gerund begins a clause whose subject it is: `that recognising …`
fn opens_clause(view: &View<'_, '_, '_>, verb: usize) -> bool {
    view.xpos(verb) == Xpos::Vbg && verb.checked_sub(1).is_some_and(|before| view.low(before) == "that")
}

/// The subject that hangs below a verb itself: the last before it, or else, in an inversion, the one after it.
pub(super) fn own_subject(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let own = || view.related(verb, &subjects).filter(|token| view.low(*token) != "there");
    // `Peru and Chile have both recalled …`: what they are counted by is nobody else.
    let named = || own().filter(|token| !is_floating(view, *token));
    let before = named().take_while(|token| *token < verb).last();
    before.or_else(|| named().next()).or_else(|| own().take_while(|token| *token < verb).last())
}

/// Whether a word only counts or stresses a subject that stands before it: `they have each left`, `who himself left`
fn is_floating(view: &View<'_, '_, '_>, token: usize) -> bool {
    let floats = matches!(view.low(token), "both" | "each" | "all" | "himself" | "herself" | "itself" | "themselves");
    floats && view.dependents(token).is_empty()
}

/// The group right before a verb that has no subject in the tree, as the parser loses some in headlines.
fn before(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    let finite = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Nns);
    let infinitive = auxiliaries(view, verb).infinitive
        && matches!(view.relation(verb), Relation::Root | Relation::Relcl | Relation::Acl);
    if !finite && !infinitive || view.relation(verb) == Relation::Conj {
        return None;
    }
    let auxiliary =
        view.related(verb, &[Relation::Aux, Relation::Auxpass, Relation::Neg]).filter(|at| *at < verb).min();
    let mut at = auxiliary.unwrap_or(verb).checked_sub(1)?;
    while view.is_light(at) {
        at = at.checked_sub(1)?;
    }
    if view.low(at) == "," {
        // `Mali, another state, did the same`
        let from = at.saturating_sub(12);
        let opening = (from..at).rev().find(|at| view.low(*at) == ",")?;
        at = opening.checked_sub(1).filter(|_| (opening..at).all(|at| !is_verb(view, at)))?;
    }
    let group = view.group_ending_at(at).filter(|group| view.groups[*group].is_agent())?;
    let start = view.groups[group].tokens.start;
    let governed = start.checked_sub(1).is_some_and(|at| {
        // `after Mali, another state, did the same`
        let begins_clause = finite && matches!(view.low(at), "after" | "before" | "since" | "until");
        view.upos(at) == Upos::Adp && !begins_clause || is_verb(view, at)
    });
    (!governed).then_some(Argument { token: at, quality: 0.75 })
}
