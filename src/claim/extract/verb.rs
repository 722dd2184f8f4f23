//! The verbs of a sentence: their forms, their subjects, and what they depend on.

use super::super::lexicon::{Forms, Governor, Part};
use super::view::{View, is_quote};

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

/// Someone as the subject of a verb.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Subject {
    /// The group.
    pub(super) group: usize,
    /// How sure the relation is, from 0 to 1.
    pub(super) quality: f64,
}

/// A verb of a sentence.
#[derive(Clone, Debug)]
pub(super) struct VerbAt {
    /// Its token.
    pub(super) token: usize,
    /// The first token of its auxiliaries.
    pub(super) start: usize,
    /// The verbs that it can be.
    pub(super) lemmas: Vec<usize>,
    pub(super) form: Form,
    pub(super) subject: Option<Subject>,
    /// Whether `not` or the like stands among its auxiliaries.
    pub(super) negated: bool,
    /// Whether it can be an infinitive, so that it can share another verb's modal auxiliary.
    pub(super) base: bool,
    /// Its modal auxiliary.
    pub(super) modal: Option<usize>,
    /// Whether its auxiliaries make it perfect: `may have severed`.
    pub(super) perfect: bool,
    /// The verb it depends on (its index in the sentence) and how.
    pub(super) governor: Option<(usize, Governor)>,
    /// A noun that it depends on (its token) and how: `allegations that`
    pub(super) noun_governor: Option<(usize, Governor)>,
    /// The verb that it continues: `denied … and criticised`
    pub(super) continues: Option<usize>,
}

impl VerbAt {
    pub(super) fn is_passive(&self) -> bool {
        matches!(self.form, Form::Passive | Form::ReducedPassive)
    }
}

/// The verbs of a sentence, in order.
pub(super) fn verbs(view: &View<'_, '_, '_>) -> Vec<VerbAt> {
    let mut found: Vec<VerbAt> = Vec::new();
    for token in 0..view.len() {
        if let Some(verb) = verb_at(view, token, &found) {
            found.push(verb);
        }
    }
    found
}

/// The auxiliaries before a verb: where they begin, and what they are.
struct Chain {
    start: usize,
    nearest: Option<usize>,
    negated: bool,
    modal: Option<usize>,
    perfect: bool,
}

fn chain(view: &View<'_, '_, '_>, token: usize) -> Chain {
    let mut chain = Chain { start: token, nearest: None, negated: false, modal: None, perfect: false };
    let mut at = token;
    while at > 0 && token - at < 8 {
        at -= 1;
        let word = view.low(at);
        if view.group_at(at).is_some() {
            break;
        }
        if word == "'s"
            && !matches!(view.low(at.wrapping_sub(1)), "it" | "he" | "she" | "that" | "there" | "what" | "who")
        {
            break;
        }
        if view.is(at, Part::Auxiliary) || view.is(at, Part::Modal) {
            chain.nearest = chain.nearest.or(Some(at));
            chain.start = at;
            if view.is(at, Part::Modal) {
                chain.modal = Some(at);
                break;
            }
            chain.perfect |= matches!(word, "have" | "has" | "had" | "having" | "'ve");
        } else if word == "not" && view.low(at + 1) == "only" {
            // `not only severed ties but …`
            chain.start = at;
        } else if view.is(at, Part::Negation) && word != "without" {
            chain.negated = true;
            chain.start = at;
        } else if !view.is_light(at) || is_quote(word) {
            break;
        }
    }
    chain
}

fn verb_at(view: &View<'_, '_, '_>, token: usize, found: &[VerbAt]) -> Option<VerbAt> {
    let candidates = view.lexicon.verbs_of(view.low(token));
    if candidates.is_empty() || view.group_at(token).is_some() || view.is_name(token) {
        return None;
    }
    let forms = candidates.iter().fold(Forms::default(), |all, (_, forms)| all.or(*forms));
    let is_auxiliary = view.is(token, Part::Auxiliary) || view.is(token, Part::Modal);
    if is_auxiliary && governs_verb(view, token) {
        return None;
    }
    let chain = chain(view, token);
    let form = match chain.nearest {
        Some(auxiliary) => form_after(view, token, view.low(auxiliary), forms)?,
        None => form_alone(view, token, chain.start, forms, found)?,
    };
    let mut verb = VerbAt {
        token,
        start: chain.start,
        lemmas: candidates.iter().map(|(verb, _)| *verb).collect(),
        form,
        subject: None,
        negated: chain.negated,
        base: forms.base,
        modal: chain.modal,
        perfect: chain.perfect,
        governor: None,
        noun_governor: None,
        continues: None,
    };
    super::subject::attach(view, &mut verb, found);
    Some(verb)
}

