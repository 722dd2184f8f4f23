//! Persons by the office with which the article names them: `the president` after `President Ada Cole`.

use super::draft::Draft;
use super::former::is_past;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::subjects::Subjects;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// How many stretches back the name of who holds an office is looked for.
const MEMORY: usize = 12;

/// How many tokens behind a name its office is looked for: `Ada Cole, the new prime minister,`
const EXPLANATION: usize = 6;

/// Whom an article names with an office.
struct Holder {
    stretch: usize,
    office: String,
    person: ActorId,
}

/// Those whom an article names with an office, in order.
pub(super) struct Holders(Vec<Holder>);

impl Holders {
    /// Those of all stretches.
    pub(super) fn find(views: &[View<'_, '_, '_>], drafts: &[Draft]) -> Self {
        let mut holders = Vec::new();
        for (stretch, (view, draft)) in views.iter().zip(drafts).enumerate() {
            for mention in draft.mentions.iter().filter(|m| m.kind == ActorKind::Person && m.head == Head::Name) {
                if let ([person], Some(office)) = (&mention.actors[..], office_of(view, mention)) {
                    holders.push(Holder { stretch, office, person: person.clone() });
                }
            }
        }
        Self(holders)
    }

    /// The person who was last named with the office that a description tells of; nobody, if two were in one sentence,
    /// or if the office of another, unnamed, was told of since.
    pub(super) fn meant(
        &self,
        view: &View<'_, '_, '_>,
        tokens: &Range<usize>,
        stretch: usize,
        subjects: &Subjects<'_>,
    ) -> Option<ActorId> {
        let office = office_at(view, tokens.end - 1)?;
        let end = self.0.partition_point(|holder| holder.stretch < stretch);
        let near = self.0[..end].iter().rev().take_while(|holder| holder.stretch + MEMORY >= stretch);
        let mut same = near.filter(|holder| is_same(&office, &holder.office));
        let last = same.next()?;
        let is_shared = same.any(|other| other.stretch == last.stretch && other.person != last.person);
        let noun = view.low(tokens.end - 1);
        let is_unnamed = |m: &EntityMention, draft: &Draft| {
            m.kind == ActorKind::State && draft.nouns.iter().any(|(known, word)| *known == m.tokens && word == noun)
        };
        let since = (last.stretch + 1..=stretch)
            .any(|at| subjects.mentions(at).into_iter().any(|mention| is_unnamed(mention, &subjects.drafts[at])));
        (!is_shared && !since).then(|| last.person.clone())
    }
}

/// Whether a description tells of an office: `minister` of a `foreign minister`, though of no `prime minister`.
fn is_same(described: &str, known: &str) -> bool {
    described == known
        || matches!(described, "minister" | "secretary") && known.ends_with(described) && !known.starts_with("prime")
}

/// The office with which a person is named: before the name, within it, or in what explains it.
fn office_of(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<String> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let is_office = |at: &usize| office_at(view, *at).is_some();
    let within = || (start..end - 1).rev().find(is_office);
    let before = || start.checked_sub(1).filter(is_office);
    let apart = || start.checked_sub(2).filter(|at| view.low(at + 1) == "," && is_office(at));
    let behind = || {
        let opens = view.low(end) == "," && matches!(view.low(end + 1), "the" | "a" | "its");
        let near = (end + 2..view.len().min(end + 2 + EXPLANATION)).filter(|_| opens);
        near.take_while(|at| !matches!(view.low(*at), "," | "." | "who" | "of")).find(is_office)
    };
    let at = within().or_else(before).or_else(apart).or_else(behind)?;
    if view.lower[at.saturating_sub(3)..at].iter().any(|word| is_past(word)) { None } else { office_at(view, at) }
}

/// The office that a noun tells of, with what tells one minister from another: `president`, `foreign minister`
fn office_at(view: &View<'_, '_, '_>, at: usize) -> Option<String> {
    let noun = view.low(at);
    let is_office = view.has_role(at, Role::Official) || view.has_role(at, Role::Diplomat);
    if !is_office || noun.ends_with('s') {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |before| view.low(before));
    let is_qualified = matches!(noun, "minister" | "secretary")
        && matches!(
            before,
            "prime"
                | "foreign"
                | "defence"
                | "defense"
                | "interior"
                | "finance"
                | "trade"
                | "justice"
                | "energy"
                | "oil"
        );
    Some(if is_qualified { format!("{before} {noun}") } else { noun.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn an_office_takes_up_whoever_was_named_with_it() {
        let text = "Peruvian President Ada Rojas flew to Chile. The president accused Bolivia of theft.";
        assert_eq!(meant(text, "The president"), "Ada Rojas");
        let text = "Juan Mora, the new prime minister, met Foreign Minister Ada Rojas. The minister left.";
        assert_eq!(meant(text, "The minister"), "Ada Rojas");
        assert_eq!(meant(&text.replace("The minister", "The prime minister"), "The prime minister"), "Juan Mora");
    }

    #[test]
    fn an_office_of_two_in_one_sentence_or_of_an_unnamed_since_is_open() {
        let text = "President Ada Rojas met President Juan Mora. The president left.";
        assert_eq!(meant(text, "The president"), "-");
        let text = "President Ada Rojas left. Chile's president spoke. The president accused Bolivia.";
        assert_eq!(meant(text, "The president"), "Chile");
    }
}
