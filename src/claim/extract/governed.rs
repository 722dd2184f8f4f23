//! What a verb makes of what completes it: said, alleged, denied, planned or tried.

use super::super::lexicon::{Governor, Meaning, Part, Source};
use super::actor::filler;
use super::governor::{governing, governing_noun, is_negated};
use super::site::Site;
use super::stance::{Stance, joined, of_verb, within};
use super::subject::subject;
use super::supposed::is_subjunctive;
use super::verb::{Form, auxiliaries, form, is_infinitive, is_passive, is_verb};
use super::view::View;
use crate::claim::Modality;
use crate::entity::ActorId;
use crate::parse::{Relation, Upos, Xpos};

/// What completes a verb: what is said, alleged, denied, planned, tried.
pub(super) fn complement(view: &View<'_, '_, '_>, verb: usize, head: usize, depth: usize) -> Option<Stance> {
    if !is_verb(view, head) {
        // `ready to`, `likely to`; `not ready to`
        let states = matches!(view.relation(head), Relation::Acomp | Relation::Attr);
        let copula = view.head(head).filter(|copula| states && is_verb(view, *copula));
        if copula.is_some_and(|copula| is_negated(view, copula)) {
            return None;
        }
        let governor = governing_noun(view, head).or_else(|| governing(view, copula?));
        let outer = Stance::asserted().by(0.85);
        return match governor {
            // `likely that Chad attacked`
            Some(governor) if governor.meaning == Meaning::As(Modality::Planned) && is_done(view, verb) => {
                Some(Stance { modality: Modality::Alleged, ..outer })
            }
            // `impossible to attack`: nobody says that it was not done.
            Some(governor) if governor.meaning == Meaning::As(Modality::Denied) && is_infinitive(view, verb) => None,
            Some(governor) => governed(outer, governor, None, &[]),
            None if view.upos(head) == Upos::Adj && is_infinitive(view, verb) => {
                Some(Stance { modality: Modality::Planned, ..outer })
            }
            None => Some(outer),
        };
    }
    let governor = governing(view, head);
    let wondered = || governor.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Planned));
    if is_presupposed(view, verb) && wondered() {
        // `asked why Chad attacked`
        return Some(Stance::asserted().by(0.9));
    }
    let Some(governor) = governor else {
        let outer = within(view, head, depth)?;
        // `is to visit`, `the aim is to sever ties`
        if view.upos(head) == Upos::Aux && is_infinitive(view, verb) {
            return Some(joined(Modality::Planned, outer));
        }
        // `the plan involves bombing Chad`
        if spells_out(view, head) {
            return Some(joined(Modality::Planned, outer).by(0.92));
        }
        return Some(outer.by(0.92));
    };
    let stance = below(view, head, governor, depth)?;
    // `it is likely that Chad attacked`
    let supposes = governor.meaning == Meaning::As(Modality::Planned) && view.relation(verb) == Relation::Ccomp;
    if supposes && stance.modality == Modality::Planned && is_done(view, verb) && !is_subjunctive(view, verb) {
        return Some(Stance { modality: Modality::Alleged, ..stance });
    }
    // `suggested that Chad withdraw`, `that arms be sent`
    let proposes = is_subjunctive(view, verb) && matches!(stance.modality, Modality::Alleged | Modality::Asserted);
    Some(if proposes { Stance { modality: Modality::Planned, ..stance } } else { stance })
}

/// Whether a verb only spells out what its subject is, which is still to come: `the plan involves`
fn spells_out(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let subject = view.dependent(verb, Relation::Nsubj).and_then(|subject| governing_noun(view, subject));
    let is_ahead = subject.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Planned));
    is_ahead
        && matches!(view.lemma(verb), "involve" | "include" | "entail" | "envisage" | "foresee" | "comprise" | "mean")
}

/// Whether a clause asks about what is taken to be so: `why Chad attacked`
fn is_presupposed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let first = view.low(view.subtree(verb).start);
    matches!(first, "why" | "how" | "when" | "where") && form(view, verb) != Form::Infinitive
}

