//! Coalitions of states: `the coalition` after `a Kenyan-led coalition`, or one of which no more is told.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::view::View;
use super::{ActorId, ActorKind};

/// Makes mentions of the coalitions that are not named where they stand.
pub(super) fn find(views: &[View<'_, '_, '_>], cast: &mut Cast, drafts: &mut [Draft]) {
    let mut last: Option<ActorId> = first_named(views, drafts);
    for (view, draft) in views.iter().zip(drafts.iter_mut()) {
        for at in 0..view.len() {
            if view.low(at) != "coalition" {
                continue;
            }
            let named = draft.mentions.iter().find(|m| m.tokens.contains(&at));
            match named {
                Some(mention) if is_named(view, mention) => last = mention.actors.first().cloned(),
                // `the coalition` among bare groups
                Some(mention) if mention.tokens.len() == 1 && is_definite(view, at) && last.is_some() => {
                    let tokens = mention.tokens.clone();
                    draft.mentions.iter_mut().filter(|m| m.tokens == tokens).for_each(|m| {
                        m.actors = last.iter().cloned().collect();
                    });
                }
                Some(_) => {}
                None if is_definite(view, at) => {
                    let actor = last.clone().unwrap_or_else(|| cast.local(ActorKind::People, "coalition", None));
                    draft.add(view, at..at + 1, vec![actor], ActorKind::People, Head::Group, 0.65);
                }
                None => {}
            }
        }
        draft.sort();
    }
}

fn first_named(views: &[View<'_, '_, '_>], drafts: &[Draft]) -> Option<ActorId> {
    let mut all = views.iter().zip(drafts).flat_map(|(view, draft)| draft.mentions.iter().map(move |m| (view, m)));
    all.find(|(view, mention)| is_named(view, mention)).and_then(|(_, mention)| mention.actors.first().cloned())
}

fn is_named(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let is_coalition =
        mention.tokens.len() > 1 && mention.tokens.clone().rev().take(2).any(|at| view.low(at) == "coalition");
    is_coalition && matches!(mention.head, Head::Group | Head::Name) && mention.actors.len() == 1
}

/// Whether a coalition is one that is known, and no government's: `the coalition said`, but not `the coalition partner`.
fn is_definite(view: &View<'_, '_, '_>, at: usize) -> bool {
    let is_known = at.checked_sub(1).is_some_and(|before| view.low(before) == "the");
    let goes_on = matches!(
        view.low(at + 1),
        "government" | "partner" | "partners" | "agreement" | "party" | "parties" | "talks" | "cabinet" | "of" | "-"
    );
    is_known && !goes_on
}
