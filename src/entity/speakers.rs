//! For whom persons speak, by the offices around their names.

use super::cast::Cast;
use super::draft::Draft;
use super::found::EntityMention;
use super::gazetteer::Gazetteer;
use super::office_before::before;
use super::office_behind::after;
use super::view::View;
use super::{ActorId, ActorKind};

/// Joins names of persons with the offices around them; the mentions must be in order.
///
/// `Ukrainian Foreign Minister Dmytro Kuleba` becomes one mention; in `Andriy Yusov, a spokesman for Ukraine's army,`
/// the second is marked as an explanation of the first.
pub(super) fn find(view: &View<'_, '_, '_>, gazetteer: &Gazetteer, cast: &mut Cast, draft: &mut Draft) {
    let mentions = &mut draft.mentions;
    let mut index = 0;
    while index < mentions.len() {
        if mentions[index].kind != ActorKind::Person {
            index += 1;
            continue;
        }
        let state = before(view, mentions, &mut index);
        let state = after(view, mentions, index).or(state);
        let state = state.or_else(|| titled(view, gazetteer, &mentions[index]));
        if let Some(state) = &state
            && let Some(entry) = gazetteer.entry(state)
        {
            cast.known(entry, gazetteer);
        }
        mentions[index].speaks_for = state;
        index += 1;
    }
}

/// `President Putin`: the gazetteer knows of which state, if nothing says that it is past.
fn titled(view: &View<'_, '_, '_>, gazetteer: &Gazetteer, mention: &EntityMention) -> Option<ActorId> {
    let start = mention.tokens.start;
    let first = view.word(start);
    let begins_with_office =
        matches!(first, "President" | "Premier" | "Chancellor" | "King" | "Queen" | "Minister" | "Emir" | "Sultan")
            || start > 0
                && matches!(view.low(start - 1), "president" | "minister" | "chancellor" | "premier" | "leader");
    let former =
        (start.saturating_sub(4)..start).any(|at| matches!(view.low(at), "former" | "ex" | "ousted" | "deposed"));
    if !begins_with_office || former {
        return None;
    }
    gazetteer.entry(mention.actors.first()?)?.acts_for.clone()
}
