//! The plain statements of a claim.

use super::{EventClass, Modality, Proposition};
use crate::entity::ActorId;
use std::collections::BTreeSet;

impl Proposition {
    /// The plain statements that an asserted claim makes, as pairs of subject and object of the property of its class;
    /// none for any other modality.
    ///
    /// Each initiator stands to each target. In a mutual class each initiator also stands to each other initiator, and
    /// each target to each initiator. Nobody stands to himself.
    pub fn statements(&self) -> BTreeSet<(ActorId, ActorId)> {
        if self.modality != Modality::Asserted {
            return BTreeSet::new();
        }
        statements(self.class, &self.initiators, &self.targets)
    }
}

fn statements(class: EventClass, initiators: &[ActorId], targets: &[ActorId]) -> BTreeSet<(ActorId, ActorId)> {
    let pairs = |subjects: &[ActorId], objects: &[ActorId]| -> Vec<(ActorId, ActorId)> {
        let pair = |subject: &ActorId| {
            let subject = subject.clone();
            objects.iter().map(move |object| (subject.clone(), object.clone())).collect::<Vec<_>>()
        };
        subjects.iter().flat_map(pair).collect()
    };
    let mut all = pairs(initiators, targets);
    if class.is_mutual() {
        all.extend(pairs(targets, initiators));
        all.extend(pairs(initiators, initiators));
    }
    all.into_iter().filter(|(subject, object)| subject != object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actors(names: &[&str]) -> Vec<ActorId> {
        names.iter().map(|name| ActorId::local(name)).collect()
    }

    fn pairs(class: EventClass, initiators: &[&str], targets: &[&str]) -> Vec<(String, String)> {
        let name = |actor: &ActorId| match actor {
            ActorId::Local(slug) => slug.clone(),
            ActorId::Linked(qid) => qid.to_string(),
        };
        let statements = statements(class, &actors(initiators), &actors(targets));
        statements.iter().map(|(subject, object)| (name(subject), name(object))).collect()
    }

    fn pair(subject: &str, object: &str) -> (String, String) {
        (subject.to_owned(), object.to_owned())
    }

    #[test]
    fn each_initiator_stands_to_each_target() {
        let found = pairs(EventClass::Accusation, &["mali", "niger"], &["ukraine", "mali"]);
        assert_eq!(found, [pair("mali", "ukraine"), pair("niger", "mali"), pair("niger", "ukraine")]);
    }

    #[test]
    fn the_parties_of_a_mutual_class_stand_to_each_other() {
        let found = pairs(EventClass::Meeting, &["mali", "niger"], &[]);
        assert_eq!(found, [pair("mali", "niger"), pair("niger", "mali")]);
        assert_eq!(pairs(EventClass::Agreement, &["mali"], &["niger"]).len(), 2);
    }
}
