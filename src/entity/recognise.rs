//! From a parsed article to its entities.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{ArticleEntities, EntityMention, SpokesPerson};
use super::gazetteer::Gazetteer;
use super::hired::Hired;
use super::resolve::{self, Context, Named};
use super::treaty::{self, is_called_treaty};
use super::view::View;
use super::{
    bodies, coalition, contingents, craft, epithets, explained, members, mutiny, offices, rebellion, sides, supporters,
};
use super::{
    crowds, described, groups, insurgents, lawmakers, located, people, phrases, pontiff, posts, references, speakers,
    unknown, voices,
};
use crate::parse::{ParsedArticle, dateline};
use std::collections::{BTreeMap, BTreeSet};

/// How many tokens are looked at together: longer sentences are no prose, and are cut so that time stays linear.
const STRETCH: usize = 240;

/// Finds the actors of an article and where it mentions them.
///
/// Sentences are looked at one by one for names, noun phrases around them, and groups; then, across sentences, for short
/// names, pronouns and descriptions. Takes time linear in the text.
pub fn recognise(gazetteer: &Gazetteer, parsed: &ParsedArticle<'_>) -> ArticleEntities {
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut views: Vec<View<'_, '_, '_>> = Vec::new();
    let mut is_quoted = false;
    for (index, sentence) in parsed.sentences.iter().enumerate() {
        is_quoted &= index > 0 && parsed.sentences[index - 1].paragraph == sentence.paragraph;
        for start in (0..sentence.tokens.len()).step_by(STRETCH) {
            let stretch = start..(start + STRETCH).min(sentence.tokens.len());
            let view = View::new(sentence, stretch, is_quoted, gazetteer);
            is_quoted = view.ends_quoted();
            places.push((index, start));
            views.push(view);
        }
    }
    let mut context = Context::new(views.iter().map(|view| view.text.as_str()).collect::<Vec<_>>().join("\n"));
    let mut cast = Cast::default();
    let mut named: Vec<Vec<Named>> =
        views.iter().map(|view| resolve::resolve(view, gazetteer, &mut context, &mut cast)).collect();
    unknown::find(&views, &mut named, &mut cast);
    let people = people::find(&views, &mut named, gazetteer, &mut cast);
    let hired = Hired::find(&views, &named);
    let mut drafts = Vec::with_capacity(views.len());
    for (index, view) in views.iter().enumerate() {
        let mut draft = Draft::new(places[index].0, view.len());
        phrases::find(view, &named[index], &people[index], &hired, gazetteer, &mut cast, &mut draft);
        contingents::find(view, &mut cast, &mut draft);
        groups::find(view, &mut cast, &mut draft);
        sides::find(view, &mut cast, &mut draft);
        members::find(view, &mut cast, &mut draft);
        draft.sort();
        lawmakers::of_states(view, &mut cast, &mut draft);
        explained::find(view, &mut draft);
        explained::by_name(view, &mut draft);
        if let Some(end) = dateline(view.tokens) {
            draft.absorb(0..end);
        }
        speakers::find(view, gazetteer, &mut cast, &mut draft);
        drafts.push(draft);
    }
    let furniture: Vec<bool> = places.iter().map(|(sentence, _)| parsed.sentences[*sentence].boilerplate).collect();
    epithets::find(&furniture, &views, gazetteer, &mut drafts);
    posts::by_office(&views, gazetteer, &mut drafts);
    pontiff::find(&furniture, &views, gazetteer, &mut cast, &mut drafts);
    offices::governments(&views, gazetteer, &mut cast, &mut drafts);
    let owners = craft::find(&views, gazetteer, &mut cast, &mut drafts);
    crowds::find(&views, &mut cast, &mut drafts);
    insurgents::find(&views, &hired, &mut drafts);
    coalition::find(&views, &mut cast, &mut drafts);
    rebellion::find(&views, &mut drafts);
    described::find(&furniture, &views, &mut cast, &mut drafts);
    posts::acquaint(gazetteer, &mut cast, &drafts);
    let implied = treaty::implied(&views, &drafts, gazetteer, &mut cast);
    references::find(&furniture, &views, gazetteer, implied, &cast, &mut drafts);
    offices::governments(&views, gazetteer, &mut cast, &mut drafts);
    offices::holders(&views, &mut drafts);
    offices::fighters(&views, &mut drafts);
    supporters::find(&views, &mut cast, &mut drafts);
    mutiny::find(&views, gazetteer, &mut cast, &mut drafts);
    posts::by_post(&views, &mut drafts);
    bodies::of_bodies(&views, &mut drafts);
    let voices = voices::find(&furniture, &views, gazetteer, &mut drafts);
    let mut located = located::find(&views, &drafts, gazetteer, &mut cast);
    located.extend(owners);
    let mentions: Vec<EntityMention> =
        drafts.into_iter().zip(&places).flat_map(|(draft, (_, offset))| shifted(draft.mentions, *offset)).collect();
    let speaks_for = spokes_persons(&mentions);
    let kept = mentions.iter().flat_map(|m| m.actors.iter().chain(&m.speaks_for)).chain(located.values());
    let kept: BTreeSet<_> = kept.cloned().collect();
    let (actors, media) = cast.into_parts(&kept);
    let treaties = actors.iter().filter(|a| a.kind == super::ActorKind::Organization && is_called_treaty(&a.label));
    let treaties = treaties.map(|actor| actor.id.clone()).collect();
    let mut sides = BTreeMap::new();
    for found in &speaks_for {
        sides.entry(found.person.clone()).or_insert_with(|| found.state.clone());
    }
    ArticleEntities { actors, mentions, speaks_for, media, treaties, located, voices, sides }
}

/// Mentions of a stretch with their tokens counted from the beginning of the sentence.
fn shifted(mentions: Vec<EntityMention>, offset: usize) -> impl Iterator<Item = EntityMention> {
    mentions.into_iter().map(move |mut mention| {
        mention.tokens = mention.tokens.start + offset..mention.tokens.end + offset;
        mention
    })
}

/// For whom the mentions let persons speak, once a sentence.
fn spokes_persons(mentions: &[EntityMention]) -> Vec<SpokesPerson> {
    let mut found: Vec<SpokesPerson> = mentions
        .iter()
        .filter_map(|mention| {
            let (person, state) = (mention.actors.first()?.clone(), mention.speaks_for.clone()?);
            Some(SpokesPerson { sentence: mention.sentence, person, state })
        })
        .collect();
    found.dedup();
    found
}
