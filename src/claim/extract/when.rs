//! Which of a sentence's times belongs to which event.

use super::super::date::DateExpression;
use super::news;
use super::sentence::Found;
use super::view::View;
use crate::claim::Modality;
use crate::parse::{Relation, Upos, Xpos};
use jiff::civil::Date;
use std::ops::Range;

/// How many heads are climbed from an event to the verb whose time it shares.
const DEPTH: usize = 6;

/// When an event took place, as far as its sentence tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct When {
    /// The first and the last day on which it can have been.
    days: Option<(Date, Date)>,
    /// Whether the sentence tells it as news, without a time.
    is_news: bool,
}

impl When {
    fn on(date: &DateExpression, modality: Modality, is_verb: bool) -> Self {
        let days = match modality {
            Modality::Planned if is_verb => date.ahead.or(date.days),
            // `July's summit`, planned or not, is the nearest one.
            Modality::Planned => date.nearest(),
            _ => date.days,
        };
        Self { days, is_news: days.is_none() && date.is_recent && modality != Modality::Planned }
    }
}

/// Gives the events of a sentence the days that it tells, and marks those that it tells as news.
pub(super) fn date(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for found in found {
        let when = of_event(view, found.head, &found.tokens, found.is_verb, found.proposition.modality);
        found.proposition.earliest = when.days.map(|days| days.0);
        found.proposition.latest = when.days.map(|days| days.1);
        found.is_news = when.is_news;
    }
}

/// When the event took place that a verb or noun evokes; its trigger covers some tokens around it.
fn of_event(view: &View<'_, '_, '_>, head: usize, trigger: &Range<usize>, is_verb: bool, modality: Modality) -> When {
    if let Some(date) = own(view, head, trigger, is_verb) {
        return When::on(date, modality, is_verb);
    }
    if let Some(date) = next_to(view, head).filter(|_| !is_verb) {
        return When::on(date, modality, is_verb);
    }
    let mut at = head;
    for _ in 0..DEPTH {
        let Some(above) = view.head(at) else { break };
        match shared(view, at, above) {
            Share::Time => match own(view, above, &(above..above + 1), is_verb_like(view, above)) {
                Some(date) => return When::on(date, modality, is_verb),
                None => at = above,
            },
            Share::Qualified => match own(view, above, &(above..above + 1), false) {
                Some(date) => return When::on(date, modality, is_verb),
                None => break,
            },
            Share::Telling => return told(view, head, at, above, modality),
            Share::Nothing => break,
        }
    }
    let is_told = modality == Modality::Asserted && (is_verb || at != head) && is_main(view, at);
    When {
        days: None,
        is_news: is_told && news::is_news(view, at) && (at == head || !is_verb || !news::is_set_back(view, head)),
    }
}

/// What a word shares with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// The time.
    Time,
    /// The time, if the head, a noun, has one of its own.
    Qualified,
    /// The head tells of it, and so lies after it.
    Telling,
    Nothing,
}

/// What an event shares with what it depends on.
fn shared(view: &View<'_, '_, '_>, at: usize, above: usize) -> Share {
    let relation = view.relation(at);
    if is_verb_like(view, above) && matches!(relation, Relation::Ccomp | Relation::Parataxis) {
        let begun =
            view.related(at, &[Relation::Advmod, Relation::Mark]).any(|mark| mark < at && view.low(mark) == "when");
        return if begun { Share::Time } else { Share::Telling };
    }
    if !is_verb_like(view, at) && view.upos(at) != Upos::Adp {
        return of_noun(view, at, above);
    }
    match relation {
        Relation::Conj => Share::Time,
        Relation::Advcl => {
            let mark = view.related(at, &[Relation::Mark, Relation::Advmod]).find(|mark| *mark < at);
            let mark = mark.map_or("", |mark| view.low(mark));
            let is_participle = view.xpos(at) == Xpos::Vbg && mark.is_empty();
            if is_participle || matches!(mark, "when" | "as" | "while" | "where") {
                Share::Time
            } else {
                Share::Nothing
            }
        }
        Relation::Xcomp if !is_speech(view, above) => Share::Time,
        Relation::Xcomp => Share::Telling,
        // `the decision in 2012 to recognise it`
        Relation::Acl if view.xpos(at) == Xpos::Vb => Share::Time,
        Relation::Pcomp if matches!(view.low(above), "by" | "in" | "with") => Share::Time,
        Relation::Prep if is_verb_like(view, above) => Share::Time,
        // `the last time it did so was in 2015`
        Relation::Relcl if matches!(view.low(above), "time" | "day" | "year" | "month" | "week" | "moment") => {
            Share::Time
        }
        Relation::Relcl
            if view.related(at, &[Relation::Advmod]).any(|mark| matches!(view.low(mark), "where" | "when")) =>
        {
            Share::Time
        }
        // `the attack in July that killed dozens`
        Relation::Relcl | Relation::Acl => Share::Qualified,
        _ => Share::Nothing,
    }
}

