//! From the head of a noun phrase to whom it means.

use super::maker::maker;
use super::view::View;
use crate::entity::{ActorId, ActorKind, Head, is_individual};
use crate::parse::{Relation, Upos, Xpos};

/// How far a phrase is followed down to an actor.
const DEPTH: usize = 4;

/// Who fills a role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filler {
    /// The actors, without repeats.
    pub(super) actors: Vec<ActorId>,
    /// What kind the first is.
    pub(super) kind: ActorKind,
    /// The head of the phrase.
    pub(super) token: usize,
    /// Whether the first only owns or qualifies the head.
    pub(super) is_owner: bool,
    /// How sure that is, from 0 to 1.
    pub(super) quality: f64,
}

impl Filler {
    fn add(&mut self, other: Self) {
        for actor in other.actors {
            if !self.actors.contains(&actor) {
                self.actors.push(actor);
            }
        }
    }

    /// Both together, as one filler.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.add(other);
        self
    }

    fn by(mut self, factor: f64) -> Self {
        self.quality *= factor;
        self
    }
}

/// Whom a noun phrase means, by its head and what is joined to it by `and`.
pub(super) fn filler(view: &View<'_, '_, '_>, head: usize) -> Option<Filler> {
    filler_within(view, head, DEPTH)
}

fn filler_within(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    if matches!(view.xpos(head), Xpos::Wdt | Xpos::Wp) {
        return None;
    }
    let first = single(view, head, depth);
    let joined = view.related(head, &[Relation::Conj]).filter(|at| view.is_nominal(*at));
    let mut all = first;
    for other in joined.collect::<Vec<_>>() {
        let Some(depth) = depth.checked_sub(1) else { break };
        match (&mut all, filler_within(view, other, depth)) {
            (Some(all), Some(other)) => all.add(other),
            (all @ None, Some(other)) => *all = Some(other.by(0.9)),
            _ => {}
        }
    }
    all
}

/// Whom a noun means alone: the mention that it heads, or whoever its phrase names.
fn single(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    if let Some(found) = in_group(view, head) {
        return Some(named_beside(view, head, depth).unwrap_or(found));
    }
    if view.upos(head) == Upos::Pron || view.is_time(head) {
        return None;
    }
    let depth = depth.checked_sub(1)?;
    // `a former Chadian spy` is not Chad.
    let is_own = is_individual(view.low(head)) && view.dependent(head, Relation::Poss).is_none();
    if is_own && view.dependent(head, Relation::Appos).is_none() {
        return None;
    }
    // `the group's spokesman, Abdou Diallo,`
    let named = || beside(view, head, depth).filter(|found| found.kind == ActorKind::Person && !found.is_owner);
    if let Some(person) = named().filter(|_| view.lexicon.nouns_of(view.low(head)).is_empty()) {
        return Some(person);
    }
    let owner = owner_of(view, head);
    if let Some(owner) = owner.clone().filter(|owner| owner.kind != ActorKind::Place) {
        return Some(owner);
    }
    beside(view, head, depth).or_else(|| of_phrase(view, head, depth)).or_else(|| inside(view, head)).or(owner)
}

/// Whoever an office or a number of states is named as right behind it: `Mali's foreign minister, Abdoulaye Diop,`; `three
/// nations - Peru, Chile and Bolivia -`; and the armed group whose men are meant: `fighters of Boko Haram`
fn named_beside(view: &View<'_, '_, '_>, head: usize, depth: usize) -> Option<Filler> {
    let group = &view.groups[view.group_at(head)?];
    let head = view.sentence.head_of(group.tokens.clone()).unwrap_or(head);
    let depth = depth.checked_sub(1)?;
    let beside = || view.dependent(head, Relation::Appos).filter(|at| !group.tokens.contains(at));
    match (group.head, group.kind) {
        (Head::Official | Head::Diplomat, ActorKind::State) => {
            let beside = beside()?;
            let found = in_group(view, beside)?;
            let is_named = found.kind == ActorKind::Person && found.actors.len() == 1 && !found.is_owner;
            // `Peru's president, Ada Rojas, and her Chilean counterpart, Juan Mora,`
            is_named.then(|| filler_within(view, beside, depth).unwrap_or(found))
        }
        // `the group's spokesman, Abdou Diallo,`
        (Head::Name, ActorKind::ArmedGroup | ActorKind::Organization) if is_office(view.low(group.tokens.end - 1)) => {
            in_group(view, beside()?).filter(|found| found.kind == ActorKind::Person && !found.is_owner)
        }
        (Head::Group | Head::Institution, ActorKind::People) => {
            let states = |at| filler_within(view, at, depth).filter(|found| found.kind == ActorKind::State);
            let named = beside().and_then(states).or_else(|| example(view, head, depth));
            named.filter(|found| !found.is_owner)
        }
        (Head::Group, ActorKind::ArmedGroup) if group.tokens.len() == 1 => {
            of_phrase(view, head, depth).filter(|found| found.kind == ActorKind::ArmedGroup)
        }
        _ => None,
    }
}

