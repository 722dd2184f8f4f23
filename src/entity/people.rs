//! Persons: names with a title or a role, and the short names that take them up.

use super::cast::Cast;
use super::gazetteer::{Form, Gazetteer};
use super::resolve::Named;
use super::role_words::Role;
use super::short_names::{self, ShortNames};
use super::view::View;
use super::{ActorId, ActorKind};
use crate::parse::NameKind;
use std::ops::Range;

/// A person's name in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The name, with what addresses the person (`Mr`).
    pub(super) tokens: Range<usize>,
    pub(super) actor: ActorId,
    /// Those who are meant with this one by a family's name: `the Diallos`
    pub(super) others: Vec<ActorId>,
    pub(super) confidence: f64,
}

impl Person {
    fn new(tokens: Range<usize>, actor: ActorId, confidence: f64) -> Self {
        Self { tokens, actor, others: Vec::new(), confidence }
    }
}

/// The longest name of a person that is looked for, in tokens.
const LONGEST: usize = 7;
/// How far behind a name its explanation is looked for, in tokens.
const EXPLANATION: usize = 9;

/// The persons of each sentence, in order. Names that turn out to be persons' are taken out of `named`.
pub(super) fn find(
    views: &[View<'_, '_, '_>],
    named: &mut [Vec<Named>],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
) -> Vec<Vec<Person>> {
    let mut short_names = ShortNames::default();
    let mut found: Vec<Vec<Person>> = Vec::with_capacity(views.len());
    let mut well_known: Vec<Vec<Named>> = Vec::with_capacity(views.len());
    for (view, named) in views.iter().zip(named.iter_mut()) {
        let surnames: Vec<Named> = named.extract_if(.., |name| is_single(view, name)).collect();
        found.push(full_names(view, named, &surnames, gazetteer, cast, &mut short_names));
        well_known.push(surnames);
    }
    for (index, view) in views.iter().enumerate() {
        let (named, found) = (&mut named[index], &mut found[index]);
        named.retain(|name| !(name.by_default && short_names.get(view.folded(name.tokens.clone())).is_some()));
        take_up(view, named, &well_known[index], found, gazetteer, cast, &short_names);
        by_fame(view, &well_known[index], found, &short_names);
        found.sort_by_key(|person| person.tokens.start);
    }
    found
}

/// Whether a name is a single word for a person, which someone else of the article may bear too.
fn is_single(view: &View<'_, '_, '_>, name: &Named) -> bool {
    name.kind == ActorKind::Person
        && name.form == Form::Name
        && !view.folded(name.tokens.clone()).contains(char::is_whitespace)
}

/// Gives single words that the gazetteer knows to the persons who are known by them, unless the article names others.
fn by_fame(view: &View<'_, '_, '_>, well_known: &[Named], found: &mut Vec<Person>, short_names: &ShortNames) {
    for name in well_known {
        let is_taken = found.iter().any(|p| p.tokens.start < name.tokens.end && name.tokens.start < p.tokens.end);
        if !is_taken && !short_names.is_shared(view.folded(name.tokens.clone()), &name.actor) {
            let tokens = with_address(view, name.tokens.clone());
            found.push(Person::new(tokens, name.actor.clone(), name.confidence - 0.05));
        }
    }
}

fn full_names(
    view: &View<'_, '_, '_>,
    named: &mut Vec<Named>,
    surnames: &[Named],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    short_names: &mut ShortNames,
) -> Vec<Person> {
    let mut found = Vec::new();
    named.retain(|name| {
        if name.kind != ActorKind::Person || name.form != Form::Name {
            return true;
        }
        let (Some(actor), text) = (cast.get(&name.actor), view.folded(name.tokens.clone())) else { return true };
        short_names.add(&super::fold::fold(&actor.label), &name.actor, gazetteer);
        short_names.add(text, &name.actor, gazetteer);
        let tokens = with_address(view, name.tokens.clone());
        found.push(Person::new(tokens, name.actor.clone(), name.confidence));
        false
    });
    let mut at = 0;
    while at < view.len() {
        let taken = named.iter().map(|n| &n.tokens).chain(found.iter().map(|p| &p.tokens)).find(|t| t.contains(&at));
        if let Some(tokens) = taken {
            at = tokens.end;
            continue;
        }
        let is_taken = |index: usize| {
            named.iter().any(|n| n.tokens.contains(&index)) || found.iter().any(|p| p.tokens.contains(&index))
        };
        // `Jeb Bush` is someone else than whom `Bush` alone would be.
        let ends_in_surname = |tokens: &Range<usize>| {
            let is_it = |name: &Named| name.tokens.end == tokens.end && name.tokens.start > tokens.start;
            tokens.start > 0 && !view.title_case && surnames.iter().any(is_it)
        };
        match sequence(view, at, gazetteer, is_taken) {
            Some(tokens) if is_joined(view, &tokens) && short_names.get(view.folded(tokens.clone())).is_some() => {
                at = tokens.end;
            }
            Some(tokens) if is_person(view, &tokens, gazetteer) || ends_in_surname(&tokens) => {
                let label = label(view, tokens.clone());
                let actor = person(view, &tokens, &label, gazetteer, cast);
                short_names.add(&super::fold::fold(&label), &actor, gazetteer);
                at = tokens.end;
                found.push(Person::new(with_address(view, tokens), actor, 0.85));
            }
            Some(tokens) => at = tokens.end,
            None => at += 1,
        }
    }
    by_model(view, named, surnames, gazetteer, cast, short_names, &mut found);
    found
}

/// Adds the full names of persons that only the model takes for such.
fn by_model(
    view: &View<'_, '_, '_>,
    named: &[Named],
    surnames: &[Named],
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    short_names: &mut ShortNames,
    found: &mut Vec<Person>,
) {
    if view.title_case {
        return;
    }
    for (tokens, kind) in view.entities() {
        let mut tokens = tokens;
        while tokens.start < tokens.end
            && (view.has_written_role(tokens.start, Role::Title) || view.has_role(tokens.start, Role::Common))
        {
            tokens.start += 1;
        }
        if tokens.end > tokens.start && view.is_possessive(tokens.end - 1) {
            tokens.end -= 1;
        }
        let meets = |other: &Range<usize>| other.start < tokens.end && tokens.start < other.end;
        let is_name = |at: usize| {
            view.is_capitalised(at)
                && !gazetteer.roles().is(view.low(at), Role::Common)
                && view.role_at(at, Role::Institution).is_none()
                && view.role_at(at, Role::Official).is_none()
                && [Role::Organisation, Role::Armed].iter().all(|role| !view.has_written_role(at, *role))
                || !view.is_word(at)
                || is_particle(view.low(at))
        };
        let words = tokens.clone().filter(|at| view.is_word(*at) && view.is_capitalised(*at)).count();
        let is_single_surname = surnames.iter().any(|n| n.tokens == tokens);
        let is_free = !named.iter().any(|n| meets(&n.tokens)) && !found.iter().any(|p| meets(&p.tokens));
        let is_known = is_joined(view, &tokens) && short_names.get(view.folded(tokens.clone())).is_some();
        if kind == NameKind::Person
            && words > 1
            && is_free
            && !is_known
            && !is_single_surname
            && tokens.clone().all(is_name)
        {
            let label = label(view, tokens.clone());
            let actor = person(view, &tokens, &label, gazetteer, cast);
            short_names.add(&super::fold::fold(&label), &actor, gazetteer);
            found.push(Person::new(with_address(view, tokens), actor, 0.75));
        }
    }
}

/// The person of a full name: whom the gazetteer knows without the initials in it (`Ada B. Cole`), or someone new.
fn person(
    view: &View<'_, '_, '_>,
    tokens: &Range<usize>,
    label: &str,
    gazetteer: &Gazetteer,
    cast: &mut Cast,
) -> ActorId {
    let is_initial = |word: &&str| word.trim_end_matches('.').len() == 1;
    let text = view.folded(tokens.clone());
    let known = text
        .split(' ')
        .any(|word| is_initial(&word))
        .then(|| text.split(' ').filter(|word| !is_initial(word)).collect::<Vec<_>>().join(" "))
        .filter(|plain| plain.contains(' '))
        .and_then(|plain| gazetteer.by_name(&plain))
        .filter(|entry| entry.kind == ActorKind::Person);
    match known {
        Some(entry) => cast.known(entry, gazetteer),
        None => cast.local(ActorKind::Person, label, None),
    }
}

/// Short names that take up a person of the article; `Mr` with a name that nobody bears makes a new one.
fn take_up(
    view: &View<'_, '_, '_>,
    named: &[Named],
    well_known: &[Named],
    found: &mut Vec<Person>,
    gazetteer: &Gazetteer,
    cast: &mut Cast,
    short_names: &ShortNames,
) {
    for at in 0..view.len() {
        if !view.is_word(at) || !view.is_capitalised(at) {
            continue;
        }
        let is_taken = |tokens: &Range<usize>| tokens.contains(&at);
        if named.iter().any(|n| is_taken(&n.tokens)) || found.iter().any(|p| is_taken(&p.tokens)) {
            continue;
        }
        let compound = hyphenated(view, at);
        let first = particle_before(view, at);
        let tokens = with_address(view, first..compound);
        let addressed = tokens.start < first;
        let name = view.folded(at..compound);
        // `May` is a month and `Will` a verb unless something tells that a person is meant.
        let doubtful = gazetteer.roles().is(&name.to_lowercase(), Role::Common);
        let is_definite = at > 0 && view.low(at - 1) == "the";
        let speaks = || view.role_at(compound, Role::Speech).is_some() || view.is_possessive(compound);
        match short_names.get(name) {
            Some(actor) if !doubtful || addressed || speaks() => {
                found.push(Person::new(tokens, actor.clone(), 0.9));
            }
            None if is_definite && !short_names.family(name).is_empty() => {
                if let [first, others @ ..] = short_names.family(name) {
                    found.push(Person { others: others.to_vec(), ..Person::new(tokens, first.clone(), 0.8) });
                }
            }
            None if well_known.iter().any(|known| is_taken(&known.tokens)) => {}
            None if is_plain_address(view, tokens.start) && addressed && !gazetteer.is_given_name(name) => {
                let actor = cast.local(ActorKind::Person, &label(view, at..compound), None);
                found.push(Person::new(tokens, actor, 0.7));
            }
            _ => {}
        }
    }
}

/// Whether tokens are a single name with a particle before its hyphen: `Al-Zoubi`
fn is_joined(view: &View<'_, '_, '_>, tokens: &Range<usize>) -> bool {
    short_names::is_particle(view.low(tokens.start)) && hyphenated(view, tokens.start) == tokens.end
}

/// Where a name begins with the particle that a hyphen joins to it.
fn particle_before(view: &View<'_, '_, '_>, at: usize) -> usize {
    let joined = at > 1 && view.low(at - 1) == "-" && view.touches(at - 1) && view.touches(at);
    if joined && short_names::is_particle(view.low(at - 2)) { at - 2 } else { at }
}

/// The end of a word with what hyphens join to it.
fn hyphenated(view: &View<'_, '_, '_>, start: usize) -> usize {
    let mut end = start + 1;
    while view.low(end) == "-" && view.is_word(end + 1) && view.touches(end) && view.touches(end + 1) {
        end += 2;
    }
    end
}

/// A sequence of words that may be a name of a person, begun at a token.
fn sequence(
    view: &View<'_, '_, '_>,
    start: usize,
    gazetteer: &Gazetteer,
    is_taken: impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let is_name = |at: usize| {
        view.is_word(at)
            && view.is_capitalised(at)
            && !is_taken(at)
            && !view.has_written_role(at, Role::Title)
            && (!gazetteer.roles().is(view.low(at), Role::Common) || at > start && is_also_a_name(view.low(at)))
            && (at > start || view.role_at(at, Role::Institution).is_none())
            && (view.word(at).chars().any(char::is_lowercase) || view.word(at).trim_end_matches('.').len() == 1)
            && view.role_at(at, Role::Official).is_none()
    };
    if !is_name(start) {
        return None;
    }
    let mut end = hyphenated(view, start);
    while end - start < LONGEST {
        if is_name(end) {
            end = hyphenated(view, end);
            continue;
        }
        let mut next = end;
        while is_particle(view.low(next)) && next - end < 3 {
            next += 1;
            if view.low(next) == "-" {
                next += 1;
            }
        }
        if next == end || !is_name(next) {
            break;
        }
        end = hyphenated(view, next);
    }
    let single_given = end - start == 1 && gazetteer.is_given_name(view.word(start));
    (!single_given).then_some(start..end)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "bint"
            | "ibn"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "da"
            | "dos"
            | "du"
            | "di"
            | "della"
            | "la"
            | "le"
            | "ould"
            | "ag"
            | "abu"
            | "ben"
            | "ter"
    )
}

