//! Who is the subject of a verb, and what the verb depends on.

use super::super::lexicon::{Governor, Part};
use super::negation;
use super::verb::{Form, Subject, VerbAt, before};
use super::view::View;
use crate::claim::EventClass;

/// How many tokens a search reaches.
const REACH: usize = 40;

/// Finds the subject of a verb and its governor among the verbs before it.
pub(super) fn attach(view: &View<'_, '_, '_>, verb: &mut VerbAt, found: &[VerbAt]) {
    match verb.form {
        Form::Finite | Form::Passive => finite(view, verb, found),
        Form::ReducedPassive => {
            verb.subject = before(view, verb.start)
                .and_then(|at| view.group_ending_at(at))
                .map(|group| Subject { group, quality: 0.8 });
        }
        Form::Infinitive => infinitive(view, verb, found),
        Form::Gerund => gerund(view, verb, found),
    }
    if verb.governor.is_none() {
        verb.governor = verb.continues.and_then(|index| found[index].governor);
    }
    if verb.noun_governor.is_none() {
        verb.noun_governor = verb.continues.and_then(|index| found[index].noun_governor);
    }
    verb.negated |= negation::shared(view, verb, found) || negation::outside(view, verb);
}

/// How a verb governs what depends on it.
pub(super) fn governing(view: &View<'_, '_, '_>, verb: &VerbAt) -> Option<Governor> {
    let governors = verb.lemmas.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).governors);
    governors
        .filter(|(rest, _)| view.matches(verb.token + 1, rest))
        .max_by_key(|(rest, _)| rest.len())
        .map(|found| found.1)
}

fn finite(view: &View<'_, '_, '_>, verb: &mut VerbAt, found: &[VerbAt]) {
    let Some(start) = before(view, verb.start) else { return };
    let (subject, continues, edge) = finite_subject(view, start, found, verb.base);
    (verb.subject, verb.continues) = (subject, continues);
    if continues.is_some() {
        return;
    }
    // A clause after a verb or noun that governs it: `claimed (that) …`, `allegations that …`
    let mut at = edge;
    let mut said = false;
    while let Some(previous) = at.checked_sub(1) {
        at = previous;
        if matches!(view.low(at), "that" | "whether" | "if") {
            said = true;
        } else if !(view.is_light(at) || view.is(at, Part::Determiner)) {
            break;
        }
    }
    if at == 0 && edge == 0 {
        return;
    }
    if let (true, Some(governor)) = (said, view.lexicon.noun_governor(view.low(at))) {
        verb.noun_governor = Some((at, governor));
        verb.governor = found.len().checked_sub(1).and_then(|last| governor_of(view, last, &found[last]));
        return;
    }
    let told = said && found.last().is_some_and(|last| edge.saturating_sub(last.token) < 8);
    if let Some((index, last)) = found.iter().enumerate().next_back().filter(|(_, last)| last.token == at || told) {
        verb.governor = governor_of(view, index, last);
    }
}

fn governor_of(view: &View<'_, '_, '_>, index: usize, verb: &VerbAt) -> Option<(usize, Governor)> {
    governing(view, verb).map(|governor| (index, governor))
}

