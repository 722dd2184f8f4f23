//! What a mention is to its sentence: subject or object, of which clause, and what its words tell of a person.

use super::ActorKind;
use super::discourse::{Gender, Standing};
use super::found::{EntityMention, Head};
use super::view::{GivenName, View};
use crate::parse::{Relation, Upos, Xpos};
use std::ops::Range;

/// Whether a verb tells that its subject stands between others or sides with one: `offered to mediate`, `urged`
pub(super) fn mediates(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let is_one = |word: &str| {
        ["mediat", "broker", "host", "facilitat", "urg", "appeal", "call", "conven", "prais", "welcom", "back", "chair"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    is_one(view.low(verb)) || view.low(verb + 1) == "to" && is_one(view.low(verb + 2))
}

/// Whether a participle tells that someone is backed by whoever follows: `supported`
pub(super) fn is_backing(word: &str) -> bool {
    matches!(
        word,
        "backed" | "supported" | "aided" | "assisted" | "joined" | "encouraged" | "armed" | "helped" | "flanked"
    )
}

/// What a mention is to its sentence; without a tree, the first that can act is its subject.
pub(super) fn standing(view: &View<'_, '_, '_>, mention: &EntityMention, first: Option<usize>) -> Standing {
    if mention.possessive {
        return Standing::Owner;
    }
    if !view.is_parsed() {
        return if first == Some(mention.tokens.start) { Standing::Subject } else { Standing::Object };
    }
    let mut token = view.head_of(mention.tokens.clone());
    for _ in 0..8 {
        match view.relation(token) {
            Relation::Conj | Relation::Appos => match view.head(token) {
                Some(head) => token = head,
                None => break,
            },
            Relation::Nsubj | Relation::Nsubjpass | Relation::Csubj | Relation::Csubjpass => return Standing::Subject,
            Relation::Dobj | Relation::Dative | Relation::Attr | Relation::Oprd => return Standing::Object,
            Relation::Poss | Relation::Compound | Relation::Amod | Relation::Nmod => return Standing::Owner,
            _ => break,
        }
    }
    Standing::Oblique
}

/// What a title tells of the person who bears it.
pub(super) fn gender(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<Gender> {
    if mention.kind != ActorKind::Person {
        return None;
    }
    let titled = mention.tokens.clone().find_map(|at| match view.low(at).trim_end_matches('.') {
        "mr" | "king" | "prince" | "sir" | "lord" | "spokesman" | "congressman" | "chairman" | "emir" | "sultan"
        | "pope" | "ayatollah" | "cardinal" | "he" | "him" | "his" => Some(Gender::He),
        "mrs" | "ms" | "miss" | "queen" | "princess" | "lady" | "dame" | "spokeswoman" | "congresswoman"
        | "chairwoman" | "she" | "her" => Some(Gender::She),
        _ => None,
    });
    // A family name alone, or one that comes first, tells nothing.
    let mut given = (mention.tokens.start..mention.tokens.end - 1).filter(|_| mention.head == Head::Name);
    titled.or_else(|| {
        given.find_map(|at| view.given_name(at)).map(|name| match name {
            GivenName::OfWomen => Gender::She,
            GivenName::OfMen => Gender::He,
        })
    })
}

impl View<'_, '_, '_> {
    /// Whether the stretch has a dependency tree.
    pub(super) fn is_parsed(&self) -> bool {
        self.tokens.iter().any(|token| token.head.is_some())
    }

    /// How a token depends on its head; the root's relation beyond the stretch.
    pub(super) fn relation(&self, index: usize) -> Relation {
        self.tokens.get(index).map_or(Relation::Root, |token| token.relation)
    }

    /// The part of speech of a token, by the universal tags.
    pub(super) fn upos(&self, index: usize) -> Upos {
        self.tokens.get(index).map_or(Upos::X, |token| token.upos)
    }

    /// The part of speech of a token, by the finer tags.
    pub(super) fn xpos(&self, index: usize) -> Xpos {
        self.tokens.get(index).map_or(Xpos::Xx, |token| token.xpos)
    }

    /// The base form of a token; empty beyond the stretch.
    pub(super) fn lemma(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &token.lemma)
    }

    /// The tokens of the sentence that depend on a token, itself included; none beyond the stretch.
    pub(super) fn subtree(&self, index: usize) -> Range<usize> {
        self.tokens.get(index).map_or(0..0, |token| token.subtree.clone())
    }

    /// The head of a token within the stretch.
    pub(super) fn head(&self, token: usize) -> Option<usize> {
        let head = self.tokens.get(token)?.head?.checked_sub(self.offset)?;
        (head < self.len()).then_some(head)
    }

    /// The token of some tokens whose head lies outside of them; the last, if they have no tree.
    pub(super) fn head_of(&self, tokens: Range<usize>) -> usize {
        let last = tokens.end - 1;
        let outside = |token: &usize| match self.head(*token) {
            Some(head) => !tokens.contains(&head),
            None => self.tokens[*token].relation == Relation::Root && self.is_rooted(*token),
        };
        tokens.clone().rev().find(outside).unwrap_or(last)
    }

    fn is_rooted(&self, token: usize) -> bool {
        self.tokens[token].subtree.len() > 1
    }

    /// The verb of the clause that a token stands in; none without a tree.
    pub(super) fn clause(&self, token: usize) -> Option<usize> {
        let mut at = token;
        for _ in 0..30 {
            let head = self.head(at)?;
            if matches!(self.tokens[head].upos, Upos::Verb | Upos::Aux) {
                return Some(head);
            }
            at = head;
        }
        None
    }
}
