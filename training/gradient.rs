//! The loss of a batch and its gradient, by the chain rule through the network, part after part backwards.

use crate::corpus::Batch;
use demarche::parse::Relation;
use demarche::parse::model::layout::*;
use demarche::parse::model::matrix::{add_scaled, dot, multiply};
use demarche::parse::model::network::{self, ARC_SCALE, LayerValues, Values};
use std::ops::Range;

/// The gradient of a batch.
pub struct Gradient {
    /// For the weights of the network.
    pub network: Vec<f32>,
    /// For the vector of each token.
    pub input: Vec<f32>,
    /// The sum of the losses.
    pub loss: f64,
}

/// What backward steps share.
struct Pass<'a> {
    weights: &'a [f32],
    layout: &'a Layout,
    values: &'a Values,
    batch: &'a Batch,
    gradient: Vec<f32>,
    loss: f64,
}

/// The gradient of the loss of a batch whose tokens have these vectors.
pub fn gradient(weights: &[f32], layout: &Layout, input: &[f32], batch: &Batch) -> Gradient {
    let mut values = Values::default();
    network::forward(weights, layout, input, &batch.sentences, &mut values);
    let mut pass = Pass { weights, layout, values: &values, batch, gradient: vec![0.0; layout.size], loss: 0.0 };
    let mut normal = pass.labels();
    pass.relations(&mut normal);
    pass.arcs(&mut normal);
    let mut output = vec![0.0; normal.len()];
    let gain = layout.gain.clone();
    normalise_backward(
        &values.output,
        &values.scale,
        &weights[gain.clone()],
        &normal,
        &mut output,
        &mut pass.gradient[gain],
    );
    for (layer, values) in layout.layers.iter().zip(&values.layers).rev() {
        output = pass.layer(layer, values, output);
    }
    Gradient { network: pass.gradient, input: output, loss: pass.loss }
}

/// Replaces scores by the gradient of the cross entropy of their softmax; gives the loss.
fn softmax(scores: &mut [f32], truth: usize) -> f64 {
    let greatest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = libm::expf(*score - greatest);
        sum += *score;
    }
    for score in scores.iter_mut() {
        *score /= sum;
    }
    let loss = -f64::from(libm::logf(scores[truth].max(1e-12)));
    scores[truth] -= 1.0;
    loss
}

fn transposed(x: &[f32], width: usize) -> Vec<f32> {
    let rows = x.len() / width;
    let mut y = vec![0.0; x.len()];
    for (row, values) in x.chunks_exact(width).enumerate() {
        for (column, value) in values.iter().enumerate() {
            y[column * rows + row] = *value;
        }
    }
    y
}

/// For `y = x · w + b`: adds to the gradients of `w` and `b`, and gives the gradient of `x`.
fn linear(
    weights: &[f32],
    matrix: &Range<usize>,
    bias: Option<&Range<usize>>,
    x: &[f32],
    dy: &[f32],
    width: usize,
    gradient: &mut [f32],
) -> Vec<f32> {
    let inner = matrix.len() / width;
    let rows = dy.len() / width;
    let mut dw = vec![0.0; matrix.len()];
    multiply(&transposed(x, inner), rows, dy, &vec![0.0; width], &mut dw);
    add_scaled(&mut gradient[matrix.clone()], 1.0, &dw);
    if let Some(bias) = bias {
        for row in dy.chunks_exact(width) {
            add_scaled(&mut gradient[bias.clone()], 1.0, row);
        }
    }
    let mut dx = vec![0.0; rows * inner];
    multiply(dy, width, &transposed(&weights[matrix.clone()], width), &vec![0.0; inner], &mut dx);
    dx
}

/// Through the division by the root mean square: adds to the gradients of the input and the gain.
fn normalise_backward(input: &[f32], scale: &[f32], gain: &[f32], dy: &[f32], dx: &mut [f32], dgain: &mut [f32]) {
    let rows = input.chunks_exact(WIDTH).zip(dy.chunks_exact(WIDTH)).zip(dx.chunks_exact_mut(WIDTH)).zip(scale);
    for (((x, dy), dx), scale) in rows {
        let mut weighted = [0.0f32; WIDTH];
        for at in 0..WIDTH {
            weighted[at] = dy[at] * gain[at];
            dgain[at] += dy[at] * x[at] * scale;
        }
        let along = dot(&weighted, x) * scale * scale * scale / WIDTH as f32;
        for at in 0..WIDTH {
            dx[at] += weighted[at] * scale - x[at] * along;
        }
    }
}

