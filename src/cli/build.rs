//! `demarche build`

use super::input::InputArguments;
use super::lexicon::LexiconArgument;
use super::progress::Progress;
use super::{Outcome, Settings};
use crate::annotation::{self, AnnotatedArticle, Detail, Pipeline};
use crate::article::{Article, Read, Reader};
use crate::dataset::{Dataset, Fingerprint, Summary, Update};
use crate::error::{Error, Place, Problem, ProblemCode, Problems, Result};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Reads, annotates, links, maps and fuses articles into a dataset.
///
/// An article that the dataset holds already, made from the same text and metadata, is not done again; a changed one
/// takes the place of the old one. Without INPUT everything is derived anew from the articles in the dataset.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: InputArguments,
    /// The folder of the dataset.
    #[arg(long, short, value_name = "DATASET", default_value = "out")]
    output: PathBuf,
    /// Takes an article out of the dataset, by its identifier or the last segment of its IRI.
    #[arg(long, value_name = "ID")]
    remove: Vec<String>,
    #[command(flatten)]
    how: How,
    /// Fails if another build of the dataset is under way, instead of waiting for it.
    #[arg(long)]
    no_wait: bool,
}

/// How a dataset is built.
#[derive(Debug, Default, clap::Args)]
pub(super) struct How {
    /// What is kept of an article: the sentences that make a claim, or every sentence and every mention of an actor.
    #[arg(long, value_enum, default_value_t)]
    detail: DetailArgument,
    /// Leaves out claims of less confidence, from 0 to 1.
    #[arg(long, value_name = "CONFIDENCE", default_value_t = 0.0, value_parser = super::parse_share)]
    min_confidence: f64,
    #[command(flatten)]
    lexicon: LexiconArgument,
    /// The licence of the dataset, for its description; stays until another is named.
    #[arg(long, visible_alias = "license", value_name = "IRI", value_parser = parse_licence)]
    licence: Option<String>,
}

/// The levels of detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum DetailArgument {
    /// The sentences that make a claim.
    #[default]
    Default,
    /// Every sentence and every mention.
    Full,
}

impl DetailArgument {
    fn detail(self) -> Detail {
        match self {
            Self::Default => Detail::Default,
            Self::Full => Detail::Full,
        }
    }

    /// What of it tells two annotations of one article apart.
    fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Full => "full",
        }
    }
}

fn parse_licence(iri: &str) -> Result<String> {
    match oxigraph::model::NamedNode::new(iri) {
        Ok(node) => Ok(node.into_string()),
        Err(_) => Err(Error::Invalid(format!("'{iri}' is no licence: expected its IRI"))),
    }
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let reader = arguments.input.reader()?;
    if arguments.input.is_empty() {
        // Nothing to make a dataset of: there must be one.
        Dataset::check(&arguments.output)?;
    }
    let mut update = begin(&arguments.output, arguments.no_wait, settings)?;
    for id in &arguments.remove {
        update.remove(id)?;
    }
    let (summary, problems) = finish(update, reader, &arguments.how, settings)?;
    let summary = describe(&summary, &problems, &arguments.output, settings)?;
    std::io::stdout().write_all(summary.as_bytes()).map_err(Error::stream("write to standard output"))?;
    Ok(problems)
}

/// Begins to change a dataset, and says so if another build makes it wait.
pub(super) fn begin(output: &Path, no_wait: bool, settings: &Settings) -> Result<Update> {
    if let Some(update) = Update::try_begin(output, &settings.base)? {
        return Ok(update);
    }
    let busy = format!("another build of '{}' is under way", output.display());
    if no_wait {
        return Err(Error::Invalid(busy));
    }
    if !settings.quiet {
        // Standard error may be closed; the wait is the same.
        let _ = writeln!(std::io::stderr(), "demarche: {busy}: waiting");
    }
    Update::begin(output, &settings.base)
}

/// Takes in what a reader gives, and writes the dataset.
pub(super) fn finish(
    mut update: Update,
    reader: Reader,
    how: &How,
    settings: &Settings,
) -> Result<(Summary, Problems)> {
    if let Some(licence) = &how.licence {
        update.set_licence(licence);
    }
    let mut intake = Intake { update, pipeline: None, how, settings, problems: Problems::default() };
    intake.take(reader)?;
    let Intake { update, mut problems, .. } = intake;
    let progress = Progress::of(update.len(), "mapping", settings);
    let (summary, damages) = update.commit(|done, _| progress.set(done))?;
    for damage in damages {
        report(&mut problems, damage, settings)?;
    }
    Ok((summary, problems))
}

