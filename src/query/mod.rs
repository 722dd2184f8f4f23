//! Questions to a dataset: named queries with bound parameters, queries of the user's own, and rows of claims and events.
//!
//! A question is [`Question`]: a text in SPARQL 1.1 with typed bindings of its variables, never text pasted into text.
//! [`evaluate`] answers it within [`Limits`]; the [`Answer`] is owned, and [`Answer::write`] gives it a [`Format`].
//!
//! ```
//! use demarche::query::{Answer, Limits, Question, evaluate};
//! use oxigraph::store::Store;
//!
//! let answer = evaluate(&Store::new()?, &Question::new("ASK { ?event a dip:Event }"), &Limits::default())?;
//! assert_eq!(answer, Answer::Boolean(false));
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod bind;
mod cells;
mod claim_row;
mod evaluate;
mod event_row;
mod guard;
mod limits;
mod lookup;
mod named;
mod parameter;
mod prefixes;
mod resolve;
mod shipped;
mod table;

pub use answer::{Answer, Format, Solutions};
pub use claim_row::{ActorCell, ClaimRow, claim_rows};
pub use evaluate::{Question, evaluate};
pub use event_row::{EventFilter, EventRow, class_of, event_rows, status_from_name, status_name, status_of};
pub use limits::Limits;
pub use lookup::{Lookup, last_segment};
pub use named::NamedQuery;
pub use parameter::{Need, Parameter, ParameterType, Values};
pub use prefixes::Prefixes;
pub use resolve::{find_actor, find_article};
pub use table::{Table, visible, wrap};
