//! Words tagged as what they only look like: `decided to leave and cut ties`, `rejected EU calls for talks`

use super::clause::{REACH, STEPS, has, is};
use super::{Relation, Token, Upos, Xpos};

/// Tags what is joined to an infinitive as one, where the past would look the same: `decided to leave and cut ties`
pub(super) fn tag_bare(tokens: &mut [Token<'_>], verb: usize) {
    let Some(head) = tokens[verb].head.filter(|head| *head < verb && verb - head <= REACH) else { return };
    let is_past = tokens[verb].xpos == Xpos::Vbd && tokens[verb].text == tokens[verb].lemma;
    let bare = tokens[head].xpos == Xpos::Vb && has(tokens, head, Relation::Aux, "to");
    let acts =
        |at: usize| tokens[at].head == Some(verb) && matches!(tokens[at].relation, Relation::Nsubj | Relation::Aux);
    if is_past && bare && !(head + 1..verb).any(acts) {
        tokens[verb].xpos = Xpos::Vb;
    }
}

/// Lets what somebody turns down or welcomes be a noun, where the parser takes it for a verb: `rejected EU calls for talks`
pub(super) fn tag_noun(tokens: &mut [Token<'_>], noun: usize) {
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
pub(super) fn tag_verb(tokens: &mut [Token<'_>], object: usize) {
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

/// Tags what is joined to a gerund as gerunds of the same clause, the last before the object of all: `accused Mali of
/// arming, training and sheltering rebels`
pub(super) fn tag_gerunds(tokens: &mut [Token<'_>], first: usize) {
    if !opens_series(tokens, first) {
        return;
    }
    let mut series = vec![first];
    let mut at = first + 1;
    while at - first <= REACH {
        let gap = (at..tokens.len()).take_while(|at| matches!(tokens[*at].text, "," | "and" | "or")).count();
        if gap == 0 || gap > 2 || !tokens.get(at + gap).is_some_and(is_gerund) {
            break;
        }
        at += gap;
        series.push(at);
        at += 1;
    }
    // The object begins right behind the last.
    let is_object = |token: &Token<'_>| {
        matches!(token.upos, Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Pron | Upos::Num)
    };
    let Some(last) = series.last().copied().filter(|_| series.len() > 1) else { return };
    if !tokens.get(last + 1).is_some_and(is_object) {
        return;
    }
    let is_owned = |at: usize| tokens[at].relation == Relation::Dobj && tokens[at].head == Some(last);
    let end = tokens.len().min(last + STEPS);
    if !(last + 1..end).any(is_owned) {
        // The parser counts the object with the gerunds: the first token that hangs on what stands before.
        let hangs = |at: &usize| tokens[*at].head.is_some_and(|head| head <= last);
        let Some(object) = (last + 1..end).find(hangs) else { return };
        if !matches!(tokens[object].upos, Upos::Noun | Upos::Propn | Upos::Pron) {
            return;
        }
        (tokens[object].head, tokens[object].relation) = (Some(last), Relation::Dobj);
    }
    for pair in series.windows(2) {
        (tokens[pair[1]].upos, tokens[pair[1]].xpos) = (Upos::Verb, Xpos::Vbg);
        (tokens[pair[1]].head, tokens[pair[1]].relation) = (Some(pair[0]), Relation::Conj);
    }
    (tokens[first].upos, tokens[first].xpos) = (Upos::Verb, Xpos::Vbg);
    if tokens[first].relation == Relation::Pobj {
        tokens[first].relation = Relation::Pcomp;
    }
}

/// Takes a gerund for a clause whose object stands before it, where the parser takes it for a noun: `the rebels whom Mali is
/// accused of arming`
pub(super) fn tag_stranded(tokens: &mut [Token<'_>], gerund: usize) {
    let Some(of) = tokens[gerund].head.filter(|of| of + 1 == gerund && tokens[gerund].xpos == Xpos::Vbg) else {
        return;
    };
    let relative = tokens[of].head.is_some_and(|verb| tokens[verb].relation == Relation::Relcl);
    let ends = tokens.get(gerund + 1).is_none_or(|next| matches!(next.text, "," | "." | "and" | ";" | "\"" | "”"));
    if tokens[gerund].relation == Relation::Pobj && tokens[of].text == "of" && relative && ends {
        (tokens[gerund].upos, tokens[gerund].relation) = (Upos::Verb, Relation::Pcomp);
    }
}

/// Whether a gerund stands behind a preposition or an auxiliary, and more may be joined to it.
fn opens_series(tokens: &[Token<'_>], first: usize) -> bool {
    let Some(head) = tokens[first].head.filter(|_| is_gerund(&tokens[first])) else { return false };
    let follows = tokens.get(first + 1).is_some_and(|next| matches!(next.text, "," | "and" | "or"));
    let after = first.checked_sub(1).is_some_and(|before| {
        before == head && matches!(tokens[before].text, "of" | "for" | "by" | "from" | "without" | "with" | "against")
    });
    let is_told = || {
        let auxiliary = |at: usize| tokens[at].head == Some(first) && tokens[at].relation == Relation::Aux;
        tokens[first].xpos == Xpos::Vbg && (first.saturating_sub(STEPS)..first).any(auxiliary)
    };
    follows && (after || is_told())
}

fn is_gerund(token: &Token<'_>) -> bool {
    token.text.len() > 5 && token.text.ends_with("ing") && token.text.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::{Parser, Xpos};

    fn tag(text: &str, word: &str) -> Xpos {
        let parsed = Parser::embedded().unwrap().parse(text, &[]);
        parsed.sentences[0].tokens.iter().find(|token| token.text == word).unwrap().xpos
    }

    #[test]
    fn what_is_joined_to_an_infinitive_is_one() {
        let text = "Kenya condemned Peru's decision to recognise Chile and cut ties with Bolivia.";
        assert_eq!(tag(text, "cut"), Xpos::Vb);
    }

    #[test]
    fn what_somebody_is_accused_of_is_a_series_of_gerunds() {
        let text = "Kenya accused Eritrea of arming, funding and training rebels.";
        assert_eq!((tag(text, "funding"), tag(text, "training")), (Xpos::Vbg, Xpos::Vbg));
        assert_eq!(tag("Kenya was accused of funding training for rebels.", "training"), Xpos::Nn);
    }

    #[test]
    fn what_is_rejected_is_a_noun() {
        assert_eq!(tag("Sri Lanka rejected EU calls for an inquiry into the killings.", "calls"), Xpos::Nns);
    }
}
