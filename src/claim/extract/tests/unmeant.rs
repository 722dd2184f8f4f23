//! What sounds like an event and is none.

use super::claims;

fn has(class: &str, text: &str) -> bool {
    claims(text).lines().any(|line| line.starts_with(class))
}

#[test]
fn a_danger_is_no_threat() {
    assert!(!has("Threat", "Norway sees Chad as a threat."));
    assert!(!has("Threat", "Chad's missiles pose a threat to Norway."));
    assert!(has("Threat", "Norway dismissed Chad's threats against Niger."));
}

#[test]
fn what_is_found_is_not_founded() {
    assert!(!has("AllianceFormation", "Chad has long found itself in an alliance with Niger."));
}

#[test]
fn whoever_recognises_that_something_is_so_recognises_no_state() {
    assert!(!has("Recognition", "Norway recognised that Chad was in need."));
    assert!(has("Recognition", "Norway recognised Kosovo."));
}

#[test]
fn what_somebody_should_have_done_is_not_asked_of_them() {
    assert!(!has("Request", "Norway said that Chad should have investigated the raid."));
    assert!(has("Request", "Norway said that Chad should investigate the raid."));
}

#[test]
fn a_country_is_nothing_to_withdraw_from() {
    assert!(!has("Withdrawal", "Norwegian diplomats had 48 hours to leave Chad."));
    assert!(has("Withdrawal", "Norway has left the African Union."));
}

#[test]
fn a_crowd_is_no_army() {
    assert!(!has("TroopDeployment", "Thousands of civilians crossed into Chad."));
}

#[test]
fn a_treaty_that_nobody_tells_of_making_is_no_news() {
    assert!(!has("Agreement", "Chad condemned Norway on Monday. The treaty has become outdated, it said."));
    assert!(has("Agreement", "Chad and Norway signed a treaty on Monday. The treaty is a step forward, Chad said."));
}

#[test]
fn whoever_is_under_fire_for_something_is_criticised() {
    assert!(!has("Attack", "Norway has come under fire for its support of Chad."));
}
