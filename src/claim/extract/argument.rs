//! The arguments of a verb in the tree: subject, objects, what stands after prepositions.

use super::super::lexicon::Part;
use super::governor::{governing, lemmas};
use super::joined::{explained, joined_to};
use super::relative::{of_other, of_whose};
use super::verb::{auxiliaries, headline_object, is_passive, is_verb, joined_agent, misread_gerund};
use super::view::View;
use crate::parse::{Relation, Upos, Xpos};

/// How far subjects are followed from clause to clause.
const DEPTH: usize = 6;

/// How many tokens the name of one of many has at most: `one of whom, Juan Mora,`
const NAMED: usize = 6;

/// The head of an argument, and how sure the relation is, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Argument {
    /// Its token.
    pub(super) token: usize,
    /// How sure the relation is, from 0 to 1.
    pub(super) quality: f64,
}

impl Argument {
    fn sure(token: usize) -> Self {
        Self { token, quality: 1.0 }
    }

    fn by(self, factor: f64) -> Self {
        Self { quality: self.quality * factor, ..self }
    }
}

/// The grammatical subject of a verb, its own or the one that it shares with the clause it depends on.
pub(super) fn subject(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    subject_within(view, verb, DEPTH)
}

fn subject_within(view: &View<'_, '_, '_>, verb: usize, depth: usize) -> Option<Argument> {
    if let Some(found) = of_whom(view, verb) {
        return Some(found);
    }
    if let Some(token) = own_subject(view, verb) {
        if let Some(token) = of_other(view, token) {
            return Some(Argument { token, quality: 0.9 });
        }
        return antecedent(view, token);
    }
    if let Some(token) = view.dependent(verb, Relation::Poss).filter(|_| view.xpos(verb) == Xpos::Vbg) {
        return Some(Argument { token, quality: 0.95 });
    }
    let head = view.head(verb);
    let shared = match (view.relation(verb), head) {
        _ if depth == 0 => None,
        (Relation::Conj, Some(_)) => {
            joined_to(view, verb).and_then(|head| subject_within(view, head, depth - 1)).map(|found| found.by(0.95))
        }
        (Relation::Xcomp | Relation::Ccomp | Relation::Oprd, Some(head)) => controller(view, verb, head, depth),
        // `warned Chad that recognising Mali is …`: whoever is warned may do it, not who warns.
        (Relation::Advcl | Relation::Csubj, Some(head)) if opens_clause(view, verb) && is_verb(view, head) => {
            objects(view, head).first().map(|token| Argument { token: *token, quality: 0.85 })
        }
        (Relation::Advcl, Some(head)) if is_verb(view, head) => {
            let first = view.tokens[verb].subtree.start;
            let own = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp) && first < verb;
            let shared = || subject_within(view, head, depth - 1).map(|found| found.by(0.9));
            if own { None } else { before(view, verb).or_else(shared) }
        }
        // `Mali is about to sever …`, `looks ready to …`: whoever the adjective is said of.
        (Relation::Acomp | Relation::Attr, Some(head)) if is_verb(view, head) => {
            subject_within(view, head, depth - 1).map(|found| found.by(0.95))
        }
        // `became the first state to sever ties`
        (Relation::Relcl, Some(head)) if auxiliaries(view, verb).infinitive => of_participle(view, verb, head, depth),
        (Relation::Relcl, Some(head)) => Some(Argument { token: explained(view, head), quality: 0.85 }),
        (Relation::Acl, Some(head)) => of_participle(view, verb, head, depth),
        (Relation::Pcomp, Some(preposition)) => of_gerund(view, preposition, depth),
        (Relation::Amod, Some(noun)) if joined_agent(view, verb).is_some() => Some(Argument::sure(noun)),
        (Relation::Amod | Relation::Compound, _) => {
            misread_gerund(view, verb).and_then(|(preposition, _)| of_gerund(view, preposition, depth))
        }
        _ => None,
    };
    shared.or_else(|| before(view, verb))
}

