//! How a sentence means an event, and whom it makes responsible.

use super::super::lexicon::{Governor, Meaning, Part};
use super::negation;
use super::subject::governing;
use super::verb::{Form, VerbAt};
use super::view::{View, is_quote};
use crate::claim::Modality;
use crate::entity::ActorId;

/// How an event is meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stance {
    pub(super) modality: Modality,
    /// Whom the sentence makes responsible.
    pub(super) attributed_to: Vec<ActorId>,
    /// The verb whose content it is (its index in the sentence).
    pub(super) content_of: Option<usize>,
    /// How sure that is, from 0 to 1.
    pub(super) quality: f64,
}

/// How deep clauses are followed into each other.
const DEPTH: usize = 4;

/// How the event of a verb is meant; none if the sentence does not say that it happens, happened or will happen.
pub(super) fn of_verb(view: &View<'_, '_, '_>, verbs: &[VerbAt], index: usize) -> Option<Stance> {
    stance(view, verbs, index, DEPTH)
}

fn stance(view: &View<'_, '_, '_>, verbs: &[VerbAt], index: usize, depth: usize) -> Option<Stance> {
    let verb = &verbs[index];
    if verb.negated || is_hypothetical(view, verb) {
        return None;
    }
    let mut own = Stance {
        modality: own_modality(view, verbs, index)?,
        attributed_to: Vec::new(),
        content_of: None,
        quality: 1.0,
    };
    if depth > 0 && !matches!(verb.form, Form::Finite | Form::Passive) {
        // What hangs on a clause without a verb of its own shares the clause's reserve.
        let clause = verbs[..index].iter().rposition(|other| matches!(other.form, Form::Finite | Form::Passive));
        if let Some(clause) = clause {
            match stance(view, verbs, clause, depth - 1) {
                Some(outer) if matches!(outer.modality, Modality::Alleged | Modality::Denied) => own = outer,
                Some(_) => {}
                None if verbs[clause].negated => {}
                None => return None,
            }
        }
    }
    if let Some((noun, governor)) = verb.noun_governor {
        let denied = verb.governor.is_some_and(|(_, above)| above.meaning == Meaning::As(Modality::Denied));
        if negation::of_noun(view, noun) && !denied {
            return None;
        }
        own = governed(view, own, governor, None, &[])?;
        if let Some(group) = super::subject::owner_of(view, noun) {
            own.attributed_to = view.groups[group].actors.clone();
        }
        if governor.meaning == Meaning::As(Modality::Asserted) {
            own.quality *= 0.95;
        }
    }
    if let (Some((above, governor)), true) = (verb.governor, depth > 0) {
        let outer = match stance(view, verbs, above, depth - 1) {
            Some(outer) => outer,
            // `can say that …` still says it; `could`, `if`, `not` do not.
            None if verbs[above].negated || verbs[above].modal.is_none_or(|modal| view.low(modal) != "can") => {
                return None;
            }
            None => Stance { modality: Modality::Asserted, attributed_to: Vec::new(), content_of: None, quality: 0.9 },
        };
        let speaker = verbs[above].subject.filter(|_| !verbs[above].is_passive());
        let speaker = speaker.map_or(&[][..], |subject| &view.groups[subject.group].actors[..]);
        own = governed(view, own, governor, Some(above), speaker)?;
        if own.modality == Modality::Asserted && outer.modality != Modality::Asserted && !governor.attributes {
            own.modality = outer.modality;
        }
        if own.attributed_to.is_empty() {
            own.attributed_to = outer.attributed_to;
        }
        own.quality *= outer.quality;
    } else if verb.form == Form::Infinitive && verb.noun_governor.is_none() {
        let headline = verbs.iter().take(index).all(|other| other.continues.is_some());
        if headline {
            own.modality = Modality::Planned;
        } else if verb.continues.is_none() {
            own.quality *= 0.65;
        }
        if let Some(above) = index.checked_sub(1).filter(|_| depth > 0) {
            // What is done to some end is not done where the end is missed: `was unable to`, `did not move to`.
            let outer = stance(view, verbs, above, depth - 1)?;
            if outer.modality != Modality::Asserted {
                own.modality = outer.modality;
            }
            own.attributed_to = outer.attributed_to;
        }
    }
    Some(own)
}

/// The stance of what depends on a governor.
fn governed(
    _view: &View<'_, '_, '_>,
    mut own: Stance,
    governor: Governor,
    verb: Option<usize>,
    speaker: &[ActorId],
) -> Option<Stance> {
    match governor.meaning {
        Meaning::Negated => return None,
        Meaning::As(Modality::Asserted) => {}
        Meaning::As(modality @ (Modality::Alleged | Modality::Denied)) => own.modality = modality,
        Meaning::As(Modality::Planned) if own.modality == Modality::Asserted => own.modality = Modality::Planned,
        Meaning::As(Modality::Planned) => {}
    }
    own.content_of = verb;
    if governor.attributes {
        own.attributed_to = speaker.to_vec();
    }
    Some(own)
}

