//! The article itself: text, metadata, annotator.

use super::actors::Actors;
use super::fields::{Fields, Findings, Unusable, shown};
use super::{MAX_TEXT_LENGTH, sentences};
use crate::annotation::{AnnotatedArticle, Annotator, CONTEXT};
use crate::article::{Article, Metadata};
use crate::error::ProblemCode;
use crate::vocab::mint::Base;
use oxigraph::model::NamedNode;
use serde_json::Value;

/// Reads an annotated article; none if its text or its identity cannot be used.
pub(super) fn read(mut fields: Fields, base: &Base, findings: &mut Findings) -> Option<AnnotatedArticle> {
    annotated(&mut fields, base, findings).ok().inspect(|_| fields.finish(findings))
}

fn annotated(fields: &mut Fields, base: &Base, findings: &mut Findings) -> Result<AnnotatedArticle, Unusable> {
    let identifier = fields.needed_string("identifier", findings)?;
    findings.enter_article(&identifier);
    if let Some(context) = fields.take("@context").filter(|context| !is_ours(context)) {
        findings.add(
            ProblemCode::UnknownTerm,
            format!("expected the context '{CONTEXT}', found {}", shown(&context.to_string())),
        );
    }
    fields.types(&["Article", "NewsArticle", "Context"], findings);
    let text = text(fields, findings)?;
    let metadata = metadata(fields, base, findings);
    let article = Article::new(identifier, metadata, text);
    fields.iri("id", base.article(&article.id).as_str(), base, findings)?;
    let annotator = annotator(fields, base, findings)?;
    let actors = Actors::read(fields, base, findings);
    let generator = base.annotator(&annotator.name, &annotator.version);
    let sentences = sentences::Reader { article: &article, actors: &actors, generator, base }.read(fields, findings)?;
    let actors = actors.named_in(&sentences);
    Ok(AnnotatedArticle { article, annotator, actors, sentences })
}

fn is_ours(context: &Value) -> bool {
    match context {
        Value::String(context) => context == CONTEXT,
        Value::Array(contexts) => !contexts.is_empty() && contexts.iter().all(is_ours),
        _ => false,
    }
}

fn text(fields: &mut Fields, findings: &mut Findings) -> Result<String, Unusable> {
    let text = match fields.long_string("text", MAX_TEXT_LENGTH, findings)? {
        Some(text) if !text.trim().is_empty() => text,
        _ => {
            return findings
                .refuse(ProblemCode::EmptyArticle, "expected a text that is not empty for 'text' of the article");
        }
    };
    let hash = crate::vocab::mint::sha256_hex(text.as_bytes());
    match fields.string("sha256", findings)? {
        Some(given) if given != hash => findings.refuse(
            ProblemCode::HashMismatch,
            format!("expected '{hash}', the SHA-256 of the text, found {}", shown(&given)),
        ),
        _ => Ok(text),
    }
}

fn metadata(fields: &mut Fields, base: &Base, findings: &mut Findings) -> Metadata {
    let url = fields.string_or_none("url", findings).filter(|url| {
        let valid = NamedNode::new(url.as_str()).is_ok();
        if !valid {
            findings
                .add(ProblemCode::MalformedIri, format!("expected an absolute IRI for 'url', found {}", shown(url)));
        }
        valid
    });
    Metadata {
        headline: fields.string_or_none("headline", findings),
        url,
        published: fields.date("datePublished", findings).unwrap_or_default(),
        publisher: publisher(fields, base, findings).unwrap_or_default(),
        language: fields.string_or_none("language", findings),
    }
}

fn publisher(fields: &mut Fields, base: &Base, findings: &mut Findings) -> Result<Option<String>, Unusable> {
    let Some(value) = fields.take("publisher") else { return Ok(None) };
    let mut publisher = Fields::of("publisher", value, findings)?;
    publisher.types(&["Publisher"], findings);
    let name = publisher.needed_string("name", findings)?;
    publisher.iri("id", base.publisher(&name).as_str(), base, findings)?;
    publisher.finish(findings);
    Ok(Some(name))
}

fn annotator(fields: &mut Fields, base: &Base, findings: &mut Findings) -> Result<Annotator, Unusable> {
    let Some(value) = fields.take("annotator") else {
        return Ok(Annotator { name: "unknown".to_owned(), version: "unknown".to_owned() });
    };
    let mut node = Fields::of("annotator", value, findings)?;
    node.types(&["Activity"], findings);
    let name = node.needed_string("name", findings)?;
    let version = node.string("version", findings)?.unwrap_or_else(|| "unknown".to_owned());
    node.iri("id", base.annotator(&name, &version).as_str(), base, findings)?;
    node.finish(findings);
    Ok(Annotator { name, version })
}
