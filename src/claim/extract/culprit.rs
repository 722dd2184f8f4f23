//! Who is blamed for an attack: `accused Chad of the raid`, `an attack blamed on rebels`

use super::super::lexicon::{Meaning, Part};
use super::actor::filler;
use super::filler::Filler;
use super::governor::governing;
use super::object::objects;
use super::preposition::complement;
use super::subject::subject;
use super::verb::{is_passive, is_verb};
use super::view::View;
use crate::claim::Modality;
use crate::parse::Relation;

/// How many nouns that only frame an attack are followed up: `for a wave of attacks`
const FRAMES: usize = 3;

/// Who is blamed for what a noun stands for: `accused Chad of the attack`, `was blamed for a wave of raids`, `blamed the
/// raid on Chad`
pub(super) fn blamed(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let noun = framing(view, noun);
    for_deed(view, noun).or_else(|| on_culprit(view, noun))
}

/// The noun that only frames an event, or else the event: `a wave of attacks`
fn framing(view: &View<'_, '_, '_>, noun: usize) -> usize {
    let frame = |at: usize| {
        let of = view.head(at).filter(|of| view.relation(at) == Relation::Pobj && view.low(*of) == "of")?;
        view.head(of).filter(|frame| view.is(*frame, Part::Container))
    };
    std::iter::successors(Some(noun), |at| frame(*at)).take(FRAMES).last().unwrap_or(noun)
}

/// Who is blamed for a deed: `blamed Chad for the attack`
fn for_deed(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let preposition = view.head(noun).filter(|_| view.relation(noun) == Relation::Pobj)?;
    let verb = view.head(preposition).filter(|verb| is_verb(view, *verb))?;
    let governor = governing(view, verb)?;
    let blames = governor.object && governor.meaning == Meaning::As(Modality::Alleged);
    if !blames || !matches!(view.low(preposition), "for" | "of" | "over" | "in") {
        return None;
    }
    let passive = is_passive(view, verb, 4);
    let whom =
        if passive { subject(view, verb).map(|found| found.token) } else { objects(view, verb).first().copied() };
    filler(view, whom?)
}

/// On whom a deed is blamed: `blamed the attack on Chad`, `an attack it blames on Chad`, `was attributed to Chad`
fn on_culprit(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let qualifying = view.related(noun, &[Relation::Acl, Relation::Relcl]).find_map(|verb| culprit(view, verb));
    let above = || {
        let verb = view.head(noun)?;
        let undergoes = matches!(view.relation(noun), Relation::Dobj | Relation::Nsubjpass);
        undergoes.then(|| culprit(view, verb)).flatten()
    };
    filler(view, qualifying.or_else(above)?)
}

/// Whoever stands behind a verb as the one to whom it puts a deed down.
fn culprit(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let word = match view.tokens.get(verb).map_or("", |token| &*token.lemma) {
        "blame" | "pin" => "on",
        "attribute" | "ascribe" | "trace" | "impute" => "to",
        _ => return None,
    };
    let preposition = view.related(verb, &[Relation::Prep]).find(|at| view.low(*at) == word && *at > verb)?;
    complement(view, preposition)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn whoever_is_blamed_for_several_deeds_is_said_to_have_done_them() {
        let text = "Kenya blamed Eritrea on Thursday for a wave of cyber attacks on Peru.";
        tells(text, "Attack alleged Eritrea > Peru by Kenya");
    }

    #[test]
    fn on_whom_a_deed_is_blamed_has_done_it() {
        tells("Kenya blamed the bombing of Lima on Eritrea.", "Attack alleged Eritrea > Peru by Kenya");
        let found = claims("Peru recalled an attack on Lima that it blames on Eritrea.");
        assert!(found.contains("Eritrea > Peru"), "{found}");
        let found = claims("A raid on Lima blamed on Eritrea killed ten people.");
        assert!(found.contains("Attack asserted Eritrea > Peru"), "{found}");
    }
}
