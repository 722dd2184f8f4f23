//! The choice among those mentioned before: agreement, the clause, how near and how prominent each is.

use super::discourse::{Candidate, Discourse, Standing};
use super::found::Head;
use super::reference::{Noun, Reference};
use super::role_words::Role;
use super::site::Site;
use super::{ActorId, ActorKind};

/// The least prominence at which someone is meant at all.
const FAINTEST: f64 = 40.0;

/// How far into a sentence a reference may stand that announces its subject, in tokens.
const OPENING: usize = 14;

/// How much less likely whoever is named in the clause of a pronoun that is its subject is meant by that pronoun.
const NAMED_ON: f64 = 0.4;

/// How much less likely whoever stands within what explains another is meant.
const NESTED: f64 = 30.0;

/// How much less likely whoever backs the subject in passing is meant: `Georgia, backed by Peru, refuses to recognise it`
const SUPPORTING: f64 = 110.0;

/// How much less likely the state of whoever is only named behind what is said owns the body that is meant.
const CLOSING: f64 = 120.0;

/// Whom a reference means, and how sure that is, from 0 to 1.
pub(super) struct Choice {
    pub(super) actors: Vec<ActorId>,
    pub(super) kind: ActorKind,
    pub(super) confidence: f64,
}

/// The one among those mentioned before who fits best; none if nobody does.
pub(super) fn choose(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    discourse: &Discourse,
    fits: impl Fn(&ActorId) -> bool,
) -> Option<Choice> {
    let mut best: Option<(f64, Choice)> = None;
    let mut second = 0.0;
    let named = site.named_below(reference, discourse);
    let named_on = |actors: &[ActorId], candidate: &Candidate| {
        let is_name = matches!(candidate.head, Head::Name | Head::Demonym | Head::Pronoun | Head::Description);
        is_name && actors.iter().any(|actor| named.contains(&actor))
    };
    let before = discourse.before(site.token);
    for (back, candidate) in before.chain(site.announced(discourse).into_iter().map(|candidate| (0, candidate))) {
        let Some((agreement, actors, kind)) = agreement(site, reference, candidate, discourse) else { continue };
        if site.is_excluded(reference, back, candidate) || !actors.iter().all(&fits) {
            continue;
        }
        let named_on = if named_on(&actors, candidate) { NAMED_ON } else { 1.0 };
        let score = agreement * named_on * site.prominence(reference, back, candidate, discourse);
        match &best {
            // `Malian and Nigerien officials met. They agreed`: all of them.
            Some((known, choice)) if *known > score || *known >= score && actors.len() <= choice.actors.len() => {
                if choice.actors != actors && score > second {
                    second = score;
                }
            }
            _ => {
                if let Some((known, choice)) = &best
                    && choice.actors != actors
                {
                    second = second.max(*known);
                }
                best = Some((score, Choice { actors, kind, confidence: 0.0 }));
            }
        }
    }
    let (score, mut choice) = best.filter(|(score, _)| *score >= FAINTEST)?;
    let margin = 1.0 - second / score;
    choice.confidence = ((0.55 + 0.35 * margin) * 100.0).round() / 100.0;
    Some(choice)
}

/// How well a candidate agrees in number and kind, from 0 to 1, with who is meant then.
pub(super) fn agreement(
    site: &Site<'_, '_, '_, '_>,
    reference: &Reference,
    candidate: &Candidate,
    discourse: &Discourse,
) -> Option<(f64, Vec<ActorId>, ActorKind)> {
    let own = |weight: f64| Some((weight, candidate.actors.clone(), candidate.kind));
    let single = candidate.actors.len() == 1;
    let state = || match candidate.kind {
        ActorKind::State if single => candidate.actors.first().cloned(),
        ActorKind::Person if single => site.states.get(&candidate.actors[0]).cloned(),
        _ => None,
    };
    match reference {
        Reference::It { .. } => match candidate.kind {
            _ if !single || candidate.head == Head::Group || candidate.head == Head::Diplomat => None,
            ActorKind::State if candidate.head == Head::Official => None,
            ActorKind::State | ActorKind::Organization => own(1.0),
            ActorKind::ArmedGroup => own(0.9),
            ActorKind::Person | ActorKind::Place | ActorKind::People => None,
        },
        Reference::They => match candidate.kind {
            _ if candidate.plural => own(1.0),
            ActorKind::ArmedGroup | ActorKind::People => own(0.8),
            ActorKind::Organization | ActorKind::State => own(0.3),
            ActorKind::Person | ActorKind::Place => None,
        },
        Reference::Person(gender) => match (candidate.kind, candidate.head) {
            (ActorKind::Person, _) if single => {
                let differs = gender.is_some_and(|gender| discourse.differs(&candidate.actors[0], gender));
                if differs { None } else { own(1.0) }
            }
            (ActorKind::State, Head::Official | Head::Diplomat) if single && !candidate.plural => own(0.8),
            _ => None,
        },
        Reference::Country(_) => {
            let state = state()?;
            let weight = if candidate.kind == ActorKind::Person { 0.7 } else { 1.0 };
            // A capital stands for a government, not for the country.
            let named = if discourse.is_named(&state) { 1.0 } else { 0.7 };
            Some((weight * named, vec![state], ActorKind::State))
        }
        Reference::Organisation(noun) => {
            let named =
                single && matches!(candidate.head, Head::Name | Head::Group | Head::Pronoun | Head::Description);
            match (candidate.kind, noun) {
                _ if !named => None,
                (ActorKind::Organization, Noun::Armed) | (ActorKind::ArmedGroup, Noun::Civil) => None,
                (ActorKind::Organization | ActorKind::ArmedGroup, _) => own(1.0),
                _ => None,
            }
        }
        Reference::Leaders(count) => {
            let persons = candidate.kind == ActorKind::Person && candidate.actors.len() == *count;
            if persons { own(1.0) } else { None }
        }
        Reference::Countries(_) => match candidate.kind {
            ActorKind::State | ActorKind::Organization | ActorKind::ArmedGroup => own(1.0),
            _ => Some((0.7, vec![state()?], ActorKind::State)),
        },
        Reference::Pair | Reference::Territory => own(1.0),
        Reference::Body(..) | Reference::Loyal { .. } | Reference::These(_) | Reference::Treaty { .. } => {
            Some((1.0, vec![state()?], ActorKind::State))
        }
    }
}

