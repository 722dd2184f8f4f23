//! Where states lie: which of them border on each other, and which lies north of which.

use super::gazetteer::Entry;

/// How far apart the middles of two states are at most that have the sea between them and are still neighbours, in
/// degrees.
const ACROSS_THE_SEA: i32 = 25;

/// Where a state lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Land {
    /// The states on which it borders, by their names.
    pub(super) neighbours: Vec<String>,
    /// The latitude and longitude of its middle, in degrees.
    pub(super) middle: Option<(i32, i32)>,
    /// The parts of the world that it belongs to, as the news call them: `andean`
    pub(super) regions: Vec<String>,
}

/// Whether a state borders on another; none if nothing is known of one of them.
pub(super) fn borders(one: &Entry, other: &Entry) -> Option<bool> {
    one.land.middle.zip(other.land.middle)?;
    Some(one.land.neighbours.contains(&other.label))
}

/// Whether two states may be called neighbours, though the sea may lie between them.
pub(super) fn are_near(one: &Entry, other: &Entry) -> bool {
    let Some(((latitude, longitude), (north, east))) = one.land.middle.zip(other.land.middle) else { return true };
    one.land.neighbours.contains(&other.label) || (latitude - north).abs() + (longitude - east).abs() <= ACROSS_THE_SEA
}

/// Whether another state lies where an adjective tells, seen from the first: `its northern neighbour`
pub(super) fn lies_towards(one: &Entry, other: &Entry, adjective: &str) -> bool {
    let Some(((latitude, longitude), (north, east))) = one.land.middle.zip(other.land.middle) else { return true };
    let (north, east) = (north - latitude, east - longitude);
    match adjective {
        "northern" => north > 0,
        "southern" => north < 0,
        "eastern" => east > 0,
        "western" => east < 0,
        _ => true,
    }
}
