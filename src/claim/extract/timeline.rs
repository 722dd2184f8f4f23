//! The events of an article in time: those that a sentence leaves without a day, dated by what the rest of the article
//! tells of them, or as news.

use super::Draft;
use super::found::Found;
use super::news;
use crate::claim::date::Clock;
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use jiff::civil::Date;
use std::collections::HashMap;

/// The most days of a time that dates another mention of the event.
const WIDEST: i32 = 366;

/// The most events that are kept for one class and actor: an article that names more is no article of news.
const MOST: usize = 24;

/// How many sentences tell the news even of an article that is not of the day: the headline and the lead.
const LEAD: usize = 2;

/// Dates what is undated: by another sentence on the same event; else, if it is told as news, by the day of
/// publication; else by the news that tells of it. What is left has taken place by the day of publication, or is to
/// come.
pub(super) fn date(drafts: &mut [Vec<Draft>], clock: &Clock) {
    let Some((first, last)) = clock.window() else { return spread(drafts, true) };
    // Where only the month of publication is known, the news comes first: its days are not told, and others may be of
    // what was before.
    if first == last {
        spread(drafts, false);
    }
    let news = if clock.is_fresh() { drafts.len() } else { drafts.len().min(LEAD) };
    let mut is_any = false;
    for found in drafts[..news].iter_mut().flatten().map(|draft| &mut draft.found) {
        if found.proposition.earliest.is_none() && found.is_news {
            found.proposition.earliest = Some(news::week_before(first));
            found.proposition.latest = Some(last);
            is_any = true;
        }
    }
    if is_any || first < last {
        spread(drafts, false);
    }
    for found in drafts.iter_mut().flatten().map(|draft| &mut draft.found) {
        bound(found, first, last);
    }
}

/// Bounds what has no day by that of publication: what has been told by then has been done, and what was still planned
/// had not.
fn bound(found: &mut Found, first: Date, last: Date) {
    let is_off = found.is_called_off();
    let proposition = &mut found.proposition;
    match proposition.modality {
        _ if proposition.earliest.is_some() || proposition.latest.is_some() => {}
        Modality::Planned if found.is_ahead => proposition.earliest = Some(first),
        Modality::Planned => {}
        _ if is_off => {}
        _ => proposition.latest = Some(last),
    }
}

/// An event with its days.
struct Told {
    initiators: Vec<ActorId>,
    targets: Vec<ActorId>,
    /// None of news of which nobody knows the day.
    days: Option<(Date, Date)>,
    sentence: usize,
}

/// Gives undated events the days that other sentences give them. News keeps apart from what lies back where nobody knows
/// when the article was published.
fn spread(drafts: &mut [Vec<Draft>], is_unpublished: bool) {
    let mut told: Vec<Told> = Vec::new();
    let mut by_actor: HashMap<(EventClass, bool, ActorId), Vec<usize>> = HashMap::new();
    for (sentence, drafts) in drafts.iter().enumerate() {
        for found in drafts.iter().map(|draft| &draft.found) {
            let proposition = &found.proposition;
            let days = proposition.earliest.zip(proposition.latest).filter(|days| width(*days) <= WIDEST);
            if days.is_none() && !(is_unpublished && found.is_news) {
                continue;
            }
            let index = told.len();
            let (initiators, targets) = (proposition.initiators.clone(), proposition.targets.clone());
            told.push(Told { initiators, targets, days, sentence });
            for actor in proposition.initiators.iter().chain(&proposition.targets) {
                let known = by_actor.entry(key(proposition, actor)).or_default();
                if known.len() < MOST {
                    known.push(index);
                }
            }
        }
    }
    if told.is_empty() {
        return;
    }
    for (sentence, drafts) in drafts.iter_mut().enumerate() {
        for found in drafts.iter_mut().map(|draft| &mut draft.found) {
            if found.proposition.earliest.is_some() || is_unpublished && found.is_news || !can_be_meant(found) {
                continue;
            }
            let proposition = &found.proposition;
            let actors = proposition.initiators.iter().chain(&proposition.targets);
            let mut same: Vec<usize> =
                actors.filter_map(|actor| by_actor.get(&key(proposition, actor))).flatten().copied().collect();
            same.sort_unstable();
            same.dedup();
            let same: Vec<&Told> =
                same.into_iter().map(|index| &told[index]).filter(|told| is_same(found, told)).collect();
            if let Some((first, last)) = agreed(&same, sentence, found.definite) {
                found.proposition.earliest = Some(first);
                found.proposition.latest = Some(last);
            }
        }
    }
}

fn key(proposition: &Proposition, actor: &ActorId) -> (EventClass, bool, ActorId) {
    (proposition.class, proposition.modality == Modality::Planned, actor.clone())
}

fn width((first, last): (Date, Date)) -> i32 {
    (last - first).get_days()
}

/// Whether another sentence can be on the same event: acts that recur are taken up only by a definite noun.
fn can_be_meant(found: &Found) -> bool {
    let class = found.proposition.class;
    found.definite
        || class != EventClass::Attack && class != EventClass::Aid && class.group() != EventGroup::SpeechActs
        || class.group() == EventGroup::SpeechActs && found.is_verb
}

/// Whether the actors let two mentions be of one event.
fn is_same(found: &Found, told: &Told) -> bool {
    let proposition = &found.proposition;
    let agree = |one: &[ActorId], other: &[ActorId]| {
        if one.is_empty() || other.is_empty() { None } else { Some(one.iter().any(|actor| other.contains(actor))) }
    };
    let roles = [agree(&proposition.initiators, &told.initiators), agree(&proposition.targets, &told.targets)];
    if proposition.class.is_mutual() {
        let shared = proposition.initiators.iter().filter(|actor| told.initiators.contains(actor)).count();
        return shared > 1 || found.definite && shared == proposition.initiators.len();
    }
    let agreeing = roles.iter().filter(|role| **role == Some(true)).count();
    !roles.contains(&Some(false))
        && agreeing > 0
        && (agreeing == 2 || found.definite || proposition.targets == told.targets)
}

/// The days that all tellings of an event have in common; else those of the nearest one before, if it is taken up as
/// known.
fn agreed(told: &[&Told], sentence: usize, definite: bool) -> Option<(Date, Date)> {
    let days: Vec<(Date, Date)> = told.iter().map(|told| told.days).collect::<Option<_>>()?;
    let (first, others) = days.split_first()?;
    let common = others.iter().try_fold(*first, |days, other| {
        let common = (days.0.max(other.0), days.1.min(other.1));
        (common.0 <= common.1).then_some(common)
    });
    common.or_else(|| {
        let before = told.iter().rev().find(|told| told.sentence <= sentence);
        before.filter(|_| definite).and_then(|told| told.days)
    })
}
