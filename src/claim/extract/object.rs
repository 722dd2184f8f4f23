//! The objects of a verb in the tree, those that the parser misread or left out among them.

use super::relative::antecedent;
use super::subject::own_subject;
use super::verb::{auxiliaries, headline_object, is_passive, is_verb, misread_gerund};
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

/// The heads of a verb's objects, nearest relation first: what it is done to, with or for.
pub(super) fn objects(view: &View<'_, '_, '_>, verb: usize) -> Vec<usize> {
    let mut found: Vec<usize> = view.related(verb, &[Relation::Dobj]).collect();
    if let Some(subject) = own_subject(view, verb).filter(|subject| *subject < verb) {
        // A second subject behind the verb is its object, mistaken by the parser.
        found.extend(view.related(verb, &[Relation::Nsubj]).filter(|at| *at > verb && *at != subject));
    }
    found.extend(view.related(verb, &[Relation::Dative]).filter(|at| view.upos(*at) != Upos::Adp));
    // `urged Russia to withdraw`, as the parser may see it.
    let clauses = view.related(verb, &[Relation::Ccomp, Relation::Xcomp]);
    let small = clauses.filter(|clause| view.subtree(*clause).start >= verb && is_small(view, *clause));
    found.extend(small.filter_map(|clause| view.dependent(clause, Relation::Nsubj)));
    for token in &mut found {
        if let Some(argument) = antecedent(view, *token) {
            *token = argument.token;
        }
    }
    if found.is_empty() {
        found.extend(misread_object(view, verb).or_else(|| gap(view, verb)).or_else(|| gap_below(view, verb)));
    }
    if found.is_empty() {
        found.extend(called(view, verb).or_else(|| shared(view, verb)));
    }
    found
}

/// The objects of the last verb of a trigger of several: `refused to send an envoy`
pub(super) fn inner_objects(view: &View<'_, '_, '_>, verb: usize, end: usize) -> Vec<usize> {
    let below = |at: &usize| view.sentence.ancestors(*at).take(3).any(|above| above == verb);
    let inner = (verb + 1..end.min(view.len())).rev().find(|at| is_verb(view, *at) && below(at));
    inner.map_or_else(Vec::new, |inner| objects(view, inner))
}

/// The object of a verb that the parser took for a part of its object.
fn misread_object(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    misread_gerund(view, verb).map(|(_, object)| object).or_else(|| headline_object(view, verb))
}

/// What an object is said to be that is told by `what` alone: `launched what it called a raid`, `what it described as a
/// raid`, `what it said was a raid`
fn called(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let clause = view.dependent(verb, Relation::Ccomp).filter(|clause| *clause > verb)?;
    let what = (verb + 1..clause).find(|at| view.low(*at) == "what")?;
    let is_first = view.subtree(clause).start == what;
    let named = |at: usize| view.related(at, &[Relation::Oprd, Relation::Attr, Relation::Dobj]).find(|noun| *noun > at);
    let described = || {
        let preposition = view.related(clause, &[Relation::Prep]).find(|at| view.low(*at) == "as")?;
        view.dependent(preposition, Relation::Pobj)
    };
    let said = || named(view.dependent(clause, Relation::Ccomp)?);
    named(clause).or_else(described).or_else(said).filter(|_| is_first)
}

/// Whether a clause has no finite verb: `Russia to withdraw`, `the move illegal`, `helped Mali fight`
fn is_small(view: &View<'_, '_, '_>, clause: usize) -> bool {
    // `declared the envoys persona non grata`: Latin, whatever the parser takes it for.
    let latin = matches!(view.low(clause), "persona" | "personae");
    let finite = view.related(clause, &[Relation::Aux]).any(|at| view.low(at) != "to");
    let gerund = view.xpos(clause) == Xpos::Vbg && !finite;
    let bare = view.xpos(clause) == Xpos::Vb && !finite && view.dependent(clause, Relation::Mark).is_none();
    latin || !is_verb(view, clause) || auxiliaries(view, clause).infinitive || gerund || bare
}

/// What a relative clause leaves out as its object: `the embargo that Mali imposed`
fn gap(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let own = view.related(verb, &[Relation::Nsubj]).next()?;
    let relative = matches!(view.xpos(own), Xpos::Wdt | Xpos::Wp);
    let noun = view.head(verb).filter(|_| view.relation(verb) == Relation::Relcl)?;
    (!relative && !is_passive(view, verb, 2)).then_some(noun)
}

/// What a relative clause leaves out as the object of what somebody there is said to do: `rebels whom Chad is accused of
/// arming`, `the fighters that Chad denies supporting`
fn gap_below(view: &View<'_, '_, '_>, gerund: usize) -> Option<usize> {
    if view.xpos(gerund) != Xpos::Vbg || view.related(gerund, &[Relation::Ccomp, Relation::Prep]).next().is_some() {
        return None;
    }
    let above = view.head(gerund)?;
    let clause = match view.relation(gerund) {
        Relation::Xcomp => above,
        Relation::Pcomp | Relation::Pobj if matches!(view.low(above), "of" | "from" | "for") => view.head(above)?,
        _ => return None,
    };
    let noun = view.head(clause).filter(|noun| view.relation(clause) == Relation::Relcl && *noun < clause)?;
    let is_relative = |at: usize| matches!(view.xpos(at), Xpos::Wdt | Xpos::Wp);
    let mut own = view.related(clause, &[Relation::Nsubj, Relation::Nsubjpass]);
    own.next().is_some_and(|at| !is_relative(at)).then_some(noun)
}

/// The object that two verbs share: `condemned and rejected the claims`
fn shared(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let joined = view.related(verb, &[Relation::Conj]).find(|other| *other > verb && is_verb(view, *other))?;
    let close = joined > verb
        && joined - verb <= 3
        && view.related(joined, &[Relation::Nsubj, Relation::Nsubjpass]).next().is_none();
    close.then(|| view.dependent(joined, Relation::Dobj)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whom_somebody_is_accused_of_arming_a_relative_clause_tells() {
        tells("Peru met the rebels, whom Kenya is accused of arming.", "Aid alleged Kenya > rebels");
        tells("Peru fought the rebels that Kenya denies supporting.", "Aid denied Kenya > rebels");
    }
}
