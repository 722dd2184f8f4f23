//! The choice among those mentioned before: who agrees, is not excluded, and stands out most.

use super::agreement::agreement;
use super::discourse::{Candidate, Discourse};
use super::found::Head;
use super::reference::Reference;
use super::site::Site;
use super::{ActorId, ActorKind};

/// The least prominence at which someone is meant at all.
const FAINTEST: f64 = 40.0;

/// How much less likely whoever is named in the clause of a pronoun that is its subject is meant by that pronoun.
const NAMED_ON: f64 = 0.4;

/// How much more likely the bodies and offices of which no more is told are those of the state where the article is written.
const AT_HOME: f64 = 35.0;

/// Whom a reference means, and how sure that is, from 0 to 1.
pub(super) struct Choice {
    pub(super) actors: Vec<ActorId>,
    pub(super) kind: ActorKind,
    pub(super) confidence: f64,
}

impl Choice {
    /// A single actor.
    pub(super) fn one(actor: ActorId, kind: ActorKind, confidence: f64) -> Self {
        Self { actors: vec![actor], kind, confidence }
    }
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
    let doers = site.doers(discourse);
    let is_pronoun = matches!(reference, Reference::It { .. } | Reference::They | Reference::Person(_));
    let before = discourse.before(site.token);
    for (back, candidate) in before.chain(site.announced(discourse).into_iter().map(|candidate| (0, candidate))) {
        let Some((agreement, actors, kind)) = agreement(site, reference, candidate, discourse) else { continue };
        let is_doer = is_pronoun && !actors.is_empty() && actors.iter().all(|actor| doers.contains(&actor));
        if is_doer || site.is_excluded(reference, back, candidate) || !actors.iter().all(&fits) {
            continue;
        }
        let named_on = if named_on(&actors, candidate) { NAMED_ON } else { 1.0 };
        let at_home = if is_of_home(reference, &actors, discourse) { AT_HOME } else { 0.0 };
        let prominence = site.prominence(reference, back, candidate, discourse) + at_home;
        let score = agreement * named_on * prominence;
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

/// Whether a state is the one where the article is written, and a reference is to a body or office without a state.
fn is_of_home(reference: &Reference, actors: &[ActorId], discourse: &Discourse) -> bool {
    let is_body = matches!(reference, Reference::Body(..) | Reference::Loyal { .. });
    is_body && discourse.home.as_ref().is_some_and(|home| actors == std::slice::from_ref(home))
}
