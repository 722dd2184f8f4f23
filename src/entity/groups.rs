//! Actors that the gazetteer does not know: `separatist rebels`, `experts`, `Azawad Liberation Front`.

use super::ActorKind;
use super::cast::Cast;
use super::description::is_region;
use super::draft::Draft;
use super::found::Head;
use super::lawmakers::{is_party, lawmakers};
use super::organisations::{by_model, organisation};
use super::role_words::Role;
use super::unnamed_states::countries;
use super::view::View;
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
        let ending = if singular && tokens.len() == 1 { "s" } else { "" };
        let text = view.label(named.clone()) + ending;
        let is_common = head == Head::Group && !is_party(view, tokens.start);
        let name = if is_common { common(view, named) + ending } else { text.clone() };
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

/// Whether a noun is for someone who fights and may qualify what he does: `rebel`
fn is_attacker(word: &str) -> bool {
    matches!(word, "militant" | "insurgent" | "rebel" | "separatist" | "jihadist" | "guerrilla")
}

/// The words of a common noun phrase in lower case, but for abbreviations and regions: `several Arab countries`
fn common(view: &View<'_, '_, '_>, tokens: Range<usize>) -> String {
    view.label_with(tokens, |at| {
        let word = view.tokens[at].text;
        let is_kept = word == "MPs" || is_region(view.low(at)) && view.is_capitalised(at);
        if is_kept { word.into() } else { word.to_lowercase().into() }
    })
}

/// How many words at a token are a noun for people or an armed group, and which of these.
fn noun(view: &View<'_, '_, '_>, at: usize) -> Option<(usize, ActorKind)> {
    // `jet fighters` and `F-16 fighters` are no men, and `opposition to the plan` is an attitude.
    let is_attitude = view.low(at) == "opposition"
        && (matches!(view.low(at + 1), "to" | "from")
            || at > 0 && matches!(view.low(at - 1), "in" | "strong" | "fierce" | "stiff" | "domestic" | "global"));
    let model = at.checked_sub(1).map_or("", |before| view.low(before));
    let is_model = model.contains(|letter: char| letter.is_ascii_digit()) && at > 1 && view.is_hyphen(at - 2)
        || matches!(
            model,
            "jet"
                | "stealth"
                | "mig"
                | "sukhoi"
                | "mirage"
                | "rafale"
                | "typhoon"
                | "antonov"
                | "tupolev"
                | "ilyushin"
                | "strategic"
                | "heavy"
                | "nuclear-capable"
                | "long-range"
                | "tornado"
                | "raptor"
        );
    if is_model && matches!(view.low(at), "fighter" | "fighters" | "bombers") || is_attitude {
        return None;
    }
    let group = view.role_at(at, Role::Group).map(|length| (length, ActorKind::ArmedGroup));
    group.or_else(|| view.role_at(at, Role::People).map(|length| (length, ActorKind::People)))
}

/// Whether a noun stands for several: `militants`, `gunmen`, `media`
fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !matches!(word, "press")
        || matches!(word, "gunmen" | "militiamen" | "men" | "media" | "opposition" | "militia" | "community")
}
