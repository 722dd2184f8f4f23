//! Whether whoever a sentence names suits what an event needs, so that nobody else of the article may be meant.

use super::super::lexicon::{Frame, Lexicon, Needs, Part, Source};
use super::Draft;
use super::filler::Filler;
use super::found::Origin;
use super::noun_stance::is_definite;
use super::object::objects;
use super::phrase::phrase;
use super::site::Site;
use super::subject::subject;
use super::view::View;
use crate::claim::{EventClass, EventGroup};
use crate::entity::{ActorId, ActorKind, ArticleEntities, Head};
use crate::parse::{ParsedArticle, Relation, Upos};

/// Whether what a verb is done to or with is no actor at all: `received the missiles`, `left the room`, `found that …`;
/// `initiators` is how many do it.
pub(super) fn is_with_thing(view: &View<'_, '_, '_>, frame: &Frame, site: &Site, initiators: usize) -> bool {
    let deals = matches!(frame.class.group(), EventGroup::Cooperation | EventGroup::Relations);
    if !site.is_verb || !deals || !frame.objects.is_empty() {
        return false;
    }
    let object = site.completed_by(view).or_else(|| objects(view, site.head).first().copied());
    let Some(object) = object else {
        // `plans to leave`, `the last to visit`: what and whom, the article tells.
        let is_known = matches!(frame.class, EventClass::Visit | EventClass::Withdrawal);
        return !frame.only.is_empty() && !frame.mutual && !is_known;
    };
    let described = view.group_at(object).is_some_and(|group| view.groups[group].head == Head::Description);
    if view.upos(object) == Upos::Pron || frame.class == EventClass::Visit && described {
        return false;
    }
    let meets = frame.mutual && frame.needs == Needs::Both && initiators < 2;
    let vague = frame.class == EventClass::Aid && view.group_at(object).is_none() && !is_definite(view, object);
    meets || vague || !frame.mutual && !frame.only.is_empty()
}

/// Whether what looks like a threat only answers a question or an offer: `will give its response to the offer`
pub(super) fn is_reply(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let object = site.object.filter(|_| frame.class == EventClass::Threat && frame.future);
    object.is_some_and(|object| {
        let to = view.related(object, &[Relation::Prep]).filter(|at| view.low(*at) == "to");
        to.into_iter()
            .any(|at| view.dependent(at, Relation::Pobj).is_some_and(|noun| frame.is_spoilt_by(view.from(noun))))
    })
}

/// Whether those who are told to withdraw are to withdraw something else than themselves: `told the army to withdraw its
/// ultimatum`
pub(super) fn is_of_thing(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    if frame.class != EventClass::TroopExpulsion || !site.is_verb {
        return false;
    }
    let is_thing = |at: &usize| *at > site.head && phrase(view, *at, &frame.objects).is_none();
    let mut ordered = view.related(site.head, &[Relation::Xcomp, Relation::Ccomp]);
    let withdraw = ordered.find(|at| view.lemma(*at) == "withdraw");
    withdraw.is_some_and(|verb| objects(view, verb).iter().any(is_thing))
}

/// Whether somebody is investigated who is told only as someone's own: `whose minister was being investigated`
pub(super) fn is_at_home(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let whom = subject(view, site.head)
        .filter(|_| frame.class == EventClass::Investigation && site.is_verb && site.passive)
        .map(|found| found.token);
    whom.is_some_and(|token| {
        let possessor = view.dependent(token, Relation::Poss);
        view.group_at(token).is_none() && possessor.is_some_and(|at| view.low(at) == "whose")
    })
}

/// Whether what a text would say is not said, since somebody keeps it from being passed: `vetoed a resolution condemning
/// Chad`
pub(super) fn is_unsaid(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let speaks = frame.class.group() == EventGroup::SpeechActs && site.is_verb;
    let qualifies = speaks && matches!(view.relation(site.head), Relation::Acl | Relation::Relcl);
    let Some(text) = view.head(site.head).filter(|text| qualifies && view.is(*text, Part::Text)) else { return false };
    let above = view.head(text).filter(|_| matches!(view.relation(text), Relation::Dobj | Relation::Nsubjpass));
    above.and_then(|verb| view.tokens.get(verb)).is_some_and(|verb| {
        matches!(
            &*verb.lemma,
            "veto" | "block" | "oppose" | "reject" | "defeat" | "thwart" | "torpedo" | "scuttle" | "obstruct" | "kill"
        )
    })
}

/// Whether those who travel are named, but are nobody who is on a visit: `refugees returned to Chad`
pub(super) fn is_by_crowd(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let is_named = |token: usize| view.upos(token) != Upos::Pron && view.group_at(token).is_some();
    let travels = frame.class == EventClass::Visit && site.is_verb;
    travels && subject(view, site.head).is_some_and(|found| is_named(found.token))
}

