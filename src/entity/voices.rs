//! Who speaks in a quotation, and so who is meant by *we*, *our* and *I* in it.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Upos};
use std::collections::BTreeMap;

/// How many sentences a quotation goes on after its speaker was named.
const REACH: usize = 4;

/// Whether a sentence tells who speaks in it.
enum Voice {
    Of(Speaker),
    /// It tells that someone does who is nobody known.
    Unknown,
    None,
}

/// Someone who speaks in a sentence.
#[derive(Clone)]
struct Speaker {
    actor: ActorId,
    kind: ActorKind,
}

/// Adds mentions of those who speak of themselves within quotation marks; not in furniture of the page.
///
/// `paragraphs` tells the paragraph of each stretch: a quotation that begins one and does not tell who speaks is that of
/// whom the next sentence of the paragraph names.
pub(super) fn find(furniture: &[bool], paragraphs: &[usize], views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    let states = states(drafts);
    let mut last: Option<(usize, Speaker)> = None;
    for index in 0..drafts.len() {
        if furniture[index] {
            continue;
        }
        let view = &views[index];
        match voice(view, &drafts[index]) {
            Voice::Of(speaker) => last = Some((index, speaker)),
            Voice::Unknown => last = None,
            Voice::None => {
                let begins = index == 0 || paragraphs[index - 1] != paragraphs[index];
                let next = index + 1;
                if begins
                    && view.is_quoted(0)
                    && paragraphs.get(next) == Some(&paragraphs[index])
                    && let Voice::Of(speaker) = voice(&views[next], &drafts[next])
                {
                    last = Some((index, speaker));
                }
            }
        }
        let Some((said, speaker)) = last.clone().filter(|(said, _)| index - said <= REACH) else { continue };
        for at in 0..view.len() {
            let own = own(view.low(at)).filter(|_| view.is_quoted(at) && drafts[index].is_free(at..at + 1));
            let Some((plural, possessive)) = own else { continue };
            let state = states.get(&speaker.actor).filter(|_| plural);
            let (actor, kind) = state.map_or((&speaker.actor, speaker.kind), |state| (state, ActorKind::State));
            let confidence = if said == index { 0.75 } else { 0.6 };
            let tokens = at..at + 1;
            let added = drafts[index].add(view, tokens, vec![actor.clone()], kind, Head::Pronoun, confidence);
            if let Some(mention) = added {
                mention.possessive |= possessive;
            }
        }
        drafts[index].sort();
    }
}

/// For a pronoun of the first person: whether it stands for several, and whether it is possessive.
fn own(word: &str) -> Option<(bool, bool)> {
    match word {
        "we" | "us" | "ours" => Some((true, false)),
        "our" => Some((true, true)),
        "i" | "me" => Some((false, false)),
        "my" => Some((false, true)),
        _ => None,
    }
}

/// For whom the persons of an article speak.
fn states(drafts: &[Draft]) -> BTreeMap<ActorId, ActorId> {
    let mentions = drafts.iter().flat_map(|draft| &draft.mentions);
    mentions.filter_map(|m| Some((m.actors.first()?.clone(), m.speaks_for.clone()?))).collect()
}

/// Who says something in a sentence, outside of quotation marks.
fn voice(view: &View<'_, '_, '_>, draft: &Draft) -> Voice {
    if let Some(speaker) = speaker(view, draft) {
        return Voice::Of(speaker);
    }
    if let Some(speaker) = quoted_by(view, draft) {
        return Voice::Of(speaker);
    }
    // `a senior official said`: someone else than whoever spoke before.
    let is_other = |at: usize| {
        !view.is_quoted(at)
            && view.tokens[at].relation == Relation::Nsubj
            && view.tokens[at].upos == Upos::Noun
            && is_indefinite(view, at)
            && view.head(at).is_some_and(|verb| !view.is_quoted(verb) && view.role_at(verb, Role::Speech).is_some())
    };
    if (0..view.len()).any(is_other) { Voice::Unknown } else { Voice::None }
}

/// Whoever does what a quotation within the sentence completes: `Mr Diop thanked Peru for "its support of our people"`
fn quoted_by(view: &View<'_, '_, '_>, draft: &Draft) -> Option<Speaker> {
    let opens = (0..view.len()).find(|at| view.is_quoted(*at)).filter(|opens| *opens > 1)?;
    let root = (0..opens).find(|at| view.tokens[*at].relation == Relation::Root)?;
    let is_subject = |m: &&EntityMention| {
        let head = view.head_of(m.tokens.clone());
        view.head(head) == Some(root) && view.tokens[head].relation == Relation::Nsubj
    };
    let mention = draft.mentions.iter().filter(|m| m.actors.len() == 1 && m.tokens.end <= opens).find(is_subject)?;
    let can_speak = !mention.attribute && !mention.possessive && mention.kind != ActorKind::Place;
    can_speak.then(|| Speaker { actor: mention.actors[0].clone(), kind: mention.kind })
}

/// Whether a noun is introduced as someone new: `a senior official`, `officials`
fn is_indefinite(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let of_noun = |at: &usize| view.head(*at) == Some(noun);
    let mut before = (noun.saturating_sub(6)..noun).filter(of_noun);
    match before.find(|at| matches!(view.tokens[*at].relation, Relation::Det | Relation::Poss)) {
        Some(determiner) => matches!(view.low(determiner), "a" | "an" | "another" | "some"),
        None => view.role_at(noun, Role::Institution).is_some() || view.role_at(noun, Role::People).is_some(),
    }
}

fn speaker(view: &View<'_, '_, '_>, draft: &Draft) -> Option<Speaker> {
    let can_speak = |m: &&EntityMention| {
        m.actors.len() == 1
            && !m.attribute
            && !m.possessive
            && !view.is_quoted(m.tokens.start)
            && m.kind != ActorKind::Place
    };
    let verbs = (0..view.len()).filter(|at| !view.is_quoted(*at) && view.role_at(*at, Role::Speech).is_some());
    for verb in verbs {
        let is_subject = |m: &&EntityMention| {
            let head = view.head_of(m.tokens.clone());
            view.head(head) == Some(verb) && view.tokens[head].relation == Relation::Nsubj
        };
        // `told the BBC` names the hearer.
        let names_hearer =
            matches!(view.low(verb), "told" | "tells" | "tell" | "asked" | "urged" | "accused" | "called");
        let beside = |m: &&EntityMention| {
            let follows = m.tokens.start == verb + 1 || m.tokens.start == verb + 2 && view.low(verb + 1) == "the";
            m.tokens.end == verb || follows && !names_hearer
        };
        // `the ministry's press office said`: whoever owns the subject speaks.
        let subject =
            (0..view.len()).find(|at| view.head(*at) == Some(verb) && view.tokens[*at].relation == Relation::Nsubj);
        let owns_subject = |m: &&EntityMention| {
            subject.is_some_and(|subject| view.tokens[subject].subtree.contains(&(m.tokens.start + view.offset)))
                && m.actors.len() == 1
                && m.kind != ActorKind::Place
                && !view.is_quoted(m.tokens.start)
        };
        let found = draft.mentions.iter().filter(can_speak).find(is_subject);
        let found = found.or_else(|| draft.mentions.iter().find(owns_subject));
        let found = found.or_else(|| draft.mentions.iter().filter(can_speak).find(beside));
        if let Some(mention) = found {
            return Some(Speaker { actor: mention.actors[0].clone(), kind: mention.kind });
        }
    }
    None
}
