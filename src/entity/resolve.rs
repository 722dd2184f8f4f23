//! Names of the gazetteer in a sentence, each with what it stands for there.

use super::ambiguity::{self, Decision, Sense, SenseForm};
use super::cast::Cast;
use super::gazetteer::{Form, Gazetteer, Reading};
use super::role_words::Role;
use super::view::{NameHit, View};
use super::{ActorId, ActorKind, Link};
use std::collections::HashMap;
use std::ops::Range;

/// A name that stands for an actor.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) tokens: Range<usize>,
    pub(super) actor: ActorId,
    pub(super) kind: ActorKind,
    pub(super) form: Form,
    pub(super) confidence: f64,
    pub(super) unlinked: Option<String>,
    /// Whether nothing but custom decided for it: a person of this surname would win.
    pub(super) by_default: bool,
}

/// What an article says for the senses of ambiguous names: looked up once a name.
pub(super) struct Context {
    /// The whole text, folded.
    text: String,
    /// By name, for each sense, how much speaks for it.
    support: HashMap<String, Vec<usize>>,
}

impl Context {
    pub(super) fn new(text: String) -> Self {
        Self { text, support: HashMap::new() }
    }

    fn support(&mut self, name: &str, senses: &[Sense]) -> &[usize] {
        let text = &self.text;
        let count = || senses.iter().map(|sense| sense.support(text)).collect();
        self.support.entry(name.to_owned()).or_insert_with(count)
    }
}

/// The names of a sentence with what they stand for.
pub(super) fn resolve(
    view: &View<'_, '_, '_>,
    gazetteer: &Gazetteer,
    context: &mut Context,
    cast: &mut Cast,
) -> Vec<Named> {
    let hits = view.name_hits();
    let mut named = Vec::with_capacity(hits.len());
    for (index, hit) in hits.iter().enumerate() {
        let next_is_name = hits.get(index + 1).is_some_and(|next| next.tokens.start == hit.tokens.end);
        match gazetteer.reading(&hit.hit) {
            Reading::One(entry, form) => {
                if is_elsewhere(view, hit, *form) {
                    continue;
                }
                let entry = &gazetteer.entries()[*entry];
                let is_shared = entry.is_minor || is_plain_word(view, hit, entry.kind);
                let is_of_person = || match entry.is_minor {
                    true => within_person_name(view, &hit.tokens, next_is_name, gazetteer),
                    false => follows_given_name(view, hit.tokens.start, gazetteer),
                };
                if is_shared && is_of_person() || is_of_other_state(view, hit, *form, &named, gazetteer) {
                    continue;
                }
                let confidence = match form {
                    Form::Name => 0.98,
                    Form::Adjective | Form::People => 0.92,
                    Form::Metonym => 0.9,
                };
                named.push(Named {
                    tokens: hit.tokens.clone(),
                    actor: cast.known(entry, gazetteer),
                    kind: entry.kind,
                    form: *form,
                    confidence,
                    unlinked: None,
                    by_default: is_shared,
                });
            }
            Reading::Open(senses) => named.extend(open(view, hit, next_is_name, senses, gazetteer, context, cast)),
        }
    }
    named
}

fn open(
    view: &View<'_, '_, '_>,
    hit: &NameHit,
    next_is_name: bool,
    senses: &[Sense],
    gazetteer: &Gazetteer,
    context: &mut Context,
    cast: &mut Cast,
) -> Option<Named> {
    let is_person = senses.iter().any(|sense| sense.form == SenseForm::Person);
    if is_person && within_person_name(view, &hit.tokens, next_is_name, gazetteer)
        || is_elsewhere(view, hit, Form::Metonym)
    {
        return None;
    }
    let name = view.folded(hit.tokens.clone());
    // A direction is a name only in `the North`.
    let is_bare = hit.tokens.start.checked_sub(1).is_none_or(|before| view.low(before) != "the");
    if matches!(name, "North" | "South") && (is_bare || view.is_capitalised(hit.tokens.end)) {
        return None;
    }
    let tokens = hit.tokens.clone();
    let here: Vec<usize> = senses.iter().map(|sense| sense.support(&view.text)).collect();
    match ambiguity::decide(name, senses, gazetteer.entries(), &here, context.support(name, senses)) {
        Decision::Sense(sense, support) => {
            let SenseForm::Known(form) = sense.form else { return None };
            let confidence = if support > 0 { 0.88 } else { 0.8 };
            match sense.entry {
                Some(entry) => {
                    let entry = &gazetteer.entries()[entry];
                    let unlinked = entry.id.qid().is_none().then(|| ambiguity::unlinked_reason(sense, senses));
                    let actor = cast.known(entry, gazetteer);
                    let (kind, by_default) = (entry.kind, support == 0);
                    Some(Named { tokens, actor, kind, form, confidence, unlinked, by_default })
                }
                None => {
                    let reason = ambiguity::unlinked_reason(sense, senses);
                    let link = Link { close_match: None, reason: Some(reason.clone()) };
                    let kind = ambiguity::OPEN_KIND;
                    let actor = cast.local(kind, &sense.label, Some(link));
                    Some(Named { tokens, actor, kind, form, confidence, unlinked: Some(reason), by_default: false })
                }
            }
        }
        Decision::Open(reason, close_match) => {
            let link = Link { close_match, reason: Some(reason.clone()) };
            let kind = ambiguity::OPEN_KIND;
            let actor = cast.local(kind, name, Some(link));
            let form = senses.iter().find_map(|sense| match sense.form {
                SenseForm::Known(form) => Some(form),
                SenseForm::Person | SenseForm::Other => None,
            })?;
            Some(Named { tokens, actor, kind, form, confidence: 0.5, unlinked: Some(reason), by_default: false })
        }
    }
}

