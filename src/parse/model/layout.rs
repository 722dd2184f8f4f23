//! The shape of the network, and where in the list of its weights each part stands.

use crate::parse::{NameKind, Relation, Upos, Xpos};
use std::ops::Range;

/// The width of a token's vector.
pub const WIDTH: usize = 96;
/// The units of a layer that run from left to right, and as many from right to left.
pub const RECURRENT: usize = 48;
/// The units of a layer that see a token and its neighbours only.
pub const LOCAL: usize = 48;
/// Layers.
pub const LAYERS: usize = 3;
/// What a layer computes from a token: a gate and a candidate for each recurrent unit both ways, and the local units.
pub const INNER: usize = 4 * RECURRENT + LOCAL;
/// What a layer writes back from.
pub const MIXED: usize = 2 * RECURRENT + LOCAL;
/// The width of the vectors by which arcs are scored.
pub const ARC: usize = 64;
/// The width of the vectors by which relations are chosen.
pub const RELATION: usize = 64;
/// Classes of the distance between a token and its head, padded.
pub const DISTANCES: usize = 32;
/// The class of the distance to the root.
pub const ROOT_DISTANCE: usize = 20;

/// Labels of a token: universal and Penn parts of speech, then no name, beginnings of names, insides of names; padded.
pub const LABELS: usize = (NAMES.end).div_ceil(16) * 16;
/// Where among the labels the universal parts of speech are.
pub const UPOS: Range<usize> = 0..Upos::ALL.len();
/// Where among the labels the Penn parts of speech are.
pub const XPOS: Range<usize> = UPOS.end..UPOS.end + Xpos::ALL.len();
/// Where among the labels those of names are.
pub const NAMES: Range<usize> = XPOS.end..XPOS.end + 1 + 2 * NameKind::ALL.len();
/// Relations, padded.
pub const RELATIONS: usize = Relation::ALL.len().div_ceil(16) * 16;

/// Where the weights of one layer stand.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the parts of a layer, in the order of its computation")]
pub struct LayerLayout {
    pub gain: Range<usize>,
    pub window: Range<usize>,
    pub window_bias: Range<usize>,
    pub inner: Range<usize>,
    pub inner_bias: Range<usize>,
    pub outer: Range<usize>,
    pub outer_bias: Range<usize>,
}

/// Where each part of the network stands in the list of its weights.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the parts of the network, in the order of its computation")]
pub struct Layout {
    pub layers: Vec<LayerLayout>,
    pub gain: Range<usize>,
    pub labels: Range<usize>,
    pub labels_bias: Range<usize>,
    pub arc: Range<usize>,
    pub arc_bias: Range<usize>,
    pub query: Range<usize>,
    pub query_bias: Range<usize>,
    pub distance: Range<usize>,
    pub arc_root: Range<usize>,
    pub relation: Range<usize>,
    pub relation_bias: Range<usize>,
    pub relation_root: Range<usize>,
    pub relations: Range<usize>,
    pub relations_bias: Range<usize>,
    /// How many weights there are.
    pub size: usize,
}

impl Layout {
    /// The layout of the network.
    pub fn new() -> Self {
        let mut size = 0;
        let mut part = |length: usize| {
            size += length;
            size - length..size
        };
        let mut layer = || LayerLayout {
            gain: part(WIDTH),
            window: part(3 * WIDTH),
            window_bias: part(WIDTH),
            inner: part(WIDTH * INNER),
            inner_bias: part(INNER),
            outer: part(MIXED * WIDTH),
            outer_bias: part(WIDTH),
        };
        let layers = (0..LAYERS).map(|_| layer()).collect();
        Self {
            layers,
            gain: part(WIDTH),
            labels: part(WIDTH * LABELS),
            labels_bias: part(LABELS),
            arc: part(WIDTH * 2 * ARC),
            arc_bias: part(2 * ARC),
            query: part(ARC * ARC),
            query_bias: part(ARC),
            distance: part(ARC * DISTANCES),
            arc_root: part(ARC),
            relation: part(WIDTH * 2 * RELATION),
            relation_bias: part(2 * RELATION),
            relation_root: part(RELATION),
            relations: part(RELATION * RELATIONS),
            relations_bias: part(RELATIONS),
            size,
        }
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self::new()
    }
}

/// The class of the distance from a token to a possible head, both as places in the sentence.
pub fn distance(token: usize, head: usize) -> usize {
    let class = match token.abs_diff(head) {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        4 => 3,
        5 | 6 => 4,
        7 | 8 => 5,
        9..=12 => 6,
        13..=18 => 7,
        19..=30 => 8,
        _ => 9,
    };
    if head < token { class } else { 10 + class }
}
