//! Who fills the roles of an event: subjects, objects, owners, and what stands after prepositions.

use super::super::lexicon::{Part, Source};
use super::subject::owner_of;
use super::verb::{Form, VerbAt};
use super::view::{Group, View, is_quote};
use crate::entity::{ActorId, Head};
use std::ops::Range;

/// How far an object or a prepositional phrase is looked for, in tokens.
const REACH: usize = 14;

/// Who fills a role, and how sure that is, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filler {
    pub(super) group: usize,
    pub(super) quality: f64,
}

/// A trigger in its sentence, as the search for its roles needs it.
pub(super) struct Site<'s> {
    /// The trigger's tokens.
    pub(super) tokens: Range<usize>,
    /// The tokens of the object that completes it, if it has one.
    pub(super) object: Option<Range<usize>>,
    /// The verb that it is, if it is one.
    pub(super) verb: Option<&'s VerbAt>,
    /// Whether that verb's grammatical subject is whom it is done to.
    pub(super) passive: bool,
    /// The verbs of the sentence.
    pub(super) verbs: &'s [VerbAt],
}

impl Site<'_> {
    /// Who stands where the source says.
    pub(super) fn filler(&self, view: &View<'_, '_, '_>, source: &Source, for_initiator: bool) -> Option<Filler> {
        match source {
            Source::Subject => self.subject(view, for_initiator),
            Source::Object => self.object(view),
            Source::Owner => owner_of(view, self.tokens.start).map(|group| Filler { group, quality: 0.9 }),
            Source::Completion => self.completion(view),
            Source::Speaker => None,
            Source::After(preposition) => self.after(view, preposition),
        }
    }

    fn subject(&self, view: &View<'_, '_, '_>, for_initiator: bool) -> Option<Filler> {
        let Some(verb) = self.verb else {
            let before = self.verbs.iter().rev().find(|verb| verb.token < self.tokens.start)?;
            let subject = if before.is_passive() { None } else { before.subject }?;
            return Some(Filler { group: subject.group, quality: subject.quality * 0.9 });
        };
        if self.passive && for_initiator {
            return self.after(view, "by");
        }
        verb.subject.map(|subject| Filler { group: subject.group, quality: subject.quality })
    }

    /// The object, whoever owns or qualifies it, or the subject of the passive.
    fn object(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        let verb = self.verb?;
        if let Some(object) = &self.object {
            if self.passive && object.end <= verb.start {
                let owner = owner_of(view, object.start).or_else(|| view.group_at(object.start));
                return filled(view, owner, 0.9);
            }
            let from = (verb.token + 1).min(object.start);
            let within =
                (from..object.end).filter_map(|at| view.group_at(at)).find(|group| !is_own(&view.groups[*group]));
            let beside = || view.group_at(object.end).filter(|_| self.object.is_some());
            return filled(view, within.or_else(beside), 0.9);
        }
        if self.passive {
            return verb.subject.map(|subject| Filler { group: subject.group, quality: subject.quality });
        }
        direct_object(view, self.tokens.end)
    }

    /// Who qualifies the noun that completes a trigger, or is that noun.
    fn completion(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        let object = self.object.as_ref()?;
        let owner = owner_of(view, object.start).or_else(|| view.group_at(object.start));
        filled(view, owner.or_else(|| view.group_from(object.end)), 0.85)
    }

    fn after(&self, view: &View<'_, '_, '_>, preposition: &str) -> Option<Filler> {
        after_preposition(view, self.verbs, preposition, self.tokens.end).or_else(|| {
            // `relations with Cuba were severed`
            let object = self.object.as_ref()?;
            let verb = self.verb.filter(|verb| self.passive && object.end <= verb.start)?;
            let found = after_preposition(view, self.verbs, preposition, object.end)?;
            (view.groups[found.group].tokens.end <= verb.start).then_some(found)
        })
    }
}

fn is_own(group: &Group) -> bool {
    group.head == Head::Pronoun && group.possessive
}

fn filled(view: &View<'_, '_, '_>, group: Option<usize>, quality: f64) -> Option<Filler> {
    group.filter(|group| !view.groups[*group].actors.is_empty()).map(|group| Filler { group, quality })
}

/// Whether a token only counts or qualifies what comes: a determiner, a number, a quotation mark, an adverb.
fn is_passable(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.is(at, Part::Determiner)
        || is_quote(view.low(at))
        || view.low(at) == "-"
        || view.is_light(at)
        || view.low(at).starts_with(|c: char| c.is_ascii_digit())
}

/// The group that a noun phrase is about, when one that owns or qualifies it was met: `Russian spy Skripal` is Skripal.
fn head_of(view: &View<'_, '_, '_>, owner: usize) -> usize {
    let mut head = owner;
    while view.groups[head].is_owner() {
        let from = view.groups[head].tokens.end;
        let next = (from..from + 4)
            .take_while(|at| {
                let word = view.is_word(*at) || matches!(view.low(*at), "'s" | "'" | "-");
                word && !view.is(*at, Part::Preposition)
                    && !view.is(*at, Part::Conjunction)
                    && !view.is(*at, Part::Determiner)
            })
            .find_map(|at| view.group_at(at));
        match next.filter(|next| *next > head && !view.groups[*next].actors.is_empty()) {
            Some(next) => head = next,
            None => return head,
        }
    }
    head
}

