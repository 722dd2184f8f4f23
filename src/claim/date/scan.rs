//! Times that stand in the text by name or number: days, months, years, seasons, decades.

use super::Clock;
use super::calendar::{self, Interval, Time};
use super::names;
use jiff::civil::Date;

/// What stands at a place: the index after its last word, and the time that it means.
pub(super) type Match = Option<(usize, Time)>;

/// The words of a sentence, in lower case, and the days from which its times are counted.
pub(super) struct Scan<'w> {
    pub(super) words: &'w [&'w str],
    pub(super) clock: &'w Clock,
}

impl Scan<'_> {
    /// A word; empty beyond the sentence.
    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).copied().unwrap_or_default()
    }

    /// Whether the words from an index on are these.
    pub(super) fn follow(&self, index: usize, words: &[&str]) -> bool {
        self.words.get(index..).is_some_and(|rest| rest.starts_with(words))
    }

    pub(super) fn is_dash(&self, index: usize) -> bool {
        matches!(self.word(index), "-" | "–" | "—" | "/")
    }

    pub(super) fn published(&self) -> Option<Date> {
        self.clock.published
    }

    /// About when the article was published, which is enough to tell years by.
    pub(super) fn about(&self) -> Option<Date> {
        self.clock.about()
    }

    /// A single time, without a range or what opens it.
    pub(super) fn time(&self, at: usize) -> Match {
        self.part(at).or_else(|| self.whole(at))
    }

    /// A time without `early`, `mid` or `late` before it.
    pub(super) fn whole(&self, at: usize) -> Match {
        self.written(at)
            .or_else(|| self.weekday(at))
            .or_else(|| self.day_of_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.season(at))
            .or_else(|| self.holiday(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.other(at))
            .or_else(|| self.year(at))
    }

    /// `2024-08-05`, `25/12/2024`: where the order of day and month cannot be told, nothing is.
    fn written(&self, at: usize) -> Match {
        let mark = self.word(at + 1);
        if !matches!(mark, "-" | "/") || self.word(at + 3) != mark {
            return None;
        }
        let number = |index: usize| self.word(index).parse::<i8>().ok().filter(|_| self.word(index).len() <= 2);
        let day = match (names::year(self.word(at)), names::year(self.word(at + 4))) {
            (Some(year), _) => Date::new(year, number(at + 2)?, number(at + 4)?).ok(),
            (None, Some(year)) => match (number(at)?, number(at + 2)?) {
                (day, month) if day > 12 || day == month => Date::new(year, month, day).ok(),
                (month, day) if day > 12 => Date::new(year, month, day).ok(),
                _ => None,
            },
            (None, None) => return None,
        };
        Some((at + 5, Time::fixed(calendar::single(day))))
    }

    /// `Tuesday`, `Tuesday, 6 August`, `last Friday`, `Saturday night`
    fn weekday(&self, at: usize) -> Match {
        let which = self.word(at);
        let skip = usize::from(matches!(which, "last" | "this" | "next" | "past"));
        let weekday = names::weekday(self.word(at + skip))?;
        let mut end = at + skip + 1;
        let comma = usize::from(self.word(end) == ",");
        if let Some(found) = self.day_of_month(end + comma) {
            return Some(found);
        }
        end += usize::from(names::is_daytime(self.word(end)));
        let day = |ahead: bool, shift: i64| {
            let day = calendar::shifted(self.published()?, names::Unit::Day, shift)?;
            let found = if ahead { calendar::next_weekday(day, weekday) } else { calendar::last_weekday(day, weekday) };
            calendar::single(found)
        };
        let time = match which {
            "last" | "past" => Time::fixed(day(false, -1)),
            "next" => Time::coming(day(true, 1)),
            _ => Time { past: day(false, 0), ahead: day(true, 0) },
        };
        Some((end, time))
    }

    /// `5 August`, `5th of August 2024`, `Aug. 4, 2024`, `August 4 and 5`, `3–5 May`, `2 March last year`
    fn day_of_month(&self, at: usize) -> Match {
        let (first, last, month, end) = if let Some(month) = names::month(self.word(at)) {
            let the = usize::from(self.word(at + 1) == "the");
            let (first, last, end) = self.day_numbers(at + 1 + the)?;
            let is_year_apart = first == last && self.word(end) == ",";
            let end = if is_year_apart && names::year(self.word(end + 1)).is_some() { end + 1 } else { end };
            (first, last, month, end)
        } else {
            let (first, last, end) = self.day_numbers(at)?;
            let of = usize::from(self.word(end) == "of");
            (first, last, names::month(self.word(end + of))?, end + of + 1)
        };
        let in_year = |year: i16| {
            let day = |day: i8| Date::new(year, month, day).ok();
            calendar::ordered(day(first)?, day(last)?)
        };
        if let Some((end, year)) = self.year_after(end) {
            return Some((end, Time::fixed(year.and_then(in_year))));
        }
        if let Some(year) = self.famous_year(month, first, end) {
            return Some((end, Time::fixed(in_year(year))));
        }
        let near = |day: i8| self.about().map_or(Time::UNKNOWN, |today| calendar::day_near(today, month, day));
        let (from, to) = (near(first), near(last));
        let join = |from: Option<Interval>, to: Option<Interval>| calendar::ordered(from?.0, to?.1);
        Some((end, Time { past: join(from.past, to.past), ahead: join(from.ahead, to.ahead) }))
    }

    /// `5`, `5th`, `3–5`, `3 and 5`, `3 to 5`: the first and the last.
    fn day_numbers(&self, at: usize) -> Option<(i8, i8, usize)> {
        let first = names::day_number(self.word(at))?;
        let joined = self.is_dash(at + 1) || matches!(self.word(at + 1), "and" | "to" | "&");
        match names::day_number(self.word(at + 2)).filter(|last| joined && *last > first) {
            Some(last) => Some((first, last, at + 3)),
            None => Some((first, first, at + 1)),
        }
    }

    /// The year of a day that everyone knows by its month and number alone: `the Sept. 11 attacks`
    fn famous_year(&self, month: i8, day: i8, end: usize) -> Option<i16> {
        let names_it = matches!(self.word(end), "attack" | "attacks" | "terror" | "terrorist" | "massacre" | "assault");
        let year = match (month, day) {
            (9, 11) => 2001,
            (10, 7) => 2023,
            _ => return None,
        };
        (names_it && self.published().is_none_or(|published| published.year() > year)).then_some(year)
    }

    /// The year that is told after a day or month: `2024`, `last year`, `of that year`
    pub(super) fn year_after(&self, at: usize) -> Option<(usize, Option<i16>)> {
        if let Some(year) = names::year(self.word(at)) {
            return Some((at + 1, Some(year)));
        }
        let of = usize::from(matches!(self.word(at), "of" | "in"));
        if of == 1
            && let Some(year) = names::year(self.word(at + 1))
        {
            return Some((at + 2, Some(year)));
        }
        let published = || self.about().map(Date::year);
        let other =
            || self.clock.last.filter(|(first, last)| first.year() == last.year()).map(|(first, _)| first.year());
        let same = usize::from(self.follow(at + of, &["the", "same", "year"]));
        let year = match self.word(at + of) {
            "last" => published().and_then(|year| year.checked_sub(1)),
            "this" => published(),
            "next" => published().and_then(|year| year.checked_add(1)),
            "that" => other(),
            _ if same == 1 => other(),
            _ => return None,
        };
        (self.word(at + of + 1 + same) == "year").then_some((at + of + 2 + same, year))
    }
}
