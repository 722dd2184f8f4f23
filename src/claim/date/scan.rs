//! Times that stand in the text by name or number: days, months, years, seasons, decades.

use super::Clock;
use super::calendar::{self, Interval, Part, Time};
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

    /// A single time, without a range or what opens it.
    pub(super) fn time(&self, at: usize) -> Match {
        self.part(at).or_else(|| self.whole(at))
    }

    /// A time without `early`, `mid` or `late` before it.
    fn whole(&self, at: usize) -> Match {
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
        let near = |day: i8| self.published().map_or(Time::UNKNOWN, |today| calendar::day_near(today, month, day));
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
    fn year_after(&self, at: usize) -> Option<(usize, Option<i16>)> {
        if let Some(year) = names::year(self.word(at)) {
            return Some((at + 1, Some(year)));
        }
        let of = usize::from(matches!(self.word(at), "of" | "in"));
        if of == 1
            && let Some(year) = names::year(self.word(at + 1))
        {
            return Some((at + 2, Some(year)));
        }
        let published = || self.published().map(Date::year);
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

    /// `early July`, `mid-2023`, `the end of last month`
    fn part(&self, at: usize) -> Match {
        let (part, skip) = match (self.word(at), self.word(at + 1)) {
            ("early" | "earlier", "on" | "in") => (Part::Early, 2),
            ("late" | "later", "on" | "in") => (Part::Late, 2),
            ("early", _) => (Part::Early, 1),
            ("late", _) => (Part::Late, 1),
            ("mid", "-" | "‑" | "–") => (Part::Mid, 2),
            ("mid", _) => (Part::Mid, 1),
            ("end" | "close", "of") => (Part::Late, 2),
            ("beginning" | "start" | "opening", "of") => (Part::Early, 2),
            ("middle", "of") => (Part::Mid, 2),
            _ => return None,
        };
        let at = at + skip + usize::from(self.word(at + skip) == "the");
        let (end, time) = self.named_month(at).or_else(|| self.plain_year(at)).or_else(|| self.whole(at))?;
        Some((end, time.map(|days| calendar::part_of(days, part))))
    }

    /// A month, which needs a word before it or a year if its name is another word too.
    fn month(&self, at: usize) -> Match {
        let which = self.word(at);
        let skip = usize::from(matches!(which, "last" | "this" | "next"));
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let led = skip == 1
            || matches!(
                before,
                "in" | "since"
                    | "of"
                    | "last"
                    | "until"
                    | "till"
                    | "by"
                    | "during"
                    | "for"
                    | "from"
                    | "through"
                    | "between"
                    | "to"
                    | "before"
                    | "after"
                    | "late"
                    | "early"
                    | "-"
                    | "this"
                    | "next"
            );
        let (end, time) = self.named_month(at + skip)?;
        let word = self.word(at + skip);
        let is_told = names::year(self.word(end - 1)).is_some() || self.word(end - 1) == "year";
        if names::is_doubtful_month(word) && !(led || is_told || word == "april" || word == "june" || word == "august")
        {
            return None;
        }
        let month = names::month(word)?;
        let this = |interval: &Interval| {
            self.published().is_some_and(|day| interval.0.year() == day.year() && month == day.month())
        };
        let year_before = |days: Interval| calendar::whole_month(days.0.year().checked_sub(1)?, month);
        let time = match which {
            "last" => Time::fixed(time.past.and_then(|days| if this(&days) { year_before(days) } else { Some(days) })),
            "next" => Time::coming(time.ahead),
            _ => time,
        };
        Some((end, time))
    }

    /// The name of a month with what tells its year.
    fn named_month(&self, at: usize) -> Match {
        let month = names::month(self.word(at))?;
        let comma = usize::from(self.word(at + 1) == "," && names::year(self.word(at + 2)).is_some());
        if let Some((end, year)) = self.year_after(at + 1 + comma) {
            return Some((end, Time::fixed(year.and_then(|year| calendar::whole_month(year, month)))));
        }
        Some((at + 1, self.published().map_or(Time::UNKNOWN, |day| calendar::month_near(day, month))))
    }

    /// `1990s`, `the 20th century`
    fn decade(&self, at: usize) -> Match {
        if self.word(at + 1) == "century" {
            let century = names::century(self.word(at))?;
            let days = calendar::whole_year(century * 100 - 99).zip(calendar::whole_year(century * 100));
            return Some((at + 2, Time::fixed(days.map(|(first, last)| (first.0, last.1)))));
        }
        let apostrophe = usize::from(matches!(self.word(at), "'" | "‘"));
        let digits = self.word(at + apostrophe).strip_suffix('s').map(|digits| digits.trim_end_matches('\''))?;
        let first = match digits.len() {
            4 => names::year(digits)?,
            2 if digits.bytes().all(|byte| byte.is_ascii_digit()) => 1900 + digits.parse::<i16>().ok()?,
            _ => return None,
        };
        (first % 10 == 0).then(|| (at + apostrophe + 1, Time::fixed(calendar::decade(first))))
    }

    /// `the first quarter of 2020`, `the second half of the year`
    fn quarter(&self, at: usize) -> Match {
        let months = match self.word(at + 1) {
            "quarter" => 3,
            "half" => 6,
            _ => return None,
        };
        let part = i64::from(names::ordinal(self.word(at))?) - 1;
        if (part + 1) * months > 12 {
            return None;
        }
        let of = usize::from(matches!(self.word(at + 2), "of" | "in"));
        let the = usize::from(self.word(at + 2 + of) == "the");
        let (end, year) = match self.year_after(at + 2) {
            Some(found) => found,
            None if of + the == 2 && self.word(at + 4) == "year" => (at + 5, self.published().map(Date::year)),
            None => return None,
        };
        let days = year.and_then(|year| {
            let first = calendar::shifted(Date::new(year, 1, 1).ok()?, names::Unit::Month, part * months)?;
            let last = calendar::shifted(first, names::Unit::Month, months - 1)?.last_of_month();
            Some((first, last))
        });
        Some((end, Time::fixed(days)))
    }

    /// `last summer`, `the winter of 2008-2009`, `in the spring`: seasons of the northern year.
    fn season(&self, at: usize) -> Match {
        let which = self.word(at);
        let skip = usize::from(matches!(which, "last" | "this" | "next" | "past"));
        let first = names::season(self.word(at + skip))?;
        let end = at + skip + 1;
        if let Some((end, year)) = self.year_after(end) {
            let two = self.is_dash(end) && self.words.get(end + 1).is_some_and(|word| word.parse::<u16>().is_ok());
            let days = year.and_then(|year| calendar::three_months(year, first));
            return Some((if two { end + 2 } else { end }, Time::fixed(days)));
        }
        let led =
            at >= 2 && self.word(at - 1) == "the" && matches!(self.word(at - 2), "in" | "during" | "over" | "since");
        if skip == 0 && !led {
            return None;
        }
        let begun = |year: i16| calendar::three_months(year, first);
        let time = self.published().map_or(Time::UNKNOWN, |today| {
            let year = today.year();
            let years = [year.saturating_sub(1), year, year.saturating_add(1)];
            let past = years.into_iter().rev().filter_map(begun).find(|days| match which {
                "last" | "past" => days.1 < today,
                _ => days.0 <= today,
            });
            let ahead = years.into_iter().filter_map(begun).find(|days| match which {
                "next" => days.0 > today,
                _ => days.1 >= today,
            });
            Time { past, ahead }
        });
        Some((end, time))
    }

    /// A year after a preposition, an article or a possessive, or before a noun that it dates: `in 2021`, `the 2022
    /// invasion`
    fn year(&self, at: usize) -> Match {
        let (end, time) = self.plain_year(at)?;
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let led = matches!(
            before,
            "in" | "during"
                | "of"
                | "from"
                | "since"
                | "until"
                | "till"
                | "by"
                | "before"
                | "after"
                | "between"
                | "to"
                | "through"
                | "for"
                | "around"
                | "circa"
                | "the"
                | "a"
                | "an"
                | "its"
                | "his"
                | "her"
                | "their"
                | "'s"
                | "'"
                | "("
                | "least"
                | "and"
                | "early"
                | "late"
                | "this"
        );
        let counted = matches!(
            self.word(end),
            "people"
                | "troops"
                | "soldiers"
                | "civilians"
                | "men"
                | "women"
                | "children"
                | "miles"
                | "kilometres"
                | "kilometers"
                | "km"
                | "tons"
                | "tonnes"
                | "others"
                | "migrants"
                | "refugees"
                | "personnel"
                | "more"
                | "dollars"
                | "euros"
                | "fighters"
                | "prisoners"
                | "hours"
                | "years"
                | "days"
                | "%"
                | "percent"
        );
        (led && !counted).then_some((end, time))
    }

    /// `2021`, `2008-2009`, `2008-09`
    fn plain_year(&self, at: usize) -> Match {
        let first = names::year(self.word(at))?;
        let second = self.word(at + 2);
        let short = || {
            let digits = second.len() == 2 && second.bytes().all(|byte| byte.is_ascii_digit());
            second.parse::<i16>().ok().filter(|_| digits).map(|year| first - first % 100 + year)
        };
        let last = if self.is_dash(at + 1) { names::year(second).or_else(short) } else { None };
        let last = last.filter(|last| *last > first && !self.is_dash(at + 3));
        let end = last.map_or(at + 1, |_| at + 3);
        let days = calendar::whole_year(first).zip(calendar::whole_year(last.unwrap_or(first)));
        Some((end, Time::fixed(days.map(|(first, last)| (first.0, last.1)))))
    }

    /// `Christmas Eve`, `New Year's Day`, `Easter Sunday`, `Thanksgiving`
    fn holiday(&self, at: usize) -> Match {
        let (end, month, day, days) = if self.follow(at, &["new", "year", "'s"]) {
            match self.word(at + 3) {
                "day" => (at + 4, 1, 1, 1),
                "eve" => (at + 4, 12, 31, 1),
                _ => return None,
            }
        } else {
            match (self.word(at), self.word(at + 1)) {
                ("christmas", "eve") => (at + 2, 12, 24, 1),
                ("christmas", "day") => (at + 2, 12, 25, 1),
                ("christmas", _) => (at + 1, 12, 24, 3),
                ("boxing", "day") => (at + 2, 12, 26, 1),
                ("halloween", _) => (at + 1, 10, 31, 1),
                ("valentine", "'s") if self.word(at + 2) == "day" => (at + 3, 2, 14, 1),
                ("bastille", "day") => (at + 2, 7, 14, 1),
                _ => return self.moving_holiday(at),
            }
        };
        let widen = |interval: Interval| {
            calendar::shifted(interval.0, names::Unit::Day, days - 1).map(|last| (interval.0, last))
        };
        if let Some((end, year)) = self.year_after(end) {
            let date = year.and_then(|year| Date::new(year, month, day).ok());
            return Some((end, Time::fixed(calendar::single(date)).map(widen)));
        }
        let today = self.published();
        Some((end, today.map_or(Time::UNKNOWN, |today| calendar::day_near(today, month, day).map(widen))))
    }

    /// Holidays that move: those around Easter, and the American Thanksgiving.
    fn moving_holiday(&self, at: usize) -> Match {
        let (end, shift) = match (self.word(at), self.word(at + 1)) {
            ("good", "friday") => (at + 2, -2),
            ("easter", "sunday") => (at + 2, 0),
            ("easter", "monday") => (at + 2, 1),
            ("easter", _) => (at + 1, 0),
            ("palm", "sunday") => (at + 2, -7),
            ("ash", "wednesday") => (at + 2, -46),
            ("thanksgiving", next) => (at + 1 + usize::from(next == "day"), 0),
            _ => return None,
        };
        let thanksgiving = self.word(at) == "thanksgiving";
        let of = |year: i16| {
            if thanksgiving {
                Date::new(year, 11, 1).ok()?.nth_weekday_of_month(4, jiff::civil::Weekday::Thursday).ok()
            } else {
                calendar::shifted(calendar::easter(year)?, names::Unit::Day, shift)
            }
        };
        if let Some((end, year)) = self.year_after(end) {
            return Some((end, Time::fixed(calendar::single(year.and_then(of)))));
        }
        let time = self.published().map_or(Time::UNKNOWN, |today| {
            let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
            let past = years.into_iter().rev().filter_map(of).find(|day| *day <= today);
            let ahead = years.into_iter().filter_map(of).find(|day| *day >= today);
            Time { past: calendar::single(past), ahead: calendar::single(ahead) }
        });
        Some((end, time))
    }
}
