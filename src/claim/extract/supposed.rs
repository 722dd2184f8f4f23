//! Deeds that a sentence only supposes or holds out: `will fight back if Chad invades`, `should withdraw its troops`.

use super::super::lexicon::Meaning;
use super::governed::governed;
use super::governor::{governing, governing_noun, is_hypothetical, is_negated};
use super::stance::{Stance, of_verb};
use super::subject::own_subject;
use super::verb::{auxiliaries, is_infinitive, is_passive, is_verb};
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::parse::{Relation, Xpos};

/// How many verbs up from one the condition is looked for.
const DEPTH: usize = 3;

/// How the event of a verb is meant whose clause, or the one above it, is the condition for something else: whoever says
/// what follows from a deed sees it coming; none where nobody tells what follows.
pub(super) fn of_condition(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    let mut at = verb;
    for _ in 0..DEPTH {
        let own = auxiliaries(view, at);
        if is_negated(view, at) || own.perfect || is_passive(view, at, 4) {
            return None;
        }
        let above = view.head(at).filter(|above| is_verb(view, *above))?;
        if is_hypothetical(view, at) {
            let opens = |mark: usize| mark < at && matches!(view.low(mark), "if" | "unless");
            let opened = view.related(at, &[Relation::Mark, Relation::Advmod]).any(opens);
            if !opened || view.relation(at) != Relation::Advcl {
                return None;
            }
            let attributed_to = of_verb(view, above).map_or_else(Vec::new, |outer| outer.attributed_to);
            // `if Chad attacked, prices would rise`: the article itself only imagines it.
            let would = auxiliaries(view, above).modal.is_some_and(|modal| view.low(modal) == "would");
            if would && attributed_to.is_empty() && view.voice(verb).is_none() && view.xpos(at) == Xpos::Vbd {
                return None;
            }
            return Some(Stance { modality: Modality::Planned, attributed_to, ..Stance::asserted() }.by(0.9));
        }
        // `if it decides to invade`, not `if it fails to`
        let completes = matches!(view.relation(at), Relation::Xcomp | Relation::Ccomp | Relation::Conj);
        let fails = governing(view, above).is_some_and(|governor| governor.meaning == Meaning::Negated);
        if !completes || fails {
            return None;
        }
        at = above;
    }
    None
}

/// How an infinitive is meant that is only said to be good, bad, hard or needed, in the first place if it is one: what is
/// needed is asked for, the rest need never happen; `it is important to talk`, `it is necessary for Chad to withdraw`
pub(super) fn of_rated(view: &View<'_, '_, '_>, verb: usize, head: usize) -> Option<Option<Stance>> {
    let completes = matches!(view.relation(verb), Relation::Xcomp | Relation::Ccomp | Relation::Advcl);
    let adjective = view.dependent(head, Relation::Acomp).filter(|at| completes && *at < verb)?;
    let empty = view.dependent(head, Relation::Nsubj).is_some_and(|subject| view.low(subject) == "it");
    if !empty || !is_infinitive(view, verb) || governing(view, head).is_some() {
        return None;
    }
    let needed = governing_noun(view, adjective).and_then(|governor| governed(Stance::asserted(), governor, None, &[]));
    Some(needed)
}

/// Whether a deed is one that others take steps against, so that to suppose it is to expect it.
pub(super) fn is_expected(class: EventClass) -> bool {
    class.group() == EventGroup::Coercion || matches!(class, EventClass::Aid | EventClass::Withdrawal)
}

/// `weighs whether to send troops` plans it.
pub(super) fn is_weighed(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let marks = [Relation::Mark, Relation::Advmod];
    view.related(verb, &marks).any(|at| at < verb && view.low(at) == "whether") && is_infinitive(view, verb)
}

/// Whether a verb's auxiliary holds out or asks for what whoever says so does not rule out: `should withdraw`, `might
/// recognise`, `sanctions could be imposed`
pub(super) fn is_urged(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let own = auxiliaries(view, verb);
    // `should Chad attack`, with the subject behind, supposes it.
    let inverted = |modal: usize| view.related(verb, &[Relation::Nsubj, Relation::Nsubjpass]).any(|at| at > modal);
    match own.modal.filter(|modal| !own.perfect && !inverted(*modal)).map_or("", |modal| view.low(modal)) {
        "should" | "might" => true,
        // What is able to act need not.
        "could" | "can" => is_passive(view, verb, 4),
        _ => false,
    }
}

/// Whether a relative clause only tells which of all are meant, whether there are any or not: `every state that
/// recognises Chad`
pub(super) fn is_generic(view: &View<'_, '_, '_>, verb: usize, noun: usize) -> bool {
    let any = |at: usize| matches!(view.low(at), "any" | "every" | "whichever" | "each");
    matches!(view.xpos(verb), Xpos::Vbz | Xpos::Vbp)
        && (view.related(noun, &[Relation::Det]).any(any)
            || matches!(view.low(noun), "anyone" | "anybody" | "everyone" | "everybody" | "whoever"))
}

