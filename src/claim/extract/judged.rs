//! Whom those judge who judge what was done: whoever did it, never those it was done to, and never themselves.

use super::Draft;
use super::found::Origin;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::{ParsedArticle, ParsedSentence, Relation, Token};

/// How many sentences back the event may lie that `the move` takes up.
const NEAR: usize = 2;

/// How many steps below an act the word may stand that evokes what it judges.
const STEPS: usize = 4;

/// Gives those who judge an event that the article told before the ones who did it: `Kenya criticised the move`
pub(super) fn find(sentences: &mut [Vec<Draft>], entities: &ArticleEntities, parsed: &ParsedArticle<'_>) {
    for index in 0..sentences.len() {
        let (before, rest) = sentences.split_at_mut(index);
        let (Some(own), Some(sentence)) = (rest.first_mut(), parsed.sentences.get(index)) else { continue };
        for act in 0..own.len() {
            let found = &own[act].found;
            let judges = matches!(found.proposition.class, EventClass::Condemnation | EventClass::Endorsement);
            if !judges || !found.is_verb || !found.proposition.targets.is_empty() || !takes_up(sentence, found.head) {
                continue;
            }
            let near = &before[index.saturating_sub(NEAR)..];
            let here = own.iter().rev().filter(|draft| draft.found.tokens.end <= found.tokens.start);
            let event =
                here.chain(near.iter().rev().flat_map(|drafts| drafts.iter().rev())).find(|draft| is_act(draft));
            let Some(event) = event else { continue };
            let judge = &found.proposition.initiators;
            let is_own = |actor: &ActorId| judge.iter().any(|own| entities.side(own) == entities.side(actor));
            let doers: Vec<ActorId> = event.found.proposition.initiators.clone();
            if judge.is_empty() || doers.is_empty() || doers.iter().any(is_own) {
                continue;
            }
            let found = &mut own[act].found;
            found.is_answer = true;
            found.proposition.targets = doers;
        }
    }
}

/// Gives those who judge or address whoever seized power the ones who did, or else the state that they seized it in:
/// `Ghana deplored the coup`, `called on those behind the coup to step down`
pub(super) fn find_usurpers(sentences: &mut [Vec<Draft>], entities: &ArticleEntities, parsed: &ParsedArticle<'_>) {
    let mut usurpers: Vec<ActorId> = Vec::new();
    for (drafts, sentence) in sentences.iter_mut().zip(&parsed.sentences) {
        let coups: Vec<(usize, Vec<ActorId>)> = drafts
            .iter()
            .filter(|draft| draft.found.proposition.class == EventClass::Coup)
            .map(|draft| (draft.found.head, doers_of_coup(draft, entities)))
            .collect();
        for draft in drafts {
            let found = &mut draft.found;
            let coup = coups.iter().find(|(head, _)| is_of_usurpers(sentence, found, *head));
            let Some((_, doers)) = coup.filter(|_| found.proposition.targets.is_empty()) else { continue };
            let own = &found.proposition.initiators;
            let mut doers = if doers.is_empty() { usurpers.clone() } else { doers.clone() };
            doers.retain(|actor| !own.iter().any(|own| entities.side(own) == entities.side(actor)));
            if own.is_empty() || doers.is_empty() {
                continue;
            }
            found.is_answer = true;
            found.proposition.targets = doers;
        }
        if let Some((_, doers)) = coups.into_iter().find(|(_, doers)| !doers.is_empty()) {
            usurpers = doers;
        }
    }
}

/// Those who are told to have seized power, or else the states in which it was seized.
fn doers_of_coup(draft: &Draft, entities: &ArticleEntities) -> Vec<ActorId> {
    let said = &draft.found.proposition;
    if !said.initiators.is_empty() {
        return said.initiators.clone();
    }
    let mut states: Vec<ActorId> = said.targets.iter().map(|target| entities.side(target).clone()).collect();
    states.dedup();
    states
}

