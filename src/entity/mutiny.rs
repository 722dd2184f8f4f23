//! Armed forces that turn against their own state: where an article tells of a coup, its army is not the government's.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// In how many sentences an article tells of a coup at least, for its army to be its own wherever it is mentioned.
const COUP: usize = 3;

/// Lets the armed forces of a state be themselves where a sentence, or the whole article, tells of a coup.
pub(super) fn find(views: &[View<'_, '_, '_>], gazetteer: &Gazetteer, cast: &mut Cast, drafts: &mut [Draft]) {
    let coups: Vec<bool> = views.iter().map(tells_of_coup).collect();
    let told = coups.iter().filter(|told| **told).count();
    let mut states: BTreeMap<ActorId, usize> = BTreeMap::new();
    for ((view, draft), _) in views.iter().zip(drafts.iter()).zip(&coups).filter(|(_, told)| **told) {
        for mention in draft.mentions.iter().filter(|mention| is_army(view, mention)) {
            *states.entry(mention.actors[0].clone()).or_default() += 1;
        }
    }
    let Some((first, _)) = states.into_iter().max_by_key(|(_, count)| *count) else { return };
    let Some(forces) = armed_forces(&first, gazetteer, cast) else { return };
    for ((view, draft), is_coup) in views.iter().zip(drafts).zip(coups) {
        if !is_coup && told < COUP {
            continue;
        }
        for mention in &mut draft.mentions {
            if is_army(view, mention) && mention.actors[0] == first {
                mention.actors = vec![forces.clone()];
                mention.kind = ActorKind::ArmedGroup;
                mention.confidence = mention.confidence.min(0.8);
            }
        }
        for at in (0..view.len()).filter(|at| is_coup && is_military_coup(view, *at)) {
            let kind = ActorKind::ArmedGroup;
            if let Some(mention) = draft.add(view, at..at + 1, vec![forces.clone()], kind, Head::Forces, 0.6) {
                mention.attribute = true;
            }
        }
        draft.sort();
    }
}

/// The armed forces of a state, as the gazetteer calls them or by its adjective.
fn armed_forces(state: &ActorId, gazetteer: &Gazetteer, cast: &mut Cast) -> Option<ActorId> {
    let name = format!("{} Armed Forces", gazetteer.adjective(state)?);
    Some(match gazetteer.by_name(&name) {
        Some(known) => cast.known(known, gazetteer),
        None => cast.local(ActorKind::ArmedGroup, &name, None),
    })
}

fn tells_of_coup(view: &View<'_, '_, '_>) -> bool {
    (0..view.len()).any(|at| match view.low(at) {
        "coup" | "coups" | "putsch" | "overthrow" | "overthrew" | "overthrown" | "overthrowing" | "ousted" | "oust"
        | "ouster" | "ousting" | "toppled" | "toppling" | "deposed" | "takeover" => true,
        "law" => at > 0 && view.low(at - 1) == "martial",
        "power" => at > 0 && matches!(view.low(at - 1), "seized" | "seize" | "seizing" | "took"),
        _ => false,
    })
}

/// Whether a mention is of a state's armed forces as a whole: `Chad's army`, `the military`
fn is_army(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let last = mention.tokens.end - 1;
    let is_whole = match view.low(last) {
        "military" | "army" | "generals" => true,
        "forces" => last > 0 && view.low(last - 1) == "armed",
        _ => false,
    };
    is_whole && mention.head == Head::Forces && mention.kind == ActorKind::State && mention.actors.len() == 1
}

/// Whether a word says that a coup is by the armed forces: `the military coup`
fn is_military_coup(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(view.low(at), "military" | "army")
        && matches!(view.low(at + 1), "coup" | "coups" | "takeover" | "overthrow" | "putsch")
}