/// Common words that people are called too, after a first name.
fn is_also_a_name(word: &str) -> bool {
    matches!(
        word,
        "may" | "will" | "west" | "north" | "south" | "east" | "black" | "white" | "june" | "april" | "august" | "god"
    )
}

fn is_person(view: &View<'_, '_, '_>, tokens: &Range<usize>, gazetteer: &Gazetteer) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let last = end - 1;
    if [Role::Organisation, Role::Armed].iter().any(|role| view.has_written_role(last, *role)) {
        return false;
    }
    let words = tokens.clone().filter(|&at| view.is_word(at) && (at == start || !view.touches(at))).count();
    let titled = start > 0
        && (view.has_written_role(start - 1, Role::Title)
            || !view.title_case && view.is_word(start - 1) && is_role(view, start - 1));
    let given = gazetteer.is_given_name(view.word(start));
    if view.title_case {
        return words == 2 && (given || titled) && !view.is_capitalised(end);
    }
    words > 1
        && (titled
            || given
            || view.role_at(end, Role::Speech).is_some()
            || start > 1 && view.low(start - 1) == "," && is_role(view, start - 2)
            || view.low(end) == "," && is_explained(view, end + 1))
}

/// Whether a word is what someone can be: an office, not in a name.
fn is_role(view: &View<'_, '_, '_>, at: usize) -> bool {
    const EXTRA: &[Role] = &[Role::Official, Role::Diplomat];
    EXTRA.iter().any(|role| view.role_at(at, *role) == Some(1))
        || matches!(view.low(at), "official" | "lawmakers" | "officer")
}

