//! Pronouns and descriptions in a sentence: where one stands and what it asks for.

use super::ActorKind;
use super::description::description;
use super::discourse::Gender;
use super::draft::Draft;
use super::empty_it::is_empty_it;
use super::role_words::Role;
use super::treaty;
use super::view::View;
use crate::parse::Upos;
use std::ops::Range;

/// How a phrase refers back.
pub(super) enum Reference {
    /// `it`, `its`
    It { object: bool },
    /// `they`, `their`
    They,
    /// `he`, `she`
    Person(Option<Gender>),
    /// `the country`; with the part of the world that it must lie in, as its adjective names it.
    Country(Option<String>),
    /// `both countries`, `the three states`
    Countries(usize),
    /// `these African countries`: those that were last named together; with the part of the world, as in `Country`.
    These(Option<String>),
    /// `the treaty`, `the 1987 pact`: the noun, and whether it is told as something new: `a key arms control pact`;
    /// with what it is about where more is told of it: `the nuclear deal with Peru`.
    Treaty { noun: String, is_new: bool, told: Option<String> },
    /// `the group`, `the alliance`
    Organisation(Noun),
    /// `the enclave`: a place.
    Territory,
    /// `both`, `the two`: states, groups or persons.
    Pair,
    /// `the two leaders`
    Leaders(usize),
    /// `the junta`, `government officials`: the role, and the last noun.
    Body(Role, String),
    /// `government forces`: those of the state in which a struggle goes on; `riot police` only if none is nearer.
    Loyal { role: Role, noun: String, surely: bool },
}

/// What a noun for an organisation leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// `the bloc`: it bears no arms.
    Civil,
    /// `the militia`: it does.
    Armed,
    /// `the group`: it may.
    Any,
}

/// A pronoun or description at a token that is free, and whether it is possessive.
pub(super) fn reference_at(
    view: &View<'_, '_, '_>,
    at: usize,
    draft: &Draft,
) -> Option<(Range<usize>, Reference, bool)> {
    if !view.is_word(at) || !draft.is_free(at..at + 1) {
        return None;
    }
    let one = at..at + 1;
    let before = at.checked_sub(1).map_or("", |before| view.low(before));
    match view.low(at) {
        "it" if is_empty_it(view, at) => None,
        "it" => Some((one, Reference::It { object: is_object(before) }, false)),
        "its" => Some((one, Reference::It { object: false }, true)),
        "they" | "them" => Some((one, Reference::They, false)),
        "their" => Some((one, Reference::They, true)),
        word @ ("he" | "she" | "him") => Some((one, Reference::Person(gender(word)), false)),
        "his" => Some((one, Reference::Person(gender("his")), true)),
        "her" => {
            let possessive = view.is_word(at + 1) && view.role_at(at + 1, Role::Speech).is_none();
            Some((one, Reference::Person(gender("her")), possessive))
        }
        "a" | "an" => treaty::reference_at(view, at, draft),
        "the" | "both" | "all" | "this" | "these" | "those" => {
            treaty::reference_at(view, at, draft).or_else(|| description(view, at, draft))
        }
        _ => body(view, at, draft, false),
    }
}

/// Whether what stands before a pronoun makes it an object: `accusing it`, `against it`.
fn is_object(before: &str) -> bool {
    before.ends_with("ing") && before.len() > 5
        || matches!(
            before,
            "accused"
                | "urged"
                | "asked"
                | "told"
                | "against"
                | "with"
                | "from"
                | "by"
                | "to"
                | "on"
                | "for"
                | "blamed"
                | "condemned"
                | "criticised"
                | "criticized"
                | "warned"
                | "of"
                | "at"
        )
}

