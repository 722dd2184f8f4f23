//! Mentions of one sentence while they are being found.

use super::found::{EntityMention, Head};
use super::naming::singular;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::article::Span;
use std::ops::Range;

/// No mention is longer than this, in code points: what is longer is no name of anyone.
const LONGEST: usize = 400;

/// The mentions found so far in one sentence, and the tokens that they take.
pub(super) struct Draft {
    pub(super) sentence: usize,
    taken: Vec<bool>,
    pub(super) mentions: Vec<EntityMention>,
    /// The last nouns, in lower case and singular, of mentions that are noun phrases, by their tokens.
    pub(super) nouns: Vec<(Range<usize>, String)>,
}

impl Draft {
    pub(super) fn new(sentence: usize, tokens: usize) -> Self {
        Self { sentence, taken: vec![false; tokens], mentions: Vec::new(), nouns: Vec::new() }
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
        if is_long(span) {
            return None;
        }
        self.taken[tokens.clone()].fill(true);
        if matches!(head, Head::Institution | Head::Forces | Head::Diplomat | Head::Official) {
            let noun = view.low(tokens.end - 1);
            self.nouns.push((tokens.clone(), singular(noun).to_owned()));
        }
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

    /// Lets the mention at some tokens begin earlier, in place of the mentions that lie there.
    pub(super) fn widen(&mut self, view: &View<'_, '_, '_>, tokens: Range<usize>, start: usize) {
        self.absorb(start..tokens.start);
        let Some(mention) = self.mentions.iter_mut().find(|m| m.tokens == tokens) else { return };
        if self.taken[start..tokens.start].contains(&true) {
            return;
        }
        let span = Span::new(view.tokens[start].span.begin(), mention.span.end());
        if let Some(span) = span.filter(|span| !is_long(*span)) {
            mention.span = span;
            mention.tokens.start = start;
            self.taken[start..tokens.start].fill(true);
        }
    }

    /// Takes away the mentions that lie within some tokens, to be replaced by one over all of them.
    pub(super) fn absorb(&mut self, tokens: Range<usize>) {
        let within = |m: &EntityMention| tokens.start <= m.tokens.start && m.tokens.end <= tokens.end;
        for mention in self.mentions.iter().filter(|m| within(m)) {
            self.taken[mention.tokens.clone()].fill(false);
        }
        self.mentions.retain(|m| !within(m));
    }

    pub(super) fn sort(&mut self) {
        self.mentions.sort_by_key(|mention| mention.tokens.start);
    }
}

fn is_long(span: Span) -> bool {
    span.end() - span.begin() > LONGEST
}