/// Those of whom a part does something, or the one of them who is named: `officials, some of whom condemned`, `officials,
/// one of whom, Juan Mora, accused`
fn of_whom(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    if !matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn | Xpos::Vb) {
        return None;
    }
    let first = (verb.saturating_sub(4)..verb)
        .rev()
        .find(|at| !matches!(view.upos(*at), Upos::Aux | Upos::Adv | Upos::Part))?;
    let comma = (first.saturating_sub(NAMED)..first).rev().find(|at| view.low(first) == "," && view.low(*at) == ",");
    let whom = comma.map_or(first, |comma| comma.saturating_sub(1));
    let is_part = whom > 3
        && view.low(whom) == "whom"
        && view.low(whom - 1) == "of"
        && view.low(whom - 3) == ","
        && matches!(
            view.low(whom - 2),
            "one"
                | "two"
                | "three"
                | "four"
                | "some"
                | "several"
                | "many"
                | "most"
                | "all"
                | "both"
                | "few"
                | "dozens"
                | "hundreds"
        );
    let token = if comma.is_some() { first - 1 } else { whom.checked_sub(4)? };
    (is_part && view.group_ending_at(token).is_some()).then_some(Argument { token, quality: 0.9 })
}

/// Whether a gerund begins a clause whose subject it is: `that recognising …`
fn opens_clause(view: &View<'_, '_, '_>, verb: usize) -> bool {
    view.xpos(verb) == Xpos::Vbg && verb.checked_sub(1).is_some_and(|before| view.low(before) == "that")
}

/// The subject that hangs below a verb itself: the last before it, or else, in an inversion, the one after it.
pub(super) fn own_subject(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let own = || view.related(verb, &subjects).filter(|token| view.low(*token) != "there");
    // `Peru and Chile have both recalled …`: what they are counted by is nobody else.
    let named = || own().filter(|token| !is_floating(view, *token));
    let before = named().take_while(|token| *token < verb).last();
    before.or_else(|| named().next()).or_else(|| own().take_while(|token| *token < verb).last())
}

/// Whether a word only counts a subject that stands before it: `they have each left`
fn is_floating(view: &View<'_, '_, '_>, token: usize) -> bool {
    matches!(view.low(token), "both" | "each" | "all") && view.dependents(token).is_empty()
}

/// Whom a relative pronoun means; other tokens mean themselves.
fn antecedent(view: &View<'_, '_, '_>, token: usize) -> Option<Argument> {
    if let Some(noun) = counted(view, token) {
        return Some(Argument { token: noun, quality: 0.85 });
    }
    // `a charge that Chad rejects`, which the parser may take for a conjunction.
    let that =
        || view.low(token) == "that" && view.head(token).is_some_and(|verb| view.relation(verb) == Relation::Relcl);
    if !matches!(view.xpos(token), Xpos::Wdt | Xpos::Wp) && !that() {
        return Some(Argument::sure(of_whose(view, token).unwrap_or(token)));
    }
    let mut clause = view.head(token)?;
    for _ in 0..3 {
        match (view.relation(clause), view.head(clause)) {
            (Relation::Relcl, Some(noun)) => return Some(Argument { token: explained(view, noun), quality: 0.95 }),
            (Relation::Conj | Relation::Ccomp | Relation::Xcomp, Some(above)) => clause = above,
            _ => break,
        }
    }
    // A relative clause that the parser hung elsewhere: the noun right before it.
    let comma = |at: &usize| view.low(*at) == ",";
    let noun = token.checked_sub(1).map(|at| if comma(&at) { at.saturating_sub(1) } else { at })?;
    view.group_ending_at(noun).map(|_| Argument { token: noun, quality: 0.8 })
}

/// Who is counted by a subject with a relative pronoun: `Peru and Chile, both of which recalled …`
fn counted(view: &View<'_, '_, '_>, token: usize) -> Option<usize> {
    let of = view.related(token, &[Relation::Prep]).find(|at| view.low(*at) == "of")?;
    let counts = matches!(view.low(token), "both" | "each" | "all");
    let pronoun = view.dependent(of, Relation::Pobj).filter(|at| matches!(view.xpos(*at), Xpos::Wdt | Xpos::Wp))?;
    let noun = token.checked_sub(2).filter(|_| counts && view.low(token - 1) == "," && pronoun > of)?;
    view.group_ending_at(noun)?;
    let first = std::iter::successors(Some(noun), |at| {
        view.head(*at).filter(|head| view.relation(*at) == Relation::Conj && head < at)
    });
    first.take(DEPTH).last()
}

