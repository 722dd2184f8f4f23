//! How the label of an event of each class is worded.

use crate::claim::EventClass;

/// The words for the events of one class.
pub(super) struct Phrase {
    /// What one initiator does to a target: `accuses`.
    pub one_with: &'static str,
    /// What several initiators do to a target: `accuse`.
    pub several_with: &'static str,
    /// What one initiator does where no target is known.
    pub one: &'static str,
    /// What several initiators do where no target is known.
    pub several: &'static str,
    /// What is done to a target where no initiator is known: `accusation against`.
    pub noun_with: &'static str,
    /// What is done where nobody is known.
    pub noun: &'static str,
}

const fn phrase(with: [&'static str; 2], alone: [&'static str; 2], noun: [&'static str; 2]) -> Phrase {
    let [one_with, several_with] = with;
    let [one, several] = alone;
    let [noun_with, noun] = noun;
    Phrase { one_with, several_with, one, several, noun_with, noun }
}

/// The words for the events of a class.
pub(super) fn of(class: EventClass) -> Phrase {
    use EventClass::*;
    match class {
        SeveranceOfRelations => phrase(
            ["severs diplomatic relations with", "sever diplomatic relations with"],
            ["severs diplomatic relations", "sever diplomatic relations"],
            ["severance of diplomatic relations with", "severance of diplomatic relations"],
        ),
        DowngradeOfRelations => phrase(
            ["downgrades diplomatic relations with", "downgrade diplomatic relations with"],
            ["downgrades diplomatic relations", "downgrade diplomatic relations"],
            ["downgrade of diplomatic relations with", "downgrade of diplomatic relations"],
        ),
        EstablishmentOfRelations => phrase(
            ["establishes diplomatic relations with", "establish diplomatic relations with"],
            ["establishes diplomatic relations", "establish diplomatic relations"],
            ["establishment of diplomatic relations with", "establishment of diplomatic relations"],
        ),
        RestorationOfRelations => phrase(
            ["restores diplomatic relations with", "restore diplomatic relations with"],
            ["restores diplomatic relations", "restore diplomatic relations"],
            ["restoration of diplomatic relations with", "restoration of diplomatic relations"],
        ),
        Recognition => phrase(
            ["recognises", "recognise"],
            ["grants recognition", "grant recognition"],
            ["recognition of", "recognition"],
        ),
        RecognitionWithdrawal => phrase(
            ["withdraws recognition of", "withdraw recognition of"],
            ["withdraws recognition", "withdraw recognition"],
            ["withdrawal of recognition of", "withdrawal of recognition"],
        ),
        AmbassadorRecall => phrase(
            ["recalls the ambassador from", "recall the ambassador from"],
            ["recalls an ambassador", "recall an ambassador"],
            ["recall of the ambassador from", "recall of an ambassador"],
        ),
        AmbassadorSummons => phrase(
            ["summons the ambassador of", "summon the ambassador of"],
            ["summons an ambassador", "summon an ambassador"],
            ["summoning of the ambassador of", "summoning of an ambassador"],
        ),
        DiplomatExpulsion => phrase(
            ["expels diplomats of", "expel diplomats of"],
            ["expels diplomats", "expel diplomats"],
            ["expulsion of diplomats of", "expulsion of diplomats"],
        ),
        EmbassyClosure => phrase(
            ["closes the embassy in", "close the embassy in"],
            ["closes an embassy", "close an embassy"],
            ["closure of the embassy in", "closure of an embassy"],
        ),
        EmbassyOpening => phrase(
            ["opens an embassy in", "open an embassy in"],
            ["opens an embassy", "open an embassy"],
            ["opening of an embassy in", "opening of an embassy"],
        ),
        Accusation => phrase(
            ["accuses", "accuse"],
            ["makes an accusation", "make an accusation"],
            ["accusation against", "accusation"],
        ),
        Denial => phrase(
            ["rejects an accusation by", "reject an accusation by"],
            ["denies an accusation", "deny an accusation"],
            ["denial of an accusation by", "denial of an accusation"],
        ),
        Condemnation => phrase(
            ["condemns", "condemn"],
            ["issues a condemnation", "issue a condemnation"],
            ["condemnation of", "condemnation"],
        ),
        Endorsement => phrase(["backs", "back"], ["expresses support", "express support"], ["support for", "support"]),
        Request => phrase(
            ["makes a request to", "make a request to"],
            ["makes a request", "make a request"],
            ["request to", "request"],
        ),
        Threat => phrase(["threatens", "threaten"], ["makes a threat", "make a threat"], ["threat against", "threat"]),
        Rejection => phrase(
            ["rejects a proposal of", "reject a proposal of"],
            ["rejects a proposal", "reject a proposal"],
            ["rejection of a proposal of", "rejection of a proposal"],
        ),
        Apology => phrase(["apologises to", "apologise to"], ["apologises", "apologise"], ["apology to", "apology"]),
        Visit => phrase(["visits", "visit"], ["pays a visit", "pay a visit"], ["visit to", "visit"]),
        Meeting => {
            phrase(["holds talks with", "hold talks with"], ["holds talks", "hold talks"], ["talks with", "talks"])
        }
        Agreement => phrase(
            ["reaches an agreement with", "reach an agreement with"],
            ["reaches an agreement", "reach an agreement"],
            ["agreement with", "agreement"],
        ),
        AllianceFormation => phrase(
            ["joins", "join"],
            ["forms an alliance", "form an alliance"],
            ["formation or enlargement of", "formation of an alliance"],
        ),
        Withdrawal => {
            phrase(["withdraws from", "withdraw from"], ["withdraws", "withdraw"], ["withdrawal from", "withdrawal"])
        }
        Aid => phrase(["aids", "aid"], ["provides aid", "provide aid"], ["aid to", "aid"]),
        Mediation => phrase(
            ["mediates for", "mediate for"],
            ["offers mediation", "offer mediation"],
            ["mediation for", "mediation"],
        ),
        Sanction => phrase(
            ["imposes sanctions on", "impose sanctions on"],
            ["imposes sanctions", "impose sanctions"],
            ["sanctions on", "sanctions"],
        ),
        SanctionRelief => phrase(
            ["eases sanctions on", "ease sanctions on"],
            ["eases sanctions", "ease sanctions"],
            ["easing of sanctions on", "easing of sanctions"],
        ),
        TroopDeployment => phrase(
            ["deploys troops to", "deploy troops to"],
            ["deploys troops", "deploy troops"],
            ["deployment of troops to", "deployment of troops"],
        ),
        TroopWithdrawal => phrase(
            ["withdraws troops from", "withdraw troops from"],
            ["withdraws troops", "withdraw troops"],
            ["withdrawal of troops from", "withdrawal of troops"],
        ),
        TroopExpulsion => phrase(
            ["orders out the troops of", "order out the troops of"],
            ["orders out foreign troops", "order out foreign troops"],
            ["expulsion of the troops of", "expulsion of foreign troops"],
        ),
        Coup => phrase(["stages a coup in", "stage a coup in"], ["stages a coup", "stage a coup"], ["coup in", "coup"]),
        Attack => {
            phrase(["attacks", "attack"], ["carries out an attack", "carry out an attack"], ["attack on", "attack"])
        }
        Investigation => phrase(
            ["investigates", "investigate"],
            ["opens an investigation", "open an investigation"],
            ["investigation of", "investigation"],
        ),
    }
}
