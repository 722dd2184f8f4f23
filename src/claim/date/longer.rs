//! Times longer than a day: months, seasons, quarters, years, decades, and their parts.

use super::calendar::{self, Interval, Part, Time};
use super::names;
use super::scan::{Match, Scan};
use jiff::civil::Date;

impl Scan<'_> {
    /// `early July`, `mid-2023`, `the end of last month`
    pub(super) fn part(&self, at: usize) -> Match {
        let (part, skip) = match (self.word(at), self.word(at + 1)) {
            ("early" | "earlier", "on" | "in") => (Part::Early, 2),
            ("late" | "later", "on" | "in") => (Part::Late, 2),
            ("early", _) => (Part::Early, 1),
            ("late", _) => (Part::Late, 1),
            ("mid", "-" | "‑" | "–") => (Part::Mid, 2),
            ("mid", _) => (Part::Mid, 1),
            ("end" | "close", "of") => (Part::Late, 2),
            ("beginning" | "start" | "opening", "of") => (Part::Early, 2),
            ("middle", "of") => (Part::Mid, 2),
            _ => return None,
        };
        let at = at + skip + usize::from(self.word(at + skip) == "the");
        let (end, time) = self.named_month(at).or_else(|| self.plain_year(at)).or_else(|| self.whole(at))?;
        Some((end, time.map(|days| calendar::part_of(days, part))))
    }

    /// A month, which needs a word before it or a year if its name is another word too.
    pub(super) fn month(&self, at: usize) -> Match {
        let which = self.word(at);
        let skip = usize::from(matches!(which, "last" | "this" | "next"));
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let led = skip == 1
            || matches!(
                before,
                "in" | "since"
                    | "of"
                    | "last"
                    | "until"
                    | "till"
                    | "by"
                    | "during"
                    | "for"
                    | "from"
                    | "through"
                    | "between"
                    | "to"
                    | "before"
                    | "after"
                    | "late"
                    | "early"
                    | "-"
                    | "this"
                    | "next"
            );
        let (end, time) = self.named_month(at + skip)?;
        let word = self.word(at + skip);
        let is_told = names::year(self.word(end - 1)).is_some() || self.word(end - 1) == "year";
        if names::is_doubtful_month(word) && !(led || is_told || word == "april" || word == "june" || word == "august")
        {
            return None;
        }
        let month = names::month(word)?;
        let this = |interval: &Interval| {
            self.about().is_some_and(|day| interval.0.year() == day.year() && month == day.month())
        };
        let year_before = |days: Interval| calendar::whole_month(days.0.year().checked_sub(1)?, month);
        let time = match which {
            "last" => Time::fixed(time.past.and_then(|days| if this(&days) { year_before(days) } else { Some(days) })),
            "next" => Time::coming(time.ahead),
            _ => time,
        };
        Some((end, time))
    }

    /// The name of a month with what tells its year.
    pub(super) fn named_month(&self, at: usize) -> Match {
        let month = names::month(self.word(at))?;
        let comma = usize::from(self.word(at + 1) == "," && names::year(self.word(at + 2)).is_some());
        if let Some((end, year)) = self.year_after(at + 1 + comma) {
            return Some((end, Time::fixed(year.and_then(|year| calendar::whole_month(year, month)))));
        }
        Some((at + 1, self.about().map_or(Time::UNKNOWN, |day| calendar::month_near(day, month))))
    }

    /// `1990s`, `the 20th century`
    pub(super) fn decade(&self, at: usize) -> Match {
        if self.word(at + 1) == "century" {
            let century = names::century(self.word(at))?;
            let days = calendar::whole_year(century * 100 - 99).zip(calendar::whole_year(century * 100));
            return Some((at + 2, Time::fixed(days.map(|(first, last)| (first.0, last.1)))));
        }
        let apostrophe = usize::from(matches!(self.word(at), "'" | "‘"));
        let digits = self.word(at + apostrophe).strip_suffix('s').map(|digits| digits.trim_end_matches('\''))?;
        let first = match digits.len() {
            4 => names::year(digits)?,
            2 if digits.bytes().all(|byte| byte.is_ascii_digit()) => 1900 + digits.parse::<i16>().ok()?,
            _ => return None,
        };
        (first % 10 == 0).then(|| (at + apostrophe + 1, Time::fixed(calendar::decade(first))))
    }

    /// `the first quarter of 2020`, `the second half of the year`
    pub(super) fn quarter(&self, at: usize) -> Match {
        let months = match self.word(at + 1) {
            "quarter" => 3,
            "half" => 6,
            _ => return None,
        };
        let part = i64::from(names::ordinal(self.word(at))?) - 1;
        if (part + 1) * months > 12 {
            return None;
        }
        let of = usize::from(matches!(self.word(at + 2), "of" | "in"));
        let the = usize::from(self.word(at + 2 + of) == "the");
        let (end, year) = match self.year_after(at + 2) {
            Some(found) => found,
            None if of + the == 2 && self.word(at + 4) == "year" => (at + 5, self.about().map(Date::year)),
            None => return None,
        };
        let days = year.and_then(|year| {
            let first = calendar::shifted(Date::new(year, 1, 1).ok()?, names::Unit::Month, part * months)?;
            let last = calendar::shifted(first, names::Unit::Month, months - 1)?.last_of_month();
            Some((first, last))
        });
        Some((end, Time::fixed(days)))
    }

    /// `last summer`, `the winter of 2008-2009`, `in the spring`: seasons of the northern year.
    pub(super) fn season(&self, at: usize) -> Match {
        let which = self.word(at);
        let skip = usize::from(matches!(which, "last" | "this" | "next" | "past"));
        let first = names::season(self.word(at + skip))?;
        let end = at + skip + 1;
        if let Some((end, year)) = self.year_after(end) {
            let two = self.is_dash(end) && self.words.get(end + 1).is_some_and(|word| word.parse::<u16>().is_ok());
            let days = year.and_then(|year| calendar::three_months(year, first));
            return Some((if two { end + 2 } else { end }, Time::fixed(days)));
        }
        let led =
            at >= 2 && self.word(at - 1) == "the" && matches!(self.word(at - 2), "in" | "during" | "over" | "since");
        if skip == 0 && !led {
            return None;
        }
        let begun = |year: i16| calendar::three_months(year, first);
        let time = self.about().map_or(Time::UNKNOWN, |today| {
            let year = today.year();
            let years = [year.saturating_sub(1), year, year.saturating_add(1)];
            let past = years.into_iter().rev().filter_map(begun).find(|days| match which {
                "last" | "past" => days.1 < today,
                _ => days.0 <= today,
            });
            let ahead = years.into_iter().filter_map(begun).find(|days| match which {
                "next" => days.0 > today,
                _ => days.1 >= today,
            });
            Time { past, ahead }
        });
        Some((end, time))
    }

    /// A year after a preposition, an article or a possessive, or before a noun that it dates: `in 2021`, `the 2022
    /// invasion`
    pub(super) fn year(&self, at: usize) -> Match {
        let (end, time) = self.plain_year(at)?;
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let led = matches!(
            before,
            "in" | "during"
                | "of"
                | "from"
                | "since"
                | "until"
                | "till"
                | "by"
                | "before"
                | "after"
                | "between"
                | "to"
                | "through"
                | "for"
                | "around"
                | "circa"
                | "the"
                | "a"
                | "an"
                | "its"
                | "his"
                | "her"
                | "their"
                | "'s"
                | "'"
                | "("
                | "least"
                | "and"
                | "early"
                | "late"
                | "this"
        );
        let counted = matches!(
            self.word(end),
            "people"
                | "troops"
                | "soldiers"
                | "civilians"
                | "men"
                | "women"
                | "children"
                | "miles"
                | "kilometres"
                | "kilometers"
                | "km"
                | "tons"
                | "tonnes"
                | "others"
                | "migrants"
                | "refugees"
                | "personnel"
                | "more"
                | "dollars"
                | "euros"
                | "fighters"
                | "prisoners"
                | "hours"
                | "years"
                | "days"
                | "%"
                | "percent"
        );
        (led && !counted).then_some((end, time))
    }

    /// `2021`, `2008-2009`, `2008-09`
    pub(super) fn plain_year(&self, at: usize) -> Match {
        let first = names::year(self.word(at))?;
        let second = self.word(at + 2);
        let short = || {
            let digits = second.len() == 2 && second.bytes().all(|byte| byte.is_ascii_digit());
            second.parse::<i16>().ok().filter(|_| digits).map(|year| first - first % 100 + year)
        };
        let last = if self.is_dash(at + 1) { names::year(second).or_else(short) } else { None };
        let last = last.filter(|last| *last > first && !self.is_dash(at + 3));
        let end = last.map_or(at + 1, |_| at + 3);
        let days = calendar::whole_year(first).zip(calendar::whole_year(last.unwrap_or(first)));
        Some((end, Time::fixed(days.map(|(first, last)| (first.0, last.1)))))
    }
}
