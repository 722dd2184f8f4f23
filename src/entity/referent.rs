//! Whom a reference means: the choice for each kind of reference.

use super::antecedent::{self, Choice};
use super::cast::Cast;
use super::discourse::{Candidate, Discourse};
use super::dominant::may_be_called;
use super::found::EntityMention;
use super::gazetteer::Gazetteer;
use super::known::Known;
use super::monarchies;
use super::naming::singular;
use super::office_of_name::{is_followed_by_name, is_official_of_known, is_told_of_name};
use super::reference::{Noun, Reference, is_held_by_one};
use super::regions::is_in;
use super::role_words::Role;
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use std::ops::Range;

/// How often an article names the state where it is written, at least, whose bodies are meant without its name.
const OFTEN: usize = 3;

/// What is known of actors by their identities.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) cast: &'a Cast,
}

/// Whom a reference means, as far as the article tells; none in the first place if it is no reference to anybody.
pub(super) fn referent(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    tokens: &Range<usize>,
    subjects: &Subjects<'_>,
    discourse: &Discourse,
    known: &Known,
    names: Names<'_>,
) -> Option<Option<Choice>> {
    let view = site.view;
    let Names { gazetteer, cast } = names;
    let is_state = |actor: &ActorId| gazetteer.entry(actor).is_none_or(|entry| entry.kind == ActorKind::State);
    let lies_there = |state: &ActorId| match reference {
        Reference::Country(Some(region)) | Reference::These(Some(region)) => {
            gazetteer.entry(state).is_some_and(|entry| is_in(entry, region, gazetteer))
        }
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
            let chamber = || last_chamber(noun, discourse, site.token, cast);
            if let Some(chamber) = chamber().filter(|_| *role == Role::Institution) {
                return Some(Some(Choice::one(chamber, ActorKind::Organization, 0.65)));
            }
            match subjects.same_body(singular(noun)) {
                _ if is_official_of_known(subjects, *role, tokens.end, &known.states, gazetteer) => return None,
                Some(state) => Some(Choice::one(state, ActorKind::State, 0.7)),
                None if is_held_by_one(noun) && !is_followed_by_name(subjects, tokens.end) => return None,
                None if matches!(role, Role::Institution | Role::Forces)
                    || is_followed_by_name(subjects, tokens.end) =>
                {
                    // `the junta` is that of a state that has one, if such a state is told of.
                    let noun = singular(noun);
                    let is_apart = known.monarchies.has(noun);
                    let fits = |state: &ActorId| monarchies::is_called(noun, state, gazetteer);
                    let told = || antecedent::choose(site, reference, discourse, fits);
                    let only = || known.monarchies.only(noun, |_| true);
                    let country = is_apart.then(told).flatten();
                    let country = country.or_else(|| only().map(|state| Choice::one(state, ActorKind::State, 0.5)));
                    let country = country.or_else(|| at_home(site, discourse, known));
                    let country = country.or_else(|| antecedent::choose(site, reference, discourse, is_state));
                    country.map(|choice| Choice { confidence: choice.confidence.min(0.55), ..choice })
                }
                None => return None,
            }
        }
        Reference::Country(_) => {
            let noun = view.low(tokens.end - 1);
            let fits = |state: &ActorId| lies_there(state) && monarchies::may_be(noun, state, gazetteer);
            let mentions = &subjects.drafts[subjects.sentence].mentions;
            // `"The kingdom objects," the Saudi ministry said`
            let is_quoted = view.is_quoted(tokens.start);
            let is_beside = |m: &EntityMention| !is_quoted || view.is_quoted(m.tokens.start);
            let is_elsewhere = |state: &ActorId| !mentions.iter().any(|m| is_beside(m) && m.actors.contains(state));
            let only = || known.monarchies.only(noun, |state| is_elsewhere(state) && lies_there(state));
            let most = || {
                let is_told = matches!(reference, Reference::Country(Some(_)));
                known.most_named(|state| fits(state) && is_elsewhere(state)).filter(|_| is_told)
            };
            antecedent::choose(site, reference, discourse, fits)
                .or_else(|| only().or_else(most).map(|state| Choice::one(state, ActorKind::State, 0.5)))
        }
        Reference::Organisation(noun) => {
            let word = view.low(tokens.end - 1);
            let name = |body: &ActorId| cast.get(body).map(|actor| actor.label.as_str());
            let fits = |body: &ActorId| name(body).is_none_or(|name| may_be_called(word, name));
            let told_most = || known.dominant.body(fits).filter(|_| *noun == Noun::Civil && is_bloc(word));
            let armed = || known.dominant.armed(fits).filter(|_| *noun != Noun::Civil);
            antecedent::choose(site, reference, discourse, fits)
                .or_else(|| armed().map(|group| Choice::one(group, ActorKind::ArmedGroup, 0.55)))
                .or_else(|| told_most().map(|body| Choice::one(body, ActorKind::Organization, 0.55)))
        }
        // `The bloc shut its office`: whose it is remains as open as which bloc is meant.
        Reference::It { .. } | Reference::They if site.possessive && subjects.is_open(site) => None,
        _ => {
            let needs_state = site.possessive && owned_by_states(view, tokens.end);
            antecedent::choose(site, reference, discourse, |actor| {
                lies_there(actor) && (!needs_state || is_state(actor))
            })
        }
    })
}

/// The parliament that was named last by its name: `the legislature` after `the European Parliament`
fn last_chamber(noun: &str, discourse: &Discourse, token: usize, cast: &Cast) -> Option<ActorId> {
    const WORDS: [&str; 5] = ["Parliament", "Assembly", "Congress", "Senate", "Chamber"];
    let is_one = matches!(noun, "legislature" | "parliament" | "lawmakers" | "chamber");
    let mut near = discourse.before(token).take_while(|(back, _)| is_one && *back < 3);
    let found = near.find_map(|(_, candidate)| match &candidate.actors[..] {
        [body] if candidate.kind == ActorKind::Organization => cast.get(body),
        _ => None,
    });
    found.filter(|body| WORDS.iter().any(|word| body.label.contains(word))).map(|body| body.id.clone())
}

/// The state where the article is written, which it names often, if no other is told of near.
fn at_home(site: &Site<'_, '_, '_, '_>, discourse: &Discourse, known: &Known) -> Option<Choice> {
    let home = discourse.home.as_ref().filter(|home| known.counts.get(*home).is_some_and(|count| *count >= OFTEN))?;
    let mut near = discourse.before(site.token).take_while(|(back, _)| *back < 2);
    let tells_state = |candidate: &Candidate| {
        candidate.kind == ActorKind::State || candidate.actors.iter().any(|actor| known.states.contains_key(actor))
    };
    let is_told = near.any(|(_, candidate)| tells_state(candidate));
    (!is_told).then(|| Choice::one(home.clone(), ActorKind::State, 0.5))
}

/// Whether a noun means an organisation of states, which may be meant far from its name.
fn is_bloc(noun: &str) -> bool {
    matches!(noun, "bloc" | "alliance" | "grouping" | "association" | "union" | "league")
}

/// Whether only states have what the words behind a possessive tell of: `its airspace`, `its northern neighbour`
fn owned_by_states(view: &View<'_, '_, '_>, at: usize) -> bool {
    (at..at + 3).any(|at| {
        matches!(
            view.low(at),
            "neighbour"
                | "neighbor"
                | "neighbours"
                | "neighbors"
                | "airspace"
                | "territory"
                | "soil"
                | "coast"
                | "capital"
                | "borders"
                | "shores"
                | "sovereignty"
                | "waters"
                | "parliament"
                | "navy"
        )
    })
}
