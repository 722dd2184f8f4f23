//! A stretch of a sentence as recognition looks at it: folded words, and the names of the gazetteer among them.

use super::ActorKind;
use super::fold::fold;
use super::gazetteer::{Form, Gazetteer, Hit, Reading};
use super::role_words::{ROLES_IN_ALL, Role, RoleWord};
use crate::parse::{NameKind, NamedEntity, ParsedSentence, Token};
use std::borrow::Cow;
use std::ops::Range;

/// How many tokens a compound such as `deputy prime minister` has at most, hyphens counted.
const COMPOUND: usize = 5;

/// A stretch of a sentence with its words folded.
pub(super) struct View<'p, 't, 'g> {
    pub(super) tokens: &'p [Token<'t>],
    /// Where the stretch begins in its sentence, in tokens.
    pub(super) offset: usize,
    /// What the model takes for names in the whole sentence.
    entities: &'p [NamedEntity],
    pub(super) gazetteer: &'g Gazetteer,
    /// The whole stretch, folded.
    pub(super) text: String,
    /// Where each token lies in `text`.
    bytes: Vec<Range<usize>>,
    /// Each token folded, in lower case.
    pub(super) lower: Vec<String>,
    /// For each token, how many tokens the longest words with each role have that begin there; 0 for none.
    roles: Vec<[u8; ROLES_IN_ALL]>,
    /// What is known of the roles of each token alone.
    known: Vec<Option<&'g RoleWord>>,
    /// Whether every letter is a capital, as in some headlines.
    all_capitals: bool,
    /// Whether nearly all words begin with a capital, as in other headlines.
    pub(super) title_case: bool,
    /// For each token whether it lies within quotation marks.
    quoted: Vec<bool>,
}

/// A name of the gazetteer at some tokens.
pub(super) struct NameHit {
    pub(super) tokens: Range<usize>,
    pub(super) hit: Hit,
}

/// Who bears a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GivenName {
    /// Women only.
    OfWomen,
    /// Men only.
    OfMen,
}

impl<'p, 't, 'g> View<'p, 't, 'g> {
    /// The stretch of a sentence that lies at some tokens.
    pub(super) fn new(
        sentence: &'p ParsedSentence<'t>,
        stretch: Range<usize>,
        is_quoted: bool,
        gazetteer: &'g Gazetteer,
    ) -> Self {
        let (tokens, offset) = (&sentence.tokens[stretch.clone()], stretch.start);
        let mut text = String::new();
        let mut bytes = Vec::with_capacity(tokens.len());
        let mut last_end = None;
        for token in tokens {
            if last_end.is_some_and(|end| end < token.byte) {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(&fold(token.text));
            bytes.push(start..text.len());
            last_end = Some(token.byte + token.text.len());
        }
        let lower: Vec<String> = bytes.iter().map(|range| text[range.clone()].to_lowercase()).collect();
        let known: Vec<_> = lower.iter().map(|word| gazetteer.roles().of(word)).collect();
        let roles = (0..tokens.len()).map(|index| roles(tokens, &lower, &known, index, gazetteer)).collect();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let words: Vec<&Token<'_>> = tokens.iter().filter(|t| t.is_word() && t.text.len() > 3).collect();
        let capitalised = words.iter().filter(|t| t.is_capitalised()).count();
        Self {
            tokens,
            offset,
            entities: &sentence.entities,
            gazetteer,
            all_capitals: letters > 9 && words.len() > 1 && !text.chars().any(char::is_lowercase),
            roles,
            known,
            title_case: words.len() > 3 && capitalised * 5 >= words.len() * 4,
            text,
            bytes,
            lower,
            quoted: quoted(tokens, is_quoted),
        }
    }

    /// The names that the model finds wholly within the stretch, with their kinds.
    pub(super) fn entities(&self) -> impl Iterator<Item = (Range<usize>, NameKind)> + '_ {
        let end = self.offset + self.len();
        let within = self.entities.iter().filter(move |e| e.tokens.start >= self.offset && e.tokens.end <= end);
        within.map(|e| (e.tokens.start - self.offset..e.tokens.end - self.offset, e.kind))
    }

    /// Whether a token lies within quotation marks.
    pub(super) fn is_quoted(&self, index: usize) -> bool {
        self.quoted.get(index).copied().unwrap_or(false)
    }

    /// Whether a quotation is still open at the end.
    pub(super) fn ends_quoted(&self) -> bool {
        let is_mark = |token: &Token<'_>| matches!(token.text, "\"" | "”" | "»");
        self.quoted.last().copied().unwrap_or(false) && !self.tokens.last().is_some_and(is_mark)
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A token folded, case kept.
    pub(super) fn word(&self, index: usize) -> &str {
        self.bytes.get(index).map_or("", |range| &self.text[range.clone()])
    }

    /// A token folded, in lower case; empty beyond the sentence.
    pub(super) fn low(&self, index: usize) -> &str {
        self.lower.get(index).map_or("", String::as_str)
    }

    /// Some tokens folded, as they stand.
    pub(super) fn folded(&self, tokens: Range<usize>) -> &str {
        match (self.bytes.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.bytes.get(last))) {
            (Some(first), Some(last)) if first.start <= last.end => &self.text[first.start..last.end],
            _ => "",
        }
    }

    /// The words of a name as they are written, on one line.
    pub(super) fn label(&self, tokens: Range<usize>) -> String {
        self.label_with(tokens, |at| self.tokens[at].text.into())
    }

