//! For whom persons speak by a post that no words beside their names tell of.

use super::cast::Cast;
use super::draft::Draft;
use super::former::is_former;
use super::found::Head;
use super::gazetteer::Gazetteer;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeSet;

/// Lets persons of whose office the gazetteer knows speak for their state where the article names it too and gives them
/// no other office, nor says that theirs is past.
pub(super) fn by_office(views: &[View<'_, '_, '_>], gazetteer: &Gazetteer, drafts: &mut [Draft]) {
    let mut bodies: BTreeSet<ActorId> = BTreeSet::new();
    let mut settled: BTreeSet<ActorId> = BTreeSet::new();
    for (view, draft) in views.iter().zip(drafts.iter()) {
        for mention in &draft.mentions {
            match mention.kind {
                ActorKind::Person if mention.speaks_for.is_some() || is_former(view, mention) => {
                    settled.extend(mention.actors.iter().cloned());
                }
                ActorKind::State | ActorKind::Organization => bodies.extend(mention.actors.iter().cloned()),
                _ => {}
            }
        }
    }
    for mention in drafts.iter_mut().flat_map(|draft| &mut draft.mentions) {
        if mention.kind != ActorKind::Person || mention.head != Head::Name {
            continue;
        }
        let Some(person) = mention.actors.first() else { continue };
        let body = gazetteer.entry(person).and_then(|entry| entry.acts_for.clone());
        if let Some(body) = body.filter(|body| bodies.contains(body))
            && settled.insert(person.clone())
        {
            mention.speaks_for = Some(body);
        }
    }
}

/// Makes the states known for which the persons of an article are known to speak, so that `his country` may mean them.
pub(super) fn acquaint(gazetteer: &Gazetteer, cast: &mut Cast, drafts: &[Draft]) {
    let mentions = drafts.iter().flat_map(|draft| &draft.mentions).filter(|m| m.kind == ActorKind::Person);
    for person in mentions.flat_map(|mention| &mention.actors) {
        let state = gazetteer.entry(person).and_then(|entry| gazetteer.entry(entry.acts_for.as_ref()?));
        if let Some(state) = state {
            cast.known(state, gazetteer);
        }
    }
}

/// Lets a person who is only called an ambassador speak for the one state of whose ambassador the article tells.
pub(super) fn by_post(views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    let posts = drafts.iter().flat_map(|draft| &draft.mentions).filter(|m| m.head == Head::Diplomat);
    let mut states = posts.filter(|m| m.kind == ActorKind::State).flat_map(|m| &m.actors);
    let Some(state) = states.next().cloned() else { return };
    if states.any(|other| *other != state) {
        return;
    }
    for (view, draft) in views.iter().zip(drafts) {
        for mention in draft.mentions.iter_mut().filter(|m| m.kind == ActorKind::Person && m.speaks_for.is_none()) {
            let first = mention.tokens.start;
            let title = [Some(first), first.checked_sub(1)].into_iter().flatten();
            if title.into_iter().any(|at| view.word(at) == "Ambassador") {
                mention.speaks_for = Some(state.clone());
            }
        }
    }
}
