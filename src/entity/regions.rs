//! In which part of the world a state lies, as adjectives tell: `Caribbean`

/// Whether a part of the world as the United Nations name it (`Western Africa`) is the one that an adjective or a name
/// tells (`west african`, `african`, `pacific`); so is any for one that they do not tell apart.
pub(super) fn lies_in(subregion: &str, region: &str) -> bool {
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
