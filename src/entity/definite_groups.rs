//! Armed groups that take up those named before: `the rebels`, `the terror group`

use super::draft::Draft;
use super::found::Head;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// How many sentences back the name is looked for of a group that only a description means.
const NEAR: usize = 4;

/// Lets `the rebels` and `the terror group` be those named before, if some were.
pub(super) fn find(view: &View<'_, '_, '_>, index: usize, drafts: &mut [Draft]) {
    let of_length = |length: usize| -> Vec<(usize, Range<usize>)> {
        let groups = drafts[index]
            .mentions
            .iter()
            .enumerate()
            .filter(|(_, m)| m.head == Head::Group && m.tokens.len() == length && m.kind == ActorKind::ArmedGroup);
        groups.map(|(at, m)| (at, m.tokens.clone())).collect()
    };
    let (bare, ones) = (of_length(1), of_length(2));
    for (at, tokens) in ones {
        if let Some(group) = named_group(view, &tokens, index, drafts) {
            let mention = &mut drafts[index].mentions[at];
            mention.actors = vec![group];
            mention.confidence = 0.65;
        }
    }
    for (at, tokens) in bare {
        let definite =
            tokens.start.checked_sub(1).is_some_and(|before| matches!(view.low(before), "the" | "these" | "those"));
        if !definite {
            continue;
        }
        let subjects = Subjects { drafts, sentence: index, before: tokens.start };
        if let Some((actor, kind)) = subjects.group(view.low(tokens.start)) {
            let mention = &mut drafts[index].mentions[at];
            mention.actors = vec![actor];
            mention.kind = kind;
            mention.confidence = 0.65;
        }
    }
}

/// The armed group named last before a place, in the few sentences before it: `the terror group`
fn named_group(view: &View<'_, '_, '_>, tokens: &Range<usize>, index: usize, drafts: &[Draft]) -> Option<ActorId> {
    let before = |back: usize| tokens.start.checked_sub(back).map_or("", |at| view.low(at));
    let is_one = view.low(tokens.end - 1) == "group" && matches!(before(1), "the" | "this" | "that");
    let subjects = Subjects { drafts, sentence: index, before: tokens.start };
    let named = |sentence: usize| {
        let mentions = subjects.mentions(sentence);
        let is_named = |m: &&&super::EntityMention| {
            m.kind == ActorKind::ArmedGroup && m.head == Head::Name && m.actors.len() == 1 && !m.attribute
        };
        mentions.iter().rev().find(is_named).map(|m| m.actors[0].clone())
    };
    (index.saturating_sub(NEAR)..=index).rev().filter(|_| is_one).find_map(named)
}
