//! Actors that the gazetteer does not know: `separatist rebels`, `experts`, `Azawad Liberation Front`.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::role_words::Role;
use super::view::View;
use crate::parse::NameKind;
use std::ops::Range;

/// How many words tell one group from another, at most.
const DESCRIPTORS: usize = 4;

/// Makes mentions of the organisations and groups among the words that are free.
pub(super) fn find(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    let mut at = 0;
    while at < view.len() {
        let found = organisation(view, at, draft).map(|(tokens, kind)| (tokens, kind, Head::Name, 0.75));
        let found =
            found.or_else(|| lawmakers(view, at, draft).map(|tokens| (tokens, ActorKind::People, Head::Group, 0.65)));
        let found = found.or_else(|| attackers(view, at, draft));
        let found = found.or_else(|| group(view, at, draft).map(|(tokens, kind)| (tokens, kind, Head::Group, 0.7)));
        let found =
            found.or_else(|| countries(view, at, draft).map(|tokens| (tokens, ActorKind::People, Head::Group, 0.65)));
        let Some((tokens, kind, head, confidence)) = found else {
            at += 1;
            continue;
        };
        let singular = head == Head::Group && kind == ActorKind::ArmedGroup && is_attacker(view.low(at));
        let named = if head == Head::Group { told(view, tokens.clone()) } else { tokens.clone() };
        let text = view.label(named) + if singular && tokens.len() == 1 { "s" } else { "" };
        let name = if head == Head::Group && !is_party(view, tokens.start) { lower(&text) } else { text.clone() };
        let actor = cast.local(kind, &name, None);
        cast.name(&actor, &text);
        at = tokens.end;
        draft.add(view, tokens, vec![actor], kind, head, confidence);
    }
    by_model(view, cast, draft);
    draft.sort();
    super::members::of_groups(view, draft);
}

/// The words of a group that tell which it is: `gunmen` of `heavily armed gunmen`.
fn told(view: &View<'_, '_, '_>, tokens: Range<usize>) -> Range<usize> {
    let last = tokens.end - 1;
    let is_degree = |at: usize| matches!(view.low(at), "heavily" | "armed" | "-" | "masked" | "young" | "unidentified");
    let start = tokens.clone().find(|at| !is_degree(*at)).unwrap_or(last);
    let kept = matches!(view.low(last), "group" | "groups" | "men" | "opposition");
    if kept { tokens } else { start.min(last)..tokens.end }
}

