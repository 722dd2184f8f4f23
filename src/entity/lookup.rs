//! From a token of the dependency tree to the mentions that it denotes.

use super::{ArticleEntities, EntityMention};
use crate::parse::{ParsedArticle, ParsedSentence, Relation};

/// How many members of a list, or nouns such as `group of members of`, are followed.
const LONGEST: usize = 40;

impl ArticleEntities {
    /// The mention that a token of a sentence is part of.
    pub fn mention_at(&self, sentence: usize, token: usize) -> Option<&EntityMention> {
        let mentions = self.of_sentence(sentence);
        let after = mentions.partition_point(|mention| mention.tokens.end <= token);
        mentions.get(after).filter(|mention| mention.tokens.contains(&token))
    }

    /// The mentions that the noun phrase denotes whose head is a token, in the order of the text: that of the head
    /// itself, those of a partitive (`dozens of rebels`, `a group of states`), and those that are coordinated with it
    /// (`Mali, Niger and Burkina Faso`). Mentions that only qualify or own another noun are none of them.
    pub fn denoted_by(&self, parsed: &ParsedArticle<'_>, sentence: usize, head: usize) -> Vec<&EntityMention> {
        let Some(tree) = parsed.sentences.get(sentence) else { return Vec::new() };
        let mut found: Vec<&EntityMention> = Vec::new();
        let mut next = vec![head];
        let mut seen = 0;
        while let Some(token) = next.pop() {
            seen += 1;
            if seen > LONGEST {
                break;
            }
            match self.mention_at(sentence, token) {
                Some(mention) => {
                    if !found.iter().any(|known| known.tokens == mention.tokens) {
                        found.push(mention);
                    }
                }
                None => next.extend(part_of(tree, token)),
            }
            next.extend(tree.related(token, &[Relation::Conj]));
        }
        found.sort_by_key(|mention| mention.tokens.start);
        found
    }
}

/// What stands after `of` behind a noun for a part or a number of it.
fn part_of(tree: &ParsedSentence<'_>, token: usize) -> Option<usize> {
    if !is_partitive(&tree.tokens.get(token)?.text.to_lowercase()) {
        return None;
    }
    let of = tree.related(token, &[Relation::Prep]).find(|prep| matches!(tree.tokens[*prep].text, "of" | "from"))?;
    tree.dependent(of, Relation::Pobj)
}

fn is_partitive(word: &str) -> bool {
    matches!(
        word,
        "one"
            | "two"
            | "three"
            | "some"
            | "many"
            | "much"
            | "most"
            | "all"
            | "both"
            | "each"
            | "several"
            | "none"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "scores"
            | "number"
            | "majority"
            | "group"
            | "coalition"
            | "alliance"
            | "bloc"
            | "range"
            | "series"
            | "handful"
            | "member"
            | "members"
            | "representative"
            | "representatives"
            | "delegation"
            | "delegations"
            | "part"
            | "rest"
            | "half"
    )
}

#[cfg(test)]
mod tests {
    use crate::entity::{Gazetteer, recognise};
    use crate::parse::{Relation, parse};

    #[test]
    fn a_list_is_followed_from_its_first_head() {
        let mut parsed = parse("Peru, Togo and Laos left.", &[]);
        let tokens = &mut parsed.sentences[0].tokens;
        for (token, head, relation) in [
            (0, Some(5), Relation::Nsubj),
            (1, Some(0), Relation::Punct),
            (2, Some(0), Relation::Conj),
            (3, Some(2), Relation::Cc),
            (4, Some(2), Relation::Conj),
            (5, None, Relation::Root),
            (6, Some(5), Relation::Punct),
        ] {
            (tokens[token].head, tokens[token].relation) = (head, relation);
        }
        for (token, subtree) in [0..5, 1..2, 2..5, 3..4, 4..5, 0..7, 6..7].into_iter().enumerate() {
            tokens[token].subtree = subtree;
        }
        let found = recognise(Gazetteer::embedded().unwrap(), &parsed);
        let denoted = |head| {
            let mentions = found.denoted_by(&parsed, 0, head).into_iter();
            mentions.map(|mention| mention.tokens.start).collect::<Vec<_>>()
        };
        assert_eq!(denoted(0), [0, 2, 4]);
        assert_eq!(denoted(2), [2, 4]);
        assert_eq!(denoted(5), Vec::<usize>::new());
        assert_eq!(found.mention_at(0, 4).map(|mention| mention.tokens.clone()), Some(4..5));
        assert_eq!(found.mention_at(0, 5), None);
    }
}
