//! Who plays the roles of the other events of a class in an article: those that a claim may well be about.

use super::super::Draft;
use super::super::told::Role;
use super::parties::{Parties, Party};
use crate::claim::EventClass;
use crate::parse::ParsedArticle;
use std::collections::HashMap;

/// How many events before and after one are looked at.
const WINDOW: usize = 16;

/// An event that a sentence tells.
#[derive(Clone, Debug)]
struct Precedent {
    sentence: usize,
    head: usize,
    /// The beginning of the word that evokes it, by which `kill` and `killing` are alike.
    stem: [u8; 5],
    /// Who does it, and whom it is done to.
    roles: [Vec<Party>; 2],
}

/// The events of an article, class by class, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Precedents(HashMap<EventClass, Vec<Precedent>>);

/// How much the other events of its class speak for it that a party plays a role of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    /// The weight of all, and of those that the same word evokes, by party.
    of_parties: HashMap<Party, [f32; 2]>,
    all: [f32; 2],
    /// Who plays it in the last such event before, with how many sentences lie between, and in the next.
    pub(super) last: Option<(usize, Vec<Party>)>,
    pub(super) next: Option<(usize, Vec<Party>)>,
}

impl Votes {
    /// The share of a party, from 0 to 1: among all events, and among those that the same word evokes.
    pub(super) fn share(&self, party: Party) -> [f32; 2] {
        let own = self.of_parties.get(&party).copied().unwrap_or_default();
        [own[0] / self.all[0].max(0.5), own[1] / self.all[1].max(0.5)]
    }
}

impl Precedents {
    /// The events that drafts tell.
    pub(super) fn new(drafts: &[Vec<Draft>], parties: &Parties, parsed: &ParsedArticle<'_>) -> Self {
        let mut all: HashMap<EventClass, Vec<Precedent>> = HashMap::new();
        for (sentence, own) in drafts.iter().enumerate() {
            for found in own.iter().map(|draft| &draft.found) {
                let said = &found.proposition;
                let roles = [parties.all(&said.initiators), parties.all(&said.targets)];
                if roles.iter().any(|role| !role.is_empty()) {
                    let stem = stem(parsed, sentence, found.head);
                    let precedent = Precedent { sentence, head: found.head, stem, roles };
                    all.entry(said.class).or_default().push(precedent);
                }
            }
        }
        Self(all)
    }

    /// The parties that play a role in the events of a class, those of the events nearest to a sentence.
    pub(super) fn players(&self, class: EventClass, role: Role, sentence: usize) -> impl Iterator<Item = Party> {
        let events = self.near(class, sentence);
        events.iter().flat_map(move |event| event.roles[role as usize].iter().copied())
    }

    /// How the other events of its class vote on a role of an event, of which others play the other role.
    pub(super) fn votes(
        &self,
        class: EventClass,
        role: Role,
        (sentence, head): (usize, usize),
        counterparts: &[Party],
        parsed: &ParsedArticle<'_>,
    ) -> Votes {
        let mut votes = Votes::default();
        let stem = stem(parsed, sentence, head);
        let (own, other) = (role as usize, 1 - role as usize);
        for event in self.near(class, sentence) {
            let players = &event.roles[own];
            if players.is_empty() || (event.sentence, event.head) == (sentence, head) {
                continue;
            }
            let distance = event.sentence.abs_diff(sentence);
            let agrees = if counterparts.is_empty() || event.roles[other].is_empty() {
                0.6
            } else if event.roles[other].iter().any(|party| counterparts.contains(party)) {
                1.0
            } else {
                0.15
            };
            let weight = agrees / (1.0 + distance as f32 / 6.0);
            let akin = if event.stem == stem { weight } else { 0.0 };
            for party in players {
                let known = votes.of_parties.entry(*party).or_default();
                *known = [known[0] + weight, known[1] + akin];
            }
            votes.all = [votes.all[0] + weight, votes.all[1] + akin];
            let is_before = (event.sentence, event.head) < (sentence, head);
            if is_before {
                votes.last = Some((distance, players.clone()));
            } else if votes.next.is_none() {
                votes.next = Some((distance, players.clone()));
            }
        }
        votes
    }

    fn near(&self, class: EventClass, sentence: usize) -> &[Precedent] {
        let events = self.0.get(&class).map_or(&[][..], Vec::as_slice);
        let after = events.partition_point(|event| event.sentence <= sentence);
        &events[after.saturating_sub(WINDOW)..(after + WINDOW).min(events.len())]
    }
}

fn stem(parsed: &ParsedArticle<'_>, sentence: usize, head: usize) -> [u8; 5] {
    let tokens = parsed.sentences.get(sentence).map(|sentence| &sentence.tokens);
    let lemma = tokens.and_then(|tokens| tokens.get(head)).map_or("", |token| &*token.lemma);
    let mut stem = [0; 5];
    for (place, byte) in stem.iter_mut().zip(lemma.bytes()) {
        *place = byte.to_ascii_lowercase();
    }
    stem
}
