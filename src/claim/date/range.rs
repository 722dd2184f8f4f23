//! Times from one to another, and those that are open on one side.

use super::calendar::{self, Interval, Time};
use super::names;
use super::scan::{Match, Scan};

impl Scan<'_> {
    /// `between 3 and 5 May`, `from March to June 2020`, `Tuesday and Wednesday`, `since 2021`, or a single time.
    pub(super) fn expression(&self, at: usize) -> Match {
        if let Some(found) = self.between(at) {
            return Some(found);
        }
        let (end, time) = self.time(at)?;
        Some(self.continued(at, end, time).unwrap_or((end, time)))
    }

    /// `between A and B`, `from A to B`
    fn between(&self, at: usize) -> Match {
        let joins: &[&str] = match self.word(at) {
            "between" => &["and"],
            "from" => &["to", "until", "till", "through"],
            _ => return None,
        };
        if let Some((end, time)) = self.numbered(at + 1) {
            return Some((end, time));
        }
        let first = at + 1 + usize::from(self.word(at + 1) == "the");
        let (middle, from) = self.time(first)?;
        if !joins.contains(&self.word(middle)) && !self.is_dash(middle) {
            return None;
        }
        let second = middle + 1 + usize::from(self.word(middle + 1) == "the");
        let (end, to) = self.time(second)?;
        Some((end, self.joined(first, middle, from, to, end)))
    }

    /// The days of a month that stand as numbers alone before their month: `3 and 5 May`
    fn numbered(&self, at: usize) -> Match {
        names::day_number(self.word(at)).and_then(|_| self.time(at)).filter(|(end, _)| *end > at + 3)
    }

    /// What goes on from a time to another of its kind: `May to July`, `Saturday and Sunday`, `15–16 October`
    fn continued(&self, at: usize, middle: usize, from: Time) -> Match {
        let reaches = matches!(self.word(middle), "to" | "through" | "until" | "till") || self.is_dash(middle);
        let adds = matches!(self.word(middle), "and" | "&" | "or");
        if !reaches && !adds || names::unit(self.word(middle.saturating_sub(1))).is_some() {
            return None;
        }
        let second = middle + 1;
        let (end, to) = self.time(second)?;
        if self.is_calendar(at) != self.is_calendar(second) {
            return None;
        }
        let time = self.joined(at, middle, from, to, end);
        let near = |joined: Interval, from: Interval, to: Interval| {
            let gap = i64::from((to.0 - from.1).get_days());
            reaches || (0..=1).contains(&gap) && joined.0 <= joined.1
        };
        let first = self.retold(at, middle, from, end);
        match (time.past, first.past, to.past) {
            (Some(joined), Some(from), Some(to)) if near(joined, from, to) => Some((end, time)),
            (None, ..) if reaches && time.ahead.is_some() => Some((end, time)),
            _ => None,
        }
    }

    /// Whether a day or a month is named at a place, rather than a time counted from today.
    fn is_calendar(&self, at: usize) -> u8 {
        let word = self.word(at + usize::from(matches!(self.word(at), "late" | "early" | "mid" | "last" | "this")));
        match word {
            _ if names::weekday(word).is_some() => 1,
            _ if names::month(word).is_some() || names::day_number(word).is_some() => 2,
            _ if names::year(word).is_some() => 3,
            _ => 4,
        }
    }

    /// The first of two times, in the year that only the second tells: `from March to June 2020`
    fn retold(&self, first: usize, middle: usize, from: Time, end: usize) -> Time {
        let told = names::year(self.word(end - 1));
        let untold = (first..middle).all(|at| names::year(self.word(at)).is_none() && self.word(at) != "year");
        let is_named = (first..middle).any(|at| names::month(self.word(at)).is_some());
        match told.filter(|_| untold && is_named) {
            Some(year) => from.map(|(begin, last)| {
                let years = last.year() - begin.year();
                Some((begin.with().year(year).build().ok()?, last.with().year(year.checked_add(years)?).build().ok()?))
            }),
            None => from,
        }
    }

    /// From the first day of one time to the last of another.
    fn joined(&self, first: usize, middle: usize, from: Time, to: Time, end: usize) -> Time {
        let from = self.retold(first, middle, from, end);
        let join = |from: Option<Interval>, to: Option<Interval>| {
            let (from, to) = (from?, to?);
            match calendar::ordered(from.0, to.1) {
                Some(days) => Some(days),
                // `from November to February`: the second is in the year after.
                None => calendar::ordered(calendar::shifted(from.0, names::Unit::Year, -1)?, to.1),
            }
        };
        Time { past: join(from.past, to.past), ahead: join(from.ahead, to.ahead) }
    }

    /// A time as the preposition before it opens it: `since July`, `by Friday`, `until 2015`, `after Sunday`
    pub(super) fn opened(&self, preposition: &str, end: usize, time: Time) -> Time {
        let today = self.about();
        let owned = matches!(self.word(end), "'s" | "'");
        let from_now =
            |days: Option<Interval>| today.zip(days).and_then(|(day, (_, last))| calendar::ordered(day, last));
        match preposition {
            "since" => Time::fixed(time.past.zip(today).map(|((first, _), day)| (first, day.max(first)))),
            "by" | "until" | "till" | "before" if !owned => Time::coming(from_now(time.ahead)),
            "after" if !owned => {
                let past = time.past.zip(today).and_then(|((_, last), day)| calendar::ordered(last, day));
                Time { past, ahead: None }
            }
            _ => time,
        }
    }
}
