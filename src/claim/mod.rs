//! Claims: what one sentence says about one event.

mod date;
mod event_class;
mod extract;
mod lexicon;
mod statement;

pub use event_class::{EventClass, EventGroup};
pub use extract::{Choice, Example, Extractor, LIKELIHOOD_WEIGHTS, Likelihoods, Question, softmax};
pub use lexicon::Lexicon;

use crate::article::{ArticleId, Span};
use crate::entity::ActorId;
use crate::vocab::{dip, mint};
use jiff::civil::Date;
use oxigraph::model::NamedNodeRef;

/// How a sentence presents an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Modality {
    /// Told as fact, by the article or by a named source.
    #[default]
    Asserted,
    /// Accused, claimed, reported without commitment, suspected.
    Alleged,
    /// Said not to be so.
    Denied,
    /// Announced, promised, threatened or demanded for the future.
    Planned,
}

impl Modality {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Asserted, Self::Alleged, Self::Denied, Self::Planned];

    /// The local name of the individual: `Asserted`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "Asserted",
            Self::Alleged => "Alleged",
            Self::Denied => "Denied",
            Self::Planned => "Planned",
        }
    }

    /// The modality with this local name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|modality| modality.name() == name)
    }

    /// The IRI of the individual.
    pub fn iri(self) -> NamedNodeRef<'static> {
        match self {
            Self::Asserted => dip::ASSERTED,
            Self::Alleged => dip::ALLEGED,
            Self::Denied => dip::DENIED,
            Self::Planned => dip::PLANNED,
        }
    }
}

/// The identity of a claim, the last segment of its IRI: 16 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId(String);

impl ClaimId {
    /// The 16 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads an identity; none if it is not 16 lower-case hexadecimal digits.
    pub fn parse(id: &str) -> Option<Self> {
        ArticleId::parse(id).map(|id| Self(id.as_str().to_owned()))
    }
}

/// What a claim says of an event, apart from its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// The class of the event.
    pub class: EventClass,
    /// The shortest phrase of the sentence that evokes the event, verbatim.
    pub trigger: String,
    /// Who does it; sorted, without repeats.
    pub initiators: Vec<ActorId>,
    /// Whom it is done to; sorted, without repeats.
    pub targets: Vec<ActorId>,
    /// Where it takes place.
    pub location: Option<ActorId>,
    /// How the sentence presents it.
    pub modality: Modality,
    /// Whom the sentence makes responsible; sorted, without repeats; none when it is the article's own voice.
    pub attributed_to: Vec<ActorId>,
    /// The first day on which the event can have taken place.
    pub earliest: Option<Date>,
    /// The last day on which the event can have taken place.
    pub latest: Option<Date>,
    /// How sure the annotator is, from 0 to 1, in steps of 0.01.
    pub confidence: f64,
}

/// What one sentence says about one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its identity, over article, sentence, trigger, class, roles and modality.
    pub id: ClaimId,
    /// What it says.
    pub proposition: Proposition,
    /// For a speech act: the claims that it makes; sorted, without repeats.
    pub content: Vec<ClaimId>,
}

impl Claim {
    /// A claim of a sentence of an article; roles are brought into order and the identity follows.
    pub fn new(article: &ArticleId, sentence: Span, mut proposition: Proposition) -> Self {
        for role in [&mut proposition.initiators, &mut proposition.targets, &mut proposition.attributed_to] {
            role.sort();
            role.dedup();
        }
        let id = identity(article, sentence, &proposition);
        Self { id, proposition, content: Vec::new() }
    }
}

fn identity(article: &ArticleId, sentence: Span, proposition: &Proposition) -> ClaimId {
    let key = |actor: &ActorId| match actor {
        ActorId::Linked(qid) => qid.as_str().to_owned(),
        ActorId::Local(slug) => format!("actor/{slug}"),
    };
    let role = |actors: &[ActorId]| actors.iter().map(key).collect::<Vec<_>>().join(" ");
    let digest = mint::digest(&[
        article.as_str(),
        &sentence.begin().to_string(),
        &sentence.end().to_string(),
        &proposition.trigger,
        proposition.class.name(),
        &role(&proposition.initiators),
        &role(&proposition.targets),
        &proposition.location.as_ref().map(key).unwrap_or_default(),
        &role(&proposition.attributed_to),
        proposition.modality.name(),
    ]);
    ClaimId(digest)
}
