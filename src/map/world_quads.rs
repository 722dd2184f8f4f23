//! The world layer as quads.

use super::sink::Sink;
use super::{Event, EventStatus, RelationPeriod, RelationStatus, World, WorldActor};
use crate::entity::ActorId;
use crate::vocab::mint::Base;
use crate::vocab::{dip, owl, prov, rdf, rdfs, skos, xsd};
use oxigraph::model::{LiteralRef, NamedNode, NamedNodeRef, Quad, QuadRef};

/// How many other names of an actor are written, the first in code-point order.
pub const MAX_ALT_LABELS: usize = 8;

/// Calls `sink` with each quad of the world layer, all in the default graph, without repeats.
///
/// # Errors
///
/// The first error of `sink`.
pub fn each_world_quad<E>(world: &World, base: &Base, sink: impl FnMut(QuadRef<'_>) -> Result<(), E>) -> Result<(), E> {
    let mut mapper = Mapper { base, sink: Sink::new(sink) };
    world.actors.iter().try_for_each(|actor| mapper.actor(actor))?;
    world.events.iter().try_for_each(|event| mapper.event(event))?;
    for statement in &world.statements {
        let subject = statement.subject.iri(base);
        mapper.actors(subject.as_ref(), statement.class.property(), [&statement.object])?;
    }
    world.relations.iter().try_for_each(|relation| mapper.relation(relation))
}

/// The quads of the world layer, as [`each_world_quad`] gives them.
pub fn world_quads(world: &World, base: &Base) -> Vec<Quad> {
    let mut quads = Vec::new();
    let collected = each_world_quad(world, base, |quad| {
        quads.push(quad.into_owned());
        Ok::<(), std::convert::Infallible>(())
    });
    match collected {
        Ok(()) => quads,
        Err(never) => match never {},
    }
}

impl EventStatus {
    /// The class of the events of this status: `dip:Event`, `dip:AllegedEvent` ….
    pub fn iri(self) -> NamedNodeRef<'static> {
        match self {
            Self::Asserted => dip::EVENT,
            Self::Alleged => dip::ALLEGED_EVENT,
            Self::Denied => dip::DENIED_EVENT,
            Self::Planned => dip::PLANNED_EVENT,
        }
    }
}

impl RelationStatus {
    /// The individual: `dip:Severed` ….
    pub fn iri(self) -> NamedNodeRef<'static> {
        match self {
            Self::Established => dip::ESTABLISHED,
            Self::Severed => dip::SEVERED,
            Self::Restored => dip::RESTORED,
            Self::Downgraded => dip::DOWNGRADED,
        }
    }
}

struct Mapper<'a, F> {
    base: &'a Base,
    sink: Sink<F>,
}

impl<E, F: FnMut(QuadRef<'_>) -> Result<(), E>> Mapper<'_, F> {
    fn actor(&mut self, actor: &WorldActor) -> Result<(), E> {
        let node = actor.id.iri(self.base);
        let node = node.as_ref();
        self.sink.quad(node, rdf::TYPE, actor.kind.iri())?;
        self.english(node, skos::PREF_LABEL, &actor.label)?;
        for name in actor.names.iter().filter(|&name| *name != actor.label).take(MAX_ALT_LABELS) {
            self.sink.text(node, skos::ALT_LABEL, name)?;
        }
        if let Some(qid) = actor.id.qid() {
            self.sink.quad(node, owl::SAME_AS, qid.wikidata().as_ref())?;
        } else {
            if let Some(close_match) = &actor.link.close_match {
                self.sink.quad(node, skos::CLOSE_MATCH, close_match.wikidata().as_ref())?;
            }
            if let Some(reason) = &actor.link.reason {
                self.sink.text(node, dip::UNLINKED_REASON, reason)?;
            }
        }
        self.actors(node, dip::SPEAKS_FOR, &actor.speaks_for)
    }

    fn event(&mut self, event: &Event) -> Result<(), E> {
        let node = self.base.event(&event.id);
        let node = node.as_ref();
        self.sink.quad(node, rdf::TYPE, event.status.iri())?;
        let class_property = if event.status == EventStatus::Asserted { rdf::TYPE } else { dip::EVENT_TYPE };
        self.sink.quad(node, class_property, event.class.iri())?;
        self.english(node, rdfs::LABEL, &event.label)?;
        self.actors(node, dip::INITIATOR, &event.initiators)?;
        self.actors(node, dip::TARGET, &event.targets)?;
        self.actors(node, dip::LOCATION, &event.locations)?;
        if let Some(earliest) = event.earliest {
            self.sink.date(node, dip::EARLIEST, earliest)?;
        }
        if let Some(latest) = event.latest {
            self.sink.date(node, dip::LATEST, latest)?;
        }
        for sentence in &event.evidence {
            self.sink.quad(node, dip::EVIDENCE, self.base.part(&sentence.article, sentence.span).as_ref())?;
        }
        for claim in &event.claims {
            self.sink.quad(node, dip::HAS_CLAIM, self.base.claim(claim.as_str()).as_ref())?;
        }
        self.sink.number(node, dip::SOURCE_COUNT, event.source_count, xsd::INTEGER)?;
        self.sink.number(node, dip::CLAIM_COUNT, event.claims.len(), xsd::INTEGER)?;
        if event.disputed {
            self.sink.quad(node, dip::DISPUTED, LiteralRef::new_typed_literal("true", xsd::BOOLEAN))?;
        }
        Ok(())
    }

    fn relation(&mut self, relation: &RelationPeriod) -> Result<(), E> {
        let node: NamedNode = self.base.relation(&relation.id);
        let node = node.as_ref();
        self.sink.quad(node, rdf::TYPE, dip::DIPLOMATIC_RELATION)?;
        self.actors(node, dip::PARTY, &relation.parties)?;
        self.sink.quad(node, dip::STATUS, relation.status.iri())?;
        if let Some(since) = relation.since {
            self.sink.date(node, dip::SINCE, since)?;
        }
        if let Some(until) = relation.until {
            self.sink.date(node, dip::UNTIL, until)?;
        }
        self.sink.quad(node, prov::WAS_DERIVED_FROM, self.base.event(&relation.event).as_ref())
    }

    fn actors<'i>(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        actors: impl IntoIterator<Item = &'i ActorId>,
    ) -> Result<(), E> {
        actors.into_iter().try_for_each(|actor| self.sink.quad(subject, property, actor.iri(self.base).as_ref()))
    }

    fn english(&mut self, subject: NamedNodeRef<'_>, property: NamedNodeRef<'_>, text: &str) -> Result<(), E> {
        self.sink.quad(subject, property, LiteralRef::new_language_tagged_literal_unchecked(text, "en"))
    }
}
