//! The sentences of an annotated article, with their mentions.

use super::actors::Actors;
use super::claims::{self, Contents};
use super::fields::{Fields, Findings, Unusable, shown};
use super::{MAX_PER_SENTENCE, MAX_SENTENCES, MAX_TEXT_LENGTH};
use crate::annotation::AnnotatedSentence;
use crate::article::{Article, Span, TextIndex};
use crate::entity::Mention;
use crate::error::ProblemCode;
use crate::vocab::mint::Base;
use oxigraph::model::NamedNode;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Reads sentences of one article.
pub(super) struct Reader<'a> {
    pub(super) article: &'a Article,
    pub(super) actors: &'a Actors<'a>,
    pub(super) generator: NamedNode,
    pub(super) base: &'a Base,
}

impl Reader<'_> {
    /// The sentences in order; one that cannot be used is left out.
    pub(super) fn read(
        &self,
        fields: &mut Fields,
        findings: &mut Findings,
    ) -> Result<Vec<AnnotatedSentence>, Unusable> {
        let text = TextIndex::new(&self.article.text);
        let mut sentences = BTreeMap::new();
        let mut contents = Contents::default();
        for value in fields.list("sentences", MAX_SENTENCES, findings)? {
            // What is wrong with it is among the findings.
            if let Ok(sentence) = self.sentence(value, &text, &mut contents, findings) {
                match sentences.entry(sentence.span) {
                    Entry::Vacant(place) => {
                        place.insert(sentence);
                    }
                    Entry::Occupied(_) => {
                        findings.add(ProblemCode::MalformedRecord, "a sentence stands twice: the first is kept");
                    }
                }
            }
            findings.enter_span(None);
        }
        let mut sentences: Vec<AnnotatedSentence> = sentences.into_values().collect();
        contents.resolve(&mut sentences, self.base, findings);
        Ok(sentences)
    }

    fn sentence(
        &self,
        value: Value,
        text: &TextIndex<'_>,
        contents: &mut Contents,
        findings: &mut Findings,
    ) -> Result<AnnotatedSentence, Unusable> {
        let mut fields = Fields::of("sentence", value, findings)?;
        let (span, quote) = self.part(&mut fields, text, findings)?;
        fields.types(&["Sentence"], findings);
        let node = self.base.part(&self.article.id, span);
        fields.iri("id", node.as_str(), self.base, findings)?;
        fields.iri("referenceContext", self.base.article(&self.article.id).as_str(), self.base, findings)?;
        let mut mentions = BTreeMap::new();
        for value in fields.list("mentions", MAX_PER_SENTENCE, findings).unwrap_or_default() {
            if let Ok(mention) = self.mention(value, span, text, findings) {
                mentions.entry((mention.span, mention.actor.clone())).or_insert(mention);
            }
            findings.enter_span(Some(span));
        }
        let says = fields.list("says", MAX_PER_SENTENCE, findings)?;
        fields.finish(findings);
        let (claims, speaks_for) = claims::Reader { sentences: self, span, quote, node }.read(says, contents, findings);
        Ok(AnnotatedSentence { span, claims, speaks_for, mentions: mentions.into_values().collect() })
    }

    fn mention(
        &self,
        value: Value,
        sentence: Span,
        text: &TextIndex<'_>,
        findings: &mut Findings,
    ) -> Result<Mention, Unusable> {
        let mut fields = Fields::of("mention", value, findings)?;
        let (span, _) = self.part(&mut fields, text, findings)?;
        if !sentence.contains(span) {
            let message = format!("expected a mention within its sentence, characters {sentence}");
            return findings.refuse(ProblemCode::SpanOutOfBounds, message);
        }
        fields.types(&["Mention"], findings);
        fields.iri("id", self.base.part(&self.article.id, span).as_str(), self.base, findings)?;
        fields.iri("referenceContext", self.base.article(&self.article.id).as_str(), self.base, findings)?;
        let actor = self.actors.resolve(&fields.needed_string("refersTo", findings)?, findings)?;
        let confidence = fields.confidence(findings)?;
        fields.finish(findings);
        Ok(Mention { span, actor, confidence })
    }

    /// A span that lies in the text, with its slice, which the quote, where given, equals.
    fn part<'t>(
        &self,
        fields: &mut Fields,
        text: &TextIndex<'t>,
        findings: &mut Findings,
    ) -> Result<(Span, &'t str), Unusable> {
        let span = fields.span(findings)?;
        let Some(slice) = text.slice(span) else {
            let message = format!("expected offsets within a text of {} characters, found {span}", text.len());
            return findings.refuse(ProblemCode::SpanOutOfBounds, message);
        };
        findings.enter_span(Some(span));
        match fields.long_string("quote", MAX_TEXT_LENGTH, findings)? {
            Some(quote) if quote != slice => {
                let message = format!("expected {}, found {}", shown(slice), shown(&quote));
                findings.refuse(ProblemCode::QuoteMismatch, message)
            }
            _ => Ok((span, slice)),
        }
    }
}
