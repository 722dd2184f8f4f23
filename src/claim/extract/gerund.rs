//! Who does what a gerund says that stands after a preposition: `accused Chad of arming rebels`

use super::argument::Argument;
use super::governor::{governing, lemmas};
use super::object::objects;
use super::owner::owner;
use super::subject::subject_within;
use super::verb::{is_passive, is_verb};
use super::view::View;
use crate::parse::{Relation, Upos};

/// The subject of a gerund after a preposition: whoever does what the preposition belongs to, or whom that is done to.
pub(super) fn of_gerund(view: &View<'_, '_, '_>, preposition: usize, depth: usize) -> Option<Argument> {
    let head = view.head(preposition)?;
    if !is_verb(view, head) {
        if view.relation(preposition) == Relation::Pcomp || view.upos(head) == Upos::Adp {
            return of_gerund(view, head, depth.checked_sub(1)?);
        }
        if view.low(preposition) == "of" && is_governed_object(view, head) {
            return Some(Argument { token: head, quality: 0.95 });
        }
        // `cut ties with Chad for arming rebels`: whoever the clause is about last, not who cuts them.
        let blamed = || {
            let above = view.sentence.ancestors(head).take(3).find(|above| is_verb(view, *above) && *above < head)?;
            last_agent(view, above + 1, preposition)
        };
        let blamed = if is_reason(view, preposition) { blamed() } else { None };
        return match blamed {
            Some(token) => Some(Argument { token, quality: 0.9 }),
            None => owner(view, head).or_else(|| of_role(view, head, depth)),
        };
    }
    if is_passive(view, head, 4) {
        // `angered at Chad for arming rebels`
        let against = view.related(head, &[Relation::Prep]).filter(|at| matches!(view.low(*at), "at" | "with"));
        let mut against = against.filter(|at| *at < preposition && is_reason(view, preposition));
        if let Some(token) = against.find_map(|at| view.dependent(at, Relation::Pobj)) {
            return Some(Argument { token, quality: 0.9 });
        }
        return subject_within(view, head, depth - 1).map(|found| found.by(0.95));
    }
    let word = view.low(preposition);
    let object = objects(view, head).first().copied().filter(|object| *object < preposition);
    let judged = matches!(word, "of" | "for" | "over" | "with" | "from" | "against" | "into");
    match object {
        Some(token) if judged && (governs_object(view, head) || view.group_at(token).is_some()) => {
            Some(Argument { token, quality: 0.95 })
        }
        Some(_) if judged && governs_object(view, head) => None,
        // `severed ties with Chad for arming rebels`: whoever that is done to arms them.
        _ if is_reason(view, preposition) => match last_agent(view, head + 1, preposition) {
            Some(token) => Some(Argument { token, quality: 0.9 }),
            // `condemned foreign powers for backing …`: those back, whoever they are, not who condemns.
            None if object.is_some() && judges(view, head) => None,
            None => subject_within(view, head, depth - 1).map(|found| found.by(0.9)),
        },
        _ => subject_within(view, head, depth - 1).map(|found| found.by(0.9)),
    }
}

/// Whether what stands after a preposition is why something is done.
fn is_reason(view: &View<'_, '_, '_>, preposition: usize) -> bool {
    matches!(view.low(preposition), "for" | "over")
}

/// Whether a verb says what is thought of someone's act.
fn judges(view: &View<'_, '_, '_>, verb: usize) -> bool {
    use crate::claim::EventClass::{Accusation, Condemnation, Endorsement, Sanction};
    let verbs = lemmas(view, verb);
    let mut frames = verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames);
    frames.any(|found| {
        matches!(view.lexicon.frame(found.frame).class, Accusation | Condemnation | Endorsement | Sanction)
    })
}

/// The last group between two tokens that can do something.
fn last_agent(view: &View<'_, '_, '_>, from: usize, to: usize) -> Option<usize> {
    let groups = view.groups.iter().rev();
    let group = groups
        .filter(|group| group.tokens.start >= from && group.tokens.end <= to)
        .find(|group| !group.actors.is_empty() && !group.is_own())?;
    view.sentence.head_of(group.tokens.clone())
}

/// The owner of a noun that is itself the object of a verb: `denied a role in arming`
fn of_role(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Argument> {
    let head = view.head(noun).filter(|head| view.relation(noun) == Relation::Dobj && is_verb(view, *head))?;
    subject_within(view, head, depth.checked_sub(1)?).map(|found| found.by(0.85))
}

/// Whether a noun is whom a verb is about that governs what its object does: `accused rebels of …`
fn is_governed_object(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let above = view.head(noun).filter(|above| view.relation(noun) == Relation::Dobj && is_verb(view, *above));
    above.is_some_and(|above| governs_object(view, above))
}

/// Whether what completes a verb is about its object: `accused rebels of …`
fn governs_object(view: &View<'_, '_, '_>, verb: usize) -> bool {
    governing(view, verb).is_some_and(|governor| governor.object)
}
