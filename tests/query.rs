//! Named queries: a folder a case, with the values of the parameters and the expected answer, over one small dataset.

use demarche::Error;
use demarche::query::{Answer, Format, Limits, NamedQuery, Need, Prefixes, Question, Values, evaluate};
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
    let nested: String = (0..10).map(|n| format!("{{ SELECT ?t ?s{n} {{ ?s{n} a ?t }} }} ")).collect();
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

/// The dataset of the bundled corpus, built by the program itself.
fn corpus(folder: &Path) -> demarche::dataset::Dataset {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["build", "--quiet"])
        .arg(articles)
        .arg("-o")
        .arg(folder)
        .status()
        .unwrap();
    assert!(status.success());
    demarche::dataset::Dataset::open(folder).unwrap()
}

#[test]
fn every_query_answers_on_the_bundled_corpus() {
    let folder = tempfile::tempdir().unwrap();
    let dataset = corpus(&folder.path().join("out"));
    let prefixes = Prefixes::new(dataset.base());
    let limits = Limits { time: Duration::from_secs(60), ..Limits::for_strangers() };
    let run = |query: &NamedQuery, values: &Values| {
        query.run(dataset.store(), &prefixes, values, &limits).unwrap_or_else(|error| panic!("{}: {error}", query.name))
    };
    for query in NamedQuery::shipped() {
        let value = |name: &str| match name {
            "day" => "2024-08-10",
            "class" => "SeveranceOfRelations",
            "identifier" => "m01",
            "other" => "Ukraine",
            _ => "Mali",
        };
        let required = query.parameters.iter().filter(|parameter| parameter.need == Need::Required);
        let values = required.map(|parameter| (parameter.name.clone(), value(&parameter.name).to_owned())).collect();
        if let Answer::Solutions(solutions) = run(query, &values) {
            assert!(!solutions.rows.is_empty() || query.name == "disputed", "{}", query.name);
        }
    }
    for state in ["Mali", "Niger"] {
        let values = Values::from([("state".to_owned(), state.to_owned())]);
        let Answer::Solutions(solutions) = run(NamedQuery::find("severances").unwrap(), &values) else {
            panic!("expected solutions")
        };
        let column = |name: &str| solutions.variables.iter().position(|variable| variable.as_str() == name).unwrap();
        let rows = solutions
            .rows
            .iter()
            .filter(|row| row[column("with")].as_ref().is_some_and(|term| term.to_string() == "\"Ukraine\"@en"));
        let publishers: BTreeSet<String> =
            rows.clone().filter_map(|row| row[column("publisher")].as_ref().map(ToString::to_string)).collect();
        assert!(rows.count() >= 3, "{state}");
        assert!(publishers.len() >= 3, "{state}: {publishers:?}");
    }
}
