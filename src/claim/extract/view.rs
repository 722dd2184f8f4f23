//! A sentence as extraction looks at it: its tree, its words in lower case, groups of actors, expressions of time.

use super::super::date::DateExpression;
use super::super::lexicon::{Lexicon, Part, Parts};
use crate::entity::{ActorId, ActorKind, ArticleEntities, EntityMention, Head, Voice};
use crate::parse::{ParsedArticle, ParsedSentence, Relation, Token, Upos, Xpos};
use std::collections::BTreeMap;
use std::ops::Range;

/// A word in lower case, with plain apostrophes, and its prefix joined to it: `re-establish` is `reestablish`.
pub(in crate::claim) fn lower(word: &str) -> String {
    let hyphen =
        if matches!(word.get(..3), Some("re-" | "Re-" | "de-" | "De-" | "co-" | "Co-")) { 2 } else { word.len() };
    let (prefix, rest) = word.split_at(hyphen);
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    if word.is_ascii() {
        let mut lower = [prefix, rest].concat();
        lower.make_ascii_lowercase();
        return lower;
    }
    let letters = prefix.chars().chain(rest.chars());
    letters.flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

/// Mentions joined by commas and `and`, or a single one.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Who is meant.
    pub(super) actors: Vec<ActorId>,
    /// What kind the first is.
    pub(super) kind: ActorKind,
    /// How the last refers.
    pub(super) head: Head,
    /// Whether a possessive ending follows it or it is a possessive pronoun.
    pub(super) possessive: bool,
    /// Whether it only qualifies a noun.
    pub(super) attribute: bool,
    /// How sure it is, from 0 to 1.
    pub(super) confidence: f64,
}

impl Group {
    /// Whether it can do something itself.
    pub(super) fn is_agent(&self) -> bool {
        !self.actors.is_empty() && !self.attribute && !self.possessive && self.kind != ActorKind::Place
    }

    /// Whether it owns or qualifies the noun after it.
    pub(super) fn is_owner(&self) -> bool {
        !self.actors.is_empty() && (self.attribute || self.possessive)
    }

    /// Whether it is a pronoun for whoever owns something: `its`
    pub(super) fn is_own(&self) -> bool {
        self.head == Head::Pronoun && self.possessive
    }
}

/// A sentence, prepared.
pub(super) struct View<'p, 't, 'l> {
    pub(super) lexicon: &'l Lexicon,
    pub(super) sentence: &'p ParsedSentence<'t>,
    pub(super) tokens: &'p [Token<'t>],
    pub(super) lower: Vec<String>,
    /// The parts that each token plays in the grammar.
    parts: Vec<Parts>,
    pub(super) groups: Vec<Group>,
    pub(super) dates: Vec<DateExpression>,
    /// The group that covers a token.
    group_at: Vec<Option<usize>>,
    /// The actors of the article.
    entities: &'p ArticleEntities,
    /// Who speaks in its quotation marks.
    voices: &'p [Voice],
    /// The treaties, sorted.
    treaties: &'p [ActorId],
    /// The states in which places lie.
    located: &'p BTreeMap<ActorId, ActorId>,
    /// Whether a token belongs to an expression of time.
    is_time: Vec<bool>,
    /// Whether most words begin with a capital, as in some headlines.
    title_case: bool,
    /// The dependents of each token, one stretch after another.
    dependents: Vec<usize>,
    /// Where the stretch of each token begins; one more than there are tokens.
    dependents_from: Vec<usize>,
}

