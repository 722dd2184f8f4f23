//! The words of a phrase of the lexicon.

/// The tokens of a phrase of the lexicon, in lower case, cut as the tokens of a text are.
pub(super) fn tokens(phrase: &str) -> Vec<String> {
    let parsed = crate::parse::segment(phrase, &[]);
    let tokens = parsed.sentences.iter().flat_map(|sentence| &sentence.tokens);
    tokens.map(|token| crate::claim::extract::lower(token.text)).collect()
}

/// Where the verb of a phrase stands: after an adverb that begins it (`no longer recognise`), and last of what hyphens
/// join (`stage-manage`).
pub(super) fn place_of_verb(words: &[String]) -> usize {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let mut at = 0;
    if (word(0), word(1)) == ("no", "longer") {
        at = 2;
    } else if word(0).len() > 5 && word(0).ends_with("ly") && !matches!(word(0), "supply" | "comply" | "multiply") {
        at = usize::from(words.len() > 1);
    }
    while word(at + 1) == "-" {
        at += 2;
    }
    at
}

/// Phrases in the order of their words.
pub(super) fn sorted(mut phrases: Vec<Vec<String>>) -> Vec<Vec<String>> {
    phrases.sort();
    phrases
}
