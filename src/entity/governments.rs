//! Bodies and offices before the names of their states: `the military governments of Mali and Niger`

use super::ActorKind;
use super::draft::Draft;
use super::gazetteer::Form;
use super::naming::singular;
use super::phrases::head;
use super::resolve::Named;
use super::role_words::Role;
use super::view::View;

/// `the government of Mali`, `the military governments of Burkina Faso, Mali, and Niger`
pub(super) fn of_states(view: &View<'_, '_, '_>, named: &[Named], index: usize, draft: &mut Draft) -> bool {
    let first = &named[index];
    if first.kind != ActorKind::State || !matches!(first.form, Form::Name | Form::Metonym) {
        return false;
    }
    let mut before = first.tokens.start;
    if before > 0 && view.low(before - 1) == "the" {
        before -= 1;
    }
    let Some(preposition) = before.checked_sub(1).filter(|&at| matches!(view.low(at), "of" | "in")) else {
        return false;
    };
    let Some((start, role)) = head_before(view, preposition) else { return false };
    let is_seat = || first.form == Form::Metonym && (start..preposition).any(|at| is_seated(view.low(at)));
    if view.low(preposition) == "in" && !is_regime(view.low(preposition - 1)) && !is_seat()
        || !draft.is_free(start..first.tokens.start)
    {
        return false;
    }
    let mut actors = vec![first.actor.clone()];
    let mut end = first.tokens.end;
    for next in named[index + 1..].iter().take(20) {
        let joint = &view.lower[end..next.tokens.start];
        let joint: Vec<&str> = joint.iter().map(String::as_str).filter(|word| *word != "the").collect();
        let joined = matches!(joint[..], [","] | ["and"] | [",", "and"] | ["&"]);
        let plural = view.low(preposition - 1).ends_with('s') || view.low(preposition - 1) == "authorities";
        if !joined || !plural || next.kind != ActorKind::State || next.form == Form::Adjective {
            break;
        }
        actors.push(next.actor.clone());
        end = next.tokens.end;
    }
    draft.add(view, start..end, actors, ActorKind::State, head(role), 0.9).is_some()
}

/// The noun phrase that ends at a token: where it begins, and the role of its noun.
fn head_before(view: &View<'_, '_, '_>, end: usize) -> Option<(usize, Role)> {
    let roles = [Role::Official, Role::Diplomat, Role::Institution, Role::Forces];
    // `ministry of foreign affairs of`, `minister of defence of`
    let mut noun_end = end;
    let mut at = end;
    while at > 0 && end - at < 5 && view.has_role(at - 1, Role::Portfolio) {
        at -= 1;
    }
    if at < end && at > 0 && matches!(view.low(at - 1), "of" | "for") {
        noun_end = at - 1;
    }
    let (start, role) = (1..=4.min(noun_end)).rev().find_map(|length| {
        let start = noun_end - length;
        let role = roles.into_iter().find(|role| view.role_at(start, *role) == Some(length))?;
        Some((start, role))
    })?;
    let mut first = start;
    while first > 0
        && start - first < 4
        && view.is_word(first - 1)
        && view.role_at(first - 1, Role::Modifier) == Some(1)
    {
        first -= 1;
    }
    Some((first, role))
}

/// Those who rule a state, wherever they do: `the authorities in Mali`
fn is_regime(word: &str) -> bool {
    const ONE: [&str; 3] = ["government", "regime", "junta"];
    ONE.contains(&singular(word)) || matches!(word, "authorities" | "leaders" | "rulers" | "officials")
}

/// Bodies of a state that have their seat in its capital: `the parliament in Lima`
fn is_seated(word: &str) -> bool {
    matches!(
        word,
        "parliament" | "legislature" | "ministry" | "ministries" | "cabinet" | "presidency" | "administration"
    )
}
