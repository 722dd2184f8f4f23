//! Offices in the explanation behind a name: `Andriy Yusov, a spokesman for Ukraine's army,`

use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Xpos;

/// How many tokens an explanation of a name has at most.
const EXPLANATION: usize = 16;

/// An office in the explanation behind the name: `Andriy Yusov, a spokesman for Ukrainian military intelligence,`
pub(super) fn after(view: &View<'_, '_, '_>, mentions: &mut [EntityMention], index: usize) -> Option<ActorId> {
    let mut start = mentions[index].tokens.end;
    if !matches!(view.low(start), "," | "(" | "-" | "–" | "—") {
        return None;
    }
    start += 1;
    let limit = view.len().min(start + EXPLANATION);
    // `Yusov, summoned Chad's ambassador`: what a verb of its own follows explains nothing.
    let is_verb = |at: usize| matches!(view.xpos(at), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let end = (start..limit).find(|&at| {
        matches!(view.low(at), "," | ";" | ")" | "." | "who" | "said" | "told" | "-") && !view.is_hyphen(at)
            || is_verb(at)
    });
    let end = end.unwrap_or(limit);
    let is_role = |at: usize| {
        [Role::Official, Role::Diplomat].iter().any(|role| view.role_at(at, *role).is_some())
            || matches!(view.low(at), "official" | "officer" | "member" | "representative")
    };
    let former = (start..end).any(|at| matches!(view.low(at), "former" | "ex" | "late" | "then"));
    let opens = matches!(view.low(start), "a" | "an" | "the")
        || is_role(start)
        || view.role_at(start, Role::Modifier).is_some()
        || mentions[index + 1..].first().is_some_and(|next| next.tokens.start <= start + 1);
    let role = (start..end).any(is_role);
    if !role || !opens || start == end || names_next(view, &mentions[index + 1..], start) {
        return None;
    }
    let mut state = None;
    for mention in &mut mentions[index + 1..] {
        if mention.tokens.start >= end {
            break;
        }
        mention.in_apposition = true;
        let is_state = mention.kind == ActorKind::State && mention.actors.len() == 1;
        if is_state && state.is_none() {
            state = mention.actors.first().cloned();
        }
    }
    state.filter(|_| !former)
}

/// Whether what follows upon the comma behind a name is the next person of a list: `Mr Diop, Malian President Awa Keita`
fn names_next(view: &View<'_, '_, '_>, next: &[EntityMention], start: usize) -> bool {
    let is_name = |m: &EntityMention| m.kind == ActorKind::Person && m.head == Head::Name;
    match next {
        _ if matches!(view.low(start), "a" | "an" | "the") => false,
        [office, name, ..] if office.tokens.start == start && office.tokens.end == name.tokens.start => is_name(name),
        [name, ..] => is_name(name) && name.tokens.start <= start + 1,
        [] => false,
    }
}
