//! Trains the language model from parsed sentences (CoNLL-U), and scores it.
//!
//! The same sentences and options give the same weights, bit by bit.

#![allow(clippy::print_stdout)]

mod adam;
mod conllu;
mod corpus;
mod gradient;
mod names;
mod score;

use adam::{Adam, corrected};
use corpus::{Batch, Corpus};
use demarche::parse::model::Model;
use demarche::parse::model::layout::{LAYERS, Layout, RECURRENT, WIDTH};
use demarche::parse::model::weights::Weights;
use fastrand::Rng;
use gradient::{Gradient, gradient};
use names::Names;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

/// How many threads share a batch, on whatever machine: sums are taken in this order.
const SHARDS: usize = 2;

struct Options {
    train: Option<PathBuf>,
    test: PathBuf,
    states: PathBuf,
    weights: PathBuf,
    epochs: usize,
    seed: u64,
    rate: f32,
    batch: usize,
    limit: usize,
    floors: Vec<f64>,
}

const USAGE: &str =
    "usage: train --train TRAIN.conllu[.gz] --test DEV.conllu[.gz] --weights OUT [--epochs 10] [--seed 1]
       train --test TEST.conllu[.gz] --weights IN        scores weights that are there
options: --states training/states.tsv  --rate 0.003  --batch 2000 (tokens)  --limit N (sentences)
         --floors UPOS,UAS,LAS,NAMES (fails below them)";

fn options() -> Result<Options, Box<dyn Error>> {
    let mut options = Options {
        train: None,
        test: PathBuf::new(),
        states: PathBuf::from("training/states.tsv"),
        weights: PathBuf::new(),
        epochs: 10,
        seed: 1,
        rate: 0.003,
        batch: 2000,
        limit: usize::MAX,
        floors: Vec::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(flag) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match flag.as_str() {
            "--train" => options.train = Some(value.into()),
            "--test" => options.test = value.into(),
            "--states" => options.states = value.into(),
            "--weights" => options.weights = value.into(),
            "--epochs" => options.epochs = value.parse()?,
            "--seed" => options.seed = value.parse()?,
            "--rate" => options.rate = value.parse()?,
            "--batch" => options.batch = value.parse()?,
            "--limit" => options.limit = value.parse()?,
            "--floors" => options.floors = value.split(',').map(str::parse).collect::<Result<_, _>>()?,
            _ => return Err(USAGE.into()),
        }
    }
    if options.weights.as_os_str().is_empty() || options.test.as_os_str().is_empty() {
        return Err(USAGE.into());
    }
    Ok(options)
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = options()?;
    let test = conllu::read(&options.test)?;
    if let Some(path) = &options.train {
        let mut sentences = conllu::read(path)?;
        sentences.truncate(options.limit);
        train(&options, sentences, &test)?;
    }
    let file = std::fs::read(&options.weights)?;
    let start = Instant::now();
    let weights = Weights::from_bytes(&file).ok_or("these are no weights of this version")?;
    let model = Model::new(weights).ok_or("these weights are for another network")?;
    println!("{} bytes, loaded in {:.1} ms", file.len(), start.elapsed().as_secs_f64() * 1e3);
    let start = Instant::now();
    let score = score::score(&model, &test);
    let tokens = test.iter().map(Vec::len).sum::<usize>() as f64;
    println!("{score}\n{:.0} tokens a second", tokens / start.elapsed().as_secs_f64());
    match score.shares().iter().zip(&options.floors).find(|((_, share), floor)| share < floor) {
        Some(((name, share), floor)) => Err(format!("{name}: {share:.4}, expected at least {floor}").into()),
        None => Ok(()),
    }
}

/// The weights while they are trained.
struct State {
    network: Vec<f32>,
    vectors: Vec<f32>,
    network_moments: Adam,
    vector_moments: Adam,
    step: i32,
}

fn train(
    options: &Options,
    mut sentences: Vec<Vec<conllu::Token>>,
    test: &[Vec<conllu::Token>],
) -> Result<(), Box<dyn Error>> {
    let names = Names::new(&options.states, &sentences)?;
    let mut random = Rng::with_seed(options.seed);
    for sentence in &mut sentences {
        names.correct(sentence);
    }
    let recased: Vec<_> = sentences.iter().filter(|_| random.f64() < 0.03).cloned().collect();
    sentences.extend(recased.iter().map(|sentence| corpus::recased(sentence, &mut random)));
    let corpus = Corpus::new(sentences, &names);
    let layout = Layout::new();
    eprintln!("{} sentences, {} features, {} weights", corpus.sentences.len(), corpus.keys.len(), layout.size);
    let mut state = State {
        network: initial(&layout, &mut random),
        vectors: (0..corpus.keys.len() * WIDTH).map(|_| (random.f32() - 0.5) * 0.5).collect(),
        network_moments: Adam::new(layout.size),
        vector_moments: Adam::new(corpus.keys.len() * WIDTH),
        step: 0,
    };
    let tokens: usize = corpus.sentences.iter().map(Vec::len).sum();
    let steps = (options.epochs * tokens).div_ceil(options.batch) as f32;
    for epoch in 0..options.epochs {
        let start = Instant::now();
        let mut order: Vec<usize> = (0..corpus.sentences.len()).collect();
        random.shuffle(&mut order);
        let mut loss = 0.0;
        let mut at = 0;
        while at < order.len() {
            let mut shards: Vec<Vec<usize>> = vec![Vec::new(); SHARDS];
            let mut sizes = [0; SHARDS];
            while at < order.len() && sizes.iter().sum::<usize>() < options.batch {
                let smallest = (0..SHARDS).min_by_key(|shard| sizes[*shard]).unwrap_or(0);
                sizes[smallest] += corpus.sentences[order[at]].len();
                shards[smallest].push(order[at]);
                at += 1;
            }
            let seed = options.seed ^ ((epoch as u64 + 1) << 40);
            let progress = state.step as f32 / steps;
            let rate = options.rate * (state.step as f32 / 300.0).min(1.0) * (1.0 - progress).max(0.01);
            loss += step(&mut state, &layout, &corpus, &names, &shards, seed, rate);
        }
        let weights = Weights::quantised(corpus.keys.clone(), &state.vectors, state.network.clone());
        std::fs::write(&options.weights, weights.to_bytes())?;
        let model = Model::new(weights).ok_or("the network has another shape than its layout")?;
        eprintln!(
            "epoch {} ({:.0} s): loss {:.4}  {}",
            epoch + 1,
            start.elapsed().as_secs_f64(),
            loss / tokens as f64,
            score::score(&model, test)
        );
    }
    Ok(())
}

