//! Demarche turns news articles about diplomacy into a knowledge graph in which every statement leads to the exact
//! sentence that says so, and to who says it.
//!
//! # The road
//!
//! Data flows one way, through owned values; a module uses only those above it.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`error`], [`vocab`] | [`Error`], [`Problem`]; IRIs as constants and the functions that mint them |
//! | [`article`] | articles, spans, and the readers for what people have |
//! | [`parse`] | sentences and tokens, and the language model that reads them |
//! | [`entity`] | the gazetteer, mentions, and their links to Wikidata |
//! | [`claim`] | the lexicon and the extraction of claims |
//! | [`annotation`] | annotated articles and their JSON-LD form |
//! | [`map`] | the model in RDF |
//! | [`fuse`] | claims to events, statements, relations |
//! | [`query`], [`explain`] | named queries; from any statement back to its sentences |
//! | [`export`] | serialisations |
//! | [`dataset`] | the dataset on disk and in the store |
//! | [`validate`] | shapes and quotes |
//! | [`evaluate`] | claims against gold claims |
//! | [`serve`] | the SPARQL protocol and pages |
//! | [`cli`] | the command line |
//!
//! # Words
//!
//! - **article**: a published text with what is known of it, pinned by its SHA-256.
//! - **sentence**, **mention**: parts of a text, addressed by code-point offsets.
//! - **claim**: what one sentence says about one event, with who is responsible and with which modality.
//! - **event**: what claims, taken together, are about; a `dip:Event` only where at least one claim asserts it.
//! - **evidence**: the sentences behind an event or statement.
//! - **actor**: who takes part, linked to Wikidata when the link is sure.

pub mod annotation;
pub mod article;
pub mod claim;
pub mod cli;
pub mod dataset;
pub mod entity;
pub mod error;
pub mod evaluate;
pub mod explain;
pub mod export;
pub mod fuse;
pub mod map;
pub mod parse;
pub mod query;
pub mod serve;
pub mod validate;
pub mod vocab;

pub use annotation::AnnotatedArticle;
pub use article::{Article, Span};
pub use claim::{Claim, EventClass, Modality};
pub use error::{Error, Problem, Result};
