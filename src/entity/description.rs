//! Descriptions in place of a name: `the tiny island nation`, `the two rivals`, `the three Baltic states`.

use super::ActorKind;
use super::capital::is_capital;
use super::draft::Draft;
use super::found::{EntityMention, Head};
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
        matches!(view.relation(alone), Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj | Relation::Pobj);
    let stands_alone = is_argument && !matches!(view.low(alone + 1), "of" | "and" | "the" | "-");
    if stands_alone && (is_two || determiner == "both") {
        return Some((at..alone + 1, Reference::Pair, false));
    }
    // `the pair agreed`
    if determiner == "the" && is_pair(view.low(next)) && !matches!(view.low(next + 1), "of" | "-") {
        return Some((at..next + 1, Reference::Pair, view.is_possessive(next + 1)));
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
    let region = described.region.clone();
    let has_place = region.is_some();
    let plain = next;
    next = described.end;
    let whole = at..next + 1;
    let possessive = view.is_possessive(next + 1);
    let noun = view.low(next);
    // `the main parties` are none that are against each other.
    let are_opposed = (plain..next).all(|at| is_opposed(view.low(at)));
    match (noun, count) {
        // `on both sides of the border`
        ("sides", Some(_)) if view.low(next + 1) == "of" && !is_quarrel(view, next + 2) => None,
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
                    || is_capital(view, at, next) && view.low(next + 1) != "of"
                    || described.may_be_state(noun) && !explains(view, next))
                && !matches!(view.low(next + 1), "that" | "which" | "where" | "-")
                && !is_of_owner(view, at, next + 1) =>
        {
            Some((whole, Reference::Country(region), possessive))
        }
        (noun, None)
            if matches!(determiner, "the" | "this")
                && organisation(noun).is_some()
                && !view.is_hyphen(next + 1)
                && !is_of_owner(view, at, next + 1)
                && ((plain..next).all(|at| is_neutral(view.low(at))) || described.is_told)
                && are_free(whole.clone(), draft) =>
        {
            Some((whole, Reference::Organisation(organisation(noun)?), possessive))
        }
        _ if determiner == "the" => body(view, at + 1, draft, true)
            .map(|(tokens, reference, possessive)| (at..tokens.end, reference, possessive)),
        _ => None,
    }
}

/// The words between `the` and its noun: where they end, and what they tell.
#[derive(Default)]
struct Described {
    end: usize,
    /// The part of the world as its adjective names it.
    region: Option<String>,
    /// Whether an adjective tells more of the state: `reclusive`
    is_state_told: bool,
    /// Whether they tell more of an organisation: `15-member`, `Moscow-led`, `Lebanese`
    is_told: bool,
}

impl Described {
    /// Whether a noun that may mean much else means a state behind these words: `the Gulf state`, `the self-ruled island`
    fn may_be_state(&self, noun: &str) -> bool {
        match noun {
            "giant" | "power" | "heavyweight" => self.region.is_some(),
            "state" | "statelet" => self.region.is_some() || self.is_state_told,
            "island" => true,
            _ => false,
        }
    }
}

