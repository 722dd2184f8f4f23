//! Who does what a participle or infinitive says that qualifies a noun: `the decision to sever ties`

use super::super::lexicon::Part;
use super::argument::Argument;
use super::joined::explained;
use super::owner::owner;
use super::subject::subject_within;
use super::verb::{auxiliaries, is_passive, is_verb};
use super::view::View;
use crate::parse::{Relation, Xpos};

/// The subject of a participle or infinitive that qualifies a noun.
pub(super) fn of_participle(view: &View<'_, '_, '_>, verb: usize, noun: usize, depth: usize) -> Option<Argument> {
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
