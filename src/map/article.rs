//! One annotated article as quads: its source layer and its claims.

use super::sink::Sink;
use crate::annotation::{AnnotatedArticle, AnnotatedSentence, Annotator};
use crate::article::{Article, Span, TextIndex};
use crate::claim::Claim;
use crate::entity::{ActorId, Mention};
use crate::vocab::mint::Base;
use crate::vocab::{dcterms, dip, nif, prov, rdf, schema, xsd};
use oxigraph::model::{NamedNode, NamedNodeRef, Quad, QuadRef};

/// Calls `sink` with each source and claim quad of an article: a pure function of the article, one quad at a time.
///
/// The source layer stands in the default graph, what a sentence says in the graph that bears the sentence's IRI. A quad
/// comes once; only the confidence of several mentions of one span may come again.
///
/// # Errors
///
/// The first error of `sink`.
pub fn each_quad<E>(
    annotated: &AnnotatedArticle,
    base: &Base,
    sink: impl FnMut(QuadRef<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let AnnotatedArticle { article, annotator, sentences, .. } = annotated;
    let mut sink = Sink::new(sink);
    let mut mapper = Mapper {
        article: base.article(&article.id),
        annotator: base.annotator(&annotator.name, &annotator.version),
        text: TextIndex::new(&article.text),
        source: article,
        base,
        sink: &mut sink,
    };
    mapper.article()?;
    mapper.annotator(annotator)?;
    sentences.iter().try_for_each(|sentence| mapper.sentence(sentence))
}

/// The source and claim quads of an article, as [`each_quad`] gives them.
pub fn quads(annotated: &AnnotatedArticle, base: &Base) -> Vec<Quad> {
    let mut quads = Vec::new();
    let collected = each_quad(annotated, base, |quad| {
        quads.push(quad.into_owned());
        Ok::<(), std::convert::Infallible>(())
    });
    match collected {
        Ok(()) => quads,
        Err(never) => match never {},
    }
}

struct Mapper<'a, F> {
    source: &'a Article,
    article: NamedNode,
    annotator: NamedNode,
    text: TextIndex<'a>,
    base: &'a Base,
    sink: &'a mut Sink<F>,
}

