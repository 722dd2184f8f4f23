//! Fills the roles that sentences leave open: by whom other sentences on the event tell, if that is likely, or else by
//! whom the article as a whole makes likeliest.

use super::super::Draft;
use super::super::sentence::Origin;
use super::super::told::Role;
use super::Likelihoods;
use super::parties::Parties;
use super::role::{Candidates, Open};
use crate::claim::EventClass;
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::ParsedArticle;

/// How probable it must be that a party plays a role, from 0 to 1.
const LEAST: f64 = 0.25;

/// The roles, in the order in which they are filled.
pub(super) const ROLES: [Role; 2] = [Role::Initiator, Role::Target];

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
    for (sentence, told) in told.iter().enumerate().take(drafts.len()) {
        let (before, rest) = drafts.split_at_mut(sentence);
        let before = before.last().map_or(&[][..], |before| &before[..]);
        let Some(own) = rest.first_mut() else { continue };
        for index in 0..own.len() {
            let recalled = forget(&mut own[index], &told[index]);
            for (role, recalled) in ROLES.into_iter().zip(recalled) {
                if !is_open(&own[index], role, &recalled) {
                    continue;
                }
                let open = Open { sentence, drafts: own, before, index, role, recalled: &recalled };
                let Some((actor, probability)) = candidates.likeliest(open, likelihoods) else { continue };
                if probability < LEAST {
                    continue;
                }
                if recalled.iter().any(|other| parties.party(other) == parties.party(actor)) {
                    fill(&mut own[index], role, recalled, Origin::Recalled(probability));
                } else {
                    fill(&mut own[index], role, vec![actor.clone()], Origin::Supplied(probability));
                }
            }
        }
    }
}

/// Takes out of a claim whoever plays its roles only by other sentences, of whom `told`, the claim as its own sentence
/// makes it, knows nobody; gives them back.
pub(super) fn forget(draft: &mut Draft, told: &Draft) -> [Vec<ActorId>; 2] {
    let told = &told.found.proposition;
    ROLES.map(|role| {
        let mutual = draft.found.proposition.class.is_mutual();
        let (actors, _) = role_of(draft, role);
        let is_told = actors.iter().any(|actor| told.initiators.contains(actor) || told.targets.contains(actor));
        if is_told || mutual { Vec::new() } else { std::mem::take(actors) }
    })
}

/// Whether a claim names nobody in a role who can be found: others tell who plays it, or anyone is known to take part,
/// or the event is spoken of as known; else all would be guessed.
pub(super) fn is_open(draft: &Draft, role: Role, recalled: &[ActorId]) -> bool {
    let proposition = &draft.found.proposition;
    let is_empty = match role {
        Role::Initiator => proposition.initiators.is_empty(),
        Role::Target => proposition.targets.is_empty() && !can_lack_target(proposition.class) && !draft.found.strange,
    };
    let is_anyone_told = !proposition.initiators.is_empty() || !proposition.targets.is_empty();
    is_empty && (is_anyone_told || draft.found.definite || !recalled.is_empty())
}

/// Whether an event of a class mostly has no target: what is denied need not be anyone's accusation.
pub(super) fn can_lack_target(class: EventClass) -> bool {
    class.is_mutual() || matches!(class, EventClass::Denial | EventClass::Apology)
}

fn fill(draft: &mut Draft, role: Role, actors: Vec<ActorId>, origin: Origin) {
    let (filled, known) = role_of(draft, role);
    *filled = actors;
    *known = origin;
}

/// Who plays a role in a claim, and where that is known from.
fn role_of(draft: &mut Draft, role: Role) -> (&mut Vec<ActorId>, &mut Origin) {
    let found = &mut draft.found;
    let [initiators, targets] = &mut found.origins;
    match role {
        Role::Initiator => (&mut found.proposition.initiators, initiators),
        Role::Target => (&mut found.proposition.targets, targets),
    }
}
