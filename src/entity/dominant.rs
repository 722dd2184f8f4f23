//! Whom a whole article tells of most: the bloc that is meant far from its name, the two states whose quarrel it is.

use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::{ActorId, ActorKind};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How often at least the two states are named whose story an article is.
const LEAST: usize = 2;

/// The bodies of states and the armed groups that an article names, with how often, and the two states that it names most.
#[derive(Default)]
pub(super) struct Dominant {
    bodies: BTreeMap<ActorId, usize>,
    armed: BTreeMap<ActorId, usize>,
    pub(super) states: Option<[ActorId; 2]>,
}

impl Dominant {
    /// Those of an article; its persons count for the states for which they speak.
    pub(super) fn find(drafts: &[Draft], speak_for: &BTreeMap<ActorId, ActorId>, cast: &Cast) -> Self {
        let mut bodies: BTreeMap<ActorId, usize> = BTreeMap::new();
        let mut armed: BTreeMap<ActorId, usize> = BTreeMap::new();
        let mut states: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for mention in drafts.iter().flat_map(|draft| &draft.mentions) {
            for actor in &mention.actors {
                match mention.kind {
                    ActorKind::Organization if cast.get(actor).is_some_and(|actor| is_of_states(&actor.label)) => {
                        *bodies.entry(actor.clone()).or_default() += 1;
                    }
                    ActorKind::ArmedGroup if mention.head == Head::Name => {
                        *armed.entry(actor.clone()).or_default() += 1;
                    }
                    ActorKind::State => *states.entry(actor).or_default() += 1,
                    ActorKind::Person => {
                        if let Some(state) = speak_for.get(actor) {
                            *states.entry(state).or_default() += 1;
                        }
                    }
                    _ => {}
                }
            }
        }
        let mut ranked: Vec<(&ActorId, usize)> = states.into_iter().collect();
        ranked.sort_by_key(|(_, count)| Reverse(*count));
        let states = match ranked[..] {
            [(first, _), (second, often), ref rest @ ..]
                if often >= LEAST && rest.first().is_none_or(|(_, third)| third * 2 <= often) =>
            {
                Some([first.clone(), second.clone()])
            }
            _ => None,
        };
        Self { bodies, armed, states }
    }

    /// The only body of states that may be called by a noun, or the one that is named far more often than others.
    pub(super) fn body(&self, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
        foremost(&self.bodies, fits)
    }

    /// The only armed group that may be called by a noun, or the one that is named far more often than others.
    pub(super) fn armed(&self, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
        foremost(&self.armed, fits)
    }
}

/// The only one that fits, or the one that is named at least twice as often as each other.
pub(super) fn foremost(counts: &BTreeMap<ActorId, usize>, fits: impl Fn(&ActorId) -> bool) -> Option<ActorId> {
    let mut ranked: Vec<(&ActorId, usize)> =
        counts.iter().filter(|(actor, _)| fits(actor)).map(|(actor, count)| (actor, *count)).collect();
    ranked.sort_by_key(|(_, count)| Reverse(*count));
    match ranked[..] {
        [(only, _)] => Some(only.clone()),
        [(first, often), (_, second), ..] if often >= 2 * second => Some(first.clone()),
        _ => None,
    }
}

/// Whether a name is that of an organisation of states.
fn is_of_states(name: &str) -> bool {
    const WORDS: [&str; 18] = [
        "Union",
        "NATO",
        "Organi",
        "Association",
        "Community",
        "League",
        "Gulf Cooperation",
        "Forum",
        "Commonwealth",
        "CARICOM",
        "OPEC",
        "Mercosur",
        "BRICS",
        "Alliance",
        "Confederation",
        "Authority on Development",
        "G7",
        "SADC",
    ];
    WORDS.iter().any(|word| name.contains(word))
}

/// Whether an organisation may be called by a noun: a court is no bloc, and only a court is a tribunal.
pub(super) fn may_be_called(noun: &str, name: &str) -> bool {
    let is_court = name.contains("Court") || name.contains("Tribunal");
    let is_agency = name.contains("Agency") || name.contains("Organi") || name.contains("Bureau");
    let is_global = name.contains("United Nations") || name.contains("World");
    let is_force = name.contains("Force") || name.contains("Mission") || name.contains("Operation");
    match noun {
        "court" | "tribunal" => is_court,
        "force" | "mission" => is_force,
        "agency" | "watchdog" => is_agency || !is_court && !is_of_states(name) && !is_global,
        "bloc" | "alliance" | "league" | "union" => {
            let is_part =
                ["Agency", "Parliament", "Commission", "Congress", "Party"].iter().any(|word| name.contains(word));
            !is_court && !is_global && !is_part
        }
        "movement" | "militia" | "faction" | "group" => !is_court && !name.ends_with("oalition"),
        _ => !is_court,
    }
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn a_bloc_is_no_court() {
        let text = "The African Union met. Peru sued Chile at the International Court of Justice. The bloc was silent.";
        assert_eq!(meant(text, "The bloc"), "African Union");
        assert_eq!(meant(&text.replace("The bloc", "The court"), "The court"), "International Court of Justice");
    }

    #[test]
    fn a_bloc_is_meant_far_from_its_name() {
        let far = "Rain fell. Streets were flooded. Schools were shut. Roads were cut. Trains stood still. ";
        let text = format!("The African Union met. {far}The bloc sent tents.");
        assert_eq!(meant(&text, "The bloc"), "African Union");
    }
}
