//! Tests of the lexicon that ships: no class thin, no frame out of reach.

use super::{Frame, Lexicon};
use crate::claim::EventClass;
use std::collections::{BTreeMap, BTreeSet};

/// How many verb phrases and noun phrases evoke each class at the least. Some acts are hardly ever a noun.
fn least(class: EventClass) -> (usize, usize) {
    match class {
        EventClass::Attack => (100, 60),
        EventClass::Aid | EventClass::Meeting | EventClass::Agreement => (50, 20),
        EventClass::Condemnation | EventClass::Endorsement | EventClass::Request => (40, 10),
        EventClass::Sanction | EventClass::SanctionRelief => (40, 20),
        EventClass::TroopDeployment | EventClass::TroopWithdrawal | EventClass::Coup => (20, 10),
        EventClass::AmbassadorSummons | EventClass::AmbassadorRecall | EventClass::Apology => (9, 3),
        EventClass::Denial | EventClass::Accusation | EventClass::Threat | EventClass::Rejection => (15, 5),
        _ => (10, 5),
    }
}

/// Whatever tells two frames apart that the same words evoke.
fn conditions(frame: &Frame) -> String {
    let Frame {
        class,
        objects,
        subjects,
        links,
        initiator,
        target,
        only,
        unless,
        mutual,
        negated,
        future,
        needs,
        modality,
        ..
    } = frame;
    let meant = (unless, mutual, negated, future, needs, modality);
    format!("{class} {:?}", (objects, subjects, links, initiator, target, only, meant))
}

#[test]
fn no_class_is_thin() {
    let lexicon = Lexicon::embedded().unwrap();
    let mut verbs: BTreeMap<EventClass, usize> = BTreeMap::new();
    for found in lexicon.verbs.iter().flat_map(|verb| &verb.frames) {
        *verbs.entry(lexicon.frame(found.frame).class).or_default() += 1;
    }
    let mut nouns: BTreeMap<EventClass, usize> = BTreeMap::new();
    for found in lexicon.nouns.values().flatten() {
        *nouns.entry(lexicon.frame(found.frame).class).or_default() += 1;
    }
    for class in EventClass::all() {
        let known = |counts: &BTreeMap<EventClass, usize>| counts.get(&class).copied().unwrap_or_default();
        let (of_verbs, of_nouns) = least(class);
        assert!(known(&verbs) >= of_verbs, "{class}: {} verbs", known(&verbs));
        assert!(known(&nouns) >= of_nouns, "{class}: {} nouns", known(&nouns));
    }
}

#[test]
fn no_words_evoke_the_same_frame_twice() {
    let lexicon = Lexicon::embedded().unwrap();
    for verb in &lexicon.verbs {
        let mut known = BTreeSet::new();
        for found in &verb.frames {
            let frame = lexicon.frame(found.frame);
            assert!(
                known.insert((&found.before, &found.rest, conditions(frame))),
                "{:?} {:?} {}",
                found.before,
                found.rest,
                conditions(frame)
            );
        }
    }
    for (first, nouns) in &lexicon.nouns {
        let mut known = BTreeSet::new();
        for found in nouns {
            let frame = lexicon.frame(found.frame);
            assert!(known.insert((&found.words, conditions(frame))), "{first}: {}", conditions(frame));
        }
    }
}

/// A frame without any condition takes all that its words evoke: one of the same class after it, with the same
/// words and as many roles, would never be tried.
#[test]
fn every_frame_is_within_reach() {
    let lexicon = Lexicon::embedded().unwrap();
    for verb in &lexicon.verbs {
        for (index, found) in verb.frames.iter().enumerate() {
            let frame = lexicon.frame(found.frame);
            let open = !frame.is_particular() && frame.unless.is_empty() && frame.needs == super::Needs::Any;
            let later = verb.frames[index + 1..]
                .iter()
                .filter(|other| (&other.before, &other.rest) == (&found.before, &found.rest));
            for other in later.map(|other| lexicon.frame(other.frame)) {
                assert!(!open || other.class != frame.class, "{:?} {}", found.rest, conditions(other));
            }
        }
    }
}

/// What is looked up is found by its first word, so that loading and look-up do not grow with each other: every word
/// begins few phrases.
#[test]
fn no_word_begins_too_many_phrases() {
    let lexicon = Lexicon::embedded().unwrap();
    for found in lexicon.verbs.iter().flat_map(|verb| verb.frames.iter().map(move |found| (verb, found))) {
        let (verb, first) = (found.0, found.1.rest.first().map(String::as_str));
        let same = verb.frames_with(first.into_iter()).count();
        assert!(same <= 192, "{first:?}: {same}");
    }
    for (word, nouns) in &lexicon.nouns {
        assert!(nouns.len() <= 128, "{word}: {}", nouns.len());
    }
    assert!(lexicon.frames.iter().map(|frame| frame.objects.len()).max() <= Some(512));
}
