//! How an event is meant where that is not read off its own clause alone.

use super::super::lexicon::{Frame, Meaning, Part};
use super::governor::governing;
use super::occasion::is_of_occasions;
use super::site::Site;
use super::verb::is_infinitive;
use super::view::View;
use crate::claim::{EventClass, Modality};
use crate::parse::{Relation, Xpos};

/// Whether an act is about nobody in particular: what is condemned is any of its kind or has no doer (`condemned any attack
/// on civilians`, `denounced terrorism`, `deplored the loss of life`), or everybody is called on (`appealed for calm`).
pub(super) fn is_of_nobody(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let any = |at: usize| matches!(view.low(at), "any" | "all" | "every" | "whoever");
    let of_any = |noun: usize| view.related(noun, &[Relation::Det, Relation::Predet]).any(any);
    let owned =
        |noun: usize| view.related(noun, &[Relation::Poss, Relation::Amod]).any(|at| view.group_at(at).is_some());
    let objects = [Relation::Dobj, Relation::Prep];
    let nouns = view.related(site.head, &objects).filter_map(|at| match view.relation(at) {
        Relation::Prep => view.dependent(at, Relation::Pobj).filter(|_| view.low(at) == "for"),
        _ => Some(at),
    });
    let mut nouns = nouns.filter(|noun| site.is_verb && !owned(*noun));
    match frame.class {
        EventClass::Condemnation => nouns.any(|noun| of_any(noun) || view.is(noun, Part::Evil)),
        EventClass::Request => nouns.any(|noun| view.is(noun, Part::Calm)),
        _ => false,
    }
}

/// Whether a deed is only promised or weighed: `pledged an inquiry`, `is considering sanctions`
fn is_promised(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let is_deed = matches!(
        frame.class,
        EventClass::Investigation
            | EventClass::Sanction
            | EventClass::TroopDeployment
            | EventClass::Aid
            | EventClass::Coup
            | EventClass::Attack
            | EventClass::EmbassyOpening
    );
    let promises = |lemma: &str| {
        matches!(
            lemma,
            "promise"
                | "pledge"
                | "vow"
                | "threaten"
                | "propose"
                | "plan"
                | "mull"
                | "weigh"
                | "consider"
                | "contemplate"
                | "prepare"
                | "intend"
        )
    };
    let lemma = view.tokens.get(site.head).map_or("", |token| &*token.lemma);
    is_deed && site.is_verb && !frame.objects.is_empty() && promises(lemma)
}

/// Whether an agreement is still being made: `is finalising a deal`, `came to sign a treaty`
fn is_under_way(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let agrees = frame.class == EventClass::Agreement && site.is_verb;
    let has = |words: &[&str]| {
        view.related(site.head, &[Relation::Aux, Relation::Auxpass]).any(|at| words.contains(&view.low(at)))
    };
    let goes_on = has(&["is", "are", "'s", "'re"]) && (view.xpos(site.head) == Xpos::Vbg || has(&["being"]));
    let to_an_end = view.relation(site.head) == Relation::Advcl && is_infinitive(view, site.head);
    agrees && (goes_on || to_an_end)
}

/// Whether an occasion is only arranged, an agreement still being made, or a deed promised: `scheduled a meeting`, `agreed to talks`, `planned a visit`,
/// `pledged an inquiry`
pub(super) fn is_arranged(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let governor = if is_of_occasions(frame.class) && site.is_verb && !frame.objects.is_empty() {
        governing(view, site.head)
    } else {
        None
    };
    is_promised(view, frame, site)
        || is_under_way(view, frame, site)
        || governor.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Planned))
}

#[cfg(test)]
mod tests {
    use super::super::tests::claims;

    #[test]
    fn what_has_no_doer_is_nobodys() {
        let of = |act: &str| claims(&format!("Chad and Peru held talks on Monday. Kenya {act}."));
        for act in ["denounced terrorism in all its forms", "condemned any attack on civilians", "appealed for calm"] {
            let found = of(act);
            assert!(!found.contains("Kenya > Chad") && !found.contains("Kenya > Peru"), "{found}");
        }
    }
}
