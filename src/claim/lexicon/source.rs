//! The lexicon as it is written: the sections of `ontology/lexicon.toml`, not yet checked.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) words: FunctionWords,
    pub(super) irregular: BTreeMap<String, [String; 4]>,
    pub(super) lists: BTreeMap<String, Vec<String>>,
    pub(super) verb: Vec<VerbEntry>,
    pub(super) noun: Vec<NounEntry>,
    pub(super) governor: Vec<GovernorEntry>,
    pub(super) echo: Vec<EchoEntry>,
    pub(super) plain: Plain,
}

/// `[words]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FunctionWords {
    pub(super) auxiliary: Vec<String>,
    pub(super) modal: Vec<String>,
    pub(super) negation: Vec<String>,
    pub(super) preposition: Vec<String>,
    pub(super) subordinator: Vec<String>,
    pub(super) relative: Vec<String>,
    pub(super) conjunction: Vec<String>,
    pub(super) determiner: Vec<String>,
    pub(super) adverb: Vec<String>,
    pub(super) hypothetical: Vec<String>,
    pub(super) hedge: Vec<String>,
    pub(super) intended: Vec<String>,
    #[serde(default)]
    pub(super) undone: Vec<String>,
    #[serde(default)]
    pub(super) container: Vec<String>,
    #[serde(default)]
    pub(super) struck: Vec<String>,
    #[serde(default)]
    pub(super) text: Vec<String>,
    #[serde(default)]
    pub(super) part: Vec<String>,
    #[serde(default)]
    pub(super) rumour: Vec<String>,
    #[serde(default)]
    pub(super) medium: Vec<String>,
    #[serde(default)]
    pub(super) evil: Vec<String>,
    #[serde(default)]
    pub(super) calm: Vec<String>,
    #[serde(default)]
    pub(super) light: Vec<String>,
    #[serde(default)]
    pub(super) occurrence: Vec<String>,
}

/// `[[verb]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VerbEntry {
    pub(super) class: String,
    pub(super) verbs: Vec<String>,
    #[serde(default)]
    pub(super) objects: Vec<String>,
    #[serde(default)]
    pub(super) subjects: Vec<String>,
    #[serde(default)]
    pub(super) followed: Vec<String>,
    #[serde(default)]
    pub(super) initiator: Vec<String>,
    #[serde(default)]
    pub(super) target: Vec<String>,
    #[serde(default)]
    pub(super) only: Vec<String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
    #[serde(default)]
    pub(super) mutual: bool,
    #[serde(default)]
    pub(super) negated: bool,
    #[serde(default)]
    pub(super) needs: Option<String>,
    #[serde(default)]
    pub(super) future: bool,
    #[serde(default)]
    pub(super) modality: Option<String>,
    #[serde(default)]
    pub(super) confidence: Option<f64>,
}

/// `[[noun]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NounEntry {
    pub(super) class: String,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) of: Vec<String>,
    #[serde(default)]
    pub(super) objects: Vec<String>,
    #[serde(default)]
    pub(super) initiator: Vec<String>,
    #[serde(default)]
    pub(super) target: Vec<String>,
    #[serde(default)]
    pub(super) only: Vec<String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
    #[serde(default)]
    pub(super) mutual: bool,
    #[serde(default)]
    pub(super) needs: Option<String>,
    #[serde(default)]
    pub(super) confidence: Option<f64>,
}

/// `[[governor]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GovernorEntry {
    #[serde(default)]
    pub(super) verbs: Vec<String>,
    #[serde(default)]
    pub(super) nouns: Vec<String>,
    pub(super) modality: String,
    #[serde(default)]
    pub(super) attributes: bool,
    #[serde(default)]
    pub(super) object: bool,
    #[serde(default)]
    pub(super) implies: bool,
    #[serde(default)]
    pub(super) begun: bool,
    pub(super) occasion: Option<String>,
}

/// `[[echo]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EchoEntry {
    pub(super) words: Vec<String>,
    pub(super) subject: String,
}

/// `[plain]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plain {
    pub(super) verbs: Vec<String>,
}
