//! Who plays which role: where a sentence tells it in a roundabout way, and where it only seems to.

use super::{claims, tells};

#[test]
fn an_apposition_does_not_hide_what_is_said_of_whom() {
    tells("Kenya held Chad, its regional rival, responsible for the raid.", "Accusation asserted Kenya > Chad");
}

#[test]
fn nothing_to_discuss_is_no_talks() {
    assert!(!claims("Kenya said there was nothing to discuss with Chad.").contains("Meeting"));
}

#[test]
fn whoever_investigates_at_home_is_nobodys_business() {
    let found = claims("The Kenyan president, whose minister was being investigated for graft, visited Peru.");
    assert!(!found.contains("Investigation"), "{found}");
}

#[test]
fn whoever_takes_from_the_receiver_threatens_it() {
    tells("Chad receives French aid, which Kenya has threatened to cut.", "Threat asserted Kenya > Chad");
}

#[test]
fn an_answer_to_an_offer_is_no_threat() {
    assert!(!claims("Chad will give its response to the Kenyan offer on Monday.").contains("Threat"));
}

#[test]
fn whoever_is_warned_threatens_nobody() {
    let found = claims("Kenya warned Chad that it would pay a heavy price.");
    assert_eq!(found.matches("Threat").count(), 1, "{found}");
}

#[test]
fn nothing_is_done_to_where_it_is_only_said() {
    assert!(!claims("Kenya hailed the truce on Twitter.").contains("> Twitter"));
}

#[test]
fn a_vetoed_text_says_nothing() {
    assert!(!claims("Kenya vetoed a resolution condemning Chad.").contains("Condemnation"));
}

#[test]
fn visitors_talk_with_their_hosts() {
    let text = "Kenya and Peru held talks in May. Chad's president flew to Lima for a summit.";
    tells(text, "Meeting asserted Chad, Peru");
}

#[test]
fn what_happens_there_happens_where_the_sentence_says() {
    let text = "Diplomats met in Nairobi. Peru, which fell out with Chad in 1994, has reopened its embassy there.";
    tells(text, "EmbassyOpening asserted Peru > Chad");
}

#[test]
fn nobody_rejects_their_own_demand() {
    let text = "Kenya praised Peru and rejected its demand for access to the port.";
    tells(text, "Rejection asserted Kenya > Peru");
}

#[test]
fn a_place_of_exile_sees_no_coup() {
    let found = claims("Abdou Diallo, who seized power in 1994, fled to Peru.");
    assert!(!found.contains("> Peru"), "{found}");
}

#[test]
fn ties_are_those_of_the_two_that_the_article_is_about() {
    let text = "Kenya and Peru went to war in 1982. Diplomatic ties were severed until 1990.";
    tells(text, "SeveranceOfRelations asserted Kenya, Peru");
}

#[test]
fn a_politician_is_attacked_in_words() {
    let found = claims("The prime minister, Abdou Diallo, was attacked by the opposition for his weakness.");
    assert!(!found.contains("Attack"), "{found}");
}