/// What depends on a verb that governs it.
pub(super) fn below(view: &View<'_, '_, '_>, head: usize, governor: Governor, depth: usize) -> Option<Stance> {
    let outer = match within(view, head, depth) {
        Some(outer) => outer,
        // `can say that …` still says it; `could`, `if`, `not` do not.
        None if is_negated(view, head) => return None,
        None if auxiliaries(view, head).modal.is_some_and(|modal| view.low(modal) == "can") => {
            Stance::asserted().by(0.9)
        }
        None => return None,
    };
    let speaker = speaker(view, head);
    let reports = governor.meaning == Meaning::As(Modality::Asserted) && governor.attributes;
    let governor = if governor.implies && is_done(view, head) { governor.fulfilled() } else { governor };
    let mut own = governed(Stance { modality: Modality::Asserted, ..outer.clone() }, governor, Some(head), &speaker)?;
    let is_fact = own.modality == Modality::Asserted && outer.modality != Modality::Asserted;
    // `denied that it planned to leave`
    let is_denied = own.modality == Modality::Planned && outer.modality == Modality::Denied;
    if !reports && (is_fact || is_denied) {
        own.modality = outer.modality;
    }
    if own.modality == Modality::Planned && outer.modality == Modality::Alleged && governor.begun {
        own.modality = Modality::Alleged;
    }
    if own.modality == Modality::Asserted && governor.attributes && is_by_rumour(view, head) {
        own.modality = Modality::Alleged;
    }
    if own.attributed_to.is_empty() {
        own.attributed_to = outer.attributed_to;
    }
    Some(own)
}

/// Whether only what nobody vouches for says so: `unconfirmed reports say`, `rumours have it`
fn is_by_rumour(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let Some(subject) = subject(view, verb).map(|found| found.token) else { return false };
    view.is(subject, Part::Rumour) || view.related(subject, &[Relation::Amod]).any(|at| view.is(at, Part::Rumour))
}

/// Whether a verb tells of something done: `forced Chad to withdraw`, not `would force`
fn is_done(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let own = auxiliaries(view, verb);
    own.modal.is_none() && !own.infinitive && matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbn | Xpos::Vbg)
}

/// Whom a verb of speech has as its subject, or a passive one as its agent: whoever `was blamed` says nothing.
pub(super) fn speaker(view: &View<'_, '_, '_>, verb: usize) -> Vec<ActorId> {
    if is_passive(view, verb, 4) {
        return agent(view, verb);
    }
    subject(view, verb).and_then(|found| filler(view, found.token)).map_or_else(Vec::new, |found| found.actors)
}

/// By whom a passive verb of speech says that something was said.
fn agent(view: &View<'_, '_, '_>, verb: usize) -> Vec<ActorId> {
    let site =
        Site { tokens: verb..verb + 1, head: verb, is_verb: true, passive: true, object: None, preposition: None };
    let by = Source::Subject;
    site.filler(view, &by, true).map_or_else(Vec::new, |found| found.actors)
}

/// How the content of a noun is meant of which a source says that it is not so: `the claim that it had bombed Chad was a
/// lie`; none where nothing of the kind is said.
pub(super) fn refuted(view: &View<'_, '_, '_>, noun: usize) -> Option<Stance> {
    let is_subject = matches!(view.relation(noun), Relation::Nsubj | Relation::Nsubjpass);
    let verb = view.head(noun).filter(|verb| is_subject && is_verb(view, *verb))?;
    let is_untrue = |governor: &Governor| governor.meaning == Meaning::As(Modality::Denied) && !governor.attributes;
    governing(view, verb).filter(is_untrue)?;
    let outer = of_verb(view, verb).filter(|outer| outer.modality == Modality::Asserted)?;
    Some(Stance { modality: Modality::Denied, ..outer })
}

/// The stance of what depends on a governor.
pub(super) fn governed(
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
    own.content_of = verb.or(own.content_of);
    if governor.attributes {
        own.attributed_to = speaker.to_vec();
    }
    Some(own)
}
