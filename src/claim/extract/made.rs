//! The claim that a trigger makes.

use super::super::lexicon::{Frame, Source};
use super::actor::filler;
use super::culprit::blamed;
use super::filler::Filler;
use super::found::Found;
use super::governed::speaker;
use super::meant::{is_arranged, is_of_nobody};
use super::overthrown::{is_of_exile, overthrown};
use super::performed::{acts_for_state, performed, said_by, said_by_actor};
use super::place::{is_placed, location};
use super::players::{initiator, judged, target};
use super::reciprocal::is_reciprocal;
use super::site::Site;
use super::stance::Stance;
use super::trigger::Trigger;
use super::victim::{is_by_stranger, is_qualifier, is_strange};
use super::view::View;
use super::{confidence, noun_stance, place, suits, utterance};
use crate::claim::{EventClass, Modality, Proposition};
use crate::entity::ActorId;
use crate::parse::Relation;
use std::ops::Range;

/// The claim of a trigger; none if it names no actor at all or is too unsure.
pub(super) fn claim(view: &View<'_, '_, '_>, trigger: &Trigger, mut stance: Stance, text: &str) -> Option<Found> {
    let frame = view.lexicon.frame(trigger.frame);
    let site = &trigger.site;
    if !utterance::fits(view, frame, trigger, &stance) {
        return None;
    }
    let cast = cast(view, frame, site, &mut stance)?;
    let (initiators, mut targets) = actors(view, frame, site, &cast);
    let is_reciprocal = initiators.len() > 1 && !frame.class.is_mutual() && is_reciprocal(view, frame, site);
    if is_nobodys(view, frame, site, &cast, &initiators) {
        return None;
    }
    leave_own(view, frame, &initiators, &mut targets)?;
    let Cast { initiator, target } = &cast;
    let known = if site.is_verb { site.completed_by(view) } else { Some(site.head) };
    let definite = known.is_some_and(|noun| noun_stance::is_definite(view, noun));
    if frame.class == EventClass::Coup && targets.is_empty() {
        targets.extend(overthrown(view, site, &initiators));
    }
    let in_exile = frame.class == EventClass::Coup && targets.is_empty() && is_of_exile(view, site.head);
    let raw = confidence::raw(frame, initiator.as_ref(), target.as_ref(), stance.quality);
    if raw < confidence::THRESHOLD {
        return None;
    }
    let attack = frame.class == EventClass::Attack;
    let struck = if attack { struck_place(view, site, &initiators, &targets) } else { None };
    let placed = attack && target.as_ref().is_some_and(|target| is_placed(view, target)) || struck.is_some();
    targets.extend(struck);
    if place::lies_in_state(frame.class) {
        place::in_states(view, frame.class, &mut targets);
    }
    let owned = attack && initiator.as_ref().is_some_and(|initiator| is_qualifier(view, site, initiator));
    let arranged = stance.modality == Modality::Asserted && is_arranged(view, frame, site);
    let modality = frame.modality.unwrap_or(if arranged { Modality::Planned } else { stance.modality });
    let location = location(view, site, frame.class, &initiators, &targets);
    if is_reciprocal {
        targets.clone_from(&initiators);
    }
    let is_of_none = targets.is_empty() && is_of_nobody(view, frame, site);
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
        is_answer: is_reciprocal || in_exile || is_of_none,
        by_stranger: initiator.is_none() && is_by_stranger(view, site),
        ..Found::told(proposition, site.tokens.clone(), site.head, raw)
    })
}

/// Who plays which role by the sentence.
struct Cast {
    initiator: Option<Filler>,
    target: Option<Filler>,
}

/// Who plays which role; none if the event is said not to be one, or is done to what is no actor.
fn cast(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, stance: &mut Stance) -> Option<Cast> {
    let mut initiator = initiator(view, frame, site);
    let mut is_said = false;
    if initiator.is_none() && frame.initiator.contains(&Source::Speaker) {
        initiator = said_by(view, site.head, stance);
        if initiator.is_some() {
            stance.modality = performed(view, stance)?;
            is_said = true;
        }
    }
    let outer = noun_stance::outer(view, site, initiator.as_ref());
    if let Some(outer) = outer.filter(|_| !is_said && stance.modality == Modality::Asserted) {
        *stance = outer?;
    }
    allege(view, frame, site, initiator.as_ref(), stance);
    let target = target(view, frame, site, initiator.as_ref())?;
    let passive = site.passive || !site.is_verb && site.is_of_passive(view);
    let unsaid = initiator.is_none() && passive && acts_for_state(frame.class);
    if unsaid && !stance.attributed_to.is_empty() {
        initiator = said_by_actor(view, stance, target.as_ref());
    }
    Some(Cast { initiator, target })
}

