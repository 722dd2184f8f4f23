//! Infinitives that the parser hangs on the wrong word: what somebody is asked to do, what a decision is about.

use super::clause::{REACH, is};
use super::{Relation, Token};

/// Hangs what somebody is asked to do on the verb of asking, not on the occasion: `urged Mali in a phone call to stop`
pub(super) fn hang_infinitive(tokens: &mut [Token<'_>], infinitive: usize) {
    let Some(noun) = tokens[infinitive].head.filter(|noun| *noun < infinitive) else { return };
    let Some(preposition) = tokens[noun].head.filter(|_| tokens[noun].relation == Relation::Pobj) else { return };
    let Some(above) = tokens[preposition].head.filter(|above| *above < preposition) else { return };
    let of_object = tokens[above].relation == Relation::Dobj;
    let verb = if of_object { tokens[above].head } else { Some(above) };
    let Some(verb) = verb.filter(|verb| *verb < preposition && preposition - verb <= REACH) else { return };
    let addressed =
        (verb + 1..preposition).any(|at| tokens[at].head == Some(verb) && tokens[at].relation == Relation::Dobj);
    if addressed && is_occasion(&tokens[noun].lemma) && asks(&tokens[verb].lemma) {
        (tokens[infinitive].head, tokens[infinitive].relation) = (Some(verb), Relation::Xcomp);
    }
}

/// Hangs what a decision is about on the decision, not on the verb of which it is the object, though a time or a source
/// stands between: `called Mali's decision of Sunday to end relations hasty`
pub(super) fn hang_content(tokens: &mut [Token<'_>], infinitive: usize) {
    let Some(verb) = tokens[infinitive].head.filter(|verb| *verb < infinitive && infinitive - verb <= REACH) else {
        return;
    };
    let to = tokens[infinitive].subtree.start;
    let is_object =
        |at: &usize| tokens[*at].head == Some(verb) && matches!(tokens[*at].relation, Relation::Dobj | Relation::Pobj);
    let Some(noun) = (verb + 1..to).rev().find(is_object) else { return };
    let own = |at: usize| tokens[at].head.is_some_and(|head| head >= noun);
    let told_between = |at: usize| {
        own(at) || tokens[at].head == Some(verb) && matches!(tokens[at].relation, Relation::Prep | Relation::Npadvmod)
    };
    let is_near = noun + 1 < to && (noun + 1..to).all(told_between) && !(noun + 1..to).any(|at| tokens[at].text == ",");
    if is(tokens, to, "to") && is_near && has_content(&tokens[noun].lemma) {
        (tokens[infinitive].head, tokens[infinitive].relation) = (Some(noun), Relation::Acl);
    }
}

/// Nouns for what somebody will do, wants to do or is to do.
fn has_content(lemma: &str) -> bool {
    matches!(
        lemma,
        "decision"
            | "move"
            | "plan"
            | "pledge"
            | "vow"
            | "promise"
            | "threat"
            | "refusal"
            | "attempt"
            | "bid"
            | "request"
            | "demand"
            | "offer"
            | "proposal"
            | "agreement"
            | "deal"
            | "effort"
            | "intention"
            | "intent"
            | "order"
            | "invitation"
            | "commitment"
            | "readiness"
            | "willingness"
            | "failure"
            | "push"
            | "determination"
            | "desire"
            | "vote"
            | "appeal"
            | "choice"
            | "ultimatum"
    )
}

/// Verbs for asking somebody to do something.
fn asks(lemma: &str) -> bool {
    matches!(
        lemma,
        "urge" | "ask" | "tell" | "press" | "warn" | "order" | "beg" | "implore" | "exhort" | "encourage" | "pressure"
    )
}

/// Nouns for an occasion or a way to tell somebody something.
fn is_occasion(lemma: &str) -> bool {
    matches!(
        lemma,
        "call"
            | "conversation"
            | "meeting"
            | "visit"
            | "letter"
            | "speech"
            | "interview"
            | "message"
            | "summit"
            | "statement"
            | "talk"
            | "telegram"
            | "address"
            | "tweet"
            | "note"
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Relation, hangs};

    #[test]
    fn what_is_decided_hangs_on_the_decision() {
        let text = "Kenya called the Peruvian government's decision of Sunday to end relations hasty.";
        assert_eq!(hangs(text, "end"), ("decision".to_owned(), Relation::Acl));
        let text = "Kenya criticised the move last week by Peru to close its embassy in Lima.";
        assert_eq!(hangs(text, "close"), ("move".to_owned(), Relation::Acl));
        let text = "Peru rejected a request from Chile on Monday to extradite the general.";
        assert_eq!(hangs(text, "extradite"), ("request".to_owned(), Relation::Acl));
    }

    #[test]
    fn a_purpose_hangs_on_the_deed() {
        let text = "Peru recalled its ambassador from Chile on Sunday to protest the raid.";
        assert_eq!(hangs(text, "protest").0, "recalled");
    }
}
