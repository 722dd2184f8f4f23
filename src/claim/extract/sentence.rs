//! What one sentence claims.

use super::super::lexicon::{Frame, Needs, Source};
use super::actor::{Filler, filler, owner_of};
use super::addressee::{asked, asks_for_release};
use super::attribution::attribute;
use super::echo;
use super::evoked::{of_event_nouns, of_verbs};
use super::meant::is_arranged;
use super::memory::Memory;
use super::merge;
use super::performed::{acts_for_state, performed, said_by, said_by_actor};
use super::place::{is_placed, location, town};
use super::role::Site;
use super::stance::Stance;
use super::trigger::Trigger;
use super::usurper::usurper;
use super::verb::verbs;
use super::victim::{blamed, is_by_stranger, is_means, is_owned_deed, is_qualifier, is_strange, struck, struck_town};
use super::view::View;
use super::{Draft, confidence, denial, noun_stance, place, suits, utterance, visit, when};
use crate::claim::{EventClass, EventGroup, Modality, Proposition};
use crate::entity::{ActorId, ActorKind};
use crate::parse::Relation;
use std::ops::Range;

/// A claim found, with where in the sentence.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) proposition: Proposition,
    /// The tokens of its trigger.
    pub(super) tokens: Range<usize>,
    /// The tokens of its trigger that evoke nothing else: in `took part in an attack` the attack is an event of its own.
    pub(super) words: Range<usize>,
    /// The token that evokes it.
    pub(super) head: usize,
    /// Whether that is a verb.
    pub(super) is_verb: bool,
    /// The verb whose content it is.
    pub(super) content_of: Option<usize>,
    /// The head of the object that completes its trigger.
    pub(super) object: Option<usize>,
    /// The event noun that it judges: `condemned the attack`
    pub(super) about: Option<usize>,
    /// The roles without which there is no claim.
    pub(super) needs: Needs,
    /// Whether the sentence takes the event as known: `the attack`
    pub(super) definite: bool,
    /// Whether whoever does it only qualifies the noun that evokes it: `the Chadian raid`
    pub(super) owned: bool,
    /// Whether its target is only where it took place: `the attack in Chad`
    pub(super) placed: bool,
    /// Whether the sentence only takes it up, and so does not tell whether it happened.
    pub(super) is_taken_up: bool,
    /// Whether the sentence tells it as news, without a day.
    pub(super) is_news: bool,
    /// Whether it is planned still, and nothing in the sentence sets the plan back.
    pub(super) is_ahead: bool,
    /// The raw score, from 0 to 1.
    pub(super) raw: f64,
    /// Whether the sentence names whom it was done to, but nobody is known by that: `shot two farmers`
    pub(super) strange: bool,
    /// Whether the sentence names who does it, but nobody is known by that: `two farmers shot …`
    pub(super) by_stranger: bool,
    /// Whether its target is whom the article leads to expect, as whoever accused is of a denial.
    pub(super) is_answer: bool,
    /// Where initiators and targets are known from.
    pub(super) origins: [Origin; 2],
    /// How probable it is that those play them, from 0 to 1.
    pub(super) sure: [f64; 2],
}

/// Where it is known from who plays a role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Origin {
    /// The sentence, or nobody plays it.
    Sentence,
    /// Another sentence on the same event.
    Recalled,
    /// The article as a whole.
    Supplied,
}

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
        proposition,
        tokens: site.tokens.clone(),
        words: trigger.words.clone(),
        head: site.head,
        is_verb: site.is_verb,
        content_of: stance.content_of,
        object: site.completed_by(view).filter(|_| site.is_verb),
        about: judged(view, frame, site),
        needs: frame.needs,
        definite,
        owned,
        placed,
        is_taken_up: stance.is_taken_up && definite && !site.is_verb,
        is_news: false,
        is_ahead: false,
        raw,
        strange: target.is_none() && is_strange(view, frame, site),
        by_stranger: initiator.is_none() && is_by_stranger(view, site),
        is_answer: false,
        origins: [Origin::Sentence; 2],
        sure: [1.0; 2],
    })
}

/// The words of some tokens as they stand in the text.
pub(super) fn verbatim(view: &View<'_, '_, '_>, text: &str, tokens: &Range<usize>) -> Option<String> {
    let first = view.tokens.get(tokens.start)?;
    let last = view.tokens.get(tokens.end.checked_sub(1)?)?;
    text.get(first.byte..last.byte + last.text.len()).map(str::to_owned)
}

