//! Accusations without a verb of accusing: `Mali said that Niger had shelled its villages`.

use super::found::Found;
use super::made::implied_act;
use super::view::View;
use crate::claim::{EventClass, Modality, Proposition};
use crate::entity::ActorId;

/// Adds the accusations of those who are said to tell of what another side did to theirs, or did in secret.
pub(super) fn of_contents(view: &View<'_, '_, '_>, text: &str, found: &mut Vec<Found>) {
    for index in 0..found.len() {
        let content = &found[index];
        let verb = content.content_of.filter(|_| content.is_verb && is_wrong(view, &content.proposition));
        let Some(verb) = verb.filter(|verb| !accuses(found, *verb, &content.proposition)) else { continue };
        let Some(mut act) = implied_act(view, text, content, verb, EventClass::Accusation) else { continue };
        act.proposition.targets.clone_from(&content.proposition.initiators);
        found.push(act);
    }
}

/// Whether what is told is a wrong of others in the eyes of whoever tells of it.
fn is_wrong(view: &View<'_, '_, '_>, told: &Proposition) -> bool {
    let side = |actor: &ActorId| view.side_of(actor).unwrap_or(actor).clone();
    let tellers: Vec<ActorId> = told.attributed_to.iter().map(side).collect();
    let ours = |actor: &ActorId| tellers.contains(actor) || tellers.contains(&side(actor));
    let named = !tellers.is_empty() && !told.attributed_to.iter().any(|actor| view.is_media(actor));
    if !named || told.initiators.is_empty() || told.initiators.iter().any(ours) {
        return false;
    }
    let hurts = || told.targets.iter().any(ours);
    match (told.class, told.modality) {
        (_, Modality::Denied | Modality::Planned) => false,
        // Of others, the news are told too.
        (EventClass::Attack, modality) => modality == Modality::Alleged || hurts(),
        (EventClass::TroopDeployment | EventClass::Aid | EventClass::Coup, _) => true,
        _ => false,
    }
}

/// Whether a sentence accuses them already, by the same verb or another.
fn accuses(found: &[Found], verb: usize, told: &Proposition) -> bool {
    found.iter().any(|act| {
        let said = &act.proposition;
        let blames = matches!(said.class, EventClass::Accusation | EventClass::Condemnation | EventClass::Denial);
        blames && (act.head == verb || said.class == EventClass::Accusation && said.targets == told.initiators)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn whoever_tells_what_others_did_to_them_accuses() {
        tells("Kenya said Eritrean soldiers had fired on its fishermen.", "Accusation asserted Kenya > Eritrea");
        tells("Kenya claims that Eritrea armed the rebels.", "Accusation asserted Kenya > Eritrea");
        assert!(!claims("Peru said Eritrean soldiers had fired on Kenyan fishermen.").contains("Accusation"));
        assert!(!claims("Kenya said its soldiers had fired on Eritrea.").contains("Accusation"));
    }
}