/// The subject of a clause without one that completes a verb: that verb's object or subject.
fn controller(view: &View<'_, '_, '_>, verb: usize, head: usize, depth: usize) -> Option<Argument> {
    if !is_verb(view, head) {
        return subject_within(view, head, depth - 1).map(|found| found.by(0.9));
    }
    if is_passive(view, head, 4) {
        return subject_within(view, head, depth - 1).map(|found| found.by(0.95));
    }
    let governor = governing(view, head);
    let object = objects(view, head).first().copied().filter(|object| *object < verb);
    let governed = governor.is_some_and(|governor| governor.object);
    match object.or_else(|| governed.then(|| called_on(view, head, verb)).flatten()) {
        Some(token) if governed => Some(Argument { token, quality: 0.95 }),
        Some(token) if governor.is_none() && view.group_at(token).is_some() && !is_contact(view, head) => {
            Some(Argument { token, quality: 0.85 })
        }
        _ if governed => None,
        _ => subject_within(view, head, depth - 1).map(|found| found.by(0.95)),
    }
}

/// Whether a verb only brings somebody together with its object, so that what it is done for is done by who does it:
/// `telephoned Mali's leader to protest`
fn is_contact(view: &View<'_, '_, '_>, verb: usize) -> bool {
    use crate::claim::EventClass::{AmbassadorSummons, Meeting, Visit};
    let verbs = lemmas(view, verb);
    let mut frames =
        verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames).filter(|found| found.rest.is_empty());
    frames.any(|found| matches!(view.lexicon.frame(found.frame).class, AmbassadorSummons | Meeting | Visit))
}

/// Who is called on: `called on Mali to withdraw`
pub(super) fn called_on(view: &View<'_, '_, '_>, head: usize, before: usize) -> Option<usize> {
    let prepositions = view.related(head, &[Relation::Prep, Relation::Dative]).filter(|at| *at < before);
    prepositions
        .filter(|at| matches!(view.low(*at), "on" | "upon" | "to" | "for" | "with" | "at"))
        .find_map(|at| view.dependent(at, Relation::Pobj))
}

/// The subject of a participle or infinitive that qualifies a noun.
fn of_participle(view: &View<'_, '_, '_>, verb: usize, noun: usize, depth: usize) -> Option<Argument> {
    if !auxiliaries(view, verb).infinitive && view.xpos(verb) != Xpos::Vb {
        if let Some(author) = author(view, verb, noun, depth) {
            return Some(author);
        }
        return Some(Argument { token: explained(view, noun), quality: 0.9 });
    }
    // `Mali's decision to sever`, `the decision by Mali to sever`
    owner(view, noun).or_else(|| {
        let governed = view.lexicon.noun_governor(view.low(noun)).is_some();
        match (view.relation(noun), view.head(noun)) {
            (Relation::Dobj | Relation::Attr, Some(head)) if is_verb(view, head) => {
                subject_within(view, head, depth - 1).map(|found| found.by(0.9))
            }
            (Relation::Pobj, Some(preposition)) if governed => {
                let head = view.head(preposition).filter(|head| is_verb(view, *head))?;
                subject_within(view, head, depth - 1).map(|found| found.by(0.8))
            }
            _ => (!governed).then_some(Argument { token: noun, quality: 0.8 }),
        }
    })
}

/// Who passes or issues a text that says something: `adopted a resolution demanding …`
fn author(view: &View<'_, '_, '_>, verb: usize, noun: usize, depth: usize) -> Option<Argument> {
    let is_text = view.is(noun, Part::Text);
    let head = view.head(noun).filter(|head| view.relation(noun) == Relation::Dobj && is_verb(view, *head))?;
    let speaks = view.xpos(verb) == Xpos::Vbg && is_text && !is_passive(view, head, 4);
    let subject = if speaks { subject_within(view, head, depth.checked_sub(1)?) } else { None };
    subject.map(|found| found.by(0.9))
}

