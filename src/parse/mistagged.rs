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
    fn what_is_rejected_is_a_noun() {
        assert_eq!(tag("Sri Lanka rejected EU calls for an inquiry into the killings.", "calls"), Xpos::Nns);
    }
}
