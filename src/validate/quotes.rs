//! Whether every quote equals its slice of the text, and every text is the one that its SHA-256 pins.

use super::index::{Index, Node};
use super::report::{Finding, Report};
use crate::article::{ArticleId, Span, TextIndex};
use crate::error::{ProblemCode, Result};
use crate::vocab::mint::{Base, sha256_hex};
use crate::vocab::{dip, nif};
use oxigraph::model::{NamedNode, NamedNodeRef};
use std::collections::BTreeMap;

/// Checks texts and quotes, one article at a time.
pub(super) fn check(
    index: &Index,
    base: &Base,
    text: impl Fn(&ArticleId) -> Result<Option<String>>,
    report: &mut Report,
) -> Result<()> {
    let mut parts: BTreeMap<&NamedNode, Vec<(&NamedNode, &Node)>> = BTreeMap::new();
    for (part, node) in index.quotes() {
        report.counts.quotes += 1;
        match node.nodes(nif::REFERENCE_CONTEXT).find(|context| is_article(index, context)) {
            Some(article) => parts.entry(article).or_default().push((part, node)),
            None => {
                let message = "a quote of no article: expected nif:referenceContext to name an article of the dataset";
                let finding = Finding::new(ProblemCode::DanglingReference, part.as_str(), message);
                report.push(finding.at(nif::REFERENCE_CONTEXT.as_str()));
            }
        }
    }
    for (article, node) in index.default.iter().filter(|(_, node)| node.is_a(dip::ARTICLE)) {
        report.counts.articles += 1;
        let id = base.strip(article.as_str()).and_then(|path| ArticleId::parse(path.strip_prefix("article/")?));
        let stored = id.as_ref().map(&text).transpose()?.flatten();
        let Some(text) = node.text(nif::IS_STRING).or(stored.as_deref()) else {
            let message = "its text is not in the dataset: its quotes cannot be checked";
            report.push(Finding::new(ProblemCode::MissingText, article.as_str(), message));
            continue;
        };
        pinned(article, node, text, report);
        let text = TextIndex::new(text);
        for (part, node) in parts.remove(article).unwrap_or_default() {
            if let Some(finding) = quote(part, node, article, &text) {
                report.push(finding);
            } else {
                report.counts.quotes_exact += 1;
            }
        }
    }
    Ok(())
}

fn is_article(index: &Index, node: &NamedNode) -> bool {
    index.default.get(node).is_some_and(|node| node.is_a(dip::ARTICLE))
}

fn pinned(article: &NamedNode, node: &Node, text: &str, report: &mut Report) {
    let found = sha256_hex(text.as_bytes());
    if node.text(dip::SHA256) == Some(&found) {
        report.counts.texts_pinned += 1;
    } else {
        let stated = node.text(dip::SHA256).unwrap_or("none");
        let message = format!("its text has the SHA-256 {found}: expected the one that it states, {stated}");
        let finding = Finding::new(ProblemCode::HashMismatch, article.as_str(), message);
        report.push(finding.at(dip::SHA256.as_str()));
    }
}

/// What is wrong with a quote; none if it is exact.
fn quote(part: &NamedNode, node: &Node, article: &NamedNode, text: &TextIndex<'_>) -> Option<Finding> {
    let finding = |code, message: String| Some(Finding::new(code, part.as_str(), message));
    let offset = |property: NamedNodeRef<'static>| node.text(property).and_then(|offset| offset.parse::<usize>().ok());
    let span = match (offset(nif::BEGIN_INDEX), offset(nif::END_INDEX)) {
        (Some(begin), Some(end)) => Span::new(begin, end),
        _ => None,
    };
    let Some(span) = span else {
        return finding(ProblemCode::SpanOutOfBounds, "expected two offsets, the first before the second".to_owned());
    };
    if part.as_str() != format!("{}#char={},{}", article.as_str(), span.begin(), span.end()) {
        let message = format!(
            "expected the IRI that its article and offsets make, {}#char={},{}",
            article.as_str(),
            span.begin(),
            span.end()
        );
        return finding(ProblemCode::MalformedIri, message);
    }
    let Some(slice) = text.slice(span) else {
        let message = format!("the offsets {span} lie outside the text, which has {} characters", text.len());
        return finding(ProblemCode::SpanOutOfBounds, message);
    };
    let mut quotes = node.values(nif::ANCHOR_OF);
    if quotes.next().is_none() {
        return finding(ProblemCode::QuoteMismatch, format!("expected the quote {slice:?}, found none"));
    }
    match node.values(nif::ANCHOR_OF).find(|quote| !is_text(quote, slice)) {
        Some(other) => {
            let message = format!("expected the slice of the text, {slice:?}");
            let finding = Finding::new(ProblemCode::QuoteMismatch, part.as_str(), message);
            Some(finding.at(nif::ANCHOR_OF.as_str()).with(other))
        }
        None => None,
    }
}

fn is_text(value: &oxigraph::model::Term, text: &str) -> bool {
    matches!(value, oxigraph::model::Term::Literal(literal) if literal.value() == text)
}
