//! Everyone whom a sentence addresses at once: `all sides`, `all parties`, `all responsible nations`.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::view::View;
use crate::parse::Upos;
use std::ops::Range;

/// Makes mentions of them, where nothing says who they are.
pub(super) fn find(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    for start in 0..view.len() {
        if view.low(start) != "all" {
            addressed(view, start, cast, draft);
            continue;
        }
        let is_described = view.tokens.get(start + 1).is_some_and(|token| token.upos == Upos::Adj);
        let noun = if is_described { start + 2 } else { start + 1 };
        let is_noun =
            matches!(view.low(noun), "sides" | "parties" | "nations" | "countries" | "states" | "governments");
        let tokens = start..noun + 1;
        if is_noun && draft.is_free(tokens.clone()) && !matches!(view.low(noun + 1), "of" | "in" | "-") {
            add(view, tokens, cast, draft);
        }
    }
    draft.sort();
}

/// States that nothing tells apart, where a sentence asks something of them: `urged nations to`, `called on countries to`
fn addressed(view: &View<'_, '_, '_>, start: usize, cast: &mut Cast, draft: &mut Draft) {
    let is_noun = matches!(view.low(start), "nations" | "countries" | "governments");
    let before = |back: usize| start.checked_sub(back).map_or("", |at| view.low(at));
    let is_asked = match before(1) {
        "urge" | "urges" | "urged" | "urging" => true,
        "on" | "for" | "upon" => before(2).starts_with("call"),
        _ => false,
    };
    if is_noun && is_asked && draft.is_free(start..start + 1) {
        add(view, start..start + 1, cast, draft);
    }
}

fn add(view: &View<'_, '_, '_>, tokens: Range<usize>, cast: &mut Cast, draft: &mut Draft) {
    let text = view.label(tokens.clone());
    let actor = cast.local(ActorKind::People, &text.to_lowercase(), None);
    cast.name(&actor, &text);
    draft.add(view, tokens, vec![actor], ActorKind::People, Head::Group, 0.65);
}
