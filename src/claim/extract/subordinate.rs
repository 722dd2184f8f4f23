//! How clauses are meant that hang on others, on prepositions or on nouns: when, why and to what end; `without arming`,
//! `allegations that`.

use super::super::lexicon::{Governor, Meaning, Part};
use super::control::completes;
use super::governed::{below, complement, governed, refuted};
use super::governor::{governing, governing_noun, is_certain, is_negated, is_none};
use super::object::objects;
use super::stance::{Stance, of_verb, within};
use super::verb::{Form, auxiliaries, form, is_infinitive, is_verb};
use super::view::View;
use crate::claim::Modality;
use crate::parse::{Relation, Xpos};

/// How many steps up the tree a preposition may be that another is joined to.
const TWIN: usize = 6;

/// A clause that says when, why or to what end.
pub(super) fn adjunct(view: &View<'_, '_, '_>, verb: usize, head: usize, depth: usize) -> Option<Stance> {
    let mark = view.related(verb, &[Relation::Mark, Relation::Advmod]).find(|at| *at < verb);
    let mark = mark.map_or("", |at| view.low(at));
    let before = |distance: usize| verb.checked_sub(distance).map_or("", |at| view.low(at));
    let instead = matches!((before(2), before(1)), ("instead" | "short", "of") | ("rather", "than") | ("far", "from"));
    if matches!(mark, "than" | "rather") || instead && form(view, verb) == Form::Gerund {
        return None;
    }
    if let Some(stance) = called_for(view, verb, head, mark, depth) {
        return stance;
    }
    if completes(view, verb, head) || is_left_off(view, verb, head) {
        return complement(view, verb, head, depth);
    }
    // `it looks like Chad attacked`
    if matches!(mark, "like" | "as")
        && let Some(governor) = governing(view, head)
        && governor.meaning == Meaning::As(Modality::Alleged)
    {
        return below(view, head, governor, depth);
    }
    if form(view, verb) == Form::Gerund && (mark == "that" || before(1) == "that") {
        return Some(Stance { modality: of_gerund_subject(view, verb), ..Stance::asserted() }.by(0.9));
    }
    let outer = within(view, head, depth);
    if is_infinitive(view, verb) {
        // What is done to some end is not done where the end is missed: `was unable to`, `did not move to`.
        return outer.map(|stance| Stance { content_of: None, ..stance }.by(0.75));
    }
    let shared = matches!(form(view, verb), Form::Gerund | Form::ReducedPassive) && mark.is_empty();
    match outer {
        Some(outer) if shared && outer.modality != Modality::Planned => {
            Some(Stance { content_of: None, ..outer }.by(0.95))
        }
        Some(outer) => Some(Stance { attributed_to: outer.attributed_to, ..Stance::asserted() }),
        None if shared && !is_negated(view, head) => None,
        None => Some(Stance::asserted().by(0.95)),
    }
}

/// Whether a gerund right behind a verb is what that leaves off: `held off imposing sanctions`
fn is_left_off(view: &View<'_, '_, '_>, gerund: usize, verb: usize) -> bool {
    let is_particle = |at: usize| view.head(at) == Some(verb) && view.relation(at) == Relation::Prt;
    form(view, gerund) == Form::Gerund
        && verb < gerund
        && (verb + 1..gerund).all(is_particle)
        && governing(view, verb).is_some_and(|governor| governor.meaning == Meaning::Negated)
}

/// What is asked for with a clause of its own: `called for Chad to withdraw`, `calls for troops to withdraw`
fn called_for(view: &View<'_, '_, '_>, verb: usize, head: usize, mark: &str, depth: usize) -> Option<Option<Stance>> {
    let object = view.related(head, &[Relation::Dobj]).any(|at| at < verb);
    let governor = governing(view, head).filter(|_| mark == "for" && !object)?;
    Some(below(view, head, governor, depth))
}

