//! Who was mentioned before a reference, and how much it stands out there.

use super::draft::Draft;
use super::found::{EntityMention, Head};
use super::role_words::Role;
use super::view::{GivenName, View};
use super::{ActorId, ActorKind};
use crate::parse::{Relation, Upos};
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
}

/// The candidates of the last sentences, and how often each actor was mentioned.
#[derive(Default)]
pub(super) struct Discourse {
    past: VecDeque<Vec<Candidate>>,
    here: Vec<Candidate>,
    counts: BTreeMap<ActorId, u32>,
    genders: BTreeMap<ActorId, Gender>,
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
        self.nest(view);
        self.join(view);
    }

    /// Adds a mention of the sentence.
    pub(super) fn add(&mut self, view: &View<'_, '_, '_>, mention: &EntityMention, first: Option<usize>) {
        if mention.actors.is_empty()
            || mention.attribute
            || is_everyone(view, mention)
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
        self.here.push(Candidate {
            quoted: view.is_quoted(mention.tokens.start),
            speaks: standing == Standing::Subject && is_followed_by_speech(view, clause, mention.tokens.end),
            actors: mention.actors.clone(),
            kind: mention.kind,
            head: mention.head,
            tokens: mention.tokens.clone(),
            standing,
            clause,
            nested: false,
            plural: mention.actors.len() > 1
                || collective && (noun.ends_with('s') || matches!(noun, "police" | "militia" | "opposition"))
                || mention.head == Head::Demonym,
        });
    }

    /// Marks those that stand within what explains another.
    fn nest(&mut self, view: &View<'_, '_, '_>) {
        let heads: Vec<usize> = self.here.iter().map(|candidate| view.head_of(candidate.tokens.clone())).collect();
        for (candidate, head) in self.here.iter_mut().zip(&heads) {
            let mut at = *head;
            let mut explains = false;
            for _ in 0..6 {
                explains |= matches!(view.tokens[at].relation, Relation::Appos | Relation::Relcl);
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

/// Whether the verb of a clause, or without a tree the word behind a subject, tells that someone speaks.
fn is_followed_by_speech(view: &View<'_, '_, '_>, clause: Option<usize>, end: usize) -> bool {
    view.role_at(clause.unwrap_or(end), Role::Speech).is_some()
}

/// Whether a phrase is joined to another, whatever explains it: `President Mora and his Chilean counterpart, Ada Rojas`
fn is_conjunct(view: &View<'_, '_, '_>, first: Range<usize>, next: Range<usize>) -> bool {
    let head = view.head_of(next);
    let is_joined = view.tokens[head].relation == Relation::Conj;
    is_joined && view.head(head).is_some_and(|above| first.contains(&above))
}

fn joins(word: &str) -> bool {
    matches!(word, "," | "and" | "&" | "or" | "the" | "both")
}

/// What a mention is to its sentence; without a tree, the first that can act is its subject.
fn standing(view: &View<'_, '_, '_>, mention: &EntityMention, first: Option<usize>) -> Standing {
    if mention.possessive {
        return Standing::Owner;
    }
    if !view.is_parsed() {
        return if first == Some(mention.tokens.start) { Standing::Subject } else { Standing::Object };
    }
    let mut token = view.head_of(mention.tokens.clone());
    for _ in 0..8 {
        match view.tokens[token].relation {
            Relation::Conj | Relation::Appos => match view.head(token) {
                Some(head) => token = head,
                None => break,
            },
            Relation::Nsubj | Relation::Nsubjpass | Relation::Csubj | Relation::Csubjpass => return Standing::Subject,
            Relation::Dobj | Relation::Dative | Relation::Attr | Relation::Oprd => return Standing::Object,
            Relation::Poss | Relation::Compound | Relation::Amod | Relation::Nmod => return Standing::Owner,
            _ => break,
        }
    }
    Standing::Oblique
}

/// What a title tells of the person who bears it.
fn gender(view: &View<'_, '_, '_>, mention: &EntityMention) -> Option<Gender> {
    if mention.kind != ActorKind::Person {
        return None;
    }
    let titled = mention.tokens.clone().find_map(|at| match view.low(at).trim_end_matches('.') {
        "mr" | "king" | "prince" | "sir" | "lord" | "spokesman" | "congressman" | "chairman" | "emir" | "sultan"
        | "pope" | "ayatollah" | "cardinal" | "he" | "him" | "his" => Some(Gender::He),
        "mrs" | "ms" | "miss" | "queen" | "princess" | "lady" | "dame" | "spokeswoman" | "congresswoman"
        | "chairwoman" | "she" | "her" => Some(Gender::She),
        _ => None,
    });
    // A family name alone, or one that comes first, tells nothing.
    let mut given = (mention.tokens.start..mention.tokens.end - 1).filter(|_| mention.head == Head::Name);
    titled.or_else(|| {
        given.find_map(|at| view.given_name(at)).map(|name| match name {
            GivenName::OfWomen => Gender::She,
            GivenName::OfMen => Gender::He,
        })
    })
}

impl View<'_, '_, '_> {
    /// Whether the stretch has a dependency tree.
    pub(super) fn is_parsed(&self) -> bool {
        self.tokens.iter().any(|token| token.head.is_some())
    }

    /// The head of a token within the stretch.
    pub(super) fn head(&self, token: usize) -> Option<usize> {
        let head = self.tokens.get(token)?.head?.checked_sub(self.offset)?;
        (head < self.len()).then_some(head)
    }

    /// The token of some tokens whose head lies outside of them; the last, if they have no tree.
    pub(super) fn head_of(&self, tokens: Range<usize>) -> usize {
        let last = tokens.end - 1;
        let outside = |token: &usize| match self.head(*token) {
            Some(head) => !tokens.contains(&head),
            None => self.tokens[*token].relation == Relation::Root && self.is_rooted(*token),
        };
        tokens.clone().rev().find(outside).unwrap_or(last)
    }

    fn is_rooted(&self, token: usize) -> bool {
        self.tokens[token].subtree.len() > 1
    }

    /// The verb of the clause that a token stands in; none without a tree.
    pub(super) fn clause(&self, token: usize) -> Option<usize> {
        let mut at = token;
        for _ in 0..30 {
            let head = self.head(at)?;
            if matches!(self.tokens[head].upos, Upos::Verb | Upos::Aux) {
                return Some(head);
            }
            at = head;
        }
        None
    }
}