/// One step along the gradient of a batch; gives its loss.
fn step(
    state: &mut State,
    layout: &Layout,
    corpus: &Corpus,
    names: &Names,
    shards: &[Vec<usize>],
    seed: u64,
    rate: f32,
) -> f64 {
    let (network, vectors) = (&state.network, &state.vectors);
    let shard = |numbers: &[usize]| -> (Batch, Gradient) {
        let batch = corpus.batch(numbers, names, seed);
        let mut input = vec![0.0; batch.rows.len() * WIDTH];
        for (vector, rows) in input.chunks_exact_mut(WIDTH).zip(&batch.rows) {
            for row in rows {
                let row = *row as usize;
                demarche::parse::model::matrix::add_scaled(vector, 1.0, &vectors[row * WIDTH..(row + 1) * WIDTH]);
            }
        }
        let gradient = gradient(network, layout, &input, &batch);
        (batch, gradient)
    };
    let results: Vec<(Batch, Gradient)> = std::thread::scope(|scope| {
        let workers: Vec<_> = shards.iter().map(|numbers| scope.spawn(|| shard(numbers))).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
    });
    let tokens = results.iter().map(|(batch, _)| batch.rows.len()).sum::<usize>().max(1) as f32;
    let mut of_network = vec![0.0; layout.size];
    let mut of_rows: std::collections::BTreeMap<u32, Vec<f32>> = std::collections::BTreeMap::new();
    let mut loss = 0.0;
    for (batch, gradient) in &results {
        loss += gradient.loss;
        for (sum, value) in of_network.iter_mut().zip(&gradient.network) {
            *sum += value / tokens;
        }
        for (rows, vector) in batch.rows.iter().zip(gradient.input.chunks_exact(WIDTH)) {
            for row in rows {
                let sum = of_rows.entry(*row).or_insert_with(|| vec![0.0; WIDTH]);
                for (sum, value) in sum.iter_mut().zip(vector) {
                    *sum += value / tokens;
                }
            }
        }
    }
    let norm = of_network.iter().map(|value| value * value).sum::<f32>().sqrt();
    let clip = if norm > 2.0 { 2.0 / norm } else { 1.0 };
    for value in &mut of_network {
        *value *= clip;
    }
    state.step += 1;
    let rate = corrected(rate, state.step);
    state.network_moments.update(&mut state.network, 0, &of_network, rate);
    for (row, mut gradient) in of_rows {
        for value in &mut gradient {
            *value *= clip;
        }
        state.vector_moments.update(&mut state.vectors, row as usize * WIDTH, &gradient, rate);
    }
    loss
}

/// Weights to begin with: small at random, gates of many tempers, windows that see their own token.
fn initial(layout: &Layout, random: &mut Rng) -> Vec<f32> {
    let mut weights = vec![0.0; layout.size];
    let mut fill = |weights: &mut [f32], range: &std::ops::Range<usize>, inner: usize, factor: f32| {
        let bound = factor * (3.0 / inner as f32).sqrt();
        for weight in &mut weights[range.clone()] {
            *weight = (random.f32() * 2.0 - 1.0) * bound;
        }
    };
    for layer in &layout.layers {
        weights[layer.gain.clone()].fill(1.0);
        fill(&mut weights, &layer.window, 3 * WIDTH, 1.0);
        for weight in &mut weights[layer.window.start + WIDTH..layer.window.start + 2 * WIDTH] {
            *weight += 1.0;
        }
        fill(&mut weights, &layer.inner, WIDTH, 1.0);
        for unit in 0..2 * RECURRENT {
            weights[layer.inner_bias.start + unit] = 1.5 - 3.0 * (unit % RECURRENT) as f32 / RECURRENT as f32;
        }
        fill(&mut weights, &layer.outer, layer.outer.len() / WIDTH, 1.0 / LAYERS as f32);
    }
    weights[layout.gain.clone()].fill(1.0);
    let parts = [
        (&layout.labels, WIDTH),
        (&layout.arc, WIDTH),
        (&layout.query, 64),
        (&layout.distance, 64),
        (&layout.arc_root, 64),
        (&layout.relation, WIDTH),
        (&layout.relation_root, 64),
        (&layout.relations, 64),
    ];
    for (range, inner) in parts {
        fill(&mut weights, range, inner, 1.0);
    }
    weights
}
