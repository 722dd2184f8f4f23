//! When two actors are the same one.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Words that do not tell actors apart.
const IDLE: [&str; 4] = ["the", "of", "group", "s"];

/// One value or several.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    One(ScoredActor),
    Many(Vec<ScoredActor>),
}

/// An actor in a claim: a name alone, or a name with a Wikidata identifier and the states it speaks for.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum ScoredActor {
    Name(String),
    Described {
        name: Option<String>,
        #[serde(default)]
        qid: Option<String>,
        #[serde(rename = "for", default)]
        speaks_for: Option<Box<OneOrMany>>,
    },
}

impl ScoredActor {
    /// An actor with its name, its Wikidata identifier and the names of the states that it speaks for.
    pub(super) fn described(name: Option<String>, qid: Option<String>, states: Vec<String>) -> Self {
        let states: Vec<Self> = states.into_iter().map(Self::Name).collect();
        let speaks_for = (!states.is_empty()).then(|| Box::new(OneOrMany::Many(states)));
        Self::Described { name, qid, speaks_for }
    }

    /// The name as it is printed.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Name(name) => name,
            Self::Described { name, .. } => name.as_deref().unwrap_or_default(),
        }
    }

    /// Its name and those of the states it speaks for.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let states: &[Self] = match self {
            Self::Described { speaks_for: Some(states), .. } => match states.as_ref() {
                OneOrMany::One(state) => std::slice::from_ref(state),
                OneOrMany::Many(states) => states,
            },
            _ => &[],
        };
        std::iter::once(self.name()).chain(states.iter().map(Self::name))
    }

    /// By what the actor is recognised: its name, its identifier, the names of the states it speaks for.
    pub(super) fn keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::from([key(self.name())]);
        if let Self::Described { qid, speaks_for, .. } = self {
            keys.extend(qid.iter().filter(|qid| !qid.is_empty()).map(|qid| last(qid).to_owned()));
            match speaks_for.as_deref() {
                Some(OneOrMany::One(state)) => keys.extend([key(state.name())]),
                Some(OneOrMany::Many(states)) => keys.extend(states.iter().map(|state| key(state.name()))),
                None => {}
            }
        }
        keys.remove("");
        keys
    }
}

/// Whether some actor of one list is some actor of the other; no actors at all in gold meet any.
pub(super) fn meet(gold: &[ScoredActor], system: &[ScoredActor]) -> bool {
    let keys = |actors: &[ScoredActor]| actors.iter().map(ScoredActor::keys).collect::<Vec<_>>();
    let system = keys(system);
    gold.is_empty() || keys(gold).iter().any(|one| system.iter().any(|other| !one.is_disjoint(other)))
}

fn last(qid: &str) -> &str {
    qid.rsplit('/').next().unwrap_or(qid)
}

/// A name without case, accents, punctuation and idle words.
fn key(name: &str) -> String {
    let plain: String = name.nfkd().filter(|&c| canonical_combining_class(c) == 0).collect();
    let words: String = plain.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().filter(|word| !IDLE.contains(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actors(json: &str) -> Vec<ScoredActor> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn names_are_compared_without_trimmings() {
        assert_eq!(key("The Republic of Côte d’Ivoire"), "republic cote d ivoire");
        assert_eq!(key("Wagner Group"), "wagner");
        assert_eq!(key("—"), "");
    }

    #[test]
    fn actors_meet_by_name_identifier_or_state() {
        let gold = actors(r#"[{"name": "Andriy Yusov", "qid": null, "for": "Ukraine"}]"#);
        assert!(meet(&gold, &actors(r#"[{"name": "Kyiv government", "qid": "Q212", "for": ["Ukraine"]}]"#)));
        assert!(meet(&gold, &actors(r#"["Ukraine"]"#)));
        assert!(!meet(&gold, &actors(r#"[{"name": "Kyiv", "qid": "Q212"}]"#)));
        assert!(meet(&actors(r#"[{"name": "a", "qid": "http://x/Q1"}]"#), &actors(r#"[{"name": "b", "qid": "Q1"}]"#)));
        assert!(meet(&[], &gold));
        assert!(!meet(&gold, &[]));
        assert!(!meet(&actors(r#"[{"name": "the", "qid": ""}]"#), &actors(r#"[{"name": "of", "qid": ""}]"#)));
    }
}
