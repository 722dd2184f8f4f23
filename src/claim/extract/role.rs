//! Who fills the roles of an event: subjects, objects, owners, and what stands after prepositions.

use super::super::lexicon::{Part, Source};
use super::actor::{Filler, filler, owner_of};
use super::argument::Argument;
use super::object::objects;
use super::owner::owner;
use super::subject::subject;
use super::together::companions;
use super::verb::{is_passive, is_verb, joined_agent};
use super::view::View;
use crate::entity::ActorId;
use crate::parse::{Relation, Upos};
use std::ops::Range;

/// A trigger in its sentence, as the search for its roles needs it.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The trigger's tokens.
    pub(super) tokens: Range<usize>,
    /// The verb or noun that evokes the event.
    pub(super) head: usize,
    /// Whether that is a verb.
    pub(super) is_verb: bool,
    /// Whether the verb's grammatical subject is whom it is done to.
    pub(super) passive: bool,
    /// The head of the object or completion that belongs to the trigger.
    pub(super) object: Option<usize>,
    /// The preposition that belongs to the trigger and comes last in it: `call on`
    pub(super) preposition: Option<usize>,
}

impl Site {
    /// Who stands where the source says.
    pub(super) fn filler(&self, view: &View<'_, '_, '_>, source: &Source, for_initiator: bool) -> Option<Filler> {
        match source {
            Source::Subject => self.subject(view, for_initiator),
            Source::Object => self.object(view),
            Source::Owner => self.owner(view),
            Source::Completion => self.completion(view),
            Source::After(preposition) => self.after(view, preposition),
            // Who says it is known from how it is meant, not from where the trigger stands.
            Source::Speaker => None,
            Source::Joined(sources) => {
                let mut found = sources.iter().filter_map(|source| self.filler(view, source, for_initiator));
                let first = found.next()?;
                Some(found.fold(first, Filler::and))
            }
        }
    }

    fn subject(&self, view: &View<'_, '_, '_>, for_initiator: bool) -> Option<Filler> {
        if self.is_verb && self.passive && for_initiator {
            // `a plan drawn up by Chad was rejected by Mali`: the agent of the verb itself.
            let agent = view.related(self.head, &[Relation::Agent]).find_map(|by| complement(view, by));
            if let Some(agent) = agent.filter(|agent| !view.is_time(*agent)) {
                return filled(view, agent, 1.0);
            }
            let joined = || joined_agent(view, self.head).and_then(|agent| filled(view, agent, 0.95));
            return self.after(view, "by").or_else(joined);
        }
        let found = if self.is_verb { subject(view, self.head) } else { self.subject_of_noun(view) }?;
        let acts = filled(view, found.token, found.quality);
        let others = if self.is_verb && for_initiator { companions(view, self.head) } else { None };
        match (acts, others) {
            (Some(acts), Some(others)) if !others.is_owner => Some(acts.and(others)),
            (acts, _) => acts,
        }
    }

    /// Whoever does what a noun is the object of: `launched an attack`
    fn subject_of_noun(&self, view: &View<'_, '_, '_>) -> Option<Argument> {
        let verb = self.verb_above(view)?;
        if is_passive(view, verb, 4) { None } else { subject(view, verb) }
    }

    /// The verb with which a noun stands.
    fn verb_above(&self, view: &View<'_, '_, '_>) -> Option<usize> {
        view.sentence.ancestors(self.head).take(4).find(|at| is_verb(view, *at))
    }

    /// The event noun that completes the trigger: `took part in an attack`
    pub(super) fn completed_by(&self, view: &View<'_, '_, '_>) -> Option<usize> {
        self.object.or_else(|| complement(view, self.preposition?))
    }

    /// Whether a noun stands in the clause of a passive verb.
    pub(super) fn is_of_passive(&self, view: &View<'_, '_, '_>) -> bool {
        self.verb_above(view).is_some_and(|verb| is_passive(view, verb, 4))
    }

    /// The object, or who owns or qualifies the noun that belongs to the trigger.
    fn object(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        if let Some(preposition) = self.preposition {
            return complement(view, preposition).and_then(|token| filled(view, token, 1.0));
        }
        let whole = if self.passive {
            subject(view, self.head).into_iter().map(|found| (found.token, found.quality)).collect()
        } else {
            // `told him by phone`: the object of the verb with which the noun stands.
            let verb = if self.is_verb { Some(self.head) } else { self.verb_above(view) };
            let mut objects = verb.map_or_else(Vec::new, |verb| objects(view, verb));
            objects.extend(inner_objects(view, self.head, self.tokens.end));
            objects.into_iter().filter(|token| *token != self.head).map(|token| (token, 1.0)).collect::<Vec<_>>()
        };
        let Some(object) = self.object else {
            return whole.into_iter().find_map(|(token, quality)| filled(view, token, quality));
        };
        let own = |found: &Filler| view.dependent(found.token, Relation::Poss).is_some_and(|at| is_own(view, at));
        let others = |found: &Filler| !own(found) || self.is_by_others(view, found);
        // `the envoy, Abdou Diallo, was summoned`
        let is_meant = |found: &Filler| {
            let is_own = view.dependent(object, Relation::Poss).is_some_and(|at| is_own(view, at));
            let names =
                !is_own && view.relation(found.token) == Relation::Appos && view.head(found.token) == Some(object);
            found.token == object || names
        };
        let within =
            filler(view, object).filter(|found| found.is_owner && others(found) || is_meant(found) && !found.is_owner);
        let other = || {
            let others = whole.iter().filter(|(token, _)| *token != object);
            others.into_iter().find_map(|(token, quality)| filled(view, *token, *quality))
        };
        // `declared the envoy persona non grata`: the object of the verb, not the noun that is said of it.
        let said_of = match view.relation(object) {
            Relation::Oprd | Relation::Attr | Relation::Ccomp | Relation::Acomp => true,
            // `stripped the envoy of his status`, but not `pulled the country out of the pact`.
            Relation::Pobj => view.head(object).and_then(|preposition| view.head(preposition)) == Some(self.head),
            _ => false,
        };
        if said_of { other().or(within) } else { within.or_else(other) }
    }

