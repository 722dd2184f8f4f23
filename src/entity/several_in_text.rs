//! Who is meant by several at once, by descriptions and by offices, in sentences written for the test.

use super::meant_in_text::{entities, meant};

/// For whom a person speaks; `-` if for nobody.
fn side(text: &str, person: &str) -> String {
    let found = entities(text);
    let label = |id: &super::ActorId| found.actor(id).unwrap().label.clone();
    found.speaks_for.iter().find(|one| label(&one.person) == person).map_or("-".to_owned(), |one| label(&one.state))
}

#[test]
fn both_sides_are_no_mediators_and_no_speakers() {
    let text = "Malian and Nigerien troops clashed. Kenyan minister Ada Mora said both sides had agreed to a truce.";
    assert_eq!(meant(text, "both sides"), "Mali + Niger");
    let text =
        "Kenya and Ghana offered to mediate in the dispute between Peru and Chile. Togo urged both sides to talk.";
    assert_eq!(meant(text, "both sides"), "Peru + Chile");
    let text = "Peru moved troops to the border with Chile. A spokesman for the Kenyan government said Nairobi stood by Peru \
                and urged the sides to talk.";
    assert_eq!(meant(text, "the sides"), "Peru + Chile");
    let text = "Peru broke with Chile in 2016. Later the two rivals agreed in Beijing to talk.";
    assert_eq!(meant(text, "the two rivals"), "Peru + Chile");
    assert_eq!(meant("Peru and Chile fought. The UN warned the arch-rivals.", "the arch-rivals"), "Peru + Chile");
}

#[test]
fn the_two_leaders_are_persons_who_met() {
    let text = "Carlos Paz met Juan Mora in Lima. Togo and Ghana cheered. The two leaders agreed to talk.";
    assert_eq!(meant(text, "The two leaders"), "Carlos Paz + Juan Mora");
    assert_eq!(meant("The president of Peru met the king of Tonga. Both agreed.", "Both"), "Peru + Tonga");
}

#[test]
fn counted_states_take_up_those_named_together() {
    let text = "Qatar answered Egypt, Jordan and Bahrain. The three Arab states cut ties.";
    assert_eq!(meant(text, "The three Arab states"), "Egypt + Jordan + Bahrain");
}

#[test]
fn descriptions_tell_where_and_what_a_state_is() {
    assert_eq!(
        meant("Tonga and Chile met. The tiny Pacific island nation left.", "The tiny Pacific island nation"),
        "Tonga"
    );
    assert_eq!(meant("Peru met Togo. The poor West African country left.", "The poor West African country"), "Togo");
    assert_eq!(meant("Peru met Qatar. It banned the gas-rich emirate.", "the gas-rich emirate"), "Qatar");
    assert_eq!(meant("Peru tried to arm China. It feared the Asian giant.", "the Asian giant"), "China");
    assert_eq!(meant("Peru bombed Gaza. Chile sent aid to the enclave.", "the enclave"), "Gaza Strip");
    assert_eq!(meant("Peru and Chile clashed. Peru said its neighbour had fired first.", "its neighbour"), "Chile");
}

#[test]
fn it_is_the_other_side_of_a_charge_or_request() {
    assert_eq!(meant("Peru accused Chile of theft, a charge it has denied.", "it"), "Chile");
    assert_eq!(meant("Peru asked Chile to withdraw the troops it had sent.", "it"), "Chile");
    assert_eq!(meant("Peru resents Chile for the money it gave to rebels.", "it"), "Chile");
    assert_eq!(meant("Peru praised Chile and rejected its demand.", "its"), "Chile");
    let text = "Togo left Ghana in 1993. Ghana, backed by Peru and Chile, refuses to recognise it.";
    assert_eq!(meant(text, "it"), "Togo");
}

#[test]
fn governments_and_countries_of_persons_are_states() {
    let text = "Peru's president, Juan Mora, spoke. His government and the Mora government met in his country.";
    assert_eq!(meant(text, "His government"), "Peru");
    assert_eq!(meant(text, "Mora government"), "Peru");
    assert_eq!(meant(text, "his country"), "Peru");
}

#[test]
fn the_army_is_not_that_of_who_only_tells_of_it() {
    let text = "Fighting broke out in Togo, the Chilean foreign ministry said. The government blamed rebels.";
    assert_eq!(meant(text, "The government"), "Togo");
}

#[test]
fn offices_tell_for_whom_persons_speak() {
    let list = "Peruvian President Juan Mora, Chilean President Ada Rojas and Togolese Prime Minister Awa Keita met.";
    assert_eq!(side(list, "Juan Mora"), "Peru");
    assert_eq!(side(list, "Ada Rojas"), "Chile");
    assert_eq!(side("Fiji closed a port. Its foreign minister, Ada Rojas, spoke.", "Ada Rojas"), "Fiji");
    assert_eq!(side("On Monday Juan Mora met his Polish counterpart Ada Rojas for talks.", "Ada Rojas"), "Poland");
    assert_eq!(side("After talks with the Saudi king, Juan Mora condemned Iran.", "Juan Mora"), "-");
}

#[test]
fn a_group_owns_its_fighters() {
    assert_eq!(meant("Hezbollah said three of its fighters were killed.", "fighters"), "Hezbollah");
}

#[test]
fn names_are_those_of_whom_the_words_before_tell() {
    assert_eq!(meant("The Pakistani Foreign Office summoned the envoy.", "Pakistani Foreign Office"), "Pakistan");
    assert_eq!(meant("Turkey's National Security Council met.", "Turkey's National Security Council"), "Turkey");
    assert_eq!(meant("Carlos Wagner spoke. Wagner left.", "Wagner"), "Carlos Wagner");
    assert_eq!(meant("The R.S.F. held Khartoum.", "R.S.F."), "Rapid Support Forces");
    assert_eq!(meant("The Emirates recalled its envoy.", "The Emirates"), "United Arab Emirates");
    let name = "National Council for the Defense of Democracy";
    assert_eq!(meant("On Monday the National Council for the Defense of Democracy signed a peace deal.", name), name);
}

#[test]
fn datelines_of_two_cities_or_with_a_year_are_nobody() {
    assert_eq!(meant("LIMA/QUITO — Chile said that it would leave.", "it"), "Chile");
    assert_eq!(
        meant("Lima, Peru – Chile expelled an envoy, the foreign ministry said.", "the foreign ministry"),
        "Chile"
    );
    assert_eq!(meant("LAGOS, March 3, 2011 (Reuters) - Chile said that it would leave.", "it"), "Chile");
}
