//! Chunks, the stretches of a text without white space, to tokens.
//!
//! They are cut as the treebanks of English news are, in the variant of OntoNotes that splits at hyphens between words:
//! marks of punctuation off both ends first, then shortened words, then what joins words in the middle.

use super::abbreviation::keeps_stop;
use super::mark::{is_apostrophe, is_currency, is_icon, is_mark, is_quote};

/// Words that look like two tokens and are one, in lower case; an apostrophe is a straight one.
const WHOLE: &[&str] = &["'bout", "'cause", "'em", "and/or", "c++", "ma'am", "o'clock", "w/o"];

/// Words that are two tokens, in lower case, with the length of the first.
const PAIRS: &[(&str, usize)] = &[("cannot", 3), ("gonna", 3), ("gotta", 3)];

/// What is written right behind a number and is a token of its own.
const UNITS: &[&str] = &[
    "%", "G", "GB", "K", "KB", "M", "MB", "T", "TB", "cm", "cm²", "cm³", "dm", "ft", "g", "gb", "ha", "hPa", "in",
    "kb", "kg", "km", "km/h", "km²", "km³", "kmh", "lb", "m", "m/s", "mb", "mbar", "mg", "mm", "mph", "m²", "m³", "nm",
    "oz", "t", "tb", "yd", "µg", "µm",
];

/// The longest of [`WHOLE`] and of the abbreviations that keep their stop, in bytes.
const LONGEST: usize = 12;

/// Hands the tokens of a chunk to `take`, in order; together they are the chunk. Linear in its length.
///
/// `stripped` is room for the marks at its end, empty before and after.
pub(super) fn cut<'t>(chunk: &'t str, stripped: &mut Vec<&'t str>, mut take: impl FnMut(&'t str)) {
    let mut core = chunk;
    while !core.is_empty() && !is_whole(core) {
        let prefix = prefix(core);
        let rest = &core[prefix..];
        if prefix > 0 {
            take(&core[..prefix]);
            core = rest;
            if rest.is_empty() || is_whole(rest) {
                break;
            }
        }
        let suffix = suffix(rest);
        if suffix > 0 {
            let (before, mark) = rest.split_at(rest.len() - suffix);
            stripped.push(mark);
            core = before;
        }
        if prefix + suffix == 0 {
            break;
        }
    }
    if is_whole(core) || is_address(core) {
        take(core);
    } else {
        while let Some(at) = clitic(core) {
            let (word, ending) = core.split_at(at);
            stripped.push(ending);
            core = word;
        }
        match pair(core) {
            Some(at) => [&core[..at], &core[at..]].into_iter().for_each(&mut take),
            None => joined(core, &mut take),
        }
    }
    while let Some(mark) = stripped.pop() {
        take(mark);
    }
}

/// Whether a stretch is one token although it ends or begins with a mark.
fn is_whole(core: &str) -> bool {
    if core.len() > LONGEST {
        return false;
    }
    if let Some(word) = core.strip_suffix('.') {
        let mut letters = word.chars();
        let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        return single || keeps_stop(word);
    }
    let same =
        |(written, known): (char, char)| written.to_ascii_lowercase() == known || written == '’' && known == '\'';
    let is_written = |whole: &&str| core.chars().count() == whole.len() && core.chars().zip(whole.chars()).all(same);
    core.contains(['\'', '’', '/', '+']) && WHOLE.iter().any(is_written)
}

/// The length of the mark at the beginning of a stretch; 0 if it begins with none.
fn prefix(core: &str) -> usize {
    let mut characters = core.chars();
    let Some(first) = characters.next() else { return 0 };
    match first {
        '.' if core.starts_with("..") => core.len() - core.trim_start_matches('.').len(),
        '\'' | '’' if characters.clone().next() == Some(first) => 2 * first.len_utf8(),
        '+' if !characters.next().is_some_and(|c| c.is_ascii_digit()) => 1,
        '§' | '%' | '=' => first.len_utf8(),
        'U' if core.starts_with("US$") => 3,
        'A' | 'C' if core[1..].starts_with('$') => 2,
        _ if is_mark(first) || is_currency(first) => first.len_utf8(),
        _ => 0,
    }
}

/// The length of the mark, possessive ending or unit at the end of a stretch; 0 if it ends with none.
fn suffix(core: &str) -> usize {
    let mut characters = core.chars().rev();
    let Some(last) = characters.next() else { return 0 };
    let before = characters.next();
    match last {
        '.' if core.ends_with("..") => core.len() - core.trim_end_matches('.').len(),
        '.' => usize::from(is_full_stop(before, characters.next()) && !keeps_stop(last_word(&core[..core.len() - 1]))),
        '\'' | '’' if before == Some(last) => 2 * last.len_utf8(),
        's' | 'S' if before.is_some_and(is_apostrophe) => 1 + before.map_or(0, char::len_utf8),
        '+' => usize::from(before.is_some_and(|c| c.is_ascii_digit())),
        _ if is_mark(last) => last.len_utf8(),
        _ if is_currency(last) && before.is_some_and(|c| c.is_ascii_digit()) => last.len_utf8(),
        _ => unit(core),
    }
}

