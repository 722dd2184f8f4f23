//! Datasets on disk: whole or not at all, the same whatever the order, and nothing in them that no article says.

use crate::sample::{article, some_articles};
use demarche::annotation::AnnotatedArticle;
use demarche::claim::EventClass::{Accusation, SeveranceOfRelations};
use demarche::claim::Modality::Asserted;
use demarche::dataset::{Dataset, Fingerprint, Summary, Update};
use demarche::error::ProblemCode;
use demarche::map::{Layer, layer_of};
use demarche::vocab::mint::Base;
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a dataset shows, apart from the articles.
const FILES: [&str; 4] = ["kg.nq", "kg.ttl", "kg.jsonld", "void.ttl"];

fn put(update: &mut Update, annotated: &AnnotatedArticle) {
    let made_from = Fingerprint::of_annotated(&annotated.to_json_line(&Base::default()));
    if !update.keeps(&annotated.article.id, &made_from) {
        update.put(annotated, made_from).unwrap();
    }
}

fn build<'a>(folder: &Path, articles: impl IntoIterator<Item = &'a AnnotatedArticle>) -> Summary {
    let mut update = Update::begin(folder, &Base::default()).unwrap();
    articles.into_iter().for_each(|annotated| put(&mut update, annotated));
    let (summary, problems) = update.commit(|_, _| ()).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    summary
}

/// All that a dataset shows: files by name, articles by theirs.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut content: BTreeMap<String, Vec<u8>> =
        FILES.iter().map(|name| ((*name).to_owned(), fs::read(folder.join(name)).unwrap())).collect();
    for entry in fs::read_dir(folder.join("articles")).unwrap() {
        let entry = entry.unwrap();
        content.insert(entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap());
    }
    content
}

fn severance(name: &str, day: &str) -> AnnotatedArticle {
    let rows = [(SeveranceOfRelations, &["Mali"][..], &["Ukraine"][..], Asserted, Some((day, day)))];
    article(name, Some(name), Some("2024-08-08"), &rows, &[])
}

fn accusation(name: &str) -> AnnotatedArticle {
    let rows = [(Accusation, &["Iran"][..], &["Iraq"][..], Asserted, None)];
    article(name, None, Some("2024-08-08"), &rows, &[])
}

#[test]
fn a_dataset_is_opened_as_it_was_built() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/out");
    let summary = build(&path, &[severance("a", "2024-08-04"), severance("b", "2024-08-05"), accusation("c")]);
    assert_eq!((summary.articles, summary.added, summary.claims, summary.events), (3, 3, 3, 2));
    let dataset = Dataset::open(&path).unwrap();
    assert_eq!(dataset.base(), &Base::default());
    assert_eq!(dataset.store().len().unwrap() as u64, summary.quads);
    let lines = fs::read_to_string(path.join("kg.nq")).unwrap();
    assert_eq!(lines.lines().count() as u64, summary.quads);
    let void = fs::read_to_string(path.join("void.ttl")).unwrap();
    assert!(void.contains("void:triples"), "{void}");
}

#[test]
fn the_lines_of_a_dataset_are_sorted_and_distinct() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[severance("a", "2024-08-04"), severance("b", "2024-08-05")]);
    let text = fs::read_to_string(folder.path().join("kg.nq")).unwrap();
    assert!(text.lines().collect::<Vec<_>>().windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn the_readable_files_hold_the_world_layer() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[severance("a", "2024-08-04"), severance("b", "2024-08-05"), accusation("c")]);
    let quads = |name: &str, format: RdfFormat| -> BTreeSet<String> {
        let file = fs::read(folder.path().join(name)).unwrap();
        let quads = RdfParser::from_format(format).for_slice(&file).map(Result::unwrap);
        quads.filter(|quad| layer_of(quad, &Base::default()) == Layer::World).map(|quad| quad.to_string()).collect()
    };
    let world = quads("kg.nq", RdfFormat::NQuads);
    assert!(world.len() > 20);
    assert_eq!(quads("kg.ttl", RdfFormat::Turtle), world);
    assert_eq!(quads("kg.jsonld", RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }), world);
}

#[test]
fn what_is_taken_out_leaves_nothing_behind() {
    let (a, b) = (severance("a", "2024-08-04"), accusation("b"));
    let (one, both) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    build(one.path(), [&a]);
    build(both.path(), [&a, &b]);
    let mut update = Update::begin(both.path(), &Base::default()).unwrap();
    assert_eq!(update.remove("b").unwrap(), 1);
    let absent = update.remove("b").unwrap_err().to_string();
    assert!(absent.contains("no article 'b'"), "{absent}");
    let (summary, _) = update.commit(|_, _| ()).unwrap();
    assert_eq!((summary.articles, summary.unchanged, summary.removed), (1, 1, 1));
    assert_eq!(content(one.path()), content(both.path()));

    let mut update = Update::begin(both.path(), &Base::default()).unwrap();
    assert_eq!(update.remove(a.article.id.as_str()).unwrap(), 1);
    let (summary, _) = update.commit(|_, _| ()).unwrap();
    assert_eq!((summary.articles, summary.quads, summary.actors), (0, 0, 0));
    assert!(Dataset::open(both.path()).unwrap().store().is_empty().unwrap());
}

