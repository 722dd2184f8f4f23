//! An annotated article as JSON-LD, on one line.

use super::{AnnotatedArticle, AnnotatedSentence, CONTEXT};
use crate::article::{Article, TextIndex};
use crate::claim::Claim;
use crate::entity::{Actor, ActorId, Mention};
use crate::error::{Error, Result};
use crate::vocab::dip;
use crate::vocab::mint::Base;
use oxigraph::model::NamedNodeRef;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

impl AnnotatedArticle {
    /// The article as JSON-LD on one line, without the line's end.
    ///
    /// Keys stand in a fixed order and all that can be derived is written: the same article gives the same bytes.
    pub fn to_json_line(&self, base: &Base) -> String {
        let mut line = Vec::with_capacity(2 * self.article.text.len());
        // Writing to memory does not fail, and what is written is UTF-8.
        let _ = serde_json::to_writer(&mut line, &ArticleForm::new(self, base));
        String::from_utf8(line).unwrap_or_default()
    }

    /// Writes the article as JSON-LD on one line, with the line's end.
    ///
    /// # Errors
    ///
    /// If it cannot be written to `output`.
    pub fn write(&self, base: &Base, output: &mut impl Write) -> Result<()> {
        let mut line = self.to_json_line(base);
        line.push('\n');
        output.write_all(line.as_bytes()).map_err(Error::stream("write an annotated article"))
    }
}

/// The key of a term of the ontology: its local name.
pub(super) fn key(term: NamedNodeRef<'static>) -> &'static str {
    term.as_str().strip_prefix(dip::NAMESPACE).unwrap_or(term.as_str())
}

#[derive(Serialize)]
struct ArticleForm<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: [&'static str; 3],
    identifier: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none", rename = "datePublished")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<PublisherForm<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    sha256: String,
    text: &'a str,
    annotator: AnnotatorForm<'a>,
    actors: Vec<ActorForm<'a>>,
    sentences: Vec<SentenceForm<'a>>,
}

#[derive(Serialize)]
struct PublisherForm<'a> {
    id: String,
    r#type: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct AnnotatorForm<'a> {
    id: String,
    r#type: &'static str,
    name: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct ActorForm<'a> {
    id: String,
    kind: &'static str,
    label: &'a str,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    names: &'a BTreeSet<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wikidata: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none", rename = "closeMatch")]
    close_match: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct SentenceForm<'a> {
    id: String,
    r#type: &'static str,
    begin: usize,
    end: usize,
    quote: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<MentionForm<'a>>,
    says: Vec<Said<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MentionForm<'a> {
    id: String,
    r#type: &'static str,
    begin: usize,
    end: usize,
    quote: &'a str,
    reference_context: String,
    refers_to: String,
    confidence: f64,
}

