//! Expressions of time: which days a text means, relative to its day of publication.

mod calendar;

use calendar::{Interval, Part};
use jiff::ToSpan;
use jiff::civil::Date;
use std::ops::Range;

/// An expression of time in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateExpression {
    /// Its tokens, with the preposition that introduces it.
    pub(super) tokens: Range<usize>,
    /// The days that it means, both ends included; none if that cannot be told.
    pub(super) days: Option<(Date, Date)>,
    /// For `the next day`, `a day earlier`: how many days after another date of the sentence.
    pub(super) after_other: Option<i64>,
}

/// The expressions of time of a sentence, given as lower-case words; in order, without overlap.
pub(super) fn expressions(words: &[String], published: Option<Date>) -> Vec<DateExpression> {
    let mut found: Vec<DateExpression> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let scan = Scan { words: &words[at..], published };
        match scan.expression().filter(|(length, _)| *length > 0) {
            Some((length, meaning)) => {
                let free = found.last().map_or(0, |last| last.tokens.end);
                let start = introduced(words, at, free);
                let open = start < at && words[start] == "since";
                let first_time = open && start > 0 && words[start - 1] == "time";
                let (days, after_other) = match meaning {
                    _ if first_time => (None, None),
                    Meaning::Days(days) if open => {
                        (days.zip(published).map(|((first, _), day)| (first, day.max(first))), None)
                    }
                    Meaning::Days(days) => (days, None),
                    Meaning::AfterOther(days) => (None, Some(days)),
                };
                found.push(DateExpression { tokens: start..at + length, days, after_other });
                at += length;
            }
            None => at += 1,
        }
    }
    anchor(&mut found);
    found
}

/// Where an expression begins, its preposition and article counted in.
fn introduced(words: &[String], at: usize, free: usize) -> usize {
    let mut start = at;
    if start > free && matches!(words[start - 1].as_str(), "the" | "late" | "early" | "earlier" | "least") {
        start -= 1;
    }
    let before = |start: usize| {
        start > free
            && matches!(
                words[start - 1].as_str(),
                "on" | "in"
                    | "at"
                    | "since"
                    | "during"
                    | "over"
                    | "by"
                    | "until"
                    | "from"
                    | "earlier"
                    | "later"
                    | "late"
                    | "around"
            )
    };
    while before(start) {
        start -= 1;
    }
    start
}

/// Gives `the next day` its day, from the nearest date of one day before it.
fn anchor(found: &mut [DateExpression]) {
    let mut last: Option<Date> = None;
    for expression in found {
        if let (Some(offset), Some(day)) = (expression.after_other, last) {
            expression.days = day.checked_add(offset.days()).ok().map(|day| (day, day));
        }
        if let Some((first, end)) = expression.days
            && first == end
        {
            last = Some(first);
        }
    }
}

enum Meaning {
    Days(Option<Interval>),
    AfterOther(i64),
}

/// Words that may begin with an expression of time.
struct Scan<'w> {
    words: &'w [String],
    published: Option<Date>,
}

type Match = Option<(usize, Meaning)>;

