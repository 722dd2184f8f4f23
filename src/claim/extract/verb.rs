//! The verbs of a sentence: which tokens are verbs, in which construction, with which auxiliaries.

use super::super::lexicon::{Forms, Part};
use super::view::View;
use crate::claim::EventClass;
use crate::parse::{Relation, Upos, Xpos};

/// The construction in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Finite,
    /// `to sever`
    Infinitive,
    /// `severing`
    Gerund,
    /// `was severed`; the subject is whom it is done to.
    Passive,
    /// `severed by`, after whom it is done to.
    ReducedPassive,
}

/// A verb of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VerbAt {
    /// Its token.
    pub(super) token: usize,
    /// The first token of its auxiliaries.
    pub(super) start: usize,
    /// Its construction.
    pub(super) form: Form,
}

/// What stands with a verb to say when and whether.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Auxiliaries {
    /// Whether `not` or the like is among them.
    pub(super) negated: bool,
    /// The modal auxiliary.
    pub(super) modal: Option<usize>,
    /// Whether it is perfect: `may have severed`
    pub(super) perfect: bool,
    /// Whether it is an infinitive with `to`.
    pub(super) infinitive: bool,
    /// Whether an adverb keeps the text from asserting it.
    pub(super) hedged: bool,
}

/// The verbs of a sentence, in order.
pub(super) fn verbs(view: &View<'_, '_, '_>) -> Vec<VerbAt> {
    let verb = |token: usize| {
        let start = auxiliary_tokens(view, token).min().unwrap_or(token).min(token);
        VerbAt { token, start, form: form(view, token) }
    };
    (0..view.len()).filter(|token| is_verb(view, *token)).map(verb).collect()
}

/// Whether a token is a verb that makes a clause: no auxiliary of another, no adjective.
pub(super) fn is_verb(view: &View<'_, '_, '_>, token: usize) -> bool {
    let relation = view.relation(token);
    if matches!(relation, Relation::Aux | Relation::Auxpass | Relation::Amod | Relation::Compound | Relation::Det) {
        // The parser takes a verb before its object for an adjective; a subject betrays it.
        return relation == Relation::Amod
            && view.upos(token) == Upos::Verb
            && view.dependent(token, Relation::Nsubj).is_some()
            || misread_gerund(view, token).is_some()
            || headline_object(view, token).is_some()
            || joined_agent(view, token).is_some();
    }
    if is_nominal(view, token) {
        return false;
    }
    matches!(view.upos(token), Upos::Verb | Upos::Aux)
        || is_mistaken(view, token)
        || headline_object(view, token).is_some()
}

/// Whether a gerund is a noun for an event that something is said of: `fighting raged`
fn is_nominal(view: &View<'_, '_, '_>, token: usize) -> bool {
    let arguments = [Relation::Dobj, Relation::Nsubj, Relation::Nsubjpass, Relation::Aux, Relation::Dative];
    view.xpos(token) == Xpos::Vbg
        && matches!(view.relation(token), Relation::Nsubj | Relation::Nsubjpass)
        && view.related(token, &arguments).next().is_none()
        && !view.lexicon.nouns_of(view.low(token)).is_empty()
}

/// Whoever a hyphen joins to the participle of what they did: `a Qatar-brokered truce`
pub(super) fn joined_agent(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
    let agent = token.checked_sub(2).filter(|_| view.low(token - 1) == "-")?;
    let group = view.group_ending_at(agent).filter(|_| view.group_at(token).is_none())?;
    let mediates = |verb: usize| {
        let mut frames = view.lexicon.verb(verb).frames.iter().filter(|found| found.rest.is_empty());
        frames.any(|found| view.lexicon.frame(found.frame).class == EventClass::Mediation)
    };
    let known = view.lexicon.verbs_of(view.low(token)).iter().any(|(verb, forms)| forms.participle && mediates(*verb));
    let qualifies = view.relation(token) == Relation::Amod && view.head(token).is_some_and(|noun| noun > token);
    (known && qualifies && !view.groups[group].actors.is_empty()).then_some(agent)
}

/// The preposition and the object of a gerund between them that the parser took for an adjective of the object:
/// `accused of arming rebels`
pub(super) fn misread_gerund(view: &View<'_, '_, '_>, token: usize) -> Option<(usize, usize)> {
    let qualifies =
        matches!(view.relation(token), Relation::Amod | Relation::Compound) && view.xpos(token) == Xpos::Vbg;
    let object = view.head(token).filter(|object| qualifies && *object > token)?;
    let preposition = view.head(object).filter(|_| view.relation(object) == Relation::Pobj)?;
    // `talks with visiting ministers`: those who do it, not those to whom it is done.
    let described = matches!(
        view.low(token),
        "visiting"
            | "ruling"
            | "opposing"
            | "warring"
            | "fighting"
            | "invading"
            | "attacking"
            | "retreating"
            | "leaving"
    );
    let governs = matches!(view.low(preposition), "of" | "for" | "from" | "by" | "without" | "against");
    (governs && preposition + 1 == token && !described).then_some((preposition, object))
}

