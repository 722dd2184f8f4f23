//! Persons by what they are: `the cleric` where the article calls one person a cleric, and `a former spy` where it first
//! tells of someone whom it names further down.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Upos};
use std::collections::BTreeMap;

/// How many tokens behind a name what explains it may have.
const EXPLANATION: usize = 8;

/// How many tokens may stand between an article and its noun: `a former Chadian military spy`.
const QUALIFIERS: usize = 5;

/// How many sentences open an article, in which someone may be described whom it names only later.
const LEAD: usize = 3;

/// How many sentences behind such a description the name is looked for.
const AHEAD: usize = 20;

/// Who is called by a noun, and in which stretch that person is first named.
struct Called {
    /// Nobody, if several are.
    person: Option<ActorId>,
    first: usize,
}

/// Adds mentions of persons by the nouns that the article calls them by; not in furniture of the page.
pub(super) fn find(furniture: &[bool], views: &[View<'_, '_, '_>], cast: &mut Cast, drafts: &mut [Draft]) {
    let mut called: BTreeMap<String, Called> = BTreeMap::new();
    let mut first: BTreeMap<ActorId, usize> = BTreeMap::new();
    let mut bare: Vec<(usize, ActorId)> = Vec::new();
    for (index, (view, draft)) in views.iter().zip(drafts.iter()).enumerate() {
        for mention in draft.mentions.iter().filter(|m| m.kind == ActorKind::Person && m.head == Head::Name) {
            let [person] = &mention.actors[..] else { continue };
            let is_new = !first.contains_key(person);
            let first = *first.entry(person.clone()).or_insert(index);
            let noun = noun(view, mention);
            if is_new && noun.is_none() && !furniture[index] && is_bare(view, mention) {
                bare.push((index, person.clone()));
            }
            let Some(noun) = noun else { continue };
            let known = called
                .entry(view.low(noun).to_owned())
                .or_insert_with(|| Called { person: Some(person.clone()), first });
            if known.person.as_ref() != Some(person) {
                known.person = None;
            }
        }
    }
    for (index, (view, draft)) in views.iter().zip(drafts).enumerate() {
        let nouns = (0..view.len()).filter(|at| !furniture[index] && view.role_at(*at, Role::Individual) == Some(1));
        for at in nouns {
            let Some((article, is_new)) = article(view, at).filter(|_| stands_alone(view, draft, at)) else { continue };
            let known = called.get(view.low(at)).filter(|called| !is_new || index < called.first);
            let person = known.and_then(|called| called.person.clone());
            let named = || {
                let opens = index < LEAD && is_new;
                let next = || bare.iter().find(|(named, _)| *named > index && *named <= index + AHEAD);
                opens.then(next).flatten().map(|(_, person)| person.clone())
            };
            // `a reporter of the Lima Post`, `a Lima Post reporter` speak for the paper.
            let is_employed = draft
                .mentions
                .iter()
                .any(|m| m.kind == ActorKind::Organization && article < m.tokens.start && m.tokens.start <= at);
            let unnamed = |cast: &mut Cast| {
                let text = view.label(article + 1..at + 1);
                (is_new && at - article > 1 && !is_employed).then(|| cast.local(ActorKind::Person, &text, None))
            };
            let Some(person) = person.or_else(named).or_else(|| unnamed(cast)) else { continue };
            draft.absorb(article + 1..at + 1);
            draft.add(view, article + 1..at + 1, vec![person], ActorKind::Person, Head::Description, 0.7);
        }
        draft.sort();
    }
}

/// Whether a person is named without an office, a title or a word of what he or she says, as those are to whom something
/// happens.
fn is_bare(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let start = mention.tokens.start;
    let head = view.head_of(mention.tokens.clone());
    let speaks = view.head(head).is_some_and(|verb| view.role_at(verb, Role::Speech).is_some());
    let titled = |at: usize| view.has_written_role(at, Role::Title) || view.role_at(at, Role::Official).is_some();
    let is_full = mention.tokens.len() > 1 && !mention.tokens.clone().any(titled);
    // `the ministry's spokesman, Juan Mora,`
    let explains = start > 1 && view.low(start - 1) == "," && view.relation(head) == Relation::Appos;
    let is_next = |at: usize| view.upos(at) == Upos::Noun || view.is_capitalised(at) && at > 0 || titled(at);
    is_full && !explains && mention.speaks_for.is_none() && !speaks && !start.checked_sub(1).is_some_and(is_next)
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

/// The article of a noun, and whether it tells of someone new.
fn article(view: &View<'_, '_, '_>, noun: usize) -> Option<(usize, bool)> {
    let before = (noun.saturating_sub(QUALIFIERS)..noun).rev();
    let of_noun = |at: &usize| view.head(*at) == Some(noun) || !view.is_parsed();
    let mut articles = before.filter(|at| matches!(view.low(*at), "the" | "this" | "a" | "an")).filter(of_noun);
    articles.next().map(|at| (at, matches!(view.low(at), "a" | "an")))
}

/// Whether a noun stands for someone by itself: it neither explains a name nor qualifies another noun.
fn stands_alone(view: &View<'_, '_, '_>, draft: &Draft, at: usize) -> bool {
    let explains = matches!(
        view.relation(at),
        Relation::Compound | Relation::Attr | Relation::Appos | Relation::Nmod | Relation::Oprd
    );
    let is_person =
        |start: usize| draft.mentions.iter().any(|m| m.kind == ActorKind::Person && m.tokens.start == start);
    let after = if view.low(at + 1) == "," { at + 2 } else { at + 1 };
    !explains && !is_person(after)
}