impl Site<'_, '_, '_, '_> {
    /// Whether the clause does not let a reference mean a candidate: an object is not its own subject.
    pub(super) fn is_excluded(&self, reference: &Reference, back: usize, candidate: &Candidate) -> bool {
        if back > 0 {
            // `"His threats scare nobody," he said`: whoever spoke before speaks on, and of someone else.
            return matches!(reference, Reference::Person(_))
                && back == 1
                && candidate.speaks
                && self.view.is_quoted(self.token)
                && self.speaks_on();
        }
        // Who is quoted is no third person of the quotation, and who speaks is not introduced by what is said.
        let is_quoted = self.view.is_quoted(self.token);
        // `"The Malian government objects," Foreign Minister Diallo said`
        let is_own_government = matches!(reference, Reference::Body(Role::Official, _))
            && candidate.head == Head::Institution
            && candidate.standing == Standing::Subject;
        if is_quoted != candidate.quoted
            && !is_own_government
            && (if is_quoted { candidate.speaks } else { self.speaks() })
        {
            return true;
        }
        if self.possessive {
            let is_own = candidate.standing == Standing::Subject
                && candidate.clause.is_some_and(|clause| self.clauses.contains(&clause));
            return is_own && self.is_refused();
        }
        if candidate.standing == Standing::Subject && self.is_of_other(candidate) {
            return true;
        }
        if let Reference::It { object: true } | Reference::They = reference
            && !self.view.is_parsed()
        {
            return matches!(reference, Reference::It { .. })
                && candidate.standing == Standing::Subject
                && candidate.tokens.start < self.token;
        }
        candidate.standing == Standing::Subject
            && !self.is_subject()
            && candidate.clause.is_some_and(|clause| self.clauses.contains(&clause))
    }

    /// Whether the reference is the subject of a verb of speaking: `it added`.
    fn speaks(&self) -> bool {
        let verb = self.clauses.first().copied().unwrap_or(self.token + 1);
        self.view.role_at(verb, Role::Speech).is_some() && !self.possessive && !self.view.is_quoted(self.token)
    }

    /// The subject that a sentence announces by a pronoun in its first phrase: `In his speech, Mr Kuleba said`.
    fn announced<'d>(&self, discourse: &'d Discourse) -> Option<&'d Candidate> {
        let view = self.view;
        let opens = self.token < OPENING
            && matches!(
                view.low(0),
                "in" | "on"
                    | "at"
                    | "for"
                    | "during"
                    | "after"
                    | "before"
                    | "since"
                    | "despite"
                    | "with"
                    | "while"
                    | "as"
                    | "when"
                    | "although"
                    | "though"
                    | "following"
                    | "speaking"
                    | "throughout"
                    | "by"
                    | "amid"
                    | "over"
                    | "under"
                    | "through"
            );
        if !opens || !view.is_parsed() || self.is_subject() && !view.lower[..self.token].contains(&"as".to_owned()) {
            return None;
        }
        let comma = (self.token..view.len()).find(|at| view.low(*at) == ",")?;
        let next = discourse.after(comma - 1).find(|candidate| candidate.standing == Standing::Subject)?;
        (next.tokens.start <= comma + 6).then_some(next)
    }

    /// How much a candidate stands out where the reference is.
    pub(super) fn prominence(
        &self,
        reference: &Reference,
        back: usize,
        candidate: &Candidate,
        discourse: &Discourse,
    ) -> f64 {
        let mut score = match candidate.standing {
            Standing::Subject => 80.0,
            Standing::Object => 50.0,
            Standing::Oblique => 42.0,
            Standing::Owner => 38.0,
        };
        if back == 0 {
            score += self.within_sentence(reference, candidate);
        }
        if matches!(candidate.head, Head::Pronoun | Head::Description) {
            score += 5.0;
        }
        if candidate.nested {
            score -= NESTED;
        }
        if candidate.supports && !self.is_subject() {
            score -= SUPPORTING;
        }
        if candidate.closes && matches!(reference, Reference::Body(..) | Reference::Loyal { .. }) {
            score -= CLOSING;
        } else if self.speaks() {
            score += if candidate.speaks { 80.0 } else { 0.0 };
        }
        let counted = candidate.actors.iter().map(|actor| discourse.count(actor)).max().unwrap_or(0).min(6);
        let often = match reference {
            Reference::Organisation(_) | Reference::Body(..) | Reference::Loyal { .. } => 12.0,
            Reference::Countries(_) => 20.0,
            _ => 4.0,
        };
        let decay = [1.0, 0.55, 0.25, 0.12, 0.06].get(back).copied().unwrap_or(0.03);
        (100.0 + score) * decay + often * f64::from(counted)
    }
}
