//! What an article has told: events to repeat, and who took part in events that a sentence only refers to.

use super::super::lexicon::Needs;
use super::Draft;
use super::confidence::RECALLED;
use super::sentence::Found;
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use std::collections::HashMap;

/// How many sentences back an event may lie that `the attack` takes up, where the article tells of several.
const NEAR: usize = 3;

/// The last events of the article that a later sentence can repeat.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    last: Option<Proposition>,
    /// The last event of the relations group, which such phrases mean most.
    relations: Option<Proposition>,
}

impl Memory {
    /// Keeps what a sentence said.
    pub(super) fn remember(&mut self, found: &[Found]) {
        for proposition in found.iter().map(|found| &found.proposition) {
            if proposition.modality != Modality::Asserted || proposition.targets.is_empty() {
                continue;
            }
            if proposition.class.group() == EventGroup::Relations {
                self.relations = Some(proposition.clone());
            }
            if proposition.class.group() != EventGroup::SpeechActs {
                self.last = Some(proposition.clone());
            }
        }
    }

    /// The event that `followed suit` means.
    pub(super) fn event(&self) -> Option<&Proposition> {
        self.relations.as_ref().or(self.last.as_ref())
    }
}

/// Who took part in an event that the article tells.
#[derive(Clone, Debug)]
struct Cast {
    sentence: usize,
    /// Whether the article says it as a fact.
    asserted: bool,
    initiators: Vec<ActorId>,
    targets: Vec<ActorId>,
}

/// Fills the roles that sentences leave out from the rest of the article, where it leaves no doubt, and drops what
/// still lacks the roles that its frame needs.
pub(super) fn complete(sentences: &mut [Vec<Draft>]) {
    let mut told: HashMap<EventClass, Vec<Cast>> = HashMap::new();
    for (sentence, drafts) in sentences.iter().enumerate() {
        for found in drafts.iter().map(|draft| &draft.found) {
            let proposition = &found.proposition;
            let mutual = proposition.class.is_mutual();
            let told_of = if mutual { proposition.initiators.len() > 1 } else { !proposition.targets.is_empty() };
            // Whoever only took part in an attack need not be the attacker.
            let took_part = found.words.end < found.tokens.end;
            if told_of && !took_part && proposition.modality != Modality::Denied {
                let (initiators, targets) = (proposition.initiators.clone(), proposition.targets.clone());
                let asserted = proposition.modality == Modality::Asserted;
                told.entry(proposition.class).or_default().push(Cast { sentence, asserted, initiators, targets });
            }
        }
    }
    for (sentence, drafts) in sentences.iter_mut().enumerate() {
        for draft in drafts.iter_mut() {
            if let Some(casts) = told.get(&draft.found.proposition.class) {
                recall(&mut draft.found, sentence, casts);
            }
        }
        blame_doers(drafts);
        retain(drafts);
    }
}

/// Gives those who judge an event the ones who did it as their target.
fn blame_doers(drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let act = &drafts[index].found;
        let about = act.about.filter(|_| act.proposition.targets.is_empty());
        let event =
            about.and_then(|about| drafts.iter().find(|draft| !draft.found.is_verb && draft.found.head == about));
        let Some(event) = event else { continue };
        let mut doers = event.found.proposition.initiators.clone();
        let act = &mut drafts[index].found.proposition;
        doers.retain(|actor| !act.initiators.contains(actor));
        act.targets = doers;
    }
}

