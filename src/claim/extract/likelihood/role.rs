//! How probably a party, or nobody, plays a role of a claim.

use super::super::told::Role;
use super::Likelihoods;
use super::candidates::{Candidates, Open};
use super::features::{Features, Look, mixed, word};
use super::parties::{Party, Temper};
use super::scene::Scene;
use super::softmax::softmax;
use super::way::{step, way};
use crate::entity::EntityMention;
use crate::parse::{ParsedSentence, Relation, Upos};

/// Who plays a role, with its probability, from 0 to 1.
#[derive(Clone, Debug)]
pub(super) struct Likely {
    /// The party; none for nobody.
    pub(super) party: Option<Party>,
    pub(super) probability: f64,
}

impl<'a> Candidates<'a> {
    /// All that can play a role, nobody first, with what speaks for and against them.
    pub(super) fn choices(&self, open: Open<'_>) -> Vec<(Option<Party>, Features)> {
        let all = self.of(open);
        let scene = self.scene(open);
        let nobody = (None, self.of_nobody(open, &scene, all.len()));
        let party = |party| (Some(party), self.features(open, &scene, party));
        std::iter::once(nobody).chain(all.into_iter().map(party)).collect()
    }

    /// The same with their probabilities.
    pub(super) fn likely(&self, open: Open<'_>, likelihoods: &Likelihoods) -> Vec<Likely> {
        let choices = self.choices(open);
        let scores: Vec<f64> = choices.iter().map(|(_, features)| likelihoods.score(features)).collect();
        let likely = choices.into_iter().zip(softmax(&scores));
        likely.map(|((party, _), probability)| Likely { party, probability }).collect()
    }

    /// What speaks for and against nobody.
    fn of_nobody(&self, open: Open<'_>, scene: &Scene, number: usize) -> Features {
        let found = &open.draft().found;
        let mut features = Features::new(open.role.into(), found.proposition.class);
        let told = u64::from(!open.told.is_empty());
        let known = told + 2 * u64::from(!open.recalled.is_empty()) + 4 * u64::from(!open.others().is_empty());
        let telling = u64::from(found.is_verb)
            + 2 * u64::from(found.definite)
            + 4 * u64::from(found.strange)
            + 8 * u64::from(found.placed)
            + 16 * u64::from(found.owned)
            + 32 * u64::from(found.is_taken_up)
            + 64 * u64::from(found.by_stranger);
        let stance = found.proposition.modality as u64 * 2 + u64::from(!found.proposition.attributed_to.is_empty());
        features.say(Look::Choice, 0);
        features.say(Look::Choice, 1 + number.min(8) as u64);
        features.say(Look::Told, 1000 + known);
        features.say(Look::Telling, telling);
        features.say(Look::Telling, 1000 + mixed(telling, known));
        features.say(Look::Telling, 2000 + stance);
        features
            .say(Look::Telling, 3000 + u64::from(found.content_of.is_some()) * 2 + u64::from(found.object.is_some()));
        features.say(Look::Word, mixed(scene.lemma, told));
        // `soldiers arrested the president`: who stands in the role, though nobody is known by that.
        let sentence = &self.parsed.sentences[open.sentence];
        let slots: &[Relation] = match open.role {
            Role::Initiator => &[Relation::Nsubj],
            Role::Target => &[Relation::Dobj, Relation::Nsubjpass],
        };
        for at in sentence.related(found.head, slots).take(2) {
            features.say(Look::Noun, mixed(told, word(&sentence.tokens[at].lemma)));
            features.say(Look::Noun, mixed(100 + told, sentence.tokens[at].xpos as u64));
        }
        features
    }

