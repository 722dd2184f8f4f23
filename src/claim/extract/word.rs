//! A word as extraction compares it.

/// A word in lower case, with plain apostrophes, and its prefix joined to it: `re-establish` is `reestablish`.
pub(in crate::claim) fn lower(word: &str) -> String {
    let hyphen =
        if matches!(word.get(..3), Some("re-" | "Re-" | "de-" | "De-" | "co-" | "Co-")) { 2 } else { word.len() };
    let (prefix, rest) = word.split_at(hyphen);
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    if word.is_ascii() {
        let mut lower = [prefix, rest].concat();
        lower.make_ascii_lowercase();
        return lower;
    }
    let letters = prefix.chars().chain(rest.chars());
    letters.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

/// Whether a token is a quotation mark.
pub(super) fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘" | "«" | "»" | "„")
}
