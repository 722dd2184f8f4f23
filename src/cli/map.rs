//! `demarche map`

use super::{Outcome, Settings};
use crate::annotation;
use crate::error::{Error, Problems, Result};
use crate::map;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;

/// Turns annotated articles into source and claim quads: N-Quads on standard output.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files of annotated articles, JSON or JSON Lines, - for standard input; standard input where none is named.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let mut output = map::nquads(BufWriter::with_capacity(1 << 16, io::stdout().lock()));
    let mut problems = Problems::default();
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &standard_input[..] } else { &arguments.files };
    for file in files {
        for item in annotation::read_stream(open(file)?, &file.display().to_string(), &settings.base) {
            let (article, found) = item?;
            if let (true, Some(problem)) = (settings.strict, found.iter().next()) {
                return Err(Error::Invalid(problem.to_string()));
            }
            problems.extend(found);
            if let Some(article) = article {
                map::each_quad(&article, &settings.base, |quad| output.serialize_quad(quad)).map_err(written())?;
            }
        }
    }
    output.finish().and_then(|mut output| output.flush()).map_err(written())?;
    Ok(problems)
}

fn open(file: &PathBuf) -> Result<Box<dyn BufRead>> {
    if file.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(file).map_err(Error::io("read", file))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, opened)))
}

fn written() -> impl FnOnce(io::Error) -> Error {
    Error::stream("write to standard output")
}
