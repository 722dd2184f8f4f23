//! Expressions of time: which days a text means, relative to its day of publication.

mod address;
mod calendar;
mod holiday;
mod longer;
mod measure;
mod names;
mod range;
mod relative;
mod scan;

use crate::article::Article;
use crate::parse::ParsedArticle;
use calendar::{Interval, Time};
use jiff::civil::Date;
pub(super) use measure::Measure;
use scan::Scan;
use std::ops::Range;

/// An expression of time in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateExpression {
    /// Its tokens, with the preposition that introduces it.
    pub(super) tokens: Range<usize>,
    /// The days that it means of what has happened, both ends included; none if that cannot be told.
    pub(super) days: Option<(Date, Date)>,
    /// The days that it means of what is to come; none if that cannot be told.
    pub(super) ahead: Option<(Date, Date)>,
    /// Whether it is told from the day of publication, which it lies near: `on Tuesday`, `this week`
    pub(super) is_recent: bool,
    /// The days from it on, where it dates a clause that begins with `since`: `since the revolt began in 2011`
    pub(super) since: Option<(Date, Date)>,
    /// Whether the days that have passed lie nearer to the day of publication than those to come.
    lies_back: bool,
}

impl DateExpression {
    /// The days that lie nearest to the day of publication, of those that have passed and those to come.
    pub(super) fn nearest(&self) -> Option<(Date, Date)> {
        match (self.days, self.ahead, self.lies_back) {
            (Some(days), Some(_), true) => Some(days),
            (days, ahead, _) => ahead.or(days),
        }
    }
}

/// The days from which the times of an article are counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Clock {
    /// The day of publication.
    published: Option<Date>,
    /// The days in which the article must have been published.
    window: Option<Interval>,
    /// The last time that the article named, for `the next day` and `that year`.
    last: Option<Interval>,
    /// Whether the article has named a day just before its publication, as news of the day does.
    is_fresh: bool,
}

/// How many days before publication a day may lie that shows that the article is news of the day.
const FRESH: i32 = 3;

/// How many words before a time the `since` of its clause may stand.
const CLAUSE: usize = 12;

/// How many sentences make the head of an article.
const HEAD: usize = 3;

impl Clock {
    /// The clock of an article published on a day.
    pub(super) fn new(published: Option<Date>) -> Self {
        Self { published, window: published.map(|day| (day, day)), last: None, is_fresh: false }
    }

    /// The clock of an article: its day of publication is the one that is stated, or that its address has; else the
    /// month that its address has, or the week from a day on that it names at its head tells when it was published.
    pub(super) fn of(article: &Article, parsed: &ParsedArticle<'_>) -> Self {
        let address = article.metadata.url.as_deref().and_then(address::published);
        let day = address.filter(|(first, last)| first == last).map(|(first, _)| first);
        let clock = Self::new(article.metadata.published.or(day));
        let window = clock.window.or(address).or_else(|| of_head(parsed));
        Self { window, ..clock }
    }

    /// The days in which the article must have been published.
    pub(super) fn window(&self) -> Option<(Date, Date)> {
        self.window
    }

    /// About when the article was published: the last day on which it can have been.
    fn about(&self) -> Option<Date> {
        self.window.map(|(_, last)| last)
    }

