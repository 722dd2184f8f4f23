//! In which state a coup takes place, where it is not said to be done to one.

use super::super::lexicon::Source;
use super::group::Group;
use super::site::Site;
use super::verb::is_verb;
use super::view::View;
use crate::entity::{ActorId, ActorKind};

/// How far a clause is followed up to its verb.
const DEPTH: usize = 8;

/// The state of those who come to power, or else the one that is named in the clause of the trigger.
pub(super) fn overthrown(view: &View<'_, '_, '_>, site: &Site, initiators: &[ActorId]) -> Option<ActorId> {
    let own = initiators.iter().find_map(|actor| view.side_of(actor));
    let is_other = |state: &ActorId| !initiators.contains(state);
    own.cloned()
        .or_else(|| {
            let place = site.filler(view, &Source::After("in".to_owned()), false)?;
            let state = place.actors.into_iter().next().filter(|_| place.kind == ActorKind::State);
            state.filter(is_other)
        })
        .or_else(|| in_clause(view, site).or_else(|| before(view, site)).filter(is_other))
}

/// The state that stands below the trigger, or below its subject: `soldiers in Chad seized power`
fn in_clause(view: &View<'_, '_, '_>, site: &Site) -> Option<ActorId> {
    let whole = view.tokens.get(site.head)?.subtree.clone();
    let verb = |at: usize| view.sentence.ancestors(at).take(DEPTH).find(|above| is_verb(view, *above));
    let own = if site.is_verb { Some(site.head) } else { verb(site.head) };
    let states =
        view.groups.iter().filter(|group| group.kind == ActorKind::State && whole.contains(&group.tokens.start));
    let mut states = states.filter(|group| verb(group.tokens.start) == own).flat_map(|group| &group.actors);
    let first = states.next()?;
    states.all(|other| other == first).then(|| first.clone())
}

/// The state that a sentence names last before the trigger.
fn before(view: &View<'_, '_, '_>, site: &Site) -> Option<ActorId> {
    let mut states = view.groups.iter().filter(|group| group.kind == ActorKind::State);
    states.rfind(|group| group.tokens.end <= site.head)?.actors.first().cloned()
}

/// Whether a state is where someone only went or stays of whom an event is told: `Abdou Diallo, who seized power, fled to
/// Chad`
fn is_exile(view: &View<'_, '_, '_>, event: usize, state: &Group) -> bool {
    let preposition = view.sentence.head_of(state.tokens.clone()).and_then(|head| view.head(head));
    let Some(preposition) = preposition.filter(|at| matches!(view.low(*at), "to" | "in" | "into" | "for" | "from"))
    else {
        return false;
    };
    let verb =
        view.head(preposition).filter(|verb| *verb > event || view.sentence.ancestors(event).any(|up| up == *verb));
    verb.and_then(|verb| view.tokens.get(verb)).is_some_and(|verb| {
        matches!(
            &*verb.lemma,
            "flee"
                | "live"
                | "go"
                | "escape"
                | "convalesce"
                | "reside"
                | "fly"
                | "travel"
                | "move"
                | "stay"
                | "shelter"
                | "settle"
                | "die"
                | "recover"
                | "remain"
                | "retire"
        )
    })
}

/// Whether the only states that a sentence names are where someone only went or stays.
pub(super) fn is_of_exile(view: &View<'_, '_, '_>, event: usize) -> bool {
    let mut states = view.groups.iter().filter(|group| group.kind == ActorKind::State).peekable();
    states.peek().is_some() && states.all(|group| is_exile(view, event, group))
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn a_coup_takes_place_in_the_state_of_whoever_makes_it() {
        let text = "Sudan's leader, Omar Bashir, who seized power in 1989, accused Egypt of spying.";
        tells(text, "Coup asserted Omar al-Bashir > Sudan");
        tells("Soldiers seized power in Gabon. France said it was concerned.", "Coup asserted  > Gabon");
    }
}
