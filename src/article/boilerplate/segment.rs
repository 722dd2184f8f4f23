//! Lines and sentences: which of them are furniture.

use super::cues;
use crate::article::date::month_of;
use aho_corasick::AhoCorasick;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

static WHOLE: LazyLock<HashSet<&str>> = LazyLock::new(|| cues::WHOLE.iter().copied().collect());
static LIST_HEADINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| cues::LIST_HEADINGS.iter().copied().collect());
static STRONG: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(cues::STRONG).ok());
static WEAK: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(cues::WEAK).ok());

/// A line by its words only: lower case, straight apostrophes, single spaces, no punctuation around it.
pub(super) fn key(line: &str) -> String {
    let folded = fold(line);
    folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '$')).to_owned()
}

/// A text in lower case with straight apostrophes and single spaces.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(['’', '‘', 'ʼ'], "'").to_lowercase()
}

/// Whether a line is the heading of a list of links.
pub(super) fn is_list_heading(key: &str) -> bool {
    LIST_HEADINGS.contains(key)
}

/// Whether a line below such a heading is a link: short, and no sentence.
pub(super) fn is_link(line: &str) -> bool {
    line.split_whitespace().count() <= 16
        && !line.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', ':', ';', ','])
}

/// Whether a line as a whole is furniture; `is_last` for one of the last lines of a text.
pub(super) fn is_line_of_furniture(line: &str, key: &str, is_last: bool) -> bool {
    let words: Vec<&str> = key.split(' ').collect();
    !line.chars().any(char::is_alphabetic)
        || WHOLE.contains(key)
        || is_row_of_buttons(&words)
        || key.split_once(':').is_some_and(|(heading, _)| heading.contains(' ') && is_list_heading(heading))
        || cues::NOTICES.iter().any(|cue| key.starts_with(cue))
        || is_credit(line)
        || is_caption(line, &words)
        || is_funding(key)
        || is_byline(line)
        || is_clock(&words)
        || is_address(&words)
        || (is_last && is_biography(line, &words))
}

/// Whether a sentence, or a line that is none, is furniture by what it says outside quotation marks.
pub(super) fn is_furniture(sentence: &str) -> bool {
    let said = fold(&without_quotations(sentence));
    let said = said.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | 'ⓒ' | '('));
    let open = said.trim_start_matches('(');
    if cues::BEGINS.iter().any(|cue| begins_with(said, cue) || begins_with(open, cue)) {
        return true;
    }
    if distinct(&STRONG, said) > 0 {
        return true;
    }
    let says =
        |words: &[&str]| said.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| words.contains(&word));
    match distinct(&WEAK, said) {
        0 => false,
        1 => says(cues::READER),
        2 => says(cues::READER) || says(cues::OUTLET) || cues::PROMPTS.iter().any(|cue| begins_with(said, cue)),
        _ => true,
    }
}

/// How many cues stand in a text as whole words; overlapping ones count once.
fn distinct(cues: &LazyLock<Option<AhoCorasick>>, text: &str) -> usize {
    let Some(automaton) = &**cues else { return 0 };
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut found: HashSet<usize> = HashSet::new();
    let mut end = 0;
    for cue in automaton.find_overlapping_iter(text) {
        let is_whole = !is_word(text[..cue.start()].chars().next_back()) && !is_word(text[cue.end()..].chars().next());
        if is_whole && cue.start() >= end {
            end = cue.end();
            found.insert(cue.pattern().as_usize());
        }
    }
    found.len()
}

fn begins_with(text: &str, cue: &str) -> bool {
    let ends_in_word = || cue.ends_with(char::is_alphabetic);
    text.strip_prefix(cue).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !ends_in_word())
}

/// A text with what stands in double quotation marks left out.
fn without_quotations(text: &str) -> String {
    let mut outside = String::with_capacity(text.len());
    let mut is_inside = false;
    for character in text.chars() {
        match character {
            '“' | '«' | '„' => is_inside = true,
            '”' | '»' => is_inside = false,
            '"' => is_inside = !is_inside,
            _ if !is_inside => outside.push(character),
            _ => {}
        }
    }
    outside
}

