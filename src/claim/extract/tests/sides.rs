use super::claims;

#[test]
fn adjectives_share_a_noun() {
    let found = claims("Thai and Cambodian soldiers exchanged fire near a temple on Thursday.");
    assert!(found.contains("Attack asserted Cambodia, Thailand >"), "{found}");
    let found = claims("The Thai and Cambodian foreign ministers met in Jakarta.");
    assert!(found.contains("Meeting asserted Cambodia, Thailand >"), "{found}");
}

#[test]
fn nobody_else_has_a_part_in_what_two_do_with_each_other() {
    let text = "Chad and Kenya agreed to re-establish relations after talks brokered by Norway. The two countries will \
                reopen their embassies.";
    let found = claims(text);
    assert!(found.contains("EmbassyOpening planned Chad, Kenya > "), "{found}");
    assert!(!found.contains("> Norway"), "{found}");
}

#[test]
fn whoever_answers_with_fire_attacks() {
    let text = "Eritrean soldiers shelled a Kenyan base. The Kenyan military said it responded with artillery fire.";
    assert!(claims(text).contains("Attack asserted Kenya >"), "{}", claims(text));
}

#[test]
fn whoever_passes_a_resolution_demands_what_it_demands() {
    let found = claims("The U.N. Security Council adopted a resolution demanding that Eritrea withdraw its troops.");
    assert!(found.contains("Request asserted United Nations Security Council > Eritrea"), "{found}");
}

#[test]
fn nobody_who_investigates_or_condemns_a_deed_did_it() {
    let found = claims("Sweden opened an investigation into the sabotage of a pipeline.");
    assert!(!found.contains("Attack asserted Sweden"), "{found}");
    let found = claims("Kenya and Chad condemned the poisoning of the Eritrean opposition leader.");
    assert!(!found.contains("Attack asserted Kenya") && !found.contains("Attack asserted Chad"), "{found}");
}

#[test]
fn who_lets_no_troops_use_its_bases_refuses() {
    let found = claims("Kenya's president said he would not allow Eritrean forces to use his country's bases.");
    assert!(found.contains("Rejection asserted") && found.contains("> Eritrea"), "{found}");
}

#[test]
fn no_crowd_has_relations_with_a_state() {
    let found = claims("Kenya severed relations in January 2016, after Eritrean protesters stormed its embassy.");
    assert!(found.contains("SeveranceOfRelations asserted Kenya >"), "{found}");
    assert!(!found.contains("SeveranceOfRelations asserted Kenya > Eritrean protesters"), "{found}");
}
