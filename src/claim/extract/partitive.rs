//! Those of whom a part does something: `officials, some of whom condemned`

use super::argument::Argument;
use super::view::View;
use crate::parse::{Upos, Xpos};

/// How many tokens the name of one of many has at most: `one of whom, Juan Mora,`
const NAMED: usize = 6;

/// Those of whom a part does something, or the one of them who is named: `officials, some of whom condemned`, `officials,
/// one of whom, Juan Mora, accused`
pub(super) fn of_whom(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    if !matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Vb) {
        return None;
    }
    let first = (verb.saturating_sub(4)..verb)
        .rev()
        .find(|at| !matches!(view.upos(*at), Upos::Aux | Upos::Adv | Upos::Part))?;
    let comma = (first.saturating_sub(NAMED)..first).rev().find(|at| view.low(first) == "," && view.low(*at) == ",");
    let whom = comma.map_or(first, |comma| comma.saturating_sub(1));
    let is_part = whom > 3
        && view.low(whom) == "whom"
        && view.low(whom - 1) == "of"
        && view.low(whom - 3) == ","
        && matches!(
            view.low(whom - 2),
            "one"
                | "two"
                | "three"
                | "four"
                | "some"
                | "several"
                | "many"
                | "most"
                | "all"
                | "both"
                | "few"
                | "dozens"
                | "hundreds"
        );
    let token = if comma.is_some() { first - 1 } else { whom.checked_sub(4)? };
    (is_part && view.group_ending_at(token).is_some()).then_some(Argument { token, quality: 0.9 })
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn one_of_many_acts_for_them_or_by_name() {
        let text = "Japan protested to Russian officials, several of whom condemned Kenya.";
        tells(text, "Condemnation asserted Russia > Kenya");
        let text = "Japan protested to Russian officials, one of whom, Igor Petrov, accused Kenya of spying.";
        tells(text, "Accusation asserted Igor Petrov > Kenya");
    }
}
