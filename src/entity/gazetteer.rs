//! The gazetteer: names, and what each may stand for.

use super::ambiguity::Sense;
use super::fold::fold;
use super::land::Land;
use super::role_words::RoleWords;
use super::table;
use super::{ActorId, ActorKind};
use crate::error::{Error, Problem, Result};
use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::OnceLock;

/// Something that the gazetteer knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity: linked where a source gives its Wikidata item, local where none does.
    pub id: ActorId,
    /// What kind it is.
    pub kind: ActorKind,
    /// Its canonical English name.
    pub label: String,
    /// Whether it publishes or broadcasts news.
    pub is_media: bool,
    /// The state that it acts for: a person's in office when the row was made, or an official body's; for a place, the
    /// state in which it lies.
    pub acts_for: Option<ActorId>,
    /// The part of the world that a state lies in, as the United Nations name it (`Western Africa`).
    pub subregion: Option<String>,
    /// What a state is called besides a country: `kingdom`, `emirate`.
    pub(super) nouns: Vec<String>,
    /// Where a state lies.
    pub(super) land: Land,
    /// Whether it is a town so little known that a person of the article may bear its name instead.
    pub(super) is_minor: bool,
    /// The label of the nearest entry that has an identifier, for one that has none.
    pub(super) close_to: Option<String>,
    /// Where its Wikidata identifier comes from, joined by `+`; `curated` for what has none.
    pub sources: String,
}

/// How a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    /// Its own name.
    Name,
    /// An adjective: `Malian`.
    Adjective,
    /// Its people: `Malians`.
    People,
    /// Its capital, or an institution that stands for it: `Bamako`, `the Kremlin`.
    Metonym,
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) enum Reading {
    /// One entry, by its index.
    One(usize, Form),
    /// One of several senses, to be decided by context.
    Open(Vec<Sense>),
}

/// A name of the gazetteer as it occurs in a text that is folded.
pub(super) struct Hit {
    /// The byte after its last.
    pub(super) end: usize,
    /// Which reading.
    pub(super) reading: usize,
}

/// Names of states, organisations, people and places with what each may stand for.
///
/// Only its rows decide on Wikidata identifiers: nothing else in the program makes one up.
pub struct Gazetteer {
    entries: Vec<Entry>,
    readings: Vec<Reading>,
    matcher: AhoCorasick,
    capitals: OnceLock<Option<AhoCorasick>>,
    names: Vec<String>,
    by_label: HashMap<String, usize>,
    by_id: HashMap<ActorId, usize>,
    given_names: BTreeSet<String>,
    adjectives: HashMap<usize, String>,
    regions: BTreeSet<String>,
    roles: RoleWords,
}

