use super::*;
use proptest::prelude::*;

/// The furniture of a text, as strings.
fn furniture(text: &str) -> Vec<String> {
    let index = TextIndex::new(text);
    spans(text).into_iter().filter_map(|span| index.slice(span)).map(str::to_owned).collect()
}

/// Sentences of news that come close to furniture: none of them is any.
const NEWS: &[&str] = &[
    "BAMAKO, Aug 5 (Corvane) - Mali has broken off diplomatic relations with Ukraine.",
    "Share prices fell in Moscow after the embassy closed.",
    "Save the Children said that its staff had left Niamey.",
    "The ministers are expected to sign up to the pact in Doha on Monday.",
    "Four states subscribe to the treaty, and a fifth will register its objection.",
    "“You must support us, join us and donate what you can,” the foreign minister told the assembly.",
    "\"Subscribe to our newsletter of hate, that is all they say,\" the envoy joked.",
    "Donors promised to help us, Mali's foreign minister said of the conference.",
    "The regulator fined the company over its cookies, and Paris lodged a protest.",
    "The journalist Olivier Dubois was freed in Niger after two years as a hostage.",
    "LAGOS, March 3, 2011 - Nigeria expelled the ambassador.",
    "Lagos, 3 March 2011 – Nigeria expelled the ambassador.",
    "Evan Gershkovich is an American reporter whom Russia arrested in March 2023; Washington demanded his release.",
    "By Sunday evening, both embassies had been closed.",
    "Following the coup, the embassy asked its citizens to follow the news and stay indoors.",
    "The report was published by the Kremlin on 5 August 2024 and denied by Kyiv.",
    "Reuters reported that Niger had recalled its ambassador.",
    "AP and AFP said they had seen the letter to the Security Council.",
    "Close ties between the two capitals have cooled.",
    "Turkey's comments were rejected by Athens.",
    "More on this will be said at the summit, the spokesman added.",
    "Photographs of the ambassador at the border were shared on Telegram.",
    "Play time is over, the president warned Taipei.",
    "The United States donated two ships, and Canada a third.",
    "Russia registered its protest, and Poland its own.",
    "Mali severs ties with Ukraine",
    "IS claims attack on convoy in Niger",
    "US",
];

/// Furniture, in the words of many sites.
const FURNITURE: &[&str] = &[
    "Share",
    "Copy link",
    "SHARE THIS ARTICLE",
    "Facebook Twitter WhatsApp E-mail",
    "Facebook · X · Telegram",
    "0:00 / 3:41",
    "4 min read",
    "2 hours ago",
    "Published 4 August 2024, 10:15 GMT",
    "By Amina Keïta and John Doe in Bamako",
    "© 2024 The Norrvik Post. No part of this may be copied.",
    "Copyright 2024 Corvane. This material may not be published, broadcast, rewritten or redistributed.",
    "All rights reserved.",
    "Subscribe to our newsletter",
    "Sign up for our morning briefing and get the news straight to your inbox.",
    "We use cookies to count our readers. By continuing to use this page you accept them.",
    "Subscribe for as little as 3 euros a month.",
    "If you value independent journalism, please consider a donation.",
    "Become a member and support our work.",
    "Photo: Amina Keïta",
    "(Photo by A. Keïta/Getty Images)",
    "John Doe/AFP via Getty Images",
    "REUTERS/John Doe",
    "Getty Images",
    "Image source, Getty Images",
    "Follow us on Twitter and Facebook.",
    "Reporting by Amina Keïta; Editing by John Doe",
    "Amina Keïta contributed reporting from Niamey.",
    "https://example.org/a?b=c",
    "Your email address will not be published. Required fields are marked *",
    "The views expressed in this article are the author's own.",
    "Related posts: One thing | Another thing",
    "Read more: What the Sahel wants",
    "* * *",
];

#[test]
fn news_survives() {
    let taken: Vec<_> = NEWS.iter().filter(|news| !furniture(news).is_empty()).collect();
    assert_eq!(taken, [&""; 0]);
    let text = NEWS.join("\n\n");
    assert_eq!(furniture(&text), [""; 0]);
}

#[test]
fn furniture_is_told() {
    let missed: Vec<_> = FURNITURE.iter().filter(|text| furniture(text) != [**text]).collect();
    assert_eq!(missed, [&""; 0]);
    let mixed: Vec<&str> = NEWS.iter().zip(FURNITURE).flat_map(|(news, furniture)| [*news, *furniture]).collect();
    assert_eq!(furniture(&mixed.join("\n")), FURNITURE[..NEWS.len()]);
}

#[test]
fn a_glued_button_does_not_take_the_sentence_away() {
    let text = "Copy linkShareMali has broken off relations.\nNiger followed.Read more";
    assert_eq!(furniture(text), ["Copy linkShare", "Read more"]);
    let furniture = spans(text);
    let first = Span::new(0, 44).unwrap();
    assert!(!covers(&furniture, first));
    assert_eq!(TextIndex::new(text).slice(trim(&furniture, first).unwrap()), Some("Mali has broken off relations."));
}

#[test]
fn a_prompt_within_a_paragraph_takes_only_itself_away() {
    let text = "Mali broke off relations. Sign up for our newsletter here. Niger did so, too.";
    assert_eq!(furniture(text), ["Sign up for our newsletter here."]);
}

