//! Days with names of their own.

use super::calendar::{self, Interval, Time};
use super::names;
use super::scan::{Match, Scan};
use jiff::civil::{Date, Weekday};

impl Scan<'_> {
    /// `Christmas Eve`, `New Year's Day`, `Easter Sunday`, `Thanksgiving`
    pub(super) fn holiday(&self, at: usize) -> Match {
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
        let today = self.about();
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
                Date::new(year, 11, 1).ok()?.nth_weekday_of_month(4, Weekday::Thursday).ok()
            } else {
                calendar::shifted(calendar::easter(year)?, names::Unit::Day, shift)
            }
        };
        if let Some((end, year)) = self.year_after(end) {
            return Some((end, Time::fixed(calendar::single(year.and_then(of)))));
        }
        let time = self.about().map_or(Time::UNKNOWN, |today| {
            let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
            let past = years.into_iter().rev().filter_map(of).find(|day| *day <= today);
            let ahead = years.into_iter().filter_map(of).find(|day| *day >= today);
            Time { past: calendar::single(past), ahead: calendar::single(ahead) }
        });
        Some((end, time))
    }
}
