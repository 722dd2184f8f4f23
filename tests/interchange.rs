//! Annotated articles: written, read, mapped; the same quads by other JSON-LD processors.

#[path = "../benches/generator.rs"]
mod generator;

use demarche::annotation::{self, AnnotatedArticle, AnnotatedSentence, Annotator, Detail, SpeaksFor};
use demarche::article::{Article, Metadata, Span, TextIndex};
use demarche::claim::{Claim, EventClass, Modality, Proposition};
use demarche::entity::{Actor, ActorId, ActorKind, Link, Mention, Qid};
use demarche::error::{Place, ProblemCode};
use demarche::map;
use demarche::vocab::mint::Base;
use oxigraph::io::{LoadedDocument, RdfFormat, RdfParser};
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, Quad, Term};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(json: &str) -> (Option<AnnotatedArticle>, Vec<ProblemCode>) {
    let (article, problems) = annotation::read(json, &Base::default(), Place::default());
    (article, problems.into_iter().map(|problem| problem.code).collect())
}

fn lines(quads: &[Quad]) -> String {
    String::from_utf8(map::canonical(quads)).unwrap()
}

/// The folders of `tests/cases/interchange/`.
fn cases() -> Vec<PathBuf> {
    let folder = root().join("tests/cases/interchange");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 3);
    cases
}

/// Compares with a file, or writes it where `DEMARCHE_WRITE_EXPECTED` is set.
fn assert_file(path: &Path, found: &str) {
    if std::env::var_os("DEMARCHE_WRITE_EXPECTED").is_some() {
        fs::write(path, found).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), found, "{}", path.display());
}

/// The canonical lines of quads, doubles to 13 digits: JSON-LD asks for 16 digits of a number (`%1.15E`), of which
/// oxjsonld, unlike PyLD, writes as few as tell it from other numbers.
fn rounded_lines(quads: Vec<Quad>) -> String {
    let round = |mut quad: Quad| {
        if let Term::Literal(number) = &quad.object
            && number.datatype() == xsd::DOUBLE
        {
            let rounded = format!("{:.12E}", number.value().parse::<f64>().unwrap());
            quad.object = Literal::new_typed_literal(rounded, xsd::DOUBLE).into();
        }
        quad
    };
    lines(&quads.into_iter().map(round).collect::<Vec<_>>())
}

/// What oxjsonld, given our context, makes of an annotated article.
fn by_oxjsonld(json: &str) -> Vec<Quad> {
    let context = fs::read(root().join("ontology/context.jsonld")).unwrap();
    RdfParser::from_format(RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() })
        .for_reader(json.as_bytes())
        .with_document_loader(move |url| {
            assert_eq!(url, annotation::CONTEXT);
            Ok(LoadedDocument {
                url: url.to_owned(),
                content: context.clone(),
                format: RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() },
            })
        })
        .map(Result::unwrap)
        .collect()
}

#[test]
fn what_is_written_by_hand_is_completed_and_mapped() {
    let base = Base::default();
    for case in cases() {
        let (article, problems) = read(&fs::read_to_string(case.join("given.json")).unwrap());
        assert_eq!(problems, [], "{}", case.display());
        let article = article.unwrap();
        let line = article.to_json_line(&base);
        assert_file(&case.join("complete.jsonl"), &format!("{line}\n"));
        assert_eq!(read(&line), (Some(article.clone()), vec![]));
        let quads = map::quads(&article, &base);
        assert_file(&case.join("expected.nq"), &lines(&quads));
        assert_eq!(rounded_lines(by_oxjsonld(&line)), rounded_lines(quads), "{}", case.display());
    }
}

/// A document without fault, for single faults to be made in it.
fn sound() -> Value {
    let (article, _) = read(&fs::read_to_string(root().join("tests/cases/interchange/severance/given.json")).unwrap());
    serde_json::from_str(&article.unwrap().to_json_line(&Base::default())).unwrap()
}

