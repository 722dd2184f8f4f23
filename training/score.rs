//! How well a model agrees with parsed sentences.

use crate::conllu::Token;
use demarche::parse::Upos;
use demarche::parse::model::Model;
use std::fmt;

/// Counts of agreement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    tokens: usize,
    upos: usize,
    xpos: usize,
    heads: usize,
    relations: usize,
    /// The same without punctuation.
    words: usize,
    word_heads: usize,
    word_relations: usize,
    names: usize,
    names_found: usize,
    names_right: usize,
}

impl Score {
    /// Universal parts of speech, heads, heads with relations, and the F1 of names: from 0 to 1.
    pub fn shares(&self) -> [(&'static str, f64); 4] {
        [
            ("UPOS", share(self.upos, self.tokens)),
            ("UAS", share(self.heads, self.tokens)),
            ("LAS", share(self.relations, self.tokens)),
            ("names", share(2 * self.names_right, self.names + self.names_found)),
        ]
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "UPOS {:.4}  XPOS {:.4}  UAS {:.4}  LAS {:.4}  (without punctuation {:.4} {:.4})  names P {:.4} R {:.4} F1 {:.4}",
            share(self.upos, self.tokens),
            share(self.xpos, self.tokens),
            share(self.heads, self.tokens),
            share(self.relations, self.tokens),
            share(self.word_heads, self.words),
            share(self.word_relations, self.words),
            share(self.names_right, self.names_found),
            share(self.names_right, self.names),
            share(2 * self.names_right, self.names + self.names_found),
        )
    }
}

/// Scores a model on sentences.
pub fn score(model: &Model, sentences: &[Vec<Token>]) -> Score {
    let mut score = Score::default();
    let forms = sentences.iter().map(|sentence| sentence.iter().map(|token| token.form.as_str()).collect());
    for (sentence, analysis) in sentences.iter().zip(model.analyse(forms)) {
        for (place, token) in sentence.iter().enumerate() {
            let head = usize::from(analysis.heads[place] == token.head);
            let relation = usize::from(head == 1 && analysis.relations[place] == token.relation);
            score.tokens += 1;
            score.upos += usize::from(analysis.upos[place] == token.upos);
            score.xpos += usize::from(analysis.xpos[place] == token.xpos);
            score.heads += head;
            score.relations += relation;
            if token.upos != Upos::Punct {
                score.words += 1;
                score.word_heads += head;
                score.word_relations += relation;
            }
        }
        let names = names(sentence);
        score.names += names.len();
        score.names_found += analysis.entities.len();
        let right = analysis.entities.iter().filter(|name| names.contains(&(name.tokens.clone(), name.kind)));
        score.names_right += right.count();
    }
    score
}

fn names(sentence: &[Token]) -> Vec<(std::ops::Range<usize>, demarche::parse::NameKind)> {
    let mut names: Vec<(std::ops::Range<usize>, demarche::parse::NameKind)> = Vec::new();
    for (place, token) in sentence.iter().enumerate() {
        match token.name {
            Some((true, kind)) => names.push((place..place + 1, kind)),
            Some((false, _)) => {
                if let Some(last) = names.last_mut() {
                    last.0.end = place + 1;
                }
            }
            None => {}
        }
    }
    names
}
