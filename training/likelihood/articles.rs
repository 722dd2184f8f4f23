//! Annotated articles with the questions that they raise and answer.

use demarche::Article;
use demarche::article::{Input, Limits, Read, boilerplate, read};
use demarche::claim::Extractor;
use demarche::entity::{ArticleEntities, Gazetteer, recognise};
use demarche::evaluate::{Answer, ScoredClaim, answers, read_claims};
use demarche::parse::{ParsedArticle, Parser};
use std::error::Error;
use std::fs::File;
use std::path::Path;

/// An article with its gold claims.
pub struct Annotated {
    article: Article,
    gold: Vec<ScoredClaim>,
}

/// The articles of a folder that have gold claims.
pub fn load(gold: &Path, folder: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let claims = read_claims(&gold.display().to_string(), File::open(gold)?)?;
    let mut articles = Vec::new();
    for read in read(vec![Input::Path(folder.to_owned())], Limits::default())? {
        let Read::Article { article, .. } = read else { continue };
        let own = claims.iter().filter(|claim| claim.article == article.identifier);
        let gold: Vec<ScoredClaim> = own.cloned().collect();
        if !gold.is_empty() {
            articles.push(Annotated { article, gold });
        }
    }
    Ok(articles)
}

/// An article as far as it does not change with the likelihoods.
pub struct Prepared<'a> {
    annotated: &'a Annotated,
    parsed: ParsedArticle<'a>,
    entities: ArticleEntities,
}

impl<'a> Prepared<'a> {
    /// Parses an article and recognises its actors.
    pub fn new(annotated: &'a Annotated) -> Result<Self, Box<dyn Error>> {
        let text = &annotated.article.text[..];
        let parsed = Parser::embedded()?.parse(text, &boilerplate::spans(text));
        let entities = recognise(Gazetteer::embedded()?, &parsed);
        Ok(Self { annotated, parsed, entities })
    }

    /// The article.
    pub fn article(&self) -> &Article {
        &self.annotated.article
    }

    /// What tells the article from others.
    pub fn identifier(&self) -> &str {
        &self.annotated.article.identifier
    }

    /// The questions that the article raises for an extractor, and its answers.
    pub fn answers(&self, extractor: &Extractor) -> Vec<Answer> {
        let Annotated { article, gold } = self.annotated;
        let examples = extractor.examples(article, &self.parsed, &self.entities);
        answers(gold, article, &self.parsed, &self.entities, examples)
    }
}
