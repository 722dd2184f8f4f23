//! Pronouns and descriptions that take up someone named before.

use super::antecedent::{self, Choice};
use super::discourse::Discourse;
use super::draft::Draft;
use super::found::Head;
use super::reference::{Reference, reference_at};
use super::regions::{has_form, is_form, lies_in};
use super::role_words::Role;
use super::scene;
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many sentences back the name is looked for of a group that only a description means.
const NEAR: usize = 4;

/// Adds the mentions that refer back, stretch by stretch; not in those that are furniture of the page.
pub(super) fn find(
    furniture: &[bool],
    views: &[View<'_, '_, '_>],
    gazetteer: &super::Gazetteer,
    implied: Option<ActorId>,
    drafts: &mut [Draft],
) {
    let known = Known {
        states: states(drafts),
        treaty: treaty::only_named(drafts, gazetteer).or_else(|| implied.map(|treaty| (treaty, true))),
        scene: scene::find(views, drafts, gazetteer),
    };
    let mut discourse = Discourse::default();
    for index in 0..drafts.len() {
        if furniture[index] {
            continue;
        }
        let view = &views[index];
        definite_groups(view, index, drafts);
        discourse.begin(view, &drafts[index]);
        let mut at = 0;
        while at < view.len() {
            let Some((tokens, reference, possessive)) = reference_at(view, at, &drafts[index]) else {
                at += 1;
                continue;
            };
            at = tokens.end;
            let place = Place { view, index, tokens, possessive };
            refer(place, &reference, gazetteer, &known, &mut discourse, drafts);
        }
        drafts[index].sort();
    }
}

/// For whom the persons of an article speak, as it first says.
fn states(drafts: &[Draft]) -> BTreeMap<ActorId, ActorId> {
    let mut states = BTreeMap::new();
    for mention in drafts.iter().flat_map(|draft| &draft.mentions) {
        if let (Some(person), Some(state)) = (mention.actors.first(), &mention.speaks_for) {
            states.entry(person.clone()).or_insert_with(|| state.clone());
        }
    }
    states
}

/// What the whole article tells.
struct Known {
    /// For whom its persons speak.
    states: BTreeMap<ActorId, ActorId>,
    /// The only treaty that it names, and whether any deal is that one.
    treaty: Option<(ActorId, bool)>,
    /// The state in which most of it takes place.
    scene: Option<ActorId>,
}

/// Where a reference stands.
struct Place<'v, 'p, 't, 'g> {
    view: &'v View<'p, 't, 'g>,
    index: usize,
    tokens: Range<usize>,
    possessive: bool,
}

fn refer(
    place: Place<'_, '_, '_, '_>,
    reference: &Reference,
    gazetteer: &super::Gazetteer,
    known: &Known,
    discourse: &mut Discourse,
    drafts: &mut [Draft],
) {
    let Place { view, index, tokens, possessive } = place;
    let states = &known.states;
    let subjects = Subjects { drafts, sentence: index, before: tokens.start };
    let head = match reference {
        Reference::It { .. } | Reference::They | Reference::Person(_) => Head::Pronoun,
        Reference::Body(role, _) | Reference::Loyal { role, .. } => super::phrases::head(*role),
        _ => Head::Description,
    };
    let site = Site::new(view, tokens.start, possessive, states);
    let lies_there = |state: &ActorId| match reference {
        Reference::Country(Some(region)) | Reference::These(Some(region)) => {
            let entry = gazetteer.entry(state);
            let is_there = || entry.and_then(|entry| entry.subregion.as_deref()).is_some_and(|at| lies_in(at, region));
            match entry.and_then(|entry| has_form(gazetteer, &entry.label, region)) {
                Some(has_form) => has_form,
                None => is_there() || entry.is_none() && is_form(region),
            }
        }
        _ => true,
    };
    let sure = |actors: Vec<ActorId>, kind: ActorKind, confidence: f64| Some(Choice { actors, kind, confidence });
    let country = || antecedent::choose(&site, reference, discourse, |_| true);
    let diplomat = match reference {
        Reference::Person(_) if site.befalls_diplomats() => several::diplomat(discourse, tokens.start),
        _ => None,
    };
    let head = if diplomat.is_some() { Head::Diplomat } else { head };
    let choice = match reference {
        _ if diplomat.is_some() => diplomat,
        Reference::Countries(count) => several::choose_several(&site, *count, discourse),
        Reference::Territory => several::territory(discourse, tokens.start),
        Reference::Neighbour => {
            let pronoun =
                if view.low(tokens.start) == "its" { Reference::It { object: false } } else { Reference::They };
            let own = Site::new(view, tokens.start, true, states);
            let own = antecedent::choose(&own, &pronoun, discourse, |_| true).map_or_else(Vec::new, |own| own.actors);
            match several::other(&site, &own, discourse) {
                Some(other) => Some(other),
                None => {
                    let tokens = tokens.start..tokens.start + 1;
                    let place = Place { view, index, tokens, possessive: true };
                    return refer(place, &pronoun, gazetteer, known, discourse, drafts);
                }
            }
        }
        Reference::Pair => several::choose_pair(&site, discourse),
        Reference::These(_) => several::choose_these(discourse, tokens.start, |state| lies_there(state)),
        Reference::Treaty { noun, is_new, told } => {
            treaty::meant(&subjects, noun, *is_new, told.as_deref(), known.treaty.as_ref(), gazetteer)
                .and_then(|treaty| sure(vec![treaty], ActorKind::Organization, 0.75))
        }
        Reference::Leaders(count) => several::choose_persons(&site, *count, discourse)
            .or_else(|| several::choose_several(&site, *count, discourse)),
        Reference::Loyal { noun, surely, .. }
            if known.scene.is_some() && (*surely || subjects.same_body(singular(noun)).is_none()) =>
        {
            known.scene.clone().and_then(|state| sure(vec![state], ActorKind::State, 0.65))
        }
        Reference::Body(role, noun) | Reference::Loyal { role, noun, .. } => match subjects.same_body(singular(noun)) {
            Some(state) => sure(vec![state], ActorKind::State, 0.7),
            None if is_official_of_known(&subjects, *role, tokens.end, states) => return,
            None if matches!(role, Role::Institution | Role::Forces) || is_followed_by_name(&subjects, tokens.end) => {
                country().map(|choice| Choice { confidence: choice.confidence.min(0.55), ..choice })
            }
            None => return,
        },
        _ => antecedent::choose(&site, reference, discourse, lies_there),
    };
    let choice = choice.filter(|choice| !choice.actors.is_empty());
    if choice.is_none()
        && matches!(reference, Reference::These(_) | Reference::Pair | Reference::Territory | Reference::Treaty { .. })
    {
        return;
    }
    let unresolved = || {
        let kind = match reference {
            Reference::Person(_) => ActorKind::Person,
            Reference::They => ActorKind::People,
            _ => ActorKind::State,
        };
        Choice { actors: Vec::new(), kind, confidence: 0.0 }
    };
    let is_resolved = choice.is_some();
    let Choice { actors, kind, confidence } = choice.unwrap_or_else(unresolved);
    let draft = &mut drafts[index];
    draft.absorb(tokens.clone());
    if let Some(mention) = draft.add(view, tokens, actors, kind, head, confidence) {
        mention.possessive |= possessive;
        if !is_resolved {
            mention.unlinked = Some("nobody named before fits".to_owned());
        }
        let mention = mention.clone();
        let end = mention.tokens.end;
        discourse.add(view, &mention, None);
        // `he and President Petro`
        if head == Head::Pronoun && !possessive && view.low(end) == "and" {
            discourse.join(view);
        }
    }
}

fn singular(noun: &str) -> &str {
    noun.strip_suffix('s').unwrap_or(noun)
}

/// Whether an office stands right before a person whose state is known: `President Boakye` need not be looked for.
fn is_official_of_known(subjects: &Subjects<'_>, role: Role, end: usize, states: &BTreeMap<ActorId, ActorId>) -> bool {
    let mentions = &subjects.drafts[subjects.sentence].mentions;
    let person = mentions.iter().find(|m| m.kind == ActorKind::Person && m.tokens.start == end);
    role == Role::Official && person.is_some_and(|m| m.actors.first().is_some_and(|who| states.contains_key(who)))
}

fn is_followed_by_name(subjects: &Subjects<'_>, end: usize) -> bool {
    subjects.drafts[subjects.sentence].mentions.iter().any(|m| m.kind == ActorKind::Person && m.tokens.start == end)
}

/// The armed group named last before a place, in the few sentences before it: `the terror group`
fn named_group(view: &View<'_, '_, '_>, tokens: &Range<usize>, index: usize, drafts: &[Draft]) -> Option<ActorId> {
    let before = |back: usize| tokens.start.checked_sub(back).map_or("", |at| view.low(at));
    let is_one = view.low(tokens.end - 1) == "group" && matches!(before(1), "the" | "this" | "that");
    let subjects = Subjects { drafts, sentence: index, before: tokens.start };
    let named = |sentence: usize| {
        let mentions = subjects.mentions(sentence);
        let is_named = |m: &&&super::EntityMention| {
            m.kind == ActorKind::ArmedGroup && m.head == Head::Name && m.actors.len() == 1 && !m.attribute
        };
        mentions.iter().rev().find(is_named).map(|m| m.actors[0].clone())
    };
    (index.saturating_sub(NEAR)..=index).rev().filter(|_| is_one).find_map(named)
}

/// `the rebels` are those named before, if some were.
fn definite_groups(view: &View<'_, '_, '_>, index: usize, drafts: &mut [Draft]) {
    let bare: Vec<(usize, Range<usize>)> = drafts[index]
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, m)| m.head == Head::Group && m.tokens.len() == 1 && m.kind == ActorKind::ArmedGroup)
        .map(|(at, m)| (at, m.tokens.clone()))
        .collect();
    let ones: Vec<(usize, Range<usize>)> = drafts[index]
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, m)| m.head == Head::Group && m.tokens.len() == 2 && m.kind == ActorKind::ArmedGroup)
        .map(|(at, m)| (at, m.tokens.clone()))
        .collect();
    for (at, tokens) in ones {
        if let Some(group) = named_group(view, &tokens, index, drafts) {
            let mention = &mut drafts[index].mentions[at];
            mention.actors = vec![group];
            mention.confidence = 0.65;
        }
    }
    for (at, tokens) in bare {
        let definite =
            tokens.start.checked_sub(1).is_some_and(|before| matches!(view.low(before), "the" | "these" | "those"));
        if !definite {
            continue;
        }
        let subjects = Subjects { drafts, sentence: index, before: tokens.start };
        if let Some((actor, kind)) = subjects.group(view.low(tokens.start)) {
            let mention = &mut drafts[index].mentions[at];
            mention.actors = vec![actor];
            mention.kind = kind;
            mention.confidence = 0.65;
        }
    }
}