impl<'p, 't, 'l> View<'p, 't, 'l> {
    pub(super) fn new(
        lexicon: &'l Lexicon,
        parsed: &'p ParsedArticle<'t>,
        index: usize,
        entities: &'p ArticleEntities,
        lower: Vec<String>,
        dates: Vec<DateExpression>,
    ) -> Self {
        let sentence: &'p ParsedSentence<'t> = &parsed.sentences[index];
        let tokens = &sentence.tokens[..];
        let mentions = entities.of_sentence(index);
        let groups: Vec<Group> = entities
            .coordinated(parsed, index)
            .into_iter()
            .flat_map(|run| accused_apart(sentence, mentions, run))
            .filter_map(|run| group(&mentions[run]))
            .collect();
        let groups = joined_at_head(groups, &lower);
        let mut group_at = vec![None; tokens.len()];
        for (number, group) in groups.iter().enumerate() {
            for slot in group_at.iter_mut().take(group.tokens.end).skip(group.tokens.start) {
                *slot = Some(number);
            }
        }
        let mut is_time = vec![false; tokens.len()];
        for expression in &dates {
            for slot in is_time.iter_mut().take(expression.tokens.end).skip(expression.tokens.start) {
                *slot = true;
            }
        }
        let long: Vec<&Token<'_>> = tokens.iter().filter(|token| token.is_word() && token.text.len() > 3).collect();
        let title_case = long.iter().filter(|token| token.is_capitalised()).count() * 4 >= long.len() * 3;
        let (dependents, dependents_from) = dependents(tokens);
        Self {
            lexicon,
            sentence,
            tokens,
            parts: lower.iter().map(|word| lexicon.parts_of(word)).collect(),
            lower,
            groups,
            dates,
            group_at,
            entities,
            voices: entities.voices_of(index),
            treaties: &entities.treaties,
            located: &entities.located,
            is_time,
            title_case,
            dependents,
            dependents_from,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A token in lower case; empty beyond the sentence.
    pub(super) fn low(&self, index: usize) -> &str {
        self.lower.get(index).map_or("", String::as_str)
    }

    /// The tokens from one on in lower case; none beyond the sentence.
    pub(super) fn from(&self, index: usize) -> &[String] {
        self.lower.get(index..).unwrap_or_default()
    }

    pub(super) fn is(&self, index: usize, part: Part) -> bool {
        self.parts.get(index).is_some_and(|parts| parts.have(part))
    }

    /// Whether an actor is a state or a person that speaks for it.
    pub(super) fn acts_for(&self, actor: &ActorId, state: &ActorId) -> bool {
        actor == state || self.side_of(actor) == Some(state)
    }

    /// Whether a token is a verb that only says that its object happens: `launch`
    pub(super) fn is_light_verb(&self, index: usize) -> bool {
        self.is(index, Part::Light)
    }

    /// Whether an actor publishes news.
    pub(super) fn is_media(&self, actor: &ActorId) -> bool {
        self.entities.is_media(actor)
    }

    /// The state for which the article lets an actor speak.
    pub(super) fn side_of(&self, actor: &ActorId) -> Option<&'p ActorId> {
        self.entities.state_of(actor)
    }

    /// Who says what stands at a token, where that is within quotation marks.
    pub(super) fn voice(&self, token: usize) -> Option<&'p ActorId> {
        self.voices.iter().find(|voice| voice.tokens.contains(&token)).map(|voice| &voice.speaker)
    }

    /// Whether an actor is a treaty, which does nothing itself.
    pub(super) fn is_treaty(&self, actor: &ActorId) -> bool {
        self.treaties.binary_search(actor).is_ok()
    }

    /// The state in which a place lies, if it lies in one.
    pub(super) fn state_of(&self, place: &ActorId) -> Option<&ActorId> {
        self.located.get(place)
    }

    /// The dependents of a token, from left to right.
    pub(super) fn dependents(&self, head: usize) -> &[usize] {
        match (self.dependents_from.get(head), self.dependents_from.get(head + 1)) {
            (Some(from), Some(to)) => &self.dependents[*from..*to],
            _ => &[],
        }
    }

    /// The dependents of a token that stand in one of these relations to it, from left to right.
    pub(super) fn related<'a>(&'a self, head: usize, relations: &'a [Relation]) -> impl Iterator<Item = usize> + 'a {
        self.dependents(head).iter().copied().filter(move |token| relations.contains(&self.relation(*token)))
    }

    /// The first dependent of a token in a relation.
    pub(super) fn dependent(&self, head: usize, relation: Relation) -> Option<usize> {
        self.dependents(head).iter().copied().find(|token| self.relation(*token) == relation)
    }

    pub(super) fn head(&self, token: usize) -> Option<usize> {
        self.tokens.get(token)?.head
    }

    pub(super) fn relation(&self, token: usize) -> Relation {
        self.tokens.get(token).map_or(Relation::Root, |token| token.relation)
    }

    pub(super) fn upos(&self, token: usize) -> Upos {
        self.tokens.get(token).map_or(Upos::X, |token| token.upos)
    }

    pub(super) fn xpos(&self, token: usize) -> Xpos {
        self.tokens.get(token).map_or(Xpos::Xx, |token| token.xpos)
    }

    /// Whether a token is a noun, a name or a pronoun.
    pub(super) fn is_nominal(&self, token: usize) -> bool {
        matches!(self.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::X)
    }

    pub(super) fn is_time(&self, token: usize) -> bool {
        self.is_time.get(token).copied().unwrap_or(false)
    }

    /// Whether a token can be passed over without leaving its phrase: an adverb, a quotation mark, a time.
    pub(super) fn is_light(&self, index: usize) -> bool {
        let word = self.low(index);
        self.is_time(index)
            || self.group_at(index).is_none()
                && (is_quote(word)
                    || self.is(index, Part::Adverb)
                    || self.is(index, Part::Hedge)
                    || word.len() > 4 && word.ends_with("ly") && !self.tokens[index].is_capitalised())
    }

    pub(super) fn group_at(&self, index: usize) -> Option<usize> {
        self.group_at.get(index).copied().flatten()
    }

    /// Whether a token is part of some name: capitalised, though nothing begins there.
    pub(super) fn is_name(&self, index: usize) -> bool {
        let opens = index == 0 || !self.tokens[index - 1].is_word() && !matches!(self.low(index - 1), "," | "-");
        self.tokens.get(index).is_some_and(Token::is_capitalised) && !self.title_case && !opens
    }

