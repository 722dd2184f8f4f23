//! One event told by a verb and a noun together: `the ambush killed ten soldiers`, `were killed in clashes with rebels`.

use super::found::Found;
use super::place::town;
use super::subject::own_subject;
use super::verb::is_verb;
use super::view::View;
use crate::claim::{EventClass, EventGroup, Modality};
use crate::entity::ActorId;
use crate::parse::{Relation, Upos, Xpos};

/// Joins the claims of a sentence that tell parts of one event.
pub(super) fn parts(view: &View<'_, '_, '_>, found: &mut Vec<Found>) {
    join_nouns(view, found);
    join_results(view, found);
    join_counts(view, found);
    join_hosts(view, found);
    join_visits(view, found);
    share_targets(view, found);
}

/// Gives those who took part in an event the targets that the sentence gives the event: `was involved in an attack that
/// killed ten soldiers`
fn share_targets(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for index in 0..found.len() {
        let act = &found[index];
        let Some(object) = act.object.filter(|_| act.proposition.targets.is_empty()) else { continue };
        let of_object = |other: &Found| other.head == object || view.head(other.head) == Some(object);
        let others = found.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other);
        let mut same = others.filter(|other| other.proposition.class == act.proposition.class && of_object(other));
        let Some(other) = same.find(|other| !other.proposition.targets.is_empty()) else { continue };
        let mut targets = other.proposition.targets.clone();
        targets.retain(|actor| !act.proposition.initiators.contains(actor));
        found[index].proposition.targets = targets;
    }
}

fn join_nouns(view: &View<'_, '_, '_>, found: &mut Vec<Found>) {
    let mut index = 0;
    while index < found.len() {
        let noun = &found[index];
        let verb =
            if noun.is_verb { None } else { found.iter().position(|verb| verb.is_verb && belongs(view, verb, noun)) };
        match verb {
            Some(verb) => {
                let noun = found.remove(index);
                let verb = if verb > index { verb - 1 } else { verb };
                join(&mut found[verb], noun);
            }
            None => index += 1,
        }
    }
}

/// Joins to an attack what it led to, and to an act of speech what only spells it out: `sank a frigate, killing twenty
/// sailors`, `appealed to the court, demanding justice`
fn join_results(view: &View<'_, '_, '_>, found: &mut Vec<Found>) {
    let mut index = 0;
    while index < found.len() {
        let result = &found[index];
        let class = result.proposition.class;
        let speaks = class.group() == EventGroup::SpeechActs;
        let is_result = result.is_verb
            && (class == EventClass::Attack || speaks)
            && (view.xpos(result.head) == Xpos::Vbg && view.relation(result.head) == Relation::Advcl
                || is_of_fired(view, result.head))
            && view.dependent(result.head, Relation::Mark).is_none();
        let same = |verb: &Found| {
            verb.is_verb
                && verb.head < result.head
                && verb.proposition.class == class
                && view.head(result.head) == Some(verb.head)
                && (!speaks || verb.proposition.initiators == result.proposition.initiators)
        };
        match found.iter().position(same).filter(|_| is_result) {
            Some(verb) => {
                let result = found.remove(index);
                let verb = &mut found[if verb > index { verb - 1 } else { verb }];
                if !speaks {
                    let targets = &mut verb.proposition.targets;
                    let others = result.proposition.targets.iter().filter(|actor| !targets.contains(actor));
                    let others: Vec<ActorId> = others.cloned().collect();
                    targets.extend(others);
                }
                join(verb, result);
            }
            None => index += 1,
        }
    }
}

/// Whether a verb tells what the things hit of which the parser took the participle for the verb above: `rockets fired by
/// Chad hit the town`
fn is_of_fired(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let finite = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Vb);
    let above = view.head(verb).filter(|above| *above < verb && own_subject(view, *above).is_some());
    let fires = |above: usize| matches!(view.lemma(above), "fire" | "launch" | "lob" | "aim");
    finite
        && matches!(view.relation(verb), Relation::Advcl | Relation::Ccomp)
        && own_subject(view, verb).is_none()
        && above.is_some_and(|above| fires(above) && view.dependent(above, Relation::Dobj).is_none())
}