/// The modality that a verb's own auxiliaries and adverbs give it; none if they make it merely possible.
fn own_modality(view: &View<'_, '_, '_>, verbs: &[VerbAt], index: usize) -> Option<Modality> {
    let verb = &verbs[index];
    let from = verb.start.saturating_sub(2);
    if (from..verb.token).any(|at| view.is(at, Part::Hedge)) || view.is(verb.token + 1, Part::Hedge) {
        return Some(Modality::Alleged);
    }
    let shared = verb.continues.map(|above| &verbs[above]).filter(|_| verb.start == verb.token);
    let shared = shared.filter(|_| verb.form == Form::Gerund || verb.base).and_then(|above| above.modal);
    let Some(modal) = verb.modal.or(shared) else {
        return Some(if is_awaited(view, verb) { Modality::Planned } else { Modality::Asserted });
    };
    match view.low(modal) {
        // `would have severed`: it did not.
        "would" | "should" if verb.perfect => None,
        "will" | "would" | "'ll" | "shall" | "wo" => Some(Modality::Planned),
        "may" | "might" | "could" if verb.perfect => Some(Modality::Alleged),
        _ => None,
    }
}

/// Whether a verb tells of what is still to come: `days before the president visits Rome`
fn is_awaited(view: &View<'_, '_, '_>, verb: &VerbAt) -> bool {
    let present = view.lexicon.verbs_of(view.low(verb.token)).iter().all(|(_, forms)| !forms.past && !forms.participle);
    let subject = verb.subject.map(|subject| view.groups[subject.group].tokens.start);
    let opening =
        subject.and_then(|start| (start.saturating_sub(3)..start).rev().find(|at| !view.is(*at, Part::Determiner)));
    let before = opening.is_some_and(|at| matches!(view.low(at), "before" | "until"));
    verb.form == Form::Finite && verb.start == verb.token && present && before
}

/// What a source says not to be so: `said it had never armed the rebels`, `said they received no help`; none where
/// nobody says it.
pub(super) fn of_negated(view: &View<'_, '_, '_>, verbs: &[VerbAt], index: usize) -> Option<Stance> {
    let verb = &verbs[index];
    let (above, governor) = verb.governor?;
    let told = governor.attributes && governor.meaning == Meaning::As(Modality::Asserted);
    let own = own_modality(view, verbs, index)? == Modality::Asserted && !is_hypothetical(view, verb);
    let finite = matches!(verb.form, Form::Finite | Form::Passive) && verb.noun_governor.is_none();
    if !told || !own || !finite || stance(view, verbs, above, DEPTH)?.modality != Modality::Asserted {
        return None;
    }
    let speaker = verbs[above].subject.filter(|_| !verbs[above].is_passive())?;
    Some(Stance {
        modality: Modality::Denied,
        attributed_to: view.groups[speaker.group].actors.clone(),
        content_of: Some(above),
        quality: 1.0,
    })
}

/// Whether the verb's clause begins with `if`, `whether` or the like, or with an inversion that means it: `had Mali
/// severed …`
fn is_hypothetical(view: &View<'_, '_, '_>, verb: &VerbAt) -> bool {
    let subject = verb.subject.map(|subject| view.groups[subject.group].tokens.start);
    if let Some(turned) = subject.filter(|start| *start < verb.start).and_then(|start| start.checked_sub(1)) {
        let opens = turned == 0 || view.is_break(turned - 1);
        if opens && matches!(view.low(turned), "had" | "should" | "were") {
            return true;
        }
    }
    let from = verb.start.saturating_sub(16);
    let alleged = verb.governor.is_some_and(|(_, above)| above.meaning == Meaning::As(Modality::Alleged));
    for at in (from..verb.start).rev() {
        if view.is(at, Part::Hypothetical) {
            // `speculate whether …` alleges it.
            return !(alleged && view.low(at) == "whether");
        }
        let within = view.group_at(at).is_some();
        let parts = view.is_break(at) || view.is(at, Part::Conjunction) || view.is(at, Part::Subordinator);
        if parts && !within {
            return false;
        }
    }
    false
}

