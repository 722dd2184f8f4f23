//! What one sentence claims.

use super::super::lexicon::{Frame, Needs, Source};
use super::echo::{self, Memory};
use super::modality::{self, Stance};
use super::role::{Filler, Site, actors};
use super::trigger::{self, Trigger};
use super::verb::{VerbAt, verbs};
use super::view::View;
use super::{Draft, when};
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::{ActorId, ActorKind};
use jiff::civil::Date;
use std::ops::Range;

/// Below this a claim is too unsure to make.
const THRESHOLD: f64 = 0.4;

/// A claim found, with where in the sentence.
pub(super) struct Found {
    pub(super) proposition: Proposition,
    /// The tokens of its trigger.
    pub(super) tokens: Range<usize>,
    /// The verb that it is (its index).
    pub(super) verb: Option<usize>,
    /// The verb whose content it is.
    pub(super) content_of: Option<usize>,
}

/// The drafts of a sentence; `memory` holds what the sentences before it said.
pub(super) fn drafts(view: &View<'_, '_, '_>, text: &str, memory: &mut Memory) -> Vec<Draft> {
    let verbs = verbs(view);
    let mut found: Vec<Found> = Vec::new();
    let question = view.low(view.len().saturating_sub(1)) == "?";
    if !question {
        of_verbs(view, &verbs, text, &mut found, memory);
        of_nouns(view, &verbs, text, &mut found, memory);
        reach_back(&mut found);
        found.extend(echo::followers(view, &verbs, text, &found));
    }
    attribute(view, &verbs, &mut found);
    let found = without_repeats(found);
    memory.remember(&found);
    let content = |index: usize| -> Vec<usize> {
        let act: &Found = &found[index];
        let Some(verb) = act.verb.filter(|_| act.proposition.class.group() == EventGroup::SpeechActs) else {
            return Vec::new();
        };
        (0..found.len()).filter(|other| *other != index && found[*other].content_of == Some(verb)).collect()
    };
    let contents: Vec<Vec<usize>> = (0..found.len()).map(content).collect();
    found.into_iter().zip(contents).map(|(found, content)| Draft { proposition: found.proposition, content }).collect()
}

fn of_verbs(view: &View<'_, '_, '_>, verbs: &[VerbAt], text: &str, found: &mut Vec<Found>, memory: &Memory) {
    for index in 0..verbs.len() {
        let negated = verbs[index].negated;
        let stance = modality::of_verb(view, verbs, index);
        let denied = modality::of_negated(view, verbs, index);
        let candidates = trigger::of_verb(view, verbs, index);
        let made = candidates.iter().find_map(|trigger| {
            let speech = view.lexicon.frame(trigger.frame).class.group() == EventGroup::SpeechActs;
            let stance = match (negated, trigger.negated) {
                (false, false) => &stance,
                (true, true) => return None,
                _ if speech => return None,
                _ => &denied,
            };
            claim(view, verbs, trigger, stance.clone()?, text, &[], memory)
        });
        let none = candidates.iter().any(|trigger| trigger.negated);
        let echo = |stance: &Stance| echo::claim(view, verbs, index, stance, text, memory, found);
        let made = made.or_else(|| stance.as_ref().filter(|_| !none).and_then(echo));
        found.extend(made);
    }
}

fn of_nouns(view: &View<'_, '_, '_>, verbs: &[VerbAt], text: &str, found: &mut Vec<Found>, memory: &Memory) {
    let taken: Vec<Range<usize>> = found.iter().map(|claim| claim.tokens.clone()).collect();
    let triggers = trigger::of_nouns(view, verbs, &taken);
    let nouns: Vec<Range<usize>> = triggers.iter().map(|trigger| trigger.tokens.clone()).collect();
    for trigger in &triggers {
        let Some(stance) = modality::of_noun(view, verbs, trigger.tokens.start) else { continue };
        found.extend(claim(view, verbs, trigger, stance, text, &nouns, memory));
    }
}

/// The claim of a trigger; none if its roles are not found or it is too unsure.
fn claim(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    trigger: &Trigger,
    stance: Stance,
    text: &str,
    nouns: &[Range<usize>],
    memory: &Memory,
) -> Option<Found> {
    let frame = view.lexicon.frame(trigger.frame);
    let site = trigger.site(verbs);
    let initiator = frame
        .initiator
        .iter()
        .find_map(|source| site.filler(view, source, true).filter(|filler| can_act(view, filler, source)));
    let target = target(view, frame, &site, initiator.as_ref());
    let mut initiators = filled(view, initiator.as_ref());
    let mut targets = filled(view, target.as_ref());
    let mut stance = stance;
    if initiators.is_empty() && frame.initiator.contains(&Source::Speaker) {
        let told = std::mem::take(&mut stance.attributed_to);
        let sources = || modality::of_sentence(view, verbs).into_iter().next().map(|(_, actors)| actors);
        initiators = if told.is_empty() { sources().unwrap_or_default() } else { told };
        targets.retain(|actor| !initiators.contains(actor));
    }
    if frame.mutual {
        initiators.append(&mut targets);
        initiators.sort();
        initiators.dedup();
        if frame.needs == Needs::Both && initiators.len() < 2 {
            return None;
        }
    }
    targets.retain(|actor| !initiators.contains(actor));
    let elided = if targets.is_empty() { memory.target(frame.class, &initiators) } else { None };
    let recalled = elided.map_or(1.0, |_| 0.85);
    targets.extend(elided.unwrap_or_default().iter().cloned());
    let missing = match frame.needs {
        Needs::Any => initiators.is_empty() && targets.is_empty(),
        Needs::Initiator => initiators.is_empty(),
        Needs::Target => targets.is_empty(),
        Needs::Both => initiators.is_empty() || targets.is_empty() && !frame.mutual,
    };
    if missing {
        return None;
    }
    let quality =
        |filler: &Option<Filler>| filler.as_ref().map_or(1.0, |f| f.quality * view.groups[f.group].confidence.max(0.5));
    let confidence = frame.confidence * quality(&initiator) * quality(&target) * stance.quality * recalled;
    if confidence < THRESHOLD {
        return None;
    }
    let modality = frame.modality.unwrap_or(stance.modality);
    let is_planned = modality == Modality::Planned;
    let days = when::days(view, verbs, &trigger.tokens, trigger.verb.is_none(), nouns, is_planned);
    let location = location(view, &site, frame.class, &initiators, &targets);
    let proposition = Proposition {
        class: frame.class,
        trigger: verbatim(view, text, &trigger.tokens)?,
        initiators,
        targets,
        location,
        modality,
        attributed_to: stance.attributed_to,
        earliest: days.map(|days: (Date, Date)| days.0),
        latest: days.map(|days| days.1),
        confidence: rounded(confidence),
    };
    Some(Found { proposition, tokens: trigger.tokens.clone(), verb: trigger.verb, content_of: stance.content_of })
}

