use super::*;
use crate::article::Metadata;
use crate::claim::{EventClass, Proposition};
use crate::entity::{ActorId, Gazetteer, recognise};
use jiff::civil::date;

mod modality;
mod roles;
mod sides;
mod unmeant;

/// The days that an event has of which the text only tells as news of that day.
const NEWS: &str = " [2024-08-02/2024-08-08]";

/// The claims of a text published on Thursday 8 August 2024, one a line, in the order of the text's sentences and, in
/// one sentence, of their classes: `Class modality initiators > targets [days] by attributed`, the days of
/// mere news left out.
pub(super) fn claims(text: &str) -> String {
    let metadata = Metadata { published: Some(date(2024, 8, 8)), ..Metadata::default() };
    let article = Article::new("test", metadata, text);
    let parsed = crate::parse::parse(&article.text, &[]);
    let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
    let extractor = Extractor::embedded().unwrap();
    let mut lines = Vec::new();
    for (sentence, claims) in parsed.sentences.iter().zip(extractor.claims(&article, &parsed, &entities)) {
        let mut of_sentence: Vec<String> = claims.iter().map(|claim| line(&claim.proposition, &entities)).collect();
        assert!(claims.iter().all(|claim| sentence.text(&parsed).contains(&claim.proposition.trigger)));
        of_sentence.sort();
        lines.extend(of_sentence);
    }
    lines.join("\n").replace(NEWS, "")
}

/// That a text makes a claim of which this is the beginning.
pub(super) fn tells(text: &str, claim: &str) {
    let found = claims(text);
    assert!(found.lines().any(|line| line.starts_with(claim)), "{text}\n{found}");
}

fn line(proposition: &Proposition, entities: &ArticleEntities) -> String {
    let names = |actors: &[ActorId]| {
        let mut names: Vec<&str> =
            actors.iter().map(|id| entities.actor(id).map_or("?", |actor| &actor.label[..])).collect();
        names.sort_unstable();
        names.join(", ")
    };
    let mut line = format!(
        "{} {} {} > {}",
        proposition.class,
        proposition.modality.name().to_lowercase(),
        names(&proposition.initiators),
        names(&proposition.targets)
    );
    // The days of what is told as news, the week up to publication, are left out.
    let news = Some((date(2024, 8, 2), date(2024, 8, 8)));
    if let Some((first, last)) = proposition.earliest.zip(proposition.latest).filter(|days| Some(*days) != news) {
        line.push_str(&format!(" [{first}/{last}]"));
    }
    if !proposition.attributed_to.is_empty() {
        line.push_str(&format!(" by {}", names(&proposition.attributed_to)));
    }
    line
}

#[test]
fn subject_verb_object() {
    assert_eq!(
        claims("Morocco severed diplomatic ties with Iran on Tuesday."),
        "SeveranceOfRelations asserted Morocco > Iran [2024-08-06/2024-08-06]"
    );
    assert_eq!(
        claims("Mali and Niger broke off relations with Ukraine."),
        "SeveranceOfRelations asserted Mali, Niger > Ukraine"
    );
    assert_eq!(claims("Poland summoned the Israeli ambassador."), "AmbassadorSummons asserted Poland > Israel");
    assert_eq!(claims("Canada expelled six Indian diplomats."), "DiplomatExpulsion asserted Canada > India");
}

#[test]
fn passives_turn_the_roles() {
    assert_eq!(
        claims("Three Russian diplomats were expelled by Estonia."),
        "DiplomatExpulsion asserted Estonia > Russia"
    );
    assert_eq!(claims("Sanctions were imposed on Belarus by Canada."), "Sanction asserted Canada > Belarus");
}

#[test]
fn relative_clauses_have_the_antecedent_as_subject() {
    assert_eq!(
        claims("Brazil praised Bolivia, which severed relations with Israel last year."),
        "Endorsement asserted Brazil > Bolivia\nSeveranceOfRelations asserted Bolivia > Israel [2023-01-01/2023-12-31]"
    );
}

#[test]
fn an_accusation_and_its_content_are_two_claims() {
    assert_eq!(
        claims("Rwanda accused Burundi of arming Hutu rebels.").lines().next(),
        Some("Accusation asserted Rwanda > Burundi")
    );
    let text = "Rwanda accused Burundi of providing weapons to Tanzania.";
    assert_eq!(claims(text), "Accusation asserted Rwanda > Burundi\nAid alleged Burundi > Tanzania by Rwanda");
}

