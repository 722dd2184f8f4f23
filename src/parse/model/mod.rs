//! The language model: parts of speech, dependency trees and names, learnt from parsed news.
//!
//! [`Model::analyse`] fills in what a sentence's tokens are. `training/` has the program that makes the weights, and the
//! model card.

pub mod decode;
pub mod feature;
pub mod layout;
pub mod matrix;
pub mod network;
pub mod weights;

use super::{NamedEntity, Relation, Upos, Xpos};
use feature::{FEATURES, FORM, features, unknown};
use layout::{LABELS, Layout, NAMES, RELATION, RELATIONS, UPOS, WIDTH, XPOS};
use matrix::{multiply, widest};
use network::Values;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use weights::Weights;

/// The keys of features are hashes already.
#[derive(Clone, Copy, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0 << 8 | u64::from(*byte);
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The model, ready to read sentences.
#[derive(Clone)]
pub struct Model {
    rows: HashMap<u32, u32, BuildHasherDefault<KeyHasher>>,
    weights: Weights,
    layout: Layout,
    unknown: Option<u32>,
}

/// What the model says of a sentence, token by token; heads are places in the sentence.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "see the fields of the same names in Token and ParsedSentence")]
pub struct Analysis {
    pub upos: Vec<Upos>,
    pub xpos: Vec<Xpos>,
    pub heads: Vec<Option<usize>>,
    pub relations: Vec<Relation>,
    pub entities: Vec<NamedEntity>,
}

impl Model {
    /// A model of these weights; nothing if they are not for a network of this shape.
    pub fn new(weights: Weights) -> Option<Self> {
        let layout = Layout::new();
        let fits = weights.network.len() == layout.size
            && weights.rows.len() == weights.keys.len() * WIDTH
            && weights.scales.len() == weights.keys.len();
        let rows: HashMap<u32, u32, _> = weights.keys.iter().zip(0..).map(|(key, row)| (*key, row)).collect();
        let unknown = rows.get(&unknown()).copied();
        fits.then_some(Self { rows, weights, layout, unknown })
    }

    /// The rows of a word's features that the model knows.
    fn rows_of(&self, form: &str, buffer: &mut Vec<char>) -> impl Iterator<Item = u32> + use<'_> {
        let keys: [u32; FEATURES] = features(form, buffer);
        keys.into_iter().enumerate().filter_map(|(feature, key)| {
            self.rows.get(&key).copied().or(if feature == FORM { self.unknown } else { None })
        })
    }

    /// The sum of the vectors of a word's features.
    fn embed(&self, form: &str, buffer: &mut Vec<char>, vector: &mut [f32]) {
        for row in self.rows_of(form, buffer) {
            let row = row as usize;
            let scale = self.weights.scales[row];
            let bytes = &self.weights.rows[row * WIDTH..(row + 1) * WIDTH];
            widest(
                #[inline(always)]
                || {
                    for (value, byte) in vector.iter_mut().zip(bytes) {
                        *value += scale * f32::from(*byte);
                    }
                },
            );
        }
    }

    /// What sentences, given by the forms of their tokens, are.
    ///
    /// Takes time linear in the number of tokens for sentences of bounded length; the caller bounds it.
    pub fn analyse<'a>(&self, sentences: impl IntoIterator<Item = Vec<&'a str>>) -> Vec<Analysis> {
        let mut analyses = Vec::new();
        let mut workspace = Workspace::default();
        for forms in sentences {
            let begin = workspace.tokens;
            workspace.tokens += forms.len();
            workspace.input.resize(workspace.tokens * WIDTH, 0.0);
            for (form, vector) in forms.iter().zip(workspace.input[begin * WIDTH..].chunks_exact_mut(WIDTH)) {
                self.embed(form, &mut workspace.characters, vector);
            }
            workspace.sentences.push(begin..workspace.tokens);
            if workspace.tokens >= BATCH {
                self.flush(&mut workspace, &mut analyses);
            }
        }
        self.flush(&mut workspace, &mut analyses);
        analyses
    }

    fn flush(&self, workspace: &mut Workspace, analyses: &mut Vec<Analysis>) {
        let Workspace { input, sentences, values, scores, hidden, chosen, tokens, .. } = workspace;
        let network = &self.weights.network;
        network::forward(network, &self.layout, input, sentences, values);
        hidden.clear();
        let mut all_heads = Vec::with_capacity(sentences.len());
        for sentence in sentences.iter() {
            network::arcs(network, &self.layout, values, sentence.clone(), scores);
            let heads = decode::tree(scores, sentence.len());
            network::relation_inputs(network, &self.layout, values, sentence.clone(), &heads, hidden);
            all_heads.push(heads);
        }
        chosen.resize(*tokens * RELATIONS, 0.0);
        let (matrix, bias) = (&network[self.layout.relations.clone()], &network[self.layout.relations_bias.clone()]);
        multiply(hidden, RELATION, matrix, bias, chosen);
        // Only what has no head is the root.
        for scores in chosen.chunks_exact_mut(RELATIONS) {
            scores[Relation::Root as usize] = f32::NEG_INFINITY;
        }
        for (sentence, heads) in sentences.iter().zip(all_heads) {
            let rows = &values.labels[sentence.start * LABELS..sentence.end * LABELS];
            let labelled = |kind: Range<usize>| rows.chunks_exact(LABELS).map(move |row| &row[kind.clone()]);
            let relation = |(token, head): (usize, &Option<usize>)| match head {
                None => Relation::Root,
                Some(_) => Relation::ALL[decode::arg_max(&chosen[token * RELATIONS..][..Relation::ALL.len()])],
            };
            analyses.push(Analysis {
                upos: labelled(UPOS).map(|scores| Upos::ALL[decode::arg_max(scores)]).collect(),
                xpos: labelled(XPOS).map(|scores| Xpos::ALL[decode::arg_max(scores)]).collect(),
                relations: sentence.clone().zip(&heads).map(relation).collect(),
                heads,
                entities: decode::names(labelled(NAMES)),
            });
        }
        sentences.clear();
        input.clear();
        *tokens = 0;
    }
}

/// How many tokens are computed together, about: enough to keep the weights of a layer near.
const BATCH: usize = 128;

/// What a run over sentences uses again and again.
#[derive(Default)]
struct Workspace {
    tokens: usize,
    input: Vec<f32>,
    sentences: Vec<Range<usize>>,
    characters: Vec<char>,
    values: Values,
    scores: Vec<f32>,
    hidden: Vec<f32>,
    chosen: Vec<f32>,
}
