//! Names that may stand for several things: decided by what else is named, or left open with the reason.

use super::gazetteer::{Entry, Form};
use super::{ActorKind, Qid};

/// One thing that an ambiguous name may stand for.
#[derive(Clone, Debug)]
pub(super) struct Sense {
    /// What it is, in words.
    pub(super) label: String,
    /// The entry, if the gazetteer has one.
    pub(super) entry: Option<usize>,
    /// How the name names it.
    pub(super) form: SenseForm,
    /// Whether it is meant where nothing speaks for another sense.
    is_default: bool,
    /// Folded names and words that speak for it.
    evidence: Vec<String>,
    /// What to tell of it.
    note: String,
}

/// How an ambiguous name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SenseForm {
    /// As names of the gazetteer do.
    Known(Form),
    /// As a person's name.
    Person,
    /// It names no actor at all.
    Other,
}

impl Sense {
    pub(super) fn new(
        label: &str,
        entry: Option<usize>,
        form: &str,
        is_default: bool,
        evidence: Vec<String>,
        note: &str,
    ) -> Self {
        let form = match form {
            "person" => SenseForm::Person,
            "other" => SenseForm::Other,
            "demonym" => SenseForm::Known(Form::Adjective),
            "metonym" => SenseForm::Known(Form::Metonym),
            _ => SenseForm::Known(Form::Name),
        };
        Self { label: label.to_owned(), entry, form, is_default, evidence, note: note.to_owned() }
    }

    /// How many names and words that speak for it a folded text holds.
    pub(super) fn support(&self, text: &str) -> usize {
        self.evidence.iter().filter(|evidence| names(text, evidence)).count()
    }
}

/// What came of an ambiguous name.
pub(super) enum Decision<'s> {
    /// A sense, with the number of names that speak for it more than for any other.
    Sense(&'s Sense, usize),
    /// None: the reason, and the only item it may be, if there is only one.
    Open(String, Option<Qid>),
}

/// Decides by the names around: those of the sentence first, then those of the article.
///
/// `sentence` and `article` hold, for each sense, how much there speaks for it.
pub(super) fn decide<'s>(
    name: &str,
    senses: &'s [Sense],
    entries: &[Entry],
    sentence: &[usize],
    article: &[usize],
) -> Decision<'s> {
    // What is usually meant stays meant as soon as anything in the article speaks for it.
    if let Some((sense, support)) =
        senses.iter().zip(article).find(|(sense, support)| sense.is_default && **support > 0)
    {
        return Decision::Sense(sense, *support);
    }
    for counts in [sentence, article] {
        let mut support: Vec<(usize, &Sense)> = counts.iter().copied().zip(senses).collect();
        support.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        match support[..] {
            [(best, sense), (next, _), ..] if best > next => return Decision::Sense(sense, best - next),
            [(best, sense)] if best > 0 => return Decision::Sense(sense, best),
            _ => {}
        }
    }
    if let Some(sense) = senses.iter().find(|sense| sense.is_default) {
        return Decision::Sense(sense, 0);
    }
    let qids: Vec<&Qid> = senses.iter().filter_map(|sense| entries[sense.entry?].id.qid()).collect();
    let candidates: Vec<String> = senses
        .iter()
        .map(|sense| match sense.entry.and_then(|entry| entries[entry].id.qid()) {
            Some(qid) => format!("{} ({qid})", sense.label),
            None => sense.label.clone(),
        })
        .collect();
    let contested = article.iter().any(|support| *support > 0);
    let why = if contested { "the article speaks for more than one" } else { "the article names nothing that decides" };
    let reason = format!("'{name}' may be {}: {why}", candidates.join(" or "));
    Decision::Open(reason, if qids.len() == 1 { qids.first().map(|qid| (*qid).clone()) } else { None })
}

/// Why a sense without an item of its own is not linked.
pub(super) fn unlinked_reason(sense: &Sense, senses: &[Sense]) -> String {
    let others: Vec<&str> =
        senses.iter().filter(|other| other.label != sense.label).map(|other| other.label.as_str()).collect();
    let note = if sense.note.is_empty() { sense.label.as_str() } else { sense.note.as_str() };
    format!("{note}, not {}", others.join(" or "))
}

/// The kind of a sense that the gazetteer has no entry for.
pub(super) const OPEN_KIND: ActorKind = ActorKind::Place;

/// Whether a folded text holds a name between word boundaries.
fn names(text: &str, name: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(start, found)| {
        !is_word(text[..start].chars().next_back()) && !is_word(text[start + found.len()..].chars().next())
    })
}
