//! Persons by what else they are: `the Briton`, `the Slovak diplomat`, `the 72-year-old`.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::gazetteer::Gazetteer;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Token, Upos};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many words may stand between what tells of the past and its noun: `former school bus driver`
const QUALIFIERS: usize = 5;

/// How many sentences back the name of a person is looked for who is told of further.
const NEAR: usize = 2;

/// Lets descriptions mean the person named last whose own state the article does not name otherwise: where it tells of
/// no Slovakia, `the Slovak diplomat` is the person of whom it told before.
pub(super) fn find(furniture: &[bool], views: &[View<'_, '_, '_>], gazetteer: &Gazetteer, drafts: &mut [Draft]) {
    let mut counts: BTreeMap<ActorId, usize> = BTreeMap::new();
    for mention in drafts.iter().flat_map(|draft| &draft.mentions).filter(|m| !m.in_apposition) {
        let spoken_for = mention.actors.iter().filter_map(|actor| gazetteer.entry(actor)?.acts_for.clone());
        for state in mention.actors.iter().cloned().chain(spoken_for).chain(mention.speaks_for.clone()) {
            *counts.entry(state).or_default() += 1;
        }
    }
    let mut last: Option<(usize, ActorId)> = None;
    for (index, view) in views.iter().enumerate() {
        if furniture[index] {
            continue;
        }
        let near = last.clone().filter(|(named, _)| index - named <= NEAR && *named < index);
        if let Some((_, person)) = near {
            let told = aged(view).or_else(|| once(view));
            let draft = &mut drafts[index];
            if let Some(tokens) = told.filter(|tokens| draft.is_free(tokens.clone())) {
                draft.add(view, tokens, vec![person.clone()], ActorKind::Person, Head::Description, 0.7);
                draft.sort();
            }
            let is_only = |m: &EntityMention| m.actors.len() == 1 && counts.get(&m.actors[0]) == Some(&1);
            for mention in draft.mentions.iter_mut().filter(|m| is_epithet(view, m) && is_only(m)) {
                mention.actors = vec![person.clone()];
                mention.kind = ActorKind::Person;
                mention.head = Head::Description;
                mention.confidence = 0.65;
            }
        }
        let persons: Vec<&EntityMention> =
            drafts[index].mentions.iter().filter(|m| m.kind == ActorKind::Person && m.head == Head::Name).collect();
        let subject = persons.iter().find(|m| !m.possessive).or(persons.first());
        if let Some(person) = subject.and_then(|m| m.actors.first()) {
            last = Some((index, person.clone()));
        }
    }
}

/// Whether a mention is of a single person by what he or she is, and may tell of someone who is named otherwise.
fn is_epithet(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let Range { start, end } = mention.tokens;
    let before = |back: usize| start.checked_sub(back).map_or("", |at| view.low(at));
    let is_definite = before(1) == "the" || before(2) == "the" && matches!(before(1), "former" | "veteran" | "ex");
    let noun = view.low(end - 1);
    let is_one = match mention.head {
        Head::Official | Head::Diplomat => !noun.ends_with('s') && !view.is_possessive(start + 1),
        Head::Demonym => !mention.attribute && is_one_of_a_people(noun),
        _ => false,
    };
    let explains = mention.in_apposition || before(1) == "," || before(2) == ",";
    let goes_on = view.is_capitalised(end) || matches!(view.low(end), "," | "-" | "of" | "for" | "in" | "to");
    mention.kind == ActorKind::State && is_definite && is_one && !explains && !goes_on
}

/// Whether a noun for people stands for one of them: `Briton`, `Frenchwoman`
fn is_one_of_a_people(noun: &str) -> bool {
    noun.ends_with("an")
        || noun.ends_with("woman")
        || matches!(
            noun,
            "briton"
                | "dane"
                | "dutchman"
                | "finn"
                | "pole"
                | "scot"
                | "spaniard"
                | "swede"
                | "turk"
                | "serb"
                | "croat"
        )
}

/// A person by his or her age: `the 72-year-old`
fn aged(view: &View<'_, '_, '_>) -> Option<Range<usize>> {
    let is_one = |at: &usize| {
        view.low(*at) == "the"
            && view.word(at + 1).bytes().all(|byte| byte.is_ascii_digit())
            && view.low(at + 3) == "year"
            && view.low(at + 5) == "old"
            && view.is_hyphen(at + 2)
            && view.is_hyphen(at + 4)
    };
    let start = (0..view.len().saturating_sub(6)).find(is_one)?;
    let goes_on = view.upos(start + 6) == Upos::Noun || view.is_hyphen(start + 6);
    (!goes_on).then_some(start..start + 6)
}

/// A person by what he or she was or has long been, as the subject of a verb: `the former bus driver`, `the veteran communist`
fn once(view: &View<'_, '_, '_>) -> Option<Range<usize>> {
    let bare = (1..view.len()).find(|at| {
        let is_one = view.low(at - 1) == "the" && is_of_a_camp(view.low(*at));
        is_one && is_subject(&view.tokens[*at]) && view.low(at + 1) != ","
    });
    if let Some(noun) = bare {
        return Some(noun - 1..noun + 1);
    }
    let is_time = |at: usize| matches!(view.low(at), "former" | "ex" | "retired" | "veteran" | "onetime" | "self");
    let start = (0..view.len()).find(|at| view.low(*at) == "the" && is_time(at + 1))?;
    let noun = (start + 2..start + 2 + QUALIFIERS).find(|at| view.tokens.get(*at).is_some_and(is_subject))?;
    let word = view.low(noun);
    let is_office = [Role::Individual, Role::Official, Role::Diplomat].iter().any(|role| view.has_role(noun, *role));
    let is_trade = ["er", "or", "ist", "man", "woman", "ian"].iter().any(|ending| word.ends_with(ending));
    let is_thing = matches!(word, "power" | "partner" | "center" | "border" | "order" | "member" | "number" | "waiter");
    let is_plain = (start + 1..=noun).all(|at| view.is_word(at) && !view.is_capitalised(at) || view.is_hyphen(at));
    let is_one = (is_office && !word.ends_with('s') || is_trade) && !is_thing && is_plain;
    let goes_on = matches!(view.low(noun + 1), "," | "of" | "-") || view.is_capitalised(noun + 1);
    (is_one && !goes_on).then_some(start..noun + 1)
}

/// Whether a noun tells of a single politician by his or her leaning: `the leftist`
fn is_of_a_camp(noun: &str) -> bool {
    matches!(
        noun,
        "leftist"
            | "conservative"
            | "populist"
            | "socialist"
            | "hardliner"
            | "strongman"
            | "autocrat"
            | "technocrat"
            | "centrist"
            | "nationalist"
            | "libertarian"
            | "billionaire"
            | "tycoon"
            | "firebrand"
            | "politician"
    )
}

fn is_subject(token: &Token<'_>) -> bool {
    matches!(token.relation, Relation::Nsubj | Relation::Nsubjpass) && token.upos == Upos::Noun
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn one_of_a_people_that_is_not_told_of_is_whoever_was_named() {
        let text = "Juan Mora, the envoy of the African Union, flew to Lima. The Slovak diplomat met the rebels.";
        assert_eq!(meant(text, "Slovak diplomat"), "Juan Mora");
        let text = "Juan Mora flew to Lima. Slovakia protested. The Slovak diplomat met the rebels.";
        assert_eq!(meant(text, "Slovak diplomat"), "Slovakia");
        assert_eq!(meant("Ada Cole met the rebels. The Briton urged them to leave.", "Briton"), "Ada Cole");
    }

    #[test]
    fn somebody_of_an_age_is_whoever_was_named() {
        let text = "Peru's president, Juan Mora, was furious. The 72-year-old accused Chile of theft.";
        assert_eq!(meant(text, "The 72-year-old"), "Juan Mora");
        let text = "Juan Mora, Peru's president, was furious. The former bus driver accused Chile of theft.";
        assert_eq!(meant(text, "The former bus driver"), "Juan Mora");
        let text = "Juan Mora flew to Lima. The former colonial power accused Chile of theft.";
        assert_eq!(meant(text, "The former colonial power"), "-");
    }
}