/// Lets an attack be alleged whose attacker is only whoever is blamed for it, by those who blame them: `a raid that Kenya
/// blames on Chad`
fn allege(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, initiator: Option<&Filler>, stance: &mut Stance) {
    let is_fact = frame.class == EventClass::Attack && !site.is_verb && stance.modality == Modality::Asserted;
    let Some(initiator) = initiator.filter(|_| is_fact) else { return };
    let Some(blamed) = blamed(view, site.head).filter(|blamed| blamed.whom.token == initiator.token) else { return };
    stance.modality = Modality::Alleged;
    stance.content_of = Some(blamed.by);
    stance.attributed_to = speaker(view, blamed.by);
}

/// The initiators and targets of a cast.
fn actors(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, cast: &Cast) -> (Vec<ActorId>, Vec<ActorId>) {
    let of = |filler: &Option<Filler>| filler.as_ref().map_or_else(Vec::new, |filler| filler.actors.clone());
    let (mut initiators, mut targets) = (of(&cast.initiator), of(&cast.target));
    if place::lies_in_state(frame.class) {
        place::in_states(view, frame.class, &mut targets);
    }
    let is_host = || site.is_verb && view.tokens.get(site.head).is_some_and(|verb| &*verb.lemma == "host");
    if frame.mutual {
        // `hosted talks between Peru and Chile`
        if targets.len() > 1 && frame.class == EventClass::Meeting && is_host() {
            initiators.clear();
        }
        initiators.append(&mut targets);
        initiators.sort();
        initiators.dedup();
    }
    targets.retain(|actor| !initiators.contains(actor));
    (initiators, targets)
}

/// Whether what is told is of things or crowds, or a threat that nobody utters: `the threat of war`
fn is_nobodys(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, cast: &Cast, initiators: &[ActorId]) -> bool {
    let is_with_thing = cast.target.is_none() && suits::is_with_thing(view, frame, site, initiators.len());
    let is_by_crowd = || cast.initiator.is_none() && suits::is_by_crowd(view, frame, site);
    let told = || view.dependent(site.head, Relation::Acl).is_some() || view.low(site.head).ends_with('s');
    let is_bare_threat = frame.class == EventClass::Threat && !site.is_verb && initiators.is_empty();
    is_with_thing
        || suits::is_reply(view, frame, site)
        || suits::is_at_home(view, frame, site)
        || suits::is_unsaid(view, frame, site)
        || suits::is_of_thing(view, frame, site)
        || is_by_crowd()
        || is_bare_threat && !told()
}

/// Takes out of the targets whom the initiators speak for; none if that leaves no such event.
fn leave_own(view: &View<'_, '_, '_>, frame: &Frame, initiators: &[ActorId], targets: &mut Vec<ActorId>) -> Option<()> {
    if frame.initiator.contains(&Source::Speaker) {
        // Nobody blames or orders about those for whom he speaks.
        targets.retain(|actor| initiators.iter().all(|initiator| view.side_of(initiator) != Some(actor)));
    }
    let own = |target: &ActorId| initiators.iter().any(|actor| view.acts_for(actor, target));
    // Whoever orders their own forces out withdraws them.
    let is_own_withdrawal = frame.class == EventClass::TroopExpulsion && targets.iter().any(own);
    (!is_own_withdrawal).then_some(())
}

/// The place that an attack struck of which no other target is told, if it is no initiator's own.
fn struck_place(view: &View<'_, '_, '_>, site: &Site, initiators: &[ActorId], targets: &[ActorId]) -> Option<ActorId> {
    let place = if targets.is_empty() { location(view, site, EventClass::Attack, initiators, targets) } else { None };
    place.filter(|place| {
        let state = view.state_of(place).unwrap_or(place);
        initiators.iter().all(|actor| actor != state && view.side_of(actor) != Some(state))
    })
}

/// The words of some tokens as they stand in the text.
pub(super) fn verbatim(view: &View<'_, '_, '_>, text: &str, tokens: &Range<usize>) -> Option<String> {
    let first = view.tokens.get(tokens.start)?;
    let last = view.tokens.get(tokens.end.checked_sub(1)?)?;
    text.get(first.byte..last.byte + last.text.len()).map(str::to_owned)
}

/// The act of a class that a verb implies by what it has somebody say, whose it is: `said that it had not shelled the
/// town` denies it. Without a target.
pub(super) fn implied_act(
    view: &View<'_, '_, '_>,
    text: &str,
    content: &Found,
    verb: usize,
    class: EventClass,
) -> Option<Found> {
    let tokens = verb..verb + 1;
    let proposition = Proposition {
        class,
        trigger: verbatim(view, text, &tokens)?,
        initiators: content.proposition.attributed_to.clone(),
        targets: Vec::new(),
        location: None,
        modality: Modality::Asserted,
        attributed_to: Vec::new(),
        earliest: None,
        latest: None,
        confidence: 0.0,
    };
    Some(Found::told(proposition, tokens, verb, content.raw * 0.8))
}

/// Whom a noun phrase means, by its head.
pub(super) fn meant(view: &View<'_, '_, '_>, token: usize) -> Vec<ActorId> {
    filler(view, token).map_or_else(Vec::new, |filler| filler.actors)
}
