//! Validation: a folder for each broken dataset, with the change that breaks it and what is reported.
//!
//! `change.ru` is a SPARQL update of the dataset in `cases/export`; `expected.txt` holds a line for each finding.

use demarche::article::ArticleId;
use demarche::error::ProblemCode;
use demarche::validate::{Counts, Report, validate};
use demarche::vocab::PREFIXES;
use demarche::vocab::mint::{Base, DEFAULT_BASE};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::sparql::SparqlEvaluator;
use oxigraph::store::Store;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/validate");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn good() -> Store {
    let store = Store::new().unwrap();
    let dataset = include_str!("cases/export/dataset.nq");
    store.load_from_slice(RdfParser::from_format(RdfFormat::NQuads), dataset).unwrap();
    store
}

fn broken(case: &Path) -> Store {
    let store = good();
    let prefixes = PREFIXES.map(|(prefix, namespace)| format!("PREFIX {prefix}: <{namespace}>\n")).concat();
    let change = fs::read_to_string(case.join("change.ru")).unwrap();
    let update = SparqlEvaluator::new().parse_update(&format!("BASE <{DEFAULT_BASE}>\n{prefixes}{change}"));
    update.unwrap_or_else(|fault| panic!("{}: {fault}", case.display())).on_store(&store).execute().unwrap();
    store
}

fn report(store: &Store) -> Report {
    validate(store, &Base::default(), |_| Ok(None)).unwrap()
}

/// A line for each finding: code, node, property, value, message, with names below the base cut short.
fn lines(report: &Report) -> String {
    let line = |finding: &demarche::validate::Finding| {
        let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
        // The labels of blank nodes are made anew each time.
        let focus = if finding.focus.starts_with("_:") { "_:" } else { &finding.focus };
        let parts = [finding.code.as_str(), focus, &part(&finding.path), &part(&finding.value)];
        format!("{} | {}\n", parts.join(" | "), finding.message)
    };
    let text: String = report.findings.iter().map(line).collect();
    let mut short = text.replace(DEFAULT_BASE, "");
    for (prefix, namespace) in PREFIXES {
        short = short.replace(namespace, &format!("{prefix}:"));
    }
    short
}

#[test]
fn a_good_dataset_is_clean() {
    let report = report(&good());
    assert_eq!(lines(&report), "");
    let counts = Counts {
        quads: 281,
        articles: 2,
        texts_pinned: 2,
        quotes: 7,
        quotes_exact: 7,
        claims: 9,
        claims_placed: 9,
        events: 7,
        events_supported: 7,
        statements: 6,
        statements_supported: 6,
        actors: 7,
        relations: 2,
    };
    assert_eq!(report.counts, counts);
    assert!(report.to_string().contains("quotes      7, all equal to their slice of the text\n"), "{report}");
    assert!(report.problems().is_empty());
}

/// `DEMARCHE_BLESS=1 cargo test validate` writes what is reported to `expected.txt`: read it before you commit it.
#[test]
fn each_broken_dataset_is_reported() {
    for case in cases() {
        let report = report(&broken(&case));
        let found = lines(&report);
        if std::env::var_os("DEMARCHE_BLESS").is_some() {
            fs::write(case.join("expected.txt"), &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(case.join("expected.txt")).unwrap(), "{}", case.display());
        assert!(!report.is_clean(), "{}", case.display());
        assert_eq!(report.problems().len(), report.findings.len());
    }
}

#[test]
fn each_kind_of_fault_has_a_case() {
    let mut found = BTreeSet::new();
    for case in cases() {
        for line in fs::read_to_string(case.join("expected.txt")).unwrap().lines() {
            found.insert(line.split(" | ").next().unwrap().to_owned());
        }
    }
    let expected = [
        ProblemCode::QuoteMismatch,
        ProblemCode::SpanOutOfBounds,
        ProblemCode::MalformedIri,
        ProblemCode::HashMismatch,
        ProblemCode::MissingText,
        ProblemCode::DanglingReference,
        ProblemCode::UnsupportedStatement,
        ProblemCode::MissingEvidence,
        ProblemCode::MisplacedClaim,
        ProblemCode::UnassertedFact,
        ProblemCode::BlankNode,
        ProblemCode::ShapeViolation,
        ProblemCode::WrongCount,
    ];
    assert_eq!(found, expected.map(|code| code.as_str().to_owned()).into());
}

#[test]
fn a_text_that_the_store_leaves_out_is_taken_from_the_articles() {
    let store = broken(Path::new(&format!("{}/tests/cases/validate/text-missing", env!("CARGO_MANIFEST_DIR"))));
    let kept = good();
    let text = |id: &ArticleId| {
        let article = Base::default().article(id);
        let property = demarche::vocab::nif::IS_STRING;
        let quad = kept.quads_for_pattern(Some(article.as_ref().into()), Some(property), None, None).next();
        Ok(quad.map(|quad| match quad.unwrap().object {
            oxigraph::model::Term::Literal(text) => text.value().to_owned(),
            other => panic!("{other}"),
        }))
    };
    let report = validate(&store, &Base::default(), text).unwrap();
    assert_eq!(lines(&report), "");
    assert_eq!(report.counts.quotes_exact, 7);
}

#[test]
fn a_problem_names_the_place_in_the_text() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/validate/quote-changed");
    let problems = report(&broken(&case)).problems();
    let problem = problems.iter().find(|problem| problem.code == ProblemCode::QuoteMismatch).unwrap();
    assert_eq!(problem.place.to_string(), "article 84c881e091c87361, characters 250-290");
}
