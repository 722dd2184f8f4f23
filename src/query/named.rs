//! Named queries: a question in a file of its own.

use super::answer::Answer;
use super::evaluate::{Question, evaluate};
use super::limits::Limits;
use super::lookup::Lookup;
use super::parameter::{Need, Parameter, ParameterType, Values};
use super::prefixes::Prefixes;
use super::shipped::SHIPPED;
use crate::error::{Error, Result};
use oxigraph::model::Variable;
use oxigraph::store::Store;
use std::sync::LazyLock;

/// A query with a name, the question that it answers, and what may be filled in.
///
/// The text begins with comments that say so:
///
/// ```text
/// # title: A timeline of two states
/// # question: What passed between two states, day by day?
/// # parameter one (actor, required): One of the states.
/// # parameter since (date, optional): The first day.
/// # parameter until (date, default 2030-01-01): The last day.
/// ```
///
/// A comment line that is indented by two more spaces goes on with the line before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedQuery {
    /// The name: letters, digits and hyphens.
    pub name: String,
    /// A title of a few words.
    pub title: String,
    /// The question that it answers.
    pub question: String,
    /// What may be filled in.
    pub parameters: Vec<Parameter>,
    /// The whole text, comments and all.
    pub text: String,
}

static PARSED: LazyLock<Vec<NamedQuery>> =
    LazyLock::new(|| SHIPPED.iter().filter_map(|(name, text)| NamedQuery::parse(name, text).ok()).collect());

