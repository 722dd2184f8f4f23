//! Days and intervals of days, relative to the day of publication.

use super::names::Unit;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// An interval of days, both ends included.
pub(super) type Interval = (Date, Date);

/// A part of a longer time: `early`, `mid-`, `late`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

/// The days that an expression means, which depends on whether it speaks of what has happened or is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// If it has happened.
    pub(super) past: Option<Interval>,
    /// If it is to come.
    pub(super) ahead: Option<Interval>,
}

impl Time {
    /// A time that cannot be told.
    pub(super) const UNKNOWN: Self = Self { past: None, ahead: None };

    /// A time that is the same whether it has passed or not.
    pub(super) fn fixed(days: Option<Interval>) -> Self {
        Self { past: days, ahead: days }
    }

    /// A time that is to come.
    pub(super) fn coming(days: Option<Interval>) -> Self {
        Self { past: None, ahead: days }
    }

    /// Both readings, changed.
    pub(super) fn map(self, change: impl Fn(Interval) -> Option<Interval>) -> Self {
        Self { past: self.past.and_then(&change), ahead: self.ahead.and_then(&change) }
    }
}

/// A day on its own.
pub(super) fn single(day: Option<Date>) -> Option<Interval> {
    day.map(|day| (day, day))
}

/// An interval, if it is in order.
pub(super) fn ordered(first: Date, last: Date) -> Option<Interval> {
    (first <= last).then_some((first, last))
}

/// A span of time of some units; none if it is too long for a calendar.
fn span(unit: Unit, number: i64) -> Option<Span> {
    match unit {
        Unit::Hour => Span::new().try_days((number + 23 * number.signum()) / 24),
        Unit::Day => Span::new().try_days(number),
        Unit::Week => Span::new().try_weeks(number),
        Unit::Month => Span::new().try_months(number),
        Unit::Year => Span::new().try_years(number),
        Unit::Decade => Span::new().try_years(number * 10),
    }
    .ok()
}

/// The day so many units after another, or before it if the number is negative.
pub(super) fn shifted(day: Date, unit: Unit, number: i64) -> Option<Date> {
    day.checked_add(span(unit, number)?).ok()
}

/// The days that lie so many units from a day, as exactly as such a number is meant.
pub(super) fn around(day: Date, unit: Unit, number: i64) -> Option<Interval> {
    let moved = shifted(day, unit, number)?;
    match unit {
        Unit::Hour => {
            let (first, last) = if number < 0 { (moved, day) } else { (day, moved) };
            ordered(first, last)
        }
        Unit::Day => Some((moved, moved)),
        Unit::Week => Some((shifted(moved, Unit::Day, -3)?, shifted(moved, Unit::Day, 3)?)),
        Unit::Month => whole_month(moved.year(), moved.month()),
        Unit::Year => whole_year(moved.year()),
        Unit::Decade => {
            ordered(whole_year(moved.year().checked_sub(2)?)?.0, whole_year(moved.year().checked_add(2)?)?.1)
        }
    }
}

/// The unit of the calendar in which a day lies: its week, month, year.
pub(super) fn whole(day: Date, unit: Unit) -> Option<Interval> {
    match unit {
        Unit::Hour | Unit::Day => Some((day, day)),
        Unit::Week => week_of(day),
        Unit::Month => whole_month(day.year(), day.month()),
        Unit::Year => whole_year(day.year()),
        Unit::Decade => decade(day.year() - day.year().rem_euclid(10)),
    }
}

/// The most recent such weekday on or before a day.
pub(super) fn last_weekday(day: Date, weekday: Weekday) -> Option<Date> {
    day.checked_sub(i64::from(day.weekday().since(weekday)).days()).ok()
}

/// The first such weekday on or after a day.
pub(super) fn next_weekday(day: Date, weekday: Weekday) -> Option<Date> {
    day.checked_add(i64::from(day.weekday().until(weekday)).days()).ok()
}

/// A day that the text gives without its year. If it has passed: the last such day, or one not far ahead; if it is to
/// come, the next.
pub(super) fn day_near(published: Date, month: i8, day: i8) -> Time {
    let in_year = |year: i16| Date::new(year, month, day).ok();
    let soon = shifted(published, Unit::Day, 60);
    let this = in_year(published.year());
    let past = this.filter(|date| soon.is_some_and(|soon| *date <= soon));
    let next = this.filter(|date| *date >= published).or_else(|| in_year(published.year().saturating_add(1)));
    Time { past: single(past.or_else(|| in_year(published.year().saturating_sub(1)))), ahead: single(next) }
}

/// A month that the text gives without its year: the last such month, and the next.
pub(super) fn month_near(published: Date, month: i8) -> Time {
    let year = published.year();
    let last = if month > published.month() { year.saturating_sub(1) } else { year };
    let next = if month < published.month() { year.saturating_add(1) } else { year };
    Time { past: whole_month(last, month), ahead: whole_month(next, month) }
}

pub(super) fn whole_month(year: i16, month: i8) -> Option<Interval> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

pub(super) fn whole_year(year: i16) -> Option<Interval> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The ten years from a year on.
pub(super) fn decade(first: i16) -> Option<Interval> {
    ordered(whole_year(first)?.0, whole_year(first.checked_add(9)?)?.1)
}

/// Three months from one of a year on.
pub(super) fn three_months(year: i16, first: i8) -> Option<Interval> {
    let first = Date::new(year, first, 1).ok()?;
    Some((first, shifted(first, Unit::Month, 2)?.last_of_month()))
}

/// The Monday and Sunday of the week of a day.
pub(super) fn week_of(day: Date) -> Option<Interval> {
    let monday = last_weekday(day, Weekday::Monday)?;
    Some((monday, monday.checked_add(6.days()).ok()?))
}

/// The most recent Saturday and Sunday that have begun.
pub(super) fn weekend_before(day: Date) -> Option<Interval> {
    let saturday = last_weekday(day, Weekday::Saturday)?;
    Some((saturday, saturday.checked_add(1.day()).ok()?))
}

/// A third of a month (days 1–10, 11–20, 21–last), a year, or several; a week or a day has no such parts.
pub(super) fn part_of((first, last): Interval, part: Part) -> Option<Interval> {
    if first.day() != 1 || last != last.last_of_month() {
        return Some((first, last));
    }
    let months = i32::from(last.year() - first.year()) * 12 + i32::from(last.month() - first.month()) + 1;
    if months == 1 {
        let day = |day: i8| Date::new(first.year(), first.month(), day).ok();
        return Some(match part {
            Part::Early => (first, day(10)?),
            Part::Mid => (day(11)?, day(20)?),
            Part::Late => (day(21)?, last),
        });
    }
    let third = |number: i32| shifted(first, Unit::Month, i64::from(months * number / 3));
    let before = |day: Date| shifted(day, Unit::Day, -1);
    match part {
        Part::Early => ordered(first, before(third(1)?)?),
        Part::Mid => ordered(third(1)?, before(third(2)?)?),
        Part::Late => ordered(third(2)?, last),
    }
}

/// Easter Sunday of a year of the Gregorian calendar.
pub(super) fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let correction = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let lunar = (golden + 11 * epact) / 319;
    let weekday = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - epact + lunar + 32) % 7;
    let month = (epact - lunar + weekday + 90) / 25;
    let day = (epact - lunar + weekday + month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
