//! How a sentence means the event of a verb, and whom it makes responsible: the tree climbed from the verb to its root.

use super::super::lexicon::{Governor, Meaning};
use super::governed::{below, complement, speaker};
use super::governor::{governing, is_hypothetical, is_negated, lemmas};
use super::joined::joined_to;
use super::modality::own_modality;
use super::subject::{own_subject, subject};
use super::subordinate::{adjunct, after_preposition, of_gerund_subject, of_noun_complement};
use super::supposed::{is_generic, is_urged, is_weighed, of_rated};
use super::verb::{Form, auxiliaries, form, is_infinitive, is_passive, is_verb, misread_gerund};
use super::view::View;
use crate::claim::{EventGroup, Modality};
use crate::entity::ActorId;
use crate::parse::{Relation, Upos, Xpos};

/// How an event is meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stance {
    pub(super) modality: Modality,
    /// Whom the sentence makes responsible.
    pub(super) attributed_to: Vec<ActorId>,
    /// The token of the verb whose content it is.
    pub(super) content_of: Option<usize>,
    /// Whether the sentence only takes the event up, and so does not tell whether it happened: `the talks`
    pub(super) is_taken_up: bool,
    /// How sure that is, from 0 to 1.
    pub(super) quality: f64,
}

impl Stance {
    /// That of an event which is told as fact.
    pub(super) fn asserted() -> Self {
        let (modality, attributed_to) = (Modality::Asserted, Vec::new());
        Self { modality, attributed_to, content_of: None, is_taken_up: false, quality: 1.0 }
    }

    /// That of an event which the sentence only takes up.
    pub(super) fn taken_up() -> Self {
        Self { is_taken_up: true, ..Self::asserted() }
    }

    /// The same, less sure by a factor.
    pub(super) fn by(mut self, factor: f64) -> Self {
        self.quality *= factor;
        self
    }
}

/// How deep clauses are followed into each other.
const DEPTH: usize = 8;

/// How the event of a verb is meant; none if the sentence does not say that it happens, happened or will happen.
pub(super) fn of_verb(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    within(view, verb, DEPTH)
}

/// How the event of a verb is meant, with so many clauses left to follow.
pub(super) fn within(view: &View<'_, '_, '_>, verb: usize, depth: usize) -> Option<Stance> {
    let weighed = is_weighed(view, verb);
    if is_negated(view, verb) || is_hypothetical(view, verb) && !weighed && !is_wondered(view, verb) {
        return None;
    }
    let own = if weighed { Some(Modality::Planned) } else { own_modality(view, verb, depth) };
    let urged = own.is_none() && is_urged(view, verb);
    let own = own.or_else(|| urged.then_some(Modality::Planned))?;
    let around = context(view, verb, depth)?;
    // What nobody is said to say, the article itself only thinks possible.
    let told = !urged || !around.attributed_to.is_empty() || view.voice(verb).is_some();
    told.then(|| joined(own, around))
}

/// How the event of a verb is meant that happens where the verb is negated: `will not send an ambassador`
pub(super) fn of_omission(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    let own = if is_hypothetical(view, verb) { None } else { own_modality(view, verb, DEPTH) }?;
    Some(joined(own, context(view, verb, DEPTH)?))
}

/// How what a verb depends on means it, its own auxiliaries left aside; none if it is said not to happen.
pub(super) fn around(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    if is_hypothetical(view, verb) { None } else { context(view, verb, DEPTH) }
}

/// How the event of a verb would be meant but for its own `not`: `will not tolerate`
pub(super) fn despite_negation(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    // `cannot accept`
    let own = own_modality(view, verb, DEPTH).unwrap_or(Modality::Asserted);
    Some(joined(own, around(view, verb)?))
}

/// A modality of a verb's own inside the stance of what it depends on.
pub(super) fn joined(own: Modality, mut around: Stance) -> Stance {
    around.modality = match (own, around.modality) {
        (own, Modality::Asserted) => own,
        // `reportedly plans to`, `hinted that it might`
        (Modality::Alleged, Modality::Planned) | (Modality::Planned, Modality::Alleged) => Modality::Planned,
        (_, outer) => outer,
    };
    around
}

/// `speculate whether …` alleges it.
fn is_wondered(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let above = view.head(verb).filter(|_| view.relation(verb) == Relation::Ccomp);
    let alleged =
        above.and_then(|above| governing(view, above)).is_some_and(|g| g.meaning == Meaning::As(Modality::Alleged));
    alleged && view.related(verb, &[Relation::Mark]).any(|at| view.low(at) == "whether")
}

