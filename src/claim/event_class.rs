//! The event classes: the leafs of the ontology.

use crate::vocab::dip;
use oxigraph::model::NamedNodeRef;

/// One of the four groups of event classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventGroup {
    /// Diplomatic relations and missions.
    Relations,
    /// Speech acts.
    SpeechActs,
    /// Cooperation.
    Cooperation,
    /// Coercion.
    Coercion,
}

/// A leaf event class of the ontology; `ontology/diplomacy.ttl` defines what each covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the ontology defines each class")]
pub enum EventClass {
    SeveranceOfRelations,
    DowngradeOfRelations,
    EstablishmentOfRelations,
    RestorationOfRelations,
    Recognition,
    RecognitionWithdrawal,
    AmbassadorRecall,
    AmbassadorSummons,
    DiplomatExpulsion,
    EmbassyClosure,
    EmbassyOpening,
    Accusation,
    Denial,
    Condemnation,
    Endorsement,
    Request,
    Threat,
    Rejection,
    Apology,
    Visit,
    Meeting,
    Agreement,
    AllianceFormation,
    Withdrawal,
    Aid,
    Mediation,
    Sanction,
    SanctionRelief,
    TroopDeployment,
    TroopWithdrawal,
    TroopExpulsion,
    Coup,
    Attack,
    Investigation,
}

