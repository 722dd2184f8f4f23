//! Where a sentence evokes events by a noun: frames of the lexicon matched on the tree.

use super::super::lexicon::{Needs, Part};
use super::phrase::phrase;
use super::preposition::complement;
use super::site::Site;
use super::trigger::Trigger;
use super::verb::is_verb;
use super::view::View;
use crate::claim::EventClass;
use crate::parse::{Relation, Upos};
use std::ops::Range;

/// The event nouns of a sentence outside some tokens.
pub(super) fn of_nouns(view: &View<'_, '_, '_>, taken: &[Range<usize>]) -> Vec<Trigger> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let covered = taken.iter().any(|range| range.contains(&at));
        let free = !covered && view.group_at(at).is_none() && !view.is_name(at);
        let triggers = if free { nouns_at(view, at) } else { Vec::new() };
        at = triggers.first().map_or(at + 1, |first| first.site.tokens.end);
        found.extend(triggers);
    }
    found
}

/// The event that a noun evokes; several where only the rest of the article can tell which is meant: `the withdrawal`
fn nouns_at(view: &View<'_, '_, '_>, at: usize) -> Vec<Trigger> {
    let mut found: Vec<Trigger> = Vec::new();
    for noun in view.lexicon.nouns_of(view.low(at)) {
        let Some(end) = view.ends_after(at, &noun.words).filter(|_| view.low(at) == noun.words[0]) else { continue };
        let Some(head) = view.sentence.head_of(at..end) else { continue };
        if !is_event(view, head, end) {
            continue;
        }
        let frame = view.lexicon.frame(noun.frame);
        let qualifiers = view.related(head, &[Relation::Amod, Relation::Compound, Relation::Nmod]);
        if qualifiers.into_iter().any(|at| frame.is_spoilt_by(view.from(at))) {
            continue;
        }
        if frame.class == EventClass::Threat && is_danger(view, head) {
            continue;
        }
        let trigger = |tokens: Range<usize>, object: Option<usize>| Trigger {
            frame: noun.frame,
            words: tokens.clone(),
            site: Site { tokens, head, is_verb: false, passive: false, object, preposition: None },
            negated: false,
            modal: false,
        };
        if frame.links.is_empty() {
            let resumes = frame.needs == Needs::Both;
            let other = |known: &Trigger| view.lexicon.frame(known.frame).class != frame.class;
            if found.first().is_none_or(|first| first.site.tokens == (at..end)) && found.iter().all(other) {
                found.push(trigger(at..end, None));
            }
            if resumes {
                continue;
            }
            return found;
        }
        if !found.is_empty() {
            continue;
        }
        let links = view.dependents(head).iter().copied().chain([end]);
        let mut links =
            links.filter(|place| *place >= end && frame.links.iter().any(|link| view.matches(*place, link)));
        let object = links.find_map(|place| phrase(view, complement(view, place)?, &frame.objects));
        if let Some(object) = object {
            return vec![trigger(at..object.end, view.sentence.head_of(object))];
        }
    }
    found
}

/// Whether a threat is only a danger that somebody is or is in: `a threat to shipping`, `under threat`, `sees Chad as a
/// threat`
fn is_danger(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let above = view.head(noun);
    let lemma = above.and_then(|above| view.tokens.get(above)).map_or("", |token| &token.lemma);
    let held = match view.relation(noun) {
        Relation::Attr | Relation::Oprd => true,
        Relation::Pobj => matches!(lemma, "under" | "as"),
        Relation::Dobj => matches!(lemma, "pose" | "represent" | "constitute" | "face" | "counter" | "remove"),
        _ => false,
    };
    let owned = view.dependent(noun, Relation::Poss).is_some();
    let faced = view.related(noun, &[Relation::Prep]).any(|at| view.low(at) == "to");
    held || faced && !owned
}

/// Whether a noun stands for an event of its own: it does not only qualify another noun (`attack helicopters`) and is
/// no verb.
fn is_event(view: &View<'_, '_, '_>, head: usize, end: usize) -> bool {
    if is_verb(view, head) && view.upos(head) == Upos::Verb && !is_gerund(view, head) {
        return false;
    }
    let first = end.saturating_sub(2);
    if view.low(end) == "-"
        || view.low(first) == "-" && matches!(view.low(first.saturating_sub(1)), "co" | "non" | "counter" | "anti")
        || view.upos(head) == Upos::Adj
        || matches!(view.relation(head), Relation::Amod | Relation::Advmod | Relation::Aux)
    {
        return false;
    }
    // `will travel to Chad, the first such visit in years`: what it explains is that visit.
    let explains = matches!(view.relation(head), Relation::Appos | Relation::Npadvmod);
    if explains && view.related(head, &[Relation::Amod, Relation::Predet]).any(|at| view.low(at) == "such") {
        return false;
    }
    match (view.relation(head), view.head(head)) {
        (Relation::Compound | Relation::Nmod, Some(above)) if above >= end => view.is(above, Part::Container),
        _ => true,
    }
}

fn is_gerund(view: &View<'_, '_, '_>, head: usize) -> bool {
    view.low(head).ends_with("ing")
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn what_explains_an_event_is_the_same() {
        let found = claims("Kenya's leader will travel to Lima on Friday, the first such visit in years.");
        assert_eq!(found.matches("Visit").count(), 1, "{found}");
    }
}