/// A fault: where, what is written there, the problem that it is, and how many sentences, claims and mentions are left.
type Fault = (&'static str, Value, ProblemCode, Option<(usize, usize, usize)>);

#[test]
fn each_fault_is_one_problem_and_spoils_the_smallest_unit() {
    use ProblemCode as P;
    let whole = Some((2, 5, 2));
    let faults: Vec<Fault> = vec![
        ("/identifier", json!(7), P::MalformedRecord, None),
        ("/text", json!(" \n"), P::EmptyArticle, None),
        ("/sha256", json!("00"), P::HashMismatch, None),
        ("/id", json!("https://w3id.org/demarche/id/article/0000000000000000"), P::MalformedIri, None),
        ("/sentences", json!("none"), P::MalformedRecord, Some((0, 0, 0))),
        ("/@context", json!("https://example.org/other"), P::UnknownTerm, whole),
        ("/type", json!("Book"), P::UnknownTerm, whole),
        ("/datePublished", json!("12 March"), P::MalformedDate, whole),
        ("/unheard", json!(1), P::UnknownTerm, whole),
        ("/sentences/0/end", json!(4000), P::SpanOutOfBounds, Some((1, 4, 2))),
        ("/sentences/0/begin", json!(40), P::SpanOutOfBounds, Some((1, 4, 2))),
        ("/sentences/0/begin", json!(-1), P::MalformedRecord, Some((1, 4, 2))),
        ("/sentences/0/quote", json!("Arvania cut"), P::QuoteMismatch, Some((1, 4, 2))),
        ("/sentences/0/id", json!("https://example.org/x"), P::MalformedIri, Some((1, 4, 2))),
        ("/sentences/0/says/0/trigger", json!("severed"), P::QuoteMismatch, Some((2, 4, 2))),
        ("/sentences/0/says/0/eventType", json!("Severance"), P::UnknownTerm, Some((2, 4, 2))),
        ("/sentences/0/says/0/modality", json!("asserted"), P::UnknownTerm, Some((2, 4, 2))),
        ("/sentences/0/says/0/confidence", json!(1.01), P::OutOfRange, Some((2, 4, 2))),
        ("/sentences/0/says/0/earliest", json!("2024-02-30"), P::MalformedDate, Some((2, 4, 2))),
        ("/sentences/0/says/0/earliest", json!("2024-03-12"), P::DatesNotOrdered, Some((2, 4, 2))),
        ("/sentences/0/says/0/target/0", json!("Q5"), P::DanglingReference, Some((2, 4, 2))),
        ("/sentences/0/says/0/target/0", json!("Q05"), P::MalformedIri, Some((2, 4, 2))),
        ("/sentences/0/says/0/id", json!("claim/0000000000000000"), P::MalformedIri, Some((2, 4, 2))),
        ("/sentences/0/says/0/derivedFrom", json!("x:y"), P::MalformedIri, Some((2, 4, 2))),
        ("/sentences/0/says/1/metWith", json!(["Q900002"]), P::UnsupportedStatement, whole),
        ("/sentences/0/says/1/severed", json!(["Q900002"]), P::UnknownTerm, whole),
        ("/sentences/1/mentions/0/quote", json!("Jon"), P::QuoteMismatch, Some((2, 5, 1))),
    ];
    for (pointer, value, code, left) in faults {
        let mut document = sound();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            Value::Object(object) => _ = object.insert(key.to_owned(), value),
            other => panic!("{other}"),
        }
        let (article, problems) = read(&document.to_string());
        assert_eq!(problems, [code], "{pointer}");
        let counts = article.map(|article| {
            let sum = |count: fn(&AnnotatedSentence) -> usize| article.sentences.iter().map(count).sum::<usize>();
            (article.sentences.len(), sum(|sentence| sentence.claims.len()), sum(|sentence| sentence.mentions.len()))
        });
        assert_eq!(counts, left, "{pointer}");
    }
}

