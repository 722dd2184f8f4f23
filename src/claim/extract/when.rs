//! Which of a sentence's times belongs to which event.

mod ahead;
mod measured;
mod own;

use super::super::date::DateExpression;
use super::found::Found;
use super::modality::own_modality;
use super::news;
use super::share::{Share, is_verb_like, shared};
use super::stance::of_verb;
use super::verb::auxiliaries;
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::{Relation, Upos, Xpos};
use ahead::{Present, is_past_plan, present};
use jiff::civil::Date;
use own::{completed, next_to, own};
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
    /// The days on which it is still to come, if it is.
    ahead: Option<(Date, Date)>,
}

impl When {
    fn on(date: &DateExpression, modality: Modality, is_verb: bool, is_past_plan: bool) -> Self {
        let days = match modality {
            Modality::Planned if is_verb && !is_past_plan => date.ahead.or(date.days),
            // `July's summit`, planned or not, is the nearest one.
            Modality::Planned => date.nearest(),
            _ => date.days,
        };
        let is_news = days.is_none() && date.is_recent && modality != Modality::Planned;
        Self { days, is_news, ahead: date.ahead }
    }

    /// The given days, and nothing more.
    fn fixed(days: (Date, Date)) -> Self {
        Self { days: Some(days), ..Self::default() }
    }

    /// Whether what is told in the present is still to come.
    fn lies_ahead(&self, present: Present, class: EventClass) -> bool {
        let is_occasion = matches!(class, EventClass::Visit | EventClass::Meeting);
        let can = || self.ahead.is_some_and(|ahead| self.days.is_none_or(|days| days.1 < ahead.0));
        match present {
            Present::No => false,
            Present::Simple if !is_occasion => self.days.is_none() && self.ahead.is_some(),
            Present::Simple | Present::Progressive => can(),
        }
    }
}

/// Gives the events of a sentence the days that it tells, and marks those that it tells as news.
pub(super) fn date(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for found in found {
        let mut when = if found.is_called_off() {
            planned_for(view, found)
        } else {
            of_event(view, found.head, &found.tokens, found.is_verb, found.proposition.modality)
        };
        let said = &mut found.proposition;
        if said.modality == Modality::Asserted
            && said.class.group() != EventGroup::SpeechActs
            && when.lies_ahead(present(view, found.head), said.class)
        {
            said.modality = Modality::Planned;
            when = When { days: when.ahead, ..When::default() };
        }
        found.proposition.earliest = when.days.map(|days| days.0);
        found.proposition.latest = when.days.map(|days| days.1);
        found.is_news = when.is_news;
        found.is_ahead = found.proposition.modality == Modality::Planned && is_ahead(view, found.head);
    }
}

/// When an occasion was to be that was called off: its own time, not that of the verb that calls it off.
fn planned_for(view: &View<'_, '_, '_>, found: &Found) -> When {
    let own = own(view, found.head, &found.tokens, false).or_else(|| next_to(view, found.head));
    own.map_or_else(When::default, |date| When::on(date, Modality::Planned, false, false))
}

/// Whether what is planned is planned at the time of the news: no verb on which it depends lies further back, and no
/// time that has passed is told.
fn is_ahead(view: &View<'_, '_, '_>, head: usize) -> bool {
    let set_back = |verb: usize| {
        let mut auxiliaries = view.related(verb, &[Relation::Aux, Relation::Auxpass]);
        auxiliaries.any(|at| matches!(view.low(at), "had" | "'d")) || news::is_set_back(view, verb)
    };
    let mut verbs = view.sentence.ancestors(head).take(DEPTH).filter(|at| is_verb_like(view, *at));
    view.dates.iter().all(|date| date.is_recent || date.days.is_none()) && !verbs.any(set_back)
}

