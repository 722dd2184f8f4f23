//! How a text means an event: done, alleged, planned.

use super::{claims, tells};

/// The modality of the first claim of a class in a text.
fn modality(class: &str, text: &str) -> String {
    let claims = claims(text);
    let line = claims.lines().find(|line| line.starts_with(class));
    let line = line.unwrap_or_else(|| panic!("no {class} in: {text}\n{claims}"));
    line.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn a_governor_reaches_past_the_noun_between() {
    assert_eq!(modality("Aid", "Norway accused Chad's president of \"arming rebels\"."), "alleged");
    assert_eq!(
        modality("TroopWithdrawal", "Norway set a deadline of 15 March for the withdrawal of Chadian troops."),
        "planned"
    );
    assert_eq!(modality("Visit", "Plans were made for a state visit by the president of Chad to Norway."), "planned");
}

#[test]
fn what_is_called_for_is_planned() {
    assert_eq!(modality("Meeting", "Norway called for Chad to begin talks with Niger."), "planned");
}

#[test]
fn what_somebody_is_set_to_do_is_planned() {
    assert_eq!(modality("Visit", "The president of Chad is set to travel to Norway on Monday."), "planned");
    assert_eq!(modality("Visit", "Norway's foreign minister to visit Chad for the first time"), "planned");
    assert_eq!(modality("Meeting", "Peace talks between Chad and Niger are to begin in May."), "planned");
    assert_eq!(modality("Meeting", "Peace talks between Chad and Niger are likely to resume soon."), "planned");
    assert_eq!(modality("Visit", "This will be the first visit by a Norwegian minister to Chad."), "planned");
    assert_eq!(modality("Meeting", "Norway will host a meeting with Chad scheduled for next week."), "planned");
}

#[test]
fn what_somebody_was_made_to_do_is_done() {
    let text = |verb: &str| format!("Rebels {verb} Norway to close its embassy in Chad.");
    assert_eq!(modality("EmbassyClosure", &text("forced")), "asserted");
    assert_eq!(modality("EmbassyClosure", &text("will force")), "planned");
}

#[test]
fn what_is_said_of_doing_something_tells_of_the_past_or_the_future() {
    let text = |verb: &str| format!("Norway said that imposing sanctions on Chad {verb} a mistake.");
    assert_eq!(modality("Sanction", &text("would be")), "planned");
    assert_eq!(modality("Sanction", &text("was")), "asserted");
}

#[test]
fn whoever_denies_an_accusation_does_not_deny_that_it_was_made() {
    assert_eq!(modality("Accusation", "Chad has denied Norway's allegations."), "asserted");
}

#[test]
fn an_act_done_by_saying_it_is_meant_as_the_saying() {
    let text = "Norway said on Monday that Peru's move would constitute aggression against Chad.";
    assert_eq!(modality("Condemnation", text), "asserted");
}

#[test]
fn adverbs_of_doubt_allege() {
    assert_eq!(modality("Attack", "Rebels probably attacked the Norwegian embassy in Chad."), "alleged");
    assert_eq!(modality("Visit", "The president of Chad will probably visit Norway."), "planned");
}

#[test]
fn what_takes_up_a_plan_is_planned() {
    let planned = "The president of Chad will visit Norway in October. The trip follows months of silence.";
    let done = "The president of Chad visited Norway in July. The trip followed months of silence.";
    let last = |text: &str| {
        claims(text)
            .lines()
            .last()
            .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
            .unwrap_or_default()
    };
    assert_eq!(last(planned), "Visit planned");
    assert_eq!(last(done), "Visit asserted");
}

#[test]
fn a_plan_that_is_denied_is_denied() {
    let found = claims("Kenya denied that Hungary planned to leave the European Union.");
    assert!(found.contains("Withdrawal denied Hungary > European Union by Kenya"), "{found}");
}

#[test]
fn what_somebody_only_calls_so_is_alleged() {
    let found = claims("Niger will bring what it describes as Chadian aggression before the Security Council.");
    assert!(!found.contains("Attack asserted"), "{found}");
    let found = claims("Kenya accused Eritrea of opening a front in Africa and of arming rebels in Chad.");
    assert!(found.contains("Aid alleged Eritrea"), "{found}");
    assert!(!found.contains("Aid asserted"), "{found}");
    let found = claims("Some unconfirmed reports say that Kenyan instructors trained the rebels in Chad.");
    assert!(found.contains("Aid alleged Kenya"), "{found}");
    let found = claims("Niger summoned Chad's ambassador, accusing him of supporting July's attack in Kenya.");
    assert!(!found.contains("Attack asserted Chad"), "{found}");
}

#[test]
fn an_infinitive_completes_what_governs_it() {
    assert_eq!(modality("Agreement", "Norway pressed Chad to sign the security pact with Niger."), "planned");
    assert_eq!(modality("Aid", "Norway is understood to have secretly armed the rebels in Chad."), "alleged");
    assert_eq!(modality("TroopDeployment", "Norway's soldiers are to be sent to Chad."), "planned");
}

#[test]
fn what_is_only_promised_is_planned() {
    assert_eq!(modality("Investigation", "Norway promised an inquiry into Chad's raid."), "planned");
    assert_eq!(modality("Investigation", "Norway opened an inquiry into Chad's raid."), "asserted");
    assert!(!claims("Norway decided against sending troops to Chad.").contains("TroopDeployment planned"));
}

#[test]
fn what_is_called_something_is_that() {
    assert_eq!(modality("Attack", "Chad launched what it described as a military operation in Niger."), "asserted");
}

#[test]
fn what_others_are_accused_of_trying_is_alleged() {
    tells("Kenya accused Peru of trying to stage a coup in Chile.", "Coup alleged Peru > Chile by Kenya");
    tells("Kenya will try to stage a coup in Chile.", "Coup planned Kenya > Chile");
}

#[test]
fn what_only_looks_so_is_alleged() {
    let found = claims("Kenya's president said it looked like Peru was behind the attack on Lima.");
    assert!(found.contains("Attack alleged Peru"), "{found}");
    let found = claims("The general, whom Peruvian officials allege was killed by Kenyan soldiers, was buried.");
    assert!(found.contains("Attack alleged Kenya"), "{found}");
}

#[test]
fn what_is_left_off_or_impossible_is_no_fact() {
    assert_eq!(claims("Kenya said it will hold off imposing sanctions on Peru."), "");
    let found = claims("Peru's minister said it is impossible that a Peruvian missile hit the Chilean plane.");
    assert!(!found.contains("Attack asserted"), "{found}");
    let found = claims("Kenya closed its border in case Peru sends troops to Chile.");
    assert!(!found.contains("TroopDeployment asserted"), "{found}");
}

#[test]
fn an_army_that_is_to_withdraw_its_words_is_not_expelled() {
    assert!(!claims("Kenya told Peru's army to withdraw its ultimatum.").contains("TroopExpulsion"));
    tells("Kenya told Peru's army to withdraw its troops.", "TroopExpulsion asserted Kenya > Peru");
}

#[test]
fn what_a_plan_spells_out_is_planned() {
    tells("Kenya's plan involves firing rockets at Peru.", "Attack planned Kenya > Peru");
    let found = claims("Evicting Peruvian troops from the region is now a priority, Kenya's leader said.");
    assert!(!found.contains("TroopExpulsion asserted"), "{found}");
    tells("Kenya and Peru are finalising a trade deal.", "Agreement planned Kenya, Peru");
    tells("Kenya ruled out talks with Peru.", "Meeting denied Peru");
}

#[test]
fn what_reports_tell_of_is_alleged() {
    let found = claims("There were reports of Kenyan troops crossing the border into Chad.");
    assert!(!found.contains("asserted"), "{found}");
    let found = claims("There is no proof of Kenyan troops operating in Chad, its ambassador said.");
    assert!(!found.contains("TroopDeployment asserted"), "{found}");
    tells("Kenya dismissed reports that it had sent troops to Chad.", "TroopDeployment denied Kenya > Chad by Kenya");
}

#[test]
fn whoever_has_nothing_to_do_with_it_did_not_do_it() {
    tells("Peru says it had nothing to do with the attack on Kenya.", "Attack denied Peru > Kenya by Peru");
    let found = claims("Peru said allegations its president had ordered the killing of the Kenyan envoy were false.");
    assert!(!found.contains("Attack asserted"), "{found}");
    tells("The looming Kenyan attack on Chad worried Peru.", "Attack planned Kenya > Chad");
}
