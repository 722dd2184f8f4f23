//! Members of a body: `members of the Kenyan Parliament` are not all of it, `members of Boko Haram` are that group.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// Lets the members of a body be themselves.
pub(super) fn find(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    let found: Vec<(Range<usize>, usize, ActorId)> = draft.mentions.iter().filter_map(|m| body(view, m)).collect();
    for (tokens, start, body) in found {
        let Some(name) = cast.get(&body).map(|actor| actor.label.clone()) else { continue };
        let article = if name.starts_with("United") || name.starts_with("European") { "the " } else { "" };
        let actor = cast.local(ActorKind::People, &format!("members of {article}{name}"), None);
        draft.widen(view, tokens.clone(), start);
        if let Some(mention) = draft.mentions.iter_mut().find(|m| m.tokens == (start..tokens.end)) {
            mention.actors = vec![actor];
            mention.kind = ActorKind::People;
            mention.head = Head::Group;
            mention.confidence = mention.confidence.min(0.75);
        }
    }
}

/// A body whose members are meant: its tokens, and where its members are named.
fn body(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<(Range<usize>, usize, ActorId)> {
    let [body] = &mention.actors[..] else { return None };
    if mention.kind != ActorKind::Organization || mention.head != Head::Name || !is_chamber(view, &mention.tokens) {
        return None;
    }
    let mut at = mention.tokens.start.checked_sub(1)?;
    if view.low(at) == "the" {
        at = at.checked_sub(1)?;
    }
    let noun = at.checked_sub(1).filter(|_| view.low(at) == "of")?;
    (view.low(noun) == "members").then(|| (mention.tokens.clone(), noun, body.clone()))
}

/// Whether a name is that of a parliament.
fn is_chamber(view: &View<'_, '_, '_>, tokens: &Range<usize>) -> bool {
    matches!(
        view.low(tokens.end - 1),
        "congress" | "parliament" | "senate" | "assembly" | "knesset" | "bundestag" | "duma"
    )
}

/// `mercenaries from Russia's Wagner Group`, `members of Boko Haram` are that group.
pub(super) fn of_groups(view: &View<'_, '_, '_>, draft: &mut Draft) {
    let groups: Vec<(Range<usize>, ActorKind)> = draft
        .mentions
        .iter()
        .filter(|m| matches!(m.kind, ActorKind::ArmedGroup | ActorKind::Organization))
        .filter(|m| m.head == Head::Name && !m.attribute)
        .map(|m| (m.tokens.clone(), m.kind))
        .collect();
    for (tokens, kind) in groups {
        let mut noun_end = tokens.start;
        if noun_end > 0 && view.low(noun_end - 1) == "the" {
            noun_end -= 1;
        }
        let Some(preposition) = noun_end.checked_sub(1) else { continue };
        noun_end = match view.low(preposition) {
            "from" | "of" => preposition,
            "by" if preposition > 0 && matches!(view.low(preposition - 1), "supplied" | "provided" | "sent") => {
                preposition - 1
            }
            _ => continue,
        };
        let Some(start) = noun_end.checked_sub(1) else { continue };
        let is_member = matches!(
            view.low(start),
            "members" | "member" | "soldiers" | "forces" | "troops" | "personnel" | "leaders"
        ) || matches!(view.low(start), "commanders" | "delegates" | "representatives" | "negotiators")
            || view.role_at(start, Role::Group) == Some(1);
        // `guerrillas of the Farabundo Martí Front`, but not `members of the United Nations`
        let fights = matches!(view.low(start), "guerrillas" | "rebels" | "fighters" | "insurgents" | "militiamen");
        let is_member = is_member && (kind == ActorKind::ArmedGroup || fights);
        let alone =
            draft.mentions.iter().all(|m| !m.tokens.contains(&start) || m.tokens.len() == 1 && m.head == Head::Group);
        if is_member && alone {
            draft.widen(view, tokens, start);
        }
    }
}