#[test]
fn contents_are_joined_to_their_speech_act() {
    let article = Article::new("test", Metadata::default(), "Rwanda accused Burundi of providing weapons to Tanzania.");
    let parsed = crate::parse::parse(&article.text, &[]);
    let entities = recognise(Gazetteer::embedded().unwrap(), &parsed);
    let claims = Extractor::embedded().unwrap().claims(&article, &parsed, &entities).remove(0);
    let of = |class: EventClass| claims.iter().find(|claim| claim.proposition.class == class).unwrap();
    assert_eq!(of(EventClass::Accusation).content, [of(EventClass::Aid).id.clone()]);
    assert!(of(EventClass::Aid).content.is_empty());
}

#[test]
fn participles_share_the_subject_of_their_clause() {
    assert_eq!(
        claims("Chad cut ties with Libya, accusing Tripoli of attacking Sudan."),
        "Accusation asserted Chad > Libya\nAttack alleged Libya > Sudan by Chad\nSeveranceOfRelations asserted Chad > Libya"
    );
}

#[test]
fn plans_threats_and_promises_are_planned() {
    assert_eq!(
        claims("Turkey threatened to sever ties with Israel."),
        "SeveranceOfRelations planned Turkey > Israel\nThreat asserted Turkey > Israel"
    );
    assert_eq!(claims("Japan will impose sanctions on North Korea."), "Sanction planned Japan > North Korea");
    assert_eq!(claims("France plans to reopen its embassy in Syria."), "EmbassyOpening planned France > Syria");
}

#[test]
fn what_is_negated_or_only_possible_is_no_claim() {
    assert_eq!(claims("Norway did not recall its ambassador from Israel."), "");
    assert_eq!(claims("If Iran attacked Israel, markets would fall."), "");
    assert_eq!(claims("Egypt could sever ties with Ethiopia."), "");
    assert_eq!(claims("Has Qatar cut ties with Iran?"), "");
}

#[test]
fn hedges_keep_a_claim_from_being_asserted() {
    assert_eq!(claims("Iran reportedly supplied missiles to Russia."), "Aid alleged Iran > Russia");
    assert_eq!(claims("Iran may have supplied missiles to Russia."), "Aid alleged Iran > Russia");
    let alleged = claims("The report cited alleged Ukrainian support for Sudan.");
    assert_eq!(alleged, "Aid alleged Ukraine > Sudan");
}

#[test]
fn denials_deny_their_content() {
    assert_eq!(
        claims("Rwanda denied supplying weapons to Burundi."),
        "Aid denied Rwanda > Burundi by Rwanda\nDenial asserted Rwanda > "
    );
}

#[test]
fn nouns_evoke_events() {
    assert_eq!(
        claims("The move followed Kenya's severing of ties with Somalia."),
        "SeveranceOfRelations asserted Kenya > Somalia"
    );
    assert_eq!(claims("Talks between Serbia and Kosovo resumed."), "Meeting asserted Kosovo, Serbia > ");
}

#[test]
fn echoes_repeat_the_event_before_them() {
    assert_eq!(
        claims("Bahrain cut diplomatic ties with Iran on Monday. Sudan followed suit on Tuesday."),
        "SeveranceOfRelations asserted Bahrain > Iran [2024-08-05/2024-08-05]\n\
         SeveranceOfRelations asserted Sudan > Iran [2024-08-06/2024-08-06]"
    );
}

#[test]
fn the_source_that_a_sentence_names_is_responsible() {
    assert_eq!(
        claims("Nigeria recalled its ambassador from Benin, the BBC reported."),
        "AmbassadorRecall asserted Nigeria > Benin by BBC"
    );
}

#[test]
fn a_sentence_without_events_makes_no_claims() {
    assert_eq!(claims("Peru and Chile share a border."), "");
    assert_eq!(claims("The war in Ukraine has raised prices in Egypt."), "");
}

#[test]
fn an_object_that_there_is_none_of_is_no_fact() {
    assert_eq!(claims("Chad received no weapons from Libya."), "");
    assert_eq!(claims("Chad received weapons from Libya."), "Aid asserted Libya > Chad");
    assert_eq!(claims("Chad said that it had received no weapons from Libya."), "Aid denied Libya > Chad by Chad");
    assert_eq!(claims("There was no Russian attack on Georgia."), "");
    assert_eq!(claims("There is no evidence that Turkey supplied weapons to Armenia."), "");
}