#[test]
fn a_paragraph_of_prompts_is_furniture_as_a_whole() {
    let text = "Become a member today. It takes a minute. Your donation keeps our newsletter free.";
    assert_eq!(furniture(text), [text]);
}

#[test]
fn links_below_a_heading_end_where_sentences_begin() {
    let text =
        "Related articles\n\nMali expels envoy\nNiger closes embassy\n\nMali has broken off relations.\nA headline";
    assert_eq!(furniture(text), ["Related articles", "Mali expels envoy", "Niger closes embassy"]);
}

#[test]
fn a_caption_is_said_once_and_a_headline_as_often_as_it_stands() {
    let caption = "Soldiers at the gate of the embassy in Bamako.";
    let headline = "Mali breaks off relations";
    let text = format!("{headline}\n{caption}\n{headline}\nMali has acted.\n{caption}");
    assert_eq!(furniture(&text), [caption]);
    assert_eq!(spans(&text).last().map(|span| span.end()), Some(text.len()));
}

#[test]
fn the_author_is_described_at_the_end() {
    let news = "One.\nTwo.\nThree.\nFour.\n";
    let line = "Amina Keïta is a correspondent in Bamako.";
    assert_eq!(furniture(&format!("{news}{line}")), [line]);
    assert_eq!(furniture(&format!("{line}\n{news}")), [""; 0]);
}

#[test]
fn front_matter_and_a_byte_order_mark_are_furniture() {
    assert_eq!(furniture("\u{feff}---\ntitle: Mali\n---\nMali has acted."), ["\u{feff}---\ntitle: Mali\n---\n"]);
    assert_eq!(furniture("\u{feff}Mali has acted."), ["\u{feff}"]);
}

#[test]
fn furniture_is_trimmed_from_both_ends() {
    let span = |begin, end| Span::new(begin, end).unwrap();
    let furniture = [span(0, 4), span(4, 6), span(10, 12), span(20, 30)];
    assert_eq!(trim(&furniture, span(2, 25)), Some(span(6, 20)));
    assert_eq!(trim(&furniture, span(12, 20)), Some(span(12, 20)));
    assert_eq!(trim(&furniture, span(1, 5)), None);
    assert!(covers(&furniture, span(2, 8)));
    assert!(!covers(&furniture, span(4, 8)));
}

/// The example corpus has claims in 314 places: furniture takes none of them away.
#[test]
fn no_claim_of_the_example_corpus_is_lost() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let rows = |name: &str| -> Vec<serde_json::Value> {
        let rows = std::fs::read_to_string(folder.join(name)).unwrap();
        rows.lines().map(|row| serde_json::from_str(row).unwrap()).collect()
    };
    let texts: std::collections::HashMap<String, String> = rows("articles/articles.jsonl")
        .iter()
        .map(|row| {
            let text = std::fs::read_to_string(folder.join("articles").join(row["file"].as_str().unwrap())).unwrap();
            (row["id"].as_str().unwrap().to_owned(), text)
        })
        .collect();
    let claims = rows("gold.jsonl");
    assert!(claims.len() > 200);
    let lost: Vec<_> = claims
        .iter()
        .filter(|claim| {
            let offset = |name: &str| usize::try_from(claim[name].as_u64().unwrap()).unwrap();
            let span = Span::new(offset("begin"), offset("end")).unwrap();
            covers(&spans(&texts[claim["article"].as_str().unwrap()]), span)
        })
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

proptest! {
    #[test]
    fn spans_are_disjoint_and_within_the_text(
        text in "(Copy link|Share|Related:|Subscribe to our newsletter\\.|\n|---\n|\\PC{0,20}|“|\"|\\. |é){0,20}",
    ) {
        let spans = spans(&text);
        let length = text.chars().count();
        prop_assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].begin()));
        prop_assert!(spans.iter().all(|span| span.end() <= length));
        let whole = Span::new(0, length);
        if let Some(rest) = whole.and_then(|whole| trim(&spans, whole)) {
            prop_assert!(rest.end() <= length);
            prop_assert!(spans.iter().all(|span| span.begin() > rest.begin() || span.end() <= rest.begin()));
        }
    }
}

#[test]
fn captions_are_told_by_what_they_show_and_when() {
    for caption in [
        "Kenya's president speaks during a summit in Kampala, Uganda, March 3, 2021.",
        "The two ministers shake hands after their talks in Lima on 4 May 2022 [Ana Paz/Reuters]",
    ] {
        assert_eq!(furniture(caption), [caption]);
    }
    assert!(furniture("LAGOS, March 3, 2011 (Reuters) - Nigeria expelled an envoy.").is_empty());
    let news = "Kenya signed the treaty on March 3, 2021, and leaves the bloc, the minister said.";
    assert!(furniture(news).is_empty());
}

#[test]
fn lines_on_who_pays_are_told() {
    let funding = "The work of the Lake Chad Courier is supported by the Baobab Foundation";
    assert_eq!(furniture(funding), [funding]);
    assert!(furniture("The work of the UN mission in Chad ended on Monday.").is_empty());
}
