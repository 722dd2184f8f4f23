//! Who can play a role of a claim.

use super::super::Draft;
use super::super::told::Role;
use super::parties::{Parties, Party};
use super::precedents::Precedents;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ActorKind, ArticleEntities, EntityMention};
use crate::parse::{ParsedArticle, ParsedSentence, Relation};
use std::collections::{BTreeSet, HashMap};

/// How many steps up the tree an act is that judges an event.
const STEPS: usize = 4;

/// How many of the most mentioned parties can play a role from anywhere.
const FOREMOST: usize = 6;

/// A role of a claim.
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
    /// Who plays it by the sentence itself.
    pub(super) told: &'a [ActorId],
    /// Who plays it by another sentence on the event.
    pub(super) recalled: &'a [ActorId],
}

impl<'a> Open<'a> {
    /// The claim.
    pub(super) fn draft(&self) -> &'a Draft {
        &self.drafts[self.index]
    }

    /// Who plays the other role.
    pub(super) fn others(&self) -> &'a [ActorId] {
        let said = &self.drafts[self.index].found.proposition;
        match self.role {
            Role::Initiator => &said.targets,
            Role::Target => &said.initiators,
        }
    }

    /// The speech acts of which the claim is the content.
    pub(super) fn acts(&self) -> impl Iterator<Item = &'a Draft> {
        let index = self.index;
        self.drafts.iter().filter(move |draft| draft.content.contains(&index))
    }

    /// The accusations that speak of the event: it stands below the word that evokes them.
    fn accusations<'s>(&self, sentence: &'s ParsedSentence<'_>) -> impl Iterator<Item = &'s Draft>
    where
        'a: 's,
    {
        let head = self.draft().found.head;
        self.drafts.iter().filter(move |draft| {
            let accuses = draft.found.proposition.class == EventClass::Accusation && draft.found.head != head;
            accuses && sentence.ancestors(head).any(|above| above == draft.found.head)
        })
    }

    /// The condemnations, praise and investigations of the event: acts on whose words it depends, as their object or
    /// behind a preposition.
    fn judgements<'s>(&self, sentence: &'s ParsedSentence<'_>) -> impl Iterator<Item = &'s Draft>
    where
        'a: 's,
    {
        use EventClass::{Condemnation, Endorsement, Investigation};
        let head = self.draft().found.head;
        let step = |at: usize| {
            let relation = sentence.tokens.get(at).map(|token| token.relation);
            let depends = matches!(relation, Some(Relation::Pobj | Relation::Prep | Relation::Dobj | Relation::Conj));
            sentence.head(at).filter(|_| depends)
        };
        let above: Vec<usize> = std::iter::successors(step(head), |at| step(*at)).take(STEPS).collect();
        self.drafts.iter().filter(move |draft| {
            let found = &draft.found;
            let judges = matches!(found.proposition.class, Condemnation | Endorsement | Investigation);
            judges && (found.about == Some(head) || above.contains(&found.head))
        })
    }
}

