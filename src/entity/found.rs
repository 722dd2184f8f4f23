//! What recognition finds in one article.

use super::{Actor, ActorId, ActorKind};
use crate::article::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// How a part of a text refers to its actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Head {
    /// A name: `Mali`, `Wagner Group`, `Mr Yusov`, `Ukrainian Foreign Minister Dmytro Kuleba`.
    Name,
    /// An adjective or the name of a people: `Malian`, `the Malians`.
    Demonym,
    /// A capital or a building for its state: `Kyiv`, `the Kremlin`.
    Capital,
    /// A body or unnamed people that act for it: `Mali's government`, `junta officials`.
    Institution,
    /// Those who bear arms for it: `Malian soldiers`.
    Forces,
    /// An unnamed ambassador, envoy or diplomat of it: `the Ukrainian ambassador`.
    Diplomat,
    /// An unnamed office holder of it: `Mali's president`.
    Official,
    /// Armed or other people that share no state: `Tuareg rebels`, `experts`.
    Group,
    /// A pronoun: `it`, `they`, `he`.
    Pronoun,
    /// A noun phrase that takes up someone named before: `the country`, `both countries`, `the junta`.
    Description,
}

/// A part of a text that refers to one or more actors.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityMention {
    /// Where, in code points of the text; begins and ends with a token.
    pub span: Span,
    /// The sentence it lies in, as an index into [`ParsedArticle::sentences`](crate::parse::ParsedArticle::sentences).
    pub sentence: usize,
    /// Its tokens, as indices into the sentence's tokens, end excluded.
    pub tokens: std::ops::Range<usize>,
    /// Who is meant, in the order of the text; empty if that stays unresolved.
    pub actors: Vec<ActorId>,
    /// What kind the actors are; of the first, if several.
    pub kind: ActorKind,
    /// How it refers.
    pub head: Head,
    /// Whether a possessive ending follows (`Mali's decision`) or the pronoun is possessive (`its`).
    pub possessive: bool,
    /// Whether it only qualifies a noun that is no actor of its own (`Ukrainian flag`, `pro-Russian`, `US-led`).
    pub attribute: bool,
    /// Whether it explains the name before or after it (`Yusov, a spokesman for Ukraine's army, said`).
    pub in_apposition: bool,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// For a person: the state that this phrase presents the person as speaking for.
    pub speaks_for: Option<ActorId>,
    /// Why nobody is meant for sure, where that is so.
    pub unlinked: Option<String>,
}

impl EntityMention {
    /// Whether it names or describes who can do something: no mere attribute, no explanation of another name, and
    /// resolved.
    pub fn is_actor(&self) -> bool {
        !self.actors.is_empty() && !self.attribute && !self.in_apposition && self.kind != ActorKind::Place
    }
}

/// That a part of a text presents a person as speaking for a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokesPerson {
    /// The sentence that does so, as an index into the parsed sentences.
    pub sentence: usize,
    /// The person.
    pub person: ActorId,
    /// The state.
    pub state: ActorId,
}

/// What someone says in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The sentence, as an index into the parsed sentences.
    pub sentence: usize,
    /// The tokens, counted from the beginning of the sentence; the marks included.
    pub tokens: Range<usize>,
    /// Who says it.
    pub speaker: ActorId,
}

/// The actors of an article and where it mentions them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleEntities {
    /// Each actor that a mention names, and each state in which a place lies that one names, sorted by identity.
    pub actors: Vec<Actor>,
    /// The mentions in the order of the text; none overlaps another.
    pub mentions: Vec<EntityMention>,
    /// For whom persons speak, sentence by sentence.
    pub speaks_for: Vec<SpokesPerson>,
    /// The actors that publish or broadcast news, sorted.
    pub media: Vec<ActorId>,
    /// The treaties and agreements among the organisations, which do nothing themselves; sorted.
    pub treaties: Vec<ActorId>,
    /// The places that lie in one state, with that state.
    pub located: BTreeMap<ActorId, ActorId>,
    /// Who speaks in quotation marks, in the order of the text.
    pub voices: Vec<Voice>,
    /// For which state each person speaks, in the first sentence that says so.
    pub(super) sides: BTreeMap<ActorId, ActorId>,
}

impl ArticleEntities {
    /// The mentions of a sentence, in order.
    pub fn of_sentence(&self, sentence: usize) -> &[EntityMention] {
        &self.mentions[self.places_of(sentence)]
    }

    /// Where the mentions of a sentence stand among all.
    pub fn places_of(&self, sentence: usize) -> Range<usize> {
        let begin = self.mentions.partition_point(|mention| mention.sentence < sentence);
        begin..self.mentions.partition_point(|mention| mention.sentence <= sentence)
    }

    /// Who speaks in the quotation marks of a sentence, in order.
    pub fn voices_of(&self, sentence: usize) -> &[Voice] {
        let begin = self.voices.partition_point(|voice| voice.sentence < sentence);
        let end = self.voices.partition_point(|voice| voice.sentence <= sentence);
        &self.voices[begin..end]
    }