/// A class with its name, its IRI, the property of its plain statement, and its group.
struct Row(EventClass, &'static str, NamedNodeRef<'static>, NamedNodeRef<'static>, EventGroup);

const ROWS: [Row; 34] = [
    Row(
        EventClass::SeveranceOfRelations,
        "SeveranceOfRelations",
        dip::SEVERANCE_OF_RELATIONS,
        dip::SEVERED_RELATIONS_WITH,
        EventGroup::Relations,
    ),
    Row(
        EventClass::DowngradeOfRelations,
        "DowngradeOfRelations",
        dip::DOWNGRADE_OF_RELATIONS,
        dip::DOWNGRADED_RELATIONS_WITH,
        EventGroup::Relations,
    ),
    Row(
        EventClass::EstablishmentOfRelations,
        "EstablishmentOfRelations",
        dip::ESTABLISHMENT_OF_RELATIONS,
        dip::ESTABLISHED_RELATIONS_WITH,
        EventGroup::Relations,
    ),
    Row(
        EventClass::RestorationOfRelations,
        "RestorationOfRelations",
        dip::RESTORATION_OF_RELATIONS,
        dip::RESTORED_RELATIONS_WITH,
        EventGroup::Relations,
    ),
    Row(EventClass::Recognition, "Recognition", dip::RECOGNITION, dip::RECOGNIZED, EventGroup::Relations),
    Row(
        EventClass::RecognitionWithdrawal,
        "RecognitionWithdrawal",
        dip::RECOGNITION_WITHDRAWAL,
        dip::WITHDREW_RECOGNITION_OF,
        EventGroup::Relations,
    ),
    Row(
        EventClass::AmbassadorRecall,
        "AmbassadorRecall",
        dip::AMBASSADOR_RECALL,
        dip::RECALLED_AMBASSADOR_FROM,
        EventGroup::Relations,
    ),
    Row(
        EventClass::AmbassadorSummons,
        "AmbassadorSummons",
        dip::AMBASSADOR_SUMMONS,
        dip::SUMMONED_AMBASSADOR_OF,
        EventGroup::Relations,
    ),
    Row(
        EventClass::DiplomatExpulsion,
        "DiplomatExpulsion",
        dip::DIPLOMAT_EXPULSION,
        dip::EXPELLED_DIPLOMATS_OF,
        EventGroup::Relations,
    ),
    Row(
        EventClass::EmbassyClosure,
        "EmbassyClosure",
        dip::EMBASSY_CLOSURE,
        dip::CLOSED_EMBASSY_IN,
        EventGroup::Relations,
    ),
    Row(
        EventClass::EmbassyOpening,
        "EmbassyOpening",
        dip::EMBASSY_OPENING,
        dip::OPENED_EMBASSY_IN,
        EventGroup::Relations,
    ),
    Row(EventClass::Accusation, "Accusation", dip::ACCUSATION, dip::ACCUSED, EventGroup::SpeechActs),
    Row(EventClass::Denial, "Denial", dip::DENIAL, dip::DENIED_ACCUSATION_BY, EventGroup::SpeechActs),
    Row(EventClass::Condemnation, "Condemnation", dip::CONDEMNATION, dip::CONDEMNED, EventGroup::SpeechActs),
    Row(EventClass::Endorsement, "Endorsement", dip::ENDORSEMENT, dip::ENDORSED, EventGroup::SpeechActs),
    Row(EventClass::Request, "Request", dip::REQUEST, dip::MADE_REQUEST_TO, EventGroup::SpeechActs),
    Row(EventClass::Threat, "Threat", dip::THREAT, dip::THREATENED, EventGroup::SpeechActs),
    Row(EventClass::Rejection, "Rejection", dip::REJECTION, dip::REJECTED_PROPOSAL_OF, EventGroup::SpeechActs),
    Row(EventClass::Apology, "Apology", dip::APOLOGY, dip::APOLOGIZED_TO, EventGroup::SpeechActs),
    Row(EventClass::Visit, "Visit", dip::VISIT, dip::VISITED, EventGroup::Cooperation),
    Row(EventClass::Meeting, "Meeting", dip::MEETING, dip::MET_WITH, EventGroup::Cooperation),
    Row(EventClass::Agreement, "Agreement", dip::AGREEMENT, dip::REACHED_AGREEMENT_WITH, EventGroup::Cooperation),
    Row(
        EventClass::AllianceFormation,
        "AllianceFormation",
        dip::ALLIANCE_FORMATION,
        dip::JOINED,
        EventGroup::Cooperation,
    ),
    Row(EventClass::Withdrawal, "Withdrawal", dip::WITHDRAWAL, dip::WITHDREW_FROM, EventGroup::Cooperation),
    Row(EventClass::Aid, "Aid", dip::AID, dip::AIDED, EventGroup::Cooperation),
    Row(EventClass::Mediation, "Mediation", dip::MEDIATION, dip::MEDIATED_FOR, EventGroup::Cooperation),
    Row(EventClass::Sanction, "Sanction", dip::SANCTION, dip::SANCTIONED, EventGroup::Coercion),
    Row(
        EventClass::SanctionRelief,
        "SanctionRelief",
        dip::SANCTION_RELIEF,
        dip::EASED_SANCTIONS_ON,
        EventGroup::Coercion,
    ),
    Row(
        EventClass::TroopDeployment,
        "TroopDeployment",
        dip::TROOP_DEPLOYMENT,
        dip::DEPLOYED_TROOPS_TO,
        EventGroup::Coercion,
    ),
    Row(
        EventClass::TroopWithdrawal,
        "TroopWithdrawal",
        dip::TROOP_WITHDRAWAL,
        dip::WITHDREW_TROOPS_FROM,
        EventGroup::Coercion,
    ),
    Row(
        EventClass::TroopExpulsion,
        "TroopExpulsion",
        dip::TROOP_EXPULSION,
        dip::EXPELLED_TROOPS_OF,
        EventGroup::Coercion,
    ),
    Row(EventClass::Coup, "Coup", dip::COUP, dip::SEIZED_POWER_IN, EventGroup::Coercion),
    Row(EventClass::Attack, "Attack", dip::ATTACK, dip::ATTACKED, EventGroup::Coercion),
    Row(EventClass::Investigation, "Investigation", dip::INVESTIGATION, dip::INVESTIGATED, EventGroup::Coercion),
];

impl EventClass {
    /// All 34 classes, in the order of the ontology.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.0)
    }

    /// The class with this local name (`SeveranceOfRelations`), none if there is none.
    pub fn from_name(name: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// The class with this IRI, none if there is none.
    pub fn from_iri(iri: NamedNodeRef<'_>) -> Option<Self> {
        ROWS.iter().find(|row| row.2 == iri).map(|row| row.0)
    }

    /// The class whose plain statements use this property, none if there is none.
    pub fn from_property(property: NamedNodeRef<'_>) -> Option<Self> {
        ROWS.iter().find(|row| row.3 == property).map(|row| row.0)
    }

    /// The local name of the class: `SeveranceOfRelations`.
    pub fn name(self) -> &'static str {
        ROWS[self as usize].1
    }

    /// The IRI of the class.
    pub fn iri(self) -> NamedNodeRef<'static> {
        ROWS[self as usize].2
    }

    /// The property of the plain statement of an asserted event of this class: `dip:severedRelationsWith`.
    pub fn property(self) -> NamedNodeRef<'static> {
        ROWS[self as usize].3
    }

    /// The group of the class.
    pub fn group(self) -> EventGroup {
        ROWS[self as usize].4
    }

    /// Whether the initiators are parties among themselves (a meeting, an agreement): plain statements then join each
    /// pair of initiators, in both directions.
    pub fn is_mutual(self) -> bool {
        matches!(self, Self::Meeting | Self::Agreement)
    }

    /// Whether a claim about several initiators is about one event for each of them.
    pub fn is_one_event_per_initiator(self) -> bool {
        self.group() == EventGroup::Relations
    }
}

impl std::fmt::Display for EventClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_classes() {
        for (index, class) in EventClass::all().enumerate() {
            assert_eq!(class as usize, index);
            assert_eq!(class.iri().as_str(), format!("{}{}", dip::NAMESPACE, class.name()));
            assert_eq!(EventClass::from_name(class.name()), Some(class));
            assert_eq!(EventClass::from_iri(class.iri()), Some(class));
            assert_eq!(EventClass::from_property(class.property()), Some(class));
        }
    }
}
