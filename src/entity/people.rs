//! Persons: names with a title or a role, and the short names that take them up.

use super::cast::Cast;
use super::gazetteer::{Form, Gazetteer};
use super::person_name::{
    hyphenated, is_particle, is_person, is_plain_address, particle_before, sequence, with_address,
};
use super::resolve::Named;
use super::role_words::Role;
use super::short_names::ShortNames;
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
    for (index, (view, named)) in views.iter().zip(named.iter_mut()).enumerate() {
        short_names.begin(index);
        let surnames: Vec<Named> = named.extract_if(.., |name| is_single(view, name)).collect();
        found.push(full_names(view, named, &surnames, gazetteer, cast, &mut short_names));
        well_known.push(surnames);
    }
    for (index, view) in views.iter().enumerate() {
        short_names.begin(index);
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
            Some(tokens) if takes_up(view, &tokens, short_names) => {
                at = tokens.end;
            }
            Some(tokens) if is_person(view, &tokens, gazetteer) || ends_in_surname(&tokens) => {
                let label = view.label(tokens.clone());
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

/// Whether words that hyphens join are the short name of a person of the article, or those of two: `Al-Zoubi`,
/// `Duff-Gordon`, `the Kim-Trump summit`
fn takes_up(view: &View<'_, '_, '_>, tokens: &Range<usize>, short_names: &ShortNames) -> bool {
    let is_joined = tokens.len() > 1 && hyphenated(view, tokens.start) == tokens.end;
    let is_one = || short_names.get(view.folded(tokens.clone())).is_some();
    is_joined && (is_one() || pair(view, tokens, short_names).is_some())
}

/// The two persons of the article whose short names a hyphen joins: `the Kim-Trump summit`
fn pair(view: &View<'_, '_, '_>, tokens: &Range<usize>, short_names: &ShortNames) -> Option<[ActorId; 2]> {
    let is_pair = tokens.len() == 3 && view.is_hyphen(tokens.start + 1);
    let bearer = |at: usize| short_names.get(view.word(at)).filter(|_| is_pair).cloned();
    let pair = [bearer(tokens.start)?, bearer(tokens.start + 2)?];
    (pair[0] != pair[1]).then_some(pair)
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
        let is_known = takes_up(view, &tokens, short_names);
        if kind == NameKind::Person
            && words > 1
            && is_free
            && !is_known
            && !is_single_surname
            && tokens.clone().all(is_name)
        {
            let label = view.label(tokens.clone());
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
        if let Some([first, second]) = pair(view, &(at..compound), short_names) {
            found.push(Person { others: vec![second], ..Person::new(at..compound, first, 0.8) });
            continue;
        }
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
            None if is_definite && short_names.family(name).next().is_some() => {
                let mut family = short_names.family(name).cloned();
                if let Some(first) = family.next() {
                    found.push(Person { others: family.collect(), ..Person::new(tokens, first, 0.8) });
                }
            }
            None if well_known.iter().any(|known| is_taken(&known.tokens)) => {}
            None if is_plain_address(view, tokens.start) && addressed && !gazetteer.is_given_name(name) => {
                let actor = cast.local(ActorKind::Person, &view.label(at..compound), None);
                found.push(Person::new(tokens, actor, 0.7));
            }
            _ => {}
        }
    }
}
