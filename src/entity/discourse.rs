//! Who was mentioned before a reference, and how much it stands out there.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::standing::{gender, is_backing, mediates, standing};
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::Relation;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// How many sentences back a reference may reach.
const REACH: usize = 4;

/// How many mentions of a sentence are remembered.
const PER_SENTENCE: usize = 40;

/// What a mention is to its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is a subject.
    Subject,
    /// It is an object.
    Object,
    /// It stands after a preposition, or loosely.
    Oblique,
    /// It owns or qualifies something else.
    Owner,
}

/// Whether someone is called *he* or *she*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    /// *he*
    He,
    /// *she*
    She,
}

/// Someone who may be meant by a later reference.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) actors: Vec<ActorId>,
    pub(super) kind: ActorKind,
    pub(super) head: Head,
    pub(super) tokens: Range<usize>,
    pub(super) standing: Standing,
    /// The verb of its clause, where the sentence is parsed.
    pub(super) clause: Option<usize>,
    /// Whether it stands for several.
    pub(super) plural: bool,
    /// Whether it stands within quotation marks.
    pub(super) quoted: bool,
    /// Whether it is the subject of a verb of speaking.
    pub(super) speaks: bool,
    /// Whether it only stands within what is said of another mention: `Peru, an ally of Chile,`
    pub(super) nested: bool,
    /// Whether it backs another in passing: `Peru, backed by Chile,`
    pub(super) supports: bool,
    /// Whether it is only named behind what it says: `rebels attacked a town, Peru said`
    pub(super) closes: bool,
    /// Whether it speaks of what others do or mediates between them, and so is hardly one of `both sides`.
    pub(super) is_third: bool,
    /// Whether several stand side by side as allies: `Peru and its ally Chile`
    pub(super) allied: bool,
    /// Whether it only tells where something happens or comes from: `agreed in Lima`, `soldiers from Peru`
    pub(super) is_venue: bool,
}

/// The candidates of the last sentences, and how often each actor was mentioned.
#[derive(Default)]
pub(super) struct Discourse {
    past: VecDeque<Vec<Candidate>>,
    here: Vec<Candidate>,
    counts: BTreeMap<ActorId, u32>,
    genders: BTreeMap<ActorId, Gender>,
    /// The state in which the article is written.
    pub(super) home: Option<ActorId>,
    /// The two states that the article names most.
    pub(super) main: Option<[ActorId; 2]>,
}

impl Discourse {
    /// Begins a sentence with the mentions that it is known to have.
    pub(super) fn begin(&mut self, view: &View<'_, '_, '_>, draft: &Draft) {
        self.end();
        let first = draft.mentions.iter().find(|m| m.is_actor()).map(|m| m.tokens.start);
        let mut mentions: Vec<&EntityMention> = draft.mentions.iter().collect();
        mentions.sort_by_key(|mention| mention.tokens.start);
        for mention in mentions {
            self.add(view, mention, first);
        }
        self.share(view, draft);
        self.nest(view);
        self.back(view);
        self.join(view);
    }

