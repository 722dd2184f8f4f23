//! Noun phrases, persons, groups and references, in sentences written for the test.

use super::{ActorKind, ArticleEntities, EntityMention, Gazetteer, Head, recognise};
use crate::article::TextIndex;
use crate::parse::{ParsedArticle, parse};
use proptest::prelude::*;

fn entities<'t>(text: &'t str) -> (ParsedArticle<'t>, ArticleEntities) {
    let parsed = parse(text, &[]);
    let found = recognise(Gazetteer::embedded().unwrap(), &parsed);
    (parsed, found)
}

fn mention(text: &str, words: &str) -> (Vec<String>, EntityMention) {
    let (_, found) = entities(text);
    let index = TextIndex::new(text);
    let mention = found.mentions.iter().find(|m| index.slice(m.span) == Some(words));
    let mention = mention.unwrap_or_else(|| panic!("{words:?} is not among {:#?}", found.mentions));
    let labels = mention.actors.iter().map(|id| found.actor(id).unwrap().label.clone()).collect();
    (labels, mention.clone())
}

/// Who is meant and how, without the rest.
fn meant(text: &str, words: &str) -> (String, Head) {
    let (labels, mention) = mention(text, words);
    (labels.join(" + "), mention.head)
}

fn as_is(label: &str, head: Head) -> (String, Head) {
    (label.to_owned(), head)
}

#[test]
fn bodies_stand_for_their_state() {
    let text =
        "Mali's ruling military junta thanked the Ghanaian Foreign Ministry, the Kremlin and the State Department.";
    assert_eq!(meant(text, "Mali's ruling military junta"), as_is("Mali", Head::Institution));
    assert_eq!(meant(text, "Ghanaian Foreign Ministry"), as_is("Ghana", Head::Institution));
    assert_eq!(meant(text, "Kremlin"), as_is("Russia", Head::Capital));
    assert_eq!(meant(text, "State Department"), as_is("United States", Head::Capital));
    let text = "Togolese soldiers and the Ministry of Foreign Affairs of Peru helped; Peru’s ambassador did not.";
    assert_eq!(meant(text, "Togolese soldiers"), as_is("Togo", Head::Forces));
    assert_eq!(meant(text, "Ministry of Foreign Affairs of Peru"), as_is("Peru", Head::Institution));
    assert_eq!(meant(text, "Peru’s ambassador"), as_is("Peru", Head::Diplomat));
}

#[test]
fn one_body_of_several_states() {
    let text = "The military governments of Chad, Guinea and Gabon wrote a letter.";
    assert_eq!(
        meant(text, "military governments of Chad, Guinea and Gabon"),
        as_is("Chad + Guinea + Gabon", Head::Institution)
    );
}

#[test]
fn adjectives_of_other_nouns_only_qualify() {
    let (labels, flag) = mention("They raised the Polish flag.", "Polish");
    assert_eq!((labels.join(""), flag.head, flag.attribute), ("Poland".to_owned(), Head::Demonym, true));
    let (_, led) = mention("A US-led effort failed.", "US");
    assert!(led.attribute && !led.is_actor());
    let (_, negated) = mention("A pro-Russian party won.", "Russian");
    assert!(negated.attribute);
    let (_, people) = mention("The Malians left.", "Malians");
    assert!(people.is_actor());
}

#[test]
fn hired_fighters_are_their_company() {
    let text = "Russian Wagner mercenaries fled. Two Russian mercenaries died near Gao.";
    assert_eq!(meant(text, "Russian Wagner mercenaries"), as_is("Wagner Group", Head::Name));
    assert_eq!(meant(text, "Russian mercenaries"), as_is("Wagner Group", Head::Name));
    let alone = meant("Two Russian mercenaries died near Gao.", "Russian mercenaries");
    assert_eq!(alone, as_is("Russian mercenaries", Head::Group));
    let text = "Fighters from Russia’s Wagner Group fled.";
    assert_eq!(meant(text, "Fighters from Russia’s Wagner Group"), as_is("Wagner Group", Head::Name));
}

