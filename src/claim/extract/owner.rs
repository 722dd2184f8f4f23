//! Who owns a noun, or by whom it is: `Mali's decision`, `the decision by Mali`

use super::actor::{filler_within, in_group};
use super::argument::Argument;
use super::filler::Filler;
use super::maker::maker;
use super::view::View;
use crate::parse::{Relation, Xpos};

/// Who owns a noun, or by whom it is.
pub(super) fn owner(view: &View<'_, '_, '_>, noun: usize) -> Option<Argument> {
    let qualifies = |token: &usize| {
        is_sided(view, *token).is_none()
            && view.group_at(*token).is_some_and(|group| !view.groups[group].actors.is_empty())
    };
    if let Some(token) = view.dependent(noun, Relation::Poss) {
        return Some(Argument::sure(token));
    }
    let by = view.related(noun, &[Relation::Prep, Relation::Agent]).filter(|at| matches!(view.low(*at), "by"));
    if let Some(token) = by.flat_map(|at| view.dependent(at, Relation::Pobj)).next() {
        return Some(Argument { token, quality: 0.95 });
    }
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Nmod];
    let token = view.related(noun, &modifiers).find(qualifies)?;
    Some(Argument { token, quality: 0.9 })
}

/// Who owns or qualifies a noun: `Mali's decision`, `the Malian decision`, `its decision`.
pub(super) fn owner_of(view: &View<'_, '_, '_>, noun: usize) -> Option<Filler> {
    let possessor = view.dependent(noun, Relation::Poss).filter(|_| !is_relational(view.low(noun)));
    if let Some(found) = possessor.and_then(|at| filler_within(view, whose(view, at).unwrap_or(at), 2)) {
        return Some(Filler { is_owner: true, token: noun, ..found }.by(0.9));
    }
    let modifiers = [Relation::Amod, Relation::Compound, Relation::Nmod, Relation::Nummod];
    let direct = || {
        let own = view.related(noun, &modifiers).filter(|at| is_sided(view, *at).is_none());
        own.into_iter().find_map(|at| in_group(view, at))
    };
    // `the US - led coalition`: the name hangs below the participle.
    let led = || {
        let participles = view.related(noun, &modifiers).filter(|at| is_led(view.low(*at)));
        participles.into_iter().find_map(|at| view.dependents(at).iter().find_map(|below| in_group(view, *below)))
    };
    let made = || {
        let maker = view.related(noun, &[Relation::Acl]).find_map(|at| maker(view, at))?;
        filler_within(view, maker, 2)
    };
    direct().or_else(led).or_else(made).map(|found| Filler { is_owner: true, token: noun, ..found }.by(0.85))
}

/// Whom `whose` means: `Chad, whose jet was shot down`
fn whose(view: &View<'_, '_, '_>, possessor: usize) -> Option<usize> {
    let owned = view.head(possessor).filter(|_| view.xpos(possessor) == Xpos::WpPossessive)?;
    let clause = view.sentence.ancestors(owned).take(3).find(|at| view.relation(*at) == Relation::Relcl)?;
    view.head(clause).filter(|noun| *noun < possessor)
}

/// The prefix by which a name tells only for or against whom something is: `pro-Chadian`, `anti-Chadian`
pub(super) fn is_sided<'v>(view: &'v View<'_, '_, '_>, name: usize) -> Option<&'v str> {
    let prefix = name.checked_sub(2).filter(|_| view.low(name - 1) == "-").map(|at| view.low(at))?;
    matches!(prefix, "pro" | "anti" | "non").then_some(prefix)
}

/// Whether a participle tells who is behind something: `US-led`
fn is_led(word: &str) -> bool {
    matches!(word, "led" | "backed" | "brokered" | "mediated" | "sponsored" | "made" | "imposed" | "controlled")
}

/// Nouns for someone seen from someone else, who is not meant: `its neighbour`
fn is_relational(word: &str) -> bool {
    const WORDS: [&str; 54] = [
        "neighbour",
        "neighbours",
        "neighbor",
        "neighbors",
        "ally",
        "allies",
        "rival",
        "rivals",
        "partner",
        "partners",
        "counterpart",
        "counterparts",
        "enemy",
        "enemies",
        "opponent",
        "opponents",
        "foe",
        "foes",
        "predecessor",
        "adversary",
        "adversaries",
        "predecessors",
        "successor",
        "successors",
        "critics",
        "critic",
        "admirers",
        "supporters",
        "followers",
        "backers",
        "detractors",
        "accusers",
        "victims",
        "relatives",
        "family",
        "wife",
        "husband",
        "daughter",
        "sons",
        "friends",
        "fans",
        "proxies",
        "proxy",
        "sponsor",
        "sponsors",
        "patron",
        "patrons",
        "backer",
        "paymaster",
        "paymasters",
        "protector",
        "benefactor",
        "supplier",
        "suppliers",
    ];
    WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{claims, tells};

    #[test]
    fn whose_means_whoever_is_explained() {
        let text = "Peru, whose jet was shot down by Chile in May, protested.";
        tells(text, "Attack asserted Chile > Peru");
    }

    #[test]
    fn whoever_is_for_a_state_is_not_the_state() {
        let text = "Pro-Chilean youths besieged the Peruvian embassy in Lima.";
        assert!(!claims(text).contains("Attack asserted Chile"), "{}", claims(text));
    }
}