/// The object of a headline's verb that the parser took for a noun before it: `Oman brokers truce`
pub(super) fn headline_object(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
    let object = view.head(token).filter(|object| *object > token)?;
    // `truce` is no verb, whatever the parser takes it for.
    let noun =
        !view.lexicon.nouns_of(view.low(object)).is_empty() && view.lexicon.verbs_of(view.low(object)).is_empty();
    if !(view.relation(token) == Relation::Compound || view.relation(token) == Relation::Nsubj && noun) {
        return None;
    }
    let actor = token.checked_sub(1).and_then(|at| view.group_ending_at(at)).map(|group| &view.groups[group])?;
    let opens = actor.tokens.start == 0 && !actor.actors.is_empty() && !actor.possessive;
    let sentence = view.sentence.ancestors(object).last().unwrap_or(object);
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Aux];
    let lacks_verb = view.related(sentence, &subjects).all(|at| at == token);
    (opens && lacks_verb && forms(view, token).third).then_some(object)
}

/// Whether a token that is tagged as a noun or adjective is a verb all the same, since it has a subject or auxiliaries
/// of its own, or stands in a headline between two names as only a verb can.
fn is_mistaken(view: &View<'_, '_, '_>, token: usize) -> bool {
    let forms = forms(view, token);
    if forms == Forms::default()
        || view.group_at(token).is_some()
        || !matches!(view.upos(token), Upos::Noun | Upos::Propn | Upos::Adj)
    {
        return false;
    }
    let governs = [Relation::Auxpass, Relation::Dobj, Relation::Nsubjpass];
    let clause = view.related(token, &governs).next().is_some();
    let finite = forms.third || forms.past;
    let before =
        token.checked_sub(1).and_then(|at| view.group_ending_at(at)).filter(|group| view.groups[*group].is_agent());
    let after = view.group_from(token + 1).is_some()
        || view.is(token + 1, Part::Determiner)
        || matches!(view.upos(token + 1), Upos::Adj | Upos::Noun | Upos::Propn)
        || is_headline_verb(view, token);
    clause || finite && before.is_some() && after && view.relation(token) != Relation::Pobj
}

/// Whether a noun at the root of a sentence is a verb that the next word belongs to: `Peruvian envoy heads to Oslo`
fn is_headline_verb(view: &View<'_, '_, '_>, token: usize) -> bool {
    let next = view.low(token + 1);
    let verbs = view.lexicon.verbs_of(view.low(token)).iter().filter(|(_, forms)| forms.third);
    let mut rests = verbs.flat_map(|(verb, _)| &view.lexicon.verb(*verb).frames).map(|found| &found.rest);
    let event = !view.lexicon.nouns_of(view.low(token)).is_empty();
    view.relation(token) == Relation::Root && !event && rests.any(|rest| rest.first().is_some_and(|word| word == next))
}

/// The forms of verbs of the lexicon that a word can be.
fn forms(view: &View<'_, '_, '_>, token: usize) -> Forms {
    let candidates = view.lexicon.verbs_of(view.low(token));
    candidates.iter().fold(Forms::default(), |all, (_, forms)| all.or(*forms))
}

/// The construction of a verb.
pub(super) fn form(view: &View<'_, '_, '_>, token: usize) -> Form {
    if is_passive(view, token, 4) {
        let whole = [Relation::Nsubjpass, Relation::Auxpass, Relation::Nsubj, Relation::Aux];
        let reduced = view.related(token, &whole).next().is_none() && view.relation(token) != Relation::Conj;
        return if reduced { Form::ReducedPassive } else { Form::Passive };
    }
    let auxiliaries = auxiliaries(view, token);
    let finite = view.related(token, &[Relation::Aux]).any(|at| view.low(at) != "to");
    match view.xpos(token) {
        _ if auxiliaries.infinitive => Form::Infinitive,
        Xpos::Vbg if !finite => Form::Gerund,
        Xpos::Vb if !finite && view.relation(token) == Relation::Conj && shares(view, token) => Form::Infinitive,
        _ => Form::Finite,
    }
}

