//! Who does what completes a verb: its object or its subject, as that verb has it.

use super::super::lexicon::Meaning;
use super::argument::Argument;
use super::governor::{governing, lemmas};
use super::object::objects;
use super::subject::subject_within;
use super::verb::{is_infinitive, is_passive, is_verb};
use super::view::View;
use crate::claim::Modality;
use crate::parse::Relation;

/// The subject of a clause without one that completes a verb: that verb's object or subject.
pub(super) fn controller(view: &View<'_, '_, '_>, verb: usize, head: usize, depth: usize) -> Option<Argument> {
    if !is_verb(view, head) {
        return subject_within(view, head, depth - 1).map(|found| found.by(0.9));
    }
    if is_passive(view, head, 4) {
        return subject_within(view, head, depth - 1).map(|found| found.by(0.95));
    }
    let governor = governing(view, head);
    let object = objects(view, head).first().copied().filter(|object| *object < verb);
    let governed = governor.is_some_and(|governor| governor.object);
    match object.or_else(|| governed.then(|| called_on(view, head, verb)).flatten()) {
        Some(token) if governed => Some(Argument { token, quality: 0.95 }),
        Some(token) if governor.is_none() && view.group_at(token).is_some() && !is_contact(view, head) => {
            Some(Argument { token, quality: 0.85 })
        }
        _ if governed => None,
        // `helped the army retake a town`: whoever that is, not who helps.
        Some(_) if lets_act(view, head) => None,
        _ => subject_within(view, head, depth - 1).map(|found| found.by(0.95)),
    }
}

/// Whether an infinitive completes the verb above, though the parser takes it for the end to which that is done: `pressed
/// Chad to sign the pact`, `is understood to have armed them`
pub(super) fn completes(view: &View<'_, '_, '_>, verb: usize, head: usize) -> bool {
    if view.relation(verb) != Relation::Advcl || !is_verb(view, head) || !is_infinitive(view, verb) {
        return false;
    }
    let Some(governor) = governing(view, head) else { return false };
    let start = view.subtree(verb).start;
    if is_passive(view, head, 4) {
        let between = head + 1..start;
        return start > head
            && governor.meaning != Meaning::As(Modality::Asserted)
            && between.into_iter().all(|at| view.is_light(at));
    }
    let object = objects(view, head).first().copied().filter(|object| *object > head && *object < start);
    governor.object
        && governor.meaning == Meaning::As(Modality::Planned)
        && object.is_some_and(|object| view.subtree(object).end == start)
}

/// Whether a verb only puts its object in a position to act: `helped the rebels seize a town`
fn lets_act(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(lemma, "help" | "assist" | "aid" | "enable" | "let" | "allow" | "train" | "equip" | "hire" | "leave")
}

/// Whether a verb only brings somebody together with its object, so that what it is done for is done by who does it:
/// `telephoned Mali's leader to protest`
fn is_contact(view: &View<'_, '_, '_>, verb: usize) -> bool {
    use crate::claim::EventClass::{AmbassadorSummons, Meeting, Visit};
    let verbs = lemmas(view, verb);
    let mut frames =
        verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames).filter(|found| found.rest.is_empty());
    frames.any(|found| matches!(view.lexicon.frame(found.frame).class, AmbassadorSummons | Meeting | Visit))
}

/// Who is called on: `called on Mali to withdraw`
pub(super) fn called_on(view: &View<'_, '_, '_>, head: usize, before: usize) -> Option<usize> {
    let prepositions = view.related(head, &[Relation::Prep, Relation::Dative]).filter(|at| *at < before);
    prepositions
        .filter(|at| matches!(view.low(*at), "on" | "upon" | "to" | "for" | "with" | "at"))
        .find_map(|at| view.dependent(at, Relation::Pobj))
}
