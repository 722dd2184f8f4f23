//! Offices before the name of who holds them: `Ukrainian Foreign Minister Dmytro Kuleba`

use super::former::is_former;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::article::Span;
use crate::parse::Relation;

/// An office right before the name is made part of its mention; one before a comma explains it.
pub(super) fn before(view: &View<'_, '_, '_>, mentions: &mut Vec<EntityMention>, index: &mut usize) -> Option<ActorId> {
    let before = index.checked_sub(1)?;
    let (office_end, name_start) = (mentions[before].tokens.end, mentions[*index].tokens.start);
    let between = &view.lower[office_end..name_start];
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    let is_role = |at: usize| {
        view.role_at(at, Role::Official) == Some(1)
            || view.role_at(at, Role::Diplomat) == Some(1)
            || view.has_written_role(at, Role::Title)
    };
    match between[..] {
        [] => {
            let mention = &mentions[before];
            let names_office = office(view, mention).is_some()
                || mention.kind == ActorKind::State && is_role(name_start)
                || matches!(mention.head, Head::Official | Head::Diplomat);
            let plural = view.low(office_end - 1).ends_with('s') && mention.head != Head::Demonym;
            if !names_office || mention.kind == ActorKind::Person {
                return None;
            }
            let state = (mention.kind == ActorKind::State && !is_former(view, mention))
                .then(|| mention.actors.first().cloned())
                .flatten();
            if plural {
                // `U.S. lawmakers Matt Gaetz and Jimmy Panetta` names each of them.
                mentions[before].in_apposition = true;
                return state;
            }
            let start = mentions[before].tokens.start;
            let span = Span::new(mentions[before].span.begin(), mentions[*index].span.end());
            let person = &mut mentions[*index];
            person.tokens.start = start;
            person.span = span.unwrap_or(person.span);
            mentions.remove(before);
            *index -= 1;
            state
        }
        // `After talks with the Saudi king, Macron left`
        [","] if is_fronted(view, &mentions[before], &mentions[*index]) => None,
        // `Ukraine's ambassador, Yurii Pyvovarov,`
        [","] if matches!(mentions[before].head, Head::Official | Head::Diplomat | Head::Institution) => {
            let state = office(view, &mentions[before]);
            let closes = matches!(view.low(mentions[*index].tokens.end), "," | "." | "") || mentions[*index].possessive;
            // `a senior Peruvian official, Luis Quispe,`
            if closes && matches!(view.low(office_end - 1), "official" | "negotiator" | "prosecutor" | "lawmaker") {
                mentions[before].head = Head::Official;
            }
            mentions[*index].in_apposition = closes && mentions[before].head != Head::Institution;
            if mentions[before].head == Head::Institution {
                mentions[before].in_apposition = true;
            }
            state
        }
        // `lawmakers Matt Gaetz and Jimmy Panetta`
        ["and"] | [","] => mentions[before]
            .speaks_for
            .clone()
            .filter(|_| mentions[before].kind == ActorKind::Person && before > 0 && mentions[before - 1].in_apposition),
        _ => None,
    }
}

/// The state that a mention names an office or body of; none for someone who no longer holds it.
fn office(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<ActorId> {
    let is_office =
        matches!(mention.head, Head::Official | Head::Diplomat | Head::Institution | Head::Forces | Head::Capital);
    let state = match mention.actors[..] {
        [ref state] if mention.kind == ActorKind::State && is_office => state,
        _ => return None,
    };
    (!is_former(view, mention)).then(|| state.clone())
}

/// Whether an office stands in a phrase before the sentence whose subject a name is, and so is no office of that person.
fn is_fronted(view: &View<'_, '_, '_>, office: &EntityMention, name: &EntityMention) -> bool {
    let (office, subject) = (view.head_of(office.tokens.clone()), view.head_of(name.tokens.clone()));
    let is_subject = matches!(view.relation(subject), Relation::Nsubj | Relation::Nsubjpass);
    let closes = matches!(view.low(name.tokens.end), "," | "." | "");
    view.relation(office) == Relation::Pobj && is_subject && !closes
}
