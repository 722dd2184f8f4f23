//! How a sentence means the event of a noun.

use super::super::lexicon::{Governor, Meaning, Part};
use super::filler::Filler;
use super::governed::{governed, refuted, speaker};
use super::governor::{governing, governing_noun, is_none};
use super::modality::{own_modality, qualified};
use super::occasion::{is_known_occasion, is_occasion, set_back};
use super::site::Site;
use super::stance::{Stance, of_verb};
use super::subject_stance::of_subject;
use super::verb::is_verb;
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::Relation;

/// How the event of a noun is meant; none if the sentence says that it does not happen.
pub(super) fn of_noun(view: &View<'_, '_, '_>, noun: usize) -> Option<Stance> {
    within(view, noun, 5)
}

/// How an act of speech is meant that is told by a noun: whoever denies or considers `Chad's demand` does not deny that it
/// was made.
pub(super) fn of_act(view: &View<'_, '_, '_>, noun: usize, class: EventClass, stance: Stance) -> Stance {
    let taken_up = match stance.modality {
        Modality::Denied => true,
        Modality::Planned => stance.content_of.is_some() && is_definite(view, noun),
        _ => false,
    };
    if class.group() == EventGroup::SpeechActs && taken_up {
        // Whoever judges it does not tell of it.
        let around = stance.content_of.and_then(|verb| of_verb(view, verb));
        let attributed_to = around.map_or_else(Vec::new, |around| around.attributed_to);
        return Stance { modality: Modality::Asserted, attributed_to, ..stance };
    }
    stance
}

fn within(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Stance> {
    let depth = depth.checked_sub(1)?;
    if is_none(view, noun) {
        return None;
    }
    if is_verb(view, noun) && matches!(view.relation(noun), Relation::Pcomp | Relation::Xcomp | Relation::Csubj) {
        // `prevents Chad from lifting sanctions`
        return of_verb(view, noun);
    }
    let definite = is_definite(view, noun);
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Advmod, Relation::Nmod];
    let before = view.related(noun, &modifiers).filter(|at| *at < noun).find_map(|at| qualified(view, at));
    let modality = before.or_else(|| is_awaited(view, noun).then_some(Modality::Planned));
    let around = around(view, noun, definite, depth)?;
    Some(match modality {
        Some(modality) if around.modality == Modality::Asserted => Stance { modality, ..around },
        _ => around,
    })
}

/// How the clause is meant from which a noun takes the one who does it, where it is not told as a fact: whoever is said
/// to have `played a role in the attack` is not for a fact the attacker.
pub(super) fn outer(view: &View<'_, '_, '_>, site: &Site, initiator: Option<&Filler>) -> Option<Option<Stance>> {
    let initiator = initiator.filter(|_| !site.is_verb)?;
    if view.subtree(site.head).contains(&initiator.token) {
        return None;
    }
    let verb = view.sentence.ancestors(site.head).take(4).find(|at| is_verb(view, *at))?;
    let outer = of_verb(view, verb);
    outer.as_ref().is_none_or(|outer| outer.modality != Modality::Asserted).then_some(outer)
}

/// Whether what follows a noun says that its event is to come: `a meeting scheduled for May`, `talks due next week`,
/// `the summit, which will take place in Oslo`
fn is_awaited(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let follows = [Relation::Acl, Relation::Relcl, Relation::Amod];
    view.related(noun, &follows).filter(|at| *at > noun).any(|at| {
        let will = own_modality(view, at, 1) == Some(Modality::Planned) && view.is(at, Part::Occurrence);
        will || view.is(at, Part::Intended) || view.low(at) == "due"
    })
}

/// Whether a noun is one that the reader is taken to know: `the attack`, `Mali's decision`
pub(super) fn is_definite(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let words = view.related(noun, &[Relation::Det, Relation::Poss]);
    let mut words = words.map(|at| (view.relation(at), view.low(at)));
    words.any(|(relation, word)| {
        relation == Relation::Poss || matches!(word, "the" | "this" | "that" | "these" | "those" | "both" | "all")
    })
}

