//! Plain statements with their evidence, as RDF 1.2 annotations.

use super::{SentenceRef, Statement, World};
use crate::vocab::mint::{Base, digest};
use crate::vocab::{dip, prov, rdf};
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, Quad, Triple};

/// The reifier of a plain statement: `{base}statement/{hash}` over subject, property and object.
pub fn reifier(
    subject: NamedNodeRef<'_>,
    property: NamedNodeRef<'_>,
    object: NamedNodeRef<'_>,
    base: &Base,
) -> NamedNode {
    base.statement(&digest(&[subject.as_str(), property.as_str(), object.as_str()]))
}

/// What RDF 1.2 writes `{| dip:event :e ; prov:wasDerivedFrom :s |}`: the quads that tie a plain statement to the events
/// behind it and the sentences that say so, in the default graph. The statement itself is not among them.
pub fn annotation(
    (subject, property, object): (NamedNodeRef<'_>, NamedNodeRef<'_>, NamedNodeRef<'_>),
    events: impl IntoIterator<Item = NamedNode>,
    sentences: impl IntoIterator<Item = NamedNode>,
    base: &Base,
) -> Vec<Quad> {
    let reifier = reifier(subject, property, object, base);
    let triple = Triple::new(subject, property, object);
    let quad = |property: NamedNodeRef<'_>, object: NamedNode| {
        Quad::new(reifier.clone(), property, object, GraphName::DefaultGraph)
    };
    let mut quads = vec![Quad::new(reifier.clone(), rdf::REIFIES, triple, GraphName::DefaultGraph)];
    quads.extend(events.into_iter().map(|event| quad(dip::HAS_EVENT, event)));
    quads.extend(sentences.into_iter().map(|sentence| quad(prov::WAS_DERIVED_FROM, sentence)));
    quads
}

/// The annotations of all plain statements of the world; see [`annotation`].
pub fn statement_annotations<'w>(world: &'w World, base: &'w Base) -> impl Iterator<Item = Quad> + 'w {
    world.statements.iter().flat_map(move |statement| {
        let Statement { subject, class, object, events, evidence } = statement;
        annotation(
            (subject.iri(base).as_ref(), class.property(), object.iri(base).as_ref()),
            events.iter().map(|event| base.event(event)),
            evidence.iter().map(|SentenceRef { article, span }| base.part(article, *span)),
            base,
        )
    })
}
