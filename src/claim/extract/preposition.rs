//! Who stands after a preposition that belongs to a trigger or to its object.

use super::super::lexicon::Part;
use super::actor::filled;
use super::filler::Filler;
use super::site::Site;
use super::verb::is_verb;
use super::view::View;
use crate::parse::{Relation, Upos};

impl Site {
    /// Who stands after a preposition that belongs to the trigger or to its object.
    pub(super) fn after(&self, view: &View<'_, '_, '_>, preposition: &str) -> Option<Filler> {
        if matches!(preposition, "that" | "if" | "to do") {
            return self.of_clause(view, preposition);
        }
        let words: Vec<String> = preposition.split(' ').map(str::to_owned).collect();
        let places = (0..view.len()).filter(|at| view.matches(*at, &words) && view.group_at(*at).is_none());
        let mut found: Vec<(usize, usize)> = places.filter_map(|at| Some((self.distance(view, at)?, at))).collect();
        found.sort_unstable();
        found.into_iter().find_map(|(distance, at)| {
            let first = at.checked_sub(1).map_or("", |before| view.low(before));
            let own = at > 0 && self.tokens.contains(&(at - 1));
            if !own && belongs_to(first, &words[0]) {
                return None;
            }
            let token = complement(view, at + words.len() - 1)?;
            // `hailed the truce on television`
            if preposition == "on" && view.is(token, Part::Medium) {
                return None;
            }
            filled(view, token, if distance > 2 { 0.85 } else { 1.0 })
        })
    }

    /// How far a preposition hangs below the trigger or its object; none if it belongs to something else.
    fn distance(&self, view: &View<'_, '_, '_>, preposition: usize) -> Option<usize> {
        if self.preposition == Some(preposition) {
            return None;
        }
        let mut at = view.head(preposition)?;
        for steps in 1..=5 {
            // `a plan drafted by Norway was rejected by Chad`: by whom it was drafted belongs to that.
            let other = at < self.head && matches!(view.relation(at), Relation::Acl | Relation::Relcl);
            if at == self.head || self.object == Some(at) || self.tokens.contains(&at) && !other {
                return (preposition > self.tokens.start || self.passive).then_some(steps);
            }
            if self.is_of_participle(view, at) {
                at = view.head(at)?;
                continue;
            }
            if is_verb(view, at) && self.is_of_occurrence(view, at, preposition) {
                return Some(steps + 1);
            }
            let raised = is_verb(view, at) && self.is_raised(view, at, preposition);
            if raised {
                return Some(steps + 3);
            }
            // `withdrew from its base in Chad`
            // `talks on a code of conduct between Chad and Peru`
            let parts = !self.is_verb && view.low(preposition) == "between";
            let nested = (matches!(view.low(preposition), "in" | "at") || parts) && view.relation(at) == Relation::Pobj;
            if is_verb(view, at) || !nested && !self.is_passable(view, at) {
                return None;
            }
            at = view.head(at)?;
        }
        None
    }

    /// Whether a preposition's phrase can hang below this token and belong to the trigger all the same: the parser
    /// hangs what follows a place or a time below it.
    fn is_passable(&self, view: &View<'_, '_, '_>, at: usize) -> bool {
        let joined = self.object.is_some_and(|object| {
            let chain = |token: usize| view.sentence.ancestors(token).take(3).any(|above| above == at);
            chain(object)
                || view.sentence.ancestors(at).take(2).any(|above| above == object)
                    && matches!(view.relation(at), Relation::Conj | Relation::Pobj | Relation::Prep)
        });
        joined
            || view.is_time(at)
            || view.group_at(at).is_some()
            || matches!(view.upos(at), Upos::Adp | Upos::Adv | Upos::Adj | Upos::Num | Upos::Part)
            || matches!(view.relation(at), Relation::Npadvmod | Relation::Advmod)
    }