/// Adds a problem; under `--strict` the first one ends the run.
fn report(problems: &mut Problems, problem: Problem, settings: &Settings) -> Result<()> {
    if settings.strict {
        return Err(Error::Invalid(problem.to_string()));
    }
    problems.push(problem);
    Ok(())
}

struct Intake<'a> {
    update: Update,
    /// The pipeline and its fingerprint, made when the first article needs them.
    pipeline: Option<(Pipeline, String)>,
    how: &'a How,
    settings: &'a Settings,
    problems: Problems,
}

impl Intake<'_> {
    fn take(&mut self, mut reader: Reader) -> Result<()> {
        let progress = Progress::open("reading", self.settings);
        while let Some(read) = reader.next() {
            match read {
                Read::Article { article, place } => self.article(article, &place)?,
                Read::Annotated { json, place } => self.annotated(&json, &place, &mut reader)?,
                Read::Problem(problem) => self.report(problem)?,
            }
            progress.advance();
        }
        Ok(())
    }

    fn article(&mut self, article: Article, place: &Place) -> Result<()> {
        let detail = self.how.detail;
        let (pipeline, fingerprint) = match self.pipeline.take() {
            Some(made) => made,
            None => {
                let pipeline = self.how.lexicon.pipeline()?.with_min_confidence(self.how.min_confidence);
                let fingerprint = pipeline.fingerprint();
                (pipeline, fingerprint)
            }
        };
        let made_from = Fingerprint::of_article(&article, &fingerprint, detail.name());
        let kept = self.update.keeps(&article.id, &made_from);
        let annotated = (!kept).then(|| pipeline.annotate(article, detail.detail()));
        self.pipeline = Some((pipeline, fingerprint));
        let Some(annotated) = annotated else { return Ok(()) };
        self.put(&annotated, made_from, place)
    }

    fn annotated(&mut self, json: &str, place: &Place, reader: &mut Reader) -> Result<()> {
        let (annotated, problems) = annotation::read(json, &self.settings.base, place.clone());
        for problem in problems {
            self.report(problem)?;
        }
        let Some(annotated) = annotated else { return Ok(()) };
        let article = &annotated.article;
        let (is_new, problem) = reader.enter(&article.id, &article.identifier, place);
        if let Some(problem) = problem {
            self.report(problem)?;
        }
        let made_from = Fingerprint::of_annotated(json);
        if !is_new || self.update.keeps(&article.id, &made_from) {
            return Ok(());
        }
        self.put(&annotated, made_from, place)
    }

    fn put(&mut self, annotated: &AnnotatedArticle, made_from: Fingerprint, place: &Place) -> Result<()> {
        let article = &annotated.article;
        if let Some(other) = self.update.namesake(&article.id, &article.identifier) {
            let message = format!(
                "'{}' names article {other} of the dataset too: both are kept; 'build --remove {other}' takes out that one",
                article.identifier
            );
            let place = place.clone().in_article(&article.identifier);
            self.report(Problem::new(ProblemCode::DuplicateIdentifier, place, message))?;
        }
        self.update.put(annotated, made_from)
    }

    fn report(&mut self, problem: Problem) -> Result<()> {
        report(&mut self.problems, problem, self.settings)
    }
}

/// The summary of a build, for people or as one JSON object.
fn describe(summary: &Summary, problems: &Problems, output: &Path, settings: &Settings) -> Result<String> {
    let quads_per_claim = (summary.claims > 0).then(|| summary.quads as f64 / summary.claims as f64);
    if settings.json {
        let mut json = serde_json::to_value(summary)
            .map_err(|fault| Error::Invalid(format!("cannot write the summary as JSON: {fault}")))?;
        json["quadsPerClaim"] = quads_per_claim.map(|ratio| (ratio * 10.0).round() / 10.0).into();
        let counts = problems.counts().into_iter().map(|(code, count)| (code.as_str().to_owned(), count.into()));
        json["problems"] = serde_json::Value::Object(counts.collect());
        json["dataset"] = output.display().to_string().into();
        return Ok(format!("{json}\n"));
    }
    let Summary { articles, added, changed, unchanged, removed, .. } = summary;
    let ratio = quads_per_claim.map_or_else(String::new, |ratio| format!(" ({ratio:.1} for each claim)"));
    Ok(format!(
        "{}\n\
         articles   {articles} ({added} added, {changed} changed, {unchanged} unchanged, {removed} removed)\n\
         sentences  {}\n\
         claims     {}\n\
         events     {}, and {} that are only alleged, denied or planned\n\
         actors     {}\n\
         quads      {}{ratio}\n\
         problems   {}\n",
        output.display(),
        summary.sentences,
        summary.claims,
        summary.events,
        summary.other_events,
        summary.actors,
        summary.quads,
        problems.len(),
    ))
}
