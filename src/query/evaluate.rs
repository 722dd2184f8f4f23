//! Evaluation: a question to a store, answered within limits.

use super::answer::{Answer, Solutions};
use super::bind;
use super::guard;
use super::limits::Limits;
use crate::error::{Error, Result};
use crate::vocab::PREFIXES;
use oxigraph::model::{GraphName, NamedNode, Term, Variable};
use oxigraph::sparql::{CancellationToken, QueryResults, QuerySolutionIter, SparqlEvaluator};
use oxigraph::store::Store;
use spargebra::SparqlParser;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

/// The stack of the thread that parses and evaluates, in bytes: enough for the deepest query that limits let pass.
const STACK: usize = 256 << 20;

/// What is asked: a query in SPARQL 1.1, with values for some of its variables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The text: `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`. The prefixes of [`PREFIXES`] are declared already.
    pub text: String,
    /// Values for variables, which are constants then wherever they stand; they are left out of the solutions.
    pub bindings: Vec<(Variable, Term)>,
    /// Graphs that make up the default graph, in place of the dataset's own; if any, `FROM` clauses are overruled
    /// (SPARQL 1.1 Protocol, section 2.1.4).
    pub default_graphs: Vec<NamedNode>,
    /// Graphs that can be named; if any, `FROM NAMED` clauses are overruled.
    pub named_graphs: Vec<NamedNode>,
    /// What the empty prefix stands for, if anything: the base of the data.
    pub base: Option<String>,
}

impl Question {
    /// A question without bindings, to the dataset as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Answers a question.
///
/// `SERVICE` is refused: nothing leaves the machine. The evaluation runs on a thread of its own, which has ended when
/// this function returns.
///
/// # Errors
///
/// [`Error::QuerySyntax`] for what is no query (an update among others), [`Error::QueryLimit`] for what goes beyond
/// the limits, [`Error::QueryEvaluation`] for what fails.
pub fn evaluate(store: &Store, question: &Question, limits: &Limits) -> Result<Answer> {
    limits.check(&question.text)?;
    let token = CancellationToken::new();
    let (ended, end) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let worker = thread::Builder::new()
            .name("query".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, {
                let token = token.clone();
                move || {
                    let _ended = ended;
                    answer(store, question, limits, &token)
                }
            })
            .map_err(Error::stream("start a thread"))?;
        if end.recv_timeout(limits.time) == Err(RecvTimeoutError::Timeout) {
            token.cancel();
        }
        let outcome = worker.join();
        if token.is_cancelled() {
            return Err(Error::QueryLimit(format!("it took longer than {:?}", limits.time)));
        }
        outcome.unwrap_or_else(|_| Err(Error::QueryLimit("the evaluator could not bear it".to_owned())))
    })
}

fn answer(store: &Store, question: &Question, limits: &Limits, token: &CancellationToken) -> Result<Answer> {
    let mut query = parser(question)?.parse_query(&question.text)?;
    bind::bind(&mut query, &question.bindings)?;
    let query = guard::guarded(query)?;
    let mut prepared = guard::watch(SparqlEvaluator::new().without_default_http_service_handler(), token)
        .with_cancellation_token(token.clone())
        .for_query(query);
    if !question.default_graphs.is_empty() || !question.named_graphs.is_empty() {
        let dataset = prepared.dataset_mut();
        dataset.set_default_graph(question.default_graphs.iter().cloned().map(GraphName::from).collect());
        dataset.set_available_named_graphs(question.named_graphs.iter().cloned().map(Into::into).collect());
    }
    match prepared.on_store(store).execute()? {
        QueryResults::Solutions(solutions) => Ok(Answer::Solutions(collect(solutions, question, limits)?)),
        QueryResults::Boolean(answer) => Ok(Answer::Boolean(answer)),
        QueryResults::Graph(triples) => {
            let mut graph = Vec::new();
            let mut meter = Meter::new(limits);
            for triple in triples {
                let triple = triple?;
                meter.add([
                    bytes_of_subject(&triple.subject),
                    triple.predicate.as_str().len(),
                    bytes_of(&triple.object),
                ])?;
                graph.push(triple);
            }
            Ok(Answer::Graph(graph))
        }
    }
}

fn parser(question: &Question) -> Result<SparqlParser> {
    let own = question.base.iter().map(|base| ("", base.as_str()));
    PREFIXES.into_iter().chain(own).try_fold(SparqlParser::new(), |parser, (prefix, namespace)| {
        parser
            .with_prefix(prefix, namespace)
            .map_err(|error| Error::Invalid(format!("'{namespace}' is no IRI: {error}")))
    })
}

/// Reads all solutions, without the columns of bound variables.
fn collect(solutions: QuerySolutionIter<'_>, question: &Question, limits: &Limits) -> Result<Solutions> {
    let is_free = |variable: &Variable| question.bindings.iter().all(|(bound, _)| bound != variable);
    let (columns, variables): (Vec<usize>, Vec<Variable>) =
        solutions.variables().iter().cloned().enumerate().filter(|(_, variable)| is_free(variable)).unzip();
    let mut rows = Vec::new();
    let mut meter = Meter::new(limits);
    for solution in solutions {
        let solution = solution?;
        let row: Vec<Option<Term>> = columns.iter().map(|&column| solution.get(column).cloned()).collect();
        meter.add(row.iter().flatten().map(bytes_of))?;
        rows.push(row);
    }
    Ok(Solutions { variables, rows })
}

/// Counts what an answer takes, as it grows.
struct Meter<'l> {
    limits: &'l Limits,
    rows: usize,
    bytes: usize,
}

impl<'l> Meter<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self { limits, rows: 0, bytes: 0 }
    }

    fn add(&mut self, terms: impl IntoIterator<Item = usize>) -> Result<()> {
        self.rows += 1;
        self.bytes += terms.into_iter().sum::<usize>();
        if self.rows > self.limits.rows {
            return Err(Error::QueryLimit(format!("its answer has more than {} rows", self.limits.rows)));
        }
        if self.bytes > self.limits.bytes {
            return Err(Error::QueryLimit(format!("its answer has more than {} bytes", self.limits.bytes)));
        }
        Ok(())
    }
}

fn bytes_of(term: &Term) -> usize {
    match term {
        Term::NamedNode(node) => node.as_str().len(),
        Term::BlankNode(node) => node.as_str().len(),
        Term::Literal(literal) => literal.value().len() + literal.language().map_or(0, str::len),
        Term::Triple(triple) => {
            bytes_of_subject(&triple.subject) + triple.predicate.as_str().len() + bytes_of(&triple.object)
        }
    }
}

fn bytes_of_subject(subject: &oxigraph::model::NamedOrBlankNode) -> usize {
    match subject {
        oxigraph::model::NamedOrBlankNode::NamedNode(node) => node.as_str().len(),
        oxigraph::model::NamedOrBlankNode::BlankNode(node) => node.as_str().len(),
    }
}
