//! The unit test records of the PETRARCH-2 event coder: sentences with the events that its authors expect.
//!
//! Each event is a source, a target and a code. The codes of most records are those of the WEIS scheme, which the
//! records had before CAMEO; some are CAMEO's, and some are made up to test the coder's own dictionaries. Those that
//! stand for one of our classes are compared with it; the others are counted and left out.

use super::scored::ScoredClaim;
use crate::annotation::{Detail, Pipeline};
use crate::article::{Article, Metadata};
use crate::claim::EventClass;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Codes of states in the records that do not begin as the state's name does.
const STATES: [(&str, &str); 9] = [
    ("USA", "United States"),
    ("PRK", "North Korea"),
    ("KOR", "South Korea"),
    ("LBY", "Libya"),
    ("DNK", "Denmark"),
    ("PHL", "Philippines"),
    ("CAF", "Central African Republic"),
    ("ZBW", "Zimbabwe"),
    ("EEU", "European Union"),
];

/// A sentence with the events that are expected of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its identifier; not unique.
    pub id: String,
    /// The day it was published.
    pub date: Option<Date>,
    /// The sentence.
    pub text: String,
    /// The events expected of it; none where the coder should find nothing or refuse the sentence.
    pub events: Vec<ExpectedEvent>,
}

/// An event that a record expects.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExpectedEvent {
    /// Who does it, as a code: a state's three letters and roles of three letters each.
    pub source: String,
    /// To whom it is done, as a code.
    pub target: String,
    /// What it is.
    pub code: String,
}

/// How well claims agree with records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Records read.
    pub records: usize,
    /// Expected events whose code stands for one of our classes, mirrored ones counted once.
    pub expected: usize,
    /// Those of them of whose class a claim was found in the sentence.
    pub of_type: usize,
    /// Those for which such a claim has the expected source among its initiators and the target among its targets, or
    /// both among its initiators.
    pub of_actors: usize,
    /// Expected events that no class stands for.
    pub left_out: usize,
    /// Claims found.
    pub claims: usize,
    /// Claims found in sentences of which nothing is expected.
    pub in_silence: usize,
}

impl Agreement {
    /// Writes the figures as text.
    ///
    /// # Errors
    ///
    /// If writing fails.
    #[allow(clippy::cast_precision_loss, reason = "counts of events are far below 2^52")]
    pub fn write(&self, mut writer: impl Write) -> io::Result<()> {
        let part = |hits: usize| if self.expected == 0 { 0.0 } else { hits as f64 / self.expected as f64 };
        writeln!(writer, "records             {}", self.records)?;
        writeln!(writer, "events expected     {}   ({} more have no class)", self.expected, self.left_out)?;
        writeln!(writer, "type agrees         {}   ({:.3})", self.of_type, part(self.of_type))?;
        writeln!(writer, "source and target   {}   ({:.3})", self.of_actors, part(self.of_actors))?;
        writeln!(writer, "claims found        {}   ({} where none is expected)", self.claims, self.in_silence)
    }
}

/// Reads the records of a file of `PETR.UnitTest.records.xml`'s form; what has no text is passed over.
pub fn records(xml: &str) -> Vec<Record> {
    let document = dom_query::Document::from(xml);
    let mut records = Vec::new();
    for sentence in document.select("sentence").iter() {
        let attribute = |name: &str| sentence.attr(name).map_or_else(String::new, |value| value.to_string());
        let text = sentence.select("text").first().text().split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        let mut events = Vec::new();
        for event in sentence.select("eventcoding").iter() {
            let value = |name: &str| event.attr(name).map(|value| value.to_string());
            if let (Some(source), Some(target), Some(code)) =
                (value("sourcecode"), value("targetcode"), value("eventcode"))
            {
                events.push(ExpectedEvent { source, target, code });
            }
        }
        let date = Date::strptime("%Y%m%d", attribute("date").trim()).ok();
        records.push(Record { id: attribute("id"), date, text, events });
    }
    records
}

