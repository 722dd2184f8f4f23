//! How fast annotated articles become N-Quads, beside the rate at which the serialiser alone writes the same quads.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod generator;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use demarche::annotation::{self, Detail};
use demarche::map;
use demarche::vocab::mint::Base;
use oxigraph::model::Quad;
use std::time::{Duration, Instant};

const ARTICLES: usize = 1_000;
const REPEATS: usize = 5;

/// The whole of `demarche map` but standard input and output: JSON Lines in, N-Quads out.
fn map_lines(lines: &[u8], base: &Base, output: &mut Vec<u8>) {
    output.clear();
    let mut writer = map::nquads(output);
    for item in annotation::read_stream(lines, "-", base) {
        let (article, problems) = item.unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        map::each_quad(&article.unwrap(), base, |quad| writer.serialize_quad(quad)).unwrap();
    }
    writer.finish().unwrap();
}

fn write_quads(quads: &[Quad], output: &mut Vec<u8>) {
    output.clear();
    let mut writer = map::nquads(output);
    for quad in quads {
        writer.serialize_quad(quad).unwrap();
    }
    writer.finish().unwrap();
}

fn best_of(mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..REPEATS).map(time).min().unwrap()
}

fn map_beside_serialiser(criterion: &mut Criterion) {
    let base = Base::default();
    let examples = generator::examples(Detail::Default);
    let articles: Vec<_> =
        (0..ARTICLES).map(|number| generator::vary(&examples[number % examples.len()], number)).collect();
    let mut lines = Vec::new();
    articles.iter().for_each(|article| article.write(&base, &mut lines).unwrap());
    let quads: Vec<Quad> = articles.iter().flat_map(|article| map::quads(article, &base)).collect();
    let mut output = Vec::new();

    let rate = |time: Duration| quads.len() as f64 / time.as_secs_f64();
    let mapped = rate(best_of(|| map_lines(&lines, &base, &mut output)));
    let bytes = output.len();
    let written = rate(best_of(|| write_quads(&quads, &mut output)));
    assert_eq!(bytes, output.len());
    println!(
        "{ARTICLES} articles, {} MB of JSON, {} quads, {} MB of N-Quads",
        lines.len() / 1_000_000,
        quads.len(),
        bytes / 1_000_000
    );
    println!("map (JSON in, N-Quads out): {mapped:.0} quads/s");
    println!("oxrdfio alone (the same quads): {written:.0} quads/s");
    println!("ratio: {:.2}", mapped / written);

    let mut group = criterion.benchmark_group("quads");
    group.throughput(Throughput::Elements(quads.len() as u64)).sample_size(10);
    group.bench_function("map", |bencher| bencher.iter(|| map_lines(&lines, &base, &mut output)));
    group.bench_function("oxrdfio", |bencher| bencher.iter(|| write_quads(&quads, &mut output)));
    group.finish();
}

criterion_group!(benches, map_beside_serialiser);
criterion_main!(benches);
