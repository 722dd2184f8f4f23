//! How probably a party plays a role that a sentence leaves open.

use super::super::Draft;
use super::super::told::Role;
use super::Likelihoods;
use super::logistic::{flag, probability};
use super::parties::{Parties, Party, Temper};
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ActorKind, ArticleEntities, EntityMention, Head};
use crate::parse::{ParsedArticle, ParsedSentence, Relation, Upos};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// How many features there are.
pub(super) const FEATURES: usize = 38;

/// How many of the most mentioned parties can play a role from anywhere.
const FOREMOST: usize = 6;

/// A role that a claim leaves open.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    pub(super) sentence: usize,
    /// The claims of the sentence.
    pub(super) drafts: &'a [Draft],
    /// Those of the sentence before.
    pub(super) before: &'a [Draft],
    /// Which of the claims.
    pub(super) index: usize,
    pub(super) role: Role,
    /// Who plays it by another sentence on the event.
    pub(super) recalled: &'a [ActorId],
}

/// Who can play an open role.
pub(super) struct Candidates<'a> {
    parties: &'a Parties,
    entities: &'a ArticleEntities,
    parsed: &'a ParsedArticle<'a>,
    /// The mentions of each party in each sentence, as indices of the article's mentions.
    places: HashMap<(usize, Party), Vec<usize>>,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(parties: &'a Parties, entities: &'a ArticleEntities, parsed: &'a ParsedArticle<'a>) -> Self {
        let mut places: HashMap<(usize, Party), Vec<usize>> = HashMap::new();
        for (index, mention) in entities.mentions.iter().enumerate() {
            for party in parties.all(&mention.actors) {
                places.entry((mention.sentence, party)).or_default().push(index);
            }
        }
        Self { parties, entities, parsed, places }
    }

    /// The parties that can play a role: those mentioned in the sentence, in the two before it, in the opening, and
    /// most often.
    pub(super) fn of(&self, open: Open<'_>) -> BTreeSet<Party> {
        let proposition = &open.drafts[open.index].found.proposition;
        let mut taken: Vec<Party> = [&proposition.initiators, &proposition.targets]
            .into_iter()
            .flat_map(|role| self.parties.all(role))
            .collect();
        if open.role == Role::Target {
            // Where it took place is not whom it was done to.
            taken.extend(proposition.location.iter().filter_map(|place| self.parties.party(place)));
        }
        if open.role == Role::Initiator {
            // Who accuses, warns of or demands something does not do it.
            let acts = open.drafts.iter().filter(|draft| draft.content.contains(&open.index));
            taken.extend(acts.flat_map(|act| self.parties.all(&act.found.proposition.initiators)));
        }
        let near = (open.sentence.saturating_sub(2)..=open.sentence).chain(0..2);
        let near = near.flat_map(|sentence| self.entities.of_sentence(sentence));
        let near = near.flat_map(|mention| self.parties.all(&mention.actors));
        // Whoever is only said to have done it is nobody to whom a fact is put down.
        let doubted = |party: Party| {
            open.role == Role::Initiator
                && proposition.modality == Modality::Asserted
                && self.parties.is_only_said(proposition.class, party)
        };
        near.chain(self.parties.foremost(FOREMOST).iter().copied())
            .chain(self.parties.all(open.recalled))
            .filter(|party| !doubted(*party))
            .filter(|party| !taken.contains(party) && !self.entities.is_media(self.parties.actor(*party)))
            .collect()
    }

    /// The likeliest party, with its probability, from 0 to 1.
    pub(super) fn likeliest(&self, open: Open<'_>, likelihoods: &Likelihoods) -> Option<(&'a ActorId, f64)> {
        let weights = &likelihoods.roles[kind(open)];
        let all = self.of(open).into_iter().map(|party| (party, probability(&self.features(open, party), weights)));
        let (party, probability) = all.reduce(|best, other| if other.1 > best.1 { other } else { best })?;
        Some((self.parties.actor(party), probability))
    }

    /// What speaks for and against a party; the order is that of the weights.
    pub(super) fn features(&self, open: Open<'_>, party: Party) -> [f64; FEATURES] {
        let found = &open.drafts[open.index].found;
        let proposition = &found.proposition;
        let (class, temper) = (proposition.class, Temper::of(proposition.class));
        let here = self.mentions(open.sentence, party);
        let sentence = &self.parsed.sentences[open.sentence];
        let clause = clause(sentence, found.head);
        let after = || here.iter().filter(|mention| mention.tokens.start > found.head);
        let distance = here.iter().map(|mention| mention.tokens.start.abs_diff(found.head)).min();
        let is_mentioned = |sentence: usize| self.places.contains_key(&(sentence, party));
        let back = |steps: usize| open.sentence.checked_sub(steps).is_some_and(is_mentioned);
        let rank = |place: usize| self.parties.foremost(place + 1).get(place) == Some(&party);
        let actor = self.parties.actor(party);
        let kind = self.entities.actor(actor).map(|actor| actor.kind);
        let (other_role, counterparts) = match open.role {
            Role::Initiator => (Role::Target, &proposition.targets),
            Role::Target => (Role::Initiator, &proposition.initiators),
        };
        let counterparts = self.parties.all(counterparts);
        let dyad = |temper: Temper, forwards: bool| {
            let is_first = (open.role == Role::Initiator) == forwards;
            let dyads = counterparts.iter().map(|other| {
                if is_first {
                    self.parties.dyad(temper, party, *other)
                } else {
                    self.parties.dyad(temper, *other, party)
                }
            });
            dyads.fold(0.0, f64::max)
        };
        let plays = |actors: &[ActorId]| actors.iter().any(|actor| self.parties.party(actor) == Some(party));
        let does = |draft: &Draft| plays(&draft.found.proposition.initiators);
        let suffers = |draft: &Draft| plays(&draft.found.proposition.targets);
        let others = || (0..open.drafts.len()).filter(|other| *other != open.index).map(|other| &open.drafts[other]);
        let in_role = |draft: &Draft| if open.role == Role::Initiator { does(draft) } else { suffers(draft) };
        let contents = || open.drafts[open.index].content.iter().filter_map(|index| open.drafts.get(*index));
        let acts = || open.drafts.iter().filter(|draft| draft.content.contains(&open.index));
        [
            1.0,
            flag(after().any(|mention| clause.contains(&mention.tokens.start))),
            flag(after().next().is_some()),
            flag(here.iter().any(|mention| mention.tokens.start <= found.head)),
            distance.map_or(0.0, |distance| 1.0 / (1.0 + distance as f64 / 4.0)),
            flag(back(1)),
            flag(back(2) || back(3)),
            flag((0..2).any(is_mentioned)),
            self.parties.share(party),
            flag(rank(0)),
            flag(rank(1)),
            flag(rank(2)),
            flag(kind == Some(ActorKind::State)),
            flag(kind == Some(ActorKind::Organization)),
            flag(kind == Some(ActorKind::ArmedGroup)),
            flag(kind == Some(ActorKind::Person)),
            flag(kind == Some(ActorKind::People)),
            flag(kind == Some(ActorKind::Place)),
            self.parties.in_class(class, open.role, party),
            self.parties.in_class(class, other_role, party),
            self.parties.in_temper(temper, open.role, party),
            self.parties.in_temper(temper, other_role, party),
            dyad(temper, true),
            dyad(temper, false),
            dyad(temper.other(), true),
            flag(others().any(suffers)),
            flag(others().any(does)),
            flag(plays(&proposition.attributed_to)),
            flag(!here.is_empty() && here.iter().all(|mention| mention.attribute)),
            flag(here.iter().any(|mention| mention.possessive)),
            flag(here.iter().any(|mention| is_subject(sentence, mention))),
            flag(open.before.iter().any(in_role)),
            flag(proposition.class.is_mutual()),
            flag(contents().any(does)),
            flag(contents().any(suffers)),
            flag(acts().any(suffers)),
            flag(acts().any(does)),
            flag(plays(open.recalled)),
        ]
    }

    fn mentions(&self, sentence: usize, party: Party) -> Vec<&EntityMention> {
        let places = self.places.get(&(sentence, party));
        places.into_iter().flatten().map(|index| &self.entities.mentions[*index]).collect()
    }
}

