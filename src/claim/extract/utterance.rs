//! What makes a clause an act of whoever says it: `"Mali must withdraw," Niger said`, `"We will respond," it warned`.

use super::super::lexicon::{Frame, Source};
use super::stance::Stance;
use super::trigger::Trigger;
use super::verb::{auxiliaries, is_passive, is_verb};
use super::view::View;
use crate::claim::{EventClass, Modality};
use crate::parse::Relation;

/// Whether the clause of a trigger is meant as the act that its frame tells of.
pub(super) fn fits(view: &View<'_, '_, '_>, frame: &Frame, trigger: &Trigger, stance: &Stance) -> bool {
    let verb = trigger.site.head;
    if frame.future {
        let acts = frame.initiator.contains(&Source::Speaker) || !trigger.site.passive;
        return acts && is_announced(view, verb) && stance.modality == Modality::Planned && !is_asked(view, verb);
    }
    let said = frame.initiator.contains(&Source::Speaker);
    if said && frame.class == EventClass::Request {
        let needed = view.dependent(verb, Relation::Xcomp);
        let asks = trigger.modal || needed.is_some() || trigger.site.object.is_some();
        // `ought to be praised`: of others.
        let suffers = is_passive(view, needed.unwrap_or(verb), 2);
        if !asks || suffers || view.relation(verb) == Relation::Relcl {
            return false;
        }
    }
    let has_subject = || view.dependent(verb, Relation::Nsubj).is_some();
    // What is denied, or only wanted, nobody blames anyone for.
    !said
        || match stance.modality {
            Modality::Asserted | Modality::Alleged => true,
            Modality::Planned => {
                trigger.modal || frame.class == EventClass::Condemnation || frame.imputes() && has_subject()
            }
            Modality::Denied => false,
        }
}

/// Whether nobody in particular is asked to do what a verb tells of: `all parties must lay down their arms`
pub(super) fn addresses_all(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let all = |at: usize| {
        matches!(
            view.low(at),
            "parties"
                | "sides"
                | "countries"
                | "nations"
                | "states"
                | "governments"
                | "community"
                | "world"
                | "leaders"
        )
    };
    view.related(verb, &[Relation::Nsubj, Relation::Dobj]).any(all)
}

/// Whether a verb tells of what will be, itself or as what the verb above it must do: `will respond`, `will have to
/// respond`, `is going to respond`
fn is_announced(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let will = |verb: usize| {
        let modal = auxiliaries(view, verb).modal.map_or("", |modal| view.low(modal));
        matches!(modal, "will" | "would" | "shall" | "'ll" | "wo")
    };
    let above = view.head(verb).filter(|above| is_verb(view, *above));
    let shared = above.filter(|_| matches!(view.relation(verb), Relation::Xcomp | Relation::Conj));
    will(verb) || shared.is_some_and(|above| will(above) || view.low(above) == "going")
}

/// Whether a clause only asks: `how it would respond`
fn is_asked(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let first = [Relation::Advmod, Relation::Mark, Relation::Dobj, Relation::Nsubj];
    view.related(verb, &first)
        .any(|at| at < verb && matches!(view.low(at), "how" | "when" | "whether" | "what" | "where" | "why" | "who"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn whoever_tells_of_a_wrong_accuses() {
        tells("\"Eritrea has violated the treaty,\" Kenya said.", "Accusation asserted Kenya > Eritrea");
        tells("Kenya said that Eritrea is in breach of the agreement.", "Accusation asserted Kenya > Eritrea");
        // Nobody accuses by planning it.
        assert!(!claims("Kenya said it would break the truce with Eritrea.").contains("Accusation"));
    }

    #[test]
    fn a_quotation_that_goes_on_is_by_the_same_speaker() {
        let text = "\"We are neighbours,\" Kenya said. \"Eritrea must withdraw its troops.\"";
        tells(text, "Request asserted Kenya > Eritrea");
        let text = "\"We are neighbours. Eritrea must withdraw its troops,\" Kenya said.";
        tells(text, "Request asserted Kenya > Eritrea");
    }

    #[test]
    fn what_will_be_done_is_threatened() {
        tells("Kenya said it will retaliate against Eritrea.", "Threat asserted Kenya > Eritrea");
        tells("\"Eritrea will pay a heavy price,\" Kenya said.", "Threat asserted Kenya > Eritrea");
        assert!(!claims("Kenya said it did not know how it would respond to Eritrea.").contains("Threat"));
    }

    #[test]
    fn nobody_blames_his_own_side() {
        assert!(!claims("Kenya's president, William Ruto, said Kenya must defend Somalia.").contains("Request"));
    }
}
