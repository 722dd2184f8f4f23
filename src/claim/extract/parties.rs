//! Who met or agreed, where a sentence leaves it to the rest of the article: `the talks`, `a deal`.

use super::Draft;
use super::confidence::RECALLED;
use super::found::Found;
use super::told::{Cast, Role, Told, closeness, elected, is_akin};
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, ArticleEntities};
use std::cell::OnceCell;
use std::collections::HashMap;

/// How many events before and after a sentence are looked at.
const WINDOW: usize = 12;

/// The share of what an article mentions that the two parties must have which it is taken to be about.
const ABOUT: f64 = 0.5;

/// How many sentences back an agreement may lie that `the deal` takes up: later on, it is what was agreed, and no event.
const NEAR: usize = 3;

/// Fills who met or agreed where a sentence names nobody, or only one of them.
pub(super) fn recall(found: &mut Found, sentence: usize, told: &Told<'_>) {
    let hosts = found.is_verb && told.word(sentence, found.head) == "host";
    if hosts && found.definite && found.proposition.initiators.len() == 1 {
        // `the talks, hosted by Oman`: whoever hosts the talks of others has no part in them.
        let host = std::mem::take(&mut found.proposition.initiators);
        let parties = of_like_events(found, sentence, told).filter(|parties| !parties.contains(&host[0]));
        found.proposition.initiators = parties.unwrap_or(host);
        return;
    }
    let known = &found.proposition.initiators;
    if known.len() > 1 {
        return;
    }
    let is_meeting = found.proposition.class == EventClass::Meeting;
    if known.is_empty() && !found.is_verb && !is_meeting && !found.definite {
        return;
    }
    let refers = found.definite || told.is_plural(sentence, found.head);
    let unnamed = known.is_empty() && !found.is_verb && is_meeting && refers;
    let parties = of_like_events(found, sentence, told);
    let unnamed = unnamed || known.is_empty() && !is_meeting && is_told(found);
    let about = || if unnamed { told.about.parties().map(<[ActorId]>::to_vec) } else { None };
    let Some(parties) = parties.or_else(about) else { return };
    found.proposition.initiators = joined(known, &parties, told.entities);
    found.raw *= RECALLED;
}

/// Gives ties of which a sentence tells only what became of them to the two that the article is about: `ties were severed`
pub(super) fn of_ties(sentences: &mut [Vec<Draft>], entities: &ArticleEntities) {
    use EventClass::{DowngradeOfRelations, EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations};
    let about = About::new(entities);
    for found in sentences.iter_mut().flatten().map(|draft| &mut draft.found) {
        let said = &found.proposition;
        let ties = [DowngradeOfRelations, EstablishmentOfRelations, RestorationOfRelations, SeveranceOfRelations];
        let open = found.is_verb && found.object.is_some() && said.initiators.is_empty() && !found.by_stranger;
        if !open || !ties.contains(&said.class) {
            continue;
        }
        let Some(parties) = about.parties() else { continue };
        let is_of_parties = said.targets.iter().all(|target| parties.contains(target));
        let others = parties.iter().filter(|party| !said.targets.contains(party)).cloned().collect();
        if is_of_parties {
            found.proposition.initiators = others;
        }
    }
}

/// Whether a sentence tells that an agreement was or will be made, and does not only speak of it: `a deal was struck`,
/// `since the truce came into force`
fn is_told(found: &Found) -> bool {
    found.is_verb || found.definite && !found.is_taken_up
}

/// The parties of the meetings and agreements that the article tells near a sentence.
fn of_like_events(found: &Found, sentence: usize, told: &Told<'_>) -> Option<Vec<ActorId>> {
    let word = told.word(sentence, found.head);
    let (class, known) = (found.proposition.class, &found.proposition.initiators);
    // Whoever has agreed has talked; but whoever has talked need not have agreed.
    let classes: &[(EventClass, f64)] = match class {
        EventClass::Meeting => &[(EventClass::Meeting, 1.0), (EventClass::Agreement, 0.5)],
        _ => &[(EventClass::Agreement, 1.0)],
    };
    let mut scored: Vec<(f64, &Vec<ActorId>)> = Vec::new();
    for (other, kind) in classes {
        let casts = told.of_class(*other);
        let after = casts.partition_point(|cast| cast.sentence <= sentence);
        for cast in &casts[after.saturating_sub(WINDOW)..(after + WINDOW).min(casts.len())] {
            let near = cast.sentence <= sentence && sentence - cast.sentence <= NEAR;
            if class == EventClass::Agreement && known.is_empty() && !near && !is_told(found) {
                continue;
            }
            let score = *kind * likeness(found, sentence, word, cast, told);
            if score > 0.0 {
                scored.push((score, cast.role(Role::Initiator)));
            }
        }
    }
    elected(&scored)
}

/// How much speaks for it that another event has the parties of the one that is meant.
fn likeness(found: &Found, sentence: usize, word: &str, cast: &Cast<'_>, told: &Told<'_>) -> f64 {
    let parties = cast.role(Role::Initiator);
    if cast.is(sentence, found.head) || parties.len() < 2 {
        return 0.0;
    }
    let akin = if is_akin(word, cast.word) { 1.6 } else { 1.0 };
    akin * told.agreement(&found.proposition.initiators, parties) * closeness(sentence, cast.sentence)
}

/// The two that an article is about, found once it is asked for them.
pub(super) struct About<'a> {
    entities: &'a ArticleEntities,
    parties: OnceCell<Option<Vec<ActorId>>>,
}

impl<'a> About<'a> {
    pub(super) fn new(entities: &'a ArticleEntities) -> Self {
        Self { entities, parties: OnceCell::new() }
    }

    /// The two, if the article is about two.
    pub(super) fn parties(&self) -> Option<&[ActorId]> {
        self.parties.get_or_init(|| of_article(self.entities)).as_deref()
    }
}

/// The two that an article is about, if it is about two: states and armed groups, whoever speaks for them included.
fn of_article(entities: &ArticleEntities) -> Option<Vec<ActorId>> {
    let mut counts: HashMap<&ActorId, usize> = HashMap::new();
    for actor in
        entities.mentions.iter().filter(|mention| mention.actors.len() == 1).flat_map(|mention| &mention.actors)
    {
        let party = entities.side(actor);
        let kind = entities.actor(party).map(|party| party.kind);
        let is_party = matches!(kind, Some(ActorKind::State | ActorKind::ArmedGroup));
        if is_party && !entities.is_media(party) {
            *counts.entry(party).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    let mut ranked: Vec<(&ActorId, usize)> = counts.into_iter().collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let parties = ranked.get(..2)?;
    let share = parties.iter().map(|(_, count)| count).sum::<usize>() as f64 / all as f64;
    (share >= ABOUT).then(|| parties.iter().map(|(party, _)| (*party).clone()).collect())
}

/// The known party and the others, without the one for which the known party speaks.
fn joined(known: &[ActorId], parties: &[ActorId], entities: &ArticleEntities) -> Vec<ActorId> {
    let mut all = known.to_vec();
    for party in parties {
        let speaks =
            |known: &ActorId| entities.state_of(known) == Some(party) || entities.state_of(party) == Some(known);
        if !all.contains(party) && !known.iter().any(speaks) {
            all.push(party.clone());
        }
    }
    all.sort();
    all
}
