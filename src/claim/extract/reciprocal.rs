//! Acts that each of several does to the other: `accused each other`, `expelled each other's envoys`.

use super::super::lexicon::Frame;
use super::object::objects;
use super::site::Site;
use super::view::View;
use crate::claim::EventGroup;
use crate::parse::Relation;

/// Whether those who do what a trigger tells do it to each other.
pub(super) fn is_reciprocal(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    if !site.is_verb || site.passive {
        return false;
    }
    // `traded insults`
    if frame.mutual && frame.class.group() == EventGroup::SpeechActs {
        return true;
    }
    let after = view.related(site.head, &[Relation::Prep]).filter_map(|at| view.dependent(at, Relation::Pobj));
    let mut others = objects(view, site.head).into_iter().chain(after);
    others.any(|token| {
        let owner = view.dependent(token, Relation::Poss);
        means_each_other(view, site.head, token) || owner.is_some_and(|at| means_each_other(view, site.head, at))
    })
}

/// `each other`, `one another`; `the other`, where each does it.
fn means_each_other(view: &View<'_, '_, '_>, verb: usize, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |at| view.low(at));
    match (before, view.low(token)) {
        ("each", "other") | ("one", "another") => true,
        ("the", "other") => view.related(verb, &[Relation::Nsubj]).any(|at| is_each(view, at)),
        _ => false,
    }
}

/// `each`, `each side`
fn is_each(view: &View<'_, '_, '_>, subject: usize) -> bool {
    view.low(subject) == "each" || view.related(subject, &[Relation::Det]).any(|at| view.low(at) == "each")
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn what_each_does_to_the_other_both_do_to_both() {
        tells("Kenya and Peru accused each other of spying.", "Accusation asserted Kenya, Peru > Kenya, Peru");
        tells("Kenya and Peru have each accused the other of spying.", "Accusation asserted Kenya, Peru > Kenya, Peru");
        let both = "DiplomatExpulsion asserted Kenya, Peru > Kenya, Peru";
        tells("Kenya and Peru expelled each other's ambassadors on Monday.", both);
    }
}
