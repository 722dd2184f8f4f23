//! Parameters of named queries: what a user may fill in, and what is made of it.

use super::lookup::Lookup;
use super::prefixes::Prefixes;
use super::resolve::find_actor;
use crate::claim::EventClass;
use crate::error::{Error, Result};
use jiff::civil::Date;
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, Term, Variable};
use std::collections::BTreeMap;

/// What a user fills in, by the names of parameters.
pub type Values = BTreeMap<String, String>;

/// What kind of value a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterType {
    /// An actor of the dataset: a Wikidata identifier, a name, or an IRI.
    Actor,
    /// A day: YYYY-MM-DD.
    Date,
    /// An event class: its local name or its IRI.
    Class,
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// An IRI, in full or as a prefixed name.
    Iri,
}

impl ParameterType {
    /// All types.
    pub const ALL: [Self; 6] = [Self::Actor, Self::Date, Self::Class, Self::Text, Self::Integer, Self::Iri];

    /// The word for it in the head of a query.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Date => "date",
            Self::Class => "class",
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Iri => "iri",
        }
    }

    /// The type that this word names.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What a value looks like, for people.
    pub fn expected(self) -> &'static str {
        match self {
            Self::Actor => "a name (Mali), a Wikidata identifier (Q912) or an IRI of an actor of the dataset",
            Self::Date => "a day as YYYY-MM-DD",
            Self::Class => "an event class such as SeveranceOfRelations",
            Self::Text => "a text",
            Self::Integer => "a whole number",
            Self::Iri => "an IRI, in full or as a prefixed name",
        }
    }
}

/// Whether a parameter must be filled in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// It must.
    Required,
    /// It may be left out: the query then takes any value.
    Optional,
    /// It may be left out: this value then stands in.
    Default(String),
}

/// A variable of a named query that a user may fill in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parameter {
    /// Its name, which is the variable's.
    pub name: String,
    /// What kind of value it takes.
    pub kind: ParameterType,
    /// Whether it must be filled in.
    pub need: Need,
    /// What it is for, in one sentence.
    pub description: String,
}

impl Parameter {
    /// The term that a user means by a value of this parameter, looked up in the dataset where that takes it.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the value does not fit; the message says what was expected.
    pub fn term(&self, store: Lookup<'_>, prefixes: &Prefixes, value: &str) -> Result<Term> {
        let value = value.trim();
        let unfit =
            || Error::Invalid(format!("{}: '{value}' does not fit, expected {}", self.name, self.kind.expected()));
        match self.kind {
            ParameterType::Actor => find_actor(store, prefixes, value).map(Term::from).map_err(|error| match error {
                Error::Invalid(message) => Error::Invalid(format!("{}: {message}", self.name)),
                other => other,
            }),
            ParameterType::Date => {
                let is_day = value.len() == 10 && value.bytes().all(|b| b.is_ascii_digit() || b == b'-');
                let day: Date = value.parse().map_err(|_| unfit())?;
                is_day.then(|| Literal::new_typed_literal(day.to_string(), xsd::DATE).into()).ok_or_else(unfit)
            }
            ParameterType::Class => {
                let iri = prefixes.expand(value);
                EventClass::from_name(value)
                    .or_else(|| EventClass::from_iri(iri.as_ref()?.as_ref()))
                    .map(|class| class.iri().into_owned().into())
                    .ok_or_else(unfit)
            }
            ParameterType::Text => Ok(Literal::new_simple_literal(value).into()),
            ParameterType::Integer => {
                value.parse::<i64>().map(|number| Literal::from(number).into()).map_err(|_| unfit())
            }
            ParameterType::Iri => prefixes.expand(value).map(Term::from).ok_or_else(unfit),
        }
    }

    /// The variable.
    pub fn variable(&self) -> Variable {
        Variable::new_unchecked(&self.name)
    }
}
