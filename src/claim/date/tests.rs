use super::*;
use jiff::civil::date;
use proptest::prelude::*;

/// The first expression of a sentence published on Thursday 8 August 2024, as its days.
fn days(text: &str) -> Option<(Date, Date)> {
    read(text, Some(date(2024, 8, 8))).first().and_then(|expression| expression.days)
}

fn read(text: &str, published: Option<Date>) -> Vec<DateExpression> {
    let parsed = crate::parse::parse(text, &[]);
    let words = parsed.sentences.iter().flat_map(|s| &s.tokens).map(|t| crate::claim::extract::lower(t.text));
    expressions(&words.collect::<Vec<_>>(), published)
}

fn day(year: i16, month: i8, day: i8) -> Option<(Date, Date)> {
    Some((date(year, month, day), date(year, month, day)))
}

fn range(from: (i8, i8), to: (i8, i8)) -> Option<(Date, Date)> {
    Some((date(2024, from.0, from.1), date(2024, to.0, to.1)))
}

#[test]
fn days_are_told_by_their_names_and_numbers() {
    assert_eq!(days("left on Tuesday"), day(2024, 8, 6));
    assert_eq!(days("left on Thursday night"), day(2024, 8, 8));
    assert_eq!(days("left on 5 August"), day(2024, 8, 5));
    assert_eq!(days("left on Aug. 4"), day(2024, 8, 4));
    assert_eq!(days("left on December 20"), day(2023, 12, 20));
    assert_eq!(days("left on the 3rd of March 2019"), day(2019, 3, 3));
    assert_eq!(days("left on March 3, 2019"), day(2019, 3, 3));
    assert_eq!(days("left yesterday"), day(2024, 8, 7));
    assert_eq!(days("left two days ago"), day(2024, 8, 6));
}

#[test]
fn longer_times_keep_their_width() {
    assert_eq!(days("earlier this month"), range((8, 1), (8, 8)));
    assert_eq!(days("this month"), range((8, 1), (8, 31)));
    assert_eq!(days("last month"), range((7, 1), (7, 31)));
    assert_eq!(days("in late July"), range((7, 21), (7, 31)));
    assert_eq!(days("at the end of July"), range((7, 21), (7, 31)));
    assert_eq!(days("in mid-July"), range((7, 11), (7, 20)));
    assert_eq!(days("a July raid"), range((7, 1), (7, 31)));
    assert_eq!(days("over the weekend"), range((8, 3), (8, 4)));
    assert_eq!(days("in 2021"), Some((date(2021, 1, 1), date(2021, 12, 31))));
    assert_eq!(days("last year's takeover"), Some((date(2023, 1, 1), date(2023, 12, 31))));
    assert_eq!(days("since 2021"), Some((date(2021, 1, 1), date(2024, 8, 8))));
    assert_eq!(days("since at least 2021"), Some((date(2021, 1, 1), date(2024, 8, 8))));
}

#[test]
fn what_the_text_does_not_tell_stays_unknown() {
    assert_eq!(days("in recent years"), None);
    assert_eq!(days("they may leave"), None);
    assert_eq!(days("a march of thousands"), None);
    assert_eq!(read("left on Tuesday", None)[0].days, None);
    assert_eq!(read("left on 3 March 2019", None)[0].days, day(2019, 3, 3));
    assert_eq!(days("left on February 30"), None);
}

#[test]
fn the_next_day_follows_the_day_before_it() {
    let found = read("on 5 August, and the next day", Some(date(2024, 8, 8)));
    assert_eq!(found[1].days, day(2024, 8, 6));
}

proptest! {
    #[test]
    fn every_interval_is_ordered(words in proptest::collection::vec(
        prop_oneof![
            Just("last"), Just("month"), Just("late"), Just("July"), Just("2024"), Just("the"), Just("end"), Just("of"),
            Just("in"), Just("31"), Just("February"), Just("since"), Just("9999"), Just("ago"), Just("two"), Just("days"),
            Just("weekend"), Just("next"), Just("earlier"), Just("this"), Just("year"), Just("Tuesday"), Just("mid"), Just("-")
        ], 0..12), year in 1i16..9999) {
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut end = 0;
        for found in expressions(&words, Date::new(year, 8, 8).ok()) {
            prop_assert!(found.tokens.start >= end && found.tokens.end <= words.len());
            end = found.tokens.end;
            if let Some((first, last)) = found.days {
                prop_assert!(first <= last);
            }
        }
    }
}
