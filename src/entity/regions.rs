//! In which part of the world a state lies, as adjectives tell: `Caribbean`

use super::gazetteer::{Entry, Gazetteer};
use super::view::View;

/// How many words the name of a part of the world has at most: `Horn of Africa`
const LONGEST: usize = 3;

impl View<'_, '_, '_> {
    /// The part of the world that is named at a token, in lower case, with the token behind it: `andean`, `ex soviet`
    pub(super) fn region_at(&self, start: usize) -> Option<(usize, String)> {
        let mut name = String::new();
        let mut found = None;
        let mut at = start;
        for _ in 0..LONGEST {
            if !self.is_word(at) {
                break;
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(self.low(at));
            at += 1;
            if self.gazetteer.is_region(&name) {
                found = Some((at, name.clone()));
            }
            at += usize::from(self.is_hyphen(at));
        }
        found
    }
}

/// Whether a state lies in a part of the world that an adjective or a name tells, in lower case; in each, if `&` joins
/// several.
pub(super) fn is_in(state: &Entry, region: &str, gazetteer: &Gazetteer) -> bool {
    if let Some((one, rest)) = region.split_once('&') {
        return is_in(state, one, gazetteer) && is_in(state, rest, gazetteer);
    }
    if gazetteer.is_region(region) {
        return state.land.regions.iter().any(|known| known == region);
    }
    state.subregion.as_deref().is_some_and(|subregion| lies_in(subregion, region))
}

/// Whether a part of the world as the United Nations name it (`Western Africa`) is the one that an adjective or a name
/// tells (`west african`, `african`, `pacific`); so is any for one that they do not tell apart.
fn lies_in(subregion: &str, region: &str) -> bool {
    let subregion = subregion.to_lowercase().replace('-', "");
    let (first, rest) = region.split_once(' ').unwrap_or((region, ""));
    match first {
        "african" => subregion.ends_with("africa"),
        "asian" => subregion.ends_with("asia"),
        "european" => subregion.ends_with("europe"),
        "caribbean" => subregion == "caribbean",
        "pacific" => ["melanesia", "micronesia", "polynesia"].contains(&subregion.as_str()),
        "latin" => subregion.ends_with("america") || subregion == "caribbean",
        "gulf" | "persian" => subregion == "western asia",
        "north" | "south" | "east" | "west" | "central" | "southeast" | "northern" | "southern" | "eastern"
        | "western" | "southeastern"
            if !rest.is_empty() =>
        {
            let continent = rest.trim_end_matches('n').trim_end_matches("ea");
            let is_there = continent == "europ" && subregion.ends_with("europe") || subregion.contains(continent);
            is_there && (subregion.starts_with(first) || first == "central" && subregion.starts_with("middle"))
        }
        _ => true,
    }
}
