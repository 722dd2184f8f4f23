//! Verbs and nouns on which an event depends, and what they make of it.

use super::super::lexicon::{Forms, Governor, Part};
use super::verb::auxiliaries;
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

/// The verbs of the lexicon that a token can be a form of, as indices of the lexicon; by its lemma where the lexicon
/// does not know the form.
pub(super) fn lemmas(view: &View<'_, '_, '_>, token: usize) -> Vec<usize> {
    let known = view.lexicon.verbs_of(view.low(token));
    if !known.is_empty() {
        // `found`, tagged as a past tense, is of `find` and not of `found`.
        let past = matches!(view.xpos(token), Xpos::Vbd | Xpos::Vbn) && known.iter().any(|(_, forms)| is_past(*forms));
        return known.iter().filter(|(_, forms)| !past || is_past(*forms)).map(|(verb, _)| *verb).collect();
    }
    let lemma = view.tokens.get(token).map_or(String::new(), |token| token.lemma.to_lowercase());
    view.lexicon.verbs_of(&lemma).iter().map(|(verb, _)| *verb).collect()
}

fn is_past(forms: Forms) -> bool {
    forms.past || forms.participle
}

/// How a verb governs what depends on it.
pub(super) fn governing(view: &View<'_, '_, '_>, verb: usize) -> Option<Governor> {
    let longest = |verbs: &[usize], after: usize| {
        let governors = verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).governors);
        let found = governors.filter(|(rest, _)| view.ends_after(after, rest).is_some() || is_parted(view, verb, rest));
        found.max_by_key(|(rest, _)| rest.len()).map(|found| found.1)
    };
    // `was set to`: the lexicon has it under `be`.
    let states = view.relation(verb) == Relation::Acomp && view.xpos(verb) == Xpos::Vbn;
    let passive = || view.dependent(verb, Relation::Auxpass).is_some() || states;
    let of_be = || view.lexicon.verbs_of("be").iter().map(|(lemma, _)| *lemma).collect::<Vec<_>>();
    let of_passive = if passive() { longest(&of_be(), verb) } else { None };
    of_passive.or_else(|| longest(&lemmas(view, verb), verb + 1))
}

/// Whether the particle of a verb stands behind its object: `called the visit off`
fn is_parted(view: &View<'_, '_, '_>, verb: usize, rest: &[String]) -> bool {
    let [particle] = rest else { return false };
    view.related(verb, &[Relation::Prt]).any(|at| view.low(at) == particle)
}

/// How a noun or adjective governs what depends on it.
pub(super) fn governing_noun(view: &View<'_, '_, '_>, noun: usize) -> Option<Governor> {
    view.lexicon.noun_governor(view.low(noun))
}

/// Whether a noun is said to be none, or only any: `no plans to`, `any move to`
pub(super) fn is_none(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let words = view.related(noun, &[Relation::Det, Relation::Neg, Relation::Amod, Relation::Advmod, Relation::Nummod]);
    let mut words = words.map(|at| view.low(at));
    words.any(|word| matches!(word, "no" | "any" | "little" | "neither" | "zero" | "nor"))
}

/// Whether what follows a noun is so where there is no such thing: `no doubt that`, `no choice but to`
pub(super) fn is_certain(noun: &str) -> bool {
    matches!(
        noun,
        "doubt"
            | "doubts"
            | "question"
            | "secret"
            | "surprise"
            | "mistaking"
            | "denying"
            | "choice"
            | "option"
            | "alternative"
            | "qualms"
            | "hesitation"
            | "exception"
    )
}

/// Whether whoever stands as subject or object is said to be nobody: `no minister`, `neither Mali nor Niger`
pub(super) fn is_nobody(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let idiom = |at: usize| match view.low(at) {
        "nothing" => matches!(view.low(at + 1), "short" | "less" | "but" | "other"),
        _ => {
            matches!(view.low(at + 1), "longer" | "later" | "fewer" | "less" | "time" | "sooner" | "matter" | "wonder")
                || is_certain(view.low(at + 1))
        }
    };
    let none =
        |at: usize| matches!(view.low(at), "no" | "none" | "neither" | "nobody" | "nothing" | "zero") && !idiom(at);
    none(noun) || view.dependents(noun).iter().any(|at| *at < noun && none(*at))
}

