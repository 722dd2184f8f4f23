//! Names that look alike, in sentences written for the test.

use super::{ActorId, ArticleEntities, Gazetteer, Qid, recognise};
use crate::parse::parse;

fn entities(text: &str) -> ArticleEntities {
    recognise(Gazetteer::embedded().unwrap(), &parse(text, &[]))
}

/// The identities of the mentions whose words these are: a QID, or the label of a local actor.
fn meant(text: &str, words: &str) -> Vec<String> {
    let found = entities(text);
    let characters: Vec<char> = text.chars().collect();
    let is_it = |span: crate::article::Span| characters[span.begin()..span.end()].iter().collect::<String>() == words;
    let identity = |id: &ActorId| id.qid().map_or_else(|| found.actor(id).unwrap().label.clone(), Qid::to_string);
    found.mentions.iter().filter(|m| is_it(m.span)).flat_map(|m| m.actors.iter().map(identity)).collect()
}

fn reason(text: &str, label: &str) -> (Option<String>, Option<String>) {
    let found = entities(text);
    let actor = found.actors.iter().find(|actor| actor.label == label).unwrap();
    (actor.link.reason.clone(), actor.link.close_match.as_ref().map(Qid::to_string))
}

#[test]
fn niger_is_neither_nigeria_nor_a_river() {
    assert_eq!(meant("Niger expelled an envoy of Nigeria.", "Niger"), ["Q1032"]);
    assert_eq!(meant("Niger expelled an envoy of Nigeria.", "Nigeria"), Vec::<String>::new());
    assert_eq!(meant("Niger expelled an envoy of Nigeria.", "envoy of Nigeria"), ["Q1033"]);
    assert_eq!(meant("Nigerien officials met Nigerian officials.", "Nigerien officials"), ["Q1032"]);
    assert_eq!(meant("Nigerien officials met Nigerian officials.", "Nigerian officials"), ["Q1033"]);
    assert_eq!(meant("Boats crossed the Niger River.", "Niger River"), ["Niger River"]);
    assert_eq!(meant("Gunmen struck in the Niger Delta.", "Niger"), Vec::<String>::new());
}

#[test]
fn each_guinea_is_itself() {
    let text = "Envoys of Guinea-Bissau, Equatorial Guinea and Papua New Guinea met in Conakry, where Guinea was host.";
    assert_eq!(meant(text, "Guinea"), ["Q1006"]);
    assert_eq!(meant("Equatorial Guinea signed.", "Equatorial Guinea"), ["Q983"]);
    assert_eq!(meant("Papua New Guinea signed.", "Papua New Guinea"), ["Q691"]);
    assert_eq!(meant("Guinea-Bissau signed.", "Guinea-Bissau"), ["Q1007"]);
    assert_eq!(meant("Guinea signed.", "Guinea"), ["Q1006"]);
    // A short form in an article about another Guinea is left open.
    assert_eq!(meant("Equatorial Guinea spoke. Later Guinea signed.", "Guinea"), ["Guinea (unspecified)"]);
}

#[test]
fn georgia_is_the_country_the_state_or_neither() {
    assert_eq!(meant("Officials in Tbilisi said Georgia would answer.", "Georgia"), ["Q230"]);
    assert_eq!(meant("The governor spoke in Atlanta, where Georgia votes.", "Georgia"), ["Georgia (U.S. state)"]);
    assert_eq!(meant("Nothing was said of Georgia.", "Georgia"), ["Georgia"]);
    let (reason, close_match) = reason("Nothing was said of Georgia.", "Georgia");
    assert_eq!(
        reason.as_deref(),
        Some("'Georgia' may be Georgia (Q230) or Georgia (U.S. state): the article names nothing that decides")
    );
    assert_eq!(close_match.as_deref(), Some("Q230"));
}

#[test]
fn a_town_of_a_u_s_state_is_no_capital() {
    assert_eq!(meant("The fair was held in Athens, Georgia.", "Athens"), Vec::<String>::new());
    assert_eq!(meant("Athens summoned the envoy.", "Athens"), ["Q41"]);
}

#[test]
fn congo_is_the_larger_one_unless_the_other_capital_is_named() {
    assert_eq!(meant("In Kinshasa the president said Congo would respond.", "Congo"), ["Q974"]);
    assert_eq!(meant("In Brazzaville the president said Congo would respond.", "Congo"), ["Q971"]);
    assert_eq!(meant("The Democratic Republic of the Congo signed.", "Democratic Republic of the Congo"), ["Q974"]);
    assert_eq!(meant("The Republic of the Congo signed.", "Republic of the Congo"), ["Q971"]);
    assert_eq!(meant("Congo signed.", "Congo"), ["Q974"]);
    assert_eq!(meant("Congolese troops left Goma.", "Congolese troops"), ["Q974"]);
}

