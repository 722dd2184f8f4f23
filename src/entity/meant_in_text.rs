//! Treaties, towns, crowds, armed groups and datelines, in sentences written for the test.

use super::{ActorKind, ArticleEntities, Gazetteer, recognise};
use crate::article::TextIndex;
use crate::parse::Parser;

pub(super) fn entities(text: &str) -> ArticleEntities {
    recognise(Gazetteer::embedded().unwrap(), &Parser::embedded().unwrap().parse(text, &[]))
}

/// Who is meant by the last mention with these words; `-` if there is none.
pub(super) fn meant(text: &str, words: &str) -> String {
    let (found, index) = (entities(text), TextIndex::new(text));
    let mention = found.mentions.iter().rfind(|mention| index.slice(mention.span) == Some(words));
    let actors = mention.map(|mention| mention.actors.iter().map(|id| found.actor(id).unwrap().label.clone()));
    actors.map_or_else(|| "-".to_owned(), |labels| labels.collect::<Vec<_>>().join(" + "))
}

#[test]
fn treaties_are_taken_up_by_nouns() {
    let text = "Peru signed the Paris Agreement in 2016. Chile left the landmark climate accord later.";
    assert_eq!(meant(text, "the landmark climate accord"), "Paris Agreement");
    assert_eq!(meant("Peru and Chile signed a border treaty. Peru left the treaty.", "the treaty"), "-");
}

#[test]
fn towns_lie_in_states() {
    let found = entities("Envoys met in Cuzcotown, Peru, and flew to Osaka and Tulkarm.");
    let state = |place: &str| {
        let place = found.actors.iter().find(|actor| actor.label == place).unwrap();
        found.located.get(&place.id).map(|state| found.actor(state).unwrap().label.clone())
    };
    assert_eq!(state("Osaka").as_deref(), Some("Japan"));
    assert_eq!(state("Tulkarm").as_deref(), Some("State of Palestine"));
}

#[test]
fn a_person_wins_over_a_town_of_the_same_name() {
    let text = "Carlos Andijan, a lawyer, spoke first. Andijan then left.";
    assert_eq!(meant(text, "Andijan"), "Carlos Andijan");
}

#[test]
fn nameless_protesters_are_those_of_the_only_people_that_protests() {
    let text = "Crowds of angry Peruvians protested in Lima. The protesters burned a flag of Chile.";
    assert_eq!(meant(text, "protesters"), "Peruvian protesters");
    let text = "Peruvian protesters met Chilean protesters. The protesters left.";
    assert_eq!(meant(text, "protesters"), "protesters");
}

#[test]
fn nameless_militants_are_the_only_armed_group() {
    let text = "Somalia fought al-Shabaab for years. Militants attacked a base, and the local militia fled.";
    assert_eq!(meant(text, "Militants"), "al-Shabaab");
    assert_eq!(meant(text, "militia"), "militia");
    let text = "Somalia fought al-Shabaab and Boko Haram. Militants attacked a base.";
    assert_eq!(meant(text, "Militants"), "militants");
}

#[test]
fn datelines_name_nobody() {
    let text = "LIMA (AP) — Peru recalled its envoy to Chile.";
    assert_eq!((meant(text, "LIMA"), meant(text, "AP"), meant(text, "Peru")), ("-".into(), "-".into(), "Peru".into()));
    assert_eq!(meant("(CNN) Peru said no.", "CNN"), "-");
}

#[test]
fn possessives_in_a_reason_are_those_of_whom_it_befalls() {
    let text = "Peru sharply criticised Chile for its raids on villages.";
    assert_eq!(meant(text, "its"), "Chile");
}

#[test]
fn regions_described_are_their_states() {
    let text = "Peru, Chile and Bolivia met. These South American countries blamed Spain.";
    assert_eq!(meant(text, "These South American countries"), "Peru + Chile + Bolivia");
    let text = "Kurdish forces and US-backed forces advanced.";
    assert_eq!(meant(text, "Kurdish forces"), "Kurdish forces");
    assert_eq!(meant(text, "US-backed forces"), "US-backed forces");
}

#[test]
fn courtesies_and_directions_are_states() {
    let text = "\"Our Chilean partners left the talks,\" Peru's minister said.";
    assert_eq!(meant(text, "Chilean partners"), "Chile");
    let text = "North Korea fired a missile. The North also threatened South Korea, and the South protested.";
    assert_eq!((meant(text, "North"), meant(text, "South")), ("North Korea".into(), "South Korea".into()));
    assert_eq!(meant("Peru sent troops to the South of Chile.", "South"), "-");
}

#[test]
fn whoever_is_quoted_within_a_sentence_speaks_for_their_state() {
    let text = "Russian Foreign Minister Sergey Lavrov thanked Peru for its \"help in opening our embassy\" in Lima.";
    assert_eq!(meant(text, "our"), "Russia");
}

