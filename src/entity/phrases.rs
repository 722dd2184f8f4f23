//! Noun phrases around names: `Mali's military government`, `Russian Wagner mercenaries`, `the Ukrainian ambassador`.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::{Form, Gazetteer};
use super::governments::of_states;
use super::hired::Hired;
use super::naming::{counted, ethnic_label, is_negated, lower_first, owned_label, stance};
use super::people::Person;
use super::resolve::Named;
use super::role_words::Role;
use super::surroundings::{is_courtesy, is_foreign_chamber, is_one_country, is_people, is_plural, takes_up};
use super::tail::{Tail, tail};
use super::view::View;

/// Makes mentions of the names of a sentence, with the noun phrases that they are part of.
pub(super) fn find(
    view: &View<'_, '_, '_>,
    named: &[Named],
    people: &[Person],
    hired: &Hired,
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    draft: &mut Draft,
) {
    for person in people {
        let tokens = person.tokens.clone();
        let actors = std::iter::once(&person.actor).chain(&person.others).cloned().collect();
        let mention = draft.add(view, tokens, actors, ActorKind::Person, Head::Name, person.confidence);
        if mention.is_some() && person.others.is_empty() {
            cast.name(&person.actor, &view.label(person.tokens.clone()));
        }
    }
    for index in 0..named.len() {
        if draft.is_free(named[index].tokens.clone()) && !of_states(view, named, index, draft) {
            phrase(view, &Names { named, people, hired, gazetteer }, index, cast, draft);
        }
    }
    for name in named {
        cast.name(&name.actor, &view.label(name.tokens.clone()));
    }
}

/// What is known before the phrases of a sentence are read.
struct Names<'a> {
    named: &'a [Named],
    people: &'a [Person],
    hired: &'a Hired,
    gazetteer: &'a Gazetteer,
}

