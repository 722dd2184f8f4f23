//! Whoever a noun is explained by right behind it: `the neighbour, Niger`

use super::actor::{example, filler_within, in_group, of_phrase};
use super::filler::Filler;
use super::view::View;
use crate::entity::{ActorKind, Head};
use crate::parse::Relation;

/// Whoever an office or a number of states is named as right behind it: `Mali's foreign minister, Abdoulaye Diop,`; `three
/// nations - Peru, Chile and Bolivia -`; and the armed group whose men are meant: `fighters of Boko Haram`
pub(super) fn named_beside(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    let group = &view.groups[view.group_at(head)?];
    let head = view.sentence.head_of(group.tokens.clone()).unwrap_or(head);
    let depth = depth.checked_sub(1)?;
    let beside = || view.dependent(head, Relation::Appos).filter(|at| !group.tokens.contains(at));
    match (group.head, group.kind) {
        (Head::Official | Head::Diplomat, ActorKind::State) => {
            let beside = beside()?;
            let found = in_group(view, beside)?;
            let is_named = found.kind == ActorKind::Person && found.actors.len() == 1 && !found.is_owner;
            // `Peru's president, Ada Rojas, and her Chilean counterpart, Juan Mora,`
            is_named.then(|| filler_within(view, beside, depth).unwrap_or(found))
        }
        // `the group's spokesman, Abdou Diallo,`
        (Head::Name, ActorKind::ArmedGroup | ActorKind::Organization) if is_office(view.low(group.tokens.end - 1)) => {
            in_group(view, beside()?).filter(|found| found.kind == ActorKind::Person && !found.is_owner)
        }
        (Head::Group | Head::Institution, ActorKind::People) => {
            let states = |at| filler_within(view, at, depth).filter(|found| found.kind == ActorKind::State);
            let named = beside().and_then(states).or_else(|| example(view, head, depth));
            named.filter(|found| !found.is_owner)
        }
        (Head::Group, ActorKind::ArmedGroup) if group.tokens.len() == 1 => {
            of_phrase(view, head, depth).filter(|found| found.kind == ActorKind::ArmedGroup)
        }
        _ => None,
    }
}

/// Whether a noun says what somebody is in a group: `spokesman`, `commander`
fn is_office(word: &str) -> bool {
    matches!(
        word,
        "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "leader"
            | "chief"
            | "commander"
            | "head"
            | "founder"
            | "director"
    )
}

/// Whoever explains a noun: `the neighbour, Niger`
pub(super) fn beside(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let apposition = view.dependent(noun, Relation::Appos)?;
    filler_within(view, apposition, depth).map(|found| found.by(0.85))
}
