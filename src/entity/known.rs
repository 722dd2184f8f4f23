//! What the whole article tells of whom a reference in it may mean.

use super::cast::Cast;
use super::dominant::{Dominant, foremost};
use super::draft::Draft;
use super::gazetteer::Gazetteer;
use super::holders::Holders;
use super::monarchies::Monarchies;
use super::offices;
use super::scene;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;

/// What the whole article tells.
pub(super) struct Known {
    /// For whom its persons speak.
    pub(super) states: BTreeMap<ActorId, ActorId>,
    /// The only treaty that it names, and whether any deal is that one.
    pub(super) treaty: Option<(ActorId, bool)>,
    /// The state in which most of it takes place.
    pub(super) scene: Option<ActorId>,
    /// Its states by what they are called besides a country: `kingdom`.
    pub(super) monarchies: Monarchies,
    /// Whom it names with an office.
    pub(super) holders: Holders,
    /// Whom it tells of most.
    pub(super) dominant: Dominant,
    /// How often it names each state.
    pub(super) counts: BTreeMap<ActorId, usize>,
}

impl Known {
    /// What an article tells; the treaty that it implies may be any deal in it that it does not name.
    pub(super) fn find(
        views: &[View<'_, '_, '_>],
        gazetteer: &Gazetteer,
        implied: Option<ActorId>,
        cast: &Cast,
        drafts: &[Draft],
    ) -> Self {
        let states = offices::states(drafts);
        Self {
            dominant: Dominant::find(drafts, &states, cast),
            states,
            treaty: treaty::only_named(drafts, gazetteer).or_else(|| implied.map(|treaty| (treaty, true))),
            scene: scene::find(views, drafts, gazetteer),
            monarchies: Monarchies::find(drafts, gazetteer),
            holders: Holders::find(views, drafts),
            counts: counts(drafts),
        }
    }
}

impl Known {
    /// The only state of the article that fits, or the one that it names far more often than others.
    pub(super) fn most_named(&self, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
        foremost(&self.counts, fits)
    }
}

/// How often an article names each state.
fn counts(drafts: &[Draft]) -> BTreeMap<ActorId, usize> {
    let mut counts = BTreeMap::new();
    let states = drafts.iter().flat_map(|draft| &draft.mentions).filter(|mention| mention.kind == ActorKind::State);
    for state in states.flat_map(|mention| &mention.actors) {
        *counts.entry(state.clone()).or_default() += 1;
    }
    counts
}