    /// Adds a mention of the sentence.
    pub(super) fn add(&mut self, view: &View<'_, '_, '_>, mention: &EntityMention, first: Option<usize>) {
        if mention.actors.is_empty()
            || mention.attribute
            || is_everyone(view, mention)
            || is_audience(view, mention)
            || self.here.len() >= PER_SENTENCE
        {
            return;
        }
        for actor in &mention.actors {
            *self.counts.entry(actor.clone()).or_default() += 1;
            if let Some(gender) = gender(view, mention) {
                self.genders.entry(actor.clone()).or_insert(gender);
            }
        }
        let noun = view.low(mention.tokens.end - 1);
        let collective = matches!(mention.head, Head::Group | Head::Forces | Head::Institution | Head::Official);
        let clause = view.clause(view.head_of(mention.tokens.clone()));
        let standing = standing(view, mention, first);
        let before = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| view.low(at));
        let speaks = standing == Standing::Subject && is_followed_by_speech(view, clause, mention.tokens.end);
        let is_definite = matches!(before(1), "the" | "a" | "an");
        let opener = if is_definite { before(2) } else { before(1) };
        self.here.push(Candidate {
            quoted: view.is_quoted(mention.tokens.start),
            closes: speaks && matches!(opener, "," | "\"" | "”" | "said" | "announced"),
            is_third: speaks || standing == Standing::Subject && clause.is_some_and(|verb| mediates(view, verb)),
            is_venue: mention.head == Head::Capital && matches!(before(1), "in" | "at")
                || mention.kind == ActorKind::State && matches!(opener, "from" | "including" | "unlike"),
            supports: before(1) == "by" && is_backing(before(2)),
            speaks,
            actors: mention.actors.clone(),
            kind: mention.kind,
            head: mention.head,
            tokens: mention.tokens.clone(),
            standing,
            clause,
            nested: false,
            allied: false,
            plural: mention.actors.len() > 1
                || collective && (noun.ends_with('s') || matches!(noun, "police" | "militia" | "opposition"))
                || mention.head == Head::Demonym,
        });
    }

    /// Adds those whose adjectives share a noun with the next: `Thai and Cambodian troops`
    fn share(&mut self, view: &View<'_, '_, '_>, draft: &Draft) {
        for mention in draft.mentions.iter().filter(|m| m.attribute && m.head == Head::Demonym && m.actors.len() == 1) {
            let end = mention.tokens.end;
            if !matches!(view.low(end), "and" | "&") || mention.kind != ActorKind::State {
                continue;
            }
            let shares = |next: &&Candidate| {
                let is_body = matches!(next.head, Head::Forces | Head::Official | Head::Institution | Head::Diplomat);
                next.tokens.start == end + 1 && is_body && next.kind == ActorKind::State
            };
            if let Some(next) = self.here.iter().find(shares).cloned() {
                self.here.push(Candidate { actors: mention.actors.clone(), tokens: mention.tokens.clone(), ..next });
            }
        }
    }

    /// Marks those that back another together with one that does, or stand beside a place: `backed by Peru and Chile`
    fn back(&mut self, view: &View<'_, '_, '_>) {
        for index in 1..self.here.len() {
            let (before, rest) = self.here.split_at_mut(index);
            let (last, next) = (&before[index - 1], &mut rest[0]);
            let mut between = last.tokens.end..next.tokens.start;
            let is_next = between.len() <= 2 && between.all(|at| joins(view.low(at)));
            next.supports |= last.supports && is_next;
            next.is_venue |= last.is_venue && is_next;
        }
    }

    /// Marks those that stand within what explains another.
    fn nest(&mut self, view: &View<'_, '_, '_>) {
        let heads: Vec<usize> = self.here.iter().map(|candidate| view.head_of(candidate.tokens.clone())).collect();
        for (candidate, head) in self.here.iter_mut().zip(&heads) {
            let mut at = *head;
            let mut explains = false;
            for _ in 0..6 {
                explains |= matches!(view.relation(at), Relation::Appos | Relation::Relcl);
                match view.head(at) {
                    Some(above) if explains && above != *head && heads.contains(&above) => {
                        candidate.nested = at != *head;
                        break;
                    }
                    Some(above) => at = above,
                    None => break,
                }
            }
        }
    }

    /// Adds those that stand side by side as one candidate: `Mali and Niger`.
    pub(super) fn join(&mut self, view: &View<'_, '_, '_>) {
        self.here.sort_by_key(|candidate| candidate.tokens.start);
        let mut runs: Vec<Candidate> = Vec::new();
        let mut open: Option<Candidate> = None;
        for next in &self.here {
            let joined = open.as_ref().is_some_and(|last| {
                let comparable = last.kind == next.kind && last.standing != Standing::Owner;
                let between = last.tokens.end..next.tokens.start;
                let is_list =
                    between.len() <= 3 && !between.is_empty() && between.clone().all(|at| joins(view.low(at)));
                comparable && (is_list || is_conjunct(view, last.tokens.clone(), next.tokens.clone()))
            });
            match open.as_mut() {
                Some(last) if joined => {
                    last.allied |= (last.tokens.end..next.tokens.start).any(|at| is_ally(view.low(at)));
                    last.actors.extend(next.actors.iter().cloned());
                    last.tokens.end = next.tokens.end;
                    last.plural = true;
                }
                _ => runs.extend(open.replace(next.clone()).filter(|run| run.actors.len() > 1)),
            }
        }
        runs.extend(open.filter(|run| run.actors.len() > 1));
        for mut run in runs {
            let mut kept: Vec<ActorId> = Vec::new();
            for actor in run.actors.drain(..) {
                if !kept.contains(&actor) {
                    kept.push(actor);
                }
            }
            run.actors = kept;
            if !self.here.iter().any(|known| known.tokens == run.tokens) {
                self.here.push(run);
            }
        }
    }

    fn end(&mut self) {
        self.past.push_front(std::mem::take(&mut self.here));
        self.past.truncate(REACH);
    }

    /// Those mentioned before a token of this sentence, and in the last sentences, with the number of sentences between.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = (usize, &Candidate)> {
        let here = self.here.iter().filter(move |candidate| candidate.tokens.end <= token).map(|c| (0, c));
        here.chain(self.past.iter().enumerate().flat_map(|(back, past)| past.iter().map(move |c| (back + 1, c))))
    }

    /// Those of this sentence that begin after a token.
    pub(super) fn after(&self, token: usize) -> impl Iterator<Item = &Candidate> {
        self.here.iter().filter(move |candidate| candidate.tokens.start > token)
    }

    /// Whether an actor was lately mentioned by more than a capital or a pronoun.
    pub(super) fn is_named(&self, actor: &ActorId) -> bool {
        let near = self.here.iter().chain(self.past.iter().flatten());
        near.filter(|known| !matches!(known.head, Head::Capital | Head::Pronoun))
            .any(|known| known.actors.contains(actor))
    }

    /// How often an actor was mentioned so far.
    pub(super) fn count(&self, actor: &ActorId) -> u32 {
        self.counts.get(actor).copied().unwrap_or(0)
    }

    /// Whether an actor is known to be called differently.
    pub(super) fn differs(&self, actor: &ActorId, gender: Gender) -> bool {
        self.genders.get(actor).is_some_and(|known| *known != gender)
    }
}