/// Who does it, where the frame says; never a mere place.
fn initiator(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<Filler> {
    let can_act = |filler: &Filler| match frame.class {
        EventClass::Visit => visit::can_visit(view, filler),
        // `the Praia summit` is where it was held.
        _ if frame.mutual
            && !site.is_verb
            && town(view, site.head).is_some_and(|town| town.actors == filler.actors) =>
        {
            false
        }
        _ => filler.kind != ActorKind::Place && filler.actors.iter().any(|actor| !view.is_treaty(actor)),
    };
    let is_struck = frame.class == EventClass::Attack
        && !site.is_verb
        && (struck(view, site.head).is_some() || struck_town(view, site.head).is_some());
    let sources = frame.initiator.iter().filter(|source| !(is_struck && **source == Source::Owner));
    let suits = |source: &Source, filler: &Filler| can_act(filler) && suits::can_keep(view, frame, source, filler);
    // `took power in a coup`
    let usurper = if frame.class == EventClass::Coup { usurper(view, site) } else { None };
    if let Some(usurper) = usurper.filter(can_act) {
        return Some(usurper);
    }
    // `Chad's killing of the envoy`
    let by_owner =
        frame.target.contains(&Source::Owner) && frame.class == EventClass::Attack && is_owned_deed(view, site);
    if let Some(owner) = owner_of(view, site.head).filter(|owner| by_owner && !is_struck && can_act(owner)) {
        return Some(owner);
    }
    let told =
        sources.into_iter().find_map(|source| site.filler(view, source, true).filter(|filler| suits(source, filler)));
    let attack = frame.class == EventClass::Attack && !site.is_verb;
    let told = told.or_else(|| if attack { blamed(view, site.head) } else { None });
    // `the Chad-Sudan deal was signed`
    let paired = || {
        let object = site.object.filter(|_| frame.mutual && site.is_verb && site.passive)?;
        owner_of(view, object).filter(|found| found.actors.len() > 1 && can_act(found))
    };
    told.or_else(paired).or_else(|| {
        // `conducted raids`: whoever does what the noun is the object of.
        let verb = view.head(site.head).filter(|_| !site.is_verb && !frame.mutual)?;
        let light = view.is_light_verb(verb) && view.relation(site.head) == Relation::Dobj;
        // `used drones in attacks on ports`
        let after = view.relation(site.head) == Relation::Pobj;
        let means = frame.class == EventClass::Attack && is_means(view, site.head);
        // `said during a visit to Chad`
        let beside = after
            && frame.class == EventClass::Visit
            && matches!(
                view.low(verb),
                "during" | "on" | "after" | "before" | "following" | "in" | "for" | "at" | "of"
            );
        if light || means || beside { site.filler(view, &Source::Subject, true).filter(can_act) } else { None }
    })
}

/// To whom it is done, where the frame says; none in the first place if that is told to be no actor at all.
fn target(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, initiator: Option<&Filler>) -> Option<Option<Filler>> {
    let fits = |filler: &Filler| {
        let other =
            initiator.is_none_or(|initiator| filler.actors.iter().any(|actor| !initiator.actors.contains(actor)));
        let is_party = filler.kind != ActorKind::Place && !filler.actors.iter().all(|actor| view.is_treaty(actor));
        let party = !frame.mutual || is_party;
        let host = frame.class != EventClass::Visit || visit::can_host(view, filler);
        other && party && host && (frame.only.is_empty() || frame.only.contains(&filler.kind))
    };
    let judges = judges(frame);
    let is_owned_deed = frame.class == EventClass::Attack && is_owned_deed(view, site);
    // Nobody asks prisoners for their release.
    let frees = frame.class == EventClass::Request && asks_for_release(view, site);
    let asked = if frame.class == EventClass::Request { asked(view, site) } else { None };
    let found = asked.filter(fits).or_else(|| {
        frame.target.iter().find_map(|source| {
            if judges && *source == Source::Object {
                // What is condemned or denied as `it` is what was said or done, not who did it.
                let object = super::argument::objects(view, site.head).first().copied();
                if object.is_some_and(|object| matches!(view.low(object), "it" | "this" | "that")) {
                    return None;
                }
                let is_named =
                    |object: &usize| view.group_at(*object).is_some_and(|group| !view.groups[group].is_owner());
                let event = object.filter(|object| site.object.is_none() && !is_named(object));
                if let Some(doer) = event.and_then(|object| doer(view, object)) {
                    return doer.filter(fits);
                }
            }
            site.filler(view, source, false).filter(fits)
        })
    });
    let found = found.or_else(|| {
        let attacked = frame.class == EventClass::Attack && !site.is_verb;
        let told = || struck(view, site.head).flatten().or_else(|| struck_town(view, site.head));
        attacked.then(told).flatten().filter(fits)
    });
    // `support for African independence`
    let qualifies = |filler: &Filler| filler.is_owner && filler.kind == ActorKind::Place;
    if frame.class == EventClass::Aid && found.as_ref().is_some_and(qualifies) { None } else { Some(found) }
}

/// Whether a frame is about what is thought of something.
fn judges(frame: &Frame) -> bool {
    use EventClass::{Condemnation, Denial, Endorsement, Rejection};
    matches!(frame.class, Condemnation | Denial | Rejection | Endorsement)
}

/// The event noun that a verb judges.
fn judged(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<usize> {
    let object =
        if judges(frame) && site.is_verb { super::argument::objects(view, site.head).first().copied() } else { None }?;
    (!view.lexicon.nouns_of(view.low(object)).is_empty()).then_some(object)
}

/// Who does what a noun stands for, where it is an event: whoever condemns an attack condemns the attackers; none in
/// the first place if it is no event.
fn doer(view: &View<'_, '_, '_>, noun: usize) -> Option<Option<Filler>> {
    let frames = view.lexicon.nouns_of(view.low(noun));
    let frame = frames.iter().find(|found| found.words.len() == 1).map(|found| view.lexicon.frame(found.frame))?;
    let site =
        Site { tokens: noun..noun + 1, head: noun, is_verb: false, passive: false, object: None, preposition: None };
    Some(
        frame
            .initiator
            .iter()
            .filter(|source| **source != Source::Subject)
            .find_map(|source| site.filler(view, source, true)),
    )
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
