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
        let clause = heads.into_iter().flatten().find_map(|head| view.related(head, relations).find(marked));
        let Some(clause) = clause else { return self.of_misread_condition(view).filter(|_| conjunction == "if") };
        let found = subject(view, clause).filter(|found| found.token > self.head || conjunction == "if")?;
        filled(view, found.token, found.quality * 0.95)
    }

    /// Who is to do what a threat follows from, where the parser took the verb for a noun: `if Mali attacks, Niger will`
    fn of_misread_condition(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        let clause = view
            .related(self.head, &[Relation::Advcl, Relation::Nsubj, Relation::Npadvmod])
            .find(|at| *at < self.head)?;
        let first = view.subtree(clause).start;
        let opening = first.checked_sub(1).filter(|at| matches!(view.low(*at), "if" | "unless" | "should"))?;
        let doer = view.related(clause, &[Relation::Compound, Relation::Nsubj]).find(|at| *at > opening)?;
        filled(view, doer, 0.85)
    }
}
