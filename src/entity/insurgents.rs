//! Which armed group is meant by `insurgents`, `the militants` and the like, where an article tells of one.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::hired::Hired;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// How many of the mentions of named armed groups must be of one for the nameless to be that one, in quarters.
const MOST: usize = 3;

/// Lets armed people without a name be the armed group of which the article tells; one that serves a state is none.
pub(super) fn find(views: &[View<'_, '_, '_>], hired: &Hired, drafts: &mut [Draft]) {
    let is_named = |m: &&EntityMention| m.kind == ActorKind::ArmedGroup && m.head == Head::Name && m.actors.len() == 1;
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for mention in drafts.iter().flat_map(|draft| draft.mentions.iter().filter(is_named)) {
        *counts.entry(&mention.actors[0]).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let Some((first, count)) = counts.into_iter().max_by_key(|(_, count)| *count) else { return };
    if count * 4 < all * MOST || hired.has(first) {
        return;
    }
    let only = first.clone();
    for (view, draft) in views.iter().zip(drafts) {
        for mention in &mut draft.mentions {
            if mention.kind == ActorKind::ArmedGroup && mention.head == Head::Group && is_plain(view, mention) {
                mention.actors = vec![only.clone()];
                mention.confidence = mention.confidence.min(0.65);
            }
        }
    }
}

/// Whether nothing tells those whom a mention names from others.
fn is_plain(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let last = mention.tokens.end - 1;
    let before = mention.tokens.start.checked_sub(1).map_or("", |at| view.low(at));
    let is_apart = matches!(before, "local" | "rival" | "other" | "allied" | "pro" | "-" | "foreign" | "suspected");
    let is_backed = (mention.tokens.start..last).any(|at| matches!(view.low(at), "backed" | "linked" | "aligned"));
    let descriptors = mention.tokens.start..last;
    let tells_nothing = descriptors.clone().all(|at| {
        matches!(
            view.low(at),
            "armed"
                | "militant"
                | "islamist"
                | "islamic"
                | "jihadist"
                | "extremist"
                | "insurgent"
                | "shiite"
                | "shia"
                | "sunni"
                | "terrorist"
                | "terror"
                | "radical"
                | "hardline"
                | "rebel"
        )
    });
    let noun = view.low(last);
    let is_one = matches!(noun, "militia" | "group" | "insurgency");
    let are_many = matches!(noun, "insurgents" | "militants" | "militiamen" | "jihadists" | "extremists" | "islamists");
    !is_apart
        && (is_one && (is_backed || tells_nothing && !descriptors.is_empty() || before == "the")
            || are_many && (tells_nothing || is_backed && before == "the"))
}
