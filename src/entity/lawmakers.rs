//! Those who sit in a parliament and are not all of it: `several lawmakers`, `Peruvian lawmakers`

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::unnamed_states::is_anaphoric;
use super::view::View;
use std::ops::Range;

/// Those who sit in a parliament, where nothing says of which: `several lawmakers`, `Republican senators`
pub(super) fn lawmakers(view: &View<'_, '_, '_>, at: usize, draft: &Draft) -> Option<Range<usize>> {
    let is_noun = |at: usize| is_lawmakers(view.low(at)) || matches!(view.low(at), "mps" | "parliamentarians");
    let is_of_party = is_party(view, at) && (is_noun(at + 1) || view.low(at + 1) == "leaders");
    let tokens = if is_of_party { at..at + 2 } else { at..at + 1 };
    let before = at.checked_sub(1).map_or("", |before| view.low(before));
    let is_qualified = at > 0 && (is_anaphoric(before) || view.is_capitalised(at - 1) || before == "'s");
    let is_bare = is_noun(at) && !is_qualified;
    ((is_bare || is_of_party) && draft.is_free(tokens.clone())).then_some(tokens)
}

/// Whether a word is the adjective of a party: `Republican`
pub(super) fn is_party(view: &View<'_, '_, '_>, at: usize) -> bool {
    view.is_capitalised(at) && matches!(view.low(at), "republican" | "democratic" | "conservative" | "labour")
}

/// Lets lawmakers of a state be themselves where they do not act as its parliament: `Peruvian lawmakers urged`
pub(super) fn of_states(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    for index in 0..draft.mentions.len() {
        let mention = &draft.mentions[index];
        let end = mention.tokens.end;
        let is_many = is_lawmakers(view.low(end - 1));
        let named = |next: &EntityMention| next.kind == ActorKind::Person && next.tokens.start <= end + 1;
        let before_name = draft.mentions.get(index + 1).is_some_and(named);
        let verb = view.head(view.head_of(mention.tokens.clone()));
        let is_parliament = verb.is_some_and(|verb| decides(view, verb));
        if mention.kind != ActorKind::State || mention.tokens.len() != 2 || !is_many || before_name || is_parliament {
            continue;
        }
        let actor = cast.local(ActorKind::People, &view.label(mention.tokens.clone()), None);
        let mention = &mut draft.mentions[index];
        mention.actors = vec![actor];
        mention.kind = ActorKind::People;
        mention.head = Head::Group;
        mention.confidence = mention.confidence.min(0.7);
    }
}

/// Whether a verb says that a parliament does something: `passed`, `voted`
fn decides(view: &View<'_, '_, '_>, verb: usize) -> bool {
    matches!(
        view.lemma(verb),
        "pass" | "vote" | "approve" | "adopt" | "ratify" | "reject" | "elect" | "repeal" | "authorize" | "authorise"
    )
}

/// Whether a noun is for those who sit in a parliament, whatever they do there: `senators`
fn is_lawmakers(noun: &str) -> bool {
    matches!(noun, "lawmakers" | "senators" | "legislators" | "congressmen")
}