/// Joins to an attack what it did to others whom only a number tells, and to a deployment where those are stationed who
/// are deployed: `ten soldiers were killed and thirty wounded`, `has ten jets stationed in Chad`
fn join_counts(view: &View<'_, '_, '_>, found: &mut Vec<Found>) {
    let mut index = 0;
    while index < found.len() {
        let other = &found[index];
        let (class, head) = (other.proposition.class, other.head);
        let is_count = |at: usize| view.upos(at) == Upos::Num && view.group_at(at).is_none();
        let counted = other.is_verb
            && class == EventClass::Attack
            && view.relation(head) == Relation::Conj
            && own_subject(view, head).is_some_and(is_count);
        // `has ten jets stationed in Chad`
        let stationed = other.is_verb && class == EventClass::TroopDeployment && view.relation(head) == Relation::Acl;
        let above = |verb: usize| {
            let steps = if stationed { 4 } else { 1 };
            view.sentence.ancestors(head).take(steps).any(|up| up == verb)
        };
        let same = |verb: &Found| verb.is_verb && verb.proposition.class == class && above(verb.head);
        match found.iter().position(same).filter(|_| counted || stationed) {
            Some(verb) => {
                let mut other = found.remove(index);
                if counted {
                    other.proposition.targets.clear();
                }
                join(&mut found[if verb > index { verb - 1 } else { verb }], other);
            }
            None => index += 1,
        }
    }
}

/// Joins what two verbs say of the same talks: `held talks in Oslo hosted by Norway`
fn join_hosts(view: &View<'_, '_, '_>, found: &mut Vec<Found>) {
    let mut index = 0;
    while index < found.len() {
        let same = |other: &Found| {
            let class = found[index].proposition.class;
            let object = found[index].object.is_some() && found[index].object == other.object;
            class.is_mutual() && other.proposition.class == class && object
        };
        match found[..index].iter().position(same) {
            Some(first) => {
                let mut second = found.remove(index);
                let is_host = |found: &Found| view.lemma(found.head) == "host";
                if is_host(&found[first]) && !is_host(&second) {
                    std::mem::swap(&mut found[first].proposition.initiators, &mut second.proposition.initiators);
                    std::mem::swap(&mut found[first].head, &mut second.head);
                }
                let whole = found[first].proposition.initiators.len() > 1;
                let parties = &mut found[first].proposition.initiators;
                // Whoever hosts the talks of others has no part in them.
                if !(whole && is_host(&second)) {
                    parties.extend(second.proposition.initiators);
                }
                parties.sort();
                parties.dedup();
            }
            None => index += 1,
        }
    }
}

/// Gives talks for which someone visits a state their parties: `flew to Lima for talks`, `arrived for talks with Peru`
fn join_visits(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for index in 0..found.len() {
        let talks = &found[index];
        let parties = &talks.proposition.initiators;
        if talks.is_verb || talks.proposition.class != EventClass::Meeting || parties.len() > 1 {
            continue;
        }
        let preposition = view.head(talks.head).filter(|at| view.low(*at) == "for");
        let is_for = |visit: &&Found| {
            visit.is_verb
                && visit.proposition.class == EventClass::Visit
                && preposition.is_some_and(|at| view.sentence.ancestors(at).take(3).any(|above| above == visit.head))
        };
        let Some(visit) = found.iter().find(is_for).map(|visit| &visit.proposition) else { continue };
        let hosts = if parties.is_empty() { &visit.targets[..] } else { &[] };
        let is_new = |actor: &&ActorId| {
            parties.iter().all(|party| *actor != party && !view.acts_for(party, actor) && !view.acts_for(actor, party))
        };
        let others: Vec<ActorId> = visit.initiators.iter().chain(hosts).filter(is_new).cloned().collect();
        let all = &mut found[index].proposition.initiators;
        all.extend(others);
        all.sort();
        all.dedup();
    }
}

