//! A sentence as extraction looks at it: its tree, its words in lower case, groups of actors, expressions of time.

use super::super::date::DateExpression;
use super::super::lexicon::{Lexicon, Part, Parts};
use super::dependents::Dependents;
use super::group::Group;
use super::word::is_quote;
use crate::entity::{ActorId, ArticleEntities, Voice};
use crate::parse::{ParsedArticle, ParsedSentence, Relation, Token, Upos, Xpos};
use std::collections::BTreeMap;
use std::ops::Range;

/// A sentence, prepared.
pub(super) struct View<'p, 't, 'l> {
    pub(super) lexicon: &'l Lexicon,
    pub(super) sentence: &'p ParsedSentence<'t>,
    pub(super) tokens: &'p [Token<'t>],
    pub(super) lower: Vec<String>,
    /// The parts that each token plays in the grammar.
    parts: Vec<Parts>,
    pub(super) groups: Vec<Group>,
    pub(super) dates: Vec<DateExpression>,
    /// The group that covers a token.
    group_at: Vec<Option<usize>>,
    /// The actors of the article.
    entities: &'p ArticleEntities,
    /// Who speaks in its quotation marks.
    voices: &'p [Voice],
    /// The treaties, sorted.
    treaties: &'p [ActorId],
    /// The states in which places lie.
    located: &'p BTreeMap<ActorId, ActorId>,
    /// Whether a token belongs to an expression of time.
    is_time: Vec<bool>,
    /// Whether most words begin with a capital, as in some headlines.
    title_case: bool,
    /// The dependents of each token.
    dependents: Dependents,
}

impl<'p, 't, 'l> View<'p, 't, 'l> {
    /// Prepares a sentence of an article; its words are given in lower case.
    pub(super) fn new(
        lexicon: &'l Lexicon,
        parsed: &'p ParsedArticle<'t>,
        index: usize,
        entities: &'p ArticleEntities,
        lower: Vec<String>,
        dates: Vec<DateExpression>,
    ) -> Self {
        let sentence: &'p ParsedSentence<'t> = &parsed.sentences[index];
        let tokens = &sentence.tokens[..];
        let groups = Group::of_sentence(parsed, index, entities, &lower);
        let mut group_at = vec![None; tokens.len()];
        for (number, group) in groups.iter().enumerate() {
            for slot in group_at.iter_mut().take(group.tokens.end).skip(group.tokens.start) {
                *slot = Some(number);
            }
        }
        let mut is_time = vec![false; tokens.len()];
        for expression in &dates {
            for slot in is_time.iter_mut().take(expression.tokens.end).skip(expression.tokens.start) {
                *slot = true;
            }
        }
        let long: Vec<&Token<'_>> = tokens.iter().filter(|token| token.is_word() && token.text.len() > 3).collect();
        let title_case = long.iter().filter(|token| token.is_capitalised()).count() * 4 >= long.len() * 3;
        Self {
            lexicon,
            sentence,
            tokens,
            parts: lower.iter().map(|word| lexicon.parts_of(word)).collect(),
            lower,
            groups,
            dates,
            group_at,
            entities,
            voices: entities.voices_of(index),
            treaties: &entities.treaties,
            located: &entities.located,
            is_time,
            title_case,
            dependents: Dependents::new(tokens),
        }
    }

    /// How many tokens it has.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A token in lower case; empty beyond the sentence.
    pub(super) fn low(&self, index: usize) -> &str {
        self.lower.get(index).map_or("", String::as_str)
    }

    /// The tokens from one on in lower case; none beyond the sentence.
    pub(super) fn from(&self, index: usize) -> &[String] {
        self.lower.get(index..).unwrap_or_default()
    }

    /// Whether a token plays a part in the grammar.
    pub(super) fn is(&self, index: usize, part: Part) -> bool {
        self.parts.get(index).is_some_and(|parts| parts.have(part))
    }

    /// Whether an actor is a state or a person that speaks for it.
    pub(super) fn acts_for(&self, actor: &ActorId, state: &ActorId) -> bool {
        actor == state || self.side_of(actor) == Some(state)
    }

    /// Whether a token is a verb that only says that its object happens: `launch`
    pub(super) fn is_light_verb(&self, index: usize) -> bool {
        self.is(index, Part::Light)
    }

    /// Whether an actor publishes news.
    pub(super) fn is_media(&self, actor: &ActorId) -> bool {
        self.entities.is_media(actor)
    }

