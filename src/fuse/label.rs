//! What events are called, for people.

use super::period::dates;
use super::phrase;
use super::roles::{Standing, is_personal};
use crate::claim::EventClass;
use crate::entity::{ActorId, ActorKind};
use crate::map::{Event, EventStatus, WorldActor};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many actors a label names in one role.
const NAMED: usize = 3;

/// The names of all actors.
pub(super) struct Names<'a> {
    actors: BTreeMap<&'a ActorId, &'a WorldActor>,
    standing: &'a Standing,
}

impl<'a> Names<'a> {
    /// The names of these actors.
    pub fn new(actors: &'a [WorldActor], standing: &'a Standing) -> Self {
        Self { actors: actors.iter().map(|actor| (&actor.id, actor)).collect(), standing }
    }

    /// The label of an event, from its roles and dates: `Mali severs diplomatic relations with Ukraine, 4 August 2024`.
    pub fn label(&self, event: &Event) -> String {
        let initiators = self.named(event.class, &event.initiators);
        let targets = self.named(event.class, &event.targets);
        let phrase = phrase::of(event.class);
        let several = initiators.len() > 1 || initiators.iter().any(|actor| self.is_plural(actor));
        let verb = match (several, targets.is_empty()) {
            (false, false) => phrase.one_with,
            (true, false) => phrase.several_with,
            (false, true) => phrase.one,
            (true, true) => phrase.several,
        };
        let mut label = match (initiators.as_slice(), targets.as_slice()) {
            ([], []) => phrase.noun.to_owned(),
            ([], targets) => format!("{} {}", phrase.noun_with, self.list(targets)),
            (initiators, []) => format!("{} {verb}", self.list(initiators)),
            (initiators, targets) => format!("{} {verb} {}", self.list(initiators), self.list(targets)),
        };
        if let [place] = event.locations.as_slice()
            && !event.targets.contains(place)
            && !event.initiators.contains(place)
        {
            label = format!("{label} in {}", self.name(place));
        }
        if let Some(dates) = dates(event.earliest, event.latest) {
            label = format!("{label}, {dates}");
        }
        match event.status {
            EventStatus::Asserted => capitalised(&label),
            EventStatus::Alleged => format!("Alleged: {label}"),
            EventStatus::Denied => format!("Denied: {label}"),
            EventStatus::Planned => format!("Planned: {label}"),
        }
    }

    /// Those of a role whom a label names: not a person beside the state for which he speaks; where it matters who it
    /// was, not the state.
    fn named<'e>(&self, class: EventClass, role: &'e [ActorId]) -> Vec<&'e ActorId> {
        let has_state = |actor: &ActorId| self.standing.state_of(actor).is_some_and(|state| role.contains(state));
        let has_speaker = |actor: &ActorId| role.iter().any(|other| self.standing.state_of(other) == Some(actor));
        let is_named = |actor: &&ActorId| if is_personal(class) { !has_speaker(actor) } else { !has_state(actor) };
        role.iter().filter(is_named).collect()
    }

    /// `Mali`, `Mali and Niger`, `Burkina Faso, Mali and Niger`, `A, B, C and 2 others`
    fn list(&self, actors: &[&ActorId]) -> String {
        let mut names: Vec<String> = actors.iter().map(|actor| self.name(actor)).collect();
        names.sort();
        if names.len() > NAMED + 1 {
            let others = names.split_off(NAMED).len();
            names.push(format!("{others} others"));
        }
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
            None => String::new(),
        }
    }

    fn name(&self, actor: &ActorId) -> String {
        match (self.actors.get(actor), actor) {
            (Some(known), _) if takes_article(known) => format!("the {}", known.label),
            (Some(known), _) => known.label.clone(),
            (None, ActorId::Linked(qid)) => qid.to_string(),
            (None, ActorId::Local(slug)) => slug.replace('-', " "),
        }
    }

    /// Whether a single actor is many: `Tuareg rebels`.
    fn is_plural(&self, actor: &ActorId) -> bool {
        self.actors.get(actor).is_some_and(|known| {
            let last = known.label.rsplit(' ').next().unwrap_or_default();
            let is_common = last.chars().next().is_some_and(char::is_lowercase);
            known.kind != ActorKind::State && is_common && last.ends_with('s') && !last.ends_with("ss")
        })
    }
}

/// Whether a name is used with the article: the head of the name is a common noun.
fn takes_article(actor: &WorldActor) -> bool {
    const NOUNS: [&str; 43] = [
        "Accord",
        "Agency",
        "Agreement",
        "Alliance",
        "Army",
        "Assembly",
        "Authority",
        "Bank",
        "Brigade",
        "Coalition",
        "Commission",
        "Committee",
        "Community",
        "Congress",
        "Corps",
        "Council",
        "Court",
        "Emirates",
        "Federation",
        "Forces",
        "Front",
        "Fund",
        "Group",
        "Islands",
        "Kingdom",
        "League",
        "Maldives",
        "Ministry",
        "Movement",
        "Nations",
        "Netherlands",
        "Organisation",
        "Organization",
        "Parliament",
        "Party",
        "Philippines",
        "Republic",
        "Secretariat",
        "Senate",
        "States",
        "Treaty",
        "Union",
        "Vatican",
    ];
    let phrase = [" of ", " for ", " on ", " against "].iter().filter_map(|link| actor.label.find(link)).min();
    let head = actor.label.get(..phrase.unwrap_or(actor.label.len())).unwrap_or(&actor.label);
    let noun = head.trim_end().rsplit(' ').next().unwrap_or_default();
    !matches!(actor.kind, ActorKind::Person | ActorKind::People) && NOUNS.contains(&noun)
}

