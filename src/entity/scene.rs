//! In which state an article takes place: where it says that things are, and whose government, army and rebels it names.

use super::draft::Draft;
use super::found::EntityMention;
use super::gazetteer::Gazetteer;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// How often an article must point to a state.
const LEAST: usize = 3;

/// The state to which an article points most often; none if it hardly points to any, or to another as often.
pub(super) fn find(views: &[View<'_, '_, '_>], drafts: &[Draft], gazetteer: &Gazetteer) -> Option<ActorId> {
    let mut counts: BTreeMap<ActorId, usize> = BTreeMap::new();
    for (view, draft) in views.iter().zip(drafts) {
        for mention in &draft.mentions {
            if let Some(state) = points_to(view, mention, gazetteer) {
                *counts.entry(state).or_default() += 1;
            }
        }
    }
    let (state, count) = counts.iter().max_by_key(|(_, count)| **count)?;
    let is_alone = counts.iter().all(|(other, others)| other == state || others < count);
    (*count >= LEAST && is_alone).then(|| state.clone())
}

/// The state in which a mention lets something happen.
fn points_to(view: &View<'_, '_, '_>, mention: &EntityMention, gazetteer: &Gazetteer) -> Option<ActorId> {
    let [actor] = &mention.actors[..] else { return None };
    match mention.kind {
        ActorKind::Place if is_within(view, mention) => gazetteer.entry(actor)?.acts_for.clone(),
        ActorKind::State if is_within(view, mention) || is_torn(view, mention) => Some(actor.clone()),
        _ => None,
    }
}

/// `in Chad`, `across northern Chad`
fn is_within(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let before = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| view.low(at));
    let is_in = |word: &str| matches!(word, "in" | "inside" | "across" | "within" | "throughout");
    is_in(before(1)) || is_in(before(2)) && before(1).ends_with("ern")
}

/// Whether a mention tells of those who struggle over a state: `the Chadian regime`, `Chad's rebels`, `Chad's civil war`
fn is_torn(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let is_side = |word: &str| {
        matches!(
            word,
            "regime"
                | "government"
                | "army"
                | "rebels"
                | "rebel"
                | "opposition"
                | "insurgents"
                | "separatists"
                | "civil"
                | "conflict"
                | "protesters"
        )
    };
    let end = mention.tokens.end;
    let after = if view.is_possessive(end) { end + 1 } else { end };
    is_side(view.low(end - 1)) || is_side(view.low(after))
}
