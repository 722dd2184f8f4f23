//! Treaties and agreements, and what takes them up: `the treaty`, `the 1987 pact`, `the deal`.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::reference::Reference;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// How many sentences back a treaty is remembered by its own noun, and how many by another.
const MEMORY: usize = 60;
const MEMORY_OF_DEALS: usize = 6;

/// How many treaties and states of a sentence are looked at together.
const NAMES: usize = 6;

/// Whether a noun is for something that is signed. What is called `the deal` was mostly called something else before.
pub(super) fn is_treaty(noun: &str) -> bool {
    matches!(
        noun,
        "treaty" | "pact" | "accord" | "accords" | "convention" | "protocol" | "agreement" | "deal" | "armistice"
    )
}

/// `the treaty`, `this landmark arms control pact`, `the 2015 deal`
pub(super) fn reference_at(
    view: &View<'_, '_, '_>,
    at: usize,
    draft: &Draft,
) -> Option<(Range<usize>, Reference, bool)> {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let tells = |at: usize| {
        is_year(view.low(at))
            || matches!(
                view.low(at),
                "landmark"
                    | "historic"
                    | "nuclear"
                    | "arms"
                    | "control"
                    | "climate"
                    | "trade"
                    | "peace"
                    | "global"
                    | "international"
                    | "multilateral"
                    | "bilateral"
                    | "cold"
                    | "war"
                    | "key"
                    | "controversial"
                    | "disarmament"
                    | "weapons"
                    | "missile"
                    | "free"
                    | "border"
                    | "multinational"
                    | "existing"
                    | "old"
                    | "original"
                    | "same"
                    | "military"
                    | "defence"
                    | "defense"
                    | "security"
                    | "economic"
                    | "-"
                    | "era"
            )
    };
    let noun = (at + 1..at + 6).find(|next| !tells(*next)).filter(|noun| is_treaty(view.low(*noun)))?;
    let whole = at..noun + 1;
    let is_other = matches!(view.low(noun + 1), "between" | "with" | "to" | "of" | "that" | "-");
    let is_new = matches!(view.low(at), "a" | "an") && noun > at + 1;
    let is_told = is_other && noun > at + 1 && view.low(noun + 1) != "-";
    ((is_told || !is_other) && (is_new || matches!(view.low(at), "the" | "this")) && draft.is_free(whole.clone())).then(
        || {
            let told = is_told.then(|| view.low(noun - 1).to_owned());
            let reference = Reference::Treaty { noun: view.low(noun).to_owned(), is_new, told };
            (whole, reference, view.is_possessive(noun + 1))
        },
    )
}

/// The treaty that a noun takes up: the last that is called so, else the last of all.
fn last_named(subjects: &Subjects<'_>, noun: &str, gazetteer: &Gazetteer) -> Option<ActorId> {
    let find = |fits: &dyn Fn(&EntityMention) -> bool, reach: usize| {
        (subjects.sentence.saturating_sub(reach)..=subjects.sentence).rev().find_map(|sentence| {
            let mentions = subjects.mentions(sentence);
            let found = mentions.iter().rev().find(|m| fits(m));
            found.map(|m| m.actors[0].clone())
        })
    };
    let named = |m: &EntityMention| m.kind == ActorKind::Organization && m.actors.len() == 1 && m.head == Head::Name;
    let is_called_so = |m: &EntityMention| named(m) && called(&m.actors[0], gazetteer).is_some_and(|word| word == noun);
    let is_any = |m: &EntityMention| named(m) && called(&m.actors[0], gazetteer).is_some();
    let reach = if matches!(noun, "agreement" | "deal") { MEMORY_OF_DEALS } else { MEMORY };
    find(&is_called_so, MEMORY).or_else(|| if noun == "convention" { None } else { find(&is_any, reach) })
}

