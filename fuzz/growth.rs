//! How the time to annotate a text grows with its length: eight times the text, about eight times the time.

use demarche::annotation::{Detail, Pipeline};
use demarche::article::{Article, Metadata};
use std::time::{Duration, Instant};

/// The length of the shorter text, in bytes.
const SHORT: usize = 4_000;

/// How many times longer the longer text is.
const TIMES: usize = 8;

/// How many times as long as in proportion it may take: machines pause, and what is quadratic takes eight times.
const SLACK: u32 = 3;

/// What odd texts repeat.
pub const KINDS: &[&str] = &[
    "Mali severed diplomatic ties with Ukraine. ",
    "Mali severed diplomatic ties with Ukraine and ",
    "He said that Mali had said that ",
    "Ama Koranteng, a spokesman for Peru, met Luis Quispe, ",
    "the country ",
    "Mali, ",
    "Mr ",
    "said ",
    "2024-01-01 ",
    "last Monday ",
    "a",
    "a\n",
    "- a\n",
    "\n",
    "\r",
    " ",
    ".",
    ". . ",
    "-",
    "a-",
    "(",
    "“",
    "'",
    "n't",
    "’s",
    "|",
    "😀",
    "e\u{301}",
    "\u{301}",
    "\u{0}",
    "\u{202e}",
    "سلام ",
    "中",
    "U.S.",
    "http://a.example/",
];

/// Whether time grows in proportion to the text, whatever it repeats.
pub fn check(pipeline: &Pipeline) -> Result<(), String> {
    KINDS.iter().try_for_each(|kind| {
        let fair = (0..3).any(|_| grows_fairly(pipeline, kind));
        fair.then_some(()).ok_or_else(|| format!("the time to annotate repeated {kind:?} grows faster than the text"))
    })
}

fn grows_fairly(pipeline: &Pipeline, kind: &str) -> bool {
    let short = kind.repeat(SHORT / kind.len());
    let (quick, slow) = (time(pipeline, short.clone()), time(pipeline, short.repeat(TIMES)));
    let proportion = quick.max(Duration::from_millis(4)) * u32::try_from(TIMES).unwrap_or(u32::MAX);
    slow < proportion * SLACK
}

fn time(pipeline: &Pipeline, text: String) -> Duration {
    let article = Article::new("growth", Metadata::default(), text);
    let start = Instant::now();
    std::hint::black_box(pipeline.annotate(article, Detail::Full));
    start.elapsed()
}
