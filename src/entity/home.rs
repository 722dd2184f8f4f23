//! Where an article is written: the state that its dateline names.

use super::ActorId;
use super::ActorKind;
use super::gazetteer::{Gazetteer, Reading};
use super::view::View;
use crate::parse::dateline;

/// How many stretches open an article, among which its dateline is.
const LEAD: usize = 4;

/// The state in which an article says that it was written: `LIMA, May 3 -`
pub(super) fn find(views: &[View<'_, '_, '_>], gazetteer: &Gazetteer) -> Option<ActorId> {
    views.iter().take(LEAD).find_map(|view| {
        let end = dateline(view.tokens)?;
        let words = (0..end).take_while(|at| view.is_word(*at)).count();
        (1..=words).rev().find_map(|length| state_of(view.folded(0..length), gazetteer))
    })
}

/// The state whose capital has a name, or in which a place of that name lies; letters may all be capitals.
fn state_of(place: &str, gazetteer: &Gazetteer) -> Option<ActorId> {
    let hit = gazetteer.longest_at(place, 0, true, |byte| byte == place.len())?;
    let entry = match gazetteer.reading(&hit) {
        Reading::One(entry, _) => *entry,
        Reading::Open(senses) => senses.iter().find_map(|sense| sense.entry)?,
    };
    let entry = gazetteer.entries().get(entry)?;
    match entry.kind {
        ActorKind::State => Some(entry.id.clone()),
        ActorKind::Place => entry.acts_for.clone(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn bodies_without_a_state_are_those_where_the_article_is_written() {
        let text =
            "LIMA, May 3 - Peru met Chile. Peru praised Bolivia. Peru left. Rain fell. The government was silent.";
        assert_eq!(meant(text, "The government"), "Peru");
    }
}
