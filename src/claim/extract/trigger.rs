//! Where a sentence evokes events by a verb: frames of the lexicon matched on the tree.

use super::super::lexicon::{Frame, Part};
use super::governor::{is_nobody, lemmas};
use super::heads::Heads;
use super::object::inner_objects;
use super::other_event::{denies_deed, is_event, is_owned, is_said};
use super::phrase::{adjacent, phrase};
use super::preposition::complement;
use super::rest::rest;
use super::sense::{is_meant_otherwise, says_none};
use super::site::Site;
use super::subject::{own_subject, subject};
use super::taken_up::{TakenUp, taken_up};
use super::verb::{is_verb, joined_agent};
use super::view::View;
use crate::claim::{EventClass, EventGroup};
use crate::parse::{Relation, Upos, Xpos};
use std::ops::Range;

/// The longest trigger, in tokens; of a longer one only the verb is kept.
const LONGEST: usize = 16;

/// A frame matched in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    /// The frame, as an index of the lexicon.
    pub(super) frame: usize,
    /// Where it stands.
    pub(super) site: Site,
    /// The tokens that evoke nothing else.
    pub(super) words: Range<usize>,
    /// Whether its object says that there is none: `received no help`.
    pub(super) negated: bool,
    /// Whether the verb's modal auxiliary evokes it: `must withdraw`
    pub(super) modal: bool,
}

/// The frames that a verb may evoke, best first.
pub(super) fn of_verb(view: &View<'_, '_, '_>, verb: usize) -> Vec<Trigger> {
    let mut found = Vec::new();
    let heads = Heads::new(view, verb);
    for lemma in lemmas(view, verb) {
        let own = view.lexicon.verb(lemma).frames_with(near(view, verb));
        for candidate in own.filter(|found| follows(view, verb, &found.before)) {
            found.extend(matched(view, &heads, candidate.frame, &candidate.rest, verb + 1));
        }
    }
    let active = !heads.is_passive();
    // `should Chad attack`: it is only supposed.
    let subject = view.dependent(verb, Relation::Nsubj);
    let is_before = |modal: usize| subject.is_some_and(|subject| modal < subject && view.low(modal) == "should");
    let modals = view.related(verb, &[Relation::Aux]).filter(|at| active && view.is(*at, Part::Modal));
    for modal in modals.filter(|at| !is_before(*at)) {
        // `Chad must withdraw, she said`: the lexicon has it under `must`.
        for (lemma, _) in view.lexicon.verbs_of(view.low(modal)) {
            for candidate in &view.lexicon.verb(*lemma).frames {
                let bare = !view.lexicon.frame(candidate.frame).is_particular();
                let Some(end) = view.ends_after(modal + 1, &candidate.rest).filter(|_| bare) else { continue };
                let site = Site {
                    tokens: modal..end.max(verb + 1),
                    head: verb,
                    is_verb: true,
                    passive: false,
                    object: None,
                    preposition: None,
                };
                let words = modal..modal + 1;
                found.push(Trigger { frame: candidate.frame, site, words, negated: false, modal: true });
            }
        }
    }
    if view.dependent(verb, Relation::Auxpass).is_some() {
        // `was involved in`: the lexicon has it under `be`.
        for (lemma, _) in view.lexicon.verbs_of("be") {
            for candidate in view.lexicon.verb(*lemma).frames_with([view.low(verb)].into_iter()) {
                // `was heavily involved in`, `was fully involved in`: from the participle on; `be in` is no `was killed in`.
                let own = candidate.rest.iter().position(|word| word == view.low(verb));
                let Some(own) = own.or(candidate.rest.is_empty().then_some(0)) else { continue };
                if follows(view, verb, &candidate.rest[..own]) {
                    // What stands behind the participle is no complement of `be`: `was met with a harsh response`
                    let is_whole = |trigger: &Trigger| !candidate.rest.is_empty() || trigger.site.object == Some(verb);
                    let trigger = matched(view, &heads, candidate.frame, &candidate.rest[own..], verb);
                    found.extend(trigger.filter(is_whole));
                }
            }
        }
    }
    found.sort_by_key(|trigger| {
        let frame = view.lexicon.frame(trigger.frame);
        let longer = std::cmp::Reverse(trigger.site.preposition.is_some());
        let particular = frame.objects.is_empty() && frame.subjects.is_empty();
        (frame.imputes(), particular, frame.only.is_empty(), frame.links.is_empty(), longer)
    });
    found
}

