//! Phrases that repeat an event: `followed suit`, `did the same`, `followed by Niger`.

use super::modality::Stance;
use super::sentence::{Found, rounded, verbatim};
use super::verb::{Form, VerbAt};
use super::view::View;
use super::when;
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use std::collections::HashMap;

/// The last event of the article that a later sentence can repeat.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    last: Option<Proposition>,
    /// The last event of the relations group, which such phrases mean most.
    relations: Option<Proposition>,
    /// Whom each actor's last event of each class of that group was done to.
    targets: HashMap<(EventClass, ActorId), Vec<ActorId>>,
}

impl Memory {
    /// Keeps what a sentence said.
    pub(super) fn remember(&mut self, found: &[Found]) {
        for claim in found.iter().filter(|claim| claim.proposition.modality == Modality::Asserted) {
            let proposition = &claim.proposition;
            if proposition.class.group() == EventGroup::Relations {
                self.relations = Some(proposition.clone());
                for initiator in proposition.initiators.iter().filter(|_| !proposition.targets.is_empty()) {
                    self.targets.insert((proposition.class, initiator.clone()), proposition.targets.clone());
                }
            }
            if proposition.class.group() != EventGroup::SpeechActs && !proposition.targets.is_empty() {
                self.last = Some(proposition.clone());
            }
        }
    }

    /// Whom an event of the relations group is done to that the sentence leaves out: `Mali's decision to sever ties`
    pub(super) fn target(&self, class: EventClass, initiators: &[ActorId]) -> Option<&[ActorId]> {
        let mut known = initiators.iter().map(|initiator| self.targets.get(&(class, initiator.clone())));
        let first = known.next()??;
        known.all(|other| other == Some(first)).then_some(&first[..])
    }

    fn event(&self) -> Option<&Proposition> {
        self.relations.as_ref().or(self.last.as_ref())
    }
}

/// The claim of a verb that repeats an event.
pub(super) fn claim(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    index: usize,
    stance: &Stance,
    text: &str,
    memory: &Memory,
    before: &[Found],
) -> Option<Found> {
    let verb = &verbs[index];
    let echoes = verb.lemmas.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).echoes);
    let echo = echoes.filter(|echo| view.matches(verb.token + 1, &echo.rest)).max_by_key(|echo| echo.rest.len())?;
    let subject = verb.subject?;
    let initiators = view.groups[subject.group].actors.clone();
    let earlier = before.iter().rev().map(|found| &found.proposition);
    let earlier =
        earlier.filter(|known| known.class.group() == EventGroup::Relations && known.modality == Modality::Asserted);
    let event = earlier.chain(memory.event()).find(|known| (known.initiators == initiators) != echo.new_subject)?;
    if initiators.is_empty() || initiators.iter().any(|actor| event.targets.contains(actor)) {
        return None;
    }
    let tokens = verb.token..verb.token + 1 + echo.rest.len();
    let days = when::days(view, verbs, &tokens, false, &[], false);
    let proposition = Proposition {
        trigger: verbatim(view, text, &tokens)?,
        initiators,
        location: None,
        modality: stance.modality,
        attributed_to: stance.attributed_to.clone(),
        earliest: days.map(|days| days.0),
        latest: days.map(|days| days.1),
        confidence: rounded(0.8 * subject.quality * stance.quality),
        ..event.clone()
    };
    Some(Found { proposition, tokens, verb: Some(index), content_of: stance.content_of })
}

/// `…, followed by Niger the next day`: the event before it in the sentence, by another.
pub(super) fn followers(view: &View<'_, '_, '_>, verbs: &[VerbAt], text: &str, found: &[Found]) -> Vec<Found> {
    let mut followers = Vec::new();
    for (index, verb) in verbs.iter().enumerate() {
        let follows = view.low(verb.token) == "followed" && view.low(verb.token + 1) == "by";
        if !follows || !matches!(verb.form, Form::ReducedPassive | Form::Passive) {
            continue;
        }
        let event = found
            .iter()
            .rev()
            .find(|claim| claim.tokens.end <= verb.token && claim.proposition.class.group() == EventGroup::Relations);
        let group = view.group_from(verb.token + 2).map(|group| &view.groups[group]).filter(|group| group.is_agent());
        let (Some(event), Some(group)) = (event, group) else { continue };
        if group.actors.iter().any(|actor| event.proposition.targets.contains(actor)) {
            continue;
        }
        let tokens = verb.token..group.tokens.end;
        let days = when::days(view, verbs, &tokens, false, &[], false);
        let Some(trigger) = verbatim(view, text, &tokens) else { continue };
        let proposition = Proposition {
            trigger,
            initiators: group.actors.clone(),
            earliest: days.map(|days| days.0),
            latest: days.map(|days| days.1),
            confidence: rounded(event.proposition.confidence * 0.9),
            ..event.proposition.clone()
        };
        followers.push(Found { proposition, tokens, verb: Some(index), content_of: event.content_of });
    }
    followers
}