#[test]
fn negation_counts_wherever_it_stands() {
    assert_eq!(claims("Neither Mali nor Chad recalled its ambassador from France."), "");
    assert_eq!(claims("Never has Norway recalled its ambassador from Sweden."), "");
    assert_eq!(claims("Peru shrugged without recalling its ambassador from Chile."), "");
    assert_eq!(claims("Peru hesitated instead of severing ties with Chile."), "");
    assert_eq!(claims("Kenya has no plans to sever ties with Somalia."), "");
    let denied = "Attack denied Rwanda > Burundi by Rwanda\nDenial asserted Rwanda > ";
    assert!(claims("Rwanda said it had never attacked Burundi.").starts_with(denied));
    let not_only = claims("Egypt not only severed ties with Qatar.");
    assert_eq!(not_only, "SeveranceOfRelations asserted Egypt > Qatar");
}

#[test]
fn what_did_not_come_to_pass_is_no_fact() {
    assert_eq!(claims("Without the truce, Iran would have attacked Israel."), "");
    assert_eq!(claims("Had Iran attacked Israel, prices would have risen."), "");
    assert_eq!(claims("If Oman and Iran attacked Israel, prices would rise."), "");
    assert_eq!(claims("Reporters asked whether Iran attacked Israel."), "");
}

#[test]
fn a_preposition_of_another_word_gives_no_target() {
    let severs = "SeveranceOfRelations asserted Chad > Libya";
    // The solidarity is an event of its own.
    let backs = claims("In solidarity with Kenya, Chad severed relations with Libya.");
    assert_eq!(backs, format!("Endorsement asserted Chad > Kenya\n{severs}"));
    assert_eq!(claims("Chad severed relations with Libya along with Kenya."), severs);
    assert_eq!(claims("Chad severed relations with Libya after Kenya."), severs);
    assert_eq!(claims("Like Kenya, Chad severed relations with Libya."), severs);
}

#[test]
fn a_clause_after_a_comma_adds_nobody_to_the_object() {
    assert_eq!(
        claims("Kenya met Chad. Kenya severed relations with Libya, and Chad hesitated."),
        "Meeting asserted Chad, Kenya > \nSeveranceOfRelations asserted Kenya > Libya"
    );
}

#[test]
fn whoever_is_judged_does_what_they_are_judged_for() {
    let found = claims("Russia condemned foreign powers for backing Georgia.");
    assert!(!found.contains("Endorsement asserted Russia"), "{found}");
    assert_eq!(claims("Egypt warned that recognising Somaliland was a red line.").matches("Recognition").count(), 0);
}

#[test]
fn the_end_of_aid_is_no_aid() {
    assert_eq!(claims("Sweden announced the end of aid to Chad."), "");
}

#[test]
fn what_is_still_to_come_is_planned() {
    assert_eq!(
        claims("The speech was drafted days before Macron visits Egypt."),
        "Visit planned Emmanuel Macron > Egypt"
    );
}

#[test]
fn whoever_a_decision_is_by_does_what_is_decided() {
    let found = claims("Peru welcomed the decision by Norway to recognise Palestine.");
    assert!(found.contains("Recognition asserted Norway > State of Palestine"), "{found}");
}

#[test]
fn a_noun_that_qualifies_another_is_no_event() {
    assert_eq!(claims("The American aid chief for Chad resigned."), "");
}

#[test]
fn whoever_draws_criticism_is_criticised() {
    assert_eq!(claims("Hungary drew criticism from Sweden."), "Condemnation asserted Sweden > Hungary");
}

#[test]
fn what_an_attack_led_to_is_no_attack_of_its_own() {
    assert_eq!(claims("North Korea sank a South Korean frigate, killing twenty Japanese sailors.").lines().count(), 1);
    assert!(claims("Iran has missiles capable of striking Iraq.").is_empty());
}

#[test]
fn whoever_is_blamed_for_an_attack_is_alleged_to_have_done_it() {
    assert!(
        claims("Rwanda blamed Burundi for the attack on Uganda.").contains("Attack alleged Burundi > Uganda by Rwanda")
    );
}

#[test]
fn own_forces_are_withdrawn_and_those_of_others_sent_away() {
    let text = "French President Emmanuel Macron ordered French troops to leave Chad.";
    assert!(!claims(text).contains("TroopExpulsion"), "{}", claims(text));
    assert!(claims("Chad removed French troops from its capital.").contains("TroopExpulsion asserted Chad > France"));
}
