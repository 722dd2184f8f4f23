//! What one sentence claims.

use super::super::lexicon::Source;
use super::actor::filler;
use super::attribution::attribute;
use super::echo;
use super::evoked::{of_event_nouns, of_verbs};
use super::found::Found;
use super::meant::is_arranged;
use super::memory::Memory;
use super::merge;
use super::performed::{acts_for_state, performed, said_by, said_by_actor};
use super::place::{is_placed, location};
use super::players::{initiator, judged, target};
use super::stance::Stance;
use super::trigger::Trigger;
use super::verb::verbs;
use super::victim::{is_by_stranger, is_qualifier, is_strange};
use super::view::View;
use super::{Draft, confidence, denial, noun_stance, place, suits, utterance, when};
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use crate::parse::Relation;
use std::ops::Range;

/// The drafts of a sentence; `memory` holds what the sentences before it said.
pub(super) fn drafts(view: &View<'_, '_, '_>, text: &str, memory: &mut Memory) -> Vec<Draft> {
    let verbs = verbs(view);
    let mut found: Vec<Found> = Vec::new();
    let question = view.low(view.len().saturating_sub(1)) == "?";
    if !question {
        of_verbs(view, &verbs, text, &mut found, memory);
        of_event_nouns(view, text, &mut found);
        merge::parts(view, &mut found);
        reach_back(&mut found);
        denial::of_contents(view, text, &mut found);
        denial::of_parts(view, &mut found);
        found.extend(echo::followers(view, &verbs, text, &found));
    }
    attribute(view, &mut found);
    when::date(view, &mut found);
    memory.remember(&found);
    let content = |index: usize| -> Vec<usize> {
        let act: &Found = &found[index];
        if !act.is_verb || act.proposition.class.group() != EventGroup::SpeechActs {
            return Vec::new();
        }
        (0..found.len()).filter(|other| *other != index && found[*other].content_of == Some(act.head)).collect()
    };
    let contents: Vec<Vec<usize>> = (0..found.len()).map(content).collect();
    found.into_iter().zip(contents).map(|(found, content)| Draft { found, content }).collect()
}