/// Fills what a claim leaves out.
fn recall(found: &mut Found, sentence: usize, casts: &[Cast]) {
    let definite = found.definite;
    let proposition = &mut found.proposition;
    let (no_initiator, no_target) = (proposition.initiators.is_empty(), proposition.targets.is_empty());
    if proposition.class.is_mutual() {
        if proposition.initiators.len() < 2 {
            let known = &proposition.initiators;
            let fits = |cast: &&Cast| known.iter().all(|actor| cast.initiators.contains(actor));
            let near = definite || !no_initiator;
            if let Some(actors) = agreed(casts.iter().filter(fits), sentence, near, |cast| &cast.initiators) {
                proposition.initiators = actors;
                found.raw *= RECALLED;
            }
        }
        return;
    }
    if !no_initiator && !no_target || proposition.class == EventClass::Denial {
        return;
    }
    let near = definite || !no_initiator || !no_target;
    let meets =
        |given: &[ActorId], known: &[ActorId]| given.is_empty() || given.iter().any(|actor| known.contains(actor));
    let fits =
        |cast: &&Cast| meets(&proposition.initiators, &cast.initiators) && meets(&proposition.targets, &cast.targets);
    let mut fitting: Vec<&Cast> = casts.iter().filter(fits).collect();
    let others = fitting.iter().all(|cast| cast.targets.is_empty());
    if no_target && others && is_judgement(proposition.class) {
        // Others judge whom all judge in the article.
        let common = agreed(casts.iter(), sentence, false, |cast| &cast.targets);
        if let Some(common) = common.filter(|common| common.iter().all(|actor| !proposition.initiators.contains(actor)))
        {
            proposition.targets = common;
            found.raw *= RECALLED;
        }
        return;
    }
    fitting.retain(|cast| cast.sentence != sentence || !definite);
    // Whoever is only said to have done it is nobody to whom a fact is put down.
    let asserts = proposition.modality == Modality::Asserted;
    let known = fitting.iter().copied().filter(|cast| cast.asserted || !asserts);
    let initiators = if no_initiator { agreed(known, sentence, near, |cast| &cast.initiators) } else { None };
    let targets = if no_target { agreed(fitting.iter().copied(), sentence, near, |cast| &cast.targets) } else { None };
    if no_initiator && no_target && targets.is_none() {
        return;
    }
    for (role, recalled) in [(&mut proposition.initiators, initiators), (&mut proposition.targets, targets)] {
        if let Some(recalled) = recalled {
            *role = recalled;
            found.raw *= RECALLED;
        }
    }
    let initiators = proposition.initiators.clone();
    proposition.targets.retain(|actor| !initiators.contains(actor));
}

/// Whether a class is about what is thought of someone.
fn is_judgement(class: EventClass) -> bool {
    matches!(class, EventClass::Condemnation | EventClass::Sanction | EventClass::Accusation)
}

/// Who plays a role in all of some events, or else in the nearest one told shortly before.
fn agreed<'c>(
    casts: impl Iterator<Item = &'c Cast>,
    sentence: usize,
    or_near: bool,
    role: impl Fn(&Cast) -> &Vec<ActorId>,
) -> Option<Vec<ActorId>> {
    let casts: Vec<&Cast> = casts.filter(|cast| !role(cast).is_empty()).collect();
    let first = role(casts.first()?);
    let common: Vec<ActorId> =
        first.iter().filter(|actor| casts.iter().all(|cast| role(cast).contains(actor))).cloned().collect();
    if !common.is_empty() || !or_near {
        return Some(common).filter(|common| !common.is_empty());
    }
    let near = casts.iter().rev().find(|cast| cast.sentence <= sentence && sentence - cast.sentence <= NEAR)?;
    Some(role(near).clone())
}

/// Drops the claims that lack a role that they need, and leads contents past them.
fn retain(drafts: &mut Vec<Draft>) {
    let kept: Vec<bool> = drafts.iter().map(|draft| is_whole(&draft.found)).collect();
    let mut places = Vec::with_capacity(kept.len());
    let mut next = 0;
    for keep in &kept {
        places.push(keep.then_some(next));
        next += usize::from(*keep);
    }
    let mut index = 0;
    drafts.retain_mut(|draft| {
        draft.content = draft.content.iter().filter_map(|content| places[*content]).collect();
        index += 1;
        kept[index - 1]
    });
}

/// Whether a claim has the roles that its frame needs.
pub(super) fn is_whole(found: &Found) -> bool {
    let proposition = &found.proposition;
    let (initiators, targets) = (!proposition.initiators.is_empty(), !proposition.targets.is_empty());
    match found.needs {
        Needs::Any => initiators || targets,
        Needs::Initiator => initiators,
        Needs::Target => targets,
        Needs::Both if proposition.class.is_mutual() => proposition.initiators.len() > 1,
        Needs::Both => initiators && targets,
    }
}
