//! Whom a clause below a trigger is about: `allegations that Mali armed them`

use super::actor::filled;
use super::filler::Filler;
use super::object::objects;
use super::site::Site;
use super::subject::subject;
use super::view::View;
use crate::parse::Relation;

impl Site {
    /// Whom a clause below the trigger is about: `allegations that Mali armed them`, `will respond if Mali attacks`; or
    /// whom it does something to: `refused to receive Mali's envoy`.
    pub(super) fn of_clause(&self, view: &View<'_, '_, '_>, conjunction: &str) -> Option<Filler> {
        let heads = [Some(self.head), self.object];
        if conjunction == "to do" {
            let clause = view.dependent(self.head, Relation::Xcomp)?;
            let prepositions = view.related(clause, &[Relation::Prep, Relation::Dative]);
            let near = prepositions.filter(|at| matches!(view.low(*at), "to" | "with" | "from"));
            let objects = objects(view, clause).into_iter().filter(|at| *at > clause);
            return objects
                .chain(near.filter_map(|at| view.dependent(at, Relation::Pobj)))
                .find_map(|token| filled(view, token, 0.9));
        }
        let relations: &[Relation] = match conjunction {
            "if" => &[Relation::Advcl],
            _ => &[Relation::Acl, Relation::Ccomp, Relation::Relcl],
        };
        let marked = |clause: &usize| {
            let mut marks = view.related(*clause, &[Relation::Mark]).map(|at| view.low(at));
            if conjunction == "if" {
                marks.any(|mark| matches!(mark, "if" | "unless"))
            } else {
                // `asked whether Mali armed them` asks nothing of Mali.
                !marks.any(|mark| matches!(mark, "whether" | "if"))
            }
        };
        let clause = heads.into_iter().flatten().find_map(|head| view.related(head, relations).find(marked))?;
        let found = subject(view, clause).filter(|found| found.token > self.head || conjunction == "if")?;
        filled(view, found.token, found.quality * 0.95)
    }
}
