//! Log-linear models with a penalty on the squares of weights, fitted by the limited-memory method of Broyden, Fletcher,
//! Goldfarb and Shanno (Nocedal and Wright 2006, chapter 7).

use argmin::core::{CostFunction, Error, Executor, Gradient, State};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use demarche::claim::softmax;
use demarche::evaluate::Answer;
use std::cell::RefCell;
use std::panic::resume_unwind;

/// How strongly weights are drawn towards 0.
const PENALTY: f64 = 12.0;

/// How many steps are taken at most.
const STEPS: u64 = 60;

/// How many of the last steps bear on the next one.
const MEMORY: usize = 8;

/// In how many parts the answers are summed, side by side: the same everywhere, so that sums are.
const PARTS: usize = 4;

/// How improbable the right answers are by some weights.
struct Loss {
    answers: Vec<Answer>,
    /// The last weights asked for, with what they gave: the search asks for the cost and then for the gradient.
    last: RefCell<Option<(Vec<f64>, Slope)>>,
}

/// A cost, and how it grows with each weight.
#[derive(Clone)]
struct Slope {
    cost: f64,
    gradient: Vec<f64>,
}

/// The weights that make the right answers most probable; the same on every machine.
pub fn fit(answers: Vec<Answer>, weights: usize) -> Result<Vec<f64>, Error> {
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), MEMORY);
    let start = vec![0.0; weights];
    let loss = Loss { answers, last: RefCell::new(None) };
    let fitted = Executor::new(loss, solver).configure(|state| state.param(start).max_iters(STEPS)).run()?;
    Ok(fitted.state.get_best_param().cloned().unwrap_or_default())
}

impl CostFunction for Loss {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, weights: &Vec<f64>) -> Result<f64, Error> {
        Ok(self.slope(weights).cost)
    }
}

impl Gradient for Loss {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, weights: &Vec<f64>) -> Result<Vec<f64>, Error> {
        Ok(self.slope(weights).gradient)
    }
}

impl Loss {
    fn slope(&self, weights: &[f64]) -> Slope {
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((asked, slope)) if asked == weights => slope.clone(),
            _ => {
                let slope = self.computed(weights);
                *last = Some((weights.to_vec(), slope.clone()));
                slope
            }
        }
    }

    fn computed(&self, weights: &[f64]) -> Slope {
        let size = self.answers.len().div_ceil(PARTS).max(1);
        let parts: Vec<Slope> = std::thread::scope(|scope| {
            let of_part = |part| scope.spawn(move || Slope::of(part, weights));
            let threads: Vec<_> = self.answers.chunks(size).map(of_part).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        let mut all = Slope::of_penalty(weights);
        for part in &parts {
            all.add(part);
        }
        all
    }
}

impl Slope {
    fn of_penalty(weights: &[f64]) -> Self {
        let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
        Self { cost: 0.5 * PENALTY * squares, gradient: weights.iter().map(|weight| PENALTY * weight).collect() }
    }

    fn of(answers: &[Answer], weights: &[f64]) -> Self {
        let mut slope = Self { cost: 0.0, gradient: vec![0.0; weights.len()] };
        for answer in answers {
            let probabilities = probabilities(answer, weights);
            let right = probability(answer, &probabilities);
            slope.cost -= libm::log(right);
            let choices = answer.example.choices.iter().zip(&answer.right);
            for ((choice, is_right), probability) in choices.zip(&probabilities) {
                let pull = if *is_right { probability - probability / right } else { *probability };
                for (place, degree) in &choice.features {
                    slope.gradient[*place as usize] += pull * f64::from(*degree);
                }
            }
        }
        slope
    }

    fn add(&mut self, other: &Self) {
        self.cost += other.cost;
        self.gradient.iter_mut().zip(&other.gradient).for_each(|(sum, part)| *sum += part);
    }
}

/// The probability that any of the right answers has, from 0 to 1.
fn probability(answer: &Answer, probabilities: &[f64]) -> f64 {
    let right = probabilities.iter().zip(&answer.right).filter(|(_, is_right)| **is_right);
    right.map(|(probability, _)| probability).sum::<f64>().max(1e-12)
}

/// The probabilities of the answers that a question can have.
fn probabilities(answer: &Answer, weights: &[f64]) -> Vec<f64> {
    let score = |features: &[(u32, f32)]| -> f64 {
        features.iter().map(|(place, degree)| weights[*place as usize] * f64::from(*degree)).sum()
    };
    let scores: Vec<f64> = answer.example.choices.iter().map(|choice| score(&choice.features)).collect();
    softmax(&scores)
}