#[test]
fn groups_without_a_state() {
    let text = "A Tuareg rebel group struck first. Jihadist militants followed, experts said. The rebels withdrew.";
    assert_eq!(meant(text, "Tuareg rebel group"), as_is("Tuareg rebels", Head::Group));
    assert_eq!(meant(text, "Jihadist militants"), as_is("jihadist militants", Head::Group));
    assert_eq!(meant(text, "experts"), as_is("experts", Head::Group));
    assert_eq!(meant(text, "rebels"), as_is("Tuareg rebels", Head::Group));
    let (labels, front) =
        mention("The Azure Valley Liberation Front claimed the raid.", "Azure Valley Liberation Front");
    assert_eq!((labels.join(""), front.kind), ("Azure Valley Liberation Front".to_owned(), ActorKind::ArmedGroup));
}

#[test]
fn persons_with_titles_and_short_names() {
    let text = "Ghanaian Foreign Minister Ama Koranteng left on Monday. Ms Koranteng said she would return.";
    let (labels, minister) = mention(text, "Ghanaian Foreign Minister Ama Koranteng");
    assert_eq!(labels, ["Ama Koranteng"]);
    assert_eq!(minister.kind, ActorKind::Person);
    assert_eq!(minister.speaks_for, super::Gazetteer::embedded().unwrap().by_label("Ghana").map(|e| e.id.clone()));
    assert_eq!(meant(text, "Ms Koranteng"), as_is("Ama Koranteng", Head::Name));
    assert_eq!(meant(text, "she"), as_is("Ama Koranteng", Head::Pronoun));
}

#[test]
fn an_explanation_says_for_whom_someone_speaks() {
    let text = "Petro Vasylko, a spokesman for Ukraine's army, denied it.";
    let (_, person) = mention(text, "Petro Vasylko");
    assert_eq!(person.speaks_for.map(|state| state.qid().unwrap().to_string()).as_deref(), Some("Q212"));
    let (_, army) = mention(text, "Ukraine's army");
    assert!(army.in_apposition && !army.is_actor());
    let text = "Canada summoned Peru's ambassador, Luis Quispe, on Friday.";
    assert_eq!(mention(text, "Luis Quispe").1.speaks_for.unwrap().qid().unwrap().as_str(), "Q419");
    let (_, former) = mention("Former German minister Hans Albers agreed.", "German minister Hans Albers");
    assert_eq!(former.speaks_for, None);
}

#[test]
fn references_take_up_those_named_before() {
    let text = "Niger and Mali cut ties with Ukraine, accusing it of treachery. Both countries recalled envoys.";
    assert_eq!(meant(text, "it"), as_is("Ukraine", Head::Pronoun));
    assert_eq!(meant(text, "Both countries"), as_is("Niger + Mali", Head::Description));
    let text = "Senegal's junta summoned Peru's envoy. The country said it was angry. The junta gave no reason.";
    assert_eq!(meant(text, "The country"), as_is("Senegal", Head::Description));
    assert_eq!(meant(text, "The junta"), as_is("Senegal", Head::Institution));
    let text = "Poland rebuked Togo on Monday. The West African nation did not reply.";
    assert_eq!(meant(text, "The West African nation"), as_is("Togo", Head::Description));
}

#[test]
fn states_that_are_counted_or_described_are_met_together() {
    let text = "More than 80 countries and international organizations signed. Western countries objected.";
    let all = "More than 80 countries and international organizations";
    assert_eq!(meant(text, all), as_is("more than 80 countries and international organizations", Head::Group));
    assert_eq!(meant(text, "Western countries"), as_is("Western countries", Head::Name));
}

#[test]
fn who_speaks_is_meant_in_the_quotation() {
    let text = "Jalen Okparo met the rebels. Okparo said \"we will go\".";
    assert_eq!(meant(text, "we"), as_is("Jalen Okparo", Head::Pronoun));
}

#[test]
fn what_nothing_resolves_stays_unresolved() {
    let (labels, pronoun) = mention("They left at dawn.", "They");
    assert!(labels.is_empty() && !pronoun.is_actor());
    assert_eq!(pronoun.unlinked.as_deref(), Some("nobody named before fits"));
    let (_, found) = entities("It was not clear whether the road was open.");
    assert_eq!(found.mentions, []);
}

