//! Armed groups that serve a state.

use super::resolve::Named;
use super::view::View;
use super::{ActorId, ActorKind};

/// How many tokens may say what a group is: `Russian private military company Wagner`.
const BETWEEN: usize = 6;

/// The armed groups that an article names with the state whose they are: `Russia's Wagner Group`.
#[derive(Default)]
pub(super) struct Hired(Vec<(ActorId, ActorId)>);

impl Hired {
    /// Looks for them in all sentences.
    pub(super) fn find(views: &[View<'_, '_, '_>], named: &[Vec<Named>]) -> Self {
        let mut pairs = Vec::new();
        for (view, named) in views.iter().zip(named) {
            for pair in named.windows(2) {
                let (state, group) = (&pair[0], &pair[1]);
                let end = state.tokens.end;
                let between = end..group.tokens.start;
                let follows = between.len() <= BETWEEN && between.clone().all(|at| is_trade(view.low(at)));
                if follows && state.kind == ActorKind::State && group.kind == ActorKind::ArmedGroup {
                    pairs.push((state.actor.clone(), group.actor.clone()));
                }
            }
        }
        pairs.sort();
        pairs.dedup();
        Self(pairs)
    }

    /// Whether a group serves a state.
    pub(super) fn has(&self, group: &ActorId) -> bool {
        self.0.iter().any(|(_, hired)| hired == group)
    }

    /// The only group that mercenaries of a state can be.
    pub(super) fn of(&self, view: &View<'_, '_, '_>, state: &Named, end: usize) -> Option<&ActorId> {
        if !matches!(
            view.low(end - 1),
            "mercenaries" | "mercenary" | "contractors" | "paramilitaries" | "fighters" | "operatives" | "instructors"
        ) {
            return None;
        }
        let mut groups = self.0.iter().filter(|(owner, _)| *owner == state.actor).map(|(_, group)| group);
        groups.next().filter(|_| groups.next().is_none())
    }
}

/// Whether a word only says what trade a group plies, or is a possessive ending.
fn is_trade(word: &str) -> bool {
    matches!(
        word,
        "'s" | "'"
            | "-"
            | "private"
            | "military"
            | "mercenary"
            | "paramilitary"
            | "security"
            | "company"
            | "contractor"
            | "group"
            | "firm"
            | "outfit"
            | "operator"
            | "force"
            | "backed"
            | "based"
            | "linked"
            | "militia"
            | "notorious"
            | "shadowy"
    )
}
