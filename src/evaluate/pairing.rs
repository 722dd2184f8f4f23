//! Which claim is held against which gold claim.

use super::names::meet;
use super::scored::ScoredClaim;
use serde::Serialize;
use std::collections::BTreeSet;

/// How far a claim agrees with a gold claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Sentence and type.
    Type,
    /// Type, an initiator and a target.
    Core,
    /// Core, modality and dates, and no actor too many.
    Full,
}

impl Level {
    /// The three levels, each with what the one before it has.
    pub const ALL: [Self; 3] = [Self::Type, Self::Core, Self::Full];

    /// Its name: `type`, `core` or `full`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Core => "core",
            Self::Full => "full",
        }
    }
}

/// Pairs of a gold claim and a claim, one to one, best levels first, then in their orders.
pub(super) fn pair(gold: &[ScoredClaim], system: &[ScoredClaim]) -> Vec<(usize, usize, Level)> {
    let mut candidates = Vec::new();
    for (wanted, one) in gold.iter().enumerate() {
        for (found, other) in system.iter().enumerate() {
            candidates.extend(level(one, other).map(|level| (wanted, found, level)));
        }
    }
    candidates.sort_by_key(|&(wanted, found, level)| (std::cmp::Reverse(level), wanted, found));
    let (mut wanted, mut found) = (BTreeSet::new(), BTreeSet::new());
    candidates.retain(|pair| {
        let is_free = !wanted.contains(&pair.0) && !found.contains(&pair.1);
        if is_free {
            wanted.insert(pair.0);
            found.insert(pair.1);
        }
        is_free
    });
    candidates
}

/// How far a claim agrees with a gold claim, none if not even in sentence and type.
fn level(gold: &ScoredClaim, system: &ScoredClaim) -> Option<Level> {
    if gold.class != system.class || gold.begin >= system.end || system.begin >= gold.end {
        return None;
    }
    if !meet(gold.initiators(), system.initiators()) || !meet(gold.targets(), system.targets()) {
        return Some(Level::Type);
    }
    let is_invented = |gold: &[_], system: &[_]| gold.is_empty() && !system.is_empty();
    let is_full = gold.modality() == system.modality()
        && dates_meet(gold, system)
        && !is_invented(gold.initiators(), system.initiators())
        && !is_invented(gold.targets(), system.targets());
    Some(if is_full { Level::Full } else { Level::Core })
}

/// Whether the two intervals meet; any meets a gold claim without dates, none without dates meets one with them.
fn dates_meet(gold: &ScoredClaim, system: &ScoredClaim) -> bool {
    let bounds = |claim: &ScoredClaim| {
        let day = |day: &Option<String>| {
            day.as_ref().filter(|day| !day.is_empty()).map(|day| day.chars().take(10).collect::<String>())
        };
        (day(&claim.earliest), day(&claim.latest))
    };
    let open = |(first, last): (Option<String>, Option<String>)| {
        (first.unwrap_or_else(|| "0000".to_owned()), last.unwrap_or_else(|| "9999".to_owned()))
    };
    match (bounds(gold), bounds(system)) {
        ((None, None), _) => true,
        (_, (None, None)) => false,
        (gold, system) => {
            let (gold, system) = (open(gold), open(system));
            gold.0 <= system.1 && system.0 <= gold.1
        }
    }
}
