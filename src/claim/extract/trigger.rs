//! Where a sentence evokes events by a verb: frames of the lexicon matched on the tree.

use super::super::lexicon::{Frame, Governor, Meaning, Part, Phrases};
use super::governor::{governing, governing_noun, is_nobody, lemmas};
use super::joined::predicate_of_object;
use super::object::objects;
use super::role::{Site, complement, inner_objects};
use super::sense::{is_meant_otherwise, says_none};
use super::subject::subject;
use super::taken_up::{TakenUp, taken_up};
use super::verb::{is_passive, is_verb, joined_agent};
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::{Relation, Upos, Xpos};
use std::ops::Range;

/// How far the words are looked for that spoil a frame or must follow its object, in tokens.
pub(super) const REACH: usize = 10;

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
    for lemma in lemmas(view, verb) {
        let own = view.lexicon.verb(lemma).frames_with(near(view, verb));
        for candidate in own.filter(|found| follows(view, verb, &found.before)) {
            found.extend(matched(view, verb, candidate.frame, &candidate.rest, verb + 1));
        }
    }
    let active = !is_passive(view, verb, 4);
    for modal in view.related(verb, &[Relation::Aux]).filter(|at| active && view.is(*at, Part::Modal)) {
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
                    let trigger = matched(view, verb, candidate.frame, &candidate.rest[own..], verb);
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

/// The words after a verb that belong to it: where they begin and end, the particle or preposition itself.
pub(super) struct Rest {
    pub(super) begin: usize,
    pub(super) end: usize,
    pub(super) last: Option<usize>,
}

fn rest(view: &View<'_, '_, '_>, verb: usize, words: &[String], after: usize) -> Option<Rest> {
    if words.is_empty() {
        return Some(Rest { begin: verb + 1, end: after.max(verb + 1), last: None });
    }
    if let Some(end) = view.ends_after(after, words) {
        return Some(Rest { begin: verb + 1, end, last: Some(end - 1) });
    }
    let below = |head: usize| view.dependents(head).iter().copied().find(|at| *at > verb && view.low(*at) == words[0]);
    let particle =
        below(verb).filter(|at| matches!(view.relation(*at), Relation::Prt | Relation::Prep | Relation::Advmod))?;
    if !view.matches(particle, words) {
        return None;
    }
    let is_particle = view.relation(particle) != Relation::Prep;
    let close = particle - verb <= REACH;
    (close && (is_particle || particle - verb <= 6)).then(|| Rest {
        begin: particle,
        end: if is_particle { verb + 1 } else { particle + words.len() },
        last: Some(particle + words.len() - 1),
    })
}

fn matched(view: &View<'_, '_, '_>, verb: usize, number: usize, words: &[String], after: usize) -> Option<Trigger> {
    let frame = view.lexicon.frame(number);
    let rest = rest(view, verb, words, after)?;
    let passive = after > verb && is_passive(view, verb, 4);
    // `was met with sanctions`
    if passive && frame.class == EventClass::Meeting && view.low(verb) == "met" {
        return None;
    }
    let governed = rest.last.filter(|at| {
        view.upos(*at) == Upos::Adp && view.relation(*at) != Relation::Prt && complement(view, *at).is_some()
    });
    if is_meant_otherwise(view, verb, &rest, frame) {
        return None;
    }
    let acts = if frame.subjects.is_empty() || passive {
        None
    } else {
        subject(view, verb).and_then(|found| phrase(view, found.token, &frame.subjects))
    };
    if !frame.subjects.is_empty() && acts.is_none() {
        return None;
    }
    let mut tokens = verb..rest.last.map_or(rest.end, |last| rest.end.max(last + 1));
    if let Some(subject) = acts.filter(|_| is_mission(frame)) {
        // `the embassy in Chad will close`: where the embassy is, the event is.
        tokens.start = tokens.start.min(subject.start);
    }
    let mut candidates = candidates(view, verb, governed, passive);
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

/// Whether a frame is about missions that open or close by themselves.
fn is_mission(frame: &Frame) -> bool {
    matches!(frame.class, EventClass::EmbassyClosure | EventClass::EmbassyOpening)
}

/// Whether a noun tells of another event than the frame whose object it is: `welcomed the withdrawal`, `turned down a
/// request`, `threatened sanctions`. What is thought of an agreement tells nothing of its making.
fn is_event(view: &View<'_, '_, '_>, frame: &Frame, noun: usize) -> bool {
    let found = view.lexicon.nouns_of(view.low(noun)).iter().filter(|found| found.words.len() == 1);
    let mut classes = found.map(|found| view.lexicon.frame(found.frame).class);
    classes.any(|class| match frame.class {
        EventClass::Mediation => class == EventClass::Agreement,
        // `reiterated its support`: said, and not given.
        EventClass::Endorsement if class == EventClass::Aid => false,
        EventClass::Rejection => {
            class.group() != EventGroup::SpeechActs && class != EventClass::Agreement || class == EventClass::Request
        }
        _ => class.group() != EventGroup::SpeechActs && class != EventClass::Agreement && view.low(noun) != "call",
    })
}

/// Whether a verb says that a deed was not done: `denied arming rebels`
fn denies_deed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let denies = governing(view, verb).is_some_and(|governor| governor.meaning == Meaning::As(Modality::Denied));
    let deed = |at: usize| at > verb && is_verb(view, at) && view.xpos(at) == Xpos::Vbg;
    denies && view.related(verb, &[Relation::Xcomp, Relation::Ccomp]).any(deed)
}

/// Whether what completes a verb is a statement, with no object beside it.
fn is_said(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let finite = |clause: usize| {
        let mut words = view.related(clause, &[Relation::Aux, Relation::Auxpass]).chain(std::iter::once(clause));
        words.any(|at| matches!(view.xpos(at), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
    };
    view.dependent(verb, Relation::Dobj).is_none() && view.related(verb, &[Relation::Ccomp]).any(finite)
}

/// Whether a noun is someone else's: `denied Chad's claims`
fn is_owned(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let owner = view.dependent(noun, Relation::Poss).and_then(|at| view.group_at(at));
    owner.is_some_and(|owner| !view.groups[owner].is_own())
}

/// The heads of the phrases that can be a verb's object.
fn candidates(view: &View<'_, '_, '_>, verb: usize, preposition: Option<usize>, passive: bool) -> Vec<usize> {
    let mut heads: Vec<usize> = preposition.and_then(|at| complement(view, at)).into_iter().collect();
    if passive {
        heads.extend(subject(view, verb).map(|found| found.token));
    }
    heads.extend(objects(view, verb));
    let said_of = [Relation::Oprd, Relation::Attr, Relation::Acomp, Relation::Xcomp, Relation::Ccomp, Relation::Pcomp];
    heads.extend(view.related(verb, &said_of).filter(|at| *at > verb));
    heads.extend(predicate_of_object(view, verb));
    // `described the move as a mistake`, `the severing of ties`
    let prepositions =
        view.related(verb, &[Relation::Prep]).filter(|at| *at > verb && matches!(view.low(*at), "as" | "of" | "with"));
    for preposition in prepositions {
        heads.extend(view.related(preposition, &[Relation::Pobj, Relation::Amod, Relation::Pcomp]));
    }
    heads
}

/// Where one of some phrases stands in a noun phrase, as its head or as what the head only counts or frames: `a series
/// of attacks`, `a package of sanctions`.
pub(super) fn phrase(view: &View<'_, '_, '_>, head: usize, phrases: &Phrases) -> Option<Range<usize>> {
    // The heads that are left, in order; the first is `head` itself.
    let mut heads = Vec::new();
    let mut head = head;
    for at in 0..MOST_HEADS {
        if let Some(found) = with_head(view, head, phrases) {
            return Some(found);
        }
        extend_heads(view, head, &mut heads);
        head = *heads.get(at)?;
    }
    None
}

/// How many heads are looked at for a phrase.
const MOST_HEADS: usize = 8;

/// Adds the heads that may stand for a head: what it is joined to, what it counts or frames.
fn extend_heads(view: &View<'_, '_, '_>, head: usize, heads: &mut Vec<usize>) {
    if governing_noun(view, head).is_some_and(|governor: Governor| governor.meaning == Meaning::Negated) {
        return;
    }
    heads
        .extend(view.related(head, &[Relation::Conj]).filter(|at| view.is_nominal(*at) || view.upos(*at) == Upos::Adj));
    let framed = view.group_at(head).is_none() || view.is(head, Part::Container);
    for preposition in view.related(head, &[Relation::Prep]).filter(|at| framed && view.low(*at) == "of") {
        heads.extend(view.related(preposition, &[Relation::Pobj]));
    }
    let compounds = view.is(head, Part::Container) || view.upos(head) == Upos::Propn;
    heads.extend(view.related(head, &[Relation::Compound, Relation::Nmod]).filter(|_| compounds));
    let adjective = view.upos(head) != Upos::Verb
        && matches!(view.relation(head), Relation::Attr | Relation::Oprd | Relation::Pobj | Relation::Ccomp);
    heads.extend(view.related(head, &[Relation::Amod, Relation::Attr, Relation::Acomp]).filter(|_| adjective));
}

/// The phrase of which a token is the head.
fn with_head(view: &View<'_, '_, '_>, head: usize, phrases: &Phrases) -> Option<Range<usize>> {
    // `the country's capital`: not the country.
    let whole = |found: &Range<usize>| !matches!(view.low(found.end), "'s" | "'");
    let lemma = view.tokens.get(head).map_or("", |token| &*token.lemma);
    phrases.with(view.low(head), lemma).find_map(|phrase| {
        let last = phrase.len();
        let from = (head + 1).saturating_sub(last);
        let close = (from..=head).find(|at| view.matches(*at, phrase) || is_plural(view, *at, phrase));
        let found = close.map(|at| at..at + last).or_else(|| parted(view, head, phrase));
        found.filter(whole)
    })
}

/// Where a phrase stands around a token with adverbs and quotation marks inside: `an "act" of aggression`
fn parted(view: &View<'_, '_, '_>, head: usize, phrase: &[String]) -> Option<Range<usize>> {
    let begins = |at: &usize| phrase.len() > 1 && view.low(*at) == phrase[0] && view.is_light(at + 1);
    let starts = (head.saturating_sub(phrase.len() + 2)..=head).filter(begins);
    let mut found = starts.filter_map(|at| Some(at..view.ends_after(at, phrase)?));
    found.find(|found| found.contains(&head))
}

/// Whether a phrase stands at a token in the plural: `fighter jets` for `fighter jet`
fn is_plural(view: &View<'_, '_, '_>, at: usize, phrase: &[String]) -> bool {
    let Some((noun, before)) = phrase.split_last() else { return false };
    let last = at + before.len();
    let is_noun = matches!(view.xpos(last), Xpos::Nns | Xpos::Nnps);
    is_noun && view.matches(at, before) && view.tokens.get(last).is_some_and(|token| token.lemma == *noun)
}

/// The phrase that stands right after a verb, where the parser gave it no object.
fn adjacent(view: &View<'_, '_, '_>, from: usize, phrases: &Phrases) -> Option<Range<usize>> {
    let from = after_insertion(view, from);
    for at in from..(from + 5).min(view.len()) {
        let word = view.low(at);
        if let Some(phrase) = phrases.with(word, word).find(|phrase| view.matches(at, phrase)) {
            return Some(at..at + phrase.len());
        }
        let passable =
            view.is(at, Part::Determiner) || view.is_light(at) || matches!(view.upos(at), Upos::Adj | Upos::Num);
        if !passable && view.group_at(at).is_none() {
            return None;
        }
    }
    None
}

/// Where a clause goes on after who says it: `it was, she said, a mistake`
fn after_insertion(view: &View<'_, '_, '_>, from: usize) -> usize {
    let comma = |at: &usize| view.low(*at) == ",";
    let says = |at: usize| governing(view, at).is_some_and(|governor| governor.attributes);
    let end = (from + 2..from + 7).find(comma).filter(|end| comma(&from) && (from + 1..*end).any(says));
    end.map_or(from, |end| end + 1)
}
