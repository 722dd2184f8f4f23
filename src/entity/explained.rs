//! Groups that only explain the name before them: `Azure Dawn, an Islamist militant group,`.

use super::ActorKind;
use super::draft::Draft;
use super::found::Head;
use super::view::View;
use crate::parse::Relation;

/// Marks groups that stand in apposition to a name; the named is of their kind then.
pub(super) fn find(view: &View<'_, '_, '_>, draft: &mut Draft) {
    for index in 1..draft.mentions.len() {
        let (before, rest) = draft.mentions.split_at_mut(index);
        let (Some(named), Some(group)) = (before.last_mut(), rest.first_mut()) else { continue };
        let (end, start) = (named.tokens.end, group.tokens.start);
        let article = if start > end + 1 { start - 1 } else { continue };
        let is_new = view.low(end) == "," && article == end + 1 && matches!(view.low(article), "a" | "an" | "the");
        let is_group = group.head == Head::Group && is_one(view.low(group.tokens.end - 1));
        let is_name = named.head == Head::Name
            && !matches!(named.kind, ActorKind::State)
            && !named.attribute
            && !named.possessive;
        let noun = view.head_of(group.tokens.clone());
        let explains = view.relation(noun) == Relation::Appos || view.low(group.tokens.end) == ",";
        if is_new && is_group && is_name && explains {
            group.in_apposition = true;
            if group.kind == ActorKind::ArmedGroup && named.actors.iter().all(|actor| actor.qid().is_none()) {
                named.kind = ActorKind::ArmedGroup;
            }
        }
    }
}

/// Lets a group that is told by its name behind it be the named one: `the militia known as Fano`, `a group called M23`
pub(super) fn by_name(view: &View<'_, '_, '_>, draft: &mut Draft) {
    for index in 1..draft.mentions.len() {
        let (before, rest) = draft.mentions.split_at_mut(index);
        let (Some(group), Some(named)) = (before.last_mut(), rest.first_mut()) else { continue };
        let between: Vec<&str> = view.lower[group.tokens.end..named.tokens.start].iter().map(String::as_str).collect();
        let is_called = matches!(
            between[..],
            ["known", "as"]
                | ["known", "as", "the"]
                | [",", "known", "as"]
                | ["called" | "named" | "dubbed"]
                | ["called" | "named" | "dubbed", "the"]
                | ["calling", "itself"]
                | ["calling", "itself", "the"]
                | ["that" | "which", "calls", "itself", "the"]
        );
        if is_called && group.head == Head::Group && matches!(named.head, Head::Name) && !named.possessive {
            group.actors.clone_from(&named.actors);
            group.kind = ActorKind::ArmedGroup;
            named.kind = ActorKind::ArmedGroup;
            named.in_apposition = true;
        }
    }
}

fn is_one(noun: &str) -> bool {
    matches!(noun, "group" | "militia" | "faction" | "insurgency" | "cartel" | "gang")
}