    /// Whether a participle only tells where the object of the trigger stands or goes: `has troops stationed in Chad`,
    /// `fired rockets aimed at Chad`
    fn is_of_participle(&self, view: &View<'_, '_, '_>, participle: usize) -> bool {
        let qualifies = view.relation(participle) == Relation::Acl && view.head(participle) == self.object;
        let places =
            |lemma: &str| matches!(lemma, "station" | "base" | "deploy" | "post" | "garrison" | "aim" | "direct");
        qualifies && self.object.is_some() && view.tokens.get(participle).is_some_and(|token| places(&token.lemma))
    }

    /// Whether a preposition behind the verb of which an event noun is the subject tells who takes part in the event:
    /// `clashes broke out on Sunday between Chad and Mali`
    fn is_of_occurrence(&self, view: &View<'_, '_, '_>, verb: usize, preposition: usize) -> bool {
        let is_subject = view.relation(self.head) == Relation::Nsubj && view.head(self.head) == Some(verb);
        let pairs = matches!(view.low(preposition), "between" | "involving" | "pitting");
        !self.is_verb && is_subject && pairs && self.head < verb && view.head(preposition) == Some(verb)
    }

    /// Whether a preposition that hangs below a verb above the trigger follows the trigger at once, so that the parser
    /// may only have hung it too high.
    fn is_raised(&self, view: &View<'_, '_, '_>, verb: usize, preposition: usize) -> bool {
        let above = view.sentence.ancestors(self.head).take(3).any(|at| at == verb);
        let between = self.tokens.end..preposition;
        above
            && preposition >= self.tokens.end
            && between.len() <= 4
            && between.into_iter().all(|at| !is_verb(view, at) && !view.is_break(at))
    }
}

/// The noun that a preposition introduces.
pub(super) fn complement(view: &View<'_, '_, '_>, preposition: usize) -> Option<usize> {
    view.dependent(preposition, Relation::Pobj).or_else(|| {
        // A particle or preposition that the parser gave no object: the phrase right after it.
        let next = preposition + 1;
        let free = view.dependents(preposition).is_empty() && !view.is(next, Part::Preposition);
        let group = if free { view.group_from(next) } else { None };
        group.and_then(|group| view.sentence.head_of(view.groups[group].tokens.clone()))
    })
}

/// Whether a preposition belongs to the word before it and so introduces nobody to whom an event is done: `in
/// solidarity with Mali`, `thanks to Mali`.
fn belongs_to(word: &str, preposition: &str) -> bool {
    match preposition {
        "with" => matches!(
            word,
            "solidarity"
                | "along"
                | "together"
                | "accordance"
                | "line"
                | "keeping"
                | "coordination"
                | "consultation"
                | "concert"
                | "common"
                | "compliance"
                | "connection"
                | "unison"
                | "step"
                | "parallel"
                | "tandem"
                | "sympathy"
                | "compared"
                | "coinciding"
        ),
        "to" => matches!(
            word,
            "according"
                | "due"
                | "thanks"
                | "owing"
                | "prior"
                | "similar"
                | "response"
                | "addition"
                | "next"
                | "close"
                | "contrary"
                | "reply"
                | "reaction"
                | "relation"
                | "compared"
                | "parallel"
        ),
        "from" => matches!(word, "apart" | "aside" | "different" | "far"),
        "of" => {
            matches!(word, "because" | "instead" | "ahead" | "behalf" | "favour" | "favor" | "spite" | "regardless")
        }
        "by" => matches!(word, "followed" | "joined" | "accompanied" | "preceded"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn who_clashes_may_be_told_behind_the_verb() {
        tells("Clashes broke out on Sunday between Kenya and Eritrea.", "Attack asserted Eritrea, Kenya");
        tells("Fighting raged on Tuesday between Kenya and Eritrea.", "Attack asserted Eritrea, Kenya");
    }

    #[test]
    fn forces_are_deployed_where_they_are_stationed() {
        tells("Kenya has 500 troops stationed in Somalia.", "TroopDeployment asserted Kenya > Somalia");
    }
}