    /// The same with each word written in some way.
    pub(super) fn label_with<'a>(&self, tokens: Range<usize>, written: impl Fn(usize) -> Cow<'a, str>) -> String {
        let mut label = String::new();
        for at in tokens.clone() {
            if at > tokens.start && !self.touches(at) {
                label.push(' ');
            }
            label.push_str(&written(at));
        }
        label
    }

    pub(super) fn is_word(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(Token::is_word)
    }

    pub(super) fn is_capitalised(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(Token::is_capitalised)
    }

    /// Whether a token follows the one before it without a space.
    pub(super) fn touches(&self, index: usize) -> bool {
        match (index.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(index)) {
            (Some(before), Some(token)) => before.byte + before.text.len() == token.byte,
            _ => false,
        }
    }

    /// Whether a token is a hyphen that joins two words, no dash between them.
    pub(super) fn is_hyphen(&self, index: usize) -> bool {
        let is_written = self.tokens.get(index).is_some_and(|token| matches!(token.text, "-" | "‐" | "‑"));
        is_written && self.touches(index) && self.touches(index + 1)
    }

    /// Whether a token is a possessive ending.
    pub(super) fn is_possessive(&self, index: usize) -> bool {
        match self.low(index) {
            "'s" => self.touches(index),
            "'" => self.touches(index) && self.low(index - 1).ends_with('s'),
            _ => false,
        }
    }

    /// Whether the words that begin at a token, taken together as far as possible, have a role; then how many tokens
    /// they are.
    pub(super) fn role_at(&self, index: usize, role: Role) -> Option<usize> {
        let length = self.roles.get(index)?[role as usize];
        (length > 0).then_some(length.into())
    }

    /// Whether a single token has a role.
    pub(super) fn has_role(&self, index: usize, role: Role) -> bool {
        self.known.get(index).copied().flatten().is_some_and(|word| word.roles.contains(&role))
    }

    /// Whether a token, as it is written, is the last word of a name of an organisation, or a title.
    pub(super) fn has_written_role(&self, index: usize, role: Role) -> bool {
        self.gazetteer.roles().is(self.word(index).trim_end_matches('.'), role)
    }

    /// Whether a token, as it is written, is a given name; of women, of men, or of both.
    pub(super) fn given_name(&self, index: usize) -> Option<GivenName> {
        let word = self.word(index);
        if !self.gazetteer.is_given_name(word) || self.gazetteer.roles().is(word, Role::Either) {
            return None;
        }
        Some(if self.gazetteer.roles().is(word, Role::Woman) { GivenName::OfWomen } else { GivenName::OfMen })
    }

    /// The names of the gazetteer, longest first at each place, none within another.
    pub(super) fn name_hits(&self) -> Vec<NameHit> {
        let mut hits = Vec::new();
        let mut index = 0;
        while index < self.len() {
            let found = self.is_word(index).then(|| self.name_at(index)).flatten();
            match found {
                Some(hit) => {
                    index = hit.tokens.end;
                    hits.push(hit);
                }
                None => index += 1,
            }
        }
        hits
    }

    /// Whether a token is an adjective of a state.
    pub(super) fn is_state_adjective(&self, index: usize) -> bool {
        self.name_at(index).is_some_and(|found| match self.gazetteer.reading(&found.hit) {
            Reading::One(entry, form) => {
                *form == Form::Adjective && self.gazetteer.entries()[*entry].kind == ActorKind::State
            }
            Reading::Open(_) => false,
        })
    }

    /// Whether the gazetteer has a name that begins at a token, whatever it means there.
    pub(super) fn has_name_at(&self, index: usize) -> bool {
        self.name_at(index).is_some()
    }

    fn name_at(&self, index: usize) -> Option<NameHit> {
        let start = self.bytes.get(index)?.start;
        let end_token = |byte: usize| self.bytes.binary_search_by(|range| range.end.cmp(&byte)).ok();
        let hit = self.gazetteer.longest_at(&self.text, start, self.all_capitals, |byte| end_token(byte).is_some())?;
        let last = end_token(hit.end)?;
        // `Sheikh Hamad` is not named in `Sheikh Hamad bin Khalifa` where that one is known without his title.
        let is_titled = last > index && self.has_written_role(index, Role::Address);
        let whole = if is_titled { self.name_at(index + 1) } else { None };
        Some(whole.filter(|name| name.tokens.end > last + 1).unwrap_or(NameHit { tokens: index..last + 1, hit }))
    }
}

/// The roles of the words that begin at a token, with the number of tokens of the longest; `known` is what is known of
/// each token.
fn roles(
    tokens: &[Token<'_>],
    lower: &[String],
    known: &[Option<&RoleWord>],
    index: usize,
    gazetteer: &Gazetteer,
) -> [u8; ROLES_IN_ALL] {
    let mut found = [0; ROLES_IN_ALL];
    let mut last = known[index].filter(|_| tokens[index].is_word());
    let mut compound = String::new();
    let mut length = 1;
    while let Some(word) = last {
        for role in &word.roles {
            found[*role as usize] = length;
        }
        if !word.goes_on {
            break;
        }
        if compound.is_empty() {
            compound.push_str(&lower[index]);
        }
        let next = (index + usize::from(length)..(index + COMPOUND).min(tokens.len())).find(|at| lower[*at] != "-");
        let Some(next) = next.filter(|next| tokens[*next].is_word()) else { break };
        if !compound.is_empty() {
            compound.push('-');
        }
        compound.push_str(&lower[next]);
        length = (next - index + 1) as u8;
        last = gazetteer.roles().of(&compound);
    }
    found
}

/// For each token whether it lies within quotation marks, the marks themselves included.
fn quoted(tokens: &[Token<'_>], mut is_open: bool) -> Vec<bool> {
    let mut quoted = Vec::with_capacity(tokens.len());
    for token in tokens {
        let before = is_open;
        is_open = match token.text {
            "“" | "«" | "„" => true,
            "”" | "»" => false,
            "\"" => !is_open,
            _ => is_open,
        };
        quoted.push(before || is_open);
    }
    quoted
}