    /// The group whose last token this is.
    pub(super) fn group_ending_at(&self, index: usize) -> Option<usize> {
        self.group_at(index).filter(|group| self.groups[*group].tokens.end == index + 1)
    }

    /// The group that begins at a token, after determiners and quotation marks.
    pub(super) fn group_from(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while at < index + 4 && self.group_at(at).is_none() && (self.is(at, Part::Determiner) || is_quote(self.low(at)))
        {
            at += 1;
        }
        self.group_at(at).filter(|group| self.groups[*group].tokens.start >= index)
    }

    /// Whether a token ends a stretch of words: punctuation other than quotation marks and hyphens.
    pub(super) fn is_break(&self, index: usize) -> bool {
        match self.tokens.get(index) {
            None => true,
            Some(token) => {
                !token.is_word()
                    && !matches!(token.text, "-" | "'s" | "’s" | "'" | "’" | "$" | "€" | "£" | "%")
                    && !is_quote(token.text)
            }
        }
    }

    /// Whether the tokens from an index on are these words.
    pub(super) fn matches(&self, index: usize, words: &[String]) -> bool {
        self.lower.get(index..index + words.len()).is_some_and(|part| part == words)
    }

    /// Where a sequence of words ends that begins at a token, adverbs between them passed over.
    pub(super) fn ends_after(&self, index: usize, words: &[String]) -> Option<usize> {
        let mut at = index;
        for word in words {
            let limit = at + 3;
            while self.low(at) != word {
                if at >= limit || !self.is_light(at) {
                    return None;
                }
                at += 1;
            }
            at += 1;
        }
        Some(at)
    }
}

pub(super) fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘" | "«" | "»" | "„")
}

/// The dependents of all tokens, and where those of each begin, in time linear in the number of tokens.
fn dependents(tokens: &[Token<'_>]) -> (Vec<usize>, Vec<usize>) {
    let mut from = vec![0; tokens.len() + 1];
    let head = |token: &Token<'_>| token.head.filter(|head| *head < tokens.len());
    for head in tokens.iter().filter_map(head) {
        from[head + 1] += 1;
    }
    for index in 1..from.len() {
        from[index] += from[index - 1];
    }
    let mut next = from.clone();
    let mut all = vec![0; from[tokens.len()]];
    for (index, token) in tokens.iter().enumerate() {
        if let Some(head) = head(token) {
            all[next[head]] = index;
            next[head] += 1;
        }
    }
    (all, from)
}

/// Joins the list with which some headlines begin: `Erdogan, Putin announce …`
fn joined_at_head(mut groups: Vec<Group>, lower: &[String]) -> Vec<Group> {
    let comma = |one: &Group, next: &Group| one.tokens.end + 1 == next.tokens.start && lower[one.tokens.end] == ",";
    let equal = |one: &Group, next: &Group| one.kind == next.kind && one.is_agent() && next.is_agent();
    let pairs = groups.windows(2).take_while(|pair| comma(&pair[0], &pair[1]) && equal(&pair[0], &pair[1]));
    let last = pairs.count();
    let opens = groups.first().is_some_and(|first| first.tokens.start == 0);
    let open = groups.get(last).and_then(|last| lower.get(last.tokens.end)).is_some_and(|next| next != ",");
    if last > 0 && opens && open {
        for other in groups.drain(1..=last).collect::<Vec<_>>() {
            groups[0].tokens.end = other.tokens.end;
            groups[0].actors.extend(other.actors);
            groups[0].confidence = groups[0].confidence.min(other.confidence);
        }
    }
    groups
}

/// Cuts a run of mentions where somebody else is accused of something else: `accused Mali of arming rebels and Niger of …`
fn accused_apart(sentence: &ParsedSentence<'_>, mentions: &[EntityMention], run: Range<usize>) -> Vec<Range<usize>> {
    let is_accused = |at: &usize| {
        let tokens = &mentions[*at].tokens;
        let charged = sentence.tokens.get(tokens.end).is_some_and(|next| next.text == "of");
        let head = sentence.head_of(tokens.clone()).filter(|_| charged);
        head.is_some_and(|head| {
            let verb = sentence.head(head).and_then(|verb| sentence.tokens.get(verb));
            sentence.tokens[head].relation == Relation::Dobj && verb.is_some_and(|verb| verb.lemma == "accuse")
        })
    };
    match (run.start + 1..run.end).find(is_accused) {
        Some(cut) => vec![run.start..cut, cut..run.end],
        None => vec![run],
    }
}

fn group(mentions: &[EntityMention]) -> Option<Group> {
    let (first, last) = (mentions.first()?, mentions.last()?);
    let mut actors: Vec<ActorId> = Vec::new();
    for actor in mentions.iter().flat_map(|mention| &mention.actors) {
        if !actors.contains(actor) {
            actors.push(actor.clone());
        }
    }
    Some(Group {
        tokens: first.tokens.start..last.tokens.end,
        actors,
        kind: first.kind,
        head: last.head,
        possessive: last.possessive,
        attribute: last.attribute,
        confidence: mentions.iter().map(|mention| mention.confidence).fold(1.0, f64::min),
    })
}
