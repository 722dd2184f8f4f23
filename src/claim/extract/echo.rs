//! Phrases that repeat an event: `followed suit`, `did the same`, `followed by Niger`.

use super::found::Found;
use super::governor::lemmas;
use super::made::{meant, verbatim};
use super::memory::Memory;
use super::stance::Stance;
use super::subject::{own_subject, subject};
use super::verb::{VerbAt, auxiliaries};
use super::view::View;
use crate::claim::lexicon::Echo;
use crate::claim::{EventGroup, Modality, Proposition};
use crate::entity::ActorId;
use crate::parse::{Relation, Upos, Xpos};

/// How many tokens whoever is followed may have, with the apostrophe.
const POSSESSOR: usize = 5;

/// The echo that a verb begins.
pub(super) fn of_verb<'l>(view: &View<'_, '_, 'l>, verb: usize) -> Option<&'l Echo> {
    let lexicon = view.lexicon;
    let echoes = lemmas(view, verb).into_iter().flat_map(|lemma| &lexicon.verb(lemma).echoes);
    let stands = |echo: &&Echo| match &echo.rest[..] {
        [] => is_alone(view, verb),
        [so, ..] if so == "so" => view.matches(verb + 1, &echo.rest) && is_told(view, verb),
        rest => ends(view, verb, rest).is_some(),
    };
    echoes.filter(stands).max_by_key(|echo| echo.rest.len())
}

/// Where the words behind a verb that echoes end; `its` can be anybody's: `followed Peru's example`
fn ends(view: &View<'_, '_, '_>, verb: usize, rest: &[String]) -> Option<usize> {
    let mut at = verb + 1;
    for word in rest {
        at = match word.as_str() {
            "its" | "their" if view.low(at) != word => {
                let owned = |end: &usize| matches!(view.low(*end), "'s" | "’s" | "'" | "’");
                (at + 1..at + POSSESSOR).find(owned)? + 1
            }
            _ if view.low(at) == word => at + 1,
            _ => return None,
        };
    }
    Some(at)
}

/// Whether an act is what the verb is the content of: `urged others to follow suit`
fn is_of_content(view: &View<'_, '_, '_>, act: &Found, above: &[usize], verb: usize) -> bool {
    let is_joined = view.relation(verb) == Relation::Conj && view.head(verb) == Some(act.head);
    act.proposition.class.group() == EventGroup::SpeechActs && above.contains(&act.head) && !is_joined
}

/// Whether a sentence tells that someone does so: no `to do so`, no `does so many`
fn is_told(view: &View<'_, '_, '_>, verb: usize) -> bool {
    let is_finite = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let has_modal = || auxiliaries(view, verb).modal.is_some();
    let ends = !matches!(view.upos(verb + 2), Upos::Adj | Upos::Adv | Upos::Noun) || view.head(verb + 2) == Some(verb);
    (is_finite || has_modal()) && own_subject(view, verb).is_some() && ends
}

/// Whether nothing but a time stands with a verb: `Italy followed a day later`
fn is_alone(view: &View<'_, '_, '_>, verb: usize) -> bool {
    const OTHERS: [Relation; 8] = [
        Relation::Dobj,
        Relation::Ccomp,
        Relation::Xcomp,
        Relation::Agent,
        Relation::Auxpass,
        Relation::Aux,
        Relation::Advcl,
        Relation::Prt,
    ];
    let is_of_time = |at: usize| view.dependent(at, Relation::Pobj).is_some_and(|object| view.is_time(object));
    view.relation(verb) == Relation::Root
        && view.related(verb, &OTHERS).next().is_none()
        && view.related(verb, &[Relation::Prep]).all(is_of_time)
}