/// Which weights are those of a role: each role of speech acts that judge, of those that demand, of attacks, and of all
/// other classes has its own.
pub(super) fn kind(open: Open<'_>) -> usize {
    let class = open.drafts[open.index].found.proposition.class;
    let kind = match class {
        EventClass::Attack => 0,
        EventClass::Request | EventClass::Threat | EventClass::Rejection => 2,
        _ if class.group() == EventGroup::SpeechActs => 3,
        _ => 1,
    };
    kind + if open.role == Role::Target { 4 } else { 0 }
}

/// The tokens of the clause that a trigger stands in: what its verb, or the verb above it, covers.
fn clause(sentence: &ParsedSentence<'_>, head: usize) -> Range<usize> {
    let is_verb = |at: &usize| sentence.tokens.get(*at).is_some_and(|token| token.upos == Upos::Verb);
    let verb = std::iter::once(head).chain(sentence.ancestors(head).take(4)).find(is_verb).unwrap_or(head);
    sentence.tokens.get(verb).map_or(0..0, |token| token.subtree.clone())
}

fn is_subject(sentence: &ParsedSentence<'_>, mention: &EntityMention) -> bool {
    let head = sentence.head_of(mention.tokens.clone());
    let relation = head.and_then(|head| sentence.tokens.get(head)).map(|token| token.relation);
    mention.head != Head::Demonym && matches!(relation, Some(Relation::Nsubj | Relation::Nsubjpass))
}
