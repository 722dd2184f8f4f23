//! Values for variables, put into the algebra of a query: never into its text.
//!
//! A variable that has a value is a constant wherever it stands, so that the optimiser sees it. (The evaluator's own
//! substitution leaves the optimiser believing that the variable is unbound: `BOUND(?x)` is false then, and a `BIND` of
//! it loses the joins that depend on it.)

use crate::error::{Error, Result};
use oxigraph::model::{Literal, Term, Variable};
use spargebra::Query;
use spargebra::algebra::{AggregateExpression, Expression, GraphPattern, OrderExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};

/// Gives variables of a query their values.
///
/// # Errors
///
/// [`Error::Invalid`] if the query gives one of them another value, or has one where its value cannot stand.
pub(super) fn bind(query: &mut Query, bindings: &[(Variable, Term)]) -> Result<()> {
    if bindings.is_empty() {
        return Ok(());
    }
    let binder = Binder { bindings };
    match query {
        Query::Construct { template, pattern, .. } => {
            template.iter_mut().try_for_each(|triple| binder.triple(triple))?;
            binder.pattern(pattern)
        }
        Query::Describe { pattern, .. } => {
            binder.pattern(pattern)?;
            binder.describe(pattern)
        }
        Query::Select { pattern, .. } | Query::Ask { pattern, .. } => binder.pattern(pattern),
    }
}

struct Binder<'b> {
    bindings: &'b [(Variable, Term)],
}

impl Binder<'_> {
    fn value(&self, variable: &Variable) -> Option<&Term> {
        self.bindings.iter().find(|(bound, _)| bound == variable).map(|(_, term)| term)
    }

    /// A description of a variable needs it in the solutions.
    fn describe(&self, pattern: &mut GraphPattern) -> Result<()> {
        if let GraphPattern::Project { inner, variables } = pattern {
            for variable in variables.iter() {
                if let Some(term) = self.value(variable) {
                    **inner = GraphPattern::Extend {
                        inner: std::mem::take(inner),
                        variable: variable.clone(),
                        expression: constant(term)?,
                    };
                }
            }
        }
        Ok(())
    }

    fn is_free(&self, variable: &Variable) -> Result<()> {
        match self.value(variable) {
            None => Ok(()),
            Some(_) => Err(Error::Invalid(format!("the query assigns {variable}, expected it to leave that to you"))),
        }
    }

    fn pattern(&self, pattern: &mut GraphPattern) -> Result<()> {
        match pattern {
            GraphPattern::Bgp { patterns } => patterns.iter_mut().try_for_each(|triple| self.triple(triple)),
            GraphPattern::Path { subject, object, .. } => {
                self.term(subject)?;
                self.term(object)
            }
            GraphPattern::Join { left, right }
            | GraphPattern::Lateral { left, right }
            | GraphPattern::Union { left, right }
            | GraphPattern::Minus { left, right } => {
                self.pattern(left)?;
                self.pattern(right)
            }
            GraphPattern::LeftJoin { left, right, expression } => {
                self.pattern(left)?;
                self.pattern(right)?;
                expression.iter_mut().try_for_each(|expression| self.expression(expression))
            }
            GraphPattern::Filter { expr, inner } => {
                self.expression(expr)?;
                self.pattern(inner)
            }
            GraphPattern::Graph { name, inner } | GraphPattern::Service { name, inner, .. } => {
                self.name(name)?;
                self.pattern(inner)
            }
            GraphPattern::Extend { inner, variable, expression } => {
                self.is_free(variable)?;
                self.expression(expression)?;
                self.pattern(inner)
            }
            GraphPattern::Values { variables, .. } => variables.iter().try_for_each(|variable| self.is_free(variable)),
            GraphPattern::OrderBy { inner, expression } => {
                for OrderExpression::Asc(expression) | OrderExpression::Desc(expression) in expression {
                    self.expression(expression)?;
                }
                self.pattern(inner)
            }
            GraphPattern::Group { inner, aggregates, .. } => {
                for (variable, aggregate) in aggregates {
                    self.is_free(variable)?;
                    if let AggregateExpression::FunctionCall { expr, .. } = aggregate {
                        self.expression(expr)?;
                    }
                }
                self.pattern(inner)
            }
            GraphPattern::Project { inner, .. }
            | GraphPattern::Distinct { inner }
            | GraphPattern::Reduced { inner }
            | GraphPattern::Slice { inner, .. } => self.pattern(inner),
        }
    }

    fn triple(&self, triple: &mut TriplePattern) -> Result<()> {
        self.term(&mut triple.subject)?;
        self.name(&mut triple.predicate)?;
        self.term(&mut triple.object)
    }

    fn term(&self, pattern: &mut TermPattern) -> Result<()> {
        match pattern {
            TermPattern::Variable(variable) => {
                if let Some(term) = self.value(variable) {
                    *pattern = match term {
                        Term::NamedNode(node) => node.clone().into(),
                        Term::Literal(literal) => literal.clone().into(),
                        Term::BlankNode(_) | Term::Triple(_) => return Err(unfit(variable)),
                    };
                }
                Ok(())
            }
            TermPattern::Triple(triple) => self.triple(triple),
            TermPattern::NamedNode(_) | TermPattern::BlankNode(_) | TermPattern::Literal(_) => Ok(()),
        }
    }

    fn name(&self, pattern: &mut NamedNodePattern) -> Result<()> {
        if let NamedNodePattern::Variable(variable) = pattern
            && let Some(term) = self.value(variable)
        {
            let Term::NamedNode(node) = term else { return Err(unfit(variable)) };
            *pattern = node.clone().into();
        }
        Ok(())
    }

    fn expression(&self, expression: &mut Expression) -> Result<()> {
        match expression {
            Expression::Variable(variable) => {
                if let Some(term) = self.value(variable) {
                    *expression = constant(term)?;
                }
                Ok(())
            }
            Expression::Bound(variable) => {
                if self.value(variable).is_some() {
                    *expression = Expression::Literal(Literal::from(true));
                }
                Ok(())
            }
            Expression::Exists(pattern) => self.pattern(pattern),
            _ => children(expression).into_iter().try_for_each(|child| self.expression(child)),
        }
    }
}

