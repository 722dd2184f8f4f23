//! Logistic regression with a penalty on the squares of weights, fitted by Newton's method.

/// A row: the places and values of the features that are not 0.
pub type Row = Vec<(usize, f64)>;

/// How strongly weights are drawn towards 0.
const PENALTY: f64 = 10.0;

/// The weights that fit rows to whether they hold; the same on every machine.
pub fn fit(rows: &[(Row, bool)], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features];
    for _ in 0..12 {
        let mut gradient: Vec<f64> = weights.iter().map(|weight| -PENALTY * weight).collect();
        let mut hessian = vec![vec![0.0; features]; features];
        for (row, holds) in rows {
            let probability = probability(row, &weights);
            let spread = probability * (1.0 - probability);
            for (at, value) in row {
                gradient[*at] += value * (f64::from(u8::from(*holds)) - probability);
                for (other, second) in row.iter().take_while(|(other, _)| other <= at) {
                    hessian[*at][*other] += spread * value * second;
                }
            }
        }
        for (at, row) in hessian.iter_mut().enumerate() {
            row[at] += PENALTY;
        }
        for (weight, step) in weights.iter_mut().zip(solved(hessian, gradient)) {
            *weight += step;
        }
    }
    weights
}

/// The probability of a row, from 0 to 1.
pub fn probability(row: &Row, weights: &[f64]) -> f64 {
    let sum: f64 = row.iter().map(|(at, value)| value * weights[*at]).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// Solves a system whose symmetric, positive definite matrix is given by its lower half (Cholesky).
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for row in 0..size {
        for column in 0..=row {
            let inner: f64 = (0..column).map(|at| matrix[row][at] * matrix[column][at]).sum();
            let rest = matrix[row][column] - inner;
            matrix[row][column] = if row == column { rest.max(1e-12).sqrt() } else { rest / matrix[column][column] };
        }
    }
    for row in 0..size {
        let inner: f64 = (0..row).map(|at| matrix[row][at] * right[at]).sum();
        right[row] = (right[row] - inner) / matrix[row][row];
    }
    for row in (0..size).rev() {
        let inner: f64 = (row + 1..size).map(|at| matrix[at][row] * right[at]).sum();
        right[row] = (right[row] - inner) / matrix[row][row];
    }
    right
}
