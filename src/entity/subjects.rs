//! Who may be meant by a reference: those mentioned before it.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::{ActorId, ActorKind};

/// How many sentences back a reference may reach.
const REACH: usize = 4;

/// How many sentences back a group or an office is remembered.
const MEMORY: usize = 60;

/// The mentions before a place in an article.
pub(super) struct Subjects<'d> {
    pub(super) drafts: &'d [Draft],
    pub(super) sentence: usize,
    /// The token of the sentence at which the reference begins.
    pub(super) before: usize,
}

/// Adds the states of some mentions, each once, in order.
pub(super) fn add_states<'m>(mentions: impl Iterator<Item = &'m EntityMention>, found: &mut Vec<ActorId>) {
    for mention in mentions.filter(|m| m.kind == ActorKind::State && !m.attribute && m.head != Head::Pronoun) {
        for actor in &mention.actors {
            if !found.contains(actor) {
                found.push(actor.clone());
            }
        }
    }
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

    /// This sentence, then those before it.
    fn back(&self) -> impl Iterator<Item = usize> + use<> {
        (self.sentence.saturating_sub(REACH)..=self.sentence).rev()
    }

    /// The first actor of each sentence, this one first, that can do something and is no person.
    pub(super) fn subject(&self) -> Option<ActorId> {
        let acts = |m: &&&EntityMention| m.is_actor() && is_body(m.kind) && m.actors.len() == 1;
        self.back().find_map(|sentence| {
            let mentions = self.mentions(sentence);
            let free = mentions.iter().enumerate().filter(|(_, m)| acts(m)).find(|(at, _)| !owns_next(&mentions, *at));
            free.map(|(_, m)| m).or_else(|| mentions.iter().find(acts)).and_then(|m| m.actors.first().cloned())
        })
    }

    /// The nearest actor that is not the subject of the sentence.
    pub(super) fn object(&self) -> Option<ActorId> {
        let mentions = self.mentions(self.sentence);
        let subject = mentions.iter().find(|m| m.is_actor() && is_body(m.kind)).map(|m| m.tokens.start);
        let nearest =
            mentions.iter().rev().find(|m| m.is_actor() && is_body(m.kind) && Some(m.tokens.start) != subject);
        nearest.and_then(|m| m.actors.first().cloned()).or_else(|| self.subject())
    }

    /// The last that are several: states joined by `and`, a group, soldiers.
    pub(super) fn several(&self) -> Vec<ActorId> {
        for sentence in self.back().take(2) {
            let mentions = self.mentions(sentence);
            if let Some(joined) = self.joined(sentence, 2) {
                return joined;
            }
            let plural = |m: &&&EntityMention| {
                m.is_actor()
                    && (m.head == Head::Group
                        || matches!(m.head, Head::Forces | Head::Institution)
                        || m.actors.len() > 1)
            };
            if let Some(mention) = mentions.iter().rev().find(plural) {
                return mention.actors.clone();
            }
        }
        let mentions = self.mentions(self.sentence);
        mentions.iter().rev().find(|m| m.is_actor() && is_body(m.kind)).map(|m| m.actors.clone()).unwrap_or_default()
    }

    /// The actors of the first run of at least so many states of a sentence that stand side by side.
    fn joined(&self, sentence: usize, count: usize) -> Option<Vec<ActorId>> {
        let mentions = self.mentions(sentence);
        let mut run: Vec<ActorId> = Vec::new();
        let mut end = None;
        for mention in mentions.iter().filter(|m| m.is_actor() && m.kind == ActorKind::State) {
            let near = end.is_some_and(|end| mention.tokens.start <= end + 2);
            if !near {
                if run.len() >= count {
                    return Some(run);
                }
                run.clear();
            }
            for actor in &mention.actors {
                if !run.contains(actor) {
                    run.push(actor.clone());
                }
            }
            end = (!mention.possessive).then_some(mention.tokens.end);
        }
        (run.len() >= count).then_some(run)
    }

    /// The person mentioned last; the first of the sentence before, where this one names nobody.
    pub(super) fn person(&self) -> Option<ActorId> {
        let is_person =
            |m: &&&EntityMention| m.kind == ActorKind::Person && m.head != Head::Pronoun && !m.actors.is_empty();
        self.back().find_map(|sentence| {
            let mentions = self.mentions(sentence);
            let found = if sentence == self.sentence {
                mentions.iter().rev().find(is_person)
            } else {
                mentions.iter().filter(is_person).find(|m| !m.possessive).or_else(|| mentions.iter().find(is_person))
            };
            found.and_then(|m| m.actors.first().cloned())
        })
    }

    /// The first state of each sentence, this one first; a person who speaks for a state stands for it.
    pub(super) fn country(&self, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
        self.back().find_map(|sentence| {
            let mentions = self.mentions(sentence);
            let state = |m: &EntityMention| match m.kind {
                ActorKind::State if !m.attribute && m.actors.len() == 1 => m.actors.first().cloned(),
                ActorKind::Person => m.speaks_for.clone().or_else(|| self.state_of(m)),
                _ => None,
            };
            let candidates = || {
                let explained = mentions.iter().enumerate().filter(|(_, m)| !m.in_apposition);
                explained.filter_map(|(at, m)| Some((at, state(m)?)))
            };
            let free = candidates().find(|(at, state)| !owns_next(&mentions, *at) && fits(state));
            free.or_else(|| candidates().find(|(_, state)| fits(state))).map(|(_, state)| state)
        })
    }

    /// For whom the article lets a person speak.
    fn state_of(&self, mention: &EntityMention) -> Option<ActorId> {
        let person = mention.actors.first()?;
        let earlier =
            self.drafts[self.sentence.saturating_sub(MEMORY)..=self.sentence].iter().flat_map(|draft| &draft.mentions);
        earlier.filter(|m| m.actors.first() == Some(person)).find_map(|m| m.speaks_for.clone())
    }

    /// So many states: a run side by side of just as many, else the first that were named, nearest sentences first.
    pub(super) fn countries(&self, count: usize) -> Vec<ActorId> {
        let mut found: Vec<ActorId> = Vec::new();
        for sentence in self.back() {
            if let Some(joined) = self.joined(sentence, count).filter(|joined| joined.len() == count) {
                return joined;
            }
            add_states(self.mentions(sentence).into_iter().filter(|m| !m.in_apposition), &mut found);
            if found.len() >= count {
                found.truncate(count);
                return found;
            }
        }
        Vec::new()
    }

    /// The organisation or group mentioned last by name.
    pub(super) fn organisation(&self) -> Option<ActorId> {
        let named = |m: &&&EntityMention| {
            matches!(m.kind, ActorKind::Organization | ActorKind::ArmedGroup) && m.head == Head::Name && !m.attribute
        };
        self.back().find_map(|sentence| {
            self.mentions(sentence).iter().rev().find(named).and_then(|m| m.actors.first().cloned())
        })
    }

    /// The state whose body of the same noun was mentioned last: `the junta` after `Niger's junta`.
    pub(super) fn same_body(&self, noun: &str) -> Option<ActorId> {
        (0..=self.sentence).rev().take(12).find_map(|sentence| {
            let mentions = self.mentions(sentence);
            let body = mentions.iter().rev().find(|m| {
                m.kind == ActorKind::State
                    && m.actors.len() == 1
                    && matches!(m.head, Head::Institution | Head::Forces | Head::Diplomat | Head::Official)
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

/// Whether a mention only says whose the next is: `Mali's neighbour Senegal`.
fn owns_next(mentions: &[&EntityMention], at: usize) -> bool {
    let next = mentions.get(at + 1);
    mentions[at].possessive && next.is_some_and(|next| next.tokens.start <= mentions[at].tokens.end + 3)
}

fn is_body(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::State | ActorKind::Organization | ActorKind::ArmedGroup)
}
