//! The place of a part of a text, as its IRI says.

/// The article's IRI, the first code point and the one after the last of a sentence or mention, from its IRI
/// (`{article}#char={begin},{end}`, RFC 5147): in this order parts sort as they stand in the text.
pub(super) fn place(iri: &str) -> Option<(&str, u64, u64)> {
    let (article, fragment) = iri.split_once('#')?;
    let (begin, end) = fragment.strip_prefix("char=")?.split_once(',')?;
    Some((article, begin.parse().ok()?, end.parse().ok()?))
}

/// A key by which IRIs sort: parts of texts as they stand in the text, all others by their characters.
pub(super) fn order(iri: &str) -> (&str, u64, u64, &str) {
    match place(iri) {
        Some((article, begin, end)) => (article, begin, end, iri),
        None => (iri, 0, 0, iri),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sort_as_they_stand_in_the_text() {
        let mut iris = ["http://e/b", "http://e/a#char=10,12", "http://e/a#char=9,12", "http://e/a"];
        iris.sort_by_key(|iri| order(iri));
        assert_eq!(iris, ["http://e/a", "http://e/a#char=9,12", "http://e/a#char=10,12", "http://e/b"]);
    }
}
