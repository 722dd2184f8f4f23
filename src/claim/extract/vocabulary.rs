//! Every class of event as news tell it: sentences of our own, a class and a sentence a line in `vocabulary.tsv`.

use super::tests::{claims, tells};
use super::*;
use crate::article::Metadata;
use crate::claim::EventClass;
use crate::entity::{Gazetteer, recognise};
use std::collections::BTreeMap;

const SENTENCES: &str = include_str!("vocabulary.tsv");

/// Of how many sentences of a class one may be missed; the language model errs in about one of ten.
const ONE_OF: usize = 3;

fn evokes(extractor: &Extractor, class: &str, text: &str) -> bool {
    let article = Article::new("test", Metadata::default(), text);
    let parsed = crate::parse::parse(&article.text, &[]);
    let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
    let claims = extractor.claims(&article, &parsed, &entities);
    claims.iter().flatten().any(|claim| claim.proposition.class.name() == class)
}

#[test]
fn each_class_is_found_as_news_tell_it() {
    let extractor = Extractor::embedded().unwrap();
    let mut counts: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for line in SENTENCES.lines() {
        let (class, sentence) = line.split_once('\t').unwrap();
        let (all, missed) = counts.entry(class).or_default();
        *all += 1;
        if !evokes(&extractor, class, sentence) {
            missed.push(sentence);
        }
    }
    for class in EventClass::all() {
        let (all, missed) = &counts[class.name()];
        assert!(*all >= 5, "{class}: {all} sentences");
        assert!(missed.len() * ONE_OF <= *all, "{class}: missed {missed:#?} of {all}");
    }
}

#[test]
fn envoys_go_and_come_by_many_words() {
    for (text, claim) in [
        ("Kenya has recalled its diplomats from Eritrea.", "AmbassadorRecall asserted Kenya > Eritrea"),
        ("Kenya recalled the head of its mission in Lima.", "AmbassadorRecall asserted Kenya > Peru"),
        (
            "Kenya invited Eritrea's ambassador to the foreign ministry to explain.",
            "AmbassadorSummons asserted Kenya > Eritrea",
        ),
        ("Kenya's envoy went back to Lima on Tuesday.", "RestorationOfRelations asserted Kenya > Peru"),
        (
            "Kenya named an ambassador to Eritrea for the first time in six years.",
            "RestorationOfRelations asserted Kenya > Eritrea",
        ),
    ] {
        tells(text, claim);
    }
}

#[test]
fn whoever_heads_a_mission_is_no_soldier() {
    for (text, claim) in [
        ("Chad expelled the head of the Peruvian mission.", "DiplomatExpulsion asserted Chad > Peru"),
        ("Chad expelled six UN officials.", "DiplomatExpulsion asserted Chad > United Nations"),
        ("Chad told the UN's humanitarian coordinator to leave.", "DiplomatExpulsion asserted Chad > United Nations"),
        ("Chad gave the Peruvian consul three days to leave.", "DiplomatExpulsion asserted Chad > Peru"),
        ("Peru kicked out four Russians.", "DiplomatExpulsion asserted Peru > Russia"),
    ] {
        tells(text, claim);
        assert!(!claims(text).contains("TroopExpulsion"), "{}", claims(text));
    }
    let found = claims("Chad gave Kurdish fighters three days to leave the valley.");
    assert!(!found.contains("DiplomatExpulsion"), "{found}");
}

#[test]
fn what_is_promised_as_help_is_no_threat() {
    let found = claims("Peru pledged to deliver four attack helicopters to Chad.");
    assert!(found.contains("Aid planned Peru > Chad") && !found.contains("Threat"), "{found}");
    let found = claims("Peru reiterated its support for Chad.");
    assert!(found.contains("Endorsement asserted Peru > Chad") && !found.contains("Aid"), "{found}");
    let found = claims("Peruvian officers train and advise Chadian forces.");
    assert!(!found.contains("Request"), "{found}");
}

#[test]
fn fire_is_traded_and_claimed() {
    let found = claims("Chad and Sudan went to war over oil.");
    assert!(!found.contains("Meeting"), "{found}");
    tells("Kenyan and Eritrean troops traded rocket and machine-gun fire.", "Attack asserted Eritrea, Kenya");
    tells("A bomb killed two Italian soldiers. The Taliban claimed responsibility.", "Attack asserted Taliban > Italy");
}

#[test]
fn others_are_ordered_what_to_do() {
    tells(
        "The United Nations ordered Chad to withdraw its forces from Sudan.",
        "Request asserted United Nations > Chad",
    );
    let found = claims("Chad ordered its troops to halt their advance.");
    assert!(!found.contains("Request"), "{found}");
    let found = claims("Vladimir Putin instructed his ministers not to start talks with the Americans.");
    assert!(!found.contains("Request"), "{found}");
}

#[test]
fn bans_boycotts_and_hosts() {
    for (text, claim) in [
        ("Kenya banned Hezbollah as a terrorist group.", "Sanction asserted Kenya > Hezbollah"),
        ("Kenya joined the boycott of Eritrea.", "Sanction asserted Kenya > Eritrea"),
        ("Kenya barred Eritrean vessels from its ports.", "Sanction asserted Kenya > Eritrea"),
        ("Poland will host American missiles.", "TroopDeployment planned United States > Poland"),
        ("The UN sent 300 observers to Chad.", "TroopDeployment asserted United Nations > Chad"),
        ("Chad offered to send a mediator to Kenya.", "Mediation"),
    ] {
        tells(text, claim);
    }
    let found = claims("The European Union sent observers to the elections in Kenya.");
    assert!(!found.contains("TroopDeployment"), "{found}");
}