    /// What speaks for and against a party.
    fn features(&self, open: Open<'_>, scene: &Scene, party: Party) -> Features {
        let found = &open.draft().found;
        let mut features = Features::new(open.role.into(), found.proposition.class);
        let is_told = scene.told.contains(&party);
        let told = flag(is_told) + 2 * flag(open.told.is_empty()) + 4 * flag(scene.others.contains(&party));
        let recalled = flag(scene.recalled.contains(&party)) + 2 * flag(open.recalled.is_empty());
        let kind = self.entities.actor(self.parties.actor(party)).map_or(9, |actor| actor.kind as u64);
        let form = flag(found.is_verb);
        features.say(Look::Told, told);
        features.say(Look::Told, 100 + mixed(told, form + 2 * flag(found.placed) + 4 * flag(found.owned)));
        if is_told {
            features.measure(Look::Told, 50, found.raw as f32);
        }
        let stranger = flag(found.strange) + 2 * flag(found.by_stranger);
        features.say(Look::Stranger, mixed(stranger, told));
        features.say(Look::Recalled, recalled);
        features.say(Look::Recalled, mixed(recalled, told));
        features.say(Look::Source, flag(scene.source.contains(&party)));
        features.say(Look::Kind, kind);
        features.say(Look::Kind, mixed(kind, told));
        features.say(Look::Word, mixed(scene.lemma, kind));
        self.place(&mut features, open, scene, party, told);
        self.standing(&mut features, open, scene, party);
        for (part, _) in scene.beside.iter().enumerate().filter(|(_, parties)| parties.contains(&party)) {
            features.say(Look::Beside, part as u64);
        }
        let [share, akin] = scene.votes.share(party);
        features.measure(Look::Vote, 0, share);
        features.measure(Look::Vote, 1, akin);
        for (at, near) in [&scene.votes.last, &scene.votes.next].into_iter().enumerate() {
            if let Some((distance, players)) = near {
                let distance = (*distance as u64 + 1).ilog2().min(4);
                features.say(Look::Near, (at as u64 * 10 + u64::from(distance)) * 2 + flag(players.contains(&party)));
            }
        }
        if let Some([does, suffers]) = &scene.judged {
            features.say(Look::About, flag(does.contains(&party)) + 2 * flag(suffers.contains(&party)));
        }
        features
    }

    /// Where in the sentence and before it a party is mentioned.
    fn place(&self, features: &mut Features, open: Open<'_>, scene: &Scene, party: Party, told: u64) {
        let head = open.draft().found.head;
        let form = u64::from(open.draft().found.is_verb);
        let sentence = &self.parsed.sentences[open.sentence];
        let nearest = self
            .mentions(open.sentence, party)
            .map(|mention| {
                let way = way(sentence, head, token(sentence, mention));
                (way.map_or(20, |way| way.steps), mention.tokens.start.abs_diff(head), mention, way)
            })
            .min_by_key(|(steps, distance, ..)| (*steps, *distance));
        let back = |steps: usize| open.sentence.checked_sub(steps).is_some_and(|at| self.is_mentioned(at, party));
        let before =
            u64::from(back(1)) + 2 * u64::from(back(2)) + 4 * u64::from((0..2).any(|at| self.is_mentioned(at, party)));
        let Some((_, distance, mention, way)) = nearest else {
            features.say(Look::Way, 1);
            features.say(Look::Before, 100 + before);
            return;
        };
        let behind = u64::from(mention.tokens.start > head);
        features.say(Look::Before, before);
        let reference = mention.head as u64 * 8
            + u64::from(mention.possessive)
            + 2 * u64::from(mention.attribute)
            + 4 * u64::from(mention.in_apposition);
        features.say(Look::Reference, reference);
        let distance = (distance as u64 + 1).ilog2().into();
        features.say(Look::Distance, mixed(behind, distance));
        features.say(Look::Distance, 1000 + behind);
        let range = mention.tokens.start.min(head)..mention.tokens.start.max(head);
        let between = self.entities.of_sentence(open.sentence).iter();
        let between = between.filter(|other| {
            !other.actors.is_empty() && range.contains(&other.tokens.start) && other.tokens != mention.tokens
        });
        features.say(Look::Between, mixed(behind, between.count().min(3) as u64));
        let at = token(sentence, mention);
        let step = step(sentence, at);
        self.wording(features, scene, open.sentence, at, told);
        match way {
            None => features.say(Look::Way, mixed(2, behind)),
            Some(way) => {
                features.say(Look::Way, mixed(way.whole, form));
                features.say(Look::Way, mixed(mixed(way.whole, form), told));
                features.say(Look::Way, mixed(way.whole, scene.lemma));
                features.say(Look::Dependence, mixed(mixed(step, way.direction), form));
                features.say(Look::Dependence, mixed(way.direction, mixed(way.steps as u64, behind)));
            }
        }
        features.say(Look::Dependence, mixed(step, behind));
        features.say(Look::Dependence, mixed(told, mixed(step, reference)));
    }