/// Who owns a noun, or by whom it is.
pub(super) fn owner(view: &View<'_, '_, '_>, noun: usize) -> Option<Argument> {
    let qualifies = |token: &usize| view.group_at(*token).is_some_and(|group| !view.groups[group].actors.is_empty());
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

/// The subject of a gerund after a preposition: whoever does what the preposition belongs to, or whom that is done to.
fn of_gerund(view: &View<'_, '_, '_>, preposition: usize, depth: usize) -> Option<Argument> {
    let head = view.head(preposition)?;
    if !is_verb(view, head) {
        if view.relation(preposition) == Relation::Pcomp || view.upos(head) == Upos::Adp {
            return of_gerund(view, head, depth.checked_sub(1)?);
        }
        if view.low(preposition) == "of" && is_governed_object(view, head) {
            return Some(Argument { token: head, quality: 0.95 });
        }
        // `cut ties with Chad for arming rebels`: whoever the clause is about last, not who cuts them.
        let blamed = || {
            let above = view.sentence.ancestors(head).take(3).find(|above| is_verb(view, *above) && *above < head)?;
            last_agent(view, above + 1, preposition)
        };
        let blamed = if is_reason(view, preposition) { blamed() } else { None };
        return match blamed {
            Some(token) => Some(Argument { token, quality: 0.9 }),
            None => owner(view, head).or_else(|| of_role(view, head, depth)),
        };
    }
    if is_passive(view, head, 4) {
        // `angered at Chad for arming rebels`
        let against = view.related(head, &[Relation::Prep]).filter(|at| matches!(view.low(*at), "at" | "with"));
        let mut against = against.filter(|at| *at < preposition && is_reason(view, preposition));
        if let Some(token) = against.find_map(|at| view.dependent(at, Relation::Pobj)) {
            return Some(Argument { token, quality: 0.9 });
        }
        return subject_within(view, head, depth - 1).map(|found| found.by(0.95));
    }
    let word = view.low(preposition);
    let object = objects(view, head).first().copied().filter(|object| *object < preposition);
    let judged = matches!(word, "of" | "for" | "over" | "with" | "from" | "against" | "into");
    match object {
        Some(token) if judged && (governs_object(view, head) || view.group_at(token).is_some()) => {
            Some(Argument { token, quality: 0.95 })
        }
        Some(_) if judged && governs_object(view, head) => None,
        // `severed ties with Chad for arming rebels`: whoever that is done to arms them.
        _ if is_reason(view, preposition) => match last_agent(view, head + 1, preposition) {
            Some(token) => Some(Argument { token, quality: 0.9 }),
            // `condemned foreign powers for backing …`: those back, whoever they are, not who condemns.
            None if object.is_some() && judges(view, head) => None,
            None => subject_within(view, head, depth - 1).map(|found| found.by(0.9)),
        },
        _ => subject_within(view, head, depth - 1).map(|found| found.by(0.9)),
    }
}

/// Whether what stands after a preposition is why something is done.
fn is_reason(view: &View<'_, '_, '_>, preposition: usize) -> bool {
    matches!(view.low(preposition), "for" | "over")
}

/// Whether a verb says what is thought of someone's act.
fn judges(view: &View<'_, '_, '_>, verb: usize) -> bool {
    use crate::claim::EventClass::{Accusation, Condemnation, Endorsement, Sanction};
    let verbs = lemmas(view, verb);
    let mut frames = verbs.iter().flat_map(|lemma| &view.lexicon.verb(*lemma).frames);
    frames.any(|found| {
        matches!(view.lexicon.frame(found.frame).class, Accusation | Condemnation | Endorsement | Sanction)
    })
}

/// The last group between two tokens that can do something.
fn last_agent(view: &View<'_, '_, '_>, from: usize, to: usize) -> Option<usize> {
    let groups = view.groups.iter().rev();
    let group = groups
        .filter(|group| group.tokens.start >= from && group.tokens.end <= to)
        .find(|group| !group.actors.is_empty() && !group.is_own())?;
    view.sentence.head_of(group.tokens.clone())
}

/// The owner of a noun that is itself the object of a verb: `denied a role in arming`
fn of_role(view: &View<'_, '_, '_>, noun: usize, depth: usize) -> Option<Argument> {
    let head = view.head(noun).filter(|head| view.relation(noun) == Relation::Dobj && is_verb(view, *head))?;
    subject_within(view, head, depth.checked_sub(1)?).map(|found| found.by(0.85))
}

/// Whether a noun is whom a verb is about that governs what its object does: `accused rebels of …`
fn is_governed_object(view: &View<'_, '_, '_>, noun: usize) -> bool {
    let above = view.head(noun).filter(|above| view.relation(noun) == Relation::Dobj && is_verb(view, *above));
    above.is_some_and(|above| governs_object(view, above))
}

fn governs_object(view: &View<'_, '_, '_>, verb: usize) -> bool {
    governing(view, verb).is_some_and(|governor| governor.object)
}

/// The group right before a verb that has no subject in the tree, as the parser loses some in headlines.
fn before(view: &View<'_, '_, '_>, verb: usize) -> Option<Argument> {
    let finite = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Nns);
    let infinitive = auxiliaries(view, verb).infinitive
        && matches!(view.relation(verb), Relation::Root | Relation::Relcl | Relation::Acl);
    if !finite && !infinitive || view.relation(verb) == Relation::Conj {
        return None;
    }
    let auxiliary =
        view.related(verb, &[Relation::Aux, Relation::Auxpass, Relation::Neg]).filter(|at| *at < verb).min();
    let mut at = auxiliary.unwrap_or(verb).checked_sub(1)?;
    while view.is_light(at) {
        at = at.checked_sub(1)?;
    }
    if view.low(at) == "," {
        // `Mali, another state, did the same`
        let from = at.saturating_sub(12);
        let opening = (from..at).rev().find(|at| view.low(*at) == ",")?;
        at = opening.checked_sub(1).filter(|_| (opening..at).all(|at| !is_verb(view, at)))?;
    }
    let group = view.group_ending_at(at).filter(|group| view.groups[*group].is_agent())?;
    let start = view.groups[group].tokens.start;
    let governed = start.checked_sub(1).is_some_and(|at| {
        // `after Mali, another state, did the same`
        let begins_clause = finite && matches!(view.low(at), "after" | "before" | "since" | "until");
        view.upos(at) == Upos::Adp && !begins_clause || is_verb(view, at)
    });
    (!governed).then_some(Argument { token: at, quality: 0.75 })
}

