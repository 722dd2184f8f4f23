//! The answers that gold claims give to the questions that likelihoods are fitted to.

use super::names::{ScoredActor, meet};
use super::pairing::{Level, pair};
use super::scored::ScoredClaim;
use crate::article::Article;
use crate::claim::{Example, Question};
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;
use std::collections::BTreeMap;

/// An example with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The question with the answers that it can have.
    pub example: Example,
    /// Which of those are right, in their order.
    pub right: Vec<bool>,
    /// Whether the claim is one that counts neither as a hit nor as a miss.
    pub optional: bool,
}

impl Answer {
    /// Whether the claim of a question whether a claim is right is so.
    pub fn is_yes(&self) -> bool {
        self.example.question == Question::Right && self.right.last() == Some(&true)
    }
}

/// The answers of the gold claims of an article; questions about roles and plans of claims that no gold claim is paired
/// with have none.
pub fn answers(
    gold: &[ScoredClaim],
    article: &Article,
    parsed: &ParsedArticle<'_>,
    entities: &ArticleEntities,
    examples: Vec<Example>,
) -> Vec<Answer> {
    let (mut claims, mut roles, mut plans) = (Vec::new(), Vec::new(), Vec::new());
    for example in examples {
        match example.question {
            Question::Right => claims.push(example),
            Question::Initiator | Question::Target => roles.push(example),
            Question::Planned => plans.push(example),
        }
    }
    let scored = |example: &Example| scored(article, parsed, entities, example);
    let mut answers = of_roles(gold, entities, roles, scored);
    answers.extend(of_plans(gold, plans, scored));
    let system: Vec<ScoredClaim> = claims.iter().map(scored).collect();
    let pairs: BTreeMap<usize, (usize, Level)> =
        pair(gold, &system).into_iter().map(|(wanted, found, level)| (found, (wanted, level))).collect();
    answers.extend(claims.into_iter().enumerate().map(|(index, example)| {
        let pair = pairs.get(&index);
        let is_right = pair.is_some_and(|(_, level)| *level >= Level::Core);
        let optional = pair.is_some_and(|(wanted, _)| gold[*wanted].is_optional());
        Answer { example, right: vec![!is_right, is_right], optional }
    }));
    answers
}

fn of_roles(
    gold: &[ScoredClaim],
    entities: &ArticleEntities,
    examples: Vec<Example>,
    scored: impl Fn(&Example) -> ScoredClaim,
) -> Vec<Answer> {
    let mut claims: BTreeMap<(usize, usize), ScoredClaim> = BTreeMap::new();
    for example in &examples {
        claims.entry((example.sentence, example.claim)).or_insert_with(|| scored(example));
    }
    let (keys, system): (Vec<(usize, usize)>, Vec<ScoredClaim>) = claims.into_iter().unzip();
    let pairs = pair(gold, &system);
    let wanted: BTreeMap<(usize, usize), &ScoredClaim> =
        pairs.into_iter().map(|(wanted, found, _)| (keys[found], &gold[wanted])).collect();
    let answer = |example: Example| {
        let gold = wanted.get(&(example.sentence, example.claim))?;
        let role = match example.question {
            Question::Initiator => gold.initiators(),
            _ => gold.targets(),
        };
        let plays = |actor: &ActorId| !role.is_empty() && meet(role, &[described(entities, actor)]);
        let mut right: Vec<bool> =
            example.choices.iter().map(|choice| choice.actor.as_ref().is_some_and(plays)).collect();
        if let (false, Some(nobody)) = (right.contains(&true), right.first_mut()) {
            // Nobody who can be chosen plays the role.
            *nobody = true;
        }
        Some(Answer { example, right, optional: gold.is_optional() })
    };
    examples.into_iter().filter_map(answer).collect()
}

/// Whether claims are plans, as far as those are facts or plans that they are paired with.
fn of_plans(gold: &[ScoredClaim], examples: Vec<Example>, scored: impl Fn(&Example) -> ScoredClaim) -> Vec<Answer> {
    let system: Vec<ScoredClaim> = examples.iter().map(scored).collect();
    let wanted: BTreeMap<usize, &ScoredClaim> =
        pair(gold, &system).into_iter().map(|(wanted, found, _)| (found, &gold[wanted])).collect();
    let answer = |(index, example): (usize, Example)| {
        let gold = wanted.get(&index)?;
        let is_planned = match gold.modality() {
            "planned" => true,
            "asserted" => false,
            _ => return None,
        };
        Some(Answer { example, right: vec![!is_planned, is_planned], optional: gold.is_optional() })
    };
    examples.into_iter().enumerate().filter_map(answer).collect()
}

/// The claim of an example, as it is scored.
fn scored(article: &Article, parsed: &ParsedArticle<'_>, entities: &ArticleEntities, example: &Example) -> ScoredClaim {
    let said = &example.proposition;
    let role = |actors: &[ActorId]| Some(actors.iter().map(|actor| described(entities, actor)).collect());
    let span = parsed.sentences.get(example.sentence).map(|sentence| sentence.span);
    ScoredClaim {
        article: article.identifier.clone(),
        begin: span.map_or(0, |span| span.begin()),
        end: span.map_or(0, |span| span.end()),
        class: said.class.name().to_owned(),
        quote: String::new(),
        initiator: role(&said.initiators),
        target: role(&said.targets),
        earliest: None,
        latest: None,
        modality: Some(said.modality.name().to_lowercase()),
        optional: false,
        confidence: None,
    }
}

fn described(entities: &ArticleEntities, id: &ActorId) -> ScoredActor {
    let label = |id: &ActorId| entities.actor(id).map(|actor| actor.label.clone());
    let state = entities.state_of(id).and_then(label);
    ScoredActor::described(label(id), id.qid().map(ToString::to_string), state.into_iter().collect())
}
