//! Airliners and ships that things befall: `an Omani passenger plane`, `two oil tankers`, `Flight 31`, and `the plane`.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Relation;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many words may stand between whose a craft is and what it is, or between an article and its noun.
const BETWEEN: usize = 3;

/// How many flights of an article are told apart.
const FLIGHTS: usize = 8;

/// How many sentences open an article: a flight named there is the one that it tells of.
const LEAD: usize = 8;

/// How many times as often another flight must be told of as the first one to be the article's.
const FAR: usize = 3;

/// Where a craft goes: `the jet` is never the tanker named before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Realm {
    Air,
    Sea,
}

/// Of the craft named last in a realm: who or what is meant by it.
#[derive(Clone)]
struct Known {
    actor: ActorId,
    kind: ActorKind,
}

/// Adds mentions of craft; gives back whose they are, where that is said.
pub(super) fn find(
    views: &[View<'_, '_, '_>],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    drafts: &mut [Draft],
) -> BTreeMap<ActorId, ActorId> {
    let mut owners = BTreeMap::new();
    for (view, draft) in views.iter().zip(drafts.iter_mut()) {
        flights(view, cast, draft);
    }
    let told = only_flight(drafts, gazetteer, cast);
    // One that is only recalled further down is not what the article tells of.
    let names = |draft: &Draft, flight: &ActorId| draft.mentions.iter().any(|m| m.actors.contains(flight));
    let flight = told.clone().filter(|flight| drafts.iter().take(LEAD).any(|draft| names(draft, flight)));
    let mut last: [Option<Known>; 2] = [flight.clone().map(|actor| Known { actor, kind: ActorKind::Place }), None];
    for (view, draft) in views.iter().zip(drafts) {
        let is_model = |m: &&mut EntityMention| matches!(view.word(m.tokens.start), "Boeing" | "Airbus");
        for mention in draft.mentions.iter_mut().filter(|m| m.kind == ActorKind::Place).filter(is_model) {
            mention.actors = flight.iter().cloned().chain(std::mem::take(&mut mention.actors)).take(1).collect();
        }
        for at in 0..view.len() {
            let Some(realm) = realm(view.low(at)) else { continue };
            let known = &mut last[realm as usize];
            if let Some((tokens, whose)) = described(view, at, draft) {
                let is_of = |flight: &&ActorId| whose.is_some() && owner(flight, &owners, gazetteer) == whose.as_ref();
                let meant = flight.as_ref().or_else(|| told.as_ref().filter(is_of));
                let actor = match meant {
                    Some(flight) if realm == Realm::Air && !view.low(at).ends_with('s') => flight.clone(),
                    _ => plain(view, &tokens, known.as_ref(), cast).unwrap_or_else(|| {
                        let text = view.label(tokens.clone());
                        let text = if is_tanker(&text) { format!("oil {text}") } else { text };
                        cast.local(ActorKind::Place, &text, None)
                    }),
                };
                if let Some(state) = whose {
                    owners.entry(actor.clone()).or_insert(state);
                }
                draft.absorb(tokens.clone());
                draft.add(view, tokens, vec![actor.clone()], ActorKind::Place, Head::Description, 0.7);
                *known = Some(Known { actor, kind: ActorKind::Place });
            } else if let Some((start, state)) = armed(view, at, draft) {
                let owner = flight.as_ref().and_then(|flight| owner(flight, &owners, gazetteer));
                match &flight {
                    // `the Chadian plane` where the article tells of a Chadian flight
                    Some(flight)
                        if is_plain(view.low(at)) && start + 1 == at && owner.is_some_and(|of| *of == state) =>
                    {
                        draft.absorb(start..at + 1);
                        let actors = vec![flight.clone()];
                        draft.add(view, start..at + 1, actors, ActorKind::Place, Head::Description, 0.6);
                        *known = Some(Known { actor: flight.clone(), kind: ActorKind::Place });
                    }
                    _ => *known = Some(Known { actor: state, kind: ActorKind::State }),
                }
            } else if let (Some(tokens), Some(known)) = (taken_up(view, at, draft), known.as_ref())
                && (known.kind == ActorKind::State || !bears_arms(view.low(at)))
            {
                let head = if known.kind == ActorKind::State { Head::Forces } else { Head::Description };
                draft.add(view, tokens, vec![known.actor.clone()], known.kind, head, 0.6);
            }
        }
        draft.sort();
    }
    owners
}

fn realm(word: &str) -> Option<Realm> {
    match word {
        "plane" | "planes" | "jet" | "jets" | "aircraft" | "airplane" | "airplanes" | "airliner" | "airliners"
        | "jetliner" | "jetliners" | "flight" | "warplane" | "warplanes" | "drone" | "drones" | "helicopter"
        | "helicopters" | "bomber" | "bombers" => Some(Realm::Air),
        "ship" | "ships" | "vessel" | "vessels" | "boat" | "boats" | "tanker" | "tankers" | "supertanker"
        | "supertankers" | "ferry" | "ferries" | "freighter" | "freighters" | "trawler" | "trawlers" | "warship"
        | "warships" | "frigate" | "destroyer" => Some(Realm::Sea),
        _ => None,
    }
}

/// Whether a noun leaves open whether an aircraft bears arms.
fn is_plain(word: &str) -> bool {
    matches!(word, "plane" | "jet" | "aircraft" | "airplane" | "airliner" | "jetliner" | "flight")
}

fn bears_arms(word: &str) -> bool {
    matches!(
        word,
        "warplane"
            | "warplanes"
            | "drone"
            | "drones"
            | "helicopter"
            | "helicopters"
            | "bomber"
            | "bombers"
            | "warship"
            | "warships"
            | "frigate"
            | "destroyer"
    )
}

/// Whose a flight is.
fn owner<'a>(
    flight: &ActorId,
    owners: &'a BTreeMap<ActorId, ActorId>,
    gazetteer: &'a Gazetteer,
) -> Option<&'a ActorId> {
    owners.get(flight).or_else(|| gazetteer.entry(flight)?.acts_for.as_ref())
}