impl Pass<'_> {
    /// Parts of speech and names; gives the gradient of the output's normal form.
    fn labels(&mut self) -> Vec<f32> {
        let mut scores = self.values.labels.clone();
        for (row, truth) in scores.chunks_exact_mut(LABELS).zip(&self.batch.labels) {
            for (kind, truth) in [UPOS, XPOS, NAMES].into_iter().zip(truth) {
                self.loss += softmax(&mut row[kind.clone()], truth - kind.start);
            }
            for value in &mut row[NAMES.end..] {
                *value = 0.0;
            }
        }
        let layout = self.layout;
        linear(
            self.weights,
            &layout.labels,
            Some(&layout.labels_bias),
            &self.values.normal,
            &scores,
            LABELS,
            &mut self.gradient,
        )
    }

    fn relations(&mut self, dnormal: &mut [f32]) {
        let layout = self.layout;
        let mut hidden = Vec::new();
        for sentence in &self.batch.sentences {
            let heads = &self.batch.heads[sentence.clone()];
            network::relation_inputs(self.weights, layout, self.values, sentence.clone(), heads, &mut hidden);
        }
        let mut scores = vec![0.0; self.batch.heads.len() * RELATIONS];
        let bias = &self.weights[layout.relations_bias.clone()];
        multiply(&hidden, RELATION, &self.weights[layout.relations.clone()], bias, &mut scores);
        for ((row, truth), head) in scores.chunks_exact_mut(RELATIONS).zip(&self.batch.relations).zip(&self.batch.heads)
        {
            row[Relation::ALL.len()..].fill(0.0);
            if head.is_none() {
                row.fill(0.0);
            } else {
                self.loss += softmax(&mut row[..Relation::ALL.len()], *truth);
            }
        }
        let (matrix, bias) = (&layout.relations, &layout.relations_bias);
        let dhidden = linear(self.weights, matrix, Some(bias), &hidden, &scores, RELATIONS, &mut self.gradient);
        let mut drelation = vec![0.0; self.batch.heads.len() * 2 * RELATION];
        for sentence in &self.batch.sentences {
            for token in sentence.clone() {
                let mut row = dhidden[token * RELATION..(token + 1) * RELATION].to_vec();
                for (change, value) in row.iter_mut().zip(&hidden[token * RELATION..]) {
                    *change = if *value > 0.0 { *change } else { 0.0 };
                }
                add_scaled(&mut drelation[token * 2 * RELATION + RELATION..(token + 1) * 2 * RELATION], 1.0, &row);
                match self.batch.heads[token] {
                    Some(head) => {
                        let at = (sentence.start + head) * 2 * RELATION;
                        add_scaled(&mut drelation[at..at + RELATION], 1.0, &row);
                    }
                    None => add_scaled(&mut self.gradient[layout.relation_root.clone()], 1.0, &row),
                }
            }
        }
        let (matrix, bias) = (&layout.relation, &layout.relation_bias);
        let change =
            linear(self.weights, matrix, Some(bias), &self.values.normal, &drelation, 2 * RELATION, &mut self.gradient);
        add_scaled(dnormal, 1.0, &change);
    }

    fn arcs(&mut self, dnormal: &mut [f32]) {
        let (layout, values) = (self.layout, self.values);
        let tokens = self.batch.heads.len();
        let (mut dquery, mut darc) = (vec![0.0; tokens * ARC], vec![0.0; tokens * 2 * ARC]);
        let mut ddistance = vec![0.0; tokens * DISTANCES];
        let mut scores = Vec::new();
        for sentence in &self.batch.sentences {
            let length = sentence.len();
            network::arcs(self.weights, layout, values, sentence.clone(), &mut scores);
            for (place, token) in sentence.clone().enumerate() {
                let row = &mut scores[place * (length + 1)..(place + 1) * (length + 1)];
                row[place + 1] = f32::NEG_INFINITY;
                self.loss += softmax(row, self.batch.heads[token].map_or(0, |head| head + 1));
                let query = &values.query[token * ARC..(token + 1) * ARC];
                let dquery = &mut dquery[token * ARC..(token + 1) * ARC];
                let ddistance = &mut ddistance[token * DISTANCES..(token + 1) * DISTANCES];
                let change = row[0] * ARC_SCALE;
                add_scaled(&mut self.gradient[layout.arc_root.clone()], change, query);
                add_scaled(dquery, change, &self.weights[layout.arc_root.clone()]);
                ddistance[ROOT_DISTANCE] += change;
                for (other, head) in sentence.clone().enumerate().filter(|(other, _)| *other != place) {
                    let change = row[other + 1] * ARC_SCALE;
                    add_scaled(&mut darc[head * 2 * ARC..head * 2 * ARC + ARC], change, query);
                    add_scaled(dquery, change, &values.arc[head * 2 * ARC..head * 2 * ARC + ARC]);
                    ddistance[distance(place, other)] += change;
                }
            }
        }
        let change =
            linear(self.weights, &layout.distance, None, &values.query, &ddistance, DISTANCES, &mut self.gradient);
        add_scaled(&mut dquery, 1.0, &change);
        let (matrix, bias) = (&layout.query, &layout.query_bias);
        let change = linear(self.weights, matrix, Some(bias), &values.query_input, &dquery, ARC, &mut self.gradient);
        for (row, change) in darc.chunks_exact_mut(2 * ARC).zip(change.chunks_exact(ARC)) {
            row[ARC..].copy_from_slice(change);
        }
        for (change, value) in darc.iter_mut().zip(&values.arc) {
            *change = if *value > 0.0 { *change } else { 0.0 };
        }
        let (matrix, bias) = (&layout.arc, &layout.arc_bias);
        let change = linear(self.weights, matrix, Some(bias), &values.normal, &darc, 2 * ARC, &mut self.gradient);
        add_scaled(dnormal, 1.0, &change);
    }

    /// Through a layer: from the gradient of its output to that of its input.
    fn layer(&mut self, layer: &LayerLayout, values: &LayerValues, doutput: Vec<f32>) -> Vec<f32> {
        let dmixed = linear(
            self.weights,
            &layer.outer,
            Some(&layer.outer_bias),
            &values.mixed,
            &doutput,
            WIDTH,
            &mut self.gradient,
        );
        let mut dinner = vec![0.0; values.inner.len()];
        for ((dinner, dmixed), mixed) in
            dinner.chunks_exact_mut(INNER).zip(dmixed.chunks_exact(MIXED)).zip(values.mixed.chunks_exact(MIXED))
        {
            for at in 0..LOCAL {
                let open = mixed[2 * RECURRENT + at] > 0.0;
                dinner[4 * RECURRENT + at] = if open { dmixed[2 * RECURRENT + at] } else { 0.0 };
            }
        }
        for sentence in &self.batch.sentences {
            let forwards: Vec<usize> = sentence.clone().collect();
            let backwards: Vec<usize> = sentence.clone().rev().collect();
            recur_backward(&forwards, 0, values, &dmixed, &mut dinner);
            recur_backward(&backwards, RECURRENT, values, &dmixed, &mut dinner);
        }
        let dwindow = linear(
            self.weights,
            &layer.inner,
            Some(&layer.inner_bias),
            &values.window,
            &dinner,
            INNER,
            &mut self.gradient,
        );
        let mut dnormal = vec![0.0; dwindow.len()];
        let kernel = &self.weights[layer.window.clone()];
        for sentence in &self.batch.sentences {
            for token in sentence.clone() {
                let change = &dwindow[token * WIDTH..(token + 1) * WIDTH];
                add_scaled(&mut self.gradient[layer.window_bias.clone()], 1.0, change);
                for part in 0..3 {
                    let Some(other) = (token + part).checked_sub(1).filter(|other| sentence.contains(other)) else {
                        continue;
                    };
                    let weights = &kernel[part * WIDTH..(part + 1) * WIDTH];
                    let slot = layer.window.start + part * WIDTH;
                    for at in 0..WIDTH {
                        self.gradient[slot + at] += change[at] * values.normal[other * WIDTH + at];
                        dnormal[other * WIDTH + at] += change[at] * weights[at];
                    }
                }
            }
        }
        let mut dinput = doutput;
        let gain = layer.gain.clone();
        let dgain = &mut self.gradient[gain.clone()];
        normalise_backward(&values.input, &values.scale, &self.weights[gain], &dnormal, &mut dinput, dgain);
        dinput
    }
}

/// Back through recurrent units, from the last token of their order to the first.
fn recur_backward(order: &[usize], first: usize, values: &LayerValues, dmixed: &[f32], dinner: &mut [f32]) {
    let mut carried = [0.0f32; RECURRENT];
    for (place, token) in order.iter().enumerate().rev() {
        for (unit, carried) in carried.iter_mut().enumerate() {
            let column = first + unit;
            let before = place.checked_sub(1).map_or(0.0, |before| values.mixed[order[before] * MIXED + column]);
            let gate = values.gates[token * 2 * RECURRENT + column];
            let x = values.inner[token * INNER + column];
            let candidate = values.inner[token * INNER + 2 * RECURRENT + column];
            let change = dmixed[token * MIXED + column] + *carried;
            let root = (1.0 + x * x).sqrt();
            dinner[token * INNER + column] = change * (candidate - before) * 0.5 / (root * root * root);
            dinner[token * INNER + 2 * RECURRENT + column] = change * gate;
            *carried = change * (1.0 - gate);
        }
    }
}