/// The object after a verb: a group, or the owner of a noun phrase.
fn direct_object(view: &View<'_, '_, '_>, from: usize) -> Option<Filler> {
    let mut words = 0;
    for at in from..(from + 8).min(view.len()) {
        if let Some(group) = view.group_at(at).map(|group| head_of(view, group)) {
            let owner = view.groups[group].is_owner();
            return filled(view, Some(group), if owner { 0.8 } else { 1.0 - 0.1 * f64::from(words) });
        }
        if is_passable(view, at) {
            continue;
        }
        if view.low(at) == "of" && at > from && view.is(at - 1, Part::Determiner) {
            continue;
        }
        if view.low(at) == "of" && words > 0 {
            let group = view.group_from(at + 1).map(|group| head_of(view, group));
            return filled(view, group, 0.7);
        }
        if view.is_break(at)
            || view.is(at, Part::Preposition)
            || view.is(at, Part::Conjunction)
            || view.is(at, Part::Subordinator)
        {
            return None;
        }
        words += 1;
        if words > 3 {
            return None;
        }
    }
    None
}

/// The group after the first such preposition behind a token, within the clause.
fn after_preposition(view: &View<'_, '_, '_>, verbs: &[VerbAt], preposition: &str, from: usize) -> Option<Filler> {
    let words: Vec<&str> = preposition.split(' ').collect();
    let limit = (from + REACH).min(view.len());
    for at in from..limit {
        let here = words.iter().enumerate().all(|(offset, word)| view.low(at + offset) == *word);
        let other = at > from && belongs_to(view.low(at - 1), preposition);
        if here && view.group_at(at).is_none() && !other {
            if let Some(found) = noun_phrase(view, verbs, at + words.len()) {
                return Some(found);
            }
            if preposition == "of" {
                return None;
            }
        }
        let clause = verbs.iter().any(|verb| verb.token == at && verb.form != Form::ReducedPassive);
        let listed = view.low(at) == "," && preposition == "including";
        if view.is_break(at) && !listed
            || clause
            || view.is(at, Part::Subordinator) && !here
            || view.is(at, Part::Relative)
        {
            return None;
        }
        if preposition == "of" && at > from {
            return None;
        }
    }
    None
}

/// Whether a preposition belongs to the word before it and so introduces nobody to whom an event is done: `in
/// solidarity with Mali`, `thanks to Mali`.
fn belongs_to(word: &str, preposition: &str) -> bool {
    match preposition {
        "with" => matches!(
            word,
            "solidarity"
                | "along"
                | "together"
                | "accordance"
                | "line"
                | "keeping"
                | "coordination"
                | "consultation"
                | "concert"
                | "common"
                | "compliance"
                | "connection"
                | "unison"
                | "step"
                | "parallel"
                | "tandem"
                | "sympathy"
                | "compared"
                | "coinciding"
        ),
        "to" => matches!(
            word,
            "according"
                | "due"
                | "thanks"
                | "owing"
                | "prior"
                | "similar"
                | "response"
                | "addition"
                | "next"
                | "close"
                | "contrary"
                | "reply"
                | "reaction"
                | "relation"
                | "compared"
                | "parallel"
        ),
        "from" => matches!(word, "apart" | "aside" | "different" | "far"),
        "of" => {
            matches!(word, "because" | "instead" | "ahead" | "behalf" | "favour" | "favor" | "spite" | "regardless")
        }
        "by" => matches!(word, "followed" | "joined" | "accompanied" | "preceded"),
        _ => false,
    }
}

/// The group that a noun phrase is, or that owns it.
fn noun_phrase(view: &View<'_, '_, '_>, verbs: &[VerbAt], from: usize) -> Option<Filler> {
    let mut words = 0;
    for at in from..(from + 6).min(view.len()) {
        let own = view.group_at(at).is_some_and(|group| is_own(&view.groups[group])) && view.low(at + 1) == "own";
        if own || verbs.iter().any(|verb| verb.token == at && verb.form == Form::Gerund) {
            return None;
        }
        if let Some(group) = view.group_at(at).map(|group| head_of(view, group)) {
            let quality: f64 = if view.groups[group].is_owner() { 0.85 } else { 1.0 };
            return filled(view, Some(group), quality - 0.1 * f64::from(words));
        }
        if is_passable(view, at) || view.low(at) == "of" && at > from && view.is(at - 1, Part::Determiner) {
            continue;
        }
        if view.is_break(at) || view.is(at, Part::Preposition) || view.is(at, Part::Conjunction) {
            return None;
        }
        words += 1;
        if words > 2 {
            return None;
        }
    }
    None
}

/// The actors of a group that can fill a role.
pub(super) fn actors(group: &Group) -> &[ActorId] {
    &group.actors
}