/// What is said of doing something: to have done it, in the past tense (`said that arming them was a mistake`), or to do
/// it some day.
pub(super) fn of_gerund_subject(view: &View<'_, '_, '_>, gerund: usize) -> Modality {
    let finite = (gerund + 1..view.len())
        .map(|at| view.xpos(at))
        .find(|tag| matches!(tag, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
    if finite == Some(Xpos::Vbd) { Modality::Asserted } else { Modality::Planned }
}

/// The governor of whom a noun is the object, and its verb: `accused the minister of …`
fn accusing(view: &View<'_, '_, '_>, noun: usize) -> Option<(usize, Governor)> {
    let above = view.head(noun).filter(|above| is_verb(view, *above) && objects(view, *above).contains(&noun))?;
    governing(view, above).filter(|governor| governor.object).map(|governor| (above, governor))
}

/// What stands after a preposition: `accused of arming`, `without arming`, `allegations of arming`
pub(super) fn after_preposition(view: &View<'_, '_, '_>, preposition: usize, depth: usize) -> Option<Stance> {
    let word = view.low(preposition);
    let before = preposition.checked_sub(1).map_or("", |at| view.low(at));
    if word == "against" {
        // `warned Chad against sending troops`, `lobbied against easing sanctions`: somebody is about to.
        let above = view.sentence.ancestors(preposition).take(2).find(|at| is_verb(view, *at))?;
        // `decided against sending troops`
        if governing(view, above).is_some_and(|governor| governor.meaning == Meaning::Negated) {
            return None;
        }
        let outer = within(view, above, depth.checked_sub(1)?)?;
        return Some(Stance { modality: Modality::Planned, content_of: None, ..outer }.by(0.9));
    }
    if matches!(word, "without" | "instead" | "than")
        || matches!((before, word), ("instead" | "short", "of") | ("far", "from") | ("rather", "than"))
        || (before, word) == ("close", "to")
    {
        return None;
    }
    let Some(head) = view.head(preposition) else { return Some(Stance::asserted().by(0.9)) };
    if view.relation(preposition) == Relation::Conj {
        // `accused it of closing ports in the north and of arming …`: joined to the same word, wherever it hangs.
        let twin = view.sentence.ancestors(preposition).take(TWIN).find(|at| view.low(*at) == word);
        if let Some(twin) = twin {
            return after_preposition(view, twin, depth.checked_sub(1)?);
        }
    }
    if is_verb(view, head) {
        return match governing(view, head)
            .filter(|_| matches!(word, "of" | "for" | "with" | "over" | "from" | "on" | "in" | "about" | "to" | "as"))
        {
            Some(governor) => below(view, head, governor, depth.checked_sub(1)?),
            None => {
                let outer = within(view, head, depth.checked_sub(1)?);
                // `will not apologise for bombing`, `after signing the treaty, did not …`: that was done all the same.
                let known = matches!(word, "after" | "since" | "for" | "despite") && is_negated(view, head);
                let outer = outer.or_else(|| known.then(Stance::asserted));
                outer.map(|stance| Stance { content_of: None, ..stance }.by(0.95))
            }
        };
    }
    match accusing(view, head).filter(|_| word == "of" && governing_noun(view, head).is_none()) {
        Some((verb, governor)) => below(view, verb, governor, depth.checked_sub(1)?),
        None => of_noun_complement(view, preposition, head, depth),
    }
}

/// What completes or qualifies a noun: `allegations that`, `the decision to`, `talks hosted by`
pub(super) fn of_noun_complement(view: &View<'_, '_, '_>, verb: usize, noun: usize, depth: usize) -> Option<Stance> {
    let clause = matches!(view.relation(verb), Relation::Acl | Relation::Relcl);
    let infinitive = clause && is_infinitive(view, verb);
    let is_bare = |relation: Relation| view.dependent(verb, relation).is_none();
    let participle = view.relation(verb) == Relation::Acl
        && !infinitive
        && [Relation::Mark, Relation::Nsubj, Relation::Nsubjpass].into_iter().all(is_bare);
    if participle && is_stopped(view, noun) {
        return None;
    }
    let is_gerund = participle && form(view, verb) == Form::Gerund;
    if let Some(preposition) = is_gerund.then(|| telling_of(view, noun)).flatten() {
        return after_preposition(view, preposition, depth.checked_sub(1)?);
    }
    let none = (is_none(view, noun) || view.low(noun) == "nothing")
        && !view.related(noun, &[Relation::Det]).any(|at| view.low(at) == "any");
    // `no other conclusion than that …`
    let only = || view.related(noun, &[Relation::Amod]).any(|at| matches!(view.low(at), "other" | "alternative"));
    if none && (is_certain(view.low(noun)) || only()) {
        return of_certainty(view, noun, depth);
    }
    let is_content = !participle || is_gerund && tells_of(view, noun, verb);
    let Some(governor) = governing_noun(view, noun).filter(|_| is_content) else {
        // `has no right to withdraw`, `no interest in attacking`
        if none {
            return None;
        }
        // `the first state to recognise …` did it; `a chance to recognise …` does not say so.
        let ranked = view.related(noun, &[Relation::Amod]).any(|at| {
            matches!(view.low(at), "first" | "second" | "third" | "last" | "latest" | "only" | "next" | "newest")
                || view.low(at).starts_with(|digit: char| digit.is_ascii_digit())
        });
        // `became the first to recognise …`
        let ranked = ranked || matches!(view.low(noun), "first" | "second" | "third" | "last" | "latest" | "only");
        if !infinitive || ranked {
            // `would not be the first to recognise …`
            let copula = view.head(noun).filter(|verb| view.relation(noun) == Relation::Attr && is_verb(view, *verb));
            return match copula.filter(|_| infinitive) {
                Some(copula) => within(view, copula, depth.checked_sub(1)?).map(|stance| stance.by(0.95)),
                None => Some(Stance::asserted().by(0.95)),
            };
        }
        if let Some((verb, governor)) = accusing(view, noun) {
            // `asked Chad to withdraw`, where the parser has Chad withdraw.
            return below(view, verb, governor, depth.checked_sub(1)?);
        }
        // What is done to some end, like a raid, is part of it: `a raid to free hostages`.
        if !view.lexicon.nouns_of(view.low(noun)).is_empty() {
            return Some(Stance::asserted().by(0.75));
        }
        return Some(Stance { modality: Modality::Planned, ..Stance::asserted() }.by(0.8));
    };
    let above = view.sentence.ancestors(noun).take(2).find(|at| is_verb(view, *at));
    let direct = above.filter(|above| view.head(noun) == Some(*above) || view.relation(noun) == Relation::Pobj);
    let outer_governor = direct.and_then(|above| governing(view, above));
    let denied = outer_governor.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Denied));
    if is_none(view, noun) && !denied {
        // `there is no doubt that …`: it is so, says whoever does not doubt it.
        let sure = matches!(view.low(noun), "doubt" | "doubts" | "question" | "dispute" | "secret") && !infinitive;
        let outer = || above.zip(depth.checked_sub(1)).and_then(|(above, depth)| within(view, above, depth));
        return sure.then(|| outer().unwrap_or_else(Stance::asserted).by(0.95));
    }
    if let Some(refuted) = refuted(view, noun).filter(|_| governor.meaning == Meaning::As(Modality::Alleged)) {
        return Some(refuted);
    }
    let mut own = governed(Stance::asserted(), governor, None, &[])?;
    // `Chad's decision` is a deed, `Chad's announcement` is said.
    let says = governor.attributes || governor.meaning != Meaning::As(Modality::Asserted);
    let owner = if says { super::owner::owner_of(view, noun) } else { None };
    own.attributed_to = owner.map_or_else(Vec::new, |found| found.actors);
    if let (Some(above), Some(depth)) = (direct, depth.checked_sub(1)) {
        match outer_governor {
            Some(outer) => {
                let known =
                    governor.meaning == Meaning::As(Modality::Asserted) && super::noun_stance::is_definite(view, noun);
                let outer = match below(view, above, outer, depth) {
                    Some(outer) => outer,
                    None if known && outer.meaning != Meaning::Negated => Stance::asserted(),
                    None => return None,
                };
                // `rejected Chad's claim that …`: Chad claims it all the same.
                let is_claimed = governor.meaning == Meaning::As(Modality::Alleged) && !own.attributed_to.is_empty();
                let keeps = outer.modality == Modality::Asserted || is_claimed && outer.modality == Modality::Denied;
                own.modality = if keeps { own.modality } else { outer.modality };
                own.content_of = outer.content_of;
                own.attributed_to = if own.attributed_to.is_empty() { outer.attributed_to } else { own.attributed_to };
            }
            None if governor.meaning == Meaning::As(Modality::Asserted) => {
                let definite = super::noun_stance::is_definite(view, noun);
                match within(view, above, depth) {
                    Some(outer) if !definite => own.modality = outer.modality,
                    None if !definite => return None,
                    _ => {}
                }
            }
            None => {}
        }
    }
    Some(own.by(0.95))
}

