use super::*;
use jiff::civil::date;
use proptest::prelude::*;

/// The first expression of a sentence published on Thursday 8 August 2024.
fn first(text: &str) -> Option<DateExpression> {
    read(text, Some(date(2024, 8, 8))).into_iter().next()
}

/// Its days, as of what has happened.
fn days(text: &str) -> Option<(Date, Date)> {
    first(text).and_then(|expression| expression.days)
}

/// Its days, as of what is to come.
fn ahead(text: &str) -> Option<(Date, Date)> {
    first(text).and_then(|expression| expression.ahead)
}

fn read(text: &str, published: Option<Date>) -> Vec<DateExpression> {
    let parsed = crate::parse::parse(text, &[]);
    let words = parsed.sentences.iter().flat_map(|s| &s.tokens).map(|t| crate::claim::extract::lower(t.text));
    Clock::new(published).expressions(&words.collect::<Vec<_>>())
}

fn day(year: i16, month: i8, day: i8) -> Option<(Date, Date)> {
    Some((date(year, month, day), date(year, month, day)))
}

fn range(from: (i8, i8), to: (i8, i8)) -> Option<(Date, Date)> {
    Some((date(2024, from.0, from.1), date(2024, to.0, to.1)))
}

fn years(from: i16, to: i16) -> Option<(Date, Date)> {
    Some((date(from, 1, 1), date(to, 12, 31)))
}

#[test]
fn days_are_told_by_their_names_and_numbers() {
    assert_eq!(days("left on Tuesday"), day(2024, 8, 6));
    assert_eq!(days("left on Thursday night"), day(2024, 8, 8));
    assert_eq!(days("left late on Monday"), day(2024, 8, 5));
    assert_eq!(days("left last Thursday"), day(2024, 8, 1));
    assert_eq!(days("left on 5 August"), day(2024, 8, 5));
    assert_eq!(days("left on Aug. 4"), day(2024, 8, 4));
    assert_eq!(days("left on Sept. 11, 2012"), day(2012, 9, 11));
    assert_eq!(days("left on December 20"), day(2023, 12, 20));
    assert_eq!(days("left on the 3rd of March 2019"), day(2019, 3, 3));
    assert_eq!(days("left on March 3, 2019"), day(2019, 3, 3));
    assert_eq!(days("left on 3 March last year"), day(2023, 3, 3));
    assert_eq!(days("left on Saturday, July 27"), day(2024, 7, 27));
    assert_eq!(days("left on 2024-08-03"), day(2024, 8, 3));
    assert_eq!(days("left on 25/12/2023"), day(2023, 12, 25));
    assert_eq!(days("left on 05/04/2023"), None);
    assert_eq!(days("left yesterday"), day(2024, 8, 7));
    assert_eq!(days("left two days ago"), day(2024, 8, 6));
    assert_eq!(days("left overnight"), range((8, 7), (8, 8)));
}

#[test]
fn longer_times_keep_their_width() {
    assert_eq!(days("earlier this month"), range((8, 1), (8, 8)));
    assert_eq!(days("this month"), range((8, 1), (8, 31)));
    assert_eq!(days("last month"), range((7, 1), (7, 31)));
    assert_eq!(days("in late July"), range((7, 21), (7, 31)));
    assert_eq!(days("at the end of July"), range((7, 21), (7, 31)));
    assert_eq!(days("in mid-July"), range((7, 11), (7, 20)));
    assert_eq!(days("in early March of this year"), range((3, 1), (3, 10)));
    assert_eq!(days("a July raid"), range((7, 1), (7, 31)));
    assert_eq!(days("over the weekend"), range((8, 3), (8, 4)));
    assert_eq!(days("in 2021"), years(2021, 2021));
    assert_eq!(days("the 2019 coup"), years(2019, 2019));
    assert_eq!(days("late last year"), Some((date(2023, 9, 1), date(2023, 12, 31))));
    assert_eq!(days("last November"), Some((date(2023, 11, 1), date(2023, 11, 30))));
    assert_eq!(days("last year's takeover"), years(2023, 2023));
    assert_eq!(days("since 2021"), Some((date(2021, 1, 1), date(2024, 8, 8))));
    assert_eq!(days("since at least 2021"), Some((date(2021, 1, 1), date(2024, 8, 8))));
    assert_eq!(days("in the 1990s"), years(1990, 1999));
    assert_eq!(days("in the early 1960s"), Some((date(1960, 1, 1), date(1963, 4, 30))));
    assert_eq!(days("in the 19th century"), years(1801, 1900));
    assert_eq!(days("over the past two years"), Some((date(2022, 8, 8), date(2024, 8, 8))));
    assert_eq!(days("in the last 24 hours"), range((8, 7), (8, 8)));
    assert_eq!(days("a decade ago"), years(2012, 2016));
}

#[test]
fn seasons_quarters_and_holidays_have_their_days() {
    assert_eq!(days("last summer"), Some((date(2023, 6, 1), date(2023, 8, 31))));
    assert_eq!(days("in the spring"), range((3, 1), (5, 31)));
    assert_eq!(days("in the winter of 2008-2009"), Some((date(2008, 12, 1), date(2009, 2, 28))));
    assert_eq!(days("in the first quarter of 2020"), Some((date(2020, 1, 1), date(2020, 3, 31))));
    assert_eq!(days("in the second half of last year"), Some((date(2023, 7, 1), date(2023, 12, 31))));
    assert_eq!(days("on Christmas Day"), day(2023, 12, 25));
    assert_eq!(days("on New Year's Eve"), day(2023, 12, 31));
    assert_eq!(days("on Easter Monday"), day(2024, 4, 1));
    assert_eq!(days("on Thanksgiving 2022"), day(2022, 11, 24));
    assert_eq!(days("after the Sept. 11 attacks"), day(2001, 9, 11).map(|(day, _)| (day, date(2024, 8, 8))));
    assert_eq!(days("during the Arab Spring"), None);
    assert_eq!(days("after the 2003 invasion"), years(2003, 2003));
}

