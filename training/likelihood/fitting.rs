//! Log-linear models with a penalty on the squares of weights, fitted by the limited-memory method of Broyden, Fletcher,
//! Goldfarb and Shanno (Nocedal and Wright 2006, chapter 7).

use argmin::core::{CostFunction, Error, Executor, Gradient, State};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use demarche::claim::softmax;
use demarche::evaluate::Answer;

/// How strongly weights are drawn towards 0.
const PENALTY: f64 = 12.0;

/// How many steps are taken at most.
const STEPS: u64 = 60;

/// How many of the last steps bear on the next one.
const MEMORY: usize = 8;

/// How improbable the right answers are by some weights.
struct Loss<'a> {
    answers: &'a [Answer],
}

/// The weights that make the right answers most probable; the same on every machine.
pub fn fit(answers: &[Answer], weights: usize) -> Result<Vec<f64>, Error> {
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), MEMORY);
    let start = vec![0.0; weights];
    let fitted =
        Executor::new(Loss { answers }, solver).configure(|state| state.param(start).max_iters(STEPS)).run()?;
    Ok(fitted.state.get_best_param().cloned().unwrap_or_default())
}

impl CostFunction for Loss<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, weights: &Vec<f64>) -> Result<f64, Error> {
        let penalty: f64 = weights.iter().map(|weight| weight * weight).sum();
        let losses = self.answers.iter().map(|answer| -libm::log(probability(answer, &probabilities(answer, weights))));
        Ok(losses.sum::<f64>() + 0.5 * PENALTY * penalty)
    }
}

impl Gradient for Loss<'_> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, weights: &Vec<f64>) -> Result<Vec<f64>, Error> {
        let mut gradient: Vec<f64> = weights.iter().map(|weight| PENALTY * weight).collect();
        for answer in self.answers {
            let probabilities = probabilities(answer, weights);
            let right = probability(answer, &probabilities);
            let choices = answer.example.choices.iter().zip(&answer.right);
            for ((choice, is_right), probability) in choices.zip(&probabilities) {
                let pull = if *is_right { probability - probability / right } else { *probability };
                for (place, degree) in &choice.features {
                    gradient[*place as usize] += pull * f64::from(*degree);
                }
            }
        }
        Ok(gradient)
    }
}

/// The probability that any of the right answers has, from 0 to 1.
fn probability(answer: &Answer, probabilities: &[f64]) -> f64 {
    let right = probabilities.iter().zip(&answer.right).filter(|(_, is_right)| **is_right);
    right.map(|(probability, _)| probability).sum::<f64>().max(1e-12)
}

/// The probabilities of the answers that a question can have.
pub fn probabilities(answer: &Answer, weights: &[f64]) -> Vec<f64> {
    let score = |features: &[(u32, f32)]| -> f64 {
        features.iter().map(|(place, degree)| weights[*place as usize] * f64::from(*degree)).sum()
    };
    let scores: Vec<f64> = answer.example.choices.iter().map(|choice| score(&choice.features)).collect();
    softmax(&scores)
}
