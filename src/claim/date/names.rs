//! Words for times: weekdays, months, numbers, seasons.

use jiff::civil::Weekday;

/// The weekday with a name or an abbreviation that is no other word.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.trim_end_matches('.') {
        "monday" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" => Weekday::Friday,
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

/// Whether the name of a month is another word or a person's name too: it needs more than itself to be a month.
pub(super) fn is_doubtful_month(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar" | "jan" | "dec" | "sep" | "jun" | "apr" | "april" | "june" | "august")
}

/// A small number in words or digits.
pub(super) fn count(word: &str) -> Option<i64> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match word {
        "a" | "an" => Some(1),
        _ => match WORDS.iter().position(|known| *known == word) {
            Some(index) => i64::try_from(index + 1).ok(),
            None => word.parse().ok().filter(|number| (1..=999).contains(number)),
        },
    }
}

/// An ordinal number up to 31, in words or digits.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    const WORDS: [&str; 4] = ["first", "second", "third", "fourth"];
    match WORDS.iter().position(|known| *known == word) {
        Some(index) => i8::try_from(index + 1).ok(),
        None => {
            let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
            digits.parse().ok().filter(|number| (1..=31).contains(number))
        }
    }
}

/// The number of a day of a month: `5`, `05`, `5th`.
pub(super) fn day_number(word: &str) -> Option<i8> {
    let digits = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits {
        word.parse().ok()
    } else {
        word.starts_with(|c: char| c.is_ascii_digit()).then(|| ordinal(word))?
    };
    number.filter(|day| (1..=31).contains(day))
}

/// A year in four digits, from 1600 to 2200.
pub(super) fn year(word: &str) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| digits && (1600..=2200).contains(year))
}

/// The century that an ordinal names: `20th`, `twentieth`.
pub(super) fn century(word: &str) -> Option<i16> {
    match word {
        "eighteenth" => Some(18),
        "nineteenth" => Some(19),
        "twentieth" => Some(20),
        _ => ordinal(word).map(i16::from).filter(|century| (17..=21).contains(century)),
    }
}

/// The first month of a season of the northern year; winter begins in December.
pub(super) fn season(word: &str) -> Option<i8> {
    Some(match word {
        "spring" | "springtime" => 3,
        "summer" | "summertime" => 6,
        "autumn" | "fall" => 9,
        "winter" | "wintertime" => 12,
        _ => return None,
    })
}

/// A unit in which times are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
}

/// The unit with a name, in the singular or plural.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "hour" | "hours" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        _ => return None,
    })
}

/// Whether a word is a part of the day.
pub(super) fn is_daytime(word: &str) -> bool {
    matches!(word, "morning" | "afternoon" | "evening" | "night" | "noon" | "midnight" | "dawn" | "lunchtime")
}

/// Whether some words tell a time from the day on which they are said, and near to it.
pub(super) fn is_near_today(words: &[&str]) -> bool {
    let near = |word: &&str| {
        weekday(word).is_some() || matches!(*word, "today" | "tonight" | "yesterday" | "overnight" | "weekend")
    };
    let this = words.contains(&"this") && words.iter().any(|word| matches!(*word, "week" | "month"));
    this || words.iter().any(near)
}