/// A node of what a sentence says: a claim, or plain statements about one subject.
#[derive(Serialize)]
#[serde(untagged)]
enum Said<'a> {
    Claim(Box<ClaimForm<'a>>),
    Statements {
        id: String,
        #[serde(flatten)]
        objects: BTreeMap<&'static str, Vec<String>>,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimForm<'a> {
    id: String,
    r#type: &'static str,
    event_type: &'static str,
    initiator: Vec<String>,
    target: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    trigger: &'a str,
    modality: &'static str,
    attributed_to: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
    confidence: f64,
    content: Vec<String>,
    derived_from: String,
    generated_by: String,
}

/// What the forms of one article have in common.
struct Writer<'a> {
    article: &'a Article,
    text: TextIndex<'a>,
    annotator: String,
    base: &'a Base,
}

impl<'a> ArticleForm<'a> {
    fn new(annotated: &'a AnnotatedArticle, base: &'a Base) -> Self {
        let AnnotatedArticle { article, annotator, actors, sentences } = annotated;
        let metadata = &article.metadata;
        let writer = Writer {
            article,
            text: TextIndex::new(&article.text),
            annotator: base.annotator(&annotator.name, &annotator.version).into_string(),
            base,
        };
        Self {
            context: CONTEXT,
            id: base.article(&article.id).into_string(),
            r#type: ["Article", "NewsArticle", "Context"],
            identifier: &article.identifier,
            headline: metadata.headline.as_deref(),
            url: metadata.url.as_deref(),
            date_published: metadata.published.map(|date| date.to_string()),
            publisher: metadata.publisher.as_deref().map(|name| PublisherForm {
                id: base.publisher(name).into_string(),
                r#type: "Publisher",
                name,
            }),
            language: metadata.language.as_deref(),
            sha256: article.sha256(),
            text: &article.text,
            annotator: AnnotatorForm {
                id: writer.annotator.clone(),
                r#type: "Activity",
                name: &annotator.name,
                version: &annotator.version,
            },
            actors: actors.iter().map(|actor| writer.actor(actor)).collect(),
            sentences: sentences.iter().map(|sentence| writer.sentence(sentence)).collect(),
        }
    }
}

impl<'a> Writer<'a> {
    fn actor(&self, actor: &'a Actor) -> ActorForm<'a> {
        ActorForm {
            id: self.iri(&actor.id),
            kind: actor.kind.name(),
            label: &actor.label,
            names: &actor.names,
            wikidata: actor.id.qid().map(|qid| qid.as_str()),
            close_match: actor.link.close_match.as_ref().map(|qid| qid.as_str()),
            reason: actor.link.reason.as_deref(),
        }
    }

    fn sentence(&self, sentence: &'a AnnotatedSentence) -> SentenceForm<'a> {
        let id = self.base.part(&self.article.id, sentence.span).into_string();
        let claims = sentence.claims.iter().map(|claim| Said::Claim(Box::new(self.claim(claim, &id))));
        let says = claims.chain(self.statements(sentence)).collect();
        SentenceForm {
            r#type: "Sentence",
            begin: sentence.span.begin(),
            end: sentence.span.end(),
            quote: self.text.slice(sentence.span).unwrap_or_default(),
            mentions: sentence.mentions.iter().map(|mention| self.mention(mention)).collect(),
            says,
            id,
        }
    }

    fn mention(&self, mention: &'a Mention) -> MentionForm<'a> {
        MentionForm {
            id: self.base.part(&self.article.id, mention.span).into_string(),
            r#type: "Mention",
            begin: mention.span.begin(),
            end: mention.span.end(),
            quote: self.text.slice(mention.span).unwrap_or_default(),
            reference_context: self.base.article(&self.article.id).into_string(),
            refers_to: self.iri(&mention.actor),
            confidence: mention.confidence,
        }
    }

    fn claim(&self, claim: &'a Claim, sentence: &str) -> ClaimForm<'a> {
        let proposition = &claim.proposition;
        ClaimForm {
            id: self.base.claim(claim.id.as_str()).into_string(),
            r#type: "Claim",
            event_type: proposition.class.name(),
            initiator: self.iris(&proposition.initiators),
            target: self.iris(&proposition.targets),
            location: proposition.location.as_ref().map(|place| self.iri(place)),
            trigger: &proposition.trigger,
            modality: proposition.modality.name(),
            attributed_to: self.iris(&proposition.attributed_to),
            earliest: proposition.earliest.map(|date| date.to_string()),
            latest: proposition.latest.map(|date| date.to_string()),
            confidence: proposition.confidence,
            content: claim.content.iter().map(|id| self.base.claim(id.as_str()).into_string()).collect(),
            derived_from: sentence.to_owned(),
            generated_by: self.annotator.clone(),
        }
    }

    /// The plain statements of a sentence, one node for each subject.
    fn statements(&self, sentence: &'a AnnotatedSentence) -> impl Iterator<Item = Said<'a>> {
        let mut subjects: BTreeMap<String, BTreeMap<&'static str, BTreeSet<String>>> = BTreeMap::new();
        let mut add = |subject: &ActorId, property: &'static str, object: &ActorId| {
            subjects.entry(self.iri(subject)).or_default().entry(property).or_default().insert(self.iri(object));
        };
        for (subject, class, object) in sentence.statements() {
            add(&subject, key(class.property()), &object);
        }
        for speaks in &sentence.speaks_for {
            add(&speaks.person, key(dip::SPEAKS_FOR), &speaks.state);
        }
        subjects.into_iter().map(|(id, objects)| Said::Statements {
            id,
            objects: objects.into_iter().map(|(property, objects)| (property, objects.into_iter().collect())).collect(),
        })
    }

    fn iri(&self, actor: &ActorId) -> String {
        actor.iri(self.base).into_string()
    }

    fn iris(&self, actors: &[ActorId]) -> Vec<String> {
        actors.iter().map(|actor| self.iri(actor)).collect()
    }
}
