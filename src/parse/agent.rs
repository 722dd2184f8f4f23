//! Agents: a verb that has both subject and object is active and has none, so `by` belongs to its object.

use super::{Relation, Token};

/// What a verb is seen to have.
#[derive(Clone, Copy, Default)]
struct Arguments {
    subject: bool,
    passive: bool,
    object: Option<usize>,
}

/// Hangs the agents of active verbs on the objects before them: `condemned the raid by Peru`; in time linear in the
/// number of tokens.
pub(super) fn settle(tokens: &mut [Token<'_>]) {
    if tokens.iter().all(|token| token.relation != Relation::Agent) {
        return;
    }
    let mut verbs = vec![Arguments::default(); tokens.len()];
    for (at, token) in tokens.iter().enumerate() {
        let Some(verb) = token.head.map(|head| &mut verbs[head]) else { continue };
        match token.relation {
            Relation::Nsubj => verb.subject = true,
            Relation::Nsubjpass | Relation::Auxpass => verb.passive = true,
            Relation::Dobj => verb.object = verb.object.or(Some(at)),
            _ => {}
        }
    }
    for (at, token) in tokens.iter_mut().enumerate() {
        let Some(verb) = token.head.filter(|_| token.relation == Relation::Agent).map(|head| verbs[head]) else {
            continue;
        };
        if let Some(object) = verb.object.filter(|object| verb.subject && !verb.passive && *object < at) {
            token.head = Some(object);
            token.relation = Relation::Prep;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Parser;

    #[test]
    fn whoever_stands_behind_by_did_what_an_active_verb_is_done_to() {
        let text = "Governments across the region, including Brazil and Cuba, condemned the raid by Ecuador.";
        let parsed = Parser::embedded().unwrap().parse(text, &[]);
        let sentence = &parsed.sentences[0];
        let at = |word: &str| sentence.tokens.iter().position(|token| token.text == word).unwrap();
        assert_eq!(sentence.head(at("by")), Some(at("raid")));
    }
}
