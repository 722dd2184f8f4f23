//! People and forces that act for no one state, in sentences written for the test.

use super::ActorKind;
use super::meant_in_text::{entities, meant};

#[test]
fn rebels_are_those_of_the_only_side_that_is_described() {
    let text = "Chad accused Sudan of arming pro-Sudanese rebels. Insurgents then attacked a village in Chad.";
    assert_eq!(meant(text, "pro-Sudanese rebels"), "pro-Sudanese rebels");
    assert_eq!(meant(text, "Insurgents"), "pro-Sudanese rebels");
    let text = "Zambian rebels fought Malawian rebels. Later the army attacked insurgents.";
    assert_eq!(meant(text, "insurgents"), "insurgents");
    let text = "Peru's opposition met in Lima. A minister said the opposition was divided.";
    assert_eq!(meant(text, "opposition"), "Peruvian opposition");
}

#[test]
fn whom_others_back_are_not_theirs() {
    assert_eq!(
        meant("Western-backed rebels entered a town in Chad.", "Western-backed rebels"),
        "Western-backed rebels"
    );
}

#[test]
fn an_attitude_is_no_opposition() {
    assert_eq!(meant("Lawyers in Peru voiced their opposition to the plan.", "opposition"), "-");
}

#[test]
fn crowds_that_are_counted_are_the_same() {
    assert_eq!(meant("Troops killed 612 Kenyan civilians.", "Kenyan civilians"), "Kenyan civilians");
    assert_eq!(
        meant("In May seven South American nations met.", "seven South American nations"),
        "seven South American nations"
    );
}

#[test]
fn an_army_that_turns_against_its_state_is_its_own() {
    let text = "The Peruvian military ousted President Carlos Quispe on Monday.";
    assert_eq!(meant(text, "Peruvian military"), "Peruvian Armed Forces");
    let text = "The Peruvian military attacked a camp on Monday.";
    assert_eq!(meant(text, "Peruvian military"), "Peru");
}

#[test]
fn forces_of_several_states_or_of_none() {
    let text = "The Taliban attacked foreign troops and international military forces.";
    assert_eq!(meant(text, "foreign troops"), "foreign troops");
    assert_eq!(meant(text, "international military forces"), "international military forces");
    let text = "A Kenyan-led coalition entered Haiti. The coalition left in May.";
    assert_eq!(meant(text, "coalition"), "Kenyan-led coalition");
    assert_eq!(meant("Peru left the coalition government.", "coalition"), "-");
}

#[test]
fn everyone_is_addressed() {
    let text = "Kenya urged all parties to talk. It called on nations to help and urged all responsible states to act.";
    assert_eq!(meant(text, "all parties"), "all parties");
    assert_eq!(meant(text, "nations"), "nations");
    assert_eq!(meant(text, "all responsible states"), "all responsible states");
    assert_eq!(meant("Kenya visited nations.", "nations"), "-");
}

#[test]
fn members_are_not_the_whole_parliament() {
    let text = "Members of the European Parliament criticised Peru.";
    let found = entities(text);
    let members = found.actors.iter().find(|actor| actor.label == "members of the European Parliament").unwrap();
    assert_eq!(members.kind, ActorKind::People);
    assert_eq!(meant("The Peruvian Congress rejected the bill.", "Peruvian Congress"), "Peru");
}

#[test]
fn supporters_are_of_a_person() {
    let text =
        "President Carlos Quispe met lawyers. Quispe's supporters attacked them, and Quispe urged supporters to leave.";
    assert_eq!(meant(text, "supporters"), "Quispe supporters");
    assert_eq!(meant("Supporters of Carlos Quispe marched.", "Supporters"), "supporters of Quispe");
}

#[test]
fn those_who_qualify_an_attack_are_behind_it() {
    assert_eq!(meant("Two men died in a militant attack.", "militant"), "militants");
    assert_eq!(
        meant("Several lawmakers and Republican senators protested.", "Republican senators"),
        "Republican senators"
    );
}

#[test]
fn a_judgement_is_of_nobody() {
    let text = "Kenya left the pact. \"It is completely unacceptable for them to leave,\" Peru said.";
    assert_eq!(meant(text, "It"), "-");
}

#[test]
fn what_is_longer_than_any_name_names_nobody() {
    let text = format!("Киев /{}", "http://a.example/b?c=d".repeat(400));
    let found = entities(&text);
    let longest = found.actors.iter().flat_map(|actor| actor.names.iter().chain([&actor.label])).map(String::len).max();
    assert!(longest.unwrap_or_default() <= 1600, "{longest:?}");
    assert!(found.mentions.iter().all(|mention| mention.span.end() - mention.span.begin() <= 400));
}
