//! CoNLL-U in: sentences with their labels as numbers.

use demarche::parse::{NameKind, Relation, Upos, Xpos};
use flate2::read::GzDecoder;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// A token as the teacher parsed it.
#[derive(Clone, Debug)]
pub struct Token {
    pub form: String,
    pub upos: Upos,
    pub xpos: Xpos,
    /// The place of its head in the sentence; none for the root.
    pub head: Option<usize>,
    pub relation: Relation,
    /// Whether it begins a name (`true`) or goes on with one, and of what kind.
    pub name: Option<(bool, NameKind)>,
}

/// Reads the sentences of a file (gzipped if its name ends so); a sentence with a label that we do not know is an error.
pub fn read(path: &Path) -> Result<Vec<Vec<Token>>, Box<dyn Error>> {
    let file = File::open(path)?;
    let reader: Box<dyn Read> = if path.extension().is_some_and(|extension| extension == "gz") {
        Box::new(GzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let mut sentences = Vec::new();
    let mut sentence = Vec::new();
    for (number, line) in BufReader::new(reader).lines().enumerate() {
        let line = line?;
        if line.is_empty() {
            if !sentence.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
        } else if !line.starts_with('#') {
            let place = || format!("{}:{}: not a token of CoNLL-U that we know: {line}", path.display(), number + 1);
            sentence.push(token(&line).ok_or_else(place)?);
        }
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    Ok(sentences)
}

fn token(line: &str) -> Option<Token> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [_, form, _, upos, xpos, _, head, relation, _, rest] = fields[..] else { return None };
    let name = rest.split('|').find_map(|field| field.strip_prefix("NER="))?;
    let name = match name.split_once('-') {
        None => None,
        Some((part, kind)) => Some((part == "B", NameKind::from_name(kind)?)),
    };
    Some(Token {
        form: form.to_owned(),
        upos: Upos::from_name(upos)?,
        xpos: Xpos::from_name(xpos)?,
        head: head.parse::<usize>().ok()?.checked_sub(1),
        relation: Relation::from_name(relation)?,
        name,
    })
}
