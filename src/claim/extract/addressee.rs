//! Whom a speech act is meant for that names nobody, where the article makes it plain: all who fight are asked for
//! peace, and who denies something answers whoever accused them.

use super::Draft;
use super::actor::filler;
use super::filler::Filler;
use super::found::Found;
use super::object::objects;
use super::preposition::complement;
use super::site::Site;
use super::view::View;
use crate::claim::{EventClass, Modality, Proposition};
use crate::entity::{ActorId, ArticleEntities};
use crate::parse::{ParsedArticle, Relation, Upos};

/// How many tokens from its verb on a request is looked through for what it asks for.
const ASKED: usize = 14;

/// How many sides a war has for those who ask for its end.
const SIDES: usize = 2;

/// Who is to do what is asked for, where the request names only that: `called for Chad to withdraw`, `called for a meeting
/// of the council`
pub(super) fn asked(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    let preposition = site.preposition.filter(|at| view.low(*at) == "for")?;
    let object = complement(view, preposition)?;
    if let Some(group) = view.group_at(object).map(|group| &view.groups[group]) {
        let to = group.tokens.end;
        let is_asked = group.is_agent() && view.low(to) == "to" && view.upos(to) == Upos::Part;
        return filler(view, object).filter(|_| is_asked);
    }
    let meets = matches!(view.low(object), "meeting" | "session" | "summit" | "gathering");
    let of = view.related(object, &[Relation::Prep]).find(|at| meets && view.low(*at) == "of")?;
    filler(view, view.dependent(of, Relation::Pobj)?)
}

/// Whether what is asked for is that others are set free: `demanded the release of the hostages`
pub(super) fn asks_for_release(view: &View<'_, '_, '_>, site: &Site) -> bool {
    let asked = site.completed_by(view).into_iter().chain(objects(view, site.head));
    asked.take(3).any(|at| matches!(view.low(at), "release" | "freedom" | "liberation" | "freeing" | "repatriation"))
}

/// Gives requests for peace, and denials, the target that the article leads to expect.
pub(super) fn find(sentences: &mut [Vec<Draft>], entities: &ArticleEntities, parsed: &ParsedArticle<'_>) {
    let fighters = fighters(sentences);
    let mut accusations: Vec<Proposition> = Vec::new();
    for (index, drafts) in sentences.iter_mut().enumerate() {
        let here = drafts.iter().map(|draft| &draft.found.proposition);
        let accuses = |act: &&Proposition| act.class == EventClass::Accusation && act.modality != Modality::Denied;
        accusations.extend(here.filter(accuses).cloned());
        for found in drafts.iter_mut().map(|draft| &mut draft.found) {
            let own = &found.proposition.initiators;
            if !found.proposition.targets.is_empty() || own.is_empty() {
                continue;
            }
            let is_own = |actor: &ActorId| own.iter().any(|own| entities.side(own) == entities.side(actor));
            let targets = match found.proposition.class {
                EventClass::Denial => accusers(&accusations, is_own),
                EventClass::Request if asks_for_peace(parsed, index, found) => {
                    fighters.iter().filter(|actor| !is_own(actor)).take(SIDES).cloned().collect()
                }
                _ => continue,
            };
            found.is_answer = !targets.is_empty();
            found.proposition.targets = targets;
        }
    }
}

/// Those who fight in the article, most often first.
fn fighters(sentences: &[Vec<Draft>]) -> Vec<ActorId> {
    let mut counts: Vec<(&ActorId, u32)> = Vec::new();
    let attacks = sentences.iter().flatten().map(|draft| &draft.found.proposition);
    let attacks = attacks.filter(|act| act.class == EventClass::Attack && !act.initiators.is_empty());
    for fighter in attacks.flat_map(|act| act.initiators.iter().chain(&act.targets)) {
        match counts.iter_mut().find(|(known, _)| *known == fighter) {
            Some((_, count)) => *count += 1,
            None => counts.push((fighter, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(fighter, _)| fighter.clone()).collect()
}

/// Whoever last accused them.
fn accusers(accusations: &[Proposition], is_own: impl Fn(&ActorId) -> bool) -> Vec<ActorId> {
    let of_them = |act: &&Proposition| act.targets.iter().any(&is_own) && !act.initiators.iter().any(&is_own);
    accusations.iter().rev().find(of_them).map_or_else(Vec::new, |act| act.initiators.clone())
}

/// Whether what is asked for is asked of all who fight.
fn asks_for_peace(parsed: &ParsedArticle<'_>, sentence: usize, request: &Found) -> bool {
    let tokens = parsed.sentences.get(sentence).map_or(&[][..], |sentence| &sentence.tokens[..]);
    tokens.iter().skip(request.head).take(ASKED).any(|token| {
        matches!(
            &*token.lemma,
            "ceasefire"
                | "cease"
                | "truce"
                | "restraint"
                | "dialogue"
                | "negotiation"
                | "peace"
                | "escalation"
                | "hostility"
                | "calm"
                | "settlement"
                | "violence"
                | "fighting"
                | "side"
                | "party"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn peace_is_asked_of_all_who_fight() {
        let text = "Eritrean troops attacked Ethiopia. Kenya called for a ceasefire.";
        assert!(claims(text).contains("Request asserted Kenya > Eritrea, Ethiopia"), "{}", claims(text));
    }

    #[test]
    fn who_is_to_do_what_is_called_for_is_asked() {
        let found = claims("Kenya called for Eritrea to withdraw.");
        assert!(found.contains("Request asserted Kenya > Eritrea"), "{found}");
        let found = claims("Kenya called for an emergency meeting of the African Union.");
        assert!(found.contains("Request asserted Kenya > African Union"), "{found}");
    }

    #[test]
    fn a_denial_answers_whoever_accused() {
        let text = "Kenya accused Eritrea of lying. Peru met Chile. Eritrea denied it.";
        assert!(claims(text).contains("Denial asserted Eritrea > Kenya"), "{}", claims(text));
    }
}