fn is_tanker(text: &str) -> bool {
    matches!(text, "tanker" | "tankers")
}

/// Flights by their number: `Azure Air Flight 31`
fn flights(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    for at in 0..view.len() {
        if matches!(view.word(at), "Boeing" | "Airbus") {
            model(view, at, cast, draft);
            continue;
        }
        let number = view.word(at + 1);
        let is_number = number.len() < 7 && number.bytes().any(|b| b.is_ascii_digit()) && !number.contains(':');
        if view.low(at) != "flight" || !is_number || !draft.is_free(at..at + 2) {
            continue;
        }
        let is_name =
            |at: usize| view.is_word(at) && view.is_capitalised(at) && view.touches(at + 1) != view.is_word(at + 1);
        let mut start = at;
        while start > 0 && at - start < 4 && is_name(start - 1) && !view.has_role(start - 1, Role::Common) {
            start -= 1;
        }
        if start == at && !view.is_capitalised(at) {
            continue;
        }
        let whole = start..at + 2;
        draft.absorb(whole.clone());
        if draft.is_free(whole.clone()) {
            let actor = cast.local(ActorKind::Place, &view.label(whole.clone()), None);
            draft.add(view, whole, vec![actor], ActorKind::Place, Head::Name, 0.8);
        }
    }
    draft.sort();
}

/// A craft by its model: `the Boeing 717`
fn model(view: &View<'_, '_, '_>, at: usize, cast: &mut Cast, draft: &mut Draft) {
    let is_number = |at: usize| view.word(at).bytes().any(|b| b.is_ascii_digit());
    let joined = |end: usize| view.low(end) == "-" && is_number(end + 1) && view.touches(end + 1);
    let end = if joined(at + 2) { at + 4 } else { at + 2 };
    if !is_number(at + 1) || view.relation(at) == Relation::Appos {
        return;
    }
    draft.absorb(at..at + 1);
    if draft.is_free(at..end) {
        let actor = cast.local(ActorKind::Place, &view.label(at..at + 2), None);
        draft.add(view, at..end, vec![actor], ActorKind::Place, Head::Description, 0.6);
    }
}