/// The parties of an article and where it mentions them.
pub(super) struct Candidates<'a> {
    pub(super) parties: &'a Parties,
    pub(super) entities: &'a ArticleEntities,
    pub(super) parsed: &'a ParsedArticle<'a>,
    pub(super) precedents: Precedents,
    /// The parties that each of the article's mentions means.
    of_mentions: Vec<Vec<Party>>,
    /// The mentions of each party in each sentence, as indices of the article's mentions.
    places: HashMap<(usize, Party), Vec<usize>>,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(
        told: &[Vec<Draft>],
        parties: &'a Parties,
        entities: &'a ArticleEntities,
        parsed: &'a ParsedArticle<'a>,
    ) -> Self {
        let precedents = Precedents::new(told, parties, parsed);
        let of_mentions: Vec<Vec<Party>> =
            entities.mentions.iter().map(|mention| parties.all(&mention.actors)).collect();
        let mut places: HashMap<(usize, Party), Vec<usize>> = HashMap::new();
        for (index, (mention, parties)) in entities.mentions.iter().zip(&of_mentions).enumerate() {
            for party in parties {
                places.entry((mention.sentence, *party)).or_default().push(index);
            }
        }
        Self { parties, entities, parsed, precedents, of_mentions, places }
    }

    /// The parties that can play a role: those that are told to, those mentioned in the sentence, in the two before it,
    /// in the opening, and most often.
    pub(super) fn of(&self, open: Open<'_>) -> BTreeSet<Party> {
        let proposition = &open.draft().found.proposition;
        // A plan may yet be settled to be a fact.
        let is_told_as_fact = matches!(proposition.modality, Modality::Asserted | Modality::Planned);
        let mut taken: Vec<Party> = Vec::new();
        if open.role == Role::Target {
            taken.extend(self.parties.all(&proposition.initiators));
            // Where it took place is not whom it was done to; what states do to each other takes place in one of them.
            let place = proposition.location.iter().filter(|_| proposition.class.group() != EventGroup::Relations);
            taken.extend(place.filter_map(|place| self.parties.party(place)));
            if proposition.class == EventClass::Coup {
                // Who judges a coup is not overthrown by it.
                let acts = open.judgements(&self.parsed.sentences[open.sentence]);
                taken.extend(acts.flat_map(|act| self.parties.all(&act.found.proposition.initiators)));
            }
        }
        if open.role == Role::Initiator {
            // Who accuses, warns of or demands something does not do it.
            // Nor does who condemns, praises or investigates it.
            let acts = open.acts().chain(open.judgements(&self.parsed.sentences[open.sentence]));
            taken.extend(acts.flat_map(|act| self.parties.all(&act.found.proposition.initiators)));
            // Whoever is accused did for no fact what the accusation speaks of; nor did the accuser.
            if is_told_as_fact {
                let accusations = open.accusations(&self.parsed.sentences[open.sentence]);
                taken.extend(accusations.flat_map(|act| {
                    let said = &act.found.proposition;
                    self.parties.all(&[&said.initiators[..], &said.targets[..]].concat())
                }));
            }
        }
        let near = (open.sentence.saturating_sub(2)..=open.sentence).chain(0..2);
        let near = near.flat_map(|sentence| self.entities.places_of(sentence));
        let near = near.flat_map(|mention| self.of_mentions[mention].iter().copied());
        // Whoever is only said to have done it is nobody to whom a fact is put down.
        let doubted = |party: Party| {
            open.role == Role::Initiator && is_told_as_fact && self.parties.is_only_said(proposition.class, party)
        };
        near.chain(self.parties.foremost(FOREMOST).iter().copied())
            .chain(self.parties.all(open.recalled))
            .chain(self.precedents.players(proposition.class, open.role, open.sentence))
            .filter(|party| !doubted(*party) && self.can_deal(proposition.class, *party))
            .filter(|party| !taken.contains(party) && !self.entities.is_media(self.parties.actor(*party)))
            .chain(self.parties.all(open.told))
            .collect()
    }

    /// Whether a party can deal as states do, where only states do so, and be spoken to, where that is told: no crowd
    /// severs relations, no town is asked.
    fn can_deal(&self, class: EventClass, party: Party) -> bool {
        let kind = self.entities.actor(self.parties.actor(party)).map(|actor| actor.kind);
        match class.group() {
            _ if is_of_states(class) => !matches!(kind, Some(ActorKind::People | ActorKind::ArmedGroup)),
            EventGroup::SpeechActs => kind != Some(ActorKind::Place),
            _ => true,
        }
    }

    /// Whether a sentence mentions a party.
    pub(super) fn is_mentioned(&self, sentence: usize, party: Party) -> bool {
        self.places.contains_key(&(sentence, party))
    }

    /// Where a sentence mentions a party.
    pub(super) fn mentions(&self, sentence: usize, party: Party) -> impl Iterator<Item = &'a EntityMention> {
        let places = self.places.get(&(sentence, party));
        let entities = self.entities;
        places.into_iter().flatten().map(move |index| &entities.mentions[*index])
    }
}

/// Whether only states do what a class tells, to each other.
pub(super) fn is_of_states(class: EventClass) -> bool {
    use EventClass::{DowngradeOfRelations, EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations};
    matches!(class, SeveranceOfRelations | DowngradeOfRelations | EstablishmentOfRelations | RestorationOfRelations)
}
