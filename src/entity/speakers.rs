//! For whom persons speak, and which noun phrases only explain a name.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::article::Span;
use crate::parse::{Relation, Xpos};
use std::collections::BTreeSet;

/// How many tokens an explanation of a name has at most.
const EXPLANATION: usize = 16;

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

/// The state that a mention names an office or body of; none for someone who no longer holds it.
fn office(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<ActorId> {
    let is_office =
        matches!(mention.head, Head::Official | Head::Diplomat | Head::Institution | Head::Forces | Head::Capital);
    let state = match mention.actors[..] {
        [ref state] if mention.kind == ActorKind::State && is_office => state,
        _ => return None,
    };
    (!is_former(view, mention)).then(|| state.clone())
}

fn is_former(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let past = ["former", "ex", "late", "then", "onetime", "ousted", "deposed", "exiled"];
    let begin = mention.tokens.start.saturating_sub(2);
    view.lower[begin..mention.tokens.end].iter().any(|word| past.contains(&word.as_str()))
}

/// An office right before the name is made part of its mention; one before a comma explains it.
fn before(view: &View<'_, '_, '_>, mentions: &mut Vec<EntityMention>, index: &mut usize) -> Option<ActorId> {
    let before = index.checked_sub(1)?;
    let (office_end, name_start) = (mentions[before].tokens.end, mentions[*index].tokens.start);
    let between = &view.lower[office_end..name_start];
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    let is_role = |at: usize| {
        view.role_at(at, Role::Official) == Some(1)
            || view.role_at(at, Role::Diplomat) == Some(1)
            || view.has_written_role(at, Role::Title)
    };
    match between[..] {
        [] => {
            let mention = &mentions[before];
            let names_office = office(view, mention).is_some()
                || mention.kind == ActorKind::State && is_role(name_start)
                || matches!(mention.head, Head::Official | Head::Diplomat);
            let plural = view.low(office_end - 1).ends_with('s') && mention.head != Head::Demonym;
            if !names_office || mention.kind == ActorKind::Person {
                return None;
            }
            let state = (mention.kind == ActorKind::State && !is_former(view, mention))
                .then(|| mention.actors.first().cloned())
                .flatten();
            if plural {
                // `U.S. lawmakers Matt Gaetz and Jimmy Panetta` names each of them.
                mentions[before].in_apposition = true;
                return state;
            }
            let start = mentions[before].tokens.start;
            let span = Span::new(mentions[before].span.begin(), mentions[*index].span.end());
            let person = &mut mentions[*index];
            person.tokens.start = start;
            person.span = span.unwrap_or(person.span);
            mentions.remove(before);
            *index -= 1;
            state
        }
        // `After talks with the Saudi king, Macron left`
        [","] if is_fronted(view, &mentions[before], &mentions[*index]) => None,
        // `Ukraine's ambassador, Yurii Pyvovarov,`
        [","] if matches!(mentions[before].head, Head::Official | Head::Diplomat | Head::Institution) => {
            let state = office(view, &mentions[before]);
            let closes = matches!(view.low(mentions[*index].tokens.end), "," | "." | "") || mentions[*index].possessive;
            // `a senior Peruvian official, Luis Quispe,`
            if closes && matches!(view.low(office_end - 1), "official" | "negotiator" | "prosecutor" | "lawmaker") {
                mentions[before].head = Head::Official;
            }
            mentions[*index].in_apposition = closes && mentions[before].head != Head::Institution;
            if mentions[before].head == Head::Institution {
                mentions[before].in_apposition = true;
            }
            state
        }
        // `lawmakers Matt Gaetz and Jimmy Panetta`
        ["and"] | [","] => mentions[before]
            .speaks_for
            .clone()
            .filter(|_| mentions[before].kind == ActorKind::Person && before > 0 && mentions[before - 1].in_apposition),
        _ => None,
    }
}

/// Whether an office stands in a phrase before the sentence whose subject a name is, and so is no office of that person.
fn is_fronted(view: &View<'_, '_, '_>, office: &EntityMention, name: &EntityMention) -> bool {
    let (office, subject) = (view.head_of(office.tokens.clone()), view.head_of(name.tokens.clone()));
    let is_subject = matches!(view.tokens[subject].relation, Relation::Nsubj | Relation::Nsubjpass);
    let closes = matches!(view.low(name.tokens.end), "," | "." | "");
    view.tokens[office].relation == Relation::Pobj && is_subject && !closes
}

/// An office in the explanation behind the name: `Andriy Yusov, a spokesman for Ukrainian military intelligence,`
fn after(view: &View<'_, '_, '_>, mentions: &mut [EntityMention], index: usize) -> Option<ActorId> {
    let mut start = mentions[index].tokens.end;
    if !matches!(view.low(start), "," | "(" | "-" | "–" | "—") {
        return None;
    }
    start += 1;
    let limit = view.len().min(start + EXPLANATION);
    // `Yusov, summoned Chad's ambassador`: what a verb of its own follows explains nothing.
    let is_verb = |at: usize| matches!(view.tokens[at].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
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