/// Makes a mention of a name, or of the noun phrase that goes on behind it.
fn phrase(view: &View<'_, '_, '_>, names: &Names<'_>, index: usize, cast: &mut Cast, draft: &mut Draft) {
    let Names { named, people, hired, gazetteer } = *names;
    let name = &named[index];
    // `the only Western nation` is one that is not named.
    let next = view.low(name.tokens.end);
    if name.kind == ActorKind::People && name.form == Form::Adjective && is_one_country(next) {
        return;
    }
    let mut tail = tail(view, named, people, index);
    while tail.end > name.tokens.end && !draft.is_free(name.tokens.start..tail.end) {
        tail = Tail { end: name.tokens.end, head: None, inner: None, compound: tail.compound };
    }
    let stance = stance(view, name.tokens.start).filter(|_| matches!(tail.head, Some(Role::Group | Role::People)));
    let stance = stance.filter(|start| draft.is_free(*start..tail.end));
    let whole = stance.unwrap_or(name.tokens.start)..tail.end;
    let negated = stance.is_none() && is_negated(view, name.tokens.start);
    let inner = tail.inner.map(|inner| &named[inner]);
    // The Peruvian Congress is Peru's, whatever other Congress the gazetteer knows.
    let is_other_chamber = inner.is_some_and(|inner| is_foreign_chamber(view, name, inner, gazetteer));
    let inner = inner.filter(|_| !is_other_chamber);
    let tail = if is_other_chamber { Tail { head: Some(Role::Institution), ..tail } } else { tail };
    let of_inner = inner.filter(|inner| match (inner.kind, tail.head) {
        (ActorKind::Organization, Some(role)) => matches!(role, Role::Group | Role::People),
        _ => true,
    });
    let text = || view.label(whole.clone());
    let group = |role: Role| if role == Role::Group { ActorKind::ArmedGroup } else { ActorKind::People };
    let added = match (of_inner, tail.head) {
        (Some(inner), Some(role @ (Role::Group | Role::People))) if inner.kind == ActorKind::People => {
            let label = ethnic_label(view, inner, role, tail.end);
            let actor = cast.local(group(role), &label, None);
            cast.name(&actor, &text());
            draft.add(view, whole.clone(), vec![actor], group(role), Head::Group, 0.85)
        }
        (Some(inner), _) => {
            draft.add(view, whole.clone(), vec![inner.actor.clone()], inner.kind, Head::Name, inner.confidence - 0.03)
        }
        // `pro-Chadian rebels` are nobody's but their own.
        (None, Some(role @ (Role::Group | Role::People))) if stance.is_some() => {
            let text = text();
            let actor = cast.local(group(role), &lower_first(&text), None);
            cast.name(&actor, &text);
            draft.add(view, whole, vec![actor], group(role), Head::Group, 0.8)
        }
        (None, Some(role @ (Role::Group | Role::People))) if name.kind == ActorKind::People && !tail.compound => {
            let label = ethnic_label(view, name, role, tail.end);
            let actor = cast.local(group(role), &label, None);
            cast.name(&actor, &text());
            draft.add(view, whole.clone(), vec![actor], group(role), Head::Group, 0.85)
        }
        // `Kurdish forces`, `US-backed forces` are forces of no state.
        (None, Some(Role::Forces)) if tail.compound || name.kind == ActorKind::People => {
            let text = text();
            let actor = cast.local(ActorKind::ArmedGroup, &text, None);
            draft.add(view, whole.clone(), vec![actor], ActorKind::ArmedGroup, Head::Group, 0.8)
        }
        (None, Some(Role::Group)) if hired.of(view, name, tail.end).is_some() => {
            let actor = hired.of(view, name, tail.end).cloned().into_iter().collect();
            draft.add(view, whole.clone(), actor, ActorKind::ArmedGroup, Head::Name, 0.7)
        }
        // `our American partners` are the United States.
        (None, Some(Role::Countries)) if name.kind == ActorKind::State && is_courtesy(view, &whole) => {
            draft.add(view, whole.clone(), vec![name.actor.clone()], ActorKind::State, Head::Demonym, 0.85)
        }
        // `both African nations` are states named before.
        (None, Some(Role::Countries)) if name.kind == ActorKind::Place && takes_up(view, whole.start) => draft
            .add(view, name.tokens.clone(), vec![name.actor.clone()], name.kind, Head::Demonym, name.confidence)
            .map(|mention| qualified(mention, true)),
        (None, Some(role @ (Role::Group | Role::People | Role::Countries)))
            if tail.compound || matches!(name.kind, ActorKind::State | ActorKind::Place) =>
        {
            let is_counted = role != Role::Group;
            let whole = if is_counted { counted(view, whole.start, draft)..whole.end } else { whole };
            let text = view.label(whole.clone());
            let whose = owned_label(view, name, tail.end, gazetteer).unwrap_or_else(|| text.clone());
            let actor = cast.local(group(role), &whose, None);
            cast.name(&actor, &text);
            draft.add(view, whole, vec![actor], group(role), Head::Group, 0.8)
        }
        // `African leaders`, `Western officials`: whose they are is not told.
        (None, Some(role))
            if name.kind == ActorKind::Place
                && name.form == Form::Adjective
                && name.unlinked.is_none()
                && is_plural(view, &tail) =>
        {
            let actor = cast.local(ActorKind::People, &text(), None);
            draft.add(view, whole.clone(), vec![actor], ActorKind::People, head(role), 0.7)
        }
        (None, Some(role)) if !tail.compound && (name.kind == ActorKind::State || name.unlinked.is_some()) => {
            draft.add(view, whole.clone(), vec![name.actor.clone()], name.kind, head(role), name.confidence.min(0.92))
        }
        (None, Some(role)) if !tail.compound && name.kind != ActorKind::Place => {
            let head = if matches!(role, Role::Group | Role::Forces) { Head::Name } else { head(role) };
            draft.add(view, whole.clone(), vec![name.actor.clone()], name.kind, head, name.confidence.min(0.92))
        }
        _ => {
            let head = match name.form {
                Form::Name => Head::Name,
                Form::Adjective | Form::People => Head::Demonym,
                Form::Metonym => Head::Capital,
            };
            let qualifies = tail.compound || name.form == Form::Adjective && !is_people(view, name);
            let added =
                draft.add(view, name.tokens.clone(), vec![name.actor.clone()], name.kind, head, name.confidence);
            added.map(|mention| qualified(mention, qualifies))
        }
    };
    if let Some(mention) = added {
        mention.attribute |= negated;
        mention.unlinked.clone_from(&name.unlinked);
    }
}

/// A mention that only qualifies a noun, or does not.
fn qualified(mention: &mut EntityMention, qualifies: bool) -> &mut EntityMention {
    mention.attribute = qualifies;
    mention
}

/// How a mention refers whose last noun has a role.
pub(super) fn head(role: Role) -> Head {
    match role {
        Role::Forces => Head::Forces,
        Role::Diplomat => Head::Diplomat,
        Role::Official => Head::Official,
        Role::Group | Role::People | Role::Countries => Head::Group,
        _ => Head::Institution,
    }
}