impl Scan<'_> {
    fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", String::as_str)
    }

    fn days(length: usize, days: Option<Interval>) -> Match {
        Some((length, Meaning::Days(days)))
    }

    /// The expression at the beginning: its length in words and what it means.
    fn expression(&self) -> Match {
        self.day_of_month()
            .or_else(|| self.part_of_time())
            .or_else(|| self.month())
            .or_else(|| self.year())
            .or_else(|| self.weekday())
            .or_else(|| self.relative())
            .or_else(|| self.ago())
            .or_else(|| self.other_day())
    }

    fn number(&self, index: usize) -> Option<i8> {
        let word = self.word(index);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    }

    fn year_at(&self, index: usize) -> Option<i16> {
        let word = self.word(index);
        word.parse().ok().filter(|year| word.len() == 4 && (1600..=2200).contains(year))
    }

    /// `5 August`, `5th of August 2024`, `Aug. 4, 2024`
    fn day_of_month(&self) -> Match {
        let (day, month, mut length) = if let Some(month) = calendar::month(self.word(0)) {
            (self.number(1)?, month, 2)
        } else {
            let day = self.number(0)?;
            let of = usize::from(self.word(1) == "of");
            (day, calendar::month(self.word(1 + of))?, 2 + of)
        };
        let comma = usize::from(self.word(length) == ",");
        let date = match self.year_at(length + comma) {
            Some(year) => {
                length += comma + 1;
                Date::new(year, month, day).ok()
            }
            None => self.published.and_then(|published| calendar::day_near(published, month, day)),
        };
        Self::days(length, date.map(|date| (date, date)))
    }

    /// `early July`, `mid-2023`, `the end of last month`
    fn part_of_time(&self) -> Match {
        let (part, skip) = match (self.word(0), self.word(1), self.word(2)) {
            ("early", ..) => (Part::Early, 1),
            ("late", ..) => (Part::Late, 1),
            ("mid", "-", _) => (Part::Mid, 2),
            ("end" | "close", "of", _) => (Part::Late, 2),
            ("beginning" | "start", "of", _) => (Part::Early, 2),
            ("middle", "of", _) => (Part::Mid, 2),
            _ => return None,
        };
        let rest = Scan { words: self.words.get(skip..)?, published: self.published };
        let year = rest.year_at(0).map(|year| (1, Meaning::Days(calendar::whole_year(year))));
        let (length, meaning) = rest.named_month().or(year).or_else(|| rest.relative())?;
        match meaning {
            Meaning::Days(days) => Self::days(skip + length, days.and_then(|days| calendar::part_of(days, part))),
            Meaning::AfterOther(_) => None,
        }
    }

    /// A month, whose name is a common word too if it is `march` or `may`.
    fn month(&self) -> Match {
        match self.word(0) {
            "in" | "since" | "of" | "last" | "until" | "by" | "during" | "for" => {
                let rest = Scan { words: self.words.get(1..)?, published: self.published };
                rest.named_month().map(|(length, meaning)| (length + 1, meaning)).map(|found| self.opened(found))
            }
            "may" | "march" | "mar" if self.year_at(1).is_none() => None,
            _ => self.named_month(),
        }
    }

    /// `since July`: from then to the day of publication.
    fn opened(&self, (length, meaning): (usize, Meaning)) -> (usize, Meaning) {
        match (self.word(0), meaning) {
            ("since", Meaning::Days(Some((first, _)))) => {
                (length, Meaning::Days(self.published.map(|day| (first, day.max(first)))))
            }
            (_, meaning) => (length, meaning),
        }
    }

    fn named_month(&self) -> Match {
        let month = calendar::month(self.word(0))?;
        if let Some(year) = self.year_at(1) {
            return Self::days(2, calendar::whole_month(year, month));
        }
        if self.word(1) == "," && self.year_at(2).is_some() {
            return Self::days(3, self.year_at(2).and_then(|year| calendar::whole_month(year, month)));
        }
        let days = self.published.and_then(|day| calendar::whole_month(calendar::year_of(day, month), month));
        Self::days(1, days)
    }

    /// `in 2021`, `since 2021`
    fn year(&self) -> Match {
        let least = if self.word(1) == "at" && self.word(2) == "least" { 2 } else { 0 };
        let year = self.year_at(1 + least)?;
        match self.word(0) {
            "in" | "during" | "of" | "from" => Self::days(2 + least, calendar::whole_year(year)),
            "since" => {
                let days = calendar::whole_year(year).zip(self.published);
                Self::days(2 + least, days.map(|((first, _), day)| (first, day.max(first))))
            }
            _ => None,
        }
    }

    fn weekday(&self) -> Match {
        let skip = usize::from(matches!(self.word(0), "last" | "this" | "next"));
        let weekday = calendar::weekday(self.word(skip))?;
        if matches!(self.word(skip), "mon" | "sun" | "sat" | "fri") {
            return None;
        }
        let daytime = usize::from(matches!(self.word(skip + 1), "morning" | "afternoon" | "evening" | "night"));
        let day = self.published.and_then(|day| calendar::last_weekday(day, weekday));
        let day = if self.word(0) == "next" { day.and_then(|day| day.checked_add(7.days()).ok()) } else { day };
        Self::days(skip + 1 + daytime, day.map(|day| (day, day)))
    }

    /// `today`, `this month`, `last year`, `earlier this week`, `the weekend`
    fn relative(&self) -> Match {
        let today = self.published;
        let shifted = |days: i64| today.and_then(|day| day.checked_add(days.days()).ok()).map(|day| (day, day));
        match self.word(0) {
            "today" | "tonight" => return Self::days(1, shifted(0)),
            "yesterday" => return Self::days(1, shifted(-1)),
            "tomorrow" => return Self::days(1, shifted(1)),
            "weekend" => return Self::days(1, today.and_then(calendar::weekend_before)),
            _ => {}
        }
        let (bound, skip) = match self.word(0) {
            "earlier" => (-1, 1),
            "later" => (1, 1),
            _ => (0, 0),
        };
        let step = match self.word(skip) {
            "this" => 0,
            "last" => -1,
            "next" => 1,
            _ => return None,
        };
        let unit = self.word(skip + 1);
        if !matches!(unit, "week" | "month" | "year" | "weekend") {
            return None;
        }
        let days = today.and_then(|day| {
            Some(match unit {
                "week" => calendar::week_of(day.checked_add((7 * step).days()).ok()?)?,
                "month" => {
                    let moved = day.checked_add(step.months()).ok()?;
                    calendar::whole_month(moved.year(), moved.month())?
                }
                "year" => calendar::whole_year(day.checked_add(step.years()).ok()?.year())?,
                _ => calendar::weekend_before(day.checked_add((7 * step.max(0)).days()).ok()?)?,
            })
        });
        let days = days.zip(today).map(|((first, last), day)| match bound {
            -1 => (first, day.clamp(first, last)),
            1 => (day.clamp(first, last), last),
            _ => (first, last),
        });
        Self::days(skip + 2, days)
    }

    /// `two days ago`, `a week earlier`
    fn ago(&self) -> Match {
        let number = i64::from(calendar::count(self.word(0))?);
        if self.word(2) != "ago" {
            return None;
        }
        let moved = |span: jiff::Span| self.published.and_then(|day| day.checked_sub(span).ok());
        let days = match self.word(1) {
            "day" | "days" => moved(number.days()).map(|day| (day, day)),
            "week" | "weeks" => moved((7 * number).days())
                .and_then(|day| Some((day.checked_sub(3.days()).ok()?, day.checked_add(3.days()).ok()?))),
            "month" | "months" => moved(number.months()).and_then(|day| calendar::whole_month(day.year(), day.month())),
            "year" | "years" => moved(number.years()).and_then(|day| calendar::whole_year(day.year())),
            "hour" | "hours" => self.published.and_then(|day| Some((day.checked_sub(1.day()).ok()?, day))),
            _ => return None,
        };
        Self::days(3, days)
    }

    /// `the next day`, `a day later`, `two days earlier`
    fn other_day(&self) -> Match {
        match (self.word(0), self.word(1)) {
            ("next" | "following", "day") => return Some((2, Meaning::AfterOther(1))),
            ("previous", "day") => return Some((2, Meaning::AfterOther(-1))),
            ("same", "day") => return Some((2, Meaning::AfterOther(0))),
            _ => {}
        }
        let number = i64::from(calendar::count(self.word(0))?);
        match (self.word(1), self.word(2)) {
            ("day" | "days", "later") => Some((3, Meaning::AfterOther(number))),
            ("day" | "days", "earlier" | "before") => Some((3, Meaning::AfterOther(-number))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
