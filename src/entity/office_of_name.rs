//! Offices that belong to a name beside them, and so need not be looked for: `President Boakye`

use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Relation;
use std::collections::BTreeMap;
use std::ops::Range;

/// Whether an office belongs to a name right behind it, or only tells what someone is.
pub(super) fn is_told_of_name(view: &View<'_, '_, '_>, subjects: &Subjects<'_>, tokens: &Range<usize>) -> bool {
    let tells =
        matches!(view.relation(tokens.end - 1), Relation::Attr | Relation::Oprd | Relation::Appos | Relation::Compound);
    let behind = if view.low(tokens.end) == "," { tokens.end + 1 } else { tokens.end };
    tells || is_followed_by_name(subjects, tokens.end) || is_followed_by_name(subjects, behind)
}

/// Whether an office stands right before a person whose state is known: `President Boakye` need not be looked for.
pub(super) fn is_official_of_known(
    subjects: &Subjects<'_>,
    role: Role,
    end: usize,
    states: &BTreeMap<ActorId, ActorId>,
    gazetteer: &Gazetteer,
) -> bool {
    let mentions = &subjects.drafts[subjects.sentence].mentions;
    let person = mentions.iter().find(|m| m.kind == ActorKind::Person && m.tokens.start == end);
    let is_known =
        |who: &ActorId| states.contains_key(who) || gazetteer.entry(who).is_some_and(|entry| entry.acts_for.is_some());
    role == Role::Official && person.is_some_and(|m| m.actors.first().is_some_and(is_known))
}

/// Whether a person is named at a token.
pub(super) fn is_followed_by_name(subjects: &Subjects<'_>, end: usize) -> bool {
    subjects.drafts[subjects.sentence].mentions.iter().any(|m| m.kind == ActorKind::Person && m.tokens.start == end)
}
