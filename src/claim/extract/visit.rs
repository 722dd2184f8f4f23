//! Visits: who can pay one, who receives it, and who only comes home.

use super::Draft;
use super::filler::Filler;
use super::view::View;
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind, ArticleEntities};

/// Whether someone can be on a visit: no place, and no people that only travels, unless they hold an office.
pub(super) fn can_visit(view: &View<'_, '_, '_>, visitor: &Filler) -> bool {
    let hold_office = || {
        matches!(view.low(visitor.token), "leaders" | "lawmakers" | "senators" | "legislators" | "ministers" | "mps")
    };
    match visitor.kind {
        ActorKind::Place => false,
        ActorKind::People => hold_office(),
        _ => true,
    }
}

/// Whether someone can receive a visit: whoever only qualifies a noun does so only as a state or in the name of a
/// place, as in `the Chadian port` or `the African country`, not in `a Paris courtroom` or `a rally for the president`.
pub(super) fn can_host(view: &View<'_, '_, '_>, host: &Filler) -> bool {
    const PLACES: [&str; 12] = [
        "capital",
        "city",
        "country",
        "nation",
        "state",
        "region",
        "province",
        "island",
        "town",
        "continent",
        "territory",
        "kingdom",
    ];
    !host.is_owner || host.kind == ActorKind::State || PLACES.contains(&view.low(host.token))
}

/// Drops the visits of those who only return to the state for which they speak.
pub(super) fn drop_returns(drafts: &mut Vec<Draft>, entities: &ArticleEntities) {
    let returns: Vec<bool> = drafts.iter().map(|draft| is_return(draft, entities)).collect();
    if !returns.contains(&true) {
        return;
    }
    super::memory::keep(drafts, &returns.iter().map(|returns| !returns).collect::<Vec<bool>>());
}

fn is_return(draft: &Draft, entities: &ArticleEntities) -> bool {
    let proposition = &draft.found.proposition;
    let at_home = |visitor: &ActorId| entities.state_of(visitor).is_some_and(|home| proposition.targets.contains(home));
    proposition.class == EventClass::Visit
        && !proposition.initiators.is_empty()
        && proposition.initiators.iter().all(at_home)
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn unnamed_leaders_visit_and_crowds_do_not() {
        assert_eq!(
            claims("World leaders visited Peru on Monday."),
            "Visit asserted world leaders > Peru [2024-08-05/2024-08-05]"
        );
        assert_eq!(claims("Refugees visited Peru on Monday."), "");
    }
}
