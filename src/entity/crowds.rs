//! Whose the protesters of an article are: where it names those of one people only, the others are theirs too.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::naming::singular;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeSet;

/// How many tokens behind the name of a people it may be said that they protest.
const REACH: usize = 3;

/// Lets the unnamed protesters be those of the only people whose protesters the article names.
pub(super) fn find(views: &[View<'_, '_, '_>], cast: &mut Cast, drafts: &mut [Draft]) {
    let mut peoples: BTreeSet<String> = BTreeSet::new();
    for (view, draft) in views.iter().zip(drafts.iter()) {
        peoples.extend(draft.mentions.iter().filter_map(|mention| people(view, mention)));
    }
    let Some(only) = peoples.pop_first().filter(|_| peoples.is_empty()) else { return };
    let label = format!("{only} protesters");
    let actor = cast.local(ActorKind::People, &label, None);
    for (view, draft) in views.iter().zip(drafts) {
        for mention in &mut draft.mentions {
            let is_bare = mention.head == Head::Group && mention.tokens.len() == 1;
            let is_crowd = is_bare && is_protester(view.low(mention.tokens.start)) && !is_told_apart(view, mention);
            if is_crowd || people(view, mention).is_some() {
                become_crowd(mention, &actor);
            }
        }
    }
}

fn become_crowd(mention: &mut EntityMention, actor: &ActorId) {
    mention.actors = vec![actor.clone()];
    mention.kind = ActorKind::People;
    mention.head = Head::Group;
    mention.confidence = mention.confidence.min(0.7);
}

/// The people, as an adjective, of those who are said to protest: `Peruvian protesters`, `angry Peruvians protesting`.
fn people(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<String> {
    let first = mention.tokens.start;
    let (last, end) = (mention.tokens.end - 1, mention.tokens.end);
    let word = view.word(first);
    if mention.head == Head::Group && view.is_state_adjective(first) && is_protester(view.low(last)) {
        return Some(word.to_owned());
    }
    if mention.kind != ActorKind::State || mention.head != Head::Demonym || mention.tokens.len() != 1 {
        return None;
    }
    if mention.attribute && is_protester(view.low(end)) {
        return Some(word.to_owned());
    }
    let protest = (end..end + REACH).any(|at| {
        matches!(view.low(at), "protesting" | "protested" | "demonstrating" | "demonstrated" | "rallied" | "rallying")
    });
    let many = first >= 2 && (first - 2..first).any(|at| matches!(view.low(at), "crowd" | "crowds" | "mob"))
        || first >= 3 && matches!(view.low(first - 3), "crowd" | "crowds" | "mob");
    (!mention.attribute && (protest || many)).then(|| singular(word).to_owned())
}

fn is_protester(word: &str) -> bool {
    matches!(
        word,
        "protesters" | "protester" | "demonstrators" | "demonstrator" | "rioters" | "mob" | "crowd" | "crowds"
    )
}

/// Whether what stands before tells them from others: `rival protesters`, `anti-government protesters`
fn is_told_apart(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let before = mention.tokens.start.checked_sub(1).map_or("", |at| view.low(at));
    matches!(before, "rival" | "other" | "counter" | "-" | "government" | "opposition" | "fellow")
}
