//! Denials without a verb of denying: `Mali said it had not broken the truce`.

use super::super::lexicon::{Needs, Part, Source};
use super::found::Found;
use super::made::{self, implied_act};
use super::stance::Stance;
use super::trigger::Trigger;
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::Relation;

/// Whoever says of their own side that it did no wrong; `trigger` tells of the wrong.
pub(super) fn claim(view: &View<'_, '_, '_>, trigger: &Trigger, stance: Stance, text: &str) -> Option<Found> {
    let accused = trigger.site.filler(view, &Source::Subject, false)?;
    let mut found = made::claim(view, trigger, stance, text)?;
    let speakers = &found.proposition.initiators;
    let own = |actor| speakers.contains(actor) || speakers.iter().any(|speaker| view.side_of(speaker) == Some(actor));
    if speakers.is_empty() || !accused.actors.iter().any(own) {
        return None;
    }
    found.proposition.class = EventClass::Denial;
    found.proposition.modality = Modality::Asserted;
    found.proposition.targets.clear();
    found.needs = Needs::Initiator;
    Some(found)
}

/// Adds the denials of those who are said to say that what the sentence tells of did not happen.
pub(super) fn of_contents(view: &View<'_, '_, '_>, text: &str, found: &mut Vec<Found>) {
    let denies = |found: &[Found], verb: usize| {
        found
            .iter()
            .any(|act| act.head == verb || matches!(act.proposition.class, EventClass::Denial | EventClass::Rejection))
    };
    for index in 0..found.len() {
        let content = &found[index];
        let proposition = &content.proposition;
        let direct = |verb: &usize| view.head(content.head) == Some(*verb);
        let verb = content.content_of.filter(direct).filter(|_| proposition.modality == Modality::Denied);
        let Some(verb) = verb else { continue };
        let speaks = proposition.attributed_to.iter().all(|actor| !view.is_media(actor));
        let own = proposition.initiators.iter().any(|actor| {
            let sides = proposition.attributed_to.iter().map(|speaker| view.side_of(speaker).unwrap_or(speaker));
            sides.into_iter().any(|side| side == view.side_of(actor).unwrap_or(actor))
        });
        let hostile = matches!(proposition.class.group(), EventGroup::Coercion) || proposition.class == EventClass::Aid;
        if !own || !hostile || !speaks || denies(found, verb) {
            continue;
        }
        let denial = implied_act(view, text, content, verb, EventClass::Denial);
        found.extend(denial);
    }
}

/// Lets events in which somebody denies any part be what they deny to have done: `denied involvement in the attack`
pub(super) fn of_parts(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for index in 0..found.len() {
        let event = &found[index];
        let is_deed = event.proposition.class.group() != EventGroup::SpeechActs && !event.is_verb;
        if !is_deed || event.proposition.modality == Modality::Denied {
            continue;
        }
        let denies = |act: &&Found| {
            act.proposition.class == EventClass::Denial
                && !act.proposition.initiators.is_empty()
                && denied_part(view, event.head) == Some(act.head)
        };
        let Some(denier) = found.iter().find(denies).map(|act| act.proposition.initiators.clone()) else { continue };
        let proposition = &mut found[index].proposition;
        proposition.modality = Modality::Denied;
        proposition.targets.retain(|target| !denier.contains(target));
        proposition.initiators.clone_from(&denier);
        proposition.attributed_to = denier;
    }
}

/// The verb whose object is a part in an event.
fn denied_part(view: &View<'_, '_, '_>, event: usize) -> Option<usize> {
    let above = |at: usize, relation: Relation| view.head(at).filter(|_| view.relation(at) == relation);
    let preposition = above(event, Relation::Pobj)?;
    let head = above(preposition, Relation::Prep)?;
    if view.is(head, Part::Share) {
        return above(head, Relation::Dobj);
    }
    // The parser may hang `in` on the verb.
    view.dependent(head, Relation::Dobj).filter(|object| view.is(*object, Part::Share) && object + 1 == preposition)?;
    Some(head)
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn whoever_says_not_to_have_done_wrong_denies_it() {
        assert_eq!(claims("Kenya said it had not violated the treaty."), "Denial asserted Kenya > ");
        assert!(!claims("Kenya said Peru had not violated the treaty.").contains("Denial"));
    }

    #[test]
    fn whoever_denies_a_part_in_a_deed_denies_the_deed() {
        let found = claims("Kenya has repeatedly denied involvement in the attack on Somalia.");
        assert!(found.contains("Attack denied Kenya > Somalia"), "{found}");
        assert!(found.contains("Denial asserted Kenya"), "{found}");
        let found = claims("Kenya denied any role in the bombing.");
        assert!(!found.contains("Attack asserted"), "{found}");
    }
}