/// Whether what follows a comma says what someone is: an age, or an office before the next comma.
fn is_explained(view: &View<'_, '_, '_>, start: usize) -> bool {
    let is_age = view.low(start).len() == 2 && view.low(start).bytes().all(|b| b.is_ascii_digit());
    if is_age && view.low(start + 1) == "," {
        return true;
    }
    (start..view.len().min(start + EXPLANATION))
        .take_while(|&at| !matches!(view.low(at), "," | ";" | "." | "said" | "says" | "told" | "who" | "and"))
        .any(|at| is_role(view, at) || view.role_at(at, Role::People).is_some())
}

/// A name with `Mr` and the like before it.
fn with_address(view: &View<'_, '_, '_>, tokens: Range<usize>) -> Range<usize> {
    let mut start = tokens.start;
    while start > 0 && view.has_written_role(start - 1, Role::Address) {
        start -= 1;
    }
    start..tokens.end
}

fn is_plain_address(view: &View<'_, '_, '_>, at: usize) -> bool {
    matches!(
        view.word(at).trim_end_matches('.'),
        "Mr" | "Mrs" | "Ms" | "Dr" | "Gen" | "General" | "Colonel" | "Captain"
    )
}

/// A name as it is written, on one line.
pub(super) fn label(view: &View<'_, '_, '_>, tokens: Range<usize>) -> String {
    let mut label = String::new();
    for at in tokens.clone() {
        if at > tokens.start && !view.touches(at) {
            label.push(' ');
        }
        label.push_str(view.tokens[at].text);
    }
    label
}
