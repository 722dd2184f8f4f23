//! Times that are told by another event of the sentence: `on Friday, two days after Chad had attacked`, `since the revolt
//! began in 2011`

use super::super::share::is_verb_like;
use super::super::view::View;
use super::own::own;
use super::{DEPTH, days_of_verb};
use crate::claim::date::Measure;
use crate::parse::Relation;
use jiff::civil::Date;

/// The most days of a time from which another one is counted.
const WIDEST: i32 = 62;

/// When an event took place from which the verb above counts so many days.
pub(super) fn counted(view: &View<'_, '_, '_>, head: usize) -> Option<(Date, Date)> {
    let (mark, clause) = marked(view, head)?;
    let measure = Measure::ending_at(&view.lower, mark)?;
    let verb = view.sentence.ancestors(clause).take(DEPTH).find(|at| is_verb_like(view, *at))?;
    let (first, last) = days_of_verb(view, verb).filter(|(first, last)| (*last - *first).get_days() <= WIDEST)?;
    if view.low(mark) == "after" { measure.before((first, last)) } else { measure.after((first, last)) }
}

/// The `after` or `before` that an event stands behind, and the word by which that hangs on what is counted from it.
fn marked(view: &View<'_, '_, '_>, head: usize) -> Option<(usize, usize)> {
    let is_mark = |at: &usize| matches!(view.low(*at), "after" | "before");
    match view.relation(head) {
        Relation::Advcl => {
            let marks = [Relation::Mark, Relation::Advmod, Relation::Prep];
            view.related(head, &marks).filter(|at| *at < head).find(is_mark).map(|mark| (mark, head))
        }
        Relation::Pobj | Relation::Pcomp => view.head(head).filter(is_mark).map(|mark| (mark, mark)),
        _ => None,
    }
}

/// The days since what a clause with `since` tells, which hangs on a verb.
pub(super) fn since(view: &View<'_, '_, '_>, verb: usize) -> Option<(Date, Date)> {
    let clauses = view.related(verb, &[Relation::Advcl]);
    let is_since =
        |clause: &usize| view.related(*clause, &[Relation::Mark, Relation::Prep]).any(|at| view.low(at) == "since");
    clauses.into_iter().filter(is_since).find_map(|clause| own(view, clause, &(clause..clause + 1), true)?.since)
}