/// Whether a clause says what somebody wants to be done: `that Chad withdraw`, `that arms be sent`
pub(super) fn is_subjunctive(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let auxiliaries = [Relation::Aux, Relation::Auxpass];
    let bare = |at: usize| view.low(at) == "be";
    let own = view.related(verb, &auxiliaries).all(bare);
    let be = view.related(verb, &auxiliaries).next().is_some();
    let that = view.related(verb, &[Relation::Mark]).any(|at| view.low(at) == "that");
    let singular = own_subject(view, verb).is_some_and(|at| matches!(view.xpos(at), Xpos::Nn | Xpos::Nnp));
    that && own && (be || singular && matches!(view.xpos(verb), Xpos::Vb | Xpos::Vbp))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn what_others_prepare_for_is_expected() {
        tells("Kenya will build missiles if Eritrea leaves the Arms Trade Treaty.", "Withdrawal planned Eritrea");
        tells(
            "Kenya will close the port if Eritrea imposes sanctions on Somalia.",
            "Sanction planned Eritrea > Somalia",
        );
        tells("Peru weighed whether to impose sanctions on Kenya.", "Sanction planned Peru > Kenya");
        tells("Peru warned Kenya against imposing sanctions on Eritrea.", "Sanction planned");
    }

    #[test]
    fn what_somebody_urges_is_planned() {
        tells("Peru's president said Kenya should impose sanctions on Eritrea.", "Sanction planned Kenya > Eritrea");
        tells("Peru said it might impose sanctions on Eritrea.", "Sanction planned Peru > Eritrea");
        // Nobody is said to think so.
        assert!(!claims("Kenya might impose sanctions on Eritrea.").contains("Sanction"));
        assert!(!claims("If Kenya attacked Eritrea, prices would rise.").contains("Attack"));
    }

    #[test]
    fn whoever_blames_for_a_deed_tells_of_it_too() {
        let text = "Kenya said Eritrea was behind the attack on Peru.";
        tells(text, "Accusation asserted Kenya > Eritrea");
        tells(text, "Attack asserted Eritrea > Peru");
    }

    #[test]
    fn what_is_judged_is_told_of_itself() {
        let text = "Kenya turned down Eritrea's request for troops.";
        tells(text, "Rejection asserted Kenya > Eritrea");
        tells(text, "Request asserted Eritrea");
        tells("Kenya has suspended talks with Eritrea.", "Meeting asserted");
        let text = "Kenya denied arming Somali rebels.";
        tells(text, "Denial asserted Kenya");
        assert!(!claims(text).contains("Rejection"), "{}", claims(text));
        let text = "Peru sent arms and troops to Kenya.";
        tells(text, "Aid asserted Peru > Kenya");
        tells(text, "TroopDeployment asserted Peru > Kenya");
        tells("Kenya helped Somalia fight Eritrea.", "Aid asserted Kenya > Somalia");
    }

    #[test]
    fn what_is_not_regretted_happened() {
        tells("Kenya will not apologise for bombing Eritrea.", "Attack asserted Kenya > Eritrea");
        tells("There is no doubt that Eritrea bombed Kenya, Peru said.", "Attack asserted Eritrea > Kenya");
    }

    #[test]
    fn what_is_only_held_out_is_no_fact() {
        assert!(!claims("Kenya cuts ties with any country that recognises Somaliland.").contains("Recognition"));
        assert!(!claims("Kenya has yet to recognise Kosovo.").contains("Recognition"));
        assert!(!claims("Kenya came close to cutting ties with Peru.").contains("Severance"));
        assert!(!claims("An attack on Eritrea would be a mistake.").contains("Attack"));
        tells("Kenya suggested that Peru send troops to Somalia.", "TroopDeployment planned Peru > Somalia by Kenya");
        tells("Peru is reported to have sent drones to Kenya.", "Aid alleged Peru > Kenya");
    }

    #[test]
    fn what_is_not_vouched_for_is_no_fact() {
        assert!(!claims("Kenya is not ready to declare that Peru attacked Chile.").contains("Attack"));
        assert!(!claims("Kenya will not be the first to deploy troops in Peru.").contains("TroopDeployment"));
        assert!(!claims("A law prevents Kenya from lifting sanctions on Peru.").contains("SanctionRelief"));
        assert!(!claims("Kenya is unlikely to recognise Kosovo.").contains("Recognition"));
        assert!(!claims("Kenya did not order the attack on Peru.").contains("Attack asserted Kenya"));
        assert!(!claims("Kenya nearly went to war with Peru.").contains("Attack"));
        tells("It is likely that Peru armed the rebels in Kenya.", "Aid alleged Peru > rebels");
        tells("Chile is convinced that Peru bombed Kenya.", "Attack alleged Peru > Kenya");
    }

    #[test]
    fn what_is_said_to_be_untrue_is_denied() {
        tells("Kenya said the claim that it had bombed Peru was a lie.", "Attack denied Kenya > Peru by Kenya");
        tells("Sanctions against Peru are off the table, Kenya said.", "Sanction denied Kenya > Peru by Kenya");
    }

    #[test]
    fn what_took_its_time_happened() {
        tells("Canada did not recognise Palestine until 2025.", "Recognition asserted Canada");
        tells("It was not until 2018 that Chad reopened its embassy in Doha.", "EmbassyOpening asserted Chad > Qatar");
        assert!(!claims("Ghana will not recognise Kosovo until 2030.").contains("Recognition"));
    }

    #[test]
    fn a_text_that_is_stopped_says_nothing() {
        assert!(!claims("Russia vetoed a UN resolution condemning Syria.").contains("Condemnation"));
        tells("The Security Council adopted a resolution condemning Syria.", "Condemnation asserted");
    }

    #[test]
    fn who_decides_does_not_say_so() {
        let text = "Kenya condemned Eritrea's decision to expel its ambassador.";
        assert!(
            claims(text).lines().any(|line| line == "DiplomatExpulsion asserted Eritrea > Kenya"),
            "{}",
            claims(text)
        );
        tells("Kenya's claim that Eritrea had shelled a village was rejected by Asmara.", "Attack alleged Eritrea");
    }
}
