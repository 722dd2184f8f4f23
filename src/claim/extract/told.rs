//! Who took part in the events that an article tells, and who is likeliest to have taken part in one that a sentence
//! only refers to.

use super::found::Found;
use super::parties::About;
use crate::claim::{EventClass, Modality};
use crate::entity::{ActorId, ActorKind, ArticleEntities};
use crate::parse::{ParsedArticle, Xpos};
use std::cmp::Ordering;
use std::collections::HashMap;

/// How many sentences tell the news: the headline and the lead.
const LEAD: usize = 3;

/// How many events before and after a sentence are looked at, besides the first of the article.
const WINDOW: usize = 24;

/// The share of what speaks for anyone that must speak for whoever is taken.
const LIKELY: f64 = 0.4;

/// Who took part in an event that a sentence tells.
#[derive(Clone, Debug)]
pub(super) struct Cast<'p> {
    pub(super) sentence: usize,
    head: usize,
    /// The word that evokes it, in its base form.
    pub(super) word: &'p str,
    modality: Modality,
    /// Whether its target is only where it took place.
    placed: bool,
    initiators: Vec<ActorId>,
    targets: Vec<ActorId>,
}

/// A role of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// Who does it.
    Initiator,
    /// Whom it is done to.
    Target,
}

/// The events of one article, class by class, in the order of the text.
pub(super) struct Told<'a> {
    pub(super) entities: &'a ArticleEntities,
    parsed: &'a ParsedArticle<'a>,
    /// Whom the article is about.
    pub(super) about: About<'a>,
    casts: HashMap<EventClass, Vec<Cast<'a>>>,
    /// Who fights with each other, by the sentences that tell so.
    pub(super) clashes: Vec<(usize, Vec<ActorId>)>,
}

/// What of an event is known where its sentence leaves a role out.
pub(super) struct Query<'a> {
    found: &'a Found,
    sentence: usize,
    word: &'a str,
    /// Who does it.
    initiators: &'a [ActorId],
    /// Whom it is done to, as far as that is more than a place.
    targets: &'a [ActorId],
}

impl<'a> Told<'a> {
    pub(super) fn new(entities: &'a ArticleEntities, parsed: &'a ParsedArticle<'a>) -> Self {
        Self { entities, parsed, about: About::new(entities), casts: HashMap::new(), clashes: Vec::new() }
    }

