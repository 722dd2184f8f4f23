//! `demarche demo`

use super::build::{self, How};
use super::{Outcome, Settings};
use crate::article::{ArticleId, Input, Limits, Read, Reader};
use crate::dataset::Dataset;
use crate::error::{Error, Result};
use crate::query::{self, Answer, NamedQuery, Prefixes, Solutions, Values, visible};
use oxigraph::model::Term;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Builds the bundled corpus and answers three questions about it, with their sentences.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder of the dataset that is built: new, empty, or of an earlier demonstration.
    #[arg(long, short, value_name = "DATASET", default_value = "out")]
    output: PathBuf,
}

/// A file of `examples/`: its path there, and what it holds.
macro_rules! file {
    ($path:literal) => {
        ($path, include_str!(concat!("../../examples/", $path)))
    };
}

/// The bundled corpus.
const CORPUS: [(&str, &str); 17] = [
    file!("articles/01-mali-severs-relations.txt"),
    file!("articles/02-mali-cuts-ties.txt"),
    file!("articles/03-dakar-summons-envoy.txt"),
    file!("articles/04-niger-breaks-with-ukraine.txt"),
    file!("articles/05-the-sahel-says-no.txt"),
    file!("articles/06-kyiv-regrets-nigers-decision.txt"),
    file!("articles/07-explainer-desert-battle.txt"),
    file!("articles/08-letter-to-security-council.txt"),
    file!("articles/09-moscow-sends-home-britons.txt"),
    file!("articles/10-riyadh-and-tehran.txt"),
    file!("articles/11-honduras-drops-taiwan.txt"),
    file!("articles/12-grain-deal-first-weekend.txt"),
    file!("articles/13-israel-calls-envoys-home.txt"),
    file!("articles/14-last-soldiers-leave-maldives.txt"),
    file!("articles/articles.jsonl"),
    file!("pages/15-mali-swedish-ambassador.html"),
    file!("wire.jsonl"),
];

/// A question of the demonstration, and what is shown of its answer.
struct Shown {
    /// The named query.
    query: &'static str,
    /// The columns that say what the answer is, with what joins each to the one before.
    heading: &'static [(&'static str, &'static str)],
    /// The columns with the sentences, each with the column of its publisher.
    sentences: &'static [(&'static str, &'static str)],
}

const QUESTIONS: [Shown; 3] = [
    Shown {
        query: "severances",
        heading: &[("", "who"), (" with ", "with"), (", ", "earliest")],
        sentences: &[("quote", "publisher")],
    },
    Shown { query: "alleged", heading: &[("", "event_label")], sentences: &[("quote", "publisher")] },
    Shown {
        query: "disagreements",
        heading: &[("", "event_label"), (" \u{2013} about the ", "about")],
        sentences: &[("one_quote", "one_publisher"), ("other_quote", "other_publisher")],
    },
];

/// How many answers are shown of each question, and how many sentences of each answer.
const ANSWERS: usize = 4;
const SENTENCES: usize = 3;

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let folder = tempfile::tempdir().map_err(Error::io("make", std::env::temp_dir()))?;
    unpack(folder.path())?;
    let update = build::begin(&arguments.output, false, settings)?;
    let bundled = identities(reader(folder.path())?);
    if update.articles().any(|id| !bundled.contains(&id)) {
        return Err(Error::Invalid(format!(
            "'{}' holds a dataset of other articles: name another folder with --output",
            arguments.output.display()
        )));
    }
    let (summary, problems) = build::finish(update, reader(folder.path())?, &How::default(), settings)?;
    let mut text = format!(
        "{} articles about diplomacy, written for this demonstration, make {} claims about {} events.\n",
        summary.articles,
        summary.claims,
        summary.events + summary.other_events
    );
    let dataset = Dataset::open(&arguments.output)?;
    for (number, question) in QUESTIONS.iter().enumerate() {
        text += &answered(number + 1, question, &dataset)?;
    }
    text += &next_steps(&arguments.output);
    std::io::stdout().write_all(text.as_bytes()).map_err(Error::stream("write to standard output"))?;
    Ok(problems)
}

fn unpack(folder: &Path) -> Result<()> {
    for (path, text) in CORPUS {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::io("make", parent))?;
        }
        fs::write(&path, text).map_err(Error::io("write", &path))?;
    }
    Ok(())
}

fn reader(folder: &Path) -> Result<Reader> {
    crate::article::read(vec![Input::Path(folder.to_owned())], Limits::default())
}

