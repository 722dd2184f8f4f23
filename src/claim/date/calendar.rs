//! Days and intervals of days, relative to the day of publication.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// An interval of days, both ends included.
pub(super) type Interval = (Date, Date);

/// A part of a longer time: `early`, `mid-`, `late`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.trim_end_matches('.') {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The month with a name, from 1.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word.trim_end_matches('.') {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// A small number in words or digits.
pub(super) fn count(word: &str) -> Option<i32> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match word {
        "a" | "an" => Some(1),
        _ => match WORDS.iter().position(|known| *known == word) {
            Some(index) => i32::try_from(index + 1).ok(),
            None => word.parse().ok().filter(|number| (1..=99).contains(number)),
        },
    }
}

/// The most recent such weekday on or before a day.
pub(super) fn last_weekday(day: Date, weekday: Weekday) -> Option<Date> {
    day.checked_sub(i64::from(day.weekday().since(weekday)).days()).ok()
}

/// A day that the text gives without its year: the last such day, or one not far ahead.
pub(super) fn day_near(published: Date, month: i8, day: i8) -> Option<Date> {
    let in_year = |year: i16| Date::new(year, month, day).ok();
    let latest = published.checked_add(60.days()).ok()?;
    in_year(published.year()).filter(|date| *date <= latest).or_else(|| in_year(published.year() - 1))
}

/// The year of a month that the text gives without it: the last such month.
pub(super) fn year_of(published: Date, month: i8) -> i16 {
    if month > published.month() { published.year() - 1 } else { published.year() }
}

pub(super) fn whole_month(year: i16, month: i8) -> Option<Interval> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

pub(super) fn whole_year(year: i16) -> Option<Interval> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
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

/// A third of a month (days 1–10, 11–20, 21–last) or of a year; other times have no such parts.
pub(super) fn part_of(interval: Interval, part: Part) -> Option<Interval> {
    let (first, last) = interval;
    if first.day() != 1 || last != last.last_of_month() {
        return Some(interval);
    }
    if first.month() == last.month() && first.year() == last.year() {
        let day = |day: i8| Date::new(first.year(), first.month(), day).ok();
        return Some(match part {
            Part::Early => (first, day(10)?),
            Part::Mid => (day(11)?, day(20)?),
            Part::Late => (day(21)?, last),
        });
    }
    let month = |month: i8| whole_month(first.year(), month);
    Some(match part {
        Part::Early => (month(1)?.0, month(4)?.1),
        Part::Mid => (month(5)?.0, month(8)?.1),
        Part::Late => (month(9)?.0, month(12)?.1),
    })
}