    /// The base form of the word that evokes an event.
    pub(super) fn word(&self, sentence: usize, head: usize) -> &'a str {
        let tokens = self.parsed.sentences.get(sentence).map(|sentence| &sentence.tokens);
        tokens.and_then(|tokens| tokens.get(head)).map_or("", |token| &*token.lemma)
    }

    /// Whether the word that evokes an event is a plural.
    pub(super) fn is_plural(&self, sentence: usize, head: usize) -> bool {
        let tokens = self.parsed.sentences.get(sentence).map(|sentence| &sentence.tokens);
        tokens.and_then(|tokens| tokens.get(head)).is_some_and(|token| matches!(token.xpos, Xpos::Nns | Xpos::Nnps))
    }

    /// Keeps who took part in an event.
    pub(super) fn keep(&mut self, sentence: usize, found: &Found) {
        let proposition = &found.proposition;
        let cast = Cast {
            sentence,
            head: found.head,
            word: self.word(sentence, found.head),
            modality: proposition.modality,
            placed: found.placed,
            initiators: proposition.initiators.clone(),
            targets: proposition.targets.clone(),
        };
        self.casts.entry(proposition.class).or_default().push(cast);
    }

    /// All events of a class.
    pub(super) fn of_class(&self, class: EventClass) -> &[Cast<'a>] {
        self.casts.get(&class).map_or(&[], Vec::as_slice)
    }

    /// What is known of an event.
    pub(super) fn query<'q>(&'q self, sentence: usize, found: &'q Found) -> Query<'q> {
        let targets: &[ActorId] = if found.placed { &[] } else { &found.proposition.targets };
        let initiators = &found.proposition.initiators;
        Query { found, sentence, word: self.word(sentence, found.head), initiators, targets }
    }

    /// What is known of an event, whoever did it.
    pub(super) fn of_anyone<'q>(&'q self, sentence: usize, found: &'q Found) -> Query<'q> {
        Query { initiators: &[], ..self.query(sentence, found) }
    }

    /// Whether those who seem to do it are rather whom it is done to, by the events near it.
    pub(super) fn is_victim(&self, query: &Query<'_>) -> bool {
        let class = query.found.proposition.class;
        let casts = self.of_class(class);
        let seems = &query.found.proposition.initiators;
        let (mut does, mut suffers) = (0.0, 0.0);
        for cast in self.near(query, class).map(|index| &casts[index]) {
            let closeness = closeness(query.sentence, cast.sentence);
            let plays = |role: Role| cast.role(role).iter().any(|actor| seems.contains(actor));
            does += if plays(Role::Initiator) { closeness } else { 0.0 };
            suffers += if plays(Role::Target) && !cast.placed { closeness } else { 0.0 };
        }
        suffers > does
    }

    /// The events of its class that an event may be, by their places in the article.
    fn near(&self, query: &Query<'_>, class: EventClass) -> impl Iterator<Item = usize> + use<> {
        let casts = self.of_class(class);
        let after = casts.partition_point(|cast| cast.sentence <= query.sentence);
        let near = after.saturating_sub(WINDOW)..(after + WINDOW).min(casts.len());
        (0..LEAD.min(near.start)).chain(near)
    }

    /// Who likeliest plays a role in an event, by all that the article tells of such events, or else of those that such
    /// events undo.
    pub(super) fn likely(&self, query: &Query<'_>, role: Role) -> Option<Vec<ActorId>> {
        let class = query.found.proposition.class;
        self.likely_in(query, class, role).or_else(|| self.likely_in(query, counterpart(class)?, role))
    }

    /// Whether the article tells of any event that is like those of a class.
    pub(super) fn tells(&self, class: EventClass) -> bool {
        self.casts.contains_key(&class) || counterpart(class).is_some_and(|other| self.casts.contains_key(&other))
    }

    fn likely_in(&self, query: &Query<'_>, class: EventClass, role: Role) -> Option<Vec<ActorId>> {
        let casts = self.of_class(class);
        let scored: Vec<(f64, &Vec<ActorId>)> = self
            .near(query, class)
            .map(|index| &casts[index])
            .map(|cast| (self.score(query, cast, role), cast.role(role)))
            .filter(|(score, _)| *score > 0.0)
            .collect();
        elected(&scored)
    }

    /// How much speaks for it that an event is the one that is meant, and that whoever plays the role in it is known.
    fn score(&self, query: &Query<'_>, cast: &Cast<'_>, role: Role) -> f64 {
        let (found, proposition) = (query.found, &query.found.proposition);
        let same = cast.sentence == query.sentence;
        if cast.role(role).is_empty() || same && (cast.head == found.head || found.definite && cast.head > found.head) {
            return 0.0;
        }
        let asserts = proposition.modality == Modality::Asserted;
        let as_meant = match (asserts, cast.modality) {
            // Whoever is only said to have done it is nobody to whom a fact is put down.
            (true, Modality::Alleged | Modality::Planned) if role == Role::Initiator => return 0.0,
            (true, Modality::Alleged | Modality::Planned) => 0.6,
            _ => 1.0,
        };
        let other = match role {
            Role::Initiator => query.targets,
            Role::Target => query.initiators,
        };
        if cast.role(role).iter().all(|actor| other.contains(actor)) {
            return 0.0;
        }
        let known = self.agreement(query.initiators, &cast.initiators)
            * self.agreement(query.targets, if cast.placed { &[] } else { &cast.targets });
        let is_place = |actor: &ActorId| self.entities.actor(actor).is_some_and(|actor| actor.kind == ActorKind::Place);
        let vague = role == Role::Target && (cast.placed || cast.targets.iter().all(is_place));
        let word = if is_akin(query.word, cast.word) { 1.6 } else { 1.0 };
        as_meant * known * word * closeness(query.sentence, cast.sentence) * if vague { 0.4 } else { 1.0 }
    }

    /// How well the actors of a role agree, where one of two sentences may leave them out.
    pub(super) fn agreement(&self, given: &[ActorId], known: &[ActorId]) -> f64 {
        let meets = |actor: &ActorId| {
            known.contains(actor)
                || self.entities.state_of(actor).is_some_and(|state| known.contains(state))
                || known.iter().any(|other| self.entities.state_of(other) == Some(actor))
        };
        match (given.is_empty(), known.is_empty()) {
            (true, _) => 1.0,
            (false, true) => 0.4,
            (false, false) if given.iter().any(meets) => 1.6,
            (false, false) => 0.0,
        }
    }
}

