//! The diplomacy ontology: the terms of `ontology/diplomacy.ttl`.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "https://w3id.org/demarche/ontology#";

/// A published article.
pub const ARTICLE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Article");
/// A sentence of an article; its IRI names the graph of what it says.
pub const SENTENCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Sentence");
/// A part of a text that refers to an entity.
pub const MENTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Mention");
/// What one sentence says about one event.
pub const CLAIM: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Claim");
/// An event that at least one claim asserts.
pub const EVENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Event");
/// An event that claims only allege.
pub const ALLEGED_EVENT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#AllegedEvent");
/// An event that claims only deny.
pub const DENIED_EVENT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#DeniedEvent");
/// An event that claims only announce, threaten or demand.
pub const PLANNED_EVENT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#PlannedEvent");
/// Who or what takes part in events: the class above State, Organization, ArmedGroup, Person, Place and People.
pub const ACTOR: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Actor");
/// A state or territory with a government.
pub const STATE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#State");
/// An organisation of states or others.
pub const ORGANIZATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Organization");
/// An armed group that is no state's army.
pub const ARMED_GROUP: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#ArmedGroup");
/// A named person.
pub const PERSON: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Person");
/// A place that is no state.
pub const PLACE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Place");
/// A people or an unnamed group of persons.
pub const PEOPLE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#People");
/// The relations of two states during one period.
pub const DIPLOMATIC_RELATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#DiplomaticRelation");
/// How a sentence presents an event: the class of Asserted, Alleged, Denied and Planned.
pub const MODALITY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Modality");
/// Told as fact.
pub const ASSERTED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Asserted");
/// Accused, claimed, reported without commitment.
pub const ALLEGED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Alleged");
/// Said not to be so.
pub const DENIED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Denied");
/// Announced, promised, threatened or demanded for the future.
pub const PLANNED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Planned");
/// The state of the relations of two states: the class of Established, Severed, Restored and Downgraded.
pub const RELATION_STATUS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#RelationStatus");
/// Relations were established.
pub const ESTABLISHED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Established");
/// Relations are severed.
pub const SEVERED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Severed");
/// Relations were restored.
pub const RESTORED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Restored");
/// Relations are reduced.
pub const DOWNGRADED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Downgraded");
/// The class above all event classes: every leaf class is below it and below one of the four groups.
pub const DIPLOMATIC_EVENT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#DiplomaticEvent");
/// The group of event classes about diplomatic relations and missions.
pub const RELATIONS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Relations");
/// The group of speech acts.
pub const SPEECH_ACTS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#SpeechActs");
/// The group of cooperative events.
pub const COOPERATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Cooperation");
/// The group of coercive events.
pub const COERCION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Coercion");
/// From a claim, or from an event that is not asserted, to an event class as a value.
pub const EVENT_TYPE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#eventType");
/// Who does it.
pub const INITIATOR: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#initiator");
/// Whom it is done to.
pub const TARGET: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#target");
/// Where it takes place.
pub const LOCATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#location");
/// The phrase of the sentence that evokes the event.
pub const TRIGGER: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#trigger");
/// How the sentence presents the event.
pub const HAS_MODALITY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#modality");
/// Whom the sentence makes responsible for the claim.
pub const ATTRIBUTED_TO: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#attributedTo");
/// The first day on which the event can have taken place (xsd:date).
pub const EARLIEST: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#earliest");
/// The last day on which the event can have taken place (xsd:date).
pub const LATEST: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#latest");
/// How sure the annotator is, from 0 to 1 (xsd:double).
pub const CONFIDENCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#confidence");
/// From a speech act's claim to the claim that it makes.
pub const CONTENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#content");
/// The SHA-256 of an article's text in UTF-8, in lower-case hexadecimal digits.
pub const SHA256: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#sha256");
/// From a mention to the entity that is meant.
pub const REFERS_TO: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#refersTo");
/// From an event to a sentence that supports it.
pub const EVIDENCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#evidence");
/// From an event to a claim about it.
pub const HAS_CLAIM: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#claim");
/// The number of distinct publishers behind an event.
pub const SOURCE_COUNT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#sourceCount");
/// The number of claims about an event.
pub const CLAIM_COUNT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#claimCount");
/// Whether an event that is asserted is denied by other claims.
pub const DISPUTED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#disputed");
/// From a person to the state for which the person speaks.
pub const SPEAKS_FOR: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#speaksFor");
/// Why an actor has no Wikidata item.
pub const UNLINKED_REASON: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#unlinkedReason");
/// From diplomatic relations to each of the two states.
pub const PARTY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#party");
/// From diplomatic relations to their status in this period.
pub const STATUS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#status");
/// The first day of a period, as its event dates it (xsd:date).
pub const SINCE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#since");
/// The day that ends a period (xsd:date).
pub const UNTIL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#until");
/// From the reifier of a statement to the event behind it.
pub const HAS_EVENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#event");
/// The property above every plain statement's property.
pub const INTERACTED_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#interactedWith");
/// The class of the four quad classes.
pub const QUAD_CLASS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#QuadClass");
/// From an event class to its quad class.
pub const HAS_QUAD_CLASS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#quadClass");
/// Quad class: verbal cooperation.
pub const VERBAL_COOPERATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#VerbalCooperation");
/// Quad class: material cooperation.
pub const MATERIAL_COOPERATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#MaterialCooperation");
/// Quad class: verbal conflict.
pub const VERBAL_CONFLICT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#VerbalConflict");
/// Quad class: material conflict.
pub const MATERIAL_CONFLICT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#MaterialConflict");
/// The event class `dip:SeveranceOfRelations`, as the ontology defines it.
pub const SEVERANCE_OF_RELATIONS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#SeveranceOfRelations");
/// The plain statement of an asserted `SeveranceOfRelations`.
pub const SEVERED_RELATIONS_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#severedRelationsWith");
/// The event class `dip:DowngradeOfRelations`, as the ontology defines it.
pub const DOWNGRADE_OF_RELATIONS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#DowngradeOfRelations");
/// The plain statement of an asserted `DowngradeOfRelations`.
pub const DOWNGRADED_RELATIONS_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#downgradedRelationsWith");
/// The event class `dip:EstablishmentOfRelations`, as the ontology defines it.
pub const ESTABLISHMENT_OF_RELATIONS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#EstablishmentOfRelations");
/// The plain statement of an asserted `EstablishmentOfRelations`.
pub const ESTABLISHED_RELATIONS_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#establishedRelationsWith");
/// The event class `dip:RestorationOfRelations`, as the ontology defines it.
pub const RESTORATION_OF_RELATIONS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#RestorationOfRelations");
/// The plain statement of an asserted `RestorationOfRelations`.
pub const RESTORED_RELATIONS_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#restoredRelationsWith");
/// The event class `dip:Recognition`, as the ontology defines it.
pub const RECOGNITION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Recognition");
/// The plain statement of an asserted `Recognition`.
pub const RECOGNIZED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#recognized");
/// The event class `dip:RecognitionWithdrawal`, as the ontology defines it.
pub const RECOGNITION_WITHDRAWAL: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#RecognitionWithdrawal");
/// The plain statement of an asserted `RecognitionWithdrawal`.
pub const WITHDREW_RECOGNITION_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#withdrewRecognitionOf");
/// The event class `dip:AmbassadorRecall`, as the ontology defines it.
pub const AMBASSADOR_RECALL: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#AmbassadorRecall");
/// The plain statement of an asserted `AmbassadorRecall`.
pub const RECALLED_AMBASSADOR_FROM: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#recalledAmbassadorFrom");
/// The event class `dip:AmbassadorSummons`, as the ontology defines it.
pub const AMBASSADOR_SUMMONS: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#AmbassadorSummons");
/// The plain statement of an asserted `AmbassadorSummons`.
pub const SUMMONED_AMBASSADOR_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#summonedAmbassadorOf");
/// The event class `dip:DiplomatExpulsion`, as the ontology defines it.
pub const DIPLOMAT_EXPULSION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#DiplomatExpulsion");
/// The plain statement of an asserted `DiplomatExpulsion`.
pub const EXPELLED_DIPLOMATS_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#expelledDiplomatsOf");
/// The event class `dip:EmbassyClosure`, as the ontology defines it.
pub const EMBASSY_CLOSURE: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#EmbassyClosure");
/// The plain statement of an asserted `EmbassyClosure`.
pub const CLOSED_EMBASSY_IN: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#closedEmbassyIn");
/// The event class `dip:EmbassyOpening`, as the ontology defines it.
pub const EMBASSY_OPENING: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#EmbassyOpening");
/// The plain statement of an asserted `EmbassyOpening`.
pub const OPENED_EMBASSY_IN: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#openedEmbassyIn");
/// The event class `dip:Accusation`, as the ontology defines it.
pub const ACCUSATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Accusation");
/// The plain statement of an asserted `Accusation`.
pub const ACCUSED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#accused");
/// The event class `dip:Denial`, as the ontology defines it.
pub const DENIAL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Denial");
/// The plain statement of an asserted `Denial`.
pub const DENIED_ACCUSATION_BY: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#deniedAccusationBy");
/// The event class `dip:Condemnation`, as the ontology defines it.
pub const CONDEMNATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Condemnation");
/// The plain statement of an asserted `Condemnation`.
pub const CONDEMNED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#condemned");
/// The event class `dip:Endorsement`, as the ontology defines it.
pub const ENDORSEMENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Endorsement");
/// The plain statement of an asserted `Endorsement`.
pub const ENDORSED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#endorsed");
/// The event class `dip:Request`, as the ontology defines it.
pub const REQUEST: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Request");
/// The plain statement of an asserted `Request`.
pub const MADE_REQUEST_TO: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#madeRequestTo");
/// The event class `dip:Threat`, as the ontology defines it.
pub const THREAT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Threat");
/// The plain statement of an asserted `Threat`.
pub const THREATENED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#threatened");
/// The event class `dip:Rejection`, as the ontology defines it.
pub const REJECTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Rejection");
/// The plain statement of an asserted `Rejection`.
pub const REJECTED_PROPOSAL_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#rejectedProposalOf");
/// The event class `dip:Apology`, as the ontology defines it.
pub const APOLOGY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Apology");
/// The plain statement of an asserted `Apology`.
pub const APOLOGIZED_TO: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#apologizedTo");
/// The event class `dip:Visit`, as the ontology defines it.
pub const VISIT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Visit");
/// The plain statement of an asserted `Visit`.
pub const VISITED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#visited");
/// The event class `dip:Meeting`, as the ontology defines it.
pub const MEETING: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Meeting");
/// The plain statement of an asserted `Meeting`.
pub const MET_WITH: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#metWith");
/// The event class `dip:Agreement`, as the ontology defines it.
pub const AGREEMENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Agreement");
/// The plain statement of an asserted `Agreement`.
pub const REACHED_AGREEMENT_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#reachedAgreementWith");
/// The event class `dip:AllianceFormation`, as the ontology defines it.
pub const ALLIANCE_FORMATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#AllianceFormation");
/// The plain statement of an asserted `AllianceFormation`.
pub const JOINED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#joined");
/// The event class `dip:Withdrawal`, as the ontology defines it.
pub const WITHDRAWAL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Withdrawal");
/// The plain statement of an asserted `Withdrawal`.
pub const WITHDREW_FROM: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#withdrewFrom");
/// The event class `dip:Aid`, as the ontology defines it.
pub const AID: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Aid");
/// The plain statement of an asserted `Aid`.
pub const AIDED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#aided");
/// The event class `dip:Mediation`, as the ontology defines it.
pub const MEDIATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Mediation");
/// The plain statement of an asserted `Mediation`.
pub const MEDIATED_FOR: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#mediatedFor");
/// The event class `dip:Sanction`, as the ontology defines it.
pub const SANCTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Sanction");
/// The plain statement of an asserted `Sanction`.
pub const SANCTIONED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#sanctioned");
/// The event class `dip:SanctionRelief`, as the ontology defines it.
pub const SANCTION_RELIEF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#SanctionRelief");
/// The plain statement of an asserted `SanctionRelief`.
pub const EASED_SANCTIONS_ON: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#easedSanctionsOn");
/// The event class `dip:TroopDeployment`, as the ontology defines it.
pub const TROOP_DEPLOYMENT: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#TroopDeployment");
/// The plain statement of an asserted `TroopDeployment`.
pub const DEPLOYED_TROOPS_TO: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#deployedTroopsTo");
/// The event class `dip:TroopWithdrawal`, as the ontology defines it.
pub const TROOP_WITHDRAWAL: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#TroopWithdrawal");
/// The plain statement of an asserted `TroopWithdrawal`.
pub const WITHDREW_TROOPS_FROM: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#withdrewTroopsFrom");
/// The event class `dip:TroopExpulsion`, as the ontology defines it.
pub const TROOP_EXPULSION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#TroopExpulsion");
/// The plain statement of an asserted `TroopExpulsion`.
pub const EXPELLED_TROOPS_OF: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#expelledTroopsOf");
/// The event class `dip:Coup`, as the ontology defines it.
pub const COUP: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Coup");
/// The plain statement of an asserted `Coup`.
pub const SEIZED_POWER_IN: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#seizedPowerIn");
/// The event class `dip:Attack`, as the ontology defines it.
pub const ATTACK: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Attack");
/// The plain statement of an asserted `Attack`.
pub const ATTACKED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#attacked");
/// The event class `dip:Investigation`, as the ontology defines it.
pub const INVESTIGATION: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#Investigation");
/// The plain statement of an asserted `Investigation`.
pub const INVESTIGATED: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("https://w3id.org/demarche/ontology#investigated");
