//! What events share of the time of what they depend on.

use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

/// What a word shares with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// The time.
    Time,
    /// The time, if the head, a noun, has one of its own.
    Qualified,
    /// The head tells of it, and so lies after it.
    Telling,
    Nothing,
}

/// What an event shares with what it depends on.
pub(super) fn shared(view: &View<'_, '_, '_>, at: usize, above: usize) -> Share {
    let relation = view.relation(at);
    if is_verb_like(view, above) && matches!(relation, Relation::Ccomp | Relation::Parataxis) {
        let begun =
            view.related(at, &[Relation::Advmod, Relation::Mark]).any(|mark| mark < at && view.low(mark) == "when");
        return if begun { Share::Time } else { Share::Telling };
    }
    if !is_verb_like(view, at) && view.upos(at) != Upos::Adp {
        return of_noun(view, at, above);
    }
    match relation {
        Relation::Conj => Share::Time,
        Relation::Advcl => {
            let mark = view.related(at, &[Relation::Mark, Relation::Advmod]).find(|mark| *mark < at);
            let mark = mark.map_or("", |mark| view.low(mark));
            let is_participle = view.xpos(at) == Xpos::Vbg && mark.is_empty();
            if is_participle || matches!(mark, "when" | "as" | "while" | "where") {
                Share::Time
            } else {
                Share::Nothing
            }
        }
        Relation::Xcomp if !is_speech(view, above) => Share::Time,
        Relation::Xcomp => Share::Telling,
        // `the decision in 2012 to recognise it`
        Relation::Acl if view.xpos(at) == Xpos::Vb => Share::Time,
        Relation::Pcomp if matches!(view.low(above), "by" | "in" | "with") => Share::Time,
        Relation::Prep if is_verb_like(view, above) => Share::Time,
        // `the last time it did so was in 2015`
        Relation::Relcl if matches!(view.low(above), "time" | "day" | "year" | "month" | "week" | "moment") => {
            Share::Time
        }
        Relation::Relcl
            if view.related(at, &[Relation::Advmod]).any(|mark| matches!(view.low(mark), "where" | "when")) =>
        {
            Share::Time
        }
        // `the attack in July that killed dozens`
        Relation::Relcl | Relation::Acl => Share::Qualified,
        _ => Share::Nothing,
    }
}

/// What an event that a noun evokes shares with the word above it: the time of what is done with it, but not of what is
/// said of it.
fn of_noun(view: &View<'_, '_, '_>, noun: usize, above: usize) -> Share {
    let part = matches!(
        view.relation(noun),
        Relation::Dobj | Relation::Nsubj | Relation::Nsubjpass | Relation::Attr | Relation::Conj | Relation::Pobj
    );
    let held = matches!(view.relation(noun), Relation::Prep | Relation::Agent);
    if view.upos(above) == Upos::Adp {
        let within = matches!(view.low(above), "in" | "during" | "at" | "for" | "of" | "on" | "with" | "by" | "to");
        return if part && within { Share::Time } else { Share::Nothing };
    }
    if is_verb_like(view, above) {
        return if (part || held) && !is_speech(view, above) { Share::Time } else { Share::Nothing };
    }
    Share::Nothing
}

/// Whether a token is a verb, and no adjective.
pub(super) fn is_verb_like(view: &View<'_, '_, '_>, token: usize) -> bool {
    matches!(view.upos(token), Upos::Verb | Upos::Aux) && view.relation(token) != Relation::Amod
}

/// Whether a verb tells or judges, so that its time is not that of what it tells of.
fn is_speech(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(
        lemma,
        "say"
            | "tell"
            | "condemn"
            | "denounce"
            | "criticise"
            | "criticize"
            | "slam"
            | "blast"
            | "decry"
            | "deplore"
            | "welcome"
            | "praise"
            | "hail"
            | "applaud"
            | "back"
            | "support"
            | "endorse"
            | "defend"
            | "justify"
            | "accuse"
            | "blame"
            | "claim"
            | "allege"
            | "deny"
            | "reject"
            | "dismiss"
            | "demand"
            | "urge"
            | "ask"
            | "request"
            | "call"
            | "describe"
            | "discuss"
            | "mention"
            | "recall"
            | "remember"
            | "mark"
            | "commemorate"
            | "investigate"
            | "probe"
            | "protest"
            | "regret"
            | "lament"
            | "respond"
            | "react"
            | "warn"
            | "threaten"
            | "follow"
            | "precede"
            | "cite"
            | "note"
            | "report"
            | "explain"
            | "refer"
            | "comment"
            | "vow"
            | "pledge"
            | "promise"
            | "plan"
            | "refuse"
            | "want"
            | "hope"
            | "expect"
            | "consider"
            | "oppose"
            | "link"
            | "quote"
            | "acknowledge"
            | "admit"
            | "confirm"
            | "call for"
            | "complain"
            | "question"
            | "avenge"
            | "retaliate"
    )
}