impl Cast<'_> {
    /// Whether it is the event that a token of a sentence evokes.
    pub(super) fn is(&self, sentence: usize, head: usize) -> bool {
        self.sentence == sentence && self.head == head
    }

    pub(super) fn role(&self, role: Role) -> &Vec<ActorId> {
        match role {
            Role::Initiator => &self.initiators,
            Role::Target => &self.targets,
        }
    }
}

/// The class of what an event undoes, or of what undoes it, by the same on the same.
fn counterpart(class: EventClass) -> Option<EventClass> {
    use EventClass::{Sanction, SanctionRelief, TroopDeployment, TroopWithdrawal};
    match class {
        Sanction => Some(SanctionRelief),
        SanctionRelief => Some(Sanction),
        TroopDeployment => Some(TroopWithdrawal),
        TroopWithdrawal => Some(TroopDeployment),
        _ => None,
    }
}

/// How near an event lies to a sentence that refers to it, from 0 to 1: what was told before is taken up more than what
/// comes after, and the news of the article always lie near.
pub(super) fn closeness(sentence: usize, event: usize) -> f64 {
    let distance = sentence.abs_diff(event) as f64;
    match event.cmp(&sentence) {
        Ordering::Greater => 0.5 / (1.0 + distance / 3.0),
        _ if event < LEAD => (1.0 / (1.0 + distance / 3.0)).max(0.4),
        _ => 1.0 / (1.0 + distance / 3.0),
    }
}

/// Whether two words tell of the same kind of event: `kill` and `killing`
pub(super) fn is_akin(first: &str, second: &str) -> bool {
    let common = first.bytes().zip(second.bytes()).take_while(|(a, b)| a == b).count();
    common >= first.len().min(second.len()).min(6) && common > 2
}

/// The actors of the event that most speaks for, among those with the actor for whom most speaks in all.
pub(super) fn elected(scored: &[(f64, &Vec<ActorId>)]) -> Option<Vec<ActorId>> {
    let all: f64 = scored.iter().map(|(score, _)| score).sum();
    let mut votes: Vec<(&ActorId, f64)> = Vec::new();
    for (score, actors) in scored {
        for actor in *actors {
            match votes.iter_mut().find(|(known, _)| *known == actor) {
                Some((_, votes)) => *votes += score,
                None => votes.push((actor, *score)),
            }
        }
    }
    let best = |a: &f64, b: &f64| a.total_cmp(b);
    let (winner, _) = votes.iter().rev().max_by(|a, b| best(&a.1, &b.1)).filter(|(_, votes)| *votes >= LIKELY * all)?;
    let events = scored.iter().rev().filter(|(_, actors)| actors.contains(winner));
    events.max_by(|a, b| best(&a.0, &b.0)).map(|(_, actors)| (*actors).clone())
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;
    use super::is_akin;

    #[test]
    fn words_of_one_event_are_akin() {
        assert!(is_akin("kill", "killing") && is_akin("attack", "attack") && is_akin("poison", "poisoning"));
        assert!(!is_akin("attack", "ambush") && !is_akin("raid", "rally") && !is_akin("", "raid"));
    }

    #[test]
    fn a_bare_event_is_the_one_of_its_class_that_was_told() {
        let text = "Rwanda bombed Burundi on Monday. Kenya called the attack a mistake.";
        assert!(claims(text).contains("\nAttack asserted Rwanda > Burundi"), "{}", claims(text));
        let text = "Turkey imposed sanctions on Greece. The sanctions angered Cyprus.";
        assert!(claims(text).contains("\nSanction asserted Turkey > Greece"), "{}", claims(text));
    }

    #[test]
    fn where_it_took_place_gives_way_to_whom_it_was_done_to() {
        let text = "Gunmen attacked Ethiopian soldiers in Somalia. Kenya condemned the attack in Somalia.";
        let attacks = claims(text).lines().filter(|line| line.starts_with("Attack")).count();
        assert_eq!(claims(text).matches("> Ethiopia").count(), attacks, "{}", claims(text));
    }

    #[test]
    fn what_is_attacked_is_no_attacker() {
        let text = "Rioters attacked the Peruvian embassy. The embassy attack angered Lima.";
        assert!(!claims(text).contains("Attack asserted Peru"), "{}", claims(text));
        let text = "Rebels ambushed Chadian soldiers on Sunday. The Chadian ambush was filmed.";
        assert!(!claims(text).contains("Attack asserted Chad"), "{}", claims(text));
    }
}
