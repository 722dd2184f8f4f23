//! How a sentence means the event of a noun.

use super::super::lexicon::{Meaning, Part};
use super::governor::{governing, governing_noun, is_none};
use super::stance::{Stance, governed, of_verb, qualified, speaker};
use super::verb::is_verb;
use super::view::View;
use crate::claim::Modality;
use crate::parse::Relation;

/// How the event of a noun is meant; none if the sentence says that it does not happen.
pub(super) fn of_noun(view: &View<'_, '_, '_>, noun: usize) -> Option<Stance> {
    within(view, noun, 5)
}

fn within(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Stance> {
    let depth = depth.checked_sub(1)?;
    if is_none(view, noun) {
        return None;
    }
    let definite = is_definite(view, noun);
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Advmod, Relation::Nmod];
    let modality = view.related(noun, &modifiers).filter(|at| *at < noun).find_map(|at| qualified(view, at));
    let around = around(view, noun, definite, depth)?;
    Some(match modality {
        Some(modality) if around.modality == Modality::Asserted => Stance { modality, ..around },
        _ => around,
    })
}

/// Whether a noun is one that the reader is taken to know: `the attack`, `Mali's decision`
pub(super) fn is_definite(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let words = view.related(noun, &[Relation::Det, Relation::Poss]);
    let mut words = words.map(|at| (view.relation(at), view.low(at)));
    words.any(|(relation, word)| {
        relation == Relation::Poss || matches!(word, "the" | "this" | "that" | "these" | "those" | "both" | "all")
    })
}

/// What the noun's surroundings make of its event.
fn around(view: &View<'_, '_, '_>, noun: usize, definite: bool, depth: usize) -> Option<Stance> {
    let Some(head) = view.head(noun) else { return Some(Stance::asserted()) };
    match view.relation(noun) {
        Relation::Conj | Relation::Appos if !is_verb(view, head) => around(view, head, definite, depth.checked_sub(1)?),
        Relation::Compound | Relation::Nmod if !is_verb(view, head) => {
            around(view, head, definite, depth.checked_sub(1)?)
        }
        Relation::Pobj => after_preposition(view, head, definite, depth),
        Relation::Dobj | Relation::Attr | Relation::Oprd | Relation::Nsubjpass if is_verb(view, head) => {
            of_object(view, head, definite, true)
        }
        Relation::Nsubj if is_verb(view, head) => of_subject(view, head, definite),
        _ => Some(Stance::asserted()),
    }
}

/// An event noun that a verb is done to: `called off the visit`, `threatened sanctions`, `held talks`
fn of_object(view: &View<'_, '_, '_>, verb: usize, definite: bool, direct: bool) -> Option<Stance> {
    if let Some(governor) = governing(view, verb).filter(|_| direct) {
        let reports = governor.meaning == Meaning::As(Modality::Asserted);
        if !(reports || definite && governor.meaning == Meaning::As(Modality::Alleged)) {
            let outer = of_verb(view, verb).or_else(|| definite.then(Stance::asserted))?;
            let outer = Stance { modality: Modality::Asserted, ..outer };
            return governed(outer, governor, Some(verb), &speaker(view, verb));
        }
    }
    clause(view, verb, definite, view.is_light_verb(verb))
}

/// An event noun that does something itself: `the talks will begin`, `an attack could follow`
fn of_subject(view: &View<'_, '_, '_>, verb: usize, definite: bool) -> Option<Stance> {
    let occurs = view.is(verb, Part::Occurrence) || view.upos(verb) == crate::parse::Upos::Aux;
    if let Some(governor) =
        governing(view, verb).filter(|governor| governor.meaning == Meaning::Negated && !governor.object)
    {
        return if governor.attributes || definite { Some(Stance::asserted()) } else { None };
    }
    clause(view, verb, definite, occurs)
}

/// The stance of the clause around a noun, as far as the noun shares it: an indefinite noun exists only as the clause
/// does, and an occurrence happens only as the verb says.
fn clause(view: &View<'_, '_, '_>, verb: usize, definite: bool, shares: bool) -> Option<Stance> {
    match of_verb(view, verb) {
        Some(outer) if !definite || shares => Some(Stance { content_of: None, ..outer }),
        Some(outer) => Some(Stance { attributed_to: outer.attributed_to, ..Stance::asserted() }),
        None if definite && !shares => Some(Stance::asserted()),
        None => None,
    }
}

/// An event noun after a preposition: `plans for talks`, `called for talks`, `killed in an ambush`
fn after_preposition(view: &View<'_, '_, '_>, preposition: usize, definite: bool, depth: usize) -> Option<Stance> {
    let word = view.low(preposition);
    if word == "without" {
        return None;
    }
    let Some(head) = view.head(preposition) else { return Some(Stance::asserted()) };
    if is_verb(view, head) {
        let fixed = governing(view, head).is_some()
            && preposition <= head + 2
            && matches!(word, "for" | "on" | "of" | "to" | "against" | "with" | "from");
        if fixed {
            return of_object(view, head, definite, true);
        }
        let close = matches!(word, "in" | "with" | "by" | "of" | "on" | "to" | "for" | "at");
        return if close && !definite {
            clause(view, head, definite, false)
        } else {
            let outer = of_verb(view, head);
            Some(Stance {
                attributed_to: outer.map_or_else(Vec::new, |outer| outer.attributed_to),
                ..Stance::asserted()
            })
        };
    }
    let of_plan = matches!(word, "of" | "for" | "on" | "to" | "in" | "about" | "against");
    match governing_noun(view, head).filter(|_| of_plan) {
        Some(governor) => {
            if is_none(view, head) {
                return None;
            }
            let reports = governor.meaning == Meaning::As(Modality::Asserted);
            if reports || definite && governor.meaning == Meaning::As(Modality::Alleged) {
                return Some(Stance::asserted());
            }
            governed(Stance::asserted(), governor, None, &[])
        }
        None if view.is(head, Part::Container) => within(view, head, depth),
        None => Some(Stance::asserted()),
    }
}
