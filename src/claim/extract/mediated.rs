//! Between whom somebody mediates, where a sentence leaves it to the rest of the article: `brokered a truce`.

use super::confidence::RECALLED;
use super::found::Found;
use super::told::{Role, Told, closeness, elected};
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind};

/// How many events before and after a sentence are looked at.
const WINDOW: usize = 8;

/// The events between whose parties others mediate, and how much each tells of that.
const QUARRELS: [(EventClass, f64); 5] = [
    (EventClass::Agreement, 1.0),
    (EventClass::Meeting, 0.8),
    (EventClass::Attack, 0.8),
    (EventClass::SeveranceOfRelations, 0.8),
    (EventClass::Accusation, 0.4),
];

/// How much a clash tells of that.
const CLASH: f64 = 0.8;

/// Fills between whom it is, where fewer than two are known.
pub(super) fn recall(found: &mut Found, sentence: usize, told: &Told<'_>) {
    let said = &found.proposition;
    if said.targets.len() > 1 || said.initiators.is_empty() {
        return;
    }
    let parties = of_near_events(found, sentence, told).or_else(|| about(found, told));
    let Some(parties) = parties else { return };
    found.proposition.targets = parties;
    found.raw *= RECALLED;
}

/// The two that the article is about, if the mediator is none of them.
fn about(found: &Found, told: &Told<'_>) -> Option<Vec<ActorId>> {
    let parties = others(found, told.about.parties()?, told);
    (parties.len() > 1 && fits(found, &parties, told)).then_some(parties)
}

/// The parties of the quarrel or deal that the article tells near a sentence.
fn of_near_events(found: &Found, sentence: usize, told: &Told<'_>) -> Option<Vec<ActorId>> {
    let mut sets: Vec<(f64, Vec<ActorId>)> = Vec::new();
    for (class, weight) in QUARRELS {
        let casts = told.of_class(class);
        let after = casts.partition_point(|cast| cast.sentence <= sentence);
        for cast in &casts[after.saturating_sub(WINDOW)..(after + WINDOW).min(casts.len())] {
            let all = [&cast.role(Role::Initiator)[..], cast.role(Role::Target)].concat();
            let parties = others(found, &all, told);
            if parties.len() > 1 && fits(found, &parties, told) {
                sets.push((weight * closeness(sentence, cast.sentence), parties));
            }
        }
    }
    let from = told.clashes.partition_point(|(clash, _)| clash + WINDOW < sentence);
    for (clash, sides) in told.clashes[from..].iter().take(2 * WINDOW) {
        let parties = others(found, sides, told);
        if parties.len() > 1 && fits(found, &parties, told) {
            sets.push((CLASH * closeness(sentence, *clash), parties));
        }
    }
    let scored: Vec<(f64, &Vec<ActorId>)> = sets.iter().map(|(score, parties)| (*score, parties)).collect();
    elected(&scored)
}

/// Those who can be at odds, without the mediator and whoever the mediator acts for.
fn others(found: &Found, parties: &[ActorId], told: &Told<'_>) -> Vec<ActorId> {
    let side = |actor: &ActorId| told.entities.state_of(actor).unwrap_or(actor).clone();
    let own: Vec<ActorId> = found.proposition.initiators.iter().map(side).collect();
    let mut others: Vec<ActorId> = Vec::new();
    for party in parties {
        let kind = told.entities.actor(party).map(|actor| actor.kind);
        let can_quarrel = !matches!(kind, Some(ActorKind::Place | ActorKind::People));
        if can_quarrel && !own.contains(&side(party)) && !others.iter().any(|known| side(known) == side(party)) {
            others.push(party.clone());
        }
    }
    others.sort();
    others
}

/// Whether whoever the sentence names is one of them.
fn fits(found: &Found, parties: &[ActorId], told: &Told<'_>) -> bool {
    let is_same =
        |known: &ActorId| parties.iter().any(|party| party == known || told.entities.state_of(party) == Some(known));
    found.proposition.targets.iter().all(is_same)
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn who_quarrelled_is_mediated_between() {
        let text = "Thailand and Cambodia fought for five days. Malaysia brokered a truce.";
        tells(text, "Mediation asserted Malaysia > Cambodia, Thailand");
        let text = "Kenya and Peru agreed to a truce on Monday. Chad brokered the deal.";
        tells(text, "Mediation asserted Chad > Kenya, Peru");
    }
}