/// A confidence in steps of 0.01.
pub(super) fn rounded(confidence: f64) -> f64 {
    (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0
}

/// The words of some tokens as they stand in the text.
pub(super) fn verbatim(view: &View<'_, '_, '_>, text: &str, tokens: &Range<usize>) -> Option<String> {
    let first = view.tokens.get(tokens.start)?;
    let last = view.tokens.get(tokens.end.checked_sub(1)?)?;
    text.get(first.byte..last.byte + last.text.len()).map(str::to_owned)
}

fn filled(view: &View<'_, '_, '_>, filler: Option<&Filler>) -> Vec<ActorId> {
    filler.map_or_else(Vec::new, |filler| actors(&view.groups[filler.group]).to_vec())
}

/// Whether whoever stands there can do something.
fn can_act(view: &View<'_, '_, '_>, filler: &Filler, source: &Source) -> bool {
    let group = &view.groups[filler.group];
    let owner = matches!(source, Source::Owner | Source::Completion);
    !group.actors.is_empty() && group.kind != ActorKind::Place && (owner || !group.attribute)
}

fn target(view: &View<'_, '_, '_>, frame: &Frame, site: &Site<'_>, initiator: Option<&Filler>) -> Option<Filler> {
    let fits = |filler: &Filler| {
        let group = &view.groups[filler.group];
        let other = initiator.is_none_or(|initiator| {
            initiator.group != filler.group
                && group.actors.iter().any(|actor| !view.groups[initiator.group].actors.contains(actor))
        });
        let party = !frame.mutual || group.is_agent();
        other && party && (frame.only.is_empty() || frame.only.contains(&group.kind))
    };
    // What is condemned or denied as `it` is what was said or done, not who did it.
    let judges = matches!(frame.class, EventClass::Condemnation | EventClass::Denial | EventClass::Rejection);
    let deed = |filler: &Filler, source: &Source| {
        let group = &view.groups[filler.group];
        judges && *source == Source::Object && !group.possessive && view.low(group.tokens.start) == "it"
    };
    frame
        .target
        .iter()
        .find_map(|source| site.filler(view, source, false).filter(|filler| fits(filler) && !deed(filler, source)))
}

/// Where an event takes place, where that is not its target: `in Geneva`
fn location(
    view: &View<'_, '_, '_>,
    site: &Site<'_>,
    class: EventClass,
    initiators: &[ActorId],
    targets: &[ActorId],
) -> Option<ActorId> {
    let places = matches!(
        class,
        EventClass::Meeting | EventClass::Agreement | EventClass::Attack | EventClass::Mediation | EventClass::Aid
    );
    let filler = if places { site.filler(view, &Source::After("in".to_owned()), false) } else { None }?;
    let group = &view.groups[filler.group];
    let is_place = matches!(group.kind, ActorKind::State | ActorKind::Place) && !group.attribute && !group.possessive;
    let actor = group.actors.first().filter(|_| is_place && group.actors.len() == 1)?;
    (!initiators.contains(actor) && !targets.contains(actor)).then(|| actor.clone())
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
                .filter(|other| act.verb.is_some() && other.content_of == act.verb)
                .map(|other| &other.proposition.targets)
                .next(),
            EventClass::Condemnation => other
                .filter(|other| other.verb.is_none() && other.tokens.start - act.tokens.end <= 4)
                .map(|other| &other.proposition.initiators)
                .next(),
            _ => None,
        };
        let mut reached = reached.cloned().unwrap_or_default();
        reached.retain(|actor| !act.proposition.initiators.contains(actor));
        found[index].proposition.targets = reached;
    }
}

/// Makes those responsible to whom the sentence as a whole is attributed.
fn attribute(view: &View<'_, '_, '_>, verbs: &[VerbAt], found: &mut [Found]) {
    let sources = modality::of_sentence(view, verbs);
    for claim in found {
        if !claim.proposition.attributed_to.is_empty() {
            continue;
        }
        for (verb, actors) in &sources {
            if claim.verb != Some(*verb) && claim.proposition.initiators != *actors {
                claim.proposition.attributed_to.extend(actors.iter().cloned());
            }
        }
    }
}

/// Of several claims that say the same, the surest.
fn without_repeats(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for claim in found {
        let same = kept.iter_mut().find(|other| {
            let (a, b) = (&other.proposition, &claim.proposition);
            a.class == b.class && a.modality == b.modality && a.initiators == b.initiators && a.targets == b.targets
        });
        match same {
            Some(other) if other.proposition.confidence >= claim.proposition.confidence => {}
            Some(other) => *other = claim,
            None => kept.push(claim),
        }
    }
    kept
}
