//! The actors that an annotated article describes.

use super::fields::{Fields, Findings, Unusable, shown};
use super::{MAX_ACTORS, MAX_PER_ROLE};
use crate::annotation::AnnotatedSentence;
use crate::entity::{Actor, ActorId, ActorKind, Link, Qid};
use crate::error::ProblemCode;
use crate::vocab::mint::Base;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The described actors, and how the document refers to them.
pub(super) struct Actors<'b> {
    described: BTreeMap<ActorId, Actor>,
    /// Identities by the names that hold in this document only: `_:rebels`.
    named: BTreeMap<String, ActorId>,
    base: &'b Base,
}

impl<'b> Actors<'b> {
    /// Reads the descriptions; one that cannot be used is left out.
    pub(super) fn read(fields: &mut Fields, base: &'b Base, findings: &mut Findings) -> Self {
        let mut actors = Self { described: BTreeMap::new(), named: BTreeMap::new(), base };
        for value in fields.list("actors", MAX_ACTORS, findings).unwrap_or_default() {
            // What is wrong with it is among the findings.
            let _ = actors.add(value, findings);
        }
        actors
    }

    fn add(&mut self, value: Value, findings: &mut Findings) -> Result<(), Unusable> {
        let mut fields = Fields::of("actor", value, findings)?;
        let given = fields.string("id", findings)?;
        let wikidata = qid(&mut fields, "wikidata", findings)?;
        let kind = fields.needed_string("kind", findings)?;
        let Some(kind) = ActorKind::from_name(&kind) else {
            let known: Vec<_> = ActorKind::ALL.iter().map(|kind| kind.name()).collect();
            let message = format!("expected one of {} as kind of an actor, found {}", known.join(", "), shown(&kind));
            return findings.refuse(ProblemCode::UnknownTerm, message);
        };
        let label = fields.needed_string("label", findings)?;
        let mut names: BTreeSet<String> = fields.strings("names", MAX_ACTORS, findings)?.into_iter().collect();
        names.remove(&label);
        let link = Link {
            close_match: qid(&mut fields, "closeMatch", findings).unwrap_or_default(),
            reason: fields.string_or_none("reason", findings),
        };
        fields.finish(findings);
        let (name, id) = match given {
            Some(name) if name.starts_with("_:") => (Some(name), None),
            Some(iri) => match self.identity(&iri) {
                Some(id) => (None, Some(id)),
                None => {
                    let expected = format!("{}Q… or {}actor/…", self.base.as_str(), self.base.as_str());
                    let message = format!("expected {expected} as id of an actor, found {}", shown(&iri));
                    return findings.refuse(ProblemCode::MalformedIri, message);
                }
            },
            None => (None, None),
        };
        let id = match (id, wikidata.map(ActorId::Linked)) {
            (Some(given), Some(linked)) if given != linked => {
                let message = format!(
                    "expected {} as id of the actor with its Wikidata item, found {}",
                    linked.iri(self.base),
                    given.iri(self.base)
                );
                return findings.refuse(ProblemCode::MalformedIri, message);
            }
            (Some(id), _) | (None, Some(id)) => id,
            (None, None) => ActorId::local(&label),
        };
        if let Some(name) = name
            && self.named.insert(name.clone(), id.clone()).is_some_and(|other| other != id)
        {
            return findings.refuse(ProblemCode::MalformedRecord, format!("two actors are called {}", shown(&name)));
        }
        let actor = Actor { id: id.clone(), kind, label, names, link };
        match self.described.get(&id) {
            Some(other) if *other != actor => {
                let message = format!("{} is described twice: the first description is kept", id.iri(self.base));
                findings.refuse(ProblemCode::MalformedRecord, message)
            }
            Some(_) => Ok(()),
            None => {
                self.described.insert(id, actor);
                Ok(())
            }
        }
    }

    /// The identity behind an IRI, absolute or below the base.
    fn identity(&self, iri: &str) -> Option<ActorId> {
        ActorId::from_iri(iri, self.base)
            .or_else(|| ActorId::from_iri(&format!("{}{iri}", self.base.as_str()), self.base))
    }

    /// The described actor to which the document refers in this way.
    pub(super) fn resolve(&self, reference: &str, findings: &mut Findings) -> Result<ActorId, Unusable> {
        let id = match self.named.get(reference) {
            Some(id) => Some(id.clone()),
            None => self.identity(reference),
        };
        match id {
            Some(id) if self.described.contains_key(&id) => Ok(id),
            Some(_) => {
                let message = format!("expected an actor that the article describes, found {}", shown(reference));
                findings.refuse(ProblemCode::DanglingReference, message)
            }
            None if reference.starts_with("_:") => {
                let message = format!("expected an actor that the article describes, found {}", shown(reference));
                findings.refuse(ProblemCode::DanglingReference, message)
            }
            None => {
                let message = format!("expected the IRI of an actor, found {}", shown(reference));
                findings.refuse(ProblemCode::MalformedIri, message)
            }
        }
    }

    /// The actors in a role.
    pub(super) fn role(
        &self,
        fields: &mut Fields,
        key: &str,
        findings: &mut Findings,
    ) -> Result<Vec<ActorId>, Unusable> {
        let references = fields.strings(key, MAX_PER_ROLE, findings)?;
        references.iter().map(|reference| self.resolve(reference, findings)).collect()
    }

    /// The descriptions of the actors that some sentences name, sorted by identity.
    pub(super) fn named_in(self, sentences: &[AnnotatedSentence]) -> Vec<Actor> {
        let mut named: BTreeSet<&ActorId> = BTreeSet::new();
        for sentence in sentences {
            named.extend(sentence.mentions.iter().map(|mention| &mention.actor));
            named.extend(sentence.speaks_for.iter().flat_map(|speaks| [&speaks.person, &speaks.state]));
            for claim in &sentence.claims {
                let proposition = &claim.proposition;
                named.extend(&proposition.initiators);
                named.extend(&proposition.targets);
                named.extend(&proposition.attributed_to);
                named.extend(&proposition.location);
            }
        }
        self.described.into_values().filter(|actor| named.contains(&actor.id)).collect()
    }
}

fn qid(fields: &mut Fields, key: &str, findings: &mut Findings) -> Result<Option<Qid>, Unusable> {
    let Some(text) = fields.string(key, findings)? else { return Ok(None) };
    match Qid::parse(&text) {
        Some(qid) => Ok(Some(qid)),
        None => findings.refuse(
            ProblemCode::MalformedQid,
            format!("expected a Wikidata item, Q and a number, for '{key}' of an actor, found {}", shown(&text)),
        ),
    }
}
