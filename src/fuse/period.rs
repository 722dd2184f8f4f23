//! The days of an event, for people.

use jiff::civil::Date;

/// The days of an event, as exact as they are known; none where they are not.
///
/// `4 August 2024`, `4–5 August 2024`, `30 July – 2 August 2024`, `August 2024`, `July–August 2024`, `2024`,
/// `from 4 August 2024`, `by 4 August 2024`
pub(super) fn dates(earliest: Option<Date>, latest: Option<Date>) -> Option<String> {
    let (first, last) = match (earliest, latest) {
        (Some(first), Some(last)) => (first, last),
        (Some(first), None) => return Some(format!("from {}", full(first))),
        (None, Some(last)) => return Some(format!("by {}", full(last))),
        (None, None) => return None,
    };
    let whole_months = first.day() == 1 && last == last.last_of_month();
    let whole_years = whole_months && first.month() == 1 && last.month() == 12;
    let (same_year, same_month) = (first.year() == last.year(), first.first_of_month() == last.first_of_month());
    let dates = match () {
        () if first == last => full(first),
        () if whole_years && same_year => first.year().to_string(),
        () if whole_years => format!("{}–{}", first.year(), last.year()),
        () if whole_months && same_month => format!("{} {}", month(first), first.year()),
        () if whole_months && same_year => format!("{}–{} {}", month(first), month(last), first.year()),
        () if whole_months => format!("{} {} – {} {}", month(first), first.year(), month(last), last.year()),
        () if same_month => format!("{}–{}", first.day(), full(last)),
        () if same_year => format!("{} {} – {}", first.day(), month(first), full(last)),
        () => format!("{} – {}", full(first), full(last)),
    };
    Some(dates)
}

fn full(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

fn month(date: Date) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // jiff numbers months from 1 to 12.
    MONTHS[usize::from(date.month().unsigned_abs().clamp(1, 12)) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(first: (i16, i8, i8), last: (i16, i8, i8)) -> String {
        dates(Some(date(first.0, first.1, first.2)), Some(date(last.0, last.1, last.2))).unwrap()
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        assert_eq!(days((2024, 8, 4), (2024, 8, 4)), "4 August 2024");
        assert_eq!(days((2024, 8, 4), (2024, 8, 5)), "4–5 August 2024");
        assert_eq!(days((2024, 7, 30), (2024, 8, 2)), "30 July – 2 August 2024");
        assert_eq!(days((2023, 12, 30), (2024, 1, 2)), "30 December 2023 – 2 January 2024");
        assert_eq!(days((2024, 2, 1), (2024, 2, 29)), "February 2024");
        assert_eq!(days((2024, 7, 1), (2024, 8, 31)), "July–August 2024");
        assert_eq!(days((2021, 1, 1), (2021, 12, 31)), "2021");
        assert_eq!(days((2021, 1, 1), (2022, 12, 31)), "2021–2022");
        assert_eq!(dates(Some(date(2024, 8, 4)), None).unwrap(), "from 4 August 2024");
        assert_eq!(dates(None, Some(date(2024, 8, 4))).unwrap(), "by 4 August 2024");
        assert_eq!(dates(None, None), None);
    }
}
