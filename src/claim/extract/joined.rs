//! What belongs together though the parser hangs it elsewhere: verbs that share a subject, and names with what explains
//! them.

use super::subject::own_subject;
use super::verb::{auxiliaries, is_verb};
use super::view::View;
use crate::parse::{Relation, Xpos};

/// The verb that another is joined to by `and`; where the parser joined it to a noun, the verb above that.
pub(super) fn joined_to(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let head = view.head(verb).filter(|_| view.relation(verb) == Relation::Conj)?;
    if is_verb(view, head) {
        return Some(if is_at_odds(view, verb, head) { above_clause(view, head).unwrap_or(head) } else { head });
    }
    view.sentence.ancestors(head).take(3).find(|above| is_verb(view, *above) && *above < verb)
}

/// Whether a verb cannot be joined to another as the parser has it: `said Chad would leave and urged Mali to follow`
fn is_at_odds(view: &View<'_, '_, '_>, verb: usize, other: usize) -> bool {
    let is_finite = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz) && own_subject(view, verb).is_none();
    let of_other = auxiliaries(view, other);
    let is_content = view.relation(other) == Relation::Ccomp;
    let differs = of_other.infinitive || of_other.modal.is_some() || view.xpos(other) == Xpos::Vbg;
    is_finite && (differs || is_content && addresses(view.lemma(verb)))
}

/// Whether a verb tells what somebody says to or of others, as whoever is quoted before may go on to do.
fn addresses(lemma: &str) -> bool {
    matches!(
        lemma,
        "urge"
            | "exhort"
            | "warn"
            | "ask"
            | "accuse"
            | "call"
            | "condemn"
            | "denounce"
            | "slam"
            | "criticise"
            | "criticize"
            | "demand"
            | "blame"
            | "praise"
            | "appeal"
            | "vow"
            | "pledge"
            | "promise"
            | "reject"
            | "deny"
            | "thank"
            | "welcome"
            | "express"
            | "insist"
    )
}

/// The finite verb above the clause of a verb.
fn above_clause(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let is_finite = |at: usize| {
        let of_verb = auxiliaries(view, at);
        let has_tense = matches!(view.xpos(at), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp) || of_verb.perfect;
        has_tense && !of_verb.infinitive && of_verb.modal.is_none()
    };
    view.sentence.ancestors(verb).take(4).find(|at| *at < verb && is_verb(view, *at) && is_finite(*at))
}

/// Whom a noun explains that is no actor's name itself: `Abdou Diallo, his former lawyer who …`, `Boko Haram, a group of
/// fighters who …`; other nouns mean themselves.
pub(super) fn explained(view: &View<'_, '_, '_>, noun: usize) -> usize {
    let above = |at: usize| view.head(at).filter(|above| *above < at);
    let of =
        |at: usize| above(at).filter(|of| view.relation(at) == Relation::Pobj && view.low(*of) == "of").and_then(above);
    let is_name = |at: &usize| view.group_at(*at).is_some_and(|group| view.groups[group].is_agent());
    if is_name(&noun) {
        return noun;
    }
    let apposed = |at: usize| above(at).filter(|_| view.relation(at) == Relation::Appos).filter(is_name);
    apposed(noun).or_else(|| apposed(of(noun)?)).unwrap_or(noun)
}

/// What is said of an object behind what explains it, where the parser hangs it below that: `holds Chad, its neighbour,
/// responsible`
pub(super) fn predicate_of_object(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let object = view.dependent(verb, Relation::Dobj)?;
    let inserted = [Relation::Appos, Relation::Relcl, Relation::Acl];
    let inner = view.related(object, &inserted).chain([object]).collect::<Vec<_>>();
    let end = view.tokens.get(object)?.subtree.end.max(object);
    // `declared the envoy, Abdou Diallo, persona non grata`: Latin, whatever the parser takes it for.
    let said = [Relation::Amod, Relation::Acomp, Relation::Oprd, Relation::Acl, Relation::Appos, Relation::Conj];
    let is_latin = |at: usize| matches!(view.low(at), "persona" | "personae" | "personas" | "grata" | "gratae");
    let mut within = inner.iter().flat_map(|at| view.related(*at, &said));
    within.find(|at| {
        let says = matches!(view.relation(*at), Relation::Amod | Relation::Acomp | Relation::Oprd);
        *at > object && *at < end && (says && view.low(at - 1) == "," || is_latin(*at))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn whoever_says_something_goes_on_to_ask() {
        let found = claims("The Kenyan president said Eritrea was close to war and urged Ethiopia to withdraw.");
        assert!(found.contains("Request asserted Kenya > Ethiopia"), "{found}");
        let found = claims("A spokesman said Nairobi was worried about Chile and urged Togo to withdraw.");
        assert!(found.contains("Request asserted Kenya > Togo"), "{found}");
        let found = claims("Kenya has urged Eritrea not to meddle in its affairs and condemned Ethiopia.");
        assert!(found.contains("Condemnation asserted Kenya > Ethiopia"), "{found}");
    }

    #[test]
    fn what_is_said_of_an_explanation_is_said_of_the_name() {
        let text = "Peru praised Luis Quispe, its former envoy who accused Chile of spying.";
        assert!(claims(text).contains("Accusation asserted Luis Quispe > Chile"), "{}", claims(text));
    }
}