    /// Whether a noun does what the trigger tells, and none of some actors: `after a mob stormed its embassy`
    fn is_by_others(&self, view: &View<'_, '_, '_>, actors: &Filler) -> bool {
        let acts = if self.passive {
            view.dependent(self.head, Relation::Agent).and_then(|by| complement(view, by))
        } else {
            subject(view, self.head).map(|found| found.token)
        };
        let acts = acts.filter(|token| matches!(view.upos(*token), Upos::Noun | Upos::Propn));
        acts.is_some_and(|token| {
            let meant = filler(view, token).map_or_else(Vec::new, |found| found.actors);
            let is_same = |actor: &ActorId| {
                actors.actors.iter().any(|own| view.acts_for(actor, own) || view.acts_for(own, actor))
            };
            !meant.iter().any(is_same)
        })
    }

    fn owner(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        owner_of(view, self.head).or_else(|| {
            let found = owner(view, self.head)?;
            filled(view, found.token, found.quality)
        })
    }

    /// Who qualifies the noun that completes a trigger, or is that noun.
    fn completion(&self, view: &View<'_, '_, '_>) -> Option<Filler> {
        filled(view, self.object?, 0.9)
    }

    /// Who stands after a preposition that belongs to the trigger or to its object.
    fn after(&self, view: &View<'_, '_, '_>, preposition: &str) -> Option<Filler> {
        if matches!(preposition, "that" | "if" | "to do") {
            return self.of_clause(view, preposition);
        }
        let words: Vec<String> = preposition.split(' ').map(str::to_owned).collect();
        let places = (0..view.len()).filter(|at| view.matches(*at, &words) && view.group_at(*at).is_none());
        let mut found: Vec<(usize, usize)> = places.filter_map(|at| Some((self.distance(view, at)?, at))).collect();
        found.sort_unstable();
        found.into_iter().find_map(|(distance, at)| {
            let first = at.checked_sub(1).map_or("", |before| view.low(before));
            let own = at > 0 && self.tokens.contains(&(at - 1));
            if !own && belongs_to(first, &words[0]) {
                return None;
            }
            let token = complement(view, at + words.len() - 1)?;
            // `hailed the truce on television`
            if preposition == "on" && view.is(token, Part::Medium) {
                return None;
            }
            filled(view, token, if distance > 2 { 0.85 } else { 1.0 })
        })
    }

    /// Whom a clause below the trigger is about: `allegations that Mali armed them`, `will respond if Mali attacks`; or
    /// whom it does something to: `refused to receive Mali's envoy`.
    fn of_clause(&self, view: &View<'_, '_, '_>, conjunction: &str) -> Option<Filler> {
        let heads = [Some(self.head), self.object];
        if conjunction == "to do" {
            let clause = view.dependent(self.head, Relation::Xcomp)?;
            let prepositions = view.related(clause, &[Relation::Prep, Relation::Dative]);
            let near = prepositions.filter(|at| matches!(view.low(*at), "to" | "with" | "from"));
            let objects = objects(view, clause).into_iter().filter(|at| *at > clause);
            return objects
                .chain(near.filter_map(|at| view.dependent(at, Relation::Pobj)))
                .find_map(|token| filled(view, token, 0.9));
        }
        let relations: &[Relation] = match conjunction {
            "if" => &[Relation::Advcl],
            _ => &[Relation::Acl, Relation::Ccomp, Relation::Relcl],
        };
        let marked = |clause: &usize| {
            let mut marks = view.related(*clause, &[Relation::Mark]).map(|at| view.low(at));
            if conjunction == "if" {
                marks.any(|mark| matches!(mark, "if" | "unless"))
            } else {
                // `asked whether Mali armed them` asks nothing of Mali.
                !marks.any(|mark| matches!(mark, "whether" | "if"))
            }
        };
        let clause = heads.into_iter().flatten().find_map(|head| view.related(head, relations).find(marked))?;
        let found = subject(view, clause).filter(|found| found.token > self.head || conjunction == "if")?;
        filled(view, found.token, found.quality * 0.95)
    }