    /// Whether the article is news of the day: its sentences so far have named a day just before its publication.
    pub(super) fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    /// The expressions of time of the article's next sentence, given as lower-case words; in order, without overlap.
    pub(super) fn expressions(&mut self, words: &[String]) -> Vec<DateExpression> {
        let (pieces, tokens) = pieces(words);
        let mut found: Vec<DateExpression> = Vec::new();
        let mut at = 0;
        let mut free = 0;
        while at < pieces.len() {
            let scan = Scan { words: &pieces, clock: self };
            let whole =
                |(end, _): &(usize, Time)| *end > at && (*end == pieces.len() || tokens[*end] != tokens[*end - 1]);
            let Some((end, time)) = scan.expression(at).filter(whole) else {
                at += 1;
                continue;
            };
            let start = introduced(&pieces, at, free);
            let repeated = pieces[start..at].contains(&"since") && start > 0 && pieces[start - 1] == "time";
            let preposition = pieces[start..at].iter().find(|word| OPENING.contains(word)).copied();
            // `after the 2003 invasion`: that of 2003.
            let named = preposition != Some("since")
                && names::year(pieces[at]).is_some()
                && pieces[start..at].last() == Some(&"the");
            let time = match preposition {
                _ if repeated => Time::UNKNOWN,
                _ if named => time,
                Some(preposition) => scan.opened(preposition, end, time),
                None => time,
            };
            let is_recent = names::is_near_today(&pieces[at..end]);
            let lies_back = self.about().zip(time.past.zip(time.ahead)).is_some_and(|(day, (past, ahead))| {
                past.1 < ahead.0 && (day - past.1).get_days() < (ahead.0 - day).get_days()
            });
            let opens = |word: &&str| !matches!(*word, "," | ";" | ":" | "(" | ")");
            let clause = pieces[free..start].iter().rev().take(CLAUSE).take_while(|word| opens(word));
            let since = if clause.into_iter().any(|word| *word == "since") {
                scan.opened("since", end, time).past
            } else {
                None
            };
            found.push(DateExpression {
                since,
                tokens: tokens[start]..tokens[end - 1] + 1,
                days: time.past,
                ahead: time.ahead,
                is_recent,
                lies_back,
            });
            self.last = time.past.or(self.last);
            self.is_fresh |= self.published.is_none() && is_recent;
            self.is_fresh |= time
                .past
                .zip(self.published)
                .is_some_and(|((first, last), published)| last <= published && (published - first).get_days() <= FRESH);
            (at, free) = (end, end);
        }
        found
    }
}

/// The week from a day on that the first sentences of an article name with its year, as datelines and captions do.
fn of_head(parsed: &ParsedArticle<'_>) -> Option<Interval> {
    let mut clock = Clock::default();
    let mut days = Vec::new();
    for sentence in parsed.sentences.iter().take(HEAD) {
        let words: Vec<String> = sentence.tokens.iter().map(|token| crate::claim::extract::lower(token.text)).collect();
        days.extend(clock.expressions(&words).into_iter().filter_map(|found| found.days));
    }
    let (day, _) = days.into_iter().filter(|(first, last)| first == last).max()?;
    Some((day, calendar::shifted(day, names::Unit::Day, 6)?))
}

/// The prepositions that leave a time open on one side.
const OPENING: [&str; 6] = ["since", "by", "until", "till", "before", "after"];

/// The words, cut at hyphens within times: `mid-July`, `2024-08-05`, `3–5`; and the token that each piece is of.
fn pieces(words: &[String]) -> (Vec<&str>, Vec<usize>) {
    let (mut pieces, mut tokens) = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
    for (token, word) in words.iter().enumerate() {
        let timed = word.len() > 1
            && word.contains(['-', '–', '/'])
            && (word.bytes().any(|byte| byte.is_ascii_digit()) || word.starts_with("mid"));
        let parts: Vec<&str> = if timed { split(word) } else { vec![word] };
        tokens.extend(parts.iter().map(|_| token));
        pieces.extend(parts);
    }
    (pieces, tokens)
}

/// A word cut before and after each hyphen and slash.
fn split(word: &str) -> Vec<&str> {
    let cut = |c: char| matches!(c, '-' | '–' | '/');
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(at) = rest.find(cut) {
        let mark = rest[at..].chars().next().map_or(1, char::len_utf8);
        parts.extend([&rest[..at], &rest[at..at + mark]].into_iter().filter(|part| !part.is_empty()));
        rest = &rest[at + mark..];
    }
    parts.extend(Some(rest).filter(|part| !part.is_empty()));
    parts
}

/// Where an expression begins, its preposition and article counted in.
fn introduced(words: &[&str], at: usize, free: usize) -> usize {
    let mut start = at;
    if start > free && matches!(words[start - 1], "the" | "late" | "early" | "earlier" | "least") {
        start -= 1;
    }
    let leads = |word: &str| {
        matches!(
            word,
            "on" | "in"
                | "at"
                | "since"
                | "during"
                | "over"
                | "by"
                | "until"
                | "till"
                | "from"
                | "earlier"
                | "later"
                | "late"
                | "around"
                | "before"
                | "after"
                | "throughout"
                | "for"
                | "within"
        )
    };
    while start > free && leads(words[start - 1]) {
        start -= 1;
    }
    start
}

#[cfg(test)]
mod tests;
