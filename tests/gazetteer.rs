//! The gazetteer's rows: every identifier has a source, and no name stands for two things unless that is declared.

use demarche::entity::{ActorKind, Gazetteer, Qid};
use demarche::parse::Parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

struct Table {
    file: &'static str,
    rows: Vec<BTreeMap<String, String>>,
}

fn table(file: &'static str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology/gazetteer").join(file);
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), header.len(), "{file}: {line}");
        assert!(cells.iter().all(|cell| cell.trim() == *cell), "{file}: space around a cell: {line}");
        header.iter().map(|h| (*h).to_owned()).zip(cells.iter().map(|c| (*c).to_owned())).collect()
    });
    Table { file, rows: rows.collect() }
}

fn tables() -> [Table; 4] {
    [table("states.tsv"), table("organisations.tsv"), table("people.tsv"), table("places.tsv")]
}

fn fold(name: &str) -> String {
    name.nfkd().filter(|c| !is_combining_mark(*c)).map(|c| if c == '’' { '\'' } else { c }).collect()
}

fn names(row: &BTreeMap<String, String>) -> BTreeSet<String> {
    ["name", "aliases", "adjectives", "people", "metonyms"]
        .iter()
        .filter_map(|column| row.get(*column))
        .flat_map(|cell| cell.split('|'))
        .filter(|name| !name.is_empty())
        .map(fold)
        .collect()
}

#[test]
fn every_identifier_is_well_formed_sourced_and_given_once() {
    let mut seen = BTreeMap::new();
    for table in tables() {
        for row in &table.rows {
            let (qid, name) = (&row["qid"], &row["name"]);
            assert!(!name.is_empty(), "{}: a row without a name", table.file);
            assert!(!row["sources"].is_empty(), "{}: '{name}' has no source", table.file);
            if qid.is_empty() {
                assert_eq!(row["status"], "unverified", "{}: '{name}'", table.file);
                continue;
            }
            assert!(Qid::parse(qid).is_some(), "{}: '{qid}' of '{name}' is malformed", table.file);
            assert_ne!(row["sources"], "curated", "{}: {qid} of '{name}' was looked up nowhere", table.file);
            assert!(matches!(row["status"].as_str(), "verified" | "single-source"), "{}: '{name}'", table.file);
            if let Some(other) = seen.insert(qid.clone(), name.clone()) {
                panic!("{qid} stands for '{other}' and '{name}'");
            }
        }
    }
    assert!(seen.len() > 700, "only {} identifiers", seen.len());
}

#[test]
fn identifiers_that_rows_refer_to_are_those_of_states_or_organisations() {
    let bodies = [table("states.tsv"), table("organisations.tsv")].into_iter().flat_map(|table| table.rows);
    let bodies: BTreeSet<String> = bodies.map(|mut row| row.remove("qid").unwrap()).collect();
    for (file, column) in [("organisations.tsv", "acts_for"), ("people.tsv", "state")] {
        for row in table(file).rows {
            assert!(row[column].is_empty() || bodies.contains(&row[column]), "{file}: {}", row["name"]);
        }
    }
}

#[test]
fn a_name_of_two_entries_is_declared_ambiguous() {
    let ambiguous: BTreeSet<String> = table("ambiguous.tsv").rows.iter().map(|row| fold(&row["name"])).collect();
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for table in tables() {
        for row in &table.rows {
            let entry = format!("{} {}", table.file, row["name"]);
            for name in names(row) {
                match owners.get(&name) {
                    Some(other) if *other != entry && !ambiguous.contains(&name) => {
                        faults.push(format!("'{name}' names {other} and {entry}"));
                    }
                    _ => {
                        owners.insert(name, entry.clone());
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn ambiguous_names_have_senses_that_can_be_told_apart() {
    let mut senses: BTreeMap<String, Vec<BTreeMap<String, String>>> = BTreeMap::new();
    for row in table("ambiguous.tsv").rows {
        assert!(
            matches!(row["form"].as_str(), "name" | "demonym" | "metonym" | "person" | "place" | "other"),
            "{row:?}"
        );
        assert!(matches!(row["choice"].as_str(), "default" | "evidence"), "{row:?}");
        assert!(row["choice"] == "default" || !row["evidence"].is_empty(), "{row:?}");
        senses.entry(row["name"].clone()).or_default().push(row);
    }
    for (name, senses) in senses {
        assert!(senses.len() > 1, "'{name}' has one sense");
        assert!(senses.iter().filter(|row| row["choice"] == "default").count() <= 1, "'{name}' has two defaults");
    }
}

#[test]
fn codes_and_jokes_are_no_names() {
    for table in tables() {
        for row in &table.rows {
            for name in names(row) {
                assert!(name.chars().count() > 1, "{}: '{name}'", table.file);
                assert!(
                    !["RN", "NG", "Best Korea", "Straya", "Congo Belge"].contains(&name.as_str()),
                    "{}: '{name}'",
                    table.file
                );
            }
        }
    }
}

#[test]
fn demonyms_lead_to_their_states() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let rows = table("states.tsv").rows;
    let of = |iso2: &str, column: &str| {
        let row = rows.iter().find(|row| row["iso2"] == iso2).unwrap();
        row[column].split('|').map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("NE", "adjectives"), ["Nigerien"]);
    assert_eq!(of("NG", "adjectives"), ["Nigerian"]);
    assert!(of("BF", "adjectives").contains(&"Burkinabe".to_owned()));
    assert!(of("CI", "adjectives").contains(&"Ivorian".to_owned()));
    assert!(of("ML", "people").contains(&"Malians".to_owned()));
    let without: Vec<&str> = rows
        .iter()
        .filter(|row| row["adjectives"].is_empty() && row["people"].is_empty())
        .map(|row| row["name"].as_str())
        .collect();
    assert_eq!(without, ["Holy See", "Vatican City"]);
    let mali = gazetteer.by_label("Mali").unwrap();
    assert_eq!((mali.kind, mali.id.qid().map(Qid::as_str)), (ActorKind::State, Some("Q912")));
}

#[test]
fn rows_of_the_users_win_and_faulty_ones_are_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.tsv");
    let rows = "qid\tname\tkind\taliases\tacts_for\tsources\n\
        Q912\tMali Republic of Tests\tState\tMali\t\tmy list\n\
        \tSilver Guard\tArmedGroup\tSG\t\t\n\
        Q99\tNowhere\tState\t\t\t\n\
        Q0\tNever\tState\t\t\tmy list\n\
        \tOdd\tPlanet\t\t\t\n";
    fs::write(&path, rows).unwrap();
    let (gazetteer, problems) = Gazetteer::with_file(&path).unwrap();
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["malformed-record", "malformed-qid", "unknown-term"]);
    assert_eq!(problems[0].place.line, Some(4));
    let text = "Mali hired the Silver Guard.";
    let found = demarche::entity::recognise(&gazetteer, &Parser::embedded().unwrap().parse(text, &[]));
    let labels: Vec<&str> = found.mentions.iter().map(|m| found.actor(&m.actors[0]).unwrap().label.as_str()).collect();
    assert_eq!(labels, ["Mali Republic of Tests", "Silver Guard"]);
    fs::write(&path, "name\tqid\n").unwrap();
    assert!(Gazetteer::with_file(&path).is_err());
}