/// The caption of a picture: what it shows in the present tense, with the day and year or with a credit in brackets.
fn is_caption(line: &str, words: &[&str]) -> bool {
    let credit = line.ends_with(']') && line.rsplit_once('[').is_some_and(|(_, credit)| credit.contains('/'));
    // `LIMA, March 3, 2011 -`: nobody marches there.
    let is_day = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_month =
        |at: usize| month_of(words[at]).is_some() && (is_day(words.get(at + 1)) || at > 0 && is_day(words.get(at - 1)));
    let shows = words.iter().enumerate().any(|(at, word)| cues::SHOWN.contains(word) && !is_month(at));
    words.len() <= 45 && shows && (credit || is_dated(words)) && !words.contains(&"said")
}

/// Who pays for an outlet: `This project is funded by …`
fn is_funding(key: &str) -> bool {
    cues::FUNDED.iter().any(|funded| begins_with(key, funded)) && cues::FUNDING.iter().any(|cue| key.contains(cue))
}

/// Whether a day of a month is given with its year: `February 14, 2019`
fn is_dated(words: &[&str]) -> bool {
    let number = |word: &str| word.trim_end_matches([',', '.', ';', ')']).parse::<u32>().unwrap_or(0);
    words.windows(3).any(|at| {
        let month = at.iter().position(|word| month_of(word.trim_end_matches([',', '.'])).is_some());
        let day = |word: &str| (1..=31).contains(&number(word));
        let year = (1900..=2100).contains(&number(at[2]));
        year && (month == Some(0) && day(at[1]) || month == Some(1) && day(at[0]))
    })
}

/// Nothing but the names of buttons, with marks between them.
fn is_row_of_buttons(words: &[&str]) -> bool {
    let mut names = words
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|name| !name.is_empty())
        .peekable();
    names.peek().is_some() && names.all(|name| cues::BUTTONS.contains(&name))
}

/// The credit of a picture: `Photo: …` is told by its beginning; here, names and agencies joined by slashes or `via`.
fn is_credit(line: &str) -> bool {
    let line = line.trim_matches(['(', ')', '[', ']', '.', ' ']);
    if line.split_whitespace().count() > 8 {
        return false;
    }
    let parts: Vec<String> =
        line.split(['/', ',', '|']).flat_map(|part| part.split(" via ")).map(|part| fold(part.trim())).collect();
    let last = parts.last().map(String::as_str).unwrap_or_default();
    let is_name = |part: &str| part.split_whitespace().all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    cues::AGENCIES.contains(&last) && is_name(line.split(['/', ',', '|']).next().unwrap_or_default())
        || parts.len() > 1 && cues::AGENCIES.contains(&parts[0].as_str()) && is_name(line)
}

/// `By A. Reporter`, `By A. Reporter and B. Writer, The Wire`: no sentence, and all names.
fn is_byline(line: &str) -> bool {
    let Some(names) = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")) else { return false };
    let words: Vec<&str> = names.split_whitespace().collect();
    let is_name = |word: &&str| {
        matches!(
            *word,
            "and" | "in" | "for" | "of" | "the" | "our" | "staff" | "&" | "|" | "·" | "-" | "–" | "de" | "van" | "von"
        ) || word.starts_with(|c: char| c.is_uppercase() || c == '@')
    };
    words.len() <= 12 && !names.ends_with(['.', '!', '?']) && words.iter().all(is_name)
}

/// `0:00`, `5 min read`, `Published 4 August 2024`, `Updated at 10:15 GMT`, `3 hours ago`.
fn is_clock(words: &[&str]) -> bool {
    let has_digit = words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is = |word: &str| words.contains(&word);
    let begins = matches!(words[0], "published" | "updated" | "posted" | "modified" | "last" | "first");
    words.len() <= 10
        && has_digit
        && (begins
            && !is("by")
            && words.iter().any(|word| matches!(*word, "published" | "updated" | "posted" | "modified"))
            || words.len() <= 4 && (is("min") || is("mins") || is("minute") || is("minutes")) && is("read")
            || words.len() <= 4 && words.last() == Some(&"ago"))
}