/// The subject of a finite verb, looked for to the left from a token; the verb that it continues; and where its clause
/// begins as far as seen.
fn finite_subject(
    view: &View<'_, '_, '_>,
    start: usize,
    found: &[VerbAt],
    base: bool,
) -> (Option<Subject>, Option<usize>, usize) {
    let mut at = start;
    let mut quality: f64 = 1.0;
    let last = found.len().checked_sub(1);
    for _ in 0..REACH {
        while view.is_light(at) {
            let Some(next) = at.checked_sub(1) else { return (None, None, at) };
            at = next;
        }
        if let Some(group) = view.group_ending_at(at) {
            let found_group = &view.groups[group];
            let begin = found_group.tokens.start;
            if found_group.is_owner() {
                return (None, None, begin);
            }
            let preposition = view.preposition_before(group);
            let skipped = preposition.or(if found_group.in_apposition { begin.checked_sub(1) } else { None });
            match skipped.and_then(|index| index.checked_sub(1)) {
                Some(next) if begin > 0 => {
                    quality *= 0.9;
                    at = if preposition.is_none() && view.low(next + 1) != "," { next + 1 } else { next };
                    if preposition.is_some() && view.group_ending_at(at).is_none() && view.low(at) != "," {
                        return (None, None, at);
                    }
                    continue;
                }
                _ if found_group.is_agent() && preposition.is_none() => {
                    return (Some(Subject { group, quality }), None, begin);
                }
                _ => return (None, None, begin),
            }
        }
        match view.low(at) {
            "," | ")" | "—" | "–" => {
                let open = if view.low(at) == ")" { "(" } else { view.low(at) };
                let from = at.saturating_sub(REACH);
                let Some(opening) = (from..at).rev().find(|index| view.low(*index) == open) else {
                    return (None, None, at);
                };
                let relative = view.is(opening + 1, Part::Relative);
                let whole = view.group_from(opening + 1).filter(|group| view.groups[*group].tokens.end == at);
                let has_verb = found.iter().any(|verb| verb.token > opening);
                let outer = opening.checked_sub(1).and_then(|index| view.group_ending_at(index));
                let named = outer.is_some_and(|group| view.groups[group].is_agent());
                if let Some(group) = whole.filter(|group| !named && view.groups[*group].is_agent()) {
                    return (Some(Subject { group, quality: quality * 0.85 }), None, opening + 1);
                }
                if has_verb && !relative {
                    // `denied it, criticised them and left`
                    let subject =
                        last.and_then(|index| found[index].subject).map(|subject| Subject { quality: 0.7, ..subject });
                    return (subject, last, at);
                }
                let Some(next) = opening.checked_sub(1) else { return (None, None, at) };
                quality *= 0.9;
                at = next;
            }
            word if view.is(at, Part::Conjunction) && word != "so" => {
                // `regretted the decision to sever ties and rejected …`: a past form continues no infinitive.
                let main = found.iter().rposition(|verb| matches!(verb.form, Form::Finite | Form::Passive));
                let infinitive = last.is_some_and(|index| found[index].form == Form::Infinitive);
                let last = if infinitive && !base { main.or(last) } else { last };
                let subject = last.and_then(|index| found[index].subject);
                return (subject.map(|subject| Subject { quality: subject.quality * 0.95, ..subject }), last, at);
            }
            "who" | "which" | "that" => {
                let antecedent =
                    at.checked_sub(1).map(|index| if view.low(index) == "," { index.saturating_sub(1) } else { index });
                let group = antecedent
                    .and_then(|index| view.group_ending_at(index))
                    .filter(|group| view.groups[*group].is_agent());
                return (group.map(|group| Subject { group, quality: quality * 0.9 }), None, at);
            }
            _ => return (None, None, at),
        }
    }
    (None, None, at)
}

fn infinitive(view: &View<'_, '_, '_>, verb: &mut VerbAt, found: &[VerbAt]) {
    let to = (verb.start..=verb.token)
        .rev()
        .find(|index| view.low(*index) == "to")
        .or(before(view, verb.start))
        .unwrap_or(verb.start);
    let Some(mut noun) = before(view, to) else { return };
    if view.is(noun, Part::Negation) {
        verb.negated = true;
        let Some(next) = before(view, noun) else { return };
        noun = next;
    }
    if view.is(noun, Part::Conjunction) {
        if let Some(index) = found.len().checked_sub(1) {
            verb.continues = Some(index);
            verb.subject = found[index].subject;
        }
        return;
    }
    if let Some(governor) = view.lexicon.noun_governor(view.low(noun)) {
        verb.noun_governor = Some((noun, governor));
        if let Some(group) = owner_of(view, noun) {
            verb.subject = Some(Subject { group, quality: 0.95 });
            return;
        }
    }
    // `the decision by the assembly to recognise …`
    let by = (noun.saturating_sub(12)..noun).rev().find(|at| view.low(*at) == "by").and_then(|at| {
        let governor = view.lexicon.noun_governor(view.low(at.checked_sub(1)?))?;
        let group = view.group_from(at + 1).filter(|group| view.groups[*group].is_agent())?;
        found.iter().all(|verb| verb.token < at).then_some((at - 1, governor, group))
    });
    if let Some((noun, governor, group)) = by {
        verb.noun_governor = Some((noun, governor));
        verb.subject = Some(Subject { group, quality: 0.9 });
        return;
    }
    let Some((index, last)) = found.iter().enumerate().next_back() else {
        // A headline: `Minister to visit …`
        let group = view.group_ending_at(noun).filter(|group| view.groups[*group].is_agent());
        verb.subject = group.map(|group| Subject { group, quality: 0.8 });
        return;
    };
    verb.governor = governor_of(view, index, last);
    let object = verb.governor.is_some_and(|(_, governor)| governor.object);
    let between = (last.token + 1..to).find_map(|at| view.group_at(at)).filter(|group| view.groups[*group].is_agent());
    let adjacent = view.group_ending_at(noun).filter(|group| {
        let caused =
            last.token < noun && !last.is_passive() && last.subject.is_none_or(|subject| subject.group != *group);
        caused && view.groups[*group].is_agent() && view.preposition_before(*group).is_none()
    });
    if let (false, Some(group)) = (object, adjacent) {
        verb.subject = Some(Subject { group, quality: 0.8 });
        return;
    }
    verb.subject = match (object && !last.is_passive(), between) {
        (true, Some(group)) => Some(Subject { group, quality: 0.9 }),
        (true, None) => None,
        _ => last.subject.map(|subject| Subject { quality: subject.quality * 0.95, ..subject }),
    };
}

