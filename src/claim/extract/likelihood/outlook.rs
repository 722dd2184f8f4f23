//! Whether an event has taken place or is still planned, by the words around it.

use super::super::Draft;
use super::super::found::Found;
use super::features::{Features, Look, mixed, word};
use super::softmax::softmax;
use super::way::step;
use super::{Likelihoods, Question};
use crate::claim::Modality;
use crate::entity::ActorId;
use crate::parse::{ParsedArticle, ParsedSentence, Relation};
use std::collections::HashMap;

/// A claim that the grammar takes for a fact is taken for a plan from this probability on.
const PLANNED: f64 = 0.5;

/// A claim that the grammar takes for a plan is taken for a fact up to this probability of a plan: a plan told as a fact
/// is the worse fault.
const DONE: f64 = 0.35;

/// How many heads above the trigger are looked at.
const HEADS: usize = 4;

/// How many words before the trigger, and after it, are looked at.
const NEARBY: usize = 3;

/// The events of an article that are facts or plans.
pub(super) struct Outlook<'a> {
    parsed: &'a ParsedArticle<'a>,
    /// How many claims of a class name somebody as who does it, and how many of them are plans.
    of_doers: HashMap<(u8, ActorId), [u32; 2]>,
}

/// Settles which claims are facts and which are plans.
pub(in crate::claim::extract) fn settle(
    drafts: &mut [Vec<Draft>],
    parsed: &ParsedArticle<'_>,
    likelihoods: &Likelihoods,
) {
    if likelihoods.weights.is_empty() {
        return;
    }
    let outlook = Outlook::new(drafts, parsed);
    for (sentence, drafts) in drafts.iter_mut().enumerate() {
        for index in (0..drafts.len()).filter(|index| is_open(&drafts[*index].found)).collect::<Vec<_>>() {
            let score = likelihoods.score(&outlook.features(drafts, index, sentence));
            let planned = softmax(&[0.0, score])[1];
            let found = &mut drafts[index].found;
            found.proposition.modality = match found.proposition.modality {
                Modality::Asserted if planned >= PLANNED => Modality::Planned,
                // What the rest of the article tells to be still to come stays so.
                Modality::Planned if planned <= DONE && !found.is_taken_up => Modality::Asserted,
                other => other,
            };
        }
    }
}

/// Whether a claim can be either.
pub(super) fn is_open(found: &Found) -> bool {
    matches!(found.proposition.modality, Modality::Asserted | Modality::Planned)
}

impl<'a> Outlook<'a> {
    pub(super) fn new(drafts: &[Vec<Draft>], parsed: &'a ParsedArticle<'a>) -> Self {
        let mut of_doers: HashMap<(u8, ActorId), [u32; 2]> = HashMap::new();
        for said in drafts.iter().flatten().map(|draft| &draft.found.proposition) {
            for actor in &said.initiators {
                let [all, planned] = of_doers.entry((said.class as u8, actor.clone())).or_default();
                *all += 1;
                *planned += u32::from(said.modality == Modality::Planned);
            }
        }
        Self { parsed, of_doers }
    }

    /// What speaks for it that a claim is a plan.
    pub(super) fn features(&self, drafts: &[Draft], index: usize, sentence: usize) -> Features {
        let found = &drafts[index].found;
        let said = &found.proposition;
        let mut features = Features::new(Question::Planned, said.class);
        let Some(sentence) = self.parsed.sentences.get(sentence) else { return features };
        let Some(head) = sentence.tokens.get(found.head) else { return features };
        let read = u64::from(said.modality == Modality::Planned) * 2 + u64::from(found.is_verb);
        let form = mixed(read, head.xpos as u64);
        features.say(Look::Modality, read);
        features.say(Look::Modality, mixed(1, form));
        let flags = u64::from(found.definite)
            + 2 * u64::from(found.is_news)
            + 4 * u64::from(found.is_taken_up)
            + 8 * u64::from(found.is_ahead)
            + 16 * u64::from(said.earliest.is_some());
        features.say(Look::Telling, mixed(read, flags));
        features.say(Look::Word, mixed(read, word(&head.lemma)));
        let acts = drafts.iter().filter(|draft| draft.content.contains(&index));
        for act in acts {
            features.say(Look::About, mixed(read, act.found.proposition.class as u64));
        }
        self.words(&mut features, sentence, found, read);
        let votes = said.initiators.iter().filter_map(|actor| self.of_doers.get(&(said.class as u8, actor.clone())));
        let [all, planned] = votes.fold([0, 0], |sum, votes| [sum[0] + votes[0], sum[1] + votes[1]]);
        let own = u32::from(said.modality == Modality::Planned);
        if all > 1 {
            features.measure(Look::Vote, read, planned.saturating_sub(own) as f32 / (all - 1) as f32);
        }
        features
    }

    /// The words around the trigger: those on which it depends, those that depend on it, and those beside it.
    fn words(&self, features: &mut Features, sentence: &ParsedSentence<'_>, found: &Found, read: u64) {
        let lemma = |at: usize| sentence.tokens.get(at).map_or(0, |token| word(&token.lemma));
        let text = |at: usize| sentence.tokens.get(at).map_or(0, |token| word(token.text));
        for at in sentence.dependents(found.head).filter(|at| is_telling(sentence, *at)) {
            features.say(Look::Dependence, mixed(step(sentence, at), text(at)));
            features.say(Look::Dependence, mixed(read, text(at)));
        }
        let mut below = found.head;
        for (height, above) in sentence.ancestors(found.head).take(HEADS).enumerate() {
            features.say(Look::Above, mixed(height.min(1) as u64, mixed(step(sentence, below), lemma(above))));
            features.say(Look::Above, mixed(100, lemma(above)));
            if height == 0 {
                features.say(Look::Above, mixed(mixed(101, read), lemma(above)));
            }
            let tense = sentence.tokens.get(above).map_or(0, |token| token.xpos as u64);
            features.say(Look::Governor, mixed(height.min(1) as u64, mixed(step(sentence, below), tense)));
            for at in sentence.related(above, &[Relation::Aux, Relation::Neg, Relation::Mark]) {
                features.say(Look::Governor, mixed(50, mixed(step(sentence, at), text(at))));
            }
            below = above;
        }
        let start = found.tokens.start.min(found.head);
        for at in start.saturating_sub(NEARBY)..start {
            features.say(Look::Nearby, mixed(1, text(at)));
        }
        features.say(Look::Nearby, mixed(mixed(2, read), start.checked_sub(1).map_or(0, text)));
        let end = found.tokens.end.max(found.head + 1);
        for at in end..(end + NEARBY).min(sentence.tokens.len()) {
            features.say(Look::Nearby, mixed(3, text(at)));
        }
        for at in found.tokens.clone().filter(|at| *at != found.head) {
            features.say(Look::Phrase, text(at));
        }
    }
}

/// Whether a dependent tells how its head is meant, or which it is.
fn is_telling(sentence: &ParsedSentence<'_>, at: usize) -> bool {
    use Relation::{Acl, Advmod, Amod, Aux, Compound, Det, Mark, Neg, Npadvmod, Prep};
    sentence.tokens.get(at).is_some_and(|token| {
        matches!(token.relation, Acl | Advmod | Amod | Aux | Compound | Det | Mark | Neg | Npadvmod | Prep)
    })
}
