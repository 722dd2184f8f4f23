//! Pronouns and descriptions that take up someone named before.

use super::antecedent::{self, Choice};
use super::discourse::Discourse;
use super::draft::Draft;
use super::found::Head;
use super::holders::Holders;
use super::monarchies::{self, Monarchies};
use super::possession;
use super::reference::{Reference, reference_at};
use super::regions::lies_in;
use super::role_words::Role;
use super::scene;
use super::several;
use super::site::Site;
use super::subjects::Subjects;
use super::treaty;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Relation;
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
        monarchies: Monarchies::find(drafts, gazetteer),
        holders: Holders::find(views, drafts),
        counts: counts(drafts),
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

/// How often an article names each state.
fn counts(drafts: &[Draft]) -> BTreeMap<ActorId, usize> {
    let mut counts = BTreeMap::new();
    let states = drafts.iter().flat_map(|draft| &draft.mentions).filter(|mention| mention.kind == ActorKind::State);
    for state in states.flat_map(|mention| &mention.actors) {
        *counts.entry(state.clone()).or_default() += 1;
    }
    counts
}

/// What the whole article tells.
struct Known {
    /// For whom its persons speak.
    states: BTreeMap<ActorId, ActorId>,
    /// The only treaty that it names, and whether any deal is that one.
    treaty: Option<(ActorId, bool)>,
    /// The state in which most of it takes place.
    scene: Option<ActorId>,
    /// Its states by what they are called besides a country: `kingdom`.
    monarchies: Monarchies,
    /// Whom it names with an office.
    holders: Holders,
    /// How often it names each state.
    counts: BTreeMap<ActorId, usize>,
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
        Reference::Country(Some(region)) | Reference::These(Some(region)) => gazetteer
            .entry(state)
            .and_then(|entry| entry.subregion.as_deref())
            .is_some_and(|subregion| lies_in(subregion, region)),
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
        Reference::Body(Role::Official | Role::Diplomat, _)
            if !is_told_of_name(view, &subjects, &tokens)
                && known.holders.meant(view, &tokens, index, &subjects).is_some() =>
        {
            known
                .holders
                .meant(view, &tokens, index, &subjects)
                .and_then(|person| sure(vec![person], ActorKind::Person, 0.7))
        }
        Reference::Body(role, noun) | Reference::Loyal { role, noun, .. } => match subjects.same_body(singular(noun)) {
            Some(state) => sure(vec![state], ActorKind::State, 0.7),
            None if is_official_of_known(&subjects, *role, tokens.end, states) => return,
            None if matches!(role, Role::Institution | Role::Forces) || is_followed_by_name(&subjects, tokens.end) => {
                country().map(|choice| Choice { confidence: choice.confidence.min(0.55), ..choice })
            }
            None => return,
        },
        Reference::Country(_) => {
            let noun = view.low(tokens.end - 1);
            let fits = |state: &ActorId| lies_there(state) && monarchies::may_be(noun, state, gazetteer);
            let is_elsewhere = |state: &ActorId| !drafts[index].mentions.iter().any(|m| m.actors.contains(state));
            let only = || known.monarchies.only(noun, |state| is_elsewhere(state) && lies_there(state));
            antecedent::choose(&site, reference, discourse, fits)
                .or_else(|| only().and_then(|state| sure(vec![state], ActorKind::State, 0.5)))
        }
        _ => antecedent::choose(&site, reference, discourse, lies_there),
    };
    let choice = choice.filter(|choice| !choice.actors.is_empty());
    // `the three Baltic states` are a group of their own where they were not named.
    let is_group =
        |m: &super::EntityMention| m.head == Head::Group && m.tokens.start > tokens.start && m.tokens.end == tokens.end;
    if choice.is_none() && matches!(reference, Reference::Countries(_)) && drafts[index].mentions.iter().any(is_group) {
        return;
    }
    let (tokens, head, choice) = match possession::owned(&site, reference, choice.as_ref(), gazetteer, &drafts[index]) {
        Some((end, head, state)) => {
            let confidence = choice.map_or(0.6, |choice| choice.confidence);
            (tokens.start..end, head, sure(vec![state], ActorKind::State, confidence))
        }
        None => {
            match possession::neighbour(&site, choice.as_ref(), discourse, &known.counts, gazetteer, &drafts[index]) {
                Some((end, state)) => (tokens.start..end, Head::Description, sure(vec![state], ActorKind::State, 0.55)),
                None => (tokens, head, choice),
            }
        }
    };
    let possessive = if tokens.len() > 1 { view.is_possessive(tokens.end) } else { possessive };
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

/// Whether an office belongs to a name right behind it, or only tells what someone is.
fn is_told_of_name(view: &View<'_, '_, '_>, subjects: &Subjects<'_>, tokens: &Range<usize>) -> bool {
    let tells = matches!(
        view.tokens[tokens.end - 1].relation,
        Relation::Attr | Relation::Oprd | Relation::Appos | Relation::Compound
    );
    let behind = if view.low(tokens.end) == "," { tokens.end + 1 } else { tokens.end };
    tells || is_followed_by_name(subjects, tokens.end) || is_followed_by_name(subjects, behind)
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
