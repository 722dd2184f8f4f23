//! The dependency tree of a sentence: from heads to dependents and back.

use super::{NamedEntity, ParsedSentence, Relation, Token};
use std::ops::Range;

impl<'t> ParsedSentence<'t> {
    /// The head of a token; none for the root, and for an index beyond the sentence.
    pub fn head(&self, token: usize) -> Option<usize> {
        self.tokens.get(token)?.head
    }

    /// The token on which no other head stands; none if the sentence has no tokens.
    pub fn root(&self) -> Option<usize> {
        self.tokens.iter().position(|token| token.head.is_none())
    }

    /// The dependents of a token, from left to right.
    pub fn dependents(&self, head: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let within = self.tokens.get(head).map_or(0..0, |token| token.subtree.clone());
        within.filter(move |token| self.tokens[*token].head == Some(head))
    }

    /// The dependents of a token that stand in one of these relations to it, from left to right.
    pub fn related<'a>(&'a self, head: usize, relations: &'a [Relation]) -> impl Iterator<Item = usize> + 'a {
        self.dependents(head).filter(move |token| relations.contains(&self.tokens[*token].relation))
    }

    /// The first dependent of a token in a relation.
    pub fn dependent(&self, head: usize, relation: Relation) -> Option<usize> {
        self.dependents(head).find(|token| self.tokens[*token].relation == relation)
    }

    /// The heads of a token, nearest first, up to the root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(token), |head| self.head(*head))
    }

    /// The named entity that a token is part of.
    pub fn entity_at(&self, token: usize) -> Option<&NamedEntity> {
        let after = self.entities.partition_point(|entity| entity.tokens.end <= token);
        self.entities.get(after).filter(|entity| entity.tokens.contains(&token))
    }

    /// The token of a stretch of tokens whose head lies outside of it; the first of them, if there are several.
    pub fn head_of(&self, tokens: Range<usize>) -> Option<usize> {
        let outside = |token: &usize| self.head(*token).is_none_or(|head| !tokens.contains(&head));
        tokens.clone().take_while(|token| *token < self.tokens.len()).find(outside)
    }
}

/// Gives each token the stretch of tokens that its subtree covers, in time linear in the number of tokens.
///
/// Heads must form a forest.
pub(super) fn set_subtrees(tokens: &mut [Token<'_>]) {
    for (index, token) in tokens.iter_mut().enumerate() {
        token.subtree = index..index + 1;
    }
    let mut waiting: Vec<usize> = vec![0; tokens.len()];
    for token in tokens.iter() {
        if let Some(head) = token.head {
            waiting[head] += 1;
        }
    }
    let mut ready: Vec<usize> = (0..tokens.len()).filter(|token| waiting[*token] == 0).collect();
    while let Some(token) = ready.pop() {
        let Some(head) = tokens[token].head else { continue };
        let below = tokens[token].subtree.clone();
        let above = &mut tokens[head].subtree;
        *above = above.start.min(below.start)..above.end.max(below.end);
        waiting[head] -= 1;
        if waiting[head] == 0 {
            ready.push(head);
        }
    }
}