impl NamedQuery {
    /// The queries that come with the program, by name.
    pub fn shipped() -> &'static [Self] {
        &PARSED
    }

    /// The shipped query with this name.
    pub fn find(name: &str) -> Option<&'static Self> {
        PARSED.iter().find(|query| query.name == name)
    }

    /// Reads a query with its head. A query without one has its name for a title and no parameters.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if a line of the head cannot be read.
    pub fn parse(name: &str, text: &str) -> Result<Self> {
        let (mut title, mut question, mut parameters) = (None, None, Vec::new());
        for line in head(text) {
            if let Some(value) = line.strip_prefix("title:") {
                title = Some(value.trim().to_owned());
            } else if let Some(value) = line.strip_prefix("question:") {
                question = Some(value.trim().to_owned());
            } else if let Some(value) = line.strip_prefix("parameter ") {
                parameters.push(parameter(value).ok_or_else(|| {
                    Error::Invalid(format!(
                        "query {name}: '{line}' does not fit, expected 'parameter NAME (actor|date|class|text|integer|iri, \
                         required|optional|default VALUE): DESCRIPTION'"
                    ))
                })?);
            }
        }
        Ok(Self {
            name: name.to_owned(),
            title: title.unwrap_or_else(|| name.to_owned()),
            question: question.unwrap_or_default(),
            parameters,
            text: text.to_owned(),
        })
    }

    /// The question with these values filled in.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if a value does not fit, a required one is missing, or there is no such parameter.
    pub fn fill(&self, store: &Store, prefixes: &Prefixes, values: &Values) -> Result<Question> {
        if let Some(unknown) = values.keys().find(|name| self.parameters.iter().all(|known| known.name != **name)) {
            return Err(Error::Invalid(format!(
                "{} has no parameter '{unknown}', expected {}",
                self.name,
                self.names()
            )));
        }
        let mut question = Question::new(self.text.clone());
        question.base = prefixes.iter().find(|(prefix, _)| prefix.is_empty()).map(|(_, base)| base.to_owned());
        for parameter in &self.parameters {
            let value = match (values.get(&parameter.name), &parameter.need) {
                (Some(value), _) | (None, Need::Default(value)) => value,
                (None, Need::Optional) => continue,
                (None, Need::Required) => {
                    return Err(Error::Invalid(format!(
                        "{} needs '{}' ({}): expected {}",
                        self.name,
                        parameter.name,
                        parameter.description.trim_end_matches('.'),
                        parameter.kind.expected()
                    )));
                }
            };
            let term = parameter.term(Lookup::new(store), prefixes, value)?;
            question.bindings.push((parameter.variable(), term));
        }
        Ok(question)
    }

    /// The answer with these values filled in.
    ///
    /// # Errors
    ///
    /// As [`NamedQuery::fill`] and [`evaluate`].
    pub fn run(&self, store: &Store, prefixes: &Prefixes, values: &Values, limits: &Limits) -> Result<Answer> {
        evaluate(store, &self.fill(store, prefixes, values)?, limits)
    }

    fn names(&self) -> String {
        match self.parameters.as_slice() {
            [] => "none".to_owned(),
            [only] => only.name.clone(),
            several => {
                format!("one of {}", several.iter().map(|known| known.name.as_str()).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// The comments with which a text begins, those that go on joined.
fn head(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map_while(|line| line.strip_prefix('#')) {
        match lines.last_mut() {
            Some(last) if line.starts_with("   ") => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.trim().to_owned()),
        }
    }
    lines
}

/// `NAME (TYPE, NEED): DESCRIPTION`
fn parameter(text: &str) -> Option<Parameter> {
    let (name, rest) = text.split_once(" (")?;
    let (form, description) = rest.split_once("):")?;
    let (kind, need) = form.split_once(", ")?;
    let need = match need {
        "required" => Need::Required,
        "optional" => Need::Optional,
        _ => Need::Default(need.strip_prefix("default ")?.to_owned()),
    };
    Variable::new(name).ok()?;
    Some(Parameter {
        name: name.to_owned(),
        kind: ParameterType::from_name(kind)?,
        need,
        description: description.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# title: Events of a day\n# question: What happened on a day,\n#   and who says so?\n\
        # parameter day (date, required): The day.\n# parameter of (class, default Visit): The class.\n# A remark.\n\
        SELECT ?day ?of { }\n# parameter late (date, optional): Not in the head.\n";

    #[test]
    fn the_head_says_title_question_and_parameters() {
        let query = NamedQuery::parse("day", TEXT).unwrap();
        assert_eq!(query.title, "Events of a day");
        assert_eq!(query.question, "What happened on a day, and who says so?");
        assert_eq!(
            query.parameters,
            [
                Parameter {
                    name: "day".to_owned(),
                    kind: ParameterType::Date,
                    need: Need::Required,
                    description: "The day.".to_owned()
                },
                Parameter {
                    name: "of".to_owned(),
                    kind: ParameterType::Class,
                    need: Need::Default("Visit".to_owned()),
                    description: "The class.".to_owned()
                },
            ]
        );
    }

    #[test]
    fn a_malformed_head_is_refused() {
        for line in [
            "parameter x",
            "parameter x (colour, required): X.",
            "parameter x (date, maybe): X.",
            "parameter x y (date, optional): X.",
        ] {
            let error = NamedQuery::parse("q", &format!("# {line}\nASK {{}}")).unwrap_err();
            assert!(error.to_string().contains("expected 'parameter NAME"), "{error}");
        }
    }

    #[test]
    fn values_are_checked() {
        let query = NamedQuery::parse("day", TEXT).unwrap();
        let store = Store::new().unwrap();
        let fill = |values: &[(&str, &str)]| {
            let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            query.fill(&store, &Prefixes::default(), &values).map_err(|error| error.to_string())
        };
        let question = fill(&[("day", "2024-08-04")]).unwrap();
        let terms: Vec<String> = question.bindings.iter().map(|(name, term)| format!("{name} {term}")).collect();
        assert_eq!(
            terms,
            [
                "?day \"2024-08-04\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "?of <https://w3id.org/demarche/ontology#Visit>"
            ]
        );
        assert_eq!(fill(&[]).unwrap_err(), "day needs 'day' (The day): expected a day as YYYY-MM-DD");
        assert_eq!(
            fill(&[("day", "2024-02-30")]).unwrap_err(),
            "day: '2024-02-30' does not fit, expected a day as YYYY-MM-DD"
        );
        assert_eq!(
            fill(&[("day", "2024-02-03"), ("of", "Party")]).unwrap_err(),
            "of: 'Party' does not fit, expected an event class such as SeveranceOfRelations"
        );
        assert_eq!(fill(&[("dya", "")]).unwrap_err(), "day has no parameter 'dya', expected one of day, of");
    }
}
