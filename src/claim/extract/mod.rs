//! Extraction: from a parsed article and its entities to what each sentence claims.
//!
//! Frames of the lexicon are matched against the verbs and nouns of a sentence's tree; roles are filled by what depends
//! on them, and by the rest of the article where a sentence leaves them out; how the event is meant is read off the way
//! from the trigger up to the root. What stays unsure is left out.

mod accused;
mod actor;
mod addressee;
mod apposition;
mod argument;
mod attribution;
mod clause;
mod confidence;
mod control;
mod culprit;
mod denial;
mod dependents;
mod echo;
mod envoys;
mod evoked;
mod filler;
mod found;
mod gerund;
mod governed;
mod governor;
mod group;
mod heads;
mod imputed;
mod joined;
mod judged;
mod likelihood;
mod made;
mod maker;
mod meant;
mod mediated;
mod meeting;
mod memory;
mod merge;
mod modality;
mod news;
mod noun;
mod noun_stance;
mod object;
mod occasion;
mod other_event;
mod overthrown;
mod owner;
mod participle;
mod parties;
mod partitive;
mod performed;
mod phrase;
mod place;
mod plan;
mod plausible;
mod players;
mod preposition;
mod reciprocal;
mod relative;
mod repeats;
mod rest;
mod role;
mod sense;
mod sentence;
mod share;
mod site;
mod stance;
mod subject;
mod subject_stance;
mod subordinate;
mod suits;
mod supposed;
mod taken_up;
mod timeline;
mod together;
mod told;
mod trigger;
mod usurper;
mod utterance;
mod verb;
mod victim;
mod view;
mod visit;
mod when;
mod word;

pub use likelihood::{Choice, Example, LIKELIHOOD_WEIGHTS, Likelihoods, Question, softmax};

pub(in crate::claim) use word::lower;

use super::date::Clock;
use super::lexicon::Lexicon;
use super::{Claim, ClaimId};
use crate::article::Article;
use crate::entity::ArticleEntities;
use crate::error::Result;
use crate::parse::{ParsedArticle, ParsedSentence};

/// A sentence of more tokens than this is no sentence of news: it makes no claims.
const LONGEST: usize = 300;

/// Finds the claims of articles, by a lexicon.
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Lexicon,
    likelihoods: Likelihoods,
}

/// What a sentence claims, before identities are given.
#[derive(Clone, Debug)]
struct Draft {
    found: found::Found,
    /// The drafts of the same sentence that it makes, if it is a speech act.
    content: Vec<usize>,
}

impl Extractor {
    /// An extractor with the lexicon that ships with the program.
    ///
    /// # Errors
    ///
    /// Never for a released program: a test reads the lexicon.
    pub fn embedded() -> Result<Self> {
        Ok(Self::new(Lexicon::embedded()?))
    }

    /// An extractor with a lexicon of the user's.
    pub fn new(lexicon: Lexicon) -> Self {
        Self { lexicon, likelihoods: Likelihoods::embedded() }
    }

    /// The same with other weights.
    #[must_use]
    pub fn with_likelihoods(self, likelihoods: Likelihoods) -> Self {
        Self { likelihoods, ..self }
    }

    /// What tells its lexicon from others: 64 hexadecimal digits.
    pub fn fingerprint(&self) -> &str {
        self.lexicon.fingerprint()
    }

    /// The claims of each sentence of an article, in the order of its parsed sentences; those of a sentence are sorted
    /// by identity. Boilerplate makes none.
    pub fn claims(&self, article: &Article, parsed: &ParsedArticle<'_>, entities: &ArticleEntities) -> Vec<Vec<Claim>> {
        let mut clock = Clock::of(article, parsed);
        let told = self.told(parsed, entities, &mut clock);
        let mut drafts = told.clone();
        memory::complete(&mut drafts, entities, parsed);
        likelihood::supply(&mut drafts, &told, entities, parsed, &self.likelihoods);
        likelihood::settle(&mut drafts, parsed, &self.likelihoods);
        let mut drafts = self.distinct(drafts, entities, parsed);
        judge(&mut drafts, entities, parsed, &self.likelihoods);
        timeline::date(&mut drafts, &clock);
        drafts
            .into_iter()
            .zip(&parsed.sentences)
            .map(|(drafts, sentence)| identify(article, sentence.span, drafts))
            .collect()
    }

    /// What the likelihoods of open roles and of claims are fitted to: the questions that an article raises.
    pub fn examples(&self, article: &Article, parsed: &ParsedArticle<'_>, entities: &ArticleEntities) -> Vec<Example> {
        let told = self.told(parsed, entities, &mut Clock::of(article, parsed));
        let mut drafts = told.clone();
        memory::complete(&mut drafts, entities, parsed);
        let mut examples = likelihood::of_roles(&mut drafts, &told, entities, parsed, &self.likelihoods);
        examples.extend(likelihood::of_outlooks(&drafts, parsed));
        likelihood::settle(&mut drafts, parsed, &self.likelihoods);
        examples.extend(likelihood::of_claims(&self.distinct(drafts, entities, parsed), entities, parsed));
        examples
    }