/// What the verbs and nouns that a verb depends on make of it.
fn context(view: &View<'_, '_, '_>, verb: usize, depth: usize) -> Option<Stance> {
    let Some(head) = view.head(verb) else { return Some(headline(view, verb)) };
    let Some(depth) = depth.checked_sub(1) else { return Some(Stance::asserted()) };
    if let Some(rated) = of_rated(view, verb, head) {
        return rated;
    }
    match view.relation(verb) {
        Relation::Conj => match joined_to(view, verb) {
            Some(head) => conjunct(view, verb, head, depth),
            None => Some(Stance::asserted().by(0.85)),
        },
        // `warned that recognising it was a red line`: nobody need have recognised it.
        Relation::Csubj if view.head(head).is_some_and(|above| view.low(above).starts_with("warn")) => None,
        // `evicting Chad's troops is a priority`: nobody need do so.
        Relation::Csubj if view.upos(head) == Upos::Aux && form(view, verb) == Form::Gerund => {
            let modality = of_gerund_subject(view, verb);
            within(view, head, depth).map(|outer| joined(modality, outer).by(0.92))
        }
        Relation::Xcomp | Relation::Ccomp | Relation::Oprd | Relation::Csubj | Relation::Parataxis => {
            complement(view, verb, head, depth)
        }
        Relation::Advcl if is_verb(view, head) => adjunct(view, verb, head, depth),
        // `said it would leave, with its minister condemning Chad`: that is told of itself.
        Relation::Pcomp if view.low(head) == "with" && own_subject(view, verb).is_some() && is_speech(view, verb) => {
            Some(Stance::asserted().by(0.9))
        }
        Relation::Pcomp => after_preposition(view, head, depth),
        Relation::Amod | Relation::Compound => match misread_gerund(view, verb) {
            Some((preposition, _)) => after_preposition(view, preposition, depth),
            None => Some(Stance::asserted().by(0.85)),
        },
        Relation::Prep | Relation::Prt if is_verb(view, head) => adjunct(view, verb, head, depth),
        Relation::Acl => of_noun_complement(view, verb, head, depth),
        Relation::Relcl if is_infinitive(view, verb) => of_noun_complement(view, verb, head, depth),
        // `any state that recognises Chad`: none need do so.
        Relation::Relcl if is_generic(view, verb, head) => None,
        Relation::Relcl => match inserted(view, verb, head) {
            Some((teller, governor)) => below(view, teller, governor, depth),
            None => Some(Stance::asserted().by(0.97)),
        },
        Relation::Root => Some(headline(view, verb)),
        _ if is_verb(view, head) => within(view, head, depth).map(|stance| stance.by(0.9)),
        _ => Some(Stance::asserted().by(0.85)),
    }
}

/// The verb that tells a relative clause, which the parser hangs beside it: `the envoy, who officials allege was killed`
fn inserted(view: &View<'_, '_, '_>, verb: usize, noun: usize) -> Option<(usize, Governor)> {
    let is_pronoun = |at: &usize| matches!(view.xpos(*at), Xpos::Wdt | Xpos::Wp);
    let pronoun = view.related(verb, &[Relation::Nsubj, Relation::Nsubjpass, Relation::Dobj]).find(is_pronoun)?;
    let beside = view.related(noun, &[Relation::Relcl]).find(|at| pronoun < *at && *at < verb)?;
    let governor = governing(view, beside).filter(|governor| governor.attributes)?;
    Some((beside, governor))
}

/// Whether a verb tells of an act of speech.
fn is_speech(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let verbs = lemmas(view, verb);
    let mut frames = verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames);
    frames.any(|found| view.lexicon.frame(found.frame).class.group() == EventGroup::SpeechActs)
}

/// A headline's infinitive is a plan: `Minister to visit Rome`
fn headline(view: &View<'_, '_, '_>, verb: usize) -> Stance {
    let plan = is_infinitive(view, verb) && subject(view, verb).is_some();
    Stance { modality: if plan { Modality::Planned } else { Modality::Asserted }, ..Stance::asserted() }
}

/// How a verb is meant that is joined to another one, whose `not` it may share: `did not sign or ratify`
fn conjunct(view: &View<'_, '_, '_>, verb: usize, head: usize, depth: usize) -> Option<Stance> {
    let own = view.related(verb, &[Relation::Nsubj, Relation::Nsubjpass]).next().is_some();
    let between = || (head..verb).rev().find(|at| view.relation(*at) == Relation::Cc).map_or("", |at| view.low(at));
    let bare = !own && auxiliaries(view, verb) == super::verb::Auxiliaries::default();
    if is_negated(view, head) && bare {
        let same = view.xpos(verb) == view.xpos(head) && view.xpos(verb) != Xpos::Vbd;
        if matches!(between(), "or" | "nor") || between() == "and" && same && view.xpos(verb) == Xpos::Vb {
            return None;
        }
    }
    if is_hypothetical(view, head) {
        return None;
    }
    context(view, head, depth)
}

/// What a source says not to be so: `said it had never armed the rebels`, `said they received no help`; none where
/// nobody says it.
pub(super) fn of_negated(view: &View<'_, '_, '_>, verb: usize) -> Option<Stance> {
    let above = view.head(verb).filter(|above| view.relation(verb) == Relation::Ccomp && is_verb(view, *above))?;
    let governor = governing(view, above)?;
    let told = governor.attributes && governor.meaning == Meaning::As(Modality::Asserted);
    let own = own_modality(view, verb, 1)? == Modality::Asserted && !is_hypothetical(view, verb);
    if !told || !own || within(view, above, DEPTH)?.modality != Modality::Asserted || is_passive(view, above, 4) {
        return None;
    }
    Some(Stance {
        modality: Modality::Denied,
        attributed_to: speaker(view, above),
        content_of: Some(above),
        is_taken_up: false,
        quality: 1.0,
    })
}
