//! The optimiser: Adam (Kingma and Ba 2015), lazy for the rows of features that a batch does not touch.

/// Adam's first moment's decay.
const FIRST: f32 = 0.9;
/// Adam's second moment's decay.
const SECOND: f32 = 0.98;

/// The moments of a list of weights.
pub struct Adam {
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Adam {
    /// For so many weights.
    pub fn new(size: usize) -> Self {
        Self { first: vec![0.0; size], second: vec![0.0; size] }
    }

    /// Moves the weights from `begin` on against their gradient; the rate is one that [`corrected`] gave.
    pub fn update(&mut self, weights: &mut [f32], begin: usize, gradient: &[f32], rate: f32) {
        let end = begin + gradient.len();
        let moments = self.first[begin..end].iter_mut().zip(&mut self.second[begin..end]);
        for ((weight, gradient), (first, second)) in weights[begin..end].iter_mut().zip(gradient).zip(moments) {
            *first += (1.0 - FIRST) * (gradient - *first);
            *second += (1.0 - SECOND) * (gradient * gradient - *second);
            *weight -= rate * *first / (second.sqrt() + 1e-8);
        }
    }
}

/// The rate of a step, counted from 1, with the correction for moments that began at nothing.
pub fn corrected(rate: f32, step: i32) -> f32 {
    rate * (1.0 - power(SECOND, step)).sqrt() / (1.0 - power(FIRST, step))
}

/// A power by multiplication: the same on every machine.
fn power(base: f32, exponent: i32) -> f32 {
    (0..exponent.min(4000)).fold(1.0, |power, _| power * base)
}
