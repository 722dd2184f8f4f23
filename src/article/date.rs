//! Dates of publication as people and programs write them.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The calendar day that a date or time names, as it is written there (no time zone is applied).
///
/// Understands ISO 8601 and RFC 3339 (`2024-08-04`, `20240804`, `2024-08-04T09:30:00Z`), RFC 2822
/// (`Sun, 04 Aug 2024 09:30:00 +0000`) and English dates (`4 August 2024`, `August 4, 2024`, with a time after them).
pub(super) fn parse(written: &str) -> Option<Date> {
    let written = written.trim();
    iso(written).or_else(|| english(written))
}

fn iso(written: &str) -> Option<Date> {
    let bytes = written.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (year, month, day, rest) = match digits {
        4 if bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-') => {
            (written.get(..4)?, written.get(5..7)?, written.get(8..10)?, written.get(10..)?)
        }
        8 => (&written[..4], &written[4..6], &written[6..8], &written[8..]),
        _ => return None,
    };
    let is_time = rest.starts_with(['T', 't', ' ']) && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    let is_zone = rest.starts_with(['Z', '+', '-']);
    (rest.is_empty() || is_time || is_zone).then_some(())?;
    day_of(year, month.parse().ok().filter(|_| is_digits(month))?, day)
}

fn english(written: &str) -> Option<Date> {
    let mut words = written.split([' ', ',', '\t', '\u{a0}']).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_some_and(|word| is_weekday(word)) {
        words.next();
    }
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    let date = match (month_of(first), month_of(second)) {
        (None, Some(month)) => day_of(year, month, first)?,
        (Some(month), None) => day_of(year, month, second)?,
        _ => return None,
    };
    match words.next() {
        None => Some(date),
        Some(word) => {
            (word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "at" | "-" | "|" | "–")).then_some(date)
        }
    }
}

fn day_of(year: &str, month: i8, day: &str) -> Option<Date> {
    (year.len() == 4 && is_digits(year) && (1..=2).contains(&day.len()) && is_digits(day)).then_some(())?;
    let year = year.parse().ok().filter(|year| *year >= 1)?;
    Date::new(year, month, day.parse().ok()?).ok()
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The month that a word names, in full or shortened, from 1.
pub(super) fn month_of(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let index = MONTHS
        .iter()
        .position(|month| word == *month || word == month[..3] || (word == "sept" && *month == "september"))?;
    i8::try_from(index + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .iter()
        .any(|day| word.len() >= 3 && day.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn the_usual_forms_give_the_day_as_written() {
        for written in [
            "2024-08-04",
            " 2024-08-04 ",
            "20240804",
            "20240804T101500Z",
            "2024-08-04T23:59:59-05:00",
            "2024-08-04t00:00:00.123z",
            "2024-08-04 10:15",
            "2024-08-04Z",
            "2024-08-04+02:00",
            "Sun, 04 Aug 2024 23:59:59 -0500",
            "04 Aug 2024 23:59:59 GMT",
            "4 August 2024",
            "August 4, 2024",
            "Aug. 4, 2024 at 9:15 a.m.",
            "Sunday, August 4, 2024",
        ] {
            assert_eq!(parse(written), Some(date(2024, 8, 4)), "{written}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for written in [
            "",
            "2024",
            "2024-08",
            "2024-8-4",
            "2024-02-30",
            "2024-13-01",
            "04/08/2024",
            "yesterday",
            "2024-08-04x",
            "4 August",
            "August 2024",
            "4 Augustus 2024",
            "0000-01-01",
            "2024-+8-04",
            "32 August 2024",
            "4 August 2024 edition",
        ] {
            assert_eq!(parse(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(written in "\\PC{0,40}") {
            let _ = parse(&written);
        }

        #[test]
        fn every_day_is_read_back(year in 1i16..=9999, month in 1i8..=12, day in 1i8..=28) {
            let day = date(year, month, day);
            prop_assert_eq!(parse(&day.to_string()), Some(day));
            prop_assert_eq!(parse(&day.strftime("%a, %d %b %Y 10:00:00 +0000").to_string()), Some(day));
        }
    }
}