    /// The actor with an identity.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.binary_search_by(|actor| actor.id.cmp(id)).ok().map(|index| &self.actors[index])
    }

    /// The state for which the article, in any sentence, presents a person as speaking.
    pub fn state_of(&self, person: &ActorId) -> Option<&ActorId> {
        self.sides.get(person)
    }

    /// The state for which an actor speaks, or else the actor.
    pub fn side<'a>(&'a self, actor: &'a ActorId) -> &'a ActorId {
        self.state_of(actor).unwrap_or(actor)
    }

    /// Whether an actor publishes or broadcasts news.
    pub fn is_media(&self, id: &ActorId) -> bool {
        self.media.binary_search(id).is_ok()
    }

    /// Runs of mentions of a sentence that are joined by commas and `and` only: `Mali, Niger and Burkina Faso`; each as
    /// a range of indices into [`of_sentence`](Self::of_sentence), single mentions included.
    pub fn coordinated(
        &self,
        parsed: &crate::parse::ParsedArticle<'_>,
        sentence: usize,
    ) -> Vec<std::ops::Range<usize>> {
        let mentions = self.of_sentence(sentence);
        let Some(parsed) = parsed.sentences.get(sentence) else { return Vec::new() };
        let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
        for (index, mention) in mentions.iter().enumerate() {
            let joined = runs.last().is_some_and(|run| {
                let last = &mentions[run.end - 1];
                let named = last.head != Head::Pronoun && !last.possessive;
                // `Thai and Cambodian soldiers`
                let shares_noun = last.attribute && last.head == Head::Demonym && mention.head != Head::Name;
                let comparable = named && (!last.attribute && !mention.attribute || shares_noun);
                let between = &parsed.tokens[last.tokens.end..mention.tokens.start];
                let start = mentions[run.start].tokens.start;
                let before = start.checked_sub(1).and_then(|at| parsed.tokens.get(at));
                let governed = before.is_some_and(|word| is_governing(&word.text.to_lowercase()));
                let subject = parsed.tokens.get(mention.tokens.start).is_some_and(|word| is_subject_form(word.text));
                let paired = || are_paired(&parsed.tokens, last.tokens.end, mention);
                !subject && (comparable && are_joined(between, run.len() > 1, governed) || named && paired())
            });
            match runs.last_mut() {
                Some(run) if joined => run.end = index + 1,
                _ => runs.push(index..index + 1),
            }
        }
        runs.iter().flat_map(|run| close_run(mentions, run, &parsed.tokens)).collect()
    }
}

/// Whether the tokens between two mentions only join them. A comma before `and` joins only in a list: after a single
/// mention it begins a clause; and what comes `along with` an object need not share its role.
fn are_joined(between: &[crate::parse::Token<'_>], in_list: bool, governed: bool) -> bool {
    let words: Vec<String> = between.iter().map(|token| token.text.to_lowercase()).collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !matches!(*word, "the" | "neighbouring" | "neighboring" | "both" | "then" | "later"))
        .collect();
    match words[..] {
        [","] | ["and"] | ["&"] | ["or"] | ["nor"] | ["/"] => true,
        [",", "and"] => in_list,
        ["along" | "together", "with"] | ["as", "well", "as"] => !governed,
        _ => false,
    }
}

/// Whether a hyphen pairs two mentions that together qualify a noun: `the Chad-Sudan deal`
fn are_paired(tokens: &[crate::parse::Token<'_>], hyphen: usize, mention: &EntityMention) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let touches = |at: usize| match (tokens.get(at), tokens.get(at + 1)) {
        (Some(one), Some(next)) => one.span.end() == next.span.begin(),
        _ => false,
    };
    let joins = mention.tokens.start == hyphen + 1 && matches!(word(hyphen), "-" | "–");
    joins
        && hyphen.checked_sub(1).is_some_and(touches)
        && touches(hyphen)
        && tokens.get(mention.tokens.end).is_some_and(|next| next.is_word() && next.text != "-")
}

/// Whether a word is a preposition that gives what stands after it a role.
fn is_governing(word: &str) -> bool {
    matches!(word, "with" | "from" | "to" | "against" | "on" | "of" | "in" | "by" | "at")
}

/// Whether a pronoun can only be a subject, so that it begins a clause.
fn is_subject_form(word: &str) -> bool {
    matches!(word, "he" | "she" | "they" | "we" | "I")
}

/// A run that is a list ends with `and`; one of commas only is an apposition or a loose sequence: its parts stand alone.
fn close_run(
    mentions: &[EntityMention],
    run: &std::ops::Range<usize>,
    tokens: &[crate::parse::Token<'_>],
) -> Vec<std::ops::Range<usize>> {
    let joins_with_word = |index: usize| {
        let between = &tokens[mentions[index - 1].tokens.end..mentions[index].tokens.start];
        between
            .iter()
            .any(|token| matches!(token.text, "and" | "or" | "&" | "/" | "as" | "along" | "together" | "-" | "–"))
    };
    match (run.start + 1..run.end).rev().find(|&index| joins_with_word(index)) {
        Some(last) => std::iter::once(run.start..last + 1).chain((last + 1..run.end).map(|i| i..i + 1)).collect(),
        None => run.clone().map(|index| index..index + 1).collect(),
    }
}