    /// How far a preposition hangs below the trigger or its object; none if it belongs to something else.
    fn distance(&self, view: &View<'_, '_, '_>, preposition: usize) -> Option<usize> {
        if self.preposition == Some(preposition) {
            return None;
        }
        let mut at = view.head(preposition)?;
        for steps in 1..=5 {
            // `a plan drafted by Norway was rejected by Chad`: by whom it was drafted belongs to that.
            let other = at < self.head && matches!(view.relation(at), Relation::Acl | Relation::Relcl);
            if at == self.head || self.object == Some(at) || self.tokens.contains(&at) && !other {
                return (preposition > self.tokens.start || self.passive).then_some(steps);
            }
            let raised = is_verb(view, at) && self.is_raised(view, at, preposition);
            if raised {
                return Some(steps + 3);
            }
            // `withdrew from its base in Chad`
            let nested = matches!(view.low(preposition), "in" | "at") && view.relation(at) == Relation::Pobj;
            if is_verb(view, at) || !nested && !self.is_passable(view, at) {
                return None;
            }
            at = view.head(at)?;
        }
        None
    }

    /// Whether a preposition's phrase can hang below this token and belong to the trigger all the same: the parser
    /// hangs what follows a place or a time below it.
    fn is_passable(&self, view: &View<'_, '_, '_>, at: usize) -> bool {
        let joined = self.object.is_some_and(|object| {
            let chain = |token: usize| view.sentence.ancestors(token).take(3).any(|above| above == at);
            chain(object)
                || view.sentence.ancestors(at).take(2).any(|above| above == object)
                    && matches!(view.relation(at), Relation::Conj | Relation::Pobj | Relation::Prep)
        });
        joined
            || view.is_time(at)
            || view.group_at(at).is_some()
            || matches!(view.upos(at), Upos::Adp | Upos::Adv | Upos::Adj | Upos::Num | Upos::Part)
            || matches!(view.relation(at), Relation::Npadvmod | Relation::Advmod)
    }

    /// Whether a preposition that hangs below a verb above the trigger follows the trigger at once, so that the parser
    /// may only have hung it too high.
    fn is_raised(&self, view: &View<'_, '_, '_>, verb: usize, preposition: usize) -> bool {
        let above = view.sentence.ancestors(self.head).take(3).any(|at| at == verb);
        let between = self.tokens.end..preposition;
        above
            && preposition >= self.tokens.end
            && between.len() <= 4
            && between.into_iter().all(|at| !is_verb(view, at) && !view.is_break(at))
    }
}

/// The objects of the last verb of a trigger of several: `refused to send an envoy`
pub(super) fn inner_objects(view: &View<'_, '_, '_>, verb: usize, end: usize) -> Vec<usize> {
    let below = |at: &usize| view.sentence.ancestors(*at).take(3).any(|above| above == verb);
    let inner = (verb + 1..end.min(view.len())).rev().find(|at| is_verb(view, *at) && below(at));
    inner.map_or_else(Vec::new, |inner| objects(view, inner))
}

fn is_own(view: &View<'_, '_, '_>, token: usize) -> bool {
    view.group_at(token).is_some_and(|group| view.groups[group].is_own())
}

fn filled(view: &View<'_, '_, '_>, token: usize, quality: f64) -> Option<Filler> {
    let mut found = filler(view, token)?;
    found.quality *= quality;
    Some(found)
}

/// The noun that a preposition introduces.
pub(super) fn complement(view: &View<'_, '_, '_>, preposition: usize) -> Option<usize> {
    view.dependent(preposition, Relation::Pobj).or_else(|| {
        // A particle or preposition that the parser gave no object: the phrase right after it.
        let next = preposition + 1;
        let free = view.dependents(preposition).is_empty() && !view.is(next, Part::Preposition);
        let group = if free { view.group_from(next) } else { None };
        group.and_then(|group| view.sentence.head_of(view.groups[group].tokens.clone()))
    })
}

/// Whether a preposition belongs to the word before it and so introduces nobody to whom an event is done: `in
/// solidarity with Mali`, `thanks to Mali`.
fn belongs_to(word: &str, preposition: &str) -> bool {
    match preposition {
        "with" => matches!(
            word,
            "solidarity"
                | "along"
                | "together"
                | "accordance"
                | "line"
                | "keeping"
                | "coordination"
                | "consultation"
                | "concert"
                | "common"
                | "compliance"
                | "connection"
                | "unison"
                | "step"
                | "parallel"
                | "tandem"
                | "sympathy"
                | "compared"
                | "coinciding"
        ),
        "to" => matches!(
            word,
            "according"
                | "due"
                | "thanks"
                | "owing"
                | "prior"
                | "similar"
                | "response"
                | "addition"
                | "next"
                | "close"
                | "contrary"
                | "reply"
                | "reaction"
                | "relation"
                | "compared"
                | "parallel"
        ),
        "from" => matches!(word, "apart" | "aside" | "different" | "far"),
        "of" => {
            matches!(word, "because" | "instead" | "ahead" | "behalf" | "favour" | "favor" | "spite" | "regardless")
        }
        "by" => matches!(word, "followed" | "joined" | "accompanied" | "preceded"),
        _ => false,
    }
}
