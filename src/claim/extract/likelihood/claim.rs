//! How probably a claim is right: sentence, class, initiator and target.

use super::super::Draft;
use super::super::memory::is_whole;
use super::super::sentence::Origin;
use super::Likelihoods;
use super::logistic::{flag, probability};
use super::supply::can_lack_target;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ActorKind, ArticleEntities};
use std::collections::HashMap;

/// How many features there are.
pub(super) const FEATURES: usize = 43;

/// A class with those who play its roles.
type Event = (EventClass, Vec<ActorId>, Vec<ActorId>);

/// How often the claims of an article say the same.
pub(in crate::claim::extract) struct Support(HashMap<Event, u32>);

impl Support {
    /// Of the claims of an article.
    pub(in crate::claim::extract) fn of(drafts: &[Vec<Draft>]) -> Self {
        let mut support = HashMap::new();
        for draft in drafts.iter().flatten() {
            *support.entry(event(draft)).or_default() += 1;
        }
        Self(support)
    }

    /// The probability that a claim among so many of its sentence is right, from 0 to 1.
    pub(in crate::claim::extract) fn probability(
        &self,
        draft: &Draft,
        number: usize,
        entities: &ArticleEntities,
        likelihoods: &Likelihoods,
    ) -> f64 {
        probability(&self.features(draft, number, entities), &likelihoods.claims)
    }

    /// What speaks for and against a claim; the order is that of the weights.
    pub(super) fn features(&self, draft: &Draft, number: usize, entities: &ArticleEntities) -> [f64; FEATURES] {
        let found = &draft.found;
        let said = &found.proposition;
        let (class, mutual) = (said.class, said.class.is_mutual());
        let origin = |role: &[ActorId], origin: Origin, can_lack: bool| {
            let named = !role.is_empty();
            let (told, recalled, supplied, probability) = match origin {
                Origin::Sentence => (named, false, false, 0.0),
                Origin::Recalled(probability) => (false, named, false, probability),
                Origin::Supplied(probability) => (false, false, named, probability),
            };
            [flag(told), flag(recalled), flag(supplied), probability, flag(!named && !can_lack)]
        };
        let [told, recalled, supplied, likelihood, nobody] = origin(&said.initiators, found.origins[0], mutual);
        let [target_told, target_recalled, target_supplied, target_likelihood, no_target] =
            origin(&said.targets, found.origins[1], can_lack_target(class));
        let linked = |role: &[ActorId]| flag(role.iter().any(|actor| actor.qid().is_some()));
        let of_kind = |role: &[ActorId], kinds: &[ActorKind]| {
            let known = role.iter().filter_map(|actor| entities.actor(actor));
            flag(known.into_iter().any(|actor| kinds.contains(&actor.kind)))
        };
        let vague = [ActorKind::People, ActorKind::Place];
        let same = f64::from(self.0.get(&event(draft)).copied().unwrap_or(1));
        [
            1.0,
            found.raw,
            told,
            recalled,
            supplied,
            likelihood,
            nobody,
            target_told,
            target_recalled,
            target_supplied,
            target_likelihood,
            no_target,
            flag(mutual && said.initiators.len() < 2),
            flag(is_whole(found)),
            flag(found.is_verb),
            flag(found.definite),
            flag(found.is_news),
            flag(said.modality == Modality::Alleged),
            flag(said.modality == Modality::Planned),
            flag(said.modality == Modality::Denied),
            flag(!said.attributed_to.is_empty()),
            flag(found.content_of.is_some()),
            flag(!draft.content.is_empty()),
            flag(class.group() == EventGroup::SpeechActs),
            flag(class.group() == EventGroup::Coercion),
            flag(class.group() == EventGroup::Cooperation),
            flag(class == EventClass::Attack),
            flag(class == EventClass::Request),
            flag(class == EventClass::Threat),
            flag(class == EventClass::Condemnation),
            flag(class == EventClass::Accusation),
            flag(class == EventClass::Meeting),
            flag(class == EventClass::Agreement),
            flag(class == EventClass::Aid),
            flag(class == EventClass::Visit),
            linked(&said.initiators),
            linked(&said.targets),
            of_kind(&said.initiators, &[ActorKind::Person]),
            of_kind(&said.targets, &[ActorKind::Person]),
            of_kind(&said.initiators, &vague),
            of_kind(&said.targets, &vague),
            (same - 1.0) / same,
            flag(number > 3),
        ]
    }
}

fn event(draft: &Draft) -> Event {
    let said = &draft.found.proposition;
    (said.class, said.initiators.clone(), said.targets.clone())
}
