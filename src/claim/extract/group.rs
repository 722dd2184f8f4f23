//! Groups of actors in a sentence: mentions joined by commas and `and`, or single ones.

use super::accused;
use crate::entity::{ActorId, ActorKind, ArticleEntities, EntityMention, Head};
use crate::parse::ParsedArticle;
use std::ops::Range;

/// Mentions joined by commas and `and`, or a single one.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Who is meant.
    pub(super) actors: Vec<ActorId>,
    /// What kind the first is.
    pub(super) kind: ActorKind,
    /// How the last refers.
    pub(super) head: Head,
    /// Whether a possessive ending follows it or it is a possessive pronoun.
    pub(super) possessive: bool,
    /// Whether it only qualifies a noun.
    pub(super) attribute: bool,
    /// How sure it is, from 0 to 1.
    pub(super) confidence: f64,
}

impl Group {
    /// The groups of a sentence in order; its words are given in lower case.
    pub(super) fn of_sentence(
        parsed: &ParsedArticle<'_>,
        index: usize,
        entities: &ArticleEntities,
        lower: &[String],
    ) -> Vec<Self> {
        let mentions = entities.of_sentence(index);
        let groups = entities
            .coordinated(parsed, index)
            .into_iter()
            .flat_map(|run| accused::apart(&parsed.sentences[index], mentions, run))
            .filter_map(|run| group(&mentions[run]))
            .collect();
        joined_at_head(groups, lower)
    }

    /// Whether it can do something itself.
    pub(super) fn is_agent(&self) -> bool {
        !self.actors.is_empty() && !self.attribute && !self.possessive && self.kind != ActorKind::Place
    }

    /// Whether it owns or qualifies the noun after it.
    pub(super) fn is_owner(&self) -> bool {
        !self.actors.is_empty() && (self.attribute || self.possessive)
    }

    /// Whether it is a pronoun for whoever owns something: `its`
    pub(super) fn is_own(&self) -> bool {
        self.head == Head::Pronoun && self.possessive
    }
}

/// Joins the list with which some headlines begin: `Erdogan, Putin announce …`
fn joined_at_head(mut groups: Vec<Group>, lower: &[String]) -> Vec<Group> {
    let comma = |one: &Group, next: &Group| one.tokens.end + 1 == next.tokens.start && lower[one.tokens.end] == ",";
    let equal = |one: &Group, next: &Group| one.kind == next.kind && one.is_agent() && next.is_agent();
    let pairs = groups.windows(2).take_while(|pair| comma(&pair[0], &pair[1]) && equal(&pair[0], &pair[1]));
    let last = pairs.count();
    let opens = groups.first().is_some_and(|first| first.tokens.start == 0);
    let open = groups.get(last).and_then(|last| lower.get(last.tokens.end)).is_some_and(|next| next != ",");
    if last > 0 && opens && open {
        for other in groups.drain(1..=last).collect::<Vec<_>>() {
            groups[0].tokens.end = other.tokens.end;
            groups[0].actors.extend(other.actors);
            groups[0].confidence = groups[0].confidence.min(other.confidence);
        }
    }
    groups
}

/// Some mentions as one group; none of no mentions.
fn group(mentions: &[EntityMention]) -> Option<Group> {
    let (first, last) = (mentions.first()?, mentions.last()?);
    let mut actors: Vec<ActorId> = Vec::new();
    for actor in mentions.iter().flat_map(|mention| &mention.actors) {
        if !actors.contains(actor) {
            actors.push(actor.clone());
        }
    }
    Some(Group {
        tokens: first.tokens.start..last.tokens.end,
        actors,
        kind: first.kind,
        head: last.head,
        possessive: last.possessive,
        attribute: last.attribute,
        confidence: mentions.iter().map(|mention| mention.confidence).fold(1.0, f64::min),
    })
}
