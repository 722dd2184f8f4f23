//! The files of one generation.

use super::description::{self, Dump};
use super::folder::sync;
use super::manifest::Manifest;
use super::sorted::Sorter;
use super::statistics::Statistics;
use crate::annotation::{self, AnnotatedArticle};
use crate::article::ArticleId;
use crate::error::{Error, Place, Problem, ProblemCode, Problems, Result};
use crate::export::{self, Format, Options};
use crate::fuse::Fusion;
use crate::map::{EventStatus, Layer, World, each_quad, each_world_quad};
use crate::vocab::mint::Base;
use oxigraph::store::Store;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The folder of the annotated articles.
pub(super) const ARTICLES: &str = "articles";

/// What a generation holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// The number of sentences.
    pub sentences: u64,
    /// The number of claims.
    pub claims: u64,
    /// The number of asserted events.
    pub events: u64,
    /// The number of alleged, denied and planned events.
    pub other_events: u64,
    /// The number of actors.
    pub actors: u64,
    /// The number of quads.
    pub quads: u64,
    /// What is damaged in the articles on disk; the rest of them is there.
    pub problems: Problems,
}

/// The file of an article: `articles/{id}.jsonld`.
pub(super) fn article_file(generation: &Path, id: &ArticleId) -> PathBuf {
    generation.join(ARTICLES).join(format!("{id}.jsonld"))
}

/// Writes an article, and waits until it is on disk.
pub(super) fn write_article(generation: &Path, annotated: &AnnotatedArticle, base: &Base) -> Result<()> {
    let path = article_file(generation, &annotated.article.id);
    let mut output = create(&path)?;
    annotated.write(base, &mut output)?;
    finish(output, &path)
}

/// Writes all that follows from the articles.
pub(super) fn write(
    generation: &Path,
    manifest: &Manifest,
    base: &Base,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let mut quads = Sorter::new(generation);
    let mut fusion = Fusion::default();
    for (index, (id, _)) in manifest.articles().enumerate() {
        progress(index + 1, manifest.len());
        let (annotated, problems) = read_article(generation, &id, base)?;
        outcome.problems.extend(problems);
        let Some(annotated) = annotated else { continue };
        each_quad(&annotated, base, |quad| quads.push(quad))?;
        outcome.sentences += annotated.sentences.len() as u64;
        outcome.claims += annotated.sentences.iter().map(|sentence| sentence.claims.len() as u64).sum::<u64>();
        fusion.add(&annotated);
    }
    let world = fusion.world();
    outcome.actors = world.actors.len() as u64;
    outcome.events = world.events.iter().filter(|event| event.status == EventStatus::Asserted).count() as u64;
    outcome.other_events = world.events.len() as u64 - outcome.events;
    each_world_quad(&world, base, |quad| quads.push(quad))?;
    let statistics = write_quads(&generation.join("kg.nq"), quads)?;
    outcome.quads = statistics.quads;
    write_world(generation, &world, base)?;
    write_description(generation, manifest, base, &statistics)?;
    sync(&generation.join(ARTICLES))?;
    Ok(outcome)
}

/// Reads an article of a generation back.
fn read_article(generation: &Path, id: &ArticleId, base: &Base) -> Result<(Option<AnnotatedArticle>, Problems)> {
    let path = article_file(generation, id);
    let place = Place::file(format!("{ARTICLES}/{id}.jsonld"));
    let bytes = fs::read(&path).map_err(Error::io("read", &path))?;
    let (annotated, mut problems) = annotation::read(&String::from_utf8_lossy(&bytes), base, place.clone());
    match annotated {
        Some(annotated) if annotated.article.id != *id => {
            let message = format!("expected article {id}, found {}", annotated.article.id);
            problems.push(Problem::new(ProblemCode::MalformedIri, place, message));
            Ok((None, problems))
        }
        annotated => Ok((annotated, problems)),
    }
}

fn write_quads(path: &Path, quads: Sorter) -> Result<Statistics> {
    let mut statistics = Statistics::default();
    let mut output = create(path)?;
    quads.finish(|line| {
        statistics.count(line);
        output.write_all(line).map_err(Error::io("write", path))
    })?;
    finish(output, path)?;
    Ok(statistics)
}

/// Writes the world layer in the forms that people and programs read.
fn write_world(generation: &Path, world: &World, base: &Base) -> Result<()> {
    let store = Store::new()?;
    each_world_quad(world, base, |quad| store.insert(quad))?;
    for (name, format) in [("kg.ttl", Format::Turtle), ("kg.jsonld", Format::JsonLd)] {
        let path = generation.join(name);
        let mut output = create(&path)?;
        let options = Options { layer: Some(Layer::World), ..Options::new(format) };
        export::write(&store, base, &options, &mut output)?;
        finish(output, &path)?;
    }
    Ok(())
}

fn write_description(generation: &Path, manifest: &Manifest, base: &Base, statistics: &Statistics) -> Result<()> {
    let dump = |name: &'static str, media_type: &'static str| -> Result<Dump> {
        let path = generation.join(name);
        let bytes = fs::metadata(&path).map_err(Error::io("read", &path))?.len();
        Ok(Dump { name, media_type, bytes })
    };
    let dumps = [
        dump("kg.nq", "application/n-quads")?,
        dump("kg.ttl", "text/turtle")?,
        dump("kg.jsonld", "application/ld+json")?,
    ];
    let path = generation.join("void.ttl");
    let output = create(&path)?;
    let output = description::write(output, base, manifest.licence.as_deref(), statistics, &dumps)
        .map_err(Error::io("write", &path))?;
    finish(output, &path)
}

fn create(path: &Path) -> Result<BufWriter<File>> {
    Ok(BufWriter::with_capacity(1 << 18, File::create(path).map_err(Error::io("write", path))?))
}

/// Waits until a file is on disk.
fn finish(output: BufWriter<File>, path: &Path) -> Result<()> {
    let file = output.into_inner().map_err(|fault| Error::io("write", path)(fault.into_error()))?;
    file.sync_all().map_err(Error::io("sync", path))
}