/// The preposition by which a noun tells what others are doing, one of whom is `noun`: `proof of troops operating there`
fn telling_of(view: &View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let preposition = view.head(noun).filter(|at| view.relation(noun) == Relation::Pobj && view.low(*at) == "of")?;
    is_doubting(view, view.head(preposition)?).then_some(preposition)
}

/// Whether a noun tells what others are doing, though the parser hangs that on the noun itself: `reports of troops
/// crossing the border`
fn tells_of(view: &View<'_, '_, '_>, noun: usize, verb: usize) -> bool {
    let mut others = view.related(noun, &[Relation::Prep]).filter(|at| view.low(*at) == "of" && *at < verb);
    is_doubting(view, noun)
        && others.any(|of| view.dependent(of, Relation::Pobj).is_some_and(|at| view.group_at(at).is_some()))
}

/// Whether a noun does not let what it tells of be a fact: `proof`, `reports`, `prospect`
fn is_doubting(view: &View<'_, '_, '_>, noun: usize) -> bool {
    governing_noun(view, noun).is_some_and(|governor| governor.meaning != Meaning::As(Modality::Asserted))
}

/// Whether a text is one that somebody stops or that never comes to be, so that nobody says what it says: `vetoed a
/// resolution condemning Chad`, `failed to adopt one`
fn is_stopped(view: &View<'_, '_, '_>, text: usize) -> bool {
    let objects = [Relation::Dobj, Relation::Nsubjpass];
    let above = view.head(text).filter(|_| view.is(text, Part::Text) && objects.contains(&view.relation(text)));
    above.is_some_and(|verb| {
        let lemma = view.lemma(verb);
        let stops = ["veto", "block", "oppose", "reject", "quash", "scupper", "delay", "shelve", "withhold"];
        stops.contains(&lemma) || !super::noun_stance::is_definite(view, text) && of_verb(view, verb).is_none()
    })
}

/// What follows a noun of which there is none, and is so for that: `leaves no doubt that …`; what there is `no choice
/// but to` do is to come, unless it is told of the past.
fn of_certainty(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Stance> {
    let above = view.sentence.ancestors(noun).take(2).find(|at| is_verb(view, *at));
    let Some(above) = above else { return Some(Stance::asserted().by(0.95)) };
    let to_do = matches!(view.low(noun), "choice" | "option" | "alternative");
    // `there can be no doubt`
    let modal = auxiliaries(view, above).modal.map_or("", |modal| view.low(modal));
    let can = || (!to_do && matches!(modal, "can" | "could" | "should")).then(Stance::asserted);
    let outer = within(view, above, depth.checked_sub(1)?).or_else(can)?;
    let ahead = to_do && view.xpos(above) != Xpos::Vbd;
    let modality = if ahead && outer.modality == Modality::Asserted { Modality::Planned } else { outer.modality };
    Some(Stance { modality, ..outer }.by(0.95))
}