    /// The state for which the article lets an actor speak.
    pub(super) fn side_of(&self, actor: &ActorId) -> Option<&'p ActorId> {
        self.entities.state_of(actor)
    }

    /// Who says what stands at a token, where that is within quotation marks.
    pub(super) fn voice(&self, token: usize) -> Option<&'p ActorId> {
        self.voices.iter().find(|voice| voice.tokens.contains(&token)).map(|voice| &voice.speaker)
    }

    /// Whether an actor is a treaty, which does nothing itself.
    pub(super) fn is_treaty(&self, actor: &ActorId) -> bool {
        self.treaties.binary_search(actor).is_ok()
    }

    /// The state in which a place lies, if it lies in one.
    pub(super) fn state_of(&self, place: &ActorId) -> Option<&ActorId> {
        self.located.get(place)
    }

    /// The dependents of a token, from left to right.
    pub(super) fn dependents(&self, head: usize) -> &[usize] {
        self.dependents.of(head)
    }

    /// The dependents of a token that stand in one of these relations to it, from left to right.
    pub(super) fn related<'a>(&'a self, head: usize, relations: &'a [Relation]) -> impl Iterator<Item = usize> + 'a {
        self.dependents(head).iter().copied().filter(move |token| relations.contains(&self.relation(*token)))
    }

    /// The first dependent of a token in a relation.
    pub(super) fn dependent(&self, head: usize, relation: Relation) -> Option<usize> {
        self.dependents(head).iter().copied().find(|token| self.relation(*token) == relation)
    }

    /// The token that a token depends on; none for the root.
    pub(super) fn head(&self, token: usize) -> Option<usize> {
        self.tokens.get(token)?.head
    }

    /// How a token depends on its head.
    pub(super) fn relation(&self, token: usize) -> Relation {
        self.tokens.get(token).map_or(Relation::Root, |token| token.relation)
    }

    /// The part of speech of a token, by the universal tags.
    pub(super) fn upos(&self, token: usize) -> Upos {
        self.tokens.get(token).map_or(Upos::X, |token| token.upos)
    }

    /// The part of speech of a token, by the finer tags.
    pub(super) fn xpos(&self, token: usize) -> Xpos {
        self.tokens.get(token).map_or(Xpos::Xx, |token| token.xpos)
    }

    /// The base form of a token; empty beyond the sentence.
    pub(super) fn lemma(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &token.lemma)
    }

    /// The tokens that depend on a token, itself included; none beyond the sentence.
    pub(super) fn subtree(&self, token: usize) -> Range<usize> {
        self.tokens.get(token).map_or(0..0, |token| token.subtree.clone())
    }

    /// Whether a token is a noun, a name or a pronoun.
    pub(super) fn is_nominal(&self, token: usize) -> bool {
        matches!(self.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::X)
    }

    /// Whether a token belongs to an expression of time.
    pub(super) fn is_time(&self, token: usize) -> bool {
        self.is_time.get(token).copied().unwrap_or(false)
    }

    /// Whether a token can be passed over without leaving its phrase: an adverb, a quotation mark, a time.
    pub(super) fn is_light(&self, index: usize) -> bool {
        let word = self.low(index);
        self.is_time(index)
            || self.group_at(index).is_none()
                && (is_quote(word)
                    || self.is(index, Part::Adverb)
                    || self.is(index, Part::Hedge)
                    || word.len() > 4 && word.ends_with("ly") && !self.tokens[index].is_capitalised())
    }

    /// The group that covers a token.
    pub(super) fn group_at(&self, index: usize) -> Option<usize> {
        self.group_at.get(index).copied().flatten()
    }

    /// Whether a token is part of some name: capitalised, though nothing begins there.
    pub(super) fn is_name(&self, index: usize) -> bool {
        let opens = index == 0 || !self.tokens[index - 1].is_word() && !matches!(self.low(index - 1), "," | "-");
        self.tokens.get(index).is_some_and(Token::is_capitalised) && !self.title_case && !opens
    }

    /// The group whose last token this is.
    pub(super) fn group_ending_at(&self, index: usize) -> Option<usize> {
        self.group_at(index).filter(|group| self.groups[*group].tokens.end == index + 1)
    }

    /// The group that begins at a token, after determiners and quotation marks.
    pub(super) fn group_from(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while at < index + 4 && self.group_at(at).is_none() && (self.is(at, Part::Determiner) || is_quote(self.low(at)))
        {
            at += 1;
        }
        self.group_at(at).filter(|group| self.groups[*group].tokens.start >= index)
    }

    /// Whether a token ends a stretch of words: punctuation other than quotation marks and hyphens.
    pub(super) fn is_break(&self, index: usize) -> bool {
        match self.tokens.get(index) {
            None => true,
            Some(token) => {
                !token.is_word()
                    && !matches!(token.text, "-" | "'s" | "’s" | "'" | "’" | "$" | "€" | "£" | "%")
                    && !is_quote(token.text)
            }
        }
    }

    /// Whether the tokens from an index on are these words.
    pub(super) fn matches(&self, index: usize, words: &[String]) -> bool {
        self.lower.get(index..index + words.len()).is_some_and(|part| part == words)
    }

    /// Where a sequence of words ends that begins at a token, adverbs between them passed over.
    pub(super) fn ends_after(&self, index: usize, words: &[String]) -> Option<usize> {
        let mut at = index;
        for word in words {
            let limit = at + 3;
            while self.low(at) != word {
                if at >= limit || !self.is_light(at) {
                    return None;
                }
                at += 1;
            }
            at += 1;
        }
        Some(at)
    }
}
