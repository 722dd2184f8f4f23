//! Whose supporters are meant: `Boakye's supporters`, `his followers`, `told cheering supporters`.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Upos};

/// Names supporters after the person whose they are.
pub(super) fn find(views: &[View<'_, '_, '_>], cast: &mut Cast, drafts: &mut [Draft]) {
    for (view, draft) in views.iter().zip(drafts) {
        let found: Vec<(usize, ActorId, &str)> = (0..draft.mentions.len())
            .filter(|index| is_bare(view, &draft.mentions[*index]))
            .filter_map(|index| {
                let leader = leader(view, &draft.mentions, index)?;
                Some((index, leader, view.low(draft.mentions[index].tokens.start)))
            })
            .collect();
        for (index, leader, noun) in found {
            let Some(name) = cast.get(&leader).and_then(|actor| actor.label.split(' ').next_back().map(str::to_owned))
            else {
                continue;
            };
            let mention = &mut draft.mentions[index];
            let is_of = view.low(mention.tokens.end) == "of";
            let label = if is_of { format!("{noun} of {name}") } else { format!("{name} {noun}") };
            mention.actors = vec![cast.local(ActorKind::People, &label, None)];
        }
    }
}

fn is_bare(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let noun = view.low(mention.tokens.start);
    let is_group = mention.head == Head::Group && mention.tokens.len() == 1;
    is_group && matches!(noun, "supporters" | "followers" | "loyalists" | "backers")
}

/// The person whose supporters are meant by a mention: who owns or qualifies it, who follows upon `of`, or else who
/// does something with them.
fn leader(view: &View<'_, '_, '_>, mentions: &[EntityMention], index: usize) -> Option<ActorId> {
    let (start, end) = (mentions[index].tokens.start, mentions[index].tokens.end);
    let person = |mention: &EntityMention| match &mention.actors[..] {
        [person] if mention.kind == ActorKind::Person => Some(person.clone()),
        _ => None,
    };
    if view.low(end) == "of" {
        return mentions.get(index + 1).filter(|next| next.tokens.start == end + 1).and_then(person);
    }
    let first = if start > 0 && view.upos(start - 1) == Upos::Adj { start - 1 } else { start };
    let before = mentions[..index].last().filter(|before| {
        before.tokens.end == first
            || before.possessive && view.is_possessive(before.tokens.end) && first > 0 && before.tokens.end + 1 == first
    });
    if let Some(owner) = before {
        return person(owner);
    }
    let is_owned = first > 0 && matches!(view.upos(first - 1), Upos::Det | Upos::Noun | Upos::Propn);
    let clause = view.clause(start).filter(|_| !is_owned)?;
    let subject = mentions[..index].iter().rev().find(|mention| {
        let head = view.head_of(mention.tokens.clone());
        view.relation(head) == Relation::Nsubj && view.head(head) == Some(clause)
    });
    subject.and_then(person)
}
