//! In which sense a verb is meant: what beside it shows that it does not tell of the event that it could tell of.

use super::super::lexicon::Frame;
use super::object::objects;
use super::preposition::complement;
use super::rest::{REACH, Rest};
use super::subject::subject;
use super::verb::{auxiliaries, is_passive};
use super::view::View;
use crate::claim::EventClass;
use crate::entity::ActorKind;
use crate::parse::{Relation, Upos};
use std::ops::Range;

/// Whether what stands beside a verb, or its subject, shows that its frame is not meant.
pub(super) fn is_meant_otherwise(view: &View<'_, '_, '_>, verb: usize, rest: &Rest, frame: &Frame) -> bool {
    let spoils = |at: usize| frame.is_spoilt_by(view.from(at));
    rest.last.is_some_and(|at| is_of_date(view, at))
        // `withdrew its staff from`: before the preposition stands the object.
        || (verb + 1..rest.begin.min(rest.end))
            .chain((rest.end..(rest.end + REACH).min(view.len())).take_while(|at| !view.is_break(*at)))
            .any(|at| spoils(at) && is_beside(view, verb, at))
        || !frame.unless.is_empty() && is_by_thing(view, verb, spoils)
        || frame.class == EventClass::Request && is_question(view, verb)
        || frame.class == EventClass::Attack && is_in_words(view, verb)
        || frame.class == EventClass::TroopDeployment && is_of_others(view, verb, rest, frame)
        || frame.class == EventClass::Accusation && is_to_blame(view, verb)
        // `warned that it would regret it`
        || frame.class == EventClass::Condemnation
            && view.lemma(verb) == "regret"
            && auxiliaries(view, verb).modal.is_some_and(|modal| matches!(view.low(modal), "will" | "would" | "'ll"))
}

/// Whether others than the forces are moved: `drove thousands of villagers into Chad`
fn is_of_others(view: &View<'_, '_, '_>, verb: usize, rest: &Rest, frame: &Frame) -> bool {
    let by_itself = frame.objects.is_empty() && frame.subjects.is_empty();
    let moved = view.related(verb, &[Relation::Dobj]).find(|at| *at > verb && *at < rest.end);
    by_itself && moved.is_some()
}

/// Whether a verb only says of its subject that others blame it: `is to blame`, `has only itself to blame`
fn is_to_blame(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let own = auxiliaries(view, verb);
    let bare = objects(view, verb).is_empty();
    let head = view.head(verb).map(|head| view.lemma(head));
    let pronoun = |word: &str| matches!(word, "itself" | "himself" | "herself" | "themselves" | "nobody" | "one");
    own.infinitive
        && bare
        && view.lemma(verb) == "blame"
        && head.is_some_and(|head| matches!(head, "be" | "have") || pronoun(head))
}

/// Whether somebody is attacked only in words: `was attacked by the opposition for his weakness`
fn is_in_words(view: &View<'_, '_, '_>, verb: usize) -> bool {
    if view.lemma(verb) != "attack" {
        return false;
    }
    let is_reason = |preposition: usize| {
        matches!(view.low(preposition), "for" | "over")
            && (view.dependent(preposition, Relation::Pcomp).is_some()
                || complement(view, preposition).is_some_and(|noun| view.dependent(noun, Relation::Poss).is_some()))
    };
    let passive = is_passive(view, verb, 4);
    let struck =
        if passive { subject(view, verb).map(|found| found.token) } else { objects(view, verb).first().copied() };
    let is_person =
        struck.and_then(|at| view.group_at(at)).is_some_and(|group| view.groups[group].kind == ActorKind::Person);
    let by = || {
        let agent = view.dependent(verb, Relation::Agent).and_then(|by| complement(view, by));
        if passive { agent } else { subject(view, verb).map(|found| found.token) }
    };
    let at_home = || {
        by().is_some_and(|at| {
            matches!(
                view.low(at),
                "opposition"
                    | "opponents"
                    | "critics"
                    | "rivals"
                    | "mps"
                    | "lawmakers"
                    | "senators"
                    | "legislators"
                    | "conservatives"
                    | "liberals"
                    | "republicans"
                    | "democrats"
                    | "labour"
                    | "newspapers"
                    | "press"
                    | "media"
                    | "unions"
                    | "commentators"
            )
        })
    };
    let heads = [Some(verb), by()];
    let mut after = heads.into_iter().flatten().flat_map(|head| view.dependents(head)).copied();
    after.any(is_reason) && (is_person || at_home())
}

