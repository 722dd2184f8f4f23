//! Actors that the gazetteer does not know: `separatist rebels`, `experts`, `Azawad Liberation Front`.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::people::label;
use super::role_words::Role;
use super::view::View;
use std::ops::Range;

/// How many words tell one group from another, at most.
const DESCRIPTORS: usize = 4;

/// Makes mentions of the organisations and groups among the words that are free.
pub(super) fn find(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    let mut at = 0;
    while at < view.len() {
        let found = organisation(view, at, draft).map(|(tokens, kind)| (tokens, kind, Head::Name, 0.75));
        let found = found.or_else(|| group(view, at, draft).map(|(tokens, kind)| (tokens, kind, Head::Group, 0.7)));
        let Some((tokens, kind, head, confidence)) = found else {
            at += 1;
            continue;
        };
        let text = label(view, tokens.clone());
        let name = if head == Head::Group { text.to_lowercase() } else { text.clone() };
        let actor = cast.local(kind, &name, None);
        cast.name(&actor, &text);
        at = tokens.end;
        draft.add(view, tokens, vec![actor], kind, head, confidence);
    }
    draft.sort();
    members(view, draft);
}

/// `mercenaries from Russia's Wagner Group`, `members of Boko Haram` are that group.
fn members(view: &View<'_, '_, '_>, draft: &mut Draft) {
    let groups: Vec<Range<usize>> = draft
        .mentions
        .iter()
        .filter(|m| m.kind == ActorKind::ArmedGroup && m.head == Head::Name && !m.attribute)
        .map(|m| m.tokens.clone())
        .collect();
    for tokens in groups {
        let mut noun_end = tokens.start;
        if noun_end > 0 && view.low(noun_end - 1) == "the" {
            noun_end -= 1;
        }
        let Some(preposition) = noun_end.checked_sub(1) else { continue };
        noun_end = match view.low(preposition) {
            "from" | "of" => preposition,
            "by" if preposition > 0 && matches!(view.low(preposition - 1), "supplied" | "provided" | "sent") => {
                preposition - 1
            }
            _ => continue,
        };
        let Some(start) = noun_end.checked_sub(1) else { continue };
        let is_member =
            matches!(view.low(start), "members" | "member" | "soldiers" | "forces" | "troops" | "personnel")
                || view.role_at(start, Role::Group) == Some(1);
        let alone =
            draft.mentions.iter().all(|m| !m.tokens.contains(&start) || m.tokens.len() == 1 && m.head == Head::Group);
        if is_member && alone {
            draft.widen(view, tokens, start);
        }
    }
}

/// A sequence of capitalised words that ends in what an organisation is.
fn organisation(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<(Range<usize>, ActorKind)> {
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

/// Whether a word tells nothing of which organisation is meant: `Foreign Ministry`, `National Assembly`.
fn is_generic(view: &View<'_, '_, '_>, at: usize) -> bool {
    let roles = [Role::Modifier, Role::Institution, Role::Official, Role::Forces, Role::Diplomat, Role::Speech];
    roles.iter().any(|role| view.role_at(at, *role).is_some())
        || [Role::Organisation, Role::Armed].iter().any(|role| view.has_written_role(at, *role))
        || matches!(view.low(at), "affairs" | "president" | "supreme" | "prime" | "high" | "external" | "european")
}

fn is_generic_start(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "this" | "that" | "its" | "their" | "his" | "our" | "in" | "on" | "at" | "for" | "from"
    )
}

/// Descriptors and a noun for people: `al-Qaeda-linked militants` is found with its name, `jihadist militants` here.
fn group(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<(Range<usize>, ActorKind)> {
    let mut at = start;
    while at < start + DESCRIPTORS && draft.is_free(at..at + 1) {
        if let Some((length, kind)) = noun(view, at)
            && draft.is_free(at..at + length)
        {
            // `rebel operation`, `rebel group`: one noun may qualify the next.
            let next = at + length;
            if let Some((further, kind)) = noun(view, next)
                && draft.is_free(next..next + further)
            {
                return Some((start..next + further, kind));
            }
            if is_plural(view.low(next - 1)) {
                return Some((start..next, kind));
            }
        }
        match view.role_at(at, Role::Descriptor) {
            Some(length) => at += length,
            None => return None,
        }
        if view.low(at) == "-" {
            at += 1;
        }
    }
    None
}

fn noun(view: &View<'_, '_, '_>, at: usize) -> Option<(usize, ActorKind)> {
    let group = view.role_at(at, Role::Group).map(|length| (length, ActorKind::ArmedGroup));
    group.or_else(|| view.role_at(at, Role::People).map(|length| (length, ActorKind::People)))
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !matches!(word, "press")
        || matches!(word, "gunmen" | "militiamen" | "men" | "media" | "opposition" | "militia")
}