/// The words that can follow a verb as what belongs to it: those close by, and those that depend on it.
fn near<'v>(view: &'v View<'_, '_, '_>, verb: usize) -> impl Iterator<Item = &'v str> {
    let close = verb + 1..verb + 6;
    let below = view.dependents(verb).iter().copied().filter(move |at| *at >= verb + 6);
    close.chain(below).map(|at| view.low(at))
}

/// Whether some words stand right before a verb.
fn follows(view: &View<'_, '_, '_>, verb: usize, words: &[String]) -> bool {
    words.is_empty() || verb.checked_sub(words.len()).is_some_and(|from| view.matches(from, words))
}

/// A frame of a verb where the sentence has all that it needs; `after` is where what follows the verb begins.
fn matched(
    view: &View<'_, '_, '_>,
    heads: &Heads<'_, '_, '_, '_>,
    number: usize,
    words: &[String],
    after: usize,
) -> Option<Trigger> {
    let frame = view.lexicon.frame(number);
    let verb = heads.verb;
    let rest = rest(view, verb, words, after)?;
    let passive = after > verb && heads.is_passive();
    // `was met with sanctions`
    if passive && frame.class == EventClass::Meeting && view.low(verb) == "met" {
        return None;
    }
    let governed = rest.last.filter(|at| {
        view.upos(*at) == Upos::Adp && view.relation(*at) != Relation::Prt && complement(view, *at).is_some()
    });
    let acts = if frame.subjects.is_empty() || passive {
        None
    } else {
        let acts = subject(view, verb);
        acts.and_then(|found| {
            let meant = antecedent_above(view, verb, found.token);
            phrase(view, found.token, &frame.subjects)
                .or_else(|| phrase(view, meant?, &frame.subjects).map(|_| verb..verb + 1))
        })
    };
    if !frame.subjects.is_empty() && acts.is_none() {
        return None;
    }
    let mut tokens = verb..rest.last.map_or(rest.end, |last| rest.end.max(last + 1));
    if let Some(subject) = acts.filter(|_| is_mission(frame)) {
        // `the embassy in Chad will close`: where the embassy is, the event is.
        tokens.start = tokens.start.min(subject.start);
    }
    let mut candidates = heads.after(governed, passive);
    if words.len() > 1 {
        candidates.extend(inner_objects(view, verb, rest.end));
    }
    match frame.class {
        // `recognised that it was late`
        EventClass::Recognition if is_said(view, verb) => return None,
        // `denied arming rebels` denies it, and refuses nothing.
        EventClass::Rejection if denies_deed(view, verb) => return None,
        // `returned with a pledge of military aid`
        EventClass::TroopWithdrawal | EventClass::SanctionRelief => {
            candidates.retain(|head| view.head(*head).is_none_or(|above| view.low(above) != "with"));
        }
        // `continue to call for …`
        EventClass::Meeting => candidates.retain(|head| !is_verb(view, *head)),
        _ => {}
    }
    let mut object = None;
    if !frame.objects.is_empty() {
        let phrase = candidates.iter().find_map(|head| phrase(view, *head, &frame.objects)).or_else(|| {
            let lost = candidates.iter().all(|head| *head < verb) && !passive;
            if lost { adjacent(view, rest.end, &frame.objects) } else { None }
        });
        if let Some(phrase) = phrase {
            tokens = tokens.start.min(phrase.start)..tokens.end.max(phrase.end);
            object = view.sentence.head_of(phrase.clone()).or(Some(phrase.end - 1));
        } else {
            let TakenUp { last, noun } = taken_up(view, verb, &frame.objects).filter(|_| !passive)?;
            tokens.end = tokens.end.max(last + 1);
            object = Some(noun);
        }
        // `continue to call on Chad`
        if frame.class == EventClass::Meeting && object.is_some_and(|object| view.upos(object) == Upos::Verb) {
            return None;
        }
    }
    if !frame.links.is_empty() {
        let from = tokens.end.max(verb + 1);
        // `urged Mali to …`, not `pushed the country closer to …`
        let asks = frame.class == EventClass::Request;
        let own = |at: usize| {
            let head = view.head(at);
            !asks || head == Some(verb) || head.and_then(|head| view.head(head)) == Some(verb) || at == from
        };
        let link = (from..(from + 9).min(view.len()))
            .take_while(|at| !view.is_break(*at))
            .filter(|at| own(*at))
            .find(|at| frame.links.iter().any(|link| view.matches(*at, link)))?;
        if object.is_some() {
            tokens.end = link + 1;
        }
    }
    if is_meant_otherwise(view, verb, &rest, frame) {
        return None;
    }
    if tokens.len() > LONGEST {
        tokens = verb..rest.end;
    }
    let own = says_none(view, words, tokens.clone(), frame, object.is_some());
    let negated = !own && object.or(candidates.first().copied()).is_some_and(|head| is_nobody(view, head));
    let preposition = governed.filter(|_| frame.objects.is_empty());
    let site = Site { tokens, head: verb, is_verb: true, passive, object, preposition };
    // `took part in an attack`: the attack is an event of its own.
    // `dismissed Chad's threats`: and so is what others say.
    let speaks = frame.class.group() == EventGroup::SpeechActs;
    let owned = speaks && !frame.imputes() && site.object.is_some_and(|object| is_owned(view, object));
    // `called the attack a mistake`: and so is what is called something.
    let said_of = |object: usize| matches!(view.relation(object), Relation::Oprd | Relation::Attr);
    let calls = speaks && site.object.is_some_and(said_of);
    // `threatened sanctions`: so are the sanctions.
    let tells = speaks && frame.class != EventClass::Denial && !frame.imputes() || frame.class == EventClass::Mediation;
    let tells = site.object.filter(|_| tells).is_some_and(|object| is_event(view, frame, object));
    // `set a deadline for the withdrawal of troops`: and so is what is ordered.
    let orders = frame.class == EventClass::TroopExpulsion && object.is_some() && !frame.links.is_empty();
    let joined = joined_agent(view, verb).is_some();
    let apart = governed.is_some() && words.len() > 1 || owned || calls || tells || orders || joined;
    let words = if apart { verb..rest.end } else { site.tokens.clone() };
    Some(Trigger { frame: number, site, words, negated, modal: false })
}

/// Whoever says in the clause above what a pronoun does, if it means them: `soldiers say they have taken power`
fn antecedent_above(view: &View<'_, '_, '_>, verb: usize, pronoun: usize) -> Option<usize> {
    let above = view.head(verb).filter(|above| is_verb(view, *above) && view.relation(verb) == Relation::Ccomp)?;
    let speaker = own_subject(view, above).filter(|speaker| *speaker < pronoun)?;
    let group = |at: usize| view.group_at(at).map(|group| &view.groups[group].actors);
    let agrees = match (group(pronoun), group(speaker)) {
        (Some(meant), Some(own)) => {
            own.is_empty() || meant.is_empty() || meant == own || own.iter().any(|own| meant.contains(own))
        }
        _ => true,
    };
    let plural = matches!(view.xpos(speaker), Xpos::Nns | Xpos::Nnps);
    let is_same = match view.low(pronoun) {
        "they" => plural,
        "it" | "he" | "she" => !plural,
        _ => false,
    };
    (is_same && agrees).then_some(speaker)
}

/// Whether a frame is about missions that open or close by themselves.
fn is_mission(frame: &Frame) -> bool {
    matches!(frame.class, EventClass::EmbassyClosure | EventClass::EmbassyOpening)
}
