//! Days in addresses of articles.

use super::calendar::{Interval, single, whole_month};
use super::names;
use jiff::civil::Date;

/// The day or the month of publication in an address: `/2024/08/05/`, `/2024/aug/05/`, `/2024-08-05-`, `/2024/08/`
pub(super) fn published(address: &str) -> Option<Interval> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let separate = (0..parts.len()).find_map(|at| day_or_month(parts.get(at..)?));
    separate.or_else(|| {
        let written = |part: &&str| {
            let pieces: Vec<&str> = part.splitn(4, ['-', '_']).collect();
            day_or_month(&pieces).filter(|(first, last)| first == last)
        };
        parts.iter().find_map(written)
    })
}

/// A year, a month and perhaps a day, one after the other.
fn day_or_month(parts: &[&str]) -> Option<Interval> {
    let [year, month, rest @ ..] = parts else { return None };
    let year = names::year(year).filter(|year| (1980..=2100).contains(year))?;
    let digits = month.len() <= 2 && month.bytes().all(|byte| byte.is_ascii_digit());
    let month = if digits { month.parse().ok()? } else { names::month(&month.to_ascii_lowercase())? };
    let day = rest.first().and_then(|day| names::day_number(day));
    single(day.and_then(|day| Date::new(year, month, day).ok())).or_else(|| whole_month(year, month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn addresses_tell_days_and_months() {
        let day = Some((date(2024, 8, 5), date(2024, 8, 5)));
        assert_eq!(published("https://news.example/2024/08/05/world/talks/index.html"), day);
        assert_eq!(published("https://news.example/world/2024/aug/5/talks"), day);
        assert_eq!(published("https://news.example/world/2024-08-05-talks?page=2"), day);
        let month = Some((date(2024, 8, 1), date(2024, 8, 31)));
        assert_eq!(published("https://news.example/news/2024/08/talks-20240804.html"), month);
    }

    #[test]
    fn numbers_that_are_no_date_tell_nothing() {
        for address in
            ["", "https://news.example/articles/46989279", "https://n.example/1700/08/05", "news/2024", "2024/08/05"]
        {
            assert_eq!(published(address), None, "{address}");
        }
        assert_eq!(published("https://news.example/2024/13/05/x"), None);
    }
}