/// The heads of a verb's objects, nearest relation first: what it is done to, with or for.
pub(super) fn objects(view: &View<'_, '_, '_>, verb: usize) -> Vec<usize> {
    let mut found: Vec<usize> = view.related(verb, &[Relation::Dobj]).collect();
    if let Some(subject) = own_subject(view, verb).filter(|subject| *subject < verb) {
        // A second subject behind the verb is its object, mistaken by the parser.
        found.extend(view.related(verb, &[Relation::Nsubj]).filter(|at| *at > verb && *at != subject));
    }
    found.extend(view.related(verb, &[Relation::Dative]).filter(|at| view.upos(*at) != Upos::Adp));
    // `urged Russia to withdraw`, as the parser may see it.
    let clauses = view.related(verb, &[Relation::Ccomp, Relation::Xcomp]);
    let small = clauses.filter(|clause| view.tokens[*clause].subtree.start >= verb && is_small(view, *clause));
    found.extend(small.filter_map(|clause| view.dependent(clause, Relation::Nsubj)));
    for token in &mut found {
        if let Some(argument) = antecedent(view, *token) {
            *token = argument.token;
        }
    }
    if found.is_empty() {
        found.extend(misread_object(view, verb).or_else(|| gap(view, verb)));
    }
    if found.is_empty() {
        found.extend(shared(view, verb));
    }
    found
}

/// The object of a verb that the parser took for a part of its object.
fn misread_object(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    misread_gerund(view, verb).map(|(_, object)| object).or_else(|| headline_object(view, verb))
}

/// Whether a clause has no finite verb: `Russia to withdraw`, `the move illegal`, `helped Mali fight`
fn is_small(view: &View<'_, '_, '_>, clause: usize) -> bool {
    // `declared the envoys persona non grata`: Latin, whatever the parser takes it for.
    let latin = matches!(view.low(clause), "persona" | "personae");
    let finite = view.related(clause, &[Relation::Aux]).any(|at| view.low(at) != "to");
    let gerund = view.xpos(clause) == Xpos::Vbg && !finite;
    let bare = view.xpos(clause) == Xpos::Vb && !finite && view.dependent(clause, Relation::Mark).is_none();
    latin || !is_verb(view, clause) || auxiliaries(view, clause).infinitive || gerund || bare
}

/// What a relative clause leaves out as its object: `the embargo that Mali imposed`
fn gap(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let own = view.related(verb, &[Relation::Nsubj]).next()?;
    let relative = matches!(view.xpos(own), Xpos::Wdt | Xpos::Wp);
    let noun = view.head(verb).filter(|_| view.relation(verb) == Relation::Relcl)?;
    (!relative && !is_passive(view, verb, 2)).then_some(noun)
}

/// The object that two verbs share: `condemned and rejected the claims`
fn shared(view: &View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let joined = view.related(verb, &[Relation::Conj]).find(|other| *other > verb && is_verb(view, *other))?;
    let close = joined > verb
        && joined - verb <= 3
        && view.related(joined, &[Relation::Nsubj, Relation::Nsubjpass]).next().is_none();
    close.then(|| view.dependent(joined, Relation::Dobj)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::tests::tells;

    #[test]
    fn one_of_many_acts_for_them_or_by_name() {
        let text = "Japan protested to Russian officials, several of whom condemned Kenya.";
        tells(text, "Condemnation asserted Russia > Kenya");
        let text = "Japan protested to Russian officials, one of whom, Igor Petrov, accused Kenya of spying.";
        tells(text, "Accusation asserted Igor Petrov > Kenya");
    }
}
