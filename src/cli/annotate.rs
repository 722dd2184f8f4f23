//! `demarche annotate`

use super::{Outcome, Settings};
use crate::annotation::{self, Detail};
use crate::article::Read;
use crate::error::{Error, Problems};
use std::io::{self, BufWriter, Write};

/// Writes annotated articles as JSON Lines (JSON-LD) on standard output.
///
/// Input that is annotated already is checked, completed and passed on as it is.
#[derive(Debug, clap::Args)]
#[command(mut_arg("inputs", |inputs| inputs.required(true)))]
pub(super) struct Arguments {
    #[command(flatten)]
    input: super::input::InputArguments,
    /// How much is kept: the sentences that say something, or every sentence with every mention of an actor.
    #[arg(long, value_enum, default_value_t)]
    detail: DetailArgument,
    /// Leaves out claims of less confidence, from 0 to 1.
    #[arg(long, value_name = "CONFIDENCE", default_value_t = 0.0, value_parser = super::parse_share)]
    min_confidence: f64,
    #[command(flatten)]
    lexicon: super::lexicon::LexiconArgument,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum DetailArgument {
    #[default]
    Default,
    Full,
}

impl From<DetailArgument> for Detail {
    fn from(argument: DetailArgument) -> Self {
        match argument {
            DetailArgument::Default => Self::Default,
            DetailArgument::Full => Self::Full,
        }
    }
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let pipeline = arguments.lexicon.pipeline()?.with_min_confidence(arguments.min_confidence);
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut problems = Problems::default();
    for read in arguments.input.reader()? {
        let (annotated, found) = match read {
            Read::Article { article, .. } => (Some(pipeline.annotate(article, arguments.detail.into())), Vec::new()),
            Read::Annotated { json, place } => {
                let (annotated, found) = annotation::read(&json, &settings.base, place);
                (annotated, found.into_iter().collect())
            }
            Read::Problem(problem) => (None, vec![problem]),
        };
        if let (true, Some(problem)) = (settings.strict, found.first()) {
            return Err(Error::Invalid(problem.to_string()));
        }
        problems.extend(found);
        if let Some(annotated) = annotated {
            annotated.write(&settings.base, &mut output)?;
        }
    }
    output.flush().map_err(Error::stream("write to standard output"))?;
    Ok(problems)
}