fn gerund(view: &View<'_, '_, '_>, verb: &mut VerbAt, found: &[VerbAt]) {
    let last = found.iter().enumerate().next_back();
    let Some(at) = before(view, verb.start) else {
        verb.subject = main_subject(view, verb.token);
        return;
    };
    if let Some(group) = view.group_ending_at(at) {
        let quality =
            if view.preposition_before(group).is_some_and(|index| view.low(index) == "with") { 0.9 } else { 0.6 };
        verb.subject = view.groups[group].is_agent().then_some(Subject { group, quality });
        return;
    }
    let word = view.low(at).to_owned();
    if view.is(at, Part::Preposition) || view.is(at, Part::Subordinator) {
        let noun = before(view, at);
        if let Some((index, governor)) =
            noun.and_then(|noun| view.lexicon.noun_governor(view.low(noun)).map(|g| (noun, g)))
        {
            verb.noun_governor = Some((index, governor));
            verb.subject = owner_of(view, index).map(|group| Subject { group, quality: 0.9 });
            return;
        }
        let Some((index, last)) = last else {
            verb.subject = main_subject(view, verb.token);
            return;
        };
        if matches!(word.as_str(), "of" | "for" | "from" | "with" | "over") {
            verb.governor = governor_of(view, index, last);
            if last.is_passive() {
                verb.subject = last.subject;
                return;
            }
            let object = (last.token + 1..at)
                .find_map(|token| view.group_at(token))
                .filter(|g| !view.groups[*g].actors.is_empty());
            let controlled = verb.governor.is_some_and(|(_, governor)| governor.object);
            // `condemned foreign powers for backing …`: those do it, whoever they are, not who condemns.
            let judged = matches!(word.as_str(), "for" | "of" | "over") && last.token + 1 < at && judges(view, last);
            let own = last.subject.filter(|_| !controlled && !judged);
            verb.subject = object.map(|group| Subject { group, quality: 0.9 }).or(own);
        } else {
            verb.subject = last.subject.map(|subject| Subject { quality: subject.quality * 0.9, ..subject });
        }
        if matches!(word.as_str(), "that" | "whether") {
            // `warned that recognising …`: the clause speaks of the act and says neither that nor by whom it is done.
            verb.subject = None;
            verb.negated = true;
        }
        return;
    }
    let Some((index, last)) = last else {
        verb.subject = main_subject(view, verb.token);
        return;
    };
    if view.is(at, Part::Conjunction) {
        verb.continues = Some(index);
        verb.subject = last.subject;
    } else if word == "," || last.token == at || view.is_word(at) {
        let main = found.iter().rposition(|verb| matches!(verb.form, Form::Finite)).unwrap_or(index);
        verb.continues = (word == ",").then_some(main);
        let main = &found[main];
        verb.subject = main.subject.map(|subject| Subject { quality: subject.quality * 0.85, ..subject });
        if last.token == at {
            verb.governor = governor_of(view, index, last);
        } else if word != "," {
            verb.subject = None;
        }
    }
}

/// Whether a verb says what is thought of someone's act.
fn judges(view: &View<'_, '_, '_>, verb: &VerbAt) -> bool {
    let frames = verb.lemmas.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames);
    frames.map(|found| view.lexicon.frame(found.frame).class).any(|class| {
        matches!(
            class,
            EventClass::Condemnation | EventClass::Endorsement | EventClass::Accusation | EventClass::Sanction
        )
    })
}

/// The subject of the main clause after an introduction: the first group after the comma.
fn main_subject(view: &View<'_, '_, '_>, token: usize) -> Option<Subject> {
    let comma = (token..view.len().min(token + REACH)).find(|at| view.low(*at) == ",")?;
    let group = view.group_from(comma + 1).filter(|group| view.groups[*group].is_agent())?;
    Some(Subject { group, quality: 0.75 })
}

/// Who owns or qualifies a noun: `Mali's decision`, `the Malian decision`.
pub(super) fn owner_of(view: &View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let mut at = noun.checked_sub(1)?;
    for _ in 0..5 {
        if let Some(group) = view.group_at(at) {
            return view.groups[group].is_owner().then_some(group);
        }
        let passable = view.is_light(at) || matches!(view.low(at), "'s" | "'" | "-") || view.is_word(at);
        if !passable
            || view.is(at, Part::Preposition)
            || view.is(at, Part::Conjunction)
            || view.is(at, Part::Determiner)
        {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}