/// What an event that a noun evokes shares with the word above it: the time of what is done with it, but not of what is
/// said of it.
fn of_noun(view: &View<'_, '_, '_>, noun: usize, above: usize) -> Share {
    let part = matches!(
        view.relation(noun),
        Relation::Dobj | Relation::Nsubj | Relation::Nsubjpass | Relation::Attr | Relation::Conj | Relation::Pobj
    );
    let held = matches!(view.relation(noun), Relation::Prep | Relation::Agent);
    if view.upos(above) == Upos::Adp {
        let within = matches!(view.low(above), "in" | "during" | "at" | "for" | "of" | "on" | "with" | "by" | "to");
        return if part && within { Share::Time } else { Share::Nothing };
    }
    if is_verb_like(view, above) {
        return if (part || held) && !is_speech(view, above) { Share::Time } else { Share::Nothing };
    }
    Share::Nothing
}

/// When something took place of which a verb tells: if that verb has a day, in the week up to it, or on that very day
/// if the words themselves are the deed.
fn told(view: &View<'_, '_, '_>, head: usize, clause: usize, teller: usize, modality: Modality) -> When {
    if modality == Modality::Planned {
        return When::default();
    }
    let fresh = news::is_told(view, clause);
    let Some(date) = own(view, teller, &(teller..teller + 1), true) else {
        let performed = matches!(view.xpos(clause), Xpos::Vbz | Xpos::Vbp);
        let is_news = fresh
            && performed
            && (head == clause || view.xpos(head) != Xpos::Vbg)
            && modality == Modality::Asserted
            && news::is_news(view, teller);
        return When { days: None, is_news };
    };
    if !fresh {
        return When::default();
    }
    let performed = matches!(view.xpos(clause), Xpos::Vbz | Xpos::Vbp | Xpos::Vbg) || is_performative(view, teller);
    let days = date.days.map(|(first, last)| if performed { (first, last) } else { (news::week_before(first), last) });
    When { days, is_news: false }
}

/// The time that a word has for itself.
fn own<'v>(
    view: &'v View<'_, '_, '_>,
    head: usize,
    trigger: &Range<usize>,
    is_verb: bool,
) -> Option<&'v DateExpression> {
    let distance = |date: &&DateExpression| {
        if date.tokens.start >= trigger.end {
            date.tokens.start - trigger.end
        } else {
            trigger.start.saturating_sub(date.tokens.end)
        }
    };
    let belongs = |date: &&DateExpression| {
        let within = trigger.start <= date.tokens.start && date.tokens.end <= trigger.end;
        let Some(governor) = governor(view, &date.tokens) else { return within };
        if within || governor == head || trigger.contains(&governor) {
            return true;
        }
        if !is_verb {
            return false;
        }
        // `2015, when it signed …`: what is said of the time itself.
        let of_time = date.tokens.contains(&view.head(head).unwrap_or(head)) && view.relation(head) == Relation::Relcl;
        of_time || verb_above(view, governor, &date.tokens) == Some(head)
    };
    view.dates.iter().filter(belongs).min_by_key(distance)
}

/// The time that follows an event noun and its phrase at once, wherever the parser has hung it: `the invasion of Gaza four
/// years ago`; not a day of the news, which dates the verb.
fn next_to<'v>(view: &'v View<'_, '_, '_>, noun: usize) -> Option<&'v DateExpression> {
    let end = view.tokens.get(noun)?.subtree.end;
    view.dates.iter().find(|date| date.tokens.start == end && !date.is_recent && date.days.is_some())
}