/// Whether a noun tells how what a verb tells was done.
fn belongs(view: &View<'_, '_, '_>, verb: &Found, noun: &Found) -> bool {
    if verb.words.contains(&noun.head) || verb.tokens.contains(&noun.head) {
        return false;
    }
    // `recalled its ambassador for consultations`
    let recalled = verb.proposition.class == EventClass::AmbassadorRecall && noun.proposition.initiators.is_empty();
    if recalled && noun.proposition.class == EventClass::Meeting {
        return true;
    }
    if verb.proposition.class != noun.proposition.class {
        return false;
    }
    let clash = |a: &[crate::entity::ActorId], b: &[crate::entity::ActorId]| {
        !a.is_empty() && !b.is_empty() && !a.iter().any(|actor| b.contains(actor))
    };
    if noun.proposition.class == EventClass::Meeting && names_occasion_of(view, verb.head, noun.head) {
        return true;
    }
    let (first, second) = (&verb.proposition, &noun.proposition);
    let is_subject = matches!(view.relation(noun.head), Relation::Nsubj) && view.head(noun.head) == Some(verb.head);
    let is_antecedent =
        matches!(view.relation(verb.head), Relation::Relcl | Relation::Acl) && view.head(verb.head) == Some(noun.head);
    let preposition = view.head(noun.head).filter(|_| view.relation(noun.head) == Relation::Pobj);
    let is_means = preposition.is_some_and(|at| {
        matches!(view.low(at), "in" | "during" | "by" | "with")
            && view
                .head(at)
                .is_some_and(|above| above == verb.head || !is_verb(view, above) && view.head(above) == Some(verb.head))
    });
    // `killed a commander in a Praia raid`: the town is where, not whom.
    let is_where = first.class == EventClass::Attack && town(view, noun.head).is_some();
    let agrees = !clash(&first.initiators, &second.initiators) && (is_where || !clash(&first.targets, &second.targets));
    // `the president was ousted in a coup`
    let is_coup = noun.proposition.class == EventClass::Coup;
    is_subject || (agrees || is_coup) && (is_antecedent || is_means)
}

/// Whether a noun only names the occasion of what a verb tells: `met at the summit`, `on the sidelines of the talks`
fn names_occasion_of(view: &View<'_, '_, '_>, verb: usize, noun: usize) -> bool {
    let mut at = noun;
    for _ in 0..4 {
        let Some(above) = view.head(at) else { return false };
        if above == verb {
            return matches!(view.low(at), "at" | "on" | "during" | "alongside");
        }
        let framed = matches!(view.low(above), "at" | "on" | "of" | "during" | "alongside" | "sidelines" | "margins")
            || view.group_at(above).is_some();
        if !framed {
            return false;
        }
        at = above;
    }
    false
}

fn join(verb: &mut Found, noun: Found) {
    let (into, from) = (&mut verb.proposition, noun.proposition);
    let is_alleged = into.modality == Modality::Asserted && from.modality == Modality::Alleged;
    let is_same = into.initiators.is_empty() || into.initiators == from.initiators;
    if is_alleged && is_same && !from.initiators.is_empty() {
        // `the suspected Chadian raid killed ten people`
        into.modality = Modality::Alleged;
        into.attributed_to = from.attributed_to;
        verb.content_of = noun.content_of;
    }
    if into.initiators.is_empty() {
        into.initiators = from.initiators;
    }
    if into.targets.is_empty() {
        into.targets = from.targets;
    }
    let initiators = into.initiators.clone();
    into.targets.retain(|actor| !initiators.contains(actor));
    if into.earliest.is_none() {
        (into.earliest, into.latest) = (from.earliest, from.latest);
    }
    if into.location.is_none() {
        into.location = from.location;
    }
    verb.definite |= noun.definite;
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn what_is_only_counted_is_of_the_same_attack() {
        let found = claims("Ten Kenyan soldiers were killed and 30 wounded in a raid by Eritrea.");
        assert_eq!(found.matches("Attack").count(), 1, "{found}");
        assert!(found.contains("Eritrea > Kenya"), "{found}");
    }

    #[test]
    fn a_town_is_where_somebody_was_killed() {
        let found = claims("Peru killed a Chilean colonel in a Lima raid.");
        assert_eq!(found.matches("Attack").count(), 1, "{found}");
    }
}
