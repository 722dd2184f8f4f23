//! How the event of a noun is meant that does something itself: `the talks will begin`, `an attack would be a mistake`

use super::super::lexicon::{Governor, Meaning, Part};
use super::governed::refuted;
use super::governor::{governing, is_negated};
use super::modality::own_modality;
use super::noun_stance::clause;
use super::occasion::is_occasion;
use super::stance::{Stance, of_verb};
use super::verb::auxiliaries;
use super::view::View;
use crate::claim::Modality;
use crate::parse::{Relation, Upos};

/// An event noun that does something itself: `the talks will begin`, `an attack could follow`
pub(super) fn of_subject(view: &View<'_, '_, '_>, noun: usize, verb: usize, definite: bool) -> Option<Stance> {
    if let Some(begun) = begun(view, verb) {
        return of_verb(view, begun);
    }
    if !definite && is_imagined(view, verb) && is_nobodys(view, verb) {
        return None;
    }
    if is_occasion(view, noun) && is_missed(view, verb) {
        return Some(Stance { modality: Modality::Denied, ..Stance::asserted() });
    }
    let ahead = || own_modality(view, verb, 1) == Some(Modality::Planned);
    // `the trip follows months of silence`: a known trip, whenever it is.
    let refers = definite && view.dependent(verb, Relation::Dobj).is_some_and(|object| view.low(object) != "place");
    let occurs = view.is(verb, Part::Occurrence) && !refers
        || view.upos(verb) == Upos::Aux
        || is_occasion(view, noun) && ahead();
    let governor = governing(view, verb);
    if let Some(governor) = governor.filter(|governor| governor.meaning == Meaning::Negated && !governor.object) {
        return if governor.attributes || definite { Some(Stance::asserted()) } else { None };
    }
    let comes = |governor: &Governor| governor.meaning == Meaning::As(Modality::Planned) && !governor.attributes;
    if view.upos(verb) == Upos::Aux && governor.as_ref().is_some_and(comes) {
        // `an agreement is close`
        return of_verb(view, verb).map(|stance| Stance { modality: Modality::Planned, ..stance });
    }
    if let Some(refuted) = refuted(view, noun) {
        // `sanctions are out of the question`
        return Some(refuted);
    }
    if definite && view.upos(verb) == Upos::Aux && is_negated(view, verb) && own_modality(view, verb, 1).is_some() {
        // `the campaign is not over`
        return Some(Stance::taken_up());
    }
    clause(view, verb, definite, occurs)
}

/// Whether a verb only tells what something would do if it were: `an attack would be a mistake`, `sanctions would hurt`
fn is_imagined(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let own = auxiliaries(view, verb);
    let would = own.modal.is_some_and(|modal| matches!(view.low(modal), "would" | "could" | "might"));
    let judged = view.related(verb, &[Relation::Attr, Relation::Acomp, Relation::Dobj]).next().is_some();
    would && !own.perfect && judged && (view.upos(verb) == Upos::Aux || !view.is(verb, Part::Occurrence))
}

/// Whether a verb tells what something would have done: `the talks would have dealt with trade`
fn is_missed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let own = auxiliaries(view, verb);
    own.perfect && own.modal.is_some_and(|modal| matches!(view.low(modal), "would" | "should" | "'d"))
}

/// Whether nobody is said to say what a verb tells of.
fn is_nobodys(view: &View<'_, '_, '_>, verb: usize) -> bool {
    view.voice(verb).is_none() && of_verb(view, verb).is_none_or(|stance| stance.attributed_to.is_empty())
}

/// The verb that says that its subject takes place, where another verb or an adjective only says how sure that is:
/// `talks are to begin`, `were likely to resume`
fn begun(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let adjective = view.dependent(verb, Relation::Acomp);
    let completes = |at: usize| view.dependent(at, Relation::Xcomp);
    let begun = completes(verb).or_else(|| completes(adjective?)).filter(|_| view.upos(verb) == Upos::Aux)?;
    view.is(begun, Part::Occurrence).then_some(begun)
}