/// When the event took place that a verb or noun evokes; its trigger covers some tokens around it.
fn of_event(view: &View<'_, '_, '_>, head: usize, trigger: &Range<usize>, is_verb: bool, modality: Modality) -> When {
    let past_plan = modality == Modality::Planned && is_past_plan(view, head);
    let on = |date: &DateExpression| When::on(date, modality, is_verb, past_plan);
    if let Some(date) = own(view, head, trigger, is_verb) {
        return on(date);
    }
    if let Some(date) = next_to(view, head).filter(|_| !is_verb) {
        return on(date);
    }
    if modality != Modality::Planned
        && let Some(days) = measured::counted(view, head)
    {
        return When::fixed(days);
    }
    let mut at = head;
    let mut is_of_then = false;
    for _ in 0..DEPTH {
        if modality != Modality::Planned
            && is_verb_like(view, at)
            && let Some(days) = measured::since(view, at)
        {
            return When::fixed(days);
        }
        let Some(above) = view.head(at) else { break };
        // `the last time it did so was …`
        is_of_then |= view.relation(at) == Relation::Relcl && matches!(view.low(above), "time" | "occasion");
        match shared(view, at, above) {
            Share::Time if is_of_other(view, at, above, modality) => break,
            Share::Time => match own(view, above, &(above..above + 1), is_verb_like(view, above)) {
                Some(date) if is_of_first(view, date, at, above) => return When::default(),
                Some(date) => return on(date),
                None => match completed(view, above).filter(|_| completes(view, at, modality)) {
                    Some(date) => return on(date),
                    None => at = above,
                },
            },
            Share::Qualified => match own(view, above, &(above..above + 1), false) {
                Some(date) => return on(date),
                None => break,
            },
            Share::Telling => return told(view, head, at, above, modality),
            Share::Nothing => break,
        }
    }
    let is_told = modality == Modality::Asserted && (is_verb || at != head) && is_main(view, at) && !is_of_then;
    let is_news = is_told && news::is_news(view, at) && (at == head || !is_verb || !news::is_set_back(view, head));
    When { is_news, ..When::default() }
}

/// The days of what a verb tells.
fn days_of_verb(view: &View<'_, '_, '_>, verb: usize) -> Option<(Date, Date)> {
    let modality = stance_of(view, verb).filter(|modality| *modality == Modality::Planned);
    of_event(view, verb, &(verb..verb + 1), true, modality.unwrap_or(Modality::Asserted)).days
}

/// Whether what is told is done at another time than the verb above: a fact beside a plan (`will meet on Sunday at Chad's
/// request`), or a plan that was made (`agreed on Friday to reopen`).
fn is_of_other(view: &View<'_, '_, '_>, at: usize, above: usize, modality: Modality) -> bool {
    if !is_verb_like(view, above) {
        return false;
    }
    match modality {
        Modality::Asserted => {
            let is_future = own_modality(view, above, 1) == Some(Modality::Planned);
            is_future || is_verb_like(view, at) && stance_of(view, above) == Some(Modality::Planned)
        }
        Modality::Planned => {
            let decides = view.xpos(above) == Xpos::Vbd || auxiliaries(view, above).perfect;
            decides && view.upos(above) != Upos::Aux && view.relation(at) == Relation::Xcomp
        }
        _ => false,
    }
}

/// Whether a time behind a verb is not that of what another does who is joined to it: `passed a bill in May, and Chad
/// recalled its envoy`; a day of the news is that of both
fn is_of_first(view: &View<'_, '_, '_>, date: &DateExpression, at: usize, above: usize) -> bool {
    let joined = view.relation(at) == Relation::Conj && view.dependent(at, Relation::Nsubj).is_some();
    joined && !date.is_recent && (above..at).contains(&date.tokens.start)
}

/// How a verb's own event is meant.
fn stance_of(view: &View<'_, '_, '_>, verb: usize) -> Option<Modality> {
    of_verb(view, verb).map(|stance| stance.modality)
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
        return When { is_news, ..When::default() };
    };
    if !fresh {
        return When::default();
    }
    let performed = matches!(view.xpos(clause), Xpos::Vbz | Xpos::Vbp | Xpos::Vbg) || is_performative(view, teller);
    let days = date.days.map(|(first, last)| if performed { (first, last) } else { (news::week_before(first), last) });
    When { days, ..When::default() }
}

/// Whether the time of what completes the verb above is that of an event: of its subject or a plan, not of a fact joined
/// to it.
fn completes(view: &View<'_, '_, '_>, at: usize, modality: Modality) -> bool {
    modality == Modality::Planned || !is_verb_like(view, at)
}

/// Whether a verb is that of a clause that stands for itself, not one that tells what lies behind it: `after …`, `who …`
fn is_main(view: &View<'_, '_, '_>, verb: usize) -> bool {
    !matches!(view.relation(verb), Relation::Advcl | Relation::Relcl | Relation::Acl | Relation::Pcomp | Relation::Amod)
}

/// Whether to say so is to do it: `announced that it was severing ties`
fn is_performative(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let lemma = view.tokens.get(verb).map_or("", |token| &token.lemma);
    matches!(lemma, "announce" | "declare" | "decide" | "proclaim" | "decree" | "order")
}

#[cfg(test)]
mod tests;
