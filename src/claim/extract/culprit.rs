//! Who is blamed for an attack: `accused Chad of the raid`, `an attack blamed on rebels`

use super::super::lexicon::{Meaning, Part};
use super::actor::filler;
use super::filler::Filler;
use super::governor::governing;
use super::object::objects;
use super::preposition::complement;
use super::site::Site;
use super::subject::subject;
use super::verb::{is_passive, is_verb};
use super::view::View;
use crate::claim::Modality;
use crate::parse::{Relation, Xpos};

/// How many nouns that only frame an attack are followed up: `for a wave of attacks`
const FRAMES: usize = 3;

/// Somebody whom a verb blames for a deed.
pub(super) struct Blamed {
    pub(super) whom: Filler,
    /// The verb.
    pub(super) by: usize,
}

/// Who is blamed for what a noun stands for: `accused Chad of the attack`, `was blamed for a wave of raids`, `blamed the
/// raid on Chad`
pub(super) fn blamed(view: &View<'_, '_, '_>, noun: usize) -> Option<Blamed> {
    let noun = framing(view, noun);
    let (whom, by) = for_deed(view, noun).or_else(|| on_culprit(view, noun))?;
    Some(Blamed { whom: filler(view, whom)?, by })
}

/// Whom a verb accuses of a deed that is its object: `blamed a wave of raids on Chad`
pub(super) fn accused(view: &View<'_, '_, '_>, site: &Site) -> Option<Filler> {
    let verb = Some(site.head).filter(|verb| site.is_verb && blaming(view, *verb).is_some())?;
    let deed = || view.related(verb, &[Relation::Dobj, Relation::Nsubjpass]).next();
    filler(view, culprit(view, verb).or_else(|| last_within(view, verb, deed()?))?)
}

/// The noun that only frames an event, or else the event: `a wave of attacks`
fn framing(view: &View<'_, '_, '_>, noun: usize) -> usize {
    let frame = |at: usize| {
        let of = view.head(at).filter(|of| view.relation(at) == Relation::Pobj && view.low(*of) == "of")?;
        view.head(of).filter(|frame| view.is(*frame, Part::Container))
    };
    std::iter::successors(Some(noun), |at| frame(*at)).take(FRAMES).last().unwrap_or(noun)
}

/// Who is blamed for a deed, and the verb: `blamed Chad for the attack`, `an attack for which it blames Chad`
fn for_deed(view: &View<'_, '_, '_>, noun: usize) -> Option<(usize, usize)> {
    let own = view.head(noun).filter(|_| view.relation(noun) == Relation::Pobj);
    let preposition = own.filter(|at| view.low(*at) != "on").or_else(|| before_which(view, noun))?;
    let verb = view.head(preposition).filter(|verb| is_verb(view, *verb))?;
    let governor = governing(view, verb)?;
    let blames = governor.object && governor.meaning == Meaning::As(Modality::Alleged);
    if !blames || !matches!(view.low(preposition), "for" | "of" | "over" | "in") {
        return None;
    }
    let passive = is_passive(view, verb, 4);
    let whom =
        if passive { subject(view, verb).map(|found| found.token) } else { objects(view, verb).first().copied() };
    Some((whom?, verb))
}

/// The preposition before the pronoun by which a relative clause takes up a noun: `for which`
fn before_which(view: &View<'_, '_, '_>, noun: usize) -> Option<usize> {
    let clauses = view.related(noun, &[Relation::Relcl]);
    let mut prepositions = clauses.flat_map(|clause| view.related(clause, &[Relation::Prep]));
    prepositions.find(|at| view.dependent(*at, Relation::Pobj).is_some_and(|pronoun| view.xpos(pronoun) == Xpos::Wdt))
}

/// On whom a deed is blamed, and the verb: `blamed the attack on Chad`, `an attack it blames on Chad`, `was attributed to
/// Chad`
fn on_culprit(view: &View<'_, '_, '_>, noun: usize) -> Option<(usize, usize)> {
    let qualified = |noun: usize| {
        let verbs = view.related(noun, &[Relation::Acl, Relation::Relcl]).filter(|verb| *verb > noun);
        verbs.into_iter().find_map(|verb| culprit(view, verb).map(|whom| (whom, verb)))
    };
    // `an attack on a base that it blames on Chad`: the parser hangs the clause on what stands next.
    let whom = || {
        let prepositions = view.related(noun, &[Relation::Prep]).filter(|at| *at > noun);
        let objects = prepositions.flat_map(|at| view.related(at, &[Relation::Pobj]));
        objects.into_iter().find_map(qualified)
    };
    let above = || {
        let verb = view.head(noun)?;
        let undergoes = matches!(view.relation(noun), Relation::Dobj | Relation::Nsubjpass);
        let whom = undergoes.then(|| culprit(view, verb).or_else(|| last_within(view, verb, noun))).flatten()?;
        Some((whom, verb))
    };
    qualified(noun).or_else(whom).or_else(above)
}

/// Whoever stands last in what is blamed on someone, where the parser hangs the culprit below the deed: `blamed a wave of
/// raids on Chad`
fn last_within(view: &View<'_, '_, '_>, verb: usize, noun: usize) -> Option<usize> {
    let end = view.tokens.get(noun)?.subtree.end;
    let word = blaming(view, verb)?;
    let blamed_before = view.related(verb, &[Relation::Prep]).any(|at| view.low(at) == "for");
    let preposition = (noun + 1..end).rev().find(|at| view.low(*at) == word && !blamed_before)?;
    complement(view, preposition)
}

/// Whoever stands behind a verb as the one to whom it puts a deed down.
fn culprit(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let word = blaming(view, verb)?;
    let preposition = view.related(verb, &[Relation::Prep]).find(|at| view.low(*at) == word && *at > verb)?;
    complement(view, preposition)
}

/// The preposition behind which a verb has the culprit.
fn blaming(view: &View<'_, '_, '_>, verb: usize) -> Option<&'static str> {
    match view.tokens.get(verb).map_or("", |token| &*token.lemma) {
        "blame" | "pin" => Some("on"),
        "attribute" | "ascribe" | "trace" | "impute" | "link" | "tie" => Some("to"),
        _ => None,
    }
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
        tells("Kenya blamed a wave of cyber attacks on Eritrea.", "Attack alleged Eritrea >  by Kenya");
        let found = claims("Peru recalled an attack on Lima that it blames on Eritrea.");
        assert!(found.contains("Eritrea > Peru"), "{found}");
        let found = claims("A raid on Lima blamed on Eritrea killed ten people.");
        assert!(found.contains("Attack alleged Eritrea > Peru"), "{found}");
        tells(
            "Kenya condemned a raid on Lima which Chile blames on Eritrea.",
            "Attack alleged Eritrea > Peru by Chile",
        );
        let found = claims("Peru recalled the raid on Lima, for which it blames Eritrea.");
        assert!(found.contains("Attack alleged Eritrea > Peru"), "{found}");
        assert!(claims("Kenya has linked the raid to Eritrea.").contains("Attack alleged Eritrea"));
    }
}