/// The word at the end of a stretch, after the last hyphen or dash; empty if it is longer than any abbreviation.
fn last_word(core: &str) -> &str {
    let mut letters = core.char_indices().rev().take(LONGEST);
    let before = letters.find(|(_, c)| !c.is_alphabetic() && *c != '.');
    before.map_or("", |(at, c)| &core[at + c.len_utf8()..])
}

/// Whether a full stop after these characters, the nearest first, ends a word and is no part of it.
fn is_full_stop(last: Option<char>, before: Option<char>) -> bool {
    let Some(last) = last else { return false };
    let capitals = last.is_uppercase() && before.is_some_and(char::is_uppercase);
    let plain = last.is_numeric() || last.is_alphabetic() && !last.is_uppercase();
    capitals || plain || is_mark(last) || matches!(last, '%' | '²' | '-' | '+')
}

/// The length of the unit at the end of a stretch, if a digit stands before it.
fn unit(core: &str) -> usize {
    let digits = core.bytes().rev().take(6).position(|byte| byte.is_ascii_digit());
    let length = digits.unwrap_or(0);
    if length > 0 && UNITS.contains(&&core[core.len() - length..]) { length } else { 0 }
}

/// Where a word that is two without an apostrophe is cut: `can` `not`, `5` `am`
fn pair(core: &str) -> Option<usize> {
    let hour = core.trim_end_matches(['a', 'p', 'm', '.']);
    if (1..=2).contains(&hour.len()) && matches!(&core[hour.len()..], "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m") {
        return hour.parse().is_ok_and(|hour: u8| (1..=12).contains(&hour)).then_some(hour.len());
    }
    PAIRS.iter().find(|(pair, _)| core.eq_ignore_ascii_case(pair)).map(|(_, first)| *first)
}

/// Where a shortened verb or negation begins at the end of a word: `did` `n’t`, `we` `’ll`
fn clitic(core: &str) -> Option<usize> {
    let tail = core.char_indices().rev().take(3).find(|(_, c)| is_apostrophe(*c)).map(|(at, _)| at)?;
    let letters = core[tail..].trim_start_matches(is_apostrophe);
    let word = &core[..tail];
    match letters {
        "t" | "T" if word.len() > 1 && word.ends_with(['n', 'N']) => Some(tail - 1),
        _ if !word.ends_with(char::is_alphabetic) => None,
        "m" | "ll" | "ve" | "d" | "re" | "M" | "LL" | "VE" | "D" | "RE" => Some(tail),
        _ => None,
    }
}

/// Cuts at what joins words: hyphens and dashes, slashes, and stops and commas with no space after them.
fn joined<'t>(core: &'t str, take: &mut impl FnMut(&'t str)) {
    let mut start = 0;
    let mut at = 0;
    let mut before = None;
    while let Some(character) = core[at..].chars().next() {
        let width = joint(&core[at..], character, before, &core[start..at]).unwrap_or(0);
        if width > 0 {
            if start < at {
                take(&core[start..at]);
            }
            take(&core[at..at + width]);
            start = at + width;
        }
        let step = if character == '-' { hyphens(&core[at..]) } else { width.max(character.len_utf8()) };
        before = core[at..at + step].chars().next_back();
        at += step;
    }
    if start < core.len() {
        take(&core[start..]);
    }
}

/// The length of what joins two words at the beginning of some text; `so_far` is the word before it.
fn joint(rest: &str, first: char, before: Option<char>, so_far: &str) -> Option<usize> {
    let width = match first {
        '.' if rest.starts_with("..") => return Some(rest.len() - rest.trim_start_matches('.').len()),
        '…' | '—' | '“' | '”' => return Some(first.len_utf8()),
        '-' => hyphens(rest),
        _ if is_icon(first) => return Some(first.len_utf8()),
        _ => first.len_utf8(),
    };
    let (before, after) = (before?, rest[width..].chars().next()?);
    let cuts = match first {
        _ if so_far.is_empty() => false,
        '-' if width == 1 && is_prefix(so_far) => false,
        '+' | '*' | '^' | '-' if width == 1 && before.is_ascii_digit() && after.is_ascii_digit() => true,
        '-' if width > 3 => true,
        '–' => !before.is_ascii_digit() || !after.is_ascii_digit(),
        '-' | '~' => (before.is_alphanumeric() || before == '.') && after.is_alphabetic(),
        '.' => (is_lower(before) || is_quote(before)) && (after.is_uppercase() || is_quote(after)),
        ',' => before.is_alphabetic() && after.is_alphabetic(),
        ':' | '<' | '>' | '=' | '/' => before.is_alphanumeric() && after.is_alphabetic(),
        _ => false,
    };
    cuts.then_some(width)
}

