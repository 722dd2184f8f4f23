//! Participles that the parser hangs on the wrong word: what a deed led to, what somebody says by the way, what was done
//! before.

use super::clause::{REACH, STEPS, is};
use super::{Relation, Token, Xpos};

/// Hangs what a deed led to on the deed, not on who tells of it (`accused Mali of shelling a town, killing five`), and
/// what somebody says by the way on what they do, not on what they deny or what others did before (`denied that it left,
/// accusing Mali of lying`, `protested after Mali left, calling it a mistake`).
pub(super) fn hang_participle(tokens: &mut [Token<'_>], participle: usize) {
    let Some(head) = tokens[participle].head.filter(|head| *head < participle) else { return };
    if participle - head > REACH || participle == 0 || tokens[participle - 1].text != "," {
        return;
    }
    if is_result(&tokens[participle].lemma) && is_telling(&tokens[head].lemma) {
        let is_told = |at: &usize| {
            let above = tokens[*at].head;
            let charged =
                || above.is_some_and(|of| tokens[of].relation == Relation::Prep && tokens[of].head == Some(head));
            match tokens[*at].relation {
                Relation::Ccomp => above == Some(head),
                Relation::Pcomp => charged(),
                _ => false,
            }
        };
        if let Some(deed) = (head + 1..participle).rev().find(is_told) {
            tokens[participle].head = Some(deed);
        }
    } else if is_telling(&tokens[participle].lemma) {
        let Some(above) = tokens[head].head.filter(|above| *above < head) else { return };
        let denies = tokens[head].relation == Relation::Ccomp && tokens[above].lemma == "deny";
        let later = (above + 1..head).any(|at| {
            tokens[at].head == Some(head)
                && tokens[at].relation == Relation::Mark
                && matches!(tokens[at].text, "after" | "as" | "when" | "once" | "before" | "because")
        });
        let finite = matches!(tokens[above].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn);
        if denies || later && finite && tokens[head].relation == Relation::Advcl {
            tokens[participle].head = Some(above);
        }
    }
}

/// Lets what somebody did before be told beside what they did, not as a part of it: `ordered the envoy out, having
/// recalled its own`
pub(super) fn hang_perfect(tokens: &mut [Token<'_>], participle: usize) {
    let begins = |at: &usize| is(tokens, *at, "having") && tokens[*at].head == Some(participle);
    let having = (participle.saturating_sub(STEPS)..participle).find(begins);
    if having.is_some_and(|at| at > 0 && tokens[at - 1].text == ",") {
        tokens[participle].relation = Relation::Advcl;
    }
}

/// Verbs for what a deed leads to.
fn is_result(lemma: &str) -> bool {
    matches!(
        lemma,
        "kill" | "wound" | "injure" | "hurt" | "maim" | "destroy" | "damage" | "leave" | "displace" | "sink"
    )
}

/// Verbs for telling something, or telling it of somebody.
fn is_telling(lemma: &str) -> bool {
    matches!(
        lemma,
        "accuse"
            | "blame"
            | "say"
            | "add"
            | "report"
            | "claim"
            | "allege"
            | "deny"
            | "announce"
            | "condemn"
            | "denounce"
            | "criticise"
            | "criticize"
            | "call"
            | "describe"
            | "brand"
            | "dismiss"
            | "warn"
            | "urge"
            | "demand"
            | "threaten"
            | "vow"
            | "insist"
            | "declare"
            | "argue"
    )
}
