//! Actors as all articles together know them.

use crate::annotation::AnnotatedArticle;
use crate::entity::{ActorId, ActorKind, Link, Qid};
use crate::map::WorldActor;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many other names of an actor are kept: those that most articles use.
const NAMES: usize = 5;

/// How many articles say each thing of each actor.
#[derive(Debug, Default)]
pub(super) struct Profiles(BTreeMap<ActorId, Profile>);

#[derive(Debug, Default)]
struct Profile {
    kinds: Votes<ActorKind>,
    labels: Votes<String>,
    names: Votes<String>,
    close_matches: Votes<Qid>,
    reasons: Votes<String>,
}

impl Profiles {
    /// Takes in the actors of an article.
    pub fn add(&mut self, article: &AnnotatedArticle) {
        for actor in &article.actors {
            let profile = self.0.entry(actor.id.clone()).or_default();
            profile.kinds.cast(&actor.kind);
            profile.labels.cast(&actor.label);
            actor.names.iter().chain([&actor.label]).for_each(|name| profile.names.cast(name));
            actor.link.close_match.iter().for_each(|item| profile.close_matches.cast(item));
            actor.link.reason.iter().for_each(|reason| profile.reasons.cast(reason));
        }
    }

    /// What most articles say of each actor, sorted by identity.
    pub fn merge(self, speaks_for: &BTreeMap<ActorId, BTreeSet<ActorId>>) -> Vec<WorldActor> {
        let merge = |(id, profile): (ActorId, Profile)| {
            let label = profile.labels.winner()?;
            let names = profile.names.ranked().into_iter().filter(|name| *name != label).take(NAMES).collect();
            let is_linked = matches!(id, ActorId::Linked(_));
            let link = Link { close_match: profile.close_matches.winner(), reason: profile.reasons.winner() };
            Some(WorldActor {
                kind: profile.kinds.winner()?,
                label,
                names,
                link: if is_linked { Link::default() } else { link },
                speaks_for: speaks_for.get(&id).cloned().unwrap_or_default(),
                id,
            })
        };
        self.0.into_iter().filter_map(merge).collect()
    }
}

/// How often each value was given.
#[derive(Debug)]
struct Votes<T>(BTreeMap<T, usize>);

impl<T> Default for Votes<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Ord + Clone> Votes<T> {
    fn cast(&mut self, value: &T) {
        match self.0.get_mut(value) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(value.clone(), 1);
            }
        }
    }

    /// The values, the most frequent first; those given equally often in their order.
    fn ranked(&self) -> Vec<T> {
        let mut ranked: Vec<(&T, &usize)> = self.0.iter().collect();
        ranked.sort_by_key(|(value, count)| (Reverse(**count), (*value).clone()));
        ranked.into_iter().map(|(value, _)| value.clone()).collect()
    }

    fn winner(&self) -> Option<T> {
        self.ranked().into_iter().next()
    }
}
