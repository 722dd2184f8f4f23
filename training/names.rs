//! Names swapped at random: states, peoples, places and persons, so that what a word is called teaches nothing that
//! where it stands does not.

use crate::conllu::Token;
use demarche::parse::{NameKind, Xpos};
use fastrand::Rng;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::path::Path;

/// How often the names of a sentence are swapped, from 0 to 1.
const SWAPPED: f64 = 0.5;

/// Names of states and capitals that name persons and things as well.
const AMBIGUOUS: &[&str] = &[
    "Chad",
    "China",
    "Cuba",
    "Georgetown",
    "Georgia",
    "Hamilton",
    "India",
    "Israel",
    "Jordan",
    "Kenya",
    "Kingston",
    "Lima",
    "London",
    "Male",
    "Paris",
    "Santiago",
    "Stanley",
    "Victoria",
    "Washington",
];

/// Names that stand in for one another.
pub struct Names {
    states: Vec<String>,
    /// Names of states and capitals that name persons and things too: never taken for places against the teacher.
    ambiguous: HashSet<&'static str>,
    /// States and capitals.
    known: HashSet<String>,
    adjectives: Vec<String>,
    peoples: Vec<String>,
    capitals: Vec<String>,
    places: Vec<String>,
    first: Vec<String>,
    last: Vec<String>,
}

impl Names {
    /// The states of a table (name, adjectives, people, capital; several with `|` between them); the persons and places of
    /// the sentences.
    pub fn new(states: &Path, sentences: &[Vec<Token>]) -> Result<Self, Box<dyn Error>> {
        let table = std::fs::read_to_string(states)?;
        let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split('\t').collect()).collect();
        let column = |index: usize| -> Vec<String> {
            let values = rows.iter().filter_map(|row| row.get(index)).flat_map(|value| value.split('|'));
            let single = values.filter(|name| !name.is_empty() && !name.contains([' ', '-', '.', '\'']));
            single.map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let states = column(0);
        let adjectives = column(1);
        let peoples = column(2).into_iter().filter(|name| name.ends_with('s')).collect();
        let ambiguous = AMBIGUOUS.iter().copied().collect();
        let capitals = column(3);
        let known = states.iter().chain(&capitals).cloned().collect();
        let mut counts: BTreeMap<(u8, &str), usize> = BTreeMap::new();
        for sentence in sentences {
            for (place, token) in sentence.iter().enumerate() {
                let ends = sentence.get(place + 1).is_none_or(|next| !matches!(next.name, Some((false, _))));
                let kind = match token.name {
                    Some((true, NameKind::Person)) if !ends => 0,
                    Some((_, NameKind::Person)) if ends => 1,
                    Some((true, NameKind::Gpe)) if ends => 2,
                    _ => continue,
                };
                if token.xpos == Xpos::Nnp && token.form.chars().skip(1).any(char::is_lowercase) {
                    *counts.entry((kind, &token.form)).or_default() += 1;
                }
            }
        }
        let pool = |kind: u8| -> Vec<String> {
            let often = counts.iter().filter(|((of, _), count)| *of == kind && **count >= 2);
            often.map(|((_, form), _)| (*form).to_owned()).collect()
        };
        Ok(Self {
            states,
            ambiguous,
            known,
            adjectives,
            peoples,
            capitals,
            places: pool(2),
            first: pool(0),
            last: pool(1),
        })
    }

    /// Every name that may be put into a sentence.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        let pools =
            [&self.states, &self.adjectives, &self.peoples, &self.capitals, &self.places, &self.first, &self.last];
        pools.into_iter().flatten()
    }

    /// The names of states, capitals and peoples, which the model is to know one by one.
    pub fn of_states(&self) -> impl Iterator<Item = &String> {
        [&self.states, &self.capitals, &self.adjectives, &self.peoples].into_iter().flatten()
    }

    /// Takes a state that stands alone for what it is where the teacher took it for a person or thing.
    pub fn correct(&self, sentence: &mut [Token]) {
        for place in 0..sentence.len() {
            let follows = sentence.get(place + 1).is_some_and(|next| matches!(next.name, Some((false, _))));
            let token = &mut sentence[place];
            let taken = match token.name {
                None => token.xpos == Xpos::Nnp,
                Some((true, NameKind::Person | NameKind::Org | NameKind::Norp | NameKind::Loc)) => !follows,
                _ => false,
            };
            let compound = matches!(token.relation, demarche::parse::Relation::Compound);
            if taken && !compound && self.known.contains(&token.form) && !self.ambiguous.contains(token.form.as_str()) {
                token.name = Some((true, NameKind::Gpe));
            }
        }
    }

    /// The forms of a sentence with other names in the place of some, or nothing if this sentence keeps its own.
    pub fn swap<'a>(&'a self, sentence: &'a [Token], random: &mut Rng) -> Option<Vec<(usize, &'a str)>> {
        if random.f64() >= SWAPPED {
            return None;
        }
        let mut swapped: Vec<(usize, &str)> = Vec::new();
        let mut given: BTreeMap<&str, &str> = BTreeMap::new();
        for (place, token) in sentence.iter().enumerate() {
            let ends = sentence.get(place + 1).is_none_or(|next| !matches!(next.name, Some((false, _))));
            let pool = match (token.name, token.xpos) {
                (Some((true, NameKind::Gpe)), Xpos::Nnp) if ends => match random.u8(..4) {
                    0 => &self.places,
                    1 => &self.capitals,
                    _ => &self.states,
                },
                (Some((true, NameKind::Norp)), Xpos::Jj) if ends => &self.adjectives,
                (Some((true, NameKind::Norp)), Xpos::Nnps) if ends => &self.peoples,
                (Some((true, NameKind::Person)), Xpos::Nnp) if !ends => &self.first,
                (Some((_, NameKind::Person)), Xpos::Nnp) if ends => &self.last,
                _ => continue,
            };
            let is_name = token.form.chars().next().is_some_and(char::is_uppercase);
            if pool.is_empty() || !is_name {
                continue;
            }
            let drawn = pool[random.usize(..pool.len())].as_str();
            swapped.push((place, *given.entry(token.form.as_str()).or_insert(drawn)));
        }
        (!swapped.is_empty()).then_some(swapped)
    }
}
