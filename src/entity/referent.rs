//! Whom a reference means: the choice for each kind of reference.

use super::antecedent::{self, Choice};
use super::discourse::Discourse;
use super::gazetteer::Gazetteer;
use super::known::Known;
use super::monarchies;
use super::naming::singular;
use super::office_of_name::{is_followed_by_name, is_official_of_known, is_told_of_name};
use super::reference::Reference;
use super::regions::lies_in;
use super::role_words::Role;
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::treaty;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// Whom a reference means, as far as the article tells; none in the first place if it is no reference to anybody.
pub(super) fn referent(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    tokens: &Range<usize>,
    subjects: &Subjects<'_>,
    discourse: &Discourse,
    known: &Known,
    gazetteer: &Gazetteer,
) -> Option<Option<Choice>> {
    let view = site.view;
    let lies_there = |state: &ActorId| match reference {
        Reference::Country(Some(region)) | Reference::These(Some(region)) => gazetteer
            .entry(state)
            .and_then(|entry| entry.subregion.as_deref())
            .is_some_and(|subregion| lies_in(subregion, region)),
        _ => true,
    };
    Some(match reference {
        Reference::Countries(count) => several::choose_several(site, *count, discourse),
        Reference::Territory => several::territory(discourse, tokens.start),
        Reference::Pair => several::choose_pair(site, discourse),
        Reference::These(_) => several::choose_these(discourse, tokens.start, |state| lies_there(state)),
        Reference::Treaty { noun, is_new, told } => {
            let treaty = treaty::meant(subjects, noun, *is_new, told.as_deref(), known.treaty.as_ref(), gazetteer);
            treaty.map(|treaty| Choice::one(treaty, ActorKind::Organization, 0.75))
        }
        Reference::Leaders(count) => several::choose_persons(site, *count, discourse)
            .or_else(|| several::choose_several(site, *count, discourse)),
        Reference::Loyal { noun, surely, .. }
            if known.scene.is_some() && (*surely || subjects.same_body(singular(noun)).is_none()) =>
        {
            known.scene.clone().map(|state| Choice::one(state, ActorKind::State, 0.65))
        }
        Reference::Body(role, noun) | Reference::Loyal { role, noun, .. } => {
            let is_office = matches!(reference, Reference::Body(Role::Official | Role::Diplomat, _));
            let holder = if is_office && !is_told_of_name(view, subjects, tokens) {
                known.holders.meant(view, tokens, subjects.sentence, subjects)
            } else {
                None
            };
            if let Some(person) = holder {
                return Some(Some(Choice::one(person, ActorKind::Person, 0.7)));
            }
            match subjects.same_body(singular(noun)) {
                Some(state) => Some(Choice::one(state, ActorKind::State, 0.7)),
                None if is_official_of_known(subjects, *role, tokens.end, &known.states) => return None,
                None if matches!(role, Role::Institution | Role::Forces)
                    || is_followed_by_name(subjects, tokens.end) =>
                {
                    let country = antecedent::choose(site, reference, discourse, |_| true);
                    country.map(|choice| Choice { confidence: choice.confidence.min(0.55), ..choice })
                }
                None => return None,
            }
        }
        Reference::Country(_) => {
            let noun = view.low(tokens.end - 1);
            let fits = |state: &ActorId| lies_there(state) && monarchies::may_be(noun, state, gazetteer);
            let mentions = &subjects.drafts[subjects.sentence].mentions;
            let is_elsewhere = |state: &ActorId| !mentions.iter().any(|m| m.actors.contains(state));
            let only = || known.monarchies.only(noun, |state| is_elsewhere(state) && lies_there(state));
            antecedent::choose(site, reference, discourse, fits)
                .or_else(|| only().map(|state| Choice::one(state, ActorKind::State, 0.5)))
        }
        _ => antecedent::choose(site, reference, discourse, lies_there),
    })
}
