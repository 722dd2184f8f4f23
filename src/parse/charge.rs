//! What somebody is accused of, and who denies it, wherever the parser hangs them.

use super::clause::{REACH, STEPS, is};
use super::{Relation, Token, Upos, Xpos};
use std::ops::Range;

/// Hangs what somebody is accused of on the verb: `accused by the envoys of arming …`, `accused Mali of lying and Niger of
/// arming …`
pub(super) fn hang_charge(tokens: &mut [Token<'_>], of: usize) {
    if !is(tokens, of, "of") || !(of + 1..(of + 6).min(tokens.len())).any(|at| is_gerund_of(tokens, at, of)) {
        return;
    }
    let Some((verb, below)) = accusing(tokens, of) else { return };
    if let Some(blamed) = second_blamed(tokens, of, verb) {
        (tokens[blamed].head, tokens[blamed].relation) = (Some(verb), Relation::Dobj);
        tokens[of].head = Some(blamed);
    } else if below && !(verb + 1..of).any(|at| tokens[at].head == Some(verb) && is(tokens, at, "of")) {
        tokens[of].head = Some(verb);
    }
}

/// The verb of accusing above `of`, and whether only nouns stand between, so that the phrase of its object or of whoever
/// accuses goes on up to there.
fn accusing(tokens: &[Token<'_>], of: usize) -> Option<(usize, bool)> {
    let mut below = true;
    let mut at = of;
    for _ in 0..STEPS {
        let head = tokens[at].head?;
        if tokens[head].lemma == "accuse" && head < of && of - head <= 2 * REACH {
            let argues = matches!(tokens[at].relation, Relation::Agent | Relation::Dobj | Relation::Nsubjpass);
            return Some((head, below && argues));
        }
        below &= matches!(tokens[head].upos, Upos::Noun | Upos::Propn | Upos::Adp | Upos::Pron | Upos::Num | Upos::Adj);
        at = head;
    }
    None
}

/// Whoever else is accused, by the same verb, of what stands after `of`: `and Niger of arming …`
fn second_blamed(tokens: &[Token<'_>], of: usize, verb: usize) -> Option<usize> {
    let is_nominal = |at: &usize| {
        matches!(
            tokens[*at].upos,
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Adj | Upos::Det | Upos::Part
        )
    };
    let first = (verb + 1..of).rev().take(STEPS).take_while(is_nominal).last()?;
    let joined = first.checked_sub(1).filter(|at| matches!(tokens[*at].text, "and" | "but") && *at > verb)?;
    let charged = (verb + 1..joined).any(|at| is(tokens, at, "of") && tokens[at].head == Some(verb));
    let outside = |at: &usize| tokens[*at].head.is_some_and(|head| !(first..of).contains(&head));
    let blamed = (first..of).find(outside)?;
    let above = |at: usize| std::iter::successors(tokens[at].head, |head| tokens[*head].head).take(REACH);
    let charged = charged && above(verb).all(|at| at != blamed && at != of) && above(blamed).all(|at| at != of);
    (charged && matches!(tokens[blamed].upos, Upos::Noun | Upos::Propn | Upos::Pron)).then_some(blamed)
}

/// Hangs a charge with who denies it on the verb of accusing, wherever the parser has them: `Mali accused Niger of arming
/// rebels, a charge its president has denied`
pub(super) fn hang_answer(tokens: &mut [Token<'_>], comma: usize) {
    let Some(answer) = answer(tokens, comma) else { return };
    let Answer { accusing, charge, that, subject, denial } = answer;
    let above = |at: usize| std::iter::successors(tokens[at].head, |head| tokens[*head].head).take(REACH);
    let is_below = above(accusing).any(|at| at == denial);
    let start = if is_below { denial } else { accusing };
    if above(start).any(|at| at > comma && at <= denial || at == accusing) {
        return;
    }
    if is_below {
        (tokens[accusing].head, tokens[accusing].relation) = (tokens[denial].head, tokens[denial].relation);
    }
    let inner = subject.clone();
    let outside = |head: Option<usize>| head.is_none_or(|head| !inner.contains(&head));
    let named = inner.clone().rev().find(|at| matches!(tokens[*at].upos, Upos::Noun | Upos::Propn | Upos::Pron));
    let Some(named) = named else { return };
    for at in inner.clone() {
        if at != named && outside(tokens[at].head) {
            (tokens[at].head, tokens[at].relation) = (Some(named), Relation::Compound);
        }
    }
    for token in tokens.get_mut(subject.end..denial).into_iter().flatten() {
        let relation = if token.upos == Upos::Adv { Relation::Advmod } else { Relation::Aux };
        (token.head, token.relation) = (Some(denial), relation);
    }
    (tokens[named].head, tokens[named].relation) = (Some(denial), Relation::Nsubj);
    (tokens[charge].head, tokens[charge].relation) = (Some(accusing), Relation::Dobj);
    (tokens[denial].head, tokens[denial].relation) = (Some(charge), Relation::Relcl);
    tokens[denial].upos = Upos::Verb;
    if tokens[denial].xpos == Xpos::Nns {
        tokens[denial].xpos = Xpos::Vbz;
    }
    if let Some(that) = that {
        (tokens[that].head, tokens[that].relation, tokens[that].xpos) = (Some(denial), Relation::Dobj, Xpos::Wdt);
    }
}

/// A charge with who denies it, behind a verb of accusing.
struct Answer {
    accusing: usize,
    charge: usize,
    that: Option<usize>,
    subject: Range<usize>,
    denial: usize,
}

/// The charge behind a comma that somebody is said to deny.
fn answer(tokens: &[Token<'_>], comma: usize) -> Option<Answer> {
    let article = comma + 1;
    let is_charge =
        |at: &usize| matches!(&*tokens[*at].lemma, "allegation" | "accusation" | "charge" | "claim" | "assertion");
    if !tokens.get(article).is_some_and(|token| matches!(token.text, "a" | "an")) {
        return None;
    }
    let charge = (article + 1..(article + 3).min(tokens.len())).find(is_charge)?;
    let that =
        Some(charge + 1).filter(|at| tokens.get(*at).is_some_and(|token| matches!(token.text, "that" | "which")));
    let first = that.map_or(charge, |that| that) + 1;
    let ahead = first..(first + 10).min(tokens.len());
    let denies = |at: &usize| {
        let verb = matches!(tokens[*at].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Nns);
        verb && matches!(&*tokens[*at].lemma, "deny" | "reject" | "dismiss" | "refute" | "dispute" | "rebut")
    };
    let denial = ahead.clone().find(denies)?;
    let auxiliaries = (first..denial).rev().take_while(|at| matches!(tokens[*at].upos, Upos::Aux | Upos::Adv)).count();
    let subject = first..denial - auxiliaries;
    let passive = (subject.end..denial).any(|at| tokens[at].lemma == "be");
    let is_nominal = |at: usize| {
        matches!(
            tokens[at].upos,
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::Adj | Upos::Det | Upos::Part | Upos::Num
        )
    };
    if passive || subject.is_empty() || !subject.clone().all(is_nominal) {
        return None;
    }
    let accuses = |at: &usize| {
        matches!(&*tokens[*at].lemma, "accuse" | "blame" | "say" | "allege" | "claim")
            && matches!(tokens[*at].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Vbg)
    };
    let accusing = (comma.saturating_sub(REACH)..comma).rev().find(accuses)?;
    Some(Answer { accusing, charge, that, subject, denial })
}

fn is_gerund_of(tokens: &[Token<'_>], at: usize, preposition: usize) -> bool {
    tokens[at].relation == Relation::Pcomp && tokens[at].head == Some(preposition)
}

#[cfg(test)]
mod tests {
    use super::super::hangs;

    #[test]
    fn a_charge_belongs_to_the_verb_of_accusing() {
        let text = "Peru has been accused by Kenyan envoys of sending weapons to Chile.";
        assert_eq!(hangs(text, "of").0, "accused");
        let text = "Kenya accused Peru of arming rebels and Chile of sending troops.";
        assert_eq!([hangs(text, "of").0, hangs(text, "Chile").0], ["Chile", "accused"]);
    }

    #[test]
    fn who_denies_a_charge_hangs_on_it() {
        let text = "Kenya accused Peru of arming rebels, an allegation President Ana Quispe has always denied.";
        assert_eq!([hangs(text, "denied").0, hangs(text, "allegation").0], ["allegation", "accused"]);
        assert_eq!(hangs("Kenya accused Peru of arming rebels, a charge Peru rejects.", "rejects").0, "charge");
    }
}
