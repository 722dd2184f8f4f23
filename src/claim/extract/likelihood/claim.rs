//! How probably a claim is right: sentence, class, initiator and target.

use super::super::Draft;
use super::super::found::{Found, Origin};
use super::super::memory::is_whole;
use super::features::{Features, Look, mixed, word};
use super::softmax::softmax;
use super::way::step;
use super::{Likelihoods, Question};
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ActorKind, ArticleEntities};
use crate::parse::ParsedArticle;
use std::collections::HashMap;

/// A class with those who play its roles.
type Event = (EventClass, Vec<ActorId>, Vec<ActorId>);

/// What of an article bears on how probably its claims are right.
pub(in crate::claim::extract) struct Support<'a> {
    entities: &'a ArticleEntities,
    parsed: &'a ParsedArticle<'a>,
    /// How often the claims of the article say the same.
    events: HashMap<Event, u32>,
}

impl<'a> Support<'a> {
    /// That of the claims of an article.
    pub(in crate::claim::extract) fn new(
        drafts: &[Vec<Draft>],
        entities: &'a ArticleEntities,
        parsed: &'a ParsedArticle<'a>,
    ) -> Self {
        let mut events = HashMap::new();
        for draft in drafts.iter().flatten() {
            *events.entry(event(draft)).or_default() += 1;
        }
        Self { entities, parsed, events }
    }

    /// The probability that a claim of a sentence with so many claims is right, from 0 to 1.
    pub(in crate::claim::extract) fn probability(
        &self,
        draft: &Draft,
        sentence: usize,
        number: usize,
        likelihoods: &Likelihoods,
    ) -> f64 {
        let score = likelihoods.score(&self.features(draft, sentence, number));
        softmax(&[0.0, score]).get(1).copied().unwrap_or_default()
    }

    /// What speaks for and against a claim.
    pub(super) fn features(&self, draft: &Draft, sentence: usize, number: usize) -> Features {
        let found = &draft.found;
        let mut features = Features::new(Question::Right, found.proposition.class);
        for (place, degree) in self.traits(draft, number).into_iter().enumerate() {
            features.measure(Look::Claim, place as u64, degree);
        }
        self.players(&mut features, found);
        self.words(&mut features, found, sentence);
        features
    }

    /// What kinds of actors play the roles of a claim, and whether they are of one side: what a state does to itself is
    /// seldom diplomacy.
    fn players(&self, features: &mut Features, found: &Found) {
        let said = &found.proposition;
        let first = |role: &[ActorId]| role.first().and_then(|actor| self.entities.actor(actor));
        let kind = |role: &[ActorId]| first(role).map_or(9, |actor| actor.kind as u64);
        features.say(Look::Kind, mixed(kind(&said.initiators), kind(&said.targets)));
        let is_own = |target: &ActorId| {
            let side = self.entities.side(target);
            said.initiators.iter().any(|actor| self.entities.side(actor) == side)
        };
        if said.targets.iter().any(is_own) {
            features.say(Look::Reference, 1);
        }
    }

    /// The words that tell of a claim.
    fn words(&self, features: &mut Features, found: &Found, sentence: usize) {
        let Some(sentence) = self.parsed.sentences.get(sentence) else { return };
        let Some(head) = sentence.tokens.get(found.head) else { return };
        let lemma = word(&head.lemma);
        features.say(Look::Word, mixed(lemma, u64::from(found.is_verb)));
        let trigger = found.tokens.clone().filter_map(|at| sentence.tokens.get(at));
        features.say(Look::Phrase, trigger.fold(0, |phrase, token| mixed(phrase, word(&token.lemma))));
        let step = step(sentence, found.head);
        features.say(Look::Governor, mixed(step, u64::from(found.is_verb)));
        let above = head.head.and_then(|above| sentence.tokens.get(above));
        features.say(Look::Governor, mixed(step, above.map_or(0, |above| word(&above.lemma))));
    }

    /// What a claim is like, each from 0 to 1 or a logarithm.
    fn traits(&self, draft: &Draft, number: usize) -> [f32; 48] {
        let found = &draft.found;
        let said = &found.proposition;
        let (class, mutual) = (said.class, said.class.is_mutual());
        let origin = |role: &[ActorId], at: usize, can_lack: bool| {
            let (named, origin, sure) = (!role.is_empty(), found.origins[at], found.sure[at]);
            let (recalled, supplied) = (origin == Origin::Recalled, origin == Origin::Supplied);
            let told = named && !recalled && !supplied;
            let doubt = libm::log(sure.max(0.02)) as f32;
            let known = [flag(told), flag(named && recalled), flag(named && supplied)];
            let [told, recalled, supplied] = known;
            let nobody = flag(!named && !can_lack);
            [told, recalled, supplied, doubt, nobody, if named { 0.0 } else { doubt }]
        };
        let [told, recalled, supplied, doubt, nobody, nobody_doubt] = origin(&said.initiators, 0, mutual);
        let [target_told, target_recalled, target_supplied, target_doubt, no_target, no_target_doubt] =
            origin(&said.targets, 1, can_lack_target(class));
        let linked = |role: &[ActorId]| flag(role.iter().any(|actor| actor.qid().is_some()));
        let of_kind = |role: &[ActorId], kinds: &[ActorKind]| {
            let known = role.iter().filter_map(|actor| self.entities.actor(actor));
            flag(known.into_iter().any(|actor| kinds.contains(&actor.kind)))
        };
        let vague = [ActorKind::People, ActorKind::Place];
        let same = self.events.get(&event(draft)).copied().unwrap_or(1) as f32;
        [
            1.0,
            found.raw as f32,
            told,
            recalled,
            supplied,
            doubt,
            nobody,
            nobody_doubt,
            target_told,
            target_recalled,
            target_supplied,
            target_doubt,
            no_target,
            no_target_doubt,
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
            flag(said.initiators.is_empty() && said.targets.is_empty()),
            flag(found.strange),
            flag(found.by_stranger),
        ]
    }
}

fn event(draft: &Draft) -> Event {
    let said = &draft.found.proposition;
    (said.class, said.initiators.clone(), said.targets.clone())
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// Whether an event of a class mostly has no target: what is denied need not be anyone's accusation.
fn can_lack_target(class: EventClass) -> bool {
    class.is_mutual() || matches!(class, EventClass::Denial | EventClass::Apology)
}