#[test]
fn faulty_actors_take_their_claims_with_them() {
    let mut document = sound();
    document["actors"][0] = json!({"wikidata": "Q0900001", "kind": "State", "label": "Arvania"});
    let (article, problems) = read(&document.to_string());
    assert_eq!(problems[0], ProblemCode::MalformedQid);
    assert!(problems[1..].iter().all(|&code| code == ProblemCode::DanglingReference), "{problems:?}");
    let classes = |sentence: &AnnotatedSentence| {
        sentence.claims.iter().map(|claim| claim.proposition.class).collect::<BTreeSet<_>>()
    };
    let sentences = article.unwrap().sentences;
    assert_eq!(classes(&sentences[0]), BTreeSet::new());
    assert_eq!(classes(&sentences[1]), BTreeSet::from([EventClass::Denial, EventClass::Aid]));
}

#[test]
fn a_mention_outside_its_sentence_is_refused() {
    let mut document = sound();
    document["sentences"][1]["mentions"][0] = json!({"begin": 0, "end": 7, "refersTo": "Q900001"});
    let (article, problems) = read(&document.to_string());
    assert_eq!(problems, [ProblemCode::SpanOutOfBounds]);
    assert_eq!(article.unwrap().sentences[1].mentions.len(), 1);
}

#[test]
fn json_that_is_no_article_is_a_problem() {
    for (json, code) in [
        ("{", ProblemCode::MalformedJson),
        ("[]", ProblemCode::MalformedRecord),
        ("{}", ProblemCode::MalformedRecord),
        (&"[".repeat(100_000), ProblemCode::MalformedJson),
    ] {
        assert_eq!(read(json), (None, vec![code]));
    }
}

#[test]
fn a_stream_goes_on_after_a_corrupt_line() {
    let line = sound().to_string();
    let stream = format!("{line}\n{}\n{}\n{line}\n", &line[..200], line.replace("\"sha256\":\"", "\"sha256\":\"0"));
    let items: Vec<_> = annotation::read_stream(stream.as_bytes(), "wire.jsonl", &Base::default())
        .map(|item| {
            let (article, problems) = item.unwrap();
            let problems: Vec<_> = problems.iter().map(|problem| (problem.code, problem.place.line.unwrap())).collect();
            (article.is_some(), problems)
        })
        .collect();
    assert_eq!(
        items,
        [
            (true, vec![]),
            (false, vec![(ProblemCode::MalformedJson, 2)]),
            (false, vec![(ProblemCode::HashMismatch, 3)]),
            (true, vec![])
        ]
    );
}

#[test]
fn an_array_and_a_pretty_document_are_read_like_lines() {
    let document = sound();
    for stream in [
        format!("{document}\n{document}\n"),
        json!([document, document]).to_string(),
        serde_json::to_string_pretty(&json!([document, document])).unwrap(),
        format!("{document:#}\n{document:#}\n"),
    ] {
        let items: Vec<_> =
            annotation::read_stream(stream.as_bytes(), "-", &Base::default()).map(Result::unwrap).collect();
        assert_eq!(items.len(), 2);
        assert!(items.iter().all(|(article, problems)| article.is_some() && problems.is_empty()), "{items:?}");
    }
}

fn demarche(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments).current_dir(root());
    command
}

