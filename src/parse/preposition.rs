//! Prepositions: one has one object, so a second before its verb is the verb's subject: `On Sunday Mali severed ties`

use super::{Relation, Token};

/// What is seen to depend on a token.
#[derive(Clone, Copy, Default)]
struct Dependents {
    object: bool,
    subject: bool,
    passive: bool,
}

/// Makes the second object of a preposition the subject of the verb that follows it without one; in time linear in the
/// number of tokens.
pub(super) fn settle(tokens: &mut [Token<'_>]) {
    let mut seen = vec![Dependents::default(); tokens.len()];
    for token in tokens.iter() {
        let Some(of_head) = token.head.map(|head| &mut seen[head]) else { continue };
        match token.relation {
            Relation::Nsubj | Relation::Nsubjpass | Relation::Csubj => of_head.subject = true,
            Relation::Auxpass => of_head.passive = true,
            _ => {}
        }
    }
    for at in 0..tokens.len() {
        let preposition = tokens[at].head.filter(|head| *head < at && tokens[at].relation == Relation::Pobj);
        let Some(preposition) = preposition else { continue };
        if !std::mem::replace(&mut seen[preposition].object, true) {
            continue;
        }
        let verb = tokens[preposition].head.filter(|_| tokens[preposition].relation == Relation::Prep);
        let Some(verb) = verb.filter(|verb| *verb > at && !seen[*verb].subject) else { continue };
        seen[verb].subject = true;
        let relation = if seen[verb].passive { Relation::Nsubjpass } else { Relation::Nsubj };
        (tokens[at].head, tokens[at].relation) = (Some(verb), relation);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Parser, Relation};

    #[test]
    fn who_stands_behind_a_day_is_the_subject() {
        for text in [
            "On Sunday Mali severed its own relations with Peru.",
            "On Tuesday France and Germany condemned the attack.",
        ] {
            let parsed = Parser::embedded().unwrap().parse(text, &[]);
            let tokens = &parsed.sentences[0].tokens;
            assert_eq!((tokens[1].relation, tokens[2].relation), (Relation::Pobj, Relation::Nsubj), "{text}");
        }
    }
}