/// Annotates the sentence of each record and compares its claims with the events expected.
pub fn agreement(records: &[Record], pipeline: &Pipeline) -> Agreement {
    let mut agreement = Agreement { records: records.len(), ..Agreement::default() };
    for (index, record) in records.iter().enumerate() {
        let metadata = Metadata { published: record.date, ..Metadata::default() };
        let article = Article::new(format!("{}-{index}", record.id), metadata, &record.text[..]);
        let claims = ScoredClaim::of_article(&pipeline.annotate(article, Detail::Default));
        agreement.claims += claims.len();
        if record.events.is_empty() {
            agreement.in_silence += claims.len();
        }
        agreement.add(&record.events, &claims);
    }
    agreement
}

impl Agreement {
    fn add(&mut self, events: &[ExpectedEvent], claims: &[ScoredClaim]) {
        let mut known: BTreeSet<(&str, &str, &[EventClass])> = BTreeSet::new();
        for event in events {
            let classes = classes(&event.code);
            if classes.is_empty() {
                self.left_out += 1;
                continue;
            }
            let (source, target) = match &event.code[..] {
                // The host receives a visit: the same event from the other side.
                "033" => (&event.target[..], &event.source[..]),
                _ => (&event.source[..], &event.target[..]),
            };
            let is_mirrored =
                classes.iter().any(|class| is_mutual(*class)) && known.contains(&(target, source, classes));
            if is_mirrored || !known.insert((source, target, classes)) {
                continue;
            }
            self.expected += 1;
            let mut of_type =
                claims.iter().filter(|claim| classes.iter().any(|class| class.name() == claim.class)).peekable();
            self.of_type += usize::from(of_type.peek().is_some());
            self.of_actors += usize::from(of_type.any(|claim| {
                let holds = |actors: &[super::names::ScoredActor], code: &str| {
                    actors.iter().any(|actor| actor.names().any(|name| is_meant(code, name)))
                };
                let (initiators, targets) = (claim.initiators(), claim.targets());
                holds(initiators, source) && (holds(targets, target) || holds(initiators, target))
            }));
        }
    }
}

/// Whether an event of the class has no direction: its parties are all initiators.
fn is_mutual(class: EventClass) -> bool {
    matches!(class, EventClass::Meeting | EventClass::Agreement | EventClass::RestorationOfRelations)
}

/// Whether a code of an actor means whoever has this name: by the state's three letters, which begin a word of it.
fn is_meant(code: &str, name: &str) -> bool {
    // `IGOEEU`: an organisation between governments, then which.
    let code = ["IGO", "NGO"].iter().find_map(|kind| code.strip_prefix(kind)).unwrap_or(code);
    let Some(letters) = code.get(..3) else { return false };
    if let Some((_, state)) = STATES.iter().find(|(known, _)| *known == letters) {
        return name == *state;
    }
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter_map(|word| word.get(..3)).any(|begin| begin.eq_ignore_ascii_case(letters))
        || is_abbreviated(letters, name)
}

/// Whether the letters stand in the name in this order, the first of them first: `ARN` for Arnor.
fn is_abbreviated(letters: &str, name: &str) -> bool {
    let mut rest = name.chars().flat_map(char::to_lowercase);
    let mut wanted = letters.chars().flat_map(char::to_lowercase);
    let begins = wanted.next().is_some_and(|first| rest.next() == Some(first));
    begins && wanted.all(|letter| rest.any(|found| found == letter))
}