/// Whether someone can be the one whose mission opens or closes by itself: not where it is.
pub(super) fn can_keep(view: &View<'_, '_, '_>, frame: &Frame, source: &Source, keeper: &Filler) -> bool {
    let by_itself = matches!(frame.class, EventClass::EmbassyClosure | EventClass::EmbassyOpening)
        && !frame.subjects.is_empty()
        && *source == Source::Subject;
    let is_place = view.head(keeper.token).is_some_and(|above| view.low(above) == "in");
    !by_itself || keeper.is_owner || !is_place
}

/// Drops from the targets that the article offers where something is only said: `hailed the truce on Twitter`
pub(super) fn drop_media(drafts: &mut [Draft], sentence: usize, view: &Article<'_>) {
    let Some(tokens) = view.parsed.sentences.get(sentence).map(|sentence| &sentence.tokens[..]) else { return };
    let is_medium = |at: usize| {
        tokens.get(at).is_some_and(|token| view.lexicon.parts_of(&super::lower(token.text)).have(Part::Medium))
    };
    let is_on = |start: usize| {
        let mut before = tokens.iter().take(start).rev().skip_while(|token| token.relation == Relation::Det);
        before.next().is_some_and(|token| token.text == "on")
    };
    for found in drafts.iter_mut().map(|draft| &mut draft.found) {
        let mentions = view.entities.of_sentence(sentence);
        let is_only_medium = |actor: &ActorId| {
            let mut own = mentions.iter().filter(|mention| mention.actors.contains(actor)).peekable();
            own.peek().is_some()
                && own.all(|mention| {
                    let end = mention.tokens.end;
                    is_on(mention.tokens.start) && (is_medium(end.saturating_sub(1)) || is_medium(end))
                })
        };
        if found.origins[0] != Origin::Sentence {
            found.proposition.initiators.retain(|actor| !is_only_medium(actor));
        }
        if found.origins[1] != Origin::Sentence && found.proposition.targets.iter().any(is_only_medium) {
            found.proposition.targets.retain(|actor| !is_only_medium(actor));
            found.sure[1] = 1.0;
        }
    }
}

/// Drops from those who attack whoever the article offers in the stead of strangers who come from a place: `the base from
/// which jets bomb Chad`
pub(super) fn drop_hosts(drafts: &mut [Draft], sentence: usize, article: &Article<'_>) {
    let Some(tokens) = article.parsed.sentences.get(sentence).map(|sentence| &sentence.tokens[..]) else { return };
    let comes_from = |verb: usize| {
        let first = tokens.get(verb).map_or(verb, |token| token.subtree.start);
        let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
        word(first) == "where" || word(first) == "from" && matches!(word(first + 1), "which" | "where")
    };
    for found in drafts.iter_mut().map(|draft| &mut draft.found) {
        let guessed = found.by_stranger && found.origins[0] != Origin::Sentence;
        if guessed && found.proposition.class == EventClass::Attack && comes_from(found.head) {
            found.proposition.initiators.clear();
        }
    }
}

/// An article and the words by which events are found in it.
pub(super) struct Article<'a> {
    pub(super) parsed: &'a ParsedArticle<'a>,
    pub(super) entities: &'a ArticleEntities,
    pub(super) lexicon: &'a Lexicon,
}

/// Drops whoever cannot play a role: the article offers only treaties and organisations to be left, and treaties do
/// nothing.
pub(super) fn drop_unfit(drafts: &mut [Draft], entities: &ArticleEntities) {
    for draft in drafts {
        // `tore up its pact with Chad`: with whom the sentence says, it was.
        let is_offered = draft.found.origins[1] != Origin::Sentence || draft.found.needs != Needs::Named;
        let proposition = &mut draft.found.proposition;
        proposition.initiators.retain(|actor| entities.treaties.binary_search(actor).is_err());
        if proposition.class == EventClass::Attack && draft.found.origins[0] != Origin::Sentence {
            // Nobody who is only guessed attacks their own people.
            let is_own =
                |actor: &ActorId| proposition.targets.iter().any(|target| entities.state_of(target) == Some(actor));
            let others: Vec<ActorId> = proposition.initiators.iter().filter(|actor| !is_own(actor)).cloned().collect();
            proposition.initiators = others;
        }
        if proposition.class == EventClass::Withdrawal && is_offered {
            let is_body = |kind: Option<ActorKind>| matches!(kind, Some(ActorKind::Organization) | None);
            proposition.targets.retain(|actor| is_body(entities.actor(actor).map(|actor| actor.kind)));
        }
    }
}