    /// The claims of each sentence as the sentence makes them by itself.
    fn told(&self, parsed: &ParsedArticle<'_>, entities: &ArticleEntities, clock: &mut Clock) -> Vec<Vec<Draft>> {
        let mut memory = memory::Memory::default();
        let mut drafts: Vec<Vec<Draft>> = vec![Vec::new(); parsed.sentences.len()];
        for (index, sentence) in parsed.sentences.iter().enumerate() {
            if sentence.boilerplate || sentence.tokens.len() > LONGEST {
                continue;
            }
            let words: Vec<String> = sentence.tokens.iter().map(|token| lower(token.text)).collect();
            let dates = clock.expressions(&words);
            if !self.is_promising(&words, sentence) {
                continue;
            }
            let view = view::View::new(&self.lexicon, parsed, index, entities, words, dates);
            drafts[index] = sentence::drafts(&view, parsed.text, &mut memory);
        }
        for drafts in &mut drafts {
            visit::drop_returns(drafts, entities);
        }
        plan::keep(&mut drafts);
        addressee::find(&mut drafts, entities, parsed);
        judged::find(&mut drafts, entities, parsed);
        judged::find_usurpers(&mut drafts, entities, parsed);
        parties::of_ties(&mut drafts, entities);
        plan::drop_untold(&mut drafts);
        drafts
    }

    /// Drops the claims that lack a role that they need, and those that say what another of their sentence says.
    fn distinct(
        &self,
        mut drafts: Vec<Vec<Draft>>,
        entities: &ArticleEntities,
        parsed: &ParsedArticle<'_>,
    ) -> Vec<Vec<Draft>> {
        let about = parties::About::new(entities);
        judged::spare(&mut drafts, parsed);
        let article = suits::Article { parsed, entities, lexicon: &self.lexicon };
        for (sentence, drafts) in drafts.iter_mut().enumerate() {
            suits::drop_media(drafts, sentence, &article);
            suits::drop_hosts(drafts, sentence, &article);
            suits::drop_unfit(drafts, entities);
            memory::retain(drafts, |draft| plausible::is_plausible(&draft.found, entities));
            envoys::stand_for_states(drafts, entities, &about);
            judged::turn_own_demands(drafts);
            repeats::remove(drafts);
        }
        drafts
    }

    /// Whether any word of a sentence can evoke an event, so that a closer look pays.
    fn is_promising(&self, words: &[String], sentence: &ParsedSentence<'_>) -> bool {
        let known = |word: &str| self.lexicon.is_evocative(word);
        words.iter().zip(&sentence.tokens).any(|(word, token)| known(word) || known(&token.lemma))
    }
}

/// Gives claims their confidence, and drops those that are too unsure.
fn judge(drafts: &mut [Vec<Draft>], entities: &ArticleEntities, parsed: &ParsedArticle<'_>, likelihoods: &Likelihoods) {
    let support = likelihood::Support::new(drafts, entities, parsed);
    for (sentence, drafts) in drafts.iter_mut().enumerate() {
        let number = drafts.len();
        for draft in drafts.iter_mut() {
            let probability = support.probability(draft, sentence, number, likelihoods);
            draft.found.proposition.confidence = confidence::rounded(probability);
        }
        memory::retain(drafts, |draft| draft.found.proposition.confidence >= confidence::LEAST);
    }
}

/// Gives the drafts of a sentence their identities and joins speech acts to their contents.
fn identify(article: &Article, span: crate::article::Span, drafts: Vec<Draft>) -> Vec<Claim> {
    let contents: Vec<Vec<usize>> = drafts.iter().map(|draft| draft.content.clone()).collect();
    let mut claims: Vec<Claim> =
        drafts.into_iter().map(|draft| Claim::new(&article.id, span, draft.found.proposition)).collect();
    let ids: Vec<ClaimId> = claims.iter().map(|claim| claim.id.clone()).collect();
    for (claim, content) in claims.iter_mut().zip(contents) {
        claim.content =
            content.iter().filter_map(|index| ids.get(*index).cloned()).filter(|id| *id != claim.id).collect();
        claim.content.sort();
        claim.content.dedup();
    }
    claims.sort_by(|a, b| a.id.cmp(&b.id));
    claims.dedup_by(|a, b| a.id == b.id);
    claims
}

#[cfg(test)]
mod dealings;

#[cfg(test)]
mod tests;

#[cfg(test)]
mod vocabulary;
