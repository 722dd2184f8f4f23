//! The pope by his office alone: the one whom the article names, or else the Holy See, for which he speaks.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::gazetteer::Gazetteer;
use super::view::View;
use std::collections::BTreeSet;

/// Makes mentions of `the Pope` and `the pontiff`; not in furniture of the page, nor right before his name.
pub(super) fn find(
    furniture: &[bool],
    views: &[View<'_, '_, '_>],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    drafts: &mut [Draft],
) {
    let is_pope = |id: &&super::ActorId| cast.get(id).is_some_and(|actor| actor.label.starts_with("Pope "));
    let mentions = drafts.iter().flat_map(|draft| &draft.mentions).filter(|m| m.kind == ActorKind::Person);
    let named: BTreeSet<_> = mentions.flat_map(|m| &m.actors).filter(is_pope).cloned().collect();
    let only = named.first().filter(|_| named.len() == 1).cloned();
    let told = views.iter().zip(drafts).zip(furniture).filter(|(_, furniture)| !**furniture);
    for ((view, draft), _) in told {
        for at in 1..view.len() {
            let is_office = matches!(view.low(at), "pope" | "pontiff") && view.low(at - 1) == "the";
            let is_name = view.is_capitalised(at + 1) || matches!(view.low(at + 1), "-" | "of");
            if !is_office || is_name || !draft.is_free(at..at + 1) {
                continue;
            }
            let (actor, kind, head) = match (&only, gazetteer.by_label("Holy See")) {
                (Some(person), _) => (person.clone(), ActorKind::Person, Head::Description),
                (None, Some(see)) => (cast.known(see, gazetteer), see.kind, Head::Official),
                (None, None) => continue,
            };
            draft.add(view, at..at + 1, vec![actor], kind, head, 0.75);
        }
        draft.sort();
    }
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn the_pope_is_whom_the_article_names_or_the_holy_see() {
        assert_eq!(meant("The Pope appealed to Peru. Chile thanked the pontiff.", "pontiff"), "Holy See");
        assert_eq!(meant("The Pope has left Peru. Pope Francis thanked Chile.", "Pope"), "Pope Francis");
        assert_eq!(meant("The pope of Antioch left.", "pope"), "-");
    }
}
