//! Pronouns and descriptions in a sentence: where one stands and what it asks for.

use super::ActorKind;
use super::antecedent::gender;
use super::discourse::Gender;
use super::draft::Draft;
use super::empty_it::is_empty_it;
use super::found::Head;
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
    /// `the country`, `the emirate`: the noun; with the part of the world that it must lie in, as its adjective names it.
    Country { region: Option<String>, noun: String },
    /// `both countries`, `the three states`
    Countries(usize),
    /// `these African countries`: those that were last named together; with the part of the world, as in `Country`.
    These(Option<String>),
    /// `the treaty`, `the 1987 pact`: the noun, and whether it is told as something new: `a key arms control pact`;
    /// with what it is about where more is told of it: `the nuclear deal with Peru`.
    Treaty { noun: String, is_new: bool, told: Option<String> },
    /// `the group`, `the alliance`
    Organisation(Noun),
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

fn organisation(noun: &str) -> Option<Noun> {
    match noun {
        "bloc" | "alliance" | "organisation" | "organization" | "agency" | "union" | "watchdog" | "tribunal"
        | "court" | "league" => Some(Noun::Civil),
        "militia" | "rebels" | "insurgents" | "jihadists" => Some(Noun::Armed),
        "group" | "movement" | "faction" => Some(Noun::Any),
        _ => None,
    }
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

fn description(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(Range<usize>, Reference, bool)> {
    let determiner = view.low(at);
    let mut next = at + 1;
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
    // An adjective of place may tell which: `the West African nation`, `both African nations`.
    let mut place = None;
    for _ in 0..NEUTRAL {
        let here =
            || draft.mentions.iter().find(|m| m.tokens.start == next && m.kind == ActorKind::Place && m.attribute);
        match here().filter(|_| place.is_none()) {
            Some(found) => {
                place = Some(found);
                next = found.tokens.end;
            }
            None => match neutral(view, next, count.is_some()) {
                Some(end) => next = end,
                None => break,
            },
        }
    }
    let region = place.map(|place| view.low(place.tokens.start).to_owned());
    let is_part = |word: &str| matches!(word, "african" | "asian" | "european" | "caribbean");
    let region = region.filter(|word| place.is_some_and(|place| place.tokens.len() > 1) || is_part(word));
    let whole = at..next + 1;
    let possessive = view.is_possessive(next + 1);
    match (view.low(next), count) {
        (
            "countries" | "nations" | "states" | "sides" | "governments" | "neighbours" | "neighbors" | "juntas"
            | "parties" | "powers" | "rivals" | "foes" | "enemies" | "adversaries" | "republics",
            Some(count),
        ) => Some((whole, Reference::Countries(count), possessive)),
        ("leaders" | "presidents" | "ministers" | "men" | "premiers" | "diplomats", Some(count)) => {
            Some((whole, Reference::Leaders(count), possessive))
        }
        ("countries" | "nations" | "states" | "governments" | "juntas", None)
            if matches!(determiner, "these" | "those") && place.is_some() =>
        {
            Some((whole, Reference::These(region), possessive))
        }
        ("sides" | "parties" | "rivals" | "foes" | "adversaries" | "neighbours" | "neighbors", None)
            if determiner == "the" =>
        {
            Some((whole, Reference::Countries(2), possessive))
        }
        (noun, None)
            if determiner == "the"
                && (is_country(noun) || place.is_some() && is_described_country(noun))
                && !matches!(view.low(next + 1), "of" | "that" | "which" | "where") =>
        {
            Some((whole, Reference::Country { region, noun: noun.to_owned() }, possessive))
        }
        (noun, None)
            if matches!(determiner, "the" | "this")
                && organisation(noun).is_some()
                && !matches!(view.low(next + 1), "of" | "-")
                && place.is_none()
                && draft.is_free(whole.clone()) =>
        {
            Some((whole, Reference::Organisation(organisation(noun)?), possessive))
        }
        _ if determiner == "the" => body(view, at + 1, draft, true)
            .map(|(tokens, reference, possessive)| (at..tokens.end, reference, possessive)),
        _ => None,
    }
}

/// How many words that tell little may stand before a noun for a state.
const NEUTRAL: usize = 4;

/// The token behind a word that tells little of which state is meant: `the tiny island nation`, `the oil-rich kingdom`;
/// of several, what they have in common: `the three Baltic states`
fn neutral(view: &View<'_, '_, '_>, at: usize, is_counted: bool) -> Option<usize> {
    let is_joined = view.is_hyphen(at + 1)
        && (matches!(view.low(at + 2), "rich" | "armed" | "producing" | "torn" | "locked" | "time")
            || view.low(at) == "arch" && is_foe(view.low(at + 2)));
    if is_joined {
        return Some(if view.low(at) == "arch" { at + 2 } else { at + 3 });
    }
    let shared = || is_counted && [Role::Quantifier, Role::Descriptor].iter().any(|role| view.has_role(at, *role));
    let tells_little = matches!(
        view.low(at),
        "neighbouring"
            | "neighboring"
            | "other"
            | "same"
            | "landlocked"
            | "new"
            | "regional"
            | "tiny"
            | "small"
            | "vast"
            | "poor"
            | "rich"
            | "wealthy"
            | "impoverished"
            | "isolated"
            | "island"
            | "desert"
            | "mountainous"
            | "communist"
            | "bitter"
            | "warring"
            | "feuding"
            | "longtime"
            | "old"
            | "historic"
    );
    (tells_little || shared()).then_some(at + 1)
}

fn is_foe(word: &str) -> bool {
    matches!(word, "rivals" | "foes" | "enemies" | "adversaries")
}

fn is_country(noun: &str) -> bool {
    matches!(
        noun,
        "country"
            | "nation"
            | "kingdom"
            | "republic"
            | "archipelago"
            | "sultanate"
            | "emirate"
            | "principality"
            | "monarchy"
    )
}

/// What a state is called together with where it lies: `the Asian giant`, `the Caribbean island`
fn is_described_country(noun: &str) -> bool {
    matches!(noun, "giant" | "powerhouse" | "superpower" | "power" | "island")
}

/// What someone owns who speaks for a state, and so that state: `his country`, `her defence ministry`; where it ends.
pub(super) fn owned_state(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(usize, Head)> {
    let start = if matches!(view.low(at), "own" | "home") { at + 1 } else { at };
    if matches!(view.low(start), "country" | "nation" | "homeland") && !view.is_capitalised(start) {
        return draft.is_free(at..start + 1).then_some((start + 1, Head::Description));
    }
    let (tokens, reference, _) = body(view, start, draft, true)?;
    let is_own = !matches!(
        view.low(tokens.end - 1),
        "leadership"
            | "presidency"
            | "officials"
            | "leaders"
            | "rulers"
            | "council"
            | "leader"
            | "president"
            | "king"
            | "adviser"
            | "advisor"
    );
    match reference {
        Reference::Body(role, _) | Reference::Loyal { role, .. } if is_own => {
            Some((tokens.end, super::phrases::head(role)))
        }
        _ => None,
    }
}

/// A body or office without its state: after `the`, or capitalised as if it were a name (`Junta officials`).
fn body(
    view: &View<'_, '_, '_>,
    start: usize,
    draft: &Draft,
    definite: bool,
) -> Option<(Range<usize>, Reference, bool)> {
    const HEADS: [Role; 4] = [Role::Institution, Role::Forces, Role::Diplomat, Role::Official];
    let opens = start == 0 && view.is_capitalised(start);
    if !(definite || opens || is_spokesman(view, start) || are_own_forces(view, start)) {
        return None;
    }
    let mut at = start;
    let mut head: Option<(usize, Role)> = None;
    while at < view.len() && at < start + 6 && draft.is_free(at..at + 1) && view.is_word(at) {
        let longest =
            HEADS.iter().filter_map(|role| Some((view.role_at(at, *role)?, *role))).max_by_key(|(length, _)| *length);
        match longest {
            Some((length, role)) if draft.is_free(at..at + length) => {
                at += length;
                head = Some((at, role));
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
    if is_whose || is_vague(&noun) {
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
            | "operatives"
            | "tank"
            | "tanks"
            | "artillery"
            | "drones"
    )
}
