//! Deeds that a sentence only supposes: `will fight back if Chad invades`, `unless it withdraws its troops`.

use super::governor::{governing, is_hypothetical, is_negated};
use super::stance::{Stance, of_verb};
use super::verb::{auxiliaries, is_passive, is_verb};
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::Relation;

/// How many verbs up from one the condition is looked for.
const DEPTH: usize = 3;

/// How the event of a verb is meant whose clause, or the one above it, is the condition for something else: whoever says
/// what follows from a deed sees it coming; none where nobody tells what follows.
pub(super) fn of_condition(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    let mut at = verb;
    for _ in 0..DEPTH {
        let own = auxiliaries(view, at);
        if is_negated(view, at) || own.perfect || is_passive(view, at, 4) {
            return None;
        }
        let above = view.head(at).filter(|above| is_verb(view, *above))?;
        if is_hypothetical(view, at) {
            let opens = |mark: usize| mark < at && matches!(view.low(mark), "if" | "unless");
            let opened = view.related(at, &[Relation::Mark, Relation::Advmod]).any(opens);
            if !opened || view.relation(at) != Relation::Advcl {
                return None;
            }
            let attributed_to = of_verb(view, above).map_or_else(Vec::new, |outer| outer.attributed_to);
            return Some(Stance { modality: Modality::Planned, attributed_to, ..Stance::asserted() }.by(0.9));
        }
        // `if it decides to invade`, not `if it fails to`
        let completes = matches!(view.relation(at), Relation::Xcomp | Relation::Ccomp | Relation::Conj);
        let fails =
            governing(view, above).is_some_and(|governor| governor.meaning == super::super::lexicon::Meaning::Negated);
        if !completes || fails {
            return None;
        }
        at = above;
    }
    None
}

/// Whether a deed is one that others take steps against, so that to suppose it is to expect it.
pub(super) fn is_expected(class: EventClass) -> bool {
    class.group() == EventGroup::Coercion || matches!(class, EventClass::Aid | EventClass::Withdrawal)
}