#[test]
fn accents_line_ends_and_capitals_do_not_hide_names() {
    assert_eq!(meant("Assimi Goita spoke.", "Assimi Goita"), as_is("Assimi Goïta", Head::Name));
    assert_eq!(meant("The envoy left Burkina\u{a0}Faso.", "Burkina\u{a0}Faso"), as_is("Burkina Faso", Head::Name));
    assert_eq!(meant("BURKINA FASO EXPELS ENVOY", "BURKINA FASO"), as_is("Burkina Faso", Head::Name));
    assert_eq!(meant("N’Djamena refused.", "N’Djamena"), as_is("Chad", Head::Capital));
}

#[test]
fn joined_mentions_are_one_run() {
    let (parsed, found) = entities("Mali, Niger and Burkina Faso left ECOWAS.");
    assert_eq!(found.coordinated(&parsed, 0), [0..3, 3..4]);
    let (parsed, found) = entities("In Mali, Niger, an ally, spoke.");
    assert_eq!(found.coordinated(&parsed, 0), [0..1, 1..2]);
}

fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,10}",
        "[A-Z][a-z]{1,7} ",
        "[a-z]{1,7} ",
        proptest::sample::select(vec![
            "Mali’s ",
            "the military governments of ",
            "Niger, ",
            "and ",
            "Mr ",
            "Foreign Minister ",
            "al-Qaeda-linked ",
            "Russian ",
            "Wagner ",
            "mercenaries ",
            "Tuareg ",
            "rebels ",
            "it ",
            "both countries ",
            "said ",
            ", ",
            ". ",
            "\n\n",
            "Georgia ",
            "U.S. ",
            "Congo",
            "'s ",
            "- ",
            "of ",
            "the junta ",
            "John ",
            "spokesman ",
            "Liberation ",
            "Front ",
            "from ",
            "e\u{301} ",
            "İ",
            "ﬁ",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn mentions_are_in_order_within_their_sentence_and_on_word_boundaries(text in news()) {
        let (parsed, found) = entities(&text);
        let index = TextIndex::new(&text);
        let mut end = 0;
        for mention in &found.mentions {
            prop_assert!(mention.span.begin() >= end, "{:?} overlaps", mention);
            end = mention.span.end();
            let sentence = &parsed.sentences[mention.sentence];
            prop_assert!(sentence.span.contains(mention.span));
            let tokens = &sentence.tokens[mention.tokens.clone()];
            prop_assert_eq!(tokens.first().unwrap().span.begin(), mention.span.begin());
            prop_assert_eq!(tokens.last().unwrap().span.end(), mention.span.end());
            prop_assert!(index.slice(mention.span).is_some());
            prop_assert!((0.0..=1.0).contains(&mention.confidence));
            prop_assert_eq!(mention.actors.is_empty(), mention.confidence == 0.0);
            for actor in &mention.actors {
                prop_assert!(found.actor(actor).is_some());
            }
        }
    }

    #[test]
    fn only_the_gazetteer_gives_identifiers(text in news()) {
        let gazetteer = Gazetteer::embedded().unwrap();
        for actor in entities(&text).1.actors {
            match actor.id.qid() {
                Some(_) => prop_assert_eq!(&gazetteer.entry(&actor.id).unwrap().label, &actor.label),
                None => prop_assert!(actor.link.reason.is_some()),
            }
        }
    }
}

#[test]
fn a_sentence_without_end_is_looked_at_in_stretches() {
    let text = "Mali, Niger and Burkina Faso said it had met John Smith of Georgia, and ".repeat(2_000);
    let (parsed, found) = entities(&text);
    let index = TextIndex::new(&text);
    assert_eq!(parsed.sentences.len(), 1);
    let named = |words: &str| found.mentions.iter().filter(|m| index.slice(m.span) == Some(words)).count();
    assert!(named("Mali") > 1_900 && named("Burkina Faso") > 1_900, "{} {}", named("Mali"), named("Burkina Faso"));
    for mention in &found.mentions {
        let tokens = &parsed.sentences[0].tokens[mention.tokens.clone()];
        assert_eq!(tokens[0].span.begin(), mention.span.begin());
    }
}