/// The flight of which an article tells.
fn only_flight(drafts: &[Draft], gazetteer: &Gazetteer, cast: &Cast) -> Option<ActorId> {
    let is_flight = |actor: &ActorId| {
        let label = gazetteer.entry(actor).map(|entry| entry.label.as_str());
        let label = label.or_else(|| cast.get(actor).map(|actor| actor.label.as_str()));
        label.is_some_and(|label| label.contains("Flight ") || label.contains("flight "))
    };
    let mut counts: Vec<(ActorId, usize)> = Vec::new();
    for mention in drafts.iter().flat_map(|draft| &draft.mentions).filter(|m| m.kind == ActorKind::Place) {
        let Some(actor) = mention.actors.first() else { continue };
        if let Some((_, count)) = counts.iter_mut().find(|(known, _)| known == actor) {
            *count += 1;
        } else if counts.len() < FLIGHTS && is_flight(actor) {
            counts.push((actor.clone(), 1));
        }
    }
    // The first, unless another is told of far more often.
    let (first, often) = counts.first().cloned()?;
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    Some(if most.1 > often * FAR { most.0 } else { first })
}

/// A craft that is described as bearing no arms, and whose it is: `a Chadian passenger plane`
fn described(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(Range<usize>, Option<ActorId>)> {
    let is_civil_itself = view.has_role(at, Role::Craft);
    if !(is_civil_itself || view.has_role(at, Role::Vehicle)) || qualifies(view, at) {
        return None;
    }
    let mut start = at;
    while start > 0 && at - start < BETWEEN && view.has_role(start - 1, Role::Civil) {
        start -= 1;
    }
    if start == at && !is_civil_itself || !draft.is_free(start..at + 1) {
        return None;
    }
    // `a British-flagged tanker`
    let flagged = start.checked_sub(3).filter(|_| {
        view.low(start - 2) == "-" && matches!(view.low(start - 1), "flagged" | "owned" | "registered" | "operated")
    });
    if let Some(flag) = flagged {
        let owner = draft.mentions.iter().find(|m| m.tokens.contains(&flag)).and_then(state);
        return Some((start..at + 1, owner));
    }
    let owner = draft.mentions.iter().find(|m| m.tokens.end == start && m.attribute);
    match owner {
        Some(mention) if mention.kind == ActorKind::State => Some((mention.tokens.start..at + 1, state(mention))),
        _ => Some((start..at + 1, None)),
    }
}

fn state(mention: &EntityMention) -> Option<ActorId> {
    match &mention.actors[..] {
        [state] if mention.kind == ActorKind::State => Some(state.clone()),
        _ => None,
    }
}

/// A craft of which nothing more is said than of the one before: `tankers` after `oil tankers`
fn plain(view: &View<'_, '_, '_>, tokens: &Range<usize>, known: Option<&Known>, cast: &Cast) -> Option<ActorId> {
    let known = known.filter(|known| known.kind == ActorKind::Place)?;
    let label = &cast.get(&known.actor)?.label;
    (tokens.len() == 1 && label.ends_with(view.low(tokens.start))).then(|| known.actor.clone())
}

/// The state whose craft a noun is, armed or not, and where that is said: `a Chadian fighter jet`
fn armed(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(usize, ActorId)> {
    if qualifies(view, at) {
        return None;
    }
    let is_its =
        |m: &&EntityMention| m.tokens.contains(&at) || m.tokens.end <= at && m.attribute && at - m.tokens.end < BETWEEN;
    let mention = draft.mentions.iter().rev().find(is_its)?;
    let between = mention.tokens.end..at.max(mention.tokens.end);
    let is_one_phrase = between.clone().all(|at| view.is_word(at) && !view.is_capitalised(at) && view.low(at) != "of");
    let is_whose = is_one_phrase && matches!(mention.head, Head::Forces | Head::Demonym | Head::Name);
    state(mention).filter(|_| is_whose).map(|state| (mention.tokens.start, state))
}

/// A craft that was told of before: `the plane`, `the downed jet`
fn taken_up(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<Range<usize>> {
    let article = (at.saturating_sub(BETWEEN)..at).rev().find(|at| matches!(view.low(*at), "the" | "this"))?;
    let only_told = (article + 1..at).all(|at| {
        matches!(
            view.low(at),
            "downed" | "doomed" | "stricken" | "ill" | "-" | "fated" | "seized" | "captured" | "same" | "damaged"
        )
    });
    (only_told && !qualifies(view, at) && draft.is_free(article + 1..at + 1)).then_some(article + 1..at + 1)
}

/// Whether a noun only qualifies another: `plane crash`
fn qualifies(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(view.relation(at), Relation::Compound | Relation::Nmod | Relation::Amod)
}
