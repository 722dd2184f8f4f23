//! Times that are counted from the day of publication, or from another time of the article.

use super::calendar::{self, Interval, Time};
use super::names::{self, Unit};
use super::scan::{Match, Scan};
use jiff::civil::Date;

/// Whether so many units are little of some days.
fn is_within((first, last): Interval, unit: Unit, number: i64) -> bool {
    let days = if unit == Unit::Week { 7 * number } else { number };
    days.abs().saturating_mul(4) < i64::from((last - first).get_days())
}

impl Scan<'_> {
    /// `today`, `this month`, `last year`, `earlier this week`, `the weekend`
    pub(super) fn relative(&self, at: usize) -> Match {
        let day = |shift: i64| {
            calendar::single(self.published().and_then(|today| calendar::shifted(today, Unit::Day, shift)))
        };
        let days = |first: i64, last: i64| Some((day(first)?.0, day(last)?.1));
        let daytime = usize::from(names::is_daytime(self.word(at + 1)));
        let weekend = self.published().and_then(calendar::weekend_before);
        match self.word(at) {
            "today" => return Some((at + 1, Time::fixed(day(0)))),
            "tonight" => return Some((at + 1, Time::fixed(day(0)))),
            "yesterday" => return Some((at + 1 + daytime, Time::fixed(day(-1)))),
            "tomorrow" => return Some((at + 1 + daytime, Time::coming(day(1)))),
            "overnight" => return Some((at + 1, Time { past: days(-1, 0), ahead: days(0, 1) })),
            "last" if self.word(at + 1) == "night" => return Some((at + 2, Time::fixed(days(-1, 0)))),
            "this" if daytime == 1 => return Some((at + 2, Time::fixed(day(0)))),
            "weekend" => return Some((at + 1, Time { past: weekend, ahead: self.coming_weekend() })),
            _ => {}
        }
        let bound = match self.word(at) {
            "earlier" => -1,
            "later" => 1,
            _ => 0,
        };
        let at = at + usize::from(bound != 0);
        let at = at + usize::from(bound != 0 && self.word(at) == "in");
        let which = self.word(at);
        let step = match which {
            "this" | "current" => 0,
            "last" | "previous" => -1,
            "next" | "coming" => 1,
            "past" => return self.stretch(at),
            _ => return None,
        };
        let last = self.word(at + 1);
        if last == "weekend" {
            let time = match step {
                1 => Time::coming(self.coming_weekend()),
                -1 => Time::fixed(weekend),
                _ => Time { past: weekend, ahead: self.coming_weekend() },
            };
            return Some((at + 2, time));
        }
        let unit = match names::unit(last) {
            Some(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade)) if !last.ends_with('s') => unit,
            _ => return self.stretch(at),
        };
        if which == "previous" {
            return None;
        }
        let today = if matches!(unit, Unit::Year | Unit::Decade) { self.about() } else { self.published() };
        let interval = today.and_then(|today| calendar::whole(calendar::shifted(today, unit, step)?, unit));
        let interval = interval.zip(today).map(|((first, last), today)| match bound {
            -1 => (first, today.clamp(first, last)),
            1 => (today.clamp(first, last), last),
            _ => (first, last),
        });
        let time = if step == 1 || bound == 1 { Time::coming(interval) } else { Time::fixed(interval) };
        Some((at + 2, time))
    }

    fn coming_weekend(&self) -> Option<Interval> {
        let saturday = calendar::next_weekday(self.published()?, jiff::civil::Weekday::Saturday)?;
        Some((saturday, calendar::shifted(saturday, Unit::Day, 1)?))
    }

    /// A stretch that ends or begins with the day of publication: `the past two years`, `the last 24 hours`, `the next
    /// six months`; `the past few days` tells nothing.
    fn stretch(&self, at: usize) -> Match {
        let backwards = match self.word(at) {
            "last" | "past" | "previous" => true,
            "next" | "coming" => false,
            _ => return None,
        };
        let counted =
            names::count(self.word(at + 1)).and_then(|number| Some((number, names::unit(self.word(at + 2))?)));
        let (end, number, unit) = match (counted, names::unit(self.word(at + 1))) {
            (Some((number, unit)), _) => (at + 3, number, unit),
            // `the previous day`: the one before another.
            (None, Some(unit)) if backwards && self.word(at) != "previous" && !self.word(at + 1).ends_with('s') => {
                (at + 2, 1, unit)
            }
            _ => return None,
        };
        let time = self.published().map_or(Time::UNKNOWN, |today| {
            let other = calendar::shifted(today, unit, if backwards { -number } else { number });
            match other {
                Some(other) if backwards => Time::fixed(calendar::ordered(other, today)),
                Some(other) => Time::coming(calendar::ordered(today, other)),
                None => Time::UNKNOWN,
            }
        });
        Some((end, time))
    }

    /// `two days ago`, `in two weeks`, `within 14 months`
    pub(super) fn counted(&self, at: usize) -> Match {
        if matches!(self.word(at), "in" | "within") {
            let number = names::count(self.word(at + 1))?;
            let unit = names::unit(self.word(at + 2))?;
            let opened = self.word(at) == "within";
            let days = self.published().and_then(|today| {
                let around = calendar::around(today, unit, number)?;
                if opened { calendar::ordered(today, calendar::shifted(today, unit, number)?) } else { Some(around) }
            });
            return Some((at + 3, Time::coming(days)));
        }
        let number = names::count(self.word(at))?;
        let unit = names::unit(self.word(at + 1))?;
        if self.word(at + 2) != "ago" {
            return None;
        }
        let today = if matches!(unit, Unit::Year | Unit::Decade) { self.about() } else { self.published() };
        let days = today.and_then(|today| calendar::around(today, unit, -number));
        Some((at + 3, Time::fixed(days)))
    }

    /// A time counted from another one of the article: `the next day`, `two days earlier`, `the same week`, `that year`
    pub(super) fn other(&self, at: usize) -> Match {
        if let Some(found) = self.soon_after(at) {
            return Some(found);
        }
        let (number, unit, end) = self.step(at)?;
        let found = self.clock.last.and_then(|(first, last)| {
            let one_day = first == last;
            match unit {
                Unit::Hour => Some((first, last)),
                _ if number == 0 => Some((calendar::whole(first, unit)?.0, calendar::whole(last, unit)?.1)),
                Unit::Day | Unit::Week if one_day => calendar::around(first, unit, number),
                // `In 1986 … ten days later`: in 1986 still, as far as one can tell.
                Unit::Day | Unit::Week if is_within((first, last), unit, number) => Some((first, last)),
                _ => {
                    let moved = |day: Date| calendar::shifted(day, unit, number);
                    Some((calendar::whole(moved(first)?, unit)?.0, calendar::whole(moved(last)?, unit)?.1))
                }
            }
        });
        Some((end, Time::fixed(found)))
    }

    /// `days later`, `weeks after that`: some time after another, less than the next longer unit.
    fn soon_after(&self, at: usize) -> Match {
        let (unit, number) = match self.word(at) {
            "hours" => (Unit::Day, 1),
            "days" => (Unit::Day, 14),
            "weeks" => (Unit::Day, 60),
            "months" => (Unit::Month, 12),
            _ => return None,
        };
        let counted = at.checked_sub(1).is_some_and(|before| names::count(self.word(before)).is_some());
        if counted || self.word(at + 1) != "later" {
            return None;
        }
        let days = self.clock.last.and_then(|(first, last)| Some((first, calendar::shifted(last, unit, number)?)));
        Some((at + 2, Time::fixed(days)))
    }

    /// How many of which units after another time; 0 for the same one.
    fn step(&self, at: usize) -> Option<(i64, Unit, usize)> {
        let led = at.checked_sub(1).is_some_and(|before| matches!(self.word(before), "the" | "that" | "same"));
        let next = names::unit(self.word(at + 1)).filter(|_| !self.word(at + 1).ends_with('s'));
        match (self.word(at), next) {
            ("following", Some(unit)) => return Some((1, unit, at + 2)),
            ("next", Some(unit @ Unit::Day)) => return Some((1, unit, at + 2)),
            ("previous", Some(unit)) if led => return Some((-1, unit, at + 2)),
            ("same" | "that", Some(unit)) => return Some((0, unit, at + 2)),
            ("that" | "same", None) if self.word(at + 1) == "time" && at > 0 && self.word(at - 1) == "at" => {
                return Some((0, Unit::Hour, at + 2));
            }
            ("time", _) if at >= 2 && led && self.word(at - 2) == "at" => return Some((0, Unit::Hour, at + 1)),
            ("day", _) if led && matches!(self.word(at + 1), "after" | "before") && self.ends_clause(at + 2) => {
                let number = if self.word(at + 1) == "after" { 1 } else { -1 };
                return Some((number, Unit::Day, at + 2));
            }
            _ => {}
        }
        let number = names::count(self.word(at))?;
        let unit = names::unit(self.word(at + 1)).filter(|unit| *unit != Unit::Hour)?;
        match self.word(at + 2) {
            "later" => Some((number, unit, at + 3)),
            "earlier" => Some((-number, unit, at + 3)),
            "before" | "prior" if self.ends_clause(at + 3) => Some((-number, unit, at + 3)),
            "after" if self.ends_clause(at + 3) => Some((number, unit, at + 3)),
            _ => None,
        }
    }

    fn ends_clause(&self, at: usize) -> bool {
        matches!(self.word(at), "" | "," | "." | ";" | ":" | "and" | "but" | "\"" | "”" | ")")
    }
}
