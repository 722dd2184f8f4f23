//! Who does something with whoever does it: `joined Peru in condemning …`, `together with Peru, Chile urged …`

use super::actor::filler;
use super::filler::Filler;
use super::object::objects;
use super::view::View;
use crate::parse::{Relation, Xpos};

/// Those in whose company the subject of a verb does what it tells.
pub(super) fn companions(view: &View<'_, '_, '_>, verb: usize) -> Option<Filler> {
    joined_in(view, verb).or_else(|| alongside(view, verb))
}

/// Whom somebody joins in an act: `joined Peru in condemning …`
fn joined_in(view: &View<'_, '_, '_>, verb: usize) -> Option<Filler> {
    let preposition = view.head(verb).filter(|_| view.relation(verb) == Relation::Pcomp)?;
    let joins = view.head(preposition).filter(|_| view.low(preposition) == "in")?;
    let joined = objects(view, joins).first().copied().filter(|at| *at < preposition)?;
    (&*view.tokens.get(joins)?.lemma == "join").then(|| filler(view, joined))?
}

/// With whom something is done together: `together with Peru, Chile urged …`, `Chile, along with Peru, urged …`
fn alongside(view: &View<'_, '_, '_>, verb: usize) -> Option<Filler> {
    let subject = view.dependent(verb, Relation::Nsubj)?;
    let first = view.tokens.get(verb)?.subtree.start;
    let is_company = |at: usize| match view.low(at) {
        "alongside" => true,
        "with" => at.checked_sub(1).is_some_and(|before| matches!(view.low(before), "together" | "along")),
        _ => false,
    };
    let preposition = (first..verb).find(|at| is_company(*at))?;
    // Behind a comma, a relative pronoun or at the beginning, the company is the subject's; else that of whom is told
    // there.
    let opens = if view.low(preposition) == "with" { preposition - 1 } else { preposition };
    let is_break = |at: usize| view.low(at) == "," || matches!(view.xpos(at), Xpos::Wdt | Xpos::Wp);
    let apart = opens == first || is_break(opens - 1);
    let own = view.head(preposition).is_some_and(|at| {
        at == subject || at == verb || view.head(at).is_some_and(|above| above == subject || above == verb)
    });
    let object = [preposition, opens].into_iter().find_map(|at| view.dependent(at, Relation::Pobj))?;
    (apart && own).then(|| filler(view, object))?
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whoever_is_joined_does_the_same() {
        tells("Kenya joined Peru in condemning Chad.", "Condemnation asserted Kenya, Peru > Chad");
        tells("Together with Peru, Kenya urged Chad to withdraw.", "Request asserted Kenya, Peru > Chad");
        tells("Kenya, along with Peru, condemned Chad.", "Condemnation asserted Kenya, Peru > Chad");
        let text = "Kenya, which along with Peru had condemned Chad, opened an embassy.";
        tells(text, "Condemnation asserted Kenya, Peru > Chad");
    }
}
