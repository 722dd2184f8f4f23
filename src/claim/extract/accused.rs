//! The accused: all whom one verb accuses, each of something else, and those who deny the charge.

use super::super::lexicon::Meaning;
use super::found::Found;
use super::governor::governing_noun;
use super::made::meant;
use super::subject::own_subject;
use super::view::View;
use crate::claim::{EventClass, Modality};
use crate::entity::EntityMention;
use crate::parse::{ParsedSentence, Relation, Xpos};
use std::ops::Range;

/// Cuts a run of mentions where somebody else is accused of something else: `accused Mali of arming rebels and Niger of …`
pub(super) fn apart(sentence: &ParsedSentence<'_>, mentions: &[EntityMention], run: Range<usize>) -> Vec<Range<usize>> {
    let is_accused = |at: &usize| {
        let tokens = &mentions[*at].tokens;
        let charged = sentence.tokens.get(tokens.end).is_some_and(|next| next.text == "of");
        let head = sentence.head_of(tokens.clone()).filter(|_| charged);
        head.is_some_and(|head| {
            let verb = sentence.head(head).and_then(|verb| sentence.tokens.get(verb));
            sentence.tokens[head].relation == Relation::Dobj && verb.is_some_and(|verb| verb.lemma == "accuse")
        })
    };
    match (run.start + 1..run.end).find(is_accused) {
        Some(cut) => vec![run.start..cut, cut..run.end],
        None => vec![run],
    }
}

/// Lets everybody be accused whom one verb accuses of something each: `accused Mali of lying and Niger of arming rebels`
pub(super) fn blame_all(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for act in found.iter_mut().filter(|act| act.is_verb && act.proposition.class == EventClass::Accusation) {
        let others: Vec<usize> = view.related(act.head, &[Relation::Dobj]).skip(1).collect();
        let of = |at: &usize| {
            view.related(*at, &[Relation::Prep])
                .any(|of| view.low(of) == "of" && view.dependent(of, Relation::Pcomp).is_some())
        };
        for actor in others.into_iter().filter(of).flat_map(|at| meant(view, at)) {
            let said = &mut act.proposition;
            if !said.targets.contains(&actor) && !said.initiators.contains(&actor) {
                said.targets.push(actor);
            }
        }
    }
}

/// Lets whoever denies what the same sentence accuses them of be the accused, not the accuser whom a pronoun may seem to
/// mean: `Mali accused Niger of lying, a charge it has denied`
pub(super) fn answer(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for index in 0..found.len() {
        let act = &found[index];
        let denies = matches!(act.proposition.class, EventClass::Denial | EventClass::Rejection)
            || act.proposition.class == EventClass::Condemnation && is_of_charge(view, act.head);
        let by_pronoun = || own_subject(view, act.head).is_some_and(|at| view.xpos(at) == Xpos::Prp);
        if !denies || !act.is_verb || view.relation(act.head) != Relation::Relcl || !by_pronoun() {
            continue;
        }
        let accuses = |other: &&Found| {
            other.proposition.class == EventClass::Accusation
                && !other.proposition.targets.is_empty()
                && other.proposition.initiators == act.proposition.initiators
                && view.sentence.ancestors(act.head).any(|above| above == other.head)
        };
        let Some(other) = found.iter().find(accuses) else { continue };
        let (accuser, accused) = (other.proposition.initiators.clone(), other.proposition.targets.clone());
        (found[index].proposition.initiators, found[index].proposition.targets) = (accused, accuser);
    }
}

/// Whether a relative clause is about a charge: `a claim it has dismissed as absurd`
fn is_of_charge(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let charge = view.head(verb).and_then(|noun| governing_noun(view, noun));
    charge.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Alleged))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn one_verb_accuses_several_each_of_something_else() {
        let text = "Kenya accused Eritrea of arming rebels and Peru of sending troops to Chile.";
        tells(text, "Accusation asserted Kenya > Eritrea, Peru");
        tells(text, "TroopDeployment alleged Peru > Chile by Kenya");
        tells(text, "Aid alleged Eritrea > rebels by Kenya");
    }

    #[test]
    fn who_denies_a_charge_is_the_accused() {
        tells(
            "Kenya accused Eritrea of arming rebels, a charge it has repeatedly denied.",
            "Denial asserted Eritrea > Kenya",
        );
        tells("Kenya accused Eritrea of arming rebels, which it denies.", "Denial asserted Eritrea > Kenya");
        tells("Kenya accused Eritrea of arming rebels, a claim Asmara rejects.", "Denial asserted Eritrea > Kenya");
        let text = "Kenya accused Eritrea of violating the territorial integrity of Somalia.";
        assert!(!claims(text).contains("Condemnation"), "{}", claims(text));
    }
}
