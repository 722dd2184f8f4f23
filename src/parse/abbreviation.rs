//! Abbreviations of news English: where a full stop does not end a sentence.

/// What a full stop after a word can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The end of a sentence, nothing else.
    End,
    /// Part of an abbreviation that always has a word after it: `Mr.`, `Gen.`, `J.`
    Inner,
    /// Part of an abbreviation before a number: `No. 5`, `Aug. 4`
    BeforeNumber,
    /// Part of an abbreviation that may also end a sentence: `U.S.`, `Inc.`, `a.m.`
    Either,
}

/// Titles and the like: always followed by a name.
const INNER: &[&str] = &[
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Sens", "Rep", "Reps", "Gov",
    "Govs", "Adm", "Maj", "Brig", "Cmdr", "Cpl", "Pvt", "Hon", "Rev", "Pres", "Amb", "Msgr", "Supt", "Atty", "Insp",
    "Det", "Mt", "Ft", "St", "Ste", "Sr", "Mme", "Mlle", "vs", "v", "cf", "e.g", "i.e", "ca", "approx", "Ayat", "Sec",
    "Dep", "Asst", "Messrs",
];

/// Words that a number follows.
const BEFORE_NUMBER: &[&str] = &[
    "No", "Nos", "Art", "Arts", "Fig", "Figs", "p", "pp", "Vol", "Ch", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
    "Sep", "Sept", "Oct", "Nov", "Dec", "para", "Res",
];

/// Words that may end a sentence with their own full stop.
const EITHER: &[&str] = &[
    "Inc", "Ltd", "Corp", "Co", "Bros", "Jr", "Esq", "Ph.D", "etc", "al", "Calif", "Conn", "Fla", "Ill", "Mass",
    "Mich", "Minn", "Va", "Wash", "Ave", "Blvd", "Rd", "plc", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs",
    "Fri",
];

/// Words that begin a sentence after an abbreviation that may end one.
const STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "In",
    "It",
    "Its",
    "He",
    "His",
    "She",
    "Her",
    "They",
    "Their",
    "We",
    "But",
    "And",
    "This",
    "That",
    "These",
    "Those",
    "On",
    "At",
    "For",
    "From",
    "However",
    "Meanwhile",
    "There",
    "When",
    "While",
    "After",
    "Before",
    "As",
    "If",
    "Some",
    "Both",
    "Since",
    "By",
    "With",
    "Last",
    "Earlier",
    "Later",
    "Under",
    "What",
    "Who",
    "Yet",
    "Still",
    "Many",
    "Most",
    "Our",
    "You",
    "I",
    "Asked",
    "According",
    "Although",
    "Despite",
    "During",
    "Also",
    "Such",
    "To",
];

/// Words of which the treebanks of English news take the full stop for a part; after others it is a token.
const KEEP_STOP: &[&str] = &[
    "Adm", "Ala", "Apr", "Ariz", "Ark", "Aug", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "D.C", "Dec", "Del",
    "Dr", "E.g", "Feb", "Fla", "Ga", "Gen", "Gov", "I.e", "Ill", "Inc", "Ind", "Jan", "Jr", "Jul", "Jun", "Kan", "Ky",
    "La", "Ltd", "Mar", "Mass", "Md", "Messrs", "Mich", "Minn", "Miss", "Mo", "Mont", "Mr", "Mrs", "Ms", "Mt", "Neb",
    "Nev", "Nov", "Oct", "Okla", "Ore", "Pa", "Ph.D", "Prof", "Rep", "Rev", "Sen", "Sep", "Sept", "St", "Tenn", "Va",
    "Wash", "Wis", "a.m", "co", "e.g", "i.e", "p.m", "v.s", "vs",
];

/// Whether a full stop right after `word` is part of its token.
pub(super) fn keeps_stop(word: &str) -> bool {
    KEEP_STOP.binary_search(&word).is_ok()
}

/// What a full stop after `word` can mean; `word` is what stands between white space and it, brackets removed.
pub(super) fn stop(word: &str) -> Stop {
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return if letter.is_uppercase() { Stop::Inner } else { Stop::End };
    }
    if INNER.contains(&word) {
        Stop::Inner
    } else if BEFORE_NUMBER.contains(&word) {
        Stop::BeforeNumber
    } else if EITHER.contains(&word) || is_acronym(word) {
        Stop::Either
    } else {
        Stop::End
    }
}

/// Whether the word is single letters joined by full stops, without the last one: `U.S`, `a.m`, `U.N`
pub(super) fn is_acronym(word: &str) -> bool {
    let mut parts = word.split('.').peekable();
    let single = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    word.contains('.') && parts.all(single)
}

/// Whether a sentence typically begins with this word.
pub(super) fn is_starter(word: &str) -> bool {
    STARTERS.contains(&word)
}