#[test]
fn states_that_nobody_knows_are_told_by_what_they_have() {
    let kind =
        |text: &str, name: &str| entities(text).actors.iter().find(|actor| actor.label == name).map(|actor| actor.kind);
    let text = "Orvania has restored full diplomatic ties with Qumarra after ten years.";
    assert_eq!(kind(text, "Qumarra"), Some(ActorKind::State));
    assert_eq!(
        kind("Qumarra Prime Minister Oto Belan left for talks in the northern mountains.", "Qumarra"),
        Some(ActorKind::State)
    );
    assert_eq!(
        kind("Russian Deputy Defence Minister Yunus-bek Yevkurov left for talks in the northern mountains.", "Deputy"),
        None
    );
}

#[test]
fn a_treaty_told_before_it_is_named_is_the_only_one() {
    let text = "Peru left a key arms control pact. The INF Treaty was signed in 1987.";
    assert_eq!(meant(text, "a key arms control pact"), "INF Treaty");
}

#[test]
fn a_nameless_ambassador_speaks_for_the_only_state_with_one() {
    let text = "Peru summoned Ambassador Ana Belmonte. Chile's ambassador was told to leave.";
    let found = entities(text);
    let person = found.actors.iter().find(|actor| actor.kind == ActorKind::Person).unwrap();
    assert_eq!(found.actor(found.state_of(&person.id).unwrap()).unwrap().label, "Chile");
}

#[test]
fn persons_are_taken_up_by_what_they_are() {
    let text = "A former Chadian spy was poisoned in Lima on Monday. Police found Ibrahim Diallo on a bench.";
    assert_eq!(meant(text, "former Chadian spy"), "Ibrahim Diallo");
    let text = "Chad jailed the cleric Ibrahim Diallo. Peru asked Chad to free the cleric.";
    assert_eq!(meant(text, "cleric"), "Ibrahim Diallo");
    assert_eq!(meant("Chad freed a Peruvian journalist on Monday.", "Peruvian journalist"), "Peruvian journalist");
}

#[test]
fn families_are_meant_by_their_name() {
    let text = "Ibrahim Diallo and Aisha Diallo fled to Peru. Chad denied an attack on the Diallos.";
    assert_eq!(meant(text, "Diallos"), "Ibrahim Diallo + Aisha Diallo");
}

#[test]
fn an_army_is_that_of_whom_it_was_told_to_be() {
    let text = "Peru accused Chile of raiding its army. Chile denied it. Rebels fought the army near a town.";
    assert_eq!(meant(text, "the army"), "Peru");
}

#[test]
fn regions_keep_their_capitals() {
    assert_eq!(meant("Several Arab countries attacked Chad.", "Several Arab countries"), "several Arab countries");
    assert_eq!(meant("Kenya asked other Gulf allies to help.", "other Gulf allies"), "other Gulf allies");
}

#[test]
fn two_are_meant_by_names_that_a_hyphen_joins() {
    let text = "Ibrahim Diallo and Aisha Boakye met in Lima. The Diallo-Boakye summit ended on Monday.";
    assert_eq!(meant(text, "Diallo-Boakye"), "Ibrahim Diallo + Aisha Boakye");
    let text = "Aisha Diallo-Boakye arrived in Lima. Ms Diallo-Boakye left early.";
    assert_eq!(meant(text, "Ms Diallo-Boakye"), "Aisha Diallo-Boakye");
}

#[test]
fn given_names_tell_he_from_she() {
    let text = "David Boakye met Theresa Diallo in Lima. She left early.";
    assert_eq!(meant(text, "She"), "Theresa Diallo");
}

#[test]
fn whoever_is_named_below_a_pronoun_is_someone_else() {
    let text = "Chile accused Peru of arming rebels. It said Chile had no proof.";
    assert_eq!(meant(text, "It"), "Peru");
}

#[test]
fn a_treaty_is_known_by_its_state_and_what_it_is_about() {
    let text = "Iran signed a nuclear pact with six states. Chile praised the deal.";
    assert_eq!(meant(text, "the deal"), "Iran nuclear deal");
    assert_eq!(meant("Peru signed a copper pact with six states. Chile praised the deal.", "the deal"), "-");
}

#[test]
fn countries_may_be_about_so_many() {
    assert_eq!(meant("Peru said nearly 40 nations had agreed.", "nearly 40 nations"), "nearly 40 nations");
}

