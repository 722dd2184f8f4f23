//! When an event can have taken place, in days.

use jiff::civil::Date;

/// A number of days.
pub(super) type Days = i32;

/// The number of a day, from 0 on 1 January 1970.
pub(super) fn day(date: Date) -> Days {
    const EPOCH: Date = jiff::civil::date(1970, 1, 1);
    // A jiff date lies within 10,000 years of the epoch: its day fits.
    (date.duration_since(EPOCH).as_hours() / 24) as Days
}

/// The days between two bounds, both included; a bound that is not known is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Interval {
    /// The first day.
    pub earliest: Option<Days>,
    /// The last day.
    pub latest: Option<Days>,
}

impl Interval {
    /// The days between two dates; unknown where they are not in order.
    pub fn new(earliest: Option<Date>, latest: Option<Date>) -> Self {
        let (earliest, latest) = (earliest.map(day), latest.map(day));
        match (earliest, latest) {
            (Some(first), Some(last)) if first > last => Self::default(),
            _ => Self { earliest, latest },
        }
    }

    /// The same days without those after a bound; unchanged where none would be left or the last is not known.
    pub fn until(self, bound: Option<Days>) -> Self {
        match (self.latest, bound) {
            (Some(latest), Some(bound)) if bound < latest && self.earliest.is_none_or(|first| first <= bound) => {
                Self { latest: Some(bound), ..self }
            }
            _ => self,
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// Whether a bound is not known, so that it does not tell when.
    pub fn is_open(self) -> bool {
        self.earliest.is_none() || self.latest.is_none()
    }

    /// The number of days from first to last, 0 for one day; none where a bound is not known.
    pub fn width(self) -> Option<Days> {
        Some(self.latest? - self.earliest?)
    }

    /// The number of days between the two, 0 where they overlap or nothing keeps them apart.
    pub fn gap(self, other: Self) -> Days {
        let before = |a: Self, b: Self| match (a.latest, b.earliest) {
            (Some(last), Some(first)) => (first - last).max(0),
            _ => 0,
        };
        before(self, other).max(before(other, self))
    }

    /// Whether every day of the other interval lies in this one.
    pub fn contains(self, other: Self) -> bool {
        let begins = self.earliest.is_none_or(|first| other.earliest.is_some_and(|day| first <= day));
        let ends = self.latest.is_none_or(|last| other.latest.is_some_and(|day| day <= last));
        begins && ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn interval(first: i8, last: i8) -> Interval {
        Interval::new(Some(date(2024, 8, first)), Some(date(2024, 8, last)))
    }

    #[test]
    fn days_count_from_the_epoch() {
        assert_eq!(day(date(1970, 1, 1)), 0);
        assert_eq!(day(date(2024, 8, 4)), 19_939);
        assert_eq!(day(date(1969, 12, 31)), -1);
    }

    #[test]
    fn gaps_are_counted_between_bounds() {
        assert_eq!(interval(1, 4).gap(interval(4, 9)), 0);
        assert_eq!(interval(1, 4).gap(interval(6, 9)), 2);
        assert_eq!(interval(6, 9).gap(interval(1, 4)), 2);
        assert_eq!(interval(6, 9).gap(Interval::default()), 0);
    }

    #[test]
    fn a_bound_cuts_what_lies_after_it() {
        let published = Some(day(date(2024, 8, 8)));
        assert_eq!(interval(1, 31).until(published), interval(1, 8));
        assert_eq!(interval(9, 31).until(published), interval(9, 31));
    }

    #[test]
    fn what_lacks_a_bound_is_open() {
        assert!(Interval::default().is_open());
        assert!(Interval::new(None, Some(date(2024, 8, 4))).is_open());
        assert!(!interval(1, 4).is_open());
    }

    #[test]
    fn dates_out_of_order_are_unknown() {
        assert!(interval(9, 4).is_unknown());
    }
}
