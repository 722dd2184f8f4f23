//! What a sentence says: claims, and plain statements that must follow from them.

use super::fields::{Fields, Findings, Unusable, shown};
use super::sentences;
use super::{MAX_PER_ROLE, MAX_PER_SENTENCE};
use crate::annotation::write::key;
use crate::annotation::{AnnotatedSentence, SpeaksFor};
use crate::article::Span;
use crate::claim::{Claim, ClaimId, EventClass, Modality, Proposition};
use crate::entity::ActorId;
use crate::error::ProblemCode;
use crate::vocab::dip;
use crate::vocab::mint::Base;
use oxigraph::model::NamedNode;
use serde_json::Value;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Reads what one sentence says.
pub(super) struct Reader<'a> {
    pub(super) sentences: &'a sentences::Reader<'a>,
    pub(super) span: Span,
    pub(super) quote: &'a str,
    pub(super) node: NamedNode,
}

/// Which claims refer to which as their content, before all claims of the article are known.
#[derive(Default)]
pub(super) struct Contents {
    /// Identities by the names that hold in this document only: `_:claim1`.
    named: BTreeMap<String, ClaimId>,
    references: BTreeMap<ClaimId, Vec<String>>,
}

impl Reader<'_> {
    /// The claims, sorted by identity, and for whom persons speak; what cannot be used is left out.
    pub(super) fn read(
        &self,
        says: Vec<Value>,
        contents: &mut Contents,
        findings: &mut Findings,
    ) -> (Vec<Claim>, Vec<SpeaksFor>) {
        let mut claims: BTreeMap<ClaimId, Claim> = BTreeMap::new();
        let mut nodes = Vec::new();
        let mut whole = true;
        for value in says {
            let Ok(fields) = Fields::of("claim", value, findings) else { continue };
            if !fields.has("eventType") && !fields.has("type") {
                nodes.push(Fields::new("statement", fields.rest()));
                continue;
            }
            match self.claim(fields, contents, findings) {
                Ok(claim) => match claims.get(&claim.id) {
                    Some(other) if other.proposition != claim.proposition => {
                        let message = format!("claim {} stands twice: the first is kept", claim.id.as_str());
                        findings.add(ProblemCode::MalformedRecord, message);
                    }
                    _ => {
                        claims.insert(claim.id.clone(), claim);
                    }
                },
                Err(Unusable) => whole = false,
            }
        }
        let mut sentence = AnnotatedSentence {
            span: self.span,
            claims: claims.into_values().collect(),
            speaks_for: Vec::new(),
            mentions: Vec::new(),
        };
        let mut speaks_for = BTreeSet::new();
        for node in nodes {
            // What is wrong with it is among the findings.
            let _ = self.statements(node, &sentence, whole, &mut speaks_for, findings);
        }
        sentence.speaks_for.extend(speaks_for);
        (sentence.claims, sentence.speaks_for)
    }

    fn claim(&self, mut fields: Fields, contents: &mut Contents, findings: &mut Findings) -> Result<Claim, Unusable> {
        fields.types(&["Claim"], findings);
        let actors = self.sentences.actors;
        let earliest = fields.date("earliest", findings)?;
        let latest = fields.date("latest", findings)?;
        if let (Some(earliest), Some(latest)) = (earliest, latest)
            && earliest > latest
        {
            let message = format!("expected earliest not after latest, found {earliest} and {latest}");
            return findings.refuse(ProblemCode::DatesNotOrdered, message);
        }
        let location = fields.string("location", findings)?;
        let proposition = Proposition {
            class: class(&mut fields, findings)?,
            trigger: self.trigger(&mut fields, findings)?,
            initiators: actors.role(&mut fields, "initiator", findings)?,
            targets: actors.role(&mut fields, "target", findings)?,
            location: location.map(|place| actors.resolve(&place, findings)).transpose()?,
            modality: modality(&mut fields, findings)?,
            attributed_to: actors.role(&mut fields, "attributedTo", findings)?,
            earliest,
            latest,
            confidence: fields.confidence(findings)?,
        };
        let content = fields.strings("content", MAX_PER_ROLE, findings)?;
        let Reader { sentences, .. } = self;
        fields.iri("derivedFrom", self.node.as_str(), sentences.base, findings)?;
        fields.iri("generatedBy", sentences.generator.as_str(), sentences.base, findings)?;
        let claim = Claim::new(&sentences.article.id, self.span, proposition);
        let given = fields.string("id", findings)?;
        match given {
            Some(name) if name.starts_with("_:") => contents.call(name, &claim.id, findings),
            Some(iri) if identity(&iri, sentences.base).as_ref() != Some(&claim.id) => {
                let expected = sentences.base.claim(claim.id.as_str());
                let message = format!("expected '{}' as id of the claim, found {}", expected.as_str(), shown(&iri));
                return findings.refuse(ProblemCode::MalformedIri, message);
            }
            _ => {}
        }
        fields.finish(findings);
        if !content.is_empty() {
            contents.references.entry(claim.id.clone()).or_default().extend(content);
        }
        Ok(claim)
    }

    /// The trigger, which occurs in the sentence; by default the whole sentence.
    fn trigger(&self, fields: &mut Fields, findings: &mut Findings) -> Result<String, Unusable> {
        match fields.long_string("trigger", super::MAX_TEXT_LENGTH, findings)? {
            None => Ok(self.quote.to_owned()),
            Some(trigger) if !trigger.is_empty() && self.quote.contains(&trigger) => Ok(trigger),
            Some(trigger) => {
                let message = format!("expected a trigger that occurs in the sentence, found {}", shown(&trigger));
                findings.refuse(ProblemCode::QuoteMismatch, message)
            }
        }
    }

    /// Checks that statements about one subject follow from the claims, and collects for whom persons speak.
    fn statements(
        &self,
        mut node: Fields,
        sentence: &AnnotatedSentence,
        whole: bool,
        speaks_for: &mut BTreeSet<SpeaksFor>,
        findings: &mut Findings,
    ) -> Result<(), Unusable> {
        let actors = self.sentences.actors;
        let subject = actors.resolve(&node.needed_string("id", findings)?, findings)?;
        for state in actors.role(&mut node, key(dip::SPEAKS_FOR), findings)? {
            speaks_for.insert(SpeaksFor { person: subject.clone(), state });
        }
        let supported = sentence.statements();
        for class in EventClass::all() {
            let property = key(class.property());
            for object in actors.role(&mut node, property, findings)? {
                // Where a claim was left out, its statements go with it.
                if whole && !supported.contains(&(subject.clone(), class, object.clone())) {
                    let message = format!(
                        "expected a claim that asserts it: {} {property} {}",
                        self.name(&subject),
                        self.name(&object)
                    );
                    findings.add(ProblemCode::UnsupportedStatement, message);
                }
            }
        }
        node.finish(findings);
        Ok(())
    }

    fn name(&self, actor: &ActorId) -> String {
        actor.iri(self.sentences.base).into_string()
    }
}