#[test]
fn a_changed_article_takes_the_place_of_the_old_one() {
    let (changed, fresh) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    build(changed.path(), [&severance("a", "2024-08-04"), &accusation("b")]);
    let summary = build(changed.path(), [&severance("a", "2024-08-06"), &accusation("b")]);
    assert_eq!((summary.articles, summary.added, summary.changed, summary.unchanged), (2, 0, 1, 1));
    build(fresh.path(), [&severance("a", "2024-08-06"), &accusation("b")]);
    assert_eq!(content(changed.path()), content(fresh.path()));
}

#[test]
fn an_article_that_stays_is_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let article = accusation("a");
    let file = folder.path().join(format!("articles/{}.jsonld", article.article.id));
    build(folder.path(), [&article]);
    let before = fs::metadata(&file).unwrap().ino();
    build(folder.path(), [&article, &severance("b", "2024-08-04")]);
    assert_eq!(fs::metadata(&file).unwrap().ino(), before);
}

#[test]
fn two_articles_of_one_name_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let old = accusation("a");
    build(folder.path(), [&old]);
    let mut update = Update::begin(folder.path(), &Base::default()).unwrap();
    let new = demarche::article::ArticleId::of(None, "another text");
    assert_eq!(update.namesake(&new, "a"), Some(old.article.id.clone()));
    assert_eq!(update.namesake(&old.article.id, "a"), None);
    put(&mut update, &old);
    assert_eq!(update.namesake(&new, "a"), None, "the reader tells those of one run");
}

#[test]
fn what_is_damaged_on_disk_is_told_and_the_rest_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (accusation("a"), severance("b", "2024-08-04"));
    build(folder.path(), [&a, &b]);
    let file = folder.path().join(format!("articles/{}.jsonld", a.article.id));
    fs::write(&file, "{\"half").unwrap();
    let update = Update::begin(folder.path(), &Base::default()).unwrap();
    let (summary, problems) = update.commit(|_, _| ()).unwrap();
    let codes: Vec<ProblemCode> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [ProblemCode::MalformedJson]);
    assert_eq!((summary.articles, summary.claims), (2, 1));
}

#[test]
fn a_dataset_keeps_its_base() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), [&accusation("a")]);
    let other = Base::new("https://example.org/kg/").unwrap();
    let message = Update::begin(folder.path(), &other).unwrap_err().to_string();
    assert!(message.contains("has the base"), "{message}");
}

#[test]
fn one_build_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let update = Update::begin(folder.path(), &Base::default()).unwrap();
    assert!(Update::try_begin(folder.path(), &Base::default()).unwrap().is_none());
    drop(update);
    assert!(Update::try_begin(folder.path(), &Base::default()).unwrap().is_some());
}

#[test]
fn an_update_that_is_dropped_changes_nothing_and_is_cleaned_up() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), [&accusation("a")]);
    let before = content(folder.path());
    let mut update = Update::begin(folder.path(), &Base::default()).unwrap();
    put(&mut update, &severance("b", "2024-08-04"));
    drop(update);
    assert_eq!(content(folder.path()), before);
    build(folder.path(), [&accusation("a")]);
    assert_eq!(content(folder.path()), before);
    assert_eq!(fs::read_dir(folder.path().join(".generations")).unwrap().count(), 1);
}

#[test]
fn a_licence_stays_until_another_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let licence = "https://creativecommons.org/publicdomain/zero/1.0/";
    let mut update = Update::begin(folder.path(), &Base::default()).unwrap();
    update.set_licence(licence);
    update.commit(|_, _| ()).unwrap();
    build(folder.path(), [&accusation("a")]);
    assert!(fs::read_to_string(folder.path().join("void.ttl")).unwrap().contains(licence));
}

/// Articles as annotated JSON Lines, in a file.
fn lines(path: &Path, articles: &[AnnotatedArticle]) {
    let lines: String = articles.iter().map(|annotated| annotated.to_json_line(&Base::default()) + "\n").collect();
    fs::write(path, lines).unwrap();
}

fn demarche(arguments: &[&std::ffi::OsStr]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.arg("--quiet").args(arguments).stdout(Stdio::null());
    command
}