/// What stands before the noun of a description: `poor Central American`, `gas-rich`, `two nuclear-armed`
fn described(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Described {
    let mut found = Described { end: start, ..Described::default() };
    while found.end < start + QUALIFIERS {
        let at = found.end;
        let mention = draft.mentions.iter().find(|m| m.tokens.start == at);
        let place = mention.filter(|m| m.kind == ActorKind::Place);
        // `the self-ruled island`, though `the island nation`
        let is_last = |end: usize| view.low(end - 1) == "island" && !is_noun(view.low(end));
        let is_open = |end: usize| {
            mention.is_none_or(|m| (m.tokens.end <= end || m.attribute) && !m.possessive) && view.is_word(end)
        };
        if let Some((end, region)) = view.region_at(at).filter(|(end, _)| is_open(*end) && !is_last(*end)) {
            // `landlocked Andean`: both.
            found.region = Some(found.region.map_or_else(|| region.clone(), |known| format!("{known}&{region}")));
            found.end = end;
        } else if let Some(place) = place.filter(|place| !place.possessive && found.region.is_none()) {
            found.region = Some(view.folded(place.tokens.clone()).to_lowercase());
            found.end = place.tokens.end;
        } else if let Some(end) = mention.and_then(|mention| told_by(view, mention)) {
            found.is_told = true;
            found.end = end;
        } else if !draft.is_free(at..at + 1) {
            break;
        } else if view.is_hyphen(at + 1) && draft.is_free(at..at + 3) {
            // `arch-rivals`, `oil-rich`; though `27-nation bloc`
            let is_last = is_noun(view.low(at + 2)) && organisation(view.low(at + 3)).is_none();
            found.end = if is_last { at + 2 } else { at + 3 };
            found.is_told |= !is_last;
            found.is_state_told |= !is_last;
        } else if qualifies(view, at) {
            found.is_state_told |= view.upos(at) == Upos::Adj && !is_other(view.low(at));
            found.end = at + 1;
        } else {
            break;
        }
    }
    found
}

/// Where the words end by which the name of a state or people tells more of an organisation: `Moscow-led`, `Lebanese`
fn told_by(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<usize> {
    let end = mention.tokens.end;
    let is_name = mention.attribute && !mention.possessive && mention.kind != ActorKind::Organization;
    if !is_name || mention.head == Head::Group {
        return None;
    }
    let end = if view.is_hyphen(end) { end + 2 } else { end };
    let is_compound = end > mention.tokens.end;
    let behind = (end..end + 2).find(|at| !qualifies(view, *at)).unwrap_or(end);
    (organisation(view.low(behind)).is_some() && (is_compound || mention.head == Head::Demonym)).then_some(end)
}

/// Whether some tokens are free but for names that only qualify what follows them.
fn are_free(tokens: Range<usize>, draft: &Draft) -> bool {
    let meets = |m: &&EntityMention| m.tokens.start < tokens.end && tokens.start < m.tokens.end;
    draft.mentions.iter().filter(meets).all(|m| m.attribute || m.kind == ActorKind::Place)
}

/// Whether a noun only tells what someone else is: `Britain, the former colonial power,`
fn explains(view: &View<'_, '_, '_>, noun: usize) -> bool {
    matches!(view.relation(noun), Relation::Appos | Relation::Attr | Relation::Oprd | Relation::Compound)
}

/// Whether an adjective tells one state from others rather than more of it: `the other state`, `the Jewish state`
fn is_other(word: &str) -> bool {
    is_neutral(word) && word != "landlocked"
        || matches!(
            word,
            "deep" | "modern" | "federal" | "independent" | "sovereign" | "failed" | "current" | "present"
        )
        || matches!(word, "unitary" | "free" | "constitutional" | "solid" | "normal" | "welfare" | "final" | "stable")
}

/// Whether `of` behind a description tells whose it is, not what it is accused of: `accused the country of theft`
fn is_of_owner(view: &View<'_, '_, '_>, start: usize, of: usize) -> bool {
    const STEMS: [&str; 9] = ["accus", "suspect", "convict", "acquit", "absolv", "depriv", "strip", "warn", "remind"];
    let before = start.checked_sub(1).map_or("", |at| view.low(at));
    view.low(of) == "of" && !STEMS.iter().any(|stem| before.starts_with(stem))
}

/// Whether what several are sides of is between them: `both sides of the conflict`
fn is_quarrel(view: &View<'_, '_, '_>, start: usize) -> bool {
    (start..start + 3).any(|at| matches!(view.low(at), "conflict" | "war" | "dispute" | "talks" | "row" | "quarrel"))
}

/// Whether a noun stands for two: `the pair`
fn is_pair(noun: &str) -> bool {
    matches!(noun, "pair" | "duo" | "twosome")
}

/// Whether a word tells more of a state that is known already, not which of several it is: `tiny`, `neighbouring`
fn qualifies(view: &View<'_, '_, '_>, at: usize) -> bool {
    let word = view.low(at);
    let is_island = matches!(word, "island" | "desert" | "oil") && is_state(view.low(at + 1));
    let is_open = matches!(word, "first" | "last" | "only" | "next" | "wrong" | "right" | "third" | "second" | "whole");
    let is_adjective = view.upos(at) == Upos::Adj && view.xpos(at) == Xpos::Jj && !view.is_capitalised(at);
    is_island || is_region(word) || is_neutral(word) || is_opposed(word) || is_adjective && !is_open && !is_noun(word)
}

/// Whether a word tells in which part of the world states lie, and is written with a capital: `Arab`
pub(super) fn is_region(word: &str) -> bool {
    matches!(word, "arab" | "baltic" | "nordic" | "gulf" | "balkan" | "andean" | "muslim" | "western")
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
            | "allies"
            | "partners"
            | "capitals"
            | "republics"
            | "kingdoms"
    )
}

/// Whether a noun means those who are against each other: `rivals`
fn is_opponents(noun: &str) -> bool {
    matches!(noun, "rivals" | "foes" | "adversaries" | "enemies" | "archrivals" | "antagonists" | "belligerents")
}

/// What a noun for an organisation leaves open, if it is one.
fn organisation(noun: &str) -> Option<Noun> {
    match noun {
        "bloc" | "alliance" | "grouping" | "association" | "organisation" | "organization" | "agency" | "union"
        | "watchdog" | "tribunal" | "court" | "league" | "force" | "mission" => Some(Noun::Civil),
        "militia" | "rebels" | "insurgents" | "jihadists" => Some(Noun::Armed),
        "group" | "movement" | "faction" => Some(Noun::Any),
        _ => None,
    }
}
