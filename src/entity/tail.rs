//! What stands behind a name in its noun phrase: `Mali's` `ruling military junta`.

use super::ActorKind;
use super::gazetteer::Form;
use super::people::Person;
use super::resolve::Named;
use super::role_words::Role;
use super::view::View;

/// How many tokens a noun phrase may go on after its name.
const REACH: usize = 9;

/// What a noun phrase turned out to be after its name.
pub(super) struct Tail {
    /// The token after its last.
    pub(super) end: usize,
    /// The role of its last noun.
    pub(super) head: Option<Role>,
    /// An organisation, people or armed group named within it, by its index.
    pub(super) inner: Option<usize>,
    /// Whether the name is the first part of a compound adjective: `US-led`.
    pub(super) compound: bool,
}

/// What stands behind a name and belongs to its phrase.
pub(super) fn tail(view: &View<'_, '_, '_>, named: &[Named], people: &[Person], index: usize) -> Tail {
    let name = &named[index];
    let mut tail = Tail { end: name.tokens.end, head: None, inner: None, compound: false };
    let mut at = name.tokens.end;
    let possessive = view.is_possessive(at);
    if possessive {
        at += 1;
    } else if view.is_hyphen(at) && view.is_word(at + 1) {
        if named.iter().any(|other| other.tokens.start == at + 1) || view.is_capitalised(at + 1) {
            return tail;
        }
        tail.compound = true;
        at += 2;
    }
    // Without a possessive or an adjective some nouns are more likely verbs: `Mali forces France to leave`.
    let bare = !possessive && !tail.compound && name.form == Form::Name;
    let is_noun = !possessive && !tail.compound && matches!(name.form, Form::Name | Form::Metonym);
    while at < view.len() && at < name.tokens.end + REACH && !people.iter().any(|person| person.tokens.start == at) {
        if let Some(other) = named.iter().position(|other| other.tokens.start == at) {
            let joins =
                matches!(named[other].kind, ActorKind::Organization | ActorKind::ArmedGroup | ActorKind::People);
            // `the Houthis' Al-Masirah` are two.
            let is_owner = possessive && matches!(name.kind, ActorKind::ArmedGroup | ActorKind::Organization);
            if !joins || is_owner || tail.head.is_some() || tail.inner.is_some() || tail.compound || bare {
                break;
            }
            tail.inner = Some(other);
            at = named[other].tokens.end;
            tail.end = at;
            if view.is_possessive(at) {
                break;
            }
            continue;
        }
        if matches!(view.low(at), "'s" | "'" | "," | ";" | "." | ":") {
            break;
        }
        // `lend Cotonou two helicopters`
        if is_noun && tail.head.is_none() && super::naming::is_number_word(view.low(at)) {
            break;
        }
        match role_of(view, at, bare && tail.head.is_none()) {
            Some((Role::Modifier | Role::Descriptor, length)) => at += length,
            Some((role, length)) => {
                tail.head = Some(role);
                at += length;
                tail.end = at;
                at = with_portfolio(view, at, &mut tail);
            }
            None if view.low(at) == "-" => at += 1,
            None => break,
        }
    }
    if name.kind == ActorKind::ArmedGroup || name.kind == ActorKind::Organization {
        while matches!(view.low(tail.end), "group" | "network" | "movement") && !possessive {
            tail.end += 1;
        }
    }
    tail
}

/// `Ministry of Foreign Affairs`, `minister for defence`
fn with_portfolio(view: &View<'_, '_, '_>, at: usize, tail: &mut Tail) -> usize {
    if !matches!(view.low(at - 1), "ministry" | "minister" | "department" | "secretary" | "ministers" | "council")
        || !matches!(view.low(at), "of" | "for")
    {
        return at;
    }
    let mut end = at + 1;
    while end < at + 6 && view.has_role(end, Role::Portfolio) {
        end += 1;
    }
    while end > at + 1 && matches!(view.low(end - 1), "and" | "the") {
        end -= 1;
    }
    if end > at + 1 {
        tail.end = end;
        return end;
    }
    at
}

/// The role of the words at a token that reaches furthest; modifiers last.
fn role_of(view: &View<'_, '_, '_>, at: usize, bare: bool) -> Option<(Role, usize)> {
    const ORDER: [Role; 9] = [
        Role::Official,
        Role::Diplomat,
        Role::Institution,
        Role::Forces,
        Role::Group,
        Role::People,
        Role::Countries,
        Role::Modifier,
        Role::Descriptor,
    ];
    if bare
        && matches!(
            view.low(at),
            "forces" | "force" | "state" | "states" | "powers" | "head" | "chair" | "side" | "officers"
        )
    {
        return None;
    }
    let mut best: Option<(Role, usize)> = None;
    for role in ORDER {
        if let Some(length) = view.role_at(at, role)
            && best.is_none_or(|(_, longest)| length > longest)
        {
            best = Some((role, length));
        }
    }
    best
}