/// Nothing but web addresses, e-mail addresses and handles.
fn is_address(words: &[&str]) -> bool {
    words.iter().all(|word| {
        word.starts_with("http://")
            || word.starts_with("https://")
            || word.starts_with("www.")
            || word.split_once('@').is_some_and(|(_, host)| !host.is_empty())
    }) || words.join(" ").contains("[email protected]") && words.len() < 6
}

/// The line about an author at the end of a text.
fn is_biography(line: &str, words: &[&str]) -> bool {
    let Some(at) = words.iter().position(|word| matches!(*word, "is" | "was" | "covers" | "reports" | "writes")) else {
        return false;
    };
    let name: Vec<&str> = line.split_whitespace().take(at).collect();
    let is_name = (2..=4).contains(&name.len()) && name.iter().all(|word| word.starts_with(char::is_uppercase));
    let rest = words[at..].iter().take(14).copied().collect::<Vec<_>>().join(" ");
    let is_of_newsroom = cues::NEWSROOM.iter().any(|cue| {
        rest.match_indices(cue).any(|(start, _)| {
            let after = &rest[start + cue.len()..];
            let is_whole = !rest[..start].ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            let next = after.split_whitespace().next();
            is_whole && (after.starts_with(',') || next.is_none_or(|word| cues::AFTER_NEWSROOM.contains(&word)))
        })
    });
    let begins = matches!(words.get(at + 1), Some(&"a" | &"an" | &"the"))
        || matches!(words[at], "covers" | "reports" | "writes");
    // A journalist may be in the news, too: freed, jailed, killed.
    is_name && begins && is_of_newsroom && words.len() <= 60
}

/// The part of a line that is left when buttons glued to its beginning and end are taken off.
pub(super) fn glued(line: &str) -> Range<usize> {
    let (mut begin, mut end) = (0, line.len());
    while let Some(cue) = longest(|cue| {
        line[begin..]
            .strip_prefix(cue)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase) || rest.starts_with(['“', '"']))
    }) {
        begin += cue.len();
    }
    while let Some(cue) =
        longest(|cue| line[begin..end].strip_suffix(cue).is_some_and(|rest| rest.ends_with(['.', '!', '?', '”', '"'])))
    {
        end -= cue.len();
    }
    begin..end
}

fn longest(fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    cues::GLUED.iter().copied().filter(|cue| fits(cue)).max_by_key(|cue| cue.len())
}

/// The sentences of a part of a line, roughly: cut after a full stop, question or exclamation mark before a capital.
pub(super) fn sentences(line: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut begin = part.start;
    let mut ended = false;
    let mut spaced = false;
    for (offset, character) in line[part.clone()].char_indices() {
        let at = part.start + offset;
        if ended && spaced && !character.is_whitespace() {
            if !character.is_lowercase() {
                sentences.push(trimmed(line, begin..at));
                begin = at;
            }
            (ended, spaced) = (false, false);
        }
        match character {
            '.' if is_initial(&line[..at]) => {}
            '.' | '!' | '?' | '…' => (ended, spaced) = (true, false),
            '"' | '”' | '’' | '\'' | ')' | ']' if ended && !spaced => {}
            c if c.is_whitespace() => spaced = true,
            _ => (ended, spaced) = (false, false),
        }
    }
    sentences.push(trimmed(line, begin..part.end));
    sentences.retain(|range| !range.is_empty());
    sentences
}

/// Whether a text ends in a single capital: the full stop after it belongs to a name.
fn is_initial(text: &str) -> bool {
    let mut characters = text.chars().rev();
    characters.next().is_some_and(char::is_uppercase) && !characters.next().is_some_and(char::is_alphanumeric)
}

fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = &line[range.clone()];
    let begin = range.start + (text.len() - text.trim_start().len());
    begin..begin + text.trim().len()
}
