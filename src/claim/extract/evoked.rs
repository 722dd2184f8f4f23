//! The claims that the verbs and event nouns of a sentence evoke.

use super::super::lexicon::Needs;
use super::found::Found;
use super::governor::is_negated;
use super::made::claim;
use super::memory::{Memory, is_whole};
use super::noun::of_nouns;
use super::stance;
use super::trigger::{self, Trigger};
use super::verb::{VerbAt, auxiliaries};
use super::view::View;
use super::{denial, echo, noun_stance, supposed, utterance};
use crate::claim::{EventClass, EventGroup};
use crate::parse::Relation;
use std::ops::Range;

/// Adds the claims that verbs evoke; `memory` holds what the sentences before said.
pub(super) fn of_verbs(view: &View<'_, '_, '_>, verbs: &[VerbAt], text: &str, found: &mut Vec<Found>, memory: &Memory) {
    for verb in verbs {
        let candidates = trigger::of_verb(view, verb.token);
        let echoes = || echo::of_verb(view, verb.token);
        if candidates.is_empty() && echoes().is_none() {
            continue;
        }
        let negated = is_negated(view, verb.token);
        let stance = stance::of_verb(view, verb.token);
        let supposed = if stance.is_none() && !negated { supposed::of_condition(view, verb.token) } else { None };
        let denied = stance::of_negated(view, verb.token);
        let firm = if negated { stance::despite_negation(view, verb.token) } else { None };
        let mut made: Option<Found> = None;
        let demands = candidates.iter().any(|trigger| trigger.modal) && !is_missed(view, verb.token);
        let told = demands.then(|| stance::around(view, verb.token)).flatten();
        let made_by = |trigger: &Trigger| {
            if trigger.modal {
                return claim(view, trigger, told.clone()?, text);
            }
            let frame = view.lexicon.frame(trigger.frame);
            let speech = frame.class.group() == EventGroup::SpeechActs;
            if frame.negated {
                let omitted = || if speech { firm.clone() } else { stance::of_omission(view, verb.token) };
                let stance = if negated { omitted() } else { None };
                return claim(view, trigger, stance?, text);
            }
            if negated && frame.imputes() {
                return denial::claim(view, trigger, firm.clone()?, text);
            }
            let stance = match (negated, trigger.negated) {
                (false, false) if stance.is_none() && supposed::is_expected(frame.class) => &supposed,
                (false, false) => &stance,
                (true, true) => return None,
                _ if speech => return None,
                _ => &denied,
            };
            claim(view, trigger, stance.clone()?, text)
        };
        let complete = |found: &Found| {
            let asks_all = found.proposition.class == EventClass::Request && utterance::addresses_all(view, found.head);
            found.needs != Needs::Named || is_whole(found) || asks_all && !found.proposition.initiators.is_empty()
        };
        // What is threatened is an event of its own: `will bomb the port`
        let is_future = |trigger: &&Trigger| view.lexicon.frame(trigger.frame).future;
        let threat = candidates.iter().filter(is_future).filter_map(made_by).find(complete);
        // The best frame whose roles the sentence fills, or else the best.
        let demand = candidates.iter().filter(|trigger| trigger.modal).filter_map(made_by).find(complete);
        let others = candidates.iter().filter(|trigger| !is_future(trigger) && !trigger.modal);
        for claim in others.filter_map(made_by).filter(complete) {
            let whole = is_whole(&claim);
            if made.is_none() || whole {
                made = Some(claim);
            }
            if whole {
                break;
            }
        }
        // Whoever says that somebody was behind an attack accuses them: the deed is the content of that.
        let told = made.as_ref().filter(|made| is_deed(made) && !made.proposition.attributed_to.is_empty());
        let accusation = told.and_then(|_| {
            let imputes = |trigger: &&Trigger| view.lexicon.frame(trigger.frame).imputes();
            candidates.iter().filter(imputes).filter_map(made_by).find(|claim| complete(claim) && is_whole(claim))
        });
        // `sent arms and troops`: each object may be of another event.
        let first = made.as_ref().and_then(|made| made.object.map(|object| (made.proposition.class, object)));
        let second = first.and_then(|(class, object)| {
            let shares = |trigger: &&Trigger| {
                let other = trigger.site.object.filter(|other| is_joined(view, object, *other));
                other.is_some() && view.lexicon.frame(trigger.frame).class != class
            };
            candidates.iter().filter(shares).filter_map(made_by).find(complete)
        });
        found.extend(second);
        found.extend(threat);
        found.extend(demand);
        found.extend(accusation);
        let none = candidates.iter().any(|trigger| trigger.negated);
        let made = made.or_else(|| {
            let stance = stance.as_ref().filter(|_| !none)?;
            echo::claim(view, verb.token, stance, text, memory, found)
        });
        found.extend(made);
    }
}

/// Whether one of two nouns is joined to the other by `and`.
fn is_joined(view: &View<'_, '_, '_>, first: usize, second: usize) -> bool {
    let joins = |at: usize, head: usize| view.relation(at) == Relation::Conj && view.head(at) == Some(head);
    joins(first, second) || joins(second, first)
}

/// Whether a claim is of a deed that nobody is told of but to be blamed for it.
fn is_deed(found: &Found) -> bool {
    let class = found.proposition.class;
    class.group() == EventGroup::Coercion || matches!(class, EventClass::Aid | EventClass::Withdrawal)
}

/// Whether what somebody should do only describes them, or was not done: `does what it should not do`, `should have
/// asked`
fn is_missed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    matches!(view.relation(verb), Relation::Relcl | Relation::Acl | Relation::Advcl) || auxiliaries(view, verb).perfect
}

/// Adds the claims that nouns evoke where no claim covers them yet.
pub(super) fn of_event_nouns(view: &View<'_, '_, '_>, text: &str, found: &mut Vec<Found>) {
    let taken: Vec<Range<usize>> = found.iter().map(|claim| claim.words.clone()).collect();
    let triggers = of_nouns(view, &taken);
    for trigger in &triggers {
        let Some(stance) = noun_stance::of_noun(view, trigger.site.head) else { continue };
        let stance = noun_stance::of_act(view, trigger.site.head, view.lexicon.frame(trigger.frame).class, stance);
        let claim = claim(view, trigger, stance, text);
        found.extend(claim.filter(|found| found.needs != Needs::Named || is_whole(found)));
    }
}