/// Organisations and companies that only the model takes for such: `Zest`, `Sobinbank`.
fn by_model(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
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

fn is_common(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.has_role(at, Role::Common) || view.has_role(at, Role::Group) || view.has_role(at, Role::People)
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
            // `a militant group` is one, and no armed group that `militant` alone could be.
            if is_plural(view.low(next - 1)) || length > 1 && kind == ActorKind::ArmedGroup {
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

/// Those who qualify what they do: `a militant attack`
fn attackers(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<(Range<usize>, ActorKind, Head, f64)> {
    let does = matches!(
        view.low(at + 1),
        "attack" | "attacks" | "offensive" | "assault" | "assaults" | "raid" | "raids" | "ambush" | "bombing" | "fire"
    );
    let found = does && is_attacker(view.low(at)) && draft.is_free(at..at + 1);
    found.then_some((at..at + 1, ActorKind::ArmedGroup, Head::Group, 0.65))
}

fn is_attacker(word: &str) -> bool {
    matches!(word, "militant" | "insurgent" | "rebel" | "separatist" | "jihadist" | "guerrilla")
}

/// A common noun in lower case, abbreviations as they are.
fn lower(text: &str) -> String {
    if text == "MPs" { text.to_owned() } else { text.to_lowercase() }
}

fn is_party(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.is_capitalised(at) && matches!(view.low(at), "republican" | "democratic" | "conservative" | "labour")
}

/// Those who sit in a parliament, where nothing says of which: `several lawmakers`, `Republican senators`
fn lawmakers(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<Range<usize>> {
    let is_noun = |at: usize| {
        matches!(view.low(at), "lawmakers" | "senators" | "mps" | "legislators" | "parliamentarians" | "congressmen")
    };
    let is_of_party = is_party(view, at) && (is_noun(at + 1) || view.low(at + 1) == "leaders");
    let tokens = if is_of_party { at..at + 2 } else { at..at + 1 };
    let before = at.checked_sub(1).map_or("", |before| view.low(before));
    let is_qualified = at > 0 && (is_anaphoric(before) || view.is_capitalised(at - 1) || before == "'s");
    let is_bare = is_noun(at) && !is_qualified;
    ((is_bare || is_of_party) && draft.is_free(tokens.clone())).then_some(tokens)
}

/// States that are counted or described and not named: `seven countries`, `other Western powers`, `foreign allies`.
///
/// Those that take up states named before (`the three countries`, `both nations`) are none of them.
fn countries(view: &View<'_, '_, '_>, start: usize, draft: &Draft) -> Option<Range<usize>> {
    // `the four Arab states`; but those of `the leaders of Muslim countries` were not named before.
    let is_counted = start > 1 && super::naming::is_number_word(view.low(start - 1));
    let before = if is_counted { start - 1 } else { start };
    let is_office =
        |at: usize| [Role::Official, Role::Institution].iter().any(|role| view.role_at(at, *role) == Some(1));
    let is_theirs = before > 1 && view.low(before - 1) == "of" && is_office(before - 2);
    if !view.is_word(start) || before > 0 && is_anaphoric(view.low(before - 1)) && !is_theirs {
        return None;
    }
    // `more than 40 countries`
    let mut at = match (view.low(start), view.low(start + 1)) {
        ("more" | "fewer" | "less", "than") | ("at", "least") => start + 2,
        ("nearly" | "almost" | "roughly" | "over" | "around" | "about", next) if is_number(next) => start + 1,
        _ => start,
    };
    let first = at;
    while at < first + DESCRIPTORS && (is_number(view.low(at)) || is_quantifier(view, at)) {
        at += 1;
        if view.low(at) == "," {
            at += 1;
        }
    }
    let length = view.role_at(at, Role::Countries).filter(|_| at > first)?;
    let mut end = at + length;
    // `countries and international organisations`
    if view.low(end) == "and" {
        let next = (end + 1..end + 3).find(|next| !is_quantifier(view, *next))?;
        if matches!(view.low(next), "organisations" | "organizations" | "institutions" | "territories") {
            end = next + 1;
        }
    }
    draft.is_free(start..end).then_some(start..end)
}

/// Whether a word before a number of states tells that they were named before.
fn is_anaphoric(word: &str) -> bool {
    matches!(word, "the" | "these" | "those" | "both" | "all" | "its" | "their" | "our" | "his" | "her" | "of")
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_quantifier(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.has_role(at, Role::Quantifier)
}

fn noun(view: &View<'_, '_, '_>, at: usize) -> Option<(usize, ActorKind)> {
    // `jet fighters` are no men, and `opposition to the plan` is an attitude.
    let is_attitude = view.low(at) == "opposition"
        && (matches!(view.low(at + 1), "to" | "from")
            || at > 0 && matches!(view.low(at - 1), "in" | "strong" | "fierce" | "stiff" | "domestic" | "global"));
    if at > 0 && matches!(view.low(at - 1), "jet" | "stealth") || is_attitude {
        return None;
    }
    let group = view.role_at(at, Role::Group).map(|length| (length, ActorKind::ArmedGroup));
    group.or_else(|| view.role_at(at, Role::People).map(|length| (length, ActorKind::People)))
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !matches!(word, "press")
        || matches!(word, "gunmen" | "militiamen" | "men" | "media" | "opposition" | "militia" | "community")
}
