use crate::article::{Article, Metadata};
use crate::claim::{Claim, EventClass, Extractor, Modality};
use crate::entity::{Gazetteer, recognise};
use jiff::civil::{Date, date};

/// The days of the first event of a class in a text published on a day, or at an address.
fn days_of(text: &str, class: EventClass, metadata: Metadata) -> Option<(Date, Date)> {
    let claim = first_of(text, class, metadata);
    claim.proposition.earliest.zip(claim.proposition.latest)
}

/// The first claim of a class in a text.
fn first_of(text: &str, class: EventClass, metadata: Metadata) -> Claim {
    let article = Article::new("test", metadata, text);
    let parsed = crate::parse::parse(&article.text, &[]);
    let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
    let claims = Extractor::embedded().unwrap().claims(&article, &parsed, &entities);
    let claim = claims.into_iter().flatten().find(|claim| claim.proposition.class == class);
    claim.unwrap_or_else(|| panic!("no {} in: {text}", class.name()))
}

/// The same, of a text published on Thursday 8 August 2024.
fn days(text: &str, class: EventClass) -> Option<(Date, Date)> {
    days_of(text, class, Metadata { published: Some(date(2024, 8, 8)), ..Metadata::default() })
}

fn from_to(from: (i16, i8, i8), to: (i16, i8, i8)) -> Option<(Date, Date)> {
    Some((date(from.0, from.1, from.2), date(to.0, to.1, to.2)))
}

fn august(day: i8) -> Option<(Date, Date)> {
    from_to((2024, 8, day), (2024, 8, day))
}

#[test]
fn a_time_belongs_to_the_verb_or_noun_that_it_qualifies() {
    use EventClass::{AmbassadorRecall, Attack, Condemnation};
    assert_eq!(days("Norway recalled its ambassador from Chad on Monday.", AmbassadorRecall), august(5));
    assert_eq!(days("On Monday, Norway recalled its ambassador from Chad.", AmbassadorRecall), august(5));
    let text = "Norway condemned Tuesday's attack on Chad.";
    assert_eq!(days(text, Attack), august(6));
    assert_eq!(days(text, Condemnation), from_to((2024, 8, 2), (2024, 8, 8)));
}

#[test]
fn a_time_is_shared_with_what_is_joined_to_the_verb() {
    use EventClass::{AmbassadorRecall, Condemnation};
    let text = "On Monday, Norway condemned Chad and recalled its ambassador from the country.";
    assert_eq!(days(text, Condemnation), august(5));
    assert_eq!(days(text, AmbassadorRecall), august(5));
}

#[test]
fn what_a_dated_report_tells_lies_in_the_week_before_it() {
    use EventClass::{AmbassadorRecall, SeveranceOfRelations};
    let told = "Norway has recalled its ambassador from Chad, the foreign ministry said on Tuesday.";
    assert_eq!(days(told, AmbassadorRecall), from_to((2024, 7, 31), (2024, 8, 6)));
    let announced = "Norway announced on Tuesday that it was severing diplomatic ties with Chad.";
    assert_eq!(days(announced, SeveranceOfRelations), august(6));
}

#[test]
fn news_of_the_day_has_the_week_up_to_publication() {
    use EventClass::SeveranceOfRelations;
    let headline = "Norway severs diplomatic ties with Chad";
    assert_eq!(days(headline, SeveranceOfRelations), from_to((2024, 8, 2), (2024, 8, 8)));
    let earlier = "Norway had previously severed diplomatic ties with Chad.";
    assert_eq!(days(earlier, SeveranceOfRelations), None);
    let far = "It rained. It rained. It rained. Norway severed diplomatic ties with Chad.";
    assert_eq!(days(far, SeveranceOfRelations), None);
}

#[test]
fn other_sentences_on_the_event_date_it() {
    use EventClass::SeveranceOfRelations;
    let text = "The government met. It rained. Norway had severed diplomatic ties with Chad. Norway severed diplomatic ties with Chad in May.";
    assert_eq!(days(text, SeveranceOfRelations), from_to((2024, 5, 1), (2024, 5, 31)));
}

#[test]
fn the_address_tells_when_an_article_was_published() {
    let at = |url: &str| Metadata { url: Some(url.to_owned()), ..Metadata::default() };
    let text = "Norway recalled its ambassador from Chad on Monday.";
    let of = |url: &str| days_of(text, EventClass::AmbassadorRecall, at(url));
    assert_eq!(of("https://news.example/2024/08/08/talks"), august(5));
    assert_eq!(of("https://news.example/2024/08/talks"), from_to((2024, 7, 26), (2024, 8, 31)));
    assert_eq!(of("https://news.example/talks"), None);
}

/// The bounds of the first event of a class in a text published on Thursday 8 August 2024.
fn bounds(text: &str, class: EventClass) -> (Option<Date>, Option<Date>) {
    let published = Some(date(2024, 8, 8));
    let claim = first_of(text, class, Metadata { published, ..Metadata::default() });
    (claim.proposition.earliest, claim.proposition.latest)
}

