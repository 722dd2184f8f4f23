//! Clauses that the parser hangs on the wrong word, though their words tell where they belong: what a semicolon divides,
//! what somebody is accused of, what a deed led to, what somebody says by the way.

use super::charge::{hang_answer, hang_charge};
use super::infinitive::{hang_content, hang_infinitive};
use super::mistagged::{tag_bare, tag_gerunds, tag_noun, tag_stranded, tag_verb};
use super::participle::{hang_participle, hang_perfect};
use super::tree::set_subtrees;
use super::{Relation, Token, Xpos};

/// How many tokens and how many steps up the tree are looked at from one.
pub(super) const REACH: usize = 40;
pub(super) const STEPS: usize = 6;

/// Hangs clauses where their words tell that they belong; the subtrees of the tokens must be set, and are again.
pub(super) fn settle(tokens: &mut [Token<'_>]) {
    let first = tokens.iter().map(|token| token.head).collect::<Vec<_>>();
    divide(tokens);
    let divided = tokens.iter().zip(&first).any(|(token, head)| token.head != *head);
    if divided {
        set_subtrees(tokens);
    }
    for at in 0..tokens.len() {
        if tokens[at].text == "," || tokens[at].text == "-" || tokens[at].text == "–" || tokens[at].text == "—" {
            hang_answer(tokens, at);
        }
        tag_gerunds(tokens, at);
        match tokens[at].relation {
            Relation::Prep => hang_charge(tokens, at),
            Relation::Advcl if tokens[at].xpos == Xpos::Vbg => hang_participle(tokens, at),
            Relation::Acl | Relation::Relcl if has(tokens, at, Relation::Aux, "to") => hang_infinitive(tokens, at),
            Relation::Advcl | Relation::Xcomp if has(tokens, at, Relation::Aux, "to") => hang_content(tokens, at),
            Relation::Ccomp => tag_noun(tokens, at),
            Relation::Pobj => tag_stranded(tokens, at),
            Relation::Xcomp if has(tokens, at, Relation::Aux, "having") => hang_perfect(tokens, at),
            Relation::Conj => {
                tag_bare(tokens, at);
                tag_verb(tokens, at);
                hang_interrupted(tokens, at);
            }
            _ => {}
        }
    }
    if tokens.iter().zip(&first).any(|(token, head)| token.head != *head) {
        set_subtrees(tokens);
    }
}

/// Joins clauses that a semicolon divides, which the parser takes for what is said in the other: `Mali left; Niger denied
/// it`
fn divide(tokens: &mut [Token<'_>]) {
    let semicolons: Vec<usize> = (0..tokens.len()).filter(|at| tokens[*at].text == ";").collect();
    if semicolons.is_empty() {
        return;
    }
    for clause in (0..tokens.len()).rev() {
        let Some(head) = tokens[clause].head else { continue };
        let relation = tokens[clause].relation;
        let (before, after) = if clause < head { (clause, head) } else { (head, clause) };
        let last = if clause < head { tokens[clause].subtree.end - 1 } else { before };
        let next = semicolons.partition_point(|at| *at < last);
        let Some(semicolon) = semicolons.get(next).copied().filter(|at| *at < after && after - at <= REACH) else {
            continue;
        };
        let between = semicolon + 1..after;
        let quoted = || between.clone().any(|at| is_quote(tokens[at].text));
        let own = |at: usize| tokens[at].head == Some(after);
        let is_subject = |at: usize| matches!(tokens[at].relation, Relation::Nsubj | Relation::Nsubjpass);
        let acts = || between.clone().any(|at| own(at) && is_subject(at));
        let says = || between.clone().any(|at| own(at) && matches!(tokens[at].relation, Relation::Ccomp));
        if quoted() || !acts() || says() {
            continue;
        }
        if relation == Relation::Ccomp && clause < head {
            (tokens[clause].head, tokens[clause].relation) = (tokens[head].head, tokens[head].relation);
            (tokens[head].head, tokens[head].relation) = (Some(clause), Relation::Conj);
        } else if relation == Relation::Parataxis && head < clause {
            tokens[clause].relation = Relation::Conj;
        }
    }
}

/// Lets what somebody did behind an inserted phrase be their deed, where the parser joins it to the clause before: `fell
/// after Mali, in a step that Niger criticised, sent troops`
fn hang_interrupted(tokens: &mut [Token<'_>], verb: usize) {
    let Some(head) = tokens[verb].head.filter(|head| *head < verb && verb - head <= REACH) else { return };
    let finite = matches!(tokens[verb].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    if !finite || tokens[verb - 1].text != "," {
        return;
    }
    let between = head + 1..verb;
    let joined = |at: usize| tokens[at].head == Some(head) && tokens[at].relation == Relation::Cc;
    let acts = |at: usize| {
        tokens[at].head == Some(verb) && matches!(tokens[at].relation, Relation::Nsubj | Relation::Nsubjpass)
    };
    if between.clone().any(|at| joined(at) || acts(at)) {
        return;
    }
    let opens = |at: &usize| {
        tokens[*at].head == Some(head) && matches!(tokens[*at].text, "after" | "before" | "since" | "until")
    };
    let Some(after) = between.clone().find(opens) else { return };
    let is_object = |at: &usize| tokens[*at].head == Some(after) && tokens[*at].relation == Relation::Pobj;
    let Some(object) = (after + 1..verb).find(is_object) else { return };
    if tokens.get(tokens[object].subtree.end).is_none_or(|next| next.text != ",") {
        return;
    }
    (tokens[after].head, tokens[after].relation) = (Some(verb), Relation::Mark);
    (tokens[object].head, tokens[object].relation) = (Some(verb), Relation::Nsubj);
    tokens[verb].relation = Relation::Advcl;
    for token in tokens[object + 1..verb].iter_mut().filter(|token| token.head == Some(head)) {
        token.head = Some(verb);
    }
}

pub(super) fn is(tokens: &[Token<'_>], at: usize, word: &str) -> bool {
    tokens[at].text.eq_ignore_ascii_case(word)
}

/// Whether a word before a token depends on it in a relation.
pub(super) fn has(tokens: &[Token<'_>], head: usize, relation: Relation, word: &str) -> bool {
    (head.saturating_sub(STEPS)..head)
        .any(|at| tokens[at].head == Some(head) && tokens[at].relation == relation && is(tokens, at, word))
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "''" | "``" | "»" | "«")
}

#[cfg(test)]
mod tests {
    use super::super::{Relation, hangs};

    #[test]
    fn a_semicolon_divides_clauses() {
        let text = "Kenya recalled its envoy from Lima; Peru denied arming the rebels.";
        assert_eq!(hangs(text, "recalled"), (String::new(), Relation::Root));
        assert_eq!(hangs(text, "denied"), ("recalled".to_owned(), Relation::Conj));
    }

    #[test]
    fn participles_hang_on_what_they_go_with() {
        let text = "Kenya accused Peru of firing rockets into its territory, wounding three farmers.";
        assert_eq!(hangs(text, "wounding").0, "firing");
        let text = "Kenya denied it had sent troops, accusing Peru of lying.";
        assert_eq!(hangs(text, "accusing").0, "denied");
        let text = "Kenya condemned Peru after its president visited Chile, accusing him of warmongering.";
        assert_eq!(hangs(text, "accusing").0, "condemned");
    }

    #[test]
    fn what_was_done_before_is_no_part_of_what_is_ordered() {
        let text = "Peru ordered Chile's envoy out in May, having already brought its own ambassador home.";
        assert_eq!(hangs(text, "brought"), ("ordered".to_owned(), Relation::Advcl));
    }

    #[test]
    fn who_acts_behind_an_insertion_acts() {
        let text = "Relations worsened after Peru, in a step that Kenya condemned, sent warships to Chile.";
        assert_eq!(hangs(text, "Peru"), ("sent".to_owned(), Relation::Nsubj));
        assert_eq!(hangs(text, "sent"), ("worsened".to_owned(), Relation::Advcl));
    }
}