/// Whether a mention is of everyone, whom no pronoun takes up: `the international community`, `all sides`
fn is_everyone(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    let last = view.low(mention.tokens.end - 1);
    mention.head == Head::Group && (last == "community" || view.low(mention.tokens.start) == "all")
}

/// Whether a mention is of those who only hear what is said: `told reporters`
fn is_audience(view: &View<'_, '_, '_>, mention: &EntityMention) -> bool {
    mention.head == Head::Group && matches!(view.low(mention.tokens.end - 1), "reporters" | "journalists" | "newsmen")
}

/// Whether the verb of a clause, or without a tree the word behind a subject, tells that someone speaks.
fn is_followed_by_speech(view: &View<'_, '_, '_>, clause: Option<usize>, end: usize) -> bool {
    view.role_at(clause.unwrap_or(end), Role::Speech).is_some()
}

/// Whether a phrase is joined to another, whatever explains it: `President Mora and his Chilean counterpart, Ada Rojas`
fn is_conjunct(view: &View<'_, '_, '_>, first: Range<usize>, next: Range<usize>) -> bool {
    let head = view.head_of(next);
    let is_joined = view.relation(head) == Relation::Conj;
    is_joined && view.head(head).is_some_and(|above| first.contains(&above))
}

fn is_ally(word: &str) -> bool {
    matches!(
        word,
        "ally" | "allies" | "partner" | "partners" | "backer" | "backers" | "patron" | "protector" | "friend"
    )
}

fn joins(word: &str) -> bool {
    matches!(word, "," | "and" | "&" | "or" | "the" | "both")
}
