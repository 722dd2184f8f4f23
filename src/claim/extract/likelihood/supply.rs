//! Fills the roles that sentences leave open and no other sentence on the event tells either.

use super::super::Draft;
use super::super::sentence::Origin;
use super::super::told::Role;
use super::Likelihoods;
use super::parties::Parties;
use super::role::{Candidates, Open};
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;

/// How probable it must be that a party plays a role, from 0 to 1.
const LEAST: f64 = 0.25;

/// Fills open roles with their likeliest parties; `told` are the claims as the sentences make them by themselves.
pub(in crate::claim::extract) fn supply(
    drafts: &mut [Vec<Draft>],
    told: &[Vec<Draft>],
    entities: &ArticleEntities,
    parsed: &ParsedArticle<'_>,
    likelihoods: &Likelihoods,
) {
    let parties = Parties::new(told, entities);
    let candidates = Candidates::new(&parties, entities, parsed);
    for sentence in 0..drafts.len() {
        let (before, rest) = drafts.split_at_mut(sentence);
        let before = before.last().map_or(&[][..], |before| &before[..]);
        let Some(own) = rest.first_mut() else { continue };
        for index in 0..own.len() {
            own[index].found.origins = origins(&own[index], &told[sentence][index]);
            if !is_anyone_told(&own[index]) {
                continue;
            }
            for role in [Role::Initiator, Role::Target] {
                if !is_open(&own[index], role) {
                    continue;
                }
                let open = Open { sentence, drafts: own, before, index, role };
                if let Some((actor, probability)) =
                    candidates.likeliest(open, likelihoods).filter(|found| found.1 >= LEAST)
                {
                    fill(&mut own[index], role, actor, probability);
                }
            }
        }
    }
}

/// Whether anyone is known to take part, or the event is spoken of as known: else all would be guessed.
pub(super) fn is_anyone_told(draft: &Draft) -> bool {
    let proposition = &draft.found.proposition;
    draft.found.definite || !proposition.initiators.is_empty() || !proposition.targets.is_empty()
}

/// Whether a claim names nobody in a role.
pub(super) fn is_open(draft: &Draft, role: Role) -> bool {
    let proposition = &draft.found.proposition;
    match role {
        Role::Initiator => proposition.initiators.is_empty(),
        Role::Target => proposition.targets.is_empty() && !proposition.class.is_mutual(),
    }
}

/// Where the actors of a claim are known from that others sentences may have completed.
fn origins(draft: &Draft, told: &Draft) -> [Origin; 2] {
    let (now, before) = (&draft.found.proposition, &told.found.proposition);
    let origin = |now: &[ActorId], before: &[ActorId]| {
        if now.iter().all(|actor| before.contains(actor)) { Origin::Sentence } else { Origin::Recalled }
    };
    [origin(&now.initiators, &before.initiators), origin(&now.targets, &before.targets)]
}

fn fill(draft: &mut Draft, role: Role, actor: &ActorId, probability: f64) {
    let found = &mut draft.found;
    let (actors, origin) = match role {
        Role::Initiator => (&mut found.proposition.initiators, &mut found.origins[0]),
        Role::Target => (&mut found.proposition.targets, &mut found.origins[1]),
    };
    *actors = vec![actor.clone()];
    *origin = Origin::Supplied(probability);
}
