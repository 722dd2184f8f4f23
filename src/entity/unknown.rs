//! States and places that the gazetteer does not know: invented countries, small towns.

use super::cast::Cast;
use super::gazetteer::Form;
use super::resolve::Named;
use super::role_words::Role;
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::{NameKind, Relation, Upos};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many letters a demonym shares with its state at least: `Arnorian`, `Arnor`.
const SHARED: usize = 4;

/// How many names that begin alike are told apart.
const ALIKE: usize = 8;

/// A name that the gazetteer does not know, as the article uses it.
#[derive(Default)]
struct Use {
    /// How often the model takes it for a state or a town.
    places: usize,
    /// How often it takes it for something else.
    others: usize,
    /// Whether it does something somewhere, as states do and towns do not.
    acts: bool,
    /// Whether it has an army, an embassy or relations somewhere.
    has_body: bool,
}

/// Names by their first letters.
#[derive(Default)]
struct Alike(BTreeMap<String, Vec<String>>);

impl Alike {
    fn add(&mut self, name: &str) {
        let known = self.0.entry(beginning(name)).or_default();
        if known.len() < ALIKE && !known.iter().any(|other| other == name) {
            known.push(name.to_owned());
        }
    }

    fn find(&self, name: &str, fits: impl Fn(&str) -> bool) -> Option<&str> {
        self.0.get(&beginning(name))?.iter().map(String::as_str).find(|other| fits(other))
    }
}

fn beginning(name: &str) -> String {
    name.chars().take(SHARED).collect()
}

