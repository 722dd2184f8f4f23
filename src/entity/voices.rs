//! Who speaks in a quotation, and so who is meant by *we*, *our* and *I* in it.
//!
//! A quotation is by whoever the sentence around it names; one that runs over several sentences by whoever is named
//! where it ends, or else by whoever spoke before it.

use super::draft::Draft;
use super::found::{EntityMention, Head, Voice};
use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Upos};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many sentences a quotation goes on after its speaker was named.
const REACH: usize = 4;

/// How many speak together at most: `the leaders of Peru, Chile and Bolivia said`.
const TOGETHER: usize = 6;

/// Those who speak in a sentence, mostly one.
#[derive(Clone)]
struct Speaker {
    actors: Vec<ActorId>,
    kind: ActorKind,
}

impl Speaker {
    fn of(mention: &EntityMention) -> Self {
        Self { actors: mention.actors.clone(), kind: mention.kind }
    }
}

/// Who speaks outside of the quotation marks of a stretch.
#[derive(Clone)]
enum Heard {
    Nobody,
    /// Someone who is no actor of the article: `an analyst said`
    Stranger,
    Known(Speaker),
}

/// Adds mentions of those who speak of themselves within quotation marks, and tells who says what stands in them, in the
/// order of the stretches; not in furniture of the page.
pub(super) fn find(
    furniture: &[bool],
    views: &[View<'_, '_, '_>],
    gazetteer: &Gazetteer,
    drafts: &mut [Draft],
) -> Vec<Voice> {
    let states = states(drafts);
    let heard: Vec<Heard> = (0..drafts.len())
        .map(|at| if furniture[at] { Heard::Nobody } else { heard(&views[at], &drafts[at], gazetteer) })
        .collect();
    let named_after = named_after(views, &heard);
    let mut last: Option<(usize, Speaker)> = None;
    let mut voices = Vec::new();
    for index in 0..drafts.len() {
        if furniture[index] {
            continue;
        }
        let view = &views[index];
        match &heard[index] {
            Heard::Known(speaker) => last = Some((index, speaker.clone())),
            Heard::Stranger => last = None,
            Heard::Nobody => {}
        }
        let before = last.clone().filter(|(said, _)| index - said <= REACH);
        let own = matches!(heard[index], Heard::Known(_));
        for run in quotations(view) {
            let after = named_after[index].as_ref().filter(|_| !own && run.end == view.len());
            let goes_on = own || run.start == 0;
            let speaker = after.or_else(|| before.as_ref().filter(|_| goes_on).map(|(_, speaker)| speaker));
            if let Some(speaker) = speaker.and_then(|speaker| speaker.actors.first()) {
                let tokens = run.start + view.offset..run.end + view.offset;
                voices.push(Voice { sentence: drafts[index].sentence, tokens, speaker: speaker.clone() });
            }
        }
        let Some((said, speaker)) = before else { continue };
        let after = named_after[index].clone().filter(|_| !own);
        let speaker = after.unwrap_or(speaker);
        for at in 0..view.len() {
            let own = own_pronoun(view.low(at)).filter(|_| view.is_quoted(at) && drafts[index].is_free(at..at + 1));
            let Some((plural, possessive)) = own else { continue };
            if !plural && speaker.actors.len() > 1 {
                continue;
            }
            let state = |actor: &ActorId| states.get(actor).filter(|_| plural).cloned();
            let stands_for_state = speaker.actors.first().and_then(state).is_some();
            let kind = if stands_for_state { ActorKind::State } else { speaker.kind };
            let actors = speaker.actors.iter().map(|actor| state(actor).unwrap_or_else(|| actor.clone())).collect();
            let confidence = if said == index { 0.75 } else { 0.6 };
            let tokens = at..at + 1;
            let added = drafts[index].add(view, tokens, actors, kind, Head::Pronoun, confidence);
            if let Some(mention) = added {
                mention.possessive |= possessive;
            }
        }
        drafts[index].sort();
    }
    voices
}

/// For each stretch that ends within a quotation, who is named as its speaker behind it.
fn named_after(views: &[View<'_, '_, '_>], heard: &[Heard]) -> Vec<Option<Speaker>> {
    let mut named: Vec<Option<Speaker>> = vec![None; heard.len()];
    for index in (0..heard.len().saturating_sub(1)).rev() {
        if views[index].ends_quoted() && views[index + 1].is_quoted(0) {
            named[index] = match &heard[index + 1] {
                Heard::Known(speaker) => Some(speaker.clone()),
                Heard::Stranger => None,
                Heard::Nobody => named[index + 1].clone(),
            };
        }
    }
    named
}

/// The stretches within quotation marks.
fn quotations(view: &View<'_, '_, '_>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..view.len()).filter(|at| view.is_quoted(*at)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// For a pronoun of the first person: whether it stands for several, and whether it is possessive.
fn own_pronoun(word: &str) -> Option<(bool, bool)> {
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
fn heard(view: &View<'_, '_, '_>, draft: &Draft, gazetteer: &Gazetteer) -> Heard {
    let verbs = || (0..view.len()).filter(|at| !view.is_quoted(*at) && view.role_at(*at, Role::Speech).is_some());
    if let Some(speaker) = verbs().find_map(|verb| speaker(view, draft, verb, gazetteer)) {
        return Heard::Known(speaker);
    }
    if let Some(speaker) = quoted_by(view, draft) {
        return Heard::Known(speaker);
    }
    // `a senior official said`, `she said` of nobody who was named: someone else than whoever spoke before.
    let is_open = |at: usize| view.low(at) == "she" && !view.is_quoted(at);
    let is_other = |at: usize| view.upos(at) == Upos::Noun && is_indefinite(view, at) || is_open(at);
    if verbs().filter_map(|verb| subject(view, verb)).any(is_other) { Heard::Stranger } else { Heard::Nobody }
}

/// Whoever does what a quotation within the sentence completes: `Mr Diop thanked Peru for "its support of our people"`
fn quoted_by(view: &View<'_, '_, '_>, draft: &Draft) -> Option<Speaker> {
    let opens = (0..view.len()).find(|at| view.is_quoted(*at)).filter(|opens| *opens > 1)?;
    let root = (0..opens).find(|at| view.relation(*at) == Relation::Root)?;
    let is_subject = |m: &&EntityMention| {
        let head = view.head_of(m.tokens.clone());
        view.head(head) == Some(root) && view.relation(head) == Relation::Nsubj
    };
    let mention = draft.mentions.iter().filter(|m| m.actors.len() == 1 && m.tokens.end <= opens).find(is_subject)?;
    let can_speak = !mention.attribute && !mention.possessive && mention.kind != ActorKind::Place;
    can_speak.then(|| Speaker::of(mention))
}

/// Whether a noun is introduced as someone new: `a senior official`, `officials`
fn is_indefinite(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let of_noun = |at: &usize| view.head(*at) == Some(noun);
    let mut before = (noun.saturating_sub(6)..noun).filter(of_noun);
    match before.find(|at| matches!(view.relation(*at), Relation::Det | Relation::Poss)) {
        Some(determiner) => matches!(view.low(determiner), "a" | "an" | "another" | "some"),
        None => view.role_at(noun, Role::Institution).is_some() || view.role_at(noun, Role::People).is_some(),
    }
}

/// The subject of a verb, or of the one that it completes: `plans to say`
fn subject(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let own =
        |verb: usize| (0..view.len()).find(|at| view.head(*at) == Some(verb) && view.relation(*at) == Relation::Nsubj);
    let above = || view.head(verb).filter(|_| view.relation(verb) == Relation::Xcomp);
    own(verb).or_else(|| above().and_then(own))
}

/// Whose speech a verb tells.
fn speaker(view: &View<'_, '_, '_>, draft: &Draft, verb: usize, gazetteer: &Gazetteer) -> Option<Speaker> {
    let can_speak = |m: &&EntityMention| {
        (1..=TOGETHER).contains(&m.actors.len())
            && !treaty::is_one(&m.actors[0], gazetteer)
            && !m.attribute
            && !m.possessive
            && !view.is_quoted(m.tokens.start)
            && m.kind != ActorKind::Place
    };
    let is_subject = |m: &&EntityMention| {
        let head = view.head_of(m.tokens.clone());
        view.head(head) == Some(verb) && view.relation(head) == Relation::Nsubj
    };
    // `told the BBC` names the hearer.
    let names_hearer = matches!(view.low(verb), "told" | "tells" | "tell" | "asked" | "urged" | "accused" | "called");
    let beside = |m: &&EntityMention| {
        let follows = m.tokens.start == verb + 1 || m.tokens.start == verb + 2 && view.low(verb + 1) == "the";
        m.tokens.end == verb || follows && !names_hearer
    };
    // `the ministry's press office said`: whoever owns the subject speaks.
    let subject = subject(view, verb);
    let owns_subject = |m: &&EntityMention| {
        subject.is_some_and(|subject| view.subtree(subject).contains(&(m.tokens.start + view.offset)))
            && m.actors.len() == 1
            && m.kind != ActorKind::Place
            && !view.is_quoted(m.tokens.start)
    };
    let found = draft.mentions.iter().filter(can_speak).find(is_subject);
    let found = found.or_else(|| draft.mentions.iter().find(owns_subject));
    let found = found.or_else(|| draft.mentions.iter().filter(can_speak).find(beside));
    found.map(Speaker::of)
}
