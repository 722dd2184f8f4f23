//! Claims of one sentence that say the same.

use super::Draft;
use super::found::Found;
use crate::claim::EventClass;

/// Keeps, of several claims of a sentence that say the same, the surest.
pub(super) fn remove(drafts: &mut Vec<Draft>) {
    // `agreed to extend a truce`: the act before what spells it out.
    let spells_out = |index: &usize| drafts.iter().any(|act| is_told_within(&drafts[*index].found, &act.found));
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    let contents: Vec<bool> = order.iter().map(spells_out).collect();
    order.sort_by(|a, b| {
        let raw = drafts[*b].found.raw.total_cmp(&drafts[*a].found.raw);
        contents[*a].cmp(&contents[*b]).then(raw).then(a.cmp(b))
    });
    // For each draft the one that stands for it, itself if it is kept.
    let mut stands_for: Vec<usize> = (0..drafts.len()).collect();
    let mut kept: Vec<usize> = Vec::new();
    for index in order {
        let repeats = |other: &&usize| {
            let (first, second) = (&drafts[**other].found, &drafts[index].found);
            is_same(first, second)
                || is_one_noun(first, second)
                || is_told_within(first, second)
                || is_told_within(second, first)
        };
        match kept.iter().find(repeats) {
            Some(other) => stands_for[index] = *other,
            None => kept.push(index),
        }
    }
    kept.sort_unstable();
    let place = |index: usize| kept.binary_search(&stands_for[index]).ok();
    let mut remaining = Vec::with_capacity(kept.len());
    for index in &kept {
        let mut draft = drafts[*index].clone();
        draft.content = draft.content.iter().filter_map(|content| place(*content)).collect();
        remaining.push(draft);
    }
    *drafts = remaining;
}

/// Whether one noun was taken for two events: `the withdrawal`, of troops or from a treaty.
fn is_one_noun(first: &Found, second: &Found) -> bool {
    !first.is_verb && !second.is_verb && first.head == second.head
}

/// Whether a speech act only spells out another of its kind: `accused Chad of violating the truce`; whoever is warned that
/// they will pay threatens nobody.
fn is_told_within(content: &Found, act: &Found) -> bool {
    let (first, second) = (&content.proposition, &act.proposition);
    // `warned Chad that it would pay a heavy price`, `accusing it of violating its borders`
    let spells_out = first.class == EventClass::Threat && second.class == EventClass::Threat
        || first.class == EventClass::Condemnation && second.class == EventClass::Accusation && content.is_verb;
    content.content_of == Some(act.head)
        && (spells_out
            || first.class == second.class && first.initiators.iter().any(|actor| second.initiators.contains(actor)))
}

/// Whether two claims are about one event: the same class and stance, and no actor of either that the other knows
/// otherwise.
fn is_same(a: &Found, b: &Found) -> bool {
    let (first, second) = (&a.proposition, &b.proposition);
    let within = |a: &[crate::entity::ActorId], b: &[crate::entity::ActorId]| {
        a.iter().all(|actor| b.contains(actor)) || b.iter().all(|actor| a.contains(actor))
    };
    first.class == second.class
        && first.modality == second.modality
        && within(&first.initiators, &second.initiators)
        && within(&first.targets, &second.targets)
}
