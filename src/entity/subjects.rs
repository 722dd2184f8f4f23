//! Who may be meant by a reference: those mentioned before it.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::site::Site;
use super::{ActorId, ActorKind};
use crate::parse::Relation;

/// How many sentences back a group or an office is remembered.
const MEMORY: usize = 60;

/// The mentions before a place in an article.
pub(super) struct Subjects<'d> {
    pub(super) drafts: &'d [Draft],
    pub(super) sentence: usize,
    /// The token of the sentence at which the reference begins.
    pub(super) before: usize,
}

impl Subjects<'_> {
    /// The mentions of a sentence in order, in this one those before the reference.
    pub(super) fn mentions(&self, sentence: usize) -> Vec<&EntityMention> {
        let mentions = self.drafts.get(sentence).map_or(&[][..], |draft| &draft.mentions);
        let mut found: Vec<&EntityMention> =
            mentions.iter().filter(|m| sentence != self.sentence || m.tokens.end <= self.before).collect();
        found.sort_by_key(|mention| mention.tokens.start);
        found
    }

    /// Whether the subject of the clause of a possessive is a description of which it is open whom it means.
    pub(super) fn is_open(&self, site: &Site<'_, '_, '_, '_>) -> bool {
        let view = site.view;
        let is_subject = |m: &&&EntityMention| {
            let head = view.head_of(m.tokens.clone());
            let clause = view.head(head).filter(|_| view.relation(head) == Relation::Nsubj);
            m.head == Head::Description && !m.possessive && clause.is_some() && clause == site.clauses.first().copied()
        };
        self.mentions(self.sentence).iter().find(is_subject).is_some_and(|m| m.actors.is_empty())
    }

    /// The state whose body of the same noun was mentioned last: `the junta` after `Niger's junta`, `the army` after `its
    /// army`.
    pub(super) fn same_body(&self, noun: &str) -> Option<ActorId> {
        (0..=self.sentence).rev().take(12).find_map(|sentence| {
            let mentions = self.mentions(sentence);
            let body = mentions.iter().rev().find(|m| {
                m.kind == ActorKind::State
                    && m.actors.len() == 1
                    && (m.possessive
                        || matches!(m.head, Head::Institution | Head::Forces | Head::Diplomat | Head::Official))
                    && self.drafts[sentence].nouns.iter().any(|(tokens, known)| *tokens == m.tokens && known == noun)
            });
            body.and_then(|m| m.actors.first().cloned())
        })
    }

    /// The group that a bare noun takes up: the last with the same noun, else the last rebels for rebels.
    pub(super) fn group(&self, noun: &str) -> Option<(ActorId, ActorKind)> {
        let is_armed =
            |m: &&&EntityMention| m.kind == ActorKind::ArmedGroup && m.tokens.len() > 1 && m.actors.len() == 1;
        let ends_alike = |m: &&&EntityMention| match &m.actors[0] {
            ActorId::Local(slug) => slug.ends_with(&format!("-{noun}")),
            ActorId::Linked(_) => false,
        };
        let rebels = matches!(noun, "rebels" | "insurgents" | "separatists" | "fighters" | "attackers" | "rebel");
        let alike = |m: &&&EntityMention| match &m.actors[0] {
            ActorId::Local(slug) => rebels && (slug.contains("rebel") || slug.contains("separatist")),
            ActorId::Linked(_) => false,
        };
        let mercenary = |m: &&&EntityMention| matches!(noun, "mercenaries" | "contractors") && m.head == Head::Name;
        let find = |wanted: &dyn Fn(&&&EntityMention) -> bool| {
            (self.sentence.saturating_sub(MEMORY)..=self.sentence).rev().find_map(|sentence| {
                let mentions = self.mentions(sentence);
                let found = mentions.iter().rev().filter(is_armed).find(|m| wanted(m));
                found.map(|m| (m.actors[0].clone(), m.kind))
            })
        };
        find(&ends_alike).or_else(|| find(&alike)).or_else(|| find(&mercenary))
    }
}
