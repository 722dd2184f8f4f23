//! The network: from the vectors of words to scores for their labels, heads and relations.
//!
//! A layer gives each token what its neighbours are (a window of three), what stands before it and after it (recurrent
//! units that a gate opens and closes), and mixes the three. Arcs are scored by an inner product of what a token looks
//! for in a head and what a head offers, and by distance; relations by the sum of what both are.

use super::layout::*;
use super::matrix::{LANES, add_scaled, dot, multiply, widest};
use std::ops::Range;

/// What a layer computed, token after token.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the values in the order of their computation")]
pub struct LayerValues {
    pub input: Vec<f32>,
    pub scale: Vec<f32>,
    pub normal: Vec<f32>,
    pub window: Vec<f32>,
    pub inner: Vec<f32>,
    pub gates: Vec<f32>,
    pub mixed: Vec<f32>,
}

/// What the network computed for some sentences, token after token.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the values in the order of their computation")]
pub struct Values {
    pub layers: Vec<LayerValues>,
    pub output: Vec<f32>,
    pub scale: Vec<f32>,
    pub normal: Vec<f32>,
    pub labels: Vec<f32>,
    pub arc: Vec<f32>,
    pub query_input: Vec<f32>,
    pub query: Vec<f32>,
    pub distance: Vec<f32>,
    pub relation: Vec<f32>,
}

/// Computes everything but the scores of arcs and relations. `input` has a vector of [`WIDTH`] for each token; the
/// sentences are ranges of tokens, in order, and cover all.
pub fn forward(weights: &[f32], layout: &Layout, input: &[f32], sentences: &[Range<usize>], values: &mut Values) {
    let tokens = input.len() / WIDTH;
    values.layers.resize_with(LAYERS, LayerValues::default);
    copy(&mut values.output, input);
    for (layer, values_of) in layout.layers.iter().zip(&mut values.layers) {
        copy(&mut values_of.input, &values.output);
        layer_forward(weights, layer, sentences, values_of, &mut values.output);
    }
    normalise(&values.output, &weights[layout.gain.clone()], &mut values.scale, &mut values.normal);
    let normal = &values.normal;
    let linear = |matrix: &Range<usize>, bias: &Range<usize>, inner: usize, x: &[f32], y: &mut Vec<f32>| {
        y.resize(tokens * bias.len(), 0.0);
        multiply(x, inner, &weights[matrix.clone()], &weights[bias.clone()], y);
    };
    linear(&layout.labels, &layout.labels_bias, WIDTH, normal, &mut values.labels);
    linear(&layout.arc, &layout.arc_bias, WIDTH, normal, &mut values.arc);
    rectify(&mut values.arc);
    values.query_input.clear();
    for row in values.arc.chunks_exact(2 * ARC) {
        values.query_input.extend_from_slice(&row[ARC..]);
    }
    linear(&layout.query, &layout.query_bias, ARC, &values.query_input, &mut values.query);
    values.distance.resize(tokens * DISTANCES, 0.0);
    multiply(&values.query, ARC, &weights[layout.distance.clone()], &[0.0; DISTANCES], &mut values.distance);
    linear(&layout.relation, &layout.relation_bias, WIDTH, normal, &mut values.relation);
}

fn copy(to: &mut Vec<f32>, from: &[f32]) {
    to.clear();
    to.extend_from_slice(from);
}

#[inline(always)]
fn rectify(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}

/// Divides each token's vector by its root mean square, then multiplies it by `gain`.
fn normalise(input: &[f32], gain: &[f32], scale: &mut Vec<f32>, normal: &mut Vec<f32>) {
    scale.clear();
    normal.resize(input.len(), 0.0);
    widest(
        #[inline(always)]
        || {
            for (row, normal) in input.chunks_exact(WIDTH).zip(normal.chunks_exact_mut(WIDTH)) {
                let factor = 1.0 / (dot(row, row) / WIDTH as f32 + 1e-5).sqrt();
                scale.push(factor);
                for ((normal, value), gain) in normal.iter_mut().zip(row).zip(gain) {
                    *normal = value * factor * gain;
                }
            }
        },
    );
}

fn layer_forward(
    weights: &[f32],
    layer: &LayerLayout,
    sentences: &[Range<usize>],
    values: &mut LayerValues,
    output: &mut [f32],
) {
    let tokens = values.input.len() / WIDTH;
    normalise(&values.input, &weights[layer.gain.clone()], &mut values.scale, &mut values.normal);
    let window = (&weights[layer.window.clone()], &weights[layer.window_bias.clone()]);
    values.window.resize(tokens * WIDTH, 0.0);
    widest(
        #[inline(always)]
        || add_neighbours(window, sentences, &values.normal, &mut values.window),
    );
    values.inner.resize(tokens * INNER, 0.0);
    let (inner, bias) = (&weights[layer.inner.clone()], &weights[layer.inner_bias.clone()]);
    multiply(&values.window, WIDTH, inner, bias, &mut values.inner);
    values.gates.resize(tokens * 2 * RECURRENT, 0.0);
    values.mixed.resize(tokens * MIXED, 0.0);
    widest(
        #[inline(always)]
        || {
            for (gates, inner) in values.gates.chunks_exact_mut(2 * RECURRENT).zip(values.inner.chunks_exact(INNER)) {
                for (gate, x) in gates.iter_mut().zip(&inner[..2 * RECURRENT]) {
                    *gate = 0.5 + 0.5 * x / (1.0 + x * x).sqrt();
                }
            }
            for sentence in sentences {
                recur(sentence.clone(), 0, values);
                recur(sentence.clone().rev(), RECURRENT, values);
            }
            for (mixed, inner) in values.mixed.chunks_exact_mut(MIXED).zip(values.inner.chunks_exact(INNER)) {
                mixed[2 * RECURRENT..].copy_from_slice(&inner[4 * RECURRENT..]);
                rectify(&mut mixed[2 * RECURRENT..]);
            }
        },
    );
    let mut change = vec![0.0; tokens * WIDTH];
    let (outer, bias) = (&weights[layer.outer.clone()], &weights[layer.outer_bias.clone()]);
    multiply(&values.mixed, MIXED, outer, bias, &mut change);
    for (output, change) in output.iter_mut().zip(&change) {
        *output += change;
    }
}

