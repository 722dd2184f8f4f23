//! Whose rebels an article's rebels are: where it says so of those of one side only, the others are theirs too.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// How many of the described must be of one side for the others to be of it, in quarters.
const MOST: usize = 3;

/// Nouns for the same people, each family by itself.
const FAMILIES: [&[&str]; 3] =
    [&["rebels", "separatists", "insurgents"], &["militias", "militiamen", "militia"], &["opposition"]];

/// How the article describes a group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Description {
    /// By the state in which it fights: `Chadian rebels`
    State,
    /// By its people, or by whom it is for: `Tuareg rebels`, `pro-Chadian rebels`
    Own,
}

/// A group as the article describes it.
struct Described {
    description: Description,
    /// What stands before the noun.
    whose: String,
    actor: ActorId,
}

/// Lets the plain rebels, militias and opposition of an article be those that it describes, if those are of one side.
pub(super) fn find(views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    for family in FAMILIES {
        let mut found: Vec<Described> = Vec::new();
        for (view, draft) in views.iter().zip(drafts.iter()) {
            found.extend(draft.mentions.iter().filter_map(|mention| described(view, mention, family)));
        }
        let Some((only, description)) = most(found) else { continue };
        for (view, draft) in views.iter().zip(drafts.iter_mut()) {
            for mention in &mut draft.mentions {
                if is_plain(view, mention, family, description) && mention.actors[0] != only {
                    mention.actors = vec![only.clone()];
                    mention.confidence = mention.confidence.min(0.65);
                }
            }
        }
    }
}

/// The side of which most are, and by its most frequent name.
fn most(mut found: Vec<Described>) -> Option<(ActorId, Description)> {
    let best = found.iter().map(|one| one.description).max()?;
    found.retain(|one| one.description == best);
    let mut sides: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &found {
        *sides.entry(&one.whose).or_default() += 1;
    }
    let (side, count) = sides.into_iter().max_by_key(|(_, count)| *count)?;
    if count * 4 < found.len() * MOST {
        return None;
    }
    let mut names: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for one in found.iter().filter(|one| one.whose == side) {
        *names.entry(&one.actor).or_default() += 1;
    }
    let first = names.into_iter().max_by_key(|(_, count)| *count)?;
    Some((first.0.clone(), best))
}

fn is_group(mention: &EntityMention) -> bool {
    let kind = matches!(mention.kind, ActorKind::ArmedGroup | ActorKind::People);
    kind && mention.head == Head::Group && mention.actors.len() == 1 && !mention.tokens.is_empty()
}

fn described(view: &View<'_, '_, '_>, mention: &EntityMention, family: &[&str]) -> Option<Described> {
    let tokens = mention.tokens.clone();
    if !is_group(mention) || tokens.len() < 2 || !family.contains(&view.low(tokens.end - 1)) {
        return None;
    }
    let takes_side = matches!(view.low(tokens.start), "pro" | "anti") && view.has_name_at(tokens.start + 2);
    let is_named = view.is_capitalised(tokens.start) && view.has_name_at(tokens.start);
    let is_joined = (tokens.start..tokens.end).any(|at| view.low(at) == "-");
    let description = match (takes_side, is_named) {
        (true, _) => Description::Own,
        (_, true) if view.is_state_adjective(tokens.start) && !is_joined => Description::State,
        (_, true) if !is_joined => Description::Own,
        _ => return None,
    };
    let whose = view.folded(tokens.start..tokens.end - 1).to_lowercase();
    Some(Described { description, whose, actor: mention.actors[0].clone() })
}

/// Whether nothing tells those whom a mention names from others.
fn is_plain(view: &View<'_, '_, '_>, mention: &EntityMention, family: &[&str], known: Description) -> bool {
    if !is_group(mention) {
        return false;
    }
    let (first, last) = (mention.tokens.start, mention.tokens.end - 1);
    let before = first.checked_sub(1).map_or("", |at| view.low(at));
    let is_apart = matches!(before, "rival" | "other" | "moderate" | "-" | "local" | "foreign");
    let tells_nothing = match mention.tokens.len() {
        1 => true,
        2 => {
            matches!(view.low(first), "separatist" | "rebel" | "armed")
                || known == Description::Own && view.is_state_adjective(first)
        }
        _ => false,
    };
    tells_nothing && !is_apart && family.contains(&view.low(last))
}