/// The claim of a trigger; none if it names no actor at all or is too unsure.
pub(super) fn claim(view: &View<'_, '_, '_>, trigger: &Trigger, mut stance: Stance, text: &str) -> Option<Found> {
    let frame = view.lexicon.frame(trigger.frame);
    let site = &trigger.site;
    if !utterance::fits(view, frame, trigger, &stance) {
        return None;
    }
    let mut initiator = initiator(view, frame, site);
    let mut is_said = false;
    if initiator.is_none() && frame.initiator.contains(&Source::Speaker) {
        initiator = said_by(view, site.head, &mut stance);
        if initiator.is_some() {
            stance.modality = performed(view, &stance)?;
            is_said = true;
        }
    }
    if let Some(outer) =
        noun_stance::outer(view, site, initiator.as_ref()).filter(|_| !is_said && stance.modality == Modality::Asserted)
    {
        stance = outer?;
    }
    let target = target(view, frame, site, initiator.as_ref())?;
    let passive = site.passive || !site.is_verb && site.is_of_passive(view);
    let unsaid = initiator.is_none() && passive && acts_for_state(frame.class);
    if unsaid && !stance.attributed_to.is_empty() {
        initiator = said_by_actor(view, &stance, target.as_ref());
    }
    let mut initiators = initiator.as_ref().map_or_else(Vec::new, |filler| filler.actors.clone());
    let mut targets = target.as_ref().map_or_else(Vec::new, |filler| filler.actors.clone());
    if place::lies_in_state(frame.class) {
        place::in_states(view, frame.class, &mut targets);
    }
    if frame.mutual {
        initiators.append(&mut targets);
        initiators.sort();
        initiators.dedup();
    }
    targets.retain(|actor| !initiators.contains(actor));
    if target.is_none() && suits::is_with_thing(view, frame, site, initiators.len())
        || initiator.is_none() && suits::is_by_crowd(view, frame, site)
    {
        return None;
    }
    let told = view.dependent(site.head, Relation::Acl).is_some() || view.low(site.head).ends_with('s');
    if frame.class == EventClass::Threat && !site.is_verb && initiators.is_empty() && !told {
        // `the threat of war` is nobody's.
        return None;
    }
    if frame.initiator.contains(&Source::Speaker) {
        // Nobody blames or orders about those for whom he speaks.
        targets.retain(|actor| initiators.iter().all(|initiator| view.side_of(initiator) != Some(actor)));
    }
    let own = |target: &ActorId| initiators.iter().any(|actor| view.acts_for(actor, target));
    if frame.class == EventClass::TroopExpulsion && targets.iter().any(own) {
        // Whoever orders their own forces out withdraws them.
        return None;
    }
    let known = if site.is_verb { site.completed_by(view) } else { Some(site.head) };
    let definite = known.is_some_and(|noun| noun_stance::is_definite(view, noun));
    if frame.class == EventClass::Coup && targets.is_empty() {
        targets.extend(place::state_near(view, site.head).filter(|state| !initiators.contains(state)));
    }
    let raw = confidence::raw(frame, initiator.as_ref(), target.as_ref(), stance.quality);
    if raw < confidence::THRESHOLD {
        return None;
    }
    let attack = frame.class == EventClass::Attack;
    let site_of =
        if attack && targets.is_empty() { location(view, site, frame.class, &initiators, &targets) } else { None };
    let is_apart = |place: &ActorId| {
        let state = view.state_of(place).unwrap_or(place);
        initiators.iter().all(|actor| actor != state && view.side_of(actor) != Some(state))
    };
    let site_of = site_of.filter(|place| is_apart(place));
    let placed = attack && target.as_ref().is_some_and(|target| is_placed(view, target)) || site_of.is_some();
    targets.extend(site_of);
    place::in_states(view, frame.class, &mut targets);
    let owned = frame.class == EventClass::Attack
        && initiator.as_ref().is_some_and(|initiator| is_qualifier(view, site, initiator));
    let arranged = stance.modality == Modality::Asserted && is_arranged(view, frame, site);
    let modality = frame.modality.unwrap_or(if arranged { Modality::Planned } else { stance.modality });
    let location = location(view, site, frame.class, &initiators, &targets);
    let proposition = Proposition {
        class: frame.class,
        trigger: verbatim(view, text, &site.tokens)?,
        initiators,
        targets,
        location,
        modality,
        attributed_to: stance.attributed_to,
        earliest: None,
        latest: None,
        confidence: 0.0,
    };
    Some(Found {
        words: trigger.words.clone(),
        is_verb: site.is_verb,
        content_of: stance.content_of,
        object: site.completed_by(view).filter(|_| site.is_verb),
        about: judged(view, frame, site),
        needs: frame.needs,
        definite,
        owned,
        placed,
        is_taken_up: stance.is_taken_up && definite && !site.is_verb,
        strange: target.is_none() && is_strange(view, frame, site),
        by_stranger: initiator.is_none() && is_by_stranger(view, site),
        ..Found::told(proposition, site.tokens.clone(), site.head, raw)
    })
}

/// The words of some tokens as they stand in the text.
pub(super) fn verbatim(view: &View<'_, '_, '_>, text: &str, tokens: &Range<usize>) -> Option<String> {
    let first = view.tokens.get(tokens.start)?;
    let last = view.tokens.get(tokens.end.checked_sub(1)?)?;
    text.get(first.byte..last.byte + last.text.len()).map(str::to_owned)
}

/// Gives a threat the target of what is threatened, and a condemnation the one who does what is condemned, where the
/// sentence names nobody else.
fn reach_back(found: &mut [Found]) {
    for index in 0..found.len() {
        let act = &found[index];
        if !act.proposition.targets.is_empty() {
            continue;
        }
        let other = found.iter().filter(|other| other.tokens.start >= act.tokens.end);
        let reached = match act.proposition.class {
            EventClass::Threat => other
                .filter(|other| act.is_verb && other.content_of == Some(act.head))
                .map(|other| &other.proposition.targets)
                .next(),
            EventClass::Condemnation => other
                .filter(|other| !other.is_verb && other.tokens.start - act.tokens.end <= 4)
                .map(|other| &other.proposition.initiators)
                .next(),
            _ => None,
        };
        let mut reached = reached.cloned().unwrap_or_default();
        reached.retain(|actor| !act.proposition.initiators.contains(actor));
        found[index].proposition.targets = reached;
    }
}

/// Whom a noun phrase means, by its head.
pub(super) fn actors(view: &View<'_, '_, '_>, token: usize) -> Vec<ActorId> {
    filler(view, token).map_or_else(Vec::new, |filler| filler.actors)
}