/// Whether an auxiliary has its verb after it, so that it is none itself.
fn governs_verb(view: &View<'_, '_, '_>, token: usize) -> bool {
    for at in token + 1..(token + 6).min(view.len()) {
        if view.is(at, Part::Negation)
            || view.is_light(at)
            || view.is(at, Part::Auxiliary) && view.group_at(at).is_none()
        {
            continue;
        }
        let (be, have) = (is_be(view.low(token)), matches!(view.low(token), "have" | "has" | "had" | "'ve" | "having"));
        let verbal = |forms: &Forms| match (be, have) {
            (true, _) => forms.participle || forms.gerund,
            (_, true) => forms.participle,
            _ => forms.base,
        };
        return view.group_at(at).is_none()
            && view.lexicon.verbs_of(view.low(at)).iter().any(|(_, forms)| verbal(forms));
    }
    false
}

pub(super) fn is_be(word: &str) -> bool {
    matches!(
        word,
        "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" | "'s" | "'re" | "get" | "got" | "gets"
    )
}

/// The construction of a verb after an auxiliary.
fn form_after(view: &View<'_, '_, '_>, token: usize, auxiliary: &str, forms: Forms) -> Option<Form> {
    let infinitive = view.low(token.wrapping_sub(1)) == "to";
    if infinitive && forms.base {
        return Some(Form::Infinitive);
    }
    match auxiliary {
        word if is_be(word) && forms.gerund => Some(Form::Finite),
        word if is_be(word) => forms.participle.then_some(Form::Passive),
        "have" | "has" | "had" | "having" | "'ve" => forms.participle.then_some(Form::Finite),
        "'d" => (forms.base || forms.participle).then_some(Form::Finite),
        _ => forms.base.then_some(Form::Finite),
    }
}

/// The construction of a verb without auxiliaries, none if the word is no verb there.
fn form_alone(view: &View<'_, '_, '_>, token: usize, start: usize, forms: Forms, found: &[VerbAt]) -> Option<Form> {
    let Some(before) = before(view, start) else {
        return (forms.gerund || forms.participle && view.low(token + 1) == "by").then_some(Form::Gerund);
    };
    let word = view.low(before);
    let owned = matches!(word, "'s" | "'") || view.group_at(before).is_some_and(|g| view.groups[g].is_owner());
    let nominal =
        owned || view.is(before, Part::Determiner) && word != "that" || word.chars().all(|c| c.is_ascii_digit());
    if word == "to" && forms.base {
        return Some(Form::Infinitive);
    }
    if nominal || word == "-" || view.low(token + 1) == "-" {
        return None;
    }
    if forms.gerund {
        // `provided training`
        let is_object = found.last().filter(|last| last.token == before).is_some_and(|last| {
            let frames = last.lemmas.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames);
            frames.map(|found| view.lexicon.frame(found.frame)).any(|frame| {
                frame.objects.iter().any(|object| matches!(&object[..], [only] if only == view.low(token)))
            })
        });
        return (!is_object).then_some(Form::Gerund);
    }
    let agent = view
        .group_ending_at(before)
        .is_some_and(|g| !view.groups[g].actors.is_empty() || view.groups[g].kind != crate::entity::ActorKind::Place);
    let pronoun = matches!(word, "they" | "we" | "i" | "you" | "he" | "she" | "it" | "who" | "which" | "that");
    if forms.past || forms.participle {
        let by = (token + 1..(token + 4).min(view.len()))
            .find(|at| !view.is_light(*at))
            .is_some_and(|at| view.low(at) == "by");
        if by && !pronoun {
            return Some(Form::ReducedPassive);
        }
        let preposition = view.is(before, Part::Preposition) && !forms.past;
        if forms.past && !view.is(before, Part::Preposition) {
            return Some(Form::Finite);
        }
        if preposition || !forms.base {
            return None;
        }
    }
    let takes_object = view.group_from(token + 1).is_some()
        || view.is(token + 1, Part::Determiner)
        || view.is(token + 1, Part::Preposition) && view.is(before, Part::Conjunction);
    let coordinated = view.is(before, Part::Conjunction) && !found.is_empty() && takes_object;
    let headline = found.is_empty() && view.is_word(before) && !view.is(before, Part::Preposition) && takes_object;
    (agent || pronoun || coordinated || headline).then_some(Form::Finite)
}

/// The token before some auxiliaries, what is light passed over.
pub(super) fn before(view: &View<'_, '_, '_>, start: usize) -> Option<usize> {
    let mut at = start.checked_sub(1)?;
    while view.is_light(at) {
        at = at.checked_sub(1)?;
    }
    Some(at)
}