/// The treaty that an article means without its name: the one that is called after a state, where it says that state
/// and what the treaty is about in one sentence (`the nuclear deal`, of Iran's).
pub(super) fn implied(
    views: &[View<'_, '_, '_>],
    drafts: &[Draft],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
) -> Option<ActorId> {
    let mut found: Option<ActorId> = None;
    for (view, draft) in views.iter().zip(drafts) {
        let nouns = (1..view.len()).filter(|at| is_treaty(view.low(*at)) && view.is_word(*at - 1));
        for noun in nouns.take(NAMES) {
            for state in
                draft.mentions.iter().filter(|m| m.kind == ActorKind::State).take(NAMES).flat_map(|m| &m.actors)
            {
                let Some(state) = gazetteer.entry(state) else { continue };
                let label = format!("{} {} deal", state.label, view.low(noun - 1));
                let Some(entry) = gazetteer.by_label(&label) else { continue };
                let treaty = cast.known(entry, gazetteer);
                if found.as_ref().is_some_and(|other| *other != treaty) {
                    return None;
                }
                found = Some(treaty);
            }
        }
    }
    found
}

/// The only treaty that an article names, if it names one only; with whether it is called a deal and is named again.
pub(super) fn only_named(drafts: &[Draft], gazetteer: &Gazetteer) -> Option<(ActorId, bool)> {
    let mentions = drafts.iter().flat_map(|draft| &draft.mentions);
    let named = mentions.filter(|m| m.kind == ActorKind::Organization && m.head == Head::Name && m.actors.len() == 1);
    let mut treaties = named.map(|m| &m.actors[0]).filter(|actor| called(actor, gazetteer).is_some());
    let first = treaties.next()?;
    let mut names = 1;
    let is_only = treaties.inspect(|_| names += 1).all(|other| other == first);
    let is_deal = names > 1 && called(first, gazetteer).is_some_and(|word| !is_solemn(&word));
    is_only.then(|| (first.clone(), is_deal))
}

/// Whether a noun is for a treaty alone, and not for any deal that is made.
fn is_solemn(noun: &str) -> bool {
    !matches!(noun, "agreement" | "deal")
}

/// The treaty that a noun means: one named before, or else the only one that the article names.
pub(super) fn meant(
    subjects: &Subjects<'_>,
    noun: &str,
    is_new: bool,
    told: Option<&str>,
    only: Option<&(ActorId, bool)>,
    gazetteer: &Gazetteer,
) -> Option<ActorId> {
    // `the nuclear deal with Iran`: whatever follows tells more of the only one that is about such things.
    if let Some(about) = told {
        let is_about = |treaty: &ActorId| {
            gazetteer.entry(treaty).is_some_and(|entry| entry.label.to_lowercase().split(' ').any(|word| word == about))
        };
        return only.map(|(treaty, _)| treaty.clone()).filter(is_about);
    }
    let is_meant = |is_deal: bool| is_solemn(noun) || is_deal && !is_new;
    let only = only.filter(|(_, is_deal)| is_meant(*is_deal)).map(|(treaty, _)| treaty.clone());
    if is_new { only } else { last_named(subjects, noun, gazetteer).or(only) }
}

/// Whether an actor is a treaty, who says nothing.
pub(super) fn is_one(actor: &ActorId, gazetteer: &Gazetteer) -> bool {
    called(actor, gazetteer).is_some()
}

/// What kind of treaty an actor is, as the last word of its name says; none if it is none.
fn called(actor: &ActorId, gazetteer: &Gazetteer) -> Option<String> {
    let name = match actor {
        ActorId::Linked(_) => gazetteer.entry(actor)?.label.to_lowercase(),
        ActorId::Local(slug) => slug.replace('-', " "),
    };
    let last = name.split(' ').next_back()?;
    if is_treaty(last) {
        return Some(last.to_owned());
    }
    name.ends_with("plan of action").then(|| "deal".to_owned())
}

/// Whether an actor's name is that of a treaty.
pub(super) fn is_called_treaty(label: &str) -> bool {
    let last = label.rsplit(' ').next().map(str::to_lowercase);
    last.is_some_and(|last| is_treaty(&last)) || label.ends_with("Plan of Action")
}