/// Whether a preposition only tells when: who `called the minister on Friday` called on nobody.
fn is_of_date(view: &View<'_, '_, '_>, preposition: usize) -> bool {
    view.upos(preposition) == Upos::Adp
        && view.relation(preposition) == Relation::Prep
        && complement(view, preposition).is_some_and(|noun| view.is_time(noun))
}

/// Whether the subject of a verb, where that is a thing and nobody, spoils its frame: `sanctions targeted banks`
fn is_by_thing(view: &View<'_, '_, '_>, verb: usize, spoils: impl Fn(usize) -> bool) -> bool {
    let Some(subject) = subject(view, verb).map(|found| found.token) else { return false };
    let is_thing = view.group_at(subject).is_none() && !view.is_name(subject);
    is_thing && view.related(subject, &[Relation::Compound, Relation::Amod]).chain([subject]).any(spoils)
}

/// Whether who asks only wants to know: `asked whether Chad would withdraw`, `asked about the deal`
fn is_question(view: &View<'_, '_, '_>, verb: usize) -> bool {
    const QUESTIONS: [&str; 9] = ["whether", "if", "why", "how", "what", "when", "where", "who", "which"];
    let opens = |clause: usize| view.tokens.get(clause).map_or(clause, |token| token.subtree.start);
    let clauses = view.related(verb, &[Relation::Ccomp, Relation::Advcl]).filter(|at| *at > verb);
    let asks = clauses.into_iter().any(|clause| {
        let first = opens(clause);
        first > verb
            && QUESTIONS.contains(&view.low(first))
            && (view.relation(clause) == Relation::Ccomp || first == verb + 1)
    });
    let is_ask = matches!(view.low(verb), "ask" | "asks" | "asked" | "asking" | "pressed" | "questioned");
    let about = || {
        let mut after = view.related(verb, &[Relation::Prep]);
        after.any(|at| view.low(at) == "about") && view.dependent(verb, Relation::Xcomp).is_none()
    };
    asks || is_ask && about()
}

/// Whether a frame says itself that there is none, so that the `no` before its object does not cancel it: `sees no
/// evidence`, `is no hero`
pub(super) fn says_none(
    view: &View<'_, '_, '_>,
    words: &[String],
    tokens: Range<usize>,
    frame: &Frame,
    has_object: bool,
) -> bool {
    let none = |word: &String| matches!(word.as_str(), "no" | "nothing" | "none" | "nobody" | "never");
    let stands = |phrase: &[String]| {
        view.lower.get(tokens.clone()).is_some_and(|found| found.windows(phrase.len()).any(|part| part == phrase))
    };
    words.iter().any(none) || has_object && frame.objects.iter().any(|phrase| phrase.iter().any(none) && stands(phrase))
}

/// Whether a word can tell in which sense a verb is meant: it depends on it, or qualifies or shares its object, and is
/// not told of some other thing further on.
fn is_beside(view: &View<'_, '_, '_>, verb: usize, at: usize) -> bool {
    let inner = [
        Relation::Compound,
        Relation::Amod,
        Relation::Conj,
        Relation::Nmod,
        Relation::Attr,
        Relation::Oprd,
        Relation::Poss,
    ];
    let mut token = at;
    for _ in 0..4 {
        let Some(head) = view.head(token) else { return false };
        let close = head <= verb + 2
            || matches!(view.low(head), "in" | "into" | "at" | "by" | "after" | "from" | "through" | "as");
        let fixed = matches!(view.upos(head), Upos::Adp | Upos::Part | Upos::Sconj) && close;
        if head == verb {
            return true;
        }
        if !fixed && !inner.contains(&view.relation(token)) && !is_of(view, head) && view.low(token) != "of" {
            return false;
        }
        token = head;
    }
    false
}

