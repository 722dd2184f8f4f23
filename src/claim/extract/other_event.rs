//! What a verb says of another event than its own: `welcomed the withdrawal`, `denied arming rebels`

use super::super::lexicon::{Frame, Meaning};
use super::governor::governing;
use super::verb::is_verb;
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::{Relation, Xpos};

/// Whether a noun tells of another event than the frame whose object it is: `welcomed the withdrawal`, `turned down a
/// request`, `threatened sanctions`. What is thought of an agreement tells nothing of its making.
pub(super) fn is_event(view: &View<'_, '_, '_>, frame: &Frame, noun: usize) -> bool {
    let found = view.lexicon.nouns_of(view.low(noun)).iter().filter(|found| found.words.len() == 1);
    let mut classes = found.map(|found| view.lexicon.frame(found.frame).class);
    classes.any(|class| match frame.class {
        EventClass::Mediation => matches!(class, EventClass::Agreement | EventClass::Meeting),
        // `reiterated its support`: said, and not given.
        EventClass::Endorsement if class == EventClass::Aid => false,
        EventClass::Rejection => {
            class.group() != EventGroup::SpeechActs && class != EventClass::Agreement || class == EventClass::Request
        }
        _ => class.group() != EventGroup::SpeechActs && class != EventClass::Agreement && view.low(noun) != "call",
    })
}

/// Whether a verb says that a deed was not done: `denied arming rebels`
pub(super) fn denies_deed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let denies = governing(view, verb).is_some_and(|governor| governor.meaning == Meaning::As(Modality::Denied));
    let deed = |at: usize| at > verb && is_verb(view, at) && view.xpos(at) == Xpos::Vbg;
    denies && view.related(verb, &[Relation::Xcomp, Relation::Ccomp]).any(deed)
}

/// Whether what completes a verb is a statement, with no object beside it.
pub(super) fn is_said(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let finite = |clause: usize| {
        let mut words = view.related(clause, &[Relation::Aux, Relation::Auxpass]).chain(std::iter::once(clause));
        words.any(|at| matches!(view.xpos(at), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
    };
    view.dependent(verb, Relation::Dobj).is_none() && view.related(verb, &[Relation::Ccomp]).any(finite)
}

/// Whether a noun is someone else's: `denied Chad's claims`
pub(super) fn is_owned(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let owner = view.dependent(noun, Relation::Poss).and_then(|at| view.group_at(at));
    owner.is_some_and(|owner| !view.groups[owner].is_own())
}
