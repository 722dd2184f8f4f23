//! Several who are meant at once: `both sides`, `the two leaders`, `these states`.

use super::agreement::agreement;
use super::antecedent::Choice;
use super::discourse::{Candidate, Discourse};
use super::found::Head;
use super::reference::Reference;
use super::site::Site;
use super::{ActorId, ActorKind};

/// How much less likely those are meant who only speak of a quarrel, or who mediate in it.
const THIRD: f64 = 0.35;

/// The states that were last named side by side, all of which must fit.
pub(super) fn choose_these(discourse: &Discourse, token: usize, fits: impl Fn(&ActorId) -> bool) -> Option<Choice> {
    let mut sets = discourse.before(token).filter(|(_, candidate)| {
        candidate.kind == ActorKind::State && candidate.actors.len() > 1 && candidate.actors.iter().all(&fits)
    });
    let (_, found) = sets.next()?;
    Some(Choice { actors: found.actors.clone(), kind: ActorKind::State, confidence: 0.6 })
}

/// So many among those mentioned before, the most prominent; none if they are fewer.
pub(super) fn choose_several(site: &Site<'_, '_, '_, '_>, count: usize, discourse: &Discourse) -> Option<Choice> {
    let reference = Reference::Countries(count);
    let sides = (site.token..site.token + 4).any(|at| matches!(site.view.low(at), "sides" | "parties"));
    let mut found: Vec<(f64, ActorId)> = Vec::new();
    let own = site.own_subjects(discourse);
    // Whoever speaks of the quarrel is no party to it, by whatever name the sentence mentions them.
    let here = discourse.before(site.token).take_while(|(back, _)| *back == 0).map(|(_, candidate)| candidate);
    let tellers: Vec<&ActorId> = here.filter(|candidate| site.tells_of(candidate)).flat_map(|c| &c.actors).collect();
    // How many parties are known, of this sentence and of those before the one that is looked at.
    let (mut parties, mut nearer, mut sentence) = (0, 0, 0);
    let mut joined = false;
    for (back, candidate) in discourse.before(site.token) {
        if back != sentence {
            (sentence, nearer) = (back, parties);
        }
        let Some((weight, actors, kind)) = agreement(site, &reference, candidate, discourse) else { continue };
        let fits = (kind == ActorKind::State || sides) && !actors.iter().any(|actor| own.contains(&actor));
        // `as the Union's chair, he urged both sides`
        let is_office_of_body = kind == ActorKind::Organization && candidate.head == Head::Official;
        // `a court suspended him`: who is named once, and beside nobody, is hardly a side.
        let is_bystander = kind == ActorKind::Organization && actors.len() == 1 && discourse.count(&actors[0]) < 2;
        if !fits
            || is_office_of_body
            || is_bystander
            || candidate.is_venue
            || back > 1 && nearer >= count
            || site.is_excluded(&reference, back, candidate)
        {
            continue;
        }
        // Those who stand side by side, just as many, are meant.
        let are_all = count > 2 && actors.len() == count;
        let is_third = candidate.is_third && !are_all || actors.iter().any(|actor| tellers.contains(&actor));
        let together = if actors.len() == count && !is_third && !candidate.allied { 120.0 } else { 0.0 };
        joined |= together > 0.0;
        let apart = if actors.len() > count { 0.3 } else { 1.0 };
        let third = if is_third { THIRD } else { 1.0 };
        parties += if is_third { 0 } else { actors.len() };
        let score = weight * apart * third * (site.prominence(&reference, back, candidate, discourse) + together);
        for actor in actors {
            match found.iter_mut().find(|known| known.1 == actor) {
                Some(known) => known.0 = known.0.max(score),
                None => found.push((score, actor)),
            }
        }
    }
    // `the two allies` are no rivals whose story it may be.
    let are_allies = (site.token..site.token + 4).any(|at| matches!(site.view.low(at), "allies" | "partners"));
    let main = || main_states(site, discourse).filter(|_| count == 2 && !are_allies);
    if found.len() < count {
        return main().map(|actors| Choice { actors, kind: ActorKind::State, confidence: 0.5 });
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(count);
    let mut actors: Vec<ActorId> = found.into_iter().map(|(_, actor)| actor).collect();
    // Two that nothing joins are rather the two whose story it is, if one of them is.
    if !joined && let Some(main) = main().filter(|main| actors.iter().any(|actor| main.contains(actor))) {
        actors = main;
    }
    Some(Choice { actors, kind: ActorKind::State, confidence: 0.65 })
}

/// The two states whose story an article is, unless one of them tells of the reference.
fn main_states(site: &Site<'_, '_, '_, '_>, discourse: &Discourse) -> Option<Vec<ActorId>> {
    let states = discourse.main.as_ref()?;
    let tells = |(back, candidate): (usize, &Candidate)| {
        let mut side = candidate.actors.iter().map(|actor| site.states.get(actor).unwrap_or(actor));
        back == 0 && site.tells_of(candidate) && side.any(|actor| states.contains(actor))
    };
    (!discourse.before(site.token).any(tells)).then(|| states.to_vec())
}

/// So many persons: those named side by side, else those of the last sentence that names as many.
pub(super) fn choose_persons(site: &Site<'_, '_, '_, '_>, count: usize, discourse: &Discourse) -> Option<Choice> {
    let persons = |back: usize, candidate: &Candidate| {
        candidate.kind == ActorKind::Person && (back > 0 || !site.tells_of(candidate))
    };
    let (mut sentence, mut found): (usize, Vec<ActorId>) = (0, Vec::new());
    for (back, candidate) in discourse.before(site.token).filter(|(back, candidate)| persons(*back, candidate)) {
        if back != sentence && found.len() == count {
            break;
        }
        if back != sentence {
            found.clear();
            sentence = back;
        }
        if candidate.actors.len() == count {
            found.clone_from(&candidate.actors);
            break;
        }
        for actor in &candidate.actors {
            if !found.contains(actor) {
                found.push(actor.clone());
            }
        }
    }
    let is_enough = found.len() == count;
    is_enough.then_some(Choice { actors: found, kind: ActorKind::Person, confidence: 0.65 })
}

/// The diplomat who was spoken of last, for whom the state stands.
pub(super) fn diplomat(discourse: &Discourse, token: usize) -> Option<Choice> {
    let is_one = |candidate: &&Candidate| {
        candidate.head == Head::Diplomat && candidate.kind == ActorKind::State && !candidate.plural
    };
    let (_, found) = discourse.before(token).find(|(back, candidate)| *back < 3 && is_one(candidate))?;
    (found.actors.len() == 1).then(|| Choice { actors: found.actors.clone(), kind: found.kind, confidence: 0.7 })
}

/// The two who were last named side by side, or as the two leaders or the two sides of which is told.
pub(super) fn choose_pair(site: &Site<'_, '_, '_, '_>, discourse: &Discourse) -> Option<Choice> {
    let before = |back: usize| site.token.checked_sub(back).map_or("", |at| site.view.low(at));
    if before(1) == "between"
        && is_bond(before(2))
        && let Some(states) = choose_several(site, 2, discourse)
    {
        return Some(states);
    }
    let is_pair = |back: usize, candidate: &Candidate| {
        candidate.actors.len() == 2 && !candidate.nested && (back > 0 || !site.tells_of(candidate))
    };
    let near = discourse.before(site.token).take_while(|(back, _)| *back < 2);
    let near = near.filter(|(back, candidate)| is_pair(*back, candidate)).map(|(_, candidate)| candidate);
    let pair = near.max_by_key(|candidate| !candidate.is_third);
    match pair {
        Some(pair) => Some(Choice { actors: pair.actors.clone(), kind: pair.kind, confidence: 0.6 }),
        None => choose_persons(site, 2, discourse).or_else(|| choose_several(site, 2, discourse)),
    }
}

/// The place that was named last: `the enclave`
pub(super) fn territory(discourse: &Discourse, token: usize) -> Option<Choice> {
    let is_one = |candidate: &&Candidate| {
        candidate.kind == ActorKind::Place && candidate.head == Head::Name && !candidate.plural
    };
    let (_, found) = discourse.before(token).find(|(back, candidate)| *back < 3 && is_one(candidate))?;
    Some(Choice { actors: found.actors.clone(), kind: ActorKind::Place, confidence: 0.6 })
}

/// Whether a noun tells of what is between states rather than persons: `relations between the two`
fn is_bond(noun: &str) -> bool {
    matches!(
        noun,
        "relations"
            | "relationship"
            | "ties"
            | "links"
            | "border"
            | "trade"
            | "hostilities"
            | "tensions"
            | "war"
            | "flights"
    )
}
