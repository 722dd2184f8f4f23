//! From a parsed article to its entities.

use super::cast::Cast;
use super::draft::Draft;
use super::found::{ArticleEntities, EntityMention, SpokesPerson};
use super::gazetteer::Gazetteer;
use super::resolve::{self, Named};
use super::view::View;
use super::{groups, people, phrases, references, speakers};
use crate::parse::ParsedArticle;
use std::collections::BTreeSet;

/// Finds the actors of an article and where it mentions them.
///
/// Sentences are looked at one by one for names, noun phrases around them, and groups; then, across sentences, for short
/// names, pronouns and descriptions. Takes time linear in the text.
pub fn recognise(gazetteer: &Gazetteer, parsed: &ParsedArticle<'_>) -> ArticleEntities {
    let views: Vec<View<'_, '_, '_>> = parsed.sentences.iter().map(|sentence| View::new(sentence, gazetteer)).collect();
    let article = views.iter().map(|view| view.text.as_str()).collect::<Vec<_>>().join("\n");
    let mut cast = Cast::default();
    let mut named: Vec<Vec<Named>> =
        views.iter().map(|view| resolve::resolve(view, gazetteer, &article, &mut cast)).collect();
    let people = people::find(&views, &mut named, gazetteer, &mut cast);
    let hired = phrases::Hired::find(&views, &named);
    let mut drafts = Vec::with_capacity(views.len());
    for (index, view) in views.iter().enumerate() {
        let mut draft = Draft::new(index, view.len());
        phrases::find(view, &named[index], &people[index], &hired, &mut cast, &mut draft);
        groups::find(view, &mut cast, &mut draft);
        draft.sort();
        speakers::find(view, gazetteer, &mut cast, &mut draft);
        drafts.push(draft);
    }
    references::find(parsed, &views, gazetteer, &mut drafts);
    speakers::of_bodies(&mut drafts);
    let mentions: Vec<EntityMention> = drafts.into_iter().flat_map(|draft| draft.mentions).collect();
    let speaks_for = spokes_persons(&mentions);
    let kept: BTreeSet<_> = mentions.iter().flat_map(|m| m.actors.iter().chain(&m.speaks_for)).cloned().collect();
    let (actors, media) = cast.into_parts(&kept);
    ArticleEntities { actors, mentions, speaks_for, media }
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
