//! Descriptions of states, organisations and pairs, in sentences written for the test.

use super::meant_in_text::meant;

#[test]
fn a_state_is_told_by_where_it_lies() {
    let text = "Peru met Mexico. Chile spoke to the Mexican president. The landlocked country and Bolivia left.";
    assert_eq!(meant(text, "The landlocked country"), "");
    let text = "Peru expelled an envoy. Mexico protested. The Andean nation stood firm.";
    assert_eq!(meant(text, "The Andean nation"), "Peru");
    let text = "Georgia met Russia. Moscow was silent. The ex-Soviet republic left.";
    assert_eq!(meant(text, "The ex-Soviet republic"), "Georgia");
    let text = "Qatar hosted Peru. The Gulf state was praised.";
    assert_eq!(meant(text, "The Gulf state"), "Qatar");
}

#[test]
fn an_organisation_is_told_by_its_members_and_leaders() {
    let text = "The European Union met. The 27-nation bloc urged Peru to leave.";
    assert_eq!(meant(text, "The 27-nation bloc"), "European Union");
    let text = "Peru accused Hezbollah of theft. The Lebanese group denied it.";
    assert_eq!(meant(text, "The Lebanese group"), "Hezbollah");
    let text = "Peru met Chile. Bolivia accused the country of theft.";
    assert_ne!(meant(text, "the country"), "-");
}

#[test]
fn the_pair_are_two() {
    let text = "Juan Mora met Anna Rojas in Lima. The pair agreed to talk.";
    assert_eq!(meant(text, "The pair"), "Juan Mora + Anna Rojas");
}

#[test]
fn a_long_sentence_can_be_cut_within_a_description() {
    for length in 225..240 {
        let text = format!("The US left. Peru said {}that the U.S.-led coalition agreed.", "very ".repeat(length));
        assert_eq!(meant(&text, "Peru"), "Peru", "with {length} words behind it");
    }
}
