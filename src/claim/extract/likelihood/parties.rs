//! Who deals with whom in an article.

use super::super::Draft;
use super::super::told::Role;
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::{ActorId, ArticleEntities};
use std::collections::{BTreeMap, HashMap};

/// Whether the parties of an event are at odds, as far as that tells who else they deal with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Temper {
    /// They are.
    Conflict,
    /// They are not.
    Cooperation,
}

impl Temper {
    /// The temper of a class.
    pub(super) fn of(class: EventClass) -> Self {
        use EventClass::{
            Apology, EmbassyOpening, Endorsement, EstablishmentOfRelations, Recognition, RestorationOfRelations,
            SanctionRelief,
        };
        match class {
            Apology
            | EmbassyOpening
            | Endorsement
            | EstablishmentOfRelations
            | Recognition
            | RestorationOfRelations
            | SanctionRelief => Self::Cooperation,
            _ if class.group() == EventGroup::Cooperation => Self::Cooperation,
            _ => Self::Conflict,
        }
    }

    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Conflict => Self::Cooperation,
            Self::Cooperation => Self::Conflict,
        }
    }
}

/// A party of an article: an actor, with all persons who speak for it; counted from 0 in the order of identities.
pub(super) type Party = usize;

/// The parties of an article, how often they are mentioned, and which parts they play in its events.
#[derive(Clone, Debug, Default)]
pub(super) struct Parties {
    of_actors: BTreeMap<ActorId, Party>,
    actors: Vec<ActorId>,
    mentions: Vec<u32>,
    /// All mentions of parties.
    all: u32,
    /// The parties, those mentioned most often first.
    by_mentions: Vec<Party>,
    /// In how many events of a class a party plays a role, and, without a party, how many name anyone in it.
    in_class: HashMap<(EventClass, Role, Option<Party>), u32>,
    in_temper: HashMap<(Temper, Role, Option<Party>), u32>,
    dyads: HashMap<(Temper, Party, Party), u32>,
    /// Who is told to have done something of a class, and whether it is ever told as a fact.
    done: HashMap<(EventClass, Party), bool>,
}

impl Parties {
    /// The parties of an article, of which `drafts` are the events as the sentences tell them by themselves.
    pub(super) fn new(drafts: &[Vec<Draft>], entities: &ArticleEntities) -> Self {
        let mut parties = Self::default();
        for actor in &entities.actors {
            if entities.side(&actor.id) == &actor.id {
                parties.of_actors.insert(actor.id.clone(), parties.actors.len());
                parties.actors.push(actor.id.clone());
            }
        }
        for found in &entities.speaks_for {
            if let Some(party) = parties.of_actors.get(&found.state).copied() {
                parties.of_actors.entry(found.person.clone()).or_insert(party);
            }
        }
        parties.mentions = vec![0; parties.actors.len()];
        for party in entities.mentions.iter().flat_map(|mention| &mention.actors) {
            if let Some(party) = parties.party(party) {
                parties.mentions[party] += 1;
                parties.all += 1;
            }
        }
        parties.by_mentions = (0..parties.actors.len()).collect();
        parties.by_mentions.sort_by_key(|party| std::cmp::Reverse(parties.mentions[*party]));
        for proposition in drafts.iter().flatten().map(|draft| &draft.found.proposition) {
            parties.count(proposition);
        }
        parties
    }

    fn count(&mut self, proposition: &Proposition) {
        let temper = Temper::of(proposition.class);
        let (initiators, targets) = (self.all(&proposition.initiators), self.all(&proposition.targets));
        for (role, players) in [(Role::Initiator, &initiators), (Role::Target, &targets)] {
            let anyone = (!players.is_empty()).then_some(None);
            for party in players.iter().copied().map(Some).chain(anyone) {
                *self.in_class.entry((proposition.class, role, party)).or_default() += 1;
                *self.in_temper.entry((temper, role, party)).or_default() += 1;
            }
        }
        for initiator in &initiators {
            if proposition.modality != Modality::Planned {
                let done = self.done.entry((proposition.class, *initiator)).or_default();
                *done |= proposition.modality == Modality::Asserted;
            }
            for target in &targets {
                *self.dyads.entry((temper, *initiator, *target)).or_default() += 1;
            }
        }
    }

    /// The party of an actor.
    pub(super) fn party(&self, actor: &ActorId) -> Option<Party> {
        self.of_actors.get(actor).copied()
    }

    /// The parties of some actors, in order, without repeats.
    pub(super) fn all(&self, actors: &[ActorId]) -> Vec<Party> {
        let mut all: Vec<Party> = actors.iter().filter_map(|actor| self.party(actor)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The actor that a party is.
    pub(super) fn actor(&self, party: Party) -> &ActorId {
        &self.actors[party]
    }

    /// The share of a party in all mentions, from 0 to 1.
    pub(super) fn share(&self, party: Party) -> f64 {
        f64::from(self.mentions[party]) / f64::from(self.all.max(1))
    }

    /// The parties mentioned most often, most often first.
    pub(super) fn foremost(&self, number: usize) -> &[Party] {
        &self.by_mentions[..number.min(self.by_mentions.len())]
    }

    /// In what share of the events of a class, of those that name anyone in a role, a party plays it, from 0 to 1.
    pub(super) fn in_class(&self, class: EventClass, role: Role, party: Party) -> f64 {
        share(self.in_class.get(&(class, role, Some(party))), self.in_class.get(&(class, role, None)))
    }

    /// The same over all events of a temper.
    pub(super) fn in_temper(&self, temper: Temper, role: Role, party: Party) -> f64 {
        share(self.in_temper.get(&(temper, role, Some(party))), self.in_temper.get(&(temper, role, None)))
    }

    /// Whether a party is said to have done something of a class, but nowhere as a fact.
    pub(super) fn is_only_said(&self, class: EventClass, party: Party) -> bool {
        self.done.get(&(class, party)) == Some(&false)
    }

    /// How much one party does to another in events of a temper: from 0, growing with their number towards 1.
    pub(super) fn dyad(&self, temper: Temper, initiator: Party, target: Party) -> f64 {
        let count = self.dyads.get(&(temper, initiator, target)).copied().unwrap_or(0);
        f64::from(count) / (f64::from(count) + 1.0)
    }
}

fn share(part: Option<&u32>, whole: Option<&u32>) -> f64 {
    f64::from(part.copied().unwrap_or(0)) / f64::from(whole.copied().unwrap_or(1).max(1))
}
