//! What the likelihoods are fitted to: questions that articles annotated by hand answer.

use super::super::Draft;
use super::super::found::Found;
use super::super::told::Role;
use super::Likelihoods;
use super::candidates::{Candidates, Open};
use super::claim::Support;
use super::features::Features;
use super::outlook::{Outlook, is_open};
use super::parties::{Parties, Party};
use super::supply::ask;
use crate::claim::Proposition;
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;

/// What is asked of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Who does it.
    Initiator,
    /// Whom it is done to.
    Target,
    /// Whether class, initiators and targets are right.
    Right,
    /// Whether it is still planned, if nobody alleges or denies it.
    Planned,
}

impl From<Role> for Question {
    fn from(role: Role) -> Self {
        match role {
            Role::Initiator => Self::Initiator,
            Role::Target => Self::Target,
        }
    }
}

/// An answer that a question can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Who plays the role; none for nobody, and for a question about no role.
    pub actor: Option<ActorId>,
    /// What speaks for and against it: places in the table of weights, with degrees.
    pub features: Vec<(u32, f32)>,
}

/// A question of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The sentence, as an index into the parsed sentences.
    pub sentence: usize,
    /// The claim, as an index among those of its sentence.
    pub claim: usize,
    /// What it says; its roles as the sentence tells them, if the question is about one.
    pub proposition: Proposition,
    /// The question.
    pub question: Question,
    /// The answers that it can have: for a role, nobody first; else no, then yes.
    pub choices: Vec<Choice>,
}

/// The questions about roles, while they are filled; `told` are the claims as the sentences make them by themselves.
pub(in crate::claim::extract) fn of_roles(
    drafts: &mut [Vec<Draft>],
    told: &[Vec<Draft>],
    entities: &ArticleEntities,
    parsed: &ParsedArticle<'_>,
    likelihoods: &Likelihoods,
) -> Vec<Example> {
    let parties = Parties::new(told, entities);
    let candidates = Candidates::new(told, &parties, entities, parsed);
    let mut examples = Vec::new();
    ask(drafts, told, |open| {
        examples.push(candidates.question(open));
        candidates.filled(open, likelihoods)
    });
    examples
}

impl Candidates<'_> {
    fn question(&self, open: Open<'_>) -> Example {
        let choice = |(party, features): (Option<Party>, Features)| Choice {
            actor: party.map(|party| self.parties.actor(party).clone()),
            features: features.found,
        };
        let mut proposition = open.draft().found.proposition.clone();
        match open.role {
            Role::Initiator => proposition.initiators = open.told.to_vec(),
            Role::Target => proposition.targets = open.told.to_vec(),
        }
        Example {
            sentence: open.sentence,
            claim: open.index,
            proposition,
            question: open.role.into(),
            choices: self.choices(open).into_iter().map(choice).collect(),
        }
    }
}

/// The questions whether claims are plans.
pub(in crate::claim::extract) fn of_outlooks(drafts: &[Vec<Draft>], parsed: &ParsedArticle<'_>) -> Vec<Example> {
    let outlook = Outlook::new(drafts, parsed);
    let mut examples = Vec::new();
    for (sentence, own) in drafts.iter().enumerate() {
        for claim in (0..own.len()).filter(|claim| is_open(&own[*claim].found)) {
            let features = outlook.features(own, claim, sentence);
            examples.push(yes_or_no(sentence, claim, &own[claim].found, Question::Planned, features));
        }
    }
    examples
}

/// The questions whether claims are right.
pub(in crate::claim::extract) fn of_claims(
    drafts: &[Vec<Draft>],
    entities: &ArticleEntities,
    parsed: &ParsedArticle<'_>,
) -> Vec<Example> {
    let support = Support::new(drafts, entities, parsed);
    let mut examples = Vec::new();
    for (sentence, own) in drafts.iter().enumerate() {
        for (claim, draft) in own.iter().enumerate() {
            let features = support.features(draft, sentence, own.len());
            examples.push(yes_or_no(sentence, claim, &draft.found, Question::Right, features));
        }
    }
    examples
}

/// A question of a claim for which these features speak.
fn yes_or_no(sentence: usize, claim: usize, found: &Found, question: Question, features: Features) -> Example {
    let no = Choice { actor: None, features: Vec::new() };
    let yes = Choice { actor: None, features: features.found };
    let proposition = found.proposition.clone();
    Example { sentence, claim, proposition, question, choices: vec![no, yes] }
}
