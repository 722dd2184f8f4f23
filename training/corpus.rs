//! The training corpus: sentences whose words are rows of the table of features.

use crate::conllu::Token;
use crate::names::Names;
use demarche::parse::NameKind;
use demarche::parse::model::feature::{FEATURES, FORM, features, unknown};
use demarche::parse::model::layout::{NAMES, UPOS, XPOS};
use fastrand::Rng;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// How often training must see a feature to learn it: words, and parts of words.
const LEAST: [usize; FEATURES] = [4, 8, 8, 8, 10, 4];

/// Words are hidden from the network at random, rare ones more often, so that it learns to read unknown ones.
const HIDDEN: f64 = 0.25;

/// A word: the rows of its features, and how often it was seen.
#[derive(Clone)]
struct Word {
    rows: [Option<u32>; FEATURES],
    count: usize,
}

/// Some sentences, one after another, as the network takes them.
#[derive(Default)]
pub struct Batch {
    pub sentences: Vec<Range<usize>>,
    /// The rows of the features of each token.
    pub rows: Vec<Vec<u32>>,
    /// For each token: universal and Penn part of speech and name, as places among the labels.
    pub labels: Vec<[usize; 3]>,
    /// For each token: the place of its head in the sentence.
    pub heads: Vec<Option<usize>>,
    pub relations: Vec<usize>,
}

/// Sentences with their vocabulary.
pub struct Corpus {
    pub keys: Vec<u32>,
    words: HashMap<String, Word>,
    pub sentences: Vec<Vec<Token>>,
    unknown: u32,
}

impl Corpus {
    /// The corpus of some sentences; the names that will be put into them are words of it.
    pub fn new(sentences: Vec<Vec<Token>>, names: &Names) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for token in sentences.iter().flatten() {
            *counts.entry(&token.form).or_default() += 1;
        }
        for name in names.of_states() {
            *counts.entry(name).or_default() += 20;
        }
        for name in names.all() {
            *counts.entry(name).or_default() += 0;
        }
        let mut characters = Vec::new();
        let keyed: BTreeMap<&str, ([u32; FEATURES], usize)> =
            counts.iter().map(|(form, count)| (*form, (features(form, &mut characters), *count))).collect();
        let mut seen: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        for (keys, count) in keyed.values() {
            for (feature, key) in keys.iter().enumerate() {
                let entry = seen.entry(*key).or_insert((0, LEAST[feature]));
                entry.0 += count;
            }
        }
        let mut kept: Vec<(usize, u32)> = seen
            .into_iter()
            .filter(|(_, (count, least))| count >= least)
            .map(|(key, (count, _))| (count, key))
            .collect();
        kept.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let keys: Vec<u32> = std::iter::once(unknown()).chain(kept.into_iter().map(|(_, key)| key)).collect();
        let rows: HashMap<u32, u32> = keys.iter().zip(0..).map(|(key, row)| (*key, row)).collect();
        let word = |(keys, count): &([u32; FEATURES], usize)| Word {
            rows: keys.map(|key| rows.get(&key).copied()),
            count: *count,
        };
        let words = keyed.iter().map(|(form, keyed)| ((*form).to_owned(), word(keyed))).collect();
        Self { keys, words, sentences, unknown: 0 }
    }

    /// Some sentences as the network takes them in training: with names swapped and words hidden.
    pub fn batch(&self, numbers: &[usize], names: &Names, seed: u64) -> Batch {
        let mut batch = Batch::default();
        for number in numbers {
            let mut random = Rng::with_seed(seed ^ (*number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let sentence = &self.sentences[*number];
            let swapped = names.swap(sentence, &mut random).unwrap_or_default();
            let mut swapped = swapped.into_iter().peekable();
            let begin = batch.rows.len();
            for (place, token) in sentence.iter().enumerate() {
                let form = swapped.next_if(|(at, _)| *at == place).map_or(token.form.as_str(), |(_, form)| form);
                batch.rows.push(self.rows(form, &mut random));
                batch.labels.push(labels(token));
                batch.heads.push(token.head);
                batch.relations.push(token.relation as usize);
            }
            batch.sentences.push(begin..batch.rows.len());
        }
        batch
    }

    fn rows(&self, form: &str, random: &mut Rng) -> Vec<u32> {
        let Some(word) = self.words.get(form) else { return vec![self.unknown] };
        let hidden = 0.01 + HIDDEN / (HIDDEN + word.count as f64);
        let row = |(feature, row): (usize, &Option<u32>)| {
            if feature == FORM {
                let row = row.unwrap_or(self.unknown);
                Some(if random.f64() < hidden { self.unknown } else { row })
            } else {
                row.filter(|_| random.f64() >= 0.01)
            }
        };
        word.rows.iter().enumerate().filter_map(row).collect()
    }
}

/// The labels of a token, as places among the labels of the network.
pub fn labels(token: &Token) -> [usize; 3] {
    let name = match token.name {
        None => 0,
        Some((true, kind)) => 1 + kind as usize,
        Some((false, kind)) => 1 + NameKind::ALL.len() + kind as usize,
    };
    [UPOS.start + token.upos as usize, XPOS.start + token.xpos as usize, NAMES.start + name]
}

/// The same sentence in the letters of headlines and of loud or careless people.
pub fn recased(sentence: &[Token], random: &mut Rng) -> Vec<Token> {
    let style = random.usize(..4);
    let mut sentence = sentence.to_vec();
    for token in &mut sentence {
        token.form = match style {
            0 => token.form.to_uppercase(),
            1 => token.form.to_lowercase(),
            _ if token.form.chars().count() < 4 && style == 2 => token.form.clone(),
            _ => {
                let mut characters = token.form.chars();
                characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
            }
        };
    }
    sentence
}