/// A body or office without its state: after `the`, or capitalised as if it were a name (`Junta officials`).
pub(super) fn body(
    view: &View<'_, '_, '_>,
    start: usize,
    draft: &Draft,
    definite: bool,
) -> Option<(Range<usize>, Reference, bool)> {
    const HEADS: [Role; 4] = [Role::Institution, Role::Forces, Role::Diplomat, Role::Official];
    let opens = start == 0 && view.is_capitalised(start);
    let introduces = view.is_capitalised(start) && introduces(view, start, draft);
    if !(definite || opens || introduces || is_spokesman(view, start) || are_own_forces(view, start)) {
        return None;
    }
    let mut at = start;
    let mut head: Option<(usize, Role)> = None;
    let mut is_long = false;
    while at < view.len() && at < start + 6 && draft.is_free(at..at + 1) && view.is_word(at) {
        let longest =
            HEADS.iter().filter_map(|role| Some((view.role_at(at, *role)?, *role))).max_by_key(|(length, _)| *length);
        match longest {
            Some((length, role)) if draft.is_free(at..at + length) => {
                at += length;
                head = Some((at, role));
                is_long = length > 1;
            }
            _ => match view.role_at(at, Role::Modifier) {
                Some(length) => at += length,
                None => break,
            },
        }
    }
    let (end, role) = head?;
    let noun = view.low(end - 1).to_owned();
    // `the state of`, `the head of`: what follows says whose, and it is no state that was found.
    // In `urged the junta to leave` it is no envoy to somewhere.
    let acts = matches!(role, Role::Forces | Role::Institution) && !is_mission(&noun);
    let is_aim = acts && view.tokens.get(end).is_some_and(|token| token.upos == Upos::Part);
    let is_whose = matches!(view.low(end), "of" | "for" | "-") || view.low(end) == "to" && !is_aim;
    // `Defence Secretary`, though no `secretary`
    let is_told = is_long && noun == "secretary" || definite && is_held_by_one(&noun);
    if is_whose || is_vague(&noun) && !is_told {
        return None;
    }
    let whole = start..end;
    let reference = match view.low(start) {
        _ if role != Role::Forces => Reference::Body(role, noun),
        "government" | "regime" | "loyalist" => Reference::Loyal { role, noun, surely: true },
        "riot" | "security" | "army" => Reference::Loyal { role, noun, surely: false },
        _ => Reference::Body(role, noun),
    };
    draft.is_free(whole.clone()).then(|| (whole, reference, view.is_possessive(end)))
}

/// Whether an office stands right before the name of whoever speaks: `…," Foreign Minister Ada Rojas said`
fn introduces(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> bool {
    let person = draft.mentions.iter().find(|m| m.kind == ActorKind::Person && m.tokens.start > start);
    let Some(person) = person.filter(|person| person.tokens.start <= start + 4 && person.speaks_for.is_none()) else {
        return false;
    };
    let says = |at: Option<usize>| at.is_some_and(|at| view.role_at(at, Role::Speech).is_some());
    let is_quoted = start > 0 && matches!(view.low(start - 1), "," | "\"" | "”" | "said" | "added");
    is_quoted && (says(Some(person.tokens.end)) || says(start.checked_sub(1)))
}

/// `clashes with security forces`, `riot police fired`: those of the state of which is told.
fn are_own_forces(view: &View<'_, '_, '_>, start: usize) -> bool {
    let is_whose = matches!(view.low(start), "government" | "security" | "riot" | "army" | "regime" | "loyalist");
    is_whose
        && matches!(view.low(start + 1), "forces" | "troops" | "soldiers" | "police" | "warplanes" | "jets")
        && !start.checked_sub(1).is_some_and(|before| matches!(view.low(before), "-" | "of" | "foreign"))
}

/// `with government spokesman Amadou Abdramane calling`
fn is_spokesman(view: &View<'_, '_, '_>, start: usize) -> bool {
    matches!(view.low(start), "government" | "junta" | "military" | "army" | "ministry" | "foreign")
        && (start + 1..start + 3)
            .any(|at| matches!(view.low(at), "spokesman" | "spokeswoman" | "spokesperson" | "minister"))
}

fn is_mission(noun: &str) -> bool {
    matches!(noun, "embassy" | "embassies" | "consulate" | "consulates" | "mission" | "delegation" | "delegations")
}

/// Nouns for ranks and posts that many hold: only whoever was named with one is meant.
pub(super) fn is_held_by_one(noun: &str) -> bool {
    matches!(
        noun,
        "general" | "captain" | "commander" | "chairman" | "ruler" | "negotiator" | "secretary" | "speaker" | "chief"
    )
}

/// Nouns that leave open whose they are, or that several states have one each of.
fn is_vague(noun: &str) -> bool {
    matches!(
        noun,
        "governments"
            | "regimes"
            | "parliaments"
            | "presidents"
            | "ministries"
            | "embassies"
            | "armies"
            | "state"
            | "side"
            | "council"
            | "mission"
            | "head"
            | "chief"
            | "general"
            | "chair"
            | "chairman"
            | "director"
            | "republic"
            | "department"
            | "treasury"
            | "force"
            | "security"
            | "deputy"
            | "official"
            | "representative"
            | "representatives"
            | "commander"
            | "captain"
            | "secretary"
            | "intelligence"
            | "negotiators"
            | "speaker"
            | "ruler"
            | "negotiator"
            | "counterpart"
            | "number"
            | "operatives"
            | "tank"
            | "tanks"
            | "artillery"
            | "drones"
    )
}

/// The gender that a pronoun asks for.
fn gender(pronoun: &str) -> Option<Gender> {
    match pronoun {
        "he" | "him" | "his" => Some(Gender::He),
        "she" | "her" => Some(Gender::She),
        _ => None,
    }
}
