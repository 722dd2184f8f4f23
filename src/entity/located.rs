//! In which state a place lies: as the gazetteer knows, or else as the article says.

use super::cast::Cast;
use super::draft::Draft;
use super::found::EntityMention;
use super::gazetteer::Gazetteer;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// How many words may stand between a state's adjective and the place that it is said of: `the Peruvian port city of`.
const BETWEEN: usize = 5;

/// The states of the places that an article mentions.
pub(super) fn find(
    views: &[View<'_, '_, '_>],
    drafts: &[Draft],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
) -> BTreeMap<ActorId, ActorId> {
    let mut located = BTreeMap::new();
    for (view, draft) in views.iter().zip(drafts) {
        for (index, mention) in draft.mentions.iter().enumerate() {
            let [place] = &mention.actors[..] else { continue };
            if mention.kind != ActorKind::Place || located.contains_key(place) {
                continue;
            }
            let state = match gazetteer.entry(place) {
                Some(known) => known
                    .acts_for
                    .as_ref()
                    .and_then(|state| gazetteer.entry(state))
                    .map(|state| cast.known(state, gazetteer)),
                None => told(view, &draft.mentions, index),
            };
            located.extend(state.map(|state| (place.clone(), state)));
        }
    }
    located
}

/// The state in which a sentence says that a place lies: `Puno, Peru`, `Puno in southern Peru`, `Peru's Puno`, `the
/// Peruvian city of Puno`.
fn told(view: &View<'_, '_, '_>, mentions: &[EntityMention], index: usize) -> Option<ActorId> {
    let place = &mentions[index];
    let state = |mention: &EntityMention| match &mention.actors[..] {
        [state] if mention.kind == ActorKind::State => Some(state.clone()),
        _ => None,
    };
    let after = mentions.get(index + 1).filter(|next| !next.attribute && !next.possessive).and_then(|next| {
        let between = place.tokens.end..next.tokens.start;
        let closes = !matches!(view.low(next.tokens.end), "and" | "or" | "&");
        let lies = match between.len() {
            1 => view.low(between.start) == "," && closes || view.low(between.start) == "in",
            2 => view.low(between.start) == "in" && is_part(view.low(between.start + 1)),
            _ => false,
        };
        state(next).filter(|_| lies)
    });
    after.or_else(|| {
        let before = mentions[..index].last().filter(|before| before.attribute || before.possessive)?;
        let between = before.tokens.end..place.tokens.start;
        let words: Vec<&str> = between.clone().map(|at| view.low(at)).filter(|word| *word != "'s").collect();
        let owns = words.iter().all(|word| is_part(word)) && words.len() < 3;
        let is_of =
            words.last() == Some(&"of") && words.len() <= BETWEEN && words.iter().any(|word| is_settlement(word));
        state(before).filter(|_| owns || is_of)
    })
}

fn is_part(word: &str) -> bool {
    matches!(
        word,
        "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "north"
            | "south"
            | "east"
            | "west"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
            | "southernmost"
            | "coastal"
    )
}

fn is_settlement(word: &str) -> bool {
    matches!(
        word,
        "city"
            | "town"
            | "village"
            | "port"
            | "province"
            | "region"
            | "capital"
            | "island"
            | "resort"
            | "district"
            | "suburb"
            | "area"
            | "territory"
            | "enclave"
            | "peninsula"
            | "state"
            | "governorate"
            | "oblast"
    )
}
