//! What the likelihoods are fitted to: questions that articles annotated by hand answer.

use super::super::Draft;
use super::super::told::Role;
use super::claim::Support;
use super::parties::Parties;
use super::role::{Candidates, Open, kind};
use super::supply::{ROLES, forget, is_open};
use crate::claim::Proposition;
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;

/// What is asked of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Whether this actor is an initiator that the sentence leaves out.
    Initiator(ActorId),
    /// Whether this actor is a target that the sentence leaves out.
    Target(ActorId),
    /// Whether class, initiators and targets are right.
    Right,
}

/// A question of a claim, with what speaks for and against a yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The sentence, as an index into the parsed sentences.
    pub sentence: usize,
    /// The claim, as an index among those of its sentence.
    pub claim: usize,
    /// What it says.
    pub proposition: Proposition,
    /// The question.
    pub question: Question,
    /// Which row of weights answers it: from 0 to 7 for roles, 0 for what is right.
    pub kind: usize,
    /// The features, in the order of the weights.
    pub features: Vec<f64>,
}

/// The questions about open roles; `told` are the claims as the sentences make them by themselves.
pub(in crate::claim::extract) fn of_roles(
    drafts: &[Vec<Draft>],
    told: &[Vec<Draft>],
    entities: &ArticleEntities,
    parsed: &ParsedArticle<'_>,
) -> Vec<Example> {
    let parties = Parties::new(told, entities);
    let candidates = Candidates::new(&parties, entities, parsed);
    let mut examples = Vec::new();
    for (sentence, own) in drafts.iter().enumerate() {
        let before = sentence.checked_sub(1).map_or(&[][..], |before| &drafts[before]);
        let mut own = own.clone();
        for index in 0..own.len() {
            let recalled = forget(&mut own[index], &told[sentence][index]);
            for (role, recalled) in ROLES.into_iter().zip(&recalled) {
                if !is_open(&own[index], role, recalled) {
                    continue;
                }
                let open = Open { sentence, drafts: &own, before, index, role, recalled };
                let example = |party| {
                    let actor = parties.actor(party).clone();
                    Example {
                        sentence,
                        claim: index,
                        proposition: own[index].found.proposition.clone(),
                        question: match role {
                            Role::Initiator => Question::Initiator(actor),
                            Role::Target => Question::Target(actor),
                        },
                        kind: kind(open),
                        features: candidates.features(open, party).to_vec(),
                    }
                };
                examples.extend(candidates.of(open).into_iter().map(example));
            }
        }
    }
    examples
}

/// The questions whether claims are right.
pub(in crate::claim::extract) fn of_claims(drafts: &[Vec<Draft>], entities: &ArticleEntities) -> Vec<Example> {
    let support = Support::of(drafts);
    let of_sentence = |(sentence, own): (usize, &Vec<Draft>)| -> Vec<Example> {
        let example = |(claim, draft): (usize, &Draft)| Example {
            sentence,
            claim,
            proposition: draft.found.proposition.clone(),
            question: Question::Right,
            kind: 0,
            features: support.features(draft, own.len(), entities).to_vec(),
        };
        own.iter().enumerate().map(example).collect()
    };
    drafts.iter().enumerate().flat_map(of_sentence).collect()
}