fn is_of(view: &View<'_, '_, '_>, token: usize) -> bool {
    view.low(token) == "of"
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn a_question_asks_for_nothing() {
        assert!(claims("Kenya asked Eritrea to withdraw its troops.").contains("Request asserted Kenya > Eritrea"));
        assert!(!claims("Kenya asked Eritrea why it had moved its troops.").contains("Request"));
        assert!(!claims("Asked by reporters whether Kenya would talk to Eritrea, Ruto smiled.").contains("Request"));
    }

    #[test]
    fn whoever_is_to_blame_blames_nobody() {
        let found = claims("Kenya said Eritrea was to blame for the clash.");
        assert!(found.contains("Accusation asserted Kenya > Eritrea"), "{found}");
        assert!(!found.contains("Accusation asserted Eritrea"), "{found}");
        let found = claims("Kenya said Eritrea had only itself to blame.");
        assert!(found.contains("Accusation asserted Kenya > Eritrea"), "{found}");
    }

    #[test]
    fn a_date_completes_no_verb() {
        assert!(!claims("Kenya's president called Eritrea's on Friday.").contains("Request"));
        assert!(claims("Kenya's president called on Eritrea to withdraw.").contains("Request"));
    }

    #[test]
    fn a_subject_can_spoil_a_verb() {
        assert!(!claims("Sanctions targeted banks in Eritrea, Kenya said.").contains("Attack"));
    }

    #[test]
    fn no_choice_is_no_refusal() {
        let text = "Kenya has no choice but to withdraw its troops from Somalia.";
        assert!(claims(text).contains("TroopWithdrawal"), "{}", claims(text));
        assert_eq!(claims("Kenya has no right to withdraw its troops from Somalia."), "");
        let text = "There is no question that Kenya armed the rebels in Eritrea.";
        assert!(claims(text).contains("Aid asserted Kenya"), "{}", claims(text));
    }

    #[test]
    fn words_are_found_across_hyphens() {
        assert!(claims("Kenya re-established ties with Eritrea.").contains("RestorationOfRelations"));
        assert!(claims("Kenya and Eritrea signed a co-operation accord.").contains("Agreement asserted"));
        let text = "A Qatar-brokered truce between Kenya and Eritrea ended the war.";
        assert!(claims(text).contains("Mediation asserted Qatar"), "{}", claims(text));
        let text = "The Kenya-Eritrea deal was signed on Monday.";
        assert!(claims(text).contains("Agreement asserted"), "{}", claims(text));
    }

    #[test]
    fn words_before_a_verb_belong_to_it() {
        assert!(claims("Kenya no longer recognises Kosovo.").contains("RecognitionWithdrawal asserted Kenya > Kosovo"));
        assert!(!claims("Kenya recognises Kosovo.").contains("RecognitionWithdrawal"));
    }

    #[test]
    fn what_is_inserted_parts_no_phrase() {
        let text = "Eritrea's raid was, Kenya said, a mistake.";
        assert!(claims(text).contains("Condemnation asserted Kenya > Eritrea"), "{}", claims(text));
        let text = "Kenya called Eritrea's raid an \"act\" of aggression.";
        assert!(claims(text).contains("Condemnation asserted Kenya > Eritrea"), "{}", claims(text));
    }

    #[test]
    fn headlines_list_by_commas_and_their_verbs_look_like_nouns() {
        assert!(claims("Kenya, Uganda, Tanzania hold talks").starts_with("Meeting asserted Kenya"));
        assert!(claims("Kenyan envoy heads to Rome").contains("Visit asserted Kenya > Italy"));
    }

    #[test]
    fn an_object_before_a_preposition_tells_the_sense_too() {
        let found = claims("Kenya withdrew its staff from Lima.");
        assert!(!found.contains("TroopWithdrawal"), "{found}");
        let found = claims("Kenya withdrew its troops from Lima.");
        assert!(found.contains("TroopWithdrawal asserted Kenya > Peru"), "{found}");
    }

    #[test]
    fn villagers_who_are_driven_out_are_no_forces() {
        let found = claims("The Kenyan army has driven thousands of villagers into Somalia.");
        assert!(!found.contains("TroopDeployment"), "{found}");
    }

    #[test]
    fn what_falls_into_the_sea_hits_nobody() {
        let found = claims("Kenya fired two missiles into the sea. Eritrea protested.");
        assert!(!found.contains("Attack"), "{found}");
    }
}
