//! Clauses that the parser hangs on the wrong word, though their words tell where they belong: what a semicolon divides,
//! what somebody is accused of, what a deed led to, what somebody says by the way.

use super::tree::set_subtrees;
use super::{Relation, Token, Upos, Xpos};
use std::ops::Range;

/// How many tokens and how many steps up the tree are looked at from one.
const REACH: usize = 40;
const STEPS: usize = 6;

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
        match tokens[at].relation {
            Relation::Prep => hang_charge(tokens, at),
            Relation::Advcl if tokens[at].xpos == Xpos::Vbg => hang_participle(tokens, at),
            Relation::Acl | Relation::Relcl if has(tokens, at, Relation::Aux, "to") => hang_infinitive(tokens, at),
            Relation::Ccomp => tag_noun(tokens, at),
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

/// Hangs what somebody is accused of on the verb: `accused by the envoys of arming …`, `accused Mali of lying and Niger of
/// arming …`
fn hang_charge(tokens: &mut [Token<'_>], of: usize) {
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
        if tokens[head].lemma == "accuse" && head < of {
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

/// Hangs what a deed led to on the deed, not on who tells of it (`accused Mali of shelling a town, killing five`), and
/// what somebody says by the way on what they do, not on what they deny or what others did before (`denied that it left,
/// accusing Mali of lying`, `protested after Mali left, calling it a mistake`).
fn hang_participle(tokens: &mut [Token<'_>], participle: usize) {
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

/// Hangs what somebody is asked to do on the verb of asking, not on the occasion: `urged Mali in a phone call to stop`
fn hang_infinitive(tokens: &mut [Token<'_>], infinitive: usize) {
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

/// Hangs a charge with who denies it on the verb of accusing, wherever the parser has them: `Mali accused Niger of arming
/// rebels, a charge its president has denied`
fn hang_answer(tokens: &mut [Token<'_>], comma: usize) {
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
    for at in subject.end..denial {
        let relation = if tokens[at].upos == Upos::Adv { Relation::Advmod } else { Relation::Aux };
        (tokens[at].head, tokens[at].relation) = (Some(denial), relation);
    }
    (tokens[named].head, tokens[named].relation) = (Some(denial), Relation::Nsubj);
    (tokens[charge].head, tokens[charge].relation) = (Some(accusing), Relation::Dobj);
    (tokens[denial].head, tokens[denial].relation) = (Some(charge), Relation::Relcl);
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
        let verb = matches!(tokens[*at].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn);
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
    if !tokens.get(tokens[object].subtree.end).is_some_and(|next| next.text == ",") {
        return;
    }
    (tokens[after].head, tokens[after].relation) = (Some(verb), Relation::Mark);
    (tokens[object].head, tokens[object].relation) = (Some(verb), Relation::Nsubj);
    tokens[verb].relation = Relation::Advcl;
    for at in object + 1..verb {
        if tokens[at].head == Some(head) {
            tokens[at].head = Some(verb);
        }
    }
}

/// Lets what somebody turns down or welcomes be a noun, where the parser takes it for a verb: `rejected EU calls for talks`
fn tag_noun(tokens: &mut [Token<'_>], noun: usize) {
    let Some(verb) = tokens[noun].head.filter(|verb| *verb < noun && noun - verb <= STEPS) else { return };
    let judges = matches!(
        &*tokens[verb].lemma,
        "reject" | "dismiss" | "ignore" | "resist" | "rebuff" | "spurn" | "welcome" | "back" | "echo" | "heed" | "defy"
    );
    let said = matches!(&*tokens[noun].lemma, "call" | "claim" | "demand" | "request" | "charge" | "plea");
    let owner = noun - 1;
    let owned = tokens[owner].head == Some(noun) && tokens[owner].relation == Relation::Nsubj;
    if judges && said && owned && tokens[noun].xpos == Xpos::Vbz && tokens[owner].upos == Upos::Propn {
        (tokens[noun].upos, tokens[noun].xpos, tokens[noun].relation) = (Upos::Noun, Xpos::Nns, Relation::Dobj);
        tokens[owner].relation = Relation::Compound;
    }
}

/// Tags as a verb what is joined to an infinitive and stands before its object, where the parser counts with it: `decided to
/// leave and sever ties`
fn tag_verb(tokens: &mut [Token<'_>], object: usize) {
    let Some(head) = tokens[object].head.filter(|head| *head < object && object - head <= REACH) else { return };
    let infinitive = tokens[head].xpos == Xpos::Vb && has(tokens, head, Relation::Aux, "to");
    let Some(verb) = object.checked_sub(1).filter(|verb| *verb > head + 1 && infinitive) else { return };
    let counts = tokens[verb].head == Some(object) && tokens[verb].relation == Relation::Nummod;
    let is_word = tokens[verb].xpos == Xpos::Nn && tokens[verb].text.chars().all(|letter| letter.is_ascii_lowercase());
    if !counts || !is_word || !is(tokens, verb - 1, "and") || tokens[object].upos != Upos::Noun {
        return;
    }
    (tokens[verb].upos, tokens[verb].xpos) = (Upos::Verb, Xpos::Vb);
    (tokens[verb].head, tokens[verb].relation) = (Some(head), Relation::Conj);
    (tokens[object].head, tokens[object].relation) = (Some(verb), Relation::Dobj);
}

/// Tags what is joined to an infinitive as one, where the past would look the same: `decided to leave and cut ties`
fn tag_bare(tokens: &mut [Token<'_>], verb: usize) {
    let Some(head) = tokens[verb].head.filter(|head| *head < verb && verb - head <= REACH) else { return };
    let is_past = tokens[verb].xpos == Xpos::Vbd && tokens[verb].text == tokens[verb].lemma;
    let bare = tokens[head].xpos == Xpos::Vb && has(tokens, head, Relation::Aux, "to");
    let acts =
        |at: usize| tokens[at].head == Some(verb) && matches!(tokens[at].relation, Relation::Nsubj | Relation::Aux);
    if is_past && bare && !(head + 1..verb).any(acts) {
        tokens[verb].xpos = Xpos::Vb;
    }
}

fn is(tokens: &[Token<'_>], at: usize, word: &str) -> bool {
    tokens[at].text.eq_ignore_ascii_case(word)
}

fn is_gerund_of(tokens: &[Token<'_>], at: usize, preposition: usize) -> bool {
    tokens[at].relation == Relation::Pcomp && tokens[at].head == Some(preposition)
}

/// Whether a word before a token depends on it in a relation.
fn has(tokens: &[Token<'_>], head: usize, relation: Relation, word: &str) -> bool {
    (head.saturating_sub(STEPS)..head)
        .any(|at| tokens[at].head == Some(head) && tokens[at].relation == relation && is(tokens, at, word))
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "''" | "``" | "»" | "«")
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