/// Adds the states and places that the gazetteer does not know, with the adjectives that belong to them.
pub(super) fn find(views: &[View<'_, '_, '_>], named: &mut [Vec<Named>], cast: &mut Cast) {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    let mut peoples = Alike::default();
    let mut surnames: BTreeSet<&str> = BTreeSet::new();
    for (view, named) in views.iter().zip(named.iter()) {
        for (tokens, kind) in view.entities() {
            if kind == NameKind::Person && tokens.len() > 1 {
                surnames.extend(tokens.clone().map(|at| view.word(at)));
            }
            let Some(tokens) = name(view, tokens, named) else { continue };
            let text = view.folded(tokens.clone());
            let found = uses.entry(text.to_owned()).or_default();
            match kind {
                NameKind::Gpe => {
                    found.places += 1;
                    found.acts |= acts(view, tokens);
                }
                NameKind::Norp => {
                    found.others += 1;
                    peoples.add(text);
                }
                _ => found.others += 1,
            }
        }
        for at in (0..view.len()).filter(|at| has_body(view, *at)) {
            if let Some(tokens) = name(view, at..at + 1, named) {
                uses.entry(view.folded(tokens).to_owned()).or_default().has_body = true;
            }
        }
    }
    let sure: BTreeSet<String> = uses.iter().filter(|(_, used)| used.has_body).map(|(name, _)| name.clone()).collect();
    let parallel: Vec<String> =
        views.iter().zip(named.iter()).flat_map(|(view, named)| beside(view, named, &sure, &uses)).collect();
    for name in parallel {
        uses.entry(name).or_default().has_body = true;
    }
    let mut states = Alike::default();
    let mut known: BTreeMap<&str, (ActorId, ActorKind)> = BTreeMap::new();
    for (name, found) in &uses {
        let is_place = found.places > found.others;
        let has_people = || peoples.find(name, |demonym| is_demonym(demonym, name)).is_some();
        let is_state = !surnames.contains(name.as_str()) && (is_place && found.acts || found.has_body || has_people());
        if !is_place && !is_state {
            continue;
        }
        let kind = if is_state { ActorKind::State } else { ActorKind::Place };
        if is_state {
            states.add(name);
        }
        known.insert(name, (cast.local(kind, name, None), kind));
    }
    if known.is_empty() {
        return;
    }
    for (view, named) in views.iter().zip(named) {
        let single = (0..view.len()).map(|at| at..at + 1);
        let whole = view.entities().map(|(tokens, _)| tokens).filter(|tokens| tokens.len() > 1);
        let mut found: Vec<Named> = Vec::new();
        for tokens in whole.chain(single) {
            let Some(tokens) = name(view, tokens, named) else { continue };
            if found
                .iter()
                .rev()
                .take(ALIKE)
                .any(|other| other.tokens.start < tokens.end && tokens.start < other.tokens.end)
            {
                continue;
            }
            let text = view.folded(tokens.clone());
            let (state, form) = match known.get_key_value(text) {
                Some((name, _)) => (*name, Form::Name),
                None => match states.find(text, |name| is_demonym(text, name)) {
                    Some(name) => (name, Form::Adjective),
                    None => continue,
                },
            };
            let Some((actor, kind)) = known.get(state) else { continue };
            cast.name(actor, &view.label(tokens.clone()));
            found.push(Named {
                tokens,
                actor: actor.clone(),
                kind: *kind,
                form,
                confidence: 0.7,
                unlinked: None,
                by_default: true,
            });
        }
        named.extend(found);
        named.sort_by_key(|name| name.tokens.start);
    }
}

/// Whether a word has what only states have: `Arnor's ambassador`, `relations with Gondor`.
fn has_body(view: &View<'_, '_, '_>, at: usize) -> bool {
    if !view.is_capitalised(at) || view.upos(at) != Upos::Propn {
        return false;
    }
    let owns = view.is_possessive(at + 1)
        && [Role::Diplomat, Role::Forces].iter().any(|role| view.role_at(at + 2, *role).is_some())
        || view.is_possessive(at + 1) && matches!(view.low(at + 2), "government" | "embassy" | "parliament" | "junta");
    let owns = owns || governs(view, at, at + 1) || view.is_possessive(at + 1) && governs(view, at, at + 2);
    let Some(noun) = at.checked_sub(2) else { return owns };
    let before = (view.low(noun), view.low(at - 1));
    let is_official = noun.checked_sub(1).is_some_and(|at| matches!(view.low(at), "official" | "state" | "working"));
    let is_formal = noun.checked_sub(1).is_some_and(|at| {
        matches!(view.low(at), "diplomatic" | "full" | "formal" | "bilateral" | "consular" | "trade" | "military")
    });
    owns || is_formal && matches!(before, ("ties" | "links" | "contacts", "with" | "to" | "between"))
        || is_official && before == ("visit", "to")
        || matches!(
            before,
            ("relations" | "border" | "war", "with" | "between")
                | ("war", "on" | "against")
                | (
                    "ambassador" | "ambassadors" | "envoy" | "envoys" | "embassy" | "ambassadorship",
                    "to" | "from" | "of"
                )
                | ("troops" | "soldiers" | "diplomats", "from")
                | ("government" | "republic" | "kingdom", "of")
        )
}

/// Whether words right behind a name are those of a state's body: `Arnor Prime Minister`, `Gondor troops`; not where
/// the name is that of a party or says how high an office is.
fn governs(view: &View<'_, '_, '_>, at: usize, behind: usize) -> bool {
    let is_party = |(tokens, kind): (Range<usize>, NameKind)| {
        matches!(kind, NameKind::Org | NameKind::Norp) && tokens.contains(&at)
    };
    let is_rank = [Role::Modifier, Role::Official, Role::Descriptor].iter().any(|role| view.has_role(at, *role));
    let is_body = match view.low(behind) {
        "prime" | "foreign" | "defence" | "defense" | "interior" => {
            matches!(view.low(behind + 1), "minister" | "ministry" | "ministers" | "secretary")
        }
        "troops" | "soldiers" | "embassy" | "ambassador" | "diplomats" | "warships" => true,
        _ => false,
    };
    is_body && !is_rank && !view.entities().any(is_party)
}

/// Names that stand side by side with those of states, or do what only states do with them.
fn beside(
    view: &View<'_, '_, '_>,
    named: &[Named],
    states: &BTreeSet<String>,
    uses: &BTreeMap<String, Use>,
) -> Vec<String> {
    let is_new_state = |at: usize| states.contains(view.word(at));
    let is_known_state =
        |at: usize| named.iter().any(|n| n.kind == ActorKind::State && n.form == Form::Name && n.tokens.contains(&at));
    let mut found = Vec::new();
    for at in 0..view.len() {
        let Some(tokens) = name(view, at..at + 1, named).filter(|_| view.upos(at) == Upos::Propn) else {
            continue;
        };
        let text = view.folded(tokens);
        if states.contains(text) {
            continue;
        }
        let is_person = view.entities().any(|(tokens, kind)| kind == NameKind::Person && tokens.contains(&at));
        let joined = match view.relation(at) {
            Relation::Conj => {
                view.head(at).is_some_and(|head| is_new_state(head) || !is_person && is_known_state(head))
            }
            _ => false,
        };
        let joins = (at + 1..view.len().min(at + 8))
            .any(|other| view.head(other) == Some(at) && view.relation(other) == Relation::Conj && is_new_state(other));
        // `Arnor restored diplomatic ties with Gondor`
        let deals = !is_person
            && view.relation(at) == Relation::Nsubj
            && (at + 1..view.len()).any(|other| {
                let ties =
                    other > 2 && view.low(other - 1) == "with" && matches!(view.low(other - 2), "ties" | "relations");
                ties && (is_new_state(other) || is_known_state(other))
            });
        let other_use = uses.get(text).is_some_and(|used| used.others > 1 && used.places == 0 && is_person);
        if (joined || joins || deals) && !other_use {
            found.push(text.to_owned());
        }
    }
    found
}

/// The tokens of a name without `the`, if the gazetteer does not know it and it is written like a name.
fn name(view: &View<'_, '_, '_>, tokens: Range<usize>, named: &[Named]) -> Option<Range<usize>> {
    let start = if view.low(tokens.start) == "the" { tokens.start + 1 } else { tokens.start };
    let mut end = tokens.end;
    if end > start && view.is_possessive(end - 1) {
        end -= 1;
    }
    // What the gazetteer knows and nobody is meant by here (`Athens, Georgia`) stays nobody.
    let is_known = named.iter().any(|name| name.tokens.start < end && start < name.tokens.end)
        || view.is_word(start) && view.has_name_at(start);
    let is_written = (start..end).all(|at| view.is_capitalised(at) || !view.is_word(at)) && view.is_word(start);
    let is_common = (start..end).any(|at| view.has_role(at, Role::Common) || view.has_role(at, Role::Institution));
    let long = start < end && view.folded(start..end).chars().count() > 3;
    (long && !is_known && is_written && !is_common && !view.title_case && end - start <= 4).then_some(start..end)
}

/// Whether a name is the subject of a verb in the active voice, or owns something.
fn acts(view: &View<'_, '_, '_>, tokens: Range<usize>) -> bool {
    view.relation(view.head_of(tokens)) == Relation::Nsubj
}

/// Whether an adjective or the name of a people is made from the name of a state.
fn is_demonym(demonym: &str, name: &str) -> bool {
    let shared = demonym.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let endings =
        ["an", "ans", "ian", "ians", "ese", "i", "is", "ish", "ic", "er", "ers", "ean", "eans", "ite", "ites"];
    shared >= SHARED
        && shared + 2 >= name.chars().count()
        && demonym.chars().count() > shared
        && endings.iter().any(|ending| demonym.ends_with(ending))
}
