//! Who acts in a relative clause: `Mali, whose army fought …`, `urged Mali to lift the ban it had imposed`

use super::argument::{called_on, objects, own_subject};
use super::governor::governing;
use super::joined::explained;
use super::verb::{auxiliaries, is_verb};
use super::view::View;
use crate::parse::{Relation, Xpos};

/// Whose forces or officials do something in a relative clause, as whoever they belong to does: `Mali, whose army fought …`
pub(super) fn of_whose(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
    let whose = view.dependent(token, Relation::Poss).filter(|at| view.xpos(*at) == Xpos::WpPossessive)?;
    let acts = matches!(
        view.low(token),
        "army"
            | "armies"
            | "military"
            | "navy"
            | "forces"
            | "troops"
            | "soldiers"
            | "fighters"
            | "warplanes"
            | "government"
            | "regime"
            | "police"
            | "militia"
            | "militias"
            | "diplomats"
            | "officials"
    );
    let clause = view.head(token).filter(|_| acts && whose < token)?;
    let noun = view.head(clause).filter(|noun| *noun < whose && view.relation(clause) == Relation::Relcl)?;
    Some(explained(view, noun))
}

/// Whom a pronoun means that does something in what somebody else is asked about or judged for: `urged Mali to lift the ban
/// it had imposed`, `criticised Mali for the shelter it gave`
pub(super) fn of_other(view: &View<'_, '_, '_>, pronoun: usize) -> Option<usize> {
    let is_pronoun = view.xpos(pronoun) == Xpos::Prp && matches!(view.low(pronoun), "it" | "they");
    let clause = view.head(pronoun).filter(|clause| is_pronoun && view.relation(*clause) == Relation::Relcl)?;
    let noun = view.head(clause).filter(|noun| *noun < pronoun)?;
    let above = view.head(noun)?;
    match view.relation(noun) {
        Relation::Dobj if auxiliaries(view, above).infinitive => {
            let asking =
                view.head(above).filter(|asking| view.relation(above) == Relation::Xcomp && is_verb(view, *asking))?;
            governing(view, asking).filter(|governor| governor.object)?;
            let asked = objects(view, asking).first().copied().filter(|asked| *asked < above);
            asked.or_else(|| called_on(view, asking, above)).filter(|asked| is_other(view, asking, *asked))
        }
        Relation::Pobj if matches!(view.low(above), "for" | "over") => {
            let judging = view.head(above).filter(|judging| is_verb(view, *judging))?;
            let judged = view.related(judging, &[Relation::Dobj]).find(|at| *at < above)?;
            Some(judged).filter(|judged| is_other(view, judging, *judged))
        }
        _ => None,
    }
}

/// Whether the object of a verb means somebody, and another than its subject.
fn is_other(view: &View<'_, '_, '_>, verb: usize, object: usize) -> bool {
    let actors =
        |at: usize| view.group_at(at).map(|group| &view.groups[group].actors).filter(|actors| !actors.is_empty());
    let subject = own_subject(view, verb).and_then(actors);
    actors(object).is_some_and(|object| subject.is_none_or(|subject| subject != object))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn what_an_army_does_its_state_does() {
        let text = "Uganda, whose army fought in Somalia, expelled the envoy of Peru.";
        assert!(claims(text).contains("Attack asserted Uganda > Somalia"), "{}", claims(text));
    }

    #[test]
    fn who_is_asked_to_undo_a_deed_did_it() {
        tells("Sudan urged Kenya to lift the sanctions it imposed in 1997.", "Sanction asserted Kenya > Sudan");
        tells(
            "France called on Kenya to withdraw the troops it had sent to Somalia.",
            "TroopDeployment asserted Kenya",
        );
    }

    #[test]
    fn who_is_blamed_for_a_deed_did_it() {
        tells("Peru criticised Kenya for the weapons it gave to Eritrea.", "Aid asserted Kenya > Eritrea");
    }
}