/// Numbers that look random and are the same in each run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
fn a_build_that_is_killed_leaves_the_old_dataset_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("first.jsonl"), folder.path().join("second.jsonl"));
    let name = |index: usize| format!("n{index:02}");
    let articles: Vec<AnnotatedArticle> = (0..24).map(|index| severance(&name(index), "2024-08-04")).collect();
    lines(&first, &articles[..4]);
    lines(&second, &articles[4..]);
    let out = folder.path().join("out");
    let (small, large) = (folder.path().join("small"), folder.path().join("large"));
    build(&small, &articles[..4]);
    build(&large, &articles);
    let (small, large) = (content(&small), content(&large));
    let out_argument = out.as_os_str();
    assert!(demarche(&["build".as_ref(), first.as_ref(), "-o".as_ref(), out_argument]).status().unwrap().success());
    assert_eq!(content(&out), small);

    // From the small dataset to the large one by adding, and back by removing.
    let names: Vec<String> = (4..24).map(name).collect();
    let command = |grow: bool| {
        let mut command = demarche(&["build".as_ref(), "-o".as_ref(), out_argument]);
        match grow {
            true => command.arg(&second),
            false => command.args(names.iter().flat_map(|name| ["--remove", name])),
        };
        command
    };
    let begun = Instant::now();
    assert!(command(true).status().unwrap().success());
    let whole_run = begun.elapsed().as_micros().max(1) as u64;
    assert_eq!(content(&out), large);

    let mut chance = Chance(20_240_804);
    for run in 0..20 {
        let is_large = content(&out) == large;
        let mut build = command(!is_large).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(chance.below(whole_run + whole_run / 4)));
        build.kill().unwrap();
        build.wait().unwrap();
        let found = content(&out);
        assert!(found == small || found == large, "run {run} left a broken or mixed dataset");
        assert_eq!(
            Dataset::open(&out).unwrap().store().len().unwrap(),
            found["kg.nq"].split(|&b| b == b'\n').count() - 1
        );
    }
    // And the next build works as if nothing had happened.
    let is_large = content(&out) == large;
    assert!(command(!is_large).status().unwrap().success());
    assert_eq!(content(&out), if is_large { small } else { large });
    assert_eq!(fs::read_dir(out.join(".generations")).unwrap().count(), 1);
}

#[test]
fn whoever_reads_while_others_build_reads_one_dataset() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (accusation("a"), severance("b", "2024-08-04"));
    let one = build(folder.path(), [&a]).quads;
    let both = build(folder.path(), [&a, &b]).quads;
    let path = folder.path().to_owned();
    let builder = std::thread::spawn(move || {
        for round in 0..30 {
            let mut update = Update::begin(&path, &Base::default()).unwrap();
            if round % 2 == 0 {
                assert_eq!(update.remove("b").unwrap(), 1)
            } else {
                put(&mut update, &b)
            }
            update.commit(|_, _| ()).unwrap();
        }
    });
    let mut opened = 0;
    while !builder.is_finished() || opened == 0 {
        let found = Dataset::open(folder.path()).unwrap().store().len().unwrap() as u64;
        assert!(found == one || found == both, "{found}");
        opened += 1;
    }
    builder.join().unwrap();
}

#[test]
fn a_second_build_that_may_not_wait_fails() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("a.jsonl");
    lines(&input, &[accusation("a")]);
    let out = folder.path().join("out");
    let update = Update::begin(&out, &Base::default()).unwrap();
    let arguments = ["build".as_ref(), input.as_os_str(), "-o".as_ref(), out.as_os_str(), "--no-wait".as_ref()];
    let output = demarche(&arguments).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("another build"));
    drop(update);
    assert!(demarche(&arguments).status().unwrap().success());
}

#[test]
fn what_a_build_did_is_summed_up() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("a.jsonl");
    lines(&input, &[accusation("a"), severance("b", "2024-08-04")]);
    let out = folder.path().join("out");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        command.arg("--json").arg("build").args(arguments).arg("-o").arg(&out);
        let output = command.output().unwrap();
        (output.status.code(), serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap_or_default())
    };
    let (status, summary) = run(&[input.to_str().unwrap()]);
    assert_eq!(status, Some(0));
    assert_eq!((summary["added"].as_u64(), summary["claims"].as_u64()), (Some(2), Some(2)));
    let (_, summary) = run(&["--remove", "b"]);
    assert_eq!((summary["removed"].as_u64(), summary["events"].as_u64()), (Some(1), Some(1)));
    assert_eq!(run(&["--remove", "b"]).0, Some(1));
    let elsewhere = folder.path().join("empty");
    let status = demarche(&["build".as_ref(), "-o".as_ref(), elsewhere.as_os_str()]).stderr(Stdio::null()).status();
    assert_eq!(status.unwrap().code(), Some(1));
    assert!(!elsewhere.exists());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_same_articles_give_the_same_bytes((articles, shuffled) in some_articles().prop_flat_map(|articles| {
        (Just(articles.clone()), Just(articles).prop_shuffle())
    })) {
        let (at_once, one_by_one) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        build(at_once.path(), &articles);
        build(one_by_one.path(), []);
        for article in &shuffled {
            build(one_by_one.path(), [article]);
        }
        prop_assert_eq!(content(at_once.path()), content(one_by_one.path()));
    }
}