    /// The words by which a mention is told, and on which it depends.
    fn wording(&self, features: &mut Features, scene: &Scene, sentence: usize, at: usize, told: u64) {
        let sentence = &self.parsed.sentences[sentence];
        let Some(noun) = sentence.tokens.get(at) else { return };
        features.say(Look::Noun, word(&noun.lemma));
        features.say(Look::Noun, mixed(word(&noun.lemma), told));
        let Some((relation, above)) = above(sentence, at) else { return };
        features.say(Look::Above, mixed(relation, above));
        features.say(Look::Above, mixed(mixed(relation, above), told));
        features.say(Look::Above, mixed(mixed(relation, above), scene.lemma));
    }

    /// What part a party has in the article.
    fn standing(&self, features: &mut Features, open: Open<'_>, scene: &Scene, party: Party) {
        let parties = self.parties;
        let class = open.draft().found.proposition.class;
        let temper = Temper::of(class);
        let other = if open.role == Role::Initiator { Role::Target } else { Role::Initiator };
        let dyad = |temper: Temper, forwards: bool| {
            let first = (open.role == Role::Initiator) == forwards;
            let dyads = scene.others.iter().map(|other| {
                if first { parties.dyad(temper, party, *other) } else { parties.dyad(temper, *other, party) }
            });
            dyads.fold(0.0, f64::max) as f32
        };
        features.measure(Look::Share, 0, parties.share(party) as f32);
        let rank = parties.foremost(6).iter().position(|other| *other == party);
        features.say(Look::Rank, rank.map_or(6, |rank| rank as u64));
        features.measure(Look::InClass, 0, parties.in_class(class, open.role, party) as f32);
        features.measure(Look::OtherInClass, 0, parties.in_class(class, other, party) as f32);
        features.measure(Look::InTemper, 0, parties.in_temper(temper, open.role, party) as f32);
        features.measure(Look::OtherInTemper, 0, parties.in_temper(temper, other, party) as f32);
        features.measure(Look::Dyad, 0, dyad(temper, true));
        features.measure(Look::CounterDyad, 0, dyad(temper, false));
        features.measure(Look::OtherDyad, 0, dyad(temper.other(), true));
    }
}

fn flag(holds: bool) -> u64 {
    u64::from(holds)
}

/// How a token depends on the next word above it that is no preposition, and the lemma of that.
fn above(sentence: &ParsedSentence<'_>, at: usize) -> Option<(u64, u64)> {
    let relation = step(sentence, at);
    let head = sentence.tokens.get(sentence.tokens.get(at)?.head?)?;
    if head.upos != Upos::Adp {
        return Some((relation, word(&head.lemma)));
    }
    let relation = mixed(relation, word(head.text));
    let lemma = head.head.and_then(|above| sentence.tokens.get(above)).map_or(0, |above| word(&above.lemma));
    Some((relation, lemma))
}

/// The token of a mention on which its others depend.
fn token(sentence: &ParsedSentence<'_>, mention: &EntityMention) -> usize {
    sentence.head_of(mention.tokens.clone()).unwrap_or(mention.tokens.start)
}
