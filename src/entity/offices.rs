//! Whose government and whose minister is told by a person or a pronoun: `the Boakye government`, `his cabinet`, `Its
//! foreign minister, Ada Rojas,`

use super::cast::Cast;
use super::draft::Draft;
use super::former::may_be_past;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// How many words may stand between a person and the government.
const BETWEEN: usize = 3;

/// How many tokens an office has at most.
const OFFICE: usize = 7;

/// Makes a person and the government that is called after him or her one mention of the state.
pub(super) fn governments(views: &[View<'_, '_, '_>], gazetteer: &Gazetteer, cast: &mut Cast, drafts: &mut [Draft]) {
    let states = states(drafts);
    for (view, draft) in views.iter().zip(drafts.iter_mut()) {
        let mut found = Vec::new();
        for mention in draft.mentions.iter().filter(|m| m.kind == ActorKind::Person) {
            let whole = government(view, mention, draft).map(|end| (mention.tokens.start, end));
            let whole = whole.or_else(|| government_of(view, mention, draft));
            let ([person], Some((start, end))) = (&mention.actors[..], whole) else { continue };
            let known = || gazetteer.entry(gazetteer.entry(person)?.acts_for.as_ref()?);
            let state = mention.speaks_for.as_ref().or_else(|| states.get(person)).cloned();
            let state = state.or_else(|| {
                let state = known().filter(|state| state.kind == ActorKind::State)?;
                Some(cast.known(state, gazetteer))
            });
            found.extend(state.map(|state| (mention.tokens.start.min(start)..end, state)));
        }
        for (tokens, state) in found {
            draft.absorb(tokens.clone());
            draft.add(view, tokens, vec![state], ActorKind::State, Head::Institution, 0.8);
        }
        draft.sort();
    }
}

/// The token after the government that a person leads: `the Boakye government`, `Ms Boakye's new government`
fn government(view: &View<'_, '_, '_>, mention: &EntityMention, draft: &Draft) -> Option<usize> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let is_named = mention.head == Head::Name;
    let before = start.checked_sub(1).map_or("", |at| view.low(at));
    let first = match mention.possessive {
        true if view.is_possessive(end) => end + 1,
        true if mention.head == Head::Pronoun => end,
        false if is_named && matches!(before, "the" | "new" | "previous") => end,
        _ => return None,
    };
    let is_one = |at: usize| matches!(view.low(at), "government" | "administration" | "cabinet" | "regime" | "junta");
    let noun = (first..first + BETWEEN).find(|at| is_one(*at))?;
    let is_told = |at: usize| view.role_at(at, Role::Modifier).is_some();
    let belongs = (first..noun).all(is_told) && draft.is_free(first..noun + 1);
    (belongs && !view.is_hyphen(noun + 1)).then_some(noun + 1)
}

/// Where the words begin and end that tell of the government of a person: `the government of Ada Rojas`
fn government_of(view: &View<'_, '_, '_>, mention: &EntityMention, draft: &Draft) -> Option<(usize, usize)> {
    let of = mention.tokens.start.checked_sub(1).filter(|at| view.low(*at) == "of")?;
    let noun = of.checked_sub(1)?;
    let is_one = matches!(view.low(noun), "government" | "administration" | "cabinet" | "regime" | "junta");
    let is_name = mention.head == Head::Name && !mention.possessive;
    (is_one && is_name && draft.is_free(noun..of + 1)).then_some((noun, mention.tokens.end))
}

/// For whom the persons of an article speak, as it first says.
pub(super) fn states(drafts: &[Draft]) -> BTreeMap<ActorId, ActorId> {
    let mut states = BTreeMap::new();
    for mention in drafts.iter().flat_map(|draft| &draft.mentions) {
        if let (Some(person), Some(state)) = (mention.actors.first(), &mention.speaks_for) {
            states.entry(person.clone()).or_insert_with(|| state.clone());
        }
    }
    states
}

/// Lets persons speak for the state whose office a possessive before their name gives them: `Its president, Ada Rojas,`
pub(super) fn holders(views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    for (view, draft) in views.iter().zip(drafts) {
        for index in 1..draft.mentions.len() {
            let (before, rest) = draft.mentions.split_at_mut(index);
            let (owner, person) = (&before[index - 1], &mut rest[0]);
            let is_state = matches!(owner.kind, ActorKind::State | ActorKind::Organization) && owner.possessive;
            let is_open = person.kind == ActorKind::Person && person.head == Head::Name && person.speaks_for.is_none();
            if let [state] = &owner.actors[..]
                && is_state
                && is_open
                && is_office(view, owner.tokens.end, person.tokens.start)
            {
                person.speaks_for = Some(state.clone());
            }
        }
    }
}

/// Whether the words between a possessive and a name are an office that is still held.
fn is_office(view: &View<'_, '_, '_>, start: usize, name: usize) -> bool {
    let mut at = if view.is_possessive(start) { start + 1 } else { start };
    let end = if name > 0 && view.low(name - 1) == "," { name - 1 } else { name };
    if end <= at || end - at > OFFICE {
        return false;
    }
    let mut is_held = false;
    while at < end {
        let longest = [Role::Official, Role::Diplomat].iter().filter_map(|role| view.role_at(at, *role)).max();
        let step = longest.or_else(|| view.role_at(at, Role::Modifier)).or_else(|| view.is_hyphen(at).then_some(1));
        let Some(step) = step.filter(|_| !may_be_past(view.low(at))) else { return false };
        is_held = longest.is_some();
        at += step;
    }
    is_held && at == end
}

/// Gives those whom a group calls its own to the group: `three of its fighters`, `Azure Dawn's commanders`
pub(super) fn fighters(views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    for (view, draft) in views.iter().zip(drafts) {
        for index in 1..draft.mentions.len() {
            let (before, rest) = draft.mentions.split_at_mut(index);
            let (owner, own) = (&before[index - 1], &mut rest[0]);
            let is_group = matches!(owner.kind, ActorKind::ArmedGroup | ActorKind::Organization) && owner.possessive;
            let is_bare = own.head == Head::Group && own.tokens.len() == 1 && is_fighters(view.low(own.tokens.start));
            let first = if view.is_possessive(owner.tokens.end) { owner.tokens.end + 1 } else { owner.tokens.end };
            let is_told = |at: usize| view.role_at(at, Role::Modifier).is_some();
            if is_group && is_bare && (first..own.tokens.start).all(is_told) && !owner.actors.is_empty() {
                own.actors.clone_from(&owner.actors);
                own.kind = owner.kind;
            }
        }
    }
}

fn is_fighters(noun: &str) -> bool {
    matches!(
        noun,
        "fighters"
            | "guerrillas"
            | "militants"
            | "militiamen"
            | "gunmen"
            | "insurgents"
            | "fighter"
            | "guerrilla"
            | "militant"
    )
}