/// Whether a clause begins with a word that makes it only possible, or with an inversion that means it: `had Mali
/// severed …`
pub(super) fn is_hypothetical(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let marks = view.related(verb, &[Relation::Mark, Relation::Advmod]).filter(|at| *at < verb);
    let subject = view.related(verb, &[Relation::Nsubj, Relation::Nsubjpass]).next();
    let is_own = |mark: usize| !subject.is_some_and(|subject| is_closed(view, mark, subject));
    if marks.into_iter().any(|at| view.is(at, Part::Hypothetical) && is_own(at)) {
        return true;
    }
    let first = view.subtree(verb).start;
    if first.checked_sub(2).is_some_and(|at| view.low(at) == "in" && view.low(at + 1) == "case") {
        return true;
    }
    if view.low(verb) == "were" && verb == 0 && view.dependent(verb, Relation::Xcomp).is_some() {
        // `were Mali to attack, …`
        return true;
    }
    let inverted = subject.is_some_and(|subject| {
        view.related(verb, &[Relation::Aux, Relation::Auxpass])
            .any(|at| at < subject && at == first && matches!(view.low(at), "had" | "should" | "were") && is_own(at))
    });
    inverted && (first == 0 || view.is_break(first - 1))
}

/// Whether the condition that a word opens ends before the subject of the verb that the parser hung the word on: `if
/// Mali attacks, Niger will retaliate`
fn is_closed(view: &View<'_, '_, '_>, opening: usize, subject: usize) -> bool {
    let begin = view.subtree(subject).start;
    opening + 2 < begin && view.low(begin - 1) == "," && !(opening + 1..begin - 1).any(|at| view.low(at) == ",")
}

/// Whether `not` only tells that something took its time, and then happened: `did not reopen until 2018`
fn is_delayed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let past = view.related(verb, &[Relation::Aux, Relation::Auxpass]).chain([verb]);
    let past = past.into_iter().any(|at| matches!(view.low(at), "did" | "was" | "were"));
    let marks = |clause: usize| view.related(clause, &[Relation::Mark]).any(|at| view.low(at) == "until");
    let ends = |at: usize| match view.relation(at) {
        Relation::Prep => view.low(at) == "until",
        _ => marks(at),
    };
    past && view.related(verb, &[Relation::Prep, Relation::Advcl]).any(|at| at > verb && ends(at))
}

/// Whether a verb's own `not`, its subject or its object says that it does not happen.
pub(super) fn is_negated(view: &View<'_, '_, '_>, verb: usize) -> bool {
    if auxiliaries(view, verb).negated {
        return !is_delayed(view, verb);
    }
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let first = view.subtree(verb).start;
    let in_no_way = |at: usize| {
        matches!(view.low(at), "in" | "under" | "by" | "at")
            && view.dependent(at, Relation::Pobj).is_some_and(|noun| {
                matches!(view.low(noun), "way" | "circumstances" | "means" | "point" | "case") && is_none(view, noun)
            })
    };
    // `nearly went to war`; `nearly completed its withdrawal` is under way.
    let before = verb.checked_sub(1).filter(|at| view.head(*at) == Some(verb));
    let is_missed = before.is_some_and(|at| matches!(view.low(at), "nearly" | "almost")) && !view.is_light_verb(verb);
    // `is not convinced`: the parser hangs `not` on the adjective.
    let is_not = view.upos(verb) == Upos::Aux
        && matches!(view.low(verb + 1), "not" | "n't" | "never")
        && view.relation(verb + 1) == Relation::Neg;
    is_missed
        || is_not
        || view.related(verb, &[Relation::Prep]).any(in_no_way)
        || view.related(verb, &subjects).any(|at| is_nobody(view, at))
        || matches!(view.low(first), "never" | "nor" | "neither") && first < verb
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn what_follows_from_a_condition_is_none() {
        tells("If Eritrea attacks, Kenya will retaliate, its president said.", "Threat asserted Kenya > Eritrea");
        tells("Should Eritrea attack, Kenya would respond, its president said.", "Threat asserted Kenya");
        assert!(!claims("If Kenya severs ties with Peru, Eritrea will follow.").contains("Severance"));
    }
}