/// Whether an act is aimed at a coup, or at those behind it.
fn is_of_usurpers(sentence: &ParsedSentence<'_>, act: &super::found::Found, coup: usize) -> bool {
    match act.proposition.class {
        EventClass::Condemnation => act.about == Some(coup) || is_judged(sentence, act.head, coup),
        EventClass::Request | EventClass::Threat | EventClass::Sanction => {
            let above: Vec<usize> = sentence.ancestors(coup).take(STEPS).collect();
            let behind = |at: &usize| {
                matches!(
                    &*sentence.tokens[*at].text.to_lowercase(),
                    "those"
                        | "perpetrators"
                        | "plotters"
                        | "leaders"
                        | "authors"
                        | "instigators"
                        | "officers"
                        | "soldiers"
                )
            };
            above.contains(&act.head) && above.iter().any(behind)
        }
        _ => false,
    }
}

/// Whether a claim is of what someone did and others can judge.
fn is_act(draft: &Draft) -> bool {
    let said = &draft.found.proposition;
    let class = said.class;
    class.group() != EventGroup::SpeechActs
        && !class.is_mutual()
        && class != EventClass::Visit
        && said.modality != Modality::Denied
}

/// Whether the object of a verb is what was told before and nothing more: `the move`, `this decision`
fn takes_up(sentence: &ParsedSentence<'_>, verb: usize) -> bool {
    let below = |head: usize| sentence.tokens.iter().enumerate().filter(move |(_, token)| token.head == Some(head));
    let object = below(verb).find(|(_, token)| token.relation == Relation::Dobj);
    object.is_some_and(|(at, token)| {
        let known = |token: &Token<'_>| {
            token.relation == Relation::Det && matches!(&*token.text.to_lowercase(), "the" | "this" | "that" | "these")
        };
        let adds = |token: &Token<'_>| {
            matches!(
                token.relation,
                Relation::Acl | Relation::Relcl | Relation::Poss | Relation::Prep | Relation::Amod | Relation::Compound
            )
        };
        let stands_for_act = matches!(
            &*token.lemma,
            "move"
                | "decision"
                | "step"
                | "action"
                | "act"
                | "measure"
                | "deed"
                | "announcement"
                | "gesture"
                | "pullout"
        );
        stands_for_act && below(at).any(|(_, token)| known(token)) && !below(at).any(|(_, token)| adds(token))
    })
}

/// Takes out of the targets of condemnations whoever suffers what they condemn, and out of those who did that whoever
/// condemns it: `Kenya condemned the sanctions on Chad`
pub(super) fn spare(sentences: &mut [Vec<Draft>], parsed: &ParsedArticle<'_>) {
    for index in 0..sentences.len() {
        let (before, rest) = sentences.split_at_mut(index);
        let (Some(own), Some(sentence)) = (rest.first_mut(), parsed.sentences.get(index)) else { continue };
        for act in 0..own.len() {
            if own[act].found.proposition.class != EventClass::Condemnation {
                continue;
            }
            let is_judged = |other: &Draft| is_act(other) && is_judged(sentence, own[act].found.head, other.found.head);
            let judged: Vec<usize> = (0..own.len()).filter(|other| *other != act && is_judged(&own[*other])).collect();
            let guessed = own[act].found.origins[1] != Origin::Sentence;
            let mut events: Vec<&Draft> = judged.iter().map(|event| &own[*event]).collect();
            if events.is_empty() && guessed {
                let near = before.last().into_iter().flatten();
                events.extend(near.filter(|draft| is_act(draft)));
            }
            let suffers = |actor: &ActorId| {
                events.iter().any(|event| {
                    event.found.proposition.class != EventClass::Coup && event.found.proposition.targets.contains(actor)
                }) && !events.iter().any(|event| event.found.proposition.initiators.contains(actor))
            };
            let mut targets = own[act].found.proposition.targets.clone();
            targets.retain(|actor| !suffers(actor));
            let act = &mut own[act].found;
            if targets.len() < act.proposition.targets.len() {
                // That nobody who is known did it is as sure as the victim is.
                act.sure[1] = 1.0;
                act.strange = targets.is_empty();
            }
            act.proposition.targets = targets;
            let judge = act.proposition.initiators.clone();
            for event in judged {
                let event = &mut own[event].found;
                if !has_subject(sentence, event.head) {
                    event.proposition.initiators.retain(|actor| !judge.contains(actor));
                }
            }
        }
    }
}

