//! Occasions that somebody arranges: visits, meetings, mediations, which are called off and put off.

use super::stance::Stance;
use super::view::View;
use crate::claim::{EventClass, Modality};
use crate::parse::Xpos;

/// Whether a noun is an occasion that somebody has arranged, so that it can be put off: `suspended the talks`
pub(super) fn is_known_occasion(view: &View<'_, '_, '_>, noun: usize, definite: bool) -> bool {
    is_occasion(view, noun) && (definite || view.tokens.get(noun).is_some_and(|token| token.xpos == Xpos::Nns))
}

/// Whether a noun is an occasion, which what is still to come is said of: `the talks will focus on trade`
pub(super) fn is_occasion(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let frames = view.lexicon.nouns_of(view.low(noun));
    let class = frames.first().map(|found| view.lexicon.frame(found.frame).class);
    class.is_some_and(is_of_occasions)
}

/// Whether a class is of occasions.
pub(super) fn is_of_occasions(class: EventClass) -> bool {
    matches!(class, EventClass::Meeting | EventClass::Visit | EventClass::Mediation)
}

/// How an occasion is meant whose end or delay is meant in some way: one that was called off did not take place, one that
/// may be called off is still to come.
pub(super) fn set_back(outer: Option<Stance>, modality: Modality) -> Stance {
    match outer {
        Some(outer) if outer.modality == Modality::Asserted => Stance { modality, content_of: None, ..outer },
        Some(outer) => Stance { modality: Modality::Planned, content_of: None, ..outer },
        // `may call off the visit`, `did not cancel the talks`
        None => Stance { modality: Modality::Planned, ..Stance::taken_up() },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn what_was_called_off_did_not_take_place() {
        tells("Kenya's president has cancelled his visit to Peru.", "Visit denied Kenya > Peru");
        tells("Kenya called the talks with Peru off.", "Meeting denied Peru");
        tells("The cancelled summit between Kenya and Peru was a blow.", "Meeting denied Kenya, Peru");
        tells("Kenya has suspended talks with Peru.", "Meeting asserted");
        assert!(!claims("Kenya cancelled an arms deal with Peru.").contains("Agreement asserted"));
    }

    #[test]
    fn what_would_have_been_discussed_was_not() {
        tells("The meeting between Kenya and Peru would have dealt with trade.", "Meeting denied Kenya, Peru");
        tells("Kenya blamed Peru for the cancellation of their summit.", "Accusation asserted Kenya > Peru");
        let found = claims("Kenya's statement on the summit's cancellation blamed Peru.");
        assert!(!found.contains("Meeting asserted"), "{found}");
    }

    #[test]
    fn what_was_put_off_or_may_be_called_off_is_still_to_come() {
        tells("Kenya postponed its president's visit to Peru.", "Visit planned Kenya > Peru");
        tells("Kenya threatened to cancel the summit with Peru.", "Meeting planned Peru");
        tells("Kenya may call off the summit with Peru.", "Meeting planned Peru");
    }

    #[test]
    fn what_never_took_place_is_no_fact() {
        assert!(!claims("The talks between Kenya and Peru never took place.").contains("Meeting asserted"));
        assert!(!claims("The deal between Kenya and Peru was never signed.").contains("Agreement asserted"));
        tells("An agreement between Kenya and Peru is close, officials said.", "Agreement planned Kenya, Peru");
    }
}
