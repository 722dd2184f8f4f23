//! The gazetteer's tables, read from tab-separated text.

use super::ambiguity::Sense;
use super::fold::fold;
use super::gazetteer::{Entry, Form};
use super::land::Land;
use super::role_words::ROLES;
use super::{ActorId, ActorKind, Qid};
use crate::error::{Error, Place, Problem, ProblemCode, Result};
use crate::vocab::mint::digest;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const STATES: &str = include_str!("../../ontology/gazetteer/states.tsv");
const ORGANISATIONS: &str = include_str!("../../ontology/gazetteer/organisations.tsv");
const PEOPLE: &str = include_str!("../../ontology/gazetteer/people.tsv");
const PLACES: &str = include_str!("../../ontology/gazetteer/places.tsv");
const TOWNS: &str = include_str!("../../ontology/gazetteer/towns.tsv");
const AMBIGUOUS: &str = include_str!("../../ontology/gazetteer/ambiguous.tsv");
const MONARCHIES: &str = include_str!("../../ontology/gazetteer/monarchies.tsv");
const REGIONS: &str = include_str!("../../ontology/gazetteer/regions.tsv");
const BORDERS: &str = include_str!("../../ontology/gazetteer/borders.tsv");
const GIVEN_NAMES: &str = include_str!("../../ontology/gazetteer/given-names.txt");

/// The header of a file of the user's.
const USER_HEADER: &str = "qid\tname\tkind\taliases\tacts_for\tsources";

/// What the tables hold.
pub(super) struct Tables {
    pub(super) entries: Vec<Entry>,
    /// Folded names with the index of their entry; where two are equal the first counts.
    pub(super) names: Vec<(String, usize, Form)>,
    /// Folded names that context must decide on.
    pub(super) senses: BTreeMap<String, Vec<Sense>>,
    pub(super) given_names: BTreeSet<String>,
}

/// A row as a map from its columns.
struct Row<'t>(HashMap<&'t str, &'t str>);

impl<'t> Row<'t> {
    fn get(&self, column: &str) -> &'t str {
        self.0.get(column).copied().unwrap_or_default()
    }

    fn list(&self, column: &str) -> impl Iterator<Item = &'t str> + use<'t> {
        self.get(column).split('|').map(str::trim).filter(|name| !name.is_empty())
    }
}

fn rows(table: &str) -> impl Iterator<Item = Row<'_>> {
    let mut lines = table.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    lines
        .filter(|line| !line.trim().is_empty())
        .map(move |line| Row(header.iter().copied().zip(line.split('\t').map(str::trim)).collect()))
}

fn identity(qid: &str, name: &str) -> ActorId {
    Qid::parse(qid).map_or_else(|| ActorId::local(name), ActorId::Linked)
}

/// What tells the built-in tables from others: 16 hexadecimal digits.
pub(super) fn fingerprint() -> String {
    digest(&[STATES, ORGANISATIONS, PEOPLE, PLACES, TOWNS, AMBIGUOUS, MONARCHIES, REGIONS, BORDERS, GIVEN_NAMES, ROLES])
}

/// The built-in tables.
pub(super) fn embedded() -> Tables {
    let given_names = GIVEN_NAMES.lines().map(str::to_owned).collect();
    let mut tables = Tables { entries: Vec::new(), names: Vec::new(), senses: BTreeMap::new(), given_names };
    for row in rows(STATES) {
        let index = tables.add(&row, ActorKind::State);
        let groups = [("adjectives", Form::Adjective), ("people", Form::People), ("metonyms", Form::Metonym)];
        tables.add_names(&row, index, &groups);
    }
    for row in rows(MONARCHIES) {
        for state in row.list("states") {
            let called = tables.entries.iter_mut().filter(|entry| entry.label == state);
            called.for_each(|entry| entry.nouns.push(row.get("noun").to_owned()));
        }
    }
    for row in rows(REGIONS) {
        for state in row.list("states") {
            let lies_there = tables.entries.iter_mut().filter(|entry| entry.label == state);
            lies_there.for_each(|entry| entry.land.regions.extend(row.list("names").map(str::to_owned)));
        }
    }
    for row in rows(BORDERS) {
        let number = |column: &str| row.get(column).parse().ok();
        for entry in tables.entries.iter_mut().filter(|entry| entry.label == row.get("state")) {
            entry.land.neighbours.extend(row.list("neighbours").map(str::to_owned));
            entry.land.middle = number("latitude").zip(number("longitude"));
        }
    }
    for row in rows(ORGANISATIONS) {
        tables.add(&row, ActorKind::Organization);
    }
    for row in rows(PEOPLE) {
        tables.add(&row, ActorKind::Person);
    }
    for row in rows(PLACES) {
        let index = tables.add(&row, ActorKind::Place);
        tables.add_names(&row, index, &[("adjectives", Form::Adjective)]);
    }
    for row in rows(TOWNS) {
        let index = tables.add(&row, ActorKind::Place);
        tables.entries[index].is_minor = true;
    }
    for row in rows(AMBIGUOUS) {
        let (name, label) = (fold(row.get("name")), row.get("sense"));
        let entry = tables.entries.iter().position(|entry| entry.label == label);
        let evidence = row.list("evidence").map(fold).collect();
        let sense =
            Sense::new(label, entry, row.get("form"), row.get("choice") == "default", evidence, row.get("note"));
        tables.senses.entry(name).or_default().push(sense);
    }
    tables
}

