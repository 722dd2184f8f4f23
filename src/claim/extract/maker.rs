//! By whom something comes into being, so that it is theirs: `a plan drawn up by Chad`

use super::view::View;
use crate::parse::Relation;

/// By whom something comes into being, by the participle that says so: `a plan drawn up by Chad`
pub(super) fn maker(view: &View<'_, '_, '_>, participle: usize) -> Option<usize> {
    let lemma = view.tokens.get(participle).map_or("", |token| &token.lemma);
    let makes = matches!(
        lemma,
        "make"
            | "draft"
            | "draw"
            | "put"
            | "propose"
            | "offer"
            | "prepare"
            | "issue"
            | "table"
            | "present"
            | "submit"
            | "write"
            | "float"
            | "devise"
            | "impose"
            | "launch"
            | "open"
            | "mount"
            | "stage"
            | "order"
            | "carry"
            | "announce"
            | "fire"
            | "lob"
            | "plant"
    );
    // `agents sent from Riyadh`
    let sends = matches!(lemma, "send" | "dispatch" | "despatch");
    let from = || {
        let mut behind = view.related(participle, &[Relation::Prep]);
        behind.find(|at| sends && view.low(*at) == "from")
    };
    let by = view.dependent(participle, Relation::Agent).filter(|_| makes || sends).or_else(from)?;
    view.dependent(by, Relation::Pobj)
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whoever_makes_a_plan_does_not_reject_it() {
        tells("A plan put forward by Peru was rejected by Chile.", "Rejection asserted Chile > Peru");
        tells("An offer made by Peru last week was refused by Chile.", "Rejection asserted Chile > Peru");
    }

    #[test]
    fn whoever_sends_agents_acts_by_them() {
        tells("Luis Quispe was strangled by agents sent from Chile.", "Attack asserted Chile > Luis Quispe");
    }

    #[test]
    fn who_speaks_of_soldiers_as_they_tells_of_those_soldiers() {
        tells("Soldiers in Gabon say they have taken power.", "Coup asserted");
    }
}
