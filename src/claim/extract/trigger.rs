//! Where a sentence evokes events: frames of the lexicon matched against its verbs and nouns.

use super::super::lexicon::{Frame, Governor, Lexicon, Meaning, Part};
use super::negation;
use super::role::Site;
use super::verb::{Form, VerbAt};
use super::view::{View, is_quote};
use std::ops::Range;

/// How far an object is looked for, in tokens.
const REACH: usize = 10;

/// A frame matched in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    /// The frame, as an index of the lexicon.
    pub(super) frame: usize,
    /// The tokens that evoke the event.
    pub(super) tokens: Range<usize>,
    /// The tokens of the object or completion.
    pub(super) object: Option<Range<usize>>,
    /// The verb (its index in the sentence), if it is one.
    pub(super) verb: Option<usize>,
    /// Whether the verb's grammatical subject is whom it is done to.
    pub(super) passive: bool,
    /// Whether its object says that there is none: `received no help`.
    pub(super) negated: bool,
}

impl Trigger {
    /// The trigger with the verbs around it, for the search of its roles.
    pub(super) fn site<'s>(&self, verbs: &'s [VerbAt]) -> Site<'s> {
        let verb = self.verb.map(|index| &verbs[index]);
        let end = match (&self.object, verb) {
            (Some(object), Some(verb)) if object.end > verb.token => object.end,
            (_, Some(verb)) => self.tokens.end.max(verb.token + 1),
            _ => self.tokens.end,
        };
        Site { tokens: self.tokens.start..end, object: self.object.clone(), verb, passive: self.passive, verbs }
    }
}

/// The frames that a verb may evoke, best first.
pub(super) fn of_verb(view: &View<'_, '_, '_>, verbs: &[VerbAt], index: usize) -> Vec<Trigger> {
    let verb = &verbs[index];
    let mut found = Vec::new();
    for lemma in &verb.lemmas {
        for candidate in &view.lexicon.verb(*lemma).frames {
            let frame = view.lexicon.frame(candidate.frame);
            if let Some(trigger) =
                match_verb(view, verbs, index, candidate.frame, frame, &candidate.rest, verb.token + 1)
            {
                found.push(trigger);
            }
        }
    }
    if verb.form == Form::Passive {
        // `was involved in`: the lexicon has it under `be`.
        for (lemma, _) in view.lexicon.verbs_of("be") {
            for candidate in &view.lexicon.verb(*lemma).frames {
                let frame = view.lexicon.frame(candidate.frame);
                if let Some(trigger) =
                    match_verb(view, verbs, index, candidate.frame, frame, &candidate.rest, verb.token)
                {
                    found.push(trigger);
                }
            }
        }
    }
    found.sort_by_key(|trigger| {
        let frame = view.lexicon.frame(trigger.frame);
        (frame.objects.is_empty(), frame.only.is_empty(), frame.links.is_empty())
    });
    found
}

fn match_verb(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    index: usize,
    number: usize,
    frame: &Frame,
    rest: &[String],
    after: usize,
) -> Option<Trigger> {
    let verb = &verbs[index];
    let passive = verb.is_passive() && after > verb.token;
    let adjacent = view.matches(after, rest);
    let split = !adjacent && rest.len() == 1;
    let (end, particle) = if adjacent {
        (after + rest.len(), None)
    } else if split {
        let limit = (after + 7).min(view.len());
        let particle = (after..limit).take_while(|at| !view.is_break(*at)).find(|at| view.low(*at) == rest[0])?;
        if !matches!(rest[0].as_str(), "off" | "out" | "down" | "back" | "up" | "home") {
            return None;
        }
        (after, Some(particle))
    } else {
        return None;
    };
    let spoilt = (end..(end + REACH).min(view.len()))
        .take_while(|at| !view.is_break(*at))
        .any(|at| frame.unless.iter().any(|word| word == view.low(at)));
    if spoilt {
        return None;
    }
    if !frame.subjects.is_empty() && (passive || object_before(view, verbs, verb, &frame.subjects).is_none()) {
        return None;
    }
    let (mut tokens, mut object) = (verb.token..end, None);
    if !frame.objects.is_empty() {
        let found = if passive {
            object_before(view, verbs, verb, &frame.objects).or_else(|| object_after(view, verbs, end, &frame.objects))
        } else {
            object_after(view, verbs, end, &frame.objects)
        }?;
        tokens = tokens.start.min(found.start)..tokens.end.max(found.end);
        object = Some(found);
    }
    if let Some(particle) = particle {
        tokens.end = tokens.end.max(particle + 1);
    }
    if !frame.links.is_empty() {
        let from = tokens.end.max(verb.token + 1);
        let link = (from..(from + 9).min(view.len()))
            .take_while(|at| !view.is_break(*at))
            .find(|at| frame.links.iter().any(|link| view.matches(*at, link)))?;
        if object.is_some() {
            tokens.end = link + 1;
        }
    }
    if tokens.len() > 16 {
        tokens = verb.token..end;
    }
    let negated = negation::of_object(view, verb, end, object.as_ref());
    Some(Trigger { frame: number, tokens, object, verb: Some(index), passive, negated })
}