impl Tables {
    fn add(&mut self, row: &Row<'_>, kind: ActorKind) -> usize {
        let name = row.get("name");
        let state = [row.get("acts_for"), row.get("state")].into_iter().find(|state| !state.is_empty());
        let subregion = row.get("subregion");
        self.entries.push(Entry {
            id: identity(row.get("qid"), name),
            kind: ActorKind::from_name(row.get("kind")).unwrap_or(kind),
            label: name.to_owned(),
            is_media: row.get("kind") == "Media",
            acts_for: state.map(|state| identity(state, state)),
            is_minor: false,
            subregion: (!subregion.is_empty()).then(|| subregion.to_owned()),
            nouns: Vec::new(),
            land: Land::default(),
            close_to: Some(row.get("close_to")).filter(|label| !label.is_empty()).map(str::to_owned),
            sources: row.get("sources").to_owned(),
        });
        let index = self.entries.len() - 1;
        for name in std::iter::once(name).chain(row.list("aliases")) {
            self.names.push((fold(name), index, Form::Name));
            self.names.extend(at_beginning(name).map(|name| (fold(&name), index, Form::Name)));
            self.names.extend(dotted(name).map(|name| (name, index, Form::Name)));
            self.names.extend(titled(name, row.get("name")).map(|name| (fold(&name), index, Form::Name)));
        }
        index
    }

    fn add_names(&mut self, row: &Row<'_>, index: usize, columns: &[(&str, Form)]) {
        for (column, form) in columns {
            for name in row.list(column) {
                self.names.push((fold(name), index, *form));
                self.names.extend(at_beginning(name).map(|name| (fold(&name), index, *form)));
            }
        }
    }
}

/// Letters with a full stop behind each, as some papers write them: `R.S.F.` for `RSF`
fn dotted(name: &str) -> Option<String> {
    let is_short = (3..=6).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    is_short.then(|| name.chars().flat_map(|letter| [letter, '.']).collect())
}

/// A whole name behind the title that a shorter one bears: `Sheikh Ali bin Said` for `Sheikh Ali`
fn titled(alias: &str, name: &str) -> Option<String> {
    let (title, short) = alias.split_once(' ')?;
    let is_title =
        matches!(title, "Sheikh" | "King" | "Prince" | "Princess" | "Queen" | "Emir" | "Sultan" | "Ayatollah");
    (is_title && name.strip_prefix(short)?.starts_with(' ')).then(|| format!("{title} {name}"))
}

/// A name as it stands at the beginning of a sentence: `Al-Sharaa` for `al-Sharaa`, `The Emirates` for `the Emirates`.
pub(super) fn at_beginning(name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("the ") {
        return Some(format!("The {rest}"));
    }
    let (particle, rest) = name.split_once('-')?;
    let capital = match particle {
        "al" => "Al",
        "el" => "El",
        _ => return None,
    };
    Some(format!("{capital}-{rest}"))
}

/// Puts the rows of a file of the user's before the built-in ones.
pub(super) fn with_rows(mut built_in: Tables, text: &str, file: &str) -> Result<(Tables, Vec<Problem>)> {
    let text = text.trim_start_matches('\u{feff}');
    if text.lines().next().map(str::trim_end) != Some(USER_HEADER) {
        let expected = USER_HEADER.replace('\t', " ");
        return Err(Error::Invalid(format!(
            "'{file}' is no gazetteer: expected the columns '{expected}', tabs between"
        )));
    }
    let mut problems = Vec::new();
    let mut own = Tables {
        entries: std::mem::take(&mut built_in.entries),
        names: Vec::new(),
        senses: BTreeMap::new(),
        given_names: BTreeSet::new(),
    };
    for (number, row) in rows(text).enumerate() {
        let mut fault =
            |code, message: String| problems.push(Problem::new(code, Place::line(file, number + 2), message));
        let (qid, name, kind) = (row.get("qid"), row.get("name"), row.get("kind"));
        if name.is_empty() {
            fault(ProblemCode::MalformedRecord, "expected a name".to_owned());
        } else if !qid.is_empty() && Qid::parse(qid).is_none() {
            fault(ProblemCode::MalformedQid, format!("expected an identifier like Q912 for '{name}', found '{qid}'"));
        } else if !qid.is_empty() && row.get("sources").is_empty() {
            fault(ProblemCode::MalformedRecord, format!("'{name}' has the identifier {qid} without a source"));
        } else if kind != "Media" && ActorKind::from_name(kind).is_none() {
            fault(ProblemCode::UnknownTerm, format!("expected a kind of actor or Media for '{name}', found '{kind}'"));
        } else {
            own.add(&row, ActorKind::Organization);
        }
    }
    for (name, _, _) in &own.names {
        built_in.senses.remove(name);
    }
    own.names.append(&mut built_in.names);
    Ok((Tables { senses: built_in.senses, given_names: built_in.given_names, ..own }, problems))
}
