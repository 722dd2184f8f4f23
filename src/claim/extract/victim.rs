//! Whom an attack is on, and who seems so only from where they stand.

use super::super::lexicon::{Frame, Part};
use super::actor::filler;
use super::filler::Filler;
use super::object::objects;
use super::owner::{is_sided, owner_of};
use super::place::town;
use super::site::Site;
use super::subject::subject;
use super::verb::is_verb;
use super::view::View;
use crate::claim::EventClass;
use crate::parse::{Relation, Upos};

/// Whether whoever does what a noun stands for only qualifies it: `the Chadian raid`
pub(super) fn is_qualifier(view: &View<'_, '_, '_>, site: &Site, initiator: &Filler) -> bool {
    let owns = initiator.is_owner && initiator.token == site.head;
    !site.is_verb && owns && view.dependent(site.head, Relation::Poss).is_none()
}

/// What is attacked, where it qualifies the noun of the attack, and whose it is, if that is told: `the Chadian embassy
/// attack`
pub(super) fn struck(view: &View<'_, '_, '_>, noun: usize) -> Option<Option<Filler>> {
    let qualifiers = [Relation::Compound, Relation::Nmod, Relation::Amod];
    let last = |at: usize| view.group_at(at).map_or(at, |group| view.groups[group].tokens.end - 1);
    let thing = view.related(noun, &qualifiers).find(|at| *at < noun && view.is(last(*at), Part::Struck))?;
    Some(filler(view, thing).or_else(|| owner_of(view, noun)))
}

/// Whether a noun tells of both who owns it and whom it is of, so that its owner does it: `Chad's killing of the envoy`
pub(super) fn is_owned_deed(view: &View<'_, '_, '_>, site: &Site) -> bool {
    let is_of = |at: usize| view.low(at) == "of" && view.dependent(at, Relation::Pobj).is_some();
    !site.is_verb && view.related(site.head, &[Relation::Prep]).any(is_of)
}

/// The town that was attacked, where its name qualifies the noun of the attack: `the Praia attack`
pub(super) fn struck_town(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    town(view, noun)
}

/// Whom a noun is against by what qualifies it: `anti-Chadian riots`
pub(super) fn opposed(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let qualifiers = view.related(noun, &[Relation::Amod, Relation::Compound, Relation::Nmod]);
    let against = qualifiers.filter(|at| is_sided(view, *at) == Some("anti"));
    against.into_iter().find_map(|at| filler(view, at))
}

/// Whether an attack is told with whom it was on, but that is nobody who is known: `shot two farmers`
pub(super) fn is_strange(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    if frame.class != EventClass::Attack || !site.is_verb || !frame.objects.is_empty() {
        return false;
    }
    let struck = if site.passive {
        subject(view, site.head).map(|found| found.token)
    } else {
        objects(view, site.head).first().copied()
    };
    struck.is_some_and(|token| view.upos(token) == Upos::Noun && view.group_at(token).is_none())
}

/// Whether the sentence tells who does it, but that is nobody who is known: `two farmers shot …`
pub(super) fn is_by_stranger(view: &View<'_, '_, '_>, site: &Site) -> bool {
    let doer = subject(view, site.head).map(|found| found.token).filter(|_| site.is_verb && !site.passive);
    doer.is_some_and(|token| matches!(view.upos(token), Upos::Noun | Upos::Propn))
}

/// Whether a noun is the means of what a verb does: `used drones in attacks on ports`
pub(super) fn is_means(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let Some(preposition) = view.head(noun).filter(|_| view.relation(noun) == Relation::Pobj) else { return false };
    let verb = view.sentence.ancestors(preposition).take(3).find(|at| is_verb(view, *at));
    let answers = |verb: usize| matches!(view.lemma(verb), "respond" | "retaliate" | "answer" | "reply" | "react");
    // `responded with air strikes`
    if view.low(preposition) == "with" {
        return verb.is_some_and(answers);
    }
    view.low(preposition) == "in"
        && verb.is_some_and(|verb| {
            matches!(
                view.lemma(verb),
                "use" | "employ" | "deploy" | "fire" | "drop" | "involve" | "engage" | "detonate"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn owners_kill_whom_the_killing_is_of() {
        let found = claims("Chad's killing of Luis Quispe angered Peru.");
        assert!(found.contains("Attack asserted Chad > Luis Quispe"), "{found}");
    }

    #[test]
    fn a_town_is_where_the_attack_was() {
        let found = claims("Peru mourned. Rebels were blamed for the Lima attack.");
        assert!(!found.contains("Attack asserted Peru >"), "{found}");
    }
}
