//! Tests of what states do with each other: who takes part, and what is meant by what.

use super::tests::claims;

#[test]
fn whoever_is_blamed_last_does_it() {
    assert_eq!(
        claims("Chad severed ties with Sudan for providing weapons to rebels."),
        "Aid asserted Sudan > rebels\nSeveranceOfRelations asserted Chad > Sudan"
    );
    assert!(claims("Ghana accused Togo of arming rebels.").contains("Aid alleged Togo > rebels by Ghana"));
}

#[test]
fn an_event_can_be_that_something_is_not_done() {
    assert_eq!(claims("Peru will not send an ambassador to Chile."), "DowngradeOfRelations planned Peru > Chile");
    assert_eq!(claims("Peru will send an ambassador to Chile."), "");
    assert_eq!(claims("Peru refused to send an ambassador to Chile."), "DowngradeOfRelations asserted Peru > Chile");
}

#[test]
fn what_is_recognised_and_as_whose() {
    assert_eq!(
        claims("Paraguay recognised Jerusalem as the capital of Israel."),
        "Recognition asserted Paraguay > Israel, Jerusalem"
    );
}

#[test]
fn an_embassy_in_a_town_is_in_its_state() {
    assert_eq!(claims("Kenya recalled its ambassador from Osaka."), "AmbassadorRecall asserted Kenya > Japan");
    assert_eq!(claims("Kenya opened an embassy in Jerusalem."), "EmbassyOpening asserted Kenya > Israel");
}

#[test]
fn what_is_left_is_the_treaty_and_not_its_other_party() {
    assert_eq!(
        claims("Russia pulled out of the INF Treaty with the United States."),
        "Withdrawal asserted Russia > INF Treaty"
    );
}

#[test]
fn a_call_is_told_by_how_something_was_said() {
    assert_eq!(
        claims("Olaf Scholz told Vladimir Putin by phone that Germany was ready."),
        "Meeting asserted Olaf Scholz, Vladimir Putin > "
    );
}

#[test]
fn whoever_comes_home_is_on_no_visit() {
    let text = "President William Ruto of Kenya visited Ghana. Ruto returned to Kenya on Friday.";
    assert_eq!(claims(text), "Visit asserted William Ruto > Ghana");
    assert_eq!(claims("Refugees returned to Syria."), "");
}

#[test]
fn the_occasion_of_a_meeting_is_no_meeting_of_its_own() {
    assert_eq!(
        claims("Narendra Modi met Xi Jinping at the G20 summit."),
        "Meeting asserted Narendra Modi, Xi Jinping > "
    );
}

#[test]
fn the_talks_are_those_that_the_article_tells_of() {
    let text = "Ethiopia and Egypt negotiated over the dam. The talks resumed on Friday in Uganda.";
    assert!(claims(text).contains("\nMeeting asserted Egypt, Ethiopia > "), "{}", claims(text));
    let text = "Rwanda blamed Burundi. Burundi blamed Rwanda. The talks collapsed.";
    assert!(claims(text).ends_with("\nMeeting asserted Burundi, Rwanda > "), "{}", claims(text));
}

#[test]
fn an_envoy_whom_a_sentence_only_names_stands_for_a_state() {
    let text = "Chile protested against Peru. Chile protested again. Peru summoned Ambassador Juan Soto.";
    assert!(claims(text).ends_with("AmbassadorSummons asserted Peru > Chile"), "{}", claims(text));
}

#[test]
fn headlines_leave_out_verbs() {
    assert_eq!(claims("Gabon to leave OPEC"), "Withdrawal planned Gabon > OPEC");
    assert_eq!(claims("Qatar brokers truce between Chad and Sudan."), "Mediation asserted Qatar > Chad, Sudan");
}

#[test]
fn whoever_only_hosts_talks_has_no_part_in_them() {
    assert_eq!(claims("Chad and Sudan held talks hosted by Egypt."), "Meeting asserted Chad, Sudan > ");
    assert_eq!(claims("The plan was met with anger in Chad."), "Condemnation asserted Chad > ");
}

#[test]
fn what_is_no_actor_is_not_taken_for_another() {
    let text = "Chad attacked Sudan. Sudan left the room. Chad found that Sudan had gone. Sudan received the guests.";
    assert_eq!(claims(text), "Attack asserted Chad > Sudan");
    let text = "Chad will leave the African Union. Chad plans to leave.";
    assert_eq!(claims(text), "Withdrawal planned Chad > African Union\nWithdrawal planned Chad > African Union");
}

#[test]
fn a_mission_is_kept_by_its_owner() {
    let text = "The Swedish embassy in Niger reopened on Monday.";
    assert_eq!(claims(text), "EmbassyOpening asserted Sweden > Niger [2024-08-05/2024-08-05]");
}