/// The expressions of which an expression is made.
pub(super) fn children(expression: &mut Expression) -> Vec<&mut Expression> {
    match expression {
        Expression::Or(a, b)
        | Expression::And(a, b)
        | Expression::Equal(a, b)
        | Expression::SameTerm(a, b)
        | Expression::Greater(a, b)
        | Expression::GreaterOrEqual(a, b)
        | Expression::Less(a, b)
        | Expression::LessOrEqual(a, b)
        | Expression::Add(a, b)
        | Expression::Subtract(a, b)
        | Expression::Multiply(a, b)
        | Expression::Divide(a, b) => vec![a, b],
        Expression::UnaryPlus(a) | Expression::UnaryMinus(a) | Expression::Not(a) => vec![a],
        Expression::In(a, list) => std::iter::once(&mut **a).chain(list).collect(),
        Expression::If(a, b, c) => vec![a, b, c],
        Expression::Coalesce(list) | Expression::FunctionCall(_, list) => list.iter_mut().collect(),
        Expression::NamedNode(_)
        | Expression::Literal(_)
        | Expression::Variable(_)
        | Expression::Bound(_)
        | Expression::Exists(_) => Vec::new(),
    }
}

fn constant(term: &Term) -> Result<Expression> {
    match term {
        Term::NamedNode(node) => Ok(Expression::NamedNode(node.clone())),
        Term::Literal(literal) => Ok(Expression::Literal(literal.clone())),
        Term::BlankNode(_) | Term::Triple(_) => {
            Err(Error::Invalid(format!("{term} cannot be filled in, expected an IRI or a literal")))
        }
    }
}

fn unfit(variable: &Variable) -> Error {
    Error::Invalid(format!("the value of {variable} cannot stand where the query has it"))
}
