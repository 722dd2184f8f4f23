//! States and places that only the model takes for such: invented countries, small towns.

use super::cast::Cast;
use super::gazetteer::Form;
use super::people::label;
use super::resolve::Named;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{NameKind, Relation};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many letters a demonym shares with its state at least: `Arnorian`, `Arnor`.
const SHARED: usize = 4;

/// A name that the gazetteer does not know, as the article uses it.
#[derive(Default)]
struct Use {
    /// How often the model takes it for a state or a town.
    places: usize,
    /// How often it takes it for something else.
    others: usize,
    /// Whether it does something somewhere, as states do and towns do not.
    acts: bool,
}

/// Adds the states and places that the gazetteer does not know, with the adjectives that belong to them.
pub(super) fn find(views: &[View<'_, '_, '_>], named: &mut [Vec<Named>], cast: &mut Cast) {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    let mut people: BTreeMap<String, bool> = BTreeMap::new();
    for (view, named) in views.iter().zip(named.iter()) {
        for (tokens, kind) in view.entities() {
            let Some(tokens) = name(view, tokens, named) else { continue };
            let found = uses.entry(view.folded(tokens.clone()).to_owned()).or_default();
            match kind {
                NameKind::Gpe => {
                    found.places += 1;
                    found.acts |= acts(view, tokens);
                }
                NameKind::Norp => {
                    found.others += 1;
                    people.insert(view.folded(tokens).to_owned(), true);
                }
                _ => found.others += 1,
            }
        }
    }
    let places: BTreeMap<&str, (ActorId, ActorKind)> = uses
        .iter()
        .filter(|(_, found)| found.places > found.others)
        .map(|(name, found)| {
            let is_state = found.acts || people.keys().any(|demonym| is_demonym(demonym, name));
            let kind = if is_state { ActorKind::State } else { ActorKind::Place };
            (name.as_str(), (cast.local(kind, name, None), kind))
        })
        .collect();
    for (view, named) in views.iter().zip(named) {
        let mut found: Vec<Named> = Vec::new();
        for (tokens, kind) in view.entities() {
            let Some(tokens) = name(view, tokens, named) else { continue };
            let text = view.folded(tokens.clone());
            let known = match kind {
                NameKind::Norp => {
                    places.iter().find(|(name, place)| place.1 == ActorKind::State && is_demonym(text, name))
                }
                _ => places.get_key_value(text),
            };
            let Some((_, (actor, kind))) = known else { continue };
            let form = if places.contains_key(text) { Form::Name } else { Form::Adjective };
            cast.name(actor, &label(view, tokens.clone()));
            found.push(Named {
                tokens,
                actor: actor.clone(),
                kind: *kind,
                form,
                confidence: 0.7,
                unlinked: None,
                by_default: true,
            });
        }
        named.extend(found);
        named.sort_by_key(|name| name.tokens.start);
    }
}

/// The tokens of a name without `the`, if the gazetteer does not know it and it is written like a name.
fn name(view: &View<'_, '_, '_>, tokens: Range<usize>, named: &[Named]) -> Option<Range<usize>> {
    let start = if view.low(tokens.start) == "the" { tokens.start + 1 } else { tokens.start };
    let mut end = tokens.end;
    if end > start && view.is_possessive(end - 1) {
        end -= 1;
    }
    let is_known = named.iter().any(|name| name.tokens.start < end && start < name.tokens.end);
    let is_written = (start..end).all(|at| view.is_capitalised(at) || !view.is_word(at)) && view.is_word(start);
    let is_common = (start..end).any(|at| view.has_role(at, Role::Common) || view.has_role(at, Role::Institution));
    let long = start < end && view.folded(start..end).chars().count() > 3;
    (long && !is_known && is_written && !is_common && !view.title_case && end - start <= 4).then_some(start..end)
}

/// Whether a name is the subject of a verb in the active voice, or owns something.
fn acts(view: &View<'_, '_, '_>, tokens: Range<usize>) -> bool {
    view.tokens[view.head_of(tokens)].relation == Relation::Nsubj
}

/// Whether an adjective or the name of a people is made from the name of a state.
fn is_demonym(demonym: &str, name: &str) -> bool {
    let shared = demonym.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let endings =
        ["an", "ans", "ian", "ians", "ese", "i", "is", "ish", "ic", "er", "ers", "ean", "eans", "ite", "ites"];
    shared >= SHARED
        && shared + 2 >= name.chars().count()
        && demonym.chars().count() > shared
        && endings.iter().any(|ending| demonym.ends_with(ending))
}