/// What the noun's surroundings make of its event.
fn around(view: &View<'_, '_, '_>, noun: usize, definite: bool, depth: usize) -> Option<Stance> {
    let Some(head) = view.head(noun) else { return Some(Stance::taken_up()) };
    if let Some(verb) = judging(view, noun, head) {
        // `what it called Chadian aggression`; who only sees it so need not have said so.
        let is_thought = matches!(view.lemma(verb), "see" | "regard" | "view");
        let attributed_to = if is_thought { Vec::new() } else { speaker(view, verb) };
        return Some(Stance { modality: Modality::Alleged, attributed_to, ..Stance::taken_up() });
    }
    match view.relation(noun) {
        Relation::Conj | Relation::Appos if !is_verb(view, head) => around(view, head, definite, depth.checked_sub(1)?),
        Relation::Compound | Relation::Nmod if !is_verb(view, head) => {
            around(view, head, definite, depth.checked_sub(1)?)
        }
        Relation::Pobj => after_preposition(view, noun, head, definite, depth),
        // `the summit's cancellation`
        Relation::Poss => Some(called_off(view, noun, head, depth).unwrap_or_else(Stance::taken_up)),
        // `This will be the first visit`
        Relation::Attr if is_verb(view, head) => clause(view, head, definite, true),
        Relation::Dobj | Relation::Oprd | Relation::Nsubjpass if is_verb(view, head) => {
            of_object(view, noun, head, definite, true)
        }
        Relation::Nsubj if is_verb(view, head) => of_subject(view, noun, head, definite),
        _ => Some(Stance::taken_up()),
    }
}

/// The verb by which somebody calls something what a noun says: `described it as aggression`, `called it an attack`
fn judging(view: &View<'_, '_, '_>, noun: usize, head: usize) -> Option<usize> {
    let lemma = |at: usize| view.tokens.get(at).map_or("", |token| &*token.lemma);
    let is_as = view.relation(noun) == Relation::Pobj && view.low(head) == "as";
    let verb = if is_as { view.head(head)? } else { head };
    let describes = matches!(
        lemma(verb),
        "describe"
            | "characterise"
            | "characterize"
            | "regard"
            | "see"
            | "portray"
            | "depict"
            | "brand"
            | "label"
            | "view"
    );
    let calls = matches!(lemma(verb), "call" | "term" | "dub" | "label" | "brand" | "deem");
    let named = matches!(view.relation(noun), Relation::Oprd | Relation::Dobj) && noun > verb;
    // `call an attack off`, `called a summit`: what is called something stands before, as `what`.
    let of_what = || view.related(verb, &[Relation::Dobj]).any(|at| at < verb && view.low(at) == "what");
    (is_as && describes || named && calls && of_what()).then_some(verb)
}

/// An event noun that a verb is done to: `called off the visit`, `threatened sanctions`, `held talks`
fn of_object(view: &View<'_, '_, '_>, noun: usize, verb: usize, definite: bool, direct: bool) -> Option<Stance> {
    if let Some(governor) = governing(view, verb).filter(|_| direct) {
        let reports = governor.meaning == Meaning::As(Modality::Asserted);
        if !(reports || definite && !governor.object && governor.meaning == Meaning::As(Modality::Alleged)) {
            if governor.meaning == Meaning::Negated && view.head(noun) == Some(verb) {
                if let Some(modality) = governor.occasion.filter(|_| is_occasion(view, noun)) {
                    return Some(set_back(of_verb(view, verb), modality));
                }
                if is_known_occasion(view, noun, definite) {
                    return Some(Stance::taken_up());
                }
            }
            let Some(outer) = of_verb(view, verb) else {
                // `did not order the attack`
                return definite.then(Stance::taken_up);
            };
            let outer = Stance { modality: Modality::Asserted, ..outer };
            return governed(outer, governor, Some(verb), &speaker(view, verb));
        }
    }
    clause(view, verb, definite, view.is_light_verb(verb))
}

/// The stance of the clause around a noun, as far as the noun shares it: an indefinite noun exists only as the clause
/// does, and an occurrence happens only as the verb says.
pub(super) fn clause(view: &View<'_, '_, '_>, verb: usize, definite: bool, shares: bool) -> Option<Stance> {
    match of_verb(view, verb) {
        Some(outer) if !definite || shares => Some(Stance { content_of: None, ..outer }),
        Some(outer) => Some(Stance { attributed_to: outer.attributed_to, ..Stance::taken_up() }),
        None if definite && !shares => Some(Stance::taken_up()),
        None => None,
    }
}

