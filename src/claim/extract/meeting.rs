//! Who takes part in a meeting that a noun tells of: `said in a phone call with Peru's leader`

use super::super::lexicon::Frame;
use super::actor::filler;
use super::filler::Filler;
use super::object::objects;
use super::site::Site;
use super::subject::subject;
use super::verb::{is_passive, is_verb};
use super::view::View;
use crate::claim::EventClass;
use crate::entity::ActorKind;
use crate::parse::Relation;

/// Whoever acts at a meeting has part in it: `said in a phone call with Peru's leader`, `urged him during a meeting to stop`
pub(super) fn speaker_at(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<Filler> {
    let verb = verb_of_meeting(view, frame, site)?;
    let acts = subject(view, verb).filter(|_| !is_passive(view, verb, 4))?;
    filler(view, acts.token)
}

/// To whom is spoken at a meeting: `told her in a phone call`
pub(super) fn addressed_at(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<Filler> {
    let verb = verb_of_meeting(view, frame, site).filter(|verb| addresses(view, *verb))?;
    let addressed = objects(view, verb).into_iter().find_map(|object| filler(view, object))?;
    let is_party = matches!(addressed.kind, ActorKind::State | ActorKind::Person | ActorKind::Organization);
    (is_party && !addressed.is_owner).then_some(addressed)
}

/// Whether the object of a verb is who hears what is said.
fn addresses(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(
        lemma,
        "tell" | "inform" | "assure" | "reassure" | "brief" | "urge" | "ask" | "press" | "thank" | "congratulate"
    )
}

/// The verb of what is done at a meeting that a noun tells of.
fn verb_of_meeting(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> Option<usize> {
    let is_meeting = frame.class == EventClass::Meeting && !site.is_verb && view.relation(site.head) == Relation::Pobj;
    let preposition = view.head(site.head).filter(|_| is_meeting)?;
    let is_at = matches!(view.low(preposition), "in" | "during" | "at" | "after" | "following" | "on");
    view.head(preposition).filter(|verb| is_at && is_verb(view, *verb))
}

/// Whether somebody leaves talks or keeps away from them, so that they were theirs: `broke off talks on a border pact`
pub(super) fn is_left(view: &View<'_, '_, '_>, site: &Site) -> bool {
    let above = view.head(site.head).filter(|_| !site.is_verb);
    let verb = match view.relation(site.head) {
        Relation::Dobj => above,
        Relation::Pobj => {
            above.filter(|at| matches!(view.low(*at), "from" | "of" | "off")).and_then(|at| view.head(at))
        }
        _ => None,
    };
    verb.filter(|verb| is_verb(view, *verb) && !is_passive(view, *verb, 4)).is_some_and(|verb| {
        let lemma = view.lemma(verb);
        matches!(
            lemma,
            "break"
                | "suspend"
                | "quit"
                | "leave"
                | "abandon"
                | "boycott"
                | "freeze"
                | "walk"
                | "pull"
                | "storm"
                | "withdraw"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whoever_speaks_at_a_meeting_is_there() {
        let text = "\"Kenya has many friends,\" Barack Obama told Benjamin Netanyahu in a telephone call.";
        tells(text, "Meeting asserted Barack Obama, Benjamin Netanyahu");
        tells(
            "Merkel said in a phone call with Vladimir Putin that Kenya was safe.",
            "Meeting asserted Angela Merkel, Vladimir Putin",
        );
    }
}