#[test]
fn the_command_line_maps_files_and_reports_problems() {
    let folder = root().join("tests/cases/interchange/meeting");
    let file = folder.join("given.json");
    let output = demarche(&["map", file.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let mut found: Vec<&str> = std::str::from_utf8(&output.stdout).unwrap().lines().collect();
    found.sort_unstable();
    assert_eq!(found.join("\n") + "\n", fs::read_to_string(folder.join("expected.nq")).unwrap());

    let broken = tempfile::NamedTempFile::new().unwrap();
    let line = fs::read_to_string(folder.join("complete.jsonl")).unwrap();
    fs::write(broken.path(), format!("{{\n{line}")).unwrap();
    let output = demarche(&["map", broken.path().to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert_eq!(output.stdout.iter().filter(|&&byte| byte == b'\n').count(), found.len());
    assert!(String::from_utf8_lossy(&output.stderr).contains(":1: [malformed-json]"), "{output:?}");

    let output = demarche(&["--strict", "map", broken.path().to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn the_command_line_completes_what_is_annotated() {
    let line = fs::read_to_string(root().join("tests/cases/interchange/severance/complete.jsonl")).unwrap();
    let file = tempfile::Builder::new().suffix(".jsonl").tempfile().unwrap();
    fs::write(file.path(), &line).unwrap();
    let output = demarche(&["annotate", file.path().to_str().unwrap()]).output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stdout).unwrap()), (Some(0), line));
}

/// Memory: the most that a process held while it mapped this many articles, in kB.
#[cfg(target_os = "linux")]
fn peak_of_map(articles: usize, originals: &[AnnotatedArticle]) -> u64 {
    use std::io::Write;
    let base = Base::default();
    let mut child = demarche(&["map"]).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    for number in 0..articles {
        generator::vary(&originals[number % originals.len()], number).write(&base, &mut input).unwrap();
    }
    input.flush().unwrap();
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(input);
    assert!(child.wait().unwrap().success());
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_articles() {
    let originals: Vec<_> =
        cases().iter().map(|case| read(&fs::read_to_string(case.join("given.json")).unwrap()).0.unwrap()).collect();
    let (few, many) = (peak_of_map(1_000, &originals), peak_of_map(10_000, &originals));
    assert!(2 * many < 3 * few, "{few} kB for 1,000 articles, {many} kB for 10,000");
}

/// Runs the comparison with PyLD over annotated articles.
fn assert_same_by_pyld(articles: &[AnnotatedArticle]) {
    let base = Base::default();
    let folder = tempfile::tempdir().unwrap();
    let (annotated, quads) = (folder.path().join("annotated.jsonl"), folder.path().join("quads.nq"));
    let written: String = articles.iter().map(|article| article.to_json_line(&base) + "\n").collect();
    fs::write(&annotated, written).unwrap();
    let all: Vec<Quad> = articles.iter().flat_map(|article| map::quads(article, &base)).collect();
    fs::write(&quads, lines(&all)).unwrap();
    let output = Command::new("python3")
        .arg(root().join("tests/jsonld/compare.py"))
        .args([&root().join("ontology/context.jsonld"), &annotated, &quads])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&[output.stdout, output.stderr].concat()));
}

#[test]
#[ignore = "needs python3 with PyLD 3.3.0; .ci/run runs it"]
fn pyld_makes_the_same_quads_of_the_cases() {
    let articles: Vec<_> =
        cases().iter().map(|case| read(&fs::read_to_string(case.join("complete.jsonl")).unwrap()).0.unwrap()).collect();
    assert_same_by_pyld(&articles);
}

#[test]
#[ignore = "needs python3 with PyLD 3.3.0; .ci/run runs it"]
fn pyld_makes_the_same_quads_of_our_corpus() {
    let articles = generator::examples(Detail::Full);
    assert_same_by_pyld(&articles);
    let varied: Vec<_> =
        articles.iter().enumerate().map(|(number, article)| generator::vary(article, number)).collect();
    assert_same_by_pyld(&varied);
}

fn actor() -> impl Strategy<Value = Actor> {
    let id = prop_oneof![
        (1u32..2000).prop_map(|number| ActorId::Linked(Qid::parse(&format!("Q{number}")).unwrap())),
        "\\PC{1,100}".prop_map(|name| ActorId::local(&name)),
    ];
    let names = proptest::collection::btree_set("\\PC{1,12}", 0..3);
    let link = (proptest::option::of(1u32..99), proptest::option::of("\\PC{1,12}"));
    (id, 0usize..6, "\\PC{1,20}", names, link).prop_map(|(id, kind, label, mut names, (close_match, reason))| {
        names.remove(&label);
        let close_match = close_match.and_then(|number| Qid::parse(&format!("Q{number}")));
        Actor { id, kind: ActorKind::ALL[kind], label, names, link: Link { close_match, reason } }
    })
}

/// What decides about a claim: class, modality, begin and end of the trigger, actors in four roles, dates, confidence.
type ClaimSeed = (usize, usize, (usize, usize), [Vec<usize>; 3], Option<usize>, (Option<i16>, i16), u8, bool);

fn claim_seed() -> impl Strategy<Value = ClaimSeed> {
    let role = || proptest::collection::vec(0usize..20, 0..4);
    let dates = (proptest::option::of(1990i16..2030), 0i16..3);
    let trigger = (0usize..40, 1usize..10);
    let roles = [role(), role(), role()];
    (0usize..34, 0usize..4, trigger, roles, proptest::option::of(0usize..20), dates, 0u8..=100, any::<bool>())
}

/// An article with anything in it that an annotator may find.
fn annotated() -> impl Strategy<Value = AnnotatedArticle> {
    let sentences =
        proptest::collection::vec(("[\\PC\n\t\"\\\\]{1,40}", proptest::collection::vec(claim_seed(), 0..4)), 1..5);
    let metadata = (
        proptest::option::of("\\PC{1,20}"),
        proptest::option::of("[a-z]{1,8}"),
        proptest::option::of(1990i16..2030),
        proptest::option::of("\\PC{1,20}"),
    );
    let actors = proptest::collection::vec(actor(), 1..6);
    ("\\PC{1,20}", metadata, actors, sentences, "\\PC{1,20}").prop_map(
        |(identifier, metadata, actors, sentences, tool)| {
            let (headline, path, year, publisher) = metadata;
            let metadata = Metadata {
                headline,
                url: path.map(|path| format!("https://wire.example/{path}")),
                published: year.map(|year| jiff::civil::date(year, 2, 28)),
                publisher,
                language: Some("en".to_owned()),
            };
            let text = sentences.iter().map(|(text, _)| text.as_str()).collect::<String>() + ".";
            let article = Article::new(identifier, metadata, text);
            let mut begin = 0;
            let sentences: Vec<_> = sentences
                .into_iter()
                .map(|(text, seeds)| {
                    let span = Span::new(begin, begin + text.chars().count()).unwrap();
                    begin = span.end();
                    sentence(&article, span, &text, seeds, &actors)
                })
                .collect();
            let named: BTreeSet<ActorId> = sentences.iter().flat_map(named).collect();
            let mut described: Vec<Actor> = Vec::new();
            for actor in actors {
                if named.contains(&actor.id) && described.iter().all(|other| other.id != actor.id) {
                    described.push(actor);
                }
            }
            described.sort_by(|a, b| a.id.cmp(&b.id));
            let annotator = Annotator { name: tool, version: "1.0".to_owned() };
            AnnotatedArticle { article, annotator, actors: described, sentences }
        },
    )
}

fn sentence(article: &Article, span: Span, text: &str, seeds: Vec<ClaimSeed>, actors: &[Actor]) -> AnnotatedSentence {
    let id = |index: &usize| actors[index % actors.len()].id.clone();
    let characters: Vec<char> = text.chars().collect();
    let mut sentence = AnnotatedSentence { span, claims: vec![], speaks_for: vec![], mentions: vec![] };
    for (class, modality, (at, length), [initiators, targets, sources], location, (year, days), percent, speaks) in
        seeds
    {
        let at = at % characters.len();
        let trigger: String = characters[at..].iter().take(length).collect();
        let part = Span::new(span.begin() + at, span.begin() + at + trigger.chars().count()).unwrap();
        let earliest = year.map(|year| jiff::civil::date(year, 1, 31));
        let proposition = Proposition {
            class: EventClass::all().nth(class).unwrap(),
            trigger,
            initiators: initiators.iter().map(id).collect(),
            targets: targets.iter().map(id).collect(),
            location: location.as_ref().map(id),
            modality: Modality::ALL[modality],
            attributed_to: sources.iter().map(id).collect(),
            earliest,
            latest: earliest.map(|date| date.saturating_add(jiff::Span::new().days(i64::from(days)))),
            confidence: f64::from(percent) / 100.0,
        };
        let mut claim = Claim::new(&article.id, span, proposition);
        claim.content.extend(sentence.claims.last().map(|claim: &Claim| claim.id.clone()));
        if sentence.claims.iter().all(|other| other.id != claim.id) {
            sentence.claims.push(claim);
        }
        let mention = Mention { span: part, actor: id(&class), confidence: f64::from(percent) / 100.0 };
        if sentence.mentions.iter().all(|other| (other.span, &other.actor) != (mention.span, &mention.actor)) {
            sentence.mentions.push(mention);
        }
        if speaks {
            sentence.speaks_for.push(SpeaksFor { person: id(&modality), state: id(&class) });
        }
    }
    sentence.claims.sort_by(|a, b| a.id.cmp(&b.id));
    sentence.mentions.sort_by(|a, b| (a.span, &a.actor).cmp(&(b.span, &b.actor)));
    sentence.speaks_for.sort();
    sentence.speaks_for.dedup();
    sentence
}

fn named(sentence: &AnnotatedSentence) -> Vec<ActorId> {
    let propositions = sentence.claims.iter().map(|claim| &claim.proposition);
    let claims = propositions
        .flat_map(|of| of.initiators.iter().chain(&of.targets).chain(&of.attributed_to).chain(&of.location).cloned());
    let mentions = sentence.mentions.iter().map(|mention| mention.actor.clone());
    let speaks = sentence.speaks_for.iter().flat_map(|speaks| [speaks.person.clone(), speaks.state.clone()]);
    claims.chain(mentions).chain(speaks).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read_back(article in annotated()) {
        let line = article.to_json_line(&Base::default());
        prop_assert!(!line.contains('\n'));
        let (back, problems) = read(&line);
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(back.unwrap(), article);
    }

    #[test]
    fn oxjsonld_makes_the_same_quads(article in annotated()) {
        let base = Base::default();
        let read = by_oxjsonld(&article.to_json_line(&base));
        prop_assert_eq!(rounded_lines(read), rounded_lines(map::quads(&article, &base)));
    }

    #[test]
    fn quotes_are_slices_and_order_does_not_matter(articles in proptest::collection::vec(annotated(), 1..4)) {
        let base = Base::default();
        for article in &articles {
            let text = TextIndex::new(&article.article.text);
            for quad in map::quads(article, &base) {
                prop_assert!(!quad.subject.is_blank_node() && !quad.object.is_blank_node());
                if quad.predicate == demarche::vocab::nif::ANCHOR_OF {
                    let subject = quad.subject.to_string();
                    let (_, offsets) = subject.trim_end_matches('>').split_once("#char=").unwrap();
                    let (begin, end) = offsets.split_once(',').unwrap();
                    let span = Span::new(begin.parse().unwrap(), end.parse().unwrap()).unwrap();
                    let Term::Literal(quote) = &quad.object else { panic!("{quad}") };
                    prop_assert_eq!(Some(quote.value()), text.slice(span));
                }
            }
        }
        let forwards: Vec<Quad> = articles.iter().flat_map(|article| map::quads(article, &base)).collect();
        let backwards: Vec<Quad> = articles.iter().rev().flat_map(|article| map::quads(article, &base)).collect();
        prop_assert_eq!(lines(&forwards), lines(&backwards));
    }
}
