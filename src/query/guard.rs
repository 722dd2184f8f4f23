//! Guards in the algebra of a query, so that it can be stopped at any time.
//!
//! The evaluator looks at its cancellation token only when it reads quads. A product of patterns that share no variable,
//! or a join of sub-queries, makes rows without reading any: cancelled, it would go on eating time and memory. So each
//! such join is made to call a function for each row that it makes, and once the token is cancelled that function ends
//! the evaluation. The evaluator has no way to be ended from within but unwinding; the thread on which
//! [`evaluate`](super::evaluate::evaluate) runs it is there for that.

use super::bind::children;
use crate::error::{Error, Result};
use oxigraph::model::{Literal, NamedNode, Term, Variable};
use oxigraph::sparql::{CancellationToken, SparqlEvaluator};
use spargebra::Query;
use spargebra::algebra::{AggregateExpression, Expression, Function, GraphPattern, OrderExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeSet;

/// The function that is called for each row of a guarded join.
const WATCH: &str = "https://w3id.org/demarche/function#watch";

/// An evaluator that knows the function of guarded joins.
pub(super) fn watch(evaluator: SparqlEvaluator, token: &CancellationToken) -> SparqlEvaluator {
    let token = token.clone();
    evaluator.with_custom_function(NamedNode::new_unchecked(WATCH), move |_| {
        if token.is_cancelled() {
            // Not a panic: no message, no hook. The thread of the evaluation ends here.
            std::panic::resume_unwind(Box::new(()));
        }
        Some(Term::from(Literal::from(true)))
    })
}

/// The query with guards.
///
/// # Errors
///
/// [`Error::QueryLimit`] if it asks another service.
pub(super) fn guarded(mut query: Query) -> Result<Query> {
    let mut guard = Guard { made: 0 };
    let (Query::Select { pattern, .. }
    | Query::Ask { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }) = &mut query;
    guard.pattern(pattern)?;
    Ok(query)
}

struct Guard {
    /// How many guards there are, to give each a variable of its own.
    made: usize,
}

impl Guard {
    fn pattern(&mut self, pattern: &mut GraphPattern) -> Result<()> {
        match pattern {
            GraphPattern::Bgp { patterns } => {
                let mut components = components(std::mem::take(patterns));
                if components.len() <= 1 {
                    *patterns = components.pop().unwrap_or_default();
                    return Ok(());
                }
                let parts = components.into_iter().map(|patterns| GraphPattern::Bgp { patterns });
                let product = parts.reduce(|left, right| {
                    self.watched(GraphPattern::Join { left: Box::new(left), right: Box::new(right) })
                });
                *pattern = product.unwrap_or_default();
            }
            GraphPattern::Join { left, right } => {
                let is_read = is_read(left) && is_read(right) && !variables(left).is_disjoint(&variables(right));
                self.pattern(left)?;
                self.pattern(right)?;
                if !is_read {
                    *pattern = self.watched(std::mem::take(pattern));
                }
            }
            GraphPattern::LeftJoin { left, right, expression } => {
                let is_read = is_read(right) && !variables(left).is_disjoint(&variables(right));
                self.pattern(left)?;
                self.pattern(right)?;
                if let Some(expression) = expression {
                    self.expression(expression)?;
                }
                if !is_read {
                    *pattern = self.watched(std::mem::take(pattern));
                }
            }
            GraphPattern::Lateral { left, right }
            | GraphPattern::Union { left, right }
            | GraphPattern::Minus { left, right } => {
                self.pattern(left)?;
                self.pattern(right)?;
            }
            GraphPattern::Filter { expr, inner } => {
                self.expression(expr)?;
                self.pattern(inner)?;
            }
            GraphPattern::Extend { inner, expression, .. } => {
                self.expression(expression)?;
                self.pattern(inner)?;
            }
            GraphPattern::OrderBy { inner, expression } => {
                for OrderExpression::Asc(expression) | OrderExpression::Desc(expression) in expression {
                    self.expression(expression)?;
                }
                self.pattern(inner)?;
            }
            GraphPattern::Group { inner, aggregates, .. } => {
                for (_, aggregate) in aggregates {
                    if let AggregateExpression::FunctionCall { expr, .. } = aggregate {
                        self.expression(expr)?;
                    }
                }
                self.pattern(inner)?;
            }
            GraphPattern::Graph { inner, .. }
            | GraphPattern::Project { inner, .. }
            | GraphPattern::Distinct { inner }
            | GraphPattern::Reduced { inner }
            | GraphPattern::Slice { inner, .. } => self.pattern(inner)?,
            GraphPattern::Path { .. } | GraphPattern::Values { .. } => {}
            GraphPattern::Service { name, .. } => {
                return Err(Error::QueryLimit(format!("it asks the service {name}, expected none")));
            }
        }
        Ok(())
    }

    /// Guards the patterns of `EXISTS` in an expression.
    fn expression(&mut self, expression: &mut Expression) -> Result<()> {
        match expression {
            Expression::Exists(pattern) => self.pattern(pattern),
            _ => children(expression).into_iter().try_for_each(|child| self.expression(child)),
        }
    }

    /// The pattern with a call of the function for each of its rows. An extension, not a filter: the optimiser moves
    /// filters below joins.
    fn watched(&mut self, inner: GraphPattern) -> GraphPattern {
        self.made += 1;
        GraphPattern::Extend {
            inner: Box::new(inner),
            // No variable of a query's text can have this name.
            variable: Variable::new_unchecked(format!(".watch{}", self.made)),
            expression: Expression::FunctionCall(Function::Custom(NamedNode::new_unchecked(WATCH)), Vec::new()),
        }
    }
}

/// Whether the rows of a pattern are made by reading quads only.
fn is_read(pattern: &GraphPattern) -> bool {
    match pattern {
        GraphPattern::Bgp { patterns } => components(patterns.clone()).len() <= 1,
        GraphPattern::Path { .. } => true,
        GraphPattern::Graph { inner, .. } | GraphPattern::Filter { inner, .. } => is_read(inner),
        GraphPattern::Join { left, right } => {
            is_read(left) && is_read(right) && !variables(left).is_disjoint(&variables(right))
        }
        _ => false,
    }
}

/// The patterns, grouped so that no two groups share a variable.
fn components(patterns: Vec<TriplePattern>) -> Vec<Vec<TriplePattern>> {
    let mut components: Vec<(BTreeSet<String>, Vec<TriplePattern>)> = Vec::new();
    for pattern in patterns {
        let mut names = BTreeSet::new();
        add_triple(&pattern, &mut names);
        let mut members = vec![];
        let (joined, apart): (Vec<_>, Vec<_>) = components
            .into_iter()
            // A pattern without variables is a test, and multiplies nothing.
            .partition(|(others, _)| names.is_empty() || !others.is_disjoint(&names));
        for (others, patterns) in joined {
            names.extend(others);
            members.extend(patterns);
        }
        members.push(pattern);
        components = apart;
        components.push((names, members));
    }
    components.into_iter().map(|(_, members)| members).collect()
}

/// The variables that the solutions of a pattern can bind.
fn variables(pattern: &GraphPattern) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    pattern.on_in_scope_variable(|variable| {
        names.insert(variable.as_str().to_owned());
    });
    names
}

fn add_triple(triple: &TriplePattern, names: &mut BTreeSet<String>) {
    add_term(&triple.subject, names);
    if let NamedNodePattern::Variable(variable) = &triple.predicate {
        names.insert(variable.as_str().to_owned());
    }
    add_term(&triple.object, names);
}

fn add_term(term: &TermPattern, names: &mut BTreeSet<String>) {
    match term {
        TermPattern::Variable(variable) => {
            names.insert(variable.as_str().to_owned());
        }
        TermPattern::BlankNode(node) => {
            names.insert(format!("_:{}", node.as_str()));
        }
        TermPattern::Triple(triple) => add_triple(triple, names),
        TermPattern::NamedNode(_) | TermPattern::Literal(_) => {}
    }
}
