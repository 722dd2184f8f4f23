//! Relative clauses: whom a pronoun in one means, and who acts there, as in `Mali, whose army fought …`

use super::argument::Argument;
use super::control::called_on;
use super::governor::governing;
use super::joined::explained;
use super::object::objects;
use super::subject::own_subject;
use super::verb::{auxiliaries, is_verb};
use super::view::View;
use crate::parse::{Relation, Xpos};

/// How many joined nouns are followed back from one that a relative pronoun counts.
const JOINED: usize = 6;

/// Whom a relative pronoun means; other tokens mean themselves.
pub(super) fn antecedent(view: &View<'_, '_, '_>, token: usize) -> Option<Argument> {
    if let Some(noun) = counted(view, token) {
        return Some(Argument { token: noun, quality: 0.85 });
    }
    // `a charge that Chad rejects`, which the parser may take for a conjunction.
    let that =
        || view.low(token) == "that" && view.head(token).is_some_and(|verb| view.relation(verb) == Relation::Relcl);
    if !matches!(view.xpos(token), Xpos::Wdt | Xpos::Wp) && !that() {
        return Some(Argument::sure(of_whose(view, token).unwrap_or(token)));
    }
    let mut clause = view.head(token)?;
    for _ in 0..3 {
        match (view.relation(clause), view.head(clause)) {
            (Relation::Relcl, Some(noun)) => return Some(Argument { token: explained(view, noun), quality: 0.95 }),
            (Relation::Conj | Relation::Ccomp | Relation::Xcomp, Some(above)) => clause = above,
            _ => break,
        }
    }
    // A relative clause that the parser hung elsewhere: the noun right before it.
    let comma = |at: &usize| view.low(*at) == ",";
    let noun = token.checked_sub(1).map(|at| if comma(&at) { at.saturating_sub(1) } else { at })?;
    view.group_ending_at(noun).map(|_| Argument { token: noun, quality: 0.8 })
}

/// Who is counted by a subject with a relative pronoun: `Peru and Chile, both of which recalled …`
fn counted(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
    let of = view.related(token, &[Relation::Prep]).find(|at| view.low(*at) == "of")?;
    let counts = matches!(view.low(token), "both" | "each" | "all");
    let pronoun = view.dependent(of, Relation::Pobj).filter(|at| matches!(view.xpos(*at), Xpos::Wdt | Xpos::Wp))?;
    let noun = token.checked_sub(2).filter(|_| counts && view.low(token - 1) == "," && pronoun > of)?;
    view.group_ending_at(noun)?;
    let first = std::iter::successors(Some(noun), |at| {
        view.head(*at).filter(|head| view.relation(*at) == Relation::Conj && head < at)
    });
    first.take(JOINED).last()
}

/// Whose forces or officials do something in a relative clause, as whoever they belong to does: `Mali, whose army fought …`
fn of_whose(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
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
    ) || view.relation(token) == Relation::Nsubj && leads(view.low(token));
    let clause = view.head(token).filter(|_| acts && whose < token)?;
    let noun = view.head(clause).filter(|noun| *noun < whose && view.relation(clause) == Relation::Relcl)?;
    Some(explained(view, noun))
}

/// Whether whoever is called so speaks for whom they belong to by what they do, not by what is done to them.
fn leads(word: &str) -> bool {
    matches!(
        word,
        "leaders"
            | "leadership"
            | "president"
            | "premier"
            | "chancellor"
            | "minister"
            | "ministers"
            | "ministry"
            | "authorities"
            | "parliament"
            | "lawmakers"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "delegation"
            | "delegates"
            | "envoys"
            | "administration"
            | "chairman"
    )
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
