//! Who fills the roles of an event: whoever stands where a frame of the lexicon says.

use super::super::lexicon::Source;
use super::actor::{filled, filler};
use super::argument::Argument;
use super::filler::Filler;
use super::object::{inner_objects, objects};
use super::owner::{owner, owner_of};
use super::preposition::complement;
use super::site::Site;
use super::subject::subject;
use super::together::companions;
use super::verb::{is_passive, joined_agent};
use super::view::View;
use crate::entity::ActorId;
use crate::parse::{Relation, Upos};

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

    /// Who does what the trigger tells; of a passive verb, whom it is done to, unless the initiator is looked for.
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

    /// Who owns or qualifies the trigger, or by whom it is.
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
}

/// Whether a token is a pronoun for whoever owns something: `its`
fn is_own(view: &View<'_, '_, '_>, token: usize) -> bool {
    view.group_at(token).is_some_and(|group| view.groups[group].is_own())
}
