//! Who does what a trigger evokes, and to whom, where the frame says and the sentence tells.

use super::super::lexicon::{Frame, Source};
use super::actor::filler;
use super::addressee::{asked, asks_for_release};
use super::culprit::{accused, blamed};
use super::filler::Filler;
use super::meeting::{addressed_at, is_left, speaker_at};
use super::object::objects;
use super::owner::owner_of;
use super::place::town;
use super::site::Site;
use super::subject::subject;
use super::usurper::usurper;
use super::verb::{is_passive, is_verb};
use super::victim::{is_means, is_owned_deed, opposed, struck, struck_town};
use super::view::View;
use super::{suits, visit};
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, Head};
use crate::parse::Relation;

/// Who does it, where the frame says; never a mere place.
pub(super) fn initiator(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<Filler> {
    let can_act = |filler: &Filler| match frame.class {
        EventClass::Visit => visit::can_visit(view, filler),
        // `the Praia summit` is where it was held.
        _ if frame.mutual
            && !site.is_verb
            && town(view, site.head).is_some_and(|town| town.actors == filler.actors) =>
        {
            false
        }
        _ if frame.mutual && filler.actors.len() == 1 && is_of_announcer(view, site) => false,
        _ => filler.kind != ActorKind::Place && filler.actors.iter().any(|actor| !view.is_treaty(actor)),
    };
    let is_struck = frame.class == EventClass::Attack
        && !site.is_verb
        && (struck(view, site.head).is_some() || struck_town(view, site.head).is_some());
    let sources = frame.initiator.iter().filter(|source| !(is_struck && **source == Source::Owner));
    // `got its next loan from the fund`: whoever gets something does not give it.
    let taker = frame.target.first().filter(|first| **first == Source::Subject);
    let taker = taker.and_then(|source| site.filler(view, source, false)).map_or_else(Vec::new, |found| found.actors);
    let gives = |filler: &Filler| taker.is_empty() || filler.actors != taker;
    let suits = |source: &Source, filler: &Filler| {
        can_act(filler) && gives(filler) && suits::can_keep(view, frame, source, filler)
    };
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
    let told = told.or_else(|| if attack { blamed(view, site.head).map(|blamed| blamed.whom) } else { None });
    // `has 500 troops stationed in Chad`
    let deploys = frame.class == EventClass::TroopDeployment;
    let told = told.or_else(|| if deploys { holder(view, site).filter(can_act) } else { None });
    // `the Chad-Sudan deal was signed`
    let paired = || {
        let object = site.object.filter(|_| frame.mutual && site.is_verb && site.passive)?;
        owner_of(view, object).filter(|found| found.actors.len() > 1 && can_act(found))
    };
    told.or_else(paired).or_else(|| speaker_at(view, frame, site).filter(can_act)).or_else(|| {
        if frame.class == EventClass::Meeting && is_left(view, site) {
            return site.filler(view, &Source::Subject, true).filter(can_act);
        }
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

/// Whoever has or keeps what a participle is said of: `has 500 troops stationed in Chad`
fn holder(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    let qualifies = site.is_verb && site.passive;
    let (noun, verb) = match (view.relation(site.head), view.head(site.head)) {
        (Relation::Acl | Relation::Amod, Some(noun)) if qualifies => (Some(noun), view.head(noun)),
        (Relation::Ccomp | Relation::Xcomp | Relation::Oprd, Some(verb)) if qualifies => (None, Some(verb)),
        _ => return None,
    };
    let is_held = noun.is_none_or(|noun| view.relation(noun) == Relation::Dobj);
    let has = |verb: usize| matches!(view.lemma(verb), "have" | "keep" | "maintain" | "leave" | "retain");
    let verb = verb.filter(|verb| is_held && is_verb(view, *verb) && has(*verb))?;
    filler(view, subject(view, verb)?.token)
}

/// Whether whoever is said to do it only tells of it or gives it room: `the deal was announced by Chad`, `talks hosted by Chad`
fn is_of_announcer(view: &View<'_, '_, '_>, site: &Site) -> bool {
    let lemma = view.tokens.get(site.head).map_or("", |token| &token.lemma);
    site.is_verb && site.passive && matches!(lemma, "announce" | "unveil" | "report" | "host" | "confirm")
}

/// To whom it is done, where the frame says; none in the first place if that is told to be no actor at all.
pub(super) fn target(
    view: &View<'_, '_, '_>,
    frame: &Frame,
    site: &Site,
    initiator: Option<&Filler>,
) -> Option<Option<Filler>> {
    let is_mission = matches!(frame.class, EventClass::EmbassyClosure | EventClass::EmbassyOpening);
    let fits = |filler: &Filler| {
        // Whoever shuts their own mission does so to its host.
        let is_own = |actor: &ActorId, doer: &ActorId| actor == doer || is_mission && view.acts_for(doer, actor);
        let is_other = |actor: &ActorId, doers: &[ActorId]| !doers.iter().any(|doer| is_own(actor, doer));
        let other =
            initiator.is_none_or(|initiator| filler.actors.iter().any(|actor| is_other(actor, &initiator.actors)));
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
    let asked = asked.or_else(|| match frame.class {
        EventClass::Condemnation => doer_before(view, site),
        EventClass::Accusation => accused(view, site),
        EventClass::Sanction | EventClass::Threat => receiver(view, site),
        _ => None,
    });
    // `complained to the council about Chad`: not of the council, unless of nobody else.
    let is_forum = |source: &Source, filler: &Filler| {
        let beside = matches!(source, Source::After(word) if matches!(&word[..], "with" | "at" | "to"));
        beside && frame.class == EventClass::Condemnation && filler.kind == ActorKind::Organization
    };
    let mut forum = None;
    let found = asked.filter(fits).or_else(|| {
        frame.target.iter().find_map(|source| {
            if judges && *source == Source::Object {
                // What is condemned or denied as `it` is what was said or done, not who did it.
                let object = objects(view, site.head).first().copied();
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
            let is_of = *source == Source::Object || *source == Source::After("of".to_owned());
            if (is_owned_deed || frees) && *source == Source::Owner || frees && is_of {
                return None;
            }
            let found = site.filler(view, source, false).filter(fits)?;
            if is_forum(source, &found) {
                forum = forum.take().or(Some(found));
                return None;
            }
            Some(stands_for_state(view, frame.class, found))
        })
    });
    let found = found.or(forum);
    let found = found.or_else(|| {
        let attacked = frame.class == EventClass::Attack && !site.is_verb;
        let place = || struck(view, site.head).flatten().or_else(|| struck_town(view, site.head));
        let told = || opposed(view, site.head).or_else(place);
        attacked.then(told).flatten().filter(fits)
    });
    let found = found.or_else(|| addressed_at(view, frame, site).filter(fits));
    let found = found.or_else(|| there(view, frame, site).filter(fits));
    // `criticised the union after talks with Peru`
    let alone = initiator.is_some_and(|initiator| initiator.actors.len() == 1);
    let found = found.or_else(|| if alone { speaker_at(view, frame, site).filter(fits) } else { None });
    let found = found.map(|found| if frame.class == EventClass::Aid { at_home(view, found) } else { found });
    // `support for African independence`
    let qualifies = |filler: &Filler| filler.is_owner && filler.kind == ActorKind::Place;
    if frame.class == EventClass::Aid && found.as_ref().is_some_and(qualifies) { None } else { Some(found) }
}

/// The state in which those in need are who are helped: `aid for flood victims in Libya`
fn at_home(view: &View<'_, '_, '_>, found: Filler) -> Filler {
    let is_in_need = matches!(
        view.low(found.token),
        "victims" | "survivors" | "people" | "residents" | "villagers" | "families" | "homeless" | "displaced" | "poor"
    );
    let mut places = view.related(found.token, &[Relation::Prep]).filter(|at| view.low(*at) == "in");
    let state = places.find_map(|at| filler(view, view.dependent(at, Relation::Pobj)?));
    state.filter(|state| is_in_need && state.kind == ActorKind::State).unwrap_or(found)
}

/// The state of an envoy in whose stead a name stands beside the office: `summoned the Chadian envoy, Abdou Diallo`
fn stands_for_state(view: &View<'_, '_, '_>, class: EventClass, found: Filler) -> Filler {
    let is_envoy = matches!(class, EventClass::AmbassadorSummons | EventClass::DiplomatExpulsion);
    let object = view.group_at(found.token).map(|group| &view.groups[group]);
    let named = object.filter(|_| is_envoy && found.kind == ActorKind::Person);
    let Some(above) = named.and_then(|group| view.head(view.sentence.head_of(group.tokens.clone())?)) else {
        return found;
    };
    match view.group_at(above).map(|group| &view.groups[group]) {
        Some(group) if group.head == Head::Diplomat && group.kind == ActorKind::State => {
            Filler { actors: group.actors.clone(), kind: group.kind, ..found }
        }
        _ => found,
    }
}

/// Who did what is judged in a clause that the parser hangs below the place where it was done: `sent a ship to Chad, which
/// Kenya condemned`
fn doer_before(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    if !site.is_verb || site.passive || view.relation(site.head) != Relation::Relcl {
        return None;
    }
    let place = view.head(site.head)?;
    let first = view.tokens.get(site.head)?.subtree.start;
    let is_whole_clause = view.low(first) == "which" && first.checked_sub(1).is_some_and(|at| view.low(at) == ",");
    let named = view.group_at(place).map(|group| &view.groups[group]);
    let is_place = named.is_some_and(|group| matches!(group.kind, ActorKind::State | ActorKind::Place));
    let preposition = view.head(place).filter(|_| view.relation(place) == Relation::Pobj)?;
    let leads = matches!(view.low(preposition), "to" | "in" | "at" | "through" | "into" | "off" | "near" | "on");
    let verb = view.sentence.ancestors(preposition).take(3).find(|at| is_verb(view, *at))?;
    let whole = is_whole_clause && (is_place || view.is_time(place)) && leads && !is_passive(view, verb, 4);
    let doer = subject(view, verb).filter(|_| whole)?;
    filler(view, doer.token)
}

/// The state that the same sentence names before, where something is done there: `cut ties with Chad, but reopened its
/// embassy there`
fn there(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<Filler> {
    use EventClass::{Aid, EmbassyClosure, EmbassyOpening, TroopDeployment, TroopWithdrawal};
    let moves = matches!(frame.class, Aid | EmbassyClosure | EmbassyOpening | TroopDeployment | TroopWithdrawal);
    let mut places = view.related(site.head, &[Relation::Advmod]).chain(site.object.into_iter().flat_map(|object| {
        view.dependents(object).iter().copied().filter(|at| view.relation(*at) == Relation::Advmod)
    }));
    let is_there = moves && site.is_verb && places.any(|at| view.low(at) == "there");
    let doer = subject(view, site.head).and_then(|found| filler(view, found.token)).filter(|_| is_there)?;
    let mut states = view.groups.iter().rev().filter(|group| {
        let is_other = group.actors.iter().all(|actor| !doer.actors.iter().any(|own| view.acts_for(own, actor)));
        group.kind == ActorKind::State && group.tokens.end <= site.head && is_other
    });
    filler(view, view.sentence.head_of(states.next()?.tokens.clone())?)
}

/// Who receives the aid that somebody cuts or threatens: `Chad gets American aid, which senators threatened to cut`
fn receiver(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    let relative = site.is_verb && view.relation(site.head) == Relation::Relcl;
    let aid =
        site.object.or_else(|| objects(view, site.head).first().copied()).filter(|at| relative && *at < site.head)?;
    let lemma = view.tokens.get(aid).map_or("", |token| &token.lemma);
    let helps =
        matches!(lemma, "aid" | "assistance" | "money" | "fund" | "funding" | "help" | "loan" | "grant" | "subsidy");
    let verb = view.head(aid).filter(|_| helps && view.relation(aid) == Relation::Dobj)?;
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    let gets = matches!(lemma, "receive" | "get" | "need" | "accept" | "obtain" | "want" | "seek" | "enjoy" | "take");
    let receiver = subject(view, verb).filter(|_| gets && !is_passive(view, verb, 4))?;
    filler(view, receiver.token)
}

/// Whether a frame is about what is thought of something.
fn judges(frame: &Frame) -> bool {
    use EventClass::{Condemnation, Denial, Endorsement, Rejection};
    matches!(frame.class, Condemnation | Denial | Rejection | Endorsement)
}

/// The event noun that a verb judges.
pub(super) fn judged(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<usize> {
    let object = if judges(frame) && site.is_verb { objects(view, site.head).first().copied() } else { None }?;
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