/// Whether the name is a part of a person's: `Jim Jordan`, `Chad Wolf`, `Mr Israel`.
fn within_person_name(
    view: &View<'_, '_, '_>,
    tokens: &Range<usize>,
    next_is_name: bool,
    gazetteer: &Gazetteer,
) -> bool {
    if follows_given_name(view, tokens.start, gazetteer) {
        return true;
    }
    let next = tokens.end;
    view.is_capitalised(next)
        && view.is_word(next)
        && !next_is_name
        && !view.title_case
        && !view.is_possessive(next)
        && view.word(next).chars().any(char::is_lowercase)
        && [Role::Official, Role::Institution, Role::Diplomat, Role::Forces, Role::Modifier]
            .iter()
            .all(|role| view.role_at(next, *role).is_none())
        && [Role::Title, Role::Organisation, Role::Armed].iter().all(|role| !view.has_written_role(next, *role))
}

/// Whether a name stands behind a first name, or behind `Mr` and the like.
fn follows_given_name(view: &View<'_, '_, '_>, start: usize, gazetteer: &Gazetteer) -> bool {
    let Some(before) = start.checked_sub(1).filter(|at| view.is_word(*at) && view.is_capitalised(*at)) else {
        return false;
    };
    let word = view.word(before);
    matches!(word.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Sen" | "Rep" | "Dr" | "Congressman")
        || gazetteer.is_given_name(word) && !view.title_case
}

/// Whether the name of a group or an organisation is a single word that a family may bear: `Wagner`
fn is_plain_word(view: &View<'_, '_, '_>, hit: &NameHit, kind: ActorKind) -> bool {
    matches!(kind, ActorKind::ArmedGroup | ActorKind::Organization)
        && hit.tokens.len() == 1
        && view.word(hit.tokens.start).chars().skip(1).all(char::is_lowercase)
}

/// Whether words that by themselves stand for one state or body are those of another state: `the Pakistani Foreign
/// Office`, `Chad's National Security Council`
fn is_of_other_state(
    view: &View<'_, '_, '_>,
    hit: &NameHit,
    form: Form,
    named: &[Named],
    gazetteer: &Gazetteer,
) -> bool {
    let Range { start, end } = hit.tokens;
    let is_word = |at: usize| {
        [Role::Modifier, Role::Institution].iter().any(|role| view.role_at(at, *role).is_some())
            || matches!(view.low(at), "office" | "ministry" | "council" | "department")
            || matches!(view.low(at), "joint" | "chiefs" | "of" | "staff")
    };
    let is_body = end - start > 1 && (form == Form::Metonym || view.low(end - 1) == "council");
    if !is_body || !(start..end).all(is_word) {
        return false;
    }
    // `National Security Council`, `Peace and Security Council`
    let is_council = view.low(end - 1) == "council";
    if is_council && start.checked_sub(1).is_some_and(|before| view.low(before) == "national") {
        return true;
    }
    let Some(owner) = named.last().filter(|owner| owner.kind == ActorKind::State) else { return false };
    let first = if view.is_possessive(owner.tokens.end) { owner.tokens.end + 1 } else { owner.tokens.end };
    let is_own = match gazetteer.reading(&hit.hit) {
        Reading::One(entry, _) => gazetteer.entries()[*entry].id == owner.actor,
        Reading::Open(_) => true,
    };
    first == start && (first > owner.tokens.end || owner.form == Form::Adjective) && !is_own
}

/// Whether a capital's name is that of a town in one of the United States: `Athens, Georgia`, `Paris, Texas`.
fn is_elsewhere(view: &View<'_, '_, '_>, hit: &NameHit, form: Form) -> bool {
    form == Form::Metonym
        && view.low(hit.tokens.end) == ","
        && view.has_written_role(hit.tokens.end + 1, Role::Elsewhere)
}