/// The object after a verb: the first of the phrases within its noun phrase.
fn object_after(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    from: usize,
    phrases: &[Vec<String>],
) -> Option<Range<usize>> {
    for at in from..(from + REACH).min(view.len()) {
        if let Some(phrase) = phrases.iter().find(|phrase| view.matches(at, phrase)) {
            return Some(at..at + phrase.len());
        }
        // `announced the end of aid`
        let ends = |governor: Governor| governor.meaning == Meaning::Negated;
        if view.lexicon.noun_governor(view.low(at)).is_some_and(ends) {
            return None;
        }
        let clause = verbs.iter().any(|verb| verb.token == at);
        let comma = view.low(at) == "," && at > from && is_list_comma(view, at);
        let passable =
            matches!(view.low(at), "of" | "with" | "all" | "and" | "for" | "into" | "to" | "a" | "that") || comma;
        let stops = view.is_break(at) || clause || view.is(at, Part::Preposition) || view.is(at, Part::Relative);
        if stops && !passable || view.is(at, Part::Subordinator) && view.low(at) != "that" {
            return None;
        }
    }
    None
}

/// Whether a comma stands between adjectives.
fn is_list_comma(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.is_word(at + 1)
        && view.group_at(at + 1).is_none()
        && !view.is(at + 1, Part::Preposition)
        && view.low(at + 2) != ","
        && !view.is(at + 1, Part::Relative)
        && !view.is(at + 1, Part::Conjunction)
}

/// The object of a passive verb, in its subject.
fn object_before(
    view: &View<'_, '_, '_>,
    verbs: &[VerbAt],
    verb: &VerbAt,
    phrases: &[Vec<String>],
) -> Option<Range<usize>> {
    let from = verb.start.saturating_sub(REACH + 4);
    for at in (from..verb.start).rev() {
        if let Some(phrase) = phrases.iter().find(|phrase| at + phrase.len() <= verb.start && view.matches(at, phrase))
        {
            return Some(at..at + phrase.len());
        }
        let clause = verbs.iter().any(|other| other.token == at && other.form != Form::ReducedPassive);
        if clause || view.is(at, Part::Subordinator) || view.is_break(at) && !is_quote(view.low(at)) {
            return None;
        }
    }
    None
}

/// The event nouns of a sentence outside some tokens.
pub(super) fn of_nouns(view: &View<'_, '_, '_>, verbs: &[VerbAt], taken: &[Range<usize>]) -> Vec<Trigger> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let covered = taken.iter().any(|range| range.contains(&at)) || verbs.iter().any(|verb| verb.token == at);
        let trigger = if covered || view.group_at(at).is_some() || view.is_name(at) { None } else { noun_at(view, at) };
        match trigger {
            Some(trigger) => {
                at = trigger.tokens.end;
                found.push(trigger);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a word takes the noun before it as its own qualifier: `the aid chief`, `attack helicopters`
fn is_headed(word: &str) -> bool {
    matches!(
        word,
        "chief"
            | "minister"
            | "official"
            | "officials"
            | "agency"
            | "agencies"
            | "worker"
            | "workers"
            | "convoy"
            | "convoys"
            | "expert"
            | "experts"
            | "helicopter"
            | "helicopters"
            | "negotiator"
            | "negotiators"
            | "mediator"
            | "mediators"
            | "plan"
            | "plans"
            | "proposal"
            | "proposals"
    )
}

fn noun_at(view: &View<'_, '_, '_>, at: usize) -> Option<Trigger> {
    let lexicon: &Lexicon = view.lexicon;
    for noun in lexicon.nouns_of(view.low(at)) {
        if !view.matches(at, &noun.words) {
            continue;
        }
        let end = at + noun.words.len();
        if is_headed(view.low(end)) {
            continue;
        }
        let frame = lexicon.frame(noun.frame);
        if frame.links.is_empty() {
            return Some(Trigger {
                frame: noun.frame,
                tokens: at..end,
                object: None,
                verb: None,
                passive: false,
                negated: false,
            });
        }
        let Some(link) = frame.links.iter().find(|link| view.matches(end, link)) else { continue };
        let from = end + link.len();
        let object = (from..(from + 6).min(view.len()))
            .take_while(|index| !view.is_break(*index) && (*index == from || !view.is(*index, Part::Preposition)))
            .find_map(|index| {
                let phrase = frame.objects.iter().find(|phrase| view.matches(index, phrase))?;
                Some(index..index + phrase.len())
            });
        if let Some(object) = object {
            return Some(Trigger {
                frame: noun.frame,
                tokens: at..object.end,
                object: Some(object),
                verb: None,
                passive: false,
                negated: false,
            });
        }
    }
    None
}
