//! The three layers, told apart by where a quad stands.

use crate::vocab::mint::Base;
use oxigraph::model::{GraphNameRef, NamedOrBlankNodeRef, QuadRef};

/// A layer of the model; each is justified by the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// What was published: articles, their sentences and mentions, publishers, annotators.
    Source,
    /// What single sentences say.
    Claims,
    /// What the claims, taken together, are about.
    World,
}

impl Layer {
    /// All three, each after the one that justifies it.
    pub const ALL: [Self; 3] = [Self::Source, Self::Claims, Self::World];

    /// The name on the command line: `source`, `claims`, `world`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Claims => "claims",
            Self::World => "world",
        }
    }

    /// The layer of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }
}

/// The layer of a quad of a dataset under this base.
///
/// Claims stand in the sentences' graphs; of the default graph, what is said of articles, parts of articles, publishers
/// and annotators is source, and all else world.
pub fn layer_of<'q>(quad: impl Into<QuadRef<'q>>, base: &Base) -> Layer {
    let quad = quad.into();
    if quad.graph_name != GraphNameRef::DefaultGraph {
        return Layer::Claims;
    }
    let path = match quad.subject {
        NamedOrBlankNodeRef::NamedNode(subject) => base.strip(subject.as_str()).unwrap_or_default(),
        NamedOrBlankNodeRef::BlankNode(_) => "",
    };
    let source = ["article/", "publisher/", "annotator/"].into_iter().any(|folder| path.starts_with(folder));
    if source { Layer::Source } else { Layer::World }
}
