//! Whether a pronoun means the other side: `urged Peru to lift the ban it had imposed`

use super::discourse::Candidate;
use super::refusal::{is_charge, is_denial};
use super::site::Site;
use crate::parse::{Relation, Xpos};

impl Site<'_, '_, '_, '_> {
    /// Whether the subject of the sentence cannot be meant, as the reference tells of the other side: what is asked of
    /// that one (`urged Peru to lift the ban it had imposed`), or what it answers to a charge (`a charge it denies`).
    pub(super) fn is_of_other(&self, subject: &Candidate) -> bool {
        let view = self.view;
        if !self.is_subject() {
            return false;
        }
        let Some(verb) = view.head(self.token) else { return false };
        // `the bloc demanded that it publish the tallies`
        if view.relation(verb) == Relation::Ccomp && view.xpos(verb) == Xpos::Vb {
            return view.head(verb).is_some_and(|above| demands(view.low(above)) && subject.clause == Some(above));
        }
        if view.relation(verb) != Relation::Relcl {
            return false;
        }
        let Some(noun) = view.head(verb) else { return false };
        if is_denial(view.low(verb)) && (is_charge(view.low(noun)) || view.low(self.token - 1) == "which") {
            return view
                .clause(noun)
                .is_none_or(|above| subject.clause == Some(above) || view.clause(above) == subject.clause)
                || is_charge(view.low(noun));
        }
        // `resents Chad for the money it gave to rebels`
        let above = view.clause(noun);
        let is_judged =
            view.relation(noun) == Relation::Pobj || above.is_some_and(|above| view.low(above).starts_with("forg"));
        if let Some(above) = above.filter(|above| is_judged && judges(view.low(*above))) {
            return subject.clause == Some(above);
        }
        let asked = view.clause(noun).filter(|at| matches!(view.relation(*at), Relation::Xcomp | Relation::Ccomp));
        let request = asked.and_then(|asked| view.clause(asked));
        let is_deed = !is_felt(view.lemma(verb));
        request.is_some_and(|request| is_deed && subject.clause == Some(request) && is_request(view.low(request)))
    }
}

/// Verbs for what befalls someone, or what he wants: no deeds that others ask him to undo.
fn is_felt(lemma: &str) -> bool {
    matches!(
        lemma,
        "face"
            | "suffer"
            | "endure"
            | "need"
            | "want"
            | "oppose"
            | "see"
            | "regard"
            | "consider"
            | "call"
            | "say"
            | "seek"
            | "lack"
            | "claim"
            | "fear"
            | "condemn"
            | "blame"
            | "accuse"
            | "receive"
            | "lose"
            | "deserve"
            | "describe"
            | "denounce"
    )
}

/// Whether a verb says what its subject thinks of what its object did: `resents`, `thanked`
fn judges(verb: &str) -> bool {
    const STEMS: [&str; 12] = [
        "resent", "critici", "blam", "thank", "prais", "condemn", "denounc", "forgiv", "forgav", "laud", "rebuk",
        "reward",
    ];
    STEMS.iter().any(|stem| verb.starts_with(stem))
}

/// Whether a verb asks that somebody else do something: `demanded that`
fn demands(verb: &str) -> bool {
    ["demand", "insist", "request", "propos", "recommend", "order", "ask", "urg", "requir"]
        .iter()
        .any(|stem| verb.starts_with(stem))
}

/// Whether a verb asks somebody to do something: `urged`, `called`
fn is_request(verb: &str) -> bool {
    [
        "ask", "urg", "call", "press", "tell", "told", "order", "want", "demand", "request", "implor", "beg", "invit",
        "appeal",
    ]
    .iter()
    .any(|stem| verb.starts_with(stem))
}
