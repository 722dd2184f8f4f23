//! Descriptions in place of a name: `the tiny island nation`, `the two rivals`, `the three Baltic states`.

use super::ActorKind;
use super::draft::Draft;
use super::reference::{Noun, Reference, body};
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};
use std::ops::Range;

/// How many words may stand between `the` and the noun of a description.
const QUALIFIERS: usize = 6;

/// A description that begins with its determiner at a token, and whether it is possessive.
pub(super) fn description(
    view: &View<'_, '_, '_>,
    at: usize,
    draft: &Draft,
) -> Option<(Range<usize>, Reference, bool)> {
    let determiner = view.low(at);
    let mut next = at + 1;
    // `Both agreed`, `the two agreed`
    let is_two = view.low(next) == "two" && determiner == "the";
    let alone = if is_two { next } else { at };
    let is_argument =
        matches!(view.tokens[alone].relation, Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj | Relation::Pobj);
    let stands_alone = is_argument && !matches!(view.low(alone + 1), "of" | "and" | "the" | "-");
    if stands_alone && (is_two || determiner == "both") {
        return Some((at..alone + 1, Reference::Pair, false));
    }
    if determiner == "all" && view.low(next) == "the" {
        next += 1;
    }
    let count = match view.low(next) {
        "two" => Some(2),
        "three" => Some(3),
        "four" => Some(4),
        _ if determiner == "both" => Some(2),
        _ => None,
    };
    if count.is_some() && determiner != "both" {
        next += 1;
    }
    let described = described(view, next, draft);
    let region = described.region;
    let has_place = described.has_place;
    let plain = next;
    next = described.end;
    let whole = at..next + 1;
    let possessive = view.is_possessive(next + 1);
    let noun = view.low(next);
    // `the main parties` are none that are against each other.
    let are_opposed = (plain..next).all(|at| is_opposed(view.low(at)));
    match (noun, count) {
        (_, Some(count)) if is_states(noun) && (noun != "parties" || are_opposed) || is_opponents(noun) => {
            Some((whole, Reference::Countries(count), possessive))
        }
        // `the arch-rivals`
        (_, None) if is_opponents(noun) && determiner == "the" && !matches!(view.low(next + 1), "of" | "in") => {
            Some((whole, Reference::Countries(2), possessive))
        }
        ("leaders" | "presidents" | "ministers" | "men" | "premiers" | "diplomats", Some(count)) => {
            Some((whole, Reference::Leaders(count), possessive))
        }
        ("countries" | "nations" | "states" | "governments" | "juntas", None)
            if matches!(determiner, "these" | "those") && has_place =>
        {
            Some((whole, Reference::These(region), possessive))
        }
        ("enclave" | "territory", None) if determiner == "the" && !matches!(view.low(next + 1), "of" | "in") => {
            Some((whole, Reference::Territory, possessive))
        }
        ("sides" | "parties", None) if determiner == "the" && are_opposed => {
            Some((whole, Reference::Countries(2), possessive))
        }
        (_, None)
            if determiner == "the"
                && (is_state(noun)
                    || is_capital(view, at, next)
                    || has_place && matches!(noun, "island" | "giant" | "state" | "power"))
                && !matches!(view.low(next + 1), "of" | "that" | "which" | "where" | "-") =>
        {
            Some((whole, Reference::Country(region), possessive))
        }
        (noun, None)
            if matches!(determiner, "the" | "this")
                && organisation(noun).is_some()
                && !matches!(view.low(next + 1), "of" | "-")
                && (plain..next).all(|at| is_neutral(view.low(at)))
                && draft.is_free(whole.clone()) =>
        {
            Some((whole, Reference::Organisation(organisation(noun)?), possessive))
        }
        _ if determiner == "the" => body(view, at + 1, draft, true)
            .map(|(tokens, reference, possessive)| (at..tokens.end, reference, possessive)),
        _ => None,
    }
}

/// Whether a phrase means the capital of the country: `in the capital`, `shelled the capital`
fn is_capital(view: &View<'_, '_, '_>, start: usize, noun: usize) -> bool {
    let leads = |at: usize| {
        matches!(
            view.low(at),
            "in" | "to" | "into" | "from" | "near" | "outside" | "around" | "inside" | "towards" | "toward" | "on"
        )
    };
    let is_reached = match view.tokens.get(noun).map_or(Relation::Root, |token| token.relation) {
        Relation::Pobj => start.checked_sub(1).is_some_and(leads),
        Relation::Dobj => view.clause(noun).is_some_and(|verb| {
            let lemma = &*view.tokens[verb].lemma;
            matches!(lemma, "shell" | "bomb" | "bombard" | "attack" | "besiege" | "storm" | "enter" | "reach" | "leave")
        }),
        _ => false,
    };
    view.low(noun) == "capital" && is_reached
}

