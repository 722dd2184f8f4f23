//! Who plays the roles of claims: by their own sentences, by other sentences on the event, or by the article as a whole,
//! whichever is likeliest; nobody where that is.

use super::super::Draft;
use super::super::found::Origin;
use super::super::told::Role;
use super::Likelihoods;
use super::candidates::{Candidates, Open, is_of_states};
use super::parties::Parties;
use super::role::Likely;
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;

/// How much less it is worth to say that nobody plays a role than who does, if both are as likely: an event that someone
/// is told to have a part in mostly has another part.
const NOBODY: f64 = 0.4;

/// How probable a party must be of whom the sentence does not tell that it has relations with a state: who is named in
/// such a claim without having a part in it is a grave fault.
const SURE: f64 = 0.5;

/// The roles, in the order in which they are filled.
pub(super) const ROLES: [Role; 2] = [Role::Initiator, Role::Target];

/// Fills roles with whoever likeliest plays them; `told` are the claims as the sentences make them by themselves.
pub(in crate::claim::extract) fn supply(
    drafts: &mut [Vec<Draft>],
    told: &[Vec<Draft>],
    entities: &ArticleEntities,
    parsed: &ParsedArticle<'_>,
    likelihoods: &Likelihoods,
) {
    let parties = Parties::new(told, entities);
    let candidates = Candidates::new(told, &parties, entities, parsed);
    ask(drafts, told, |open| candidates.filled(open, likelihoods));
}

/// Asks for each role of each claim who plays it, and fills it so.
pub(super) fn ask(drafts: &mut [Vec<Draft>], told: &[Vec<Draft>], mut filled: impl FnMut(Open<'_>) -> Filled) {
    for (sentence, told) in told.iter().enumerate().take(drafts.len()) {
        let (before, rest) = drafts.split_at_mut(sentence);
        let before = before.last().map_or(&[][..], |before| &before[..]);
        let Some(own) = rest.first_mut() else { continue };
        for index in 0..own.len() {
            if own[index].found.proposition.class.is_mutual() {
                continue;
            }
            let recalled = forget(&mut own[index], &told[index]);
            for (role, recalled) in ROLES.into_iter().zip(recalled) {
                let told = std::mem::take(actors(&mut own[index], role));
                let open = Open { sentence, drafts: own, before, index, role, told: &told, recalled: &recalled };
                let Filled { actors: filled, origin, probability } = filled(open);
                *actors(&mut own[index], role) = filled;
                let found = &mut own[index].found;
                found.origins[role as usize] = origin;
                found.sure[role as usize] = probability;
            }
            let said = &mut own[index].found.proposition;
            // `accused each other`
            if said.targets.len() < 2 || said.targets != said.initiators {
                said.targets.retain(|actor| !said.initiators.contains(actor));
            }
        }
    }
}

/// Who plays a role.
pub(super) struct Filled {
    pub(super) actors: Vec<ActorId>,
    pub(super) origin: Origin,
    pub(super) probability: f64,
}

impl Filled {
    /// How much it is worth to say so, from 0 to 1.
    fn worth(&self) -> f64 {
        if self.actors.is_empty() { NOBODY * self.probability } else { self.probability }
    }
}

impl Candidates<'_> {
    /// Who likeliest plays a role.
    pub(super) fn filled(&self, open: Open<'_>, likelihoods: &Likelihoods) -> Filled {
        let told = || Filled { actors: open.told.to_vec(), origin: Origin::Sentence, probability: 1.0 };
        let is_known = open.role == Role::Target && open.draft().found.is_answer;
        if likelihoods.weights.is_empty() || is_known {
            return told();
        }
        let likely = self.likely(open, likelihoods);
        let whole = |actors: &[ActorId], origin: Origin| {
            let parties = self.parties.all(actors);
            let own = likely.iter().filter(|likely| likely.party.is_some_and(|party| parties.contains(&party)));
            let probability = own.map(|likely| likely.probability).sum();
            Filled { actors: actors.to_vec(), origin, probability }
        };
        let single = |likely: &Likely| Filled {
            actors: likely.party.map(|party| self.parties.actor(party).clone()).into_iter().collect(),
            origin: if likely.party.is_some() { Origin::Supplied } else { Origin::Sentence },
            probability: likely.probability,
        };
        let sets = [whole(open.told, Origin::Sentence), whole(open.recalled, Origin::Recalled)];
        let sets = sets.into_iter().filter(|filled| !filled.actors.is_empty());
        let is_of_states = is_of_states(open.draft().found.proposition.class);
        let is_sure = |likely: &&Likely| likely.party.is_none() || !is_of_states || likely.probability >= SURE;
        let all = sets.chain(likely.iter().filter(is_sure).map(single));
        let best = all.reduce(|best, other| if other.worth() > best.worth() { other } else { best });
        best.unwrap_or_else(told)
    }
}

/// Takes out of a claim whoever plays its roles only by other sentences, of whom `told`, the claim as its own sentence
/// makes it, knows nobody; gives them back.
fn forget(draft: &mut Draft, told: &Draft) -> [Vec<ActorId>; 2] {
    let told = &told.found.proposition;
    ROLES.map(|role| {
        let actors = actors(draft, role);
        let is_told = actors.iter().any(|actor| told.initiators.contains(actor) || told.targets.contains(actor));
        if is_told { Vec::new() } else { std::mem::take(actors) }
    })
}

/// Who plays a role in a claim.
fn actors(draft: &mut Draft, role: Role) -> &mut Vec<ActorId> {
    let said = &mut draft.found.proposition;
    match role {
        Role::Initiator => &mut said.initiators,
        Role::Target => &mut said.targets,
    }
}