/// The noun before a preposition that governs what follows it, although the parser has hung the preposition on the verb:
/// `set a deadline for the withdrawal`, `plans were made for a visit`
fn named_before(view: &View<'_, '_, '_>, verb: usize, preposition: usize) -> Option<Governor> {
    let nouns = view.related(verb, &[Relation::Dobj, Relation::Nsubjpass]).filter(|at| *at < preposition);
    let governor = nouns.last().and_then(|noun| governing_noun(view, noun))?;
    (governor.meaning == Meaning::As(Modality::Planned) && view.low(preposition) == "for").then_some(governor)
}

/// How an occasion is meant whose end or delay a noun tells: `cancellation`; none where it tells nothing of the kind.
fn called_off(view: &View<'_, '_, '_>, noun: usize, end: usize, depth: usize) -> Option<Stance> {
    let modality = governing_noun(view, end)?.occasion.filter(|_| is_occasion(view, noun))?;
    Some(set_back(within(view, end, depth), modality))
}

/// The verb by which somebody has nothing to do with what follows a preposition: `had nothing to do with the attack`
fn disclaiming(view: &View<'_, '_, '_>, preposition: usize) -> Option<usize> {
    let does = view.head(preposition).filter(|at| view.low(preposition) == "with" && view.lemma(*at) == "do")?;
    let nothing = view.head(does).filter(|at| view.low(*at) == "nothing")?;
    view.head(nothing).filter(|verb| is_verb(view, *verb))
}

/// An event noun after a preposition: `plans for talks`, `called for talks`, `killed in an ambush`
fn after_preposition(
    view: &View<'_, '_, '_>,
    noun: usize,
    preposition: usize,
    definite: bool,
    depth: usize,
) -> Option<Stance> {
    let word = view.low(preposition);
    if word == "without" {
        return None;
    }
    let Some(head) = view.head(preposition) else { return Some(Stance::asserted()) };
    if let Some(verb) = disclaiming(view, preposition) {
        let outer = of_verb(view, verb)?;
        return Some(Stance { modality: Modality::Denied, content_of: None, ..outer });
    }
    if is_verb(view, head) {
        // `blamed the rebels in the north for`: the object may be long.
        let blames = |governor: Governor| governor.object && matches!(word, "for" | "of");
        let fixed = governing(view, head).is_some_and(|governor| preposition <= head + 2 || blames(governor))
            && matches!(word, "for" | "on" | "of" | "to" | "against" | "with" | "from");
        if let Some(governor) = named_before(view, head, preposition) {
            return governed(Stance::asserted(), governor, None, &[]);
        }
        if fixed {
            return of_object(view, noun, head, definite, true);
        }
        let close = matches!(word, "in" | "with" | "by" | "of" | "on" | "to" | "for" | "at");
        return if close && !definite {
            clause(view, head, definite, false)
        } else {
            let outer = of_verb(view, head);
            Some(Stance {
                attributed_to: outer.map_or_else(Vec::new, |outer| outer.attributed_to),
                ..Stance::taken_up()
            })
        };
    }
    let of_plan = matches!(word, "of" | "for" | "on" | "to" | "in" | "about" | "against");
    match governing_noun(view, head).filter(|_| of_plan) {
        Some(governor) => {
            if is_none(view, head) {
                return None;
            }
            if let Some(stance) = called_off(view, noun, head, depth) {
                // `the cancellation of the summit`
                return Some(stance);
            }
            let reports = governor.meaning == Meaning::As(Modality::Asserted);
            let alleges = governor.meaning == Meaning::As(Modality::Alleged);
            if let Some(refuted) = refuted(view, head).filter(|_| alleges) {
                return Some(refuted);
            }
            if reports || definite && alleges {
                return Some(Stance::asserted());
            }
            governed(Stance::asserted(), governor, None, &[])
        }
        None if view.is(head, Part::Container) => within(view, head, depth),
        None => Some(Stance::taken_up()),
    }
}
