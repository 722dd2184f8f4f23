//! What an article has told: events to repeat, and who took part in events that a sentence only refers to.

use super::super::lexicon::Needs;
use super::Draft;
use super::confidence::RECALLED;
use super::found::Found;
use super::told::{Cast, Role, Told};
use super::{mediated, parties};
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::{ActorId, ActorKind, ArticleEntities};
use crate::parse::ParsedArticle;

/// The last events of the article that a later sentence can repeat.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    last: Option<Proposition>,
    /// The event of the sentence before that is most likely repeated.
    fresh: Option<Proposition>,
    /// The last event of the relations group, which such phrases mean most.
    relations: Option<Proposition>,
}

impl Memory {
    /// Keeps what a sentence said.
    pub(super) fn remember(&mut self, found: &[Found]) {
        let rank = |proposition: &Proposition| match proposition.class.group() {
            EventGroup::Relations => 2,
            EventGroup::SpeechActs => 0,
            _ => 1,
        };
        let told = found.iter().filter(|found| found.is_verb).map(|found| &found.proposition);
        let told = told.filter(|said| said.modality == Modality::Asserted && !said.initiators.is_empty());
        self.fresh = told.max_by_key(|proposition| rank(proposition)).cloned();
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

    /// The events that `followed suit` can mean, the likeliest first.
    pub(super) fn events(&self) -> impl Iterator<Item = &Proposition> {
        self.fresh.iter().chain(&self.relations).chain(&self.last)
    }
}

/// Fills the roles that sentences leave out from the rest of the article, where that is likely.
pub(super) fn complete(sentences: &mut [Vec<Draft>], entities: &ArticleEntities, parsed: &ParsedArticle<'_>) {
    let mut told = Told::new(entities, parsed);
    for (sentence, drafts) in sentences.iter().enumerate() {
        for found in drafts.iter().map(|draft| &draft.found) {
            let proposition = &found.proposition;
            let mutual = proposition.class.is_mutual();
            let told_of = if mutual { proposition.initiators.len() > 1 } else { !proposition.targets.is_empty() };
            // `Kenya and Chad clashed`
            if proposition.class == EventClass::Attack && proposition.initiators.len() > 1 && !told_of {
                told.clashes.push((sentence, proposition.initiators.clone()));
            }
            // Whoever only took part in an attack need not be the attacker.
            let took_part = found.words.end < found.tokens.end;
            if told_of && !took_part && proposition.modality != Modality::Denied {
                told.keep(sentence, found);
            }
        }
    }
    for (sentence, drafts) in sentences.iter_mut().enumerate() {
        for draft in drafts.iter_mut() {
            recall(&mut draft.found, sentence, &told);
            let found = &mut draft.found;
            if found.is_with_each_other() {
                found.proposition.targets.clone_from(&found.proposition.initiators);
                found.is_answer = true;
            }
        }
        blame_doers(drafts);
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
fn recall(found: &mut Found, sentence: usize, told: &Told<'_>) {
    let class = found.proposition.class;
    if class.is_mutual() {
        return parties::recall(found, sentence, told);
    }
    if class == EventClass::Mediation {
        return mediated::recall(found, sentence, told);
    }
    let casts = told.of_class(class);
    if !told.tells(class) || class == EventClass::Denial {
        return;
    }
    let proposition = &found.proposition;
    let no_initiator = proposition.initiators.is_empty();
    let no_target = proposition.targets.is_empty() || found.placed && (found.definite || no_initiator);
    if !no_initiator && !no_target {
        return;
    }
    turn_victim(found, sentence, told);
    let proposition = &found.proposition;
    let no_initiator = proposition.initiators.is_empty();
    let no_target = proposition.targets.is_empty() || found.placed && (found.definite || no_initiator);
    let knows = found.definite || !no_initiator || !proposition.targets.is_empty();
    let query = told.query(sentence, found);
    let recalled = |role: Role| if knows { told.likely(&query, role) } else { common(casts, role) };
    let mut targets = if no_target { recalled(Role::Target) } else { None };
    if targets.is_none() && no_target && found.definite && !no_initiator {
        // Whoever else is said to have done it, or to have had a part in it.
        targets = told.likely(&told.of_anyone(sentence, found), Role::Target);
    }
    if targets.is_none() && no_target && is_judgement(class) {
        // Others judge whom all judge in the article.
        targets = common(casts, Role::Target)
            .filter(|common| common.iter().all(|actor| !proposition.initiators.contains(actor)));
    }
    let unplaced = targets.is_none() && proposition.targets.is_empty();
    let initiators = if no_initiator && !unplaced { recalled(Role::Initiator) } else { None };
    let proposition = &mut found.proposition;
    if let Some(initiators) = initiators {
        proposition.initiators = initiators;
        found.raw *= RECALLED;
    }
    // Nobody does it to himself: then the place is all that is known.
    let others = |targets: Vec<ActorId>| -> Vec<ActorId> {
        targets.into_iter().filter(|actor| !proposition.initiators.contains(actor)).collect()
    };
    let targets = targets.map(others).map(|targets| without_places(targets, told.entities));
    let targets = targets.filter(|targets| !targets.is_empty());
    if let Some(targets) = targets {
        let place = std::mem::replace(&mut proposition.targets, targets);
        proposition.location = proposition.location.take().or_else(|| place.into_iter().next());
        found.raw *= RECALLED;
    }
    let initiators = &proposition.initiators;
    proposition.targets.retain(|actor| !initiators.contains(actor));
}

/// Leaves out where another event took place, if more is known of whom it was done to: the next raid may strike elsewhere.
fn without_places(mut targets: Vec<ActorId>, entities: &ArticleEntities) -> Vec<ActorId> {
    let is_place = |actor: &ActorId| entities.actor(actor).is_some_and(|actor| actor.kind == ActorKind::Place);
    if !targets.iter().all(is_place) {
        targets.retain(|actor| !is_place(actor));
    }
    targets
}

/// Makes the target of an attack whoever only qualifies it, where the article tells of attacks on them: `the embassy
/// attack`, `the Wagner ambush`
fn turn_victim(found: &mut Found, sentence: usize, told: &Told<'_>) {
    let proposition = &found.proposition;
    let qualifies = found.owned && proposition.targets.is_empty() && !proposition.initiators.is_empty();
    if qualifies && told.is_victim(&told.query(sentence, found)) {
        found.proposition.targets = std::mem::take(&mut found.proposition.initiators);
    }
}

/// Whether a class is about what is thought of someone.
fn is_judgement(class: EventClass) -> bool {
    matches!(class, EventClass::Condemnation | EventClass::Sanction | EventClass::Accusation)
}

/// Who plays a role in all events.
fn common(casts: &[Cast<'_>], role: Role) -> Option<Vec<ActorId>> {
    let casts: Vec<&Cast<'_>> = casts.iter().filter(|cast| !cast.role(role).is_empty()).collect();
    let first = casts.first()?.role(role);
    let in_all = |actor: &&ActorId| casts.iter().all(|cast| cast.role(role).contains(actor));
    let common: Vec<ActorId> = first.iter().filter(in_all).cloned().collect();
    Some(common).filter(|common| !common.is_empty())
}

/// Drops claims, and leads contents past them.
pub(super) fn retain(drafts: &mut Vec<Draft>, is_kept: impl Fn(&Draft) -> bool) {
    let kept: Vec<bool> = drafts.iter().map(is_kept).collect();
    keep(drafts, &kept);
}

/// Keeps some of a sentence's claims, and leads contents past the others.
pub(super) fn keep(drafts: &mut Vec<Draft>, kept: &[bool]) {
    let mut places = Vec::with_capacity(kept.len());
    let mut next = 0;
    for keep in kept {
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
        Needs::Both | Needs::Named => initiators && targets || found.is_with_each_other(),
    }
}