impl Contents {
    /// Notes what the document calls a claim.
    fn call(&mut self, name: String, claim: &ClaimId, findings: &mut Findings) {
        let called = self.named.entry(name);
        if let Entry::Occupied(other) = &called
            && other.get() != claim
        {
            findings.add(ProblemCode::MalformedRecord, format!("two claims are called {}", shown(other.key())));
        }
        called.or_insert_with(|| claim.clone());
    }

    /// Gives each claim its content; a reference that leads nowhere is left out.
    pub(super) fn resolve(self, sentences: &mut [AnnotatedSentence], base: &Base, findings: &mut Findings) {
        let known: BTreeSet<ClaimId> =
            sentences.iter().flat_map(|sentence| &sentence.claims).map(|claim| claim.id.clone()).collect();
        for sentence in sentences {
            findings.enter_span(Some(sentence.span));
            for claim in &mut sentence.claims {
                let mut content = BTreeSet::new();
                for reference in self.references.get(&claim.id).into_iter().flatten() {
                    let id = self.named.get(reference).cloned().or_else(|| identity(reference, base));
                    match id {
                        Some(id) if known.contains(&id) && id != claim.id => {
                            content.insert(id);
                        }
                        _ => {
                            let message = format!("expected another claim of the article, found {}", shown(reference));
                            findings.add(ProblemCode::DanglingReference, message);
                        }
                    }
                }
                claim.content = content.into_iter().take(MAX_PER_SENTENCE).collect();
            }
        }
        findings.enter_span(None);
    }
}

fn class(fields: &mut Fields, findings: &mut Findings) -> Result<EventClass, Unusable> {
    let name = fields.needed_string("eventType", findings)?;
    match EventClass::from_name(&name) {
        Some(class) => Ok(class),
        None => findings.refuse(ProblemCode::UnknownTerm, format!("expected an event class, found {}", shown(&name))),
    }
}

fn modality(fields: &mut Fields, findings: &mut Findings) -> Result<Modality, Unusable> {
    let Some(name) = fields.string("modality", findings)? else { return Ok(Modality::default()) };
    match Modality::from_name(&name) {
        Some(modality) => Ok(modality),
        None => {
            let known: Vec<_> = Modality::ALL.iter().map(|modality| modality.name()).collect();
            let message = format!("expected one of {} as modality, found {}", known.join(", "), shown(&name));
            findings.refuse(ProblemCode::UnknownTerm, message)
        }
    }
}

/// The identity behind the IRI of a claim, absolute or below the base.
fn identity(iri: &str, base: &Base) -> Option<ClaimId> {
    base.strip(iri).unwrap_or(iri).strip_prefix("claim/").and_then(ClaimId::parse)
}
