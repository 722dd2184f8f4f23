//! Who comes to power by a coup: `took power in a military coup`.

use super::actor::filler;
use super::filler::Filler;
use super::site::Site;
use super::subject::subject;
use super::verb::{is_passive, is_verb};
use super::view::View;
use crate::parse::Relation;

/// Whoever a sentence says to have come to power by the coup that a noun stands for.
pub(super) fn usurper(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    let preposition = view.head(site.head).filter(|_| !site.is_verb && view.relation(site.head) == Relation::Pobj)?;
    let verb = view.head(preposition).filter(|verb| is_verb(view, *verb) && !is_passive(view, *verb, 4))?;
    let is_way = matches!(view.low(preposition), "in" | "by" | "through" | "via");
    let rises = matches!(
        view.lemma(verb),
        "take" | "seize" | "come" | "rise" | "gain" | "grab" | "assume" | "install" | "rule" | "govern" | "sweep"
    );
    let risen = subject(view, verb).filter(|_| is_way && rises)?;
    filler(view, risen.token)
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn whoever_rises_by_a_coup_makes_it() {
        let found = claims("Peru is poor. Luis Quispe took power in a coup in Peru in 1989.");
        assert!(found.contains("Coup asserted Luis Quispe > Peru"), "{found}");
    }
}