/// The words between `the` and its noun: where they end, and whether they tell of a part of the world.
struct Described {
    end: usize,
    has_place: bool,
    /// The part of the world as its adjective names it.
    region: Option<String>,
}

/// What stands before the noun of a description: `poor Central American`, `gas-rich`, `two nuclear-armed`
fn described(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Described {
    let mut found = Described { end: start, has_place: false, region: None };
    while found.end < start + QUALIFIERS {
        let at = found.end;
        let place = draft.mentions.iter().find(|m| m.tokens.start == at && m.kind == ActorKind::Place);
        if let Some(place) = place.filter(|place| !place.possessive && !found.has_place) {
            found.region = Some(view.folded(place.tokens.clone()).to_lowercase());
            (found.has_place, found.end) = (true, place.tokens.end);
        } else if !draft.is_free(at..at + 1) {
            break;
        } else if view.is_hyphen(at + 1) && draft.is_free(at..at + 3) {
            // `arch-rivals`, `oil-rich`
            found.end = if is_noun(view.low(at + 2)) { at + 2 } else { at + 3 };
        } else if qualifies(view, at) {
            found.end = at + 1;
        } else {
            break;
        }
    }
    found
}

/// Whether a word tells more of a state that is known already, not which of several it is: `tiny`, `neighbouring`
fn qualifies(view: &View<'_, '_, '_>, at: usize) -> bool {
    let word = view.low(at);
    let is_island = matches!(word, "island" | "desert" | "oil") && is_state(view.low(at + 1));
    let is_region = matches!(word, "arab" | "baltic" | "nordic" | "gulf" | "balkan" | "andean" | "muslim" | "western");
    let is_open = matches!(word, "first" | "last" | "only" | "next" | "wrong" | "right" | "third" | "second" | "whole");
    let is_adjective =
        view.tokens[at].upos == Upos::Adj && view.tokens[at].xpos == Xpos::Jj && !view.is_capitalised(at);
    is_island || is_region || is_neutral(word) || is_opposed(word) || is_adjective && !is_open && !is_noun(word)
}

/// Whether a word leaves open which one is meant: `the neighbouring country`
fn is_neutral(word: &str) -> bool {
    matches!(word, "neighbouring" | "neighboring" | "other" | "same" | "landlocked" | "new" | "regional")
}

/// Whether a word says that those who are meant are against each other: `the warring sides`
fn is_opposed(word: &str) -> bool {
    matches!(word, "warring" | "feuding" | "opposing" | "rival" | "belligerent" | "quarrelling" | "bickering")
}

fn is_noun(word: &str) -> bool {
    is_state(word) || is_states(word) || is_opponents(word)
}

fn is_state(noun: &str) -> bool {
    matches!(noun, "country" | "nation" | "kingdom" | "republic" | "archipelago" | "sultanate" | "emirate" | "monarchy")
}

fn is_states(noun: &str) -> bool {
    matches!(
        noun,
        "countries"
            | "nations"
            | "states"
            | "sides"
            | "governments"
            | "neighbours"
            | "neighbors"
            | "juntas"
            | "parties"
            | "powers"
            | "armies"
            | "militaries"
            | "navies"
    )
}

/// Whether a noun means those who are against each other: `rivals`
fn is_opponents(noun: &str) -> bool {
    matches!(noun, "rivals" | "foes" | "adversaries" | "enemies" | "archrivals" | "antagonists" | "belligerents")
}

/// What a noun for an organisation leaves open, if it is one.
fn organisation(noun: &str) -> Option<Noun> {
    match noun {
        "bloc" | "alliance" | "organisation" | "organization" | "agency" | "union" | "watchdog" | "tribunal"
        | "court" | "league" => Some(Noun::Civil),
        "militia" | "rebels" | "insurgents" | "jihadists" => Some(Noun::Armed),
        "group" | "movement" | "faction" => Some(Noun::Any),
        _ => None,
    }
}