/// The classes that a code of the records stands for; none where it is made up, or means nothing that we tell.
fn classes(code: &str) -> &'static [EventClass] {
    use EventClass::{
        Accusation, Agreement, Aid, Apology, Attack, Condemnation, Denial, DowngradeOfRelations, Endorsement,
        EstablishmentOfRelations, Meeting, Recognition, Rejection, Request, RestorationOfRelations,
        SeveranceOfRelations, Threat, TroopDeployment, Visit,
    };
    match code {
        // WEIS: consult.
        "031" => &[Meeting, Agreement],
        "032" | "033" => &[Visit],
        // Approve.
        "041" | "042" => &[Endorsement],
        // Promise.
        "050" | "051" | "052" => &[Aid, Endorsement],
        // Grant.
        "061" => &[Apology],
        "064" => &[RestorationOfRelations, EstablishmentOfRelations, Recognition],
        // Reward.
        "070" | "071" | "072" => &[Aid],
        // Agree.
        "081" | "082" | "083" | "085" => &[Agreement],
        // Request, propose.
        "091" | "092" | "093" | "094" | "095" | "096" | "102" => &[Request],
        // Reject.
        "111" | "112" | "115" => &[Rejection, Condemnation],
        // Accuse, protest.
        "121" | "122" | "123" => &[Condemnation, Accusation],
        "131" | "132" => &[Condemnation],
        // Deny.
        "141" => &[Denial],
        // Demand.
        "150" => &[Request],
        // Warn, threaten.
        "160" | "162" | "171" | "172" | "173" | "174" => &[Threat],
        // CAMEO: reduce or break diplomatic relations.
        "161" => &[SeveranceOfRelations, DowngradeOfRelations],
        // WEIS: demonstrate.
        "181" | "182" => &[TroopDeployment],
        // CAMEO: fight.
        "190" | "193" | "194" | "195" => &[Attack],
        // WEIS: force.
        "222" | "223" | "224" => &[Attack],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = r#"<Validation><!-- <Sentence> --><Sentences>
        <Sentence date="19950101" id="ONE" sentence="true">
        <EventCoding sourcecode="FRA" targetcode="ALBGOV" eventcode="032"></EventCoding>
        <EventCoding sourcecode="ALBGOV" targetcode="FRA" eventcode="033"></EventCoding>
        <EventCoding sourcecode="ALBGOV" targetcode="FRA" eventcode="905"></EventCoding>
        <Text>
        France's foreign minister visited Albania
        &amp; left.
        </Text><Parse>(ROOT (S (NP (NNP France))))</Parse></Sentence>
        <Sentence date="1995" id="TWO"><EventCoding noevents = "True"></EventCoding><Text>Rain fell.</Text></Sentence>
        </Sentences></Validation>"#;

    #[test]
    fn records_are_read_with_their_events() {
        let records = records(XML);
        assert_eq!(records.len(), 2);
        assert_eq!(records[0].text, "France's foreign minister visited Albania & left.");
        assert_eq!(records[0].date, Some(jiff::civil::date(1995, 1, 1)));
        assert_eq!(records[0].events.len(), 3);
        assert_eq!(records[0].events[1].source, "ALBGOV");
        assert_eq!((records[1].date, records[1].events.len()), (None, 0));
    }

    #[test]
    fn codes_mean_names() {
        assert!(is_meant("USAGOV", "United States"));
        assert!(is_meant("IGOEEU", "European Union"));
        assert!(is_meant("ALB", "Albania"));
        assert!(is_meant("GBR", "Gibraltar"));
        assert!(!is_meant("USA", "Usambara"));
        assert!(!is_meant("---GOV", "Albania"));
        assert!(!is_meant("AL", "Albania"));
    }

    #[test]
    fn an_event_told_from_both_sides_counts_once() {
        let claim = |initiator: &str, target: &str| -> ScoredClaim {
            let json = format!(
                r#"{{"article": "x", "begin": 0, "end": 1, "type": "Visit", "initiator": ["{initiator}"],
                "target": ["{target}"]}}"#
            );
            serde_json::from_str(&json).unwrap()
        };
        let events = &records(XML)[0].events;
        let mut agreement = Agreement::default();
        agreement.add(events, &[claim("France", "Albania")]);
        assert_eq!((agreement.expected, agreement.of_type, agreement.of_actors, agreement.left_out), (1, 1, 1, 1));
        agreement.add(events, &[claim("Albania", "Italy")]);
        assert_eq!((agreement.expected, agreement.of_type, agreement.of_actors, agreement.left_out), (2, 2, 1, 2));
    }
}