/// Whether a verb is an infinitive with `to`, active or passive: `to sever`, `to be severed`
pub(super) fn is_infinitive(view: &View<'_, '_, '_>, token: usize) -> bool {
    form(view, token) == Form::Infinitive || auxiliaries(view, token).infinitive
}

fn shares(view: &View<'_, '_, '_>, token: usize) -> bool {
    view.head(token).is_some_and(|head| auxiliaries(view, head).infinitive)
}

/// Whether what a verb is done to is its grammatical subject, or the noun that it qualifies.
pub(super) fn is_passive(view: &View<'_, '_, '_>, token: usize, depth: usize) -> bool {
    let whole = [Relation::Auxpass, Relation::Nsubjpass, Relation::Agent];
    if view.related(token, &whole).next().is_some() || joined_agent(view, token).is_some() {
        return true;
    }
    let participle = view.xpos(token) == Xpos::Vbn || view.xpos(token) == Xpos::Vbd && forms(view, token).participle;
    let own = view.related(token, &[Relation::Nsubj, Relation::Dobj]).next().is_some();
    if participle && own && is_inserted(view, token) {
        return true;
    }
    if !participle || own {
        return false;
    }
    let perfect = view.related(token, &[Relation::Aux]).any(|at| is_have(view.low(at)));
    match view.relation(token) {
        Relation::Acl | Relation::Advcl => view.xpos(token) == Xpos::Vbn && !perfect,
        Relation::Conj if depth > 0 => {
            let fresh = view.related(token, &[Relation::Aux]).next().is_none() && view.xpos(token) == Xpos::Vbn;
            fresh && view.head(token).is_some_and(|head| is_passive(view, head, depth - 1))
        }
        // A headline: `Envoy summoned over remarks`
        Relation::Root => view.xpos(token) == Xpos::Vbn && !perfect,
        _ => false,
    }
}

/// Whether the parser took a participle between commas for the verb of its sentence: `Abdou Diallo, ousted in a coup, lives
/// in Chad`
fn is_inserted(view: &View<'_, '_, '_>, token: usize) -> bool {
    let subject = view.dependent(token, Relation::Nsubj).filter(|at| at + 2 == token && view.low(at + 1) == ",");
    let joined = view.dependent(token, Relation::Conj).filter(|at| matches!(view.xpos(*at), Xpos::Vbz | Xpos::Vbd));
    let bare = [Relation::Dobj, Relation::Cc, Relation::Aux];
    let finite = joined.is_some_and(|verb| verb > 0 && view.low(verb - 1) == "," && verb > token);
    subject.is_some() && finite && view.related(token, &bare).next().is_none()
}

fn auxiliary_tokens<'a>(view: &'a View<'_, '_, '_>, token: usize) -> impl Iterator<Item = usize> + 'a {
    view.related(token, &[Relation::Aux, Relation::Auxpass, Relation::Neg]).filter(move |at| *at < token)
}

/// What stands with a verb to say when and whether.
pub(super) fn auxiliaries(view: &View<'_, '_, '_>, token: usize) -> Auxiliaries {
    let mut found = Auxiliaries::default();
    for &at in view.dependents(token) {
        let word = view.low(at);
        match view.relation(at) {
            Relation::Neg => found.negated |= !(word == "not" && view.low(at + 1) == "only"),
            Relation::Aux | Relation::Auxpass => {
                if view.is(at, Part::Modal) && word != "to" {
                    found.modal = Some(at);
                }
                found.perfect |= is_have(word);
                found.infinitive |= word == "to";
                found.negated |= view.related(at, &[Relation::Neg]).next().is_some();
            }
            Relation::Advmod | Relation::Preconj | Relation::Cc | Relation::Det if at < token => {
                let never = view.is(at, Part::Negation) && !matches!(word, "no" | "nor");
                found.negated |= never && !(word == "not" && view.low(at + 1) == "only");
                found.hedged |= view.is(at, Part::Hedge);
                found.negated |= matches!(word, "no") && view.low(at + 1) == "longer"
                    || word == "longer" && at > 0 && view.low(at - 1) == "no";
            }
            Relation::Advmod => found.hedged |= view.is(at, Part::Hedge),
            _ => {}
        }
    }
    let before = token.checked_sub(1).map_or("", |at| view.low(at));
    found.infinitive |= before == "to" && view.xpos(token) == Xpos::Vb;
    found.hedged |= token.checked_sub(1).is_some_and(|at| view.is(at, Part::Hedge) && view.upos(at) == Upos::Adv);
    found
}

fn is_have(word: &str) -> bool {
    matches!(word, "have" | "has" | "had" | "having" | "'ve")
}