/// The word that a time qualifies.
fn governor(view: &View<'_, '_, '_>, date: &Range<usize>) -> Option<usize> {
    let outside = date.clone().find(|token| view.head(*token).is_none_or(|head| !date.contains(&head)))?;
    let mut at = view.head(outside)?;
    for _ in 0..DEPTH {
        if !view.is_time(at) && view.upos(at) != Upos::Adp {
            return Some(at);
        }
        at = view.head(at)?;
    }
    None
}

/// The verb of the clause in which a time stands, unless it qualifies a noun that follows it: `Tuesday's attack`.
fn verb_above(view: &View<'_, '_, '_>, governor: usize, date: &Range<usize>) -> Option<usize> {
    if date.end <= governor && !is_verb_like(view, governor) {
        return None;
    }
    let mut at = governor;
    for _ in 0..DEPTH {
        if is_verb_like(view, at) {
            return Some(at);
        }
        at = view.head(at)?;
    }
    None
}

/// Whether a verb is that of a clause that stands for itself, not one that tells what lies behind it: `after …`, `who …`
fn is_main(view: &View<'_, '_, '_>, verb: usize) -> bool {
    !matches!(view.relation(verb), Relation::Advcl | Relation::Relcl | Relation::Acl | Relation::Pcomp | Relation::Amod)
}

fn is_verb_like(view: &View<'_, '_, '_>, token: usize) -> bool {
    matches!(view.upos(token), Upos::Verb | Upos::Aux) && view.relation(token) != Relation::Amod
}

/// Whether a verb tells or judges, so that its time is not that of what it tells of.
fn is_speech(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(
        lemma,
        "say"
            | "tell"
            | "condemn"
            | "denounce"
            | "criticise"
            | "criticize"
            | "slam"
            | "blast"
            | "decry"
            | "deplore"
            | "welcome"
            | "praise"
            | "hail"
            | "applaud"
            | "back"
            | "support"
            | "endorse"
            | "defend"
            | "justify"
            | "accuse"
            | "blame"
            | "claim"
            | "allege"
            | "deny"
            | "reject"
            | "dismiss"
            | "demand"
            | "urge"
            | "ask"
            | "request"
            | "call"
            | "describe"
            | "discuss"
            | "mention"
            | "recall"
            | "remember"
            | "mark"
            | "commemorate"
            | "investigate"
            | "probe"
            | "protest"
            | "regret"
            | "lament"
            | "respond"
            | "react"
            | "warn"
            | "threaten"
            | "follow"
            | "precede"
            | "cite"
            | "note"
            | "report"
            | "explain"
            | "refer"
            | "comment"
            | "vow"
            | "pledge"
            | "promise"
            | "plan"
            | "refuse"
            | "want"
            | "hope"
            | "expect"
            | "consider"
            | "oppose"
            | "link"
            | "quote"
            | "acknowledge"
            | "admit"
            | "confirm"
            | "call for"
            | "complain"
            | "question"
            | "avenge"
            | "retaliate"
    )
}

/// Whether to say so is to do it: `announced that it was severing ties`
fn is_performative(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(lemma, "announce" | "declare" | "decide" | "proclaim" | "decree" | "order")
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Metadata};
    use crate::claim::{EventClass, Extractor};
    use crate::entity::{Gazetteer, recognise};
    use jiff::civil::{Date, date};

    /// The days of the first event of a class in a text published on a day, or at an address.
    fn days_of(text: &str, class: EventClass, metadata: Metadata) -> Option<(Date, Date)> {
        let article = Article::new("test", metadata, text);
        let parsed = crate::parse::parse(&article.text, &[]);
        let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
        let claims = Extractor::embedded().unwrap().claims(&article, &parsed, &entities);
        let claim = claims.iter().flatten().find(|claim| claim.proposition.class == class);
        let claim = claim.unwrap_or_else(|| panic!("no {} in: {text}", class.name()));
        claim.proposition.earliest.zip(claim.proposition.latest)
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
}
