//! Persons by what they are: `the cleric` where the article calls one person a cleric, and `a former spy` where it first
//! tells of someone whom it names further down.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Relation;
use std::collections::BTreeMap;

/// How many tokens behind a name what explains it may have.
const EXPLANATION: usize = 8;

/// How many tokens may stand between an article and its noun: `a former Chadian military spy`.
const QUALIFIERS: usize = 5;

/// Who is called by a noun, and in which stretch that person is first named.
struct Called {
    /// Nobody, if several are.
    person: Option<ActorId>,
    first: usize,
}

/// Adds mentions of persons by the nouns that the article calls them by; not in furniture of the page.
pub(super) fn find(furniture: &[bool], views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    let mut called: BTreeMap<String, Called> = BTreeMap::new();
    let mut first: BTreeMap<ActorId, usize> = BTreeMap::new();
    for (index, (view, draft)) in views.iter().zip(drafts.iter()).enumerate() {
        for mention in draft.mentions.iter().filter(|m| m.kind == ActorKind::Person && m.head == Head::Name) {
            let [person] = &mention.actors[..] else { continue };
            let first = *first.entry(person.clone()).or_insert(index);
            let Some(noun) = noun(view, mention) else { continue };
            let known = called
                .entry(view.low(noun).to_owned())
                .or_insert_with(|| Called { person: Some(person.clone()), first });
            if known.person.as_ref() != Some(person) {
                known.person = None;
            }
        }
    }
    if called.is_empty() {
        return;
    }
    for (index, (view, draft)) in views.iter().zip(drafts).enumerate() {
        let nouns = (0..view.len()).filter(|at| !furniture[index] && view.role_at(*at, Role::Individual) == Some(1));
        for at in nouns {
            let Some(Called { person: Some(person), first }) = called.get(view.low(at)) else { continue };
            let is_meant = match article(view, at) {
                Some("a" | "an") => index < *first,
                Some(_) => true,
                None => false,
            };
            if is_meant && stands_alone(view, draft, at) {
                draft.add(view, at..at + 1, vec![person.clone()], ActorKind::Person, Head::Description, 0.7);
            }
        }
        draft.sort();
    }
}

/// The noun that says what a person is, right before the name or in what explains it: `the cleric Abdou Diallo`, `Abdou
/// Diallo, a former spy,`
fn noun(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<usize> {
    let is_noun = |at: &usize| view.role_at(*at, Role::Individual) == Some(1);
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let before = start.checked_sub(1).filter(is_noun);
    let apart = || {
        let noun = start.checked_sub(2).filter(|at| view.low(at + 1) == "," && is_noun(at))?;
        article(view, noun).map(|_| noun)
    };
    let behind = || {
        let opens = view.low(end) == "," && matches!(view.low(end + 1), "a" | "an" | "the");
        let within = (end + 2..view.len().min(end + 2 + EXPLANATION)).filter(|_| opens);
        within.take_while(|at| !matches!(view.low(*at), "," | "." | "who" | "of" | "in" | "for")).find(is_noun)
    };
    before.or_else(apart).or_else(behind)
}

/// The article of a noun.
fn article<'v>(view: &'v View<'_, '_, '_>, noun: usize) -> Option<&'v str> {
    let before = (noun.saturating_sub(QUALIFIERS)..noun).rev();
    let of_noun = |at: &usize| view.head(*at) == Some(noun) || !view.is_parsed();
    let mut articles = before.filter(|at| matches!(view.low(*at), "the" | "this" | "a" | "an")).filter(of_noun);
    articles.next().map(|at| view.low(at))
}

/// Whether a noun stands for someone by itself: it neither explains a name nor qualifies another noun.
fn stands_alone(view: &View<'_, '_, '_>, draft: &Draft, at: usize) -> bool {
    let explains = matches!(view.tokens[at].relation, Relation::Compound | Relation::Attr | Relation::Appos | Relation::Nmod);
    let is_person = |start: usize| draft.mentions.iter().any(|m| m.kind == ActorKind::Person && m.tokens.start == start);
    !explains && !is_person(at + 1) && !(view.low(at + 1) == "," && is_person(at + 2))
}