fn capitalised(label: &str) -> String {
    let mut characters = label.chars();
    let first: Cow<'_, str> = match characters.next() {
        Some(first) => first.to_uppercase().collect::<String>().into(),
        None => "".into(),
    };
    format!("{first}{}", characters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(label: &str, kind: ActorKind) -> WorldActor {
        let (id, names, link) = (ActorId::local(label), Default::default(), Default::default());
        WorldActor { id, kind, label: label.to_owned(), names, link, speaks_for: Default::default() }
    }

    fn labelled(class: EventClass, status: EventStatus, initiators: &[&str], targets: &[&str]) -> String {
        let actors = [
            actor("Mali", ActorKind::State),
            actor("Niger", ActorKind::State),
            actor("Burkina Faso", ActorKind::State),
            actor("Chad", ActorKind::State),
            actor("Togo", ActorKind::State),
            actor("United States", ActorKind::State),
            actor("Economic Community of West African States", ActorKind::Organization),
            actor("Tuareg rebels", ActorKind::ArmedGroup),
            actor("Abdoulaye Maïga", ActorKind::Person),
        ];
        let (maiga, mali) = (ActorId::local("Abdoulaye Maïga"), ActorId::local("Mali"));
        let standing = Standing::new(&BTreeMap::from([(maiga, [mali].into())]));
        let ids = |names: &[&str]| names.iter().map(|name| ActorId::local(name)).collect();
        let event = Event {
            id: String::new(),
            status,
            class,
            initiators: ids(initiators),
            targets: ids(targets),
            locations: Vec::new(),
            earliest: None,
            latest: None,
            label: String::new(),
            disputed: false,
            claims: Default::default(),
            evidence: Default::default(),
            source_count: 1,
        };
        Names::new(&actors, &standing).label(&event)
    }

    #[test]
    fn labels_read_well() {
        use EventClass::*;
        use EventStatus::*;
        assert_eq!(
            labelled(SeveranceOfRelations, Asserted, &["Mali"], &["United States"]),
            "Mali severs diplomatic relations with the United States"
        );
        assert_eq!(
            labelled(Aid, Alleged, &["United States"], &["Tuareg rebels"]),
            "Alleged: the United States aids Tuareg rebels"
        );
        assert_eq!(
            labelled(Attack, Asserted, &["Tuareg rebels"], &["Mali", "Niger"]),
            "Tuareg rebels attack Mali and Niger"
        );
        assert_eq!(labelled(Meeting, Planned, &["Mali", "Niger"], &[]), "Planned: Mali and Niger hold talks");
        assert_eq!(labelled(Accusation, Asserted, &["Abdoulaye Maïga", "Mali"], &["Niger"]), "Mali accuses Niger");
        assert_eq!(labelled(Visit, Asserted, &["Abdoulaye Maïga", "Mali"], &["Niger"]), "Abdoulaye Maïga visits Niger");
        assert_eq!(
            labelled(Withdrawal, Denied, &["Mali"], &["Economic Community of West African States"]),
            "Denied: Mali withdraws from the Economic Community of West African States"
        );
    }

    #[test]
    fn open_roles_read_well() {
        use EventClass::*;
        use EventStatus::*;
        assert_eq!(labelled(Attack, Asserted, &[], &["Mali"]), "Attack on Mali");
        assert_eq!(labelled(Attack, Asserted, &[], &[]), "Attack");
        assert_eq!(labelled(Accusation, Asserted, &["United States"], &[]), "The United States makes an accusation");
        assert_eq!(labelled(Condemnation, Alleged, &[], &["Mali"]), "Alleged: condemnation of Mali");
    }

    #[test]
    fn many_actors_are_counted() {
        let found = labelled(
            EventClass::Agreement,
            EventStatus::Asserted,
            &["Mali", "Niger", "Chad", "Togo", "Burkina Faso"],
            &[],
        );
        assert_eq!(found, "Burkina Faso, Chad, Mali and 2 others reach an agreement");
    }

    #[test]
    fn every_class_has_words_for_every_case() {
        for class in EventClass::all() {
            let phrase = phrase::of(class);
            let words =
                [phrase.one_with, phrase.several_with, phrase.one, phrase.several, phrase.noun_with, phrase.noun];
            assert!(words.iter().all(|words| !words.is_empty() && words.trim() == *words), "{class}");
        }
    }
}
