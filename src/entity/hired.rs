//! Armed groups that serve a state.

use super::resolve::Named;
use super::view::View;
use super::{ActorId, ActorKind};

/// How many tokens may say what a group is: `Russian private military company Wagner`.
const BETWEEN: usize = 6;

/// The armed groups that an article names with the state whose they are: `Russia's Wagner Group`.
#[derive(Default)]
pub(super) struct Hired {
    /// The state and the group.
    pairs: Vec<(ActorId, ActorId)>,
    /// Whether the article tells of mercenaries at all: `Lebanon's Hezbollah` serves nobody.
    for_pay: bool,
}

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
        let is_paid = |word: &String| {
            matches!(word.as_str(), "mercenary" | "mercenaries" | "paramilitary" | "contractor" | "contractors")
        };
        let for_pay = views.iter().any(|view| view.lower.iter().any(is_paid));
        Self { pairs, for_pay }
    }

    /// Whether a group serves a state.
    pub(super) fn has(&self, group: &ActorId) -> bool {
        self.for_pay && self.pairs.iter().any(|(_, hired)| hired == group)
    }

    /// The only group that mercenaries of a state can be.
    pub(super) fn of(&self, view: &View<'_, '_, '_>, state: &Named, end: usize) -> Option<&ActorId> {
        if !matches!(
            view.low(end - 1),
            "mercenaries" | "mercenary" | "contractors" | "paramilitaries" | "fighters" | "operatives" | "instructors"
        ) {
            return None;
        }
        let mut groups = self.pairs.iter().filter(|(owner, _)| *owner == state.actor).map(|(_, group)| group);
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