#[test]
fn what_has_no_day_took_place_by_publication_or_is_to_come() {
    use EventClass::{Attack, EmbassyOpening, SeveranceOfRelations};
    let published = Some(date(2024, 8, 8));
    assert_eq!(
        bounds("Chad had earlier severed diplomatic ties with Norway.", SeveranceOfRelations),
        (None, published)
    );
    assert_eq!(bounds("Chad will reopen its embassy in Norway.", EmbassyOpening), (published, None));
    // What was planned long ago may have been done since.
    assert_eq!(bounds("Chad had promised to reopen its embassy in Norway.", EmbassyOpening), (None, None));
    assert_eq!(bounds("In 2019, Chad promised to reopen its embassy in Norway.", EmbassyOpening), (None, None));
    assert_eq!(bounds("Chad has attacked Niger in recent years.", Attack), (None, published));
}

#[test]
fn a_year_that_qualifies_a_treaty_is_not_that_of_its_breach() {
    let text = "Norway said Chad had been cheating for years on the 1987 pact.";
    assert_eq!(bounds(text, EventClass::Accusation), (None, Some(date(2024, 8, 8))));
}

#[test]
fn news_of_an_unknown_day_is_not_dated_by_what_was_before() {
    let text = "Chad and Norway signed an agreement on Saturday. An earlier agreement between Chad and Norway was signed in \
                March 2019.";
    let at = |url: Option<&str>| {
        let metadata = Metadata { url: url.map(str::to_owned), ..Metadata::default() };
        let claim = first_of(text, EventClass::Agreement, metadata);
        (claim.proposition.earliest, claim.proposition.latest)
    };
    assert_eq!(at(None), (None, None));
    let february = at(Some("https://news.example/2020/02/chad-norway.html"));
    assert_eq!(february, (Some(date(2020, 1, 26)), Some(date(2020, 2, 29))));
}

#[test]
fn days_are_counted_from_other_events_of_the_sentence() {
    use EventClass::{AmbassadorRecall, Attack, Sanction, SanctionRelief};
    let text = "Norway recalled its ambassador from Chad on Monday, two days after Chad attacked Niger.";
    assert_eq!(days(text, Attack), august(3));
    assert_eq!(days(text, AmbassadorRecall), august(5));
    let text = "Since the revolt began in March 2011, Norway has imposed sanctions on Chad.";
    assert_eq!(days(text, Sanction), from_to((2011, 3, 1), (2024, 8, 8)));
    let text = "The sanctions imposed on Chad by Norway in May were lifted on Monday.";
    assert_eq!(days(text, SanctionRelief), august(5));
}

#[test]
fn a_plan_has_a_time_of_its_own() {
    use EventClass::EmbassyOpening;
    let text = "Norway and Chad agreed on Monday to reopen their embassies.";
    assert_eq!(bounds(text, EmbassyOpening), (Some(date(2024, 8, 8)), None));
    assert_eq!(
        days("Norway was to have opened an embassy in Chad in May.", EmbassyOpening),
        from_to((2024, 5, 1), (2024, 5, 31))
    );
}

#[test]
fn what_is_told_in_the_present_with_a_time_to_come_is_planned() {
    let of = |text: &str, class: EventClass| {
        let published = Some(date(2024, 8, 8));
        let said = first_of(text, class, Metadata { published, ..Metadata::default() }).proposition;
        (said.modality, said.earliest.zip(said.latest))
    };
    assert_eq!(
        of("Norway is hosting a summit with Chad next Wednesday.", EventClass::Meeting),
        (Modality::Planned, august(14))
    );
    assert_eq!(of("Norway's president is due in Chad on Friday.", EventClass::Visit), (Modality::Planned, august(9)));
    assert_eq!(
        of("Norway recalled its ambassador from Chad on Friday.", EventClass::AmbassadorRecall).0,
        Modality::Asserted
    );
}

#[test]
fn what_was_done_in_another_age_is_no_news() {
    use EventClass::SeveranceOfRelations;
    assert_eq!(days("After the revolution, Chad severed ties with Norway.", SeveranceOfRelations), None);
    assert_eq!(days("Under his predecessor, Chad severed ties with Norway.", SeveranceOfRelations), None);
    assert_eq!(days("When the junta took over, Chad severed ties with Norway.", SeveranceOfRelations), None);
}

#[test]
fn a_time_behind_a_verb_is_not_that_of_what_another_does() {
    use EventClass::{AmbassadorRecall, SeveranceOfRelations};
    let text = "Norway recalled its ambassador from Chad in May, and Kenya severed ties with Chad.";
    assert_eq!(days(text, AmbassadorRecall), from_to((2024, 5, 1), (2024, 5, 31)));
    assert_eq!(days(text, SeveranceOfRelations), None);
    let text = "In May, Norway recalled its ambassador from Chad, and Kenya severed ties with Chad.";
    assert_eq!(days(text, SeveranceOfRelations), from_to((2024, 5, 1), (2024, 5, 31)));
}

#[test]
fn what_was_called_off_has_the_days_that_it_was_planned_for() {
    use EventClass::Visit;
    assert_eq!(days("On Monday, Norway's president cancelled Friday's visit to Chad.", Visit), august(9));
    let metadata = Metadata { published: Some(date(2024, 8, 8)), ..Metadata::default() };
    let claim = first_of("Norway's president has cancelled his visit to Chad.", Visit, metadata);
    assert_eq!((claim.proposition.earliest, claim.proposition.latest), (None, None));
}
