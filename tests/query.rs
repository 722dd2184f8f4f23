//! Named queries: a folder a case, with the values of the parameters and the expected answer, over one small dataset.

use demarche::Error;
use demarche::query::{Answer, Format, Limits, NamedQuery, Prefixes, Question, Values, evaluate};
use oxigraph::io::RdfFormat;
use oxigraph::store::Store;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/query")
}

pub(crate) fn store() -> Store {
    let store = Store::new().unwrap();
    let text = fs::read(cases().join("dataset.trig")).unwrap();
    store.load_from_slice(RdfFormat::TriG, &text).unwrap();
    store
}

/// Runs the query that a case's folder is named after (up to a `+`) with the values of its `values.json`.
fn answer(case: &Path, store: &Store) -> String {
    let folder = case.file_name().unwrap().to_str().unwrap();
    let name = folder.split('+').next().unwrap();
    let query = NamedQuery::find(name).unwrap_or_else(|| panic!("no query {name}"));
    let values: Values = match fs::read_to_string(case.join("values.json")) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => Values::new(),
    };
    let prefixes = Prefixes::default();
    let answer =
        query.run(store, &prefixes, &values, &Limits::default()).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let format = if matches!(answer, Answer::Graph(_)) { Format::NTriples } else { Format::Tsv };
    let mut bytes = Vec::new();
    answer.write(&mut bytes, format, &prefixes, 120).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_case_has_its_expected_answer() {
    let store = store();
    let mut faults = Vec::new();
    for entry in fs::read_dir(cases()).unwrap() {
        let case = entry.unwrap().path();
        if !case.is_dir() {
            continue;
        }
        let found = answer(&case, &store);
        let file = case.join("expected.tsv");
        if std::env::var_os("DEMARCHE_WRITE_EXPECTED").is_some() {
            fs::write(&file, &found).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if found != expected {
            faults.push(format!("{}\nexpected\n{expected}\nfound\n{found}", case.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_query_has_a_file_a_head_and_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files: BTreeSet<String> = fs::read_dir(root.join("queries"))
        .unwrap()
        .filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".rq")?.to_owned()))
        .collect();
    let shipped: BTreeSet<String> = NamedQuery::shipped().iter().map(|query| query.name.clone()).collect();
    assert_eq!(shipped, files);
    let tried: BTreeSet<String> = fs::read_dir(cases())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_str().unwrap().split('+').next().unwrap().to_owned())
        .filter(|name| name != "dataset.trig")
        .collect();
    assert_eq!(tried, files);
    for query in NamedQuery::shipped() {
        assert_ne!(query.title, query.name);
        assert!(query.question.ends_with('?'), "{}: {}", query.name, query.question);
        assert!(query.parameters.iter().all(|parameter| parameter.description.ends_with('.')), "{}", query.name);
    }
}

#[test]
fn an_actor_is_found_by_identifier_name_other_name_and_iri() {
    let (store, prefixes) = (store(), Prefixes::default());
    for actor in ["Q912", "wd:Q912", "Mali", "mali", "BAMAKO", ":Q912", "https://w3id.org/demarche/id/Q912"] {
        let values = Values::from([("one".to_owned(), actor.to_owned()), ("other".to_owned(), "Kyiv".to_owned())]);
        let severed = NamedQuery::find("severed").unwrap();
        let answer = severed.run(&store, &prefixes, &values, &Limits::default()).unwrap();
        assert_eq!(answer, Answer::Boolean(true), "{actor}");
    }
    for (actor, expected) in [
        ("Malinda", "one: the dataset has no actor 'Malinda'; there are Mali (<https://w3id.org/demarche/id/Q912>)"),
        (
            "Q1",
            "one: the dataset has no actor 'Q1', expected a name, a Wikidata identifier or an IRI; `query actors` lists \
             them",
        ),
    ] {
        let values = Values::from([("one".to_owned(), actor.to_owned()), ("other".to_owned(), "Kyiv".to_owned())]);
        let error = NamedQuery::find("severed").unwrap().run(&store, &prefixes, &values, &Limits::default());
        assert_eq!(error.unwrap_err().to_string(), expected);
    }
}

#[test]
fn a_value_is_bound_and_never_becomes_part_of_the_query() {
    let (store, prefixes) = (store(), Prefixes::default());
    let hostile = "a1\" } UNION { ?article ?p ?o } #";
    let values = Values::from([("identifier".to_owned(), hostile.to_owned())]);
    let answer = NamedQuery::find("article").unwrap().run(&store, &prefixes, &values, &Limits::default()).unwrap();
    let Answer::Solutions(solutions) = answer else { panic!("expected solutions") };
    assert_eq!(solutions.rows.len(), 0);
}

fn ask(text: &str, limits: &Limits) -> Result<Answer, Error> {
    evaluate(&store(), &Question::new(text), limits)
}

#[test]
fn what_is_no_query_is_refused() {
    let limits = Limits::for_strangers();
    for text in ["INSERT DATA { <http://a> <http://b> <http://c> }", "SELECT", "", "DROP ALL"] {
        assert!(matches!(ask(text, &limits), Err(Error::QuerySyntax(_))), "{text}");
    }
    for text in [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
    ] {
        assert!(matches!(ask(text, &limits), Err(Error::QueryLimit(_))), "{text}");
    }
}

#[test]
fn an_answer_beyond_the_limits_is_an_error_and_never_cut() {
    let few = Limits { rows: 3, ..Limits::for_strangers() };
    let error = ask("SELECT * { ?s ?p ?o }", &few).unwrap_err();
    assert_eq!(error.to_string(), "the query goes beyond a limit: its answer has more than 3 rows");
    let small = Limits { bytes: 100, ..Limits::for_strangers() };
    assert!(matches!(ask("CONSTRUCT WHERE { ?s ?p ?o }", &small), Err(Error::QueryLimit(_))));
}

#[test]
fn a_query_that_reads_nothing_is_stopped() {
    let numbers: String = (0..2000).map(|number| format!("{number} ")).collect();
    let product: String = (0..6).map(|column| format!("VALUES ?x{column} {{ {numbers} }} ")).collect();
    let patterns: String = (0..6).map(|n| format!("?s{n} ?p{n} ?o{n} . ")).collect();
    let nested: String = (0..6).map(|n| format!("{{ SELECT ?t ?s{n} {{ ?s{n} a ?t }} }} ")).collect();
    let soon = Limits { time: Duration::from_millis(300), length: 1 << 20, ..Limits::for_strangers() };
    for body in [product, patterns, nested] {
        for text in [
            format!("SELECT (COUNT(*) AS ?n) {{ {body} }}"),
            format!("SELECT * {{ {body} }} ORDER BY ?x0"),
            format!("SELECT (MAX(?x0) AS ?most) {{ {body} }}"),
        ] {
            let error = ask(&text, &soon).unwrap_err();
            assert!(matches!(error, Error::QueryLimit(_)), "{error}");
        }
    }
}

#[test]
fn guards_change_no_answer() {
    let count = |text: &str| match ask(text, &Limits::for_strangers()).unwrap() {
        Answer::Solutions(solutions) => solutions.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(count("SELECT ?a ?b { ?a a dip:State . ?b a dip:State }"), 9);
    assert_eq!(count("SELECT * { ?a a dip:State . OPTIONAL { ?b a dip:Person } }"), 3);
    assert_eq!(count("SELECT ?a ?b { { ?a a dip:State } UNION { ?a a dip:Person } ?b a dip:ArmedGroup }"), 4);
    assert_eq!(count("SELECT * { VALUES ?a { 1 2 } VALUES ?b { 3 4 5 } }"), 6);
}