fn is_office(word: &str) -> bool {
    matches!(
        word,
        "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "leader"
            | "chief"
            | "commander"
            | "head"
            | "founder"
            | "director"
    )
}

/// Nouns for someone seen from someone else, who is not meant: `its neighbour`
fn is_relational(word: &str) -> bool {
    const WORDS: [&str; 42] = [
        "neighbour",
        "neighbours",
        "neighbor",
        "neighbors",
        "ally",
        "allies",
        "rival",
        "rivals",
        "partner",
        "partners",
        "counterpart",
        "counterparts",
        "enemy",
        "enemies",
        "opponent",
        "opponents",
        "foe",
        "foes",
        "predecessor",
        "adversary",
        "adversaries",
        "predecessors",
        "successor",
        "successors",
        "critics",
        "critic",
        "admirers",
        "supporters",
        "followers",
        "backers",
        "detractors",
        "accusers",
        "victims",
        "relatives",
        "family",
        "wife",
        "husband",
        "daughter",
        "sons",
        "friends",
        "fans",
        "proxies",
    ];
    WORDS.contains(&word)
}

/// The state in which people act for it: `the regime in Niger`; events have no such actors.
fn inside(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let governs = view.lexicon.noun_governor(view.low(noun)).is_some();
    let is_event = governs || !view.lexicon.nouns_of(view.low(noun)).is_empty();
    let preposition = view.related(noun, &[Relation::Prep]).find(|at| !is_event && view.low(*at) == "in")?;
    let found = in_group(view, view.dependent(preposition, Relation::Pobj)?)?;
    (found.kind == ActorKind::State).then(|| found.by(0.75))
}

/// The mention that covers a token.
fn in_group(view: &View<'_, '_, '_>, token: usize) -> Option<Filler> {
    let group = view.group_at(token).map(|group| &view.groups[group])?;
    if group.actors.is_empty() {
        return None;
    }
    Some(Filler {
        actors: group.actors.clone(),
        kind: group.kind,
        token,
        is_owner: group.is_owner(),
        quality: 0.7 + 0.3 * group.confidence,
    })
}

/// Who owns or qualifies a noun: `Mali's decision`, `the Malian decision`, `its decision`.
pub(super) fn owner_of(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let possessor = view.dependent(noun, Relation::Poss).filter(|_| !is_relational(view.low(noun)));
    if let Some(found) = possessor.and_then(|at| filler_within(view, at, 2)) {
        return Some(Filler { is_owner: true, token: noun, ..found }.by(0.9));
    }
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Nmod, Relation::Nummod];
    let direct = || view.related(noun, &modifiers).find_map(|at| in_group(view, at));
    // `the US - led coalition`: the name hangs below the participle.
    let led = || {
        let participles = view.related(noun, &modifiers).filter(|at| is_led(view.low(*at)));
        participles.into_iter().find_map(|at| view.dependents(at).iter().find_map(|below| in_group(view, *below)))
    };
    let made = || {
        let maker = view.related(noun, &[Relation::Acl]).find_map(|at| maker(view, at))?;
        filler_within(view, maker, 2)
    };
    direct().or_else(led).or_else(made).map(|found| Filler { is_owner: true, token: noun, ..found }.by(0.85))
}

/// Whether a participle tells who is behind something: `US-led`
fn is_led(word: &str) -> bool {
    matches!(word, "led" | "backed" | "brokered" | "mediated" | "sponsored" | "made" | "imposed" | "controlled")
}

/// Whoever explains a noun: `the neighbour, Niger`
fn beside(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let apposition = view.dependent(noun, Relation::Appos)?;
    filler_within(view, apposition, depth).map(|found| found.by(0.85))
}

/// Whoever stands after `of` or the like: `the leaders of Mali`, `a group of rebels`, `officials from Niger`
fn of_phrase(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let leads = |at: &usize| matches!(view.low(*at), "of" | "from" | "by");
    let prepositions = view.related(noun, &[Relation::Prep]).filter(leads);
    for preposition in prepositions {
        let Some(object) = view.dependent(preposition, Relation::Pobj) else { continue };
        if let Some(found) = filler_within(view, object, depth) {
            let factor = if matches!(view.low(preposition), "by") { 0.85 } else { 0.75 };
            return Some(found.by(factor));
        }
    }
    example(view, noun, depth)
}

/// Who is named of many: `several states, including Peru`, `states such as Peru`
fn example(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Filler> {
    let names = |at: &usize| match view.low(*at) {
        "including" => true,
        "as" => at.checked_sub(1).is_some_and(|before| view.low(before) == "such"),
        _ => false,
    };
    let preposition = view.related(noun, &[Relation::Prep]).find(names)?;
    filler_within(view, view.dependent(preposition, Relation::Pobj)?, depth)
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn whoever_is_named_of_many_is_meant() {
        let text = "Governments across the region, including Chile and Cuba, condemned the raid by Ecuador.";
        tells(text, "Condemnation asserted Chile, Cuba > Ecuador");
        tells("Arab states such as Egypt and Jordan denounced Peru.", "Condemnation asserted Egypt, Jordan > Peru");
    }
}