impl<E, F: FnMut(QuadRef<'_>) -> Result<(), E>> Mapper<'_, F> {
    fn article(&mut self) -> Result<(), E> {
        let Self { source, sink, base, .. } = self;
        let article = self.article.as_ref();
        let metadata = &source.metadata;
        for class in [dip::ARTICLE, schema::NEWS_ARTICLE, nif::CONTEXT] {
            sink.quad(article, rdf::TYPE, class)?;
        }
        sink.text(article, dcterms::IDENTIFIER, &source.identifier)?;
        if let Some(headline) = &metadata.headline {
            sink.text(article, schema::HEADLINE, headline)?;
        }
        if let Some(Ok(url)) = metadata.url.as_deref().map(NamedNode::new) {
            sink.quad(article, schema::URL, url.as_ref())?;
        }
        if let Some(published) = metadata.published {
            sink.date(article, schema::DATE_PUBLISHED, published)?;
        }
        if let Some(name) = &metadata.publisher {
            let publisher = base.publisher(name);
            sink.quad(article, schema::PUBLISHER, publisher.as_ref())?;
            sink.quad(publisher.as_ref(), rdf::TYPE, schema::ORGANIZATION)?;
            sink.text(publisher.as_ref(), schema::NAME, name)?;
        }
        if let Some(language) = &metadata.language {
            sink.text(article, schema::IN_LANGUAGE, language)?;
        }
        sink.text(article, dip::SHA256, &source.sha256())?;
        sink.text(article, nif::IS_STRING, &source.text)
    }

    fn annotator(&mut self, annotator: &Annotator) -> Result<(), E> {
        let node = self.annotator.as_ref();
        self.sink.quad(node, rdf::TYPE, prov::ACTIVITY)?;
        self.sink.text(node, schema::NAME, &annotator.name)?;
        self.sink.text(node, schema::SOFTWARE_VERSION, &annotator.version)
    }

    fn sentence(&mut self, sentence: &AnnotatedSentence) -> Result<(), E> {
        let node = self.base.part(&self.source.id, sentence.span);
        self.part(node.as_ref(), dip::SENTENCE, sentence.span)?;
        let mut before = None;
        for mention in &sentence.mentions {
            self.mention(mention, before, sentence.span)?;
            before = Some(mention);
        }
        self.sink.graph = Some(node.clone());
        for claim in &sentence.claims {
            self.claim(claim, node.as_ref())?;
        }
        self.statements(sentence)?;
        self.sink.graph = None;
        Ok(())
    }

    /// A mention, which may fill its sentence. One of several actors ("both countries") is several mentions of one span,
    /// and one node: `before` is the mention that was written last.
    fn mention(&mut self, mention: &Mention, before: Option<&Mention>, sentence: Span) -> Result<(), E> {
        let node = self.base.part(&self.source.id, mention.span);
        let same = before.filter(|before| before.span == mention.span);
        if same.is_none() && mention.span == sentence {
            self.sink.quad(node.as_ref(), rdf::TYPE, dip::MENTION)?;
        } else if same.is_none() {
            self.part(node.as_ref(), dip::MENTION, mention.span)?;
        }
        self.actor(node.as_ref(), dip::REFERS_TO, &mention.actor)?;
        if same.is_none_or(|same| same.confidence != mention.confidence) {
            self.sink.double(node.as_ref(), dip::CONFIDENCE, mention.confidence)?;
        }
        Ok(())
    }

    /// A part of the text: its class, where it stands, and its exact text.
    fn part(&mut self, node: NamedNodeRef<'_>, class: NamedNodeRef<'_>, span: Span) -> Result<(), E> {
        self.sink.quad(node, rdf::TYPE, class)?;
        self.sink.number(node, nif::BEGIN_INDEX, span.begin(), xsd::NON_NEGATIVE_INTEGER)?;
        self.sink.number(node, nif::END_INDEX, span.end(), xsd::NON_NEGATIVE_INTEGER)?;
        self.sink.text(node, nif::ANCHOR_OF, self.text.slice(span).unwrap_or_default())?;
        self.sink.quad(node, nif::REFERENCE_CONTEXT, self.article.as_ref())
    }

    fn claim(&mut self, claim: &Claim, sentence: NamedNodeRef<'_>) -> Result<(), E> {
        let node = self.base.claim(claim.id.as_str());
        let node = node.as_ref();
        let proposition = &claim.proposition;
        self.sink.quad(node, rdf::TYPE, dip::CLAIM)?;
        self.sink.quad(node, dip::EVENT_TYPE, proposition.class.iri())?;
        for initiator in &proposition.initiators {
            self.actor(node, dip::INITIATOR, initiator)?;
        }
        for target in &proposition.targets {
            self.actor(node, dip::TARGET, target)?;
        }
        if let Some(location) = &proposition.location {
            self.actor(node, dip::LOCATION, location)?;
        }
        self.sink.text(node, dip::TRIGGER, &proposition.trigger)?;
        self.sink.quad(node, dip::HAS_MODALITY, proposition.modality.iri())?;
        for source in &proposition.attributed_to {
            self.actor(node, dip::ATTRIBUTED_TO, source)?;
        }
        if let Some(earliest) = proposition.earliest {
            self.sink.date(node, dip::EARLIEST, earliest)?;
        }
        if let Some(latest) = proposition.latest {
            self.sink.date(node, dip::LATEST, latest)?;
        }
        self.sink.double(node, dip::CONFIDENCE, proposition.confidence)?;
        for content in &claim.content {
            self.sink.quad(node, dip::CONTENT, self.base.claim(content.as_str()).as_ref())?;
        }
        self.sink.quad(node, prov::WAS_DERIVED_FROM, sentence)?;
        self.sink.quad(node, prov::WAS_GENERATED_BY, self.annotator.as_ref())
    }

    /// The plain statements of the sentence's asserted claims, each once, and for whom it lets persons speak.
    fn statements(&mut self, sentence: &AnnotatedSentence) -> Result<(), E> {
        for (subject, class, object) in sentence.statements() {
            self.actor(subject.iri(self.base).as_ref(), class.property(), &object)?;
        }
        for speaks in &sentence.speaks_for {
            self.actor(speaks.person.iri(self.base).as_ref(), dip::SPEAKS_FOR, &speaks.state)?;
        }
        Ok(())
    }

    fn actor(&mut self, subject: NamedNodeRef<'_>, property: NamedNodeRef<'_>, actor: &ActorId) -> Result<(), E> {
        self.sink.quad(subject, property, actor.iri(self.base).as_ref())
    }
}
