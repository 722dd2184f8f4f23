//! `--lexicon`: the words by which events are told.

use crate::annotation::Pipeline;
use crate::claim::{Extractor, Lexicon};
use crate::error::{Error, Result};
use std::path::PathBuf;

/// Which lexicon annotation goes by.
#[derive(Debug, Default, clap::Args)]
pub(super) struct LexiconArgument {
    /// A lexicon of one's own, of the form of ontology/lexicon.toml, in place of the one that ships with the program.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
}

impl LexiconArgument {
    /// The way from articles to annotated articles, with this lexicon.
    pub(super) fn pipeline(&self) -> Result<Pipeline> {
        let Some(file) = &self.lexicon else { return Pipeline::embedded() };
        let text = std::fs::read_to_string(file).map_err(Error::io("read", file))?;
        let lexicon = Lexicon::parse(&text).map_err(|error| Error::Invalid(format!("{}: {error}", file.display())))?;
        Pipeline::with_extractor(Extractor::new(lexicon))
    }
}