#[test]
fn civil_craft_are_themselves_and_their_owners() {
    let text = "Chad shot down a Peruvian passenger plane. The plane fell into a lake.";
    assert_eq!(meant(text, "Peruvian passenger plane"), "Peruvian passenger plane");
    assert_eq!(meant(text, "plane"), "Peruvian passenger plane");
    let found = entities(text);
    let plane = found.actors.iter().find(|actor| actor.label == "Peruvian passenger plane").unwrap();
    assert_eq!(found.located.get(&plane.id).map(|state| found.actor(state).unwrap().label.as_str()), Some("Peru"));
    let text = "Azure Air Flight 31 left Lima. A missile hit the jet, officials said.";
    assert_eq!(meant(text, "jet"), "Azure Air Flight 31");
    let text = "Two oil tankers burned. The tankers had left port.";
    assert_eq!(meant(text, "tankers"), "oil tankers");
}

#[test]
fn armed_craft_are_their_states() {
    let text = "Chad shot down a Peruvian fighter jet on Monday. The plane had strayed, Chad said.";
    assert_eq!(meant(text, "plane"), "Peru");
}

#[test]
fn government_forces_are_those_of_the_state_at_war() {
    let text = "Rebels fought in northern Chad. Fighting in Chad has spread. Fleeing to Peru, a Peruvian envoy in Chad \
                said government forces were losing.";
    assert_eq!(meant(text, "government forces"), "Chad");
}

#[test]
fn lawmakers_who_do_not_vote_are_themselves() {
    assert_eq!(meant("Peruvian lawmakers urged restraint.", "Peruvian lawmakers"), "Peruvian lawmakers");
    assert_eq!(meant("Peruvian lawmakers approved the treaty.", "Peruvian lawmakers"), "Peru");
}

#[test]
fn a_body_that_is_to_do_something_is_still_its_state() {
    let text = "Peru's junta seized power. Chile urged the junta to leave.";
    assert_eq!(meant(text, "the junta"), "Peru");
}

#[test]
fn groups_that_explain_a_name_are_that_name() {
    let text = "Azure Dawn Front, an Islamist militant group, claimed the raid. The group named no reason.";
    assert_eq!(meant(text, "The group"), "Azure Dawn Front");
    assert_eq!(meant("Heavily armed gunmen fled.", "Heavily armed gunmen"), "gunmen");
}

#[test]
fn initials_do_not_make_another_person() {
    assert_eq!(meant("John R. Bolton said Peru had left.", "John R. Bolton"), "John Bolton");
}

#[test]
fn particles_stay_or_fall_in_short_names() {
    let text = "Syrian Information Minister Omran al-Zoubi spoke on Monday. Al-Zoubi left. Then al-Zoubi spoke.";
    assert_eq!(meant(text, "Al-Zoubi"), "Omran al-Zoubi");
    let text = "Syrian Information Minister Omran al-Zoubi spoke on Monday. Then Zoubi left.";
    assert_eq!(meant(text, "Zoubi"), "Omran al-Zoubi");
    let text = "Hong Kong leader Carrie Lam met reporters. Chief Executive Lam left.";
    assert_eq!(meant(text, "Lam"), "Carrie Lam");
}

#[test]
fn what_a_person_does_is_no_explanation_of_the_name() {
    let entities = entities("Kenya's foreign minister, Monica Juma, summoned Somalia's ambassador.");
    let juma = entities.speaks_for.iter().find(|found| entities.actor(&found.person).unwrap().label == "Monica Juma");
    assert_eq!(entities.actor(&juma.unwrap().state).unwrap().label, "Kenya");
}

#[test]
fn they_are_those_whom_the_tree_joins() {
    let text =
        "President Felix Tshisekedi and his Rwandan counterpart Paul Kagame met in Doha. They agreed to a truce.";
    assert_eq!(meant(text, "They"), "Félix Tshisekedi + Paul Kagame");
}

#[test]
fn a_capital_is_no_country() {
    let text =
        "Washington paused some aid while it evaluates the takeover in Gabon. Peru suspended the country on Monday.";
    assert_eq!(meant(text, "the country"), "Gabon");
}

#[test]
fn a_dateline_with_a_day_is_nobody() {
    assert_eq!(meant("DHAKA, Dec 3 — Bangladesh summoned the envoy over its mission.", "its"), "Bangladesh");
}

#[test]
fn many_governments_are_nobody_in_particular() {
    assert_eq!(meant("Mexico left the talks. Governments across the region protested.", "Governments"), "-");
}

#[test]
fn a_name_is_of_whoever_was_introduced() {
    let text = "Kim Jong Un met Bill Cole in Lima. Kim left. Kim Kye Gwan, an envoy, spoke later.";
    assert_eq!(meant(text, "Kim"), "Kim Jong-un");
}

#[test]
fn whoever_accuses_is_not_accused() {
    let text = "On Sunday Mali severed its own relations with Peru, accusing it of spying.";
    assert_eq!(meant(text, "it"), "Peru");
}
