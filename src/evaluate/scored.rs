//! Claims as they are scored: gold claims, and those of our own.

use super::names::ScoredActor;
use crate::annotation::AnnotatedArticle;
use crate::article::TextIndex;
use crate::entity::ActorId;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, Read};

/// A claim in the form in which gold claims are written; what is not scored is left out.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ScoredClaim {
    /// The article's identifier.
    pub article: String,
    /// The first code point of the sentence, from 0.
    pub begin: usize,
    /// The code point after the last.
    pub end: usize,
    /// The local name of the event class.
    #[serde(rename = "type")]
    pub class: String,
    /// The sentence.
    #[serde(default)]
    pub quote: String,
    #[serde(default)]
    pub(super) initiator: Option<Vec<ScoredActor>>,
    #[serde(default)]
    pub(super) target: Option<Vec<ScoredActor>>,
    #[serde(default)]
    pub(super) earliest: Option<String>,
    #[serde(default)]
    pub(super) latest: Option<String>,
    #[serde(default)]
    pub(super) modality: Option<String>,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) confidence: Option<f64>,
}

/// Reads claims from JSON Lines; empty lines are passed over.
///
/// # Errors
///
/// If reading fails, or a line is no claim: the message names the line, from 1.
pub fn read_claims(name: &str, reader: impl Read) -> Result<Vec<ScoredClaim>> {
    let mut claims = Vec::new();
    for (index, line) in BufReader::new(reader).lines().enumerate() {
        let line = line.map_err(Error::stream("read claims"))?;
        if line.trim().is_empty() {
            continue;
        }
        let claim = serde_json::from_str(&line)
            .map_err(|error| Error::Invalid(format!("{name}:{}: expected a claim, {error}", index + 1)))?;
        claims.push(claim);
    }
    Ok(claims)
}

impl ScoredClaim {
    /// The claims of an annotated article.
    pub fn of_article(annotated: &AnnotatedArticle) -> Vec<Self> {
        let index = TextIndex::new(&annotated.article.text);
        let actor = |id: &ActorId| {
            let known = annotated.actors.iter().find(|actor| actor.id == *id);
            let states = annotated.sentences.iter().flat_map(|sentence| &sentence.speaks_for);
            let mut states: Vec<&ActorId> =
                states.filter(|found| found.person == *id).map(|found| &found.state).collect();
            states.sort();
            states.dedup();
            let name_of = |id: &ActorId| {
                let known = annotated.actors.iter().find(|actor| actor.id == *id);
                known.map_or_else(String::new, |actor| actor.label.clone())
            };
            let states = states.into_iter().map(name_of).collect();
            ScoredActor::described(known.map(|actor| actor.label.clone()), id.qid().map(ToString::to_string), states)
        };
        let mut claims = Vec::new();
        for sentence in &annotated.sentences {
            for claim in &sentence.claims {
                let said = &claim.proposition;
                claims.push(Self {
                    article: annotated.article.identifier.clone(),
                    begin: sentence.span.begin(),
                    end: sentence.span.end(),
                    class: said.class.name().to_owned(),
                    quote: index.slice(sentence.span).unwrap_or_default().to_owned(),
                    initiator: Some(said.initiators.iter().map(actor).collect()),
                    target: Some(said.targets.iter().map(actor).collect()),
                    earliest: said.earliest.map(|day| day.to_string()),
                    latest: said.latest.map(|day| day.to_string()),
                    modality: Some(said.modality.name().to_lowercase()),
                    optional: false,
                    confidence: Some(said.confidence),
                });
            }
        }
        claims
    }

    /// Whether it counts neither as a hit nor as a miss.
    pub fn is_optional(&self) -> bool {
        self.optional
    }

    pub(super) fn initiators(&self) -> &[ScoredActor] {
        self.initiator.as_deref().unwrap_or_default()
    }

    pub(super) fn targets(&self) -> &[ScoredActor] {
        self.target.as_deref().unwrap_or_default()
    }

    pub(super) fn modality(&self) -> &str {
        self.modality.as_deref().unwrap_or("asserted")
    }

    /// How sure whoever made it was, from 0 to 1, where that is known.
    pub fn confidence(&self) -> Option<f64> {
        self.confidence
    }

    /// The claim on one line, without its sentence: type, who to whom, modality, and days.
    pub fn summary(&self) -> String {
        let names = |actors: &[ScoredActor]| {
            let names = actors.iter().map(ScoredActor::name).collect::<Vec<_>>().join(", ");
            if names.is_empty() { "-".to_owned() } else { names }
        };
        let days = match (&self.earliest, &self.latest) {
            (None, None) => "undated".to_owned(),
            (first, last) if first == last => first.clone().unwrap_or_default(),
            (first, last) => {
                format!("{}..{}", first.as_deref().unwrap_or_default(), last.as_deref().unwrap_or_default())
            }
        };
        let (who, whom) = (names(self.initiators()), names(self.targets()));
        format!("{} {who} -> {whom}, {}, {days}", self.class, self.modality())
    }
}
