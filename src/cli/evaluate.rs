//! `demarche evaluate`

use super::lexicon::LexiconArgument;
use super::{Outcome, Settings};
use crate::annotation::{Detail, Pipeline};
use crate::article::{Input, Limits, Read, read};
use crate::error::{Error, Problem, ProblemCode, Problems, Result};
use crate::evaluate::{Level, Measures, ScoredClaim, Scores, agreement, read_claims, records, score};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Scores claims against gold claims: precision, recall and F1.
///
/// Annotates the articles of a folder, or takes claims that are there already (`demarche claims` prints them).
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("claims").required(true).args(["articles", "system", "petrarch"])))]
pub(super) struct Arguments {
    /// Gold claims, JSON Lines.
    #[arg(value_name = "GOLD", required_unless_present = "petrarch")]
    gold: Option<PathBuf>,
    /// The folder of the articles, to be annotated.
    #[arg(long, value_name = "FOLDER")]
    articles: Option<PathBuf>,
    /// Claims to be scored instead, JSON Lines.
    #[arg(long, value_name = "FILE")]
    system: Option<PathBuf>,
    /// Annotates the unit test records of the PETRARCH-2 event coder instead (PETR.UnitTest.records.xml), and compares
    /// types, sources and targets with the events that they expect.
    #[arg(long, value_name = "FILE")]
    petrarch: Option<PathBuf>,
    /// Only these articles, by their identifiers.
    #[arg(long, value_name = "ID,ID", value_delimiter = ',')]
    only: Vec<String>,
    /// Also prints a line for each event class.
    #[arg(long)]
    by_type: bool,
    /// Also prints the claims that are missed, that are spurious, and that differ, by article: all, or so many of each.
    #[arg(long, value_name = "NUMBER", num_args = 0..=1)]
    errors: Option<Option<usize>>,
    /// Also prints how many of the claims of each confidence are right.
    #[arg(long)]
    calibration: bool,
    /// Leaves out claims of less confidence, from 0 to 1; those without any count as 1.
    #[arg(long, value_name = "CONFIDENCE", default_value_t = 0.0, value_parser = super::parse_share)]
    min_confidence: f64,
    #[command(flatten)]
    lexicon: LexiconArgument,
    /// Fails if the full F1 is below this, from 0 to 1.
    #[arg(long, value_name = "F1")]
    min_full: Option<f64>,
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    if let Some(file) = &arguments.petrarch {
        return petrarch(file, &arguments.lexicon.pipeline()?);
    }
    let gold = arguments.gold.as_ref().ok_or_else(|| Error::Invalid("expected GOLD".to_owned()))?;
    let gold = claims_of(gold)?;
    let (mut system, problems) = match (&arguments.articles, &arguments.system) {
        (Some(folder), _) => annotate(folder, &arguments.lexicon.pipeline()?)?,
        (None, Some(file)) => (claims_of(file)?, Problems::default()),
        (None, None) => return Err(Error::Invalid("expected --articles or --system".to_owned())),
    };
    system.retain(|claim| claim.confidence().unwrap_or(1.0) >= arguments.min_confidence);
    let only: BTreeSet<String> = arguments.only.iter().cloned().collect();
    let scores = score(&gold, &system, (!only.is_empty()).then_some(&only));
    let mut stdout = std::io::stdout().lock();
    let written = if settings.json {
        writeln!(stdout, "{}", summary(&scores))
    } else {
        let errors = arguments.errors.map_or(0, |number| number.unwrap_or(usize::MAX));
        scores
            .write(&mut stdout, arguments.by_type, errors)
            .and_then(|()| if arguments.calibration { scores.write_calibration(&mut stdout) } else { Ok(()) })
    };
    written.map_err(Error::stream("write to standard output"))?;
    match arguments.min_full {
        Some(least) if scores.all.full.f1() < least => {
            Err(Error::Invalid(format!("the full F1 is {:.3}, expected at least {least}", scores.all.full.f1())))
        }
        _ => Ok(problems),
    }
}

fn petrarch(file: &Path, pipeline: &Pipeline) -> Outcome {
    let xml = std::fs::read_to_string(file).map_err(Error::io("read", file))?;
    let found = agreement(&records(&xml), pipeline);
    found.write(std::io::stdout().lock()).map_err(Error::stream("write to standard output"))?;
    Ok(Problems::default())
}

fn claims_of(path: &Path) -> Result<Vec<ScoredClaim>> {
    let file = File::open(path).map_err(Error::io("read", path))?;
    read_claims(&path.display().to_string(), file)
}

fn annotate(folder: &Path, pipeline: &Pipeline) -> Result<(Vec<ScoredClaim>, Problems)> {
    let mut claims = Vec::new();
    let mut problems = Problems::default();
    for read in read(vec![Input::Path(folder.to_owned())], Limits::default())? {
        match read {
            Read::Article { article, .. } => {
                claims.extend(ScoredClaim::of_article(&pipeline.annotate(article, Detail::Default)));
            }
            Read::Problem(problem) => problems.push(problem),
            Read::Annotated { place, .. } => {
                let message = "found an annotated article, expected one to annotate: build a dataset and use --system";
                problems.push(Problem::new(ProblemCode::MalformedRecord, place, message));
            }
        }
    }
    Ok((claims, problems))
}

/// Everything that the report for people has.
fn summary(scores: &Scores) -> serde_json::Value {
    let levels = |measures: &Measures| {
        let levels = Level::ALL.map(|level| {
            let measure = measures.at(level);
            let values = serde_json::json!({
                "precision": measure.precision(), "recall": measure.recall(), "f1": measure.f1(),
                "hits": measure.hits, "gold": measure.gold, "system": measure.system,
            });
            (level.name().to_owned(), values)
        });
        serde_json::Map::from_iter(levels)
    };
    let types =
        scores.by_class.iter().map(|(class, measures)| (class.clone(), serde_json::Value::Object(levels(measures))));
    let bins = scores.calibration.bins().into_iter().map(|bin| {
        serde_json::json!({
            "from": bin.from, "to": bin.to, "claims": bin.claims, "confidence": bin.mean(),
            "type": bin.share(Level::Type), "core": bin.share(Level::Core), "full": bin.share(Level::Full),
        })
    });
    serde_json::json!({
        "levels": levels(&scores.all),
        "types": serde_json::Map::from_iter(types),
        "calibration": { "error": scores.calibration.error(), "bins": bins.collect::<Vec<_>>() },
        "articles": scores.mistakes,
    })
}
