//! Persons behind a body or an office that is known by what it refers back to, or that several states have.

use super::ActorKind;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::view::View;

/// `government spokesman Amadou Abdramane`, `his foreign minister, Ada Cole,`: an office whose state was found by what it
/// refers back to; and `the leaders of Peru and Chile, Ada Cole and Juan Mora,`, who are those persons.
pub(super) fn of_bodies(views: &[View<'_, '_, '_>], drafts: &mut [Draft]) {
    for (view, draft) in views.iter().zip(drafts) {
        for index in 1..draft.mentions.len() {
            of_several(view, &mut draft.mentions[index - 1..]);
            let (before, rest) = draft.mentions.split_at_mut(index);
            let (body, person) = (&mut before[index - 1], &mut rest[0]);
            let names_office = body.kind == ActorKind::State && matches!(body.head, Head::Official | Head::Institution);
            let is_next = body.tokens.end == person.tokens.start;
            let is_explained = view.low(body.tokens.end) == ","
                && body.tokens.end + 1 == person.tokens.start
                && body.head == Head::Official
                && matches!(view.low(body.tokens.start), "his" | "her" | "its" | "their")
                && matches!(view.low(person.tokens.end), "," | "." | "");
            if names_office && person.kind == ActorKind::Person && (is_next || is_explained) {
                if let ([state], None) = (&body.actors[..], &person.speaks_for) {
                    person.speaks_for = Some(state.clone());
                }
                body.in_apposition |= is_next;
            }
        }
    }
}

/// Lets the persons named behind the office of as many states be who holds it, each for one state in turn.
fn of_several(view: &View<'_, '_, '_>, mentions: &mut [EntityMention]) {
    let [body, rest @ ..] = mentions else { return };
    let count = body.actors.len();
    let is_office = body.kind == ActorKind::State && matches!(body.head, Head::Official | Head::Institution);
    if count < 2 || !is_office || rest.len() < count || view.low(body.tokens.end) != "," {
        return;
    }
    let persons = &mut rest[..count];
    let mut end = body.tokens.end;
    for person in persons.iter() {
        let mut between = view.lower[end..person.tokens.start].iter().map(String::as_str);
        let is_joined = person.tokens.start > end && between.all(|word| matches!(word, "," | "and"));
        if person.kind != ActorKind::Person || person.actors.len() != 1 || !is_joined {
            return;
        }
        end = person.tokens.end;
    }
    for (person, state) in persons.iter_mut().zip(&body.actors) {
        person.speaks_for.get_or_insert_with(|| state.clone());
    }
    body.actors = persons.iter().filter_map(|person| person.actors.first().cloned()).collect();
    body.kind = ActorKind::Person;
    body.in_apposition = false;
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::{entities, meant};

    /// For which state the article lets a person speak.
    fn speaks_for(text: &str, person: &str) -> String {
        let found = entities(text);
        let person = found.actors.iter().find(|actor| actor.label == person);
        let state = person.and_then(|person| found.state_of(&person.id)).and_then(|state| found.actor(state));
        state.map_or_else(|| "-".to_owned(), |state| state.label.clone())
    }

    #[test]
    fn an_office_in_a_phrase_before_the_sentence_is_not_the_subjects() {
        assert_eq!(speaks_for("After talks with the Saudi king, Juan Mora condemned Peru.", "Juan Mora"), "-");
        assert_eq!(speaks_for("The Saudi king, Juan Mora, condemned Peru.", "Juan Mora"), "Saudi Arabia");
    }

    #[test]
    fn persons_behind_the_office_of_several_states_hold_it() {
        let text = "The presidents of Peru and Chile, Ada Rojas and Juan Mora, condemned Bolivia.";
        assert_eq!(meant(text, "presidents of Peru and Chile"), "Ada Rojas + Juan Mora");
        assert_eq!((speaks_for(text, "Ada Rojas"), speaks_for(text, "Juan Mora")), ("Peru".into(), "Chile".into()));
    }

    #[test]
    fn persons_hold_the_office_that_their_leader_gives() {
        let text = "Peru's president, Ada Rojas, left before her defence minister, Juan Mora, signed a deal.";
        assert_eq!(speaks_for(text, "Juan Mora"), "Peru");
    }
}
