//! Nouns and titles that tell what a noun phrase is about: `junta`, `ambassador`, `rebels`, `Mr`.

use std::collections::HashMap;

pub(super) const ROLES: &str = include_str!("../../ontology/gazetteer/roles.tsv");

/// What a word of a noun phrase can be; a word can be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// A body that acts for a state, or unnamed people who do: `government`, `officials`.
    Institution,
    /// Those who bear arms for a state: `army`, `soldiers`.
    Forces,
    /// Those who represent a state abroad: `ambassador`.
    Diplomat,
    /// Someone who holds an office: `president`, `spokesman`.
    Official,
    /// Armed people who act for no state: `rebels`, `mercenaries`.
    Group,
    /// Other people: `experts`, `protesters`.
    People,
    /// The last word of an organisation's name: `Council`.
    Organisation,
    /// The last word of an armed group's name: `Brigade`.
    Armed,
    /// What stands before a person's name: `Mr`, `General`.
    Title,
    /// What may stand before a noun without changing who is meant: `military`, `interim`.
    Modifier,
    /// What tells one group from another: `separatist`, `jihadist`.
    Descriptor,
    /// A verb of speaking.
    Speech,
    /// A state of the United States or a province whose towns bear the names of capitals.
    Elsewhere,
    /// What addresses a person and is no office: `Mr`, `General`.
    Address,
    /// A word that begins sentences and is no name, however it is written.
    Common,
    /// What a ministry is for: `foreign`, `affairs`.
    Portfolio,
    /// States that are meant together and not named: `countries`, `allies`.
    Countries,
    /// What tells which or how many countries: `other`, `several`, `Western`.
    Quantifier,
    /// What a single person is who holds no office: `journalist`, `cleric`.
    Individual,
    /// What carries people or goods and bears no arms: `airliner`, `tanker`.
    Craft,
    /// What does so if another word says it: `plane`, `ship`.
    Vehicle,
    /// What says so: `passenger`, `merchant`.
    Civil,
    /// A given name of women.
    Woman,
    /// A given name of women and of men, or one that is a family name too.
    Either,
}

/// How many roles there are.
pub(super) const ROLES_IN_ALL: usize = Role::Either as usize + 1;

/// A word, or several joined by hyphens.
#[derive(Default)]
pub(super) struct RoleWord {
    /// Its roles.
    pub(super) roles: Vec<Role>,
    /// Whether it is the beginning of longer ones.
    pub(super) goes_on: bool,
}

/// The words with their roles.
pub(super) struct RoleWords(HashMap<&'static str, RoleWord>);

impl RoleWords {
    /// The built-in words.
    pub(super) fn embedded() -> Self {
        let mut words: HashMap<&'static str, RoleWord> = HashMap::new();
        words.entry("").or_default().goes_on = true;
        for line in ROLES.lines().skip(1) {
            let Some((class, list)) = line.split_once('\t') else { continue };
            let Some(role) = role(class) else { continue };
            for word in list.split_whitespace() {
                words.entry(word).or_default().roles.push(role);
                for (hyphen, _) in word.match_indices('-') {
                    words.entry(&word[..hyphen]).or_default().goes_on = true;
                }
            }
        }
        Self(words)
    }

    /// What is known of a word; of the empty word, that others are longer.
    pub(super) fn of(&self, word: &str) -> Option<&RoleWord> {
        self.0.get(word)
    }

    /// Whether a word has a role. Words in lower case, joined by hyphens (`prime-minister`); titles and last words of
    /// names as they are written.
    pub(super) fn is(&self, word: &str, role: Role) -> bool {
        self.0.get(word).is_some_and(|word| word.roles.contains(&role))
    }
}

fn role(class: &str) -> Option<Role> {
    Some(match class {
        "institution" => Role::Institution,
        "forces" => Role::Forces,
        "diplomat" => Role::Diplomat,
        "official" => Role::Official,
        "group" => Role::Group,
        "people" => Role::People,
        "organisation" => Role::Organisation,
        "armed" => Role::Armed,
        "title" => Role::Title,
        "modifier" => Role::Modifier,
        "descriptor" => Role::Descriptor,
        "speech" => Role::Speech,
        "us-state" => Role::Elsewhere,
        "address" => Role::Address,
        "common" => Role::Common,
        "portfolio" => Role::Portfolio,
        "countries" => Role::Countries,
        "quantifier" => Role::Quantifier,
        "individual" => Role::Individual,
        "craft" => Role::Craft,
        "vehicle" => Role::Vehicle,
        "civil" => Role::Civil,
        "woman" => Role::Woman,
        "either" => Role::Either,
        _ => return None,
    })
}