fn identities(reader: Reader) -> BTreeSet<ArticleId> {
    let identity = |read| match read {
        Read::Article { article, .. } => Some(article.id),
        Read::Annotated { .. } | Read::Problem(_) => None,
    };
    reader.filter_map(identity).collect()
}

/// A question with its answers, and each answer with the sentences that say so.
fn answered(number: usize, question: &Shown, dataset: &Dataset) -> Result<String> {
    let named = NamedQuery::find(question.query)
        .ok_or_else(|| Error::Invalid(format!("there is no question '{}'", question.query)))?;
    let prefixes = Prefixes::new(dataset.base());
    let answer = named.run(dataset.store(), &prefixes, &Values::new(), &query::Limits::default())?;
    let mut text = format!("\n{number}. {}\n", named.question);
    let Answer::Solutions(solutions) = answer else { return Ok(text) };
    let answers = grouped(&solutions, question);
    for (heading, sentences) in answers.iter().take(ANSWERS) {
        text += &format!("\n   {heading}\n");
        for sentence in sentences.iter().take(SENTENCES) {
            // Writing to a string does not fail.
            let _ = writeln!(text, "     - {sentence}");
        }
        if sentences.len() > SENTENCES {
            let _ = writeln!(text, "     and {} more", sentences.len() - SENTENCES);
        }
    }
    if answers.is_empty() {
        text += "\n   Nothing in these articles.\n";
    }
    if answers.len() > ANSWERS {
        let _ = writeln!(text, "\n   and {} more: demarche query {}", answers.len() - ANSWERS, question.query);
    }
    Ok(text)
}

/// The answers, each with its distinct sentences.
fn grouped(solutions: &Solutions, question: &Shown) -> Vec<(String, Vec<String>)> {
    let column = |name: &str| solutions.variables.iter().position(|variable| variable.as_str() == name);
    let cell = |row: &[Option<Term>], name: &str| match row.get(column(name)?)? {
        Some(Term::Literal(literal)) => Some(visible(literal.value())),
        _ => None,
    };
    let mut answers: Vec<(String, Vec<String>)> = Vec::new();
    for row in &solutions.rows {
        let parts = question.heading.iter().filter_map(|(joint, name)| Some(format!("{joint}{}", cell(row, name)?)));
        let heading: String = parts.collect();
        let sentences = question.sentences.iter().filter_map(|(quote, publisher)| {
            let publisher = cell(row, publisher).map_or_else(String::new, |publisher| format!(" ({publisher})"));
            Some(format!("\u{201c}{}\u{201d}{publisher}", cell(row, quote)?))
        });
        let known = match answers.iter().position(|(known, _)| *known == heading) {
            Some(known) => known,
            None => {
                answers.push((heading, Vec::new()));
                answers.len() - 1
            }
        };
        for sentence in sentences {
            if !answers[known].1.contains(&sentence) {
                answers[known].1.push(sentence);
            }
        }
    }
    // What most sentences tell comes first.
    answers.sort_by_key(|(_, sentences)| std::cmp::Reverse(sentences.len()));
    answers
}

fn next_steps(output: &Path) -> String {
    let dataset = match output.to_str() {
        Some("out") => String::new(),
        _ => format!(" -d {}", output.display()),
    };
    format!(
        "\nThe dataset is in {}. Try next:\n\n\
         \x20  demarche query --list                  all named questions\n\
         \x20  demarche explain{dataset} \"Ukraine\"       every claim behind an actor, event or statement\n\
         \x20  demarche serve{dataset}                   a SPARQL endpoint and pages on http://127.0.0.1:7878/\n\
         \x20  demarche build FOLDER -o DATASET      your own articles\n",
        output.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundle_is_the_corpus() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let mut files = BTreeSet::from(["wire.jsonl".to_owned()]);
        for folder in ["articles", "pages"] {
            for entry in fs::read_dir(root.join(folder)).unwrap() {
                files.insert(format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap()));
            }
        }
        assert_eq!(CORPUS.iter().map(|(path, _)| (*path).to_owned()).collect::<BTreeSet<_>>(), files);
    }

    #[test]
    fn the_questions_have_the_columns_that_are_shown() {
        for question in &QUESTIONS {
            let named = NamedQuery::find(question.query).unwrap();
            let columns = question.heading.iter().map(|(_, column)| column);
            for column in columns.chain(question.sentences.iter().flat_map(|(quote, publisher)| [quote, publisher])) {
                assert!(named.text.contains(&format!("?{column}")), "{}: {column}", question.query);
            }
        }
    }
}
