//! Reading an annotated article: everything that is given is checked, everything that can be derived is derived.

mod actors;
mod article;
mod claims;
mod fields;
mod sentences;

use super::AnnotatedArticle;
use crate::error::{Place, Problem, ProblemCode, Problems};
use crate::vocab::mint::Base;
use fields::{Fields, Findings};
use serde_json::Value;

/// The most bytes of JSON that one annotated article may have.
pub const MAX_DOCUMENT_BYTES: usize = 64 << 20;
/// The most code points of an article's text.
pub const MAX_TEXT_LENGTH: usize = 10_000_000;
/// The most sentences of an article.
pub const MAX_SENTENCES: usize = 200_000;
/// The most claims, statements or mentions of a sentence.
pub const MAX_PER_SENTENCE: usize = 1_000;
/// The most actors of an article, and the most names of an actor.
pub const MAX_ACTORS: usize = 50_000;
/// The most actors in one role of a claim, and the most claims in its content.
pub const MAX_PER_ROLE: usize = 200;
/// The most code points of a name, a headline, an identifier, an IRI.
pub const MAX_STRING_LENGTH: usize = 4_096;

/// Reads an annotated article in its JSON-LD form, against `ontology/context.jsonld`.
///
/// Every span is in code points of `text`, from 0, end excluded. What is given is checked: offsets lie in the text,
/// quotes equal their slices, triggers occur in their sentences, identifiers are those that follow from content, actors
/// and claims that are referred to are there. What fails is a [`Problem`] each, and the smallest unit that it spoils (a
/// key, a claim, a mention, a sentence) is left out; none is returned where the text or the article's identity is
/// unusable.
///
/// # The least that a document needs
///
/// All that can be derived may be left out: `@context`, `type`, `sha256`, `quote`, `says`' plain statements,
/// `derivedFrom`, `generatedBy` and every `id`. References are IRIs, relative ones below the base (`Q912`,
/// `actor/tuareg-rebels`), or names that hold in this document only and begin with `_:`. `modality` is `Asserted`,
/// `confidence` 1 and `trigger` the whole sentence where they are missing, and a single value may stand for a list.
///
/// ```
/// use demarche::annotation;
/// use demarche::error::Place;
/// use demarche::vocab::mint::Base;
///
/// let json = r#"{
///   "identifier": "wire-7",
///   "text": "Mali cut ties with Ukraine.",
///   "annotator": {"name": "by hand", "version": "1"},
///   "actors": [
///     {"wikidata": "Q912", "kind": "State", "label": "Mali"},
///     {"wikidata": "Q212", "kind": "State", "label": "Ukraine"}
///   ],
///   "sentences": [{
///     "begin": 0, "end": 27,
///     "says": [{"eventType": "SeveranceOfRelations", "initiator": "Q912", "target": "Q212", "trigger": "cut ties"}]
///   }]
/// }"#;
/// let (article, problems) = annotation::read(json, &Base::default(), Place::default());
/// assert!(problems.is_empty());
/// assert_eq!(article.unwrap().sentences[0].claims[0].proposition.trigger, "cut ties");
/// ```
pub fn read(json: &str, base: &Base, place: Place) -> (Option<AnnotatedArticle>, Problems) {
    let mut findings = Findings::new(place);
    let article = document(json, &mut findings).and_then(|fields| article::read(fields, base, &mut findings));
    (article, findings.problems)
}

fn document(json: &str, findings: &mut Findings) -> Option<Fields> {
    if json.len() > MAX_DOCUMENT_BYTES {
        findings
            .add(ProblemCode::TooLarge, format!("expected at most {MAX_DOCUMENT_BYTES} bytes, found {}", json.len()));
        return None;
    }
    match serde_json::from_str(json) {
        Ok(Value::Object(object)) => Some(Fields::new("article", object)),
        Ok(_) => {
            findings.add(ProblemCode::MalformedRecord, "expected an annotated article, a JSON object");
            None
        }
        Err(error) => {
            findings.add(ProblemCode::MalformedJson, format!("expected an annotated article in JSON: {error}"));
            None
        }
    }
}

/// Makes a problem's place and message out of what a reader of one article finds.
pub(super) fn problem(place: &Place, code: ProblemCode, message: impl Into<String>) -> Problem {
    Problem::new(code, place.clone(), message)
}
