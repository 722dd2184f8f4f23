//! Odd articles: bytes, glued pieces, and the articles of `examples/` taken apart.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::path::Path;

/// Sentences as news have them, and parts of such.
const NEWS: &[&str] = &[
    "Mali severed diplomatic relations with Ukraine on Monday. ",
    "Foreign Minister Ama Koranteng told reporters that Peru had recalled its ambassador. ",
    "“We will not attend,” said Luis Quispe, a spokesman for Peru’s government",
    "On Aug. 4, the U.S.-led coalition condemned the move",
    "Both countries denied it. ",
    "If Niger expels the envoys, Ghana's junta followed suit",
    "Kyiv allegedly accused Bamako of arming rebels, which the Kremlin rejected",
    "two days after talks in Geneva",
    "The E.U. imposed sanctions worth $3.5bn on Russia and Belarus; ",
    "Mr. ",
    "did not ",
    "by the army of ",
    "and ",
    "(Reuters) - ",
    "Read more: ",
];

/// Words that make a sentence so long that it is read in parts.
const WORDS: &[&str] = &["very ", "of ", "Peru ", "and Chile ", "the ", "said ", "U.S.-led ", "’s "];

/// What news have not, or seldom.
pub const ODD: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    "\u{0}",
    "\u{1}",
    "\u{85}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{301}",
    "e\u{301}",
    "ß",
    "İ",
    "ﬁ",
    "Ⅷ",
    "½",
    "سلام ",
    "שלום ",
    "中文。",
    "한국 ",
    "Киев ",
    "😀",
    "👩\u{200d}🚀",
    "🇲🇱",
    "(",
    ")",
    "[",
    "]",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "’s",
    "n’t",
    ".",
    "..",
    "…",
    "!",
    "?",
    ",",
    ";",
    ":",
    "-",
    "--",
    "—",
    "–",
    "/",
    "|",
    "*",
    "#",
    "•",
    "%",
    "$",
    "°",
    "a",
    "A",
    "1",
    "x.y",
    "U.S.",
    "a@b.c",
    "http://a.example/b?c=d",
    "<p>",
    "&amp;",
    "- ",
    "1. ",
    "Photo: ",
    "Share\n",
];

/// The texts of `examples/`.
pub fn corpus() -> std::io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut files: Vec<_> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files.into_iter().map(std::fs::read_to_string).collect()
}

/// Odd articles, of which some begin as one of the corpus.
pub fn articles(corpus: Vec<String>) -> impl Strategy<Value = String> {
    let bytes = vec(any::<u8>(), 0..600).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let characters = vec(any::<char>(), 0..200).prop_map(String::from_iter);
    let piece = prop_oneof![
        4 => select(NEWS).prop_map(str::to_owned),
        4 => select(ODD).prop_map(str::to_owned),
        1 => (select(ODD), 2usize..400).prop_map(|(odd, times)| odd.repeat(times)),
        1 => (select(NEWS), 2usize..12).prop_map(|(news, times)| news.repeat(times)),
        2 => (select(NEWS), any::<Index>()).prop_map(|(news, end)| cut(news, end)),
        2 => (select(NEWS), select(WORDS), 2usize..260).prop_map(|(news, word, times)| word.repeat(times) + news),
        1 => "\\PC{0,20}",
    ];
    let glued = vec(piece, 0..24).prop_map(|pieces| pieces.concat());
    let edits = vec((any::<Index>(), any::<Index>(), select(ODD)), 0..12);
    let edited = (select(corpus), edits)
        .prop_map(|(text, edits)| edits.into_iter().fold(text, |text, (from, to, odd)| edit(&text, from, to, odd)));
    prop_oneof![1 => bytes, 1 => characters, 6 => glued, 4 => edited]
}

/// A text that ends behind one of its words.
fn cut(text: &str, end: Index) -> String {
    let words: Vec<&str> = text.split_inclusive([' ', '-', '’']).collect();
    words[..=end.index(words.len())].concat()
}

/// A text with a few of its characters replaced.
fn edit(text: &str, from: Index, to: Index, odd: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.is_empty() {
        return odd.to_owned();
    }
    let from = from.index(characters.len());
    let to = (from + to.index(12)).min(characters.len());
    characters[..from].iter().copied().chain(odd.chars()).chain(characters[to..].iter().copied()).collect()
}