#[test]
fn ranges_reach_from_the_first_day_to_the_last() {
    assert_eq!(days("between 3 and 5 May"), range((5, 3), (5, 5)));
    assert_eq!(days("on 3-5 May 2024"), range((5, 3), (5, 5)));
    assert_eq!(days("on June 15 and 16"), range((6, 15), (6, 16)));
    assert_eq!(days("from 15 July to 2 August"), range((7, 15), (8, 2)));
    assert_eq!(days("from March to June 2020"), Some((date(2020, 3, 1), date(2020, 6, 30))));
    assert_eq!(days("from November 2020 to February 2021"), Some((date(2020, 11, 1), date(2021, 2, 28))));
    assert_eq!(days("between 1915 and 1917"), years(1915, 1917));
    assert_eq!(days("in 2014-16"), years(2014, 2016));
    assert_eq!(days("last August and September"), Some((date(2023, 8, 1), date(2023, 9, 30))));
    assert_eq!(days("on Tuesday and Wednesday"), range((8, 6), (8, 7)));
    assert_eq!(days("in May and July"), range((5, 1), (5, 31)));
}

#[test]
fn what_is_to_come_lies_ahead() {
    assert_eq!(ahead("will leave on Tuesday"), day(2024, 8, 13));
    assert_eq!(ahead("will leave next month"), Some((date(2024, 9, 1), date(2024, 9, 30))));
    assert_eq!(ahead("will leave in June"), Some((date(2025, 6, 1), date(2025, 6, 30))));
    assert_eq!(ahead("will leave by Friday"), range((8, 8), (8, 9)));
    assert_eq!(ahead("will leave within 14 months"), Some((date(2024, 8, 8), date(2025, 10, 8))));
    assert_eq!(ahead("will leave in three days"), day(2024, 8, 11));
    assert_eq!(ahead("will leave over the next six months"), Some((date(2024, 8, 8), date(2025, 2, 8))));
    assert_eq!(ahead("will leave tomorrow"), day(2024, 8, 9));
    assert_eq!(days("will leave next month"), None);
    assert_eq!(days("visits Rome later this month"), None);
    assert_eq!(ahead("visits Rome later this month"), range((8, 8), (8, 31)));
}

#[test]
fn what_the_text_does_not_tell_stays_unknown() {
    assert_eq!(days("in recent years"), None);
    assert_eq!(days("in the past few days"), None);
    assert_eq!(days("months ago"), None);
    assert_eq!(days("they may leave"), None);
    assert_eq!(days("a march of thousands"), None);
    assert_eq!(days("killed 2000 people"), None);
    assert_eq!(read("left on Tuesday", None)[0].days, None);
    assert_eq!(read("left on 3 March 2019", None)[0].days, day(2019, 3, 3));
    assert_eq!(days("left on February 30"), None);
    assert_eq!(days("for the first time since 1979"), None);
}

#[test]
fn other_times_of_the_article_are_counted_from() {
    let second = |text: &str| read(text, Some(date(2024, 8, 8)))[1].days;
    assert_eq!(second("on 5 August, and the next day"), day(2024, 8, 6));
    assert_eq!(second("on 5 August, and two days earlier"), day(2024, 8, 3));
    assert_eq!(second("on 5 August, and the same day"), day(2024, 8, 5));
    assert_eq!(second("in 2015. On 2 March that year"), day(2015, 3, 2));
    assert_eq!(second("in May. The following month it left"), range((6, 1), (6, 30)));
    assert_eq!(second("on 5 August, and a week later"), range((8, 9), (8, 15)));
    assert_eq!(days("It left the next day"), None);
    assert_eq!(second("on 5 August. The previous day it left"), day(2024, 8, 4));
    assert_eq!(second("in 2015, and ten days later"), years(2015, 2015));
}

proptest! {
    #[test]
    fn every_interval_is_ordered(words in proptest::collection::vec(
        prop_oneof![
            Just("last"), Just("month"), Just("late"), Just("July"), Just("2024"), Just("the"), Just("end"), Just("of"),
            Just("in"), Just("31"), Just("February"), Just("since"), Just("9999"), Just("ago"), Just("two"), Just("days"),
            Just("weekend"), Just("next"), Just("earlier"), Just("this"), Just("year"), Just("Tuesday"), Just("mid"),
            Just("-"), Just("between"), Just("from"), Just("to"), Just("and"), Just("years"), Just("later"), Just("1990s"),
            Just("winter"), Just("century"), Just("20th"), Just("quarter"), Just("past"), Just("by"), Just("Easter"),
            Just("2024-08-05"), Just("mid-July"), Just("999"), Just("decades"), Just("same"), Just("that"), Just("May")
        ], 0..12), year in 1i16..9999) {
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut end = 0;
        for found in Clock::new(Date::new(year, 8, 8).ok()).expressions(&words) {
            prop_assert!(found.tokens.start >= end && found.tokens.end <= words.len());
            end = found.tokens.end;
            for (first, last) in [found.days, found.ahead].into_iter().flatten() {
                prop_assert!(first <= last);
            }
        }
    }
}
