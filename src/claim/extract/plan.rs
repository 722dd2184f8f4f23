//! Plans that a later sentence takes up: `The trip comes after …` of a trip that is still to come.

use super::Draft;
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use std::collections::HashMap;

/// The most events of a class that are kept: an article that names more is no article of news.
const MOST: usize = 48;

/// How many sentences back a plan may lie that a noun without actors takes up.
const NEAR: usize = 3;

/// An event that a sentence tells.
struct Told {
    sentence: usize,
    is_planned: bool,
    actors: Vec<ActorId>,
}

/// Lets the events that sentences only take up be planned, where the article tells of them as planned and nowhere as
/// done.
pub(super) fn keep(sentences: &mut [Vec<Draft>]) {
    let mut told: HashMap<EventClass, Vec<Told>> = HashMap::new();
    for (sentence, drafts) in sentences.iter().enumerate() {
        for found in drafts.iter().map(|draft| &draft.found).filter(|found| !found.is_taken_up) {
            let proposition = &found.proposition;
            let is_planned = proposition.modality == Modality::Planned;
            if proposition.class.group() == EventGroup::SpeechActs
                || !is_planned && proposition.modality != Modality::Asserted
            {
                continue;
            }
            let told = told.entry(proposition.class).or_default();
            if told.len() < MOST {
                told.push(Told { sentence, is_planned, actors: actors(proposition) });
            }
        }
    }
    for (sentence, drafts) in sentences.iter_mut().enumerate() {
        for found in drafts.iter_mut().map(|draft| &mut draft.found).filter(|found| found.is_taken_up) {
            let Some(told) = told.get(&found.proposition.class) else { continue };
            if found.proposition.modality == Modality::Asserted && is_to_come(&found.proposition, sentence, told) {
                found.proposition.modality = Modality::Planned;
                (found.is_news, found.is_ahead) = (false, true);
            }
        }
    }
}

/// Drops the agreements that sentences only speak of, where none tells who made them and that it was made: a treaty that
/// everyone knows is no news.
pub(super) fn drop_untold(sentences: &mut [Vec<Draft>]) {
    let is_agreement = |draft: &Draft| draft.found.proposition.class == EventClass::Agreement;
    let is_made = |draft: &Draft| {
        let said = &draft.found.proposition;
        is_agreement(draft) && draft.found.is_verb && said.modality == Modality::Asserted && !said.initiators.is_empty()
    };
    if sentences.iter().flatten().any(is_made) {
        return;
    }
    let is_spoken_of =
        |draft: &Draft| is_agreement(draft) && draft.found.is_taken_up && draft.found.proposition.initiators.is_empty();
    for drafts in sentences.iter_mut().filter(|drafts| drafts.iter().any(is_spoken_of)) {
        super::memory::retain(drafts, |draft| !is_spoken_of(draft));
    }
}

/// Whether the event that a sentence takes up is still to come: its actors only have plans; if it names none, the last
/// such event before it is a plan.
fn is_to_come(proposition: &Proposition, sentence: usize, told: &[Told]) -> bool {
    let actors = actors(proposition);
    if actors.is_empty() {
        let last = told.iter().rev().find(|told| told.sentence < sentence);
        return !recurs(proposition.class)
            && last.is_some_and(|last| last.is_planned && sentence - last.sentence <= NEAR);
    }
    let mut done = told.iter().filter(|told| !told.is_planned);
    let mut plans = told.iter().filter(|told| told.is_planned);
    plans.any(|plan| actors.iter().all(|actor| plan.actors.contains(actor)))
        && !done.any(|done| done.actors.iter().any(|actor| actors.contains(actor)))
}

/// Whether an article mostly tells of several events of a class.
fn recurs(class: EventClass) -> bool {
    matches!(
        class,
        EventClass::Attack | EventClass::Agreement | EventClass::Meeting | EventClass::Sanction | EventClass::Aid
    )
}

fn actors(proposition: &Proposition) -> Vec<ActorId> {
    let mut actors: Vec<ActorId> = proposition.initiators.iter().chain(&proposition.targets).cloned().collect();
    actors.sort();
    actors.dedup();
    actors
}
