//! Mentions of one sentence while they are being found.

use super::found::{EntityMention, Head};
use super::view::View;
use super::{ActorId, ActorKind};
use crate::article::Span;
use std::ops::Range;

/// The mentions found so far in one sentence, and the tokens that they take.
pub(super) struct Draft {
    sentence: usize,
    taken: Vec<bool>,
    pub(super) mentions: Vec<EntityMention>,
}

impl Draft {
    pub(super) fn new(sentence: usize, tokens: usize) -> Self {
        Self { sentence, taken: vec![false; tokens], mentions: Vec::new() }
    }

    /// Whether none of some tokens is part of a mention.
    pub(super) fn is_free(&self, tokens: Range<usize>) -> bool {
        self.taken.get(tokens).is_some_and(|taken| !taken.contains(&true))
    }

    /// Adds a mention unless its tokens are taken; gives it back to be completed.
    pub(super) fn add(
        &mut self,
        view: &View<'_, '_, '_>,
        tokens: Range<usize>,
        actors: Vec<ActorId>,
        kind: ActorKind,
        head: Head,
        confidence: f64,
    ) -> Option<&mut EntityMention> {
        if tokens.is_empty() || !self.is_free(tokens.clone()) {
            return None;
        }
        let span = Span::new(view.tokens[tokens.start].span.begin(), view.tokens[tokens.end - 1].span.end())?;
        self.taken[tokens.clone()].fill(true);
        self.mentions.push(EntityMention {
            span,
            sentence: self.sentence,
            possessive: view.is_possessive(tokens.end),
            tokens,
            actors,
            kind,
            head,
            attribute: false,
            in_apposition: false,
            confidence,
            speaks_for: None,
            unlinked: None,
        });
        self.mentions.last_mut()
    }

    pub(super) fn sort(&mut self) {
        self.mentions.sort_by_key(|mention| mention.tokens.start);
    }
}