impl Gazetteer {
    /// The gazetteer that is built in; made once, then shared.
    ///
    /// # Errors
    ///
    /// If the names are too many for the matcher.
    pub fn embedded() -> Result<&'static Self> {
        static EMBEDDED: OnceLock<Gazetteer> = OnceLock::new();
        if let Some(gazetteer) = EMBEDDED.get() {
            return Ok(gazetteer);
        }
        let gazetteer = Self::new(table::embedded())?;
        Ok(EMBEDDED.get_or_init(|| gazetteer))
    }

    /// What tells the built-in gazetteer from others: 16 hexadecimal digits.
    pub fn fingerprint() -> String {
        table::fingerprint()
    }

    /// The built-in gazetteer with the rows of a file of the user's, whose names win over built-in ones.
    ///
    /// The file is UTF-8 with tabs between columns and the header `qid name kind aliases acts_for sources`; rows that
    /// do not fit are reported and left out, and so is a row with an identifier without a source.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or its header differs.
    pub fn with_file(path: &Path) -> Result<(Self, Vec<Problem>)> {
        let text = std::fs::read_to_string(path).map_err(Error::io("read", path))?;
        let (tables, problems) = table::with_rows(table::embedded(), &text, &path.display().to_string())?;
        Ok((Self::new(tables)?, problems))
    }

    fn new(tables: table::Tables) -> Result<Self> {
        let mut patterns: Vec<String> = Vec::new();
        let mut readings: Vec<Reading> = Vec::new();
        let mut index: HashMap<String, usize> = HashMap::new();
        for (name, senses) in tables.senses {
            index.insert(name.clone(), patterns.len());
            patterns.push(name);
            readings.push(Reading::Open(senses));
        }
        let mut adjectives: HashMap<usize, String> = HashMap::new();
        for (name, entry, form) in tables.names {
            if form == Form::Adjective {
                adjectives.entry(entry).or_insert_with(|| name.clone());
            }
            if let Some(&known) = index.get(&name) {
                // The first row that has a name wins: the user's rows come first.
                debug_assert!(known < readings.len());
                continue;
            }
            index.insert(name.clone(), patterns.len());
            patterns.push(name);
            readings.push(Reading::One(entry, form));
        }
        let matcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .build(&patterns)
            .map_err(|error| Error::Invalid(format!("the gazetteer has too many names: {error}")))?;
        let by_label =
            tables.entries.iter().enumerate().rev().map(|(index, entry)| (fold(&entry.label), index)).collect();
        let by_id = tables.entries.iter().enumerate().rev().map(|(index, entry)| (entry.id.clone(), index)).collect();
        let regions = tables.entries.iter().flat_map(|entry| entry.land.regions.iter().cloned()).collect();
        Ok(Self {
            regions,
            entries: tables.entries,
            readings,
            matcher,
            capitals: OnceLock::new(),
            names: patterns,
            by_label,
            by_id,
            given_names: tables.given_names,
            adjectives,
            roles: RoleWords::embedded(),
        })
    }

    /// Everything that it knows.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with an identity.
    pub fn entry(&self, id: &ActorId) -> Option<&Entry> {
        self.by_id.get(id).map(|&index| &self.entries[index])
    }

    /// The entry with this canonical name, however it is accented.
    pub fn by_label(&self, label: &str) -> Option<&Entry> {
        self.by_label.get(&fold(label)).map(|&index| &self.entries[index])
    }

    /// The only entry that has a name, whichever of its names that is.
    pub(super) fn by_name(&self, name: &str) -> Option<&Entry> {
        let hit = self.longest_at(name, 0, false, |byte| byte == name.len())?;
        match self.reading(&hit) {
            Reading::One(entry, Form::Name) => self.entries.get(*entry),
            _ => None,
        }
    }

    /// Whether a part of the world has a name, in lower case, by which states are called: `andean`
    pub(super) fn is_region(&self, name: &str) -> bool {
        self.regions.contains(name)
    }

    /// The first adjective of an entry: `Malian`.
    pub(super) fn adjective(&self, id: &ActorId) -> Option<&str> {
        self.by_id.get(id).and_then(|index| self.adjectives.get(index)).map(String::as_str)
    }

    pub(super) fn reading(&self, hit: &Hit) -> &Reading {
        &self.readings[hit.reading]
    }

    pub(super) fn roles(&self) -> &RoleWords {
        &self.roles
    }

    /// Whether people are called so by their first name; the name is folded.
    pub(super) fn is_given_name(&self, name: &str) -> bool {
        self.given_names.contains(name)
    }

    /// The longest name that begins at a byte of a folded text and ends where `is_end` allows it.
    ///
    /// In a text all in capitals the case of names does not count, except for that of short ones, which would be
    /// confused with words (`WHO`, `US`).
    pub(super) fn longest_at(
        &self,
        text: &str,
        start: usize,
        all_capitals: bool,
        is_end: impl Fn(usize) -> bool,
    ) -> Option<Hit> {
        let exact = longest(&self.matcher, text, start, &is_end);
        if !all_capitals {
            return exact;
        }
        let any_case = self.any_case().and_then(|matcher| longest(matcher, text, start, &is_end));
        any_case
            .filter(|hit| self.names[hit.reading].len() > 3 && exact.as_ref().is_none_or(|e| e.end < hit.end))
            .or(exact)
    }

    fn any_case(&self) -> Option<&AhoCorasick> {
        let build = || {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .start_kind(StartKind::Anchored)
                .ascii_case_insensitive(true)
                .build(&self.names)
                .ok()
        };
        self.capitals.get_or_init(build).as_ref()
    }
}

fn longest(matcher: &AhoCorasick, text: &str, start: usize, is_end: &impl Fn(usize) -> bool) -> Option<Hit> {
    let mut limit = text.len();
    while start < limit {
        let input = Input::new(text).range(start..limit).anchored(Anchored::Yes);
        let found = matcher.find(input)?;
        if is_end(found.end()) {
            return Some(Hit { end: found.end(), reading: found.pattern().as_usize() });
        }
        limit = found.end() - 1;
    }
    None
}
