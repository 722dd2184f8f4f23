//! What is refused, denied or charged, as nobody does with their own: `rejected its demand`

use super::naming::singular;
use super::site::Site;
use crate::parse::Relation;

impl Site<'_, '_, '_, '_> {
    /// Whether a possessive stands before something that its clause refuses or answers.
    pub(super) fn is_refused(&self) -> bool {
        let view = self.view;
        let Some(noun) = view.head(self.token).filter(|noun| is_refused_noun(view.low(*noun))) else { return false };
        let is_object = view.relation(noun) == Relation::Dobj;
        let verb = view.head(noun).map_or("", |verb| view.low(verb));
        is_object
            && (is_denial(verb)
                || ["refus", "rebuff", "ignor", "accept", "defi", "condemn"].iter().any(|stem| verb.starts_with(stem)))
    }
}

/// Whether a noun is what nobody refuses of their own: `demand`, `accusations`
fn is_refused_noun(noun: &str) -> bool {
    const DEMANDS: [&str; 6] = ["demand", "request", "offer", "plea", "threat", "warning"];
    DEMANDS.contains(&singular(noun)) || noun == "ultimatum" || is_accusation(noun)
}

/// Whether a noun is what others are charged with: `accusation`, `claims`
pub(super) fn is_charge(noun: &str) -> bool {
    matches!(noun, "charge" | "charges" | "claim" | "claims" | "something") || is_accusation(noun)
}

/// Whether a noun says that somebody did wrong: `allegations`
fn is_accusation(noun: &str) -> bool {
    matches!(noun, "accusation" | "accusations" | "allegation" | "allegations")
}

/// Whether a verb says that something is not so, or is not taken: `denied`, `rejects`
pub(super) fn is_denial(verb: &str) -> bool {
    ["den", "reject", "dismiss", "refut", "dispute"].iter().any(|stem| verb.starts_with(stem))
}