/// Whether a word before a hyphen is only a prefix of the word after it, which names nothing by itself: `re-establish`
fn is_prefix(word: &str) -> bool {
    matches!(word, "re" | "Re" | "de" | "De" | "co" | "Co")
}

/// The number of hyphens at the beginning of some text.
fn hyphens(text: &str) -> usize {
    text.len() - text.trim_start_matches('-').len()
}

/// Whether a stretch is an address: `www.example.org/news`, `name@example.org`
fn is_address(core: &str) -> bool {
    if !core.contains('.') {
        return false;
    }
    let scheme = core.find("://").filter(|at| *at > 1);
    let rest = scheme.map_or(core, |at| &core[at + 3..]);
    let host = &rest[rest.find('@').map_or(0, |at| at + 1)..];
    let end = host.find(['/', '?', '#', ':']).unwrap_or(host.len());
    let (host, path) = host.split_at(end);
    let port = |tail: &str| tail.strip_prefix(':').is_none_or(|port| port.starts_with(|c: char| c.is_ascii_digit()));
    let Some((names, top)) = host.rsplit_once('.') else { return false };
    let named = names.split('.').all(|name| !name.is_empty() && name.chars().all(is_of_name));
    named && top.len() > 1 && top.chars().all(is_lower) && port(path)
}

fn is_of_name(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '0'..='9' | '_' | '-') || c.is_alphanumeric()
}

fn is_lower(c: char) -> bool {
    c.is_alphabetic() && !c.is_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        let mut stripped = Vec::new();
        text.split_whitespace().for_each(|chunk| cut(chunk, &mut stripped, |token| tokens.push(token)));
        tokens
    }

    #[test]
    fn shortened_words_are_two_tokens() {
        assert_eq!(tokens("Mali’s army didn't leave."), ["Mali", "’s", "army", "did", "n't", "leave", "."]);
        assert_eq!(tokens("“We’ll,” he can't"), ["“", "We", "’ll", ",", "”", "he", "ca", "n't"]);
        assert_eq!(
            tokens("they’d've CANNOT (gonna) Let's"),
            ["they", "’d", "'ve", "CAN", "NOT", "(", "gon", "na", ")", "Let", "'s"]
        );
        assert_eq!(tokens("the Saudis’ envoy O’Brien, 'em"), ["the", "Saudis", "’", "envoy", "O’Brien", ",", "'em"]);
    }

    #[test]
    fn joined_words_are_cut_where_they_join() {
        assert_eq!(tokens("U.S.-led F-16 al-Qaeda’s"), ["U.S.", "-", "led", "F-16", "al", "-", "Qaeda", "’s"]);
        assert_eq!(
            tokens("10-year 2015-16 and/or he/she"),
            ["10", "-", "year", "2015", "-", "16", "and/or", "he", "/", "she"]
        );
        assert_eq!(
            tokens("said—“No--never”—so 1914–1918"),
            ["said", "—", "“", "No", "--", "never", "”", "—", "so", "1914–1918"]
        );
        assert_eq!(
            tokens("May.The well…but a,b 2,000"),
            ["May", ".", "The", "well", "…", "but", "a", ",", "b", "2,000"]
        );
    }

    #[test]
    fn stops_stay_with_abbreviations_only() {
        assert_eq!(
            tokens("Mr. J. Sow (D-Calif.), U.S. U.S.A."),
            ["Mr.", "J.", "Sow", "(", "D", "-", "Calif.", ")", ",", "U.S.", "U.S.A."]
        );
        assert_eq!(
            tokens("NATO. No. 5 wait... 5 p.m. etc."),
            ["NATO", ".", "No", ".", "5", "wait", "...", "5", "p.m.", "etc", "."]
        );
    }

    #[test]
    fn numbers_are_apart_from_currencies_and_units() {
        assert_eq!(
            tokens("US$5bn, €3.5m 50km/h 12% 10am 5a.m. 1990s"),
            ["US$", "5bn", ",", "€", "3.5", "m", "50", "km/h", "12", "%", "10", "am", "5", "a.m.", "1990s"]
        );
    }

    #[test]
    fn addresses_are_one_token() {
        assert_eq!(
            tokens("(www.example.org/a-b?c=d, a.b@example.org) https://x.example.org:80/"),
            ["(", "www.example.org/a-b?c=d", ",", "a.b@example.org", ")", "https://x.example.org:80/"]
        );
    }

    #[test]
    fn marks_alone_are_tokens() {
        assert_eq!(tokens("- -- ... ?! '' 😀©"), ["-", "--", "...", "?", "!", "''", "😀", "©"]);
        assert_eq!(tokens("((…))"), ["(", "(", "…", ")", ")"]);
    }
}
