//! Where *it* stands for nobody: `It was not clear whether`, `it is unacceptable that`.

use super::view::View;
use crate::parse::{Relation, Upos};

/// `It was not clear whether`: nobody is meant.
pub(super) fn is_empty_it(view: &View<'_, '_, '_>, at: usize) -> bool {
    let mut next = at + 1;
    if view.relation(at) == Relation::Expl {
        return true;
    }
    while matches!(view.low(next), "soon" | "quickly" | "also" | "then" | "now" | "therefore") {
        next += 1;
    }
    if is_judgement(view, next) {
        return true;
    }
    if !matches!(
        view.low(next),
        "became"
            | "becomes"
            | "takes"
            | "took"
            | "is"
            | "was"
            | "'s"
            | "remains"
            | "remained"
            | "seems"
            | "seemed"
            | "appears"
            | "appeared"
            | "would"
            | "will"
    ) {
        return false;
    }
    while matches!(
        view.low(next),
        "is" | "was"
            | "'s"
            | "remains"
            | "remained"
            | "seems"
            | "appears"
            | "would"
            | "will"
            | "be"
            | "not"
            | "n't"
            | "also"
            | "still"
            | "now"
            | "immediately"
            | "too"
            | "very"
            | "more"
            | "most"
            | "seemed"
            | "appeared"
            | "became"
            | "becomes"
            | "become"
            | "only"
    ) {
        next += 1;
    }
    matches!(
        view.low(next),
        "clear"
            | "unclear"
            | "likely"
            | "unlikely"
            | "important"
            | "possible"
            | "impossible"
            | "understood"
            | "beneficial"
            | "essential"
            | "necessary"
            | "early"
            | "late"
            | "time"
            | "true"
            | "not"
            | "believed"
            | "thought"
            | "said"
            | "reported"
            | "hoped"
            | "expected"
            | "the"
            | "a"
            | "an"
            | "that"
            | "this"
            | "worth"
            | "up"
            | "difficult"
            | "hard"
            | "easy"
            | "wrong"
            | "right"
            | "vital"
    )
}

/// `It is completely unacceptable for`, `it was mind-boggling that`: a judgement of what follows, and of nobody.
fn is_judgement(view: &View<'_, '_, '_>, verb: usize) -> bool {
    if !matches!(view.low(verb), "is" | "was" | "'s" | "would" | "will") {
        return false;
    }
    let is_adverb = |at: &usize| {
        view.tokens.get(*at).is_some_and(|token| matches!(token.upos, Upos::Adv | Upos::Aux)) || view.low(*at) == "of"
    };
    let adjective = (verb + 1..verb + 5).find(|at| !is_adverb(at) && view.low(*at) != "course").unwrap_or(verb);
    let judges = matches!(
        view.low(adjective),
        "unacceptable"
            | "illegal"
            | "appalling"
            | "disgraceful"
            | "shameful"
            | "outrageous"
            | "regrettable"
            | "unfortunate"
            | "sad"
            | "good"
            | "bad"
            | "great"
            | "crucial"
            | "critical"
            | "imperative"
            | "urgent"
            | "unthinkable"
            | "intolerable"
            | "inconceivable"
            | "inappropriate"
            | "premature"
            | "ironic"
            | "strange"
            | "mindboggling"
            | "unfair"
            | "absurd"
            | "ridiculous"
            | "tragic"
            | "high"
    );
    judges && matches!(view.low(adjective + 1), "for" | "that" | "to" | "if" | "when" | "time" | "under")
}