/// What each token and its neighbours in the sentence give, by the weights of a window and its bias.
#[inline(always)]
fn add_neighbours(weights: (&[f32], &[f32]), sentences: &[Range<usize>], normal: &[f32], values: &mut [f32]) {
    let (window, bias) = weights;
    let (before, at, after) = (&window[..WIDTH], &window[WIDTH..2 * WIDTH], &window[2 * WIDTH..]);
    let of = |token: usize| &normal[token * WIDTH..(token + 1) * WIDTH];
    for sentence in sentences {
        for token in sentence.clone() {
            let row = &mut values[token * WIDTH..(token + 1) * WIDTH];
            row.copy_from_slice(bias);
            add_product(row, at, of(token));
            if token > sentence.start {
                add_product(row, before, of(token - 1));
            }
            if token + 1 < sentence.end {
                add_product(row, after, of(token + 1));
            }
        }
    }
}

#[inline(always)]
fn add_product(y: &mut [f32], a: &[f32], b: &[f32]) {
    for ((y, a), b) in y.iter_mut().zip(a).zip(b) {
        *y += a * b;
    }
}

/// Lets the recurrent units from `first` on run over some tokens.
#[inline(always)]
fn recur(tokens: impl Iterator<Item = usize>, first: usize, values: &mut LayerValues) {
    let mut state = [0.0f32; RECURRENT];
    for token in tokens {
        let gates = &values.gates[token * 2 * RECURRENT + first..][..RECURRENT];
        let candidates = &values.inner[token * INNER + 2 * RECURRENT + first..][..RECURRENT];
        for ((state, gate), candidate) in state.iter_mut().zip(gates).zip(candidates) {
            *state += gate * (candidate - *state);
        }
        values.mixed[token * MIXED + first..][..RECURRENT].copy_from_slice(&state);
    }
}

/// The scores of all arcs of a sentence: for each token, first that it is the root, then each token as its head; its own
/// place holds no score that means anything.
pub fn arcs(weights: &[f32], layout: &Layout, values: &Values, sentence: Range<usize>, scores: &mut Vec<f32>) {
    scores.clear();
    let (count, width) = (sentence.len(), (sentence.len() + 1).next_multiple_of(LANES));
    // What the root and each token offer, in columns.
    let mut keys = vec![0.0; ARC * width];
    let offered = values.arc[sentence.start * 2 * ARC..sentence.end * 2 * ARC].chunks_exact(2 * ARC);
    for (column, key) in std::iter::once(&weights[layout.arc_root.clone()]).chain(offered).enumerate() {
        for (row, value) in keys.chunks_exact_mut(width).zip(&key[..ARC]) {
            row[column] = *value;
        }
    }
    let mut products = vec![0.0; count * width];
    let queries = &values.query[sentence.start * ARC..sentence.end * ARC];
    multiply(queries, ARC, &keys, &vec![0.0; width], &mut products);
    let distances = values.distance[sentence.start * DISTANCES..].chunks_exact(DISTANCES);
    // From the last token to all, then from the first to all: the distances of every token stand there in a row.
    let classes: Vec<usize> =
        (0..count).map(|head| distance(count - 1, head)).chain((1..count).map(|head| distance(0, head))).collect();
    for (token, (products, distances)) in products.chunks_exact(width).zip(distances).enumerate() {
        scores.push((products[0] + distances[ROOT_DISTANCE]) * ARC_SCALE);
        let classes = &classes[count - 1 - token..];
        let scored = |(product, class): (&f32, &usize)| (product + distances[*class]) * ARC_SCALE;
        scores.extend(products[1..=count].iter().zip(classes).map(scored));
    }
}

/// What scores of arcs are multiplied by, so that they begin small.
pub const ARC_SCALE: f32 = 0.125;

/// The hidden values by which relations are chosen: for each token of a sentence with its head (none: the root).
pub fn relation_inputs(
    weights: &[f32],
    layout: &Layout,
    values: &Values,
    sentence: Range<usize>,
    heads: &[Option<usize>],
    hidden: &mut Vec<f32>,
) {
    for (token, head) in sentence.clone().zip(heads) {
        let begin = hidden.len();
        hidden.extend_from_slice(&values.relation[token * 2 * RELATION + RELATION..(token + 1) * 2 * RELATION]);
        let of_head = match head {
            Some(head) => &values.relation[(sentence.start + head) * 2 * RELATION..][..RELATION],
            None => &weights[layout.relation_root.clone()],
        };
        let row = &mut hidden[begin..];
        add_scaled(row, 1.0, of_head);
        rectify(row);
    }
}
