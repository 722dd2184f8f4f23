//! What one sentence claims.

use super::attribution::attribute;
use super::echo;
use super::evoked::{of_event_nouns, of_verbs};
use super::found::Found;
use super::memory::Memory;
use super::merge;
use super::verb::verbs;
use super::view::View;
use super::{Draft, accused, denial, imputed, when};
use crate::claim::{EventClass, EventGroup};
use crate::entity::ActorId;

/// The drafts of a sentence; `memory` holds what the sentences before it said.
pub(super) fn drafts(view: &View<'_, '_, '_>, text: &str, memory: &mut Memory) -> Vec<Draft> {
    let verbs = verbs(view);
    let mut found: Vec<Found> = Vec::new();
    let question = view.low(view.len().saturating_sub(1)) == "?";
    if !question {
        of_verbs(view, &verbs, text, &mut found, memory);
        of_event_nouns(view, text, &mut found);
        merge::parts(view, &mut found);
        reach_back(&mut found);
        leave_judges(view, &mut found);
        denial::of_contents(view, text, &mut found);
        denial::of_parts(view, &mut found);
        imputed::of_contents(view, text, &mut found);
        accused::answer(view, &mut found);
        accused::blame_all(view, &mut found);
        found.extend(echo::followers(view, &verbs, text, &found));
    }
    attribute(view, &mut found);
    when::date(view, &mut found);
    memory.remember(&found);
    let content = |index: usize| -> Vec<usize> {
        let act: &Found = &found[index];
        if !act.is_verb || act.proposition.class.group() != EventGroup::SpeechActs {
            return Vec::new();
        }
        (0..found.len()).filter(|other| *other != index && found[*other].content_of == Some(act.head)).collect()
    };
    let contents: Vec<Vec<usize>> = (0..found.len()).map(content).collect();
    found.into_iter().zip(contents).map(|(found, content)| Draft { found, content }).collect()
}

/// Gives a threat the target of what is threatened, and a condemnation the one who does what is condemned, where the
/// sentence names nobody else.
fn reach_back(found: &mut [Found]) {
    for index in 0..found.len() {
        let act = &found[index];
        if !act.proposition.targets.is_empty() {
            continue;
        }
        let other = found.iter().filter(|other| other.tokens.start >= act.tokens.end);
        let reached = match act.proposition.class {
            EventClass::Threat => other
                .filter(|other| act.is_verb && other.content_of == Some(act.head))
                .map(|other| &other.proposition.targets)
                .next(),
            EventClass::Condemnation => other
                .filter(|other| !other.is_verb && other.tokens.start - act.tokens.end <= 4)
                .map(|other| &other.proposition.initiators)
                .next(),
            _ => None,
        };
        let mut reached = reached.cloned().unwrap_or_default();
        reached.retain(|actor| !act.proposition.initiators.contains(actor));
        found[index].proposition.targets = reached;
    }
}

/// Takes out of coups whoever only judges them, who is no target: `Peru condemned the coup`
fn leave_judges(view: &View<'_, '_, '_>, found: &mut [Found]) {
    for index in 0..found.len() {
        let event = &found[index];
        if event.proposition.class != EventClass::Coup || event.is_verb || event.proposition.targets.is_empty() {
            continue;
        }
        let above: Vec<usize> = view.sentence.ancestors(event.head).take(4).collect();
        let speaks =
            |act: &&Found| act.proposition.class.group() == EventGroup::SpeechActs && above.contains(&act.head);
        let judges: Vec<ActorId> =
            found.iter().filter(speaks).flat_map(|act| act.proposition.initiators.iter().cloned()).collect();
        found[index].proposition.targets.retain(|target| !judges.contains(target));
    }
}