/// Turns round the demands that their own side would reject: whoever `rejected its demand` rejects that of the other.
pub(super) fn turn_own_demands(drafts: &mut [Draft]) {
    for act in 0..drafts.len() {
        let rejection = &drafts[act].found;
        if rejection.proposition.class != EventClass::Rejection || !rejection.is_verb {
            continue;
        }
        let (object, own) = (rejection.object, rejection.proposition.initiators.clone());
        let is_demand = |draft: &Draft| {
            let said = &draft.found.proposition;
            let is_object = !draft.found.is_verb && Some(draft.found.head) == object;
            is_object && said.class == EventClass::Request && said.initiators == own && !said.targets.is_empty()
        };
        let Some(demand) = drafts.iter().position(is_demand) else { continue };
        let said = &mut drafts[demand].found.proposition;
        std::mem::swap(&mut said.initiators, &mut said.targets);
        said.attributed_to.retain(|actor| !own.contains(actor));
        let others = said.initiators.clone();
        drafts[act].found.proposition.targets = others;
    }
}

/// Whether the word that evokes an event stands in the object or subject of an act that judges it.
fn is_judged(sentence: &ParsedSentence<'_>, act: usize, event: usize) -> bool {
    let mut below = event;
    for above in sentence.ancestors(event).take(STEPS) {
        if above == act {
            return matches!(
                sentence.tokens.get(below).map(|token| token.relation),
                Some(Relation::Dobj | Relation::Nsubj | Relation::Nsubjpass | Relation::Ccomp)
            );
        }
        below = above;
    }
    false
}

fn has_subject(sentence: &ParsedSentence<'_>, verb: usize) -> bool {
    sentence.tokens.iter().any(|token| token.head == Some(verb) && token.relation == Relation::Nsubj)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn nobody_condemns_the_victim() {
        let found = claims("Kenya condemned the bombing of the Peruvian embassy in Chad.");
        assert!(!found.contains("Kenya > Peru"), "{found}");
        let found = claims("Kenya condemned the sanctions on Peru.");
        assert!(!found.contains("Kenya > Peru"), "{found}");
        tells("Kenya condemned the bombing of the Peruvian embassy by Chad.", "Condemnation asserted Kenya > Chad");
    }

    #[test]
    fn whoever_judges_a_coup_judges_those_who_seized_power() {
        let text = "Soldiers overthrew Guinea's president on Sunday. Ghana deplored the coup. Kenya met Peru.";
        tells(text, "Condemnation asserted Ghana > Guinea");
        let text = "Soldiers overthrew Guinea's president. Ghana called on those behind the coup to step down.";
        tells(text, "Request asserted Ghana > Guinea");
    }

    #[test]
    fn whoever_judges_an_act_did_not_do_it() {
        let found = claims("Kenya said the sanctions imposed on Peru were wrong.");
        assert!(!found.contains("Sanction asserted Kenya"), "{found}");
    }

    #[test]
    fn the_move_is_by_whoever_made_it() {
        let text = "Chad has lifted its sanctions on Peru. Kenya and Uganda welcomed the move.";
        tells(text, "Endorsement asserted Kenya, Uganda > Chad");
        let text = "Chad severed ties with Peru. Kenya deplored the step.";
        tells(text, "Condemnation asserted Kenya > Chad");
    }
}