/// The claim of a verb that repeats an event.
pub(super) fn claim(
    view: &View<'_, '_, '_>,
    verb: usize,
    stance: &Stance,
    text: &str,
    memory: &Memory,
    before: &[Found],
) -> Option<Found> {
    let echo = of_verb(view, verb)?;
    let subject = subject(view, verb)?;
    let initiators = meant(view, subject.token);
    let above: Vec<usize> = view.sentence.ancestors(verb).collect();
    let is_before =
        |found: &&Found| found.is_verb && found.tokens.end <= verb && !is_of_content(view, found, &above, verb);
    let earlier = before.iter().rev().filter(is_before);
    let earlier = earlier.map(|found| &found.proposition).filter(|known| known.modality == Modality::Asserted);
    let event = earlier.chain(memory.events()).find(|known| (known.initiators == initiators) != echo.new_subject)?;
    if initiators.is_empty() {
        return None;
    }
    let is_own = |target: &ActorId| initiators.iter().any(|actor| view.acts_for(actor, target));
    // `Chad expelled Peru's envoy, and Peru responded in kind`: to the one who did so first.
    let answers = event.targets.iter().any(is_own);
    let targets = if answers { event.initiators.clone() } else { event.targets.clone() };
    let tokens = verb..ends(view, verb, &echo.rest).unwrap_or(verb + 1 + echo.rest.len());
    let proposition = Proposition {
        trigger: verbatim(view, text, &tokens)?,
        initiators,
        targets,
        location: None,
        modality: stance.modality,
        attributed_to: stance.attributed_to.clone(),
        earliest: None,
        latest: None,
        ..event.clone()
    };
    let raw = 0.8 * subject.quality * stance.quality;
    Some(Found { content_of: stance.content_of, is_answer: true, ..Found::told(proposition, tokens, verb, raw) })
}

/// `…, followed by Niger the next day`, `…, a call echoed by Niger`, `…, and so did Niger`, `…, as did Niger`: the event before it in the
/// sentence, by another.
pub(super) fn followers(view: &View<'_, '_, '_>, verbs: &[VerbAt], text: &str, found: &[Found]) -> Vec<Found> {
    let mut followers = Vec::new();
    for verb in verbs.iter().map(|verb| verb.token) {
        let Some(Echoing { token, tokens, group }) = by_other(view, verb) else { continue };
        let is_meant = |claim: &Found| group.is_none_or(|group| claim.proposition.class.group() == group);
        let event = found.iter().rev().find(|claim| claim.tokens.end <= verb && claim.is_verb && is_meant(claim));
        let others = meant(view, token);
        let Some(event) = event.filter(|_| !others.is_empty()) else { continue };
        let known = &event.proposition;
        if others.iter().any(|actor| known.targets.contains(actor) || known.initiators.contains(actor)) {
            continue;
        }
        let Some(trigger) = verbatim(view, text, &tokens) else { continue };
        let proposition =
            Proposition { trigger, initiators: others, earliest: None, latest: None, ..event.proposition.clone() };
        let repeated = Found::told(proposition, tokens, verb, event.raw * 0.9);
        followers.push(Found { content_of: event.content_of, is_answer: true, ..repeated });
    }
    followers
}

/// Someone else who does what was told before.
struct Echoing {
    /// The head of the phrase for who does.
    token: usize,
    /// The tokens that say so.
    tokens: std::ops::Range<usize>,
    /// The only kind of events that they repeat; any, if none.
    group: Option<EventGroup>,
}

/// Who else does what was told before a verb.
fn by_other(view: &View<'_, '_, '_>, verb: usize) -> Option<Echoing> {
    let by = |group: EventGroup| {
        let by = view.dependents(verb).iter().find(|at| view.low(**at) == "by")?;
        let token = view.dependent(*by, Relation::Pobj)?;
        Some(Echoing { token, tokens: verb..token + 1, group: Some(group) })
    };
    match view.low(verb) {
        "followed" => by(EventGroup::Relations),
        "echoed" => by(EventGroup::SpeechActs),
        "do" | "does" | "did" | "has" | "have" => {
            let so = verb.checked_sub(1).filter(|at| matches!(view.low(*at), "so" | "as"))?;
            let token = view.dependent(verb, Relation::Nsubj).filter(|at| *at > verb)?;
            let whole = view.dependent(verb, Relation::Dobj).is_none() && view.dependent(so, Relation::Advcl).is_none();
            whole.then_some(Echoing { token, tokens: so..token + 1, group: None })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn what_one_does_so_does_another() {
        assert_eq!(
            claims("Kenya condemned Eritrea, and so did Peru."),
            "Condemnation asserted Kenya > Eritrea\nCondemnation asserted Peru > Eritrea"
        );
        let text = "Kenya condemned Eritrea, a sentiment echoed by Peru.";
        assert!(claims(text).contains("Condemnation asserted Peru > Eritrea"), "{}", claims(text));
    }

    #[test]
    fn whoever_followed_did_the_same() {
        tells(
            "Kenya expelled two Peruvian diplomats. Chad followed a day later.",
            "DiplomatExpulsion asserted Chad > Peru",
        );
        let found = claims("Kenya expelled two Peruvian diplomats. Chad followed the talks.");
        assert!(!found.contains("Chad"), "{found}");
    }
}