#[test]
fn countries_that_are_called_like_people() {
    assert_eq!(meant("Jordan recalled its ambassador.", "Jordan"), ["Q810"]);
    assert_eq!(meant("Jim Jordan objected. Later Jordan left the hearing.", "Jordan"), ["Jim Jordan"]);
    assert_eq!(meant("Chad Wolf said he would resign.", "Chad"), Vec::<String>::new());
    assert_eq!(meant("Chad expelled the German ambassador.", "Chad"), ["Q657"]);
    assert_eq!(meant("Foreign Minister Israel Katz thanked them.", "Israel"), Vec::<String>::new());
    assert_eq!(meant("Israel thanked them.", "Israel"), ["Q801"]);
}

#[test]
fn turkey_is_sometimes_a_bird() {
    assert_eq!(meant("Turkey condemned the raid.", "Turkey"), ["Q43"]);
    assert_eq!(meant("Türkiye condemned the raid.", "Türkiye"), ["Q43"]);
    assert_eq!(meant("Turkey was served with gravy at Thanksgiving.", "Turkey"), Vec::<String>::new());
}

#[test]
fn two_chinas_and_two_koreas() {
    assert_eq!(meant("The People's Republic of China replied.", "People's Republic of China"), ["Q148"]);
    assert_eq!(meant("The Republic of China (Taiwan) replied.", "Republic of China (Taiwan)"), ["Q865"]);
    assert_eq!(meant("China replied.", "China"), ["Q148"]);
    assert_eq!(meant("Korea replied.", "Korea"), ["Korea"]);
    assert_eq!(meant("In Pyongyang an official said Korea would reply.", "Korea"), ["Q423"]);
    assert_eq!(meant("South Korea and North Korea replied.", "South Korea"), ["Q884"]);
}

#[test]
fn washington_is_a_city_a_man_or_a_state() {
    assert_eq!(meant("Washington imposed sanctions.", "Washington"), ["Q30"]);
    assert_eq!(meant("The envoy quoted George Washington.", "Washington"), Vec::<String>::new());
    assert_eq!(meant("A court in Washington state ruled.", "Washington state"), ["Washington (U.S. state)"]);
}

#[test]
fn macedonia_and_dominica() {
    assert_eq!(meant("Skopje said Macedonia would join.", "Macedonia"), ["Q221"]);
    assert_eq!(meant("Alexander the Great ruled Macedonia.", "Macedonia"), ["Macedonia (Greece)"]);
    assert_eq!(meant("Dominica recognised the court.", "Dominica"), ["Q784"]);
    assert_eq!(meant("Dominican troops stood at the border with Haiti.", "Dominican troops"), ["Q786"]);
    assert_eq!(meant("In Roseau, Dominican officials cheered.", "Dominican officials"), ["Q784"]);
    assert_eq!(meant("Dominican officials cheered.", "Dominican officials"), ["Dominican"]);
}

#[test]
fn ireland_sudan_and_mexico_have_neighbours_of_like_names() {
    assert_eq!(meant("Ireland recognised the state.", "Ireland"), ["Q27"]);
    assert_eq!(meant("Northern Ireland voted.", "Northern Ireland"), ["Northern Ireland"]);
    assert_eq!(meant("South Sudan left.", "South Sudan"), ["Q958"]);
    assert_eq!(meant("New Mexico voted.", "Mexico"), Vec::<String>::new());
    assert_eq!(meant("Latin American leaders met.", "American"), Vec::<String>::new());
}

#[test]
fn the_holy_see_is_close_to_a_city() {
    let (reason, close_match) = reason("The Vatican recognised the state.", "Holy See");
    assert!(reason.is_some());
    assert_eq!(close_match.as_deref(), Some("Q237"));
    assert_eq!(meant("Vatican City lies in Rome.", "Vatican City"), ["Q237"]);
}

#[test]
fn brussels_is_a_capital_twice() {
    assert_eq!(meant("The European Commission said Brussels would reply.", "Brussels"), ["Q458"]);
    assert_eq!(meant("Belgium said Brussels would reply.", "Brussels"), ["Q31"]);
    assert_eq!(meant("Brussels will reply.", "Brussels"), ["Brussels"]);
}
