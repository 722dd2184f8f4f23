//! Organisations that the gazetteer does not know: `Azawad Liberation Front`, `Sobinbank`

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::role_words::Role;
use super::view::View;
use crate::parse::NameKind;
use std::ops::Range;

/// A sequence of capitalised words that ends in what an organisation is.
pub(super) fn organisation(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<(Range<usize>, ActorKind)> {
    let is_part = |at: usize| view.is_word(at) && view.is_capitalised(at) && draft.is_free(at..at + 1);
    let goes_on = start > 0 && is_part(start - 1) && !is_generic_start(view.low(start - 1));
    if view.title_case || !is_part(start) || goes_on || is_generic_start(view.low(start)) {
        return None;
    }
    let mut end = start;
    let mut last: Option<(usize, ActorKind)> = None;
    let mut telling = false;
    while end < view.len() && end - start < 10 {
        if is_part(end) {
            telling |= !is_generic(view, end);
            for (role, kind) in [(Role::Armed, ActorKind::ArmedGroup), (Role::Organisation, ActorKind::Organization)] {
                if view.has_written_role(end, role) && end > start {
                    last = Some((end + 1, kind));
                }
            }
            end += 1;
        } else if view.is_hyphen(end)
            || view.low(end) == "and" && last.is_none() && end > start + 1
            || matches!(view.low(end), "of" | "for" | "the" | "on") && last.is_some_and(|(noun, _)| end - noun < 2)
            || matches!(view.low(end), "of" | "the") && last.is_some_and(|(noun, _)| goes_on_of(view, noun, end))
        {
            end += 1;
        } else {
            break;
        }
    }
    let (mut stop, mut kind) = last?;
    // `Front for the Liberation of Azawad`: what follows the noun belongs to the name.
    while end > stop && !is_part(end - 1) {
        end -= 1;
    }
    if end > stop && matches!(view.low(stop), "of" | "for") {
        stop = end;
    }
    let words = view.folded(start..stop);
    if words.contains("Liberation") || words.contains("Armed") {
        kind = ActorKind::ArmedGroup;
    }
    telling.then_some((start..stop, kind))
}

/// Organisations and companies that only the model takes for such: `Zest`, `Sobinbank`.
pub(super) fn by_model(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    if view.title_case {
        return;
    }
    for (mut tokens, kind) in view.entities() {
        if is_generic_start(view.low(tokens.start)) {
            tokens.start += 1;
        }
        if tokens.end > tokens.start && view.is_possessive(tokens.end - 1) {
            tokens.end -= 1;
        }
        let is_name = |at: usize| !view.is_word(at) || view.is_capitalised(at) || matches!(view.low(at), "of" | "for");
        let tells =
            |at: usize| view.is_word(at) && view.is_capitalised(at) && !is_generic(view, at) && !is_common(view, at);
        let is_long = view.folded(tokens.clone()).chars().filter(|c| c.is_alphabetic()).count() > 3;
        if kind == NameKind::Org && is_long && tokens.clone().all(is_name) && tokens.clone().any(tells) {
            let text = view.label(tokens.clone());
            if draft.is_free(tokens.clone()) {
                let actor = cast.local(ActorKind::Organization, &text, None);
                draft.add(view, tokens, vec![actor], ActorKind::Organization, Head::Name, 0.6);
            }
        }
    }
}

/// Whether a word is a common one, or one for people or groups.
fn is_common(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.has_role(at, Role::Common) || view.has_role(at, Role::Group) || view.has_role(at, Role::People)
}

/// Whether what an organisation is for goes on behind `of`: `Council for the Defence of Democracy`
fn goes_on_of(view: &View<'_, '_, '_>, noun: usize, at: usize) -> bool {
    let next = if view.low(at + 1) == "the" { at + 2 } else { at + 1 };
    end_of_aim(view, noun).is_some_and(|aim| aim <= at) && at - noun < 6 && view.is_capitalised(next)
}

/// Where the first word ends that tells what an organisation is for: `Council for the Defence`
fn end_of_aim(view: &View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let first = if view.low(noun + 1) == "the" { noun + 2 } else { noun + 1 };
    (view.low(noun) == "for" && view.is_capitalised(first)).then_some(first + 1)
}

/// Whether a word tells nothing of which organisation is meant: `Foreign Ministry`, `National Assembly`.
fn is_generic(view: &View<'_, '_, '_>, at: usize) -> bool {
    let roles = [Role::Modifier, Role::Institution, Role::Official, Role::Forces, Role::Diplomat, Role::Speech];
    roles.iter().any(|role| view.role_at(at, *role).is_some())
        || [Role::Organisation, Role::Armed].iter().any(|role| view.has_written_role(at, *role))
        || matches!(view.low(at), "affairs" | "president" | "supreme" | "prime" | "high" | "external" | "european")
}

/// Whether a word stands before a name and belongs to none.
fn is_generic_start(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "this" | "that" | "its" | "their" | "his" | "our" | "in" | "on" | "at" | "for" | "from"
    )
}