/// How the event of a noun is meant; none if the sentence says that it does not happen.
pub(super) fn of_noun(view: &View<'_, '_, '_>, verbs: &[VerbAt], start: usize) -> Option<Stance> {
    let mut stance = Stance { modality: Modality::Asserted, attributed_to: Vec::new(), content_of: None, quality: 1.0 };
    let (mut definite, mut any) = (false, false);
    let mut at = start;
    // The noun phrase: determiners, adjectives, owners.
    while let Some(previous) = at.checked_sub(1).filter(|previous| start - previous <= 6) {
        if view.is(previous, Part::Hedge)
            || matches!(view.low(previous), "alleged" | "suspected" | "reported" | "claimed")
        {
            stance.modality = Modality::Alleged;
        } else if view.is(previous, Part::Intended) {
            stance.modality = Modality::Planned;
        }
        let determiner = view.is(previous, Part::Determiner) && view.low(previous) != "that";
        if determiner || matches!(view.low(previous), "'s" | "'") {
            definite |= !matches!(view.low(previous), "a" | "an" | "any" | "some" | "another" | "no" | "more");
            any |= view.low(previous) == "any";
            if view.low(previous) == "no" {
                return None;
            }
        }
        let is_verb = verbs.iter().any(|verb| verb.token == previous);
        if view.is_break(previous)
            || is_verb
            || view.is(previous, Part::Preposition)
            || view.is(previous, Part::Conjunction)
        {
            break;
        }
        at = previous;
    }
    if stance.modality != Modality::Asserted {
        return Some(stance);
    }
    let Some(before) = at.checked_sub(1) else { return Some(stance) };
    let preposition = view.is(before, Part::Preposition);
    if matches!(view.low(before), "without" | "neither" | "nor" | "unless") {
        return None;
    }
    let noun = if preposition { before.checked_sub(1) } else { None };
    let noun_governor = noun.and_then(|noun| view.lexicon.noun_governor(view.low(noun)).map(|found| (noun, found)));
    if let Some((noun, governor)) = noun_governor {
        if negation::of_noun(view, noun) {
            return None;
        }
        return governed(view, stance, governor, None, &[]);
    }
    let Some((index, verb)) = verbs.iter().enumerate().rev().find(|(_, verb)| verb.token < start) else {
        return Some(stance);
    };
    let direct = verb.token == before
        || preposition && before.saturating_sub(verb.token) <= 2
        || is_quote(view.low(before)) && before.saturating_sub(verb.token) <= 2;
    let own = governing(view, verb).filter(|_| direct);
    if let Some(governor) = own {
        let speaker = verb.subject.map_or(&[][..], |subject| &view.groups[subject.group].actors[..]);
        let reports = governor.meaning == Meaning::As(Modality::Asserted);
        if !(reports || definite && governor.meaning == Meaning::As(Modality::Alleged)) {
            return governed(view, stance, governor, Some(index), speaker);
        }
    } else if direct && !definite {
        // The indefinite object of a verb that is itself alleged, denied or planned shares its fate.
        let outer = of_verb(view, verbs, index)?;
        stance.modality = outer.modality;
        stance.attributed_to = outer.attributed_to;
        stance.quality *= outer.quality;
    } else if !definite && verb.modal.is_some() {
        stance.modality = of_verb(view, verbs, index)?.modality;
    } else if !definite && matches!(view.low(before), "in" | "with" | "by" | "of") {
        // `claims that it killed ten men in an ambush`
        let outer = of_verb(view, verbs, index);
        if let Some(outer) = outer.filter(|outer| matches!(outer.modality, Modality::Alleged | Modality::Denied)) {
            (stance.modality, stance.attributed_to) = (outer.modality, outer.attributed_to);
        }
    }
    if any && stance.modality == Modality::Asserted {
        return None;
    }
    Some(stance)
}

/// Whom the sentence as a whole makes responsible: `…, the BBC reported`, `according to X`
pub(super) fn of_sentence(view: &View<'_, '_, '_>, verbs: &[VerbAt]) -> Vec<(usize, Vec<ActorId>)> {
    let mut found = Vec::new();
    for at in 0..view.len().saturating_sub(2) {
        let according = view.low(at) == "according" && view.low(at + 1) == "to";
        let source = if according { view.group_from(at + 2) } else { None };
        if let Some(group) = source.filter(|group| view.groups[*group].is_agent()) {
            found.push((usize::MAX, view.groups[group].actors.clone()));
        }
    }
    for (index, verb) in verbs.iter().enumerate() {
        let reports = governing(view, verb).is_some_and(|governor| governor.meaning == Meaning::As(Modality::Asserted));
        if !reports || verb.form != Form::Finite || verb.negated {
            continue;
        }
        let end = (verb.token + 1..view.len()).find(|at| !view.is_light(*at)).unwrap_or(view.len());
        let last = view.is_break(end);
        let group = match verb.subject {
            Some(subject) if last => {
                let start = view.groups[subject.group].tokens.start;
                let opens =
                    (start.saturating_sub(2)..start).any(|at| matches!(view.low(at), "," | "\"" | "”" | "—" | "–"));
                if opens { Some(subject.group) } else { None }
            }
            None => {
                let quoted = verb.start.checked_sub(1).is_some_and(|at| is_quote(view.low(at)) || view.low(at) == ",");
                view.group_from(verb.token + 1).filter(|group| quoted && view.groups[*group].is_agent())
            }
            _ => None,
        };
        if let Some(group) = group {
            found.push((index, view.groups[group].actors.clone()));
        }
    }
    found
}
