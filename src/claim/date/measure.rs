//! How long one event lies before or after another: `two days after …`, `hours before …`

use super::calendar::{self, Interval};
use super::names::{self, Unit};
use jiff::civil::Date;

/// A length of time that stands before `after` or `before`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::claim) struct Measure {
    unit: Unit,
    /// How many units; none where only several are told: `days after`
    number: Option<i64>,
}

impl Measure {
    /// The measure that ends before a token of a sentence, given as lower-case words: `less than three weeks | after`
    pub(in crate::claim) fn ending_at(words: &[String], at: usize) -> Option<Self> {
        let word = |back: usize| at.checked_sub(back).and_then(|index| words.get(index)).map_or("", String::as_str);
        let unit = names::unit(word(1))?;
        let number = match word(2) {
            "the" if unit == Unit::Day => Some(1),
            counted => names::count(counted),
        };
        (number.is_some() || word(1).ends_with('s')).then_some(Self { unit, number })
    }

    /// The days that lie so long before some days.
    pub(in crate::claim) fn before(self, (first, last): Interval) -> Option<Interval> {
        let back = |day: Date, number: i64| calendar::shifted(day, self.unit, -number);
        match (self.number, self.unit) {
            (Some(number), unit) => {
                let (earliest, latest) =
                    (calendar::around(first, unit, -number)?, calendar::around(last, unit, -number)?);
                calendar::ordered(earliest.0, latest.1)
            }
            (None, Unit::Hour) => calendar::ordered(calendar::shifted(first, Unit::Day, -1)?, last),
            (None, Unit::Day) => calendar::ordered(back(first, 13)?, back(last, 1)?),
            (None, Unit::Week) => calendar::ordered(back(first, 8)?, back(last, 1)?),
            (None, Unit::Month) => calendar::ordered(back(first, 12)?, back(last, 1)?),
            (None, _) => None,
        }
    }

    /// The days that lie so long after some days.
    pub(in crate::claim) fn after(self, (first, last): Interval) -> Option<Interval> {
        let number = self.number?;
        calendar::ordered(calendar::around(first, self.unit, number)?.0, calendar::around(last, self.unit, number)?.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_measure_is_counted_from_another_time() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let back = |text: &str| {
            let words = words(text);
            Measure::ending_at(&words, words.len() - 1)?.before((date(2024, 8, 8), date(2024, 8, 8)))
        };
        assert_eq!(back("just two days after"), Some((date(2024, 8, 6), date(2024, 8, 6))));
        assert_eq!(back("the day after"), Some((date(2024, 8, 7), date(2024, 8, 7))));
        assert_eq!(back("a week after"), Some((date(2024, 7, 29), date(2024, 8, 4))));
        assert_eq!(back("hours after"), Some((date(2024, 8, 7), date(2024, 8, 8))));
        assert_eq!(back("three months after"), Some((date(2024, 5, 1), date(2024, 5, 31))));
        assert_eq!(back("left after"), None);
        let words = words("a day before");
        let ahead = Measure::ending_at(&words, 2).unwrap().after((date(2024, 8, 8), date(2024, 8, 8)));
        assert_eq!(ahead, Some((date(2024, 8, 9), date(2024, 8, 9))));
    }
}
